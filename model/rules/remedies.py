"""What makes good: replacement or money, within the limits that the policy sets."""

from decimal import ROUND_HALF_UP, Decimal

from data.facts import Coded, Fact, Money, Percent
from data.orders import Item
from data.records import Outcome
from model.plan.records import Act, OptionPlan, Paragraph
from model.rules.answer import Acts, Answer, act, owner, paragraphs
from model.rules.items import one_item, variant_item_fact
from model.rules.situation import OrderFacts, Situation, basis

# Outcomes that a reply can carry out, in the order in which they are offered.
_REMEDIES: tuple[Outcome, ...] = (
    "replacement_confirmed",
    "partial_refund",
    "full_refund",
    "store_credit",
)
_WISH = {
    "full_refund": "full_refund",
    "partial_refund": "partial_refund",
    "replacement_confirmed": "replacement_confirmed",
}


def refund_amount(s: Situation, order: OrderFacts) -> Fact | None:
    """What a full refund of the items meant comes to: the whole order, or one item of several."""
    item = one_item(s, order.order)
    if item is not None and len(order.order.items) > 1 and item.price is not None:
        path = f"items[{order.order.items.index(item)}].price"
        return order.fact(path, order.money(item.price * item.quantity))
    return order.total or _sum_of_items(order)


def _sum_of_items(order: OrderFacts) -> Fact | None:
    prices = [i for i in order.order.items if i.price is not None]
    if not prices:
        return None
    first = order.fact("items[0].price", None)
    others = [order.fact(f"items[{i}].price", None) for i in range(1, len(prices))]
    return first.plus(*others, value=order.money(order.order.value))


def above_limit(s: Situation, amount: Fact | None) -> str | None:
    """The warning that a person has to decide, where an amount is above the agent's limit."""
    limit = s.rule("refunds.agent_limit")
    if limit is None or amount is None or not isinstance(amount.value, Money):
        return None
    assert isinstance(limit.value, Decimal)
    if amount.value.amount <= limit.value:
        return None
    return (
        f"refund of {amount.value.amount} {amount.value.currency} is above the agent's limit: "
        "a person decides"
    )


def refund_acts(s: Situation, amount: Fact | None) -> list[Act | None]:
    """How and by when the money goes back."""
    method = s.rule("refunds.method")
    days = s.rule("refunds.days")
    if amount is None or method is None:
        return []
    facts = {"amount": amount, "method": method_fact(method)}
    if days is None:
        return [act("refund-goes-nodays", **facts)]
    return [act("refund-goes", **facts, days=span(days, "business_day"))]


def method_fact(method: Fact) -> Fact:
    """A way of refunding in the language's words."""
    return Fact(Coded("refund-method", str(method.value)), method.source, method.version)


def span(days: Fact, unit: str) -> Fact:
    """A policy's number with its unit."""
    from data.facts import Span

    assert isinstance(days.value, int)
    return Fact(Span(days.value, unit), days.source, days.version)  # type: ignore[arg-type]


def permitted(s: Situation, block: str) -> tuple[list[Outcome], Fact | None]:
    """The outcomes that a block of the policy permits, and the fact that says so."""
    fact = s.rule(f"{block}.outcomes")
    values = fact.value if fact and isinstance(fact.value, tuple) else ()
    return [o for o in _REMEDIES if o in values], fact


def outcomes_fact(s: Situation, block: str, outcomes: list[Outcome]) -> Fact | None:
    """The permitted outcomes as a choice to read out: 'send you a new one or refund you'."""
    fact = s.rule(f"{block}.outcomes")
    if fact is None or not outcomes:
        return None
    return Fact(tuple(Coded("outcome", o) for o in outcomes), fact.source, fact.version)


def choice_act(
    s: Situation, name: str, block: str, outcomes: list[Outcome], **facts: Fact
) -> Act | None:
    """An act that reads out the permitted outcomes."""
    choice = outcomes_fact(s, block, outcomes)
    if choice is None:
        return None
    percent = s.rule(f"{block}.partial_refund_percent")
    extra = (
        {"percent": Fact(Percent(int(str(percent.value))), percent.source, percent.version)}
        if percent
        else {}
    )
    return act(name, outcomes=choice, **facts, **extra)


def in_stock(s: Situation, item: Item | None) -> bool | None:
    """Whether the item can be sent again; None where the catalogue does not know."""
    product = s.catalogue.get(item.sku) if item else None
    return None if product is None or product.stock is None else product.stock > 0


def remedy_acts(s: Situation, order: OrderFacts, block: str, outcome: Outcome) -> list[Act | None]:
    """The sentences that grant an outcome."""
    fact = s.rule(f"{block}.outcomes")
    done = basis(fact, order.number)
    item = one_item(s, order.order)
    if outcome == "replacement_confirmed":
        stocked = in_stock(s, item)
        stock = Fact(None, f"product.{item.sku}.stock") if item and stocked else None
        return [
            Act(
                "replacement-done",
                {
                    k: v
                    for k, v in {
                        "item": variant_item_fact(s, order),
                        "done": done,
                        "stock": stock,
                    }.items()
                    if v
                },
                {"stock": "yes" if stocked else "no"},
            )
        ]
    if outcome == "partial_refund":
        percent = s.rule(f"{block}.partial_refund_percent")
        amount = partial_amount(s, order, block)
        if percent is None or amount is None:
            return []
        share = Fact(Percent(int(str(percent.value))), percent.source, percent.version)
        return [
            act("refund-partial-done", percent=share, amount=amount, done=done),
            *_money_way(s),
        ]
    amount = refund_amount(s, order)
    if amount is None:
        return []
    # Amount, way and time in one sentence, where the policy knows them.
    return refund_acts(s, amount) or [act("refund-full-done", amount=amount, done=done)]


