"""Mask a whole ticket: its messages, subject, customer and order number, consistently."""

import secrets
from collections.abc import Iterable

from data.masking.text import Masker
from data.tickets import Customer, Message, Ticket


def names_of(ticket: Ticket, more: Iterable[str] = ()) -> tuple[str, ...]:
    """Names of persons that a ticket's record knows."""
    own = (ticket.customer.name, *more)
    return tuple(dict.fromkeys(name for name in own if name))


def mask_ticket(
    ticket: Ticket, masker: Masker, *, names: Iterable[str] = (), language: str | None = None
) -> Ticket:
    """A ticket without personal data; ids, times, channel and labels stay.

    Headers and what the helpdesk added beside the contract's fields are left out: nobody knows
    what they hold.

    Args:
        ticket: as it came.
        masker: with the key of the export.
        names: of further persons: the order's customer, agents.
        language: of the texts; by default the label's, else English.
    """
    known = names_of(ticket, names)
    spoken = language or (ticket.labels.language if ticket.labels else None) or "en"

    def text(words: str) -> str:
        return masker.mask(words, names=known, language=spoken).text

    messages = tuple(
        Message(
            message_id=m.message_id,
            author=m.author,
            sent_at=m.sent_at,
            body=text(m.body),
            body_format=m.body_format,
        )
        for m in ticket.messages
    )
    email = masker.email(ticket.customer.email) if ticket.customer.email else None
    return Ticket(
        ticket_id=ticket.ticket_id,
        channel=ticket.channel,
        store=ticket.store,
        order_ref=masker.number("order_id", ticket.order_ref) if ticket.order_ref else None,
        created_at=ticket.created_at,
        customer=Customer(email=email),
        subject=text(ticket.subject) if ticket.subject else None,
        messages=messages,
        labels=ticket.labels,
    )


def mask_text(text: str, ticket: Ticket) -> str:
    """A text of a ticket, masked under a key that nobody keeps."""
    spoken = (ticket.labels.language if ticket.labels else None) or "en"
    masker = Masker(secrets.token_bytes(32))
    return masker.mask(text, names=names_of(ticket), language=spoken).text
