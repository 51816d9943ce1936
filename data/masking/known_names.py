"""Names that the record knows, found again in whatever form people write them.

Small, without accents, spelled out (Guenther), with a genitive (Annas, Anna's), joined or parted
(Jean-Luc, JEAN LUC). A part that is also a word counts only where something shows that the name is
meant: another part beside it, a title, a greeting, a signature, a capital within a sentence.
"""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from data.masking.name_words import (
    HONOURED,
    NAME,
    PARTICLE,
    PARTICLES,
    WORD,
    NameSpan,
    cues,
    feasts,
    is_ambiguous,
    is_common,
    is_place,
    nobody,
)
from data.turns.characters import fold

_GENITIVE = r"(?:['’´`]?s|['’´`])?"
_APOSTROPHE_GENITIVE = r"(?:['’´`]s|['’´`])?"
_BARE_GENITIVE_LANGUAGES = frozenset((None, "en", "de", "nl"))
_PREFIXED = re.compile(r"(?:[dlo]|mc|mac|d)['’]", re.I)
# Spellings of one sound: a name without its letters on another keyboard.
_SPELLINGS = {
    "ü": "ue?", "ö": "oe?", "ä": "ae?", "ø": "oe?", "å": "aa?", "æ": "ae?", "œ": "oe?",
    "ß": "s{1,2}", "ł": "l", "đ": "d", "ı": "[iı]", "-": "[- ]?", "'": "['’ ]?", "’": "['’ ]?",
}  # fmt: skip
_DIGRAPH = re.compile(r"ue|oe|ae|ss")
# Before what is no name: "the rose", "in France". By language: French "à" leads to persons, too.
_ARTICLES = {
    language: re.compile(rf"(?:^|\W)(?:{words})['’ ]$")
    for language, words in {
        "en": r"the|an?|in|at|every|each|this|that|no|of",
        "fr": r"la|le|l|les|une?|des|en|au|aux|cette?|ce|ces|aucune?",
        "it": r"la|il|lo|l|gli|le|i|una?|uno|in|nel|nella|quest[oa]|nessun\w?|alla|al|dell|della|"
        r"del",
        "de": r"der|die|das|den|dem|des|ein\w{0,2}|in|im|am|beim|ins|zum|zur|kein\w{0,2}|dieser?",
        "es": r"la|el|los|las|una?|en|est[ea]|al|del|ning[uú]n\w?|antes de",
        "nl": r"de|het|een|in|uit|vanuit|deze|dit|dat|geen|op",
    }.items()
}
_SENTENCE_START = re.compile(r"(?:[.!?:…\n]|[-–•*>])[\s\"'«»“”„(¡¿]*$")
_LEAD = re.compile(r"[\s\"'«»“”„(*_>-]*$")
_MOST_PARTS = 12
_ALIKE = 0.75  # of two spellings, from which on one is the other misspelt
_BEGINNING = re.compile(r"(?:^|[.!?]\s{1,9}|\n\s{0,9})[¿¡\"'«„“(]*(?P<letter>[^\W\d_])")


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of somebody's name. A doubtful one needs something that shows it."""

    pattern: re.Pattern[str]
    is_last: bool
    is_doubtful: bool


@dataclass(frozen=True, slots=True)
class _Person:
    parts: tuple[_Part, ...]
    any_part: str
    whole: re.Pattern[str] | None
    initials: str
    plain: tuple[str, ...]


def known_spans(
    text: str, name: str, language: str | None, *, is_hint: bool = False
) -> Iterator[NameSpan]:
    """Where parts of one person's name stand.

    Args:
        text: a message.
        name: as the record has it, in whatever order.
        language: of the text; says which words and genitives there are.
        is_hint: the name is a guess (of an e-mail address): every part is doubtful.
    """
    person = _person(name, language)
    if not person.parts:
        return
    plain = fold(text)
    is_cased = writes_capitals(text)
    articles = _ARTICLES.get(language or "en", _ARTICLES["en"])
    for part in person.parts:
        for match in part.pattern.finditer(plain):
            start, end = match.span("name")
            # Who writes capitals writes names with them: "the eve" is an evening.
            is_word = (
                is_cased
                and text[start].islower()
                and articles.search(plain[max(0, start - 12) : start]) is not None
            )
            is_sure = not (part.is_doubtful or is_hint or is_word)
            if is_sure or _is_shown(text, plain, start, end, person, language):
                yield NameSpan(start, end, part.is_last)
                yield from _beside(text, end, person)


