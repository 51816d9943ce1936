"""Two orders told apart by their turn: `cancel the second one, I keep the first`."""

import re
from collections.abc import Sequence

from data.orders import Order
from data.turns.characters import fold

_CLAUSE = re.compile(
    r"[.!?;:,\n]+|\b(?:but|and|mais|et|ma|pero|aber|und|sondern|maar|en)\b"
    r"(?= (?:i|we|keep|the|je|j'|la|le|il|lo|el|yo|ich|die|den|ik|de|behalt))"
)
_ARTICLE = (
    r"\b(?:the|that|le|la|ce|cette|il|lo|el|ese|esa|die|der|das|den|dem|de|deze|dieser?"
    r"|quello|quella)"
)
_SECOND = (
    r"(?:second|2nd|latter|last|latest|newer|later|deuxieme|seconde?|derniere?|2e|2eme|second[oa]"
    r"|ultim[oa]|zweite[nrs]?|letzte(?:re)?[nrs]?|spatere[nrs]?|segund[oa]|tweede|laatste)"
)
_FIRST = (
    r"(?:first|1st|former|earlier|older|premiere?|prim[oa]|erste(?:re)?[nrs]?|fruhere[nrs]?"
    r"|primer[oa]?|eerste)"
)
# "the last time", "la dernière fois": a turn of something else.
_OTHER_NOUN = (
    r"(?! (?:time|times|week|night|month|year|day|days|mail|e-mail|email|message|thing|of all"
    r"|parcel|package|fois|semaine|nuit|jours?|annee|courriel|message|chose|colis|volta|settimana|notte"
    r"|giorn\w|mese|anno|messaggio|cosa|pacco|mal|woche|nacht|tage?n?|monat|jahr|nachricht|sache"
    r"|paket|vez|semana|noche|dias?|mes|ano|mensaje|cosa|paquete|keer|maal|week|nacht|dag|dagen"
    r"|maand|jaar|bericht|pakket|item|article|articolo|artikel|articulo)\b)"
)
_IS_SECOND = re.compile(rf"{_ARTICLE} {_SECOND}\b{_OTHER_NOUN}")
_IS_FIRST = re.compile(rf"{_ARTICLE} {_FIRST}\b{_OTHER_NOUN}")
_KEPT = re.compile(
    r"\b(?:keep\w*|stays?|stand|is (?:fine|ok|right|enough)|gard\w+|conserv\w+|reste|suffit|valable"
    r"|ten(?:go|ere|iamo|ete)|tieni|resta|bast\w+|va bene|behalt\w*|behalten|bleib\w*|reicht|genugt"
    r"|qued\w+|mantener|mantengo|basta|houden|hou|houd|blijft|mag blijven|volstaat)\b"
)


def told_apart(text: str, orders: Sequence[Order]) -> Order | None:
    """Which of two orders is meant, by `first`, `second`, `last` and what is to be kept.

    Args:
        text: the customer's words.
        orders: two orders, the first one first: as they were named, or as they were placed.

    Returns:
        The order that the wish is about; None where the words do not tell, or tell two things.
    """
    if len(orders) != 2:
        return None
    meant: set[int] = set()
    for clause in _CLAUSE.split(fold(text)):
        kept = _KEPT.search(clause) is not None
        for index, pattern in ((0, _IS_FIRST), (1, _IS_SECOND)):
            if pattern.search(clause):
                meant.add(1 - index if kept else index)
    return orders[meant.pop()] if len(meant) == 1 else None
