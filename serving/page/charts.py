"""Charts of the reports as inline SVG: shapes here, colours in the style sheet, words escaped.

Each has a title for those who do not see it; every figure in it stands in a table or a tile, too.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from serving.reporting.figures import Share

_BAR_WIDTH, _BAR_HEIGHT = 96, 12
_WIDTH, _HEIGHT = 640, 230
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 16, 14, 34
_STEPS = 4
_MOST_LABELS = 9


@dataclass(frozen=True, slots=True)
class Point:
    """A place on a chart: its label, the value, and an interval where it has one."""

    label: str
    value: float | None
    low: float | None = None
    high: float | None = None
    told: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A named line; `kind` is its class in the style sheet."""

    name: str
    kind: str
    points: Sequence[Point]


def share_bar(found: Share) -> Markup:
    """A share on a track of 0 to 1, with its interval; decoration beside the figure."""
    if found.value is None:
        return Markup("")

    def x(value: float) -> float:
        return round(4 + value * (_BAR_WIDTH - 8), 1)

    return Markup(
        '<svg class="share" width="{w}" height="{h}" viewBox="0 0 {w} {h}" aria-hidden="true" '
        'focusable="false"><line class="track" x1="4" x2="{end}" y1="{y}" y2="{y}"/>'
        '<line class="range" x1="{low}" x2="{high}" y1="{y}" y2="{y}"/>'
        '<circle class="dot" cx="{value}" cy="{y}" r="3.5"/></svg>'
    ).format(
        w=_BAR_WIDTH,
        h=_BAR_HEIGHT,
        end=_BAR_WIDTH - 4,
        y=_BAR_HEIGHT / 2,
        low=x(found.low),
        high=x(found.high),
        value=x(found.value),
    )


def lines_chart(title: str, lines: Sequence[Line], say: Callable[[float], str]) -> Markup:
    """Lines over the same places, from 0 up.

    Args:
        title: for those who do not see it.
        lines: at least one, all with as many points.
        say: the words of a value on the axis.
    """
    plot = _Plot(lines, say)
    parts = [plot.grid()]
    for line in lines:
        parts.append(plot.band(line))
        parts.append(plot.path(line))
        parts += [plot.dot(line, place) for place in range(len(line.points))]
    return Markup(
        '<svg class="chart" role="img" viewBox="0 0 {w} {h}" preserveAspectRatio="xMinYMin meet">'
        "<title>{title}</title>{parts}</svg>"
    ).format(w=_WIDTH, h=_HEIGHT, title=title, parts=Markup("").join(parts))


class _Plot:
    def __init__(self, lines: Sequence[Line], say: Callable[[float], str]) -> None:
        self._labels = [point.label for point in lines[0].points]
        self._say = say
        values = [
            value
            for line in lines
            for point in line.points
            for value in (point.value, point.high)
            if value is not None
        ]
        self._top = nice_top(max(values, default=1.0))

    def _x(self, place: int) -> float:
        steps = max(1, len(self._labels) - 1)
        return round(_LEFT + place / steps * (_WIDTH - _LEFT - _RIGHT), 1)

    def _y(self, value: float) -> float:
        return round(_HEIGHT - _BOTTOM - value / self._top * (_HEIGHT - _TOP - _BOTTOM), 1)

    def grid(self) -> Markup:
        parts = []
        for step in range(_STEPS + 1):
            value = self._top * step / _STEPS
            y = self._y(value)
            parts.append(
                Markup(
                    '<line class="grid" x1="{}" x2="{}" y1="{}" y2="{}"/>'
                    '<text class="axis" x="{}" y="{}" text-anchor="end">{}</text>'
                ).format(_LEFT, _WIDTH - _RIGHT, y, y, _LEFT - 6, y + 4, self._say(value))
            )
        last = len(self._labels) - 1
        every = max(1, -(-len(self._labels) // _MOST_LABELS))
        for place, label in enumerate(self._labels):
            if (last - place) % every == 0:
                anchor = "end" if place == last and place else "middle"
                parts.append(
                    Markup('<text class="axis" x="{}" y="{}" text-anchor="{}">{}</text>').format(
                        self._x(place), _HEIGHT - 12, anchor, label
                    )
                )
        return Markup("").join(parts)

    def band(self, line: Line) -> Markup:
        """The intervals of a line as an area, where it has them."""
        own = [
            (self._x(place), point.low, point.high)
            for place, point in enumerate(line.points)
            if point.low is not None and point.high is not None
        ]
        if len(own) < 2:
            return Markup("")
        above = [f"{x},{self._y(high)}" for x, _, high in own]
        below = [f"{x},{self._y(low)}" for x, low, _ in reversed(own)]
        return Markup('<polygon class="band {}" points="{}"/>').format(
            line.kind, " ".join(above + below)
        )

    def path(self, line: Line) -> Markup:
        """The line, broken where a value is missing."""
        pieces, is_begun = [], False
        for place, point in enumerate(line.points):
            if point.value is not None:
                move = "L" if is_begun else "M"
                pieces.append(f"{move}{self._x(place)} {self._y(point.value)}")
            is_begun = point.value is not None
        return Markup('<path class="line {}" d="{}"/>').format(line.kind, " ".join(pieces))

    def dot(self, line: Line, place: int) -> Markup:
        """A point that says its figure when it is pointed at."""
        point = line.points[place]
        if point.value is None:
            return Markup("")
        return Markup(
            '<circle class="dot {}" cx="{}" cy="{}" r="3.4"><title>{}</title></circle>'
        ).format(line.kind, self._x(place), self._y(point.value), point.told)


def nice_top(value: float) -> float:
    """A round number not below a value: 1, 2, 4, 5, 8 or 10 times a power of ten."""
    if value <= 0:
        return 1.0
    power = 1.0
    while power > value:
        power /= 10
    while power * 10 <= value:
        power *= 10
    return next(power * step for step in (1, 2, 4, 5, 8, 10) if power * step >= value * 0.999)
