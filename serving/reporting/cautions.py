"""What has to be known before a forecast is used, said in codes and in English."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from model.forecasting.fitting import LEAST_WEEKS
from serving.reporting.forecast_records import (
    Caution,
    Minutes,
    Model,
    Plan,
    Tried,
    WeekForecast,
)
from serving.reporting.past import Past

# From the middle of November to the first days of January shops are another business.
_PEAK_FROM, _PEAK_TO = (11, 15), (1, 6)


@dataclass(frozen=True, eq=False)
class Known:
    """What cautions are made from."""

    model: Model
    past: Past
    tried: Sequence[Tried]
    minutes: Sequence[Minutes]
    plan: Plan
    weeks: Sequence[WeekForecast]


def cautions_of(known: Known) -> tuple[Caution, ...]:
    """All that apply, the gravest first."""
    return tuple((*_history(known), *_quality(known), *_work(known)))


def _history(known: Known) -> Iterator[Caution]:
    weeks = known.model.weeks_known
    if not weeks:
        yield Caution(code="no_history", text="no whole week of tickets is known", n=0)
    elif weeks < LEAST_WEEKS:
        yield Caution(
            code="few_weeks",
            text=f"only {weeks} whole weeks are known, {LEAST_WEEKS} are needed: the last week is "
            "repeated, with a wide interval",
            n=weeks,
        )
    for store, began in zip(known.past.stores, known.past.began, strict=True):
        if 0 < weeks - began < LEAST_WEEKS <= weeks:
            yield Caution(
                code="new_store",
                text=f"{store} has only {weeks - began} whole weeks of its own",
                subject=store,
                n=weeks - began,
            )


def _quality(known: Known) -> Iterator[Caution]:
    if not known.model.uses_last_year and known.model.weeks_known and _meets_peak(known):
        yield Caution(
            code="first_peak",
            text="the peak season falls into these weeks and no year before is known: its rise is "
            "seen only once it has begun, and the intervals are too narrow",
        )
    for row in known.tried:
        if row.week_error is not None and row.week_error > (row.week_naive or 0.0):
            yield Caution(
                code="worse_than_last_week",
                text=f"{_ahead(row.ahead)} this was worse than the last known week repeated",
                n=row.ahead,
            )


def _ahead(weeks: int) -> str:
    return "1 week ahead" if weeks == 1 else f"{weeks} weeks ahead"


def _meets_peak(known: Known) -> bool:
    days = (row.first + timedelta(days=d) for row in known.weeks for d in range(7))
    return any(_is_peak(day) for day in days)


def _is_peak(day: date) -> bool:
    return (day.month, day.day) >= _PEAK_FROM or (day.month, day.day) <= _PEAK_TO


def _work(known: Known) -> Iterator[Caution]:
    assumed = sum(row.n == 0 for row in known.minutes)
    if assumed or not known.minutes:
        yield Caution(
            code="minutes_assumed",
            text=f"for {assumed} of {len(known.minutes)} intents too few replies were timed: the "
            "given minutes are used",
            n=assumed,
        )
    if not known.plan.steps and known.plan.is_reached is not True:
        yield Caution(
            code="no_plan",
            text=f"no intent has {known.plan.least_decisions} decided drafts at level auto: "
            "nothing can be said of what to automate",
            n=known.plan.least_decisions,
        )
    elif known.plan.is_reached is False:
        yield Caution(
            code="target_not_reached",
            text="even with every intent of the plan the target is not reached",
        )
