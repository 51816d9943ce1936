"""Products in the database."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from data.products import Product
from serving.storage.moments import digest_of
from serving.storage.tables import products

_NEWEST = select(func.coalesce(func.max(products.c.revision), 0))


@dataclass(frozen=True, slots=True)
class ProductChange:
    """What storing a product did."""

    store: str
    sku: str
    version: str
    is_new: bool
    is_changed: bool


class ProductRepository:
    """Products by store and SKU."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, product: Product, now: datetime) -> ProductChange:
        """Store a product as it is now."""
        payload = product.model_dump_json(exclude_unset=True)
        version = digest_of(payload)[:16]
        own = (products.c.store == product.store, products.c.sku == product.sku)
        before = self._connection.execute(select(products.c.digest).where(*own)).scalar()
        change = ProductChange(
            product.store, product.sku, version, before is None, before != version
        )
        if not change.is_changed:
            return change
        values = {
            "revision": self.revision() + 1,
            "digest": version,
            "stored_at": now,
            "payload": payload,
        }
        if change.is_new:
            named = {"store": product.store, "sku": product.sku}
            self._connection.execute(insert(products), {**named, **values})
        else:
            self._connection.execute(update(products).where(*own), values)
        return change

    def revision(self) -> int:
        """Grows with every change of any product."""
        return int(self._connection.execute(_NEWEST).scalar_one())

    def changed_since(self, revision: int) -> list[Product]:
        """What was stored after `revision`, oldest change first."""
        rows = self._connection.execute(
            select(products.c.payload)
            .where(products.c.revision > revision)
            .order_by(products.c.revision)
        )
        return [Product.model_validate_json(row.payload) for row in rows]
