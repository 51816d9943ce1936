"""Whether a delivery costs nothing: from what value on, and whether this customer reaches it."""

import re
from decimal import Decimal

from data.entities import find_entities
from data.facts import Fact, Money
from data.words import fold
from model.plan.records import Act
from model.rules.answer import act
from model.rules.situation import Situation, basis, money

_MOST_PRICES = 6
_FREE = re.compile(
    r"\b(?:free|gratis|gratuit\w*|offert\w*|frais de port offerts|franco|kostenlos\w*|kostenfrei\w*"
    r"|versandkostenfrei|umsonst)\b"
)
_NUMBER = re.compile(r"\d[\d.,' ]*")


def free_acts(s: Situation) -> list[Act | None]:
    """From what value on delivery is free; for an article or prices that are named, whether it is.

    What others pay nothing for tells a customer nothing whose article lies below it.
    """
    free_from = s.rule("shipping.free_from")
    if free_from is None:
        return []
    assert isinstance(free_from.value, Decimal)
    limit = money(s, free_from)
    from_there = act("ship-free-from", free_from=limit, free=basis(free_from, free_from))
    total = _named_total(s, free_from.value)
    if total is not None:
        assert isinstance(total.value, Money)
        reached = total.value.amount >= free_from.value
        name = "ship-free-reached" if reached else "ship-free-below"
        return [from_there, act(name, total=total, reach=free_from.plus(total))]
    product = s.products[0] if s.products else None
    if product is None or product.price is None:
        return [from_there]
    if product.price < free_from.value:
        return []
    name, path = product.name_in(s.language)
    price = Money(product.price, product.currency or s.store.currency)
    return [
        act(
            "ship-free-you",
            free_from=limit,
            item=Fact(name, f"product.{product.sku}.{path}"),
            price=Fact(price, f"product.{product.sku}.price"),
            free=free_from.plus(Fact(None, f"product.{product.sku}.price")),
        )
    ]


def _named_total(s: Situation, limit: Decimal) -> Fact | None:
    """What the prices come to that somebody names who asks whether delivery is free."""
    if not _FREE.search(fold(s.text)):
        return None
    written = find_entities(s.text, order_id_patterns={}).entities.amounts
    prices = [price for text in written if (price := _price(text)) is not None]
    # The limit itself, repeated in the question, is no price of an article.
    if not 0 < len(prices) <= _MOST_PRICES or len(prices) < len(written) or limit in prices:
        return None
    return Fact(Money(sum(prices, Decimal(0)), s.store.currency), s.said(None).source)


def _price(written: str) -> Decimal | None:
    """`1.250,00 €` as a number: a last mark before two digits is the decimal one."""
    found = _NUMBER.search(written)
    if found is None:
        return None
    number = re.sub(r"[' ]", "", found.group()).rstrip(".,")
    whole, cents = number, ""
    if len(number) > 3 and number[-3] in ".,":
        whole, cents = number[:-3], number[-2:]
    digits = re.sub(r"[.,]", "", whole)
    return Decimal(f"{digits}.{cents or '00'}") if digits else None
