"""The rules against the baseline: nothing worse, on the same tickets."""

from collections.abc import Iterator, Sequence

from eval.report.compare import ALPHA
from eval.report.gates import Enough, Gates
from eval.report.reading import NOT_GIVEN
from eval.report.records import Findings, RuleResult, Slice
from eval.report.rule_results import rule_result, some


def against_baseline(gates: Gates, m: Findings) -> Iterator[RuleResult]:
    """Every rule against the baseline; none where there is no baseline."""
    if m.baseline is not None:
        yield from _same_data(gates, m)
        yield from _no_worse(gates, m)
        yield from _risks_lost(gates, m)


def _same_data(gates: Gates, m: Findings) -> Iterator[RuleResult]:
    """Whether the baseline's tickets were judged again: what is left out cannot be worse."""
    then, bound = m.baseline, gates.baseline
    if then is None:
        return
    common = then.common / then.tickets if then.tickets else 0.0
    told = f"{then.common} of the baseline's {then.tickets} tickets were judged again ({common:.1%}"
    yield rule_result(
        "baseline.common",
        "all",
        round(common, 4),
        bound.common,
        passed=common >= bound.common,
        reason=f"{told}); {bound.common:.0%} is required.",
    )
    other = max(then.changed, then.relabelled) / max(then.common, 1)
    told = (
        f"Of these, {then.changed} have another text and {then.relabelled} another label than "
        f"then; {bound.changed:.0%} is allowed."
    )
    yield rule_result(
        "baseline.changed",
        "all",
        round(other, 4),
        bound.changed,
        passed=other <= bound.changed,
        reason=told,
    )
    if bound.judged_again:
        gone = [f"intent={name}" for name in then.intents if name not in m.model.intents]
        gone += _no_longer_judged(gates.enough, m, then.slices)
        told = "Every language and intent that the baseline judged is judged again."
        if gone:
            told = f"Judged by the baseline, and not any more: {some(gone)}."
        yield rule_result("baseline.judged_again", "all", None, None, passed=not gone, reason=told)


def _no_longer_judged(enough: Enough, m: Findings, then: Sequence[Slice]) -> list[str]:
    counts = {(s.dimension, s.name): s.n for s in m.slices}
    least = {"language": max(enough.language, 1), "intent": max(enough.intent, 1)}
    return [
        f"{s.dimension}={s.name}"
        for s in then
        if s.name != NOT_GIVEN
        and (bound := least.get(s.dimension)) is not None
        and s.n >= bound > counts.get((s.dimension, s.name), 0)
    ]


def _no_worse(gates: Gates, m: Findings) -> Iterator[RuleResult]:
    bound = gates.baseline
    for row in m.differences:
        if row.dimension == "all":
            limit = bound.overall_low
            told = (
                f"Against the baseline accuracy changed by {row.value:+.1%} (95%: {row.low:+.1%} "
                f"to {row.high:+.1%}, n = {row.n}); a loss of {-limit:.1%} is the limit."
            )
            if row.low < limit <= row.value:
                told += " More tickets are needed to exclude a larger one."
            yield rule_result(
                "baseline.overall_low", "all", row.low, limit, passed=row.low >= limit, reason=told
            )
    for dimension, is_asked in (
        ("language", bound.no_language_worse),
        ("intent", bound.no_intent_worse),
    ):
        rows = [row for row in m.differences if row.dimension == dimension]
        if not is_asked or not rows:
            continue
        worse = [row for row in rows if row.is_worse]
        for row in worse:
            where = f"{dimension}={row.name}"
            told = (
                f"{where} is worse than the baseline by {-row.value:.1%} (n = {row.n}); chance "
                f"alone does that in {row.chance:.2%} of cases."
            )
            yield rule_result(
                f"baseline.no_{dimension}_worse", where, row.value, 0.0, passed=False, reason=told
            )
        if not worse:
            told = f"Of {len(rows)} {dimension}s, none is surely worse than by the baseline."
            yield rule_result(
                f"baseline.no_{dimension}_worse", "all", None, None, passed=True, reason=told
            )


def _risks_lost(gates: Gates, m: Findings) -> Iterator[RuleResult]:
    """A risk that is missed more often than before goes unseen in every average."""
    limit = gates.baseline.risk_recall_lost
    rows = [d for d in m.differences if d.dimension == "risk" and d.n >= gates.risks.least]
    lost = [row for row in rows if -row.value > limit and row.chance <= ALPHA]
    for row in lost:
        told = (
            f"Of the {row.n} tickets with {row.name}, {-row.value:.0%} fewer are found than by the "
            f"baseline; {limit:.0%} is the limit."
        )
        yield rule_result(
            "baseline.risk_recall_lost",
            f"risk={row.name}",
            -row.value,
            limit,
            passed=False,
            reason=told,
        )
    if rows and not lost:
        told = f"Of {len(rows)} risks, none is surely missed more often than by the baseline."
        yield rule_result("baseline.risk_recall_lost", "all", None, limit, passed=True, reason=told)
