"""GET /reports/weekly and /forecast: both reports as pages, for QA and admins."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import RedirectResponse, Response

from serving.access import services_of
from serving.errors import FieldError, InvalidBodyError
from serving.page.charts import Line, Point, lines_chart, share_bar
from serving.page.rendering import render
from serving.page.report_words import ReportWords
from serving.page.routes import PageRoute, page_wording
from serving.page.sessions import Visitor, remember_language, visitor_of
from serving.page.wording import LANGUAGES
from serving.principals import Role
from serving.reporting.figures import Share
from serving.reporting.forecast_records import Expected, Forecast
from serving.reporting.formats import csv_of, forecast_csv
from serving.reporting.periods import week_of
from serving.reporting.records import WeeklyReport
from serving.reporting.work import Assumed
from serving.routes.reports import CSV, JSON, forecast_of, weekly_of

router = APIRouter(route_class=PageRoute, include_in_schema=False)
ROLES: tuple[Role, ...] = ("qa", "data")
_WEEKLY, _FORECAST = "/reports/weekly", "/forecast"
_LONGEST = 40
_SHOWN_PAST = 8
_DEFAULTS = {"weeks": 4.0, "minutes": 6.0, "hours": 35.0, "reply": 4.0}
_LIMITS = {"weeks": 12.0, "minutes": 240.0, "hours": 80.0, "reply": 240.0, "target": 100_000.0}


@router.get("/reports")
async def reports() -> Response:
    """The week is the first of the reports."""
    return RedirectResponse(_WEEKLY, 303)


@router.get(_WEEKLY)
async def weekly_page(request: Request) -> Response:
    """The weekly report."""
    visitor = await visitor_of(request)
    visitor.principal.require_role(*ROLES)
    query = _query(request, ("week", "from", "to", "store"))
    report = await weekly_of(
        request,
        visitor.principal,
        week=query.get("week"),
        first=query.get("from"),
        last=query.get("to"),
        store=query.get("store"),
    )
    name = f"week-{report.period.name.replace('..', '_')}"
    if request.query_params.get("format") == "csv":
        return _download(csv_of(report), CSV, f"{name}.csv")
    if request.query_params.get("format") == "json":
        return _download(report.model_dump_json(indent=1), JSON, f"{name}.json")
    words = ReportWords(page_wording(request))
    response = render(
        "weekly.html",
        words.t,
        report=report,
        trend=_trend_chart(report, words) if report.trend else None,
        steps=_steps(report, request),
        **_frame(request, visitor, _WEEKLY, query, words),
    )
    return _remembered(request, response)


@router.get(_FORECAST)
async def forecast_page(request: Request) -> Response:
    """The forecast, with a form for what the service cannot know."""
    visitor = await visitor_of(request)
    visitor.principal.require_role(*ROLES)
    query = _query(request, ("store", "weeks", "minutes", "hours", "reply", "target"))
    given = {name: _number(query, name) or default for name, default in _DEFAULTS.items()}
    target = _number(query, "target")
    found = await forecast_of(
        request,
        visitor.principal,
        weeks=int(given["weeks"]),
        store=query.get("store"),
        assumed=Assumed(
            minutes_per_ticket=given["minutes"],
            hours_per_agent=given["hours"],
            first_reply_h=given["reply"],
            target_agents=target,
        ),
    )
    if request.query_params.get("format") == "csv":
        return _download(forecast_csv(found), CSV, "forecast.csv")
    if request.query_params.get("format") == "json":
        return _download(found.model_dump_json(indent=1), JSON, "forecast.json")
    words = ReportWords(page_wording(request))
    response = render(
        "forecast.html",
        words.t,
        forecast=found,
        chart=_forecast_chart(found, words),
        given=given,
        target=target,
        most=max((day.tickets.expected for day in found.days), default=0.0),
        groups={row.store: _groups(found, row.store) for row in found.series},
        **_frame(request, visitor, _FORECAST, query, words),
    )
    return _remembered(request, response)


def _query(request: Request, names: tuple[str, ...]) -> dict[str, str]:
    found = {name: request.query_params.get(name, "").replace("\x00", "").strip() for name in names}
    return {name: value[:_LONGEST] for name, value in found.items() if value}


def _number(query: Mapping[str, str], name: str) -> float | None:
    """A number of the form, None where nothing was typed; a comma is taken for a point."""
    text = query.get(name)
    if text is None:
        return None
    least = {"weeks": 1.0, "target": 0.0}.get(name, 0.01)
    try:
        value = float(text.replace(",", "."))
        if not least <= value <= _LIMITS[name]:
            raise ValueError
    except ValueError:
        expected = f"a number from {least:g} to {_LIMITS[name]:g}"
        raise InvalidBodyError(
            f"{name}: expected {expected}", errors=[FieldError(name, expected)]
        ) from None
    return value


def _groups(found: Forecast, store: str) -> list[tuple[str, tuple[Expected, ...]]]:
    """The groups of a store of which at least one ticket a week is expected, the largest first."""
    own = [s for s in found.series if s.store == store and s.group is not None]
    shown = [s for s in own if max(week.expected for week in s.weeks) >= 1]
    shown.sort(key=lambda s: -s.weeks[0].expected)
    return [(s.group or "", s.weeks) for s in shown]


def _frame(
    request: Request, visitor: Visitor, path: str, query: Mapping[str, str], words: ReportWords
) -> dict[str, Any]:
    """What both pages have in their head."""
    stores = services_of(request).live.current.workspace.stores

    def name_of(store: str) -> str:
        return stores[store].name if store in stores else words.t("store-unknown")

    return {
        "w": words,
        "share_bar": share_bar,
        "visitor": visitor,
        "path": path,
        "name_of": name_of,
        "seen": [s for s in stores.values() if visitor.principal.may_see(s.id)],
        "link": _linker(path, query),
    }


def _linker(path: str, query: Mapping[str, str]) -> Callable[..., str]:
    def link(**values: str | None) -> str:
        pairs = {k: v for k, v in {**query, **values}.items() if v}
        return f"{path}?{urlencode(pairs)}" if pairs else path

    return link


def _steps(report: WeeklyReport, request: Request) -> dict[str, str | None]:
    """The weeks before and after the one that is shown; none after the present one."""
    zone = report.period.since.tzinfo
    shown = week_of(report.period.since.date(), zone)  # type: ignore[arg-type]
    if shown.name != report.period.name:
        return {"before": None, "after": None}
    after = shown.earlier(-1)
    is_past = after.since <= services_of(request).clock()
    return {"before": shown.before.name, "after": after.name if is_past else None}


def _trend_chart(report: WeeklyReport, words: ReportWords) -> Markup:
    def points(share_of: Callable[[int], Share]) -> list[Point]:
        found = []
        for place, row in enumerate(report.trend):
            own = share_of(place)
            told = f"{row.period}: {words.percent(own.value)} ({words.share_bounds(own)})"
            found.append(Point(row.period.partition("-")[2], own.value, told=told))
        return found

    lines = [
        Line(words.t("wismo"), "first", points(lambda p: report.trend[p].where_is_my_order)),
        Line(words.t("late-parcels"), "second", points(lambda p: report.trend[p].late)),
    ]
    return lines_chart(words.t("trend-title"), lines, words.percent)


def _forecast_chart(found: Forecast, words: ReportWords) -> Markup:
    """The last weeks as they were, then the coming ones with their interval."""
    past = found.contact_rate.weeks[-_SHOWN_PAST:]
    names = [*(week.week for week in past), *(week.week for week in found.weeks)]
    labels = [name.partition("-")[2] for name in names]
    count = len(past)
    known = [
        Point(label, week.tickets, told=f"{week.week}: {words.number(week.tickets)}")
        for label, week in zip(labels, past, strict=False)
    ]
    comes = [
        Point(
            label,
            week.tickets.expected,
            week.tickets.low,
            week.tickets.high,
            told=f"{week.week}: {words.expected(week.tickets)}",
        )
        for label, week in zip(labels[count:], found.weeks, strict=True)
    ]
    lead = [Point(label, None) for label in labels[:count]]
    if past:
        last = known[-1]
        lead[-1] = Point(last.label, last.value, last.value, last.value, last.told)
    tail = [Point(label, None) for label in labels[count:]]
    lines = [
        Line(words.t("expected-tickets"), "second", [*lead, *comes]),
        Line(words.t("tickets-known"), "first", [*known, *tail]),
    ]
    return lines_chart(words.t("forecast-chart"), lines, words.number)


def _download(text: str, kind: str, name: str) -> Response:
    disposition = f'attachment; filename="{name}"'
    return Response(text, media_type=kind, headers={"content-disposition": disposition})


def _remembered(request: Request, response: Response) -> Response:
    asked = request.query_params.get("lang")
    if asked in LANGUAGES:
        remember_language(request, response, asked)
    return response
