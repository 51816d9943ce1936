"""Late, stuck, lost, delivered and not there: days and what follows from them."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.facts import DayRange, Money
from model.rules.parcels import progress
from model.rules.situation import OrderFacts

if TYPE_CHECKING:
    from tests.model.rules.conftest import Shop

DAYS = {"stuck_after_days": 5, "lost_after_days": 10}
GOOD = {"outcomes": ["replacement_confirmed", "full_refund"]}
LOST = {"lost_parcel": DAYS | GOOD}
STATEMENT = {"lost_parcel": DAYS | GOOD | {"proof": ["signed_statement"]}}
REFUNDS = {"refunds": {"method": "original_payment", "days": 5}}
STATUS, DELAYED = "shipping.order_status", "shipping.delayed"
MISSING = "shipping.delivered_not_received"


def scan(at: str, status: str = "in_transit", **changes: str) -> dict[str, str]:
    return {"at": at, "status": status} | changes


LYON = scan("2026-06-05T08:00:00+02:00", location="Lyon")


@pytest.mark.parametrize(
    ("now", "kind"),
    [
        ("2026-06-09T23:59:00+02:00", "late"),
        ("2026-06-10T00:00:00+02:00", "stuck"),  # day 5 after the scan belongs to the new state
        ("2026-06-14T23:59:00+02:00", "stuck"),
        ("2026-06-15T00:00:00+02:00", "counts_lost"),
        ("2026-06-14T22:00:00+00:00", "counts_lost"),  # midnight in Paris, not in Greenwich
        ("2026-06-14T21:59:00+00:00", "stuck"),
        ("2026-07-01T10:00:00+02:00", "counts_lost"),
    ],
)
def test_days_count_from_the_last_scan_and_the_day_reached_belongs_to_the_new_state(
    shop: Shop,
    now: str,
    kind: str,
) -> None:
    record = shop.order(shop.parcel(eta_to="2026-06-06", events=[LYON]))
    s = shop.situation(STATUS, order=record, policy=LOST, now=now)
    got = progress(s, OrderFacts(s, record).parcel(0))
    assert got.kind == kind
    assert got.last_seen
    assert got.last_seen.value == date(2026, 6, 5)


def test_without_a_scan_the_days_count_from_dispatch(
    shop: Shop,
) -> None:
    record = shop.order(shop.parcel())  # dispatched on 2 June
    for now, kind in (
        ("06-06", "no_date"),
        ("06-07", "stuck"),
        ("06-11", "stuck"),
        ("06-12", "counts_lost"),
    ):
        s = shop.situation(STATUS, order=record, policy=LOST, now=f"2026-{now}T09:00:00+02:00")
        assert progress(s, OrderFacts(s, record).parcel(0)).kind == kind, now


def test_scans_out_of_order_are_counted_from_the_latest(
    shop: Shop,
) -> None:
    record = shop.order(
        shop.parcel(events=[LYON, scan("2026-06-03T08:00:00+02:00", location="Paris")])
    )
    s = shop.situation(STATUS, order=record, policy=LOST, now="2026-06-14T09:00:00+02:00")
    assert progress(s, OrderFacts(s, record).parcel(0)).kind == "stuck"


def test_neither_dispatch_nor_scan_is_never_lost(
    shop: Shop,
) -> None:
    record = shop.order(shop.parcel(shipped_at=None))
    s = shop.situation(STATUS, order=record, policy=LOST, now="2027-06-14T09:00:00+02:00")
    assert progress(s, OrderFacts(s, record).parcel(0)).kind == "no_date"


@given(
    seen=st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2035, 12, 31)),
    lost=st.integers(0, 60),
    ahead=st.integers(0, 120),
)
def test_lost_holds_from_the_nth_day_on_whatever_the_clock_does(
    shop: Shop,
    seen: datetime,
    lost: int,
    ahead: int,
) -> None:
    stamp = seen.isoformat() + "+00:00"
    record = shop.order(shop.parcel(events=[scan(stamp)]))
    s = shop.situation(
        STATUS,
        order=record,
        policy={"lost_parcel": {"lost_after_days": lost}},
        now=(seen + timedelta(days=ahead)).isoformat() + "+00:00",
    )
    got = progress(s, OrderFacts(s, record).parcel(0))
    day = s.local(datetime.fromisoformat(stamp)).date()
    assert got.lost_on
    assert got.lost_on.value == day + timedelta(days=lost)
    assert (got.kind == "counts_lost") == (s.today >= day + timedelta(days=lost))


def test_on_schedule_names_the_carrier_and_the_announced_days(shop: Shop) -> None:
    record = shop.order(shop.parcel(eta_from="2026-06-16", eta_to="2026-06-17", events=[LYON]))
    got = shop.decided(STATUS, order=record, now="2026-06-08T10:00:00+02:00")
    assert got.plan.outcome == "info_only"
    assert got.value("status-on-schedule", "eta") == DayRange(date(2026, 6, 16), date(2026, 6, 17))
    assert got.fact("status-on-schedule", "carrier").source == "order.shipments[0].carrier"
    assert got.fact("status-on-schedule", "schedule").source == "order.shipments[0].eta_to + now"
    assert got.value("last-scan", "place") == "Lyon"


def test_a_range_that_has_begun_is_told_by_its_last_day(shop: Shop) -> None:
    record = shop.order(shop.parcel(eta_from="2026-06-14", eta_to="2026-06-17", events=[LYON]))
    got = shop.decided(STATUS, order=record)
    assert got.value("status-on-schedule", "eta") == date(2026, 6, 17)
    assert got.fact("status-on-schedule", "eta").source == "order.shipments[0].eta_to"


def test_the_announced_day_itself_is_not_late(shop: Shop) -> None:
    record = shop.order(
        shop.parcel(eta_to="2026-06-15", events=[scan("2026-06-14T08:00:00+02:00")])
    )
    on_the_day = shop.decided(DELAYED, order=record, policy=LOST)
    the_day_after = shop.decided(
        DELAYED, order=record, policy=LOST, now="2026-06-16T00:00:00+02:00"
    )
    assert "status-on-schedule" in on_the_day.acts
    assert the_day_after.value("status-late", "due") == date(2026, 6, 15)


def test_a_late_parcel_is_regretted_and_the_day_of_loss_announced(shop: Shop) -> None:
    record = shop.order(shop.parcel(eta_to="2026-06-07", events=[LYON]))
    got = shop.decided(DELAYED, order=record, policy=LOST, now="2026-06-12T10:00:00+02:00")
    assert got.plan.outcome == "info_only"
    assert got.value("lost-on", "lost") == date(2026, 6, 15)
    assert set(got.fact("lost-on", "lost").source.split(" + ")) == {
        "order.shipments[0].events[0].at",
        "policy.lost_parcel.lost_after_days",
    }
    assert got.plan.needs == ()


def test_without_a_rule_no_day_of_loss_is_announced(shop: Shop) -> None:
    record = shop.order(shop.parcel(eta_to="2026-06-07", events=[LYON]))
    got = shop.decided(DELAYED, order=record, now="2026-12-12T10:00:00+02:00")
    assert got.plan.outcome == "info_only"
    assert "lost-on" not in got.acts
    assert got.policy_paths == set()


@pytest.mark.parametrize(
    ("wishes", "outcome", "needs", "others"),
    [
        ((), "asked_for_info", ("choice",), {"replacement_confirmed", "full_refund"}),
        (("full_refund",), "full_refund", (), {"replacement_confirmed"}),
        (("replacement_confirmed",), "replacement_confirmed", (), {"full_refund"}),
    ],
)
def test_a_parcel_that_counts_as_lost_gives_what_is_wished_for(
    shop: Shop,
    wishes: tuple[str, ...],
    outcome: str,
    needs: tuple[str, ...],
    others: set[str],
) -> None:
    record = shop.order(shop.parcel(events=[LYON]))
    got = shop.decided(DELAYED, order=record, policy=LOST | REFUNDS, wishes=frozenset(wishes))
    assert (got.plan.outcome, got.plan.needs) == (outcome, needs)
    assert got.value("counts-as-lost", "at") == date(2026, 6, 5)
    assert got.option_names == others
    assert {o.reason for o in got.plan.options} == {"policy.lost_parcel.outcomes"}


def test_a_lost_parcel_asks_for_the_statement_that_the_policy_wants(shop: Shop) -> None:
    record = shop.order(shop.parcel(events=[LYON]))
    asked = shop.decided(DELAYED, order=record, policy=STATEMENT | REFUNDS)
    assert (asked.plan.outcome, asked.plan.needs) == ("asked_for_info", ("signed_statement",))
    wish = frozenset(("full_refund",))
    given_ = shop.decided(
        DELAYED, order=record, policy=STATEMENT | REFUNDS, document=1, wishes=wish
    )
    assert (given_.plan.outcome, given_.plan.needs) == ("full_refund", ())


@pytest.mark.parametrize("wishes", [(), ("full_refund",)])
def test_where_the_carrier_itself_says_lost_no_proof_is_asked_for(
    shop: Shop,
    wishes: tuple[str, ...],
) -> None:
    lost = scan("2026-06-12T08:00:00+02:00", "lost")
    record = shop.order(shop.parcel("lost", events=[LYON, lost]))
    got = shop.decided(MISSING, order=record, policy=STATEMENT | REFUNDS, wishes=frozenset(wishes))
    assert "signed_statement" not in got.plan.needs
    assert got.value("carrier-says-lost", "at") == date(2026, 6, 12)
    assert got.plan.outcome == ("full_refund" if wishes else "asked_for_info")


@pytest.mark.parametrize(
    ("status", "document", "outcome", "needs"),
    [
        ("delivered", 0, "asked_for_info", ("signed_statement",)),
        ("delivered", 1, "asked_for_info", ("choice",)),
    ],
)
def test_delivered_not_received_first_claim(
    shop: Shop,
    status: str,
    document: int,
    outcome: str,
    needs: tuple[str, ...],
) -> None:
    at = "2026-06-12T14:22:00+02:00"
    record = shop.order(
        shop.parcel(status, delivered_at=at, events=[scan(at, "delivered", location="Gent")])
    )
    got = shop.decided(MISSING, order=record, policy=STATEMENT | REFUNDS, document=document)
    assert (got.plan.outcome, got.plan.needs) == (outcome, needs)
    assert got.value("dnr-carrier-says", "at") == datetime.fromisoformat(at)
    assert got.value("dnr-carrier-says", "place") == "Gent"


@pytest.mark.parametrize(("claims", "is_repeat"), [(0, False), (1, False), (2, True), (3, True)])
@pytest.mark.parametrize("status", ["delivered", "in_transit", "lost"])
def test_a_repeat_claim_goes_to_a_person_with_nothing_promised(
    shop: Shop,
    claims: int,
    is_repeat: bool,
    status: str,
) -> None:
    limits = {"lost_parcel": DAYS | GOOD | {"fraud_review_after_claims": 2}}
    delivered_at = "2026-06-12T14:22:00+02:00" if status == "delivered" else None
    record = shop.order(shop.parcel(status, delivered_at=delivered_at, events=[LYON]))
    got = shop.decided(MISSING, order=record, policy=limits | REFUNDS, lost_claims=claims)
    assert (got.plan.outcome == "escalated") == is_repeat
    if is_repeat:
        assert got.plan.options == ()
        assert got.plan.warnings
        # The count is internal.
        assert not any("fraud_review" in f.source for f in got.facts)


@pytest.mark.parametrize(
    ("total", "is_beyond"), [("200.00", False), ("200.01", True), ("199.99", False)]
)
@pytest.mark.parametrize("status", ["delivered", "in_transit"])
def test_above_the_coverage_limit_a_person_decides(
    shop: Shop,
    total: str,
    is_beyond: bool,
    status: str,
) -> None:
    limits = {"lost_parcel": DAYS | GOOD | {"coverage_limit": "200.00"}}
    delivered_at = "2026-06-12T14:22:00+02:00" if status == "delivered" else None
    record = shop.order(shop.parcel(status, delivered_at=delivered_at, events=[LYON]), total=total)
    wish = frozenset(("full_refund",))
    got = shop.decided(MISSING, order=record, policy=limits | REFUNDS, wishes=wish)
    assert got.plan.outcome == ("escalated" if is_beyond else "full_refund")
    assert not any("coverage_limit" in f.source for f in got.facts)
    assert bool(got.plan.warnings) == is_beyond


@pytest.mark.parametrize(
    ("total", "outcome"),
    [("99.99", "full_refund"), ("100.00", "full_refund"), ("100.01", "escalated")],
)
def test_a_refund_equal_to_the_agent_s_limit_is_allowed_and_a_cent_more_is_not(
    shop: Shop,
    total: str,
    outcome: str,
) -> None:
    limit = {"refunds": {"method": "original_payment", "days": 5, "agent_limit": "100.00"}}
    record = shop.order(shop.parcel(events=[LYON]), total=total)
    wish = frozenset(("full_refund",))
    got = shop.decided(DELAYED, order=record, policy=LOST | limit, wishes=wish)
    assert got.plan.outcome == outcome
    assert not any("agent_limit" in f.source for f in got.facts)
    if outcome == "escalated":
        assert got.plan.warnings
        assert "full_refund" not in got.option_names
    else:
        assert got.amounts == {Money(Decimal(total), "EUR"): "order.total"}


@pytest.mark.parametrize("status", ["in_transit", "delivered"])
def test_no_outcome_in_the_policy_means_a_person(
    shop: Shop,
    status: str,
) -> None:
    delivered_at = "2026-06-12T14:22:00+02:00" if status == "delivered" else None
    record = shop.order(shop.parcel(status, delivered_at=delivered_at, events=[LYON]))
    got = shop.decided(MISSING, order=record, policy={"lost_parcel": DAYS} | REFUNDS)
    assert got.plan.outcome == "escalated"
    assert got.plan.options == ()


def test_one_parcel_of_two_has_come_and_the_other_is_told_apart(shop: Shop) -> None:
    shade = {"sku": "SHADE-1", "name": "Abat-jour Brume", "price": "15.00"}
    lamp = {"sku": "LAMP-1", "name": "Lampe Aube", "price": "40.00"}
    record = shop.order(
        shop.parcel("delivered", delivered_at="2026-06-05T12:00:00+02:00", items=["LAMP-1"]),
        shop.parcel(eta_to="2026-06-17", items=["SHADE-1"], tracking_number="6A00000000024"),
        items=[lamp, shade],
    )
    got = shop.decided(STATUS, order=record)
    assert got.value("status-on-schedule", "eta") == date(2026, 6, 17)
    assert got.value("other-parcel-delivered", "at").date() == date(2026, 6, 5)
    assert got.value("other-parcel-delivered", "items") == ("Lampe Aube",)
    named = shop.decided(STATUS, order=record, text="Where is my Lampe Aube?")
    assert "status-delivered" in named.acts
    assert named.value("other-parcel-moving", "eta") == date(2026, 6, 17)


def test_an_item_that_travels_apart_is_not_missing(shop: Shop) -> None:
    shade = {"sku": "SHADE-1", "name": "Abat-jour Brume", "price": "15.00"}
    lamp = {"sku": "LAMP-1", "name": "Lampe Aube", "price": "40.00"}
    policy = {"missing_item": {"outcomes": ["replacement_confirmed"]}}
    first = shop.parcel("delivered", delivered_at="2026-06-05T12:00:00+02:00", items=["LAMP-1"])
    moving = shop.order(
        first, shop.parcel(eta_to="2026-06-17", items=["SHADE-1"]), items=[lamp, shade]
    )
    text = "The Abat-jour Brume is missing"
    got = shop.decided("order.missing_item", order=moving, policy=policy, text=text)
    assert got.plan.outcome == "info_only"
    assert got.value("missing-other-parcel", "item") == "Abat-jour Brume"
    unsent = shop.order(first, shop.parcel("label_created", items=["SHADE-1"]), items=[lamp, shade])
    got = shop.decided("order.missing_item", order=unsent, policy=policy, text=text)
    assert got.plan.outcome == "info_only"
    assert "missing-other-parcel-unsent" in got.acts
    both = shop.order(
        shop.parcel("delivered", delivered_at="2026-06-05T12:00:00+02:00"), items=[lamp, shade]
    )
    got = shop.decided("order.missing_item", order=both, policy=policy, text=text)
    assert got.plan.outcome == "replacement_confirmed"


@pytest.mark.parametrize(
    ("status", "act", "outcome"),
    [
        ("at_pickup_point", "status-pickup", "info_only"),
        ("delivery_failed", "status-failed-attempt", "info_only"),
        ("returned_to_sender", "status-returned-to-sender", "asked_for_info"),
        ("exception", "status-exception", "escalated"),
        ("out_for_delivery", "status-out-for-delivery", "info_only"),
        ("delivered", "status-delivered", "info_only"),
    ],
)
def test_every_state_of_a_parcel_is_told_as_what_it_is(
    shop: Shop,
    status: str,
    act: str,
    outcome: str,
) -> None:
    at = "2026-06-15T07:40:00+02:00"
    record = shop.order(
        shop.parcel(
            status,
            delivered_at=at if status == "delivered" else None,
            events=[scan(at, status, location="Gent")],
        )
    )
    got = shop.decided(STATUS, order=record, policy=LOST)
    assert got.plan.outcome == outcome
    assert got.fact(act, "state").source == "order.shipments[0].status"


@pytest.mark.parametrize(
    "status",
    [
        "in_transit",
        "delivered",
        "delivery_failed",
        "at_pickup_point",
        "exception",
        "returned_to_sender",
        "lost",
        "out_for_delivery",
        "label_created",
    ],
)
@pytest.mark.parametrize(
    "intent",
    [
        STATUS,
        DELAYED,
        MISSING,
        "shipping.delivery_failed",
        "shipping.change_delivery",
        "refund.request",
        "order.cancel",
        "return.request",
        "exchange.request",
        "order.damaged",
    ],
)
def test_a_parcel_of_which_nothing_is_known_but_its_state_is_answered(
    shop: Shop, status: str, intent: str
) -> None:
    bare = shop.order({"status": status}, total=None, items=[], customer={})
    got = shop.decided(intent, order=bare, policy={})
    assert got.plan.paragraphs
    assert got.policy_paths == set()


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Conservé au relais jusqu'au 20 juin", date(2026, 6, 20)),
        ("Ready for collection until 22/06/2026", date(2026, 6, 22)),
        ("Ready for collection", None),
        ("Arrivé le 12 juin", None),  # over: no last day
    ],
)
def test_the_last_day_at_a_pickup_point_is_read_from_the_carrier_s_words(
    shop: Shop,
    note: str,
    expected: date | None,
) -> None:
    there = scan(
        "2026-06-13T10:00:00+02:00", "at_pickup_point", location="Relais Gare", description=note
    )
    got = shop.decided(
        "shipping.delivery_failed", order=shop.order(shop.parcel("at_pickup_point", events=[there]))
    )
    until = got.acts["status-pickup"].facts.get("until")
    assert (until.value if until else None) == expected


@pytest.mark.parametrize(
    ("place", "note", "is_told"),
    [
        ("Zutphen", "Ready at Primera, Houtmarkt 22, until 22 June", True),
        ("Primera, Houtmarkt 22, Zutphen", "Ready at Primera, Houtmarkt 22", False),
        ("Zutphen", "Ready for collection until 22/06/2026", False),
        ("Zutphen", "Ready until 22 June 2026", False),
    ],
)
def test_the_address_of_a_pickup_point_is_told_where_only_the_note_has_it(
    shop: Shop, place: str, note: str, is_told: bool
) -> None:
    there = scan("2026-06-13T10:00:00+02:00", "at_pickup_point", location=place, description=note)
    order = shop.order(shop.parcel("at_pickup_point", events=[there]))
    got = shop.decided("shipping.delivery_failed", order=order)
    told = any(f.value == note for f in got.facts)
    assert told == is_told


def test_the_moment_of_delivery_is_told_in_the_store_s_zone(shop: Shop) -> None:
    record = shop.order(shop.parcel("delivered", delivered_at="2026-06-12T22:30:00+00:00"))
    got = shop.decided(STATUS, order=record)
    assert got.value("status-delivered", "at").isoformat() == "2026-06-13T00:30:00+02:00"


@pytest.mark.parametrize(
    ("status", "act"),
    [
        ("pending", "status-preparing"),
        ("processing", "status-preparing"),
        ("on_hold", "status-on-hold"),
        ("cancelled", "status-cancelled"),
        ("refunded", "status-refunded"),
    ],
)
def test_an_order_without_a_parcel_is_told_by_its_own_state(
    shop: Shop, status: str, act: str
) -> None:
    got = shop.decided(STATUS, order=shop.order(status=status))
    assert act in got.acts
    assert (got.plan.outcome == "escalated") == (status == "on_hold")


def test_a_label_alone_has_not_left(shop: Shop) -> None:
    record = shop.order(shop.parcel("label_created", shipped_at=None), status="processing")
    got = shop.decided(STATUS, order=record, policy=LOST)
    assert got.fact("status-labelled", "state").source == "order.shipments[0].status"


@pytest.mark.parametrize("channel", ["amazon", "ebay", "mirakl", "cdiscount", "tiktok_shop"])
def test_a_marketplace_gets_its_own_number_and_no_link(
    shop: Shop,
    channel: str,
) -> None:
    record = shop.order(
        shop.parcel(eta_to="2026-06-17", tracking_url="https://track.example/6A00000000017"),
        marketplace_ref="403-1111111-2222222",
    )
    got = shop.decided(STATUS, order=record, channel=channel)
    assert not any("http" in str(f.value) for f in got.facts)
    assert "403-1111111-2222222" in {f.value for f in got.facts}
    mail = shop.decided(STATUS, order=record)
    assert mail.value("track-link", "link") == "https://track.example/6A00000000017"
    assert "LH-100200" in {f.value for f in mail.facts}
