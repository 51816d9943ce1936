"""Colours by any of their names, so that `blauw` finds the blue one."""

import re
from functools import lru_cache
from importlib import resources

import yaml

from data.words import fold, words

_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"[^\W_]+")
_CODE_LETTERS = range(3, 5)

_ENDINGS = ("", "e", "s", "es", "o", "a", "i", "os", "as", "en", "er", "n", "se", "we", "te", "ne")


@lru_cache(maxsize=1)
def _stems() -> dict[str, list[str]]:
    text = (resources.files("data") / "colours.yaml").read_text(encoding="utf-8")
    table: dict[str, list[str]] = yaml.safe_load(text)
    return table


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {
        stem + end: colour
        for colour, stems in _stems().items()
        for stem in stems
        for end in _ENDINGS
    }


def colours_in(text: str) -> set[str]:
    """The colours that a text names, by their English names."""
    names = _names()
    return {names[w] for w in words(text) if w in names}


def colour_words(text: str) -> dict[str, str]:
    """The colours that a text names, each with its first word for it as it stands there."""
    names = _names()
    found: dict[str, str] = {}
    for match in _WORD.finditer(text):
        colour = names.get(fold(match.group()))
        if colour:
            found.setdefault(colour, match.group())
    return found


@lru_cache(maxsize=4096)
def colour_of_code(sku: str) -> str | None:
    """The colour that the end of an article number stands for: black for `BAG-12-BLK`.

    Catalogues often tell colours apart by nothing else. The end counts where it begins the name
    of one colour only (`NER`: nero), or else abbreviates that of one only (`BLK`: black).
    """
    parts = _CODE.findall(fold(sku))
    if len(parts) < 2 or not parts[-1].isalpha():
        return None
    code = parts[-1]
    if code in _names():
        return _names()[code]
    if len(code) not in _CODE_LETTERS:
        return None
    stems = [(colour, stem) for colour, own in _stems().items() for stem in own]
    begun = {colour for colour, stem in stems if stem.startswith(code)}
    if begun:
        return begun.pop() if len(begun) == 1 else None
    short = {colour for colour, stem in stems if _abbreviates(code, stem)}
    return short.pop() if len(short) == 1 else None


def _abbreviates(code: str, name: str) -> bool:
    """Whether the letters of `code` stand in `name` in their order, the first one first."""
    letters = iter(name)
    return code[0] == name[0] and all(letter in letters for letter in code)
