"""Orders that a ticket names by number, and whether the writer is proven to own them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Protocol

from data.entities import FoundEntities
from data.orders import Order
from data.records import MARKETPLACES
from data.stores import Store
from data.tickets import Ticket
from data.turns.records import Turn
from model.context.order_numbers import Mention, meant_as_order, mentions

# Where a number is meant as the order of this ticket, not quoted from elsewhere.
_MEANT_PLACES = ("text", "order_ref")

MatchedBy = Literal["order_id", "marketplace_ref", "email"]


class OrderBook(Protocol):
    """Orders by what they are found by; each look-up costs the same, however many there are."""

    def by_order_id(self, order_id: str, /) -> tuple[Order, ...]:
        """Orders with this number; several where stores share a numbering."""

    def by_marketplace_ref(self, marketplace_ref: str, /) -> tuple[Order, ...]:
        """Orders with this number of a marketplace."""

    def by_email(self, email: str, /) -> tuple[Order, ...]:
        """Orders of a customer, whatever the case of the address."""


@dataclass(frozen=True, slots=True)
class NamedOrder:
    """An order found under a number that was written somewhere."""

    order: Order
    matched_by: MatchedBy
    written: str
    where: str
    proof: str | None


@dataclass(frozen=True, slots=True)
class NamedOrders:
    """What the numbers in a ticket came to."""

    hits: tuple[NamedOrder, ...]
    unproven_ids: tuple[str, ...]
    unproven_store_ids: tuple[str, ...]
    unknown_ids: tuple[str, ...]
    warnings: tuple[str, ...]
    is_foreign_thread: bool  # the marketplace's own reference is of no order we hold


def find_named_orders(
    ticket: Ticket,
    turn: Turn,
    found: FoundEntities,
    orders: OrderBook,
    stores: Mapping[str, Store],
) -> NamedOrders:
    """Look up every number, latest words first, and stop at the first place with a proven order."""
    hits: list[NamedOrder] = []
    unproven: dict[str, NamedOrder] = {}
    unknown: dict[str, None] = {}
    for where, numbers in _places(ticket, turn, found, stores):
        for mention in numbers:
            looked_up = _look_up(mention, where, ticket, orders)
            proven = [hit for hit in looked_up if hit.proof]
            hits += proven
            if looked_up and not proven and mention.kind != "weak" and where != "reply":
                unproven.setdefault(mention.written, looked_up[0])
            is_number = any(c.isdigit() for c in mention.written)  # a form may say "-"
            if not looked_up and is_number and mention.kind == "named" and where in _MEANT_PLACES:
                unknown.setdefault(mention.written)
        if hits:
            break
    unique = {(hit.order.store, hit.order.order_id): hit for hit in reversed(hits)}
    ref = ticket.order_ref
    return NamedOrders(
        hits=tuple(reversed(unique.values())),
        unproven_ids=tuple(unproven),
        unproven_store_ids=tuple(dict.fromkeys(hit.order.store for hit in unproven.values())),
        unknown_ids=tuple(unknown),
        warnings=(
            *(_unproven_warning(number, ticket) for number in unproven),
            *(f"no order {number} in the workspace" for number in unknown),
        ),
        is_foreign_thread=ticket.channel in MARKETPLACES and ref is not None and ref in unknown,
    )


def _places(
    ticket: Ticket, turn: Turn, found: FoundEntities, stores: Mapping[str, Store]
) -> Iterable[tuple[str, tuple[Mention, ...]]]:
    """Where an order may be named, in the order of how much the place says about this turn."""
    fields = [f.value for f in turn.fields if f.name == "order_id"]
    newest = "\n\n".join((turn.text, ticket.subject or ""))
    yield "text", (*(meant_as_order(value) for value in fields), *mentions(newest, stores, found))
    if ticket.order_ref:
        yield "order_ref", (meant_as_order(ticket.order_ref),)
    latest_first = tuple(reversed(ticket.messages))
    written = (message.body for message in latest_first if message.author != "agent")
    yield "thread", mentions("\n\n".join(written), stores)
    replies = (message.body for message in latest_first if message.author == "agent")
    yield "reply", mentions("\n\n".join(replies), stores)


def _look_up(mention: Mention, where: str, ticket: Ticket, orders: OrderBook) -> list[NamedOrder]:
    """The orders of the first form that has any, each with its proof of ownership or None."""
    for form in mention.forms:
        by_id = orders.by_order_id(form)
        found = by_id or orders.by_marketplace_ref(form)
        if found:
            kind: MatchedBy = "order_id" if by_id else "marketplace_ref"
            return [
                NamedOrder(order, kind, mention.written, where, proof_of_ownership(ticket, order))
                for order in found
            ]
    return []


def proof_of_ownership(ticket: Ticket, order: Order) -> str | None:
    """What proves that the writer owns an order: their e-mail, the marketplace's thread, or None.

    An address or a name in the text proves nothing: anyone can write one.
    """
    if ticket.customer.verified is False:
        return None
    given, own = ticket.customer.email, order.customer.email
    if given and own and given.strip().casefold() == own.strip().casefold():
        return "email"
    ref = ticket.order_ref.strip() if ticket.order_ref else None
    is_thread = ticket.channel in MARKETPLACES and ref in (order.marketplace_ref, order.order_id)
    is_elsewhere = order.channel in MARKETPLACES and order.channel != ticket.channel
    return "marketplace thread" if ref and is_thread and not is_elsewhere else None


def _unproven_warning(number: str, ticket: Ticket) -> str:
    if ticket.customer.verified is False:
        return f"{number}: the customer is not verified, nothing of the order is shown"
    if not ticket.customer.email:
        return f"{number}: the ticket has no e-mail to prove whose it is, nothing of it is shown"
    return f"{number} belongs to another e-mail address: nothing of it is shown"
