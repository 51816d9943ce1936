"""The verdict in sentences: the rules that decided, the nearest to fail, what to bear in mind."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from eval.report.page.wording import count, counted
from eval.report.records import EvalReport, RuleResult

_SHOWN = 8
_ALIKE = 3
_NEAREST = 3
_NO_SHARES = ("enough.", "honesty.")


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule in a list of rules.

    Attributes:
        rule: it.
        more: how many of the same kind follow and are not listed.
    """

    rule: RuleResult
    more: int = 0


def failed_rules(report: EvalReport) -> list[RuleResult]:
    """The rules that are not met."""
    return [rule for rule in report.verdict.rules if not rule.passed]


def findings(report: EvalReport) -> list[Finding]:
    """The rules that decided against, a few of each kind, so that they fit on one screen."""
    found: list[Finding] = []
    for _, own in groupby(failed_rules(report), key=lambda rule: rule.rule):
        rules = list(own)
        # One more line says as much as the rule that it would stand for.
        shown = len(rules) if len(rules) <= _ALIKE + 1 else _ALIKE
        found += [Finding(rule) for rule in rules[:shown]]
        if shown < len(rules):
            found[-1] = Finding(rules[shown - 1], more=len(rules) - shown)
    return found


def first_findings(report: EvalReport) -> tuple[list[Finding], int]:
    """The findings for the first screen, and how many rules are not among them."""
    found = findings(report)
    kept = found[:_SHOWN]
    told = sum(1 + f.more for f in kept)
    return kept, len(failed_rules(report)) - told


def margin(rule: RuleResult) -> float | None:
    """How far a share is from its bound, 0 to 1; None where the rule is about no share."""
    if rule.measured is None or rule.required is None or rule.rule.startswith(_NO_SHARES):
        return None
    return abs(rule.measured - rule.required)


def nearest(report: EvalReport) -> list[RuleResult]:
    """Of the rules that are met, those that would fail first."""
    rules = [r for r in report.verdict.rules if r.passed and margin(r) is not None]
    return sorted(rules, key=lambda r: margin(r) or 0.0)[:_NEAREST]


def in_order(rules: Sequence[RuleResult]) -> list[RuleResult]:
    """Not met first; then the nearest to fail, rules without a share last."""
    return sorted(rules, key=lambda r: (r.passed, 2.0 if (m := margin(r)) is None else m))


def cautions(report: EvalReport) -> list[str]:
    """What a reader should know before believing the figures; sentences."""
    data, told = report.data, []
    if data.overlap is None:
        told.append(
            "No training data were given: whether the model has learned from these tickets was "
            "not checked."
        )
    rejected = sum(source.rejected for source in data.sources)
    if rejected:
        told.append(f"{counted(rejected, 'row')} of the files could not be read and were left out.")
    unsaid = sum(source.without_intent for source in data.sources)
    if unsaid:
        told.append(f"{counted(unsaid, 'ticket')} without a label for the intent: left out.")
    if not data.workspace:
        told.append("Tickets were tagged by their words alone: no stores, orders or drafts.")
    base = report.baseline
    if base and base.tickets and base.common < base.tickets:
        told.append(
            f"Only {count(base.common)} of the baseline's {count(base.tickets)} tickets were "
            "judged again; changes are measured on these."
        )
    if base and base.relabelled:
        told.append(
            f"{counted(base.relabelled, 'ticket')} of the baseline carry another label now; both "
            "models are judged by today's."
        )
    drifted = [d.feature for d in report.drift if d.drifted]
    if drifted:
        told.append(
            "Beyond chance, the tickets or their tags differ from the baseline's in "
            f"{_listed(drifted)}."
        )
    return told


def _listed(names: Sequence[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last
