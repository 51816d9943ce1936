"""How a reply speaks: form of address, promises, polarity."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from data.turns.characters import fold
from model.edits.sheet import sheet

_TOKEN = re.compile(r"[^\W\d_]+")
_CASED = frozenset(("de", "it"))  # there the capital makes the form polite


def formality_of(text: str, language: str) -> Literal["formal", "informal"] | None:
    """Whether a text says "Sie" or "du", as its language does; None where it says neither."""
    forms = sheet()["formality"].get(language)
    if forms is None:
        return None
    counts: Counter[str] = Counter()
    for match in _TOKEN.finditer(text):
        word = match.group()
        begins = (
            not text[: match.start()].rstrip(' "«„¿¡')
            or text[: match.start()].rstrip()[-1:] in ".!?:\n"
        )
        for level, known in forms.items():
            counts[level] += _is_form(word, known.split(), language, level, begins=begins)
    if counts["formal"] == counts["informal"]:
        return None
    return "formal" if counts["formal"] > counts["informal"] else "informal"


def _is_form(word: str, known: list[str], language: str, level: str, *, begins: bool) -> bool:
    if language not in _CASED or level == "informal":
        return word.lower() in known
    return word in known and not begins  # "Sie" and "Le" begin a sentence as other words, too


def promises_in(texts: Iterable[str]) -> Counter[str]:
    """Kinds of promises that sentences make: refund, replacement, voucher, free, ..."""
    found: Counter[str] = Counter()
    for text in texts:
        plain = fold(text)
        for kind, pattern in _promises().items():
            found[kind] += len(pattern.findall(plain))
    return +found


def is_denied(text: str) -> bool:
    """Whether a sentence has a word that denies."""
    words = [fold(w) for w in re.findall(r"[^\W\d_]+(?:['’]t)?", text)]
    return any(w.replace("’", "'") in _negations() for w in words)


@lru_cache(maxsize=1)
def _negations() -> frozenset[str]:
    return frozenset(sheet()["negations"].split())


@lru_cache(maxsize=1)
def _promises() -> dict[str, re.Pattern[str]]:
    return {
        kind: re.compile("|".join(_phrase(row) for row in rows.split()))
        for kind, rows in sheet()["promises"].items()
    }


def _phrase(row: str) -> str:
    stem = re.escape(row.rstrip("*")).replace("·", " ")
    return rf"(?<!\w){stem}{'' if row.endswith('*') else '(?!' + chr(92) + 'w)'}"
