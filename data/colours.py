"""Colours by any of their names, so that `blauw` finds the blue one."""

from functools import lru_cache
from importlib import resources

import yaml

from data.words import words

_ENDINGS = ("", "e", "s", "es", "o", "a", "i", "os", "as", "en", "er", "n", "se", "we", "te", "ne")


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    text = (resources.files("data") / "colours.yaml").read_text(encoding="utf-8")
    table = yaml.safe_load(text)
    return {
        stem + end: colour for colour, stems in table.items() for stem in stems for end in _ENDINGS
    }


def colours_in(text: str) -> set[str]:
    """The colours that a text names, by their English names."""
    names = _names()
    return {names[w] for w in words(text) if w in names}
