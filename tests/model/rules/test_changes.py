"""Before dispatch: cancel and change, with and without a fee."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from data.facts import Money, Span
from model.rules.changes import holds

if TYPE_CHECKING:
    from tests.model.rules.conftest import Shop

CANCEL, ADDRESS, ITEMS = "order.cancel", "shipping.change_delivery", "order.change_items"
REFUNDS = {"refunds": {"method": "original_payment", "days": 5}}
LABEL, LEFT = ("label_created",), ("in_transit",)


@pytest.mark.parametrize(
    ("status", "parcels", "dispatched", "processing"),
    [
        ("pending", (), True, True),
        ("processing", (), True, True),
        ("on_hold", (), True, True),
        ("processing", LABEL, True, False),
        ("shipped", LABEL, True, False),
        ("shipped", LEFT, False, False),
        ("processing", LEFT, False, False),
        ("processing", (*LABEL, *LEFT), False, False),
        ("delivered", ("delivered",), False, False),
        ("shipped", ("lost",), False, False),
        ("shipped", (), False, False),
        ("delivered", (), False, False),
        ("cancelled", (), False, False),
        ("refunded", (), False, False),
    ],
)
def test_until_when_something_is_possible(
    shop: Shop, status: str, parcels: tuple[str, ...], dispatched: bool, processing: bool
) -> None:
    record = shop.order(*map(shop.parcel, parcels), status=status)
    assert holds("dispatched", record) == dispatched
    assert holds("processing", record) == processing
    assert not holds("never", record)


@pytest.mark.parametrize("until", ["dispatched", "processing", "never"])
@pytest.mark.parametrize("stage", ["open", "labelled", "left", "delivered"])
def test_cancel_change_and_address_keep_to_the_stage_that_the_policy_names(
    shop: Shop, until: str, stage: str
) -> None:
    parcels = {"open": (), "labelled": LABEL, "left": LEFT, "delivered": ("delivered",)}[stage]
    record = shop.order(
        *map(shop.parcel, parcels),
        status={"open": "processing", "labelled": "processing"}.get(stage, "shipped"),
    )
    possible = {"dispatched": ("open", "labelled"), "processing": ("open",), "never": ()}[until]
    rules = {"cancel": {"until": until}, "change": {"address_until": until, "items_until": until}}
    policy = rules | REFUNDS
    cancel = shop.decided(CANCEL, order=record, policy=policy)
    assert (cancel.plan.outcome == "cancelled") == (stage in possible)
    assert cancel.plan.outcome in ("cancelled", "declined")
    new = "Anna Petit, Kerkstraat 14, 9000 Gent"
    moved = shop.decided(ADDRESS, order=record, policy=policy, new_address=new)
    assert (moved.plan.outcome == "changed") == (stage in possible)
    items = shop.decided(ITEMS, order=record, policy=policy)
    assert items.plan.outcome == ("asked_for_info" if stage in possible else "declined")


@pytest.mark.parametrize(
    ("fee", "kind", "amount"),
    [(None, "none", "40.00"), ("0.00", "free", "40.00"), ("6.00", "fee", "34.00")],
)
def test_a_fee_is_stated_and_kept_from_the_refund(
    shop: Shop, fee: str | None, kind: str, amount: str
) -> None:
    rules = {"until": "dispatched"} | ({"fee": fee} if fee else {})
    got = shop.decided(CANCEL, order=shop.order(), policy={"cancel": rules} | REFUNDS)
    assert got.plan.outcome == "cancelled"
    assert got.acts["cancel-done"].choices["fee"] == kind
    assert got.value("refund-goes", "amount") == Money(Decimal(amount), "EUR")
    assert got.value("refund-goes", "days") == Span(5, "business_day")
    assert ("policy.cancel.fee" in got.policy_paths) == (fee is not None)
    if kind == "fee":
        assert got.value("cancel-done", "fee_amount") == Money(Decimal("6.00"), "EUR")
        assert got.fact("refund-goes", "amount").source == "order.total + policy.cancel.fee"


@pytest.mark.parametrize(
    ("total", "fee", "outcome"),
    [
        ("100.00", None, "cancelled"),
        ("100.01", None, "escalated"),
        ("106.00", "6.00", "cancelled"),  # what is paid back counts
        ("106.01", "6.00", "escalated"),
    ],
)
def test_a_cancellation_pays_back_up_to_the_agent_s_limit(
    shop: Shop, total: str, fee: str | None, outcome: str
) -> None:
    policy = {
        "cancel": {"until": "dispatched"} | ({"fee": fee} if fee else {}),
        "refunds": {"method": "original_payment", "agent_limit": "100.00"},
    }
    got = shop.decided(CANCEL, order=shop.order(total=total), policy=policy)
    assert got.plan.outcome == outcome
    assert bool(got.plan.warnings) == (outcome == "escalated")
    assert not any("agent_limit" in f.source for f in got.facts)
    if outcome == "escalated":
        assert not any(isinstance(f.value, Money) for f in got.facts)


def test_a_cancellation_that_is_too_late_names_the_dispatch_and_the_way_back(shop: Shop) -> None:
    record = shop.order(shop.parcel(eta_to="2026-06-17"))
    policy = {
        "cancel": {"until": "dispatched"},
        "returns": {"window_days": 14, "counted_from": "delivered", "label": "portal"},
    } | REFUNDS
    got = shop.decided(CANCEL, order=record, policy=policy)
    assert got.plan.outcome == "declined"
    assert got.value("cancel-too-late", "shipped") == date(2026, 6, 2)
    assert got.value("parcel-with-carrier", "eta") == date(2026, 6, 17)
    assert "cancel-then-return" in got.acts
    bare = shop.decided(CANCEL, order=record, policy={"cancel": {"until": "dispatched"}})
    assert bare.plan.outcome == "declined"
    assert "cancel-then-return" not in bare.acts


@pytest.mark.parametrize("status", ["cancelled", "refunded"])
def test_what_is_cancelled_already_is_not_cancelled_again(shop: Shop, status: str) -> None:
    refund = {"amount": "40.00", "status": "issued", "issued_at": "2026-06-12T10:00:00+02:00"}
    record = shop.order(status=status, refunds=[refund])
    got = shop.decided(CANCEL, order=record, policy={"cancel": {"until": "dispatched"}} | REFUNDS)
    assert got.plan.outcome == "info_only"
    assert got.value("refund-issued", "amount") == Money(Decimal("40.00"), "EUR")
    assert got.value("refund-visible-by", "by") == date(2026, 6, 19)


@pytest.mark.parametrize("intent", [CANCEL, ADDRESS, ITEMS])
def test_a_silent_policy_leaves_it_to_a_person(shop: Shop, intent: str) -> None:
    got = shop.decided(intent, order=shop.order(), policy={})
    assert got.plan.outcome == "escalated"
    assert got.plan.warnings
    assert got.policy_paths == set()


def test_a_new_address_is_repeated_from_the_message(shop: Shop) -> None:
    policy = {"change": {"address_until": "dispatched"}}
    new = "Anna Petit, Kerkstraat 14, 9000 Gent"
    got = shop.decided(ADDRESS, order=shop.order(), policy=policy, new_address=new)
    assert got.value("address-changed", "address") == new
    assert got.fact("address-changed", "address").source == "ticket.messages[1].body"
    asked = shop.decided(ADDRESS, order=shop.order(), policy=policy)
    assert (asked.plan.outcome, asked.plan.needs) == ("asked_for_info", ("address",))


@pytest.mark.parametrize(
    ("price", "stock", "outcome"),
    [
        ("30.00", 2, "changed"),
        ("30.00", None, "changed"),
        ("30.00", 0, "asked_for_info"),
        ("35.00", 2, "asked_for_info"),
    ],
)
def test_another_size_before_dispatch_is_changed_where_it_is_there_at_the_same_price(
    shop: Shop, price: str, stock: int | None, outcome: str
) -> None:
    small: dict[str, Any] = {"sku": "P-S", "name": {"en": "Pull Mousse"}, "sizes": {"S": "FR 36"}}
    medium = small | {"sku": "P-M", "sizes": {"M": "FR 38"}, "price": price}
    if stock is not None:
        medium["stock"] = stock
    item = {"sku": "P-S", "name": "Pull Mousse", "variant": "S", "price": "30.00"}
    got = shop.decided(
        ITEMS,
        order=shop.order(items=[item]),
        policy={"change": {"items_until": "processing"}},
        products=(small, medium),
        text="Could you make the Pull Mousse an M instead?",
    )
    assert got.plan.outcome == outcome


def test_a_category_may_be_cancelled_differently(shop: Shop) -> None:
    custom = {"sku": "C-1", "name": "Plaque Nom", "category": "personalised", "price": "20.00"}
    policy = {
        "cancel": {"until": "dispatched", "by_category": {"personalised": {"until": "never"}}}
    }
    got = shop.decided(CANCEL, order=shop.order(items=[custom]), policy=policy)
    assert got.plan.outcome == "declined"
    assert "policy.cancel.by_category.personalised.until" in got.policy_paths
    assert shop.decided(CANCEL, order=shop.order(), policy=policy).plan.outcome == "cancelled"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Could you add a second cup?", "add-by-new-order"),
        ("Si può aggiungere una tazza?", "add-by-new-order"),
        ("Could you make it the blue one?", "cancel-then-return"),
    ],
)
def test_what_comes_too_late_says_what_is_left(shop: Shop, text: str, act: str) -> None:
    policy = {"change": {"items_until": "processing"}, "returns": {"window_days": 14}}
    order = shop.order(shop.parcel("label_created"), status="processing")
    got = shop.decided(ITEMS, order=order, policy=policy, text=text)
    assert got.plan.outcome == "declined"
    assert act in got.acts
    assert len({"add-by-new-order", "cancel-then-return"} & set(got.acts)) == 1


def test_articles_that_differ_in_number_or_colour_are_each_other_s_variants(shop: Shop) -> None:
    belts = [
        {"sku": f"B-{n}", "name": {"en": f"Drive belt {n}"}, "category": "belts", "stock": 3}
        for n in (1200, 1270)
    ]
    throws = [
        {"sku": f"T-{c}", "name": {"en": f"Throw Dune {c}"}, "category": "throws", "stock": 3}
        for c in ("ochre", "blue")
    ]
    for owned, text, wanted in (
        ("B-1200", "I need the 1270 belt instead of the 1200", "Drive belt 1270"),
        ("T-ochre", "Could the ochre throw become the blue one?", "Throw Dune blue"),
    ):
        item = {"sku": owned, "name": "Drive belt 1200" if "B" in owned else "Throw Dune ochre"}
        got = shop.decided(
            ITEMS,
            order=shop.order(items=[item]),
            policy={"change": {"items_until": "processing"}},
            products=(*belts, *throws),
            text=text,
        )
        assert got.value("items-changed", "new_item") == wanted
