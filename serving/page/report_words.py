"""Figures of the reports as the page says them: numbers, spans, shares and changes by language."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from babel.dates import format_date, get_day_names
from babel.numbers import format_decimal, format_percent

from serving.page.wording import Wording
from serving.reporting.figures import Count, Difference, Hours, Rate, Share
from serving.reporting.forecast_records import Expected

Direction = Literal["up", "down", "none"]
Kind = Literal["better", "worse", "plain"]
_DASH, _SPACE, _MINUS = "–", "\N{NO-BREAK SPACE}", "\N{MINUS SIGN}"
_MOST_TIMES = 9.99


@dataclass(frozen=True, slots=True)
class Chip:
    """A change in words; `told` says it with its interval.

    `kind` is plain where it may be chance (not `is_clear`), or is neither good nor bad.
    """

    text: str
    told: str
    kind: Kind
    is_clear: bool


@dataclass(frozen=True, slots=True)
class ReportWords:
    """How a language says figures."""

    t: Wording

    def number(self, value: float | None, digits: int = 0) -> str:
        """`1,234.5`; a dash where there is none."""
        if value is None:
            return _DASH
        pattern = "#,##0" + ("." + "#" * digits if digits else "")
        return str(format_decimal(value, format=pattern, locale=self.t.locale))

    def percent(self, value: float | None, digits: int = 0) -> str:
        """`62%`, with a space where the language has one."""
        if value is None:
            return _DASH
        pattern = "#,##0" + ("." + "0" * digits if digits else "") + self._percent_sign
        return str(format_percent(value, format=pattern, locale=self.t.locale))

    @property
    def _percent_sign(self) -> str:
        return "%" if self.t.language == "en" else f"{_SPACE}%"

    def money(self, amount: str, currency: str) -> str:
        """A sum of money, given as a decimal string."""
        return self.t.money(Decimal(amount), currency)

    def span(self, hours: float | None) -> str:
        """Minutes below an hour, days from two of them on, else hours."""
        if hours is None:
            return _DASH
        if abs(hours) < 1:
            digits = 1 if abs(hours) < 1 / 6 else 0
            return self.t("span-minutes", value=self.number(60 * hours, digits))
        if abs(hours) < 48:
            return self.t("span-hours", value=self.number(hours, 1))
        return self.t("span-days", value=self.number(hours / 24, 1))

    def share_bounds(self, found: Share) -> str:
        """`50–73%, n 12`."""
        low, high = self.percent(found.low), self.percent(found.high)
        return f"{low.removesuffix(self._percent_sign)}{_DASH}{high}, n{_SPACE}{found.n}"

    def hours_bounds(self, found: Hours) -> str:
        """The interval of the median, the 90th percentile and n."""
        parts = [f"p90{_SPACE}{self.span(found.p90)}", f"n{_SPACE}{found.n}"]
        if found.low is not None:
            parts.insert(0, f"{self.span(found.low)}{_DASH}{self.span(found.high)}")
        return ", ".join(parts)

    def rate_bounds(self, found: Rate) -> str:
        """The interval of a rate and its base."""
        low, high = self.number(found.low, 1), self.number(found.high, 1)
        return f"{low}{_DASH}{high}, n{_SPACE}{self.number(found.base)}"

    def expected(self, found: Expected, digits: int = 0) -> str:
        """`120 (98–140)`."""
        low, high = self.number(found.low, digits), self.number(found.high, digits)
        return f"{self.number(found.expected, digits)} ({low}{_DASH}{high})"

    def count_change(self, found: Count, better: Direction = "none") -> Chip | None:
        """The relative change of a number."""
        return self._chip(found.change, better, self._relative)

    def rate_change(self, found: Rate, better: Direction = "none") -> Chip | None:
        """The relative change of a rate."""
        return self._chip(found.change, better, self._relative)

    def share_change(self, found: Share, better: Direction = "none") -> Chip | None:
        """The change of a share in points."""
        return self._chip(found.change, better, self._points)

    def hours_change(self, found: Hours, better: Direction = "down") -> Chip | None:
        """The change of a median."""
        return self._chip(found.change, better, self._span)

    def _relative(self, value: float) -> str:
        if value > _MOST_TIMES:
            return f"> +{self.percent(_MOST_TIMES)}"
        return _signed(value, self.percent(abs(value)))

    def _points(self, value: float) -> str:
        return _signed(value, self.t("points", value=self.number(100 * abs(value), 1)))

    def _span(self, value: float) -> str:
        return _signed(value, self.span(abs(value)))

    def _chip(
        self, change: Difference | None, better: Direction, say: Callable[[float], str]
    ) -> Chip | None:
        if change is None:
            return None
        told = self.t(
            "change-told", value=say(change.value), low=say(change.low), high=say(change.high)
        )
        if not change.is_clear:
            return Chip(self.t("as-before"), told, "plain", is_clear=False)
        kind: Kind = "plain"
        if better != "none":
            kind = "better" if (change.value > 0) == (better == "up") else "worse"
        return Chip(say(change.value), told, kind, is_clear=True)

    def days(self, first: date, last: date) -> str:
        """`16 Nov – 22 Nov 2026`."""
        begin = self.short_day(first) if first.year == last.year else self.t.day(first)
        return f"{begin} {_DASH} {self.t.day(last)}"

    def short_day(self, day: date) -> str:
        """`16 Nov`."""
        return str(format_date(day, "d MMM", locale=self.t.locale))

    def weekday(self, number: int) -> str:
        """`Mon` of 1."""
        names = get_day_names("abbreviated", context="stand-alone", locale=self.t.locale)
        return str(names[number - 1])

    def last_day(self, until: date) -> date:
        """The day before one."""
        return until - timedelta(days=1)


def _signed(value: float, text: str) -> str:
    return ("+" if value > 0 else _MINUS if value < 0 else "") + text
