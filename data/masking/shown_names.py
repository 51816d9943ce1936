"""Names that no record knows: a text shows them by what stands beside them.

Greetings, signatures, introductions, titles, families, holders of accounts; and whoever is named
once in such a place is found again in the rest of the text.
"""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from data.gazetteer import countries_in
from data.masking.name_words import (
    NAME,
    NAMES,
    PARTICLES,
    WORD,
    NameSpan,
    cues,
    is_common,
    nobody,
)
from data.turns.characters import fold

_SMALL = r"[^\W\d_]{2,14}"
_END = r"[ \t]*[,.!]?[ \t]*(?:$|\n)"
_AFTER_PRESENTED = re.compile(
    r"[ \t]*(?:$|[,.!?;:)\n–(-]|(?:and|et|und|e|y|en|from|de|aus|von|vom|uit|again|mal|from)\b)"
)


@lru_cache(maxsize=1)
def _sure_patterns() -> tuple[re.Pattern[str], ...]:
    """Places where a name may be a word, too: introduced, addressed, below a closing."""
    cue = cues()
    title = rf"(?:(?:{cue['titles']})\.? )"
    name = rf"(?P<name>{NAMES})"
    behind = r"(?=[ \t]*(?:[,.!:;–\n-]|$))"
    return (
        re.compile(rf"(?<!\w)(?i:{cue['introduced']})[ :]+{title}?{name}"),
        re.compile(rf"(?<!\w)(?:{cue['titles']})\.? {title}?{name}"),
        re.compile(rf"^[ \t>]*(?i:{cue['greetings']})[ \t]+{title}*{name}{behind}", re.M),
        re.compile(
            rf"^[ \t]*(?i:{cue['closings']})[ \t]*[,.!:;]?[ \t]*\n[ \t\n]{{0,9}}"
            rf"{title}*{name}{_END}",
            re.M,
        ),
    )


@lru_cache(maxsize=1)
def _unsure_patterns() -> tuple[re.Pattern[str], ...]:
    """Places where something else may stand: the ends of lines and texts, families, holders."""
    cue = cues()
    title = rf"(?:(?:{cue['titles']})\.? )"
    name = rf"(?P<name>{NAMES})"
    two = rf"(?P<name>{NAME} {NAMES})"
    related, of = f"(?i:{cue['relations']})", f"(?i:{cue['of']})"
    owned = "account|compte|conto|konto|cuenta|pedido|commande|ordine|order|bestelling"
    small = rf"(?P<name>{_SMALL}(?: {_SMALL})?)"
    return (
        re.compile(rf"(?<!\w)(?i:{cue['closings']})[ \t]*[,.!–-]? {title}*{name}[ \t.!]*$", re.M),
        re.compile(rf"\n[ \t–-]*{title}*(?P<name>{NAME}(?: {NAMES})?)[ \t.]*\s*$"),
        re.compile(rf"[.!?)…][ \t]+[–-]?[ \t]?{title}*{two}[ \t.]*\s*$"),
        re.compile(rf"(?<!\w)(?i:{cue['holders']})[ :]+{title}?{name}"),
        re.compile(
            rf"\b(?i:{cue['possessives']}) (?:[\w-]+[ -])?{related}(?:,|:| {of})? {title}?{name}"
        ),
        re.compile(rf"(?<!\w)(?!man\b|mann\b){related} {of} {title}?{name}"),
        re.compile(
            rf"(?:^|[\n.!?,:] ?){name}(?= (?i:here|hier|ici|aquí|speaking|am apparat|al habla)\b)"
        ),
        re.compile(rf"(?<!\w)(?i:{owned}) (?i:of|de|di|von|van|d.) {two}"),
        re.compile(rf"(?<!\w)(?i:{cue['introduced']})[ :]+{small}"),
    )


@lru_cache(maxsize=1)
def _title() -> re.Pattern[str]:
    return re.compile(cues()["titles"], re.IGNORECASE)


@lru_cache(maxsize=1)
def _presented() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?i:{cues()['presented']}) (?P<name>{NAMES})")


@lru_cache(maxsize=1)
def _small_presented() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?i:{cues()['presented']}) (?P<name>{_SMALL})(?!\w)")


