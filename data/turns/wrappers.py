"""Unwrap a person's words from what a platform or a form put around them.

A marketplace's message template, the fields of a contact form, a voicemail's stamp: the words
inside are a customer's. What the fields say (an order number, a name) is kept beside them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from data.turns.characters import fold, fold_spaces
from data.turns.form_labels import FOOTERS, canonical_label
from data.turns.records import FormField, Line, Wrapper

_DASHED_MARK = re.compile(r"^[-–—=*_]{4,60} ?(?P<words>[^\d\n]{4,40}?) ?:? ?[-–—=*_]{4,60}$")
_MESSAGE = re.compile(r"\b(?:message|nachricht|messaggio|mensaje|bericht|mitteilung)\b")
_END = re.compile(r"^(?:end|fin|fine|ende|final|einde|conclusione|termine)\b")
_NOT_WRAPPING = re.compile(
    r"origin|forward|transfer|inoltrat|weitergeleit|reenviad|doorgestuurd|oorspronkelijk|ursprung"
)
_VOICEMAIL = re.compile(
    r"^\[ ?(?:new )?(?:voice ?mail|voice message|voicemailbericht|message vocal|messagerie vocale"
    r"|boite vocale|repondeur|segreteria(?: telefonica)?|messaggio (?:vocale|in segreteria)|vocale"
    r"|sprachnachricht|sprachbox|mailbox|anrufbeantworter|voicebox|buzon de voz|mensaje de voz"
    r"|contestador(?: automatico)?|ingesproken bericht|antwoordapparaat|call transcript"
    r"|anruf|appel|chiamata|llamada|telefoonbericht)\b[^\]\n]{0,120}\] ?:? ?"
)
_MARKET_OPENING = re.compile(
    r"^(?:new message (?:from|to)|neue nachricht (?:von|an)|nouveau message (?:de|pour|a)"
    r"|nuovo messaggio (?:da|per|di)|nuevo mensaje (?:de|para)|nieuw bericht (?:van|voor))"
    r" ?:? .{1,60}$"
)
_MARKET_CLOSING = re.compile(
    r"^(?:reply|respond|antworten|repondre|rispondi|responder|beantwoorden|antwoorden"
    r"|(?:item|artikel|objet|oggetto|articulo|object|order|bestell|n[°o] de l'objet)"
    r"[ -]?(?:id|number|nummer|n[°o.]*|status)? ?[:#].*|(?:click|klicken sie|cliquez|fai clic|clica"
    r"|haga clic|klik) .{0,40}(?:respond|reply|antwort|repond|rispond|responder|antwoord).*"
    r"|get the ebay app.*|learn more about .{0,40}|email reference id.*)$"
)
_ORDER_FIELD = re.compile(
    r"(?:order|commande|bestellung|bestellnummer|ordine|pedido|bestelling|bestelnummer"
    r"|ordernummer)[^\n:#]{0,25}"
    r"[:#] ?(?P<id>[a-z0-9][a-z0-9_-]{4,40})\b"
)
# "Name: Anna" at the start of a line; a tab stands between the cells of a form's table.
_LABELLED = re.compile(
    r"^[\s*•_>-]{0,4}(?P<label>[^:\t\n]{1,60}?)\s?\*{0,2}\s?(?:[:：]\*{0,2}|\t)\s*(?P<value>.*)$"
)


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The words, the wrapper they came in, its fields, and the wrapper's own lines."""

    lines: tuple[Line, ...]
    wrapper: Wrapper | None = None
    fields: tuple[FormField, ...] = ()
    rest: tuple[str, ...] = ()


def unwrap(lines: Sequence[Line]) -> Unwrapped:
    """Take a platform's wrapper off, if there is one above any quoted history."""
    return (
        _dashed(lines)
        or _voicemail(lines)
        or _form(lines)
        or _market(lines)
        or Unwrapped(tuple(lines))
    )


def _dashed(lines: Sequence[Line]) -> Unwrapped | None:
    """Amazon's "------------- Message: -------------" and its translations."""
    start: int | None = None
    for at, line in enumerate(lines):
        folded = fold(line.text[:150]).strip()
        found = _DASHED_MARK.match(folded) if folded[:1] in "-–—=*_" and folded else None
        if not found or not _MESSAGE.search(found["words"]) or _NOT_WRAPPING.search(folded):
            continue
        if start is None:
            start = at
        elif _END.match(found["words"].strip()):
            outside = [x.text for x in (*lines[:start], *lines[at + 1 :])]
            return Unwrapped(
                tuple(lines[start + 1 : at]), "amazon", _order_fields(outside), tuple(outside)
            )
    return None


