"""What stands in for personal data: of the same shape, so that models can learn from it.

The same value gets the same stand-in under one key, and nobody without the key can tell which.
Stand-ins are recognised as such and stay: masking twice changes nothing.
"""

import hashlib
import hmac
import re

from data.words import fold

EMAIL_DOMAIN = "masked.example"
_ADDRESSES = {
    "en": "1 Sample Street, Sampletown ZZ1 1ZZ",
    "fr": "1 rue Modèle, 00000 Modeville",
    "it": "Via Modello 1, 00000 Modena di Prova",
    "de": "Musterweg 1, 00000 Musterstadt",
    "es": "Calle Modelo 1, 00000 Villamodelo",
    "nl": "Modelweg 1, 0000 ZZ Modelstad",
}
# Invented, so that nobody is called so: names that are found again are stand-ins.
_FIRST = (
    "Avelin Belio Cadrin Delmo Evarin Felio Galmo Hedrin Ivelo Jorlin Kelmo Lavrin Melio Nadrin "
    "Oveli Pelmo Quorin Relio Savrin Telmo Urvelin Velmo Wedrin Xelio Yorvin Zelmo"
).split()
_LAST = (
    "Abrelund Bostrevan Calderwin Dorvenko Elmarsen Farvolin Gostremo Halvarni Istrevan Jolmarek "
    "Kestravin Lomvarde Mostrevin Nalverdo Ostremark Palvoric Questarin Rolvendi Sostramo Tolvarek "
    "Ustrevin Volmardi Westravo Xolverin Yostrand Zalvoreni"
).split()
_KNOWN = frozenset(map(fold, (*_FIRST, *_LAST)))
_KEPT_DIGITS = 3


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
        """`k3f2ab@masked.example`."""
        if written.casefold().endswith("@" + EMAIL_DOMAIN):
            return written
        return f"{self._number('email', written.casefold()):016x}"[:8] + "@" + EMAIL_DOMAIN

    def number(self, kind: str, written: str) -> str:
        """A number of the same layout: zeros, and up to three digits that tell it from others.

        Letters stay: a store's prefix says which store, not which customer. In an IBAN, whose
        letters are the bank's, all but the country is replaced.
        """
        digits = [c for c in written if c.isdigit()]
        kept = min(_KEPT_DIGITS, max(0, len(digits) - 1))
        if all(d == "0" for d in digits[: len(digits) - kept]):
            return written
        value = "".join(c for c in written.casefold() if c.isalnum())
        tail = f"{self._number(kind, value) % 10**kept:0{kept}d}" if kept else ""
        fresh = iter("0" * (len(digits) - kept) + tail)
        return "".join(next(fresh) if c.isdigit() else c for c in written)

    def name_part(self, written: str, *, is_last: bool) -> str:
        """An invented name in the case of the one that it stands for."""
        plain = fold(written)
        if plain in _KNOWN:
            return written
        names = _LAST if is_last else _FIRST
        name = names[self._number("name", plain) % len(names)]
        if written.isupper() and len(written) > 1:
            return name.upper()
        return name if written[:1].isupper() else name.lower()

    @staticmethod
    def address(language: str) -> str:
        """An address that does not exist."""
        return _ADDRESSES.get(language, _ADDRESSES["en"])

    @staticmethod
    def url(written: str) -> str:
        """The host alone: a path may hold a customer's number or token."""
        found = re.match(r"(?:https?://)?[^/?#\s]+", written)
        host = found.group() if found else "https://masked.example"
        return host if len(host) == len(written.rstrip("/")) else f"{host}/masked"


def is_stand_in_name(word: str) -> bool:
    """Whether a word is one of the invented names."""
    return fold(word) in _KNOWN
