"""Find the order that a ticket is about, and prove that it is the writer's.

Exact matches only: an order number, a marketplace reference, then the customer's e-mail. An
order whose owner is not proven leaves this module as a number that the writer gave, and
nothing else: whoever builds a draft cannot show what it does not have.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from data.entities import FoundEntities
from data.orders import Order
from data.stores import Store
from data.tickets import Ticket
from data.turns.records import Turn
from model.context.addressed_store import AddressedStore, addressed_store
from model.context.customer_history import is_vip, lost_parcel_claims
from model.context.named_orders import (
    MatchedBy,
    NamedOrder,
    OrderBook,
    find_named_orders,
    proof_of_ownership,
)
from model.context.told_apart import told_apart
from model.context.wanted_orders import Wanted, fitting_orders, orders_pointed_at

MATCHED_BY_EMAIL = "order matched by e-mail only"


@dataclass(frozen=True, slots=True)
class OrderMatch:
    """The order a ticket is about, as far as it is proven.

    Attributes:
        order: proven to be the writer's, and of the ticket's store; None otherwise.
        matched_by: what found `order`.
        evidence: how it was found and proven, for the agent and the audit.
        candidates: proven orders of the writer among which the ticket does not tell.
        customer_orders: every other proven order of the writer in the same store.
        unproven_ids: numbers of orders that exist but are not proven, as the writer gave them.
        unproven_store_ids: whose orders those are; evidence for the store, nothing else.
        unknown_ids: numbers that were meant as orders and exist nowhere, as written.
        lost_parcel_claims: lost parcels refunded to this customer so far. Internal.
        is_vip: by the store's rule. Internal.
        warnings: for the agent, never for the customer.
    """

    order: Order | None = None
    matched_by: MatchedBy | None = None
    evidence: tuple[str, ...] = ()
    candidates: tuple[Order, ...] = ()
    customer_orders: tuple[Order, ...] = ()
    unproven_ids: tuple[str, ...] = ()
    unproven_store_ids: tuple[str, ...] = ()
    unknown_ids: tuple[str, ...] = ()
    lost_parcel_claims: int = 0
    is_vip: bool = False
    warnings: tuple[str, ...] = ()

    @property
    def is_named(self) -> bool:
        """The ticket itself speaks of an order: by number, proven, known or not."""
        named = self.order is not None and self.matched_by != "email"
        return named or bool(self.unproven_ids or self.unknown_ids)


def match_order(
    ticket: Ticket,
    turn: Turn,
    found: FoundEntities,
    orders: OrderBook,
    *,
    stores: Mapping[str, Store],
    now: datetime,
    wanted: Wanted = "any",
) -> OrderMatch:
    """Find the order of a ticket and who it belongs to.

    Args:
        ticket: the conversation.
        turn: the customer's latest words; earlier ones of the thread are read from the ticket.
        found: the entities of the turn and the subject.
        orders: every order of the workspace.
        stores: every store of the workspace.
        now: decides which orders are recent.
        wanted: which orders the wish can be about (`wanted_orders` of the intent); only for
            the choice among several, and `none` where no order is meant unless it is named.
    """
    addressed = addressed_store(ticket, stores)
    named = find_named_orders(ticket, turn, found, orders, stores)
    hits = [hit for hit in named.hits if hit.proof]
    usable = _of_store(hits, addressed)
    foreign = [hit for hit in hits if hit not in usable]
    warnings = [*named.warnings, *(_foreign_warning(hit, addressed) for hit in foreign)]
    match = OrderMatch(
        unproven_ids=named.unproven_ids,
        unproven_store_ids=named.unproven_store_ids,
        unknown_ids=named.unknown_ids,
    )
    if usable:
        match = _of_hits(match, usable, turn, wanted, now, warnings)
        match = _crossing_stores(match, addressed, warnings)
    elif not (named.unproven_ids or foreign or named.is_foreign_thread):
        match = _of_email(match, ticket, turn, _own(ticket, orders), addressed, stores, wanted, now)
        warnings += match.warnings
    return _with_history(
        replace(match, warnings=tuple(warnings)), ticket, orders, stores, addressed
    )


def _of_store(hits: Sequence[NamedOrder], addressed: AddressedStore) -> list[NamedOrder]:
    """Those of the ticket's store, else all, unless the store is beyond doubt."""
    same = [hit for hit in hits if hit.order.store == addressed.store_id]
    return same if same or addressed.is_firm else list(hits)


