"""From intents to one plan: who is asked what, notices, several wishes, nothing of others."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from data.workspace.taxonomy import default_taxonomy

if TYPE_CHECKING:
    from data.orders import Order
    from tests.model.rules.conftest import Shop

STATUS, CANCEL, ADDRESS = "shipping.order_status", "order.cancel", "shipping.change_delivery"
INTENTS = sorted(default_taxonomy().intents)
NEEDS_ORDER = (STATUS, CANCEL, ADDRESS, "refund.status", "return.status", "billing.invoice")
NOTICE: dict[str, Any] = {
    "id": "strike",
    "from": "2026-06-10",
    "to": "2026-06-20",
    "countries": ["FR"],
    "intents": [STATUS],
    "text": {"en": "Carriers are on strike.", "fr": "Les transporteurs sont en grève."},
}


def two(shop: Shop, **changes: Any) -> tuple[Order, ...]:  # noqa: ANN401
    return (
        shop.order(order_id="LH-100300", **changes),
        shop.order(order_id="LH-100400", **changes),
    )


@pytest.mark.parametrize("intent", NEEDS_ORDER)
def test_without_an_order_its_number_is_asked_for_and_nothing_else(shop: Shop, intent: str) -> None:
    got = shop.decided(intent)
    assert (got.plan.outcome, got.plan.needs) == ("asked_for_info", ("order_id",))
    assert got.facts == []


@pytest.mark.parametrize("intent", NEEDS_ORDER)
def test_an_unproven_number_is_repeated_as_written_and_proof_is_asked_for(
    shop: Shop, intent: str
) -> None:
    got = shop.decided(intent, unproven=("lh-100200",), policy={"exceptions": [NOTICE]})
    assert (got.plan.outcome, got.plan.needs) == ("asked_for_info", ("proof",))
    assert got.value("ask-proof", "written") == "lh-100200"
    assert got.fact("ask-proof", "written").source == "ticket.messages[1].body"
    assert not any(f.source.startswith("order") for f in got.facts)
    assert any("lh-100200" in w for w in got.plan.warnings)
    assert "notice" not in got.acts


@pytest.mark.parametrize("intent", NEEDS_ORDER)
def test_an_unknown_number_is_asked_again(shop: Shop, intent: str) -> None:
    got = shop.decided(intent, unknown=("LH-999999",))
    assert (got.plan.outcome, got.plan.needs) == ("asked_for_info", ("order_id",))
    assert got.value("unknown-order", "written") == "LH-999999"


@pytest.mark.parametrize("intent", NEEDS_ORDER)
def test_of_several_orders_each_is_named_with_its_day(shop: Shop, intent: str) -> None:
    got = shop.decided(intent, candidates=two(shop))
    assert (got.plan.outcome, got.plan.needs) == ("asked_for_info", ("order_id",))
    rows = got.acts["ask-which-order"].listings["lines"].rows
    assert [r["order"].value for r in rows] == ["LH-100300", "LH-100400"]
    assert {r["placed"].value for r in rows} == {date(2026, 6, 1)}
    assert rows[0]["order"].source == "orders.LH-100300.order_id"
    assert any("2 orders" in w for w in got.plan.warnings)


@pytest.mark.parametrize(
    ("intent", "rules"),
    [
        (CANCEL, {"cancel": {"until": "dispatched"}}),
        (ADDRESS, {"change": {"address_until": "dispatched"}}),
    ],
)
def test_that_it_is_still_possible_is_said_only_where_it_is_for_each(
    shop: Shop, intent: str, rules: dict[str, Any]
) -> None:
    both = shop.decided(intent, candidates=two(shop), policy=rules)
    assert "still-possible" in both.acts
    left = (two(shop)[0], shop.order(shop.parcel(), order_id="LH-100500"))
    assert "still-possible" not in shop.decided(intent, candidates=left, policy=rules).acts
    assert "still-possible" not in shop.decided(intent, candidates=two(shop), policy={}).acts


def test_a_broken_thing_without_a_number_needs_both_number_and_photo(shop: Shop) -> None:
    policy = {"damaged": {"proof": ["photo"]}}
    got = shop.decided("order.damaged", policy=policy)
    assert got.plan.needs == ("order_id", "photo")
    assert shop.decided("order.damaged", policy=policy, photo=1).plan.needs == ("order_id",)
    assert shop.decided("order.damaged", policy={}).plan.needs == ("order_id",)


@pytest.mark.parametrize(
    ("now", "in_force"),
    [
        ("2026-06-09T23:59:00+02:00", False),
        ("2026-06-10T00:00:00+02:00", True),
        ("2026-06-09T22:00:00+00:00", True),  # midnight in Paris
        ("2026-06-20T23:59:00+02:00", True),
        ("2026-06-20T22:00:00+00:00", False),
        ("2026-06-21T00:00:00+02:00", False),
    ],
)
def test_a_notice_is_valid_on_its_first_and_last_day_in_the_store_s_zone(
    shop: Shop, now: str, in_force: bool
) -> None:
    got = shop.decided(STATUS, order=shop.order(), policy={"exceptions": [NOTICE]}, now=now)
    assert ("notice" in got.acts) == in_force
    if in_force:
        assert got.fact("notice", "text").source == "policy.exceptions[0].text.en"
        assert got.fact("notice", "text").version == "2026-01-01"


@pytest.mark.parametrize(
    ("of_order", "said", "of_store", "in_force"),
    [
        ("FR", ("BE",), "BE", True),  # the order's customer first
        ("BE", ("FR",), "FR", False),
        (None, ("FR",), "BE", True),  # then the country that is named
        (None, ("BE",), "FR", False),
        (None, (), "FR", True),  # then the store's
        (None, (), "BE", False),
    ],
)
def test_a_notice_is_for_the_country_of_the_customer(
    shop: Shop, of_order: str | None, said: tuple[str, ...], of_store: str, in_force: bool
) -> None:
    got = shop.decided(
        STATUS,
        order=shop.order(customer={"country": of_order}),
        countries=said,
        store={"country": of_store},
        policy={"exceptions": [NOTICE]},
    )
    assert ("notice" in got.acts) == in_force


@pytest.mark.parametrize(
    ("intents", "in_force"),
    [([STATUS], True), (["shipping"], True), (None, True), ([CANCEL], False), (["order"], False)],
)
def test_a_notice_is_for_the_intents_or_groups_that_it_names(
    shop: Shop, intents: list[str] | None, in_force: bool
) -> None:
    notice = NOTICE | {"intents": intents}
    got = shop.decided(STATUS, order=shop.order(), policy={"exceptions": [notice]})
    assert ("notice" in got.acts) == in_force


def test_a_notice_on_refunds_holds_after_the_parcel_has_arrived(shop: Shop) -> None:
    refunds = NOTICE | {"intents": ["refund.status"]}
    record = shop.order(shop.parcel("delivered"), status="delivered")
    policy = {"exceptions": [refunds]}
    assert "notice" in shop.decided("refund.status", order=record, policy=policy).acts
    parcels = {"exceptions": [NOTICE]}
    assert "notice" not in shop.decided(STATUS, order=record, policy=parcels).acts


@pytest.mark.parametrize("has_parcel", [True, False])
def test_who_asks_whether_a_parcel_comes_by_a_day_is_told_what_delays_parcels(
    shop: Shop, has_parcel: bool
) -> None:
    notice = NOTICE | {"intents": [STATUS]}
    record = shop.order(*([shop.parcel()] if has_parcel else []))
    got = shop.decided("shipping.arrive_by_date", order=record, policy={"exceptions": [notice]})
    assert ("notice" in got.acts) == has_parcel


def test_a_notice_without_words_in_the_language_is_left_out_with_a_warning(shop: Shop) -> None:
    rules = {"exceptions": [NOTICE]}
    got = shop.decided(STATUS, order=shop.order(), policy=rules, language="de")
    assert "notice" not in got.acts
    assert any("strike" in w for w in got.plan.warnings)
    french = shop.decided(STATUS, order=shop.order(), policy=rules, language="fr")
    assert french.value("notice", "text") == NOTICE["text"]["fr"]
    assert french.plan.warnings == ()


def test_a_second_wish_is_answered_too_and_nothing_is_said_twice(shop: Shop) -> None:
    policy = {"returns": {"window_days": 14}, "invoice": {"available": "account"}}
    record = shop.order(shop.parcel("delivered", delivered_at="2026-06-10T11:00:00+02:00"))
    got = shop.decided("return.request", "billing.invoice", order=record, policy=policy)
    assert got.answered == ("return.request", "billing.invoice")
    assert {"return-yes-until", "invoice-account"} <= got.acts.keys()
    covered = shop.decided("return.request", "return.policy", order=record, policy=policy)
    assert covered.answered == ("return.request",)
    praise = shop.decided("return.request", "feedback.praise", order=record, policy=policy)
    assert praise.answered == ("return.request",)


def test_a_second_question_makes_the_reply_ask(shop: Shop) -> None:
    policy = {"payment_methods": ["card"]}
    got = shop.decided("order.place_help", "product.availability", policy=policy)
    assert (got.plan.outcome, got.plan.needs) == ("asked_for_info", ("product",))
    assert "pay-with" in got.acts


@pytest.mark.parametrize("intent", INTENTS)
@pytest.mark.parametrize("channel", ["email", "amazon", "sms"])
def test_every_intent_is_answered_with_and_without_an_order_from_an_empty_policy(
    shop: Shop, intent: str, channel: str
) -> None:
    record = shop.order(shop.parcel("delivered", delivered_at="2026-06-10T11:00:00+02:00"))
    for order in (None, shop.order(), shop.order(shop.parcel()), record):
        got = shop.decided(intent, order=order, channel=channel)
        assert got.plan.paragraphs
        assert got.policy_paths == set()


FULL_POLICY: dict[str, Any] = {
    "returns": {
        "window_days": 14,
        "counted_from": "delivered",
        "condition": "unworn",
        "excluded_categories": ["underwear"],
        "who_pays": "customer",
        "return_cost": "4.90",
        "label": "prepaid",
        "refund_days": 5,
        "exchange": True,
    },
    "damaged": {
        "report_within_days": 14,
        "proof": ["photo"],
        "outcomes": ["replacement_confirmed", "partial_refund", "full_refund"],
        "partial_refund_percent": 20,
    },
    "wrong_item": {"outcomes": ["replacement_confirmed"], "return_wrong_item": "prepaid"},
    "missing_item": {"outcomes": ["replacement_confirmed", "partial_refund"]},
    "lost_parcel": {
        "stuck_after_days": 5,
        "lost_after_days": 10,
        "proof": ["signed_statement"],
        "coverage_limit": "200.00",
        "fraud_review_after_claims": 2,
        "outcomes": ["replacement_confirmed", "full_refund"],
    },
    "cancel": {"until": "dispatched", "fee": "6.00"},
    "change": {"address_until": "dispatched", "items_until": "processing"},
    "refunds": {"method": "original_payment", "days": 5, "agent_limit": "100.00"},
    "warranty": {"months": 24, "kind": "legal"},
    "shipping": {
        "methods": [
            {
                "name": "standard",
                "carrier": "Colissimo",
                "days": [2, 4],
                "price": "4.90",
                "countries": ["FR"],
            },
            {"name": "express", "carrier": "DHL", "days": [1, 1], "price": "9.90"},
        ],
        "free_from": "60.00",
    },
    "holiday": {
        "order_by": [{"occasion": "christmas", "method": "standard", "date": "2026-12-18"}]
    },
    "invoice": {"available": "on_request"},
    "discounts": {"stackable": False, "price_match": False, "forgotten_code_days": 3},
    "payment_methods": ["card", "paypal", "voucher"],
    "exceptions": [NOTICE | {"intents": None}],
}
SECRET = ("agent_limit", "fraud_review_after_claims", "stuck_after_days", "coverage_limit")


@pytest.mark.parametrize("intent", INTENTS)
@pytest.mark.parametrize("channel", ["email", "ebay", "chat"])
def test_every_intent_is_answered_from_a_full_policy_and_what_is_internal_stays_so(
    shop: Shop, intent: str, channel: str
) -> None:
    product = {"sku": "LAMP-1", "name": {"en": "Lampe Aube"}, "price": "40.00", "stock": 2}
    scan = {"at": "2026-06-05T08:00:00+02:00", "status": "in_transit", "location": "Lyon"}
    parcels: tuple[dict[str, Any] | None, ...] = (
        None,
        shop.parcel("label_created"),
        shop.parcel(events=[scan], eta_to="2026-06-07"),
        shop.parcel("delivered", delivered_at="2026-06-10T11:00:00+02:00", events=[scan]),
        shop.parcel("lost", events=[scan]),
    )
    for parcel in parcels:
        order = shop.order(parcel) if parcel else None
        for wishes in (frozenset[str](), frozenset(("full_refund",))):
            got = shop.decided(
                intent,
                order=order,
                channel=channel,
                policy=FULL_POLICY,
                products=(product,),
                wishes=wishes,
                now="2026-06-12T10:00:00+02:00",
                occasion="christmas",
            )
            assert got.plan.paragraphs
            shown = [f for f in got.facts if f.value is not None]
            assert not any(secret in f.source for f in shown for secret in SECRET)


LABEL = {"returns": {"window_days": 30, "counted_from": "delivered", "label": "portal"}}
METHODS = {"shipping": {"methods": [{"name": "standard", "price": "4.90"}]}}


def arrived(shop: Shop) -> Order:
    parcel = shop.parcel("delivered", delivered_at="2026-06-10T11:00:00+02:00")
    return shop.order(parcel, status="delivered")


@pytest.mark.parametrize(
    ("intents", "policy", "outcome", "answered"),
    [
        (("shipping.options_cost", "return.request"), METHODS, "label_issued", 2),
        (("return.request", "shipping.options_cost"), METHODS, "label_issued", 2),
        (("shipping.options_cost", "return.request"), {}, "escalated", 1),
        (("return.request", "exchange.request"), {}, "label_issued", 1),
        (("exchange.request", "order.cancel"), {}, "asked_for_info", 2),
    ],
    ids=["told-granted", "granted-told", "handed-over-granted", "granted-asked", "asked-declined"],
)
def test_the_outcome_is_what_the_reply_grants(
    shop: Shop, intents: tuple[str, ...], policy: dict[str, Any], outcome: str, answered: int
) -> None:
    rules = LABEL | policy | {"cancel": {"until": "dispatched"}}
    rules["returns"] = LABEL["returns"] | {"exchange": True}
    got = shop.decided(*intents, order=arrived(shop), policy=rules)
    assert got.plan.outcome == outcome
    assert got.answered == intents[:answered]
    # What is open and what is granted do not go together: the agent is told of the second wish.
    left = [f"a second wish is left to you: {intent}" for intent in intents[answered:]]
    assert [w for w in got.plan.warnings if "second wish" in w] == left


def test_a_guess_is_read_by_a_person_and_only_a_sure_article_is_quoted(shop: Shop) -> None:
    got = shop.decided("subscription.manage", "order.place_help", is_unsure=True)
    assert got.plan.outcome == "escalated"
    assert set(got.acts) == {"handover-team"}
    assert "subscription.manage or order.place_help" in got.plan.warnings[0]
    told = shop.decided("subscription.manage", is_unsure=True, quotes={"unsure": "Water it."})
    assert set(told.acts) == {"quote-article", "handover-team"}


def test_a_guess_on_an_order_under_way_tells_where_it_is(shop: Shop) -> None:
    parcel = shop.parcel(eta_to="2026-06-18")
    got = shop.decided("wholesale.quote", is_unsure=True, order=shop.order(parcel))
    assert got.plan.outcome == "escalated"
    assert {"track-number", "handover-team"} <= set(got.acts)
    arrived = shop.order(shop.parcel("delivered"), status="delivered")
    assert set(shop.decided("wholesale.quote", is_unsure=True, order=arrived).acts) == {
        "handover-team"
    }


def test_money_that_nobody_owes_is_no_second_answer(shop: Shop) -> None:
    order = shop.order(shop.parcel())
    got = shop.decided("shipping.order_status", "refund.status", order=order)
    assert got.answered == ("shipping.order_status",)
    first = shop.decided("refund.status", order=order)
    assert "refund-none-yet" in first.acts


@pytest.mark.parametrize(
    ("text", "is_told"), [("Must I keep the shards?", True), ("It came broken.", False)]
)
def test_a_question_beside_the_damage_finds_its_article(
    shop: Shop, text: str, is_told: bool
) -> None:
    article = "Please send a photo.\n\nThe shards may be thrown away."
    got = shop.decided(
        "order.damaged",
        order=shop.order(shop.parcel("delivered")),
        policy={"damaged": {"outcomes": ["full_refund"], "proof": []}},
        text=text,
        quotes={"order.damaged": article},
    )
    assert ("quote-article" in got.acts) == is_told
    if is_told:
        assert got.value("quote-article", "passage").text == "The shards may be thrown away."


def test_the_policy_of_a_category_holds_for_damage_too(shop: Shop) -> None:
    policy = {
        "damaged": {
            "report_within_days": 7,
            "outcomes": ["full_refund"],
            "by_category": {"plants": {"report_within_days": 2}},
        }
    }
    order = shop.order(shop.parcel("delivered", delivered_at="2026-06-10T10:00:00+02:00"))
    fields: dict[str, Any] = {
        "order": order,
        "policy": policy,
        "now": "2026-06-14T12:00:00+02:00",
    }
    assert "report-too-late" not in shop.decided("order.damaged", **fields).acts
    late = shop.decided("order.damaged", category="plants", **fields)
    assert late.fact("report-too-late", "window").source == (
        "policy.damaged.by_category.plants.report_within_days"
    )
