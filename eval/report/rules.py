"""Apply the gates to what was measured.

Every rule says what was measured, what is required, and why, in a sentence for a QA lead.
"""

from collections.abc import Iterator
from pathlib import Path

from eval.report.baseline_rules import against_baseline
from eval.report.gates import Gates
from eval.report.reading import NOT_GIVEN
from eval.report.records import Findings, LevelRow, RuleResult, Verdict
from eval.report.rule_results import at_least, at_most, rule_result, slices_of, some


def judge_by(gates: Gates, findings: Findings, path: Path, digest: str) -> Verdict:
    """Apply every rule; one that fails is a no-go."""
    rules = tuple(
        rule
        for part in (
            _enough,
            _honesty,
            _floors,
            _ceilings,
            _intents,
            _risks,
            against_baseline,
            _drafts,
        )
        for rule in part(gates, findings)
    )
    decision = "go" if all(rule.passed for rule in rules) else "no_go"
    return Verdict.model_validate(
        {"decision": decision, "rules": rules, "gates": path.name, "gates_digest": digest}
    )


def _enough(gates: Gates, m: Findings) -> Iterator[RuleResult]:
    least, n = gates.enough, m.data.tickets
    yield rule_result(
        "enough.overall",
        "all",
        n,
        least.overall,
        passed=n >= least.overall,
        reason=f"{_tickets(n)} judged in all; {least.overall} are required.",
    )
    for kind, counts, bound in (
        ("language", [(s.name, s.n) for s in slices_of(m, "language")], least.language),
        ("intent", [(r.intent, r.n) for r in m.intents if r.n], least.intent),
    ):
        few = [(name, own) for name, own in counts if own < bound]
        unjudged = sum(own for _, own in few) / max(n, 1)
        named = some([f"{name} {own}" for name, own in few])
        told = f"Every {kind} that occurs has {bound} tickets or more."
        if few:
            told = (
                f"{unjudged:.1%} of the tickets are in {kind}s with fewer than {bound} ({named}), "
                f"which are not judged by themselves; {least.unjudged:.0%} are allowed."
            )
        yield rule_result(
            f"enough.{kind}",
            "all",
            round(unjudged, 4),
            least.unjudged,
            passed=unjudged <= least.unjudged,
            reason=told,
        )
    own = m.model.expected
    judged = sum(r.n >= max(least.intent, 1) for r in m.intents if r.intent in own)
    share = judged / max(len(own), 1)
    told = (
        f"{judged} of the {len(own)} intents of the label set have {least.intent} tickets or more; "
        f"{least.intents_judged:.0%} of them are required."
    )
    yield rule_result(
        "enough.intents_judged",
        "all",
        round(share, 4),
        least.intents_judged,
        passed=share >= least.intents_judged,
        reason=told,
    )


def _tickets(n: int) -> str:
    return "1 ticket was" if n == 1 else f"{n} tickets were"


def _honesty(gates: Gates, m: Findings) -> Iterator[RuleResult]:
    bound, found, n = gates.honesty, m.data.overlap, m.data.tickets
    if bound.overlap is not None and found is not None:
        share = found / max(n, 1)
        told = f"{found} of {n} tickets have a text that the model learned from ({share:.1%})"
        yield rule_result(
            "honesty.overlap",
            "all",
            round(share, 4),
            bound.overlap,
            passed=share <= bound.overlap,
            reason=f"{told}; {bound.overlap:.1%} is allowed.",
        )
    if bound.rejected is not None:
        rejected = sum(s.rejected for s in m.data.sources)
        share = rejected / max(rejected + n, 1)
        told = f"{rejected} rows of the data were rejected ({share:.1%})"
        yield rule_result(
            "honesty.rejected",
            "all",
            round(share, 4),
            bound.rejected,
            passed=share <= bound.rejected,
            reason=f"{told}; {bound.rejected:.1%} is allowed.",
        )
    if bound.same_label_set:
        missing = sorted(set(m.model.expected) - set(m.model.intents))
        more = sorted(set(m.model.intents) - set(m.model.expected))
        told = f"The model knows the {len(m.model.expected)} intents that it should know."
        if missing or more:
            told = f"The model's label set is another: without {some(missing) or 'none'}"
            told += f", with {some(more) or 'none'} besides (--labels names your own set)."
        yield rule_result(
            "honesty.same_label_set",
            "all",
            None,
            None,
            passed=not missing and not more,
            reason=told,
        )


def _alone(m: Findings) -> LevelRow:
    return next(row for row in m.levels if row.level == "auto")


