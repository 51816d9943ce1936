"""Proactive drafts: an event of an order told to its customer before they ask.

The same plan, writer and checks as for a ticket; only the question is missing.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from data.errors import ReplywrightError
from data.orders import Order
from data.records import LANGUAGES, Channel, Language
from data.results import Draft, LanguageTag, Scored, StoreTag, Tags
from data.stores import Store
from data.tickets import Customer, Message, Ticket
from model.context.orders import OrderMatch
from model.drafting import Case
from model.pipeline import Pipeline
from model.rules import refunds, shipping
from model.rules.answer import Answer, paragraphs, quote_act
from model.rules.decide import plan_of
from model.rules.situation import OrderFacts, Quote, Situation

Event = Literal["dispatched", "delivered", "delayed", "at_pickup_point", "refund_issued"]
EVENTS: tuple[Event, ...] = get_args(Event)
_INTENT = {
    "dispatched": "shipping.order_status",
    "delivered": "shipping.order_status",
    "delayed": "shipping.delayed",
    "at_pickup_point": "shipping.delivery_failed",
    "refund_issued": "refund.status",
}
# The language of a country, where it is one of ours; Switzerland and Belgium have several.
_COUNTRY_LANGUAGE: dict[str, Language] = {
    "FR": "fr", "LU": "fr", "MC": "fr", "IT": "it", "SM": "it", "DE": "de", "AT": "de", "ES": "es",
    "MX": "es", "NL": "nl", "GB": "en", "IE": "en", "US": "en", "CA": "en", "AU": "en",
}  # fmt: skip


class NoticeError(ReplywrightError):
    """An event that the order does not bear out, or of an unknown store."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What happened to which order."""

    event: Event
    order: Order
    language: Language | None = None


def notice_language(order: Order, store: Store) -> Language:
    """The customer's language by country where the store writes it, else the store's first."""
    known = _COUNTRY_LANGUAGE.get((order.customer.country or "").upper())
    if known and (known in store.languages or not store.languages):
        return known
    return next((code for code in LANGUAGES if code == store.languages[0]), "en")


def draft_notice(pipeline: Pipeline, notice: Notice, now: datetime) -> Draft:
    """Draft the message for an event.

    Raises:
        NoticeError: the order is not in the state that the event says, or its store is unknown.
    """
    order = notice.order
    store = pipeline.workspace.stores.get(order.store)
    if store is None:
        raise NoticeError(f"order {order.order_id}: no store {order.store} in the workspace")
    language = notice.language or notice_language(order, store)
    local = now.astimezone(ZoneInfo(store.timezone))
    _require_state(notice, local.date())
    intent = _INTENT[notice.event]
    situation = Situation(
        ticket_id=f"notice-{order.order_id}-{notice.event}",
        language=language,
        channel="email",
        store=store,
        policy=pipeline.workspace.policies[store.id],
        now=local,
        announced_on=local.date(),
        intents=(intent,),
        text="",
        words=(("order.order_id", ""),),
        order=order,
        catalogue=pipeline.workspace.products.of_store(store.id),
    )
    plan = plan_of(situation, _answer(pipeline, situation, notice))
    match = OrderMatch(order=order, matched_by="order_id", evidence=("the event names it",))
    case = Case(_ticket(situation), _tags(situation, intent), match, situation)
    return pipeline.draft_plan(case, plan)


def _require_state(notice: Notice, today: date) -> None:
    order = notice.order
    states = {s.status for s in order.shipments}
    live = order.status not in ("cancelled", "refunded")
    late = any(s.eta_to and s.eta_to < today for s in order.shipments if s.status != "delivered")
    fits = {
        "dispatched": live and bool(states & {"in_transit", "out_for_delivery"}),
        "delivered": live and ("delivered" in states or order.status == "delivered"),
        "delayed": live and (late or bool(states & {"exception", "delivery_failed", "lost"})),
        "at_pickup_point": live and "at_pickup_point" in states,
        "refund_issued": bool(order.refunds),
    }
    if not fits[notice.event]:
        raise NoticeError(
            f"order {order.order_id}: its state does not fit the event {notice.event}"
        )


def _answer(pipeline: Pipeline, s: Situation, notice: Notice) -> Answer:
    order = OrderFacts(s, notice.order)
    if notice.event == "refund_issued":
        return refunds.status(s, order)
    answer = shipping.order_status(s, order)
    if notice.event != "delivered":
        return answer
    tips = _care_tips(pipeline, s, notice.order)
    return Answer(answer.outcome, (*answer.paragraphs, *paragraphs([quote_act(q) for q in tips])))


def _care_tips(pipeline: Pipeline, s: Situation, order: Order) -> list[Quote]:
    """A passage on the care of what has arrived, found by the names and categories of the items."""
    index = pipeline.knowledge.articles(s.store.id, s.language)
    about = " ".join(f"{i.name} {i.category or ''} {_material(s, i.sku)}" for i in order.items)
    return [Quote(p.text, p.source) for p in index.search(about, "product.question", most=1)[:1]]


def _material(s: Situation, sku: str) -> str:
    product = s.catalogue.get(sku)
    return str(product.attributes.get("material", "")) if product else ""


def _ticket(s: Situation) -> Ticket:
    """The envelope that a draft needs: whom it goes to and on which channel."""
    assert s.order is not None
    channel: Channel = "email"
    return Ticket(
        ticket_id=s.ticket_id,
        channel=channel,
        created_at=s.now,
        customer=Customer(email=s.order.customer.email, name=s.order.customer.name),
        messages=(Message(author="system", sent_at=s.now),),
    )


def _tags(s: Situation, intent: str) -> Tags:
    return Tags(
        ticket_id=s.ticket_id,
        language=LanguageTag(code=s.language, confidence=1.0),
        store=StoreTag(id=s.store.id, confidence=1.0, evidence=("order",)),
        intent=intent,
        intents=(Scored(name=intent, confidence=1.0),),
        level="auto",
        queue=s.store.queue,
        priority="low",
    )
