"""Read a workspace and check it as a whole.

The configuration (stores, policies, articles) must be right: everything that is wrong with it is
reported at once. The data (orders, products, replies) may hold bad lines: they are set aside and
a warning says so.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from pydantic import BaseModel

from data.errors import InputError
from data.jsonl import read_records
from data.orders import Order
from data.products import Product
from data.rejects import ReadReport
from data.stores import Store
from data.workspace.articles import Article, articles_for, read_articles
from data.workspace.orders import OrderBook, contradictions
from data.workspace.policies import ResolvedPolicy
from data.workspace.policy_files import read_policies
from data.workspace.problems import Problems, WorkspaceError
from data.workspace.products import ProductBook
from data.workspace.replies import Reply
from data.workspace.stores import read_stores
from data.workspace.taxonomy import Taxonomy, default_taxonomy

ORDERS_FILE, PRODUCTS_FILE, REPLIES_FILE = "orders.jsonl", "products.jsonl", "replies.jsonl"
_TOLD = 20
R = TypeVar("R", bound=BaseModel)


@dataclass(frozen=True)
class Workspace:
    """One merchant's configuration and knowledge.

    `warnings` are for the person who runs the product: what looks like a mistake, and what was
    set aside. They name files, lines, keys and order numbers, never a customer's data.
    """

    root: Path
    stores: Mapping[str, Store]
    policies: Mapping[str, ResolvedPolicy]
    articles: tuple[Article, ...]
    products: ProductBook
    orders: OrderBook
    replies: tuple[Reply, ...]
    taxonomy: Taxonomy
    warnings: tuple[str, ...]

    def articles_for(
        self, store_id: str | None, language: str | None = None
    ) -> tuple[Article, ...]:
        """The articles that a reply of this store may cite: its own first, then the shared."""
        return articles_for(self.articles, store_id, language)


def empty_workspace() -> Workspace:
    """A workspace of no merchant: tickets are tagged by their words alone."""
    return Workspace(
        root=Path(),
        stores={},
        policies={},
        articles=(),
        products=ProductBook(),
        orders=OrderBook(),
        replies=(),
        taxonomy=default_taxonomy(),
        warnings=(),
    )


def load_workspace(
    root: Path, *, strict: bool = False, taxonomy: Taxonomy | None = None
) -> Workspace:
    """Read and check a workspace. Only stores.yaml is required.

    Args:
        root: the folder.
        strict: refuse unknown keys, and bad lines in the data.
        taxonomy: the label set; by default the one that comes with the product.

    Raises:
        WorkspaceError: something has to be fixed; it names all of it.
    """
    taxonomy = taxonomy or default_taxonomy()
    problems = Problems(strict=strict)
    if not root.is_dir():
        problems.error("", "", "no such folder; expected a workspace with a stores.yaml in it")
        raise WorkspaceError(root, problems.errors)
    stores = read_stores(root, taxonomy, problems)
    policies = read_policies(root, stores, taxonomy, problems) if stores else {}
    articles = read_articles(root, stores, taxonomy, problems) if stores else ()
    if problems.errors and not strict:  # reading a million orders would change nothing
        raise WorkspaceError(root, problems.errors)
    data = _DataFiles(root, stores, problems)
    orders = OrderBook(data.orders())
    products = ProductBook(data.products())
    replies = tuple(data.replies())
    if problems.errors:
        raise WorkspaceError(root, problems.errors)
    return Workspace(
        root=root,
        stores=MappingProxyType(stores),
        policies=MappingProxyType(policies),
        articles=articles,
        products=products,
        orders=orders,
        replies=replies,
        taxonomy=taxonomy,
        warnings=tuple(map(str, problems.warnings)),
    )


class _DataFiles:
    """Reads the JSONL files of a workspace; at most twenty warnings of a kind for each."""

    def __init__(self, root: Path, stores: Mapping[str, Store], problems: Problems) -> None:
        self._root, self._stores, self._problems = root, stores, problems

    def orders(self) -> Iterator[Order]:
        report, doubts = ReadReport(), _Doubts(ORDERS_FILE, self._problems)
        for order in self._records(ORDERS_FILE, Order, ("store", "order_id"), report):
            for text in contradictions(order, self._stores):
                doubts.add(f"order {order.order_id}", text, report.line)
            yield order
        doubts.close()

    def products(self) -> Iterator[Product]:
        report, doubts = ReadReport(), _Doubts(PRODUCTS_FILE, self._problems)
        for product in self._records(PRODUCTS_FILE, Product, ("store", "sku"), report):
            key = f"product {product.sku}"
            if product.store not in self._stores:
                doubts.add(key, "store: no store of this id in stores.yaml", report.line)
            if not product.name:
                doubts.add(key, "name: empty", report.line)
            yield product
        doubts.close()

    def replies(self) -> Iterator[Reply]:
        report, doubts = ReadReport(), _Doubts(REPLIES_FILE, self._problems)
        for reply in self._records(REPLIES_FILE, Reply, ("store", "reply_id"), report):
            if reply.store not in self._stores:
                key = f"reply {reply.reply_id}"
                doubts.add(key, "store: no store of this id in stores.yaml", report.line)
            yield reply
        doubts.close()

    def _records(
        self, name: str, model: type[R], key: tuple[str, ...], report: ReadReport
    ) -> Iterator[R]:
        path = self._root / name
        if not path.exists():
            return
        strict = self._problems.strict
        try:
            yield from read_records(path, model, key=key, strict=strict, report=report)
        except InputError as error:
            self._problems.error(name, error.field, error.expected, error.line)
        for rejection in report.rejections:
            text = re.sub(rf"^line {rejection.line}: ", "", rejection.reason)
            self._problems.warn(name, "", f"rejected: {text}", rejection.line)
        if report.rejected:
            count = f"{report.rejected} of {report.rejected + report.read} lines rejected"
            kept = report.rejected_path.name if report.rejected_path else "no folder to keep them"
            self._problems.warn(name, "", f"{count}, see {kept}")


class _Doubts:
    """Warnings of one file, the first twenty in full."""

    def __init__(self, name: str, problems: Problems) -> None:
        self._name, self._problems, self._count = name, problems, 0

    def add(self, key: str, text: str, line: int) -> None:
        self._count += 1
        if self._count <= _TOLD:
            self._problems.warn(self._name, key, text, line)

    def close(self) -> None:
        if self._count > _TOLD:
            self._problems.warn(self._name, "", f"{self._count - _TOLD} more contradictions")
