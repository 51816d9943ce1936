"""What the customer wants to have: money, another one, an exchange."""

import re

from data.words import fold

_REFUND = re.compile(
    r"refund|money back|rembours|rimbors|ridat\w* i soldi|soldi indietro|geld zuruck|erstatt|ruckerstatt"
    r"|devoluci\w* del (?:dinero|importe)|devuelv\w*|devolv\w* (?:el|los|mi)|reembols|dinero de vuelta"
    r"|geld terug|terugbetal|terugstort|back on (?:the|my) card|gutschrift auf"
)
_REPLACE = re.compile(
    r"replac|new one|another one|send (?:me )?(?:the )?(?:right|correct|missing|another)|re-?send|resend"
    r"|remplac|renvo(?:yer|yez|ie)|nouve(?:au|l|lle) (?:piece|exemplaire|article|envoi|colis)|un autre|une autre|envoyer (?:la|le) bon"
    r"|sostitu|rispedi|rimand|un altr[oa]|uno nuovo|una nuova|mandarmi (?:quell|il giust|la giust)|nuova spedizione"
    r"|ersatz|neue[ns]? (?:schick|send|liefer)|nachliefer|nachsend|austausch|umtausch|noch einmal schick|ein(?:e|en)? neue"
    r"|reempla|sustitu|otr[oa] nuev|nuev[oa]|reenvi|mandar(?:me)? (?:la|el) (?:buen|correct)|mandar la buena|reponer"
    r"|vervang|nieuwe?\b|opnieuw (?:stur|zend|opstur)|een ander|omruil"
)
# Keeping it for less money.
_PARTIAL = re.compile(
    r"partial|part of the (?:price|money)|some money off|discount for|knock (?:something|a bit) off|partiel|petit geste"
    r"|geste commercial|une remise|parzial|uno sconto|piccolo sconto|teilerstatt|preisnachlass|nachlass|einen rabatt"
    r"|parcial|un descuento|una rebaja|gedeeltelijk|korting|tegemoetkoming"
)
_NOT_REPLACE = re.compile(
    r"(?:no quiero|don'?t want|do not want|non voglio|will keinen?|mochte keinen?|ne veux pas|wil geen)(?: \w+){0,2} (?:otr|another|un altr|neue|autre|ander|replacement|ersatz|nieuwe)"
)


def find_wishes(text: str, intents: tuple[str, ...]) -> frozenset[str]:
    """Outcomes that the customer asks for.

    The tags decide first; words decide between money and a new one where a cause is primary.
    """
    plain = fold(text)
    if _PARTIAL.search(plain) and "order.cancel" not in intents:
        return frozenset(("partial_refund",))
    wishes: set[str] = set()
    if "refund.request" in intents or _REFUND.search(plain):
        wishes.add("full_refund")
    refused = _NOT_REPLACE.search(plain)
    if not refused and ("exchange.request" in intents or _REPLACE.search(plain)):
        wishes.add("replacement_confirmed")
    if intents[:1] == ("refund.request",):
        wishes.discard("replacement_confirmed")
    # Both are named: the tags say which is asked for; else the shop has to ask.
    if wishes >= {"full_refund", "replacement_confirmed"}:
        if "exchange.request" in intents and "refund.request" not in intents:
            return frozenset(("replacement_confirmed",))
        if "refund.request" in intents and "exchange.request" not in intents:
            return frozenset(("full_refund",))
        return frozenset()
    return frozenset(wishes)
