"""Where is my order: every state that a parcel can be in."""

from datetime import date

from data.facts import Fact
from model.plan.records import Act
from model.rules.answer import Answer, act, paragraphs, team
from model.rules.delivery_terms import no_promise, usual_days
from model.rules.delivery_trouble import failed_attempt, held_up, pickup, sent_back
from model.rules.items import item_fact, one_item
from model.rules.lost import lost_parcel, not_received
from model.rules.parcels import (
    ParcelProgress,
    announced,
    future_eta,
    late_admitted,
    occasion_word,
    order_link,
    progress,
    track,
)
from model.rules.situation import OrderFacts, ParcelFacts, Situation, basis

_NOT_SENT = ("pending", "processing", "on_hold")


def order_status(s: Situation, order: OrderFacts) -> Answer:
    """Where the order is and when it comes: the answer to most of a helpdesk's mail."""
    record = order.order
    if record.status in ("cancelled", "refunded"):
        name = "status-cancelled" if record.status == "cancelled" else "status-refunded"
        return Answer(
            "info_only",
            paragraphs([act(name, order=order.number, state=order.fact("status", None))]),
        )
    moving = [p for p in order.parcels if p.has_left]
    if not moving:
        return _not_sent(s, order)
    parcel = _parcel_meant(s, order, moving)
    answer = parcel_status(s, order, parcel)
    others = [p for p in order.parcels if p.index != parcel.index]
    return _with_other_parcels(s, order, answer, others) if others else answer


def _parcel_meant(s: Situation, order: OrderFacts, moving: list[ParcelFacts]) -> ParcelFacts:
    """The parcel of the item that is named, else the first one that has not arrived."""
    item = one_item(s, order.order)
    for parcel in moving:
        if item and len(order.order.items) > 1 and item.sku in parcel.shipment.items:
            return parcel
    return next((p for p in moving if p.shipment.status != "delivered"), moving[0])


def _with_other_parcels(
    s: Situation, order: OrderFacts, answer: Answer, others: list[ParcelFacts]
) -> Answer:
    rows: list[tuple[ParcelFacts, dict[str, Fact]]] = []
    for parcel in others:
        found = {
            "items": _contents(order, parcel),
            "carrier": parcel.carrier,
            "number": parcel.number,
        }
        rows.append((parcel, {k: v for k, v in found.items() if v}))
    acts: list[Act | None] = []
    for parcel, row in rows:
        status = parcel.shipment.status
        if status == "delivered" and parcel.delivered:
            acts.append(
                act("other-parcel-delivered", **row, at=parcel.delivered, delivered=parcel.state)
            )
        elif parcel.has_left:
            acts.append(
                act("other-parcel-moving", **row, eta=future_eta(s, parcel), state=parcel.state)
            )
        else:
            acts.append(act("other-parcel-unsent", **row, notleft=parcel.state))
    return Answer(
        answer.outcome,
        (*answer.paragraphs, *paragraphs(acts)),
        answer.needs,
        answer.warnings,
        answer.options,
        answer.attachments,
    )


def _contents(order: OrderFacts, parcel: ParcelFacts) -> Fact | None:
    inside = [i for i in order.order.items if i.sku in parcel.shipment.items]
    names = tuple(str(order.item_name(i).value) for i in inside)
    return parcel.fact("items", names) if names else None


def _not_sent(s: Situation, order: OrderFacts) -> Answer:
    record = order.order
    labelled = next(iter(order.parcels), None)
    # A label says that it is packed, unless the order as a whole has been stopped.
    if record.status == "on_hold":
        first = act(
            "status-on-hold",
            order=order.number,
            state=order.fact("status", None),
            notleft=order.not_left,
        )
        return Answer(
            "escalated",
            paragraphs([first, act("handover-team", follow=team(s))]),
            warnings=("the order is on hold: the reason is not in the workspace",),
        )
    if labelled and labelled.carrier:
        first = act(
            "status-labelled", order=order.number, carrier=labelled.carrier, state=labelled.state
        )
    else:
        first = act(
            "status-preparing",
            order=order.number,
            item=item_fact(s, order),
            state=order.fact("status", None),
            notleft=order.not_left,
        )
    usual = usual_days(s)
    return Answer(
        "info_only",
        paragraphs(
            [first],
            [usual, no_promise(s) if usual or labelled else None],
            [order_link(s, order)],
        ),
    )


def parcel_status(s: Situation, order: OrderFacts, parcel: ParcelFacts) -> Answer:
    """The answer to the state that a parcel is in."""
    match parcel.shipment.status:
        case "delivered":
            return delivered(s, order, parcel)
        case "at_pickup_point":
            return pickup(s, order, parcel)
        case "delivery_failed":
            return failed_attempt(s, order, parcel)
        case "returned_to_sender":
            return sent_back(s, order, parcel)
        case "exception":
            return held_up(s, order, parcel)
        case "out_for_delivery":
            return _out_today(s, order, parcel)
        case "lost":
            return lost_parcel(s, order, parcel, progress(s, parcel))
        case _:
            return _moving(s, order, parcel, progress(s, parcel))


