"""Words that a secondary intent has to rest on, where the classifier alone is mostly wrong."""

import re
from functools import cache
from importlib.resources import files

import yaml

from data.turns.characters import fold
from model.classifier.protocol import Probability


def with_words(secondary: tuple[Probability, ...], text: str) -> tuple[Probability, ...]:
    """The secondary intents without those that no word of the message points at.

    Args:
        secondary: names with probabilities; names without patterns are kept.
        text: the customer's words with the subject.
    """
    folded = fold(text)
    patterns = _patterns()
    return tuple(
        (name, probability)
        for name, probability in secondary
        if name not in patterns or patterns[name].search(folded)
    )


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    source = files("model.tagging").joinpath("secondary_words.yaml").read_text(encoding="utf-8")
    lists: dict[str, list[str]] = yaml.safe_load(source)
    return {name: re.compile("|".join(patterns)) for name, patterns in lists.items()}
