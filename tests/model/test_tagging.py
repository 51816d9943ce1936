from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from data.entities import find_entities
from data.orders import Order
from data.results import StoreTag, Tags
from data.stores import Store
from data.tickets import Ticket
from data.turns.extract import extract_turn
from model.classifier.protocol import Classification, Probability
from model.context.orders import OrderMatch
from model.tagging.intents import IntentDecision, TagThresholds, decide_intents
from model.tagging.phrases import sounds_urgent, speaks_of_placed_order
from model.tagging.routing import queue_of
from model.tagging.tags import TicketEvidence, assemble_tags

SENT = datetime.fromisoformat("2026-06-15T09:00:00+02:00")
STORE = Store.model_validate(
    {
        "id": "lamps",
        "name": "Lampenhuis",
        "languages": ["nl", "fr"],
        "queue": "care",
        "routes": {"return": "returns", "return.policy": "sales", "wholesale.quote": "b2b"},
    }
)


def order(*shipments: dict[str, Any], status: str = "shipped", **changes: object) -> Order:
    return Order.model_validate(
        {
            "order_id": "LH-100200",
            "store": "lamps",
            "placed_at": "2026-06-01T09:00:00+02:00",
            "status": status,
            "shipments": shipments,
        }
        | changes
    )


def says(*intents: Probability, **changes: object) -> Classification:
    said = Classification(intents=intents, language=("fr", 0.98))
    return replace(said, **changes)  # type: ignore[arg-type]


def parcel(status: str, **changes: object) -> dict[str, Any]:
    return {"status": status} | changes


STATUS, DELAYED = "shipping.order_status", "shipping.delayed"
MISSING, FAILED = "shipping.delivered_not_received", "shipping.delivery_failed"
AVAILABLE = "product.availability"
ARRIVED = "2026-06-14T12:00:00+02:00"
LATER = "2026-06-15T09:30:00+02:00"


@pytest.mark.parametrize(
    ("intent", "shipments", "expected"),
    [
        (STATUS, [parcel("delivered", delivered_at=ARRIVED)], MISSING),
        (DELAYED, [parcel("delivered", delivered_at=ARRIVED)], MISSING),
        (DELAYED, [parcel("delivered")], MISSING),
        (STATUS, [parcel("delivered", delivered_at=LATER)], STATUS),  # came after the message
        (FAILED, [parcel("delivered", delivered_at=ARRIVED)], FAILED),
        (DELAYED, [parcel("lost")], MISSING),
        (FAILED, [parcel("lost")], MISSING),
        (STATUS, [parcel("at_pickup_point")], FAILED),
        (DELAYED, [parcel("returned_to_sender")], FAILED),
        (STATUS, [parcel("exception"), parcel("delivered")], FAILED),
        (STATUS, [parcel("exception"), parcel("in_transit")], STATUS),
        (STATUS, [parcel("delivered"), parcel("in_transit")], STATUS),
        (MISSING, [parcel("in_transit")], MISSING),
        (STATUS, [parcel("in_transit")], STATUS),
        (STATUS, [], STATUS),
        ("shipping.arrive_by_date", [parcel("lost")], "shipping.arrive_by_date"),
        ("refund.request", [parcel("lost")], "refund.request"),
    ],
)
def test_the_parcel_s_state_makes_its_intent_certain(
    intent: str, shipments: list[dict[str, Any]], expected: str
) -> None:
    got = decide(says((intent, 0.7), (MISSING, 0.2), ("other.general", 0.1)), order(*shipments))
    assert got.primary == expected
    assert bool(got.evidence) == (expected != intent)


def decide(said: Classification, its: Order | None, machine: str | None = None) -> IntentDecision:
    return decide_intents(
        said,
        its,
        sent_at=SENT,
        timezone="Europe/Paris",
        machine=machine,
        thresholds=TagThresholds(),
    )


def scan(status: str, at: str) -> dict[str, str]:
    return {"status": status, "at": at}


RECENT = [scan("in_transit", "2026-06-13T08:00:00+02:00")]
OLD = [scan("in_transit", "2026-06-02T08:00:00+02:00")]


@pytest.mark.parametrize(
    ("shipment", "expected"),
    [
        (parcel("in_transit", events=RECENT, eta_to="2026-06-13"), DELAYED),
        (parcel("in_transit", events=RECENT, eta_to="2026-06-18"), STATUS),
        (parcel("in_transit", events=OLD, eta_to="2026-06-08"), MISSING),  # may be lost
        (parcel("out_for_delivery", events=RECENT, eta_to="2026-06-13"), DELAYED),
    ],
)
def test_a_parcel_that_still_moves_is_not_lost(shipment: dict[str, Any], expected: str) -> None:
    assert decide(says((MISSING, 0.8), (STATUS, 0.01)), order(shipment)).primary == expected