def _moving(s: Situation, order: OrderFacts, parcel: ParcelFacts, state: ParcelProgress) -> Answer:
    if state.kind == "counts_lost":
        return lost_parcel(s, order, parcel, state)
    if state.kind in ("late", "stuck"):
        return _late(s, order, parcel, state)
    carrier = parcel.carrier
    eta = parcel.eta
    item = item_fact(s, order)
    follow = None
    if carrier is None:
        first = act("status-on-the-way-plain", order=order.number, state=parcel.state)
    elif state.kind == "on_schedule" and eta:
        due = parcel.due
        assert due is not None
        schedule = Fact(None, f"{due.source} + now")
        first = act(
            "status-on-schedule",
            item=item,
            carrier=carrier,
            eta=announced(s, eta),
            state=parcel.state,
            schedule=schedule,
        )
        follow = act("if-not-by", due=due, follow=team(s)) if not s.is_messaging else None
    else:
        first = act("status-on-the-way", item=item, carrier=carrier, state=parcel.state)
    seen = _scan(parcel)
    shipped = (
        act("shipped-on", order=order.number, shipped=parcel.shipped) if parcel.shipped else None
    )
    if shipped is None:
        shipped = act("order-number-is", order=order.number)
    return Answer(
        "info_only",
        paragraphs(
            [first, _for_the_day(s, parcel)], [shipped, seen, track(s, order, parcel)], [follow]
        ),
    )


def _for_the_day(s: Situation, parcel: ParcelFacts) -> Act | None:
    """Whether it comes before the day that the customer named."""
    due = parcel.due
    if s.wanted_day is None or due is None or not isinstance(due.value, date):
        return None
    if due.value < s.wanted_day:
        return act("before-your-day", occasion=occasion_word(s))
    return act("no-promise-day", occasion=occasion_word(s))


def _scan(parcel: ParcelFacts) -> Act | None:
    index = parcel.last_event()
    if index is None or parcel.event_place(index) is None:
        return None
    return act("last-scan", at=parcel.event_at(index), place=parcel.event_place(index))


def _out_today(s: Situation, order: OrderFacts, parcel: ParcelFacts) -> Answer:
    index = parcel.last_event("out_for_delivery")
    loaded = None
    if index is not None:
        loaded = act(
            "loaded", at=parcel.event_at(index, moment=True), place=parcel.event_place(index)
        )
    first = act(
        "status-out-for-delivery",
        item=item_fact(s, order),
        carrier=parcel.carrier,
        state=parcel.state,
    )
    if parcel.carrier is None:
        first = act("status-on-the-way-plain", order=order.number, state=parcel.state)
    number = parcel.number
    tracking = (
        act("track-number", number=number, carrier=parcel.carrier)
        if number and parcel.carrier
        else None
    )
    return Answer(
        "info_only",
        paragraphs(
            [first, loaded, tracking],
            late_admitted(s, parcel),
            [act("if-not-today", order=order.number, follow=team(s))],
        ),
    )


def _late(s: Situation, order: OrderFacts, parcel: ParcelFacts, state: ParcelProgress) -> Answer:
    carrier = parcel.carrier or order.number
    sorry = act("sorry-late", occasion=occasion_word(s))
    index = parcel.last_event()
    outcomes = s.rule("lost_parcel.outcomes")
    if state.kind == "stuck" and state.last_seen:
        if index is None:
            first = act(
                "status-never-moved",
                stuck=basis(state.last_seen, parcel.state),
                carrier=carrier,
                at=state.last_seen,
                number=parcel.number,
            )
        else:
            first = act(
                "status-stuck",
                stuck=basis(state.last_seen, parcel.state),
                carrier=carrier,
                number=parcel.number or order.number,
                at=state.last_seen,
                place=parcel.event_place(index),
                due=parcel.due,
            )
        details: list[Act | None] = []
    else:
        first = act(
            "status-late",
            item=item_fact(s, order),
            carrier=carrier,
            due=parcel.due,
            late=basis(parcel.due, parcel.state),
        )
        details = [_scan(parcel), track(s, order, parcel) if not s.is_marketplace else None]
        if s.is_marketplace and parcel.number and parcel.carrier:
            details.append(act("track-number", number=parcel.number, carrier=parcel.carrier))
    later: list[Act | None] = []
    if state.lost_on and outcomes:
        from model.rules.remedies import choice_act, permitted

        later = [
            act("lost-on", lost=state.lost_on),
            choice_act(
                s,
                "then-outcomes",
                "lost_parcel",
                permitted(s, "lost_parcel")[0],
                order=order.number,
            ),
        ]
        proof = s.rule("lost_parcel.proof")
        later.append(
            act("then-statement", proof=basis(proof, order.number))
            if proof and proof.value
            else act("nothing-to-do")
        )
    else:
        later = [act("if-still-stuck", carrier=carrier, follow=team(s))]
    return Answer("info_only", paragraphs([first, sorry], details, later))


def delivered(s: Situation, order: OrderFacts, parcel: ParcelFacts) -> Answer:
    """The carrier says delivered, and the customer only asks."""
    at = parcel.delivered
    if at is None:
        first = act("status-delivered-nodate", order=order.number, state=parcel.state)
    else:
        first = act(
            "status-delivered",
            order=order.number,
            carrier=parcel.carrier or order.number,
            at=at,
            state=parcel.state,
        )
    index = parcel.last_event("delivered")
    place = (
        act("delivered-place", place=parcel.event_place(index))
        if index is not None and parcel.event_place(index)
        else None
    )
    return Answer("info_only", paragraphs([first, place], [track(s, order, parcel)]))


def delayed(s: Situation, order: OrderFacts) -> Answer:
    """The customer says that it is late; the parcel's state decides what is true."""
    return order_status(s, order)


def delivered_not_received(s: Situation, order: OrderFacts) -> Answer:
    """Said to be delivered or lost, and not there."""
    for parcel in order.parcels:
        state = progress(s, parcel) if parcel.has_left else None
        if parcel.shipment.status == "delivered":
            return not_received(s, order, parcel)
        if state and state.kind in ("carrier_lost", "counts_lost"):
            return lost_parcel(s, order, parcel, state)
    if order.order.status == "delivered":
        return not_received(s, order, None)
    return order_status(s, order)


def delivery_failed(s: Situation, order: OrderFacts) -> Answer:
    """A failed attempt, a pick-up point, a return to sender, customs."""
    return order_status(s, order)
