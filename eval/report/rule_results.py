"""How rules of the gates say what they found."""

from collections.abc import Sequence

from eval.report.reading import NOT_GIVEN
from eval.report.records import Findings, RuleResult, Slice

MOST_NAMED = 6
"""Names in a sentence, before it says that there are more."""


def rule_result(
    rule: str,
    where: str,
    measured: float | None,
    required: float | None,
    *,
    passed: bool,
    reason: str,
) -> RuleResult:
    """One rule, applied; `where` is the slice."""
    return RuleResult(
        rule=rule, slice=where, measured=measured, required=required, passed=passed, reason=reason
    )


def at_least(rule: str, where: str, what: str, value: float, bound: float, n: int) -> RuleResult:
    """A floor; `what` begins the sentence, `value` is a lower bound, n the tickets behind it."""
    passed = value >= bound
    word = "is at least" if passed else "may be as low as"
    told = f"{what} {word} {value:.1%} (n = {n}); {bound:.1%} is required."
    return rule_result(rule, where, round(value, 4), bound, passed=passed, reason=told)


def at_most(rule: str, where: str, what: str, value: float, bound: float, n: int) -> RuleResult:
    """A ceiling; `what` begins the sentence, `value` is an upper bound, n the tickets behind it."""
    passed = value <= bound
    word = "is at most" if passed else "may be as high as"
    told = f"{what} {word} {value:.1%} (n = {n}); {bound:.1%} is allowed."
    return rule_result(rule, where, round(value, 4), bound, passed=passed, reason=told)


def slices_of(findings: Findings, dimension: str) -> list[Slice]:
    """Subsets of one kind; tickets of which it is not known are none."""
    found = [s for s in findings.slices if s.dimension == dimension]
    return [s for s in found if s.name != NOT_GIVEN]


def some(names: Sequence[str]) -> str:
    """Names for a sentence, the first few of many."""
    return ", ".join(names[:MOST_NAMED]) + (", ..." if len(names) > MOST_NAMED else "")
