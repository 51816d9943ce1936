"""Reports to draw: of the model that ships, and the same compared, spoiled and grown."""

import pytest

from eval.report.build import Evaluation
from eval.report.records import (
    BaselineIdentity,
    DecisionQuality,
    Difference,
    Dimension,
    DraftQuality,
    Drift,
    EvalReport,
    Figure,
    Miss,
    RuleResult,
    Slice,
)

EVIL = (
    "</title></style></svg><script>document.title='owned'</script>"
    "<img src=x onerror=\"document.title='owned'\">"
    "<a href=\"javascript:document.title='owned'\">x</a>{{ 7 * 7 }}\"' onmouseover='x"
)
# What is one of few words, a time or a key that the page looks up.
_OURS = {"dimension", "decision", "better", "level", "schema_name", "created_at"}


@pytest.fixture(scope="session")
def report(judged: Evaluation) -> EvalReport:
    """Go, without a baseline."""
    rules = tuple(rule for rule in judged.report.verdict.rules if rule.passed)
    verdict = judged.report.verdict.model_copy(update={"decision": "go", "rules": rules})
    return judged.report.model_copy(update={"verdict": verdict})


def difference(
    dimension: Dimension, name: str, value: float, *, is_worse: bool = False
) -> Difference:
    """A change with an interval of six points."""
    return Difference(
        dimension=dimension, name=name, n=40, value=value, low=value - 0.03, high=value + 0.03,
        worse_share=0.99 if is_worse else 0.4, chance=0.001 if is_worse else 0.6, is_worse=is_worse,
    )  # fmt: skip


@pytest.fixture(scope="session")
def compared(report: EvalReport) -> EvalReport:
    """No-go, with everything that a report may have."""
    share = Figure(value=0.9, low=0.8, high=0.95, n=60)
    alone = next(row for row in report.levels if row.level == "auto")
    figures = {"accuracy": report.accuracy, "macro_f1": report.macro_f1, "auto": alone.share}
    figures |= {"language": Figure(value=0.5, low=0.4, high=0.6, n=60), "auto_error": alone.error}
    rules = [
        RuleResult(rule="baseline.no_intent_worse", slice=f"intent={name}", measured=-0.1,
                   required=0.0, passed=False,
                   reason=f"intent={name} is worse than the baseline by 10.0% (n = 40).")
        for name in report.model.intents[:9]
    ]  # fmt: skip
    rules.append(
        RuleResult(rule="floors.accuracy_low", slice="all", measured=0.6, required=0.65,
                   passed=False, reason="The primary intent's accuracy is only 60.0%.")
    )  # fmt: skip
    return report.model_copy(
        update={
            "verdict": report.verdict.model_copy(
                update={"decision": "no_go", "rules": (*rules, *report.verdict.rules)}
            ),
            "baseline": BaselineIdentity(
                model_version="model-before", data_digest="d" * 64, tickets=300, common=264,
                figures=figures, slices=report.slices,
            ),
            "differences": (
                difference("all", "all", -0.01),
                difference("language", "de", -0.1, is_worse=True),
                difference("language", "fr", 0.1),
                *(difference("intent", name, 0.02) for name in report.model.intents),
            ),
            "drift": (
                Drift(feature="label", divergence=0.2, expected=0.01, drifted=True,
                      moved=(("refund.status", 0.3),)),
            ),
            "store": share,
            "store_misses": (Miss(ticket_id="t1", label="north", said="south", confidence=0.9),),
            "drafts": DraftQuality(
                drafted=60, escalated=1, none_due=2, grounded=share, language=share, clean=share,
                complete=share, asks=share, hands_over=share, median_words=90,
            ),
            "decisions": DecisionQuality(
                n=60, as_is=share, edited=share, rejected=share,
                reasons={"wrong_fact": 3}, causes={"tone": 2},
            ),
        }
    )  # fmt: skip


@pytest.fixture(scope="session")
def spoiled(compared: EvalReport) -> EvalReport:
    """Every word in it that could come from a ticket, a file or a label set is hostile."""
    kept = compared.model_dump(mode="json")
    slices = [s.model_dump(mode="json") for s in compared.slices if s.dimension != "intent"]
    kept["slices"] += [{**s, "dimension": "store"} for s in slices]
    return EvalReport.model_validate({k: _spoil(k, v) for k, v in kept.items()})


def _spoil(key: str, value: object) -> object:
    if isinstance(value, str) and key not in _OURS:
        return f"{value}{EVIL}"
    if isinstance(value, list):
        return [_spoil(key, one) for one in value]
    if isinstance(value, dict):
        return {k: _spoil(k, v) for k, v in value.items()}
    return value


@pytest.fixture(scope="session")
def large(compared: EvalReport) -> EvalReport:
    """Of fifty thousand tickets of 300 stores: no cell of the confusion is empty."""
    count = len(compared.confusion_names)
    confusion = tuple(tuple(800 if r == c else 8 for c in range(count)) for r in range(count))
    one = compared.slices[0]
    stores = tuple(
        Slice.model_validate({**one.model_dump(), "dimension": "store", "name": f"store-{i}"})
        for i in range(300)
    )
    samples = tuple(
        compared.samples[0].model_copy(update={"ticket_id": f"t{i}", "text": "word " * 4000})
        for i in range(50)
    )
    data = compared.data.model_copy(update={"tickets": sum(map(sum, confusion))})
    return compared.model_copy(
        update={
            "confusion": confusion, "slices": (*compared.slices, *stores), "samples": samples,
            "data": data,
        }
    )  # fmt: skip
