"""The page's own words (Project Fluent) and its dates and money (Babel), by language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from babel.core import UnknownLocaleError
from babel.dates import format_date, format_datetime, format_timedelta
from babel.numbers import UnknownCurrencyError, format_currency
from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("en", "fr", "it")
NAMES = {"en": "English", "fr": "Français", "it": "Italiano"}
_LOCALES = {"en": "en_GB", "fr": "fr_FR", "it": "it_IT"}
_MOST_ACCEPTED = 20


class MissingWordingError(LookupError):
    """A key of the page is in no Fluent file: a mistake of ours."""


@dataclass(frozen=True)
class Wording:
    """What the page says in one language."""

    language: str
    bundle: FluentBundle

    def __call__(self, key: str, **values: object) -> str:
        """The message of a key.

        Raises:
            MissingWordingError: there is none.
        """
        found = self.bundle.get_message(key).value if self.bundle.has_message(key) else None
        if found is None:
            raise MissingWordingError(f"{self.language}: {key}")
        text, _ = self.bundle.format_pattern(found, values)
        return str(text)

    def name(self, kind: str, value: str | None) -> str:
        """A value of a closed list in words; one that is not known as it is written."""
        key = f"{kind}-{value}"
        if value and self.bundle.has_message(key):
            return self(key)
        return (value or "").replace("_", " ")

    def moment(self, at: datetime, zone: str) -> str:
        """`Thu 3 Dec, 14:30` in a time zone."""
        local = at.astimezone(ZoneInfo(zone))
        return str(format_datetime(local, "EEE d MMM, HH:mm", locale=self.locale))

    def day(self, on: date | datetime) -> str:
        """`3 Dec 2026`."""
        return str(format_date(on, "d MMM y", locale=self.locale))

    def relative(self, at: datetime, now: datetime) -> str:
        """`in 3 hours`, `2 days ago`."""
        return str(format_timedelta(at - now, add_direction=True, locale=self.locale))

    def money(self, amount: Decimal, currency: str) -> str:
        """An amount of money."""
        try:
            return str(format_currency(amount, currency, locale=self.locale))
        except (UnknownCurrencyError, UnknownLocaleError, ValueError):
            return f"{amount} {currency}"

    def share(self, value: float) -> str:
        """A probability of 0 to 1 as a whole percentage, never rounded up to certainty."""
        return f"{min(99, round(100 * value)) if value < 1 else 100}\N{NO-BREAK SPACE}%"

    @property
    def locale(self) -> str:
        """The name of the language's locale, as Babel has it."""
        return _LOCALES[self.language]


@cache
def wording_in(language: str) -> Wording:
    """The wording of one of LANGUAGES."""
    folder = resources.files("serving.page") / "locales" / language
    bundle = FluentBundle([_LOCALES[language].replace("_", "-")], use_isolating=False)
    bundle.add_resource(FluentResource((folder / "review.ftl").read_text(encoding="utf-8")))
    return Wording(language, bundle)


def choose_language(asked: str | None, cookies: Mapping[str, str], accepted: str) -> str:
    """The page's language: what was asked for, else chosen before, else what the browser accepts.

    Args:
        asked: of the query.
        cookies: of the request.
        accepted: the header Accept-Language.
    """
    for code in (asked, cookies.get("rw_ui")):
        if code in LANGUAGES:
            return code
    weighed: list[tuple[float, str]] = []
    for part in accepted.split(",")[:_MOST_ACCEPTED]:
        tag, _, weight = part.partition(";")
        code = tag.strip().lower().partition("-")[0]
        if code in LANGUAGES:
            weighed.append((_weight(weight), code))
    best = max(weighed, key=lambda pair: pair[0], default=(0.0, ""))
    return best[1] if best[0] > 0 else "en"


def _weight(text: str) -> float:
    name, _, value = text.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return float(value)
    except ValueError:
        return 0.0
