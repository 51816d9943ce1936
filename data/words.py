"""Words of a text, folded, for comparing what customers and catalogues call a thing."""

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+", re.UNICODE)


def fold(text: str) -> str:
    """Lower case without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


def words(text: str) -> set[str]:
    """The folded words of a text."""
    return set(_WORD.findall(fold(text)))


_WARRANTY = ("warrant", "guarantee", "garanti", "garanzi", "gewahrleist")


def asks_for_warranty(text: str) -> bool:
    """Whether a text speaks of a guarantee, in six languages."""
    plain = fold(text)
    return any(word in plain for word in _WARRANTY)
