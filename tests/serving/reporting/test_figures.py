"""Figures, periods and opening hours: by hand, and over generated inputs."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.calendars import add_business_time, openings_between
from data.stores import SlaRule, Store
from serving.reporting.figures import hours, mean, median_change, rate, share
from serving.reporting.opening import (
    DefaultHours,
    business_hours,
    clock_hours,
    counts_business_hours,
)
from serving.reporting.periods import PeriodError, parse_period, week_of, zone_of

PARIS = ZoneInfo("Europe/Paris")
SHOP = Store(
    id="s", name="S", country="FR", timezone="Europe/Paris",
    business_hours={"mon-fri": "09:00-12:00,14:00-18:30", "sat": "10:00-17:00"},
    sla=(SlaRule(channel="email", first_reply="4h", clock="calendar"),
         SlaRule(channel="amazon", first_reply="4h", clock="business")),
)  # fmt: skip
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(
    lambda at: at.replace(tzinfo=PARIS)
)


@given(st.integers(0, 500), st.integers(0, 500))
def test_a_share_lies_within_its_interval(part: int, more: int) -> None:
    found = share(part, part + more)
    if found.value is None:
        assert (found.low, found.high, found.n) == (0.0, 1.0, 0)
    else:
        assert found.low <= found.value <= found.high


@given(st.integers(0, 200), st.integers(1, 200), st.integers(0, 200), st.integers(1, 200))
def test_a_change_of_shares_turns_round_with_its_weeks(a: int, b: int, c: int, d: int) -> None:
    one, other = share(a, a + b), share(c, c + d)
    there, back = share(a, a + b, other).change, share(c, c + d, one).change
    assert there is not None
    assert back is not None
    assert there.low <= there.value <= there.high
    assert there.value == pytest.approx(-back.value)
    assert there.low == pytest.approx(-back.high, abs=2e-4)


def test_a_change_of_shares_as_published() -> None:
    """Newcombe 1998, table II, first row of method 10: 56/70 against 48/80."""
    change = share(56, 70, share(48, 80)).change
    assert change is not None
    assert (change.value, change.low, change.high) == pytest.approx((0.2, 0.0524, 0.3339), abs=1e-4)


def test_a_rate_has_the_interval_of_its_count() -> None:
    """Exact Poisson bounds of 10 are 4.795 and 18.390; Byar's come close."""
    found = rate(10, 200)
    assert found.per_100 == 5.0
    assert found.low == pytest.approx(100 * 4.795 / 200, abs=0.02)
    assert found.high == pytest.approx(100 * 18.390 / 200, abs=0.02)
    assert rate(0, 50).low == 0.0
    assert rate(3, 0).per_100 is None
    change = rate(20, 100, rate(10, 100)).change
    assert change is not None
    assert (change.value, change.low < 1.0 < change.high) == (1.0, True)


@settings(max_examples=50)
@given(st.lists(st.floats(0, 1000), min_size=1, max_size=60))
def test_a_median_lies_within_its_interval(spans: list[float]) -> None:
    found = hours(spans)
    assert found.median is not None
    assert found.p90 is not None
    if found.low is not None and found.high is not None:
        assert found.low - 0.001 <= found.median <= found.high + 0.001
    assert (found.low is None) == (len(spans) < 6)


def test_the_interval_of_a_median_holds_the_truth_as_often_as_it_says() -> None:
    rng = np.random.default_rng(1)
    hits = moved = 0
    for _ in range(600):
        one, other = rng.exponential(4.0, 25), rng.exponential(4.0, 40)
        found = hours(one)
        assert found.low is not None
        assert found.high is not None
        hits += found.low <= 4.0 * np.log(2) <= found.high
        change = median_change(one, other)
        assert change is not None
        moved += change.low <= 0 <= change.high
    assert 0.93 <= hits / 600 <= 1.0
    assert 0.93 <= moved / 600 <= 1.0
    assert median_change(np.ones(5), np.ones(50)) is None


def test_a_mean_needs_two_values_for_an_interval() -> None:
    assert mean([4.0]).low is None
    found = mean([4.0, 5.0, 3.0, 4.0])
    assert found.value == 4.0
    assert found.low == pytest.approx(4 - 1.96 * (2 / 3 / 4) ** 0.5, abs=1e-3)


