"""Tickets and labelled tickets (contract, section 2)."""

from typing import Literal

from pydantic import Field

from data.records import Channel, Record, Timestamp

Author = Literal["customer", "agent", "operator", "system"]
NeedsReply = Literal["yes", "no", "mark_no_response"]
Sentiment = Literal["positive", "neutral", "negative"]


class Attachment(Record):
    """A file that came with a message; its content stays with the helpdesk."""

    name: str
    content_type: str | None = None


class Message(Record):
    """One text within a ticket."""

    message_id: str | None = None
    author: Author = "customer"
    sent_at: Timestamp | None = None
    body: str = ""
    body_format: Literal["text", "html"] = "text"
    headers: dict[str, str] = {}
    attachments: tuple[Attachment, ...] = ()


class Customer(Record):
    """The buyer as the helpdesk knows them.

    `verified: false` means that the e-mail proves nothing.
    """

    email: str | None = None
    name: str | None = None
    verified: bool | None = None


class Labels(Record):
    """What people said a ticket is. Any label may be missing; the first intent is the primary."""

    intents: tuple[str, ...] = ()
    language: str | None = None
    store: str | None = None
    risk: tuple[str, ...] | None = None
    sentiment: Sentiment | None = None
    sender: str | None = None
    needs_reply: NeedsReply | None = None


class Ticket(Record):
    """One conversation. `created_at` is the first message's time."""

    ticket_id: str
    channel: Channel
    account: str | None = None
    mailbox: str | None = None
    store: str | None = None
    order_ref: str | None = None
    created_at: Timestamp
    customer: Customer = Customer()
    subject: str | None = None
    messages: tuple[Message, ...] = Field(min_length=1)
    labels: Labels | None = None
