"""The forecast: tickets by day and week, agents needed, and which intents to automate first.

A level by exponential smoothing over weeks (Brown 1956) times the weekdays' shares. Intervals come
from simulation: counts scatter as a negative binomial, the level errs as it erred so far. Whether
that beats "as in the week before" is measured on the last weeks and told with the forecast.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from serving.reporting.reading import DecisionRow, Stores, count_by_day, read_decisions
from serving.reporting.records import (
    Automation,
    DayForecast,
    Forecast,
    Share,
    WeekForecast,
)
from serving.reporting.weekly import Week, share, week_of

WEEKS_READ = 26
_LEAST_WEEKS = 4
_SMOOTHING = 0.4
_PROFILE_WEEKS = 8
_TRIED_WEEKS = 6
_DRAWS = 2_000
_LOW, _HIGH = 10, 90
_PLAN_WEEKS = 4
_LEAST_DECISIONS = 20
# A draft that goes out as it is still takes a look.
LOOK_MINUTES = 0.5
Daily = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Assumed:
    """What the service cannot know.

    Attributes:
        minutes_per_ticket: that an agent needs without a draft.
        hours_per_agent: a week, spent on tickets.
        target_agents: that shall be enough, or None.
    """

    minutes_per_ticket: float = 6.0
    hours_per_agent: float = 30.0
    target_agents: float | None = None


def forecast(
    connection: Connection,
    now: datetime,
    *,
    weeks: int,
    store: str | None,
    stores: Stores,
    assumed: Assumed,
    seed: int = 17,
) -> Forecast:
    """What is to be expected from the coming Monday on.

    Args:
        connection: reads.
        now: aware, in the zone of the weeks.
        weeks: how many, 1 to 12.
        store: only this one.
        stores: those that may be seen; None means all.
        assumed: minutes, hours and the target.
        seed: of the simulation.
    """
    seen = frozenset((store,)) if store else stores
    this_week = week_of(now.date(), now.tzinfo)  # type: ignore[arg-type]
    since = this_week.since - timedelta(weeks=WEEKS_READ)
    found = count_by_day(connection, since, this_week.since, seen)
    daily = _by_day([at.astimezone(this_week.since.tzinfo).date() for at, _ in found], this_week)
    known = len(daily) // 7
    rng = np.random.default_rng(seed)
    expected, draws = predict(daily, weeks, rng)
    intents = Counter(
        intent for at, intent in found if at >= this_week.since - timedelta(weeks=_PLAN_WEEKS)
    )
    decided = read_decisions(connection, since, now, seen)
    rows = _weeks(this_week, expected, draws, assumed)
    error, naive = tried(daily, rng)
    return Forecast(
        store=store,
        as_of=now,
        method="seasonal" if known >= _LEAST_WEEKS else "naive",
        weeks_known=known,
        error=error,
        naive_error=naive,
        warnings=_warnings(known, error, naive),
        days=_days(this_week, expected, draws),
        weeks=rows,
        minutes_per_ticket=assumed.minutes_per_ticket,
        hours_per_agent=assumed.hours_per_agent,
        target_agents=assumed.target_agents,
        plan=_plan(intents, min(known, _PLAN_WEEKS), decided, rows, assumed),
    )


def _by_day(days: Sequence[date], this_week: Week) -> Daily:
    """Counts from the Monday of the first ticket to the last Sunday; empty without any."""
    if not days:
        return np.zeros(0)
    first = min(days)
    start = first - timedelta(days=first.weekday())
    counts = np.zeros((this_week.since.date() - start).days)
    for day in days:
        counts[(day - start).days] += 1
    # The first week may have begun before the service did.
    return counts[7:] if len(counts) > 7 else counts


def predict(daily: Daily, weeks: int, rng: np.random.Generator) -> tuple[Daily, Daily]:
    """(expected tickets a day, draws of them) for whole weeks to come.

    Args:
        daily: of whole weeks, Monday first, oldest first.
        weeks: to come.
        rng: source of the draws.

    Returns:
        float64 of shapes (7 * weeks,) and (draws, 7 * weeks).
    """
    if not len(daily):
        return np.zeros(7 * weeks), np.zeros((_DRAWS, 7 * weeks))
    table = daily.reshape(-1, 7)
    totals = table.sum(axis=1)
    level, errors = _level(totals)
    profile = _profile(table)
    expected = np.tile(level * profile, weeks)
    spread = float(np.std(errors)) if len(errors) > 1 else 0.5
    ahead = np.sqrt(np.repeat(np.arange(1, weeks + 1), 7))
    wobble = np.repeat(rng.standard_normal((_DRAWS, weeks)), 7, axis=1)
    means = np.maximum(expected * np.exp(wobble * spread * ahead), 1e-9)
    over = _overdispersion(table, profile)
    if over <= 1.01:
        return expected, rng.poisson(means).astype(float)
    size = means / (over - 1)
    return expected, rng.negative_binomial(size, 1 / over).astype(float)


def _level(totals: Daily) -> tuple[float, Daily]:
    """The smoothed level, and the log errors of each week against the level before it."""
    level = float(totals[0])
    errors = []
    for total in totals[1:]:
        errors.append(np.log((total + 1) / (level + 1)))
        level += _SMOOTHING * (float(total) - level)
    return level, np.array(errors)


def _profile(table: Daily) -> Daily:
    recent = table[-_PROFILE_WEEKS:].sum(axis=0) + 0.5
    return np.asarray(recent / recent.sum())


def _overdispersion(table: Daily, profile: Daily) -> float:
    """Variance of days within their week over their mean; 1 is Poisson."""
    means = table.sum(axis=1, keepdims=True) * profile
    kept = means > 0.5
    if kept.sum() < 7:
        return 1.5
    return float(max(1.0, np.mean((table[kept] - means[kept]) ** 2 / means[kept]) * 7 / 6))


def tried(daily: Daily, rng: np.random.Generator) -> tuple[float | None, float | None]:
    """Errors over the last weeks, forecast as of then: (ours, that of the week before).

    Mean absolute error of days, as a share of the tickets that came (WAPE).
    """
    known = len(daily) // 7
    first = max(_LEAST_WEEKS, known - _TRIED_WEEKS)
    ours = naive = total = 0.0
    for week in range(first, known):
        past, came = daily[: week * 7], daily[week * 7 : week * 7 + 7]
        expected, _ = predict(past, 1, rng)
        ours += float(np.abs(expected - came).sum())
        naive += float(np.abs(past[-7:] - came).sum())
        total += float(came.sum())
    if not total:
        return None, None
    return round(ours / total, 4), round(naive / total, 4)


def _days(this_week: Week, expected: Daily, draws: Daily) -> tuple[DayForecast, ...]:
    low, high = np.percentile(draws, [_LOW, _HIGH], axis=0)
    first = this_week.until.date()
    return tuple(
        DayForecast(
            day=first + timedelta(days=i),
            expected=round(float(expected[i]), 1),
            low=int(low[i]),
            high=int(np.ceil(high[i])),
        )
        for i in range(len(expected))
    )


def _weeks(
    this_week: Week, expected: Daily, draws: Daily, assumed: Assumed
) -> tuple[WeekForecast, ...]:
    found = []
    for number in range(len(expected) // 7):
        own = slice(number * 7, number * 7 + 7)
        low, high = np.percentile(draws[:, own].sum(axis=1), [_LOW, _HIGH])
        total = float(expected[own].sum())
        day = this_week.until.date() + timedelta(weeks=number)
        found.append(
            WeekForecast(
                week="{}-W{:02d}".format(*day.isocalendar()[:2]),
                expected=round(total, 1),
                low=int(low),
                high=int(np.ceil(high)),
                agents=_agents(total, assumed),
                agents_low=_agents(float(low), assumed),
                agents_high=_agents(float(high), assumed),
            )
        )
    return tuple(found)


def _agents(tickets: float, assumed: Assumed) -> float:
    return round(tickets * assumed.minutes_per_ticket / 60 / assumed.hours_per_agent, 2)


def _plan(
    intents: Counter[str],
    weeks: int,
    decided: Sequence[DecisionRow],
    expected: Sequence[WeekForecast],
    assumed: Assumed,
) -> tuple[Automation, ...]:
    """The intents whose drafts save most, until the busiest week needs no more than the target."""
    acts: dict[str, Counter[str]] = {}
    for row in decided:
        acts.setdefault(row.intent, Counter())[row.action] += 1
    saving: list[tuple[float, str, float, Share]] = []
    for intent, count in intents.items():
        own = acts.get(intent, Counter())
        total = sum(own.values())
        if total < _LEAST_DECISIONS or not weeks:
            continue
        as_is = share(own["approve"], total)
        minutes = max(0.0, assumed.minutes_per_ticket - LOOK_MINUTES)
        # The lower bound: a plan may not rest on luck.
        hours = count / weeks * as_is.low * minutes / 60
        saving.append((hours, intent, count / weeks, as_is))
    needed = max((w.agents for w in expected), default=0.0)
    plan = []
    for hours, intent, per_week, as_is in sorted(saving, key=lambda row: (-row[0], row[1])):
        if assumed.target_agents is not None and needed <= assumed.target_agents:
            break
        needed = max(0.0, needed - hours / assumed.hours_per_agent)
        plan.append(
            Automation(
                intent=intent,
                tickets_per_week=round(per_week, 1),
                as_is=as_is,
                hours_saved=round(hours, 2),
                agents_after=round(needed, 2),
            )
        )
    return tuple(plan)


def _warnings(known: int, error: float | None, naive: float | None) -> tuple[str, ...]:
    found = []
    if known < _LEAST_WEEKS:
        found.append(f"only {known} whole weeks are known; a trend needs {_LEAST_WEEKS}")
    if error is not None and naive is not None and error > naive:
        found.append("over the last weeks this was worse than: as in the week before")
    return tuple(found)
