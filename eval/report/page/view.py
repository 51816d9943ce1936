"""What the template shows: rows with their strips drawn, in the order in which they are read."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from data.workspace.taxonomy import default_taxonomy
from eval.report.page.charts import strips
from eval.report.page.charts.strips import Interval, Marks
from eval.report.page.wording import FEW, count, language_name, percent, points, span
from eval.report.records import Difference, EvalReport, Figure, IntentRow, Slice
from eval.report.tickets import LENGTHS

STRIP, PAIR, NARROW = 270, 150, 200
_ROWS = 40
_DIMENSIONS = (
    ("language", "Language"),
    ("store", "Store"),
    ("channel", "Channel"),
    ("length", "Length"),
    ("difficulty", "Difficulty"),
)


def interval(figure: Figure) -> Interval:
    """A figure as charts take it."""
    return Interval(figure.value, figure.low, figure.high)


def told(name: str, figure: Figure) -> str:
    """A figure in words, for pointing and for those who do not see the chart."""
    if figure.value is None:
        return f"{name}: nothing measured"
    bounds = span(figure.low, figure.high)
    return f"{name}: {percent(figure.value)} ({bounds}), n {count(figure.n)}"


@dataclass(frozen=True, slots=True)
class SliceRow:
    """A slice in a forest plot."""

    name: str
    own: Slice
    strip: Markup
    change: Difference | None
    is_few: bool


@dataclass(frozen=True, slots=True)
class SliceGroup:
    """The slices of one dimension; `more` were left out for their number."""

    title: str
    rows: tuple[SliceRow, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Forest:
    """All dimensions on one axis."""

    head: Markup
    groups: tuple[SliceGroup, ...]


def changes_of(report: EvalReport) -> dict[tuple[str, str], Difference]:
    """Differences against the baseline by slice."""
    return {(d.dimension, d.name): d for d in report.differences}


def forest(report: EvalReport) -> Forest:
    """How right the primary intent is, per language, store, channel, length and difficulty."""
    kept = [s for s in report.slices if s.dimension != "intent"]
    axis = _axis(report, kept)
    groups = []
    for dimension, title in _DIMENSIONS:
        own = _ordered(dimension, [s for s in kept if s.dimension == dimension])
        if own:
            rows = tuple(_row(report, s, axis) for s in own[:_ROWS])
            groups.append(SliceGroup(title, rows, more=len(own) - len(rows)))
    return Forest(strips.head(axis, "Axis: share of primary intents that are right"), tuple(groups))


def worst(report: EvalReport) -> Forest:
    """The slices of which least good can be said."""
    axis = strips.share_axis([0.0, 1.0], STRIP)
    rows = tuple(_row(report, s, axis) for s in report.worst)
    head = strips.head(axis, "Axis: share of primary intents that are right")
    return Forest(head, (SliceGroup("", rows, more=0),) if rows else ())


def _axis(report: EvalReport, rows: Sequence[Slice]) -> strips.Axis:
    """Few tickets have wide intervals; these may run over the edge, marked by an arrow."""
    lows = [s.accuracy.low for s in rows if s.n >= FEW]
    lows += [s.accuracy.value for s in rows if s.accuracy.value is not None]
    bound = bound_of(report, "floors.language_accuracy_low")
    near = [bound] if bound is not None and min(lows, default=0.0) - bound < 0.15 else []
    return strips.share_axis([*lows, *near, 1.0], STRIP)


def _ordered(dimension: str, rows: list[Slice]) -> list[Slice]:
    """From good to bad; lengths as they grow. Where there are too many, the largest are kept."""
    if dimension == "length":
        order = {name: place for place, name in enumerate(LENGTHS)}
        return sorted(rows, key=lambda s: order.get(s.name, len(order)))
    if len(rows) > _ROWS:
        largest = sorted(rows, key=lambda s: -s.n)
        return _by_value(largest[:_ROWS]) + largest[_ROWS:]
    return _by_value(rows)


def _by_value(rows: Sequence[Slice]) -> list[Slice]:
    return sorted(rows, key=lambda s: (-(s.accuracy.value or 0.0), s.name))


def _row(report: EvalReport, own: Slice, axis: strips.Axis) -> SliceRow:
    before = _before(report, own)
    is_language = own.dimension == "language"
    marks = Marks(
        whole=report.accuracy.value,
        bound=bound_of(report, "floors.language_accuracy_low") if is_language else None,
        before=before,
    )
    name = language_name(own.name) if is_language else own.name
    is_few = own.n < FEW
    words = told(name, own.accuracy) + ("" if before is None else f"; baseline {percent(before)}")
    strip = strips.strip(axis, interval(own.accuracy), words, marks=marks, is_few=is_few)
    return SliceRow(name, own, strip, changes_of(report).get((own.dimension, own.name)), is_few)


def _before(report: EvalReport, own: Slice) -> float | None:
    """The baseline's figure of the same slice, on its own tickets."""
    then = report.baseline.slices if report.baseline else ()
    alike = (s for s in then if (s.dimension, s.name) == (own.dimension, own.name))
    return next((s.accuracy.value for s in alike), None)


