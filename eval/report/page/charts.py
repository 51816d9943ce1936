"""Charts as inline SVG: colours come from the page's style sheet, words from the data, escaped.

Every chart has a title and a description for those who do not see it, and says its figures in
`<title>` elements that browsers show on pointing.
"""

from collections.abc import Sequence
from math import ceil

from markupsafe import Markup, escape

from eval.report.records import Figure, Reliability, RiskCoverage, Slice

_ROW = 22
_LABEL, _PLOT, _END = 112, 230, 122
_SIDE = 190
_CELL = 13
_CELL_SHAPE = Markup(
    '<rect x="{}" y="{}" width="12" height="12" class="{}" fill-opacity="{}">'
    "<title>{}</title></rect>"
)


def percent(value: float | None, digits: int = 1) -> str:
    """A share as people read it; an en dash where there is none."""
    return "–" if value is None else f"{value * 100:.{digits}f} %"


def _svg(
    width: float, height: float, title: str, description: str, parts: Sequence[Markup]
) -> Markup:
    head = Markup(
        '<svg role="img" viewBox="0 0 {w} {h}" width="{w}" height="{h}" class="chart">'
        "<title>{title}</title><desc>{description}</desc>"
    ).format(w=round(width), h=round(height), title=title, description=description)
    return head + Markup("").join(parts) + Markup("</svg>")


def _text(x: float, y: float, words: object, kind: str = "", anchor: str = "start") -> Markup:
    return Markup('<text x="{}" y="{}" class="{}" text-anchor="{}">{}</text>').format(
        round(x, 1), round(y, 1), kind, anchor, words
    )


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markup:
    return Markup('<line x1="{}" y1="{}" x2="{}" y2="{}" class="{}"/>').format(
        round(x1, 1), round(y1, 1), round(x2, 1), round(y2, 1), kind
    )


def _dot(x: float, y: float, radius: float, kind: str, told: str) -> Markup:
    return Markup('<circle cx="{}" cy="{}" r="{}" class="{}"><title>{}</title></circle>').format(
        round(x, 1), round(y, 1), round(radius, 1), kind, told
    )


def forest(title: str, rows: Sequence[Slice], overall: Figure, few: int) -> Markup:
    """Accuracy of subsets with their intervals, beside the whole.

    Args:
        title: what the subsets are.
        rows: the subsets.
        overall: accuracy of all tickets, drawn as a line.
        few: below this n a row is drawn pale.
    """
    low = min([s.accuracy.low for s in rows] + [overall.low])
    start = max(0.0, (int(low * 10)) / 10)
    height = _ROW * len(rows) + 44

    def x(value: float) -> float:
        return _LABEL + (value - start) / (1 - start) * _PLOT

    parts = []
    steps = round((1 - start) * 10)
    every = 1 if steps <= 6 else 2
    for step in range(0, steps + 1, every):
        at = start + step / 10
        parts.append(_line(x(at), 8, x(at), height - 30, "grid"))
        parts.append(_text(x(at), height - 14, f"{at:.0%}", "axis", "middle"))
    if overall.value is not None:
        parts.append(_line(x(overall.value), 4, x(overall.value), height - 30, "whole"))
    for place, row in enumerate(rows):
        y = 20 + place * _ROW
        pale = " pale" if row.n < few else ""
        own = row.accuracy
        bounds = f"{percent(own.low)} to {percent(own.high)}"
        told = f"{row.name}: {percent(own.value)} ({bounds}), n = {row.n}"
        parts.append(_text(_LABEL - 10, y + 4, row.name, "label" + pale, "end"))
        parts.append(_line(x(own.low), y, x(own.high), y, "interval" + pale))
        parts.append(_dot(x(own.value or 0.0), y, 4, "point" + pale, told))
        parts.append(
            _text(_LABEL + _PLOT + 12, y + 4, f"{percent(own.value)}  n {row.n}", "value" + pale)
        )
    told = "; ".join(f"{r.name} {percent(r.accuracy.value)}" for r in rows)
    return _svg(_LABEL + _PLOT + _END, height, title, told, parts)


def reliability_chart(one: Reliability) -> Markup:
    """Confidence against accuracy; on the diagonal, nine of ten tickets at 0.9 are right."""
    left, top = 34, 22

    def x(value: float) -> float:
        return left + value * _SIDE

    def y(value: float) -> float:
        return top + (1 - value) * _SIDE

    parts = [
        _text(left, 13, f"{one.name}  (n {one.error.n}, gap {percent(one.error.value)})", "label")
    ]
    for step in (0.0, 0.5, 1.0):
        parts.append(_line(x(0), y(step), x(1), y(step), "grid"))
        parts.append(_text(left - 5, y(step) + 4, f"{step:.0%}", "axis", "end"))
        parts.append(_text(x(step), y(0) + 15, f"{step:.0%}", "axis", "middle"))
    parts.append(_line(x(0), y(0), x(1), y(1), "whole"))
    most = max((b.n for b in one.bins), default=1)
    for own in one.bins:
        told = f"sure {percent(own.confidence)}, right {percent(own.accuracy)}, n = {own.n}"
        parts.append(
            _line(x(own.confidence), y(own.confidence), x(own.confidence), y(own.accuracy), "gap")
        )
        radius = 2.5 + 5 * (own.n / most) ** 0.5
        kind = "point pale" if own.n < 20 else "point"
        parts.append(_dot(x(own.confidence), y(own.accuracy), radius, kind, told))
    told = "; ".join(f"sure {percent(b.confidence)} right {percent(b.accuracy)}" for b in one.bins)
    title = f"Confidence and accuracy, {one.name}"
    return _svg(left + _SIDE + 14, top + _SIDE + 24, title, told, parts)


