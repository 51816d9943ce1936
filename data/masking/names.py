"""Names of persons in customers' mail: those that the record knows, and those that a text shows.

A part of a name may be a word (Rose, Marina, Paz): outside of greetings and signatures it counts
only with a capital, and not at the beginning of a sentence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml

from data.words import fold

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NAME = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:['’.-][^\W\d_]+)*\.?"
_PARTICLE = (
    r"(?:de la|de los|van der|van den|van de|von der|de|del|della|di|da|du|des|van|von|le|la|el)"
)
_NAMES = rf"{_NAME}(?: (?:{_PARTICLE} ?)?{_NAME}){{0,3}}"
_ONLY_PARTICLE = re.compile(r"(?:de|del|della|di|da|du|des|van|der|den|von|le|la|los|el)")
# How people present themselves in small letters.
_PRESENTED = re.compile(
    r"\b(?:its|it's|i'm|im|this is|c.?est|sono|bin|hier(?: ist| spricht)?|soy|ik ben|je suis) $"
)
_LAST_LINE = re.compile(rf"\n[ \t]*(?P<name>{_NAME}(?: {_NAMES})?)[ \t]*\s*$")
_GENITIVE = r"(?:['’]?s)?"


@lru_cache(maxsize=1)
def _cues() -> dict[str, Any]:
    text = (resources.files("data.masking") / "cues.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """A name after a word that introduces, addresses or closes."""
    words = {k: "|".join(rows) for k, rows in _cues().items() if k != "nobody"}
    name = rf"(?P<name>{_NAMES})"
    end = r"[ \t]*[,.]?[ \t]*(?:$|\n)"
    return (
        re.compile(rf"(?i:\b(?:{words['introduced']}))[ :]+{name}"),
        re.compile(rf"\b(?:{words['titles']})\.? {name}"),
        re.compile(rf"^[ \t]*(?i:{words['greetings']})[ \t]+{name}(?=[ \t]*(?:[,!:;\n]|$))", re.M),
        re.compile(
            rf"^[ \t]*(?i:{words['closings']})[ \t]*[,.!]?[ \t]*\n[ \t\n]*{name}{end}", re.M
        ),
        re.compile(rf"(?<!\w)(?i:{words['closings']})[,.!]? {name}[ \t.!]*$", re.M),
        _LAST_LINE,
    )


@lru_cache(maxsize=1)
def _nobody() -> frozenset[str]:
    return frozenset(_cues()["nobody"].split())


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A part of a name in a text; `is_last` where it stands for a family."""

    start: int
    end: int
    is_last: bool


def find_names(text: str, known: Iterable[str]) -> Iterator[NameSpan]:
    """Parts of names in a text; they may overlap.

    Args:
        text: a message.
        known: full names of persons that the record knows.
    """
    for name in known:
        yield from _known(text, name)
    for pattern in _patterns():
        for match in pattern.finditer(text):
            yield from _parts(text, *match.span("name"))


def _parts(text: str, start: int, end: int) -> Iterator[NameSpan]:
    """The words of a name that a pattern found; particles and titles stay."""
    words = [w for w in _WORD.finditer(text, start, end)]
    named = [w for w in words if w.group()[0].isupper() and fold(w.group()) not in _nobody()]
    if not named or len(named) < len([w for w in words if w.group()[0].isupper()]):
        return  # "Best Team" or "Sent from": some word of it is none of a name
    for place, word in enumerate(named):
        yield NameSpan(word.start(), word.end(), is_last=place > 0)


def _known(text: str, name: str) -> Iterator[NameSpan]:
    words = (w.group() for w in _WORD.finditer(name))
    parts = [w for w in words if len(w) > 1 and not _ONLY_PARTICLE.fullmatch(w)]
    plain, places = _folded(text)
    for number, part in enumerate(parts):
        pattern = re.compile(rf"(?<![^\W_]){re.escape(fold(part))}(?={_GENITIVE}(?![^\W_]))")
        for match in pattern.finditer(plain):
            start, end = places[match.start()], places[match.end() - 1] + 1
            if _is_meant(text, start, end, parts):
                yield NameSpan(start, end, is_last=number > 0)


def _folded(text: str) -> tuple[str, list[int]]:
    """Folded text, and for each of its characters the place in the text."""
    plain: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for own in fold(char):
            plain.append(own)
            places.append(place)
    return "".join(plain), places


def _is_meant(text: str, start: int, end: int, parts: list[str]) -> bool:
    """Whether a word that is a known name is the name here."""
    line = text[text.rfind("\n", 0, start) + 1 : _line_end(text, end)]
    own = {fold(part) for part in parts}
    if all(fold(w.group()) in own for w in _WORD.finditer(line)):
        return True  # alone on its line, as people sign
    if not any(c.isalnum() for c in text[end:]):
        return True  # the very last word
    others = "|".join(re.escape(o) for o in own - {fold(text[start:end])})
    before, after = fold(text[max(0, start - 40) : start]), fold(text[end : end + 40])
    joint = rf" (?:{_PARTICLE} )?"
    if _PRESENTED.search(before):
        return True
    if others and (
        re.search(rf"(?<!\w)(?:{others}){joint}$", before)
        or re.match(rf"{joint}(?:{others})(?!\w)", after)
    ):
        return True  # beside another part of the name
    return text[start].isupper() or end - start > 6


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found
