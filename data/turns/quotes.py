"""Cut away the history that mail programs quote below, above or between the new words.

Clients say it in the sender's language: "On ... wrote:", "Le ... a écrit :", "Il giorno ... ha
scritto:", "Am ... schrieb", "El ... escribió:", "Op ... schreef ...:", blocks of header fields,
dashed separators, ">" before each line. Every pattern looks at one line, or at up to four short
ones joined, so the cost is linear.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data.turns.characters import fold
from data.turns.records import Line

_MAX_HEADER_LINE = 300
_HEADER_LINES = 4

_ORIGINAL = (
    r"original message|original email|original e-mail|message (?:d'origine|original|initial)"
    r"|mail (?:original|d'origine)|e-?mail d'origine|courriel d'origine"
    r"|messaggio (?:originale|originario|iniziale)|messaggio di origine"
    r"|ursprungliche (?:nachricht|mail|e-?mail|mitteilung)|urspruengliche nachricht"
    r"|original-?nachricht|originalnachricht|original-?mail"
    r"|mensaje (?:original|inicial)|correo original"
    r"|oorspronkelijke? (?:bericht|mail|e-?mail)|origineel bericht|reply message|reply above"
)
_FORWARDED = (
    r"(?:begin(?: of)? )?forwarded (?:message|mail|e-?mail|by .*)|fwd message"
    r"|(?:debut du )?(?:message|courriel|mail) (?:transfere|reexpedie|transmis)(?: .*)?"
    r"|(?:inizio(?: del)? )?messaggio inoltrato"
    r"|(?:anfang der )?weitergeleitete (?:nachricht|mail|e-?mail)"
    r"|(?:inicio del )?(?:mensaje|correo) reenviado"
    r"|(?:begin )?doorgestuurd (?:bericht|mail)|doorgestuurde? (?:bericht|mail|e-?mail)"
)
_DASHED = re.compile(
    rf"^[-_=*–—]{{2,40}} ?(?:(?P<original>{_ORIGINAL})|(?P<forward>{_FORWARDED}))"
    r" ?:? ?[-_=*–—]{0,40}$"
)
_APPLE_FORWARD = re.compile(
    r"^(?:begin forwarded message|debut du message (?:transfere|reexpedie)"
    r"|anfang der weitergeleiteten (?:nachricht|e-?mail)|inizio(?: del)? messaggio inoltrato"
    r"|inicio del mensaje reenviado|begin doorgestuurd bericht|message transfere"
    r"|messaggio inoltrato"
    r"|weitergeleitete nachricht|forwarded message|mensaje reenviado|doorgestuurd bericht) ?:$"
)
_REPLY_ABOVE = re.compile(
    r"(?:please )?(?:type|write|enter) your reply above|reply (?:above|over) this line"
    r"|(?:repondez|ecrivez|merci de repondre).{0,30}au-?dessus de cette ligne"
    r"|antworten sie.{0,30}ober(?:halb)? (?:dieser|der) (?:zeile|linie)|uber dieser (?:zeile|linie)"
    r"|rispond\w+.{0,30}sopra (?:questa|la) (?:riga|linea)|por encima de esta linea"
    r"|boven deze (?:lijn|regel)"
)
_FROM = re.compile(
    r"^[*_ ]{0,3}(?:from|von|de|da|van|expediteur|mittente|absender|afzender"
    r"|remitente)[*_ ]{0,3}:[*_ ]{0,3}(?=\S)"
)
_FIELD = re.compile(
    r"^[*_ ]{0,3}(?:sent|date|to|subject|cc|reply-to|gesendet|datum|an|betreff|antwort an|kopie"
    r"|envoye(?: le)?|a|objet|copie(?: a)?|inviato(?: il)?|data|oggetto|per conoscenza"
    r"|enviado(?: el)?"
    r"|fecha|para|asunto|verzonden|aan|onderwerp|destinataire|destinatario|importance"
    r"|prioritat|wichtigkeit)[*_ ]{0,3}:"
)
_MESSAGE_DATED = re.compile(r"^message du \d")  # Orange, laposte.net
# The verb is the last thing before the colon, save in German, Dutch and "X wrote on <date>:".
_WROTE_LAST = re.compile(
    r"(?:\bwrote|\ba ecrit|(?<!\bmi )(?<!\bci )\bha scritto|\bschrieb"
    r"|(?<!\bme )(?<!\bnos )\bescribio"
    r"|\bschreef|\bgeschreven|\bgeschrieben|\bscriveva|\bscrisse|\bscrive|\becrivait) ?:$"
)
_WROTE_INNER = re.compile(
    r"\b(?:schrieb|schreef|wrote|a ecrit|ha scritto|escribio)\b"
    r"(?! (?:mir|mich|uns|mij|me|ons|ihnen|u|you|an mich|aan mij|to me|vous)\b)"
)
_DATE_START = re.compile(
    r"^(?:on|at|le|il|in data|in date|am|den|um|el|op|von|d\.?|lun|mar|mer|gio|ven|sab|dom|mon|tue"
    r"|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)\b"
)
_TIME_OR_ADDRESS = re.compile(
    r"\d{1,2}[:.h]\d{2}|@|\b(?:19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}\b|\d{1,2}\.? [a-z]{3}"
    r"|[a-z]{3} \d{1,2}\b"
)
_QUOTE_MARK = re.compile(r"^(?:> ?)+")
_RULE = re.compile(r"^[_\-=*]{10,}$")


@dataclass(frozen=True, slots=True)
class Split:
    """Lines of a body: the writer's own, the quoted ones, and a client's signature.

    `has_header`: a client's header introduced the quote. `is_forward`: the header says that the
    quote was passed on, not answered.
    """

    own: tuple[str, ...]
    quoted: tuple[str, ...]
    signature: tuple[str, ...]
    has_header: bool
    is_forward: bool


def split_quotes(lines: Sequence[Line]) -> Split:
    """Part the writer's own lines from the history around them."""
    own: list[str] = []
    quoted: list[str] = []
    signature: list[str] = []
    has_header = is_forward = False
    at = 0
    while at < len(lines):
        line = lines[at]
        bare = fold(line.text[:_MAX_HEADER_LINE]).strip()
        if line.quoted or _is_marked(bare):
            is_forward = is_forward or (not any(own) and _separator(bare) == "forward")
            has_header = has_header or _header_length(lines, at) > 0
            quoted.append(line.text)
            at += 1
            continue
        kind = _separator(bare)
        if kind is not None or is_header_block(lines, at):
            is_forward = is_forward or kind == "forward"
            has_header = True
            quoted.extend(rest.text for rest in lines[at:])
            break
        length = _header_length(lines, at)
        if length:
            has_header = True
            end = at + length
            if not _quote_follows(lines, end):
                end = len(lines)
            quoted.extend(rest.text for rest in lines[at:end])
            at = end
            continue
        (signature if line.signature else own).append(line.text)
        at += 1
    while own and (not own[-1].strip() or _RULE.match(own[-1].strip())):
        own.pop()
    return Split(tuple(own), tuple(quoted), tuple(signature), has_header, is_forward)


