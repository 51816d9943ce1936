"""Wording that tags look for: a placed order, an order to come, haste (phrases.yaml)."""

import re
from functools import cache
from importlib.resources import files

import yaml

from model.tagging.sentences import sentences


def speaks_of_placed_order(text: str) -> bool:
    """Whether some sentence speaks of an order that exists, not of one to come."""
    patterns = _patterns()
    return any(
        patterns["placed_order"].search(sentence) and not patterns["before_order"].search(sentence)
        for sentence in sentences(text)
    )


def speaks_of_order_to_come(text: str) -> bool:
    """Whether some sentence speaks of ordering later, and none of an order that exists."""
    before = _patterns()["before_order"]
    return any(before.search(s) for s in sentences(text)) and not speaks_of_placed_order(text)


def sounds_urgent(text: str) -> bool:
    """Whether the customer says that time presses."""
    return any(_patterns()["urgent"].search(sentence) for sentence in sentences(text))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    source = files("model.tagging").joinpath("phrases.yaml").read_text(encoding="utf-8")
    lists: dict[str, list[str]] = yaml.safe_load(source)
    return {name: re.compile("|".join(patterns)) for name, patterns in lists.items()}
