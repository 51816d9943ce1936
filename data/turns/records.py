"""What turn extraction finds in a ticket."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from data.tickets import Attachment, Author

Wrapper = Literal["amazon", "ebay", "marketplace", "form", "voicemail"]
InjectionKind = Literal["override", "addressed_to_service", "role_marker", "dictated_reply"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a body and what its markup says of it."""

    text: str
    quoted: bool = False
    signature: bool = False


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a contact form or of a marketplace's wrapper, by its canonical name.

    Names: name, email, phone, order_id, subject, product, country, other.
    """

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Injection:
    """Words that instruct the service instead of asking the store.

    `message_index` is None where they stand in the subject. `is_hidden`: no reader of the mail
    would have seen them.
    """

    kind: InjectionKind
    text: str
    message_index: int | None
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class ThreadMessage:
    """Another message of the thread, cleaned as the turn is."""

    index: int
    author: Author
    text: str
    sent_at: datetime


@dataclass(frozen=True, slots=True)
class TurnPart:
    """What one message contributes to the turn; `index` counts `ticket.messages`."""

    index: int
    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """The latest words that wait for an answer.

    `text` joins the parts with newlines. `topic` is the subject where the customer wrote it,
    None where a platform did. `fields` come from a form around the words. `machine` says why
    this is machine mail, None where a person wrote. `is_answered`: an agent spoke last, so
    the turn is the one that was answered.
    """

    ticket_id: str
    author: Author
    text: str
    parts: tuple[TurnPart, ...]
    sent_at: datetime
    first_sent_at: datetime
    quoted: str = ""
    signature: str = ""
    subject: str = ""
    topic: str | None = None
    attachments: tuple[Attachment, ...] = ()
    is_answered: bool = False
    is_empty: bool = False
    machine: str | None = None
    wrapper: Wrapper | None = None
    fields: tuple[FormField, ...] = ()
    hidden_text: bool = False
    injection: tuple[Injection, ...] = ()
    others: tuple[ThreadMessage, ...] = field(default=(), repr=False)

    @property
    def messages(self) -> tuple[int, ...]:
        """Indices into `ticket.messages` that make up the text."""
        return tuple(part.index for part in self.parts)

    @property
    def earlier_agent_messages(self) -> tuple[ThreadMessage, ...]:
        """What agents and operators wrote in the thread, outside of the turn."""
        return tuple(m for m in self.others if m.author in ("agent", "operator"))
