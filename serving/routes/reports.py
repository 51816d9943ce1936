"""The weekly report and the forecast."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse

from serving.access import allow, services_of
from serving.errors import FieldError, InvalidBodyError
from serving.openapi import answer
from serving.principals import Principal
from serving.reporting.forecast import Assumed, forecast
from serving.reporting.formats import csv_of
from serving.reporting.weekly import WeekError, parse_week, weekly_report, zone_of

router = APIRouter(prefix="/v1", tags=["reports"])
Reader = Annotated[Principal, Depends(allow("qa", "data"))]
_OBJECT: dict[str, Any] = {"type": "object"}


@router.get(
    "/reports/weekly",
    responses=answer(200, "The week, as JSON or (format=csv) as a table.", _OBJECT, 403, 422),
)
async def read_weekly(
    request: Request,
    principal: Reader,
    week: Annotated[str | None, Query(description="2026-W47; default: the last whole week")] = None,
    store: Annotated[str | None, Query(description="only this one")] = None,
    format: Annotated[str, Query(description="json or csv")] = "json",  # noqa: A002
) -> Response:
    """How fast, how late, how good, and why customers write; with the week before."""
    services = services_of(request)
    live = services.live.current
    stores = live.workspace.stores
    if format not in ("json", "csv"):
        raise InvalidBodyError(
            "the query is not right", errors=[FieldError("format", "json or csv")]
        )
    if store is not None:
        principal.require_store(store)
    zone = zone_of(s.timezone for s in stores.values() if store in (None, s.id))
    try:
        chosen = parse_week(week, services.clock(), zone)
    except WeekError as error:
        found = [FieldError("week", "an ISO week such as 2026-W47")]
        raise InvalidBodyError("the query is not right", errors=found) from error

    def work() -> Response:
        with services.database.reading() as connection:
            report = weekly_report(
                connection,
                chosen,
                store=store,
                stores=principal.stores,
                known_orders=live.workspace.orders,
            )
        if format == "csv":
            return Response(csv_of(report), media_type="text/csv; charset=utf-8")
        return JSONResponse(report.model_dump(mode="json"))

    return await services.workers.run(work)


@router.get("/forecast", responses=answer(200, "What is to be expected.", _OBJECT, 403, 422))
async def read_forecast(
    request: Request,
    principal: Reader,
    weeks: Annotated[int, Query(ge=1, le=12)] = 4,
    store: Annotated[str | None, Query(description="only this one")] = None,
    minutes_per_ticket: Annotated[float, Query(gt=0, le=240)] = 6.0,
    hours_per_agent: Annotated[float, Query(gt=0, le=80)] = 30.0,
    target_agents: Annotated[float | None, Query(ge=0, le=100_000)] = None,
) -> Response:
    """Tickets by day and week with intervals, agents needed, and intents to automate first."""
    services = services_of(request)
    if store is not None:
        principal.require_store(store)
    stores = services.live.current.workspace.stores
    zone = zone_of(s.timezone for s in stores.values() if store in (None, s.id))
    assumed = Assumed(minutes_per_ticket, hours_per_agent, target_agents)

    def work() -> Response:
        with services.database.reading() as connection:
            found = forecast(
                connection,
                services.clock().astimezone(zone),
                weeks=weeks,
                store=store,
                stores=principal.stores,
                assumed=assumed,
            )
        return JSONResponse(found.model_dump(mode="json"))

    return await services.workers.run(work)
