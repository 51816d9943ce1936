"""Catalogue facts (contract, section 1)."""

from datetime import date
from typing import Any

from data.records import Amount, Record


class Product(Record):
    """One SKU. `name` is by language; `sizes` maps a size's name to what it corresponds to."""

    sku: str
    store: str
    name: dict[str, str] | str
    category: str | None = None
    price: Amount | None = None
    currency: str | None = None
    url: str | None = None
    stock: int | None = None
    restock_on: date | None = None
    attributes: dict[str, Any] = {}
    sizes: dict[str, Any] = {}

    def name_in(self, language: str) -> tuple[str, str]:
        """The name for a reader of `language` and its path within the product.

        Falls back to the first name of the catalogue: a name is better than none.
        """
        if isinstance(self.name, str):
            return self.name, "name"
        if not self.name:
            return self.sku, "sku"
        key = language if language in self.name else next(iter(self.name))
        return self.name[key], f"name.{key}"
