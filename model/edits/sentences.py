"""Sentences of two texts, and which of them say the same in other words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from data.turns.characters import fold
from model.edits.facts import Fact, facts_in, is_month
from model.edits.sheet import sheet

_END = re.compile(r"[.!?…]+[\"'”»)]*(?=\s+[\"'«„“(¿¡]*(?:[^\W\d_a-zà-öø-ÿ]|\d))|\n+")
_ORDINAL = re.compile(r"\d\.$")
_NO_END = re.compile(
    r"(?:\b[a-z]|\b(?:nr|no|n|num|z|b|bzw|ca|evtl|ggf|inkl|zzgl|art|p|ex|e|g|dr|mr|mrs|ms|sr|"
    r"sra|st|sig|mme|dhr|mevr|vgl|usw|etc|min|max|approx))\.$"
)
_TOKEN = re.compile(r"[^\W_]+")
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")
_ALIKE = 0.5  # of two sentences' words, from which on one is the other worded anew
_MOST_OPENING_WORDS = 6


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or a line that stands for one. Offsets count characters of its text.

    Attributes:
        start: where it begins.
        end: where it ends.
        text: its words with single blanks.
        words: folded, figures replaced by their kind.
        facts: its figures, with offsets of the whole text.
        part: greeting, closing (with the signature) or body.
    """

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    facts: tuple[Fact, ...]
    part: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which sentences belong together; indices of both texts."""

    pairs: tuple[tuple[int, int], ...]
    cut: tuple[int, ...]
    added: tuple[int, ...]


def split_sentences(text: str, language: str) -> list[Sentence]:
    """The sentences of a reply, in order."""
    bounds = _bounds(text)
    facts = facts_in(text, language)
    found: list[Sentence] = []
    for place, (start, end) in enumerate(bounds):
        own = tuple(f for f in facts if start <= f.start < end)
        part = _part(text, place, bounds)
        plain = " ".join(text[start:end].split())
        found.append(Sentence(start, end, plain, _words(text, start, end, own), own, part))
    return found


def _bounds(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if "\n" not in match.group() and _goes_on(text, start, match.end()):
            continue
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(text)))
    return [(a, b) for a, b in found if _TOKEN.search(text[a:b]) or _EMOJI.search(text[a:b])]


def _goes_on(text: str, start: int, at: int) -> bool:
    """Whether a point belongs to an abbreviation or to a day: "14. Dezember"."""
    before = fold(text[max(start, at - 9) : at])
    behind = _TOKEN.search(fold(text[at : at + 20]))
    if _ORDINAL.search(before) and behind is not None and is_month(behind.group()):
        return True
    return _NO_END.search(before) is not None


def _part(text: str, place: int, bounds: list[tuple[int, int]]) -> str:
    start, end = bounds[place]
    line = text[start:end].strip()
    words = _TOKEN.findall(fold(line))
    if place == 0 and words and words[0] in _greetings() and len(words) <= _MOST_OPENING_WORDS:
        return "greeting"
    is_short = len(words) <= _MOST_OPENING_WORDS and not line.endswith((".", "?", ":", ";"))
    follows = all(
        len(_TOKEN.findall(text[a:b])) <= _MOST_OPENING_WORDS for a, b in bounds[place + 1 :]
    )
    return "closing" if place > 0 and is_short and follows and len(bounds) - place <= 3 else "body"


def _words(text: str, start: int, end: int, facts: Sequence[Fact]) -> tuple[str, ...]:
    out: list[str] = []
    at = start
    for fact in facts:
        out += _TOKEN.findall(fold(text[at : fact.start]))
        if fact.kind != "year":
            out.append(f"<{fact.kind}>")
        at = fact.end
    return (*out, *_TOKEN.findall(fold(text[at:end])))


def align(before: Sequence[Sentence], after: Sequence[Sentence]) -> Alignment:
    """Match sentences by their words, the most alike first, in whatever order they stand."""
    scored = sorted(
        (
            (-likeness(a, b), i, j)
            for i, a in enumerate(before)
            for j, b in enumerate(after)
            if (a.part == "body") == (b.part == "body") or a.text == b.text
        ),
    )
    pairs: list[tuple[int, int]] = []
    left, right = set(range(len(before))), set(range(len(after)))
    for score, i, j in scored:
        if -score >= _ALIKE and i in left and j in right:
            pairs.append((i, j))
            left.remove(i)
            right.remove(j)
    for part in ("greeting", "closing"):  # there is one of each: a new one stands for the old
        ours = [i for i in sorted(left) if before[i].part == part]
        theirs = [j for j in sorted(right) if after[j].part == part]
        for i, j in zip(ours, theirs, strict=False):
            pairs.append((i, j))
            left.remove(i)
            right.remove(j)
    return Alignment(tuple(sorted(pairs)), tuple(sorted(left)), tuple(sorted(right)))


def likeness(one: Sentence, other: Sentence) -> float:
    """The share of words that two sentences have in common, 0 to 1 (Dice)."""
    if one.text == other.text:
        return 1.0
    first, second = set(one.words), set(other.words)
    both = len(first) + len(second)
    return 2 * len(first & second) / both if both else 0.0


def emoji_count(text: str) -> int:
    """How many pictures a text holds."""
    return len(_EMOJI.findall(text))


@lru_cache(maxsize=1)
def _greetings() -> frozenset[str]:
    return frozenset(sheet()["greetings"].split())