@pytest.mark.parametrize(
    ("shipment", "expected"),
    [
        (parcel("in_transit", events=RECENT), DELAYED),
        (parcel("in_transit", events=[scan("delivery_failed", "2026-06-13T08:00:00+02:00")]),
         FAILED),
    ],
)  # fmt: skip
def test_an_attempt_that_no_scan_knows_of_is_less_likely(
    shipment: dict[str, Any], expected: str
) -> None:
    said = says((FAILED, 0.5), (DELAYED, 0.3), ("other.general", 0.2))
    assert decide(said, order(shipment)).primary == expected


@pytest.mark.parametrize(
    ("delivered_at", "expected"),
    [("2026-06-12T12:00:00+02:00", MISSING), ("2026-04-12T12:00:00+02:00", "return.request")],
)
def test_what_was_delivered_long_ago_is_hardly_missed(delivered_at: str, expected: str) -> None:
    said = says((DELAYED, 0.6), ("return.request", 0.4))
    assert decide(said, order(parcel("delivered", delivered_at=delivered_at))).primary == expected


def test_who_waits_for_a_parcel_likely_asks_for_it() -> None:
    said = says(("product.availability", 0.4), (STATUS, 0.3), ("other.general", 0.3))
    assert decide(said, order(parcel("in_transit"))).primary == STATUS
    assert decide(said, None).primary == "product.availability"


def test_what_the_classifier_gave_to_its_kind_becomes_the_confidence() -> None:
    got = decide(
        says((STATUS, 0.5), (DELAYED, 0.3), (MISSING, 0.05), ("refund.request", 0.15)),
        order(parcel("lost")),
    )
    assert got.primary == MISSING
    assert got.confidence == pytest.approx(0.85)
    assert got.evidence == ("order.shipments: lost",)


@pytest.mark.parametrize(
    ("first", "second", "eta", "expected"),
    [
        (STATUS, (DELAYED, 0.3), "2026-06-14", DELAYED),
        (STATUS, (DELAYED, 0.3), "2026-06-15", STATUS),  # the promised day is not over
        (STATUS, (DELAYED, 0.1), "2026-06-14", STATUS),
        (STATUS, (DELAYED, 0.3), None, STATUS),
        (DELAYED, (STATUS, 0.3), "2026-06-16", DELAYED),  # the customer says so
    ],
)
def test_the_promised_day_settles_only_what_the_words_leave_open(
    first: str, second: Probability, eta: str | None, expected: str
) -> None:
    said = says((first, 1 - second[1]), second)
    assert decide(said, order(parcel("in_transit", eta_to=eta))).primary == expected


def test_secondary_intents_need_their_own_probability_and_are_two_at_most() -> None:
    names = ("refund.request", DELAYED, "billing.invoice", "other.human_agent", "return.request")
    scores = (0.99, 0.9, 0.8, 0.7, 0.49)
    said = says((names[0], 0.9), secondary=tuple(zip(names, scores, strict=True)))
    assert decide(said, None).names == ("refund.request", DELAYED, "billing.invoice")
    lost = decide(said, order(parcel("lost")))
    assert lost.names == ("refund.request", MISSING, "billing.invoice")


@pytest.mark.parametrize(
    ("shipments", "expected"),
    [
        ([parcel("in_transit")], STATUS),
        ([parcel("delivered", delivered_at=ARRIVED)], "exchange.request"),
        ([parcel("delivered", delivered_at=LATER)], STATUS),  # on its way when this was written
        ([parcel("in_transit"), parcel("delivered", delivered_at=ARRIVED)], "exchange.request"),
    ],
)
def test_what_has_not_arrived_is_hardly_exchanged(
    shipments: list[dict[str, Any]], expected: str
) -> None:
    said = says(("exchange.request", 0.5), (STATUS, 0.3), ("other.general", 0.2))
    got = decide(said, order(*shipments))
    assert got.primary == expected
    assert 0 < got.confidence < 1
    certain = decide(says(("exchange.request", 0.97), (STATUS, 0.03)), order(*shipments))
    assert certain.primary == "exchange.request"  # a clear word is taken


