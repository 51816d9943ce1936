"""Decisions as labelled, masked data: what people did becomes what models learn from.

One row a decision, in the order they were made, in the labelled form of the contract (section 2),
with where it comes from and what was changed. Customers who were erased have left no ticket behind
and are not in it. Texts are masked under a key: kept, it gives the same stand-ins again.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from data.masking.text import Masker
from data.masking.tickets import mask_ticket
from data.results import Draft
from data.stores import Store
from data.tickets import Labels, Ticket
from model.classifier.protocol import Classifier, ClassifierInput
from model.edits.explain import Edit, explain_edit
from serving.storage.database import Database
from serving.storage.tables import decision_texts, decisions, drafts
from serving.storage.tickets import TicketRepository

_PAGE = 200
# From which certainty on a sent text counts as written in another language.
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class ExportFilter:
    """Which decisions; None means all.

    Attributes:
        since: decided at or after this moment.
        until: decided before it.
        stores: of these.
    """

    since: datetime | None = None
    until: datetime | None = None
    stores: Collection[str] | None = None


def export_rows(
    database: Database,
    masker: Masker,
    stores: Mapping[str, Store],
    chosen: ExportFilter,
    classifier: Classifier | None = None,
) -> Iterator[dict[str, Any]]:
    """Decided tickets as labelled rows, masked, in the order of the decisions.

    Pages of a few hundred: a million decisions need no more memory than one page.

    Args:
        database: of the service.
        masker: with the key of the export.
        stores: of the workspace, by id.
        chosen: which decisions.
        classifier: tells the language of texts that were sent; without it that is not compared.
    """
    after = 0
    while True:
        with database.reading() as connection:
            page = _page(connection, after, chosen)
            tickets = TicketRepository(connection)
            for row in page:
                stored = tickets.find(row.ticket_id)
                is_kept = not json.loads(row.payload).get("erased")
                if is_kept and stored is not None and stored.ticket.messages:
                    yield _row(row, stored.ticket, masker, stores, classifier)
        if not page:
            return
        after = page[-1].position


def _page(connection: Connection, after: int, chosen: ExportFilter) -> list[Row[Any]]:
    query = (
        select(decisions, drafts.c.payload, drafts.c.status, decision_texts.c.body)
        .select_from(
            decisions.join(drafts, drafts.c.draft_id == decisions.c.draft_id).outerjoin(
                decision_texts, decision_texts.c.draft_id == decisions.c.draft_id
            )
        )
        .where(decisions.c.position > after)
        .order_by(decisions.c.position)
        .limit(_PAGE)
    )
    if chosen.since is not None:
        query = query.where(decisions.c.decided_at >= chosen.since)
    if chosen.until is not None:
        query = query.where(decisions.c.decided_at < chosen.until)
    if chosen.stores is not None:
        query = query.where(decisions.c.store.in_(sorted(chosen.stores)))
    return list(connection.execute(query))


def _row(
    row: Row[Any],
    ticket: Ticket,
    masker: Masker,
    stores: Mapping[str, Store],
    classifier: Classifier | None,
) -> dict[str, Any]:
    draft = Draft.model_validate_json(row.payload)
    labels, origin = labels_of(row, draft)
    names = [row.agent] if row.agent and " " in row.agent else []
    masked = mask_ticket(
        ticket.model_copy(update={"labels": labels}),
        masker,
        names=names,
        language=draft.tags.language.code,
    )
    found = masked.model_dump(mode="json", exclude_none=True)
    found["provenance"] = {
        "draft_id": row.draft_id,
        "decision": row.position,
        "action": row.action,
        "reason": row.reason,
        "agent": masker.email(f"{row.agent}@agents").split("@")[0],
        "decided_at": row.decided_at.isoformat(),
        "model": row.model_version,
        "policy": row.policy_version,
        "order": row.order_version,
        "labels_from": origin,
    }
    edit = edit_of(row, draft, classifier)
    if edit is not None:
        found["edit"] = {
            "causes": list(edit.causes),
            "changes": [
                {"cause": c.cause, "source": c.source, "detail": c.detail, "count": c.count}
                for c in edit.changes
            ],
            "kept_share": edit.kept_share,
            "distance": edit.distance,
        }
    return found


def labels_of(row: Row[Any], draft: Draft) -> tuple[Labels, str]:
    """The labels of a decided ticket, and who gave them.

    An agent's own labels come first. A draft that was approved or edited without any says that its
    tags were right. A rejection says nothing of them, or that they were wrong: the intent is left
    open, for a person to label.
    """
    tags = draft.tags
    given: dict[str, Any] = json.loads(row.labels) if row.labels else {}
    is_open = row.action == "reject" and not given.get("intents")
    base: dict[str, Any] = {
        "intents": () if is_open else tuple(s.name for s in tags.intents),
        "language": tags.language.code,
        "store": row.store,
        "risk": tags.risk,
        "sentiment": tags.sentiment,
        "sender": tags.sender,
        "needs_reply": tags.needs_reply,
    }
    origin = "agent" if given.get("intents") else "open" if is_open else "approved_tag"
    kept = {k: v for k, v in given.items() if v is not None}
    return Labels.model_validate({**base, **kept}), origin


def edit_of(row: Row[Any], draft: Draft, classifier: Classifier | None) -> Edit | None:
    """What was changed before sending; None where nothing was sent or its text was erased."""
    if row.action != "edit" or not row.body or not draft.body:
        return None
    spoken = None
    if classifier is not None:
        language, sure = classifier.classify([ClassifierInput(row.body)])[0].language
        spoken = language if sure >= _SURE else None
    given = (json.loads(row.labels) if row.labels else {}).get("intents")
    return explain_edit(
        draft.body,
        row.body,
        draft.claims,
        draft_language=draft.language,
        sent_language=spoken,
        intents=(draft.tags.intent, given[0]) if given else None,
        outcomes=(draft.outcome, row.outcome),
    )
