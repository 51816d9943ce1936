"""The store of a ticket: by evidence first, by a scorer where there is none."""

from collections.abc import Callable, Mapping

from data.entities import FoundEntities
from data.results import StoreTag
from data.stores import Store
from data.turns.characters import fold
from model.classifier.protocol import Probability
from model.context.addressed_store import AddressedStore
from model.context.orders import OrderMatch

# How often each kind of evidence is right, as far as it can be known without a merchant's data.
_CONFIDENCE = {
    "ticket": 1.0,
    "account": 1.0,
    "mailbox": 1.0,
    "domain": 0.98,
    "order": 0.98,
    "order_by_email": 0.9,
    "order_pattern": 0.9,
    "only_store": 0.99,
    "unproven_order": 0.85,
    "name": 0.75,
}
_IN_CONFLICT = 0.6
SCORED = "scorer"


def decide_store(
    stores: Mapping[str, Store],
    addressed: AddressedStore,
    match: OrderMatch,
    found: FoundEntities,
    *,
    text: str = "",
    scorer: Callable[[], Probability | None] | None = None,
) -> StoreTag:
    """The store by the strongest evidence; what disagrees lowers the confidence.

    An order that is proven to be the writer's overrules a mailbox, which can be the wrong one;
    nothing overrules the helpdesk's own word and a marketplace account (`match_order` never
    returns an order against those).

    Args:
        stores: every store of the workspace.
        addressed: what helpdesk, account and mailbox say.
        match: the order, if one was found.
        found: entities of the turn: order numbers and the stores whose pattern they have.
        text: the customer's words, searched for names of stores where nothing else is known.
        scorer: gives the store and probability by the words alone; asked only without evidence.
    """
    evidence = _evidence(stores, addressed, match, found)
    if not evidence:
        return _without_evidence(stores, text, scorer)
    store_id = evidence[0][1]
    agreeing = tuple(dict.fromkeys(name for name, given in evidence if given == store_id))
    confidence = max(_CONFIDENCE[name] for name in agreeing)
    if addressed.conflicts or any(given != store_id for _, given in evidence):
        confidence *= _IN_CONFLICT
    return StoreTag(id=store_id, confidence=confidence, evidence=agreeing)


def _evidence(
    stores: Mapping[str, Store],
    addressed: AddressedStore,
    match: OrderMatch,
    found: FoundEntities,
) -> list[tuple[str, str]]:
    """Kinds of evidence with the store they point at, strongest first."""
    arrived = [(kind, addressed.store_id) for kind in addressed.evidence if addressed.store_id]
    order: list[tuple[str, str]] = []
    if match.order is not None:
        kind = "order_by_email" if match.matched_by == "email" else "order"
        order = [(kind, match.order.store)]
    patterned = {store for span in found.spans if span.kind == "order_id" for store in span.stores}
    unproven = set(match.unproven_store_ids)
    agrees = match.order is not None and match.order.store == addressed.store_id
    evidence = arrived + order if addressed.is_firm or agrees else order + arrived
    if len(patterned) == 1:
        evidence.append(("order_pattern", next(iter(patterned))))
    if len(unproven) == 1:
        evidence.append(("unproven_order", next(iter(unproven))))
    return [(kind, store_id) for kind, store_id in evidence if store_id in stores]


def _without_evidence(
    stores: Mapping[str, Store], text: str, scorer: Callable[[], Probability | None] | None
) -> StoreTag:
    if len(stores) == 1:
        return StoreTag(
            id=next(iter(stores)), confidence=_CONFIDENCE["only_store"], evidence=("only_store",)
        )
    named = {store.id for store in stores.values() if _is_named(store, fold(text))}
    if len(named) == 1:
        return StoreTag(id=next(iter(named)), confidence=_CONFIDENCE["name"], evidence=("name",))
    scored = scorer() if scorer else None
    if scored is not None:
        return StoreTag(id=scored[0], confidence=scored[1], evidence=(SCORED,))
    return StoreTag(id=None, confidence=0.0)


def _is_named(store: Store, folded: str) -> bool:
    return any(fold(name) in folded for name in (store.name, *store.domains) if len(name) >= 4)
