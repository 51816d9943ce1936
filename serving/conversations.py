"""A ticket as it is sent again: whole or only its news, it becomes one conversation."""

from datetime import datetime

from data.tickets import Message, Ticket
from serving.errors import FieldError, InvalidBodyError
from serving.storage.tickets import message_key

# Calendars and databases end somewhere; a ticket of another century is a mistake.
FIRST_YEAR, LAST_YEAR = 1990, 2100
_LONGEST_ID = 200


def merge_conversation(stored: Ticket | None, sent: Ticket) -> Ticket:
    """The conversation with what was sent now.

    A helpdesk sends the whole ticket or only the new messages. Messages are recognised by their
    id, else by what they say; what was sent last counts where both have a message.
    """
    if stored is None:
        return sent
    sent_by_key = {message_key(m): m for m in sent.messages}
    stored_keys = {message_key(m) for m in stored.messages}
    head = stored.model_dump(exclude_unset=True, exclude={"messages"})
    head |= sent.model_dump(exclude_unset=True, exclude_none=True, exclude={"messages"})
    if stored_keys <= set(sent_by_key):
        messages = list(sent.messages)
    else:
        messages = [sent_by_key.get(message_key(m), m) for m in stored.messages]
        messages += [m for k, m in sent_by_key.items() if k not in stored_keys]
        if all(m.sent_at for m in messages):
            messages.sort(key=_sent_at)
    return Ticket.model_validate(
        {**head, "messages": [m.model_dump(exclude_unset=True) for m in messages]}
    )


def _sent_at(message: Message) -> datetime:
    assert message.sent_at is not None
    return message.sent_at


def waiting_since(ticket: Ticket) -> datetime:
    """The first customer message that nobody has answered yet."""
    first: datetime | None = None
    for message in ticket.messages:
        if message.author == "agent":
            first = None
        elif first is None and message.author in ("customer", "operator"):
            first = message.sent_at or ticket.created_at
    return first or ticket.messages[-1].sent_at or ticket.created_at


def check_ticket(ticket: Ticket, *, max_messages: int, where: str = "") -> None:
    """Refuse what no helpdesk sends.

    Args:
        ticket: the ticket.
        max_messages: how many it may have.
        where: the field that holds it, such as `ticket.`.

    Raises:
        InvalidBodyError: names each field.
    """
    found: list[FieldError] = []
    ids = {"ticket_id": ticket.ticket_id, "store": ticket.store, "order_ref": ticket.order_ref}
    for name, value in ids.items():
        if value is not None and not is_plain_id(value):
            found.append(FieldError(f"{where}{name}", f"1 to {_LONGEST_ID} printable characters"))
    if len(ticket.messages) > max_messages:
        found.append(FieldError(f"{where}messages", f"at most {max_messages} messages"))
    if not is_plausible(ticket.created_at):
        found.append(FieldError(f"{where}created_at", years()))
    for index, message in enumerate(ticket.messages):
        if message.sent_at is not None and not is_plausible(message.sent_at):
            found.append(FieldError(f"{where}messages[{index}].sent_at", years()))
    if found:
        raise InvalidBodyError("the ticket is not what is expected", errors=found[:20])


def is_plain_id(value: str) -> bool:
    """Whether a value can be an id: short, and without control characters."""
    return 0 < len(value) <= _LONGEST_ID and value.isprintable()


def is_plausible(at: datetime) -> bool:
    """Whether a moment lies within the years that the product reckons with."""
    return FIRST_YEAR <= at.year <= LAST_YEAR


def years() -> str:
    """What `is_plausible` takes, for a message."""
    return f"a moment between {FIRST_YEAR} and {LAST_YEAR}"
