"""What the rules look at: one ticket with its order, policy, products and time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Protocol

from data.facts import Coded, DayRange, Fact, FactValue, Money
from data.orders import Item, Order, Shipment
from data.policies import Policy, PolicyException
from data.products import Product
from data.records import MARKETPLACES, MESSAGING, Language
from data.stores import Store


class PolicySource(Protocol):
    """A store's merged policy whose values know their file's version."""

    @property
    def rules(self) -> Policy:
        """The merged policy."""

    def get(self, path: str, *, category: str | None = None) -> Fact | None:
        """The value at a path such as `returns.window_days`, or None where the key is absent."""

    def exceptions_in_force(
        self, day: date, country: str | None, intent: str
    ) -> list[tuple[int, PolicyException]]:
        """Notices that are valid on a day for a country and intent, with their index."""


UNSURE = "unsure"
"""Among `quotes`: what articles say whatever the intent."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of an article that answers the customer, in the draft's language."""

    text: str
    source: str


@dataclass(frozen=True)
class Situation:
    """Everything a rule may use. Frozen, and complete: rules look nowhere else.

    Attributes:
        text: the customer's latest words with the subject line.
        words: the same by the path of the message or subject that holds them, the latest last.
        intents: primary intent first.
        now: in the store's zone.
        announced_on: the day of the customer's message, which counts for windows.
        order: the order that is proven to be the customer's, or None.
        candidates: several proven orders of which one is meant.
        unproven: numbers as the writer gave them of orders that are somebody else's.
        unknown: numbers as the writer gave them that no order has.
        products: products that are meant, the likeliest first.
        catalogue: the store's products by SKU.
        quotes: passages of articles that answer, by intent.
        photo, document: how many files of that kind came with those words.
        files_source: the path of the messages' attachments.
        countries: named by the customer.
        occasion: birthday, christmas, ... or None.
        wanted_day: the day by which the customer needs it.
        wishes: outcomes that the customer asks for.
        lost_claims: earlier refunds of the customer for lost parcels.
        new_address: a full address in the message.
        focus: SKUs of the items that are meant, where a rule has narrowed them down.
        category: of trade that the items meant share, whose own policy comes first.
        is_unsure: what is asked is a guess that is wrong more often than right.
    """

    ticket_id: str
    language: Language
    channel: str
    store: Store
    policy: PolicySource
    now: datetime
    announced_on: date
    intents: tuple[str, ...]
    text: str
    words: tuple[tuple[str, str], ...]
    order: Order | None = None
    candidates: tuple[Order, ...] = ()
    unproven: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    products: tuple[Product, ...] = ()
    catalogue: Mapping[str, Product] = field(default_factory=dict)
    quotes: Mapping[str, tuple[Quote, ...]] = field(default_factory=dict)
    photo: int = 0
    document: int = 0
    files_source: str = ""
    countries: tuple[str, ...] = ()
    occasion: str | None = None
    wanted_day: date | None = None
    wishes: frozenset[str] = frozenset()
    risk: frozenset[str] = frozenset()
    lost_claims: int = 0
    new_address: str | None = None
    phase: str = "post_sale"
    sender: str = "customer"
    focus: tuple[str, ...] = ()
    category: str | None = None
    is_unsure: bool = False

    @property
    def today(self) -> date:
        """The day in the store's zone."""
        return self.now.date()

    @property
    def is_marketplace(self) -> bool:
        """Links and addresses are not allowed there."""
        return self.channel in MARKETPLACES

    @property
    def is_messaging(self) -> bool:
        """Short texts only."""
        return self.channel in MESSAGING

    @property
    def country(self) -> str:
        """Of the order's customer, else as the customer says, else the store's."""
        if self.order and self.order.customer.country:
            return self.order.customer.country
        return self.countries[0] if self.countries else self.store.country

    @property
    def destination(self) -> Fact | None:
        """The country that a question of delivery is about, where anybody has named it.

        A default of the configuration is not a fact.
        """
        if self.countries:
            return self.said(Coded("country", self.countries[0]))
        if self.order and self.order.customer.country:
            return Fact(Coded("country", self.order.customer.country), "order.customer.country")
        if "country" in self.store.model_fields_set:
            return Fact(Coded("country", self.store.country), "store.country")
        return None

    def local(self, at: datetime) -> datetime:
        """A moment in the store's zone."""
        return at.astimezone(self.now.tzinfo)

    def rule(self, path: str, category: str | None = None) -> Fact | None:
        """A policy value with its path and version; None is not a fact."""
        return self.policy.get(path, category=category or self.category)

    def said(self, value: FactValue) -> Fact:
        """Words of the customer, with the message or subject that holds them."""
        return Fact(value, self.source_of(value if isinstance(value, str) else ""))

    def source_of(self, words: str) -> str:
        """The path of the latest text that holds `words`; of the latest text where none does."""
        wanted = words.casefold()
        spoken = [(path, text.casefold()) for path, text in self.words if text.strip()]
        paths = [path for path, text in spoken if wanted in text] or [path for path, _ in spoken]
        return paths[-1] if paths else self.words[-1][0]


