"""Places and occasions named in a text, from gazetteer.yaml and occasions.yaml.

Names are looked up word by word in a table of phrases, so the cost does not depend on how many
names there are. Accents and capitals are ignored, save where a name is also a common word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

from data.turns.characters import fold

_HERE = Path(__file__).parent
_WORD = re.compile(r"[a-z0-9]+(?:'(?=[a-z]))?")
# "D-50667 Köln"; without a town behind it, "B-7712" is as well an order number.
_POSTCODE = re.compile(r"(?<![\w-])(?:(A|B|CH|L|NL|P)-\d{4}|(D|F|E)-\d{5})(?= [^\W\d_a-z])")
_POSTCODE_COUNTRIES = {
    "A": "AT", "B": "BE", "CH": "CH", "D": "DE", "F": "FR", "L": "LU", "NL": "NL", "E": "ES",
    "P": "PT",
}  # fmt: skip
# What stands before a place: "in", "à", "nach", also with a postcode between.
_BEFORE_PLACES = frozenset(
    "in to from near at into a au aux en vers depuis pour di da ad per nach aus bei von hasta desde"
    " hacia para por naar te uit vanuit bij voor habite vivo vis vive woon wohne leben wohnen live"
    " habito abito based sur de"
    "".split()
)
_BESIDE_PEOPLE = frozenset(
    "address customer client cliente clienti clients adresse kunde kundin kunden klant indirizzo"
    " direccion domicilio adres bank banque banca banco konto compte conto cuenta rekening"
    " phone card carte carta tarjeta karte kaart suis sono soy bin ben am i'm im we're wir sommes"
    " siamo somos zijn post poste posta number residents resident shop site store"
    "".split()
)
_Condition = Literal["always", "behind_preposition", "beside_people_word", "exact_case"]


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str  # the country's code or the occasion
    condition: _Condition
    written: str
    has_wildcard: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


# A phrase's first word leads to its whole words and what they name.
_Table = dict[str, list[tuple[tuple[str, ...], _Entry]]]


def countries_in(text: str) -> list[str]:
    """ISO 3166-1 codes of countries, in the order in which the text names them."""
    found: dict[str, int] = {}
    for match in _POSTCODE.finditer(text):
        found.setdefault(_POSTCODE_COUNTRIES[match[1] or match[2]], match.start())
    words = _words(text)
    for at, length, entry in _lookup(words, _places()):
        if _holds(text, words, at, length, entry):
            start = words[at].start
            found[entry.name] = min(start, found.get(entry.name, start))
    return sorted(found, key=found.__getitem__)


def occasions_in(text: str) -> Iterator[tuple[str, int, int]]:
    """Occasions with the span of the words that name them, longest phrase first at each word."""
    words = _words(text)
    for at, length, entry in _lookup(words, _occasions()):
        if entry.name != "none":
            yield entry.name, words[at].start, words[at + length - 1].end


def _words(text: str) -> list[_Word]:
    return [_Word(m.group().rstrip("'"), *m.span()) for m in _WORD.finditer(fold(text))]


def _lookup(words: list[_Word], table: _Table) -> Iterator[tuple[int, int, _Entry]]:
    """The longest phrase at each word; a word belongs to one phrase only."""
    at = 0
    while at < len(words):
        best: tuple[int, _Entry] | None = None
        for key in _keys(words[at].text):
            for phrase, entry in table.get(key, ()):
                if (best is None or len(phrase) > best[0]) and _fits(words, at, phrase):
                    best = len(phrase), entry
        if best is not None:
            yield at, *best
        at += best[0] if best else 1


def _keys(word: str) -> Iterator[str]:
    yield word
    for length in range(3, min(len(word), 16) + 1):
        yield f"{word[:length]}*"


def _fits(words: list[_Word], at: int, phrase: tuple[str, ...]) -> bool:
    if at + len(phrase) > len(words):
        return False
    return all(
        part == "*" or words[at + i].text == part
        or (part.endswith("*") and words[at + i].text.startswith(part[:-1]))
        for i, part in enumerate(phrase)
    )  # fmt: skip


def _holds(text: str, words: list[_Word], at: int, length: int, entry: _Entry) -> bool:
    start, end = words[at].start, words[at + length - 1].end
    if entry.condition == "always":
        return True
    if entry.condition == "exact_case":
        # In a text in capitals every pronoun "us" is a country.
        written = text[start:end]
        return written == entry.written.rstrip(".") and not text[:400].isupper()
    if entry.condition == "behind_preposition":
        before = [w.text for w in words[max(0, at - 2) : at]]
        if before and before[-1].isdigit():
            return len(before[-1]) in (4, 5)  # a postcode
        return text[start].isupper() and bool(before) and before[-1] in _BEFORE_PLACES
    near = (*words[max(0, at - 2) : at], *words[at + length : at + length + 1])
    return any(w.text in _BESIDE_PEOPLE for w in near)


@cache
def _places() -> _Table:
    countries = yaml.safe_load((_HERE / "gazetteer.yaml").read_text(encoding="utf-8"))
    conditions: dict[str, _Condition] = {
        "names": "always",
        "regions": "always",
        "cities": "always",
        "ambiguous": "behind_preposition",
        "people": "beside_people_word",
        "cased": "exact_case",
    }
    table: _Table = {}
    for country, kinds in countries.items():
        for kind, names in kinds.items():
            for name in names:
                _add(table, str(name), _Entry(str(country), conditions[kind], str(name)))
    return table


@cache
def _occasions() -> _Table:
    occasions = yaml.safe_load((_HERE / "occasions.yaml").read_text(encoding="utf-8"))
    table: _Table = {}
    for occasion, phrases in occasions.items():
        for phrase in phrases:
            _add(table, str(phrase), _Entry(str(occasion), "always", str(phrase)))
    return table


def _add(table: _Table, phrase: str, entry: _Entry) -> None:
    parts = re.findall(r"[a-z0-9]+\*?|\*", fold(phrase))
    if parts:
        table.setdefault(parts[0], []).append((tuple(parts), entry))
