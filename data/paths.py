"""Resolve the source paths of claims (contract, section 3) to the values that they name.

    order.shipments[0].events[1].at      the matched order
    orders.<order_id>.placed_at          another order; ids may hold dots and hyphens
    policy.returns.window_days           the merged policy of the store
    product.<sku>.stock                  the catalogue; SKUs may hold dots
    article.<folder>/<lang>/<slug>       an article's title and text
    store.links.help                     the store's configuration
    ticket.messages[1].sent_at           the customer's own words
    now                                  the moment the draft is made for

A key that a file does not hold does not resolve, even where a record has a default for it: a
default is not a fact. `null` that is written there resolves to None.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from data.orders import Order
from data.products import Product
from data.stores import Store
from data.tickets import Ticket

_INDEX = re.compile(r"\[(\d{1,6})\]\.?")
_JOINT = re.compile(r"\s+\+\s+")
_ABSENT = object()


class OrderLookup(Protocol):
    """Where orders are found by number."""

    def by_order_id(self, order_id: str) -> tuple[Order, ...]:
        """The orders of that number, of whatever store."""


class SourcedText(Protocol):
    """An article, as far as a claim cites it."""

    @property
    def folder(self) -> str:
        """A store, or `shared`."""

    @property
    def source(self) -> str:
        """`article.<folder>/<lang>/<slug>`."""

    @property
    def text(self) -> str:
        """Title and body."""


@dataclass(frozen=True, slots=True)
class _OrdersOf:
    """The orders of one store, by exact number."""

    lookup: OrderLookup
    store_id: str | None

    def find(self, order_id: str) -> object:
        found = [
            order
            for order in self.lookup.by_order_id(order_id)
            if order.order_id == order_id and self.store_id in (None, order.store)
        ]
        return found[0] if len(found) == 1 else _ABSENT


@dataclass(frozen=True, slots=True)
class _ProductsOf:
    """The products of one store, by SKU."""

    products: Mapping[str, Product]
    store_id: str | None

    def find(self, sku: str) -> object:
        product = self.products.get(sku)
        if product is None or self.store_id not in (None, product.store):
            return _ABSENT
        return product


def split_sources(source: str) -> tuple[str, ...]:
    """The paths of a derived value: `a + b` are two, in their order."""
    return tuple(part for part in _JOINT.split(source.strip()) if part)


def resolve_path(
    path: str,
    *,
    order: Order | None,
    orders: OrderLookup | None,
    policy_dump: Mapping[str, object] | None,
    products: Mapping[str, Product] | None,
    articles: Iterable[SourcedText],
    store: Store | None,
    ticket: Ticket | None,
    now: datetime | None,
) -> object:
    """The value of one source path as plain JSON: text, number, list, object or None.

    Times and dates are ISO 8601, money is a decimal string. Orders, products and articles of
    another store than `store` do not resolve.

    Args:
        path: one path; split a joined source by `split_sources` before.
        order: the order that the draft speaks of.
        orders: where the other orders are.
        policy_dump: the merged policy, `ResolvedPolicy.dump()`.
        products: by SKU, of the store.
        articles: those that may be cited.
        store: the store that the draft is written for.
        ticket: the ticket that is answered.
        now: the moment that the draft is made for.

    Raises:
        KeyError: nothing is there.
    """
    if path == "now" and now is not None:
        return now.isoformat()
    kind, _, rest = path.partition(".")
    store_id = store.id if store is not None else None
    if kind == "article":
        for article in articles:
            if article.source == path and article.folder in (store_id or article.folder, "shared"):
                return article.text
        raise KeyError(path)
    roots: dict[str, object] = {
        "order": order,
        "orders": _OrdersOf(orders, store_id) if orders is not None else None,
        "policy": policy_dump,
        "product": _ProductsOf(products, store_id) if products is not None else None,
        "store": store,
        "ticket": ticket,
    }
    root = roots.get(kind)
    if root is None or not rest:
        raise KeyError(path)
    try:
        return plain(walk(root, rest))
    except KeyError:
        raise KeyError(path) from None


def walk(value: object, path: str) -> object:
    """What `shipments[0].events[1].at` leads to inside of a value, typed as it is there.

    Keys of maps may hold dots (`sizes.4.5`): the longest that leads on is taken.

    Raises:
        KeyError: nothing is there.
    """
    if not path:
        return value
    if path.startswith("["):
        index = _INDEX.match(path)
        if index is None or not isinstance(value, list | tuple) or int(index[1]) >= len(value):
            raise KeyError(path)
        return walk(value[int(index[1])], path[index.end() :])
    for name, rest in _prefixes(path):
        child = _child(value, name)
        if child is not _ABSENT:
            try:
                return walk(child, rest)
            except KeyError:
                continue
    raise KeyError(path)


def plain(value: object) -> object:
    """A value as JSON holds it, without the defaults that no file wrote."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, date):  # datetimes too; pydantic would write `Z` for UTC
        return value.isoformat()
    jsonable: object = to_jsonable_python(value)
    return jsonable


def _prefixes(path: str) -> Iterator[tuple[str, str]]:
    """The names that a path may begin with and what is left of it, the longest first."""
    yield path, ""
    for at in range(len(path) - 1, 0, -1):
        if path[at] == "." and path[at + 1 :]:
            yield path[:at], path[at + 1 :]
        elif path[at] == "[":
            yield path[:at], path[at:]


def _child(value: object, name: str) -> object:
    if isinstance(value, BaseModel):
        return _field(value, name)
    if isinstance(value, Mapping):
        return value.get(name, _ABSENT)
    if isinstance(value, _OrdersOf | _ProductsOf):
        return value.find(name)
    return _ABSENT


def _field(record: BaseModel, name: str) -> object:
    """A field that was given, by the name that the files use for it."""
    fields = type(record).model_fields
    for key, field in fields.items():
        if name == (field.alias or key):
            return getattr(record, key) if key in record.model_fields_set else _ABSENT
    return (record.model_extra or {}).get(name, _ABSENT)