@lru_cache(maxsize=5_000)
def _person(name: str, language: str | None) -> _Person:
    words = [w.group() for w in WORD.finditer(name)][:_MOST_PARTS]
    titles = re.compile(rf"(?i:{cues()['titles']})")
    named = [
        w for w in words if len(w) > 1 and fold(w) not in PARTICLES and not titles.fullmatch(w)
    ]
    has_bare = language in _BARE_GENITIVE_LANGUAGES
    genitive = _GENITIVE if has_bare else _APOSTROPHE_GENITIVE
    parts: list[_Part] = []
    for place, word in enumerate(named):
        is_last = place > 0
        parts.append(_Part(_compiled(word, genitive), is_last, is_ambiguous(word, language)))
        for piece in re.split(r"['’-]", word):
            if piece != word and len(piece) > 2 and fold(piece) not in HONOURED:
                is_prefixed = _PREFIXED.match(word) is not None
                doubtful = is_prefixed or is_ambiguous(piece, language)
                parts.append(_Part(_compiled(piece, genitive), is_last, doubtful))
    return _Person(
        parts=tuple(parts),
        any_part="|".join(_spelled(w) for w in sorted(named, key=len, reverse=True)),
        whole=re.compile(r"[ ]+".join(map(_spelled, words))) if len(named) > 1 else None,
        initials="".join(re.escape(c) for c in sorted({fold(w[0]) for w in named})),
        plain=tuple(map(fold, named)),
    )


def _compiled(word: str, genitive: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?P<name>{_spelled(word)})(?={genitive}(?![^\W_]))")


def _spelled(word: str) -> str:
    """A pattern on folded text that takes every spelling of a name."""
    out: list[str] = []
    small = word.lower()
    at = 0
    while at < len(small):
        char = small[at]
        digraph = _DIGRAPH.match(small, at)
        if digraph is not None:
            pair = digraph.group()
            out.append("s{1,2}" if pair == "ss" else f"{pair[0]}e?")
            at += 2
            continue
        out.append(_SPELLINGS.get(char) or re.escape(fold(char)))
        at += 1
    return "".join(out)


# A name is followed by an address, a number, another name.
_DETAILS = re.compile(r", ?(?:\n ?)?(?:[A-Z0-9+(#]|\S+@|(?:via|rue|calle|c/|viale|piazza)\b)")
_PHRASE_END = re.compile(r"\s*(?:$|[.!?,;:\n)–-]|(?:here|hier|ici|aquí)\b)")


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 40) : at]
    return _SENTENCE_START.search(before if at > 40 else f"\n{before}") is not None


def writes_capitals(text: str) -> bool:
    """Whether most sentences of a text begin with a capital."""
    letters: list[str] = [m["letter"] for m in _BEGINNING.finditer(text)]
    return 2 * sum(c.isupper() for c in letters) > len(letters)


def _is_shown(
    text: str, plain: str, start: int, end: int, person: _Person, language: str | None
) -> bool:
    """Whether a word that is a part of a name is the name here."""
    before, after = plain[max(0, start - 60) : start], plain[end : end + 40]
    begins = _begins_sentence(text, start)
    is_last = not any(c.isalnum() for c in text[end:])
    if is_last and (begins or before.endswith((", ", "; ", ") "))):
        return True  # the very last word, as people sign
    if _is_whole(text, plain, start, end, person) or _is_told(text, start, end, person):
        return True
    if not text[start].isupper():
        return False
    return _is_beside_another(text, start, end, before, after, person) or _is_shown_by_capital(
        text, plain, start, end, language
    )


def _is_told(text: str, start: int, end: int, person: _Person) -> bool:
    """A signature's line, or a title, greeting, closing or introduction before the word."""
    line_start = text.rfind("\n", 0, start) + 1
    if _is_signature(text[line_start:start], text[end : _line_end(text, end)], person):
        return True
    ends = re.match(r"[ \t]*(?:$|[,.!?;:)\n–-])", text[end : end + 5]) is not None
    told = _shown_before().search(text[max(0, start - 60) : start]) is not None
    return told and (ends or text[start].isupper())


