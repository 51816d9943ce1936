"""Health, readiness, metrics, the description, and the exchange of workspace and model."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from serving.access import allow, bearer_of, principal_of, services_of
from serving.docs_page import STYLE_POLICY, render_docs
from serving.errors import ReloadRefusedError
from serving.openapi import answer, describe
from serving.principals import Principal
from serving.services import Services
from serving.storage.audit import AuditTrail

router = APIRouter(tags=["operations"])
Admin = Annotated[Principal, Depends(allow("admin"))]
_OBJECT = {"type": "object"}
_OPEN: dict[str, Any] = {"security": []}
_METRICS = "text/plain; version=0.0.4; charset=utf-8"


@router.get("/healthz", openapi_extra=_OPEN, responses={200: {"description": "It runs."}})
async def health() -> JSONResponse:
    """The process runs and answers; see /readyz for whether it can do its work."""
    return JSONResponse({"status": "ok"})


@router.get(
    "/readyz",
    openapi_extra=_OPEN,
    responses={200: {"description": "Ready."}, 503: {"description": "Not ready; says why."}},
)
async def readiness(request: Request) -> JSONResponse:
    """Whether a draft could be made and stored now: it looks, it does not remember."""
    services = services_of(request)
    problems = await services.workers.run(services.problems)
    if problems:
        return JSONResponse({"status": "not ready", "problems": problems}, 503)
    return JSONResponse({"status": "ready"})


@router.get("/metrics", responses=answer(200, "In the text format of Prometheus."))
async def metrics(request: Request) -> Response:
    """Counts and durations. Needs any key, unless metrics are set to be public."""
    services = services_of(request)
    if not services.settings.metrics_public:
        await principal_of(request, bearer_of(request))
    text = await services.workers.run(services.render_metrics)
    return Response(text, media_type=_METRICS)


@router.get("/openapi.json", include_in_schema=False)
async def openapi(request: Request) -> JSONResponse:
    """The description of this API."""
    return JSONResponse(describe(request.app))


@router.get("/docs", include_in_schema=False)
async def docs(request: Request) -> HTMLResponse:
    """The description of this API, for people."""
    page = render_docs(describe(request.app))
    return HTMLResponse(page, headers={"content-security-policy": STYLE_POLICY})


@router.post(
    "/v1/admin/reload",
    responses=answer(200, "The versions in use from now on.", _OBJECT, 422),
)
async def reload(request: Request, principal: Admin) -> JSONResponse:
    """Load workspace and model again. A bad one is refused and the old one stays in use."""
    services = services_of(request)
    return JSONResponse(await services.workers.run(lambda: reload_live(services, principal.actor)))


def reload_live(services: Services, actor: str) -> dict[str, object]:
    """Exchange workspace and model; keeps an entry in the audit trail.

    Raises:
        ReloadRefusedError: the new state cannot be used.
    """
    try:
        live = services.live.reload()
    except ReloadRefusedError:
        services.metrics.reloads.labels("refused").inc()
        raise
    services.metrics.reloads.labels("done").inc()
    versions: dict[str, object] = {"model": live.model_version, "policies": live.policy_versions()}
    now = services.clock()
    services.database.write(
        lambda connection: AuditTrail(connection).append(
            now, actor=actor, action="reloaded", subject=live.model_version, details=versions
        )
    )
    return versions
