"""POST /v1/notices: a proactive draft for an event of an order."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse

from data.results import Draft
from serving import examples
from serving.access import allow, services_of
from serving.bodies import NoticeRequest, read_object, record
from serving.noticing import store_notice
from serving.openapi import BODY_PROBLEMS, answer, body_of, ref
from serving.principals import Principal

router = APIRouter(prefix="/v1", tags=["drafts"])
Helpdesk = Annotated[Principal, Depends(allow("helpdesk"))]


@router.post(
    "/notices",
    status_code=201,
    openapi_extra=body_of(NoticeRequest, examples.NOTICE),
    responses={
        **answer(201, "The draft, stored.", ref(Draft), 404, 409, *BODY_PROBLEMS),
        200: {"description": "The draft of the same event and state of the order; nothing is new."},
    },
)
async def create_notice(request: Request, principal: Helpdesk) -> JSONResponse:
    """Draft what a customer is told of an event before they ask.

    Repeating it is harmless: an event of an order in the same state has one draft.
    """
    services = services_of(request)
    _, body = await read_object(request)
    notice = record(body, NoticeRequest)
    found = await services.workers.run(lambda: store_notice(services, notice, principal))
    location = {"location": f"/v1/drafts/{found.draft['draft_id']}"}
    return JSONResponse(dict(found.draft), found.status_code, location)
