"""Decisions: appended, never changed. The text stands apart, so that it can be erased."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from serving.storage.moments import digest_of
from serving.storage.tables import decision_texts, decisions


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person did with a draft. `final_body` is what the customer gets, if anything."""

    action: str
    agent: str
    reason: str | None
    outcome: str | None
    labels: Mapping[str, Any] | None
    final_body: str | None
    decided_at: datetime


class DecisionRepository:
    """One decision a draft; the table refuses a second one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, draft: Row[Any], decided: Decided, *, actor: str, now: datetime) -> None:
        """Keep a decision with the versions that the draft was made from."""
        body = decided.final_body
        self._connection.execute(
            insert(decisions),
            {
                "draft_id": draft.draft_id,
                "ticket_id": draft.ticket_id,
                "store": draft.store,
                "action": decided.action,
                "agent": decided.agent,
                "reason": decided.reason,
                "outcome": decided.outcome,
                "labels": json.dumps(decided.labels) if decided.labels is not None else None,
                "body_digest": digest_of(body) if body is not None else None,
                "actor": actor,
                "model_version": draft.model_version,
                "policy_version": draft.policy_version,
                "order_version": draft.order_version,
                "decided_at": decided.decided_at,
                "recorded_at": now,
            },
        )
        if body is not None:
            self._connection.execute(
                insert(decision_texts), {"draft_id": draft.draft_id, "body": body}
            )

    def all(self) -> list[Row[Any]]:
        """Every decision with its text, in the order they were made."""
        query = select(decisions, decision_texts.c.body).select_from(
            decisions.outerjoin(decision_texts)
        )
        return list(self._connection.execute(query.order_by(decisions.c.position)))
