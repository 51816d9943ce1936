"""Days, weeks and series of a forecast as records, with the agents that they need."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import numpy as np

from data.calendars import openings_between
from data.stores import Store
from data.workspace.taxonomy import group_of
from model.forecasting.groups import read_shares, split
from model.forecasting.history import WEEK, Counts
from model.forecasting.prediction import Prediction
from serving.reporting.forecast_records import (
    DayForecast,
    Expected,
    SeriesForecast,
    WeekForecast,
)
from serving.reporting.opening import DefaultHours
from serving.reporting.past import Past
from serving.reporting.periods import Period, midnight
from serving.reporting.work import Assumed, agents_for, expected_of, hours_draws, on_duty


@dataclass(frozen=True, eq=False)
class Coming:
    """A prediction and what turns its tickets into agents.

    Attributes:
        this_week: that has begun, the first of the weeks.
        found: the prediction.
        past: what it was made from.
        stores: of the workspace, for their opening hours.
        minutes: mean minutes of a reply and their standard error.
        replies: for each ticket.
        assumed: hours, targets, occupancy.
    """

    this_week: Period
    found: Prediction
    past: Past
    stores: Mapping[str, Store]
    minutes: tuple[float, float]
    replies: float
    assumed: Assumed


def days_of(coming: Coming) -> tuple[DayForecast, ...]:
    """One row a day. What comes while everyone is closed waits for the next opening."""
    found, history = coming.found, coming.past.history
    closed = history.closed[len(history.tickets) :]
    rows, waiting = [], 0.0
    for place, total in enumerate(found.days.sum(axis=1)):
        day = coming.this_week.first + timedelta(days=place)
        open_h = _open_hours(day, coming)
        waiting += float(total)
        agents = on_duty(waiting * coming.replies, open_h, coming.minutes[0], coming.assumed)
        waiting = 0.0 if open_h else waiting
        rows.append(
            DayForecast(
                day=day,
                tickets=Expected(
                    expected=round(float(total), 1),
                    low=float(np.floor(found.total_bounds[0, place])),
                    high=float(np.ceil(found.total_bounds[1, place])),
                ),
                is_holiday=bool(closed[place].all()),
                on_duty=agents,
            )
        )
    return tuple(rows)


def _open_hours(day: date, coming: Coming) -> float:
    """Opening hours of a day, of the store that is open longest: agents answer for all."""
    found = [0.0]
    for name in coming.past.stores:
        store = coming.stores.get(name, DefaultHours())
        zone = ZoneInfo(store.timezone)
        begin, end = midnight(day, zone), midnight(day + timedelta(days=1), zone)
        spans = openings_between(begin, end, store)
        hours = (min(closes, end) - max(opens, begin) for opens, closes in spans)
        found.append(sum(hours, timedelta(0)) / timedelta(hours=1))
    return max(found)


def weeks_of(
    coming: Coming, days: Sequence[DayForecast], rng: np.random.Generator
) -> tuple[WeekForecast, ...]:
    """One row a week, the one that has begun first."""
    found, assumed = coming.found, coming.assumed
    draws = found.week_draws.sum(axis=2)
    hours = hours_draws(draws, coming.minutes, coming.replies, rng)
    rows = []
    for place, expected in enumerate(found.weeks.sum(axis=1)):
        week = coming.this_week.earlier(-place)
        work = float(expected) * coming.replies * coming.minutes[0] / 60
        agents = np.asarray(hours[:, place] / (assumed.hours_per_agent * assumed.occupancy))
        rows.append(
            WeekForecast(
                week=week.name,
                first=week.first,
                is_current=place == 0,
                so_far=coming.past.so_far.total() if place == 0 else None,
                tickets=expected_of(draws[:, place], float(expected)),
                hours=expected_of(hours[:, place], work),
                agents=expected_of(agents, agents_for(work, assumed), 2),
                on_duty=max(day.on_duty for day in days[place * WEEK : (place + 1) * WEEK]),
            )
        )
    return tuple(rows)


def series_of(coming: Coming, rng: np.random.Generator) -> tuple[SeriesForecast, ...]:
    """Each store, then its groups of topics; groups sum to their store."""
    found, first = coming.found, coming.this_week.first
    rows = []
    for column, store in enumerate(coming.past.stores):
        draws, days = found.week_draws[:, :, column], found.days[:, column]
        weeks = found.weeks[:, column]
        rows.append(_series(first, store, None, days, weeks, draws))
        groups = sorted({group_of(i) for week in coming.past.topics for s, i in week if s == store})
        if not groups:
            continue
        shares = read_shares(_group_table(coming.past, store, groups))
        parts = split(draws, shares, rng)
        for place, group in enumerate(groups):
            part = float(shares.expected[place])
            rows.append(_series(first, store, group, days * part, weeks * part, parts[:, :, place]))
    return tuple(rows)


def _group_table(past: Past, store: str, groups: Sequence[str]) -> Counts:
    table = np.zeros((len(past.topics), len(groups)))
    for row, week in enumerate(past.topics):
        for (name, intent), n in week.items():
            if name == store:
                table[row, groups.index(group_of(intent))] += n
    return table


def _series(
    first: date, store: str, group: str | None, days: Counts, weeks: Counts, draws: Counts
) -> SeriesForecast:
    return SeriesForecast(
        store=store,
        group=group,
        first=first,
        weeks=tuple(expected_of(draws[:, w], float(n)) for w, n in enumerate(weeks)),
        days=tuple(round(float(day), 1) for day in days),
    )
