"""POST /v1/tags."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from data.tickets import Ticket
from serving import examples
from serving.access import allow, services_of
from serving.bodies import TagsAnswer, TagsRequest, read_object, record, records
from serving.openapi import BODY_PROBLEMS, answer, body_of, ref
from serving.principals import Principal

router = APIRouter(prefix="/v1", tags=["tags"])
Tagger = Annotated[Principal, Depends(allow("helpdesk", "data", "qa"))]


@router.post(
    "/tags",
    openapi_extra=body_of(TagsRequest, examples.TAGS),
    responses=answer(200, "One tag record a ticket.", ref(TagsAnswer), *BODY_PROBLEMS),
)
async def tag_tickets(request: Request, principal: Tagger) -> Response:
    """Tag tickets, in their order. Nothing is kept."""
    services = services_of(request)
    _, body = await read_object(request)
    rows = records(body, "tickets", most=services.settings.max_batch)
    tickets = [record(r, Ticket, where=f"tickets[{i}].") for i, r in enumerate(rows)]
    tags = await services.workers.run(lambda: services.drafting.tag(tickets, principal))
    found = TagsAnswer.model_construct(tags=tuple(tags))
    return Response(found.model_dump_json(), media_type="application/json")
