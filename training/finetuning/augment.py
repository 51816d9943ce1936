"""Vary a training text without changing what it asks: noise, frame, numbers, quoted history.

Phrases of each language lie in phrases.json, for a native to correct.
"""

import json
import random
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from training.distillation.noise import add_noise
from training.finetuning.examples import TEXT_TEMPLATE, Example

NO_CHANNEL_SHARE = 0.15
NO_SUBJECT_SHARE = 0.1
NOISE_SHARE = 0.35
OPENING_SHARE = 0.2
CLOSING_SHARE = 0.2
ORDER_SHARE = 0.15
QUOTE_SHARE = 0.08
RENUMBER_SHARE = 0.5
QUOTED_CHARACTERS = 160
_NUMBER = re.compile(r"\d{4,}")


def vary(example: Example, generator: random.Random, history: Sequence[str] = ()) -> str:
    """The text of `example` with its body varied, and sometimes without channel or subject."""
    unknown = generator.random() < NO_CHANNEL_SHARE
    bare = generator.random() < NO_SUBJECT_SHARE
    return TEXT_TEMPLATE.format(
        channel="other" if unknown else example.channel,
        subject="" if bare else example.subject,
        text=augment(example.body, example.language, generator, history),
    )


def augment(text: str, language: str, generator: random.Random, history: Sequence[str] = ()) -> str:
    """A variant of `text`.

    Args:
        text: the customer's words.
        language: chooses the phrases; an unknown one adds none.
        generator: decides what is done.
        history: texts that may be quoted below, as an older message of the thread would be.
    """
    if generator.random() < RENUMBER_SHARE:
        text = renumber(text, generator)
    if generator.random() < NOISE_SHARE:
        text = add_noise(text, generator)
    phrases = _phrases().get(language)
    if phrases is None:
        return text
    if generator.random() < OPENING_SHARE:
        text = generator.choice(phrases["openings"]) + generator.choice((" ", "\n")) + text
    if generator.random() < ORDER_SHARE:
        number = str(generator.randrange(10**4, 10 ** generator.randint(5, 9)))
        text = f"{text} {generator.choice(phrases['orders']).format(n=number)}"
    if generator.random() < CLOSING_SHARE:
        text = f"{text}\n{generator.choice(phrases['closings'])}"
    if history and generator.random() < QUOTE_SHARE:
        older = generator.choice(history)[:QUOTED_CHARACTERS]
        quoted = "\n".join(f"> {line}" for line in older.splitlines())
        text = f"{text}\n\n{generator.choice(phrases['quotes'])}\n{quoted}"
    return text


def renumber(text: str, generator: random.Random) -> str:
    """Draw the digits of long numbers anew, so that no number stands for an intent."""
    return _NUMBER.sub(
        lambda found: "".join(generator.choice("0123456789") for _ in found[0]), text
    )


@lru_cache(maxsize=1)
def _phrases() -> Mapping[str, Mapping[str, list[str]]]:
    path = Path(__file__).with_name("phrases.json")
    phrases: Mapping[str, Mapping[str, list[str]]] = json.loads(path.read_text(encoding="utf-8"))
    return phrases
