"""Both reports as CSV, one figure a row, for those who compute on with them."""

import csv
import io
from collections.abc import Iterable, Iterator

from serving.reporting.figures import Count, Hours, Rate, Share
from serving.reporting.forecast_records import Expected, Forecast
from serving.reporting.records import Approvals, Row, WeeklyReport

WEEKLY_COLUMNS = (
    "period", "section", "name", "measure", "unit", "value", "low", "high", "count", "n",
    "change", "change_low", "change_high",
)  # fmt: skip
FORECAST_COLUMNS = (
    "made_at", "section", "store", "group", "start", "measure", "unit", "value", "low", "high", "n",
)  # fmt: skip
Cell = str | float | int | None


def csv_of(report: WeeklyReport) -> str:
    """The weekly report, a row a figure; cells are empty where there is nothing."""
    return _table(WEEKLY_COLUMNS, ((report.period.name, *row) for row in _weekly(report)))


def forecast_csv(found: Forecast) -> str:
    """The forecast, a row a figure."""
    at = found.made_at.isoformat(timespec="seconds")
    return _table(FORECAST_COLUMNS, ((at, *row) for row in _forecast(found)))


def _table(columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return out.getvalue()


def _safe(cell: Cell) -> Cell:
    """No spreadsheet takes a name (of a carrier, a reason) for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@") else cell


def _weekly(report: WeeklyReport) -> Iterator[tuple[Cell, ...]]:
    yield from _row("all", report.total)
    yield from _approvals("all", report.drafts.total)
    sections = (
        ("store", report.by_store, report.drafts.by_store),
        ("group", report.by_group, ()),
        ("topic", report.by_topic, report.drafts.by_topic),
        ("channel", report.by_channel, ()),
        ("language", report.by_language, report.drafts.by_language),
    )
    for section, rows, decided in sections:
        for row in rows:
            yield from _row(section, row)
        for own in decided:
            yield from _approvals(section, own)
    for found in report.drift:
        bounds = (None, found.expected, None, found.n, None, None, None)
        name = f"{found.feature}, {found.against}"
        yield ("drift", name, "divergence", "0-1", found.divergence, *bounds)
    for reason in report.drafts.reasons:
        yield _share("rejection", reason.reason, "share", reason.share)
    yield from _shop(report)
    score = report.satisfaction.score
    yield ("satisfaction", "all", "score", "1 to 5", score.value, score.low, score.high, None,
           score.n, None, None, None)  # fmt: skip
    yield _share("satisfaction", "all", "pleased", report.satisfaction.pleased)
    yield _count("backlog", "all", "waiting", report.backlog.waiting)
    for measure in ("past_target", "overdue"):
        yield _plain("backlog", "all", measure, getattr(report.backlog, measure))
    for age in report.backlog.ages:
        name = f"below {age.below_h} h" if age.below_h else "older"
        yield _plain("backlog", name, "waiting", age.count)


def _shop(report: WeeklyReport) -> Iterator[tuple[Cell, ...]]:
    delivery, refunds = report.delivery, report.refunds
    for measure in ("where_is_my_order", "on_time", "late", "troubled"):
        yield _share("delivery", "all", measure, getattr(delivery, measure))
    for measure in ("contacts", "questions"):
        yield _rate("delivery", "all", measure, getattr(delivery, measure))
    yield _plain("delivery", "all", "orders_placed", delivery.orders_placed)
    for carrier in delivery.by_carrier:
        for measure in ("on_time", "late", "troubled"):
            yield _share("carrier", carrier.carrier, measure, getattr(carrier, measure))
        yield _plain("carrier", carrier.carrier, "questions", carrier.questions)
    for asked in delivery.asked:
        yield _share("asked", asked.state, "share", asked.share)
    yield _rate("refund", "all", "orders", refunds.orders)
    for reason in refunds.reasons:
        yield _share("refund", reason.reason, "share", reason.share)
    for money in refunds.money:
        for measure in ("refunded", "placed"):
            value = getattr(money, measure)
            yield ("money", money.currency, measure, money.currency, value, *[None] * 7)
        yield ("money", money.currency, "share", "share", money.share, *[None] * 7)


def _row(section: str, row: Row) -> Iterator[tuple[Cell, ...]]:
    yield _count(section, row.name, "tickets", row.tickets)
    for measure in (
        "first_response",
        "first_response_business",
        "resolution",
        "resolution_business",
    ):
        yield from _hours(section, row.name, measure, getattr(row, measure))
    for measure in ("on_target", "on_time"):
        yield _share(section, row.name, measure, getattr(row, measure))


def _approvals(section: str, own: Approvals) -> Iterator[tuple[Cell, ...]]:
    for measure in ("as_is", "edited", "rejected"):
        yield _share(section, own.name, measure, getattr(own, measure))


def _plain(section: str, name: str, measure: str, value: int) -> tuple[Cell, ...]:
    return (section, name, measure, "count", value, *[None] * 7)


def _count(section: str, name: str, measure: str, found: Count) -> tuple[Cell, ...]:
    return (section, name, measure, "count", found.value, *[None] * 4, *_change(found))


def _share(section: str, name: str, measure: str, found: Share) -> tuple[Cell, ...]:
    return (section, name, measure, "share", found.value, found.low, found.high, found.count,
            found.n, *_change(found))  # fmt: skip


def _rate(section: str, name: str, measure: str, found: Rate) -> tuple[Cell, ...]:
    return (section, name, measure, "per 100", found.per_100, found.low, found.high, found.count,
            found.base, *_change(found))  # fmt: skip


def _hours(section: str, name: str, measure: str, found: Hours) -> Iterator[tuple[Cell, ...]]:
    yield (section, name, f"{measure}_median", "hours", found.median, found.low, found.high, None,
           found.n, *_change(found))  # fmt: skip
    yield (section, name, f"{measure}_p90", "hours", found.p90, None, None, None, found.n,
           None, None, None)  # fmt: skip


def _change(found: Count | Share | Rate | Hours) -> tuple[Cell, Cell, Cell]:
    change = found.change
    return (None, None, None) if change is None else (change.value, change.low, change.high)


def _forecast(found: Forecast) -> Iterator[tuple[Cell, ...]]:
    for week in found.weeks:
        place = ("", "", week.first.isoformat())
        for measure, unit in (("tickets", "count"), ("hours", "hours"), ("agents", "agents")):
            yield _expected("week", place, measure, unit, getattr(week, measure))
        yield ("week", *place, "on_duty", "agents", week.on_duty, None, None, None)
    for day in found.days:
        place = ("", "", day.day.isoformat())
        yield _expected("day", place, "tickets", "count", day.tickets)
        yield ("day", *place, "on_duty", "agents", day.on_duty, None, None, None)
    for series in found.series:
        for week, expected in zip(found.weeks, series.weeks, strict=True):
            place = (series.store, series.group or "", week.first.isoformat())
            yield _expected("series", place, "tickets", "count", expected)
    for past in found.contact_rate.weeks:
        own = past.contact_rate
        yield ("past", "", "", past.week, "tickets", "count", past.tickets, None, None, None)
        yield ("past", "", "", past.week, "contact_rate", "per 100", own.per_100, own.low, own.high,
               own.base)  # fmt: skip
    for step in found.plan.steps:
        place = ("", step.intent, found.plan.week)
        yield ("plan", *place, "hours_saved", "hours", step.hours_saved, step.hours_saved_low,
               None, step.as_is.n)  # fmt: skip
        yield ("plan", *place, "as_is", "share", step.as_is.value, step.as_is.low, step.as_is.high,
               step.as_is.n)  # fmt: skip


def _expected(
    section: str, place: tuple[str, str, str], measure: str, unit: str, own: Expected
) -> tuple[Cell, ...]:
    return (section, *place, measure, unit, own.expected, own.low, own.high, None)