def _money_way(s: Situation) -> list[Act | None]:
    method = s.rule("refunds.method")
    days = s.rule("refunds.days")
    if method is None:
        return []
    if days is None:
        return [act("refund-to", method=method_fact(method))]
    return [act("refund-to-within", method=method_fact(method), days=span(days, "business_day"))]


def partial_amount(s: Situation, order: OrderFacts, block: str) -> Fact | None:
    """The share of the price of the item concerned, rounded to cents."""
    percent = s.rule(f"{block}.partial_refund_percent")
    item = one_item(s, order.order)
    if percent is None or item is None or item.price is None:
        return None
    share = Decimal(int(str(percent.value))) / 100
    amount = (item.price * share).quantize(Decimal("0.01"), ROUND_HALF_UP)
    if not amount:
        return None
    price = order.fact(f"items[{order.order.items.index(item)}].price", None)
    return price.plus(percent, value=order.money(amount))


def is_possible(s: Situation, order: OrderFacts, block: str, outcome: Outcome) -> bool:
    """Whether the facts allow an outcome that the policy permits."""
    if outcome == "replacement_confirmed":
        return in_stock(s, one_item(s, order.order)) is not False
    if outcome == "partial_refund":
        return partial_amount(s, order, block) is not None
    return True


def options(
    s: Situation, order: OrderFacts, block: str, outcomes: list[Outcome], before: list[Paragraph]
) -> tuple[OptionPlan, ...]:
    """Each outcome that can be granted, with a reply of its own."""
    found = []
    for outcome in outcomes:
        amount = refund_amount(s, order) if outcome == "full_refund" else None
        acts = remedy_acts(s, order, block, outcome)
        if acts and not above_limit(s, amount):
            rest = paragraphs(acts)
            found.append(
                OptionPlan(outcome, f"policy.{block}.outcomes", (*before, *rest), (outcome,))
            )
    return tuple(found)


def grant(
    s: Situation,
    order: OrderFacts,
    block: str,
    *,
    opening: Acts,
    default: Outcome | None,
    after: Acts | None = None,
) -> Answer:
    """Decide between the permitted outcomes and answer.

    The customer's wish is granted where the policy permits it and the facts allow it; without
    a wish `default` is taken, or the customer is asked where there is none. An amount above the
    agent's limit goes to a person, with nothing promised.
    """
    allowed, fact = permitted(s, block)
    possible = [o for o in allowed if is_possible(s, order, block, o)]
    wished = next((o for o in _REMEDIES if o in s.wishes and o in possible), None)
    unmet = next((o for o in s.wishes if o in _REMEDIES and o not in possible), None)
    chosen = wished or (None if unmet else (default if default in possible else None))
    if chosen is None and len(possible) == 1:
        chosen = possible[0]
    before = list(paragraphs(opening))
    choices = options(s, order, block, possible, before)
    if fact is None or not possible:
        noted = [*opening, _stock_note(s, order, allowed, possible)]
        return to_person(s, order, noted, "the policy names no outcome that the facts allow")
    if chosen is None:
        return Answer(
            "asked_for_info",
            paragraphs(
                [*opening, _stock_note(s, order, allowed, possible)],
                [choice_act(s, "can-outcomes-choice", block, possible)],
                after,
            ),
            needs=("choice",),
            options=choices,
        )
    limit = above_limit(s, refund_amount(s, order) if chosen == "full_refund" else None)
    if limit:
        return to_person(s, order, opening, limit)
    note = _stock_note(s, order, allowed, possible)
    return Answer(
        chosen,
        paragraphs([*opening, note, *remedy_acts(s, order, block, chosen)], after),
        options=tuple(o for o in choices if o.outcome != chosen),
    )


def _stock_note(
    s: Situation, order: OrderFacts, allowed: list[Outcome], possible: list[Outcome]
) -> Act | None:
    """That the article is sold out, where this rules a replacement out."""
    item = one_item(s, order.order)
    if "replacement_confirmed" not in allowed or "replacement_confirmed" in possible or not item:
        return None
    product = s.catalogue[item.sku]
    restock = product.restock_on
    return act(
        "replacement-out-of-stock",
        item=order.item_name(item),
        stock=Fact(None, f"product.{item.sku}.stock"),
        restock=Fact(restock, f"product.{item.sku}.restock_on")
        if restock and restock > s.today
        else None,
    )


def to_person(s: Situation, order: OrderFacts, opening: Acts, warning: str) -> Answer:
    """Neutral, promising nothing: the person responsible decides."""
    wish = None
    if "full_refund" in s.wishes or "partial_refund" in s.wishes:
        wish = act("wish-noted-refund", wish=s.said(None))
    elif "replacement_confirmed" in s.wishes:
        wish = act("wish-noted-replacement", wish=s.said(None))
    decides = act("person-decides", decides=owner(s), reply=owner(s), order=order.number)
    return Answer("escalated", paragraphs(opening, [wish, decides]), warnings=(warning,))
