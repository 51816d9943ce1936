"""Small panels, one a language: how far confidence can be believed, and what acting on it costs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from data.intervals import wilson
from eval.report.page.charts import svg
from eval.report.page.wording import FEW, count, percent, span

_SIDE = 200
_LEFT, _RIGHT = 36, 8
_BARS = 34
_LOW_PLOT = 130
WIDTH = _LEFT + _SIDE + _RIGHT
Place = Callable[[float], float]


@dataclass(frozen=True, slots=True)
class SureBin:
    """Tickets of similar confidence.

    Attributes:
        confidence: their mean.
        accuracy: share of them that is right.
        n: how many.
        low: where the bin begins.
        high: where it ends.
    """

    confidence: float
    accuracy: float
    n: int
    low: float
    high: float


def reliability(name: str, bins: Sequence[SureBin]) -> Markup:
    """Confidence against accuracy with intervals; below, how many tickets are in each bin."""

    def x(value: float) -> float:
        return _LEFT + value * _SIDE

    def y(value: float) -> float:
        return 8 + (1 - value) * _SIDE

    floor = y(0) + 22 + _BARS
    parts = []
    for step in (0.0, 0.25, 0.5, 0.75, 1.0):
        parts.append(svg.line(x(0), y(step), x(1), y(step), "grid"))
        parts.append(svg.line(x(step), y(0), x(step), y(1), "grid"))
        if step in (0.0, 0.5, 1.0):
            parts.append(svg.text(_LEFT - 6, y(step) + 4, f"{step:.0%}", "tick", "end"))
            parts.append(svg.text(x(step), floor + 15, f"{step:.0%}", "tick", "middle"))
    parts.append(svg.line(x(0), y(0), x(1), y(1), "whole"))
    parts.append(svg.curve([(x(b.confidence), y(b.accuracy)) for b in bins], "joint"))
    most = max((b.n for b in bins), default=1)
    for own in bins:
        parts.append(_bin(own, x, y))
        height = max(1.0, own.n / most * _BARS)
        left, width = x(own.low) + 1, (own.high - own.low) * _SIDE - 2
        parts.append(svg.box(left, floor - height, width, height, "bar"))
        parts.append(svg.text(left + width / 2, floor - height - 3, _brief(own.n), "n", "middle"))
    parts.append(svg.line(x(0), floor, x(1), floor, "zero"))
    parts.append(svg.text(_LEFT - 6, floor, "n", "tick", "end"))
    told = "; ".join(_bin_told(b) for b in bins)
    return svg.chart(
        WIDTH,
        floor + 20,
        parts,
        title=f"Confidence against accuracy, {name}",
        description=told or "No tickets.",
    )


def _bin(own: SureBin, x: Place, y: Place) -> Markup:
    kind = "few" if own.n < FEW else "own"
    low, high = wilson(round(own.accuracy * own.n), own.n)
    at = x(own.confidence)
    shapes = [
        svg.line(at, y(low), at, y(high), kind + " span"),
        svg.dot(at, y(own.accuracy), 4, kind + " mark"),
    ]
    return svg.group(shapes, f"{_bin_told(own)} ({span(low, high)})")


def _bin_told(own: SureBin) -> str:
    return f"sure {percent(own.confidence)}, right {percent(own.accuracy)}, n {count(own.n)}"


def _brief(n: int) -> str:
    """A count in at most four characters: 812, 1.2k, 35k."""
    if n < 1000:
        return str(n)
    return f"{n / 1000:.1f}k" if n < 9950 else f"{n / 1000:.0f}k"


@dataclass(frozen=True, slots=True)
class Operating:
    """Where the model's own threshold stands: the share tagged alone, and of these the wrong."""

    coverage: float
    risk: float


Curve = Sequence[tuple[float, float]]


def risk_coverage(
    name: str, own: Curve, behind: Curve, operating: Operating | None, *, top: float, rate: float
) -> Markup:
    """Share wrong among the surest tickets, by how many are taken.

    Args:
        name: what the tickets have in common.
        own: pairs of coverage and risk, coverage rising.
        behind: the same of all tickets, drawn grey.
        operating: the model's own threshold.
        top: the largest risk that is drawn; the same in all panels.
        rate: an error rate to compare with, a line.
    """

    def x(value: float) -> float:
        return _LEFT + value * _SIDE

    def y(value: float) -> float:
        return 8 + (1 - min(value, top) / top) * _LOW_PLOT

    parts = []
    for step in (0.0, 0.25, 0.5, 0.75, 1.0):
        parts.append(svg.line(x(step), y(0), x(step), y(top), "grid"))
        if step in (0.0, 0.5, 1.0):
            parts.append(svg.text(x(step), y(0) + 15, f"{step:.0%}", "tick", "middle"))
            parts.append(svg.line(x(0), y(step * top), x(1), y(step * top), "grid"))
            at = f"{step * top:.0%}"
            parts.append(svg.text(_LEFT - 6, y(step * top) + 4, at, "tick", "end"))
    parts.append(svg.line(x(0), y(rate), x(1), y(rate), "bound"))
    parts.append(svg.curve([(x(c), y(r)) for c, r in behind], "behind"))
    parts.append(svg.curve([(x(c), y(r)) for c, r in own], "curve"))
    told = ""
    if operating is not None:
        told = (
            f"Tagged alone: {percent(operating.coverage)} of tickets, "
            f"{percent(operating.risk)} of them wrong."
        )
        across, up = x(operating.coverage), y(operating.risk)
        parts.append(svg.line(across, up, across, y(0), "drop"))
        parts.append(svg.group([svg.dot(across, up, 5, "point")], told))
    ends = f"All tickets: {percent(own[-1][1])} wrong." if own else "No tickets."
    title = f"Share wrong by share of tickets taken, {name}"
    return svg.chart(
        WIDTH, 8 + _LOW_PLOT + 20, parts, title=title, description=f"{told} {ends}".strip()
    )
