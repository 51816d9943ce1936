"""Parcels that are lost, or said to be delivered and not there."""

from decimal import Decimal

from data.facts import Fact
from data.records import Outcome
from data.words import fold
from model.plan.records import Act
from model.rules.answer import Acts, Answer, act, owner, paragraphs, quote_act
from model.rules.parcels import ParcelProgress
from model.rules.remedies import choice_act, grant, permitted, to_person
from model.rules.situation import OrderFacts, ParcelFacts, Quote, Situation, basis

_TELLING_WORDS = 3
# Where carriers say they left a parcel, in the words of their scans (folded).
_LEFT = {
    "porter": (
        "portiner",
        "portier",
        "concierge",
        "gardien",
        "reception",
        "rezeption",
        "empfang",
        "receptie",
        "conserjer",
        "porteria",
        "portero",
        "accueil",
        "custode",
        "hausmeister",
        "huismeester",
        "caretaker",
        "doorman",
        "front desk",
        "loge",
    ),
    "neighbour": ("neighbour", "neighbor", "voisin", "vicin", "nachbar", "vecin", "buren", "buur"),
    "letterbox": (
        "letterbox",
        "mailbox",
        "boite aux lettres",
        "cassetta",
        "briefkasten",
        "buzon",
        "brievenbus",
        "letter box",
    ),
    "safe_place": (
        "safe place",
        "garage",
        "porch",
        "abstellort",
        "ablageort",
        "lugar seguro",
        "luogo sicuro",
        "veilige plek",
        "shed",
        "terrasse",
    ),
    "pickup": (
        "pick-up",
        "pickup",
        "point relais",
        "paketshop",
        "punto di ritiro",
        "afhaalpunt",
        "punto de recogida",
        "packstation",
        "locker",
    ),
    "household": (
        "household",
        "haushalt",
        "famille",
        "familia",
        "famiglia",
        "huisgenoot",
        "resident",
        "signature",
        "unterschrift",
        "firma",
    ),
}


def too_many_claims(s: Situation) -> str | None:
    """The warning that this is a repeat claim beyond the policy's count."""
    limit = s.rule("lost_parcel.fraud_review_after_claims")
    if limit is None or not isinstance(limit.value, int) or s.lost_claims < limit.value:
        return None
    return f"repeat claim: {s.lost_claims} earlier refunds for lost parcels, a person decides"


def _beyond_cover(s: Situation, order: OrderFacts) -> str | None:
    limit = s.rule("lost_parcel.coverage_limit")
    if limit is None or not isinstance(limit.value, Decimal) or order.order.value <= limit.value:
        return None
    return f"the order's value is above the coverage limit of {limit.value}: a person decides"


def _needs_statement(s: Situation) -> Fact | None:
    proof = s.rule("lost_parcel.proof")
    if proof is None or not isinstance(proof.value, tuple) or "signed_statement" not in proof.value:
        return None
    return None if s.document else proof


def _wished(s: Situation, outcomes: list[Outcome]) -> list[Outcome]:
    """What the customer asked for, where the policy permits it; else all that it permits."""
    return [o for o in outcomes if o in s.wishes] or outcomes


def not_received(s: Situation, order: OrderFacts, parcel: ParcelFacts | None) -> Answer:
    """The carrier says delivered, the customer has nothing."""
    opening: list[Act | None] = []
    number = order.number
    if parcel and parcel.delivered and parcel.carrier:
        index = parcel.last_event("delivered")
        place = parcel.event_place(index) if index is not None else None
        opening.append(
            act(
                "dnr-carrier-says",
                carrier=parcel.carrier,
                order=order.number,
                at=parcel.delivered,
                place=place,
                delivered=parcel.state,
            )
        )
        left = _left_with(s, parcel, index)
        note = carrier_note(parcel, index)
        # "Left with a neighbour" says it all, unless the note names which one.
        opening.append(None if left and not _has_detail(parcel, index) else note)
        opening.append(left)
        number = parcel.number or order.number
    elif parcel and parcel.delivered:
        opening.append(act("status-delivered-nodate", order=order.number, state=parcel.state))
    else:
        opening.append(
            act("status-delivered-nodate", order=order.number, state=order.fact("status", None))
        )
    repeat = too_many_claims(s)
    if not repeat and not (opening[-1] and opening[-1].name == "dnr-left-with"):
        opening.append(act("dnr-check-first", number=number))
    if repeat:
        # Neutral: nothing promised, nothing suspected.
        review = act("under-review", review=owner(s), reply=owner(s))
        return Answer("escalated", paragraphs(opening, [review]), warnings=(repeat,))
    cover = _beyond_cover(s, order)
    outcomes = _wished(s, permitted(s, "lost_parcel")[0])
    proof = _needs_statement(s)
    if proof:
        how = _article(s, "shipping.delivered_not_received")
        # An article that says what the statement must hold asks for it in the merchant's words.
        ask = None if how else act("ask-statement", proof=basis(proof, order.number))
        then = None if cover else choice_act(s, "with-statement-outcomes", "lost_parcel", outcomes)
        return Answer(
            "asked_for_info",
            paragraphs(opening, [ask], how, [then]),
            needs=("signed_statement",),
            warnings=(cover,) if cover else (),
        )
    if cover:
        return to_person(s, order, opening, cover)
    return grant(s, order, "lost_parcel", opening=opening, default=None)


