"""What stands in for personal data: of the same shape, so that models can learn from it.

The same value gets the same stand-in under one key, and nobody without the key can tell which.
Stand-ins are recognised as such and stay: masking twice changes nothing. So they are never what a
customer could have: names are invented, e-mail and web addresses lie in a domain that does not
exist (RFC 2606), and numbers are zeros with a few digits at their end, two of which are a check
under the key: a shop's own "000481" is no stand-in. Ranges of phone numbers that are reserved for
fiction would not do: whoever tests with them would find their own numbers again.
"""

import hashlib
import hmac
import re
from functools import lru_cache
from importlib import resources
from typing import Literal

import yaml

from data.turns.characters import fold

NumberKind = Literal["phone", "card", "iban", "order_id", "tracking_number", "identity"]
EMAIL_DOMAIN = "masked.example"
MASKED_PATH = "masked"
ADDRESSES = {
    "en": "1 Sample Street, Sampletown ZZ1 1ZZ",
    "fr": "1 rue Modèle, 00000 Modeville",
    "it": "Via Modello 1, 00000 Provanova",
    "de": "Musterweg 1, 00000 Musterstadt",
    "es": "Calle Modelo 1, 00000 Villamodelo",
    "nl": "Modelweg 1, 0000 ZZ Modelstad",
}
_MOST_TAIL, _CHECK_DIGITS = 5, 2
_PHONE_DIGITS = 8  # phones with and without country are one
_SURE_DIGITS = 4  # order numbers of so many digits are one with and without their letters
# Letters of an order number that say which store: "ML-", "FW".
_PREFIX = re.compile(r"[A-Za-z]{1,4}(?=[^A-Za-z]|$)")
# Of a parcel number, the letters and digit that say which carrier: "1Z", "3S", "RB".
_CARRIER = re.compile(r"(?=\d?[A-Za-z])[A-Za-z0-9]{2}")
_COUNTRY_CODE = re.compile(r"\+\d{1,2}(?=\D)|\+\d{2}")
_LETTERS = re.compile(r"[A-Za-z]{4,}")


class StandIns:
    """Stand-ins under one key.

    Args:
        key: secret; the same key gives the same stand-ins again.
    """

    def __init__(self, key: bytes) -> None:
        self._key = key

    def _number(self, kind: str, value: str) -> int:
        digest = hmac.new(self._key, f"{kind}\0{value}".encode(), hashlib.sha256).digest()
        return int.from_bytes(digest[:8], "big")

    def email(self, written: str) -> str:
        """`corvanna.larkenby41@masked.example`; capitals do not matter."""
        plain = written.casefold()
        if plain.endswith("@" + EMAIL_DOMAIN):
            return written
        number = self._number("email", plain)
        names = _names()
        firsts, lasts = ([n for rows in names.values() for n in rows[i]] for i in (0, 1))
        first = firsts[number % len(firsts)]
        last = lasts[number // 1_000 % len(lasts)]
        tail = number // 1_000_000 % 100
        return f"{fold(first)}.{fold(last)}{tail:02d}@{EMAIL_DOMAIN}"

    def pseudonym(self, kind: str, value: str) -> str:
        """What stands for a person or thing that has no text of its own: `agent-3f2a9c01`."""
        return f"{kind}-{self._number(kind, value.casefold()):016x}"[: len(kind) + 9]

    def number(self, kind: NumberKind, written: str) -> str:
        """A number of the same layout: zeros, and up to five digits that tell it from others.

        What says which store, carrier or country stays; other letters become X.
        """
        kept = _kept_prefix(kind, written)
        rest = _without_letters(kind, written[len(kept) :])
        digits = "".join(c for c in rest if c.isdigit())
        if not digits or self._is_stand_in(digits):
            return kept + rest
        size = _tail_size(len(digits))
        told = max(0, size - _CHECK_DIGITS)
        tail = f"{self._number(kind, _value(kind, written)) % 10**told:0{told}d}" if told else ""
        fresh = iter("0" * (len(digits) - size) + tail + self._check(tail, size - len(tail)))
        return kept + "".join(next(fresh) if c.isdigit() else c for c in rest)

    def _is_stand_in(self, digits: str) -> bool:
        size = _tail_size(len(digits))
        zeros, tail = digits[: len(digits) - size], digits[len(digits) - size :]
        told = max(0, size - _CHECK_DIGITS)
        return not zeros.strip("0") and tail[told:] == self._check(tail[:told], size - told)

    def _check(self, tail: str, size: int) -> str:
        return f"{self._number('check', tail) % 10**size:0{size}d}" if size else ""

    def name_part(self, written: str, language: str, *, is_last: bool) -> str:
        """An invented name of the language, in the case of the one that it stands for."""
        plain = fold(written)
        if plain in _known():
            return written
        names = _names().get(language, _names()["en"])[int(is_last)]
        name = names[self._number("name", plain) % len(names)]
        if written.isupper() and len(written) > 1:
            return name.upper()
        return name if written[:1].isupper() else name.lower()

    @staticmethod
    def address(language: str) -> str:
        """An address that does not exist."""
        return ADDRESSES.get(language, ADDRESSES["en"])


def _kept_prefix(kind: NumberKind, written: str) -> str:
    if kind == "order_id":
        found = _PREFIX.match(written)
    elif kind == "tracking_number":
        found = _CARRIER.match(written)
    elif kind == "phone":
        found = _COUNTRY_CODE.match(written)
    elif kind == "iban":
        found = re.match(r"[A-Za-z]{2}", written)
    else:
        found = None
    return found.group() if found else ""


def _without_letters(kind: NumberKind, rest: str) -> str:
    """Letters within a number may be as personal as its digits."""
    if kind in ("identity", "iban"):
        return re.sub(r"[A-Za-z]", "X", rest)
    return _LETTERS.sub(lambda run: "X" * len(run.group()), rest)


def _tail_size(length: int) -> int:
    """How many of a stand-in's digits are not zero by rule."""
    return min(_MOST_TAIL, max(length - 2, min(length - 1, 3)))


def _value(kind: NumberKind, written: str) -> str:
    """What is the same number in whatever form it is written."""
    plain = "".join(c for c in written.casefold() if c.isalnum())
    digits = "".join(c for c in plain if c.isdigit())
    if kind == "phone":
        return digits[-_PHONE_DIGITS:]
    return digits if kind == "order_id" and len(digits) >= _SURE_DIGITS else plain


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    text = (resources.files("data.masking") / "stand_in_names.yaml").read_text(encoding="utf-8")
    return {
        language: (tuple(rows["first"].split()), tuple(rows["last"].split()))
        for language, rows in yaml.safe_load(text).items()
    }


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(fold(name) for rows in _names().values() for part in rows for name in part)