def first_boundary(lines: Sequence[Line]) -> int:
    """The index of the first line that certainly belongs to a quote, else the line count."""
    for at, line in enumerate(lines):
        bare = fold(line.text[:_MAX_HEADER_LINE]).strip()
        if line.quoted or _is_marked(bare) or _separator(bare) or _header_length(lines, at):
            return at
    return len(lines)


def quoted_content(quoted: Sequence[str]) -> tuple[Line, ...]:
    """What the quoted lines say, without the marks and the header fields above them."""
    lines = [Line(_QUOTE_MARK.sub("", text)) for text in quoted]
    at = 0
    while at < len(lines):
        bare = fold(lines[at].text[:_MAX_HEADER_LINE]).strip()
        length = _header_length(lines, at)
        is_field = bool(_FROM.match(bare) or _FIELD.match(bare) or _MESSAGE_DATED.match(bare))
        if not (not bare or length or is_field or _separator(bare) or _RULE.match(bare)):
            break
        at += length or 1
    return tuple(lines[at:])


def is_header_block(lines: Sequence[Line], at: int) -> bool:
    """Whether a block of From, Sent, To, Subject starts here: two of its fields suffice."""
    if not _FROM.match(fold(lines[at].text[:_MAX_HEADER_LINE]).lstrip("> ")):
        return False
    near = (fold(line.text[:80]).lstrip("> ") for line in lines[at + 1 : at + 9])
    return sum(1 for text in near if _FIELD.match(text)) >= 2


def _is_marked(bare: str) -> bool:
    return bare.startswith(">") and not bare.startswith((">:", ">_", ">.<"))


def _separator(bare: str) -> str | None:
    bare = bare.lstrip("> ").strip("* ")
    found = _DASHED.match(bare)
    if found:
        return "forward" if found["forward"] else "original"
    if _APPLE_FORWARD.match(bare):
        return "forward"
    return "original" if _REPLY_ABOVE.search(bare) or _MESSAGE_DATED.match(bare) else None


def _header_length(lines: Sequence[Line], at: int) -> int:
    """How many lines the sentence "On ... wrote:" takes from here; 0 where there is none."""
    joined = ""
    for count, line in enumerate(lines[at : at + _HEADER_LINES], start=1):
        text = fold(line.text[:_MAX_HEADER_LINE]).lstrip("> ").strip()
        if not text or line.quoted != lines[at].quoted:
            return 0
        if count > 1 and _DATE_START.match(text) and _WROTE_INNER.search(text):
            return 0  # the header starts only here
        joined = f"{joined} {text}".strip()
        if text.endswith(":"):
            is_header = _says_wrote(joined) and (count == 1 or bool(_DATE_START.match(joined)))
            return count if is_header and _is_apart(lines, at, count) else 0
        if count == 1 and not (_DATE_START.match(joined) or "<" in joined or "@" in joined):
            return 0
    return 0


def _says_wrote(joined: str) -> bool:
    if not _TIME_OR_ADDRESS.search(joined):
        # "On Tuesday, Support wrote:": a date in words, so only with a client's opening.
        return bool(_DATE_START.match(joined) and _WROTE_LAST.search(joined) and "," in joined)
    if _WROTE_LAST.search(joined):
        return True
    found = _WROTE_INNER.search(joined)
    return found is not None and (bool(_DATE_START.match(joined)) or found.start() < 80)


def _is_apart(lines: Sequence[Line], at: int, count: int) -> bool:
    """A header opens a paragraph or what follows it is marked; a sentence amid others is none."""
    above = lines[at - 1].text.strip() if at else ""
    return not above or not above[-1].isalpha() or _quote_follows(lines, at + count)


def _quote_follows(lines: Sequence[Line], at: int) -> bool:
    for line in lines[at : at + 3]:
        if line.quoted or _is_marked(line.text.lstrip()):
            return True
        if line.text.strip():
            return False
    return False