@pytest.mark.parametrize(
    ("shipments", "expected"),
    [
        ([parcel("in_transit", eta_to="2026-06-12")], DELAYED),
        ([parcel("in_transit", eta_to="2026-06-18")], "feedback.praise"),  # not due yet
        ([parcel("in_transit")], "feedback.praise"),
        ([parcel("delivered", eta_to="2026-06-12", delivered_at=ARRIVED)], "feedback.praise"),
    ],
)
def test_praise_of_a_parcel_that_is_overdue_is_not_believed(
    shipments: list[dict[str, Any]], expected: str
) -> None:
    got = decide(says(("feedback.praise", 0.97), (DELAYED, 0.01)), order(*shipments))
    assert got.primary == expected
    assert (got.confidence < TagThresholds().preselect) == (expected == DELAYED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quick q before I order: would it run on 110 V?", "product.question"),
        ("Bevor ich bestelle: läuft das mit 110 V?", "product.question"),
        ("I ordered it last week: would it run on 110 V?", "exchange.request"),
        ("would it run on 110 V?", "exchange.request"),
    ],
)
def test_who_has_not_ordered_yet_hardly_exchanges(text: str, expected: str) -> None:
    said = says(("exchange.request", 0.5), ("product.question", 0.4), ("return.request", 0.1))
    assert tag(text, said).intent == expected


ADDRESS = "Kerkstraat 14, 9000 Gent"


@pytest.mark.parametrize(
    ("text", "confidence", "flag", "expected"),
    [
        (f"Kan het naar {ADDRESS}?", 0.5, 0.8, "shipping.change_delivery"),
        (f"Kan het naar {ADDRESS}?", 0.5, 0.4, "shipping.arrive_by_date"),
        (f"Kan het naar {ADDRESS}?", 0.7, 0.8, "shipping.arrive_by_date"),
        ("Kan het naar mijn moeder?", 0.5, 0.8, "shipping.arrive_by_date"),
    ],
)
def test_an_address_settles_what_an_unsure_question_on_a_delivery_is_about(
    text: str, confidence: float, flag: float, expected: str
) -> None:
    said = says(
        ("shipping.arrive_by_date", confidence),
        ("other.general", 1 - confidence),
        secondary=(("shipping.change_delivery", flag),),
    )
    assert tag(text, said).intent == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Would it run on 110 V?", ("product.question",)),
        ("Would it run on 110 V, and is it in stock?", ("product.question", AVAILABLE)),
        ("Läuft das mit 110 V, und ist es lieferbar?", ("product.question", AVAILABLE)),
    ],
)
def test_a_secondary_intent_rests_on_a_word(text: str, names: tuple[str, ...]) -> None:
    said = says(("product.question", 0.9), secondary=((AVAILABLE, 0.9),))
    assert tuple(i.name for i in tag(text, said).intents) == names
    primary = says((AVAILABLE, 0.9))
    assert tag(text, primary).intent == AVAILABLE  # the primary one needs none


def test_machine_mail_is_machine_mail_whatever_it_says() -> None:
    got = decide(says(("refund.request", 0.99)), order(parcel("lost")), machine="auto-submitted")
    assert (got.primary, got.evidence) == ("other.automated_spam", ("machine: auto-submitted",))


@pytest.mark.parametrize(
    ("confidence", "level"),
    [(0.9, "auto"), (0.899, "preselect"), (0.6, "preselect"), (0.599, "suggest")],
)
def test_two_thresholds_make_three_levels(confidence: float, level: str) -> None:
    tags = tag("hello", says(("return.request", confidence), ("refund.request", 0.01)))
    assert tags.level == level
    suggestions = tags.model_dump()["suggestions"]
    assert len(suggestions) == (2 if level == "suggest" else 0)


def ticket(text: str, **changes: object) -> Ticket:
    fields: dict[str, Any] = {
        "ticket_id": "T-1",
        "channel": "email",
        "created_at": SENT,
        "messages": [{"body": text}],
    }
    return Ticket.model_validate(fields | changes)


def tag(
    text: str,
    said: Classification,
    match: OrderMatch | None = None,
    store_id: str | None = "lamps",
    **changes: object,
) -> Tags:
    given = ticket(text, **changes)
    evidence = TicketEvidence(
        given,
        extract_turn(given),
        find_entities(text, order_id_patterns={}),
        said,
        StoreTag(id=store_id, confidence=1.0),
        match or OrderMatch(),
    )
    return assemble_tags(evidence, {"lamps": STORE}, TagThresholds())


@pytest.mark.parametrize(
    ("intent", "queue"),
    [
        ("return.policy", "sales"),  # leaf before group
        ("return.request", "returns"),
        ("wholesale.quote", "b2b"),
        ("other.thanks", "care"),
    ],
)
def test_a_route_of_the_leaf_beats_its_group_s(intent: str, queue: str) -> None:
    assert queue_of(intent, STORE) == queue
    assert queue_of(intent, None) is None


