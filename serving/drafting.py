"""From a ticket that was sent to a draft that is kept.

Reading and drafting hold no lock; storing runs alone and first looks whether anything that the
draft was made from has changed. If so it is made again: what is acknowledged is true and on disk.
"""

import json
import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import Connection

from data.paths import split_sources
from data.results import Draft, Tags
from data.tickets import Ticket
from data.workspace.orders import number_key
from model.pipeline import Tagged
from serving.conversations import check_ticket, merge_conversation, waiting_since
from serving.errors import ChangedMeanwhileError, ForbiddenError
from serving.live import Live, LiveState
from serving.metrics import Metrics
from serving.order_view import OrderView
from serving.principals import Principal
from serving.settings import ServingSettings
from serving.storage.audit import AuditTrail
from serving.storage.database import Database
from serving.storage.drafts import DraftKey, DraftOrigin, DraftRepository
from serving.storage.hook_events import HookEventRepository
from serving.storage.idempotency import IdempotencyRepository, RequestKey
from serving.storage.moments import canonical, digest_of
from serving.storage.orders import OrderRepository, order_version
from serving.storage.outbox import Notice, OutboxRepository
from serving.storage.promises import PromiseRepository
from serving.storage.search import words_of
from serving.storage.threads import ThreadRepository
from serving.storage.tickets import StoredTicket, TicketFacts, TicketRepository, customer_key_of

logger = logging.getLogger(__name__)

_ATTEMPTS = 5
_REUSABLE = ("proposed", "escalated", "none")


@dataclass(frozen=True, slots=True)
class DraftAnswer:
    """What a request for a draft gets: 201 and a new draft, or 200 and one that still holds."""

    status_code: int
    draft: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class HookEvent:
    """The delivery of a webhook that asked for a draft."""

    helpdesk: str
    event_id: str
    signature_digest: str


