"""Where is my order: every state that a parcel can be in."""

import re
from dataclasses import replace
from datetime import date

from data.facts import Coded, DayRange, Fact, SpanRange
from data.words import fold
from model.plan.records import Act, Listing
from model.rules.answer import Answer, act, link, paragraphs, quote_act, team
from model.rules.dates import day_in_text
from model.rules.free_shipping import free_acts
from model.rules.items import category, item_fact, one_item
from model.rules.lost import carrier_note, lost_parcel, not_received
from model.rules.parcels import ParcelProgress, progress
from model.rules.quoting import quotes
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
    answer = _parcel_status(s, order, parcel)
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
                act("other-parcel-moving", **row, eta=_future_eta(s, parcel), state=parcel.state)
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


def _future_eta(s: Situation, parcel: ParcelFacts) -> Fact | None:
    due = parcel.due
    return parcel.eta if due and isinstance(due.value, date) and due.value >= s.today else None


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
            [_order_link(s, order)],
        ),
    )


def usual_days(s: Situation) -> Act | None:
    """The usual time of the one method that serves the customer's country."""
    methods = s.policy.rules.shipping.methods or ()
    fitting = [
        i for i, m in enumerate(methods) if m.days and (not m.countries or s.country in m.countries)
    ]
    if not fitting:
        return None
    method = methods[fitting[0]]
    days = s.rule(f"shipping.methods[{fitting[0]}].days")
    carrier = s.rule(f"shipping.methods[{fitting[0]}].carrier")
    assert method.days
    if days is None or carrier is None:
        return None
    return act(
        "usual-days",
        carrier=carrier,
        days=Fact(SpanRange(*method.days, "day"), days.source, days.version),
    )


def no_promise(s: Situation) -> Act | None:
    """Where the customer needs it for a day and no date exists, that is said."""
    if not (s.occasion or s.wanted_day):
        return None
    return act("no-promise-day", occasion=occasion_word(s))


def occasion_word(s: Situation) -> str:
    """The occasion that patterns know, else `day` or `none`."""
    if s.occasion in ("birthday", "christmas", "gift", "wedding", "trip"):
        return s.occasion
    return "day" if s.wanted_day else "none"


def _order_link(s: Situation, order: OrderFacts) -> Act | None:
    pattern = link(s, "order_status")
    if pattern is None or not isinstance(pattern.value, str):
        return None
    url = pattern.value.replace("{order_id}", order.order.order_id)
    return act("order-link", link=pattern.plus(order.fact("order_id", None), value=url))


def track(s: Situation, order: OrderFacts, parcel: ParcelFacts) -> Act | None:
    """One way to follow the parcel: a link, else the number."""
    if parcel.link and not s.channel == "sms":
        return act("track-link", link=parcel.link)
    if parcel.number and parcel.carrier:
        return act("track-number", number=parcel.number, carrier=parcel.carrier)
    return _order_link(s, order)


def _parcel_status(s: Situation, order: OrderFacts, parcel: ParcelFacts) -> Answer:
    match parcel.shipment.status:
        case "delivered":
            return delivered(s, order, parcel)
        case "at_pickup_point":
            return pickup(s, order, parcel)
        case "delivery_failed":
            return _failed_attempt(s, order, parcel)
        case "returned_to_sender":
            return _returned(s, order, parcel)
        case "exception":
            return _exception(s, order, parcel)
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
            eta=_announced(s, eta),
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


def _announced(s: Situation, eta: Fact) -> Fact:
    """A range that has begun is told by its last day alone."""
    if isinstance(eta.value, DayRange) and eta.value.first < s.today:
        return Fact(eta.value.last, eta.source.split(" + ")[-1], eta.version)
    return eta


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
            _late_admitted(s, parcel),
            [act("if-not-today", order=order.number, follow=team(s))],
        ),
    )


def _late_admitted(s: Situation, parcel: ParcelFacts) -> list[Act | None]:
    """The promised day that has passed, with its regret."""
    due = parcel.due
    if due is None or not isinstance(due.value, date) or due.value >= s.today:
        return []
    return [act("due-was", due=due), act("sorry-late", occasion=occasion_word(s))]


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


def _failed_attempt(s: Situation, order: OrderFacts, parcel: ParcelFacts) -> Answer:
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
    if next_day is None and parcel.eta and _future_eta(s, parcel):
        next_day = _announced(s, parcel.eta)
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


def _returned(s: Situation, order: OrderFacts, parcel: ParcelFacts) -> Answer:
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


