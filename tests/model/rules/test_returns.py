"""Returns and exchanges: windows, extensions, exclusions, labels, costs."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.facts import Coded, Money, Span
from model.rules.promises import EarlierPromise
from model.rules.return_terms import return_terms
from model.rules.situation import OrderFacts

if TYPE_CHECKING:
    from tests.model.rules.conftest import Shop

RETURN, POLICY, EXCHANGE = "return.request", "return.policy", "exchange.request"
WINDOW: dict[str, Any] = {"returns": {"window_days": 14, "counted_from": "delivered"}}
PORTAL = {"label": "portal", "who_pays": "customer", "return_cost": "4.90", "refund_days": 5}
FULL = {"returns": WINDOW["returns"] | PORTAL, "refunds": {"method": "original_payment"}}
HOLIDAY = {
    "ordered_from": "2026-11-01",
    "ordered_to": "2026-12-24",
    "return_until": "2027-01-31",
}


def returns(**rules: object) -> dict[str, Any]:
    return {"returns": WINDOW["returns"] | rules}


def came(shop: Shop, at: str, **changes: Any) -> Any:  # noqa: ANN401
    return shop.order(shop.parcel("delivered", delivered_at=at), status="delivered", **changes)


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("2026-06-23T12:00:00+02:00", "in_time"),
        ("2026-06-24T00:00:00+02:00", "last_day"),
        ("2026-06-24T23:59:59+02:00", "last_day"),
        ("2026-06-24T21:59:00+00:00", "last_day"),  # 23:59 in Paris
        ("2026-06-24T22:00:00+00:00", "late"),  # midnight in Paris
        ("2026-06-24T20:00:00-04:00", "late"),  # still the 24th where the customer is
        ("2026-06-25T00:00:00+02:00", "late"),
    ],
)
def test_the_last_day_of_the_window_counts_to_its_last_second_in_the_store_s_zone(
    shop: Shop, written: str, state: str
) -> None:
    record = came(shop, "2026-06-10T11:00:00+02:00")
    s = shop.situation(
        RETURN, order=record, policy=WINDOW, now="2026-06-25T09:00:00+02:00", written=written
    )
    terms = return_terms(s, OrderFacts(s, record))
    assert terms
    assert terms.state == state
    assert terms.last_day
    assert terms.last_day.value == date(2026, 6, 24)


@pytest.mark.parametrize(
    ("delivered", "last"),
    [
        ("2026-06-10T23:59:00+02:00", date(2026, 6, 24)),
        ("2026-06-10T22:30:00+00:00", date(2026, 6, 25)),  # 00:30 on the 11th in Paris
        ("2026-10-20T10:00:00+02:00", date(2026, 11, 3)),  # across the end of summer time
        ("2026-03-20T10:00:00+01:00", date(2026, 4, 3)),
        ("2028-02-20T10:00:00+01:00", date(2028, 3, 5)),  # leap year
    ],
)
def test_the_day_of_delivery_is_the_store_s_day(shop: Shop, delivered: str, last: date) -> None:
    record = came(shop, delivered)
    s = shop.situation(RETURN, order=record, policy=WINDOW, now=delivered)
    terms = return_terms(s, OrderFacts(s, record))
    assert terms
    assert terms.until
    assert terms.until.value == last


@given(
    at=st.datetimes(min_value=datetime(2024, 1, 1), max_value=datetime(2034, 1, 1)),
    window=st.integers(0, 120),
    zone=st.sampled_from(["Europe/Paris", "Europe/London", "America/New_York", "Pacific/Auckland"]),
    late=st.booleans(),
)
def test_a_message_is_in_time_exactly_until_the_last_local_second(
    shop: Shop, at: datetime, window: int, zone: str, late: bool
) -> None:
    record = came(shop, at.isoformat() + "+00:00")
    policy = {"returns": {"window_days": window, "counted_from": "delivered"}}
    s = shop.situation(
        RETURN, order=record, policy=policy, store={"timezone": zone}, now=at.isoformat() + "+00:00"
    )
    midnight = datetime.combine(
        s.today + timedelta(days=window + 1), datetime.min.time(), s.now.tzinfo
    )
    written = midnight if late else midnight - timedelta(seconds=1)
    s = shop.situation(
        RETURN, order=record, policy=policy, store={"timezone": zone}, now=written.isoformat()
    )
    terms = return_terms(s, OrderFacts(s, record))
    assert terms
    assert terms.state == ("late" if late else "last_day")


@pytest.mark.parametrize(
    ("counted_from", "last", "source"),
    [
        ("delivered", date(2026, 6, 24), "order.shipments[0].delivered_at"),
        ("shipped", date(2026, 6, 16), "order.shipments[0].shipped_at"),
        ("ordered", date(2026, 6, 15), "order.placed_at"),
    ],
)
def test_the_window_counts_from_what_the_policy_names(
    shop: Shop, counted_from: str, last: date, source: str
) -> None:
    record = came(shop, "2026-06-10T11:00:00+02:00")
    got = shop.decided(
        RETURN,
        order=record,
        policy=returns(counted_from=counted_from),
        now="2026-06-12T10:00:00+02:00",
    )
    assert got.value("return-yes-until", "until") == last
    assert got.fact("return-yes-until", "until").source == f"{source} + policy.returns.window_days"
    assert got.fact("return-yes-until", "until").version == "2026-01-01"


def test_the_last_of_several_parcels_starts_the_window(shop: Shop) -> None:
    record = shop.order(
        shop.parcel("delivered", delivered_at="2026-06-05T11:00:00+02:00"),
        shop.parcel("delivered", delivered_at="2026-06-10T11:00:00+02:00"),
    )
    got = shop.decided(RETURN, order=record, policy=WINDOW)
    assert got.value("return-yes-until", "until") == date(2026, 6, 24)
    open_ = shop.order(
        shop.parcel("delivered", delivered_at="2026-06-05T11:00:00+02:00"), shop.parcel()
    )
    got = shop.decided(RETURN, order=open_, policy=WINDOW)
    assert got.value("return-after-delivery", "window") == Span(14, "day")


@pytest.mark.parametrize(
    ("written", "outcome", "act"),
    [
        ("2026-06-23T12:00:00+02:00", "label_issued", "return-announced-in-time"),
        ("2026-06-24T12:00:00+02:00", "label_issued", "return-last-day"),
        ("2026-06-25T12:00:00+02:00", "declined", "return-too-late"),
    ],
)
def test_the_day_of_the_message_decides_not_the_day_of_the_answer(
    shop: Shop, written: str, outcome: str, act: str
) -> None:
    record = came(shop, "2026-06-10T11:00:00+02:00")
    got = shop.decided(
        RETURN, order=record, policy=FULL, written=written, now="2026-06-26T09:00:00+02:00"
    )
    assert got.plan.outcome == outcome
    assert act in got.acts


def test_a_refusal_names_the_delivery_the_window_and_the_last_day(shop: Shop) -> None:
    record = came(shop, "2026-06-10T11:00:00+02:00")
    policy = WINDOW | {"warranty": {"months": 24, "kind": "legal"}}
    got = shop.decided(RETURN, order=record, policy=policy, now="2026-07-20T09:00:00+02:00")
    assert got.value("return-too-late", "delivered") == date(2026, 6, 10)
    assert got.value("return-too-late", "window") == Span(14, "day")
    assert got.value("return-too-late", "last_day") == date(2026, 6, 24)
    assert got.value("warranty-still", "months") == Span(24, "month")


@pytest.mark.parametrize(
    ("placed", "delivered", "written", "state", "until"),
    [
        # Placed on the first and on the last day of the extension.
        (
            "2026-11-01T00:00:00+01:00",
            "2026-11-05",
            "2027-01-31T23:59:00+01:00",
            "extended",
            date(2027, 1, 31),
        ),
        (
            "2026-12-24T23:59:00+01:00",
            "2026-12-29",
            "2027-01-31T12:00:00+01:00",
            "extended",
            date(2027, 1, 31),
        ),
        (
            "2026-11-01T00:00:00+01:00",
            "2026-11-05",
            "2027-02-01T00:00:00+01:00",
            "late",
            date(2027, 1, 31),
        ),
        # A second before and after.
        (
            "2026-10-31T23:59:59+01:00",
            "2026-11-05",
            "2026-11-19T12:00:00+01:00",
            "last_day",
            date(2026, 11, 19),
        ),
        (
            "2026-12-25T00:00:00+01:00",
            "2026-12-29",
            "2027-01-13T12:00:00+01:00",
            "late",
            date(2027, 1, 12),
        ),
        # The store's day, not Greenwich's.
        (
            "2026-10-31T23:30:00+00:00",
            "2026-11-05",
            "2027-01-15T12:00:00+01:00",
            "extended",
            date(2027, 1, 31),
        ),
        (
            "2026-12-24T23:30:00+00:00",
            "2026-12-29",
            "2027-01-15T12:00:00+01:00",
            "late",
            date(2027, 1, 12),
        ),
        # The extension never shortens a window that ends later.
        (
            "2026-12-20T12:00:00+01:00",
            "2027-01-20",
            "2027-02-03T12:00:00+01:00",
            "last_day",
            date(2027, 2, 3),
        ),
        (
            "2026-12-20T12:00:00+01:00",
            "2027-01-17",
            "2027-01-20T12:00:00+01:00",
            "in_time",
            date(2027, 1, 31),
        ),
    ],
)
def test_the_holiday_extension_holds_where_it_ends_later_than_the_window(
    shop: Shop, placed: str, delivered: str, written: str, state: str, until: date
) -> None:
    record = came(shop, f"{delivered}T12:00:00+01:00", placed_at=placed)
    s = shop.situation(RETURN, order=record, policy=returns(holiday_extension=HOLIDAY), now=written)
    terms = return_terms(s, OrderFacts(s, record))
    assert terms
    assert terms.until
    assert (terms.state, terms.until.value) == (state, until)


def test_the_extension_is_told_with_its_own_date_and_source(shop: Shop) -> None:
    record = came(shop, "2026-11-10T12:00:00+01:00", placed_at="2026-11-08T12:00:00+01:00")
    policy = returns(holiday_extension=HOLIDAY, label="portal")
    got = shop.decided(RETURN, order=record, policy=policy, now="2026-12-28T12:00:00+01:00")
    assert got.plan.outcome == "label_issued"
    assert got.value("return-holiday", "until") == date(2027, 1, 31)
    source = "policy.returns.holiday_extension.return_until"
    assert got.fact("return-holiday", "until").source == source
    late = shop.decided(RETURN, order=record, policy=policy, now="2027-02-01T00:00:00+01:00")
    assert late.plan.outcome == "declined"
    assert date(2027, 1, 31) in {f.value for f in late.facts}


@pytest.mark.parametrize(
    ("label", "cost", "who", "acts"),
    [
        ("portal", "4.90", "customer", {"return-portal", "return-cost-label"}),
        ("prepaid", "4.90", "customer", {"return-label-sent", "return-cost-deducted"}),
        ("self", None, "customer", {"return-self", "return-cost-own"}),
        ("portal", "0.00", "customer", {"return-portal", "return-cost-free"}),
        ("prepaid", None, "merchant", {"return-label-sent", "return-cost-free"}),
        ("portal", None, None, {"return-portal"}),
        (None, "4.90", "customer", {"return-cost-label"}),
        (None, None, None, set()),
    ],
)
def test_label_and_cost_are_told_as_far_as_the_policy_says_them(
    shop: Shop, label: str | None, cost: str | None, who: str | None, acts: set[str]
) -> None:
    rules = {"label": label, "return_cost": cost, "who_pays": who}
    policy = returns(**{k: v for k, v in rules.items() if v is not None})
    record = came(shop, "2026-06-10T11:00:00+02:00")
    got = shop.decided(RETURN, order=record, policy=policy)
    told = {
        a
        for a in got.acts
        if a.startswith(("return-portal", "return-label", "return-self", "return-cost"))
    }
    assert told == acts
    assert got.plan.outcome == ("label_issued" if label else "info_only")
    amounts = {f.value for f in got.facts if isinstance(f.value, Money)}
    free = who == "merchant" or cost == "0.00"
    assert amounts == ({Money(Decimal(cost), "EUR")} if cost and not free else set())


def test_no_key_that_is_absent_is_stated(shop: Shop) -> None:
    record = came(shop, "2026-06-10T11:00:00+02:00")
    got = shop.decided(RETURN, order=record, policy={"returns": {"window_days": 14}})
    assert got.policy_paths == {"policy.returns.window_days"}
    assert shop.decided(RETURN, order=record, policy={}).plan.outcome == "escalated"
    assert shop.decided(POLICY, policy={}).plan.outcome == "escalated"


def test_an_excluded_category_is_declined_in_the_words_of_the_policy(shop: Shop) -> None:
    item = {"sku": "B-1", "name": "Bikini Sol", "category": "swimwear", "price": "30.00"}
    record = came(shop, "2026-06-10T11:00:00+02:00", items=[item])
    policy = returns(excluded_categories=["underwear", "swimwear"])
    got = shop.decided(RETURN, order=record, policy=policy)
    assert got.plan.outcome == "declined"
    assert got.value("return-excluded", "category") == Coded("own_category", "swimwear")
    assert got.fact("return-excluded", "category").source == "policy.returns.excluded_categories"
    other = came(shop, "2026-06-10T11:00:00+02:00")
    assert shop.decided(RETURN, order=other, policy=policy).plan.outcome != "declined"


def test_an_order_of_which_only_a_part_is_excluded_can_go_back(shop: Shop) -> None:
    items = [
        {"sku": "B-1", "name": "Bikini Sol", "category": "swimwear", "price": "30.00"},
        {"sku": "H-1", "name": "Chapeau Lune", "category": "hats", "price": "20.00"},
    ]
    record = came(shop, "2026-06-10T11:00:00+02:00", items=items)
    policy = returns(excluded_categories=["swimwear"])
    assert shop.decided(RETURN, order=record, policy=policy).plan.outcome != "declined"
    text = "I'd like to send the Bikini Sol back"
    assert shop.decided(RETURN, order=record, policy=policy, text=text).plan.outcome == "declined"


def test_the_category_is_the_catalogue_s_where_the_order_has_none(shop: Shop) -> None:
    record = came(shop, "2026-06-10T11:00:00+02:00", items=[{"sku": "B-1", "name": "Bikini Sol"}])
    products = ({"sku": "B-1", "name": {"en": "Bikini Sol"}, "category": "swimwear"},)
    policy = returns(excluded_categories=["swimwear"])
    got = shop.decided(RETURN, order=record, policy=policy, products=products)
    assert got.plan.outcome == "declined"


@pytest.mark.parametrize(
    ("category", "last", "cost", "window_source"),
    [
        ("frames", date(2026, 6, 17), "9.00", "policy.returns.by_category.frames.window_days"),
        ("lamps", date(2026, 6, 24), "4.90", "policy.returns.window_days"),
    ],
)
def test_a_category_s_own_rule_comes_first(
    shop: Shop, category: str, last: date, cost: str, window_source: str
) -> None:
    item = {"sku": "F-1", "name": "Cadre Mer", "category": category, "price": "30.00"}
    record = came(shop, "2026-06-10T11:00:00+02:00", items=[item])
    frames = {"window_days": 7, "return_cost": "9.00"}
    policy = returns(**PORTAL, by_category={"frames": frames})
    got = shop.decided(RETURN, order=record, policy=policy)
    assert got.value("return-yes-until", "until") == last
    assert got.value("return-cost-label", "cost") == Money(Decimal(cost), "EUR")
    assert window_source in got.policy_paths


def test_a_category_may_exclude_itself(shop: Shop) -> None:
    item = {"sku": "F-1", "name": "Cadre Mer", "category": "frames", "price": "30.00"}
    record = came(shop, "2026-06-10T11:00:00+02:00", items=[item])
    policy = returns(by_category={"frames": {"excluded_categories": ["frames"]}})
    assert shop.decided(RETURN, order=record, policy=policy).plan.outcome == "declined"


def test_the_rules_in_general_need_no_order(shop: Shop) -> None:
    policy = returns(condition="unworn", excluded_categories=["underwear"], **PORTAL)
    got = shop.decided(POLICY, policy=policy | {"refunds": {"method": "original_payment"}})
    assert (got.plan.outcome, got.plan.needs) == ("info_only", ())
    assert got.value("return-window-general", "window") == Span(14, "day")
    assert got.value("return-cost-label", "cost") == Money(Decimal("4.90"), "EUR")
    assert got.value("return-excluded-general", "categories") == (Coded("category", "underwear"),)


@pytest.mark.parametrize(
    ("now", "is_told"),
    [
        ("2026-10-31T23:59:00+01:00", False),
        ("2026-11-01T00:00:00+01:00", True),
        ("2026-12-24T23:59:00+01:00", True),
        ("2026-12-25T00:00:00+01:00", False),
    ],
)
def test_the_extension_is_told_in_general_while_orders_fall_under_it(
    shop: Shop, now: str, is_told: bool
) -> None:
    got = shop.decided(POLICY, policy=returns(holiday_extension=HOLIDAY), now=now)
    assert ("return-holiday-general" in got.acts) == is_told


@pytest.mark.parametrize(
    ("status", "received", "act"),
    [
        ("registered", None, "return-registered"),
        ("in_transit", None, "return-transit"),
        ("received", "2026-06-12T10:00:00+02:00", "return-received"),
        ("received", None, "return-received"),
    ],
)
def test_where_a_return_is(shop: Shop, status: str, received: str | None, act: str) -> None:
    back = [{"return_id": "R-1", "status": status, "received_at": received}]
    record = came(shop, "2026-06-02T11:00:00+02:00", returns=back)
    got = shop.decided("return.status", order=record, policy=FULL)
    assert got.plan.outcome == "info_only"
    assert got.fact(act, "state").source == "order.returns[0].status"


def test_a_return_that_nobody_knows_of_is_looked_for_by_its_number(shop: Shop) -> None:
    record = came(shop, "2026-06-02T11:00:00+02:00")
    got = shop.decided("return.status", order=record, policy=FULL)
    assert (got.plan.outcome, got.plan.needs) == ("asked_for_info", ("tracking_number",))


SMALL = {"sku": "P-S", "name": {"en": "Pull Mousse"}, "stock": 4, "sizes": {"S": "FR 36"}}
MEDIUM = {"sku": "P-M", "name": {"en": "Pull Mousse"}, "stock": 2, "sizes": {"M": "FR 38"}}
PULL = {"sku": "P-S", "name": "Pull Mousse", "variant": "S", "price": "30.00"}


def swap(shop: Shop, *, stock: dict[str, Any] | None = None, text: str, **rules: object) -> Any:  # noqa: ANN401
    record = came(shop, "2026-06-10T11:00:00+02:00", items=[PULL])
    products = (SMALL, MEDIUM | (stock or {}))
    return shop.decided(
        EXCHANGE, order=record, policy=returns(**PORTAL, **rules), products=products, text=text
    )


def test_an_exchange_for_a_size_in_stock_is_confirmed(shop: Shop) -> None:
    got = swap(shop, text="The Pull Mousse is too small, can I have it in M?", exchange=True)
    assert (got.plan.outcome, got.plan.needs) == ("exchange_confirmed", ())
    assert got.value("exchange-until", "until") == date(2026, 6, 24)
    assert got.value("return-cost-label", "cost") == Money(Decimal("4.90"), "EUR")


@pytest.mark.parametrize("last_seen", ["2026-06-04", "2026-06-12"])
def test_another_one_for_a_parcel_that_never_came_is_no_exchange(
    shop: Shop, last_seen: str
) -> None:
    scan = {"at": f"{last_seen}T09:00:00+02:00", "status": "in_transit"}
    record = shop.order(shop.parcel(events=[scan]), items=[PULL])
    lost = {"lost_parcel": {"lost_after_days": 10, "outcomes": ["replacement_confirmed"]}}
    policy = returns(**PORTAL, exchange=True) | lost
    got = shop.decided(EXCHANGE, order=record, policy=policy, products=(SMALL,))
    is_lost = last_seen == "2026-06-04"
    assert (got.plan.outcome == "replacement_confirmed") == is_lost
    assert ("exchange-yes" in got.acts) != is_lost


def test_an_exchange_without_a_size_asks_for_it(shop: Shop) -> None:
    got = swap(shop, text="The Pull Mousse is too small", exchange=True)
    assert (got.plan.outcome, got.plan.needs) == ("asked_for_info", ("size",))


@pytest.mark.parametrize(
    ("restock", "outcome", "needs"),
    [
        ("2026-06-15", "asked_for_info", ("choice",)),  # today
        ("2026-06-20", "asked_for_info", ("choice",)),
        ("2026-06-14", "info_only", ()),  # over: not a date to promise
        (None, "info_only", ()),
    ],
)
def test_a_size_that_is_sold_out_is_said_to_be(
    shop: Shop, restock: str | None, outcome: str, needs: tuple[str, ...]
) -> None:
    text = "The Pull Mousse is too small, can I have it in M?"
    got = swap(shop, stock={"stock": 0, "restock_on": restock}, text=text, exchange=True)
    assert (got.plan.outcome, got.plan.needs) == (outcome, needs)
    assert ("restock" in got.acts["exchange-out-of-stock"].facts) == bool(needs)


def test_where_there_are_no_exchanges_the_return_is_offered(shop: Shop) -> None:
    got = swap(shop, text="The Pull Mousse is too small, can I have it in M?", exchange=False)
    assert got.plan.outcome == "declined"
    assert got.value("exchange-until", "until") == date(2026, 6, 24)


def test_a_policy_that_is_silent_on_exchanges_leaves_it_to_a_person(shop: Shop) -> None:
    got = swap(shop, text="The Pull Mousse is too small, can I have it in M?")
    assert got.plan.outcome == "escalated"
    assert not any("exchange" in path for path in got.policy_paths)


def test_an_exchange_has_the_window_of_a_return(shop: Shop) -> None:
    record = came(shop, "2026-06-10T11:00:00+02:00", items=[PULL])
    policy = returns(exchange=True)
    for now, outcome in (("06-24T23:59", "asked_for_info"), ("06-25T00:00", "declined")):
        got = shop.decided(EXCHANGE, order=record, policy=policy, now=f"2026-{now}:00+02:00")
        assert got.plan.outcome == outcome, now


@pytest.mark.parametrize(
    ("promise", "differs"),
    [
        ("You can return it within 30 days.", True),
        ("You can return it within 14 days.", False),
        ("The refund takes 5 days.", False),  # another span that the policy knows
        ("The return is free of charge.", True),
        ("We will look into it.", False),
        ("Le retour est gratuit.", True),
    ],
)
def test_an_earlier_promise_that_differs_is_neither_repeated_nor_withdrawn(
    shop: Shop, promise: str, differs: bool
) -> None:
    record = came(shop, "2026-06-10T11:00:00+02:00")
    said = EarlierPromise(0, promise, datetime.fromisoformat("2026-06-11T10:00:00+02:00"))
    got = shop.decided(RETURN, order=record, policy=FULL, earlier=(said,))
    assert (got.plan.outcome == "escalated") == differs
    assert bool(got.plan.warnings) == differs
    if differs:
        assert got.value("promise-review", "written_at") == date(2026, 6, 11)
        assert Span(30, "day") not in {f.value for f in got.facts}
        assert got.plan.options == ()


@pytest.mark.parametrize("stock", [2, 0])
def test_another_colour_needs_no_size_table(shop: Shop, stock: int) -> None:
    blue = {"sku": "C-B", "name": {"en": "Tasse Kiesel"}, "attributes": {"colour": "blue"}}
    green = blue | {"sku": "C-G", "attributes": {"colour": "green"}, "stock": stock}
    item = {"sku": "C-B", "name": "Tasse Kiesel", "variant": "blue", "price": "12.00"}
    record = came(shop, "2026-06-10T11:00:00+02:00", items=[item])
    got = shop.decided(
        EXCHANGE,
        order=record,
        policy=returns(exchange=True),
        products=(blue, green),
        text="Could I have the Tasse Kiesel in green instead?",
    )
    assert got.plan.outcome == ("exchange_confirmed" if stock else "info_only")


def test_a_return_that_was_promised_of_what_is_excluded_goes_to_a_person(shop: Shop) -> None:
    item = {"sku": "B-1", "name": "Bikini Sol", "category": "swimwear", "price": "30.00"}
    record = came(shop, "2026-06-10T11:00:00+02:00", items=[item])
    policy = returns(excluded_categories=["swimwear"])
    at = datetime.fromisoformat("2026-06-11T10:00:00+02:00")
    promised = EarlierPromise(0, "I will send you the return label tomorrow.", at)
    got = shop.decided(RETURN, order=record, policy=policy, earlier=(promised,))
    assert got.plan.outcome == "escalated"
    assert "excludes" in got.plan.warnings[0]
    plain = EarlierPromise(0, "I am looking into it.", at)
    declined = shop.decided(RETURN, order=record, policy=policy, earlier=(plain,))
    assert declined.plan.outcome == "declined"


@pytest.mark.parametrize(
    ("condition", "text", "outcome"),
    [
        ("unopened", "I opened it and smelled it once.", "declined"),
        ("unopened", "Ik heb het geopend.", "declined"),
        ("unopened", "L'ho aperto ieri.", "declined"),
        ("unopened", "I have not opened it.", "label_issued"),
        ("unopened", "Es ist nicht geöffnet.", "label_issued"),
        ("unused", "I opened the parcel today.", "label_issued"),
        (
            "unopened",
            "I opened the parcel today and it is the wrong colour for us.",
            "label_issued",
        ),
        ("unopened", "Ne ho aperta una per assaggiare e la trovo troppo dolce.", "declined"),
        ("unopened", "Je ne l'ai pas ouvert.", "label_issued"),
        ("unopened", "Hab es nur dreimal benutzt, die Flasche ist noch fast voll.", "declined"),
        ("unused", "We have used it for two weeks.", "declined"),
        ("unused", "L'ho usato due volte soltanto.", "declined"),
        ("unused", "Non l'ho mai usato.", "label_issued"),
        ("unused", "Ich habe ihn nie benutzt.", "label_issued"),
        ("unworn", "Ik heb ze één avond gedragen.", "declined"),
        ("unworn", "Ik heb ze niet gedragen, alleen gepast.", "label_issued"),
        ("unworn", "Getragen habe ich sie nicht.", "label_issued"),
        ("unwashed", "Je l'ai lavé une fois à 30.", "declined"),
        ("unwashed", "She washed it before asking me.", "declined"),
        ("unmounted", "Lo tengo montado en la bici.", "declined"),
        ("unmounted", "Si lo hubiera montado no lo devolvería.", "label_issued"),
        ("original_packaging", "We have used it for two weeks.", "label_issued"),
    ],
)
def test_what_is_said_to_be_opened_used_or_worn_is_not_taken_back_where_it_must_not_be(
    shop: Shop, condition: str, text: str, outcome: str
) -> None:
    record = came(shop, "2026-06-10T11:00:00+02:00", items=[PULL])
    policy = returns(condition=condition, label="prepaid")
    assert shop.decided(RETURN, order=record, policy=policy, text=text).plan.outcome == outcome


def test_of_two_articles_only_the_one_that_was_opened_stays(shop: Shop) -> None:
    items = [
        {"sku": "S-1", "name": "Serum Aurora", "quantity": 1, "price": "20.00"},
        {"sku": "C-1", "name": "Hand cream Willow", "quantity": 1, "price": "9.00"},
    ]
    record = came(shop, "2026-06-10T11:00:00+02:00", items=items)
    policy = returns(condition="unopened", label="prepaid")
    text = "May I return both? I opened the serum, it is not for me. The hand cream is untouched."
    got = shop.decided(RETURN, order=record, policy=policy, text=text)
    assert got.plan.outcome == "label_issued"
    assert got.value("return-condition-gone", "item") == "Serum Aurora"
    assert got.value("return-others", "items") == ("Hand cream Willow",)


def test_of_two_alike_the_closed_one_may_come_back(shop: Shop) -> None:
    record = came(shop, "2026-06-10T11:00:00+02:00", items=[dict(PULL, quantity=2)])
    policy = returns(condition="unopened", label="prepaid")
    got = shop.decided(
        RETURN, order=record, policy=policy, text="I opened one of them, the other not."
    )
    assert got.plan.outcome == "label_issued"
    assert "return-others" in got.acts
    both = shop.decided(RETURN, order=record, policy=policy, text="I opened them yesterday.")
    assert both.plan.outcome == "declined"


def test_a_window_of_a_categorys_own_is_named_as_such(shop: Shop) -> None:
    item = {"sku": "D-1", "name": "Drill Hollin", "category": "power_tools", "price": "30.00"}
    policy = returns(window_days=45, by_category={"power_tools": {"window_days": 10}})
    late = came(shop, "2026-05-10T11:00:00+02:00", items=[item])
    got = shop.decided(RETURN, order=late, policy=policy)
    assert got.plan.outcome == "declined"
    assert got.value("return-own-window", "window") == Span(10, "day")
    other = came(shop, "2026-06-10T11:00:00+02:00", items=[PULL])
    assert "return-own-window" not in shop.decided(RETURN, order=other, policy=policy).acts


@pytest.mark.parametrize(("label", "is_told"), [("prepaid", False), ("self", True)])
def test_own_expense_is_told_only_where_the_policy_says_so(
    shop: Shop, label: str, is_told: bool
) -> None:
    passage = "Belts travel at your own expense.\n\nPack them well."
    record = came(shop, "2026-06-10T11:00:00+02:00", items=[PULL])
    got = shop.decided(
        RETURN,
        "return.label_howto",
        order=record,
        policy=returns(label=label),
        quotes={"return.label_howto": passage},
    )
    assert ("expense" in got.value("quote-article", "passage").text) == is_told


def test_of_two_articles_the_excluded_one_is_named(shop: Shop) -> None:
    items = [
        {"sku": "D-1", "name": "Abito Ginestra", "category": "dresses", "price": "90.00"},
        {"sku": "C-1", "name": "Collant Velo", "category": "hosiery", "price": "9.00"},
    ]
    record = came(shop, "2026-06-10T11:00:00+02:00", items=items)
    policy = returns(excluded_categories=["hosiery"], label="prepaid")
    got = shop.decided(RETURN, order=record, policy=policy, text="I would like to return both.")
    assert got.plan.outcome == "label_issued"
    assert got.value("return-excluded-some", "items") == ("Collant Velo",)
    assert got.value("return-some-until", "items") == ("Abito Ginestra",)
    dress = shop.decided(
        RETURN, order=record, policy=policy, text="Only the abito ginestra goes back."
    )
    assert "return-excluded-some" not in dress.acts
