"""The gates: rules that a model has to pass, kept as a file that is reviewed like code.

Every rule says what was measured, what is required, and why, in a sentence for a QA lead.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from data.errors import InputError
from eval.report.records import (
    BaselineIdentity,
    DataIdentity,
    Difference,
    DraftQuality,
    Figure,
    FlagRow,
    IntentRow,
    Reliability,
    RuleResult,
    Slice,
    Verdict,
)

Share = float


class _Block(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Enough(_Block):
    """Tickets without which nothing can be judged."""

    overall: int = Field(default=0, ge=0)
    language: int = Field(default=0, ge=0)
    intent: int = Field(default=0, ge=0)


class Floors(_Block):
    """Lower bounds; None asks for nothing."""

    accuracy_low: Share | None = None
    language_accuracy_low: Share | None = None
    macro_f1_low: Share | None = None
    language_low: Share | None = None
    store_low: Share | None = None
    auto_share: Share | None = None


class Ceilings(_Block):
    """Upper bounds; None asks for nothing."""

    calibration_error_high: Share | None = None
    language_calibration_error: Share | None = None
    auto_error_high: Share | None = None


class IntentGates(_Block):
    """Of single intents."""

    every_one_found: bool = False
    auto_error_high: Share = Field(default=0.2, gt=0, le=1)
    least_auto: int = Field(default=15, ge=1)


class RiskGates(_Block):
    """Recall of risks, judged from `least` labelled tickets on."""

    least: int = Field(default=10, ge=1)
    recall: dict[str, Share] = {}


class BaselineGates(_Block):
    """Against the baseline, where one is given."""

    common: Share = 0.9
    overall_low: Share = -0.02
    no_language_worse: bool = True
    no_intent_worse: bool = True
    risk_recall_lost: Share = 0.1


class HonestyGates(_Block):
    """Whether the figures mean what they say."""

    overlap: int | None = None
    same_label_set: bool = False


class DraftGates(_Block):
    """Of drafts, where a workspace was given."""

    grounded: Share | None = None
    language: Share | None = None
    clean: Share | None = None


class Gates(_Block):
    """A gates file."""

    version: object
    enough: Enough = Enough()
    floors: Floors = Floors()
    ceilings: Ceilings = Ceilings()
    intents: IntentGates = IntentGates()
    risks: RiskGates = RiskGates()
    baseline: BaselineGates = BaselineGates()
    honesty: HonestyGates = HonestyGates()
    drafts: DraftGates = DraftGates()


def default_gates() -> Path:
    """The gates file that comes with the product."""
    return Path(str(resources.files("eval") / "gates.yaml"))


def read_gates(path: Path) -> tuple[Gates, str]:
    """A gates file and its digest.

    Raises:
        InputError: names the file and the field that is wrong.
    """
    try:
        raw = path.read_bytes()
        gates = Gates.model_validate(yaml.safe_load(raw))
    except (OSError, yaml.YAMLError) as error:
        raise InputError(path, "", f"expected a gates file: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(path, ".".join(map(str, first["loc"])) or "file", first["msg"]) from None
    return gates, hashlib.sha256(raw).hexdigest()


@dataclass(frozen=True, slots=True)
class Measured:
    """What the rules look at."""

    data: DataIdentity
    names: Sequence[str]
    taxonomy: Sequence[str]
    accuracy: Figure
    macro_f1: Figure
    language: Figure
    store: Figure | None
    auto: Slice
    slices: Sequence[Slice]
    intents: Sequence[IntentRow]
    reliability: Sequence[Reliability]
    flags: Sequence[FlagRow]
    baseline: BaselineIdentity | None
    differences: Sequence[Difference]
    drafts: DraftQuality | None
    flags_then: Sequence[FlagRow] = ()


def judge_by(gates: Gates, measured: Measured, path: Path, digest: str) -> Verdict:
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
            _baseline,
            _risks_then,
            _drafts,
        )
        for rule in part(gates, measured)
    )
    decision = "go" if all(rule.passed for rule in rules) else "no_go"
    return Verdict.model_validate(
        {"decision": decision, "rules": rules, "gates": path.name, "gates_digest": digest}
    )


def _rule(
    rule: str,
    where: str,
    measured: float | None,
    required: float | None,
    *,
    passed: bool,
    reason: str,
) -> RuleResult:
    return RuleResult(
        rule=rule, slice=where, measured=measured, required=required, passed=passed, reason=reason
    )


def _at_least(rule: str, where: str, what: str, value: float, bound: float) -> RuleResult:
    passed = value >= bound
    word = "is at least" if passed else "is only"
    return _rule(rule, where, round(value, 4), bound, passed=passed,
                 reason=f"{what} {word} {value:.1%}; {bound:.1%} is required.")  # fmt: skip


def _at_most(rule: str, where: str, what: str, value: float, bound: float) -> RuleResult:
    passed = value <= bound
    word = "is at most" if passed else "may be as high as"
    return _rule(rule, where, round(value, 4), bound, passed=passed,
                 reason=f"{what} {word} {value:.1%}; {bound:.1%} is allowed.")  # fmt: skip


def _of(measured: Measured, dimension: str) -> list[Slice]:
    return [s for s in measured.slices if s.dimension == dimension]


def _enough(gates: Gates, m: Measured) -> Iterator[RuleResult]:
    least = gates.enough
    counts = [("overall", "all", m.data.tickets, least.overall)]
    counts += [("language", f"language={s.name}", s.n, least.language) for s in _of(m, "language")]
    counts += [("intent", f"intent={r.intent}", r.n, least.intent) for r in m.intents]
    for name, where, n, bound in counts:
        if n < bound or name == "overall":
            yield _rule(
                f"enough.{name}",
                where,
                n,
                bound,
                passed=n >= bound,
                reason=f"{_judged(n)} {_within(where)}; {bound} are required.",
            )


def _judged(n: int) -> str:
    return "1 ticket was judged" if n == 1 else f"{n} tickets were judged"


def _within(where: str) -> str:
    return "in all" if where == "all" else f"for {where}"


def _honesty(gates: Gates, m: Measured) -> Iterator[RuleResult]:
    most, found = gates.honesty.overlap, m.data.overlap
    if most is not None and found is not None:
        yield _rule("honesty.overlap", "all", found, most, passed=found <= most,
                    reason=f"{found} tickets have a text that the model learned from.")  # fmt: skip
    if gates.honesty.same_label_set:
        missing = sorted(set(m.taxonomy) - set(m.names))
        more = sorted(set(m.names) - set(m.taxonomy))
        is_same = not missing and not more
        told = "The label set is the product's."
        if missing or more:
            told = f"The label set is not the product's: without {', '.join(missing) or 'none'}"
            told += f", with {', '.join(more) or 'none'} besides."
        yield _rule("honesty.same_label_set", "all", None, None, passed=is_same, reason=told)


def _floors(gates: Gates, m: Measured) -> Iterator[RuleResult]:
    floors = gates.floors
    for rule, what, figure, bound in (
        ("accuracy_low", "The primary intent's accuracy", m.accuracy, floors.accuracy_low),
        ("macro_f1_low", "The mean F1 of the intents", m.macro_f1, floors.macro_f1_low),
        ("language_low", "The language's accuracy", m.language, floors.language_low),
        ("store_low", "The store's accuracy", m.store, floors.store_low),
    ):
        if bound is not None and figure is not None and figure.n:
            yield _at_least(f"floors.{rule}", "all", what, figure.low, bound)
    if floors.auto_share is not None:
        yield _at_least("floors.auto_share", "all", "The share of tickets that are tagged alone",
                        m.auto.auto.value or 0.0, floors.auto_share)  # fmt: skip
    if floors.language_accuracy_low is not None:
        for s in _of(m, "language"):
            what = f"The primary intent's accuracy in {s.name}"
            yield _at_least("floors.language_accuracy_low", f"language={s.name}", what,
                            s.accuracy.low, floors.language_accuracy_low)  # fmt: skip


def _ceilings(gates: Gates, m: Measured) -> Iterator[RuleResult]:
    ceilings = gates.ceilings
    for one in m.reliability:
        is_all = one.name == "all"
        bound = ceilings.calibration_error_high if is_all else ceilings.language_calibration_error
        value = one.error.high if is_all else one.error.value
        if bound is not None and value is not None and one.error.n >= gates.enough.language:
            rule = "calibration_error_high" if is_all else "language_calibration_error"
            what = "The gap between confidence and accuracy"
            what += "" if is_all else f" in {one.name}"
            where = "all" if is_all else f"language={one.name}"
            yield _at_most(f"ceilings.{rule}", where, what, value, bound)
    if ceilings.auto_error_high is not None and m.auto.auto_error.n:
        yield _at_most("ceilings.auto_error_high", "all", "The error among tickets tagged alone",
                       m.auto.auto_error.high, ceilings.auto_error_high)  # fmt: skip


def _intents(gates: Gates, m: Measured) -> Iterator[RuleResult]:
    if not gates.intents.every_one_found:
        return
    lost = [r for r in m.intents if r.n >= gates.enough.intent and not r.recall.value]
    for row in lost:
        yield _rule(
            "intents.every_one_found",
            f"intent={row.intent}",
            0.0,
            None,
            passed=False,
            reason=f"None of the {row.n} tickets of {row.intent} was found.",
        )
    if not lost:
        yield _rule("intents.every_one_found", "all", None, None, passed=True,
                    reason="Every intent is found.")  # fmt: skip


def _risks(gates: Gates, m: Measured) -> Iterator[RuleResult]:
    for row in m.flags:
        bound = gates.risks.recall.get(row.name)
        if bound is not None and row.recall.n >= gates.risks.least and row.recall.value is not None:
            what = f"The share of tickets with {row.name} that are found"
            yield _at_least("risks.recall", f"risk={row.name}", what, row.recall.value, bound)


def _baseline(gates: Gates, m: Measured) -> Iterator[RuleResult]:
    if m.baseline is None:
        return
    bound = gates.baseline
    common = m.baseline.common / m.baseline.tickets if m.baseline.tickets else 0.0
    yield _at_least("baseline.common", "all", "The share of the baseline's tickets judged again",
                    common, bound.common)  # fmt: skip
    for row in m.differences:
        where = f"{row.dimension}={row.name}"
        if row.dimension == "all":
            told = (
                f"Against the baseline accuracy changed by {row.value:+.1%} (95%: {row.low:+.1%} "
                f"to {row.high:+.1%}); a loss of {-bound.overall_low:.1%} is the limit."
            )
            yield _rule("baseline.overall_low", "all", row.low, bound.overall_low,
                        passed=row.low >= bound.overall_low, reason=told)  # fmt: skip
        elif row.is_worse:
            kept = bound.no_language_worse if row.dimension == "language" else bound.no_intent_worse
            if kept:
                told = f"{where} is worse than the baseline by {-row.value:.1%} (n = {row.n})."
                yield _rule(f"baseline.no_{row.dimension}_worse", where, row.value, 0.0,
                            passed=False, reason=told)  # fmt: skip


def _risks_then(gates: Gates, m: Measured) -> Iterator[RuleResult]:
    """A risk that is missed more often than before goes unseen in every average."""
    before = {row.name: row for row in m.flags_then}
    limit = gates.baseline.risk_recall_lost
    for row in m.flags:
        then = before.get(row.name)
        if then is None or row.recall.value is None or then.recall.value is None:
            continue
        lost = then.recall.value - row.recall.value
        if min(row.recall.n, then.recall.n) >= gates.risks.least and lost > limit:
            told = (
                f"Of the tickets with {row.name}, {row.recall.value:.0%} are found; by the "
                f"baseline {then.recall.value:.0%} were; a loss of {limit:.0%} is the limit."
            )
            yield _rule("baseline.risk_recall_lost", f"risk={row.name}", round(lost, 4), limit,
                        passed=False, reason=told)  # fmt: skip


def _drafts(gates: Gates, m: Measured) -> Iterator[RuleResult]:
    if m.drafts is None:
        return
    for rule, what, figure, bound in (
        ("grounded", "The share of drafts without a figure of no source", m.drafts.grounded,
         gates.drafts.grounded),
        ("language", "The share of drafts in the ticket's language", m.drafts.language,
         gates.drafts.language),
        ("clean", "The share of drafts that keep the channel's rules", m.drafts.clean,
         gates.drafts.clean),
    ):  # fmt: skip
        if bound is not None and figure.value is not None:
            yield _at_least(f"drafts.{rule}", "all", what, figure.value, bound)
