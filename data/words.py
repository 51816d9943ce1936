"""Words of a text, folded, for comparing what customers and catalogues call a thing."""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+", re.UNICODE)


# Deleting them all at once is many times as fast as asking each character. None lies outside.
_COMBINING = dict.fromkeys(c for c in range(0x300, 0x1F000) if unicodedata.combining(chr(c)))


def without_accents(text: str) -> str:
    """The same letters without accents, compatibility forms resolved."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKD", text).translate(_COMBINING)


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """Lower case without accents. The last texts are kept: rules fold the same one many times."""
    return without_accents(text.casefold())


def words(text: str) -> set[str]:
    """The folded words of a text."""
    return set(_WORD.findall(fold(text)))


_WARRANTY = ("warrant", "guarantee", "garanti", "garanzi", "gewahrleist")


def asks_for_warranty(text: str) -> bool:
    """Whether a text speaks of a guarantee, in six languages."""
    plain = fold(text)
    return any(word in plain for word in _WARRANTY)
