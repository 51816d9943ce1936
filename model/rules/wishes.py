"""What the customer wants to have: money, another one, an exchange."""

import re
from functools import lru_cache
from importlib import resources

import yaml

from data.words import fold


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    text = (resources.files("model.rules") / "wishes.yaml").read_text(encoding="utf-8")
    return {name: re.compile("|".join(parts)) for name, parts in yaml.safe_load(text).items()}


_NO_MONEY = re.compile(
    r"\bkein?e?n? (?:geld|erstattung|ruckerstattung|gutschein)\b|\bgeen (?:geld|terugbetaling)\b"
    r"|\bpas (?:d'argent|(?:de|un) remboursement|etre rembourse)|\b(?:niente|non voglio i?) ?soldi"
    r"|\bnon (?:voglio|vorrei) (?:il |un )?rimborso|\bno (?:quiero|me interesa) (?:el |un )?"
    r"(?:dinero|reembolso|devolucion del dinero)"
    r"|\b(?:no|not a|don'?t want (?:a|the|my)) (?:refund|money)"
)


# The customer leaves it to the shop: "either a new one or my money".
_EITHER = re.compile(
    r"\beither\b|\bsoit\b.{1,60}\bsoit\b|\bou bien\b|\bentweder\b|\bo\b.{1,60}\bo\b|\boppure\b"
    r"|\bof\b.{1,60}\bof\b|\bo bien\b"
)


def find_wishes(text: str, intents: tuple[str, ...]) -> frozenset[str]:
    """Outcomes that the customer asks for.

    The tags decide first; words decide between money and a new one where a cause is primary.
    """
    plain, patterns = fold(text), _patterns()
    if _NO_MONEY.search(plain):
        return frozenset(("replacement_confirmed",))
    if patterns["partial_refund"].search(plain) and "order.cancel" not in intents:
        return frozenset(("partial_refund",))
    wishes: set[str] = set()
    if "refund.request" in intents or patterns["full_refund"].search(plain):
        wishes.add("full_refund")
    refused = patterns["no_replacement"].search(plain)
    if not refused and (
        "exchange.request" in intents or patterns["replacement_confirmed"].search(plain)
    ):
        wishes.add("replacement_confirmed")
    if intents[:1] == ("refund.request",):
        wishes.discard("replacement_confirmed")
    # Both are named: the tags say which is asked for; else the shop has to ask.
    if wishes >= {"full_refund", "replacement_confirmed"}:
        if _EITHER.search(plain):
            return frozenset()
        if "exchange.request" in intents and "refund.request" not in intents:
            return frozenset(("replacement_confirmed",))
        if "refund.request" in intents and "exchange.request" not in intents:
            return frozenset(("full_refund",))
        return frozenset()
    return frozenset(wishes)
