"""API keys as the database holds them: a digest, never the key."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from serving.storage.tables import api_keys


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A key: its public id, what it may do, and the digest of its secret."""

    key_id: str
    name: str
    role: str
    stores: frozenset[str] | None
    secret_digest: str
    created_at: datetime
    revoked_at: datetime | None = None


class KeyRepository:
    """Keys by id; revoked ones are kept, for the audit."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, key: StoredKey) -> None:
        """Keep a key."""
        stores = None if key.stores is None else json.dumps(sorted(key.stores))
        self._connection.execute(
            insert(api_keys),
            {
                "key_id": key.key_id,
                "name": key.name,
                "role": key.role,
                "stores": stores,
                "secret_digest": key.secret_digest,
                "created_at": key.created_at,
            },
        )

    def all(self) -> list[StoredKey]:
        """Every key, also revoked ones, oldest first."""
        rows = self._connection.execute(select(api_keys).order_by(api_keys.c.created_at))
        return [
            StoredKey(
                key_id=row.key_id,
                name=row.name,
                role=row.role,
                stores=None if row.stores is None else frozenset(json.loads(row.stores)),
                secret_digest=row.secret_digest,
                created_at=row.created_at,
                revoked_at=row.revoked_at,
            )
            for row in rows
        ]

    def revoke(self, key_id: str, now: datetime) -> bool:
        """Make a key invalid; returns False where there is none that is valid."""
        result = self._connection.execute(
            update(api_keys).where(api_keys.c.key_id == key_id, api_keys.c.revoked_at.is_(None)),
            {"revoked_at": now},
        )
        return result.rowcount == 1
