"""A return of several articles, of which only some can come back."""

from dataclasses import dataclass

from data.facts import Coded, Fact
from model.plan.records import Act
from model.rules.answer import act
from model.rules.items import item_category, meant_items
from model.rules.return_terms import ReturnTerms
from model.rules.situation import OrderFacts, Situation, basis


@dataclass(frozen=True, slots=True)
class Parts:
    """Of several articles that are meant: those that can come back, and those that nobody can."""

    allowed: tuple[Fact, ...]
    barred: tuple[Fact, ...]
    categories: tuple[str, ...]
    rule: Fact


def parts_of(s: Situation, order: OrderFacts, terms: ReturnTerms) -> Parts | None:
    """The two kinds of articles; None where nothing that is meant is excluded."""
    rule = s.rule("returns.excluded_categories", terms.category)
    if rule is None or not isinstance(rule.value, tuple):
        return None
    allowed, barred, categories = [], [], []
    for item in meant_items(s, order.order):
        category = item_category(s, item)
        name = order.item_name(item)
        if name is None:
            continue
        if category in rule.value:
            barred.append(name)
            categories.append(str(category))
        else:
            allowed.append(name)
    if not barred:
        return None
    return Parts(tuple(allowed), tuple(barred), tuple(dict.fromkeys(categories)), rule)


def named_items(names: tuple[Fact, ...]) -> Fact:
    """Several names as one fact, to be read out."""
    return Fact(tuple(n.value for n in names), " + ".join(n.source for n in names))


def part_acts(parts: Parts, terms: ReturnTerms) -> tuple[Act | None, Act]:
    """(What can come back and until when, what cannot and why)."""
    until = terms.until if terms.state != "not_delivered" else None
    yes = None
    if parts.allowed and until is not None:
        items = named_items(parts.allowed)
        yes = act("return-some-until", items=items, until=until, allowed=terms.ground)
    ground = basis(parts.rule, parts.rule)
    no = act(
        "return-excluded-some",
        items=named_items(parts.barred),
        categories=Fact(
            tuple(Coded("category", c) for c in parts.categories),
            parts.rule.source,
            parts.rule.version,
        ),
        declined=ground,
        excluded=ground,
    )
    return yes, no
