"""Subjects: the customer's own, without what clients and platforms put before it."""

import re

from data.turns.characters import clean_characters, fold, fold_spaces

_MAX_CHARS = 400
_PREFIX = re.compile(
    r"^(?:(?:re|fwd?|aw|wg|tr|r|i|rv|rif|antw|betr|doorst|doorgestuurd|res|sv|vs|odp|fyi"
    r"|antwort|reponse|risposta|respuesta|antwoord|weitergeleitet|inoltra|reenviado|transfert)"
    r"(?: ?\[\d{1,3}\]| ?\(\d{1,3}\)|\*\d{1,2})? ?: ?"
    r"|\[(?:external|extern|externe|esterno|externo|spam\??|ext)\] ?:? ?)"
)
_FORWARD = re.compile(
    r"^(?:(?:re|aw|r|antw) ?: ?)*(?:fwd?|wg|tr|i|rv|doorst|doorgestuurd|weitergeleitet|inoltra"
    r"|reenviado|transfert) ?:"
)
# "Demande d'informations de la part du client Amazon X (commande : ...)": none of it a buyer's.
_AMAZON = re.compile(
    r"^(?P<topic>.{0,80}?) ?(?:\(?(?:from|de la part d[ue]|von|da parte del?|del|de|van)\)? "
    r"(?:the |l'|le |el |il |der |dem )?"
    r"(?:amazon.{0,3}(?:customer|kunden?|klant)|client[e]? (?:d')?amazon|client[e]? (?:di "
    r"|de )amazon))"
)
_ORDER_ONLY = re.compile(
    r"^(?:\[[^\]]{1,30}\] ?)?(?:(?:new |nouveau |nouvelle |neue |nuovo |nuova |nuevo |nieuwe? )?"
    r"(?:message|question|reclamation|nachricht|frage|messaggio|domanda|mensaje|pregunta|bericht"
    r"|vraag|incident|anfrage|demande)?(?: (?:client|du client|d'un client|vom kunden|dal cliente"
    r"|del cliente|van (?:de |een )?klant|from (?:a )?customer|de votre client))? ?[-–:,]? ?"
    r"(?:(?:on|about|sur|pour|concernant|zu|zur|su|sobre|over|for|re) )?"
    r"(?:(?:your |the |votre |la |ihre |il |su |el |je |uw )?(?:order|commande|cde|bestellung"
    r"|ordine"
    r"|pedido|bestelling)) ?(?:n[°o.]*|nr\.?|num\.?|no\.?|#)? ?:? ?#?[\w-]*\d[\w-]*)[ .]*$"
)
_NOTICES = re.compile(
    r"^(?:new (?:customer )?message (?:from|on|in) .*|new (?:voicemail|contact|message"
    r"|inquiry).{0,40}"
    r"|nouveau message(?: vocal| de .*| d'un client.*| sur .*)?|nouvelle demande(?: de contact"
    r"| client)?"
    r"|nuovo messaggio(?: vocale| da .*| dal .*)?|nuova richiesta di contatto"
    r"|neue (?:nachricht(?: von .*| uber .*)?|sprachnachricht|kontaktanfrage|mailbox.*)"
    r"|nuevo mensaje(?: de .*| en .*)?|nueva consulta|nieuw (?:voicemailbericht"
    r"|bericht(?: van .*)?)"
    r"|contact(?: form| us)?|formulaire de contact|kontakt(?:formular|anfrage)?"
    r"|modulo di contatt[oi]"
    r"|formulario de contacto|contactformulier|voicemail.{0,40}|message vocal.{0,30}"
    r"|[\w.-]{2,40} (?:sent|has sent) (?:you )?a message.*|you(?:'ve"
    r"| have) (?:received )?a new message.*"
    r"|vous avez recu un (?:nouveau )?message.*|sie haben eine neue nachricht.*)$"
)
_GENERIC = frozenset(
    "inquiry|demande d'informations|anfrage|informationsanfrage|richiesta di informazioni"
    "|solicitud de informacion|consulta|informatieverzoek|question|other question|message"
    "|demande|product details inquiry|additional information required|autre".split("|")
)


def clean_subject(subject: str | None) -> str:
    """The subject without Re:, Fwd:, AW:, WG:, TR:, R:, RV: and their kin, however many."""
    text = fold_spaces(clean_characters((subject or "")[:_MAX_CHARS]).replace("\n", " "))
    while True:
        found = _PREFIX.match(fold(text))
        if not found:
            return text
        text = text[found.end() :].strip()


def is_forward(subject: str | None) -> bool:
    """Whether the subject says that the mail was passed on."""
    return bool(_FORWARD.match(fold(clean_characters((subject or "")[:_MAX_CHARS]).strip())))


def customer_topic(subject: str) -> str | None:
    """What of a cleaned subject the customer wrote; None where a platform composed it."""
    folded = fold(subject)
    found = _AMAZON.match(folded)
    if found:
        topic = subject[: found.end("topic")].strip(" :-")
        return topic if fold(topic) not in _GENERIC and topic else None
    if not folded or _ORDER_ONLY.match(folded) or _NOTICES.match(folded):
        return None
    return subject
