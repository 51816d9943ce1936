"""Money back: wanted, due, under way, disputed."""

import re
from datetime import date
from decimal import Decimal

from data.calendars import add_business_days
from data.facts import Coded, Fact
from data.words import fold
from model.plan.records import Act, Paragraph
from model.rules.answer import Answer, act, paragraphs, team
from model.rules.items import category as category_of
from model.rules.items import one_item
from model.rules.remedies import method_fact, span
from model.rules.returns import request as return_request
from model.rules.returns import status as return_status
from model.rules.situation import OrderFacts, Situation, money

# Business days as articles write them, in six languages.
_BUSINESS_DAYS = re.compile(
    r"(\d{1,2}) (?:business days|jours ouvr[ée]s|giorni lavorativi|Werktage|Arbeitstage"
    r"|Bankarbeitstage|d[ií]as (?:laborables|h[áa]biles)|werkdagen)"
)
_ISSUED = ("issued", "completed", "paid", "succeeded", "done", "refunded")


_WANTS_MORE = re.compile(
    r"\b(?:full (?:amount|price|refund)|the rest|remaining|whole|difference|toute la somme|totalite"
    r"|integral\w*|le reste|la difference|intero|per intero|totale|il resto|la differenza|voll\w*"
    r"|ganzen? (?:betrag|preis)|den rest|restlich\w*|differenz|integro|entero|el resto"
    r"|la diferencia|todo el (?:dinero|importe)|volle\w*|volledig\w*|gehele"
    r"|hele bedrag|de rest|verschil)\b"
)


# That nothing has come, whatever the carrier says; of money it is said in other answers.
_NOT_ARRIVED = re.compile(
    r"\b(?:(?:never|not|n't) (?:been )?(?:arrived?|received?|delivered|turned up)"
    r"|(?:pas|jamais) (?:ete )?(?:recu|arrivee?|livree?)|rien recu"
    r"|(?:non|mai|neanche) (?:\w+ ){0,2}(?:arrivat[oa]|ricevut[oa]|consegnat[oa])"
    r"|(?:nicht|nie|nichts) (?:angekommen|erhalten|bekommen|zugestellt)"
    r"|(?:no|nunca) (?:\w+ ){0,2}(?:llegado|recibido|llego|recibi|entregado)"
    r"|(?:niet|nooit|niets) (?:\w+ )?(?:ontvangen|aangekomen|gekregen|bezorgd|geleverd))\b"
    r"(?![^.,;:!?]{0,25}(?:refund|money|rembours|argent|rimbors|soldi|geld|erstatt|reembols|dinero"
    r"|terugbetal))"
)


def request(s: Situation, order: OrderFacts) -> Answer:
    """Money wanted: what the facts and the cause permit."""
    from model.rules import changes, lost, shipping
    from model.rules.parcels import progress

    if order.order.refunds and _WANTS_MORE.search(fold(s.text)):
        return dispute(s, order)
    for_cause = _for_cause(s, order)
    if for_cause is not None:
        return for_cause
    if order.order.refunds:
        return status(s, order)
    if not any(p.has_left for p in order.parcels):
        return changes.cancel(s, order)
    for parcel in order.parcels:
        if parcel.has_left and parcel.shipment.status != "delivered":
            state = progress(s, parcel)
            if state.kind in ("carrier_lost", "counts_lost"):
                return lost.lost_parcel(s, order, parcel, state)
            return _not_yet(s, order)
    if not order.order.returns and _NOT_ARRIVED.search(fold(s.text)):
        return shipping.delivered_not_received(s, order)
    return return_request(s, order)


def _for_cause(s: Situation, order: OrderFacts) -> Answer | None:
    """The answer to the cause that is tagged beside the wish for money, or shown by a picture."""
    from model.rules import shipping, trouble

    causes = {
        "order.damaged": trouble.damaged,
        "order.wrong_item": trouble.wrong_item,
        "order.missing_item": trouble.missing_item,
        "product.defect_warranty": trouble.defect,
        "product.not_as_described": trouble.not_as_described,
        "shipping.delivered_not_received": shipping.delivered_not_received,
    }
    for intent in s.intents:
        if intent in causes:
            return causes[intent](s, order)
    return trouble.damaged(s, order) if trouble.shows_fault(s, order) else None