def _exception(s: Situation, order: OrderFacts, parcel: ParcelFacts) -> Answer:
    index = parcel.last_event()
    carrier = parcel.carrier or order.number
    at = parcel.event_at(index) if index is not None else None
    place = parcel.event_place(index) if index is not None else None
    first = act("status-exception", carrier=carrier, state=parcel.state, at=at, place=place)
    return Answer(
        "escalated",
        paragraphs(
            [first, carrier_note(parcel, index), *_late_admitted(s, parcel)],
            *quotes(s, "shipping.delivery_failed", 1),
            [act("carrier-case", carrier=carrier, follow=team(s))],
            [track(s, order, parcel)],
        ),
        warnings=("a parcel is held up: see the carrier's note",),
    )


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
            eta=_future_eta(s, moving),
        )
        return Answer("declined", paragraphs([no, where], [track(s, order, moving)]))
    return Answer("declined", (*paragraphs([no]), *order_status(s, order).paragraphs))


def options_cost(s: Situation) -> Answer:
    """Methods, countries, fees and usual times, worked out for this customer."""
    methods = s.policy.rules.shipping.methods or ()
    if not methods:
        return Answer(
            "escalated",
            paragraphs([act("unknown-handover", follow=team(s))]),
            warnings=("the policy names no shipping methods",),
        )
    place = _special_place(s)
    if place:
        told = [
            [quote_act(q)]
            for q in s.quotes.get("shipping.options_cost", ())
            if fold(place) in fold(q.text)
        ]
        if told:
            return Answer("info_only", paragraphs(*told))
        return Answer(
            "escalated",
            paragraphs([act("ship-place-unknown", place=s.said(place), follow=team(s))]),
            warnings=(f"the policy says nothing of {place}",),
        )
    country_fact = s.destination
    country = (
        country_fact.value.code if country_fact and isinstance(country_fact.value, Coded) else None
    )
    fitting = [
        i for i, m in enumerate(methods) if not m.countries or not country or country in m.countries
    ]
    if not fitting and len(s.countries) > 1:
        return _several_countries(s)
    if not fitting:
        served = sorted({c for m in methods for c in m.countries or ()})
        served_source = " + ".join(
            f"policy.shipping.methods[{i}].countries" for i in range(len(methods))
        )
        version = (s.rule("shipping.methods[0].countries") or Fact(None, "")).version
        served_fact = Fact(tuple(Coded("country", c) for c in served), served_source, version)
        return Answer(
            "info_only",
            paragraphs([act("ship-not-there", country=country_fact, countries=served_fact)]),
        )
    free = free_acts(s)
    # The tariff would only confuse somebody who does not pay it.
    is_free = any(a and a.name == "ship-free-you" for a in free)
    rows = tuple(_method_row(s, i, with_price=not is_free) for i in fitting)
    if not all("carrier" in row for row in rows):
        return Answer(
            "escalated",
            paragraphs([act("unknown-handover", follow=team(s))]),
            warnings=("the policy names a shipping method without carrier or name",),
        )
    ground = s.rule(f"shipping.methods[{fitting[0]}].countries") or rows[0]["carrier"]
    listing = Listing("ship-method", rows)
    first = act(
        "ship-to-yes" if s.countries and country != s.store.country else "ship-methods",
        country=country_fact,
        methods=listing,
        countries=basis(ground, ground),
    )
    return Answer("info_only", paragraphs([first], free))


# Parts of a country that carriers and customs treat apart: its methods do not speak for them.
_SPECIAL_PLACE = re.compile(
    r"(?<!\w)(?:islas canarias|canarias|canary islands|kanaren|kanarische inseln|canarie"
    r"|isole canarie"
    r"|[îi]les canaries|canarische eilanden|tenerife|teneriffa|gran canaria|lanzarote|fuerteventura"
    r"|la gomera|ceuta|melilla|madeira|a[çc]ores|azores|azoren|azzorre|guadeloupe|martinique"
    r"|la r[ée]union|guyane|mayotte|nouvelle-cal[ée]donie|polyn[ée]sie|dom-tom|outre-mer"
    r"|channel islands|jersey|guernsey|isle of man|northern ireland|scottish highlands|highlands"
    r"|shetland|orkney|hebrides|livigno|campione d'italia|helgoland|b[üu]singen)(?!\w)",
    re.IGNORECASE,
)


def _special_place(s: Situation) -> str | None:
    """A place that no method names, in the customer's words."""
    found = _SPECIAL_PLACE.search(s.text)
    if found is None:
        return None
    named = " ".join(m.name or "" for m in s.policy.rules.shipping.methods or ())
    return None if fold(found.group()) in fold(named) else found.group()


def _several_countries(s: Situation) -> Answer:
    """Of several countries that are named, the first is not served: what of the others."""
    methods = s.policy.rules.shipping.methods or ()
    served = [c for c in s.countries if any(not m.countries or c in m.countries for m in methods)]
    first = options_cost(replace(s, countries=s.countries[:1]))
    if not served:
        return first
    other = options_cost(replace(s, countries=(served[0],)))
    return replace(other, paragraphs=(*first.paragraphs, *other.paragraphs))


