"""Business days, months and opening hours (contract, section 1).

Two calendars, never mixed up. *Business days* are those of a country: Monday to Friday
without its public holidays, whatever a shop's opening hours are. *Opening hours* are those
of a store: they may include Saturdays and count for reply targets only. Durations are real
time: across a change of the clocks an hour stays an hour.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import takewhile
from typing import Protocol
from zoneinfo import ZoneInfo

from holidays import country_holidays

DEFAULT_HOURS: tuple[tuple[str, str], ...] = (("mon-fri", "09:00-18:00"),)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SATURDAY = 5
_ONE_DAY = timedelta(days=1)
# Where the library knows no nationwide bank holidays: the part of the country most people live in.
_SUBDIVISIONS = {"GB": "ENG", "UK": "ENG"}

OpenSpan = tuple[time, time | None]  # None: until midnight
Week = tuple[tuple[OpenSpan, ...], ...]  # seven days from Monday


class OpeningHours(Protocol):
    """What is asked of a store here."""

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2."""

    @property
    def timezone(self) -> str:
        """IANA name."""

    @property
    def business_hours(self) -> dict[str, str]:
        """`{'mon-fri': '09:00-18:00', 'sat': '10:00-13:00'}`; empty means the default."""


@lru_cache(maxsize=1024)
def public_holidays(country: str, year: int) -> frozenset[date]:
    """The nationwide public holidays; none where the country is not known."""
    code = country.upper()
    try:
        return frozenset(country_holidays(code, subdiv=_SUBDIVISIONS.get(code), years=year))
    except NotImplementedError:
        return frozenset()


def is_business_day(day: date, country: str) -> bool:
    """Neither a Saturday, a Sunday nor a public holiday of `country`."""
    return day.weekday() < _SATURDAY and day not in public_holidays(country, day.year)


def add_business_days(day: date, count: int, country: str) -> date:
    """The `count`-th business day after `day`; for 0 the first one from `day` on.

    Raises:
        ValueError: `count` is negative.
    """
    if count < 0:
        raise ValueError(f"business days are counted forward, got {count}")
    if count == 0:
        while not is_business_day(day, country):
            day += _ONE_DAY
        return day
    while count:
        day += _ONE_DAY
        count -= is_business_day(day, country)
    return day


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where there is none."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    first_of_next = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(day.day, (first_of_next - _ONE_DAY).day))


def local_day(at: datetime, timezone: str) -> date:
    """The calendar day of a moment in a timezone (IANA name)."""
    return at.astimezone(_zone(timezone)).date()


@lru_cache(maxsize=256)
def parse_hours(hours: tuple[tuple[str, str], ...]) -> Week:
    """Opening hours of the seven weekdays, Monday first.

    Keys are days (`sat`), ranges (`mon-fri`, `fri-mon`) and lists of them (`mon,wed`); values
    are spans (`09:00-18:00`), several with a comma, or `closed`. A later key replaces what an
    earlier one said of a day. Nothing open at all means the default hours.

    Raises:
        ValueError: a key or value that cannot be read; the message quotes it.
    """
    week: list[tuple[OpenSpan, ...]] = [()] * 7
    for key, value in hours:
        spans = _spans(value)
        for weekday in _weekdays(key):
            week[weekday] = spans
    if not any(week):
        return parse_hours(DEFAULT_HOURS)
    return tuple(week)


def add_business_time(at: datetime, duration: timedelta, store: OpeningHours) -> datetime:
    """The moment when the store has been open for `duration` since `at`.

    Outside of opening hours the clock stands still; public holidays are closed. Ends in the
    store's timezone. A duration that is used up at closing time ends there, not the next day.

    Raises:
        ValueError: `duration` is negative, or the opening hours cannot be read.
    """
    if duration < timedelta(0):
        raise ValueError(f"a duration is counted forward, got {duration}")
    zone = _zone(store.timezone)
    left = duration
    for opens, closes in _openings(at, store):
        start = max(opens, at.astimezone(_UTC))
        if start + left <= closes:
            return (start + left).astimezone(zone)
        left -= closes - start
    raise AssertionError("openings never end")


