"""The forecast as Markdown."""

from serving.reporting.forecast_records import Expected, Forecast
from serving.reporting.markdown import cell, share_words


def forecast_markdown(found: Forecast) -> str:
    """The forecast for people."""
    given, model = found.assumptions, found.model
    lines = [f"# Forecast{f', {found.store}' if found.store else ''}", ""]
    lines += [f"- Careful: {c.text}." for c in found.cautions]
    lines += [
        f"- Tried on the last weeks, {row.ahead} ahead: error {_percent(row.week_error)} of a "
        f"week's tickets (last week repeated: {_percent(row.week_naive)}), "
        f"{share_words(row.week_inside)} inside the 80 % interval"
        for row in found.tried
    ]
    how = "the last week repeated" if model.method == "last_week" else _how(found)
    lines += [
        f"- Made from {model.weeks_known} whole weeks: {how}",
        f"- Reckoned with: {given.hours_per_agent:g} hours a week and agent, {given.occupancy:.0%} "
        f"of them on tickets; {given.replies_per_ticket:g} replies a ticket; first reply within "
        f"{given.first_reply_h:g} opening hours for {given.within_share:.0%}; "
        f"{given.minutes_per_ticket:g} minutes where none were measured",
        "",
        "| week | tickets (80 % interval) | hours | agents | on duty on the busiest day |",
        "| --- | --- | --- | --- | --- |",
    ]
    for week in found.weeks:
        so_far = f" (so far {week.so_far})" if week.is_current else ""
        lines.append(
            f"| {week.week}{so_far} | {_expected(week.tickets)} | {_expected(week.hours)} | "
            f"{_expected(week.agents)} | {week.on_duty} |"
        )
    lines += _series(found) + _contacts(found) + _plan(found)
    return "\n".join(lines) + "\n"


def _how(found: Forecast) -> str:
    parts = ["the smoothed level times weekdays and holidays"]
    if found.model.order_weight:
        parts.append(f"with orders at weight {found.model.order_weight:g}")
    if found.model.uses_last_year:
        parts.append("with the same weeks of the year before")
    return ", ".join(parts)


def _series(found: Forecast) -> list[str]:
    """Stores, and their groups of which at least one ticket a week is expected."""
    names = [week.week for week in found.weeks]
    lines = ["", f"| store | topics | {' | '.join(names)} |", "| --- " * (len(names) + 2) + "|"]
    for row in found.series:
        if row.group is None or max(week.expected for week in row.weeks) >= 1:
            cells = " | ".join(_expected(week) for week in row.weeks)
            lines.append(f"| {cell(row.store)} | {row.group or 'all'} | {cells} |")
    return lines


def _contacts(found: Forecast) -> list[str]:
    lines = [
        "",
        "| week | tickets | orders | tickets for each 100 orders |",
        "| --- | --- | --- | --- |",
    ]
    for week in found.contact_rate.weeks:
        rate = week.contact_rate
        shown = "–" if rate.per_100 is None else f"{rate.per_100:.3g}"
        lines.append(f"| {week.week} | {week.tickets} | {week.orders} | {shown} |")
    known = [d for d in found.contact_rate.delays if d.share.value]
    if known:
        told = ", ".join(f"{_days(d.from_days, d.to_days)} {d.share.value:.0%}" for d in known)
        lines += ["", f"Days after the order (n {known[0].share.n}): {told}."]
    return lines


def _days(first: int, last: int | None) -> str:
    if last is None:
        return f"{first} or more"
    return str(first) if first == last else f"{first} to {last}"


def _plan(found: Forecast) -> list[str]:
    plan = found.plan
    if not plan.steps:
        return []
    return [
        "",
        f"To automate first, for {plan.week} ({plan.agents:g} agents without): sent after one look "
        f"of {plan.look_minutes:g} minutes where the tag is sure.",
        "",
        "| intent | tickets | sure | of these as it was | hours saved (at least) | agents then |",
        "| --- | --- | --- | --- | --- | --- |",
        *(
            f"| {step.intent} | {step.tickets:g} | {share_words(step.sure)} | "
            f"{share_words(step.as_is)} | {step.hours_saved:g} ({step.hours_saved_low:g}) | "
            f"{step.agents_after:g} |"
            for step in plan.steps
        ),
    ]


def _expected(found: Expected) -> str:
    return f"{_number(found.expected)} ({_number(found.low)} to {_number(found.high)})"


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:g}"


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.0%}"
