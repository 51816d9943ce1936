"""The life of a ticket: where it stands, its thread, status and reading."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse
from sqlalchemy import Connection

from serving import examples
from serving.access import allow, services_of
from serving.bodies import TicketChange, read_object, record
from serving.conversations import is_plain_id
from serving.errors import NotFoundError
from serving.openapi import BODY_PROBLEMS, answer, body_of
from serving.principals import Principal
from serving.storage.audit import AuditTrail
from serving.storage.drafts import DraftRepository
from serving.storage.threads import ThreadRepository
from serving.storage.tickets import StoredTicket, TicketRepository

router = APIRouter(prefix="/v1", tags=["tickets"])
Reader = Annotated[Principal, Depends(allow("helpdesk", "qa"))]
Helpdesk = Annotated[Principal, Depends(allow("helpdesk"))]
_STATE = (
    "store",
    "status",
    "is_read",
    "is_vip",
    "queue",
    "priority",
    "assigned_to",
    "thread_id",
    "named_order",
)
_CLOCKS = ("waiting_since", "target_by", "reply_by", "notified_at", "alerted_at", "missed_at")
_OBJECT = {"type": "object"}


@router.get(
    "/tickets/{ticket_id}",
    responses=answer(200, "The ticket, its thread, its clocks and drafts.", _OBJECT, 404),
)
async def read_ticket(request: Request, ticket_id: str, principal: Reader) -> JSONResponse:
    """A stored ticket and where it stands."""
    services = services_of(request)

    def work() -> dict[str, Any]:
        with services.database.reading() as connection:
            return ticket_json(connection, _find(connection, ticket_id, principal))

    return JSONResponse(await services.workers.run(work))


@router.patch(
    "/tickets/{ticket_id}",
    openapi_extra=body_of(TicketChange, examples.TICKET_CHANGE),
    responses=answer(200, "The ticket as it is now.", _OBJECT, 404, *BODY_PROBLEMS),
)
async def change_ticket(request: Request, ticket_id: str, principal: Helpdesk) -> JSONResponse:
    """Set status, reading or who it is assigned to. Resolving or closing stops its clocks."""
    services = services_of(request)
    _, body = await read_object(request)
    change = record(body, TicketChange)
    values: dict[str, Any] = change.model_dump(exclude_unset=True)
    values = {k: v for k, v in values.items() if v is not None or k == "assigned_to"}
    if change.status in ("resolved", "closed", "pending"):
        values["waiting_since"] = None
    now = services.clock()

    def work(connection: Connection) -> dict[str, Any]:
        found = _find(connection, ticket_id, principal)
        if values:
            TicketRepository(connection).set(ticket_id, values, now)
            AuditTrail(connection).append(
                now,
                actor=principal.actor,
                action="ticket.changed",
                subject=ticket_id,
                store=found.row.store,
                details={k: v for k, v in values.items() if k in ("status", "is_read")},
            )
        return ticket_json(connection, TicketRepository(connection).get(ticket_id))

    return JSONResponse(await services.workers.run(lambda: services.database.write(work)))


@router.post(
    "/tickets/{ticket_id}/unmerge",
    responses=answer(200, "The ticket, in a thread of its own.", _OBJECT, 404),
)
async def unmerge_ticket(request: Request, ticket_id: str, principal: Helpdesk) -> JSONResponse:
    """Take a ticket out of the thread that it was joined to. It is not joined again."""
    services = services_of(request)
    now = services.clock()

    def work(connection: Connection) -> dict[str, Any]:
        found = _find(connection, ticket_id, principal)
        merge = ThreadRepository(connection).undo(ticket_id, principal.actor, now)
        AuditTrail(connection).append(
            now,
            actor=principal.actor,
            action="ticket.unmerged",
            subject=ticket_id,
            store=found.row.store,
            details={"from": merge.into_thread},
        )
        return ticket_json(connection, TicketRepository(connection).get(ticket_id))

    return JSONResponse(await services.workers.run(lambda: services.database.write(work)))


def ticket_json(connection: Connection, stored: StoredTicket) -> dict[str, Any]:
    """A ticket with its state, as the API shows it."""
    row, threads = stored.row, ThreadRepository(connection)
    moments = {name: getattr(row, name) for name in _CLOCKS}
    return {
        "ticket": stored.ticket.model_dump(mode="json", exclude_unset=True),
        **{name: getattr(row, name) for name in _STATE},
        "clocks": {name: at.isoformat() if at else None for name, at in moments.items()},
        "thread": threads.members(row.thread_id),
        "merges": [
            {"from": m.from_thread, "into": m.into_thread, "reason": m.reason}
            for m in threads.merges(row.ticket_id)
        ],
        "drafts": [
            {"draft_id": draft.draft_id, "status": draft.status}
            for draft in DraftRepository(connection).of_ticket(row.ticket_id)
        ],
    }


def _find(connection: Connection, ticket_id: str, principal: Principal) -> StoredTicket:
    if not is_plain_id(ticket_id):
        raise NotFoundError("no ticket of this id")
    return TicketRepository(connection).get(ticket_id, principal.stores)