def risk_coverage_chart(curves: Sequence[RiskCoverage], auto_coverage: float) -> Markup:
    """Error among the surest tickets, by how many are taken; all languages as thin lines."""
    left, top, width, height = 44, 14, 460, 220
    most = max([p.risk for c in curves for p in c.points] or [0.1])
    top_risk = max(0.1, ceil(most * 10) / 10)

    def x(value: float) -> float:
        return left + value * width

    def y(value: float) -> float:
        return top + (1 - value / top_risk) * height

    parts = []
    for step in range(5):
        at = top_risk * step / 4
        parts.append(_line(x(0), y(at), x(1), y(at), "grid"))
        parts.append(_text(left - 6, y(at) + 4, f"{at:.0%}", "axis", "end"))
        parts.append(_text(x(step / 4), top + height + 16, f"{step / 4:.0%}", "axis", "middle"))
    parts.append(_line(x(0), y(0.05), x(1), y(0.05), "bound"))
    parts.append(_text(x(1) + 6, y(0.05) + 4, "5 % wrong", "axis"))
    ends: list[tuple[float, str]] = []
    for curve in curves:
        if not curve.points:
            continue
        path = " ".join(f"{x(p.coverage):.1f},{y(p.risk):.1f}" for p in curve.points)
        kind = "curve" if curve.name == "all" else "curve thin"
        told = f"{curve.name}: {percent(curve.coverage_at_5)} of tickets with at most 5 % wrong"
        parts.append(
            Markup('<polyline points="{}" class="{}"><title>{}</title></polyline>').format(
                path, kind, told
            )
        )
        ends.append((y(curve.points[-1].risk), curve.name))
    floor = -99.0
    for at, name in sorted(ends):
        floor = max(at, floor + 12)
        parts.append(_text(x(1) + 6, floor + 4, name, "label" if name == "all" else "axis"))
    parts.append(_line(x(auto_coverage), top, x(auto_coverage), top + height, "mark"))
    parts.append(
        _text(x(auto_coverage) + 4, top + 10, f"tagged alone: {auto_coverage:.0%}", "axis")
    )
    parts.append(_text(left, top + height + 34, "share of tickets, the surest first", "axis"))
    told = "; ".join(f"{c.name} {percent(c.coverage_at_5)}" for c in curves)
    title = "Share of tickets that can be tagged alone, and the share wrong among them"
    return _svg(left + width + 90, top + height + 42, title, f"At 5 % error: {told}", parts)


def confusion_chart(names: Sequence[str], matrix: Sequence[Sequence[int]]) -> Markup:
    """Labels as rows, tags as columns, grouped as in the taxonomy; colour is the row's share."""
    left, top = 200, 176
    size = len(names) * _CELL
    parts = []
    for row, name in enumerate(names):
        y = top + row * _CELL
        parts.append(_text(left - 6, y + 10, name, "axis", "end"))
        turned = Markup('<text transform="translate({},{}) rotate(-60)" class="axis">{}</text>')
        parts.append(turned.format(left + row * _CELL + 9, top - 5, name))
        total = sum(matrix[row])
        for column, count in enumerate(matrix[row]):
            if not count:
                continue
            share = count / total
            kind = "hit" if row == column else "miss"
            told = f"{name} tagged {names[column]}: {count} of {total} ({share:.0%})"
            strength = round(0.12 + 0.88 * min(1.0, share**0.6), 2)
            parts.append(_CELL_SHAPE.format(left + column * _CELL, y, kind, strength, told))
    groups = [name.split(".")[0] for name in names]
    for place in range(len(names) + 1):
        if place in (0, len(names)) or groups[place] != groups[place - 1]:
            at = place * _CELL - 0.5
            parts.append(_line(left, top + at, left + size, top + at, "grid"))
            parts.append(_line(left + at, top, left + at, top + size, "grid"))
    right = sum(matrix[i][i] for i in range(len(names)))
    told = f"{right} of {sum(map(sum, matrix))} tickets are on the diagonal; the tables say all."
    return _svg(left + size + 70, top + size + 6, "Labels and tags", told, parts)


def bar(figure: Figure, width: int = 90) -> Markup:
    """A share as a small bar with its interval, for tables."""
    if figure.value is None:
        return Markup("")
    told = escape(f"{percent(figure.low)} to {percent(figure.high)}, n = {figure.n}")
    return Markup(
        '<svg class="bar" width="{w}" height="10" role="img" aria-label="{told}">'
        "<title>{told}</title>"
        '<rect x="0" y="2" width="{v}" height="6" class="fill"/>'
        '<line x1="{low}" y1="5" x2="{high}" y2="5" class="interval"/></svg>'
    ).format(
        w=width,
        v=round(figure.value * width, 1),
        low=round(figure.low * width, 1),
        high=round(figure.high * width, 1),
        told=told,
    )