@dataclass(frozen=True, slots=True)
class DraftOrder:
    """Who asked for a draft, and how a repetition is recognised."""

    principal: Principal
    key: RequestKey | None = None
    event: HookEvent | None = None


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A draft that is made but not yet stored, with what it was made from."""

    ticket: Ticket
    before: StoredTicket | None
    draft: Draft
    origin: DraftOrigin
    facts: TicketFacts
    keys: frozenset[DraftKey]
    view: OrderView
    now: datetime


class DraftingService:
    """Tags and drafts over the database.

    Args:
        database: where everything is kept.
        live: workspace and model.
        settings: limits.
        clock: what time it is.
        metrics: the service's numbers.
    """

    def __init__(
        self,
        database: Database,
        live: LiveState,
        *,
        settings: ServingSettings,
        clock: Callable[[], datetime],
        metrics: Metrics,
    ) -> None:
        self._database, self._live, self._settings = database, live, settings
        self._clock, self._metrics = clock, metrics

    def tag(self, tickets: Sequence[Ticket], principal: Principal) -> list[Tags]:
        """Tags of tickets, in their order. Nothing is kept.

        Raises:
            InvalidBodyError: a ticket is not what a helpdesk sends.
            ForbiddenError: a ticket is of a store that is not the key's.
        """
        for index, ticket in enumerate(tickets):
            where = f"tickets[{index}]."
            check_ticket(ticket, max_messages=self._settings.max_messages, where=where)
        with (
            self._database.reading() as connection,
            self._live.current.pipeline(connection, principal.stores) as (pipeline, _),
        ):
            found = [tagged.tags for tagged in pipeline.tag(tickets, self._clock())]
        for tags in found:
            if tags.store.id is not None:
                principal.require_store(tags.store.id)
        return found

    def draft_again(self, ticket_id: str, order: DraftOrder) -> DraftAnswer:
        """Draft a stored ticket anew, such as after a change of its order.

        Raises:
            NotFoundError: there is no such ticket that the key may see.
        """
        with self._database.reading() as connection:
            stored = TicketRepository(connection).get(ticket_id, order.principal.stores)
        return self.draft(stored.ticket, order)

    def draft(self, sent: Ticket, order: DraftOrder) -> DraftAnswer:
        """Store a ticket and a draft of the reply.

        Raises:
            InvalidBodyError: the ticket is not what a helpdesk sends.
            ForbiddenError: it is of a store that is not the key's.
            IdempotencyMismatchError: the key was used for another body.
            ChangedMeanwhileError: its order or conversation keeps changing.
            StorageUnavailableError: nothing was stored.
        """
        check_ticket(sent, max_messages=self._settings.max_messages, where="ticket.")
        for _ in range(_ATTEMPTS):
            prepared = self._prepare(sent, order)
            if isinstance(prepared, DraftAnswer):
                return prepared
            answer = self._database.write(partial(self._store, made=prepared, order=order))
            if answer is not None:
                if answer.status_code == 201:
                    draft = prepared.draft
                    self._metrics.drafts.labels(draft.status, draft.language).inc()
                return answer
        raise ChangedMeanwhileError("the ticket or its order keeps changing", retry_after_s=1)

    def _prepare(self, sent: Ticket, order: DraftOrder) -> _Prepared | DraftAnswer:
        now, live = self._clock(), self._live.current
        with self._database.reading() as connection:
            known = _remembered(connection, order.key)
            if known is not None:
                return known
            before = TicketRepository(connection).find(sent.ticket_id)
            if before is not None and not order.principal.may_see(before.row.store):
                raise ForbiddenError("a ticket of this id belongs to another store")
            ticket = merge_conversation(before.ticket if before else None, sent)
            check_ticket(ticket, max_messages=self._settings.max_messages, where="ticket.")
            with live.pipeline(connection, order.principal.stores) as (pipeline, view):
                tagged = next(iter(pipeline.tag([ticket], now)))
                order.principal.require_store(tagged.tags.store.id)
                origin = _origin(ticket, tagged, live, view)
                if order.key is None and order.event is None:
                    same = self._still_holds(connection, ticket.ticket_id, origin, now)
                    if same is not None:
                        return same
                made = pipeline.draft_tagged(tagged, now)
                skus = pipeline.workspace.products
            draft = _as_stored(made, ticket, origin, _warnings(connection, tagged, made), now)
        facts = TicketFacts(
            tags=draft.tags,
            named_order=_named_order(tagged),
            is_vip=tagged.match.is_vip,
            waiting_since=waiting_since(ticket),
        )
        keys = _keys(draft, view, skus)
        return _Prepared(ticket, before, draft, origin, facts, keys, view, now)

    def _still_holds(
        self, connection: Connection, ticket_id: str, origin: DraftOrigin, now: datetime
    ) -> DraftAnswer | None:
        """The draft of the same inputs that was made a moment ago: a client that asks twice."""
        row = DraftRepository(connection).latest_of(ticket_id)
        if row is None or row.status not in _REUSABLE or row.input_digest != origin.input_digest:
            return None
        age = now - row.created_at
        if not timedelta(0) <= age <= timedelta(seconds=self._settings.reuse_draft_s):
            return None
        return DraftAnswer(200, {**json.loads(row.payload), "status": row.status})

    def _store(
        self, connection: Connection, made: _Prepared, order: DraftOrder
    ) -> DraftAnswer | None:
        """Keep a draft; None where what it was made from has changed."""
        known = _remembered(connection, order.key)
        if known is not None:
            return known
        tickets, drafts = TicketRepository(connection), DraftRepository(connection)
        ticket_id, now = made.ticket.ticket_id, made.now
        expected = made.before.revision if made.before else None
        if tickets.revision_of(ticket_id) != expected:
            return None
        if OrderRepository(connection).changed_since(made.view.revision, made.view.asked):
            return None
        went_on = tickets.save(made.ticket, made.facts, made.before, now)
        reason = "newer_message" if went_on else "drafted_again"
        stale = drafts.supersede_ticket(ticket_id, reason, now) if made.before else []
        draft = made.draft
        drafts.add(draft, made.origin, made.keys, _words(made), now)
        merge = ThreadRepository(connection).join(ticket_id, now)
        AuditTrail(connection).append(
            now,
            actor=order.principal.actor,
            action="draft.created",
            subject=draft.draft_id,
            store=draft.tags.store.id,
            details={
                "ticket": digest_of(ticket_id)[:16],
                "status": draft.status,
                "model": made.origin.model_version,
                "policy": made.origin.policy_version,
                "order": made.origin.order_version,
                "body": digest_of(draft.body or ""),
                "superseded": stale,
                **({"merged": merge.reason != ""} if merge else {}),
            },
        )
        _remember(connection, order, draft, now)
        if stale:
            self._metrics.superseded.labels(reason).inc(len(stale))
        return DraftAnswer(201, draft.to_row())


def _remembered(connection: Connection, key: RequestKey | None) -> DraftAnswer | None:
    known = IdempotencyRepository(connection).find(key) if key else None
    if known is None:
        return None
    row = DraftRepository(connection).get(known.draft_id)
    return DraftAnswer(known.status_code, json.loads(row.payload))


def _remember(connection: Connection, order: DraftOrder, draft: Draft, now: datetime) -> None:
    if order.key is not None:
        IdempotencyRepository(connection).remember(
            order.key, status_code=201, draft_id=draft.draft_id, now=now
        )
    event = order.event
    if event is None:
        return
    HookEventRepository(connection).add(
        event.helpdesk,
        event.event_id,
        signature_digest=event.signature_digest,
        draft_id=draft.draft_id,
        now=now,
    )
    OutboxRepository(connection).add(
        Notice(
            kind="draft.created",
            dedupe_key=f"draft.created:{draft.draft_id}",
            store=draft.tags.store.id,
            ticket_id=draft.ticket_id,
            draft_id=draft.draft_id,
        ),
        {"helpdesk": event.helpdesk, "status": draft.status},
        now,
    )


def _origin(ticket: Ticket, tagged: Tagged, live: Live, view: OrderView) -> DraftOrigin:
    policy = live.policy_version(tagged.tags.store.id)
    order = tagged.match.order
    seen = sorted((o.store, o.order_id, order_version(o)) for o in view.seen)
    said = ticket.model_dump_json(exclude_unset=True)
    return DraftOrigin(
        input_digest=digest_of(canonical([said, live.model_version, policy, seen])),
        model_version=live.model_version,
        policy_version=policy,
        order_version=order_version(order) if order else None,
        customer_key=customer_key_of(ticket),
    )


def _named_order(tagged: Tagged) -> str | None:
    order = tagged.match.order
    return order.order_id if order else next(iter(tagged.match.unproven_ids), None)


def _warnings(connection: Connection, tagged: Tagged, draft: Draft) -> tuple[str, ...]:
    """What the agent should know of other tickets and of earlier promises."""
    number, tags = _named_order(tagged), tagged.tags
    if number is None or tags.needs_reply != "yes":
        return ()
    found = []
    other = TicketRepository(connection).other_on_order(draft.ticket_id, tags.store.id, number)
    if other is not None:
        found.append(f"another open ticket on {number}: {other}")
    if tagged.match.order is not None:
        for promise in PromiseRepository(connection).open_on(number, tags.store.id):
            if promise.outcome != draft.outcome:
                day = promise.promised_at.date().isoformat()
                found.append(
                    f"promised earlier on {number}: {promise.outcome} ({day}, {promise.draft_id})"
                )
    return tuple(found)


def _as_stored(
    draft: Draft, ticket: Ticket, origin: DraftOrigin, warnings: tuple[str, ...], now: datetime
) -> Draft:
    """The draft under an id of its own, with what it was made from."""
    # Ids grow with time, which keeps the index of a million drafts small in memory.
    draft_id = f"d-{max(0, int(now.timestamp() * 1000)):011x}{secrets.token_hex(6)}"
    return draft.model_copy(
        update={
            "draft_id": draft_id,
            "warnings": tuple(dict.fromkeys((*draft.warnings, *warnings))),
            "channel": ticket.channel,
            "created_at": now.isoformat(),
            "versions": {
                "model": origin.model_version,
                "policy": origin.policy_version,
                "order": origin.order_version,
            },
        }
    )


def _keys(draft: Draft, view: OrderView, products: Mapping[str, Any]) -> frozenset[DraftKey]:
    """What the draft depends on.

    One that speaks of an order depends on that and on those that it cites; one without depends
    on whatever was looked for: an order that arrives later would be found.
    """
    keys: set[DraftKey] = set()
    order_ids = {order.order_id for order in view.seen}
    for claim in draft.claims:
        for source in split_sources(claim.source):
            kind, _, rest = source.partition(".")
            if kind == "orders" and (found := _longest(rest, order_ids)):
                keys.add(("number", number_key(found)))
            elif kind == "product" and (found := _longest(rest, products)):
                keys.add(("product", found))
    if draft.order is not None:
        keys.add(("number", number_key(draft.order.order_id)))
    elif draft.status == "proposed":
        keys |= view.asked
    return frozenset(keys)


def _longest(path: str, names: Any) -> str | None:  # noqa: ANN401 - anything with `in`
    """The longest beginning of a path that is a name: ids may hold dots."""
    parts = path.split(".")
    for count in range(len(parts), 0, -1):
        name = ".".join(parts[:count])
        if name in names:
            return name
    return None


def _words(made: _Prepared) -> str:
    ticket, draft = made.ticket, made.draft
    return words_of(
        (
            ticket.ticket_id,
            draft.order.order_id if draft.order else None,
            *draft.tags.entities.order_ids,
            ticket.customer.name,
            ticket.customer.email,
            ticket.subject,
            draft.body,
            *(message.body for message in reversed(ticket.messages)),
        )
    )
