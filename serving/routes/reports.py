"""The weekly report and the forecast, as JSON or CSV."""

from collections.abc import Container
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from serving.access import allow, services_of
from serving.errors import FieldError, InvalidBodyError
from serving.openapi import answer, ref
from serving.principals import Principal
from serving.reporting.forecast import MOST_WEEKS, forecast
from serving.reporting.forecast_records import Forecast
from serving.reporting.formats import csv_of, forecast_csv
from serving.reporting.periods import PeriodError, parse_period, zone_of
from serving.reporting.records import WeeklyReport
from serving.reporting.weekly import stores_seen, weekly_report
from serving.reporting.work import Assumed

router = APIRouter(prefix="/v1", tags=["reports"])
Reader = Annotated[Principal, Depends(allow("qa", "data"))]
Format = Annotated[str | None, Query(description="json or csv; else what Accept prefers")]
OnlyStore = Annotated[str | None, Query(description="only this one")]
JSON, CSV = "application/json", "text/csv; charset=utf-8"


def _answers(model: type[WeeklyReport] | type[Forecast], text: str) -> dict[int | str, Any]:
    found = answer(200, text, ref(model), 403, 422)
    found[200]["content"]["text/csv"] = {"schema": {"type": "string"}}
    return found


@router.get(
    "/reports/weekly", responses=_answers(WeeklyReport, "The report; as CSV one figure a row.")
)
async def read_weekly(
    request: Request,
    principal: Reader,
    week: Annotated[str | None, Query(description="2026-W47; default: the last whole week")] = None,
    first: Annotated[
        str | None, Query(alias="from", description="a day, instead of a week; at most 92 days")
    ] = None,
    last: Annotated[str | None, Query(alias="to", description="a day, included")] = None,
    store: OnlyStore = None,
    format: Format = None,  # noqa: A002
) -> Response:
    """How fast, how late, how good, and why customers write; against the week before."""
    is_csv = wants_csv(request, format)
    report = await weekly_of(request, principal, week=week, first=first, last=last, store=store)
    if is_csv:
        return Response(csv_of(report), media_type=CSV)
    return Response(report.model_dump_json(), media_type=JSON)


async def weekly_of(
    request: Request,
    principal: Principal,
    *,
    week: str | None,
    first: str | None,
    last: str | None,
    store: str | None,
) -> WeeklyReport:
    """The report that a request asks for, within what its sender may see.

    Raises:
        InvalidBodyError: a parameter is not what is expected.
        ForbiddenError: the store is not the key's.
    """
    services = services_of(request)
    live = services.live.current
    workspace, learned_from = live.workspace, live.learned_from
    _check_store(store, principal, workspace.stores)
    seen = stores_seen(workspace, store, principal.stores)
    zone, now = zone_of(s.timezone for s in seen.values()), services.clock()
    try:
        period = parse_period(week, first, last, now=now, zone=zone)
    except PeriodError as error:
        found = [FieldError(error.field, error.expected)]
        raise InvalidBodyError("the query is not right", errors=found) from error

    def work() -> WeeklyReport:
        with services.database.reading() as connection:
            return weekly_report(
                connection,
                period,
                now=now.astimezone(zone),
                workspace=workspace,
                store=store,
                stores=principal.stores,
                learned_from=learned_from,
            )

    return await services.workers.run(work)


@router.get("/forecast", responses=_answers(Forecast, "The forecast; as CSV one figure a row."))
async def read_forecast(
    request: Request,
    principal: Reader,
    weeks: Annotated[int, Query(ge=1, le=MOST_WEEKS)] = 4,
    store: OnlyStore = None,
    minutes_per_ticket: Annotated[float, Query(gt=0, le=240)] = 6.0,
    hours_per_agent: Annotated[float, Query(gt=0, le=80)] = 35.0,
    first_reply_hours: Annotated[float, Query(gt=0, le=240)] = 4.0,
    target_agents: Annotated[float | None, Query(ge=0, le=100_000)] = None,
    format: Format = None,  # noqa: A002
) -> Response:
    """Tickets by day and week with intervals, agents needed, and intents to automate first."""
    is_csv = wants_csv(request, format)
    assumed = Assumed(
        minutes_per_ticket=minutes_per_ticket,
        hours_per_agent=hours_per_agent,
        first_reply_h=first_reply_hours,
        target_agents=target_agents,
    )
    found = await forecast_of(request, principal, weeks=weeks, store=store, assumed=assumed)
    if is_csv:
        return Response(forecast_csv(found), media_type=CSV)
    return Response(found.model_dump_json(), media_type=JSON)


async def forecast_of(
    request: Request, principal: Principal, *, weeks: int, store: str | None, assumed: Assumed
) -> Forecast:
    """The forecast that a request asks for, within what its sender may see.

    Raises:
        InvalidBodyError: there is no such store.
        ForbiddenError: the store is not the key's.
    """
    services = services_of(request)
    workspace = services.live.current.workspace
    _check_store(store, principal, workspace.stores)
    seen = stores_seen(workspace, store, principal.stores)
    zone = zone_of(s.timezone for s in seen.values())

    def work() -> Forecast:
        with services.database.reading() as connection:
            return forecast(
                connection,
                services.clock().astimezone(zone),
                weeks=weeks,
                workspace=workspace,
                store=store,
                stores=principal.stores,
                assumed=assumed,
            )

    return await services.workers.run(work)


def _check_store(store: str | None, principal: Principal, known: Container[str]) -> None:
    if store is None:
        return
    principal.require_store(store)
    if store not in known:
        found = [FieldError("store", "the id of a store in stores.yaml")]
        raise InvalidBodyError("the query is not right", errors=found)


def wants_csv(request: Request, asked: str | None) -> bool:
    """What was asked for by name, else what the header Accept prefers.

    Raises:
        InvalidBodyError: it is neither.
    """
    if asked not in (None, "json", "csv"):
        found = [FieldError("format", "json or csv")]
        raise InvalidBodyError("the query is not right", errors=found)
    if asked is not None:
        return asked == "csv"
    weights = {"text/csv": 0.0, "application/json": 0.0}
    for part in request.headers.get("accept", "").split(",")[:20]:
        name, _, more = part.strip().lower().partition(";")
        if name in weights:
            weights[name] = max(weights[name], _weight(more))
    return weights["text/csv"] > weights["application/json"]


def _weight(text: str) -> float:
    for part in text.split(";"):
        name, _, value = part.strip().partition("=")
        if name == "q":
            try:
                return float(value)
            except ValueError:
                return 0.0
    return 1.0
