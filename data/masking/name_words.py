"""How names are written, and which words beside them say that they are names."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml

from data.gazetteer import countries_in
from data.masking.vocabulary import common_words
from data.records import LANGUAGES
from data.turns.characters import fold

UPPER = "".join(c for c in map(chr, range(0x41, 0x250)) if c.isupper())
NAME = (
    rf"(?:[{UPPER}]\.(?:-?[{UPPER}]\.){{0,2}}"
    rf"|[{UPPER}][^\W\d_]{{0,40}}(?:['’][{UPPER}][^\W\d_]{{1,40}}|-[^\W\d_]{{1,40}}){{0,3}})"
)
PARTICLE = (
    r"(?:de la|de los|de las|van der|van den|van de|von der|von und zu|de|del|della|delle|di|da|"
    r"dos|du|des|van|von|v\.|zu|le|la|el|y|bin|ben|ter|ten|d['’])"
)
NAMES = rf"{NAME}(?: (?:{PARTICLE} ?)?{NAME}){{0,3}}"
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+){0,4}")
PARTICLES = frozenset(
    "de la los las del della delle di da dos du des van von der den le el y zu und ter ten"
    " bin".split()
)


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A part of a name in a text; `is_last` where it stands for a family."""

    start: int
    end: int
    is_last: bool


# Before names of saints, which streets and towns have.
HONOURED = frozenset("saint sainte sankt san santa sant st ste sint".split())


@lru_cache(maxsize=1)
def _sheet() -> dict[str, Any]:
    text = (resources.files("data.masking") / "cues.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


@lru_cache(maxsize=1)
def cues() -> dict[str, str]:
    """Of each group of cues.yaml, one alternation of regular expressions."""
    return {
        group: "|".join(rows) if isinstance(rows, list) else rows
        for group, rows in _sheet().items()
        if isinstance(rows, list | str)
    }


@lru_cache(maxsize=1)
def nobody() -> frozenset[str]:
    """Folded words that stand where names do and are none."""
    return frozenset(cues()["nobody"].split())


@lru_cache(maxsize=1)
def feasts() -> frozenset[str]:
    """Folded names of days of the year that are people's names, too."""
    return frozenset(cues()["feasts"].split())


@lru_cache(maxsize=8)
def _words_of(language: str | None) -> frozenset[str]:
    """What is not only a name in a language, or in any of the six."""
    rows: dict[str, str] = _sheet()["also_words"]
    listed = rows[language] if language in rows else " ".join(rows.values())
    return frozenset(map(_key, (*listed.split(), *common_words(language), *nobody())))


def _key(word: str) -> str:
    """Folded, with one s for two: "groß", "gross" and "GROSS" are one word."""
    return fold(word).replace("ss", "s")


@lru_cache(maxsize=8)
def _common(language: str | None) -> frozenset[str]:
    return frozenset(map(_key, (*common_words(language), *nobody())))


def is_common(word: str, language: str | None = None) -> bool:
    """Whether customers write a word for something else than a person.

    Args:
        word: in whatever case.
        language: of the text; None asks for any of the six.
    """
    return _key(word) in _common(language)


@lru_cache(maxsize=20_000)
def is_ambiguous(word: str, language: str | None = None) -> bool:
    """Whether a name is also a word, a feast or a place, so that something has to show it."""
    plain = fold(word)
    spoken = language if language in LANGUAGES else None
    return (
        len(plain) < 3
        or _key(plain) in _words_of(spoken)
        or plain in feasts()
        or plain in HONOURED
        or is_place(plain)
    )


@lru_cache(maxsize=20_000)
def is_place(word: str) -> bool:
    """Whether a word names a country, region or town."""
    return bool(countries_in(f"in {word.title()}"))
