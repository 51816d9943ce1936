"""Mask a whole ticket: its messages, subject, customer and order number, consistently.

A person that one message names is found again in the others. HTML becomes the text that a reader
sees: what entities and markup hide from a pattern would stay otherwise.
"""

import re
import secrets
from collections.abc import Iterable, Mapping

from data.masking.stand_ins import NumberKind
from data.masking.text import Masker
from data.tickets import Customer, Message, Ticket
from data.turns.characters import clean_characters
from data.turns.html import looks_like_html, read_html

_LEAST_HINT_CHARS = 4


def names_of(ticket: Ticket, more: Iterable[str] = ()) -> tuple[str, ...]:
    """Names of persons that a ticket's record knows."""
    own = (ticket.customer.name, *more)
    return tuple(dict.fromkeys(name for name in own if name))


def mask_ticket(
    ticket: Ticket,
    masker: Masker,
    *,
    names: Iterable[str] = (),
    numbers: Mapping[str, NumberKind] | None = None,
    language: str | None = None,
) -> Ticket:
    """A ticket without personal data; its id, times, channel, store and labels stay.

    Messages are numbered anew. Headers, attachments and what the helpdesk added beside the
    contract's fields are left out: nobody knows what they hold.

    Args:
        ticket: as it came.
        masker: with the key of the export.
        names: of further persons: the order's customer, agents.
        numbers: of the order and its parcels, with their kinds.
        language: of the texts; by default the label's.
    """
    spoken = language or (ticket.labels.language if ticket.labels else None)
    subject = clean_characters(ticket.subject) if ticket.subject else None
    bodies = [readable_body(message) for message in ticket.messages]
    shown = [name for text in (subject or "", *bodies) for name in masker.shown_names(text)]
    known = names_of(ticket, (*names, *shown))
    hints = _hints(ticket.customer.email)
    own: dict[str, NumberKind] = {ticket.order_ref: "order_id"} if ticket.order_ref else {}
    known_numbers = own | dict(numbers or {})

    def text(words: str) -> str:
        return masker.mask(
            words, names=known, hints=hints, numbers=known_numbers, language=spoken
        ).text

    messages = tuple(
        Message(message_id=f"m{place}", author=m.author, sent_at=m.sent_at, body=text(body))
        for place, (m, body) in enumerate(zip(ticket.messages, bodies, strict=True), start=1)
    )
    email = masker.email(ticket.customer.email) if ticket.customer.email else None
    return Ticket(
        ticket_id=ticket_name(ticket.ticket_id, masker),
        channel=ticket.channel,
        store=ticket.store,
        order_ref=masker.number("order_id", ticket.order_ref) if ticket.order_ref else None,
        created_at=ticket.created_at,
        customer=Customer(email=email) if email else Customer(),
        subject=text(subject) if subject else None,
        messages=messages,
        labels=ticket.labels,
    )


def readable_body(message: Message) -> str:
    """A message as a reader sees it; quoted HTML keeps its mark."""
    if message.body_format != "html" and not looks_like_html(message.body):
        return clean_characters(message.body)
    lines = read_html(message.body).lines
    return clean_characters("\n".join(f"> {x.text}" if x.quoted else x.text for x in lines))


def ticket_name(ticket_id: str, masker: Masker) -> str:
    """A ticket's id; some helpdesks make it of the customer's address."""
    return masker.pseudonym("ticket", ticket_id) if "@" in ticket_id else ticket_id


def mask_text(text: str, ticket: Ticket) -> str:
    """A text of a ticket, masked under a key that nobody keeps."""
    masker = Masker(secrets.token_bytes(32))
    return masker.mask(
        text,
        names=names_of(ticket, masker.shown_names(text)),
        hints=_hints(ticket.customer.email),
        language=ticket.labels.language if ticket.labels else None,
    ).text


def _hints(email: str | None) -> tuple[str, ...]:
    """Words of an address that may be the customer's name."""
    words = re.findall(r"[^\W\d_]+", (email or "").partition("@")[0])
    return tuple(dict.fromkeys(w for w in words if len(w) >= _LEAST_HINT_CHARS))
