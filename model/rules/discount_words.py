"""Which rule of discounts a question is about."""

from typing import Literal

from data.words import fold

_PRICE_MATCH = (
    "price match",
    "match the price",
    "match it",
    "lower price",
    "less elsewhere",
    "cheaper",
    "moins cher",
    "piu basso",
    "meno caro",
    "costa meno",
    "billiger",
    "gunstiger",
    "mas barat",
    "goedkoper",
    "competitor",
    "concurrent",
    "konkurren",
    "competen",
    "concorren",
    "black friday price",
    "price drop",
    "dropped",
    "baisse",
    "calato",
    "ribass",
    "gesunken",
    "reduziert",
    "rebajad",
    "bajado",
    "gezakt",
    "afgeprijsd",
    "solde",
)
_STACK = (
    "combin",
    "cumul",
    "stack",
    "together",
    "both codes",
    "two codes",
    "zusammen",
    "samen ",
    "deux codes",
    "due codici",
    "zwei codes",
    "zwei gutschein",
    "dos codigos",
    "twee codes",
    "kombinier",
    "insieme",
    "gleichzeitig",
    "a la vez",
    "tegelijk",
    "ensemble",
    "en plus",
)
_FORGOTTEN = (
    "forgot",
    "oubli",
    "dimentic",
    "scordat",
    "vergessen",
    "olvid",
    "vergeten",
    "did not enter",
    "didn't enter",
    "too late to add",
    "afterwards",
    "apres coup",
    "nachtraglich",
    "im nachhinein",
    "achteraf",
    "a posteriori",
    "dopo l'ordine",
)

Topic = Literal["price_match", "stack", "forgotten", "other"]


def asked(text: str) -> Topic:
    """The rule that a text asks about, by words of six languages."""
    plain = fold(text)
    if any(w in plain for w in _FORGOTTEN):
        return "forgotten"
    if any(w in plain for w in _PRICE_MATCH):
        return "price_match"
    return "stack" if any(w in plain for w in _STACK) else "other"
