"""The weekly report as Markdown, for a terminal, a message or a merge request."""

from collections.abc import Sequence

from serving.reporting.figures import Count, Difference, Hours, Rate, Share
from serving.reporting.records import Approvals, Delivery, Row, WeeklyReport

_MOST = 12


def weekly_markdown(report: WeeklyReport) -> str:
    """The weekly report for people."""
    total, drafts = report.total, report.drafts.total
    lines = [
        f"# {_title(report)}",
        "",
        f"Changes are against {report.compared_with.name}; intervals hold 95 %.",
        "",
        f"- Tickets: {_count(total.tickets)}; {report.no_reply_due} more needed no reply",
        f"- First reply: {_hours(total.first_response)}; in opening hours "
        f"{_hours(total.first_response_business)}",
        f"- Resolution: {_hours(total.resolution)}; in opening hours "
        f"{_hours(total.resolution_business)}",
        f"- Own target met: {share_words(total.on_target)}",
        f"- Channel's deadline met: {share_words(total.on_time)}",
        f"- Drafts sent as they were: {share_words(drafts.as_is)}; changed "
        f"{share_words(drafts.edited)}; rejected {share_words(drafts.rejected)}",
        *_waiting(report),
        *_shop_lines(report),
        *_judged_lines(report),
    ]
    for title, rows in (
        ("Store", report.by_store),
        ("Topic", report.by_topic),
        ("Channel", report.by_channel),
    ):
        lines += _rows(title, rows)
    lines += _carriers(report.delivery)
    for title, decided in (
        ("Store", report.drafts.by_store),
        ("Language", report.drafts.by_language),
        ("Topic", report.drafts.by_topic),
    ):
        lines += _decided(title, decided)
    for title, reasons in (
        ("Rejected because", report.drafts.reasons),
        ("Refunded because", report.refunds.reasons),
    ):
        if reasons:
            lines += ["", f"| {title} | share |", "| --- | --- |"]
            lines += [f"| {cell(r.reason)} | {share_words(r.share)} |" for r in reasons[:_MOST]]
    lines += _drift(report)
    return "\n".join(lines) + "\n"


_BESIDE = {"weeks_before": "the eight weeks before", "training_data": "the training data"}


def _drift(report: WeeklyReport) -> list[str]:
    if not report.drift:
        return []
    lines = [
        "",
        "| Shares by | beside | n | divergence | by chance | what moved |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for found in report.drift:
        moved = ", ".join(f"{cell(name)} {change:+.1%}" for name, change in found.moved[:3])
        told = moved if found.is_drift else "no more than chance"
        lines.append(
            f"| {found.feature} | {_BESIDE[found.against]} | {found.n} | {found.divergence:.4f} "
            f"| {found.expected:.4f} | {told} |"
        )
    return lines


def _title(report: WeeklyReport) -> str:
    name = f"Week {report.period.name}" if report.trend else report.period.name
    store = f", {report.store}" if report.store else ""
    return f"{name}{store}{'' if report.is_over else ' (so far)'}"


def _waiting(report: WeeklyReport) -> list[str]:
    found = report.backlog
    ages, before = [], 0
    for age in found.ages:
        span = f"{before} to {age.below_h} h" if age.below_h else f"over {before} h"
        ages.append(f"{span} {age.count}")
        before = age.below_h or before
    return [
        f"- Waiting for a reply: {_count(found.waiting)}; past the target {found.past_target}, "
        f"past the deadline {found.overdue} ({', '.join(ages)})"
    ]


def _shop_lines(report: WeeklyReport) -> list[str]:
    delivery, refunds = report.delivery, report.refunds
    found = [
        f"- Where is my order: {share_words(delivery.where_is_my_order)} of the tickets, "
        f"{_rate(delivery.questions, 'orders dispatched')}",
        f"- Parcels due: {delivery.due}; in time {share_words(delivery.on_time)}, late "
        f"{share_words(delivery.late)}, in trouble {share_words(delivery.troubled)}",
        f"- Tickets: {_rate(delivery.contacts, 'orders dispatched')}",
        f"- Orders refunded: {_rate(refunds.orders, 'orders placed')}",
    ]
    for money in refunds.money:
        part = "" if money.share is None else f" ({money.share:.1%})"
        found.append(f"- {money.currency}: {money.refunded} refunded, {money.placed} placed{part}")
    if delivery.asked:
        states = ", ".join(f"{a.state} {share_words(a.share)}" for a in delivery.asked)
        found.append(f"- How the parcel stood when they asked: {states}")
    return found


def _judged_lines(report: WeeklyReport) -> list[str]:
    found = []
    score = report.satisfaction.score
    if score.value is not None:
        pleased = share_words(report.satisfaction.pleased)
        found.append(f"- Satisfaction: {score.value:g} of 5 (n {score.n}); 4 or 5: {pleased}")
    for place, worst in enumerate(report.worst):
        lead = "then" if place else "Costs most"
        what = "drafts not sent as they were" if worst.measure == "as_is" else "targets missed"
        found.append(
            f"- {lead}: {worst.topic}, {worst.tickets} tickets x {what} "
            f"{share_words(worst.short)} = {worst.cost:g}"
        )
    return found


def _rows(title: str, rows: Sequence[Row]) -> list[str]:
    if not rows:
        return []
    return [
        "",
        f"| {title} | tickets | first reply | in opening hours | resolution | target met | "
        "deadline met |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(
            f"| {cell(r.name)} | {_count(r.tickets)} | {_hours(r.first_response)} | "
            f"{_hours(r.first_response_business)} | {_hours(r.resolution)} | "
            f"{share_words(r.on_target)} | {share_words(r.on_time)} |"
            for r in rows[:_MOST]
        ),
        *_more(len(rows)),
    ]


