"""The orders that one draft sees: the database's first, the workspace file's where it has none."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from sqlalchemy import Connection

from data.orders import Order
from data.workspace.orders import OrderBook, email_key, number_key
from serving.storage.orders import OrderKey, OrderRepository


class RoutedOrders(OrderBook):
    """The order book that a pipeline holds: each request reads through its own view.

    Args:
        file_orders: the orders of the workspace, all that is seen outside of a request.
    """

    def __init__(self, file_orders: OrderBook) -> None:
        super().__init__()
        self.file_orders = file_orders
        self._view: ContextVar[OrderBook] = ContextVar("orders", default=file_orders)

    @contextmanager
    def through(self, view: OrderBook) -> Iterator[None]:
        """Read through a view; holds for this thread (or task) only."""
        token = self._view.set(view)
        try:
            yield
        finally:
            self._view.reset(token)

    def __len__(self) -> int:
        return len(self.file_orders)

    def __iter__(self) -> Iterator[Order]:
        return iter(self.file_orders)

    def by_order_id(self, order_id: str) -> tuple[Order, ...]:
        """The orders of a number."""
        return self._view.get().by_order_id(order_id)

    def by_marketplace_ref(self, reference: str) -> tuple[Order, ...]:
        """The orders of a marketplace's own number."""
        return self._view.get().by_marketplace_ref(reference)

    def by_email(self, email: str) -> tuple[Order, ...]:
        """The orders of a customer."""
        return self._view.get().by_email(email)


class OrderView(OrderBook):
    """An order book over a database connection and the workspace file; every look-up by index.

    Args:
        connection: reads while the draft is made.
        file_orders: the orders of the workspace.
        stores: the stores that may be seen; None means all.

    Attributes:
        revision: of the database's orders when the view was made.
    """

    def __init__(
        self, connection: Connection, file_orders: OrderBook, stores: frozenset[str] | None
    ) -> None:
        super().__init__()
        self._repository = OrderRepository(connection)
        self._file_orders, self._stores = file_orders, stores
        self._found: dict[OrderKey, tuple[Order, ...]] = {}
        self.revision = self._repository.revision()

    @property
    def asked(self) -> frozenset[OrderKey]:
        """The keys that were looked up, whether or not anything was found."""
        return frozenset(self._found)

    @property
    def seen(self) -> tuple[Order, ...]:
        """Every order that was found, each once."""
        found = {(o.store, o.order_id): o for orders in self._found.values() for o in orders}
        return tuple(found.values())

    def __len__(self) -> int:
        return len(self._file_orders)

    def __iter__(self) -> Iterator[Order]:
        return iter(self._file_orders)

    def by_order_id(self, order_id: str) -> tuple[Order, ...]:
        """The orders of a number."""
        return self._look_up(
            ("number", number_key(order_id)), self._file_orders.by_order_id(order_id)
        )

    def by_marketplace_ref(self, reference: str) -> tuple[Order, ...]:
        """The orders of a marketplace's own number."""
        return self._look_up(
            ("reference", number_key(reference)), self._file_orders.by_marketplace_ref(reference)
        )

    def by_email(self, email: str) -> tuple[Order, ...]:
        """The orders of a customer."""
        return self._look_up(("email", email_key(email)), self._file_orders.by_email(email))

    def _look_up(self, key: OrderKey, in_file: tuple[Order, ...]) -> tuple[Order, ...]:
        """A second question of the same draft gets the same answer, without a query."""
        if not key[1]:
            return ()
        if key not in self._found:
            self._found[key] = self._read(key, in_file)
        return self._found[key]

    def _read(self, key: OrderKey, in_file: tuple[Order, ...]) -> tuple[Order, ...]:
        rows = self._repository.find(*key)
        stored = {(row.store, row.order_id) for row in rows}
        left = [order for order in in_file if (order.store, order.order_id) not in stored]
        if left and key[0] != "number":
            # The database may hold such an order under another address by now: then that counts.
            replaced = self._repository.among([(o.store, o.order_id) for o in left])
            left = [o for o in left if (o.store, o.order_id) not in replaced]
        orders = (*left, *(Order.model_validate_json(row.payload) for row in rows))
        return tuple(o for o in orders if self._stores is None or o.store in self._stores)
