"""Refunds: wanted, due, pending, issued, passed, disputed."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.calendars import is_business_day
from data.facts import Money, Span

if TYPE_CHECKING:
    from data.orders import Order
    from tests.model.rules.conftest import Shop

REQUEST, STATUS, DISPUTE = "refund.request", "refund.status", "refund.dispute"
POLICY: dict[str, Any] = {
    "returns": {"window_days": 14, "counted_from": "delivered", "refund_days": 5},
    "refunds": {"method": "original_payment", "days": 5},
}


def sent_back(shop: Shop, received: str, **changes: Any) -> Order:  # noqa: ANN401
    back = [{"return_id": "R-1", "status": "received", "received_at": received}]
    parcel = shop.parcel("delivered", delivered_at="2026-06-02T11:00:00+02:00")
    return shop.order(parcel, returns=back, **changes)


def paid_back(shop: Shop, **refund: Any) -> Order:  # noqa: ANN401
    fields = {"amount": "40.00", "status": "issued", "method": "original_payment"} | refund
    return shop.order(
        shop.parcel("delivered", delivered_at="2026-06-02T11:00:00+02:00"), refunds=[fields]
    )


@pytest.mark.parametrize(
    ("received", "country", "now", "act", "by"),
    [
        # Friday, five business days: the next Friday; the day itself is not over yet.
        ("2026-06-05T10:00", "FR", "2026-06-12T23:59", "refund-due-by", date(2026, 6, 12)),
        ("2026-06-05T10:00", "FR", "2026-06-13T00:00", "refund-due-passed", date(2026, 6, 12)),
        # Received on a Saturday: Monday is the first business day.
        ("2026-06-06T10:00", "FR", "2026-06-08T10:00", "refund-due-by", date(2026, 6, 12)),
        # 14 July is a holiday in France, not in Italy.
        ("2026-07-10T10:00", "FR", "2026-07-13T10:00", "refund-due-by", date(2026, 7, 20)),
        ("2026-07-10T10:00", "IT", "2026-07-13T10:00", "refund-due-by", date(2026, 7, 17)),
    ],
)
def test_the_refund_of_a_return_is_due_business_days_of_the_store_s_country_later(
    shop: Shop, received: str, country: str, now: str, act: str, by: date
) -> None:
    record = sent_back(shop, f"{received}:00+02:00")
    got = shop.decided(
        STATUS, order=record, policy=POLICY, store={"country": country}, now=f"{now}:00+02:00"
    )
    assert got.plan.outcome == "info_only"
    assert got.value(act, "by") == by
    assert set(got.fact(act, "by").source.split(" + ")) == {
        "order.returns[0].received_at",
        "policy.returns.refund_days",
    }
    assert bool(got.plan.warnings) == (act == "refund-due-passed")


def test_the_day_of_receipt_is_the_store_s_day(shop: Shop) -> None:
    record = sent_back(shop, "2026-06-04T22:30:00+00:00")  # 00:30 on Friday in Paris
    got = shop.decided(STATUS, order=record, policy=POLICY, now="2026-06-08T10:00:00+02:00")
    assert got.value("refund-due-by", "received") == date(2026, 6, 5)


@given(
    received=st.datetimes(min_value=datetime(2024, 1, 1), max_value=datetime(2030, 12, 31)),
    days=st.integers(1, 30),
    country=st.sampled_from(["FR", "IT", "DE", "GB", "NL", "ES", "BE"]),
)
def test_the_due_day_is_a_business_day_and_has_the_promised_number_before_it(
    shop: Shop, received: datetime, days: int, country: str
) -> None:
    record = sent_back(shop, received.isoformat() + "+00:00")
    policy = {"returns": {"refund_days": days}, "refunds": {"method": "original_payment"}}
    s = shop.situation(
        STATUS,
        order=record,
        policy=policy,
        store={"country": country},
        now=received.isoformat() + "+00:00",
    )
    got = shop.undrawn(s)
    by, start = got.value("refund-due-by", "by"), got.value("refund-due-by", "received")
    between = [date.fromordinal(n) for n in range(start.toordinal() + 1, by.toordinal() + 1)]
    assert is_business_day(by, country)
    assert sum(is_business_day(day, country) for day in between) == days


@pytest.mark.parametrize(
    ("now", "act", "outcome"),
    [
        ("2026-06-12T10:00", "refund-visible-by", "info_only"),
        ("2026-06-19T23:59", "refund-visible-by", "info_only"),  # the last day
        ("2026-06-20T00:00", "refund-visible-passed", "escalated"),
    ],
)
def test_an_issued_refund_shows_until_its_last_day_and_is_checked_after_it(
    shop: Shop, now: str, act: str, outcome: str
) -> None:
    record = paid_back(shop, issued_at="2026-06-12T09:00:00+02:00")
    got = shop.decided(STATUS, order=record, policy=POLICY, now=f"{now}:00+02:00")
    assert got.plan.outcome == outcome
    assert got.value("refund-issued", "amount") == Money(Decimal("40.00"), "EUR")
    assert got.value("refund-issued", "issued") == date(2026, 6, 12)
    assert got.value(act, "by") == date(2026, 6, 19)
    assert bool(got.plan.warnings) == (outcome == "escalated")


def test_an_issued_refund_without_a_date_promises_none(shop: Shop) -> None:
    got = shop.decided(STATUS, order=paid_back(shop), policy=POLICY)
    assert got.plan.outcome == "info_only"
    assert "refund-issued-nodate" in got.acts
    assert not any(isinstance(f.value, date | Span) for f in got.facts)


def test_a_silent_policy_promises_no_day(shop: Shop) -> None:
    record = paid_back(shop, issued_at="2026-06-12T09:00:00+02:00")
    got = shop.decided(STATUS, order=record, policy={})
    assert got.plan.outcome == "info_only"
    assert got.policy_paths == set()
    returned = shop.decided(STATUS, order=sent_back(shop, "2026-06-12T09:00:00+02:00"), policy={})
    assert returned.policy_paths == set()


def test_a_pending_refund_is_told_with_its_amount(shop: Shop) -> None:
    got = shop.decided(STATUS, order=paid_back(shop, status="pending"), policy=POLICY)
    assert got.plan.outcome == "info_only"
    assert got.value("refund-pending", "amount") == Money(Decimal("40.00"), "EUR")


def test_no_refund_and_no_return_is_said_plainly(shop: Shop) -> None:
    record = shop.order(shop.parcel("delivered", delivered_at="2026-06-02T11:00:00+02:00"))
    got = shop.decided(STATUS, order=record, policy=POLICY)
    assert got.plan.outcome == "escalated"
    assert not any(isinstance(f.value, Money | date) for f in got.facts)


def test_a_prepaid_label_with_a_cost_is_kept_from_the_refund(shop: Shop) -> None:
    rules = POLICY["returns"] | {"label": "prepaid", "return_cost": "4.90"}
    record = sent_back(shop, "2026-06-12T10:00:00+02:00")
    got = shop.decided(STATUS, order=record, policy=POLICY | {"returns": rules})
    assert got.value("refund-less-cost", "cost") == Money(Decimal("4.90"), "EUR")
    rules["label"] = "portal"
    got = shop.decided(STATUS, order=record, policy=POLICY | {"returns": rules})
    assert "refund-less-cost" not in got.acts


@pytest.mark.parametrize(("amount", "explains"), [("35.10", True), ("35.00", False)])
def test_the_label_explains_a_smaller_refund_only_where_it_is_the_exact_difference(
    shop: Shop, amount: str, explains: bool
) -> None:
    refund = {"amount": amount, "status": "issued", "issued_at": "2026-06-12T09:00:00+02:00"}
    record = sent_back(shop, "2026-06-10T10:00:00+02:00", refunds=[refund])
    rules = {"returns": POLICY["returns"] | {"return_cost": "4.90"}}
    got = shop.decided(DISPUTE, order=record, policy=POLICY | rules)
    assert got.plan.outcome == ("info_only" if explains else "escalated")
    assert ("refund-sum" in got.acts) == explains
    assert got.value("dispute-facts", "amount") == Money(Decimal(amount), "EUR")
    assert got.plan.warnings


def test_money_wanted_for_what_is_still_on_its_way_is_not_promised(shop: Shop) -> None:
    record = shop.order(shop.parcel(eta_to="2026-06-17"))
    got = shop.decided(REQUEST, order=record, policy=POLICY)
    assert got.plan.outcome == "declined"
    assert not any(isinstance(f.value, Money) for f in got.facts)


def test_money_wanted_before_dispatch_is_a_cancellation(shop: Shop) -> None:
    policy = POLICY | {"cancel": {"until": "dispatched"}}
    got = shop.decided(REQUEST, order=shop.order(), policy=policy)
    assert got.plan.outcome == "cancelled"


@pytest.mark.parametrize(
    ("cause", "block"),
    [
        ("order.damaged", "damaged"),
        ("order.wrong_item", "wrong_item"),
        ("order.missing_item", "missing_item"),
        ("shipping.delivered_not_received", "lost_parcel"),
    ],
)
def test_money_wanted_for_a_cause_follows_the_rule_of_the_cause(
    shop: Shop, cause: str, block: str
) -> None:
    policy = POLICY | {block: {"outcomes": ["replacement_confirmed", "full_refund"]}}
    record = shop.order(shop.parcel("delivered", delivered_at="2026-06-12T11:00:00+02:00"))
    # Two of the one article: where one is missing, the other is what came.
    two = [item.model_copy(update={"quantity": 2}) for item in record.items]
    record = record.model_copy(update={"items": two})
    got = shop.decided(
        REQUEST, cause, order=record, policy=policy, wishes=frozenset(("full_refund",))
    )
    assert got.plan.outcome == "full_refund"
    assert f"policy.{block}.outcomes" in got.policy_paths
    assert got.answered == (REQUEST,)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("I want the full amount back.", "dispute-facts"),
        ("Ik wil gewoon de volle prijs terug.", "dispute-facts"),
        ("Voglio l'intero importo.", "dispute-facts"),
        ("I want my money back.", "refund-issued"),
    ],
)
def test_more_than_was_paid_back_is_a_dispute(shop: Shop, text: str, act: str) -> None:
    order = paid_back(shop, issued_at="2026-06-10T10:00:00+02:00")
    got = shop.decided(REQUEST, order=order, policy=POLICY, text=text)
    assert act in got.acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Il pacco non mi è arrivato, voglio il rimborso.", "dnr-carrier-says"),
        ("Ich habe nichts erhalten, bitte Geld zurück.", "dnr-carrier-says"),
        ("Refund me please: it never arrived.", "dnr-carrier-says"),
        ("I have not received my refund.", "return-yes-until"),
        ("I want my money back.", "return-yes-until"),
    ],
)
def test_who_wants_money_because_nothing_came_is_not_told_how_to_send_it_back(
    shop: Shop, text: str, act: str
) -> None:
    parcel = shop.parcel("delivered", delivered_at="2026-06-12T12:00:00+02:00")
    record = shop.order(parcel, status="delivered")
    policy = {"returns": {"window_days": 14}, "lost_parcel": {"outcomes": ["full_refund"]}}
    assert act in shop.decided(REQUEST, order=record, policy=policy, text=text).acts