def _carriers(delivery: Delivery) -> list[str]:
    if not delivery.by_carrier:
        return []
    return [
        "",
        "| Carrier | due | late | in trouble | questions |",
        "| --- | --- | --- | --- | --- |",
        *(
            f"| {cell(c.carrier)} | {c.due} | {share_words(c.late)} | {share_words(c.troubled)} | "
            f"{c.questions} |"
            for c in delivery.by_carrier[:_MOST]
        ),
    ]


def _decided(title: str, rows: Sequence[Approvals]) -> list[str]:
    if not rows:
        return []
    return [
        "",
        f"| {title} | decided | as it was | changed | rejected |",
        "| --- | --- | --- | --- | --- |",
        *(
            f"| {cell(r.name)} | {r.decided} | {share_words(r.as_is)} | {share_words(r.edited)} | "
            f"{share_words(r.rejected)} |"
            for r in rows[:_MOST]
        ),
        *_more(len(rows)),
    ]


def _more(count: int) -> list[str]:
    return ["", f"{count - _MOST} more in JSON and CSV."] if count > _MOST else []


def cell(text: str) -> str:
    """A name that stays within its cell of a table."""
    return " ".join(text.split()).replace("|", "\\|")[:60]


def share_words(found: Share) -> str:
    """`62% (50% to 73%, n 12)`, with its change where that is more than chance."""
    if found.value is None:
        return "–"
    bounds = f"({found.low:.0%} to {found.high:.0%}, n {found.n})"
    change = found.change
    moved = f", {100 * change.value:+.0f} points" if change and change.is_clear else ""
    return f"{found.value:.0%} {bounds}{moved}"


def _hours(found: Hours) -> str:
    if found.median is None:
        return "–"
    bounds = f"{found.low:.3g} to {found.high:.3g}, " if found.low is not None else ""
    change = found.change
    moved = f", {change.value:+.2g} h" if change and change.is_clear else ""
    return f"{found.median:.3g} h ({bounds}p90 {found.p90:.3g}, n {found.n}){moved}"


def _rate(found: Rate, base: str) -> str:
    if found.per_100 is None:
        return f"no {base} known"
    bounds = f"{found.low:.3g} to {found.high:.3g}, n {found.base}"
    return f"{found.per_100:.3g} for each 100 {base} ({bounds}){_relative(found.change)}"


def _count(found: Count) -> str:
    return f"{found.value}{_relative(found.change)}"


def _relative(change: Difference | None) -> str:
    return f", {change.value:+.0%}" if change is not None and change.is_clear else ""