class OrderFacts:
    """Facts of one order, under the path by which claims name it."""

    def __init__(self, situation: Situation, order: Order, prefix: str = "order") -> None:
        self.s, self.order, self.prefix = situation, order, prefix

    def fact(self, path: str, value: FactValue) -> Fact:
        """A value at a path of this order."""
        return Fact(value, f"{self.prefix}.{path}")

    @property
    def number(self) -> Fact:
        """The number that the customer knows it by: on a marketplace, the marketplace's own."""
        if self.s.is_marketplace and self.order.marketplace_ref:
            return self.fact("marketplace_ref", self.order.marketplace_ref)
        return self.fact("order_id", self.order.order_id)

    @property
    def placed(self) -> Fact:
        """The day of the order in the store's zone."""
        return self.fact("placed_at", self.s.local(self.order.placed_at).date())

    @property
    def total(self) -> Fact | None:
        """What was paid for all of it."""
        if self.order.total is None:
            return None
        return self.fact("total", self.money(self.order.total))

    @property
    def not_left(self) -> Fact:
        """That nothing has been dispatched."""
        labelled = [i for i, s in enumerate(self.order.shipments) if s.status == "label_created"]
        if labelled:
            return self.fact(f"shipments[{labelled[0]}].status", None)
        return self.absence("shipments")

    def absence(self, field: str) -> Fact:
        """That the order holds nothing of a kind: the empty list, else the order's status."""
        return self.fact(field if field in self.order.model_fields_set else "status", None)

    def money(self, amount: Decimal) -> Money:
        """An amount in the order's currency."""
        return Money(amount, self.order.currency)

    def item_name(self, item: Item) -> Fact:
        """An item's name, in the reader's language where the catalogue has it."""
        product = self.s.catalogue.get(item.sku)
        if product and not isinstance(product.name, str) and self.s.language in product.name:
            name, path = product.name_in(self.s.language)
            return Fact(name, f"product.{item.sku}.{path}")
        return self.fact(f"items[{self.order.items.index(item)}].name", item.name)

    def parcel(self, index: int) -> "ParcelFacts":
        """One of its shipments."""
        return ParcelFacts(self, index)

    @property
    def parcels(self) -> "list[ParcelFacts]":
        """All of its shipments."""
        return [self.parcel(i) for i in range(len(self.order.shipments))]


class ParcelFacts:
    """Facts of one shipment of an order."""

    def __init__(self, order: OrderFacts, index: int) -> None:
        self.o, self.index = order, index
        self.shipment: Shipment = order.order.shipments[index]

    def fact(self, path: str, value: FactValue) -> Fact:
        """A value at a path of this shipment."""
        return self.o.fact(f"shipments[{self.index}].{path}", value)

    @property
    def state(self) -> Fact:
        """Its status, as ground for a statement."""
        return self.fact("status", None)

    @property
    def carrier(self) -> Fact | None:
        """Who carries it."""
        return self.fact("carrier", self.shipment.carrier) if self.shipment.carrier else None

    @property
    def number(self) -> Fact | None:
        """The tracking number."""
        number = self.shipment.tracking_number
        return self.fact("tracking_number", number) if number else None

    @property
    def link(self) -> Fact | None:
        """Where to follow it; not on a marketplace."""
        if self.o.s.is_marketplace or not self.shipment.tracking_url:
            return None
        return self.fact("tracking_url", self.shipment.tracking_url)

    @property
    def shipped(self) -> Fact | None:
        """The day of dispatch."""
        at = self.shipment.shipped_at
        return self.fact("shipped_at", self.o.s.local(at).date()) if at else None

    @property
    def due(self) -> Fact | None:
        """The last day that the carrier announced."""
        last = self.shipment.eta_to or self.shipment.eta_from
        path = "eta_to" if self.shipment.eta_to else "eta_from"
        return self.fact(path, last) if last else None

    @property
    def eta(self) -> Fact | None:
        """The announced days as a range."""
        first, last = self.shipment.eta_from, self.shipment.eta_to
        if first and last and first < last:
            return self.fact("eta_from", DayRange(first, last)).plus(self.fact("eta_to", last))
        return self.due

    @property
    def delivered(self) -> Fact | None:
        """The moment of delivery, in the store's zone."""
        if self.shipment.delivered_at:
            return self.fact("delivered_at", self.o.s.local(self.shipment.delivered_at))
        for i in reversed(range(len(self.shipment.events))):
            event = self.shipment.events[i]
            if event.status == "delivered":
                return self.fact(f"events[{i}].at", self.o.s.local(event.at))
        return None

    def last_event(self, status: str | None = None) -> int | None:
        """The index of the latest scan, of the latest one with `status` where given."""
        found = [
            (event.at, i)
            for i, event in enumerate(self.shipment.events)
            if status is None or event.status == status
        ]
        return max(found)[1] if found else None

    def event_at(self, index: int, *, moment: bool = False) -> Fact:
        """When a scan was made: its day, or the moment."""
        at = self.o.s.local(self.shipment.events[index].at)
        return self.fact(f"events[{index}].at", at if moment else at.date())

    def event_place(self, index: int) -> Fact | None:
        """Where a scan was made."""
        place = self.shipment.events[index].location
        return self.fact(f"events[{index}].location", place) if place else None

    @property
    def last_seen(self) -> Fact | None:
        """The day of the last scan, else of dispatch: stuck and lost count from there."""
        index = self.last_event()
        return self.event_at(index) if index is not None else self.shipped

    @property
    def has_left(self) -> bool:
        """A label alone has not left."""
        return self.shipment.status != "label_created"


def coded(kind: str, fact: Fact) -> Fact:
    """The same fact, to be written by the language's own word for its code."""
    return Fact(Coded(kind, str(fact.value)), fact.source, fact.version)


def basis(fact: Fact | None, otherwise: Fact) -> Fact:
    """What a statement rests on, without a value of its own to show."""
    chosen = fact or otherwise
    return Fact(None, chosen.source, chosen.version)


def money(s: Situation, fact: Fact) -> Fact:
    """A policy amount in the store's currency."""
    assert isinstance(fact.value, Decimal)
    return Fact(Money(fact.value, s.store.currency), fact.source, fact.version)