def _not_yet(s: Situation, order: OrderFacts) -> Answer:
    """The parcel is still on its way: when it would count as lost, or come back as a return."""
    from model.rules import shipping

    answer = shipping.order_status(s, order)
    parcel = next(p for p in order.parcels if p.has_left and p.shipment.status != "delivered")
    first = None
    if parcel.carrier and answer.outcome == "info_only":
        first = act("refund-not-yet-lost", carrier=parcel.carrier, notyet=parcel.state)
    way: list[Act | None] = []
    if "shipping.delayed" not in s.intents:
        from model.rules.changes import _return_way

        way = [a for group in _return_way(s, order)[:1] for a in group]
    return Answer(
        "declined" if first and answer.outcome == "info_only" else answer.outcome,
        (*paragraphs([first]), *answer.paragraphs, *paragraphs(way)),
        answer.needs,
        answer.warnings,
    )


def status(s: Situation, order: OrderFacts) -> Answer:
    """Where the money is."""
    found = status_of_money(s, order)
    if found.paragraphs:
        return found
    none = act("refund-none-yet", order=order.number, none=order.absence("refunds"), follow=team(s))
    return Answer(
        "escalated", paragraphs([none]), warnings=("no refund and no return in the order",)
    )


def status_of_money(s: Situation, order: OrderFacts) -> Answer:
    """What the order knows of refunds; no paragraphs where it knows nothing."""
    issued = [i for i, r in enumerate(order.order.refunds) if r.status in _ISSUED]
    if issued:
        return _issued(s, order, issued[-1])
    pending = [i for i, r in enumerate(order.order.refunds) if r.status not in _ISSUED]
    returned = _received_return(order)
    under_way = _pending(order, pending[-1]) if pending else None
    if returned is not None:
        groups = money_after_return(s, order, returned)
        if under_way and groups:
            groups = ((*groups[0], under_way), *groups[1:])
        if groups:
            return Answer("info_only", groups, warnings=_overdue(s, order, returned))
    if under_way:
        return Answer("info_only", paragraphs([under_way, *_to_whom(s)]))
    if order.order.returns:
        return return_status(s, order)
    return Answer("info_only", ())


def _pending(order: OrderFacts, index: int) -> Act:
    """A refund that is being processed, with its amount."""
    refund = order.order.refunds[index]
    return act(
        "refund-pending",
        order=order.number,
        amount=order.fact(f"refunds[{index}].amount", order.money(refund.amount)),
        state=order.fact(f"refunds[{index}].status", None),
    )


def _received_return(order: OrderFacts) -> int | None:
    found = [i for i, r in enumerate(order.order.returns) if r.received_at]
    return found[-1] if found else None


def _to_whom(s: Situation) -> list[Act | None]:
    method = s.rule("refunds.method")
    return [act("refund-to", method=method_fact(method))] if method else []


def _issued(s: Situation, order: OrderFacts, index: int) -> Answer:
    refund = order.order.refunds[index]
    base = f"refunds[{index}]"
    amount = order.fact(f"{base}.amount", order.money(refund.amount))
    state = order.fact(f"{base}.status", None)
    method = method_fact(order.fact(f"{base}.method", refund.method)) if refund.method else None
    if refund.issued_at is None:
        first = act(
            "refund-issued-nodate", order=order.number, amount=amount, method=method, state=state
        )
        return Answer("info_only", paragraphs([first], [_explained(s, order, index)]))
    issued = order.fact(f"{base}.issued_at", s.local(refund.issued_at).date())
    first = act(
        "refund-issued",
        order=order.number,
        amount=amount,
        issued=issued,
        method=method,
        state=state,
    )
    arrival = _arrival(s, issued)
    late = bool(arrival and arrival[0] and arrival[0].name == "refund-visible-passed")
    return Answer(
        "escalated" if late else "info_only",
        paragraphs([first], [_explained(s, order, index)], arrival),
        warnings=("the refund should have arrived by now",) if late else (),
    )


def _arrival(s: Situation, issued: Fact) -> list[Act | None]:
    """By when a refund should be seen, or that this day is over; empty where nobody knows."""
    days = _bank_days(s)
    if days is None:
        return []
    assert isinstance(days.value, int)
    assert isinstance(issued.value, date)
    by = issued.plus(days, value=add_business_days(issued.value, days.value, s.store.country))
    assert isinstance(by.value, date)
    if by.value < s.today:
        return [act("refund-visible-passed", by=by, follow=team(s))]
    return [
        act("refund-visible-by", days=span(days, "business_day"), by=by),
        act("refund-if-not", follow=team(s)),
    ]


def _bank_days(s: Situation) -> Fact | None:
    """Business days until the customer has it: an article of the store may be more exact."""
    for quote in s.quotes.get("refund.status", ()):
        found = _BUSINESS_DAYS.search(quote.text)
        if found:
            return Fact(int(found[1]), quote.source)
    return s.rule("refunds.days")


