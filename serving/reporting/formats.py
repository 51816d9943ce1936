"""The weekly report as rows of a table and as Markdown."""

import csv
import io
from collections.abc import Iterator

from serving.reporting.records import Forecast, Hours, Row, Share, WeeklyReport

_COLUMNS = (
    "week", "group", "name", "tickets", "first_response_median_h", "first_response_p90_h",
    "first_response_n", "resolution_median_h", "resolution_p90_h", "resolution_n", "on_time",
    "on_time_n", "as_is", "rejected", "decided_n",
)  # fmt: skip


def csv_of(report: WeeklyReport) -> str:
    """One row a store, topic, channel and language, and one for all."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for group, row in _groups(report):
        first, done = row.first_response, row.resolution
        writer.writerow(
            [report.week, group, row.name, row.tickets, first.median, first.p90, first.n,
             done.median, done.p90, done.n, row.on_time.value, row.on_time.n, row.as_is.value,
             row.rejected.value, row.as_is.n]
        )  # fmt: skip
    return out.getvalue()


def _groups(report: WeeklyReport) -> Iterator[tuple[str, Row]]:
    yield "all", report.total
    for group, rows in (
        ("store", report.by_store),
        ("topic", report.by_topic),
        ("channel", report.by_channel),
        ("language", report.by_language),
    ):
        yield from ((group, row) for row in rows)


def weekly_markdown(report: WeeklyReport, most: int = 12) -> str:
    """The report for people."""
    total, delivery, refunds = report.total, report.delivery, report.refunds
    change = report.tickets - report.tickets_before
    per_order = delivery.contacts_per_100_orders
    lines = [
        f"# Week {report.week}{f', {report.store}' if report.store else ''}",
        "",
        f"- Tickets: {report.tickets} ({change:+d} against the week before)",
        f"- First reply: {_hours(total.first_response)}; the week before: "
        f"{_hours(report.before.first_response)}",
        f"- Resolution: {_hours(total.resolution)}",
        f"- Replies before the deadline: {_share(total.on_time)}",
        f"- Drafts sent as they were: {_share(total.as_is)}; the week before: "
        f"{_share(report.before.as_is)}",
        f"- Waiting at the end: {report.backlog.open}, past the deadline {report.backlog.overdue}",
        f"- Where is my order: {_share(delivery.where_is_my_order)} of the tickets; parcels due "
        f"{delivery.due}, late {_share(delivery.late)}, in trouble {delivery.troubled}",
        f"- Contacts per 100 orders: {'–' if per_order is None else per_order}",
        f"- Orders refunded: {_share(refunds.orders)}; "
        + (", ".join(f"{a} {c}" for c, a in refunds.amounts.items()) or "nothing"),
    ]
    if report.satisfaction.n:
        lines.append(f"- Satisfaction: {report.satisfaction.mean} of 5 (n {report.satisfaction.n})")
    if report.worst:
        lines.append(f"- Worst topic: {report.worst.name}: {report.worst.rule}")
    for title, rows in (
        ("Store", report.by_store),
        ("Topic", report.by_topic),
        ("Channel", report.by_channel),
    ):
        lines += ["", f"| {title} | tickets | first reply | in time | sent as drafted |",
                  "| --- | --- | --- | --- | --- |"]  # fmt: skip
        lines += [
            f"| {r.name} | {r.tickets} | {_hours(r.first_response)} | {_share(r.on_time)} | "
            f"{_share(r.as_is)} |"
            for r in rows[:most]
        ]
    return "\n".join(lines) + "\n"


def _hours(hours: Hours) -> str:
    if hours.median is None:
        return "–"
    return f"{hours.median:g} h (p90 {hours.p90:g} h, n {hours.n})"


def _share(share: Share) -> str:
    if share.value is None:
        return "–"
    return f"{share.value:.0%} ({share.low:.0%} to {share.high:.0%}, n {share.n})"


def forecast_markdown(found: Forecast) -> str:
    """The forecast for people."""
    lines = [f"# Forecast{f', {found.store}' if found.store else ''}", ""]
    lines += [f"- Careful: {w}." for w in found.warnings]
    if found.error is not None:
        lines.append(
            f"- Error over the last weeks: {found.error:.0%} of the tickets a day; "
            f"as in the week before: {found.naive_error:.0%}."
        )
    lines.append(
        f"- Assumed: {found.minutes_per_ticket:g} minutes a ticket, {found.hours_per_agent:g} "
        "hours an agent and week."
    )
    lines += ["", "| week | tickets (80 % interval) | agents |", "| --- | --- | --- |"]
    lines += [
        f"| {w.week} | {w.expected:g} ({w.low} to {w.high}) | {w.agents:g} "
        f"({w.agents_low:g} to {w.agents_high:g}) |"
        for w in found.weeks
    ]
    if found.plan:
        lines += ["", "Send these as drafted, after one look:", "",
                  "| intent | a week | sent as drafted | hours saved | agents then |",
                  "| --- | --- | --- | --- | --- |"]  # fmt: skip
        lines += [
            f"| {a.intent} | {a.tickets_per_week:g} | {_share(a.as_is)} | {a.hours_saved:g} | "
            f"{a.agents_after:g} |"
            for a in found.plan
        ]
    return "\n".join(lines) + "\n"
