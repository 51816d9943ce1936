"""Which rule of discounts a question is about."""

from functools import lru_cache
from importlib import resources
from typing import Literal

import yaml

from data.words import fold

Topic = Literal["price_match", "stack", "forgotten", "other"]


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    text = (resources.files("model.rules") / "discount_words.yaml").read_text(encoding="utf-8")
    found: dict[str, list[str]] = yaml.safe_load(text)
    return found


def asks_for_price_match(text: str) -> bool:
    """Whether a text asks for a price that others have, whatever else it asks."""
    plain = fold(text)
    return any(w in plain for w in _words()["price_match"])


def asked(text: str) -> Topic:
    """The rule that a text asks about, by words of six languages."""
    plain, words = fold(text), _words()
    if any(w in plain for w in words["forgotten"]):
        return "forgotten"
    if any(w in plain for w in words["price_match"]):
        return "price_match"
    return "stack" if any(w in plain for w in words["stack"]) else "other"
