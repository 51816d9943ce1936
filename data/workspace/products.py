"""The catalogue: products by SKU, each of one store."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from data.products import Product


class ProductBook(Mapping[str, Product]):
    """Products by SKU. Two stores may share a SKU: ask `of_store` for what one of them sells.

    As a map of all stores it gives the product that was read first.
    """

    def __init__(self, products: Iterable[Product] = ()) -> None:
        self._all: dict[str, Product] = {}
        self._by_store: dict[str, dict[str, Product]] = {}
        for product in products:
            self._all.setdefault(product.sku, product)
            self._by_store.setdefault(product.store, {}).setdefault(product.sku, product)

    def __getitem__(self, sku: str) -> Product:
        return self._all[sku]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def of_store(self, store_id: str) -> Mapping[str, Product]:
        """The products of one store by SKU."""
        return MappingProxyType(self._by_store.get(store_id, {}))
