"""What time alone brings about: owners are told, tickets assigned, deadlines announced."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from data.stores import Store
from serving.storage.audit import AuditTrail
from serving.storage.database import Database
from serving.storage.hook_events import HookEventRepository
from serving.storage.idempotency import IdempotencyRepository
from serving.storage.outbox import Notice, OutboxRepository
from serving.storage.tickets import TicketRepository

logger = logging.getLogger(__name__)

# Contract, section 4: 4 h without reply notifies the owner, 24 h assigns to the owner.
NOTIFY_AFTER = timedelta(hours=4)
ASSIGN_AFTER = timedelta(hours=24)
_HOOKS_KEPT = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class ClockReport:
    """How many tickets a run did something with."""

    notified: int = 0
    assigned: int = 0
    alerted: int = 0
    missed: int = 0

    @property
    def is_empty(self) -> bool:
        """Nothing had to be done."""
        return not (self.notified or self.assigned or self.alerted or self.missed)


def run_clocks(
    database: Database,
    stores: Mapping[str, Store],
    now: datetime,
    *,
    alert_before: timedelta,
    keep_keys: timedelta = timedelta(days=2),
) -> ClockReport:
    """Do what is due at `now`. Each thing is done once for a turn, however often this runs.

    Args:
        database: where everything is kept.
        stores: for their owners.
        now: the moment.
        alert_before: how long before the target someone is told.
        keep_keys: how long Idempotency-Keys are remembered.
    """
    with database.reading() as connection:
        tickets = TicketRepository(connection)
        if not tickets.waiting(now - NOTIFY_AFTER) and not tickets.due(now + alert_before):
            return ClockReport()

    def work(connection: Connection) -> ClockReport:
        notified = assigned = 0
        repository = TicketRepository(connection)
        for row in repository.waiting(now - NOTIFY_AFTER):
            owner = _owner(row, stores)
            if row.notified_at is None:
                _tell(connection, row, "ticket.ageing", owner, now)
                repository.set(row.ticket_id, {"notified_at": now}, now)
                notified += 1
            is_old = row.waiting_since <= now - ASSIGN_AFTER
            if is_old and owner is not None and row.assigned_to is None:
                repository.set(row.ticket_id, {"assigned_to": owner}, now)
                _tell(connection, row, "ticket.assigned", owner, now)
                assigned += 1
        alerted, missed = _deadlines(connection, stores, now, alert_before)
        IdempotencyRepository(connection).forget(now - keep_keys)
        HookEventRepository(connection).forget(now - _HOOKS_KEPT)
        return ClockReport(notified, assigned, alerted, missed)

    report = database.write(work)
    if not report.is_empty:
        logger.info(
            "clocks: %d owners told, %d assigned, %d before their target, %d late",
            report.notified,
            report.assigned,
            report.alerted,
            report.missed,
        )
    return report


def _deadlines(
    connection: Connection, stores: Mapping[str, Store], now: datetime, alert_before: timedelta
) -> tuple[int, int]:
    repository, alerted, missed = TicketRepository(connection), 0, 0
    for row in repository.due(now + alert_before):
        if row.alerted_at is None and row.target_by <= now + alert_before:
            _tell(connection, row, "deadline.near", row.assigned_to or _owner(row, stores), now)
            repository.set(row.ticket_id, {"alerted_at": now}, now)
            alerted += 1
        if row.missed_at is None and row.reply_by <= now:
            _tell(connection, row, "deadline.missed", row.assigned_to or _owner(row, stores), now)
            repository.set(row.ticket_id, {"missed_at": now}, now)
            missed += 1
    return alerted, missed


def _owner(row: Row[Any], stores: Mapping[str, Store]) -> str | None:
    store = stores.get(row.store or "")
    return store.owner if store else None


def _tell(
    connection: Connection, row: Row[Any], kind: str, person: str | None, now: datetime
) -> None:
    """Once for each turn of a ticket: the moment since when it waits is part of the key."""
    notice = Notice(
        kind=kind,
        dedupe_key=f"{kind}:{row.ticket_id}:{row.waiting_since.isoformat()}",
        store=row.store,
        ticket_id=row.ticket_id,
    )
    payload = {
        "to": person,
        "queue": row.queue,
        "priority": row.priority,
        "waiting_since": row.waiting_since.isoformat(),
        "target_by": row.target_by.isoformat() if row.target_by else None,
        "reply_by": row.reply_by.isoformat() if row.reply_by else None,
    }
    if OutboxRepository(connection).add(notice, payload, now):
        AuditTrail(connection).append(
            now, actor="clock", action=kind, subject=row.ticket_id, store=row.store
        )
