"""Which size a measure belongs to: by the catalogue's sizes, for the measure that is named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from data.facts import Fact
from data.products import Product
from model.plan.records import Act
from model.rules.answer import act
from model.rules.items import same_article
from model.rules.situation import Situation

_MEASURE = re.compile(r"(?<![\d.,/x-])(\d{1,3}(?:[.,]\d)?) ?(cm|kg)\b", re.IGNORECASE)
_RANGE = re.compile(
    r"(\d{1,3}(?:[.,]\d)?) ?(?:-|–|to|bis|à|a|tot) ?(\d{1,3}(?:[.,]\d)?) ?(cm|kg)\b"
)


@dataclass(frozen=True, slots=True)
class _Size:
    name: Fact
    value: Fact
    low: float
    high: float


def size_act(s: Situation) -> Act | None:
    """The size of a measure that the customer names once, or the two that it lies between.

    None where no measure is named, several are, or the sizes are not of one measure each.
    """
    found = [(m[1], m[2].lower(), m[0]) for m in _MEASURE.finditer(s.text)]
    if len(found) != 1 or not s.products:
        return None
    number, unit, written = found[0]
    own, measure = _number(number), s.said(written)
    product = s.products[0]
    sizes = sorted(
        (size for p in (product, *same_article(s, product)) for size in _sizes(p, unit)),
        key=lambda size: size.low,
    )
    fitting = [size for size in sizes if size.low <= own <= size.high]
    if len(fitting) == 1:
        return act("size-fits", measure=measure, size=fitting[0].name, value=fitting[0].value)
    below = [size for size in sizes if size.high < own]
    above = [size for size in sizes if size.low > own]
    if fitting or not below or not above:
        return None
    low, high = below[-1], above[0]
    return act(
        "size-between",
        measure=measure,
        size=low.name,
        value=low.value,
        next_size=high.name,
        next_value=high.value,
    )


def _sizes(product: Product, unit: str) -> Iterator[_Size]:
    source = f"product.{product.sku}.sizes"
    for name, value in product.sizes.items():
        text = str(value).lower()
        span = _RANGE.search(text)
        single = [m for m in _MEASURE.finditer(text) if m[2] == unit]
        if span and span[3] == unit:
            low, high = _number(span[1]), _number(span[2])
        elif len(single) == 1 and len(re.findall(r"\d+", text)) == 1:
            low = high = _number(single[0][1])
        else:
            continue
        yield _Size(Fact(str(name), source), Fact(str(value), source), low, high)


def _number(written: str) -> float:
    return float(written.replace(",", "."))
