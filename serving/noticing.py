"""From an event of an order to a proactive draft that is kept like any other."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import Connection

from data.orders import Order
from data.results import Draft
from data.tickets import Customer, Message, Ticket
from data.workspace.orders import number_key
from model.notices import Notice, NoticeError, draft_notice
from serving.bodies import NoticeRequest
from serving.drafting import DraftAnswer
from serving.errors import (
    ChangedMeanwhileError,
    FieldError,
    InvalidBodyError,
    NotFoundError,
    NoticeRefusedError,
)
from serving.order_view import OrderView
from serving.principals import Principal
from serving.services import Services
from serving.storage.audit import AuditTrail
from serving.storage.drafts import DraftOrigin, DraftRepository, draft_json
from serving.storage.moments import canonical, digest_of
from serving.storage.orders import OrderRepository, order_payload, order_version
from serving.storage.search import words_of
from serving.storage.tickets import TicketFacts, TicketRepository, customer_key_of

_ATTEMPTS = 3


@dataclass(frozen=True, slots=True)
class _Made:
    """A notice that is drafted but not yet stored, with what it was made from."""

    ticket: Ticket
    draft: Draft
    origin: DraftOrigin
    view: OrderView
    now: datetime


def store_notice(services: Services, asked: NoticeRequest, principal: Principal) -> DraftAnswer:
    """Draft and store a notice; 200 and the draft that is there for the same event and state.

    Raises:
        NotFoundError: no such order that the key may see.
        InvalidBodyError: several stores have an order of this number.
        NoticeRefusedError: the order's state does not bear out the event.
        ChangedMeanwhileError: the order keeps changing.
        StorageUnavailableError: nothing was stored.
    """
    for _ in range(_ATTEMPTS):
        made = _make(services, asked, principal)
        answer = services.database.write(partial(_store, made=made, principal=principal))
        if answer is not None:
            if answer.status_code == 201:
                services.metrics.drafts.labels(made.draft.status, made.draft.language).inc()
            return answer
    raise ChangedMeanwhileError("the order keeps changing", retry_after_s=1)


def _make(services: Services, asked: NoticeRequest, principal: Principal) -> _Made:
    now, live = services.clock(), services.live.current
    with (
        services.database.reading() as connection,
        live.pipeline(connection, principal.stores) as (pipeline, view),
    ):
        order = _order_of(view, asked)
        try:
            draft = draft_notice(pipeline, Notice(asked.event, order, asked.language), now)
        except NoticeError as error:
            raise NoticeRefusedError(str(error)) from None
    ticket = _ticket(order, asked, now)
    policy, model = live.policy_version(order.store), live.model_version
    parts = [order_payload(order), asked.event, draft.language, model, policy]
    origin = DraftOrigin(
        input_digest=digest_of(canonical(parts)),
        model_version=model,
        policy_version=policy,
        order_version=order_version(order),
        customer_key=customer_key_of(ticket),
    )
    as_stored = draft.model_copy(
        update={
            "draft_id": f"d-{max(0, int(now.timestamp() * 1000)):011x}{secrets.token_hex(6)}",
            "ticket_id": ticket.ticket_id,
            "tags": draft.tags.model_copy(update={"ticket_id": ticket.ticket_id}),
            "channel": ticket.channel,
            "created_at": now.isoformat(),
            "event": asked.event,
            "versions": {"model": model, "policy": policy, "order": origin.order_version},
        }
    )
    return _Made(ticket, as_stored, origin, view, now)


def _ticket(order: Order, asked: NoticeRequest, now: datetime) -> Ticket:
    """What the notice is kept under. Two stores may use the same numbers: it is of one of them."""
    return Ticket(
        ticket_id=f"notice-{order.store}-{order.order_id}-{asked.event}",
        channel="email",
        store=order.store,
        order_ref=order.order_id,
        created_at=now,
        customer=Customer(email=order.customer.email, name=order.customer.name),
        subject=f"{order.order_id}: {asked.event.replace('_', ' ')}",
        messages=(Message(message_id=asked.event, author="system", sent_at=now),),
    )


def _order_of(view: OrderView, asked: NoticeRequest) -> Order:
    found = [
        order
        for order in view.by_order_id(asked.order_id)
        if order.order_id == asked.order_id and asked.store in (None, order.store)
    ]
    if not found:
        raise NotFoundError("no order of this number")
    if len(found) > 1:
        raise InvalidBodyError(
            "several stores have an order of this number",
            errors=[FieldError("store", "the store of the order")],
        )
    return found[0]


def _store(connection: Connection, made: _Made, principal: Principal) -> DraftAnswer | None:
    """Keep the draft; None where the order has changed since it was read."""
    ticket, draft, origin, now = made.ticket, made.draft, made.origin, made.now
    if OrderRepository(connection).changed_since(made.view.revision, made.view.asked):
        return None
    tickets, drafts = TicketRepository(connection), DraftRepository(connection)
    latest = drafts.latest_of(ticket.ticket_id)
    is_same = latest is not None and latest.input_digest == origin.input_digest
    if latest is not None and is_same and latest.status != "superseded":
        return DraftAnswer(200, draft_json(drafts.get(latest.draft_id)))
    before = tickets.find(ticket.ticket_id)
    tickets.save(ticket, TicketFacts(draft.tags, ticket.order_ref, False, None), before, now)
    stale = drafts.supersede_ticket(ticket.ticket_id, "drafted_again", now) if before else []
    number = ticket.order_ref or ""
    texts = (ticket.ticket_id, number, ticket.customer.name, ticket.customer.email, draft.body)
    drafts.add(draft, origin, {("number", number_key(number))}, words_of(texts), now)
    AuditTrail(connection).append(
        now,
        actor=principal.actor,
        action="draft.created",
        subject=draft.draft_id,
        store=draft.tags.store.id,
        details={
            "ticket": digest_of(ticket.ticket_id)[:16],
            "status": draft.status,
            "model": origin.model_version,
            "policy": origin.policy_version,
            "order": origin.order_version,
            "body": digest_of(draft.body or ""),
            "superseded": stale,
        },
    )
    return DraftAnswer(201, draft_json(drafts.get(draft.draft_id)))
