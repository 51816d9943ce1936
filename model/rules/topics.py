"""What a question is about where the workspace has no answer, so that the reply can name it."""

import re
from functools import lru_cache
from importlib import resources

import yaml

from data.facts import Coded, Fact
from data.words import fold
from model.plan.records import Act
from model.rules.answer import act, team
from model.rules.situation import Situation


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    text = (resources.files("model.rules") / "topics.yaml").read_text(encoding="utf-8")
    return {name: re.compile("|".join(parts)) for name, parts in yaml.safe_load(text).items()}


def topic_of(text: str) -> str | None:
    """The first topic that a text names, or None."""
    plain = fold(text)
    return next((name for name, found in _patterns().items() if found.search(plain)), None)


def not_known(s: Situation) -> Act:
    """That the workspace does not say, and that a person finds out."""
    topic = topic_of(s.text)
    if topic is None:
        return act("unknown-handover", follow=team(s))
    return act("unknown-topic", topic=Fact(Coded("topic", topic), s.source_of("")), follow=team(s))
