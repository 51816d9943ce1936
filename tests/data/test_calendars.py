from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.calendars import (
    add_business_days,
    add_business_time,
    add_months,
    add_opening_days,
    is_business_day,
    local_day,
    parse_hours,
    public_holidays,
)

DAYS = st.dates(date(2024, 1, 1), date(2031, 12, 31))
COUNTRIES = st.sampled_from(["FR", "IT", "DE", "ES", "BE", "NL", "GB", "US", "XX"])
MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2029, 12, 31), timezones=st.just(UTC))


@dataclass(frozen=True)
class Shop:
    country: str = "FR"
    timezone: str = "Europe/Paris"
    business_hours: dict[str, str] = field(default_factory=dict)


SHOPS = st.sampled_from(
    [
        Shop(),
        Shop("IT", "Europe/Rome", {"mon-fri": "09:00-17:30"}),
        Shop("FR", "Europe/Paris", {"mon-fri": "09:00-12:00,14:00-18:00", "sat": "10:00-13:00"}),
        Shop("US", "America/New_York", {"mon,wed": "00:00-24:00", "sun": "01:00-04:00"}),
    ]
)


def at(text: str, zone: str = "Europe/Paris") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


@pytest.mark.parametrize(
    ("start", "count", "country", "expected"),
    [
        ("2026-11-27", 7, "IT", "2026-12-09"),  # 8 December is a holiday
        ("2026-11-20", 6, "IT", "2026-11-30"),
        ("2026-11-24", 5, "IT", "2026-12-01"),
        ("2026-11-28", 1, "FR", "2026-11-30"),  # from a Saturday
        ("2026-11-28", 0, "FR", "2026-11-30"),
        ("2026-11-27", 0, "FR", "2026-11-27"),
        ("2026-12-31", 1, "FR", "2027-01-04"),
        ("2026-12-24", 1, "DE", "2026-12-28"),
        ("2026-11-10", 1, "FR", "2026-11-12"),
        ("2026-11-10", 1, "DE", "2026-11-11"),
    ],
)
def test_business_days_skip_weekends_and_the_country_s_holidays(
    start: str, count: int, country: str, expected: str
) -> None:
    got = add_business_days(date.fromisoformat(start), count, country)
    assert got == date.fromisoformat(expected)


def test_business_days_are_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="forward, got -1"):
        add_business_days(date(2026, 11, 27), -1, "FR")


def test_an_unknown_country_has_weekends_only() -> None:
    assert public_holidays("XX", 2026) == frozenset()
    assert add_business_days(date(2026, 12, 24), 1, "XX") == date(2026, 12, 25)


@given(DAYS, st.integers(0, 40), COUNTRIES)
def test_the_end_is_a_business_day(day: date, count: int, country: str) -> None:
    assert is_business_day(add_business_days(day, count, country), country)


@given(DAYS, st.integers(1, 20), st.integers(1, 20), COUNTRIES)
def test_counting_in_two_steps_ends_on_the_same_day(
    day: date, first: int, second: int, country: str
) -> None:
    halfway = add_business_days(day, first, country)
    whole = add_business_days(day, first + second, country)
    assert add_business_days(halfway, second, country) == whole


@given(DAYS, st.integers(0, 10), st.integers(0, 20), COUNTRIES)
def test_a_later_start_never_ends_earlier(day: date, delay: int, count: int, country: str) -> None:
    later = add_business_days(day + timedelta(days=delay), count, country)
    assert add_business_days(day, count, country) <= later


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(2026, 3, 9), 24, date(2028, 3, 9)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2026, 12, 5), 0, date(2026, 12, 5)),
    ],
)
def test_months_end_on_the_same_day_or_the_last(start: date, months: int, expected: date) -> None:
    assert add_months(start, months) == expected


