"""Before dispatch: cancel, change, confirm an order."""

import re
from decimal import Decimal

from data.facts import Coded, Fact
from data.orders import Order
from data.words import fold
from model.plan.records import Act
from model.rules.answer import Answer, act, owner, paragraphs, team
from model.rules.items import (
    category,
    holds_act,
    one_item,
    variant_fact,
    variant_item_fact,
    wanted_variant,
)
from model.rules.parcels import future_eta, track
from model.rules.remedies import above_limit, refund_acts
from model.rules.return_terms import ReturnTerms, return_terms
from model.rules.shipping import order_status
from model.rules.situation import OrderFacts, Situation, basis, money

_OPEN = ("pending", "on_hold", "processing")


def holds(until: str, order: Order) -> bool:
    """Whether something that is possible `until` a stage is still possible.

    dispatched: nothing has left (a label has not); processing: pending, on hold or processing
    and no shipment yet; never: never (contract, section 1).
    """
    if until == "never" or order.status in ("cancelled", "refunded"):
        return False
    if until == "processing":
        return order.status in _OPEN and not order.shipments
    left = any(s.status != "label_created" for s in order.shipments)
    return not left and (order.status in _OPEN or bool(order.shipments))


def cancel(s: Situation, order: OrderFacts) -> Answer:
    """Cancel before dispatch, or say why not and what remains."""
    record = order.order
    until = s.rule("cancel.until", category(s, record))
    if record.status in ("cancelled", "refunded"):
        from model.rules.refunds import status_of_money

        done = act("cancel-already", order=order.number, state=order.fact("status", None))
        money = status_of_money(s, order)
        return Answer(
            "info_only", (*paragraphs([done]), *money.paragraphs), warnings=money.warnings
        )
    if until is None:
        return Answer(
            "escalated",
            paragraphs([act("handover-team", follow=team(s))]),
            warnings=("the policy does not say until when an order can be cancelled",),
        )
    if holds(str(until.value), record):
        return _cancelled(s, order, until)
    return _not_cancelled(s, order, until)


def _cancelled(s: Situation, order: OrderFacts, until: Fact) -> Answer:
    fee = s.rule("cancel.fee", category(s, order.order))
    cost = fee.value if fee and isinstance(fee.value, Decimal) else None
    amount = order.total
    if amount is not None and cost:
        assert fee is not None
        amount = amount.plus(fee, value=order.money(order.order.value - cost))
    limit = above_limit(s, amount)
    if limit:
        held = act("cancel-in-process", order=order.number, notleft=order.not_left)
        decides = act("person-decides", order=order.number, decides=owner(s), reply=owner(s))
        return Answer("escalated", paragraphs([held, decides]), warnings=(limit,))
    done = Fact(None, f"{until.source} + {order.prefix}.order_id", until.version)
    first = act(
        "cancel-done",
        order=order.number,
        notleft=order.not_left,
        done=done,
        fee="none" if fee is None else "fee" if cost else "free",
    )
    facts = dict(first.facts)
    if fee is not None:
        facts["fee"] = basis(fee, fee)
        if cost:
            facts["fee_amount"] = money(s, fee)
    return Answer(
        "cancelled", paragraphs([Act(first.name, facts, first.choices)], refund_acts(s, amount))
    )


def _not_cancelled(s: Situation, order: OrderFacts, until: Fact) -> Answer:
    shipped = next((p.shipped for p in order.parcels if p.has_left and p.shipped), None)
    left = any(p.has_left for p in order.parcels)
    declined = basis(until, order.number)
    if until.value == "never" and not left:
        kind = category(s, order.order) if ".by_category." in until.source else None
        special = Fact(Coded("category", kind), until.source, until.version) if kind else None
        first = act("cancel-never", order=order.number, category=special, declined=declined)
    elif shipped:
        first = act("cancel-too-late", order=order.number, shipped=shipped, declined=declined)
    else:
        first = act("cancel-too-late-processing", order=order.number, declined=declined)
    if (
        order.order.status == "delivered"
        or all(p.shipment.status == "delivered" for p in order.parcels if p.has_left)
        and left
    ):
        return Answer("declined", paragraphs([first], *_return_way(s, order)))
    moving = next(
        (p for p in order.parcels if p.has_left and p.shipment.status != "delivered"), None
    )
    where = None
    if moving and moving.carrier and moving.number:
        eta = future_eta(s, moving)
        where = act("parcel-with-carrier", carrier=moving.carrier, number=moving.number, eta=eta)
    return Answer("declined", paragraphs([first, where], *_return_way(s, order)))


def _return_way(s: Situation, order: OrderFacts) -> list[list[Act | None]]:
    """What remains when it is too late: the return, with its date, label and cost."""
    terms = return_terms(s, order)
    if terms is None or terms.excluded or terms.state == "late":
        return []
    ground = terms.ground
    way = act(
        "cancel-then-return", until=terms.until, condition=terms.condition, **{"return": ground}
    )
    return [[way, *label_later(s, terms)], terms.money_acts(s)]


def label_later(s: Situation, terms: ReturnTerms) -> list[Act | None]:
    """Label and cost of a return that begins once the parcel is there."""
    label = terms.label
    acts: list[Act | None] = []
    if label and label.value == "prepaid":
        acts.append(act("return-label-after-receipt", label=basis(label, label)))
    elif label:
        acts += terms.label_acts(s)
    return [*acts, *terms.cost_acts()]