QUESTION = says(("product.question", 0.95))
NAMED = OrderMatch(order=order(), matched_by="order_id")
BY_MAIL = OrderMatch(order=order(), matched_by="email")


@pytest.mark.parametrize(
    ("text", "said", "match", "phase"),
    [
        ("Is it washable?", QUESTION, None, "pre_sale"),
        ("Is it washable?", QUESTION, BY_MAIL, "pre_sale"),
        ("Is it washable?", QUESTION, NAMED, "post_sale"),
        ("Is it washable?", QUESTION, OrderMatch(unknown_ids=("1",)), "post_sale"),
        ("I bought the lamp last week, is it washable?", QUESTION, None, "post_sale"),
        ("Before I order: is it washable?", QUESTION, None, "pre_sale"),
        ("hello", says(("return.request", 0.95)), None, "post_sale"),
        ("hello", says(("wholesale.quote", 0.95)), None, "pre_sale"),
        (
            "hello",
            says(("product.question", 0.9), secondary=(("return.status", 0.9),)),
            None,
            "post_sale",
        ),
        (
            "hello",
            says(("product.question", 0.9), secondary=(("return.policy", 0.9),)),
            None,
            "pre_sale",
        ),
    ],
)
def test_before_or_after_buying(
    text: str, said: Classification, match: OrderMatch | None, phase: str
) -> None:
    tags = tag(text, said, match)
    assert (tags.phase, tags.priority) == (phase, "high" if phase == "pre_sale" else "normal")


@pytest.mark.parametrize(
    "text",
    [
        "My order hasn't come",
        "I haven't received the lamp that I ordered",
        "non l'ho messo quando ho ordinato",
        "I've just bought the green one",
        "J'ai commandé une lampe hier",
        "ma commande n'est pas là",
        "Ich habe gestern eine Lampe bestellt",
        "wo bleibt mein Paket",
        "ho acquistato una lampada",
        "dov'è il mio pacco",
        "hice un pedido ayer",
        "mi paquete no llega",
        "ik heb vorige week een lamp gekocht",
        "waar blijft mijn pakje",
    ],
)
def test_words_that_speak_of_a_placed_order(text: str) -> None:
    assert speaks_of_placed_order(text)


@pytest.mark.parametrize(
    "text",
    [
        "If I order today, when will it arrive?",
        "Is there a minimum order?",
        "Si je commande demain, quand est-ce livré ?",
        "J'hésite à prendre le modèle vert",
        "Wenn ich heute bestelle, ist es Freitag da?",
        "Ich möchte die Lampe bestellen, ist sie dimmbar?",
        "Se ordino oggi arriva venerdì?",
        "¿Si hago el pedido hoy llega el viernes?",
        "Als ik vandaag bestel, is het er dan vrijdag?",
        "Ist die Lampe dimmbar?",
        "je n'ai rien acheté, juste une question",
        "Non ho ancora acquistato",
        "How is the order delivered?",
    ],
)
def test_words_that_speak_of_an_order_to_come(text: str) -> None:
    assert not speaks_of_placed_order(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("URGENT please", True),
        ("c'est très urgent", True),
        ("bitte schnellstmöglich", True),
        ("lo antes posible", True),
        ("il prima possibile", True),
        ("met spoed", True),
        ("no rush at all", False),
        ("merci", False),
    ],
)
def test_haste_is_heard_in_six_languages(text: str, expected: bool) -> None:
    assert sounds_urgent(text) is expected


THANKS = says(("other.thanks", 0.95))
CHATTY = says(("other.thanks", 0.9), secondary=(("shipping.order_status", 0.8),))
PRAISE_WITH_QUESTION = says(("feedback.praise", 0.9), needs_reply=("yes", 0.8))
MACHINE = {"messages": [{"body": "I am away", "headers": {"Auto-Submitted": "auto-replied"}}]}
OPERATOR = {"messages": [{"body": "Merci de répondre", "author": "operator"}]}
ANSWERED = {"messages": [{"body": "where is it"}, {"body": "Tomorrow", "author": "agent"}]}


