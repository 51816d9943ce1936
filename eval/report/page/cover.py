"""The first screen, which is also the sheet to sign: five figures and what they are worth."""

from dataclasses import dataclass

from markupsafe import Markup

from eval.report.page.charts import strips
from eval.report.page.charts.strips import Marks
from eval.report.page.view import changes_of, interval, told
from eval.report.page.wording import percent, points, span
from eval.report.records import EvalReport, Figure, LevelRow, RuleResult

_GAUGE = 176


@dataclass(frozen=True, slots=True)
class Tile:
    """One of the five figures.

    Attributes:
        name: what it is.
        own: the figure.
        gauge: it, its interval, the bound and the baseline's figure.
        required: what the rules ask for, in words; empty where they ask for nothing.
        is_met: whether it holds.
        change: against the baseline, in words; empty without one.
        direction: up for better, down for worse, same where it is not sure.
    """

    name: str
    own: Figure
    gauge: Markup
    required: str
    is_met: bool
    change: str
    direction: str


@dataclass(frozen=True, slots=True)
class _Kind:
    """Where a tile comes from: its name in the baseline's figures and its rule."""

    name: str
    key: str
    rule: str
    end: str


_KINDS = (
    _Kind("Primary intent right", "accuracy", "floors.accuracy_low", "low"),
    _Kind("Mean F1 of intents", "macro_f1", "floors.macro_f1_low", "low"),
    _Kind("Language right", "language", "floors.language_low", "low"),
    _Kind("Tagged alone", "auto", "floors.auto_share", "value"),
    _Kind("Wrong among these", "auto_error", "ceilings.auto_error_high", "high"),
)


def tiles(report: EvalReport) -> list[Tile]:
    """The five figures that matter."""
    alone = auto_level(report)
    figures = {
        "accuracy": report.accuracy,
        "macro_f1": report.macro_f1,
        "language": report.language,
        "auto": alone.share,
        "auto_error": alone.error,
    }
    return [_tile(report, kind, figures[kind.key]) for kind in _KINDS]


def auto_level(report: EvalReport) -> LevelRow:
    """The tickets that would be tagged alone."""
    return next(row for row in report.levels if row.level == "auto")


def _tile(report: EvalReport, kind: _Kind, own: Figure) -> Tile:
    rule = next((r for r in report.verdict.rules if r.rule == kind.rule), None)
    before = report.baseline.figures.get(kind.key) if report.baseline else None
    change, direction = _change(report, kind, own, before)
    marks = Marks(bound=rule.required if rule else None, before=before.value if before else None)
    values = [v for v in (own.low, own.high, marks.bound, marks.before) if v is not None]
    axis = strips.share_axis(values, _GAUGE)
    return Tile(
        name=kind.name,
        own=own,
        gauge=strips.gauge(axis, interval(own), told(kind.name, own), marks),
        required=_required(rule, kind) if rule else "",
        is_met=rule.passed if rule else True,
        change=change,
        direction=direction,
    )


def _required(rule: RuleResult, kind: _Kind) -> str:
    """The bound, and which end of the interval has to keep it."""
    bound = percent(rule.required)
    if kind.end == "high":
        return f"upper end at most {bound}"
    return f"lower end at least {bound}" if kind.end == "low" else f"at least {bound}"


def _change(report: EvalReport, kind: _Kind, own: Figure, before: Figure | None) -> tuple[str, str]:
    """In words, and whether it is up, down or not sure.

    Accuracy is compared ticket by ticket; the other figures are sure to differ only where their
    intervals do not overlap.
    """
    paired = changes_of(report).get(("all", "all")) if kind.key == "accuracy" else None
    if paired is not None:
        difference, is_sure = paired.value, paired.low > 0 or paired.high < 0
        ends = f" ({points(paired.low)} to {points(paired.high)})"
    elif before is None or before.value is None or own.value is None:
        return "", "same"
    else:
        difference = own.value - before.value
        is_sure, ends = own.low > before.high or own.high < before.low, ""
    told = f"{points(difference)} points{ends}"
    if not is_sure:
        return f"{told}, no sure change", "same"
    is_gain = (difference > 0) == (own.better == "higher")
    return (f"{told}, better", "up") if is_gain else (f"{told}, worse", "down")


def bounds(figure: Figure) -> str:
    """The interval of a figure; a dash where nothing was measured."""
    return span(figure.low, figure.high) if figure.value is not None else "–"
