"""POST /v1/hooks/{helpdesk}: a ticket by a signed webhook."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from serving import examples
from serving.access import services_of
from serving.bodies import HookRequest, read_object, record
from serving.drafting import DraftOrder, HookEvent
from serving.errors import ReplayedHookError
from serving.hooks import Delivery, verify
from serving.openapi import BODY_PROBLEMS, answer, body_of
from serving.principals import Principal
from serving.services import Services
from serving.storage.hook_events import HookEventRepository

router = APIRouter(prefix="/v1", tags=["webhooks"])
_HEADERS = [
    {"name": name, "in": "header", "required": True, "schema": {"type": "string"}}
    for name in ("webhook-id", "webhook-timestamp", "webhook-signature")
]
_DONE = {
    "type": "object",
    "properties": {
        "result": {"enum": ["drafted", "duplicate"]},
        "draft_id": {"type": ["string", "null"]},
        "status": {"type": "string"},
    },
}


@router.post(
    "/hooks/{helpdesk}",
    openapi_extra={**body_of(HookRequest, examples.HOOK), "parameters": _HEADERS, "security": []},
    responses=answer(200, "The ticket is stored and drafted.", _DONE, 404, 409, *BODY_PROBLEMS),
)
async def receive_hook(request: Request, helpdesk: str) -> JSONResponse:
    """A ticket of a helpdesk, signed as in Standard Webhooks.

    A delivery that is repeated with a new timestamp is a duplicate and does nothing; the very
    same delivery again is a replay and refused.
    """
    services = services_of(request)
    services.limits.take(f"hook:{helpdesk}" if helpdesk in services.settings.hooks else "hook")
    raw = await request.body()
    delivery = verify(
        services.settings.hooks,
        helpdesk,
        request.headers,
        raw,
        now=services.clock(),
        tolerance_s=services.settings.hook_tolerance_s,
    )
    _, body = await read_object(request)
    hook = record(body, HookRequest)
    request.scope["replywright.actor"] = f"hook:{helpdesk}"
    found = await services.workers.run(lambda: _take(services, delivery, hook))
    return JSONResponse(found)


def _take(services: Services, delivery: Delivery, hook: HookRequest) -> dict[str, object]:
    known = _seen(services, delivery)
    if known is not None:
        return known
    principal = Principal(f"hook:{delivery.helpdesk}", "helpdesk", delivery.stores)
    event = HookEvent(delivery.helpdesk, delivery.event_id, delivery.signature_digest)
    answer_ = services.drafting.draft(hook.ticket, DraftOrder(principal, event=event))
    return {
        "result": "drafted",
        "draft_id": answer_.draft["draft_id"],
        "status": answer_.draft["status"],
    }


def _seen(services: Services, delivery: Delivery) -> dict[str, object] | None:
    with services.database.reading() as connection:
        row = HookEventRepository(connection).find(delivery.helpdesk, delivery.event_id)
    if row is None:
        return None
    if row.signature_digest == delivery.signature_digest:
        raise ReplayedHookError("this delivery was taken before")
    services.database.write(
        lambda connection: HookEventRepository(connection).seen_again(
            delivery.helpdesk, delivery.event_id, delivery.signature_digest
        )
    )
    return {"result": "duplicate", "draft_id": row.draft_id}
