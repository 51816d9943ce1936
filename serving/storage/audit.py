"""The audit trail: who did what, each entry chained to the one before by its digest."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from serving.storage.moments import canonical, digest_of, moment_text
from serving.storage.tables import audit

GENESIS = "0" * 64
_NEWEST = select(audit.c.position, audit.c.digest).order_by(audit.c.position.desc()).limit(1)


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """What a verification found. `broken_at` is the first entry that does not fit, from 1."""

    count: int
    head: str
    broken_at: int | None = None
    met_expected: bool = False


class AuditTrail:
    """Appends entries; within a transaction that keeps other writers out."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def append(
        self,
        at: datetime,
        *,
        actor: str,
        action: str,
        subject: str,
        store: str | None = None,
        details: Mapping[str, object] | None = None,
    ) -> None:
        """Add an entry. `details` hold ids, versions and counts, never text of a customer."""
        newest = self._connection.execute(_NEWEST).first()
        position, previous = (newest.position + 1, newest.digest) if newest else (1, GENESIS)
        row = {
            "position": position,
            "at": moment_text(at),
            "actor": actor,
            "action": action,
            "subject": subject,
            "store": store,
            "details": canonical(details or {}),
            "previous": previous,
        }
        digest = _digest(row)
        self._connection.execute(insert(audit), {**row, "at": at, "digest": digest})

    def verify(self, expect: str | None = None) -> AuditCheck:
        """Compute the chain again from the first entry on.

        Args:
            expect: a head of an earlier check; a chain that was cut off does not pass through it.
        """
        count, previous, met = 0, GENESIS, expect == GENESIS
        entries = self._connection.execute(
            select(audit).order_by(audit.c.position), execution_options={"yield_per": 1000}
        )
        with entries:
            for row in entries.mappings():
                count += 1
                kept = {k: row[k] for k in row if k != "digest"} | {"at": moment_text(row["at"])}
                fits = row["position"] == count and row["previous"] == previous
                if not fits or row["digest"] != _digest(kept):
                    return AuditCheck(count, previous, broken_at=count)
                previous = row["digest"]
                met = met or previous == expect
        return AuditCheck(count, previous, met_expected=met)


def _digest(row: Mapping[str, object]) -> str:
    return digest_of(canonical(row))
