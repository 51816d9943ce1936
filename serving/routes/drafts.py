"""POST and GET /v1/drafts, and decisions."""

import re
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import JSONResponse

from data.results import Draft
from data.tickets import Ticket
from serving import examples
from serving.access import allow, services_of
from serving.bodies import DecisionRequest, DraftRequest, read_object, record
from serving.conversations import is_plain_id
from serving.drafting import DraftAnswer, DraftOrder
from serving.errors import FieldError, InvalidBodyError, NotFoundError
from serving.openapi import BODY_PROBLEMS, answer, body_of, ref
from serving.principals import Principal
from serving.storage.drafts import DraftFilter, DraftRepository, draft_json
from serving.storage.idempotency import RequestKey
from serving.storage.moments import digest_of

router = APIRouter(prefix="/v1", tags=["drafts"])
Helpdesk = Annotated[Principal, Depends(allow("helpdesk"))]
Reader = Annotated[Principal, Depends(allow("helpdesk", "qa"))]
_KEY = re.compile(r"[\x21-\x7e]{1,255}")
_KEY_PARAMETER = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "maxLength": 255},
    "description": "The same key and body: the same answer. The same key, another body: 422.",
}
_PAGE = {
    "type": "object",
    "properties": {
        "drafts": {"type": "array", "items": ref(Draft)},
        "next_cursor": {"type": ["string", "null"]},
    },
}


@router.post(
    "/drafts",
    status_code=201,
    openapi_extra={**body_of(DraftRequest, examples.DRAFT), "parameters": [_KEY_PARAMETER]},
    responses={
        **answer(201, "The draft, stored.", ref(Draft), *BODY_PROBLEMS),
        200: {"description": "A draft of the same ticket that still holds; nothing is new."},
    },
)
async def create_draft(request: Request, principal: Helpdesk) -> JSONResponse:
    """Draft a reply to a ticket. Machine mail and what a person has to answer get a row too."""
    services = services_of(request)
    raw, body = await read_object(request)
    order = DraftOrder(principal, _request_key(request, principal, raw, "POST /v1/drafts"))
    ticket_id = body.get("ticket_id")
    if "ticket" not in body and isinstance(ticket_id, str) and is_plain_id(ticket_id):
        found = await services.workers.run(lambda: services.drafting.draft_again(ticket_id, order))
        return _as_response(found)
    ticket = record(body.get("ticket"), Ticket, where="ticket.")
    return _as_response(await services.workers.run(lambda: services.drafting.draft(ticket, order)))


def _as_response(found: DraftAnswer) -> JSONResponse:
    location = {"location": f"/v1/drafts/{found.draft['draft_id']}"}
    return JSONResponse(dict(found.draft), found.status_code, location)


@router.get(
    "/drafts/{draft_id}",
    responses=answer(200, "The draft as it is now.", ref(Draft), 404),
)
async def read_draft(request: Request, draft_id: str, principal: Reader) -> JSONResponse:
    """One draft, with its decision where there is one."""
    services = services_of(request)
    if not is_plain_id(draft_id):
        raise NotFoundError("no draft of this id")

    def work() -> dict[str, object]:
        with services.database.reading() as connection:
            return draft_json(DraftRepository(connection).get(draft_id, principal.stores))

    return JSONResponse(await services.workers.run(work))


Text = Annotated[str | None, Query(max_length=200, pattern=r"^[^\x00]*$")]


@router.get(
    "/drafts",
    responses=answer(200, "Drafts, newest first.", _PAGE, 422),
)
async def list_drafts(
    request: Request,
    principal: Reader,
    status: Text = None,
    store: Text = None,
    intent: Text = None,
    language: Text = None,
    queue: Text = None,
    order_id: Text = None,
    channel: Text = None,
    priority: Text = None,
    outcome: Text = None,
    ticket_id: Text = None,
    q: Text = None,
    cursor: Text = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> JSONResponse:
    """Drafts that fit every parameter given. `q` finds words of ticket and draft.

    A page has `next_cursor` where more follow; it stays valid while new drafts come in.
    """
    services = services_of(request)
    if store is not None:
        principal.require_store(store)
    wanted = DraftFilter(
        status=status,
        store=store,
        intent=intent,
        language=language,
        queue=queue,
        order_id=order_id,
        channel=channel,
        priority=priority,
        outcome=outcome,
        ticket_id=ticket_id,
        q=q,
        stores=principal.stores,
    )

    def work() -> dict[str, object]:
        with services.database.reading() as connection:
            page = DraftRepository(connection).page(wanted, cursor=cursor, limit=limit)
            return {
                "drafts": [draft_json(row) for row in page.rows],
                "next_cursor": page.next_cursor,
            }

    return JSONResponse(await services.workers.run(work))


@router.post(
    "/drafts/{draft_id}/decision",
    openapi_extra={**body_of(DecisionRequest, examples.DECISION), "parameters": [_KEY_PARAMETER]},
    responses=answer(200, "The draft as it is now.", ref(Draft), 404, 409, *BODY_PROBLEMS),
)
async def decide_draft(request: Request, draft_id: str, principal: Reader) -> JSONResponse:
    """Record what a person did with a draft. A draft is decided once; the first one counts."""
    services = services_of(request)
    raw, body = await read_object(request)
    if not is_plain_id(draft_id):
        raise NotFoundError("no draft of this id")
    decision = record(body, DecisionRequest)
    route = f"POST /v1/drafts/{draft_id}/decision"
    key = _request_key(request, principal, raw, route)
    taxonomy = services.live.current.workspace.taxonomy
    draft = await services.workers.run(
        lambda: services.deciding.decide(draft_id, decision, principal, taxonomy=taxonomy, key=key)
    )
    return JSONResponse(draft)


def _request_key(
    request: Request, principal: Principal, raw: bytes, route: str
) -> RequestKey | None:
    given = request.headers.get("idempotency-key")
    if given is None:
        return None
    if not _KEY.fullmatch(given):
        raise InvalidBodyError(
            "the Idempotency-Key is not what is expected",
            errors=[FieldError("Idempotency-Key", "1 to 255 visible ASCII characters")],
        )
    return RequestKey(principal.actor, route, given, digest_of(raw))
