"""Machine mail: bounces, absence notes, lists (RFC 3834, RFC 3464), by header and by shape.

Headers of mass mail do not count where a form or a marketplace's template holds a buyer's
sentence: the machine that delivers it is not the one who speaks.
"""

import re
from collections.abc import Mapping

from data.records import Channel
from data.tickets import Message
from data.turns.characters import fold

_HEAD_CHARS = 3_000
_SENDERS = re.compile(
    r"^(?:.*<)?(?:mailer-daemon|postmaster|mail-daemon|maildaemon|bounces?(?:[-+].*)?|mdaemon)@"
)
_BOUNCE_FIELDS = (
    re.compile(r"^ ?(?:final-recipient|original-recipient) ?: ?(?:rfc822|x-)", re.M),
    re.compile(r"^ ?status ?: ?[45]\.\d{1,3}\.\d{1,3}", re.M),
    re.compile(r"^ ?action ?: ?(?:failed|delayed|relayed|expanded)", re.M),
    re.compile(r"^ ?(?:diagnostic-code|reporting-mta|remote-mta) ?:", re.M),
)
_SMTP_REPLY = re.compile(
    r"\b(?:55[0-4]|45[0-2]|421)[ -]#?[45]\.\d{1,3}\.\d{1,3}\b|\b55[0-4] (?:user|no such|mailbox"
    r"|unknown"
    r"|recipient|requested action)|recipientnotfound|user unknown|mailbox (?:full|unavailable"
    r"|not found)"
    r"|in reply to rcpt to|the mail system|generating server|remote server returned"
)
_BOUNCE_TEXT = re.compile(
    r"delivery has failed to these recipients|could not be delivered to (?:one or more"
    r"|the following)"
    r"|wasn't delivered to|message (?:wasn't|was not|could not be|couldn't be) delivered"
    r"|delivery to the following recipients? (?:has )?failed|undelivered mail returned to sender"
    r"|this is (?:the mail system|an automatically generated delivery status)"
    r"|returned mail: see transcript|mail delivery (?:failed|subsystem|system)"
    r"|(?:nachricht|e-?mail) konnte (?:an|nicht) .{0,60}(?:zugestellt|ubermittelt)"
    r"|fehler bei der nachrichtenzustellung|echec de la remise|n'a pas pu etre (?:remis|delivre"
    r"|distribue)"
    r"|recapito non riuscito|impossibile recapitare|non e stato (?:possibile )?recapita"
    r"|no se (?:pudo|ha podido) entregar (?:el|su|a|este) (?:mensaje|correo|los|las)?"
    r"|error de entrega (?:a|de)|bezorging is mislukt|kan niet worden bezorgd aan|bericht (?:kon"
    r"|is) niet .{0,30}(?:afgeleverd|bezorgd)"
)
_BOUNCE_SUBJECT = re.compile(
    r"^(?:undeliver(?:able|ed)|unzustellbar|delivery status notification|mail delivery (?:failed"
    r"|failure"
    r"|subsystem|status|system)|returned mail|failure notice|non remis|non recapitabile"
    r"|no entregable"
    r"|no se puede entregar ?:|onbestelbaar|niet bezorgd ?:|mailzustellung fehlgeschlagen"
    r"|mancato recapito ?:|notification d'etat de remise|rapport de non-?remise)"
)
_AWAY_SUBJECT = re.compile(
    r"^(?:out of (?:the )?office|automatic reply|auto(?:matic|mated)?[ -]?(?:reply|response"
    r"|responder)"
    r"|i am (?:out of|away)|vacation (?:reply|notice)|abwesenheits?(?:notiz|meldung|nachricht"
    r"|assistent)"
    r"|automatische (?:antwort|abwesenheit)|reponse automatique|message d'absence|absence du bureau"
    r"|absent[e]? du bureau|risposta automatica|(?:sono )?fuori (?:ufficio|sede)"
    r"|messaggio di assenza"
    r"|respuesta automatica|fuera de (?:la )?oficina|automatisch (?:antwoord|bericht)"
    r"|afwezig(?:heid|heidsbericht|heidsmelding)?\b|niet aanwezig)"
)
_AWAY_TEXT = re.compile(
    r"out of (?:the )?office|(?:on|away on|currently on) (?:annual leave|vacation|maternity leave"
    r"|parental leave)"
    r"|limited access to (?:my )?e-?mail|nicht im buro|(?:bin|derzeit|momentan"
    r"|bis) .{0,40}(?:abwesend"
    r"|nicht erreichbar|im urlaub|ausser haus|in elternzeit)|(?:suis|serai) .{0,30}(?:absent"
    r"|en conge|hors du bureau)"
    r"|sono .{0,30}(?:fuori ufficio|assente|in ferie)|saro .{0,20}(?:assente|fuori)"
    r"|(?:estoy|estare) .{0,30}(?:fuera de la oficina|ausente|de vacaciones|de baja)"
    r"|ben .{0,40}(?:afwezig|met vakantie|op vakantie|niet op kantoor|met verlof|niet bereikbaar)"
)
_AWAY_ADVICE = re.compile(
    r"(?:in )?urgent (?:cases|matters)|for (?:urgent|immediate)|if (?:your|it is"
    r"|it's) .{0,30}urgent"
    r"|will (?:reply|respond|get back) .{0,40}(?:return|back)|not be (?:forwarded|read)"
    r"|please contact"
    r"|in dringenden (?:fallen|angelegenheiten)|wenden sie sich|nicht weitergeleitet|nicht gelesen"
    r"|nach meiner ruckkehr|en cas d'urgence|(?:veuillez|merci de) (?:contacter|vous adresser)"
    r"|a mon retour|des mon retour|per (?:urgenze|questioni urgenti)|in caso di urgenza"
    r"|al mio rientro"
    r"|(?:para|en caso de) (?:asuntos urgentes|urgencias?)|a mi (?:vuelta|regreso)|contacte con"
    r"|(?:voor|bij|in) (?:dringende|spoed)|neem .{0,20}contact op|na mijn terugkeer"
    r"|niet doorgestuurd"
)
_AUTOMATIC_TEXT = re.compile(
    r"^\W*(?:this is an automat(?:ic|ed) (?:reply|response|message)|dies ist eine automati(?:sche"
    r"|sch"
    r" (?:generierte|erstellte))|ceci est (?:une reponse|un message) automatique"
    r"|questo e un messaggio"
    r" automatico|questa e una risposta automatica|este es un mensaje automatico"
    r"|esta es una respuesta"
    r" automatica|dit is een automatisch)"
)


