"""Expected tickets with intervals by simulation.

A week's level errs as it erred so far, in all series at once, so that what moves every store moves
their sum; a day's count scatters around it as a negative binomial.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from model.forecasting.calendar import Calendar, read_calendar
from model.forecasting.fitting import LEAST_WEEKS, Fit, faded, fit
from model.forecasting.history import WEEK, Counts, History, weekly

DRAWS = 1_000
LOW, HIGH = 10, 90
_SHY = 0.03  # least spread of a week's logarithm: no level is known exactly
_UNKNOWN = 0.35  # spread where nothing but the last week is known
_TINY = 1e-9


@dataclass(frozen=True, eq=False)
class Prediction:
    """Tickets of the days and weeks to come.

    Attributes:
        method: `level`, or `last_week` below four weeks of history.
        fit: what was chosen; None for `last_week`.
        days: expected, shape (days, series).
        day_bounds: 10th and 90th percentile, shape (2, days, series).
        total_bounds: the same of the sum of all series, shape (2, days).
        week_draws: simulated sums of weeks, shape (draws, weeks, series).
    """

    method: str
    fit: Fit | None
    days: Counts
    day_bounds: Counts
    total_bounds: Counts
    week_draws: Counts

    @property
    def weeks(self) -> Counts:
        """Expected tickets of weeks, shape (weeks, series)."""
        return weekly(self.days)


def predict(history: History, rng: np.random.Generator, draws: int = DRAWS) -> Prediction:
    """What is to be expected of the weeks for which `history.closed` is known.

    Args:
        history: of any length; below four weeks the last week is repeated.
        rng: source of the simulation.
        draws: how many.
    """
    calendar = read_calendar(history)
    found = fit(history, calendar) if history.weeks >= LEAST_WEEKS else None
    if found is not None:
        coming = calendar.weights[len(history.tickets) :]
        weights = np.maximum(np.repeat(weekly(coming), WEEK, axis=0), _TINY)
        days = np.repeat(found.ahead, WEEK, axis=0) * coming / weights
    else:
        days = _repeated(history)
    factors = _factors(history, calendar, found, rng, draws)
    low_high, totals, week_draws = _simulate(days, factors, calendar.over, rng)
    return Prediction(
        method="last_week" if found is None else "level",
        fit=found,
        days=days,
        day_bounds=low_high,
        total_bounds=np.percentile(totals, [LOW, HIGH], axis=0),
        week_draws=week_draws,
    )


def _repeated(history: History) -> Counts:
    """As in the last week; nothing where there is none."""
    if not history.weeks:
        return np.zeros((history.ahead * WEEK, history.tickets.shape[1]))
    return np.tile(history.tickets[-WEEK:], (history.ahead, 1))


def _factors(
    history: History,
    calendar: Calendar,
    found: Fit | None,
    rng: np.random.Generator,
    draws: int,
) -> Counts:
    """By what the weeks' levels may differ from the expected, shape (draws, weeks, series).

    Errors of past weeks are weighed with random normal numbers (a Gaussian multiplier bootstrap),
    the same for every series, so that they go together as observed. The share alpha of a week's
    error stays with the level (Hyndman et al. 2008, local level model); how far they spread one,
    two, ... weeks ahead is what was seen so far.
    """
    series, ahead = history.tickets.shape[1], history.ahead
    if found is None:
        errors, alpha = np.ones((1, series)), 1.0
        spread = _UNKNOWN**2 * np.tile(np.arange(1.0, ahead + 1)[:, None], (1, series))
    else:
        errors, alpha = found.errors, found.alpha
        spread = _without_chance(found, history, calendar)
    fading = faded(len(errors))
    errors = errors / np.sqrt(np.maximum(fading @ errors**2, _TINY))
    shocks = (rng.standard_normal((draws, ahead, len(errors))) * np.sqrt(fading)) @ errors
    logs = alpha * np.cumsum(shocks, axis=1) + (1 - alpha) * shocks
    logs *= np.sqrt(spread / (1 + alpha**2 * np.arange(ahead))[:, None])
    # The mean of the draws is what was expected.
    return np.asarray(np.exp(logs - logs.var(axis=0, keepdims=True) / 2))


def _without_chance(found: Fit, history: History, calendar: Calendar) -> Counts:
    """Squares of the errors that the scatter of counts does not explain, as `Fit.squares`."""
    count = len(found.errors)
    chance = calendar.over / np.maximum(weekly(history.tickets)[-count:].mean(axis=0), 0.5)
    # Of few errors the true spread may be larger, as Student's t is wider than the normal.
    wider = (count + 1) / max(1, count - 1)
    return np.asarray(np.maximum(wider * found.squares - chance, _SHY**2))


def _simulate(
    days: Counts, factors: Counts, over: Counts, rng: np.random.Generator
) -> tuple[Counts, Counts, Counts]:
    draws, weeks, series = factors.shape
    bounds = np.empty((2, *days.shape))
    totals = np.zeros((draws, len(days)))
    week_draws = np.empty(factors.shape)
    for own in range(series):
        means = np.repeat(factors[:, :, own], WEEK, axis=1) * days[:, own]
        counts = _counts(means, float(over[own]), rng)
        bounds[:, :, own] = np.percentile(counts, [LOW, HIGH], axis=0)
        totals += counts
        week_draws[:, :, own] = counts.reshape(draws, weeks, WEEK).sum(axis=2)
    return bounds, totals, week_draws


def _counts(means: Counts, over: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Counts whose variance is `over` times their mean."""
    means = np.maximum(means, _TINY)
    if over <= 1.01:
        return rng.poisson(means).astype(np.float64)
    return rng.negative_binomial(means / (over - 1), 1 / over).astype(np.float64)