def add_opening_days(at: datetime, count: int, store: OpeningHours) -> datetime:
    """The same time of day, `count` days with opening hours later, at the latest at closing.

    A moment outside of the opening hours counts as the next opening.

    Raises:
        ValueError: `count` is negative, or the opening hours cannot be read.
    """
    if count < 0:
        raise ValueError(f"days are counted forward, got {count}")
    zone = _zone(store.timezone)
    start = add_business_time(at, timedelta(0), store)
    day, left = start.date(), count
    while left:
        day += _ONE_DAY
        left -= bool(_hours_of(day, store))
    opens, closes = _hours_of(day, store)[0][0], _hours_of(day, store)[-1][1]
    end = datetime.combine(day, max(opens, start.time()), zone)
    return min(end, _instant(day, closes, zone).astimezone(zone))


def openings_between(
    since: datetime, until: datetime, store: OpeningHours
) -> tuple[tuple[datetime, datetime], ...]:
    """When a store opens and closes, in UTC.

    Every span that ends after `since` and begins before `until`, as a whole.

    Raises:
        ValueError: the opening hours cannot be read.
    """
    return tuple(takewhile(lambda span: span[0] < until, _openings(since, store)))


_UTC = ZoneInfo("UTC")


@lru_cache(maxsize=256)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


def _weekdays(key: str) -> Iterator[int]:
    for part in key.lower().replace("–", "-").split(","):
        names = [name.strip()[:3] for name in part.split("-")]
        if not 1 <= len(names) <= 2 or any(name not in _WEEKDAYS for name in names):
            raise ValueError(f"days such as 'mon-fri', 'sat' or 'mon,wed', not {key!r}")
        first, last = _WEEKDAYS.index(names[0]), _WEEKDAYS.index(names[-1])
        yield from (weekday % 7 for weekday in range(first, last + (7 if last < first else 0) + 1))


def _spans(value: str) -> tuple[OpenSpan, ...]:
    text = value.strip().lower().replace("–", "-")
    if text in ("", "closed"):
        return ()
    spans: list[OpenSpan] = []
    try:
        for part in text.split(","):
            first, last = (piece.strip().zfill(5) for piece in part.split("-"))
            until = None if last in ("24:00", "00:00") else time.fromisoformat(last)
            spans.append((time.fromisoformat(first), until))
    except ValueError:
        raise ValueError(f"hours such as '09:00-18:00' or 'closed', not {value!r}") from None
    spans.sort(key=lambda span: span[0])
    ends = [span[1] for span in spans]
    for (opens, closes), before in zip(spans, [time.min, *ends[:-1]], strict=True):
        if before is None or opens < before or (closes is not None and closes <= opens):
            raise ValueError(f"hours that follow one another within a day, not {value!r}")
    return tuple(spans)


def _hours_of(day: date, store: OpeningHours) -> tuple[OpenSpan, ...]:
    if day in public_holidays(store.country, day.year):
        return ()
    return parse_hours(tuple(store.business_hours.items()))[day.weekday()]


def _instant(day: date, at: time | None, zone: ZoneInfo) -> datetime:
    """A wall-clock time as a moment in UTC; `None` is the midnight that ends the day."""
    if at is None:
        return datetime.combine(day + _ONE_DAY, time.min, zone).astimezone(_UTC)
    return datetime.combine(day, at, zone).astimezone(_UTC)


def _openings(at: datetime, store: OpeningHours) -> Iterator[tuple[datetime, datetime]]:
    """Opening and closing moments in UTC, from the first that closes after `at`, without end."""
    zone, day = _zone(store.timezone), local_day(at, store.timezone)
    while True:
        for opens, closes in _hours_of(day, store):
            start, end = _instant(day, opens, zone), _instant(day, closes, zone)
            if end > at:
                yield start, end
        day += _ONE_DAY
