"""Parcels that could not be handed over: pick-up points, failed attempts, returns, holds."""

import re

from data.facts import DayRange, Fact
from model.plan.records import Act
from model.rules.answer import Answer, act, paragraphs, team
from model.rules.dates import day_in_text
from model.rules.lost import carrier_note
from model.rules.parcels import announced, future_eta, late_admitted, track
from model.rules.quoting import quotes
from model.rules.situation import OrderFacts, ParcelFacts, Situation


def pickup(s: Situation, order: OrderFacts, parcel: ParcelFacts) -> Answer:
    """Waiting at a pick-up point: where, until when, what to bring."""
    index = parcel.last_event("at_pickup_point")
    if index is None:
        index = parcel.last_event()
    place = parcel.event_place(index) if index is not None else None
    until = _kept_until(s, parcel, index)
    if place:
        first = act("status-pickup", place=place, until=until, state=parcel.state)
    else:
        first = act(
            "status-pickup-noplace",
            carrier=parcel.carrier or order.number,
            until=until,
            state=parcel.state,
        )
    bring = act("pickup-bring", number=parcel.number, order=order.number) if parcel.number else None
    left = None
    if index is not None and parcel.carrier:
        left = act("pickup-since", carrier=parcel.carrier, at=parcel.event_at(index))
    note = _address_in_note(parcel, index)
    return Answer("info_only", paragraphs([first, note], [left, bring]))


def _address_in_note(parcel: ParcelFacts, index: int | None) -> Act | None:
    """The carrier's words, where they hold a house number that the place of the scan lacks."""
    if index is None:
        return None
    event = parcel.shipment.events[index]
    place = event.location or ""
    named = re.sub(r"\d{1,2}\.? (?:[^\W\d]{3,}|\d)|\d+[./-]\d+", "", event.description or "")
    if any(c.isdigit() for c in place) or not re.search(r"[^\W\d]{3,} \d{1,4}\b", named):
        return None
    return carrier_note(parcel, index)


def _kept_until(s: Situation, parcel: ParcelFacts, index: int | None) -> Fact | None:
    """The last day at the pick-up point: it stands in the carrier's own words."""
    if index is None:
        return None
    event = parcel.shipment.events[index]
    last = day_in_text(event.description or "", s.local(event.at).date())
    return parcel.fact(f"events[{index}].description", last) if last else None


def failed_attempt(s: Situation, order: OrderFacts, parcel: ParcelFacts) -> Answer:
    """Nobody was there: what the carrier noted, and when it tries again."""
    index = parcel.last_event("delivery_failed")
    carrier = parcel.carrier or order.number
    if index is None:
        first = act("status-failed-attempt-nodate", carrier=carrier, state=parcel.state)
    else:
        first = act(
            "status-failed-attempt", carrier=carrier, at=parcel.event_at(index), state=parcel.state
        )
    again = None
    if parcel.number and parcel.carrier:
        again = act("redelivery-carrier", carrier=carrier, number=parcel.number)
    next_day = _kept_until(s, parcel, index)
    if next_day is None and parcel.eta and future_eta(s, parcel):
        next_day = announced(s, parcel.eta)
    eta = act("new-attempt-eta", eta=next_day) if next_day else None
    link_act = act("track-link", link=parcel.link) if parcel.link and s.channel != "sms" else None
    return Answer(
        "info_only",
        paragraphs(
            [first, eta],
            [again, link_act],
            [_after_next_attempt(s, next_day, carrier)],
        ),
    )


def _after_next_attempt(s: Situation, next_day: Fact | None, carrier: Fact) -> Act:
    """From when on to write again: a planned attempt is waited for first."""
    if next_day is None:
        return act("if-still-stuck", carrier=carrier, follow=team(s))
    last = next_day.value.last if isinstance(next_day.value, DayRange) else next_day.value
    due = Fact(last, next_day.source, next_day.version)
    return act("if-not-by", due=due, follow=team(s))


def sent_back(s: Situation, order: OrderFacts, parcel: ParcelFacts) -> Answer:
    """On its way back to the store: a new address is needed to send it again."""
    carrier = parcel.carrier or order.number
    index = parcel.last_event("returned_to_sender")
    first = act(
        "status-returned-to-sender", order=order.number, carrier=carrier, state=parcel.state
    )
    when = act("returned-since", at=parcel.event_at(index)) if index is not None else None
    needs = () if s.new_address else ("address",)
    ask = act("resend-address", follow=team(s)) if needs else act("handover-team", follow=team(s))
    return Answer(
        "asked_for_info" if needs else "escalated",
        paragraphs([first, when], *quotes(s, "shipping.delivery_failed", 1), [ask]),
        needs=needs,
        warnings=("returned to sender: the policy does not say who pays for sending it again",),
    )


def held_up(s: Situation, order: OrderFacts, parcel: ParcelFacts) -> Answer:
    """Held by the carrier: its note, and a person who asks there."""
    index = parcel.last_event()
    carrier = parcel.carrier or order.number
    at = parcel.event_at(index) if index is not None else None
    place = parcel.event_place(index) if index is not None else None
    first = act("status-exception", carrier=carrier, state=parcel.state, at=at, place=place)
    return Answer(
        "escalated",
        paragraphs(
            [first, carrier_note(parcel, index), *late_admitted(s, parcel)],
            *quotes(s, "shipping.delivery_failed", 1),
            [act("carrier-case", carrier=carrier, follow=team(s))],
            [track(s, order, parcel)],
        ),
        warnings=("a parcel is held up: see the carrier's note",),
    )
