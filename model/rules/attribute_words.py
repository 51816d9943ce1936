"""How customers ask for an attribute: the words of six languages for a catalogue's keys."""

from collections.abc import Collection
from functools import lru_cache
from importlib import resources

import yaml

from data.words import fold, words


@lru_cache(maxsize=1)
def _table() -> dict[str, tuple[str, ...]]:
    text = (resources.files("model.rules") / "attribute_words.yaml").read_text(encoding="utf-8")
    return {key: tuple(fold(w) for w in row) for key, row in yaml.safe_load(text).items()}


def asked_attributes(text: str, keys: Collection[str]) -> list[str]:
    """The keys of a product that a question asks for, in the catalogue's order."""
    said = words(text)
    plain = fold(text)
    asked = []
    for key in keys:
        name = fold(key).replace("_", " ").replace("-", " ")
        stems = _table().get(fold(key), ())
        direct = words(name) <= said
        if direct or any(stem in plain for stem in stems):
            asked.append(key)
    return asked[:3]
