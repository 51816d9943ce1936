"""How customers ask for an attribute: the words of six languages for a catalogue's keys."""

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml

from data.words import fold, words

_MOST = 3
_MEASURE = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)? ?([a-z%°]{1,5}|\")(?![a-z])")


@lru_cache(maxsize=1)
def _table() -> dict[str, re.Pattern[str]]:
    text = (resources.files("model.rules") / "attribute_words.yaml").read_text(encoding="utf-8")
    return {key: _beginnings(row) for key, row in yaml.safe_load(text).items()}


def _beginnings(row: list[str]) -> re.Pattern[str]:
    """Words that begin with one of a row; one that ends in a space is a whole word."""
    parts = (re.escape(fold(w).rstrip()) + (r"(?!\w)" if w.endswith(" ") else "") for w in row)
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})")


def asked_attributes(
    text: str, attributes: Mapping[str, Any], *, by_measure: bool = True
) -> list[str]:
    """The keys of a product that a question asks for, in the catalogue's order.

    Where no key is asked for by name, the one that is measured as the question measures:
    "does it fit 54 mm" asks for the only attribute in millimetres.
    """
    said = words(text)
    plain = fold(text)
    asked = []
    for key in attributes:
        name = fold(key).replace("_", " ").replace("-", " ")
        cues = _table().get(fold(key))
        if words(name) <= said or (cues is not None and cues.search(plain)):
            asked.append(key)
    if not asked and by_measure:
        units = set(_MEASURE.findall(plain))
        asked = [k for k, v in attributes.items() if units & set(_MEASURE.findall(fold(str(v))))]
        asked = asked if len(asked) == 1 else []
    return asked[:_MOST]
