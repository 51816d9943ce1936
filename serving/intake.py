"""Orders and products as shops send them; drafts that said something else become stale."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection

from data.orders import Order
from data.products import Product
from data.validation import KeyPath, format_path
from serving.conversations import FIRST_YEAR, LAST_YEAR, is_plain_id, years
from serving.errors import FieldError, InvalidBodyError, StaleOrderError
from serving.metrics import Metrics
from serving.principals import Principal
from serving.storage.audit import AuditTrail
from serving.storage.database import Database
from serving.storage.drafts import DraftRepository
from serving.storage.orders import OrderChange, OrderRepository
from serving.storage.products import ProductChange, ProductRepository


@dataclass
class OrdersReport:
    """What became of a batch: changes, and what was not taken by its index."""

    changes: list[OrderChange] = field(default_factory=list)
    stale: list[int] = field(default_factory=list)
    superseded: list[str] = field(default_factory=list)


class IntakeService:
    """Stores orders and products.

    Args:
        database: where everything is kept.
        clock: what time it is.
        metrics: the service's numbers.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime], metrics: Metrics) -> None:
        self._database, self._clock, self._metrics = database, clock, metrics

    def put_order(
        self, order: Order, principal: Principal, stores: Collection[str]
    ) -> tuple[OrderChange, list[str]]:
        """Store one order; returns what changed and the drafts that are stale now.

        Raises:
            InvalidBodyError: an id or a moment is not what a shop sends.
            ForbiddenError: it is of a store that is not the key's.
            StaleOrderError: a newer state is stored.
        """
        report = self.put_orders([order], principal, stores)
        if report.stale:
            raise StaleOrderError("the order was updated later than this state")
        return report.changes[0], report.superseded

    def put_orders(
        self, orders: Sequence[Order], principal: Principal, stores: Collection[str]
    ) -> OrdersReport:
        """Store orders in one transaction. One that is older than what is stored is left out.

        Raises:
            InvalidBodyError: an id or a moment is not what a shop sends.
            ForbiddenError: one is of a store that is not the key's.
        """
        for index, order in enumerate(orders):
            where = f"orders[{index}]." if len(orders) > 1 else ""
            principal.require_store(order.store)
            _check_order(order, stores, where)
        now = self._clock()

        def work(connection: Connection) -> OrdersReport:
            report = OrdersReport()
            repository, drafts = OrderRepository(connection), DraftRepository(connection)
            for index, order in enumerate(orders):
                try:
                    change = repository.put(order, now)
                except StaleOrderError:
                    report.stale.append(index)
                    continue
                report.changes.append(change)
                if change.is_changed:
                    report.superseded += drafts.supersede_keys(
                        change.keys, order.store, "order_changed", now
                    )
            _audit_orders(connection, report, principal, now)
            return report

        report = self._database.write(work)
        if report.superseded:
            self._metrics.superseded.labels("order_changed").inc(len(report.superseded))
        return report

    def put_product(
        self, product: Product, principal: Principal, stores: Collection[str]
    ) -> tuple[ProductChange, list[str]]:
        """Store one product; returns what changed and the drafts that are stale now.

        Raises:
            InvalidBodyError: the SKU or the store is not what a shop sends.
            ForbiddenError: it is of a store that is not the key's.
        """
        principal.require_store(product.store)
        found = []
        if not is_plain_id(product.sku):
            found.append(FieldError("sku", "1 to 200 printable characters"))
        if product.store not in stores:
            found.append(FieldError("store", "the id of a store in stores.yaml"))
        if not product.name:
            found.append(FieldError("name", "a name, or one for each language"))
        if found:
            raise InvalidBodyError("the product is not what is expected", errors=found)
        now = self._clock()

        def work(connection: Connection) -> tuple[ProductChange, list[str]]:
            change = ProductRepository(connection).put(product, now)
            if not change.is_changed:
                return change, []
            stale = DraftRepository(connection).supersede_keys(
                [("product", product.sku)], product.store, "product_changed", now
            )
            AuditTrail(connection).append(
                now,
                actor=principal.actor,
                action="product.stored",
                subject=product.sku,
                store=product.store,
                details={"version": change.version, "superseded": stale},
            )
            return change, stale

        change, stale = self._database.write(work)
        if stale:
            self._metrics.superseded.labels("product_changed").inc(len(stale))
        return change, stale


def _audit_orders(
    connection: Connection, report: OrdersReport, principal: Principal, now: datetime
) -> None:
    changed = [c for c in report.changes if c.is_changed]
    by_store: dict[str, list[OrderChange]] = {}
    for change in changed:
        by_store.setdefault(change.store, []).append(change)
    for store_id, changes in by_store.items():
        AuditTrail(connection).append(
            now,
            actor=principal.actor,
            action="orders.stored",
            subject=changes[0].order_id if len(changes) == 1 else f"{len(changes)} orders",
            store=store_id,
            details={
                "versions": {c.order_id: c.version for c in changes},
                "superseded": report.superseded,
            },
        )


def _check_order(order: Order, stores: Collection[str], where: str) -> None:
    found: list[FieldError] = []
    if not is_plain_id(order.order_id):
        found.append(FieldError(f"{where}order_id", "1 to 200 printable characters"))
    if order.store not in stores:
        found.append(FieldError(f"{where}store", "the id of a store in stores.yaml"))
    for path, at in _moments(order.model_dump(exclude_unset=True)):
        if not FIRST_YEAR <= at.year <= LAST_YEAR:
            found.append(FieldError(f"{where}{format_path(path)}", years()))
    if found:
        raise InvalidBodyError("the order is not what is expected", errors=found)


def _moments(value: object, path: KeyPath = ()) -> Iterator[tuple[KeyPath, date]]:
    """Every date and moment within a value, with where it is."""
    if isinstance(value, date):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _moments(item, (*path, key))
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from _moments(item, (*path, index))
