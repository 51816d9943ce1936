"""That a draft is in the language it claims to be in, by its function words."""

import re
from functools import lru_cache
from importlib import resources

import yaml

_WORD = re.compile(r"[^\W\d_]+", re.UNICODE)


@lru_cache(maxsize=1)
def _function_words() -> dict[str, frozenset[str]]:
    text = (resources.files("model.checks") / "function_words.yaml").read_text(encoding="utf-8")
    return {code: frozenset(words.split()) for code, words in yaml.safe_load(text).items()}


def is_in_language(text: str, language: str) -> bool:
    """Whether a text can be in a language: no other one explains it clearly better."""
    words = [w.casefold() for w in _WORD.findall(text)]
    counts = {code: sum(w in known for w in words) for code, known in _function_words().items()}
    return counts[language] * 1.5 + 1 >= max(counts.values())
