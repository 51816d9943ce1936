"""Articles and possessives that fit a product's name: `la salopette Colline`, `Ihren Tamper`.

A name's head noun decides gender and number; `locales/<lang>/nouns.yaml` lists the nouns of
shops. A name whose noun is not listed is called "the article", which is always right.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml

from data.words import fold

_COMPOUNDS = ("de", "nl")  # the last part of a compound is its head: Kaffee|mühle
_LEAST_SUFFIX = 4
_HEAD_WORDS = 3


@dataclass(frozen=True, slots=True)
class Nouns:
    """One language's nouns and the small words that go with them.

    Attributes:
        kinds: folded noun -> kind (`m`, `f`, `n`, or plural `mp`, `fp`, `p`).
        forms: form (`the`, `the.acc`, `your.formal`, ...) -> kind -> word. The kind `unknown`
            holds the words for a name whose noun is not listed ("the article").
    """

    language: str
    kinds: Mapping[str, str]
    forms: Mapping[str, Mapping[str, str]]

    def kind_of(self, name: str) -> str | None:
        """The kind of a name's head noun; None where it is not listed."""
        words = fold(name).replace(",", " ").split()[: _HEAD_WORDS if self._is_compounding else 1]
        for word in words:
            # In "Topf-Set" the last part is the head, in "t-shirt" the whole is listed.
            if self._is_compounding and word not in self.kinds:
                word = word.rsplit("-", 1)[-1]
            if word in self.kinds:
                return self.kinds[word]
            if self._is_compounding:
                for start in range(1, len(word) - _LEAST_SUFFIX + 1):
                    if word[start:] in self.kinds:
                        return self.kinds[word[start:]]
        return None

    @property
    def _is_compounding(self) -> bool:
        return self.language in _COMPOUNDS

    def phrase(self, name: str, form: str) -> tuple[str, str]:
        """(small word, name as it stands after it), such as (`la`, `salopette Colline`).

        Nouns are written small within a sentence, except in German; a name whose noun is not
        listed stays as it is.
        """
        kind = self.kind_of(name)
        words = self.forms.get(form, {})
        if kind is None or kind not in words:
            return words.get("unknown", ""), name
        if self.language == "de" or not name[:1].isupper() or name[:2].isupper():
            return words[kind], name
        return words[kind], name[0].lower() + name[1:]


@lru_cache(maxsize=8)
def nouns_of(language: str) -> Nouns:
    """The nouns of a language, read once."""
    file = resources.files("model.writers.grounded") / "locales" / language / "nouns.yaml"
    data: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    kinds = {fold(str(noun)): kind for kind, nouns in data["nouns"].items() for noun in nouns}
    return Nouns(language, kinds, data["forms"])
