"""Figures of a reply as values, so that "5 December", "05.12." and "December 5th" are one fact."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import zip_longest
from typing import Literal

from babel.dates import get_month_names

from data.records import LANGUAGES
from data.turns.characters import fold
from model.edits.sheet import sheet

FactKind = Literal["link", "date", "year", "time", "amount", "share", "code", "number"]
_LINK = re.compile(r"https?://[^\s<>\"]+|www\.[^\s<>\"]+|[^\s@<>\"]+@[^\s@<>\"]+\.\w+")
_TIME = re.compile(r"(?<![\w.,])(\d{1,2})(?::|\s?h\s?|\.)(\d{2})(?:\s?(?:uhr|uur|h))?(?![\w.,]?\d)")
_CLOCK_WORD = re.compile(r"(?:uhr|uur|alle|at|à|um|om|las)\s*$|^\s?(?:uhr|uur)")
_NUMBER = r"\d{1,3}(?:[. \u00a0\u202f']\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_CURRENCY = r"(?:€|£|\$|chf|eur|euros?|gbp|usd|francs?|pounds?)"
_AMOUNT = re.compile(
    rf"{_CURRENCY}[\s\u00a0\u202f]?(?P<a>{_NUMBER})|(?P<b>{_NUMBER})[\s\u00a0\u202f]?{_CURRENCY}(?!\w)"
)
_SHARE = re.compile(r"(\d+(?:[.,]\d+)?)[\s\u00a0\u202f]?%")
_CODE = re.compile(r"(?<!\w)(?=[\w-]*\d)(?:(?=[\w-]*[a-z])[\w-]{4,}|[\d-]{5,})(?!\w)")
_ISO = re.compile(r"(?<!\d)(?:19|20)\d\d-(\d\d)-(\d\d)(?!\d)")
_NUMERIC_DATE = re.compile(
    r"(?<![\w.,/])(\d{1,2})([./-])(\d{1,2})(?:\2(?:(?:19|20)?\d\d)|\.(?!\d))"
)
_SHORT_DATE = re.compile(r"(?<![\w.,/])(\d{1,2})/(\d{1,2})(?![\w/])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PLAIN = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)?(?![\w])")
_WORD = re.compile(r"[^\W\d_]+")
_RANGE = re.compile(
    r"\.?\s?(?:and|to|et|au|und|bis|e|al|y|en|tot|[-–/])\s?(?:le|il|l'|dem|den|zum|el|the|l’)?\s?"
)
_LONGEST_MONTH = 31


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure of a text: where it stands and what it says, in one form for all languages.

    `is_worded`: a number that is written in words and counts nothing, as in "two of us".
    """

    kind: FactKind
    value: str
    start: int
    end: int
    is_worded: bool = False

    @property
    def key(self) -> tuple[FactKind, str]:
        """What makes two facts the same one."""
        return self.kind, self.value


def facts_in(text: str, language: str) -> list[Fact]:
    """Figures, days, amounts, codes and links of a text, in order, none overlapping another.

    Args:
        text: a reply or a part of one.
        language: whose words for numbers count, ISO 639-1.
    """
    plain = fold(text)
    taken: list[Fact] = []
    for fact in _candidates(plain, language):
        if not any(fact.start < other.end and other.start < fact.end for other in taken):
            taken.append(fact)
    taken.sort(key=lambda fact: fact.start)
    return list(_with_ranges(plain, taken))


def _with_ranges(plain: str, facts: list[Fact]) -> Iterator[Fact]:
    """Of "between 4 and 5 December" the 4 is a day, too."""
    for fact, behind in zip_longest(facts, facts[1:]):
        if (
            behind is not None
            and (fact.kind, behind.kind) == ("number", "date")
            and fact.value.isdigit()
            and 1 <= int(fact.value) <= _LONGEST_MONTH
            and _RANGE.fullmatch(plain, fact.end, behind.start)
        ):
            month = behind.value.partition("-")[0]
            yield Fact("date", f"{month}-{int(fact.value)}", fact.start, fact.end)
        else:
            yield fact


