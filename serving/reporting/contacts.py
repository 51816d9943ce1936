"""How many customers write for each 100 orders, on which days, and how long after the order."""

from datetime import timedelta

from model.forecasting.history import WEEK, Counts, weekly
from serving.reporting.figures import rate, share
from serving.reporting.forecast_records import ContactRate, Delay, PastWeek, Weekday
from serving.reporting.past import Past

_SHOWN_WEEKS = 12
_WEEKDAY_WEEKS = 8
_DELAYS: tuple[tuple[int, int | None], ...] = (
    (0, 0), (1, 1), (2, 3), (4, 7), (8, 14), (15, 30), (31, None),
)  # fmt: skip


def contact_rate(past: Past) -> ContactRate:
    """What the last weeks were like; rates are None where no orders are known."""
    tickets, orders = past.history.tickets.sum(axis=1), past.orders.sum(axis=1)
    return ContactRate(
        weeks=_weeks(past, weekly(tickets), weekly(orders)),
        weekdays=tuple(_weekday(day, tickets, orders) for day in range(WEEK)),
        delays=_delays(past),
    )


def _weeks(past: Past, tickets: Counts, orders: Counts) -> tuple[PastWeek, ...]:
    found = []
    for place in range(max(0, len(tickets) - _SHOWN_WEEKS), len(tickets)):
        year, number, _ = (past.first + timedelta(weeks=place)).isocalendar()
        came, placed = int(tickets[place]), int(orders[place])
        found.append(
            PastWeek(
                week=f"{year}-W{number:02d}",
                tickets=came,
                orders=placed,
                contact_rate=rate(came, placed),
            )
        )
    return tuple(found)


def _weekday(day: int, tickets: Counts, orders: Counts) -> Weekday:
    recent = slice(-_WEEKDAY_WEEKS * WEEK, None)
    came, placed = (int(counts[recent][day::WEEK].sum()) for counts in (tickets, orders))
    return Weekday(day=day + 1, tickets=came, orders=placed, contact_rate=rate(came, placed))


def _delays(past: Past) -> tuple[Delay, ...]:
    days = [delay.days for delay in past.delays]
    return tuple(
        Delay(
            from_days=first,
            to_days=last,
            share=share(sum(first <= d and (last is None or d <= last) for d in days), len(days)),
        )
        for first, last in _DELAYS
    )