def _method_row(s: Situation, index: int, *, with_price: bool) -> dict[str, Fact]:
    """Carrier, usual days and price of one method, as far as the policy says them."""
    base = f"shipping.methods[{index}]"
    days, price = s.rule(f"{base}.days"), s.rule(f"{base}.price")
    row: dict[str, Fact] = {}
    carrier = s.rule(f"{base}.carrier") or s.rule(f"{base}.name")
    if carrier:
        row["carrier"] = carrier
    methods = s.policy.rules.shipping.methods or ()
    usual = methods[index].days
    if days and usual:
        row["days"] = Fact(SpanRange(*usual, "day"), days.source, days.version)
    if price and with_price:
        row["price"] = money(s, price)
    return row


def money(s: Situation, fact: Fact) -> Fact:
    """A policy amount in the store's currency."""
    from decimal import Decimal

    from data.facts import Money

    assert isinstance(fact.value, Decimal)
    return Fact(Money(fact.value, s.store.currency), fact.source, fact.version)


def arrive_by(s: Situation) -> Answer:
    """Will it be there in time: by the order's own date, or by the last day to order."""
    if s.order is not None and s.phase == "post_sale":
        return order_status(s, OrderFacts(s, s.order))
    country = s.country
    methods = s.policy.rules.shipping.methods or ()
    order_by = s.policy.rules.holiday.order_by or ()
    country_fact = s.destination
    where = {"country": country_fact} if country_fact else {}
    fitting = []
    for i, row in enumerate(order_by):
        serves = [
            m
            for m in methods
            if m.name == row.method and (not m.countries or country in m.countries)
        ]
        if (row.method is None or serves) and _same_occasion(s, row.occasion, row.date):
            fitting.append((row.date, i))
    named = [(day, i) for day, i in fitting if _is_named(s, order_by[i].method)]
    fitting = named or fitting
    if fitting:
        # Several ways: the latest day still works, by the method that belongs to it.
        last, index = max(fitting)
        until = s.rule(f"holiday.order_by[{index}].date")
        assert until is not None
        ground = basis(until, until)
        facts = {"until": Fact(last, until.source, until.version), **where}
        occasion = str(order_by[index].occasion)
        if last >= s.today:
            yes = Fact(None, f"{until.source} + now", until.version)
            first = act("order-by-yes", **facts, yes=yes, occasion=occasion)
            return Answer("info_only", paragraphs([first, _usual_for(s, order_by[index].method)]))
        return Answer(
            "info_only",
            paragraphs(
                [act("order-by-passed", **facts, no=ground), _usual_for(s, order_by[index].method)]
            ),
        )
    usual = usual_days(s)
    if usual is None:
        return Answer(
            "escalated",
            paragraphs([act("unknown-handover", follow=team(s))]),
            warnings=("no delivery time for that country in the policy",),
        )
    return Answer(
        "info_only",
        paragraphs([Act("arrive-usual-no-promise", {**usual.facts, **where})]),
    )


_COLLECTED = (
    r"point relais|\brelais\b|pick-?up|parcel ?shop|\blocker|punto (?:di )?ritiro|punto de recogida"
    r"|recogida|abholstation|packstation|paketshop|afhaalpunt|servicepunt|mondial relay"
)


def _is_named(s: Situation, method: str | None) -> bool:
    """Whether the customer names a way of delivery, by its carrier or as a place to collect."""
    rows = [m for m in s.policy.rules.shipping.methods or () if m.name == method]
    said = fold(s.text)
    for row in rows:
        name = fold(f"{row.name} {row.carrier or ''}".replace("-", " ").replace("_", " "))
        if row.carrier and fold(row.carrier) in said:
            return True
        if re.search(_COLLECTED, said) and re.search(
            rf"{_COLLECTED}|punto|pickup|shop|ritiro|abhol|afhaal", name
        ):
            return True
    return False


def _same_occasion(s: Situation, occasion: str, last: date) -> bool:
    if s.occasion and s.occasion not in ("gift", "birthday", "trip", "wedding"):
        return s.occasion == occasion
    # A day without a name: the deadline of an occasion answers it if the day is not before it.
    return (
        s.wanted_day is not None
        and occasion == "christmas"
        and s.wanted_day.month == 12
        and s.wanted_day.day >= 23
    )


def _usual_for(s: Situation, method: str | None) -> Act | None:
    methods = s.policy.rules.shipping.methods or ()
    for i, m in enumerate(methods):
        if m.name == method and m.days:
            days, carrier = (
                s.rule(f"shipping.methods[{i}].days"),
                s.rule(f"shipping.methods[{i}].carrier"),
            )
            if days and carrier:
                return act(
                    "usual-days",
                    carrier=carrier,
                    days=Fact(SpanRange(*m.days, "day"), days.source, days.version),
                )
    return None