def bound_of(report: EvalReport, rule: str) -> float | None:
    """What a rule asks for; None where it was not applied."""
    return next((r.required for r in report.verdict.rules if r.rule == rule), None)


@dataclass(frozen=True, slots=True)
class IntentView:
    """An intent in the table; `about` is what the taxonomy says of it."""

    own: IntentRow
    about: str
    strip: Markup
    alone: float | None
    is_few: bool


@dataclass(frozen=True, slots=True)
class IntentTable:
    """All intents on one axis."""

    head: Markup
    rows: tuple[IntentView, ...]


def intents(report: EvalReport) -> IntentTable:
    """Every intent, groups together."""
    axis = strips.Axis(0.0, 1.0, PAIR, 0.25)
    about = default_taxonomy().intents
    by_name = {row.intent: row for row in report.intents}
    rows = []
    for name in label_order(list(by_name)):
        own = by_name[name]
        words = f"{told('precision', own.precision)}; {told('recall', own.recall)}"
        is_few = own.n < FEW
        rows.append(
            IntentView(
                own=own,
                about=about.get(name, ""),
                strip=strips.pair(
                    axis, interval(own.precision), interval(own.recall), words, is_few=is_few
                ),
                alone=own.auto / own.said if own.said else None,
                is_few=is_few,
            )
        )
    return IntentTable(strips.head(axis, "Axis: precision and recall"), tuple(rows))


def label_order(names: Sequence[str]) -> list[str]:
    """As the taxonomy has them; labels of one's own after these, groups together."""
    place = {name: i for i, name in enumerate(default_taxonomy().intents)}
    groups: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda n: place.get(n, len(place))):
        groups.setdefault(name.partition(".")[0], []).append(name)
    return [name for own in groups.values() for name in own]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A difference against the baseline."""

    name: str
    own: Difference
    strip: Markup
    verdict: str
    is_few: bool


@dataclass(frozen=True, slots=True)
class Changes:
    """All differences on one axis; `same` are the slices in which no ticket changed sides.

    Of risks the difference is that of recall.
    """

    head: Markup
    whole: tuple[ChangeRow, ...]
    languages: tuple[ChangeRow, ...]
    intents: tuple[ChangeRow, ...]
    risks: tuple[ChangeRow, ...]
    same: tuple[str, ...]


def changes(report: EvalReport) -> Changes:
    """Against the baseline, overall, by language and by intent, the greatest loss first."""
    rows = sorted(report.differences, key=lambda d: (d.value, d.name))
    moved = [d for d in rows if d.value or d.low or d.high]
    axis = strips.difference_axis([v for d in moved for v in (d.low, d.high)], STRIP)
    found: dict[str, list[ChangeRow]] = {"all": [], "language": [], "intent": [], "risk": []}
    for own in moved:
        is_language = own.dimension == "language"
        name = language_name(own.name) if is_language else own.name
        words = f"{name}: {points(own.value)} ({points(own.low)} to {points(own.high)}) points"
        strip = strips.strip(
            axis, Interval(own.value, own.low, own.high), words, is_few=own.n < FEW
        )
        row = ChangeRow(name, own, strip, _verdict(own), own.n < FEW)
        found.setdefault(own.dimension, []).append(row)
    return Changes(
        head=strips.head(axis, "Axis: change in points; right of 0 is better"),
        whole=tuple(found["all"]),
        languages=tuple(found["language"]),
        intents=tuple(found["intent"]),
        risks=tuple(found["risk"]),
        same=tuple(d.name for d in rows if d not in moved and d.dimension != "all"),
    )


def _verdict(own: Difference) -> str:
    if own.is_worse:
        return "worse"
    if own.high < 0:
        return "lower, may be chance"
    return "higher" if own.low > 0 else "no sure change"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with its strip."""

    name: str
    own: Figure
    strip: Markup
    is_few: bool


def figure_rows(
    rows: Sequence[tuple[str, Figure, float | None]], width: int = NARROW
) -> tuple[Markup, tuple[FigureRow, ...]]:
    """An axis from 0 to 1, and figures on it.

    Args:
        rows: name, figure, what the rules ask for.
        width: of the strips, in pixels.
    """
    axis = strips.Axis(0.0, 1.0, width, 0.25)
    found = tuple(
        FigureRow(
            name,
            figure,
            strips.strip(
                axis,
                interval(figure),
                told(name, figure),
                marks=Marks(bound=bound),
                is_few=figure.n < FEW,
            ),
            figure.n < FEW,
        )
        for name, figure, bound in rows
    )
    return strips.head(axis, "Axis: 0 to 100%"), found
