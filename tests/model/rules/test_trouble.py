"""Damaged, wrong, missing, defective: proof, reporting time, wishes, amounts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from data.facts import Money, Percent, Span

if TYPE_CHECKING:
    from data.orders import Order
    from tests.model.rules.conftest import Decided, Shop

BLOCKS = {
    "order.damaged": "damaged",
    "order.wrong_item": "wrong_item",
    "order.missing_item": "missing_item",
}
OUTCOMES = {"outcomes": ["replacement_confirmed", "partial_refund", "full_refund"]}
PHOTO = {"report_within_days": 14, "proof": ["photo"], "partial_refund_percent": 20}
REFUNDS = {"refunds": {"method": "original_payment", "days": 5}}


def came(shop: Shop, at: str = "2026-06-10T11:00:00+02:00", **changes: Any) -> Order:  # noqa: ANN401
    return shop.order(shop.parcel("delivered", delivered_at=at), status="delivered", **changes)


def came_for(shop: Shop, intent: str) -> Order:
    """Two of the one article: where one is missing, the other is what came."""
    order = came(shop)
    if intent != "order.missing_item":
        return order
    return order.model_copy(
        update={"items": [item.model_copy(update={"quantity": 2}) for item in order.items]}
    )


@pytest.mark.parametrize("intent", BLOCKS)
@pytest.mark.parametrize(
    ("photo", "wishes", "outcome", "needs"),
    [
        (0, (), "asked_for_info", ("photo",)),
        (0, ("full_refund",), "asked_for_info", ("photo",)),
        (1, (), None, None),
        (1, ("full_refund",), "full_refund", ()),
        (2, ("partial_refund",), "partial_refund", ()),
        (1, ("replacement_confirmed",), "replacement_confirmed", ()),
    ],
)
def test_proof_first_then_the_wish_as_far_as_the_policy_permits_it(
    shop: Shop,
    intent: str,
    photo: int,
    wishes: tuple[str, ...],
    outcome: str | None,
    needs: tuple[str, ...] | None,
) -> None:
    policy = {BLOCKS[intent]: PHOTO | OUTCOMES} | REFUNDS
    got = shop.decided(
        intent, order=came_for(shop, intent), policy=policy, photo=photo, wishes=frozenset(wishes)
    )
    if outcome is None:  # without a wish: a broken one is asked about, the rest is sent again
        choice = intent == "order.damaged"
        outcome = "asked_for_info" if choice else "replacement_confirmed"
        needs = ("choice",) if choice else ()
    assert (got.plan.outcome, got.plan.needs) == (outcome, needs)
    if photo:
        assert got.value("proof-thanks", "photo") == photo
        others = {"replacement_confirmed", "partial_refund", "full_refund"} - {outcome}
        assert got.option_names == others
    else:
        assert got.value("report-in-time", "window") == Span(14, "day")


@pytest.mark.parametrize("intent", BLOCKS)
@pytest.mark.parametrize(
    ("written", "is_late"),
    [
        ("2026-06-24T23:59:00+02:00", False),
        ("2026-06-24T21:59:59+00:00", False),
        ("2026-06-24T22:00:00+00:00", True),
        ("2026-06-25T08:00:00+02:00", True),
    ],
)
def test_a_report_is_in_time_on_the_last_day_and_late_after_it(
    shop: Shop, intent: str, written: str, is_late: bool
) -> None:
    policy = {BLOCKS[intent]: {"report_within_days": 14} | OUTCOMES} | REFUNDS
    wish = frozenset(("full_refund",))
    got = shop.decided(
        intent,
        order=came_for(shop, intent),
        policy=policy,
        written=written,
        now="2026-06-30T10:00:00+02:00",
        wishes=wish,
    )
    assert got.plan.outcome == ("declined" if is_late else "full_refund")
    if is_late:
        assert got.value("report-too-late", "last_day") == date(2026, 6, 24)
        assert got.value("report-too-late", "window") == Span(14, "day")
        assert got.plan.options == ()


@pytest.mark.parametrize("intent", BLOCKS)
def test_without_a_reporting_time_none_is_stated(shop: Shop, intent: str) -> None:
    policy = {BLOCKS[intent]: {"proof": ["photo"]} | OUTCOMES}
    got = shop.decided(
        intent, order=came_for(shop, intent), policy=policy, now="2027-06-30T10:00:00+02:00"
    )
    assert got.plan.needs == ("photo",)
    assert not any("report_within" in path for path in got.policy_paths)


@pytest.mark.parametrize("intent", BLOCKS)
def test_a_silent_policy_grants_nothing(shop: Shop, intent: str) -> None:
    wish = frozenset(("full_refund",))
    got = shop.decided(intent, order=came(shop), policy=REFUNDS, photo=1, wishes=wish)
    assert got.plan.outcome == "escalated"
    assert got.plan.options == ()
    assert not any(isinstance(f.value, Money) for f in got.facts)


def broken(shop: Shop, wish: str, **changes: Any) -> Decided:  # noqa: ANN401
    policy = {"damaged": PHOTO | OUTCOMES} | REFUNDS | changes.pop("policy", {})
    fields: dict[str, Any] = {"order": came(shop), "photo": 1} | changes
    fields["wishes"] = frozenset((wish,))
    return shop.decided("order.damaged", policy=policy, **fields)


@pytest.mark.parametrize(
    ("price", "percent", "amount"),
    [("40.00", 20, "8.00"), ("33.33", 10, "3.33"), ("33.37", 10, "3.34"), ("0.40", 5, "0.02")],
)
def test_a_partial_refund_is_a_share_of_the_price_of_the_item(
    shop: Shop, price: str, percent: int, amount: str
) -> None:
    item = {"sku": "LAMP-1", "name": "Lampe Aube", "price": price}
    policy = {"damaged": PHOTO | OUTCOMES | {"partial_refund_percent": percent}}
    record = came(shop, items=[item], total="200.00")
    got = broken(shop, "partial_refund", order=record, policy=policy)
    assert got.amounts == {
        Money(
            Decimal(amount), "EUR"
        ): "order.items[0].price + policy.damaged.partial_refund_percent"
    }
    assert Percent(percent) in {f.value for f in got.facts}


def test_one_of_several_items_is_refunded_at_its_own_price(shop: Shop) -> None:
    items = [
        {"sku": "LAMP-1", "name": "Lampe Aube", "price": "40.00", "quantity": 2},
        {"sku": "SHADE-1", "name": "Abat-jour Brume", "price": "15.00"},
    ]
    record = came(shop, items=items, total="95.00")
    one = broken(shop, "full_refund", order=record, text="The Abat-jour Brume is torn")
    assert list(one.amounts) == [Money(Decimal("15.00"), "EUR")]
    two = broken(shop, "full_refund", order=record, text="Both Lampe Aube are broken")
    assert list(two.amounts) == [Money(Decimal("80.00"), "EUR")]
    whole = broken(shop, "full_refund", order=record)
    assert list(whole.amounts) == [Money(Decimal("95.00"), "EUR")]


def test_without_a_total_the_prices_are_added(shop: Shop) -> None:
    items = [{"sku": f"S-{n}", "name": f"Vase {n}", "price": "10.10"} for n in "ABC"]
    got = broken(shop, "full_refund", order=came(shop, items=items, total=None))
    assert list(got.amounts) == [Money(Decimal("30.30"), "EUR")]
    assert set(got.amounts.values()) == {
        "order.items[0].price + order.items[1].price + order.items[2].price"
    }


def test_an_order_without_any_price_gets_no_amount(shop: Shop) -> None:
    bare = came(shop, items=[{"sku": "LAMP-1", "name": "Lampe Aube"}], total=None)
    got = broken(shop, "full_refund", order=bare)
    assert not any(isinstance(f.value, Money) for f in got.facts)


@pytest.mark.parametrize(
    ("stock", "outcome"), [(3, "replacement_confirmed"), (None, "replacement_confirmed"), (0, None)]
)
def test_what_is_sold_out_is_not_sent_again(
    shop: Shop, stock: int | None, outcome: str | None
) -> None:
    product: dict[str, Any] = {"sku": "LAMP-1", "name": {"en": "Lampe Aube"}}
    if stock is not None:
        product["stock"] = stock
    got = broken(shop, "replacement_confirmed", products=(product,))
    if outcome:
        assert got.plan.outcome == outcome
    else:
        assert (got.plan.outcome, got.plan.needs) == ("asked_for_info", ("choice",))
        assert "replacement_confirmed" not in got.option_names
        assert "replacement-out-of-stock" in got.acts


def test_a_wish_that_the_policy_does_not_permit_is_not_granted(shop: Shop) -> None:
    policy = {"damaged": {"outcomes": ["replacement_confirmed", "partial_refund"]}}
    got = broken(shop, "full_refund", policy=policy)
    assert got.plan.outcome != "full_refund"
    assert "full_refund" not in got.option_names


@pytest.mark.parametrize(("price", "outcome"), [("100.00", "full_refund"), ("100.01", "escalated")])
def test_the_agent_s_limit_is_equal_or_below(shop: Shop, price: str, outcome: str) -> None:
    item = {"sku": "LAMP-1", "name": "Lampe Aube", "price": price}
    record = came(shop, items=[item], total=price)
    limit = {"refunds": {"method": "original_payment", "agent_limit": "100.00"}}
    got = broken(shop, "full_refund", order=record, policy=limit)
    assert got.plan.outcome == outcome
    assert not any("agent_limit" in f.source for f in got.facts)


@pytest.mark.parametrize(
    ("how", "acts"),
    [
        ("prepaid", {"wrong-back-prepaid"}),
        ("portal", {"wrong-back-portal"}),
        ("self", {"wrong-back-self"}),
        ("keep", {"wrong-keep"}),
        (None, set()),
    ],
)
def test_the_wrong_item_comes_back_as_the_policy_says(
    shop: Shop, how: str | None, acts: set[str]
) -> None:
    rules = OUTCOMES | ({"return_wrong_item": how} if how else {})
    got = shop.decided("order.wrong_item", order=came(shop), policy={"wrong_item": rules})
    assert got.plan.outcome == "replacement_confirmed"
    assert {a for a in got.acts if a.startswith(("wrong-back", "wrong-keep"))} == acts


def test_which_item_is_missing_is_asked_for_among_several(shop: Shop) -> None:
    items = [{"sku": f"S-{n}", "name": f"Vase {n}", "price": "10.00"} for n in ("Orange", "Citron")]
    policy = {"missing_item": OUTCOMES}
    got = shop.decided("order.missing_item", order=came(shop, items=items), policy=policy)
    assert (got.plan.outcome, got.plan.needs) == ("asked_for_info", ("product",))
    assert got.value("order-holds", "items") == ("Vase Orange", "Vase Citron")


def test_the_item_that_is_missing_is_named_even_where_it_is_too_late(shop: Shop) -> None:
    items = [{"sku": f"S-{n}", "name": f"Vase {n}", "price": "10.00"} for n in ("Orange", "Citron")]
    policy = {"missing_item": OUTCOMES | {"report_within_days": 1}}
    text = "Le vase citron manque dans le colis."
    record = came(shop, items=items)
    got = shop.decided("order.missing_item", order=record, policy=policy, text=text)
    assert got.value("missing-sorry-item", "item") == "Vase Citron"


def test_what_is_said_to_be_there_is_not_missing(shop: Shop) -> None:
    items = [
        {"sku": "S-1", "name": "Zeep Lavendel", "price": "10.00"},
        {"sku": "S-2", "name": "Zonnemelk Duin", "price": "20.00"},
    ]
    got = shop.decided(
        "order.missing_item",
        order=came(shop, items=items),
        policy={"missing_item": OUTCOMES},
        text="2 stuks zeep lavendel betaald, 1 gekregen. De zonnemelk zat er wel bij.",
    )
    assert got.plan.outcome == "replacement_confirmed"


@pytest.mark.parametrize(
    ("now", "act", "outcome"),
    [
        ("2028-06-10T23:59:00+02:00", "warranty-running", "escalated"),
        ("2028-06-11T00:00:00+02:00", "warranty-over", "declined"),
    ],
)
def test_the_guarantee_runs_to_the_same_day_of_its_last_month(
    shop: Shop, now: str, act: str, outcome: str
) -> None:
    policy = {"warranty": {"months": 24, "kind": "legal"}}
    got = shop.decided("product.defect_warranty", order=came(shop), policy=policy, now=now)
    assert got.plan.outcome == outcome
    assert got.value(act, "months") == Span(24, "month")
    assert got.value(act, "delivered") == date(2026, 6, 10)


@pytest.mark.parametrize(
    ("delivered", "last"),
    [("2027-08-31", "2028-02-29"), ("2026-08-31", "2027-02-28"), ("2026-12-15", "2027-06-15")],
)
def test_a_guarantee_ends_on_the_last_of_a_shorter_month(
    shop: Shop, delivered: str, last: str
) -> None:
    policy = {"warranty": {"months": 6}}
    record = came(shop, f"{delivered}T11:00:00+02:00")
    on = shop.decided(
        "product.defect_warranty", order=record, policy=policy, now=f"{last}T20:00:00+01:00"
    )
    after = shop.decided(
        "product.defect_warranty", order=record, policy=policy, now=f"{last}T23:30:00-08:00"
    )
    assert "warranty-running" in on.acts
    assert "warranty-over" in after.acts


def test_without_a_guarantee_in_the_policy_none_is_stated(shop: Shop) -> None:
    got = shop.decided("product.defect_warranty", order=came(shop), policy={})
    assert got.plan.outcome == "escalated"
    assert got.policy_paths == set()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Es war bloß die Plancha im Karton. As Thermometer fehlt.", "Funkthermometer Zwo"),
        ("Nur die Plancha kam, der Rest fehlt.", "Funkthermometer Zwo"),
        ("Die Plancha fehlt.", "Plancha 40"),
        ("Die Plancha war dabei, aber kein Thermometer.", "Funkthermometer Zwo"),
        ("Ich suche das Thermometer, es war nicht im Paket.", "Funkthermometer Zwo"),
    ],
)
def test_what_came_is_not_what_is_missing(shop: Shop, text: str, missing: str) -> None:
    items = [
        {"sku": "P-1", "name": "Plancha 40", "price": "10.00"},
        {"sku": "T-1", "name": "Funkthermometer Zwo", "price": "20.00"},
    ]
    got = shop.decided(
        "order.missing_item",
        order=came(shop, items=items),
        policy={"missing_item": OUTCOMES},
        text=text,
    )
    assert got.value("missing-sorry-item", "item") == missing
