"""Whether styles hide an element's text from the reader."""

import re
from typing import Literal

Backdrop = Literal["light", "dark"]

HIDDEN_TAGS = frozenset(("title", "script", "style", "template", "noscript", "svg", "object"))

_RULE = re.compile(r"([^{}]{1,200})\{([^{}]{0,1000})\}")
_NAME = re.compile(r"[.#]([\w-]{1,60})")
_ZERO = re.compile(r"0*(?:\.0*)?(?:px|pt|em|rem|%)?|[01](?:\.\d+)?px")
_WHITE = re.compile(
    r"white|#f[c-f]f[c-f]f[c-f]|#fff|rgba?\( *25[2-5] *, *25[2-5] *, *25[2-5] *(?:, *[\d.]+ *)?\)"
)
_UNSEEN = re.compile(r"transparent|rgba\([^)]{0,30}, *0(?:\.0+)? *\)|#[0-9a-f]{6}00")


def declarations(attributes: dict[str, str]) -> dict[str, str]:
    """The properties of a `style` attribute, in lower case."""
    style = attributes.get("style")
    return _parsed(style[:2_000]) if style else {}


def backdrop_of(style: dict[str, str], attributes: dict[str, str]) -> Backdrop | None:
    """What an element paints behind its text; None where it paints nothing."""
    value = style.get("background-color") or style.get("background") or attributes.get("bgcolor")
    if not value or _UNSEEN.fullmatch(value) or value in ("none", "inherit", "initial"):
        return None
    return "light" if _WHITE.match(value.lower()) else "dark"


def hides(style: dict[str, str], attributes: dict[str, str], backdrop: Backdrop) -> bool:
    """Whether an element's text is there but not to be seen.

    The height and width of a box count only where it cuts off what overflows.
    """
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    color = style.get("color") or attributes.get("color", "").lower()
    if color and (_UNSEEN.fullmatch(color) or (backdrop == "light" and _WHITE.fullmatch(color))):
        return True
    return bool(style) and _style_hides(style)


def hiding_names(css: str) -> set[str]:
    """Classes and ids that a style sheet hides, in lower case."""
    names: set[str] = set()
    for selector, body in _RULE.findall(css[:60_000]):
        if _style_hides(_parsed(body)) and "@" not in selector:
            names.update(name.lower() for name in _NAME.findall(selector))
    return names


def _parsed(style: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in style.lower().split(";"))
    return {
        name.strip(): value.replace("!important", "").strip() for name, _, value in pairs if value
    }


def _style_hides(style: dict[str, str]) -> bool:
    if style.get("display") == "none" or style.get("visibility") in ("hidden", "collapse"):
        return True
    if style.get("mso-hide") == "all" or _is_zero(style.get("opacity")):
        return True
    if _is_zero(style.get("font-size")):
        return True
    if style.get("overflow") == "hidden" and any(
        _is_zero(style.get(side)) for side in ("height", "max-height", "width", "max-width")
    ):
        return True
    return any(style.get(side, "").startswith("-999") for side in ("left", "top", "text-indent"))


def _is_zero(value: str | None) -> bool:
    return value is not None and value != "" and _ZERO.fullmatch(value) is not None