_REPORTS = (
    ("delivery-status", "delivery status notification (RFC 3464)"),
    ("disposition-notification", "disposition notification (RFC 8098)"),
    ("multipart/report", "multipart/report"),
)
_ROBOT_HEADERS = (
    "x-autoreply",
    "x-autorespond",
    "x-autoreply-from",
    "x-mail-autoreply",
    "x-failed-recipients",
)


def header_evidence(headers: Mapping[str, str], sender: str | None) -> str | None:
    """Evidence that holds wherever a message came from: replies by robots and bounces."""
    head = _lowered(headers)
    submitted = head.get("auto-submitted", "").split(";")[0].strip()
    if submitted in ("auto-replied", "auto-notified"):
        return f"Auto-Submitted header: {submitted}"
    report = next((e for sign, e in _REPORTS if sign in head.get("content-type", "")), None)
    if report:
        return report
    if head.get("return-path") == "<>":
        return "empty Return-Path"
    for name in _ROBOT_HEADERS:
        if head.get(name, "no") not in ("no", "false", "0", ""):
            return f"{name.title()} header"
    if head.get("precedence") in ("auto_reply", "auto-reply"):
        return "Precedence: auto_reply"
    senders = (head.get("from", ""), head.get("sender", ""), (sender or "").strip().lower())
    if any(_SENDERS.search(address[:200]) for address in senders):
        return "sender is a mail system"
    return None


def mass_mail_evidence(headers: Mapping[str, str]) -> str | None:
    """Headers of lists, newsletters and generated mail; a shop's form may carry them too."""
    head = _lowered(headers)
    submitted = head.get("auto-submitted", "no").split(";")[0].strip()
    if submitted not in ("no", ""):
        return f"Auto-Submitted header: {submitted}"
    if head.get("precedence") in ("bulk", "junk", "list"):
        return f"Precedence: {head['precedence']}"
    for name, shown in (
        ("list-unsubscribe", "List-Unsubscribe"),
        ("list-id", "List-Id"),
        ("feedback-id", "Feedback-ID"),
        ("x-auto-response-suppress", "X-Auto-Response-Suppress"),
    ):
        if head.get(name, "none") not in ("none", ""):
            return f"{shown} header"
    return None


def shape_evidence(subject: str, body: str) -> str | None:
    """Bounces and absence notes by what they say; one doubtful phrase alone is no evidence."""
    title, text = fold(subject[:300]).strip(), fold(body[:_HEAD_CHARS])
    if sum(1 for field in _BOUNCE_FIELDS if field.search(text)) >= 2:
        return "bounce: delivery status fields"
    cues = (_BOUNCE_SUBJECT.search(title), _BOUNCE_TEXT.search(text), _SMTP_REPLY.search(text))
    if sum(1 for cue in cues if cue) >= 2:
        return "bounce: a mail server's words"
    if _AWAY_SUBJECT.search(title):
        return "automatic reply: subject"
    if _AUTOMATIC_TEXT.search(text):
        return "automatic reply: says so"
    if _AWAY_TEXT.search(text[:800]) and _AWAY_ADVICE.search(text) and "?" not in text:
        return "automatic reply: absence note"
    return None


def machine_evidence(
    message: Message,
    *,
    channel: Channel,
    sender: str | None,
    subject: str,
    body: str,
    is_wrapped: bool,
) -> str | None:
    """Why a message is machine mail; None where a person wrote it.

    `body` is its visible text, quoted parts included: a bounce is often all quote.
    """
    if message.author == "system":
        return "system message"
    robot = header_evidence(message.headers, sender)
    if robot or is_wrapped:
        return robot
    if channel not in ("email", "other"):
        return shape_evidence("", body)
    return mass_mail_evidence(message.headers) or shape_evidence(subject, body)


def _lowered(headers: Mapping[str, str]) -> dict[str, str]:
    return {name.strip().lower(): value.strip().lower() for name, value in headers.items()}
