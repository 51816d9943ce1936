"""Orders in the database, found by number, marketplace reference and e-mail."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, or_, select, update

from data.orders import Order
from data.workspace.orders import email_key, number_key
from serving.errors import StaleOrderError
from serving.storage.moments import digest_of
from serving.storage.order_facts import put_facts
from serving.storage.tables import orders

# More than any person orders; a marketplace's relay address must not read a whole table.
_MOST_BY_EMAIL = 200
OrderKey = tuple[str, str]  # (kind, value); kind: number, reference or email

_COLUMNS = (orders.c.store, orders.c.order_id, orders.c.number_key, orders.c.digest)
_FIND = select(*_COLUMNS, orders.c.payload).order_by(orders.c.position)
_BY_NUMBER = _FIND.where(orders.c.number_key == bindparam("key"))
_BY_REFERENCE = _FIND.where(orders.c.reference_key == bindparam("key"))
_BY_EMAIL = (
    select(*_COLUMNS, orders.c.payload)
    .where(orders.c.email_key == bindparam("key"))
    .order_by(orders.c.position.desc())
    .limit(_MOST_BY_EMAIL)
)
_OWN = select(
    orders.c.position,
    orders.c.digest,
    orders.c.updated_at,
    orders.c.number_key,
    orders.c.reference_key,
    orders.c.email_key,
).where(orders.c.store == bindparam("store_id"), orders.c.order_id == bindparam("number"))
_NEWEST = select(func.coalesce(func.max(orders.c.revision), 0))


@dataclass(frozen=True, slots=True)
class OrderChange:
    """What storing an order did. `keys` are what drafts may depend on, old and new."""

    store: str
    order_id: str
    version: str
    is_new: bool
    is_changed: bool
    keys: frozenset[OrderKey] = frozenset()


def order_payload(order: Order) -> str:
    """An order as it is stored: what was given, nothing that was not."""
    return order.model_dump_json(exclude_unset=True)


def order_version(order: Order) -> str:
    """The version of an order: a digest of what it says."""
    return digest_of(order_payload(order))[:16]


def order_keys(order: Order) -> frozenset[OrderKey]:
    """What an order is found by."""
    found = {("number", number_key(order.order_id))}
    if order.marketplace_ref:
        found.add(("reference", number_key(order.marketplace_ref)))
    if order.customer.email:
        found.add(("email", email_key(order.customer.email)))
    return frozenset(key for key in found if key[1])


class OrderRepository:
    """Every look-up uses an index."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, order: Order, now: datetime) -> OrderChange:
        """Store an order as it is now.

        Raises:
            StaleOrderError: what is stored was updated later than what is given.
        """
        payload = order_payload(order)
        version = digest_of(payload)[:16]
        keys = order_keys(order)
        own = {"store_id": order.store, "number": order.order_id}
        before = self._connection.execute(_OWN, own).first()
        if before is not None and before.digest == version:
            return OrderChange(order.store, order.order_id, version, False, False)
        if before is not None and _is_older(order.updated_at, before.updated_at):
            raise StaleOrderError(f"order {order.order_id} was updated later than this state")
        by_kind = dict(keys)
        values: dict[str, Any] = {
            "number_key": by_kind["number"] if "number" in by_kind else order.order_id,
            "reference_key": by_kind.get("reference"),
            "email_key": by_kind.get("email"),
            "revision": self.revision() + 1,
            "digest": version,
            "updated_at": order.updated_at,
            "stored_at": now,
            "placed_at": order.placed_at,
            "currency": order.currency,
            "value": str(order.value),
            "payload": payload,
        }
        if before is None:
            named = {"store": order.store, "order_id": order.order_id}
            self._connection.execute(insert(orders), {**named, **values})
        else:
            self._connection.execute(
                update(orders).where(orders.c.position == before.position), values
            )
            keys |= _keys_of(before)
        put_facts(self._connection, order, is_new=before is None)
        return OrderChange(order.store, order.order_id, version, before is None, True, keys)

    def revision(self) -> int:
        """Grows with every change of any order."""
        return int(self._connection.execute(_NEWEST).scalar_one())

    def find(self, kind: str, key: str) -> list[Row[Any]]:
        """Rows (store, order_id, number_key, digest, payload) in the order they were stored."""
        if kind == "email":
            newest_first: Sequence[Any] = self._connection.execute(_BY_EMAIL, {"key": key}).all()
            return list(reversed(newest_first))
        statement = _BY_NUMBER if kind == "number" else _BY_REFERENCE
        rows: Sequence[Any] = self._connection.execute(statement, {"key": key}).all()
        return list(rows)

    def among(self, numbers: Collection[OrderKey]) -> set[tuple[str, str]]:
        """Those of (store, order_id) that are stored here."""
        ids = [order_id for _, order_id in numbers]
        rows = self._connection.execute(
            select(orders.c.store, orders.c.order_id).where(
                orders.c.number_key.in_([number_key(i) for i in ids])
            )
        )
        return {(row.store, row.order_id) for row in rows}

    def changed_since(self, revision: int, keys: Collection[OrderKey]) -> bool:
        """Whether an order of one of these keys was stored after `revision`."""
        if self.revision() == revision:
            return False
        columns = {"number": orders.c.number_key, "reference": orders.c.reference_key}
        tests = [columns.get(kind, orders.c.email_key) == value for kind, value in keys]
        if not tests:
            return False
        query = select(orders.c.position).where(orders.c.revision > revision, or_(*tests))
        return self._connection.execute(query.limit(1)).first() is not None


def _is_older(given: datetime | None, stored: datetime | None) -> bool:
    return given is not None and stored is not None and given < stored


def _keys_of(row: Any) -> frozenset[OrderKey]:  # noqa: ANN401 - a row of any width
    found = (("number", row.number_key), ("reference", row.reference_key), ("email", row.email_key))
    return frozenset((kind, value) for kind, value in found if value)
