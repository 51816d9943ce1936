"""Turns: from a customer's message until somebody answers, with the deadlines that held then.

A ticket's own columns hold its latest turn only. Reply times and kept deadlines of a week that is
over are counted here, where a customer who writes again changes nothing of what was.
"""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection, bindparam, insert, select, update

from data.results import Tags
from data.tickets import Ticket
from serving.storage.tables import turns

_OF_TICKET = (
    select(turns).where(turns.c.ticket_id == bindparam("id")).order_by(turns.c.number.desc())
)
_ASKS = ("customer", "operator")


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn. Deadlines are None where the turn was over before the ticket came here.

    Attributes:
        number: 1 for the first of its ticket.
        store: of the ticket; so are channel and language.
        intent: that the turn was tagged with.
        is_due: whether a reply is due.
        began_at: the first message of it.
        target_by: the store's own target.
        reply_by: the latest time that the channel allows.
        replied_at: when a draft was approved or edited, or an agent wrote.
        replied_by: which of the two.
        closed_at: `replied_at`, else when it was resolved or turned out to need no reply.
    """

    ticket_id: str
    number: int
    store: str | None
    channel: str
    language: str
    intent: str
    is_due: bool
    began_at: datetime
    target_by: datetime | None = None
    reply_by: datetime | None = None
    replied_at: datetime | None = None
    replied_by: Literal["draft", "agent"] | None = None
    closed_at: datetime | None = None


class TurnRepository:
    """The turns of a ticket follow its messages, decisions and status."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_ticket(self, ticket_id: str) -> list[Turn]:
        """The turns of a ticket, the latest first."""
        rows = self._connection.execute(_OF_TICKET, {"id": ticket_id})
        return [Turn(**row._asdict()) for row in rows]

    def follow(
        self, ticket: Ticket, tags: Tags, *, first_new: int, is_new: bool, now: datetime
    ) -> None:
        """Go on from a ticket as it was stored before to what it is now.

        Args:
            ticket: as it is now.
            tags: of its latest turn.
            first_new: place of its first message that was not stored before.
            is_new: whether the ticket was not stored before.
            now: when a message without a moment of its own is taken to have come.
        """
        stored = [] if is_new else self.of_ticket(ticket.ticket_id)
        latest, changed = stored[0] if stored else None, {}
        asked = False
        for place in range(first_new, len(ticket.messages)):
            message = ticket.messages[place]
            if message.author in _ASKS:
                asked = True
                if latest is None or latest.closed_at is not None:
                    at = message.sent_at or (now if stored or place else ticket.created_at)
                    latest = _begin(ticket, tags, latest, at)
            elif message.author == "agent" and latest is not None and latest.closed_at is None:
                # Of a history that comes without moments it is not known when it was answered.
                at_or_none = message.sent_at or (None if is_new else now)
                latest = _reply(latest, at_or_none, "agent")
            if latest is not None:
                changed[latest.number] = latest
        before = {turn.number: turn for turn in stored}
        if latest is not None and latest.closed_at is None and asked:
            changed[latest.number] = _open(latest, tags, now, is_new=latest.number not in before)
        self._write(before, changed)
        self._move(stored, tags)

    def reply(self, ticket_id: str, at: datetime) -> None:
        """A draft was approved or edited."""
        for turn in self.of_ticket(ticket_id)[:1]:
            if turn.closed_at is None:
                self._write({turn.number: turn}, {turn.number: _reply(turn, at, "draft")})

    def end(self, ticket_id: str, now: datetime) -> None:
        """Nobody waits any more, though no reply is known of."""
        for turn in self.of_ticket(ticket_id)[:1]:
            if turn.closed_at is None:
                ended = replace(turn, closed_at=max(turn.began_at, now))
                self._write({turn.number: turn}, {turn.number: ended})

    def _write(self, before: Mapping[int, Turn], changed: Mapping[int, Turn]) -> None:
        new = [asdict(turn) for number, turn in changed.items() if number not in before]
        if new:
            self._connection.execute(insert(turns), new)
        for number, turn in changed.items():
            if number in before and turn != before[number]:
                own = (turns.c.ticket_id == turn.ticket_id, turns.c.number == number)
                self._connection.execute(update(turns).where(*own), asdict(turn))

    def _move(self, stored: Collection[Turn], tags: Tags) -> None:
        """Whose turns they are follows the ticket, so that no other store's key sees them."""
        if any(turn.store != tags.store.id for turn in stored):
            own = turns.c.ticket_id == tags.ticket_id
            self._connection.execute(update(turns).where(own), {"store": tags.store.id})


def _begin(ticket: Ticket, tags: Tags, before: Turn | None, at: datetime) -> Turn:
    return Turn(
        ticket_id=ticket.ticket_id,
        number=before.number + 1 if before else 1,
        store=tags.store.id,
        channel=ticket.channel,
        language=tags.language.code,
        intent=tags.intent,
        is_due=True,
        began_at=at,
    )


def _reply(turn: Turn, at: datetime | None, by: Literal["draft", "agent"]) -> Turn:
    if at is None:
        return replace(turn, closed_at=turn.began_at)
    at = max(turn.began_at, at)
    return replace(turn, replied_at=at, replied_by=by, closed_at=at)


def _open(turn: Turn, tags: Tags, now: datetime, *, is_new: bool) -> Turn:
    """An open turn as it was tagged now.

    A new one that needs no reply never was open; "solved, thanks" within an open one ends it, and
    is not what it was about.
    """
    if tags.needs_reply == "yes":
        return replace(
            turn,
            intent=tags.intent,
            target_by=tags.sla.target_by if tags.sla else None,
            reply_by=tags.sla.reply_by if tags.sla else None,
        )
    if is_new:
        return replace(turn, is_due=False, closed_at=turn.began_at)
    return replace(turn, closed_at=max(turn.began_at, now))
