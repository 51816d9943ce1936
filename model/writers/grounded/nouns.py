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
_HEAD_WORDS = 5
_PREPOSITIONS = frozenset(
    ("met", "voor", "van", "mit", "fur", "von", "aus", "uit", "in", "ohne", "zonder")
)


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

    def head_of(self, name: str) -> tuple[int, str] | None:
        """Position and kind of a name's head noun; None where it is not listed.

        In de and nl a brand may come first ("Chunk 65 W lader"); what follows a preposition
        is no head ("Box met deksel").
        """
        words = fold(name).replace(",", " ").split()[: _HEAD_WORDS if self._is_compounding else 1]
        for position, word in enumerate(words):
            if word in _PREPOSITIONS:
                return None
            # In "Topf-Set" the last part is the head, in "t-shirt" the whole is listed.
            if self._is_compounding and word not in self.kinds:
                word = word.rsplit("-", 1)[-1]
            if word in self.kinds:
                return position, self.kinds[word]
            if self._is_compounding:
                for start in range(1, len(word) - _LEAST_SUFFIX + 1):
                    if word[start:] in self.kinds:
                        return position, self.kinds[word[start:]]
        return None

    @property
    def _is_compounding(self) -> bool:
        return self.language in _COMPOUNDS

    def phrase(self, name: str, form: str) -> tuple[str, str]:
        """(small word, name as it stands after it), such as (`la`, `salopette Colline`).

        Nouns are written small within a sentence, except in German; a name whose noun is not
        listed stays as it is.
        """
        head = self.head_of(name)
        words = self.forms.get(form, {})
        if head is None or head[1] not in words:
            return words.get("unknown", ""), name
        position, kind = head
        is_noun_first = position == 0 and name[:1].isupper() and not name[:2].isupper()
        if self.language == "de" or not is_noun_first:
            return words[kind], name
        return words[kind], name[0].lower() + name[1:]


@lru_cache(maxsize=8)
def nouns_of(language: str) -> Nouns:
    """The nouns of a language, read once."""
    file = resources.files("model.writers.grounded") / "locales" / language / "nouns.yaml"
    data: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    kinds = {fold(str(noun)): kind for kind, nouns in data["nouns"].items() for noun in nouns}
    return Nouns(language, kinds, data["forms"])
