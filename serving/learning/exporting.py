"""Decisions as labelled, masked data: what people did becomes what models learn from.

One row a decision, in the order they were made, then the labelled tickets of which no draft was
decided; in the labelled form of the contract (section 2), with where it comes from and what was
changed. Texts are masked under a key: kept, it gives the same stand-ins again, and the same export
byte for byte.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from data.masking.stand_ins import NumberKind
from data.masking.text import Masker
from data.masking.tickets import mask_ticket, ticket_name
from data.orders import Order
from model.classifier.protocol import Classifier
from model.edits.records import Edit
from serving.learning.decided import (
    Decided,
    ExportFilter,
    Labelled,
    read_decided,
    read_labelled_tickets,
)
from serving.storage.database import Database

OrdersOf = Callable[[str], tuple[Order, ...]]


def export_rows(
    database: Database,
    masker: Masker,
    chosen: ExportFilter,
    *,
    orders_of: OrdersOf = lambda order_id: (),
    classifier: Classifier | None = None,
) -> Iterator[dict[str, Any]]:
    """Decided tickets as labelled rows, masked, in the order of the decisions.

    Args:
        database: of the service.
        masker: with the key of the export.
        chosen: which decisions.
        orders_of: the orders of a number, for the names and numbers on them.
        classifier: tells the language of texts that were sent.
    """
    for decided in read_decided(database, chosen, classifier):
        yield export_row(decided, masker, orders_of)
    for labelled in read_labelled_tickets(database, chosen):
        yield export_labelled(labelled, masker)


def export_labelled(labelled: Labelled, masker: Masker) -> dict[str, Any]:
    """A ticket that was labelled without a decision, as a row."""
    row = labelled.row
    language = labelled.ticket.labels.language if labelled.ticket.labels else None
    masked = mask_ticket(
        labelled.ticket, masker, names=(row.agent.partition("@")[0],), language=language or "en"
    )
    found = masked.model_dump(mode="json", exclude_none=True)
    found["provenance"] = {
        "ticket_id": ticket_name(row.ticket_id, masker),
        "agent": masker.pseudonym("agent", row.agent),
        "labelled_at": row.labelled_at.isoformat(),
        "tagged": row.tagged,
        "model": row.model_version,
        "labels_from": "labelled",
    }
    return found


def export_row(decided: Decided, masker: Masker, orders_of: OrdersOf) -> dict[str, Any]:
    """One decision as a row. Further decisions on a ticket get ids of their own: `T-1#2`."""
    row, draft = decided.row, decided.draft
    orders = [
        order
        for order in (orders_of(row.order_id) if row.order_id else ())
        if row.store in (None, order.store)
    ]
    names = [order.customer.name for order in orders if order.customer.name]
    masked = mask_ticket(
        decided.ticket,
        masker,
        names=(row.agent.partition("@")[0], *names),
        numbers=dict(_numbers_of(orders)),
        language=draft.tags.language.code,
    )
    found = masked.model_dump(mode="json", exclude_none=True)
    if decided.earlier:
        found["ticket_id"] = f"{masked.ticket_id}#{decided.earlier + 1}"
    found["provenance"] = {
        "draft_id": row.draft_id,
        "ticket_id": ticket_name(row.ticket_id, masker),
        "decision": row.position,
        "action": row.action,
        "reason": row.reason,
        "outcome": row.outcome,
        "agent": masker.pseudonym("agent", row.agent),
        "decided_at": row.decided_at.isoformat(),
        "tagged": draft.tags.intent,
        "level": draft.tags.level,
        "model": row.model_version,
        "policy": row.policy_version,
        "order": row.order_version,
        "labels_from": decided.labels_from,
    }
    if decided.edit is not None:
        found["edit"] = edit_json(decided.edit)
    return found


def edit_json(edit: Edit) -> dict[str, Any]:
    """An edit as an export holds it: causes and evidence, no words."""
    return {
        "causes": list(edit.causes),
        "changes": [
            {
                "cause": change.cause,
                "source": change.source,
                "detail": change.detail,
                "kind": change.kind,
                "count": change.count,
            }
            for change in edit.changes
        ],
        "kept_share": edit.kept_share,
        "distance": edit.distance,
    }


def _numbers_of(orders: Iterable[Order]) -> Iterator[tuple[str, NumberKind]]:
    """Numbers of orders and their parcels."""
    for order in orders:
        yield order.order_id, "order_id"
        if order.marketplace_ref:
            yield order.marketplace_ref, "order_id"
        for shipment in order.shipments:
            if shipment.tracking_number:
                yield shipment.tracking_number, "tracking_number"
