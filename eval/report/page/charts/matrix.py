"""The confusion matrix: legible at the product's 44 labels, and still at sixty.

Rows are labels, columns what the model said, both in groups. A cell's colour is its share of the
row, in steps, and the share stands in it as a number, so that colour says nothing alone.
"""

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from data.workspace.taxonomy import group_of
from eval.report.page.charts import svg
from eval.report.page.wording import count, leaf_of, percent

MOST = 60
"""Labels that can be drawn and still be read."""
_CELL = 16
_LETTER = 6.3  # pixels of a letter of a label, at most
_LETTERS = 28  # of a label; the rest stands in the cells' titles
_LEAST = 0.005  # of the row; below, a cell stays empty
_NUMBER = 0.045  # from here on the share is written into the cell
_WRONG = ((0.4, "w5"), (0.2, "w4"), (0.1, "w3"), (0.045, "w2"), (0.0, "w1"))
_RIGHT = ((0.9, "r4"), (0.75, "r3"), (0.5, "r2"), (0.0, "r1"))
_CELL_SHAPE = Markup('<g class="{k}" data-r="{r}" data-c="{c}"><title>{t}</title>{p}</g>')


def confusion(
    names: Sequence[str], counts: Sequence[Sequence[int]], totals: Sequence[int]
) -> Markup:
    """The matrix.

    Args:
        names: the labels, those of a group side by side; at most `MOST`.
        counts: tickets by label (rows) and what was said (columns), in the order of `names`.
        totals: tickets of each label, those that were said to be of a label not drawn included.
    """
    groups = [(g, len(list(own))) for g, own in groupby(names, key=group_of)]
    is_grouped = any(group_of(name) != name for name in names)
    leaves = _width([_leaf(n) for n in names])
    side = leaves + (_width([_cut(g) for g, _ in groups]) + 8 if is_grouped else 0)
    size = len(names) * _CELL
    parts = [*_lines(groups, side, size), *_labels(names, side, totals)]
    if is_grouped:
        parts += _groups(groups, side, leaves)
    for row, own in enumerate(counts):
        total = totals[row]
        for column, found in enumerate(own):
            if found and (found / total >= _LEAST or row == column):
                parts.append(_cell(names, (row, column), found, total, side))
    parts.append(svg.text(side + size + 6, side - 6, "n", "tick"))
    right = sum(counts[i][i] for i in range(len(names)))
    everything = sum(totals)
    told = (
        f"{count(right)} of {count(everything)} tickets are on the diagonal. "
        "The most frequent confusions are listed above."
    )
    title = "Confusion matrix: rows are labels, columns are what the model said"
    width = side + size + 8 + _width([count(total) for total in totals])
    return svg.chart(
        width, side + size + 4, parts, title=title, description=told, kind="chart matrix"
    )


def _cut(name: str) -> str:
    return name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…"


def _leaf(name: str) -> str:
    return _cut(leaf_of(name))


def _width(words: Sequence[str]) -> float:
    return max((len(word) for word in words), default=0) * _LETTER + 8


def _lines(groups: Sequence[tuple[str, int]], side: float, size: float) -> list[Markup]:
    parts, place = [], 0
    for size_of in [0, *(n for _, n in groups)]:
        place += size_of
        at = side + place * _CELL - 0.5
        parts.append(svg.line(side, at, side + size, at, "grid"))
        parts.append(svg.line(at, side, at, side + size, "grid"))
    return parts


def _labels(names: Sequence[str], side: float, totals: Sequence[int]) -> list[Markup]:
    parts = []
    end = side + len(names) * _CELL
    for place, name in enumerate(names):
        total = totals[place]
        at = side + place * _CELL + _CELL / 2 + 4
        kind = "label" if total else "label none"
        parts.append(svg.text(side - 6, at, _leaf(name), f"{kind} y{place}", "end"))
        parts.append(svg.upright(at, side - 6, _leaf(name), f"{kind} x{place}"))
        parts.append(svg.text(end + 6, at, count(total), "tick"))
    return parts


def _groups(groups: Sequence[tuple[str, int]], side: float, leaves: float) -> list[Markup]:
    parts, place = [], 0
    for name, size in groups:
        start, middle = side + place * _CELL, side + (place + size / 2) * _CELL + 4
        end, at = start + size * _CELL - 1, side - leaves - 4
        parts.append(svg.line(at, start + 2, at, end - 2, "zero"))
        parts.append(svg.text(at - 5, middle, _cut(name), "group", "end"))
        parts.append(svg.line(start + 2, at, end - 2, at, "zero"))
        parts.append(svg.upright(middle, at - 5, _cut(name), "group"))
        place += size
    return parts


def _cell(names: Sequence[str], at: tuple[int, int], found: int, total: int, side: float) -> Markup:
    row, column = at
    part = found / total
    steps = _RIGHT if row == column else _WRONG
    kind = next(name for least, name in steps if part >= least)
    x, y = side + column * _CELL, side + row * _CELL
    shapes = svg.box(x, y, _CELL - 1, _CELL - 1, "")
    if part >= _NUMBER:
        middle = x + (_CELL - 1) / 2
        shapes += svg.text(middle, y + 11, round(part * 100), "", "middle")
    said = "right" if row == column else f"tagged {names[column]}"
    told = f"{names[row]}, {said}: {count(found)} of {count(total)}, {percent(part)}"
    return _CELL_SHAPE.format(k=kind, r=row, c=column, t=told, p=shapes)
