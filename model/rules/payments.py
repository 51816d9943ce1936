"""Ways to pay: those that the store takes, and one that is asked for and is not among them."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import yaml

from data.facts import Coded, Fact
from data.words import fold
from model.plan.records import Act
from model.rules.answer import Acts, act
from model.rules.situation import Quote, Situation, basis


@dataclass(frozen=True, slots=True)
class _Way:
    pattern: re.Pattern[str]
    names: frozenset[str]


def payment_act(s: Situation) -> Act | None:
    """The ways to pay of the policy; None where it names none."""
    fact = s.rule("payment_methods")
    if fact is None or not isinstance(fact.value, tuple):
        return None
    names = tuple(Coded("payment", str(m)) for m in fact.value)
    ways = Fact(names, fact.source, fact.version)
    return act("pay-with", payment_methods=ways, methods=basis(fact, fact))


def asked_ways(s: Situation) -> tuple[str, ...]:
    """The ways to pay that the customer names."""
    said = fold(s.text)
    return tuple(name for name, way in _ways().items() if way.pattern.search(said))


def not_taken(s: Situation) -> Acts:
    """That a way which is asked for is not among the policy's."""
    fact = s.rule("payment_methods")
    if fact is None or not isinstance(fact.value, tuple):
        return []
    taken = {str(m).strip().lower().replace(" ", "_").replace("-", "_") for m in fact.value}
    missing = [name for name in asked_ways(s) if not taken & _ways()[name].names]
    if not missing:
        return []
    asked = Fact(
        tuple(Coded("payment", name) for name in missing),
        f"{fact.source} + {s.said(None).source}",
        fact.version,
    )
    return [act("pay-not-taken", asked=asked, nottaken=basis(fact, fact))]


def speaks_of(quote: Quote, ways: tuple[str, ...]) -> bool:
    """Whether a passage has to do with one of these ways to pay."""
    text = fold(quote.text)
    return any(_ways()[name].pattern.search(text) for name in ways)


@lru_cache(maxsize=1)
def _ways() -> dict[str, _Way]:
    text = (resources.files("model.rules") / "payment_words.yaml").read_text(encoding="utf-8")
    raw: dict[str, dict[str, list[str]]] = yaml.safe_load(text)
    return {
        name: _Way(re.compile("|".join(way["words"])), frozenset((name, *way.get("also", ()))))
        for name, way in raw.items()
    }