def _floors(gates: Gates, m: Findings) -> Iterator[RuleResult]:
    floors = gates.floors
    for rule, what, figure, bound in (
        ("accuracy_low", "The primary intent's accuracy", m.accuracy, floors.accuracy_low),
        ("macro_f1_low", "The mean F1 of the intents", m.macro_f1, floors.macro_f1_low),
        ("language_low", "The language's accuracy", m.language, floors.language_low),
        ("store_low", "The store's accuracy", m.store, floors.store_low),
    ):
        if bound is not None and figure is not None and figure.n:
            yield at_least(f"floors.{rule}", "all", what, figure.low, bound, figure.n)
    if floors.auto_share is not None:
        alone, bound = _alone(m).share, floors.auto_share
        told = f"{alone.value or 0.0:.1%} of the tickets are tagged alone; {bound:.1%} is required."
        yield rule_result(
            "floors.auto_share",
            "all",
            alone.value,
            bound,
            passed=(alone.value or 0.0) >= bound,
            reason=told,
        )
    if floors.language_accuracy_low is not None:
        for s in slices_of(m, "language"):
            if s.n >= gates.enough.language:
                what = f"The primary intent's accuracy in {s.name}"
                yield at_least(
                    "floors.language_accuracy_low",
                    f"language={s.name}",
                    what,
                    s.accuracy.low,
                    floors.language_accuracy_low,
                    s.n,
                )


def _ceilings(gates: Gates, m: Findings) -> Iterator[RuleResult]:
    ceilings = gates.ceilings
    for one in m.reliability:
        is_all = one.name == "all"
        bound = ceilings.calibration_error if is_all else ceilings.language_calibration_error
        value, n = one.error.value, one.error.n
        if bound is None or value is None or one.name == NOT_GIVEN:
            continue
        if is_all or n >= ceilings.language_calibration_least:
            rule = "calibration_error" if is_all else "language_calibration_error"
            where = "all" if is_all else f"language={one.name}"
            what = f"The gap between confidence and accuracy{'' if is_all else f' in {one.name}'}"
            told = f"{what} is {value:.1%} (n = {n}); {bound:.1%} is allowed."
            yield rule_result(
                f"ceilings.{rule}", where, value, bound, passed=value <= bound, reason=told
            )
    alone = _alone(m).error
    if ceilings.auto_error_high is not None and alone.n:
        yield at_most(
            "ceilings.auto_error_high",
            "all",
            "The error among tickets tagged alone",
            alone.high,
            ceilings.auto_error_high,
            alone.n,
        )


def _intents(gates: Gates, m: Findings) -> Iterator[RuleResult]:
    if not gates.intents.every_one_found:
        return
    lost = [r for r in m.intents if r.n >= gates.enough.intent and r.n and not r.recall.value]
    for row in lost:
        yield rule_result(
            "intents.every_one_found",
            f"intent={row.intent}",
            0.0,
            None,
            passed=False,
            reason=f"None of the {row.n} tickets of {row.intent} was found.",
        )
    if not lost:
        yield rule_result(
            "intents.every_one_found",
            "all",
            None,
            None,
            passed=True,
            reason="Every intent that is judged is found.",
        )


def _risks(gates: Gates, m: Findings) -> Iterator[RuleResult]:
    for row in m.flags:
        bound = gates.risks.recall.get(row.name)
        if bound is not None and row.recall.n >= gates.risks.least and row.recall.value is not None:
            found, n = row.recall.value, row.recall.n
            told = f"{found:.0%} of the {n} tickets with {row.name} are found; {bound:.0%} is"
            yield rule_result(
                "risks.recall",
                f"risk={row.name}",
                found,
                bound,
                passed=found >= bound,
                reason=f"{told} required.",
            )


def _drafts(gates: Gates, m: Findings) -> Iterator[RuleResult]:
    if m.drafts is None:
        return
    for rule, what, figure, bound in (
        ("grounded", "The share of drafts in which every figure has a source", m.drafts.grounded,
         gates.drafts.grounded),
        ("language", "The share of drafts in the ticket's language", m.drafts.language,
         gates.drafts.language),
        ("clean", "The share of drafts that keep the channel's rules", m.drafts.clean,
         gates.drafts.clean),
    ):  # fmt: skip
        if bound is not None and figure.value is not None:
            told = f"{what} is {figure.value:.1%} (n = {figure.n}); {bound:.1%} is required."
            yield rule_result(
                f"drafts.{rule}",
                "all",
                figure.value,
                bound,
                passed=figure.value >= bound,
                reason=told,
            )
