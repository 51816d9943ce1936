"""Numbers in a text that can be those of an order, worth a look-up each.

`data.entities` finds what looks like an order; here every other number is added, since an
order may be named in any form ("my 100234 still isn't there"). Nothing is guessed: a form that
no order has is dropped by whoever looks it up. What this module decides is how much a hit is
worth: `1001` may be an order, a price or a year, so a short number counts only with proof.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from data.entities import FoundEntities, find_entities
from data.order_numbers import with_prefix
from data.stores import Store
from data.turns.characters import MAX_VISIBLE_CHARS

MentionKind = Literal["named", "bare", "weak"]

_TOKEN = re.compile(r"[^\W_](?:[\w./#-]{0,60}[^\W_])?")
_PARTS = re.compile(r"[/.#]")
_SHORT_DIGITS = 6
_MOST_BARE = 60


@dataclass(frozen=True, slots=True)
class Mention:
    """A number as written and the order numbers that it can stand for, likeliest first.

    `kind`: `named` looks like an order's or stands beside a word for one, `bare` is any other
    number, `weak` a short one.
    """

    written: str
    forms: tuple[str, ...]
    kind: MentionKind


def order_patterns(stores: Mapping[str, Store]) -> dict[str, tuple[str, ...]]:
    """The order number patterns by store, as `data.entities` takes them."""
    return {store_id: store.order_id_patterns for store_id, store in stores.items()}


def mentions(
    text: str, stores: Mapping[str, Store], found: FoundEntities | None = None
) -> tuple[Mention, ...]:
    """Every number that may be an order's: named ones first, then the others, in order.

    Args:
        text: where to look.
        stores: their order number patterns complete bare numbers.
        found: the entities of the text, if they have been looked for.
    """
    if found is None:
        found = find_entities(text, order_id_patterns=order_patterns(stores))
    named = [
        Mention(span.text, (span.value, span.text, *span.candidates), "named")
        for span in found.spans
        if span.kind == "order_id"
    ]
    known = {form.casefold() for mention in named for form in mention.forms}
    bare: dict[str, Mention] = {}
    for mention in _bare_numbers(text[:MAX_VISIBLE_CHARS], stores):
        if len(bare) == _MOST_BARE:
            break
        if mention.written.casefold() not in known:
            bare.setdefault(mention.written, mention)
    return (*named, *bare.values())


def meant_as_order(number: str) -> Mention:
    """A number that a helpdesk or a form's field says is an order's."""
    return Mention(number.strip(), (number.strip(),), "named")


def _bare_numbers(text: str, stores: Mapping[str, Store]) -> Iterator[Mention]:
    for match in _TOKEN.finditer(text):
        token = match.group()
        if len(token) >= 3 and any(char.isdigit() for char in token):
            # A link or a list may hold the number: `https://shop.example/orders/ML-100234`.
            parts = [part for part in _PARTS.split(token) if len(part) >= 3]
            completed = [
                value
                for store in stores.values()
                for pattern in store.order_id_patterns
                if token.isdigit() and (value := with_prefix(pattern, token))
            ]
            is_short = token.isdigit() and len(token) < _SHORT_DIGITS
            yield Mention(
                token,
                tuple(dict.fromkeys((token, *parts, *completed))),
                "weak" if is_short or completed else "bare",
            )
