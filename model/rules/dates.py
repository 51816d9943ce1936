"""Days in running text, in six languages: `3 décembre`, `3/12`, `Freitag`, `pasado mañana`."""

import re
from datetime import date, timedelta
from functools import lru_cache

from babel.dates import get_day_names, get_month_names

from data.records import LANGUAGES
from data.words import fold

_NUMERIC = re.compile(
    r"(?<![\d.,/-])(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?(?![\d/]|[.,]\d)"
)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_TOMORROW = ("tomorrow", "demain", "domani", "morgen", "manana", "morgen")
_TODAY = ("today", "aujourd'hui", "oggi", "heute", "hoy", "vandaag")


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=language).items():
                names[fold(str(name)).rstrip(".")] = int(number)
    return names


@lru_cache(maxsize=1)
def _weekdays() -> dict[str, int]:
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for number, name in get_day_names("wide", locale=language).items():
            names[fold(str(name))] = int(number)
    return names


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    months = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    days = "|".join(sorted(map(re.escape, _weekdays()), key=len, reverse=True))
    return (
        re.compile(
            rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|º|°|\.|\. )? ?(?:de |of |d')?({months})\b"
            rf"(?:,? (?:de )?(\d{{4}}))?"
        ),
        re.compile(rf"\b({months})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d)"),
        re.compile(rf"\b({days})\b"),
    )


def _make(day: int, month: int, year: int | None, after: date) -> date | None:
    try:
        if year is not None:
            return date(year + 2000 if year < 100 else year, month, day)
        found = date(after.year, month, day)
        # Without a year the next such day is meant; a day or two ago still belongs to this year.
        return found if found >= after - timedelta(days=60) else date(after.year + 1, month, day)
    except ValueError:
        return None


def days_in_text(text: str, after: date) -> list[date]:
    """The days that a text names, in the order in which they stand.

    Args:
        text: any language of ours.
        after: the day of the text, which decides the year and what `Friday` means.
    """
    plain = fold(text)[:5000]
    day_month, month_day, weekday = _patterns()
    found: list[tuple[int, date | None]] = []
    for m in _ISO.finditer(plain):
        found.append((m.start(), _make(int(m[3]), int(m[2]), int(m[1]), after)))
    for m in day_month.finditer(plain):
        found.append(
            (m.start(), _make(int(m[1]), _months()[m[2]], int(m[3]) if m[3] else None, after))
        )
    for m in month_day.finditer(plain):
        found.append((m.start(), _make(int(m[2]), _months()[m[1]], None, after)))
    for m in _NUMERIC.finditer(plain):
        found.append((m.start(), _make(int(m[1]), int(m[2]), int(m[3]) if m[3] else None, after)))
    for m in weekday.finditer(plain):
        ahead = (_weekdays()[m[1]] - after.weekday() - 1) % 7 + 1
        found.append((m.start(), after + timedelta(days=ahead)))
    for words, ahead in ((_TODAY, 0), (_TOMORROW, 1)):
        for word in words:
            if (at := plain.find(word)) >= 0:
                found.append((at, after + timedelta(days=ahead)))
    return [day for _, day in sorted(found, key=lambda row: row[0]) if day]


def day_in_text(text: str, after: date) -> date | None:
    """The last day named that is not before `after`: `kept until 3 December`."""
    later = [day for day in days_in_text(text, after) if day >= after]
    return later[-1] if later else None
