"""The time that a report is about: an ISO week, or whole days."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from data.errors import ReplywrightError
from serving.conversations import FIRST_YEAR, LAST_YEAR

MOST_DAYS = 92
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_ONE_WEEK = timedelta(weeks=1)


class PeriodError(ReplywrightError):
    """What was asked for is no period; `field` names the parameter."""

    def __init__(self, field: str, expected: str) -> None:
        super().__init__(f"{field}: expected {expected}")
        self.field, self.expected = field, expected


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days of a time zone, `first` to `last`."""

    name: str
    first: date
    last: date
    zone: ZoneInfo

    @property
    def since(self) -> datetime:
        """Midnight that begins it."""
        return midnight(self.first, self.zone)

    @property
    def until(self) -> datetime:
        """Midnight that ends it; that moment is outside."""
        return midnight(self.last + timedelta(days=1), self.zone)

    @property
    def days(self) -> int:
        """How many."""
        return (self.last - self.first).days + 1

    @property
    def is_week(self) -> bool:
        """Whether it is an ISO week."""
        return self.days == 7 and self.first.weekday() == 0

    @property
    def before(self) -> "Period":
        """As many days before it."""
        return self.earlier(1)

    def earlier(self, count: int) -> "Period":
        """The period `count` times its length before."""
        span = timedelta(days=self.days * count)
        return period_of(self.first - span, self.last - span, self.zone)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """The moment at which a day begins."""
    return datetime(day.year, day.month, day.day, tzinfo=zone)


def period_of(first: date, last: date, zone: ZoneInfo) -> Period:
    """Whole days; an ISO week is named as one."""
    if first.weekday() == 0 and last - first == _ONE_WEEK - timedelta(days=1):
        return week_of(first, zone)
    return Period(f"{first.isoformat()}..{last.isoformat()}", first, last, zone)


def week_of(day: date, zone: ZoneInfo) -> Period:
    """The ISO week that a day is in."""
    year, number, _ = day.isocalendar()
    monday = date.fromisocalendar(year, number, 1)
    return Period(f"{year}-W{number:02d}", monday, monday + timedelta(days=6), zone)


def parse_period(
    week: str | None, first: str | None, last: str | None, *, now: datetime, zone: ZoneInfo
) -> Period:
    """`2026-W47`, or two days (both included); without any the last week that is over.

    Raises:
        PeriodError: names the parameter (`week`, `from` or `to`).
    """
    if week is not None and (first is not None or last is not None):
        raise PeriodError("week", "either a week, or from and to")
    if first is not None or last is not None:
        return _days(first, last, now.astimezone(zone).date(), zone)
    if week is None:
        return week_of(now.astimezone(zone).date() - _ONE_WEEK, zone)
    match = _WEEK.fullmatch(week)
    try:
        if match is None or not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
            raise ValueError
        return week_of(date.fromisocalendar(int(match[1]), int(match[2]), 1), zone)
    except ValueError:
        raise PeriodError("week", "an ISO week such as 2026-W47") from None


def _days(first: str | None, last: str | None, today: date, zone: ZoneInfo) -> Period:
    if first is None:
        raise PeriodError("from", "a day such as 2026-11-16")
    begin, end = _day(first, "from"), today if last is None else _day(last, "to")
    if not timedelta(0) <= end - begin < timedelta(days=MOST_DAYS):
        raise PeriodError("to", f"a day from `from` on, at most {MOST_DAYS} days in all")
    return period_of(begin, end, zone)


def _day(text: str, field: str) -> date:
    try:
        found = date.fromisoformat(text)
        if not FIRST_YEAR <= found.year <= LAST_YEAR:
            raise ValueError
    except ValueError:
        raise PeriodError(field, "a day such as 2026-11-16") from None
    return found


def zone_of(names: Iterable[str]) -> ZoneInfo:
    """The time zone of most stores, the first of them where several have as many."""
    found = Counter(names).most_common(1)
    return ZoneInfo(found[0][0]) if found else ZoneInfo("UTC")