_ADDS = re.compile(
    r"\b(?:add(?:ing)?\b|ajout|rajout|aggiun|hinzu|dazu|zusatzlich|anad|agreg|toevoeg|erbij)"
)


def change_items(s: Situation, order: OrderFacts) -> Answer:
    """Another size, colour, article or number before dispatch."""
    until = s.rule("change.items_until", category(s, order.order))
    if until is None:
        return Answer(
            "escalated",
            paragraphs([act("handover-team", follow=team(s))]),
            warnings=("the policy does not say until when items can be changed",),
        )
    ground = basis(until, order.number)
    if not holds(str(until.value), order.order):
        no = act("items-too-late", order=order.number, declined=ground)
        terms = return_terms(s, order)
        way: list[Act | None] = []
        if _ADDS.search(fold(s.text)):
            return Answer("declined", paragraphs([no, act("add-by-new-order")]))
        if terms and terms.state != "late" and not terms.excluded:
            way = [
                act(
                    "cancel-then-return",
                    until=terms.until,
                    condition=terms.condition,
                    **{"return": terms.ground},
                ),
                *label_later(s, terms),
            ]
        return Answer("declined", paragraphs([no], way))
    item = one_item(s, order.order)
    wanted = wanted_variant(s, item) if item else None
    if item and wanted and (wanted.stock is None or wanted.stock > 0):
        same_price = wanted.price is None or item.price is None or wanted.price == item.price
        if same_price:
            known = "sku" if wanted.stock is None else "stock"
            done = Fact(None, f"{until.source} + product.{wanted.sku}.{known}", until.version)
            first = act(
                "items-changed",
                order=order.number,
                item=variant_item_fact(s, order),
                new_item=variant_fact(s, wanted),
                done=done,
            )
            return Answer("changed", paragraphs([first]))
    first = act("items-possible", order=order.number, allowed=ground, notleft=order.not_left)
    if item and wanted:
        from model.rules.exchanges import stock_acts

        return Answer(
            "asked_for_info",
            paragraphs([first, *stock_acts(s, wanted)], [act("ask-new-item")]),
            needs=("product",),
        )
    return Answer("asked_for_info", paragraphs([first, act("ask-new-item")]), needs=("product",))


def confirmation(s: Situation, order: OrderFacts) -> Answer:
    """Did my order go through: yes, with its number and state."""
    first = act("confirm-exists", order=order.number, placed=order.placed, total=order.total)
    status = order_status(s, order)
    return Answer(
        "info_only" if status.outcome != "escalated" else "escalated",
        (*paragraphs([first, holds_act(order)]), *status.paragraphs),
        status.needs,
        status.warnings,
    )


def confirmation_not_found(s: Situation) -> Answer:
    """No order under that address: what is needed to search."""
    return Answer(
        "asked_for_info",
        paragraphs([act("confirm-not-found", none=s.said(None)), act("ask-order-details")]),
        needs=("order_id",),
    )


def change_delivery(s: Situation, order: OrderFacts) -> Answer:
    """Another address or day for an order that has been placed."""
    until = s.rule("change.address_until", category(s, order.order))
    if order.order.status in ("cancelled", "refunded"):
        return order_status(s, order)
    failed = next(
        (
            p
            for p in order.parcels
            if p.shipment.status in ("delivery_failed", "at_pickup_point", "returned_to_sender")
        ),
        None,
    )
    if failed:
        return order_status(s, order)
    if until is None:
        return Answer(
            "escalated",
            paragraphs([act("handover-team", follow=team(s))]),
            warnings=("the policy does not say until when an address can be changed",),
        )
    from model.rules.changes import holds

    allowed = basis(until, order.number)
    if holds(str(until.value), order.order):
        if s.new_address:
            address = s.said(s.new_address)
            done = Fact(None, f"{until.source} + {address.source}", until.version)
            return Answer(
                "changed",
                paragraphs(
                    [
                        act(
                            "address-changed",
                            order=order.number,
                            address=address,
                            done=done,
                            notleft=order.not_left,
                        )
                    ]
                ),
            )
        return Answer(
            "asked_for_info",
            paragraphs(
                [
                    act(
                        "address-possible",
                        order=order.number,
                        allowed=allowed,
                        notleft=order.not_left,
                    ),
                    act("ask-address"),
                ],
                [act("address-be-quick", allowed=allowed)],
            ),
            needs=("address",),
        )
    shipped = next((p.shipped for p in order.parcels if p.shipped and p.has_left), None)
    name = "address-too-late" if shipped else "address-too-late-nodate"
    no = act(name, order=order.number, shipped=shipped, declined=allowed)
    moving = next((p for p in order.parcels if p.shipment.status != "delivered"), None)
    if shipped and moving and moving.carrier and moving.number:
        where = act(
            "parcel-with-carrier",
            carrier=moving.carrier,
            number=moving.number,
            eta=future_eta(s, moving),
        )
        return Answer("declined", paragraphs([no, where], [track(s, order, moving)]))
    return Answer("declined", (*paragraphs([no]), *order_status(s, order).paragraphs))