def _is_shown_by_capital(text: str, plain: str, start: int, end: int, language: str | None) -> bool:
    """A capital within a sentence, a genitive, or details of a person behind the word."""
    before, after = plain[max(0, start - 60) : start], plain[end : end + 40]
    if re.match(r"['’]s\b", after):
        return language in _BARE_GENITIVE_LANGUAGES and fold(text[start:end]) not in nobody()
    if _begins_sentence(text, start):
        line_start = text.rfind("\n", 0, start) + 1
        at_line = _LEAD.sub("", text[line_start:start]) == ""
        return (
            (at_line and re.match(r" ?[,:](?!\d)", after) is not None)
            or _DETAILS.match(text, end) is not None
            or re.match(r" (?:here|hier|ici|aqui|c.est moi)\b", after) is not None
        )
    return (
        language != "de"
        and text[start + 1 : end].islower()
        and _ARTICLES.get(language or "en", _ARTICLES["en"]).search(before) is None
        and _is_name_by_capital(plain[start:end])
    )


def _is_name_by_capital(word: str) -> bool:
    return word not in feasts() and word not in nobody() and not is_place(word)


def _is_whole(text: str, plain: str, start: int, end: int, person: _Person) -> bool:
    """The word is a part of the whole name, written small, at an end of a sentence."""
    if person.whole is None:
        return False
    for match in person.whole.finditer(plain, max(0, start - 80), min(len(plain), end + 80)):
        if match.start() <= start and end <= match.end():
            begins = _begins_sentence(text, match.start())
            ends = _PHRASE_END.match(text, match.end()) is not None
            told = _shown_before().search(text[max(0, match.start() - 60) : match.start()])
            return begins or ends or told is not None
    return False


def _is_beside_another(
    text: str, start: int, end: int, before: str, after: str, person: _Person
) -> bool:
    """Another part of the name with a capital, or an initial of it, stands next to the word."""
    other = rf"(?P<other>{person.any_part})"
    joint = rf"(?:,? |-)(?:{PARTICLE} ?)*"
    ahead = re.search(rf"(?<![^\W_]){other}{joint}$", before)
    behind = re.match(rf"{joint}{other}(?![^\W_])", after)
    own = fold(text[start:end])
    at = start - len(before)
    if ahead is not None and ahead["other"] != own and text[at + ahead.start("other")].isupper():
        return True
    if (
        behind is not None
        and behind["other"] != own
        and text[end + behind.start("other")].isupper()
    ):
        return True
    initial = rf"[{person.initials}]" if person.initials else r"(?!)"
    return (
        re.search(rf"(?<![^\W_]){initial}\. ?{joint}?$", before) is not None
        or re.match(rf",? {initial}\.(?![^\W_])", after) is not None
    )


def _is_signature(before: str, after: str, person: _Person) -> bool:
    """The line holds nothing but the name, titles and initials."""
    rest = WORD.findall(before) + WORD.findall(after)
    if any(c.isdigit() for c in before + after):
        return False
    any_part = re.compile(person.any_part)
    titles = re.compile(rf"(?i:{cues()['titles']})")
    return all(
        len(word) == 1 or any_part.fullmatch(fold(word)) or titles.fullmatch(word) for word in rest
    )


@lru_cache(maxsize=1)
def _shown_before() -> re.Pattern[str]:
    """What stands before a name: titles, greetings, closings, introductions."""
    words = cues()
    names = rf"(?:{NAME} )?"
    return re.compile(
        rf"(?:\b(?:{words['titles']})\.? (?:(?i:{PARTICLE}) )*{names}"
        rf"|(?:^|\n)[ \t]*(?i:{words['greetings']})[ \t]+{names}"
        rf"|(?<!\w)(?i:{words['closings']})[ \t]*[,.!–-]*\s+{names}"
        rf"|(?<!\w)(?i:{words['introduced']}|{words['presented']}|{words['holders']})[ :]+{names}"
        rf"|(?<!\w)(?i:{words['relations']})[ ,:]+)$"
    )


def _beside(text: str, end: int, person: _Person) -> Iterator[NameSpan]:
    """A further name behind one that is sure: a second family name, a misspelt one."""
    further = re.compile(rf" (?:(?:{PARTICLE}|o|y|e|ou|or|oder|of) )?(?P<name>{NAME})(?=\W|$)")
    match = further.match(text, end)
    if match is None:
        return
    word = match["name"].rstrip(".")
    behind = text[match.start("name") + len(word) :]
    is_end = re.match(r"\s*(?:$|[,.;:!?)\n]|\w*\b(?:y|e|o)\b)", behind) is not None
    known = re.compile(person.any_part)
    is_name = len(word) > 2 and not is_common(word) and not is_place(word)
    is_misspelt = any(
        difflib.SequenceMatcher(a=fold(word), b=other).ratio() > _ALIKE for other in person.plain
    )
    if (is_end and is_name or is_misspelt) and not known.fullmatch(fold(word)):
        yield NameSpan(match.start("name"), match.start("name") + len(word), is_last=True)


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found
