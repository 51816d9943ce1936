"""How values are written in each language: days, money, spans, lists.

Words come from `values.ftl`, names of months and money from CLDR through Babel.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.dates import get_day_names, get_month_names
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from data.facts import Coded, DayRange, FactValue, Money, Passage, Percent, Span, SpanRange
from model.writers.grounded.markers import safe_lines, safe_text
from model.writers.grounded.morphology import join_last

LOCALES = {"en": "en_GB", "fr": "fr_FR", "it": "it_IT", "de": "de_DE", "es": "es_ES", "nl": "nl_NL"}
Say = Callable[..., str]  # say("on-day", day="28 November", when="other") -> words of values.ftl
NBSP = "\u00a0"
_MADE_FOR_ONE = re.compile(
    r"custom|made_(?:to|for)|bespoke|personali[sz]|engrav|monogram|on_demand"
)


@lru_cache(maxsize=4096)
def money_text(amount: Decimal, currency: str, language: str) -> str:
    """An amount as a reader of the language writes it, with non-breaking spaces."""
    return format_currency(amount, currency, locale=LOCALES[language]).replace("\u202f", NBSP)


@lru_cache(maxsize=8)
def _names(language: str) -> tuple[dict[int, str], dict[int, str]]:
    locale = Locale.parse(LOCALES[language])
    return (
        dict(get_month_names("wide", locale=locale)),
        dict(get_day_names("wide", locale=locale)),
    )


def _other_names(category: str) -> list[str]:
    """Words of other names of a category: `tent` is `tents`, `custom_wheels` is `custom`.

    What is made for one customer has many names, and all mean the same to a return.
    """
    forms = [f"category-{category}s", f"category-{category.removesuffix('s')}"]
    return [*forms, "category-custom"] if _MADE_FOR_ONE.match(category) else forms


class Notation:
    """Writes values for one language at one time; `say` gives the words around them."""

    def __init__(self, language: str, now: datetime, say: Say) -> None:
        self.language, self.now, self._say = language, now, say
        self.today = now.date()

    def day(self, day: date) -> str:
        """`28 November`, with the year where it is not this one."""
        months, _ = _names(self.language)
        parts: dict[str, int | str] = {"d": day.day, "month": months[day.month]}
        if day.year == self.today.year:
            return self._say("day-month", **parts)
        return self._say("day-month-year", **parts, year=str(day.year))

    def weekday(self, day: date) -> str:
        """The name of the day of the week."""
        return _names(self.language)[1][day.weekday()]

    def time(self, at: datetime) -> str:
        """The hour, in the zone that the moment carries."""
        return self._say(
            "time", hour=f"{at.hour:02}", short_hour=str(at.hour), minute=f"{at.minute:02}"
        )

    def when(self, day: date) -> str:
        """today, yesterday, tomorrow or other."""
        return {0: "today", -1: "yesterday", 1: "tomorrow"}.get((day - self.today).days, "other")

    def place_day(
        self, value: date | datetime, form: str, *, weekday: bool = False, time: bool = False
    ) -> str:
        """A day with the words that its place in the sentence needs.

        Args:
            value: the day or moment.
            form: `on`, `bare`, `until` or `by`.
            weekday: say the name of the day too, unless it is today or next to it.
            time: add the hour of a moment.
        """
        day = value.date() if isinstance(value, datetime) else value
        message = f"{form}-{'weekday' if weekday and form != 'until' else 'day'}"
        text = self._say(message, day=self.day(day), weekday=self.weekday(day), when=self.when(day))
        if time and isinstance(value, datetime):
            return self._say("at-time", on=text, time=self.time(value))
        return text

    def between(self, days: DayRange) -> str:
        """`between 28 and 30 November`; days that are over are not announced."""
        if days.first >= days.last or days.last <= self.today:
            return self.place_day(days.last, "on")
        last = self.day(days.last)
        if days.first <= self.today:
            return self._say("between-today", last=last)
        same_month = (days.first.year, days.first.month) == (days.last.year, days.last.month)
        first = self._say("day-only", d=days.first.day) if same_month else self.day(days.first)
        return self._say("between-days", first=first, last=last)

    def coded(self, value: Coded) -> str:
        """The language's words for a value of a closed list."""
        if value.kind == "country":
            return self.country(value.code)
        kind, otherwise = value.kind, f"{value.kind}-other"
        if kind == "own_category":  # of an article that is named: its key would tell nothing
            kind, otherwise = "category", "category-this"
        code = value.code.strip().lower().replace(" ", "_").replace("-", "_")
        names = [f"{kind}-{code}", otherwise]
        if kind == "category":
            names[1:1] = _other_names(code)
        name = safe_text(value.code.replace("_", " "), 60)
        return self._say(names[0], names[1:], name=name)

    def country(self, code: str) -> str:
        """A country's name by its ISO code."""
        names = Locale.parse(LOCALES[self.language]).territories
        return str(names.get(code.upper(), code))

    def to_country(self, code: str) -> str:
        """`to Austria`, with the preposition that the country takes."""
        return self._say("to-country", code=code.upper(), name=self.country(code))

    def listing(self, parts: list[str], *, alternative: bool) -> str:
        """Parts in one sentence: `a, b and c`."""
        if alternative and len(parts) == 2:
            return self._say("list-or", list=parts[0], last=parts[1])
        text = format_list(
            parts, style="or" if alternative else "standard", locale=LOCALES[self.language]
        )
        if len(parts) < 2:
            return text
        last = parts[-1]
        return join_last(text.removesuffix(last), last, self.language, alternative=alternative)

    def text(self, value: FactValue) -> str:
        """Any value in its plain form."""
        match value:
            case Money(amount, currency):
                return money_text(amount, currency, self.language)
            case DayRange():
                return self.between(value)
            case Span(count, unit):
                return self._say(f"span-{unit}", n=count)
            case SpanRange(low, high, unit):
                if low == high:
                    return self._say(f"span-{unit}", n=low)
                return self._say(f"range-{unit}", low=str(low), high=str(high))
            case Percent(share):
                return self._say("percent", n=str(share))
            case Coded():
                return self.coded(value)
            case tuple():
                outcomes = any(isinstance(v, Coded) and v.kind == "outcome" for v in value)
                return self.listing([self.text(v) for v in value], alternative=outcomes)
            case _:
                return self._plain(value)

    def _plain(self, value: FactValue) -> str:
        """Days, numbers and words."""
        match value:
            case datetime():
                return self.place_day(value, "bare")
            case date():
                return self.day(value)
            case Decimal():
                return format_decimal(value, locale=LOCALES[self.language])
            case None | bool():
                return ""
            case Passage(words):
                return safe_lines(words)
            case _:
                return safe_text(str(value))