def _explained(s: Situation, order: OrderFacts, index: int) -> Act | None:
    """Why it is less than the price: the return label, where that is exactly the difference."""
    refund = order.order.refunds[index]
    item = one_item(s, order.order)
    cost = s.rule("returns.return_cost", category_of(s, order.order))
    if item is None or item.price is None or cost is None or not isinstance(cost.value, Decimal):
        return None
    if not order.order.returns or item.price * item.quantity - cost.value != refund.amount:
        return None
    position = order.order.items.index(item)
    return act(
        "refund-sum",
        item=order.item_name(item),
        price=order.fact(f"items[{position}].price", order.money(item.price * item.quantity)),
        cost=money(s, cost),
    )


def _own_cost(s: Situation, order: OrderFacts) -> Act | None:
    """That what a return costs is the category's own: elsewhere it may be free."""
    category = category_of(s, order.order)
    cost = s.rule("returns.return_cost", category)
    if category is None or cost is None or "by_category" not in cost.source:
        return None
    return act(
        "return-own-cost",
        category=Fact(Coded("own_category", category), cost.source, cost.version),
        cost=money(s, cost),
    )


def money_after_return(s: Situation, order: OrderFacts, index: int) -> tuple[Paragraph, ...]:
    """The refund of a return that has arrived: issued, or due by a day."""
    issued = [i for i, r in enumerate(order.order.refunds) if r.status in _ISSUED]
    if issued:
        return _issued(s, order, issued[-1]).paragraphs
    due = _due(s, order, index)
    record = order.order.returns[index]
    if due is None or record.received_at is None:
        return ()
    by, days, received = due
    assert isinstance(by.value, date)
    facts = {"order": order.number, "received": received, "by": by}
    if by.value < s.today:
        return paragraphs([act("refund-due-passed", **facts, follow=team(s))], _to_whom(s))
    cost = s.rule("returns.return_cost", category_of(s, order.order))
    label = s.rule("returns.label", category_of(s, order.order))
    less = None
    if (
        label
        and label.value == "prepaid"
        and cost
        and isinstance(cost.value, Decimal)
        and cost.value
    ):
        price = money(s, cost)
        less = act("refund-less-cost", cost=price, deducted=Fact(None, label.source, label.version))
    first = act("refund-due-by", **facts, days=span(days, "business_day"))
    return paragraphs([first], [*_to_whom(s), less, act("refund-nothing-to-do")])


def _due(s: Situation, order: OrderFacts, index: int) -> tuple[Fact, Fact, Fact] | None:
    record = order.order.returns[index]
    days = s.rule("returns.refund_days", category_of(s, order.order))
    if days is None or record.received_at is None:
        return None
    assert isinstance(days.value, int)
    received = order.fact(f"returns[{index}].received_at", s.local(record.received_at).date())
    assert isinstance(received.value, date)
    last = add_business_days(received.value, days.value, s.store.country)
    return received.plus(days, value=last), days, received


def _overdue(s: Situation, order: OrderFacts, index: int) -> tuple[str, ...]:
    due = _due(s, order, index)
    if due and isinstance(due[0].value, date) and due[0].value < s.today:
        return (f"the refund was due on {due[0].value}",)
    return ()


def dispute(s: Situation, order: OrderFacts) -> Answer:
    """A refund that is wrong, partial or refused: the facts, the sum, and a person."""
    issued = [i for i, r in enumerate(order.order.refunds) if r.status in _ISSUED]
    check = act("dispute-check", follow=team(s))
    if not issued:
        return Answer(
            "escalated",
            paragraphs([act("dispute-check", follow=team(s))]),
            warnings=("a refund is disputed, and the order holds none",),
        )
    index = issued[-1]
    refund = order.order.refunds[index]
    amount = order.fact(f"refunds[{index}].amount", order.money(refund.amount))
    at = refund.issued_at
    issued_on = order.fact(f"refunds[{index}].issued_at", s.local(at).date()) if at else None
    first = None
    if s.intents[0] != "refund.status":  # which would have told it
        first = act("dispute-facts", order=order.number, amount=amount, issued=issued_on)
    arrival: list[Act | None] = []
    if issued_on is not None and "refund.status" in s.intents[1:]:
        # Asked for as well: not yet there is no fault before its day.
        arrival = [a for a in _arrival(s, issued_on) if a and a.name == "refund-visible-by"]
    explained = _explained(s, order, index)
    if explained:
        why = [explained, _own_cost(s, order)]
        return Answer("info_only", paragraphs([first, *why], arrival, [check])).warned(
            "a refund is disputed; the return cost explains the difference"
        )
    return Answer(
        "escalated", paragraphs([first, *arrival, check]), warnings=("a refund is disputed",)
    )
