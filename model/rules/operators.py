"""Answers to a marketplace's own staff: about the buyer's order, never to the buyer."""

from datetime import date

from model.plan.records import Act
from model.rules.answer import Answer, act, owner, paragraphs, team
from model.rules.situation import OrderFacts, Situation

_WHERE = (
    "shipping.order_status",
    "shipping.delayed",
    "shipping.delivered_not_received",
    "shipping.delivery_failed",
)


def operator_answer(s: Situation) -> Answer:
    """What the order says of its parcels; any wish of the buyer goes to the person responsible."""
    review = act("operator-review", decides=owner(s), reply=owner(s))
    if s.order is None:
        return Answer("escalated", paragraphs([review]))
    order = OrderFacts(s, s.order)
    acts: list[Act | None] = []
    for parcel in order.parcels:
        if not parcel.has_left or parcel.carrier is None or parcel.number is None:
            continue
        acts.append(
            act(
                "operator-parcel",
                order=order.number,
                carrier=parcel.carrier,
                number=parcel.number,
                shipped=parcel.shipped,
            )
        )
        due = parcel.due
        if parcel.shipment.status == "delivered" and parcel.delivered:
            index = parcel.last_event("delivered")
            place = parcel.event_place(index) if index is not None else None
            acts.append(
                act("operator-delivered", at=parcel.delivered, place=place, delivered=parcel.state)
            )
        elif parcel.eta and due and isinstance(due.value, date) and due.value >= s.today:
            acts.append(act("operator-expected", eta=parcel.eta))
        elif (last := parcel.last_event()) is not None:
            acts.append(act("last-scan", at=parcel.event_at(last), place=parcel.event_place(last)))
    if not acts:
        acts.append(act("operator-not-sent", order=order.number, notleft=order.not_left))
    if s.intents and s.intents[0] in _WHERE:
        more = act("operator-more", follow=team(s))
        return Answer("info_only", paragraphs(acts, [more]))
    return Answer("escalated", paragraphs(acts, [review]))