# What an article says of the statement itself, not of where to look first.
_STATEMENT = (
    "statement",
    "attestation",
    "declaration",
    "dichiarazione",
    "erklarung",
    "declaracion",
    "verklaring",
)


def _article(s: Situation, intent: str) -> Acts:
    """The paragraphs of an article that say what the statement has to hold."""
    for quote in s.quotes.get(intent, ())[:1]:
        kept = [p for p in quote.text.split("\n\n") if any(w in fold(p) for w in _STATEMENT)]
        if kept:
            return [quote_act(Quote("\n\n".join(kept), quote.source))]
    return []


def carrier_note(parcel: ParcelFacts, index: int | None) -> Act | None:
    """The carrier's own words on a scan, where they say more than a status."""
    note = parcel.shipment.events[index].description if index is not None else None
    if index is None or not note or len(note.split()) < _TELLING_WORDS:
        return None
    return act("carrier-note", note=parcel.fact(f"events[{index}].description", note))


def _has_detail(parcel: ParcelFacts, index: int | None) -> bool:
    note = parcel.shipment.events[index].description if index is not None else None
    return bool(note) and any(c.isdigit() or c in "(,:" for c in str(note))


def _left_with(s: Situation, parcel: ParcelFacts, index: int | None) -> Act | None:
    if index is None or parcel.number is None:
        return None
    event = parcel.shipment.events[index]
    said = fold(f"{event.description or ''} {event.location or ''}")
    where = next((w for w, words in _LEFT.items() if any(x in said for x in words)), None)
    if where is None:
        return None
    note = parcel.fact(f"events[{index}].description", None)
    return act("dnr-left-with", where=where, number=parcel.number, left=note)


def lost_parcel(
    s: Situation, order: OrderFacts, parcel: ParcelFacts, state: ParcelProgress
) -> Answer:
    """Lost by the carrier's word or by the policy's count of days."""
    number = parcel.number
    carrier_says = state.kind == "carrier_lost"
    if carrier_says:
        index = parcel.last_event("lost")
        at = parcel.event_at(index) if index is not None else None
        opening = [
            act(
                "carrier-says-lost",
                carrier=parcel.carrier or order.number,
                order=order.number,
                at=at,
                number=number,
                lost=parcel.state,
            )
        ]
    else:
        assert state.last_seen is not None
        opening = [
            act(
                "counts-as-lost",
                carrier=parcel.carrier or order.number,
                number=number,
                at=state.last_seen,
                lost=basis(state.lost_on, parcel.state),
            )
        ]
    repeat = too_many_claims(s)
    if repeat:
        review = act("under-review", review=owner(s), reply=owner(s))
        return Answer("escalated", paragraphs(opening, [review]), warnings=(repeat,))
    cover = _beyond_cover(s, order)
    proof = None if carrier_says else _needs_statement(s)
    if proof:
        ask = act("ask-statement-lost", proof=basis(proof, order.number))
        outcomes = _wished(s, permitted(s, "lost_parcel")[0])
        then = None if cover else choice_act(s, "with-statement-outcomes", "lost_parcel", outcomes)
        return Answer(
            "asked_for_info",
            paragraphs(opening, [ask, then]),
            needs=("signed_statement",),
            warnings=(cover,) if cover else (),
        )
    no_papers = act("no-proof-needed", noproof=parcel.state) if carrier_says else None
    if cover and not carrier_says:
        return to_person(s, order, opening, cover)
    answer = grant(s, order, "lost_parcel", opening=opening, default=None, after=[no_papers])
    if answer.outcome == "escalated" and no_papers:
        return Answer(
            answer.outcome,
            (*answer.paragraphs, (no_papers,)),
            answer.needs,
            answer.warnings,
            answer.options,
        )
    return answer
