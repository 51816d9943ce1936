"""How figures are written, the same everywhere: 75.5%, 74.0–76.9%, +1.2, 3,168."""

from babel import Locale

from data.workspace.taxonomy import group_of

FEW = 20
"""Below this n a figure is drawn grey: it says little."""
NONE = "–"
_SHORT = 12


def percent(value: float | None, digits: int = 1) -> str:
    """A share; an en dash where there is none."""
    return NONE if value is None else f"{value * 100:.{digits}f}%"


def span(low: float, high: float, digits: int = 1) -> str:
    """The ends of an interval of shares."""
    return f"{low * 100:.{digits}f}–{high * 100:.{digits}f}%"


def points(value: float | None) -> str:
    """A difference of shares in percentage points, with its sign."""
    if value is None:
        return NONE
    told = f"{value * 100:+.1f}"
    return "0.0" if told in ("+0.0", "-0.0") else told.replace("-", "−")


def count(value: int) -> str:
    """A number of tickets."""
    return f"{value:,}"


def counted(value: int, one: str, more: str | None = None) -> str:
    """`1 ticket`, `3,168 tickets`."""
    return f"{count(value)} {one if value == 1 else more or one + 's'}"


def short(digest: str) -> str:
    """As much of a digest as people compare."""
    return digest[:_SHORT]


def language_name(code: str) -> str:
    """`German (de)`; what is no language's code stays as it is."""
    names = Locale("en").languages
    return f"{names[code]} ({code})" if code in names else code


def leaf_of(intent: str) -> str:
    """`label_howto` of `return.label_howto`; a name without a group is its own."""
    group = group_of(intent)
    return intent[len(group) + 1 :] or intent