def test_the_day_is_that_of_the_store() -> None:
    late = datetime(2026, 11, 27, 23, 30, tzinfo=UTC)
    assert local_day(late, "Europe/Paris") == date(2026, 11, 28)
    assert local_day(late, "America/New_York") == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("key", "value", "open_days"),
    [
        ("mon-fri", "09:00-18:00", [0, 1, 2, 3, 4]),
        ("sat", "9:00-12:00", [5]),
        ("mon,wed", "09:00-18:00", [0, 2]),
        ("mon-tue, fri", "09:00-18:00", [0, 1, 4]),
        ("fri-mon", "09:00-18:00", [0, 4, 5, 6]),
        ("Monday-Friday", "09:00 - 24:00", [0, 1, 2, 3, 4]),
        ("sun", "closed", [0, 1, 2, 3, 4]),  # nothing open: the default
    ],
)
def test_days_of_opening_hours(key: str, value: str, open_days: list[int]) -> None:
    week = parse_hours(((key, value),))
    assert [number for number, spans in enumerate(week) if spans] == open_days


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("weekdays", "09:00-18:00", "days such as"),
        ("mon-wed-fri", "09:00-18:00", "days such as"),
        ("mon", "9 to 6", "hours such as"),
        ("mon", "09:00-18:00-20:00", "hours such as"),
        ("mon", "18:00-09:00", "within a day"),
        ("mon", "09:00-13:00,12:00-18:00", "within a day"),
    ],
)
def test_hours_that_cannot_be_read_are_refused(key: str, value: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_hours(((key, value),))


SATURDAYS = Shop(business_hours={"mon-fri": "09:00-18:00", "sat": "10:00-13:00"})


@pytest.mark.parametrize(
    ("start", "hours", "expected"),
    [
        ("2026-11-27T08:34", 4, "2026-11-27T13:00"),
        ("2026-11-27T11:00", 4, "2026-11-27T15:00"),
        ("2026-11-27T14:00", 4, "2026-11-27T18:00"),  # used up at closing time
        ("2026-11-27T17:00", 4, "2026-11-28T13:00"),
        ("2026-11-27T17:30", 4, "2026-11-30T09:30"),
        ("2026-11-28T20:00", 1, "2026-11-30T10:00"),
        ("2026-12-24T17:00", 4, "2026-12-26T13:00"),  # Christmas Day closed, Saturday open
        ("2026-12-31T18:00", 1, "2027-01-02T11:00"),
        ("2026-11-27T18:00", 0, "2026-11-28T10:00"),
    ],
)
def test_business_time_runs_while_the_store_is_open(start: str, hours: int, expected: str) -> None:
    assert add_business_time(at(start), timedelta(hours=hours), SATURDAYS) == at(expected)


def test_an_hour_stays_an_hour_when_the_clocks_change() -> None:
    always = Shop(business_hours={"mon-sun": "00:00-24:00"})
    spring, autumn = at("2026-03-29T01:30"), at("2026-10-25T01:30")
    assert add_business_time(spring, timedelta(hours=2), always) == at("2026-03-29T04:30")
    assert add_business_time(autumn, timedelta(hours=2), always) == at("2026-10-25T02:30").replace(
        fold=1
    )


@given(MOMENTS, st.integers(0, 50 * 60), st.integers(0, 50 * 60), SHOPS)
def test_business_time_adds_up(start: datetime, first: int, second: int, shop: Shop) -> None:
    halfway = add_business_time(start, timedelta(minutes=first), shop)
    whole = add_business_time(start, timedelta(minutes=first + second), shop)
    if second:  # a stop at closing time and one at the next opening are the same business time
        assert add_business_time(halfway, timedelta(minutes=second), shop) == whole
    assert halfway <= whole
    assert start + timedelta(minutes=first) <= halfway


@given(MOMENTS, st.integers(0, 600), st.integers(0, 3000), SHOPS)
def test_a_later_message_is_never_due_earlier(
    start: datetime, minutes: int, delay: int, shop: Shop
) -> None:
    due = add_business_time(start, timedelta(minutes=minutes), shop)
    later = add_business_time(start + timedelta(minutes=delay), timedelta(minutes=minutes), shop)
    assert due <= later


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        ("2026-11-25T11:00", 2, "2026-11-27T11:00"),
        ("2026-11-26T15:00", 2, "2026-11-28T13:00"),  # Saturday closes earlier
        ("2026-11-27T20:00", 1, "2026-11-30T10:00"),  # counts as Saturday, ten o'clock
        ("2026-11-27T09:30", 1, "2026-11-28T10:00"),
        ("2026-11-27T20:00", 0, "2026-11-28T10:00"),
    ],
)
def test_opening_days_keep_the_time_of_day(start: str, count: int, expected: str) -> None:
    assert add_opening_days(at(start), count, SATURDAYS) == at(expected)


@pytest.mark.parametrize("call", [add_business_time, add_opening_days])
def test_time_is_not_counted_backwards(call: object) -> None:
    back = timedelta(hours=-1) if call is add_business_time else -1
    with pytest.raises(ValueError, match="counted forward"):
        call(at("2026-11-27T09:30"), back, SATURDAYS)  # type: ignore[operator]