def _voicemail(lines: Sequence[Line]) -> Unwrapped | None:
    for at, line in enumerate(lines[:6]):
        text = fold_spaces(line.text)
        found = _VOICEMAIL.match(fold(text[:200]))
        if found:
            spoken = Line(text[found.end() :])
            return Unwrapped(
                (spoken, *lines[at + 1 :]), "voicemail", (), (text[: found.end()].strip(),)
            )
        if text:
            return None
    return None


def _market(lines: Sequence[Line]) -> Unwrapped | None:
    """The marketplace eBay: "New message from: buyer" above and its buttons below."""
    for at, line in enumerate(lines[:12]):
        if not _MARKET_OPENING.match(fold(fold_spaces(line.text)[:120])):
            continue
        end = next(
            (
                i
                for i in range(at + 2, len(lines))
                if _MARKET_CLOSING.match(fold(fold_spaces(lines[i].text)[:120]))
            ),
            len(lines),
        )
        outside = [x.text for x in (*lines[: at + 1], *lines[end:])]
        return Unwrapped(tuple(lines[at + 1 : end]), "ebay", _order_fields(outside), tuple(outside))
    return None


@dataclass(slots=True)
class _FormReader:
    """Sorts a form's lines into fields, message and print."""

    fields: list[FormField] = field(default_factory=list)
    message: list[Line] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    has_message_label: bool = False
    printed: list[str] = field(default_factory=list)  # lines with words above the first field
    awaited: str | None = None  # a label whose value stands on the next line

    def read(self, line: Line) -> None:
        name, value = _field(line.text)
        if name == "message" and not self.has_message_label:
            self.has_message_label, self.awaited = True, None
            if value:
                self.message.append(Line(value, line.quoted, line.signature))
        elif name is not None and name != "message":
            if value:
                self.fields.append(FormField(name, value))
            self.awaited = None if value else name
            self.rest.append(line.text)
        elif self.awaited is not None and not self.has_message_label:
            if value:
                self.fields.append(FormField(self.awaited, fold_spaces(value)))
                self.awaited = None
            self.rest.append(line.text)
        elif self.has_message_label or self.message or self._is_below(line.text):
            self.message.append(line)
        else:
            self.rest.append(line.text)
            if line.text.strip() and not self.fields:
                self.printed.append(line.text.strip())

    def _is_below(self, text: str) -> bool:
        """Free text below the fields of a form that has no label for the message."""
        return len(self.fields) >= 3 and len(text.split()) > 3

    @property
    def may_be_form(self) -> bool:
        """Whether the lines so far are what a form prints, not what a person says."""
        if self.fields or self.awaited or self.message:
            return True
        return len(self.printed) <= 4 and not any(
            len(text) > 160 or text.endswith("?") for text in self.printed
        )

    @property
    def is_form(self) -> bool:
        names = {f.name for f in self.fields}
        enough = bool(names) if self.has_message_label else _fills_a_form(names, self.rest)
        return enough and any(m.text.strip() for m in self.message)


def _form(lines: Sequence[Line]) -> Unwrapped | None:
    """A contact form: two fields or more near the top, and the message among or below them."""
    reader = _FormReader()
    for at, line in enumerate(lines):
        if FOOTERS.match(fold(line.text[:200]).strip()):
            reader.rest.extend(x.text for x in lines[at:])
            break
        reader.read(line)
        if not reader.may_be_form:
            return None
    if not reader.is_form:
        return None
    return Unwrapped(tuple(reader.message), "form", tuple(reader.fields), tuple(reader.rest))


def _fills_a_form(names: set[str], rest: Sequence[str]) -> bool:
    """Without a label for the message: a form starts with its fields, and has three at least."""
    first = next((text for text in rest if text.strip()), "")
    return len(names) >= 3 and bool(names & {"email", "name"}) and _field(first)[0] is not None


def _field(text: str) -> tuple[str | None, str]:
    found = _LABELLED.match(text[:400])
    if not found:
        return None, text.strip()
    name = canonical_label(found["label"])
    if name is None:
        return None, text.strip()
    return name, fold_spaces(text[found.start("value") :])


def _order_fields(outside: Sequence[str]) -> tuple[FormField, ...]:
    found = dict.fromkeys(
        text[m.start("id") : m.end("id")]
        for text in (t[:300] for t in outside)
        for m in _ORDER_FIELD.finditer(fold(text))
        if any(c.isdigit() for c in m["id"])
    )
    return tuple(FormField("order_id", value) for value in list(found)[:5])