def _candidates(plain: str, language: str) -> Iterator[Fact]:
    for match in _LINK.finditer(plain):
        value = match.group().rstrip(".,;:!?)")
        yield Fact("link", value, match.start(), match.start() + len(value))
    for match in _AMOUNT.finditer(plain):
        yield _fact("amount", _plain_number(match["a"] or match["b"]), match)
    for match in _SHARE.finditer(plain):
        yield _fact("share", _plain_number(match[1]), match)
    yield from _days(plain)
    for match in _TIME.finditer(plain):
        near = (
            plain[max(0, match.start() - 6) : match.start()],
            plain[match.end() : match.end() + 5],
        )
        is_clock = (
            ":" in match.group() or "h" in match.group() or any(map(_CLOCK_WORD.search, near))
        )
        if int(match[1]) < 24 and int(match[2]) < 60 and is_clock:
            yield _fact("time", f"{int(match[1])}:{match[2]}", match)
    for match in _CODE.finditer(plain):
        yield _fact("code", match.group(), match)
    for match in _PLAIN.finditer(plain):
        yield _fact("number", _plain_number(match.group()), match)
    words = sheet()["numbers"].get(language, {})
    for match in _WORD.finditer(plain):
        if match.group() in words:
            counts = _counted().match(plain, match.end()) is not None
            value = str(words[match.group()])
            yield Fact("number", value, *match.span(), is_worded=not counts)


def _days(plain: str) -> Iterator[Fact]:
    for match in _ISO.finditer(plain):
        yield from _day(match, int(match[1]), int(match[2]))
    for match in _month_patterns()[0].finditer(plain):
        yield from _day(match, _months()[match["month"]], int(match["day"]))
    for match in _month_patterns()[1].finditer(plain):
        yield from _day(match, _months()[match["month"]], int(match["day"]))
    for pattern, month in ((_NUMERIC_DATE, 3), (_SHORT_DATE, 2)):
        for match in pattern.finditer(plain):
            yield from _day(match, int(match[month]), int(match[1]))


def _day(match: re.Match[str], month: int, day: int) -> Iterator[Fact]:
    try:
        date(2024, month, day)
    except ValueError:
        return
    end = match.end()
    year = _YEAR.search(match.string, match.start(), end)
    if year is not None:
        yield _fact("year", year.group(), year)
        is_last = year.end() == end
        end = year.start() if is_last else end
    start = match.start() if year is None or year.start() > match.start() else year.end()
    yield Fact("date", f"{month}-{day}", start, end)


def is_month(word: str) -> bool:
    """Whether a folded word names a month."""
    return word in _months()


def _fact(kind: FactKind, value: str, match: re.Match[str]) -> Fact:
    return Fact(kind, value, *match.span())


def _plain_number(written: str) -> str:
    """A number without the marks of its country: "1.204,50" is "1204.5"."""
    marks = re.sub(r"[\s\u00a0\u202f']", "", written)
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", marks):
        marks = re.sub(r"[.,]", "", marks)
    elif "," in marks and "." in marks:
        marks = marks.replace("." if marks.rfind(",") > marks.rfind(".") else ",", "")
    try:
        value = Decimal(marks.replace(",", ".")).normalize()
    except InvalidOperation:
        return marks
    return f"{value:f}"


@lru_cache(maxsize=1)
def _counted() -> re.Pattern[str]:
    return re.compile(rf"\s(?:\w+\s)?(?:{'|'.join(sheet()['units'].split())})")


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """Folded names of months in six languages, in full and short."""
    found: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=language).items():
                found.setdefault(fold(name).rstrip("."), number)
    return found


@lru_cache(maxsize=1)
def _month_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    return (
        re.compile(
            rf"(?<![\w.,])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|o|°|º)?\.?\s(?:of |de |d')?"
            rf"(?P<month>{names})\b\.?(?:,? (?:de |del )?(?:19|20)\d\d)?"
        ),
        re.compile(
            rf"(?<!\w)(?P<month>{names})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w.,]?\d)"
            r"(?:,? (?:19|20)\d\d)?"
        ),
    )
