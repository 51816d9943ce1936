"""The few shapes that the charts are made of.

Colours come from the page's style sheet by class; words from the data are escaped by `Markup`.
Every chart has a `<title>`, which a browser shows on pointing and a screen reader reads.
"""

from collections.abc import Iterable
from typing import Literal

from markupsafe import Markup

Anchor = Literal["start", "middle", "end"]

_SVG = Markup(
    '<svg role="img" viewBox="0 0 {w} {h}" width="{w}" height="{h}" class="{kind}">'
    "<title>{title}</title>{more}{parts}</svg>"
)
_DESC = Markup("<desc>{}</desc>")
_TEXT = Markup('<text x="{}" y="{}"{}{}>{}</text>')
_UPRIGHT = Markup('<text transform="translate({} {}) rotate(-90)"{}>{}</text>')
_LINE = Markup('<path d="M{} {}L{} {}"{}/>')
_CLASS = Markup(' class="{}"')
_ANCHOR = Markup(' text-anchor="{}"')
_NOTHING = Markup("")


def number(value: float) -> str:
    """A coordinate, to a tenth of a pixel."""
    return f"{value:.1f}".removesuffix(".0")


def chart(
    width: float,
    height: float,
    parts: Iterable[Markup],
    *,
    title: str,
    description: str = "",
    kind: str = "chart",
) -> Markup:
    """One drawing.

    Args:
        width: in pixels; it is never drawn larger.
        height: in pixels.
        parts: shapes, the lowest first.
        title: what it shows, with its figures where they are few.
        description: the figures, for those who do not see it.
        kind: its class.
    """
    return _SVG.format(
        w=number(width),
        h=number(height),
        kind=kind,
        title=title,
        more=_DESC.format(description) if description else _NOTHING,
        parts=Markup("").join(parts),
    )


def text(x: float, y: float, words: object, kind: str = "", anchor: Anchor = "start") -> Markup:
    """Words at a baseline."""
    where = _ANCHOR.format(anchor) if anchor != "start" else _NOTHING
    return _TEXT.format(number(x), number(y), _class(kind), where, words)


def upright(x: float, y: float, words: object, kind: str = "") -> Markup:
    """Words that read upwards from a point."""
    return _UPRIGHT.format(number(x), number(y), _class(kind), words)


def line(x1: float, y1: float, x2: float, y2: float, kind: str = "") -> Markup:
    """A straight line."""
    return _LINE.format(number(x1), number(y1), number(x2), number(y2), _class(kind))


def curve(places: Iterable[tuple[float, float]], kind: str) -> Markup:
    """A line through points."""
    path = "L".join(f"{number(x)} {number(y)}" for x, y in places)
    return Markup('<path d="M{}"{}/>').format(path, _class(kind)) if path else _NOTHING


def dot(x: float, y: float, radius: float, kind: str) -> Markup:
    """A round mark."""
    return Markup('<circle cx="{}" cy="{}" r="{}"{}/>').format(
        number(x), number(y), number(radius), _class(kind)
    )


def box(x: float, y: float, width: float, height: float, kind: str) -> Markup:
    """A rectangle."""
    return Markup('<path d="M{} {}h{}v{}h-{}z"{}/>').format(
        number(x), number(y), number(width), number(height), number(width), _class(kind)
    )


def diamond(x: float, y: float, radius: float, kind: str) -> Markup:
    """A square on its corner."""
    r = number(radius)
    return Markup('<path d="M{} {}l{r} {r}l-{r} {r}l-{r} -{r}z"{}/>').format(
        number(x), number(y - radius), _class(kind), r=r
    )


def group(parts: Iterable[Markup], title: str, kind: str = "") -> Markup:
    """Shapes that are one mark, with what pointing at it says."""
    return Markup("<g{}><title>{}</title>{}</g>").format(
        _class(kind), title, Markup("").join(parts)
    )


def _class(kind: str) -> Markup:
    return _CLASS.format(kind) if kind else _NOTHING
