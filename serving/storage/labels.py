"""What people said that tickets are. Nothing is overwritten: the last label of a ticket counts."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from serving.storage.moments import canonical
from serving.storage.tables import labels


@dataclass(frozen=True, slots=True)
class Label:
    """Intents that a person gave to a ticket.

    Attributes:
        ticket_id: of the ticket.
        store: its store, if known.
        intents: the primary one first.
        tagged: the primary intent that the model gave.
        agent: who labelled, as they name themselves.
        actor: the key that they did it with.
        model_version: of the model that tagged.
    """

    ticket_id: str
    store: str | None
    intents: tuple[str, ...]
    tagged: str
    agent: str
    actor: str
    model_version: str


class LabelRepository:
    """Labels by ticket."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, label: Label, now: datetime) -> None:
        """Keep a label."""
        row = {
            "ticket_id": label.ticket_id,
            "store": label.store,
            "intents": canonical(list(label.intents)),
            "tagged": label.tagged,
            "agent": label.agent,
            "actor": label.actor,
            "model_version": label.model_version,
            "labelled_at": now,
        }
        self._connection.execute(insert(labels), row)

    def newest(self, stores: Collection[str] | None, most: int) -> list[Row[Any]]:
        """The last label of each ticket, the newest first."""
        return list(
            self._connection.execute(_last(stores).order_by(labels.c.position.desc()).limit(most))
        )

    def of_tickets(self, ticket_ids: Sequence[str]) -> dict[str, Row[Any]]:
        """The last label of each of some tickets that has one."""
        query = _last(None).where(labels.c.ticket_id.in_(ticket_ids))
        return {row.ticket_id: row for row in self._connection.execute(query)}

    def page(self, after: int, most: int, stores: Collection[str] | None) -> list[Row[Any]]:
        """Last labels in the order in which they were given, from a position on."""
        query = _last(stores).where(labels.c.position > after)
        return list(self._connection.execute(query.order_by(labels.c.position).limit(most)))


def intents_of(row: Row[Any]) -> tuple[str, ...]:
    """The intents of a label's row."""
    return tuple(json.loads(row.intents))


def _last(stores: Collection[str] | None) -> Any:  # noqa: ANN401 - a Select of a table's columns
    later = labels.alias("later")
    newest = (
        select(func.max(later.c.position))
        .where(later.c.ticket_id == labels.c.ticket_id)
        .scalar_subquery()
    )
    query = select(labels).where(labels.c.position == newest)
    return query if stores is None else query.where(labels.c.store.in_(sorted(stores)))
