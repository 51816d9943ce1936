"""The rules of the gates, applied to a real report with single figures exchanged."""

from pathlib import Path
from typing import Any

import pytest

from eval.report.build import Evaluation
from eval.report.gates import Gates, default_gates, read_gates
from eval.report.records import BaselineIdentity, Difference, EvalReport, RuleResult, Slice
from eval.report.rules import judge_by


@pytest.fixture
def report(judged: Evaluation) -> EvalReport:
    return judged.report


def rules(report: EvalReport, gates: Gates | None = None) -> dict[str, RuleResult]:
    """Each rule by name; the last slice of it."""
    chosen = gates or read_gates(default_gates())[0]
    return {r.rule: r for r in judge_by(chosen, report, Path("gates.yaml"), "").rules}


def with_slice(report: EvalReport, dimension: str, name: str, n: int) -> EvalReport:
    first = next(s for s in report.slices if s.dimension == dimension)
    more = first.model_copy(update={"name": name, "n": n})
    return report.model_copy(update={"slices": (*report.slices, more)})


def baseline(report: EvalReport, slices: tuple[Slice, ...] = (), **more: Any) -> EvalReport:  # noqa: ANN401
    n = report.data.tickets
    then = {"model_version": "m", "data_digest": "d", "tickets": n, "common": n, "slices": slices}
    known = BaselineIdentity.model_validate(then | more)
    return report.model_copy(update={"baseline": known})


def test_a_few_tickets_of_a_stray_language_stop_nothing(report: EvalReport) -> None:
    found = rules(with_slice(report, "language", "pl", 3))["enough.language"]
    assert found.passed
    assert "(pl 3)" in found.reason
    assert not rules(with_slice(report, "language", "pl", 39))["enough.language"].passed


def test_a_label_set_of_which_little_is_shown_is_not_judged(report: EvalReport) -> None:
    assert rules(report)["enough.intents_judged"].passed
    rare = tuple(
        row if i < 10 else row.model_copy(update={"n": 0}) for i, row in enumerate(report.intents)
    )
    found = rules(report.model_copy(update={"intents": rare}))["enough.intents_judged"]
    assert not found.passed
    assert found.reason.startswith("10 of the 44 intents")


def test_what_the_baseline_judged_has_to_be_judged_again(report: EvalReport) -> None:
    first = next(s for s in report.slices if s.dimension == "language")
    then = first.model_copy(update={"name": "pt", "n": 60})
    found = rules(baseline(report, (*report.slices, then)))["baseline.judged_again"]
    assert (found.passed, "language=pt" in found.reason) == (False, True)
    assert rules(baseline(report, report.slices))["baseline.judged_again"].passed
    gone = rules(baseline(report, intents=(*report.model.intents, "gift.wrapping")))
    assert "intent=gift.wrapping" in gone["baseline.judged_again"].reason


@pytest.mark.parametrize("what", ["changed", "relabelled"])
def test_tickets_that_were_changed_since_the_baseline_are_counted(
    report: EvalReport, what: str
) -> None:
    n = report.data.tickets
    few, many = ({what: n // 25}, {what: n // 10})
    assert rules(baseline(report, (), **few))["baseline.changed"].passed
    assert not rules(baseline(report, (), **many))["baseline.changed"].passed


def test_a_loss_that_too_few_tickets_exclude_says_so(report: EvalReport) -> None:
    lost = {"dimension": "all", "name": "all", "n": 40, "value": 0.0, "low": -0.08, "high": 0.08,
            "worse_share": 0.5, "chance": 0.5, "is_worse": False}  # fmt: skip
    one = baseline(report).model_copy(update={"differences": (Difference.model_validate(lost),)})
    found = rules(one)["baseline.overall_low"]
    assert not found.passed
    assert found.reason.endswith("More tickets are needed to exclude a larger one.")


def test_every_rule_is_a_sentence(report: EvalReport) -> None:
    for rule in judge_by(read_gates(default_gates())[0], baseline(report), Path("g"), "").rules:
        assert rule.reason[0].isupper() or rule.reason[0].isdigit()
        assert rule.reason.endswith(".")
