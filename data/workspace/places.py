"""Countries, timezones, currencies and languages that exist."""

import zoneinfo
from functools import lru_cache

from babel import Locale
from babel.numbers import list_currencies

from data.workspace.problems import nearest

# Regions and test codes that look like countries.
_NO_COUNTRIES = frozenset(("EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"))
_OFTEN_MEANT = {"UK": "GB", "EL": "GR"}


def country_problem(code: str) -> str | None:
    """What is wrong with a country code, or None."""
    if code in _countries():
        return None
    meant = _OFTEN_MEANT.get(code.upper(), code.upper())
    hint = f"; did you mean {meant}?" if meant in _countries() else ""
    return "expected an ISO 3166-1 alpha-2 country, such as FR" + hint


def language_problem(code: str) -> str | None:
    """What is wrong with a language code, or None."""
    if code in _languages():
        return None
    meant = code.replace("_", "-").partition("-")[0].lower()
    hint = f"; did you mean {meant}?" if meant in _languages() else ""
    return "expected an ISO 639-1 language, such as fr" + hint


def currency_problem(code: str) -> str | None:
    """What is wrong with a currency code, or None."""
    if code in list_currencies():
        return None
    hint = f"; did you mean {code.upper()}?" if code.upper() in list_currencies() else ""
    return "expected an ISO 4217 currency, such as EUR" + hint


def timezone_problem(name: str) -> str | None:
    """What is wrong with a timezone, or None."""
    try:
        zoneinfo.ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # a folder of the database raises OSError
        known = sorted(zoneinfo.available_timezones())
        if not known:
            return "no timezone data on this machine; install the package tzdata"
        return "expected an IANA timezone, such as Europe/Paris" + nearest(name, known)
    return None


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    codes = map(str, Locale("en").territories)
    return frozenset(c for c in codes if len(c) == 2 and c.isalpha()) - _NO_COUNTRIES


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    return frozenset(code for code in map(str, Locale("en").languages) if len(code) == 2)
