"""What people do with drafts, and what follows from it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from data.paths import split_sources
from data.records import GRANTS
from data.workspace.taxonomy import Taxonomy
from serving.bodies import DecisionRequest
from serving.errors import (
    AlreadyDecidedError,
    FieldError,
    InvalidBodyError,
    NotDecidableError,
    SupersededError,
)
from serving.metrics import Metrics
from serving.principals import Principal
from serving.storage.audit import AuditTrail
from serving.storage.database import Database
from serving.storage.decisions import Decided, DecisionRepository
from serving.storage.drafts import DraftRepository, draft_json
from serving.storage.idempotency import IdempotencyRepository, RequestKey
from serving.storage.moments import digest_of
from serving.storage.outbox import Notice, OutboxRepository
from serving.storage.promises import Promise, PromiseRepository
from serving.storage.tickets import TicketRepository

_STATUS = {"approve": "approved", "edit": "edited", "reject": "rejected"}


class DecidingService:
    """Records decisions. A draft is decided once; the first one counts.

    Args:
        database: where everything is kept.
        clock: what time it is.
        metrics: the service's numbers.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime], metrics: Metrics) -> None:
        self._database, self._clock, self._metrics = database, clock, metrics

    def decide(
        self,
        draft_id: str,
        request: DecisionRequest,
        principal: Principal,
        *,
        taxonomy: Taxonomy,
        key: RequestKey | None = None,
    ) -> dict[str, Any]:
        """Record a decision; returns the draft as it is then.

        Raises:
            NotFoundError: no such draft that the key may see.
            AlreadyDecidedError: another decision came first.
            SupersededError: the draft is stale.
            NotDecidableError: the action does not fit the draft.
            InvalidBodyError: the decision is incomplete.
        """
        _check(draft_id, request, taxonomy)
        now = self._clock()

        def work(connection: Connection) -> tuple[dict[str, Any], bool]:
            drafts = DraftRepository(connection)
            keys = IdempotencyRepository(connection)
            if key is not None and keys.find(key) is not None:
                return draft_json(drafts.get(draft_id, principal.stores)), False
            row = drafts.get(draft_id, principal.stores)
            _record(connection, row, request, principal, now)
            if key is not None:
                keys.remember(key, status_code=200, draft_id=draft_id, now=now)
            return draft_json(drafts.get(draft_id)), True

        draft, is_new = self._database.write(work)
        if is_new:
            outcome = draft["decision"]["outcome"] or "none"
            self._metrics.decisions.labels(request.action, outcome).inc()
        return draft


def _check(draft_id: str, request: DecisionRequest, taxonomy: Taxonomy) -> None:
    found = []
    if request.draft_id not in (None, draft_id):
        found.append(FieldError("draft_id", "the id of the path, or none"))
    if request.action == "edit" and not (request.body or "").strip():
        found.append(FieldError("body", "the text as it was edited"))
    if request.action == "reject" and request.reason is None:
        found.append(FieldError("reason", "why the draft is rejected"))
    if request.action == "reject" and request.body is not None:
        found.append(FieldError("body", "none where a draft is rejected"))
    known = set(taxonomy.intents)
    for index, intent in enumerate(request.labels.intents if request.labels else ()):
        if intent not in known:
            found.append(FieldError(f"labels.intents[{index}]", "a label of the taxonomy"))
    if found:
        raise InvalidBodyError("the decision is not what is expected", errors=found)


def _record(
    connection: Connection,
    row: Row[Any],
    request: DecisionRequest,
    principal: Principal,
    now: datetime,
) -> None:
    if row.status == "superseded":
        raise SupersededError("the draft is stale: a message or its order has changed since")
    if row.action is not None or row.status in _STATUS.values():
        raise AlreadyDecidedError(f"the draft is {row.status} already")
    draft = draft_json(row)
    body, outcome = _final(draft, request)
    decided = Decided(
        action=request.action,
        agent=request.agent,
        reason=request.reason,
        outcome=outcome,
        labels=request.labels.model_dump(mode="json", exclude_unset=True)
        if request.labels
        else None,
        final_body=body,
        decided_at=request.decided_at or now,
    )
    DecisionRepository(connection).add(row, decided, actor=principal.actor, now=now)
    DraftRepository(connection).set_decided(row.draft_id, _STATUS[request.action], now)
    _follow_up(connection, row, draft, decided, now)
    AuditTrail(connection).append(
        now,
        actor=principal.actor,
        action=f"draft.{_STATUS[request.action]}",
        subject=row.draft_id,
        store=row.store,
        details={
            "reason": request.reason,
            "outcome": outcome,
            "body": digest_of(body) if body is not None else None,
            "model": row.model_version,
            "policy": row.policy_version,
            "order": row.order_version,
        },
    )


def _final(draft: dict[str, Any], request: DecisionRequest) -> tuple[str | None, str | None]:
    """The text that goes out and the outcome that it grants."""
    if request.action == "reject":
        return None, draft["outcome"]
    chosen = request.outcome or draft["outcome"]
    if request.action == "edit":
        return request.body, chosen
    options = {option["outcome"]: option["body"] for option in draft["outcome_options"]}
    body = draft["body"] if chosen == draft["outcome"] else options.get(chosen)
    if body is None:
        raise NotDecidableError("there is no text to approve: edit the draft instead")
    if request.body is not None and request.body != body:
        raise InvalidBodyError(
            "an approved draft goes out as it is",
            errors=[FieldError("body", "the draft's own text, or none; or the action edit")],
        )
    return body, chosen


def _follow_up(
    connection: Connection, row: Row[Any], draft: dict[str, Any], decided: Decided, now: datetime
) -> None:
    tickets = TicketRepository(connection)
    if decided.action == "reject":
        tickets.set(row.ticket_id, {"is_read": True}, now)
        return
    tickets.answered(row.ticket_id, decided.decided_at, now)
    is_sure = decided.action == "approve" or decided.outcome != draft["outcome"]
    if is_sure and decided.outcome in GRANTS:
        sources = {s for c in draft["claims"] for s in split_sources(c["source"])}
        PromiseRepository(connection).add(
            Promise(
                draft_id=row.draft_id,
                ticket_id=row.ticket_id,
                store=row.store,
                order_id=row.order_id,
                outcome=decided.outcome or "",
                agent=decided.agent,
                sources=tuple(sorted(s for s in sources if s.startswith("policy."))),
            ),
            now,
        )
    OutboxRepository(connection).add(
        Notice(
            kind="draft.decided",
            dedupe_key=f"draft.decided:{row.draft_id}",
            store=row.store,
            ticket_id=row.ticket_id,
            draft_id=row.draft_id,
        ),
        {"action": decided.action, "outcome": decided.outcome},
        now,
    )