def _of_hits(
    match: OrderMatch,
    hits: Sequence[NamedOrder],
    turn: Turn,
    wanted: Wanted,
    now: datetime,
    warnings: list[str],
) -> OrderMatch:
    """One order among the proven ones that the ticket names."""
    chosen, apart = hits[0], None
    if len(hits) > 1:
        fitting = fitting_orders((hit.order for hit in hits), wanted, now)
        apart = told_apart(turn.text, _as_written(hits, turn.text))
        meant = apart or (fitting[0] if len(fitting) == 1 else None)
        chosen = next((hit for hit in hits if hit.order is meant), chosen)
        others = ", ".join(hit.order.order_id for hit in hits if hit is not chosen)
        warnings.append(f"several orders named: {chosen.order.order_id} taken, also {others}")
    return replace(
        match,
        order=chosen.order,
        matched_by=chosen.matched_by,
        evidence=(f"{chosen.matched_by} in {chosen.where}", f"proven by {chosen.proof}"),
        # Where the writer says which one, no other is in question.
        candidates=() if apart else tuple(hit.order for hit in hits if hit is not chosen),
    )


def _as_written(hits: Sequence[NamedOrder], text: str) -> list[Order]:
    """Orders in the order in which a text names them; those of elsewhere first."""
    return [hit.order for hit in sorted(hits, key=lambda hit: text.find(hit.written))]


def _crossing_stores(
    match: OrderMatch, addressed: AddressedStore, warnings: list[str]
) -> OrderMatch:
    """The writer took the wrong mailbox: their order decides the store, and the agent is told."""
    order = match.order
    if order is None or addressed.store_id in (None, order.store):
        return match
    warnings.append(
        f"order {order.order_id} belongs to store {order.store}, "
        f"the ticket came in at {addressed.store_id}"
    )
    return replace(
        match,
        evidence=(*match.evidence, f"of store {order.store}, not {addressed.store_id}"),
        candidates=tuple(other for other in match.candidates if other.store == order.store),
    )


def _own(ticket: Ticket, orders: OrderBook) -> tuple[Order, ...]:
    """Every order that the e-mail proves to be the writer's."""
    email = ticket.customer.email
    if not email or ticket.customer.verified is False:
        return ()
    return tuple(o for o in orders.by_email(email.strip()) if proof_of_ownership(ticket, o))


def _of_email(
    match: OrderMatch,
    ticket: Ticket,
    turn: Turn,
    own: tuple[Order, ...],
    addressed: AddressedStore,
    stores: Mapping[str, Store],
    wanted: Wanted,
    now: datetime,
) -> OrderMatch:
    """The one order of this customer that the ticket can mean; several are left to the writer."""
    if wanted == "none":
        return match
    store_ids = {order.store for order in own}
    store_id = addressed.store_id or (next(iter(store_ids)) if len(store_ids) == 1 else None)
    if store_id is None:
        note = ("the customer has orders in several stores",) if own else ()
        return replace(match, warnings=note)
    in_store = tuple(order for order in own if order.store == store_id)
    fitting = in_store if len(in_store) == 1 else fitting_orders(in_store, wanted, now)
    zone = stores[store_id].timezone if store_id in stores else "UTC"
    text = f"{turn.text}\n{turn.topic or ''}"
    chosen, pointer = orders_pointed_at(text, in_store, zone)
    if pointer is None:
        chosen, pointer = orders_pointed_at(text, fitting, zone)
    elif fitting and chosen[0] not in fitting:
        # The wish fits one order and the words fit another: the customer has to say.
        chosen, pointer = (*fitting, *chosen), None
    if len(chosen) == 1:
        how = f"the only one of {len(in_store)}" if pointer is None else f"named by {pointer}"
        return replace(
            match,
            order=chosen[0],
            matched_by="email",
            evidence=(f"email: {how}",),
            warnings=(MATCHED_BY_EMAIL,),
        )
    if not chosen:
        return match
    listed = ", ".join(order.order_id for order in chosen)
    return replace(
        match, candidates=chosen, warnings=(f"{len(chosen)} orders match the e-mail: {listed}",)
    )


def _with_history(
    match: OrderMatch,
    ticket: Ticket,
    orders: OrderBook,
    stores: Mapping[str, Store],
    addressed: AddressedStore,
) -> OrderMatch:
    """Add what the customer's other orders say; in a marketplace's thread the order tells whose."""
    own = _own(ticket, orders)
    if not own and match.order is not None and match.order.customer.email:
        own = orders.by_email(match.order.customer.email)
    store_id = match.order.store if match.order else addressed.store_id
    store = stores.get(store_id or "")
    taken = {o.order_id for o in (match.order, *match.candidates) if o is not None}
    return replace(
        match,
        customer_orders=tuple(o for o in own if o.store == store_id and o.order_id not in taken),
        lost_parcel_claims=lost_parcel_claims(own),
        is_vip=store is not None and is_vip(own, store),
    )


def _foreign_warning(hit: NamedOrder, addressed: AddressedStore) -> str:
    return (
        f"order {hit.written} belongs to store {hit.order.store}, the ticket to "
        f"{addressed.store_id}: nothing of it is shown"
    )
