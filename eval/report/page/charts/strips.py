"""Strips: one row of a forest plot each, drawn in the cell of a table beside its figures.

All strips of a table share an axis, whose ticks stand in the table's head.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from eval.report.page.charts import svg

_PAD = 16
_HEIGHT = 26
_TALL = 34
_HEAD = 20
_FLOOR = 1e-9
_ENDS: tuple[svg.Anchor, svg.Anchor] = ("start", "end")


@dataclass(frozen=True, slots=True)
class Axis:
    """What is drawn from left to right.

    Attributes:
        low: value at the left.
        high: value at the right, above `low`.
        width: of the whole strip, in pixels.
        step: between ticks.
        signed: whether ticks are differences.
    """

    low: float
    high: float
    width: int
    step: float
    signed: bool = False

    def x(self, value: float) -> float:
        """Where a value stands; beyond an end, at that end."""
        part = (value - self.low) / (self.high - self.low)
        return _PAD + min(1.0, max(0.0, part)) * (self.width - 2 * _PAD)

    @property
    def ticks(self) -> list[float]:
        """Values of the ticks, both ends included where they fall on one."""
        first = math.ceil(self.low / self.step - _FLOOR)
        last = math.floor(self.high / self.step + _FLOOR)
        return [round(place * self.step, 6) for place in range(first, last + 1)]


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure and its ends; `value` is None where nothing was measured."""

    value: float | None
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Marks:
    """What a figure is compared with; None is not drawn.

    Attributes:
        whole: the figure of all tickets, a dashed line.
        bound: what the rules ask for, a full line.
        before: the baseline's figure, a hollow diamond.
    """

    whole: float | None = None
    bound: float | None = None
    before: float | None = None


def share_axis(values: Iterable[float], width: int) -> Axis:
    """An axis of shares that holds these values, with two to seven ticks.

    Args:
        values: 0 to 1, at least one.
        width: of the strip, in pixels.
    """
    kept = list(values)
    low, high = min(kept), max(kept)
    for step in (0.01, 0.02, 0.05, 0.1, 0.2, 0.25):
        start = math.floor(low / step + _FLOOR) * step
        end = max(math.ceil(high / step - _FLOOR) * step, start + step)
        if end - start <= 6 * step + _FLOOR:
            break
    # All at 100%: the axis grows to the left.
    start, end = (start, end) if end <= 1 + _FLOOR else (1 - step, 1.0)
    return Axis(max(0.0, start), min(1.0, end), width, step)


def difference_axis(values: Iterable[float], width: int) -> Axis:
    """An axis around 0 that holds these differences."""
    most = max((abs(v) for v in values), default=0.0)
    steps = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5)
    step = next((s for s in steps if most <= 3 * s), 0.5)
    end = max(1, math.ceil(most / step - _FLOOR)) * step
    return Axis(-end, end, width, step, signed=True)


def head(axis: Axis, told: str) -> Markup:
    """The ticks of an axis, for a table's head."""
    digits = 0 if round(axis.step * 100, 6) >= 1 else 1
    parts = []
    for at in axis.ticks:
        words = f"{at * 100:+.{digits}f}".replace("-", "−") if axis.signed else f"{at:.{digits}%}"
        words = "0" if axis.signed and not at else words
        parts.append(svg.text(axis.x(at), 14, words, "tick", "middle"))
    return svg.chart(axis.width, _HEAD, parts, title=told, kind="strip")


def strip(
    axis: Axis, own: Interval, told: str, *, marks: Marks | None = None, is_few: bool = False
) -> Markup:
    """One row: interval and point, hollow where few tickets stand behind it.

    Args:
        axis: of the table.
        own: the figure.
        told: what pointing says.
        marks: what it is compared with.
        is_few: draw it as saying little.
    """
    parts = [*_grid(axis, _HEIGHT), *_beside(axis, marks or Marks(), _HEIGHT)]
    if own.value is not None:
        parts += _figure(axis, own, _HEIGHT / 2, "few" if is_few else "own")
    return svg.chart(axis.width, _HEIGHT, parts, title=told, kind="strip")


def pair(
    axis: Axis, upper: Interval, lower: Interval, told: str, *, is_few: bool = False
) -> Markup:
    """Two figures of one row: a square above, a dot below."""
    parts = _grid(axis, _TALL)
    kind = " few" if is_few else ""
    if upper.value is not None:
        parts += _span(axis, upper, 11, "second" + kind)
        parts.append(svg.box(axis.x(upper.value) - 3.5, 7.5, 7, 7, "second mark" + kind))
    if lower.value is not None:
        parts += _figure(axis, lower, 23, "own" + kind)
    return svg.chart(axis.width, _TALL, parts, title=told, kind="strip")


def gauge(axis: Axis, own: Interval, told: str, marks: Marks) -> Markup:
    """A figure by itself, its axis below it."""
    top, ends = 18, (axis.low, axis.high)
    parts = [svg.line(axis.x(axis.low), top, axis.x(axis.high), top, "track")]
    parts += _beside(axis, marks, top * 2)
    if own.value is not None:
        parts += _figure(axis, own, top, "own")
    for at, anchor in zip(ends, _ENDS, strict=True):
        x = 0 if anchor == "start" else axis.width
        parts.append(svg.text(x, 48, f"{at:.0%}", "tick", anchor))
    return svg.chart(axis.width, 52, parts, title=told, kind="strip")


def _grid(axis: Axis, height: float) -> list[Markup]:
    parts = []
    for at in axis.ticks:
        kind = "zero" if axis.signed and not at else "grid"
        parts.append(svg.line(axis.x(at), 0, axis.x(at), height, kind))
    return parts


def _beside(axis: Axis, marks: Marks, height: float) -> list[Markup]:
    parts = []
    if marks.whole is not None:
        x = axis.x(marks.whole)
        parts.append(svg.line(x, 0, x, height, "whole"))
    if marks.bound is not None and axis.low <= marks.bound <= axis.high:
        x = axis.x(marks.bound)
        parts.append(svg.line(x, 0, x, height, "bound"))
    if marks.before is not None:
        parts.append(svg.diamond(axis.x(marks.before), height / 2, 5, "before"))
    return parts


def _figure(axis: Axis, own: Interval, y: float, kind: str) -> list[Markup]:
    assert own.value is not None
    return [*_span(axis, own, y, kind), svg.dot(axis.x(own.value), y, 4, kind + " mark")]


def _span(axis: Axis, own: Interval, y: float, kind: str) -> list[Markup]:
    """The interval; an arrowhead where it goes on beyond the axis."""
    left, right = axis.x(own.low), axis.x(own.high)
    parts = [svg.line(left, y, right, y, kind + " span")]
    if own.low < axis.low - _FLOOR:
        parts.append(svg.curve([(left + 1, y - 3.5), (left - 4, y), (left + 1, y + 3.5)], kind))
    if own.high > axis.high + _FLOOR:
        parts.append(svg.curve([(right - 1, y - 3.5), (right + 4, y), (right - 1, y + 3.5)], kind))
    return parts