@pytest.mark.parametrize(
    ("said", "channel", "changes", "reply", "sender", "priority"),
    [
        (THANKS, "email", {}, "no", "customer", "low"),
        (THANKS, "amazon", {}, "mark_no_response", "customer", "low"),
        (CHATTY, "amazon", {}, "yes", "customer", "normal"),
        (PRAISE_WITH_QUESTION, "email", {}, "yes", "customer", "normal"),
        (says(("feedback.praise", 0.9)), "ebay", {}, "mark_no_response", "customer", "normal"),
        (says(("other.automated_spam", 0.9)), "email", {}, "no", "customer", "low"),
        (QUESTION, "email", MACHINE, "no", "machine", "low"),
        (THANKS, "mirakl", OPERATOR, "yes", "marketplace_operator", "normal"),
        (
            says(("order.damaged", 0.9), sender=("marketplace_operator", 0.9)),
            "mirakl",
            {},
            "yes",
            "marketplace_operator",
            "normal",
        ),
        (
            says(("order.damaged", 0.9), sender=("marketplace_operator", 0.9)),
            "email",
            {},
            "yes",
            "customer",
            "normal",
        ),
        (
            says((STATUS, 0.9), sender=("carrier", 0.9)),
            "email",
            {},
            "no",
            "carrier",
            "normal",
        ),
        (says((STATUS, 0.9), sender=("machine", 0.5)), "email", {}, "yes", "customer", "normal"),
        (says((STATUS, 0.9)), "email", ANSWERED, "no", "customer", "normal"),
        (says((STATUS, 0.9), needs_reply=("no", 0.99)), "email", {}, "yes", "customer", "normal"),
    ],
)
def test_who_writes_and_whether_an_answer_is_due(
    said: Classification,
    channel: str,
    changes: dict[str, Any],
    reply: str,
    sender: str,
    priority: str,
) -> None:
    tags = tag("thank you", said, channel=channel, **changes)
    assert (tags.needs_reply, tags.sender, tags.priority) == (reply, sender, priority)
    assert (tags.sla is None) == (reply == "no")


def test_a_threat_beside_thanks_is_urgent_and_due() -> None:
    tags = tag("Thanks for nothing. My lawyer will write to you.", THANKS)
    assert tags.risk == ("legal_threat",)
    assert (tags.needs_reply, tags.priority, tags.urgency) == ("yes", "urgent", "urgent")
    assert tags.sla is not None
    assert tags.sla.rule == "urgent-risk"


def test_spam_and_machines_carry_no_risk() -> None:
    assert tag("This is my third email, no reply", says(("other.automated_spam", 0.9))).risk == ()
    assert tag("my lawyer will write", says((STATUS, 0.9)), messages=MACHINE["messages"]).risk == ()


def test_a_privacy_intent_makes_a_data_request_likely_enough() -> None:
    said = says(("account.delete_privacy", 0.9), risk={"data_request": 0.35})
    assert tag("forget me", said).risk == ("data_request",)
    assert tag("forget me", says((STATUS, 0.9), risk={"data_request": 0.35})).risk == ()


def test_a_vip_is_high_but_thanks_stay_low() -> None:
    vip = OrderMatch(is_vip=True)
    assert tag("where", says((STATUS, 0.9)), vip).priority == "high"
    assert tag("thank you", THANKS, vip).priority == "low"


def test_without_a_store_nothing_is_routed_and_nobody_tags_alone() -> None:
    tags = tag("hello", says((STATUS, 0.99)), store_id=None)
    assert (tags.queue, tags.level) == (None, "preselect")


def test_an_unsure_language_is_the_store_s_first() -> None:
    assert tag("??", says((STATUS, 0.9), language=("en", 0.3))).language.code == "nl"
    assert tag("hi", says((STATUS, 0.9), language=("en", 0.4))).language.code == "en"


@pytest.mark.parametrize(
    ("returns", "expected"),
    [([], MISSING), ([{"return_id": "R-1", "status": "in_transit"}], "return.status")],
)
def test_a_parcel_that_is_asked_for_after_a_return_is_the_one_that_went_back(
    returns: list[dict[str, Any]], expected: str
) -> None:
    said = says((MISSING, 0.5), ("return.status", 0.3), ("other.general", 0.2))
    got = decide(said, order(parcel("delivered", delivered_at=ARRIVED), returns=returns))
    assert got.primary == expected


@pytest.mark.parametrize(
    ("text", "confidence", "reply"),
    [
        ("lovely! do you do collabs?", 0.4, "yes"),
        ("lovely! do you do collabs?", 0.9, "no"),
        ("lovely!", 0.4, "no"),
    ],
)
def test_a_question_is_not_silenced_by_a_guess(text: str, confidence: float, reply: str) -> None:
    said = says(("feedback.praise", confidence), needs_reply=("no", 0.9))
    assert tag(text, said).needs_reply == reply