@settings(max_examples=60)
@given(MOMENTS, st.floats(0, 60))
def test_business_hours_are_what_a_deadline_is_reckoned_by(at: datetime, span: float) -> None:
    end = add_business_time(at, timedelta(hours=span), SHOP)
    (found,) = business_hours([at], [end], SHOP)
    assert found == pytest.approx(span, abs=1e-6)


@settings(max_examples=60)
@given(st.lists(st.tuples(MOMENTS, MOMENTS), min_size=1, max_size=8))
def test_open_time_is_never_more_than_time(spans: list[tuple[datetime, datetime]]) -> None:
    starts, ends = [s for s, _ in spans], [e for _, e in spans]
    opened, passed = business_hours(starts, ends, SHOP), clock_hours(starts, ends)
    assert (opened <= passed + 1e-9).all()
    assert (opened >= 0).all()


def test_a_weekend_has_no_opening_hours_where_the_store_is_not_known() -> None:
    saturday = datetime(2026, 11, 21, 10, tzinfo=PARIS)
    assert business_hours([saturday], [saturday + timedelta(hours=5)], DefaultHours()) == [0.0]
    assert openings_between(saturday, saturday + timedelta(hours=5), DefaultHours()) == ()


def test_the_clock_of_a_channel_is_that_of_its_deadline() -> None:
    assert not counts_business_hours("email", SHOP)
    assert counts_business_hours("amazon", SHOP)
    assert counts_business_hours("chat", SHOP)
    assert not counts_business_hours("ebay", SHOP)
    assert counts_business_hours("email", None)


def test_weeks_begin_on_mondays_and_have_a_week_before() -> None:
    week = week_of(date(2027, 1, 1), PARIS)
    assert (week.name, week.first, week.before.name) == (
        "2026-W53",
        date(2026, 12, 28),
        "2026-W52",
    )
    spring = week_of(date(2026, 3, 29), PARIS)  # an hour is missing on its Sunday
    utc = ZoneInfo("UTC")
    assert spring.until.astimezone(utc) - spring.since.astimezone(utc) == timedelta(hours=167)


def test_a_period_is_a_week_or_days() -> None:
    now = datetime(2026, 11, 25, 12, tzinfo=PARIS)

    def parsed(week: str | None, first: str | None, last: str | None) -> str:
        return parse_period(week, first, last, now=now, zone=PARIS).name

    assert parsed(None, None, None) == "2026-W47"
    assert parsed("2026-W01", None, None) == "2026-W01"
    assert parsed(None, "2026-11-16", "2026-11-22") == "2026-W47"
    assert parsed(None, "2026-11-01", None) == "2026-11-01..2026-11-25"
    month = parse_period(None, "2026-11-01", "2026-11-30", now=now, zone=PARIS)
    assert (month.days, month.before.first) == (30, date(2026, 10, 2))


@pytest.mark.parametrize(
    ("week", "first", "last", "field"),
    [
        ("2026-W54", None, None, "week"),
        ("W47", None, None, "week"),
        ("9999-W01", None, None, "week"),
        ("2026-W47", "2026-11-16", None, "week"),
        (None, None, "2026-11-16", "from"),
        (None, "16.11.2026", None, "from"),
        (None, "0001-01-01", None, "from"),
        (None, "2026-11-16", "2026-11-15", "to"),
        (None, "2026-01-01", "2026-11-15", "to"),
    ],
)
def test_what_is_no_period_is_refused_by_its_field(
    week: str | None, first: str | None, last: str | None, field: str
) -> None:
    with pytest.raises(PeriodError) as refused:
        parse_period(week, first, last, now=datetime(2026, 11, 25, tzinfo=PARIS), zone=PARIS)
    assert refused.value.field == field


def test_weeks_begin_when_most_stores_begin_theirs() -> None:
    assert zone_of(["Europe/London", "Europe/Paris", "Europe/Paris"]).key == "Europe/Paris"
    assert zone_of(["Europe/Paris", "Europe/London"]).key == "Europe/Paris"
    assert zone_of([]).key == "UTC"