@lru_cache(maxsize=1)
def _small_places() -> tuple[re.Pattern[str], ...]:
    words = cues()
    small = rf"(?P<name>{_SMALL}(?: {_SMALL})?)"
    return (
        # Who begins with a small letter writes names so, too.
        re.compile(
            rf"\A[ \t>]*(?=[^\W\d_])(?![A-Z])(?i:{words['greetings']})[ \t]+{small}[ \t]*[,!\n]"
        ),
        re.compile(
            rf"^[ \t]*(?i:{words['closings']})[ \t]*[,.!]?[ \t]*\n[ \t\n]{{0,9}}"
            rf"{small}[ \t.]*\s*\Z",
            re.M,
        ),
    )


def shown_spans(text: str, organisations: Collection[str] = ()) -> Iterator[NameSpan]:
    """Parts of names that a text shows; they may overlap.

    Args:
        text: a message.
        organisations: folded words of names that are no persons', such as the stores'.
    """
    for patterns, is_sure in ((_sure_patterns(), True), (_unsure_patterns(), False)):
        for match in (m for pattern in patterns for m in pattern.finditer(text)):
            yield from _parts(text, *match.span("name"), organisations, is_sure=is_sure)
    for match in _presented().finditer(text):
        if _follows_a_name(text, match):
            yield from _parts(text, *match.span("name"), organisations, is_sure=False)
    for pattern in _small_places():
        for match in pattern.finditer(text):
            yield from _small_parts(text, *match.span("name"), organisations)
    yield from _small_signed(text, organisations)


def _follows_a_name(text: str, match: re.Match[str]) -> bool:
    """After "I am" and its like: a name of two words, or one with which the phrase ends."""
    return " " in match["name"] or _AFTER_PRESENTED.match(text, match.end("name")) is not None


def _parts(
    text: str, start: int, end: int, organisations: Collection[str], *, is_sure: bool
) -> Iterator[NameSpan]:
    """The words of a name that a pattern found; particles and initials stay."""
    words = list(WORD.finditer(text, start, end))
    capital = [w for w in words if w.group()[0].isupper()]
    kept = _before_the_first_none(capital, organisations, is_sure=is_sure)
    for place, word in enumerate(kept):
        if len(word.group()) > 1:
            yield NameSpan(word.start(), word.end(), is_last=place > 0)


def _before_the_first_none(
    words: list[re.Match[str]], organisations: Collection[str], *, is_sure: bool
) -> list[re.Match[str]]:
    """The words up to the first that is none of a name; none where that is the first.

    After an unsure cue a word that is in use otherwise ends it, too: "Sent from", "Best Team".
    """
    kept: list[re.Match[str]] = []
    for word in words:
        plain = fold(word.group())
        if plain in nobody() or plain in organisations or _is_people(word.group()):
            break
        if fold(word.group()) in PARTICLES or _title().fullmatch(word.group()):
            continue
        if not is_sure and not kept and is_common(plain):
            break
        kept.append(word)
    is_cut = bool(words) and (not kept or kept[-1] is not words[-1])
    return [] if is_cut and not is_sure and len(kept) == 1 else kept


def _is_people(word: str) -> bool:
    """Whether a word says where somebody is from, or names a country."""
    return len(word) > 3 and bool(countries_in(f"I am {word}"))


def _small_parts(
    text: str, start: int, end: int, organisations: Collection[str]
) -> Iterator[NameSpan]:
    words = list(WORD.finditer(text, start, end))
    if any(is_common(w.group()) or fold(w.group()) in organisations for w in words):
        return
    for place, word in enumerate(words):
        yield NameSpan(word.start(), word.end(), is_last=place > 0)


def _small_signed(text: str, organisations: Collection[str]) -> Iterator[NameSpan]:
    """A small word after "I am" that is also the last line: nobody else signs so."""
    last = text.rstrip().rpartition("\n")[2].strip(" ,.!-–")
    if not WORD.fullmatch(last):
        return
    for match in _small_presented().finditer(text):
        if fold(match["name"]) == fold(last):
            yield from _small_parts(text, *match.span("name"), organisations)
