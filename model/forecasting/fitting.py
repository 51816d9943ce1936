"""Which settings met the last weeks best, and what they expect of the weeks to come.

A week's tickets are a level times what is known of the week: its days and holidays, the time of the
year, and, as far as that helps, the orders of the weeks before.
"""

from dataclasses import dataclass

import numpy as np

from model.forecasting.calendar import SEASON_WEEKS, Calendar
from model.forecasting.exposure import USUAL_DRIVER, Exposure, exposures
from model.forecasting.history import Counts, History, weekly
from model.forecasting.smoothing import Smoothed, smooth

LEAST_WEEKS = 4
JUDGED_WEEKS = 26
# A week counts by this much less than the one after it: what held in spring may not hold now.
FADE = 0.93
# Another setting than the default has to be better by this much: a few weeks prove little.
_MARGIN = 0.97
_ALPHAS = np.array([0.1, 0.2, 0.3, 0.45, 0.6, 0.8])
_IS_DEFAULT = _ALPHAS == 0.3
_FEW = 6  # weeks without which errors further ahead are not measured but assumed
_STEP = 0.3  # by which they then grow a week
_TINY = 1e-9


@dataclass(frozen=True, eq=False)
class Fit:
    """What was chosen and what it expects.

    Attributes:
        alpha: how fast the level follows.
        driver: how far tickets go with orders, 0 to 1.
        has_season: whether the year before is known.
        ahead: expected tickets of the weeks to come, shape (weeks to come, series).
        errors: logarithms of what came by what was expected a week before, shape (weeks, series).
        squares: mean squared error of such logarithms one, two, ... weeks ahead, never falling,
            shape (weeks to come, series).
    """

    alpha: float
    driver: float
    has_season: bool
    ahead: Counts
    errors: Counts
    squares: Counts


def fit(history: History, calendar: Calendar) -> Fit:
    """Choose among smoothing speeds and weights of the orders.

    Args:
        history: at least one week.
        calendar: of the same history.
    """
    tickets = weekly(history.tickets)
    noise = calendar.over / np.maximum(tickets.mean(axis=0), 0.5)
    best: tuple[float, Exposure, Smoothed, int] | None = None
    choices = exposures(history, calendar, tickets, noise)
    usual = USUAL_DRIVER if len(choices) > 1 else 0.0
    for exposure in choices:
        rates = tickets / np.maximum(exposure.came, _TINY)
        found = smooth(rates, _ALPHAS)
        errors = _weighed(tickets, found.expected * exposure.expected[0][:, None, :])
        errors *= np.where(_IS_DEFAULT, _MARGIN, 1.0)
        errors *= _MARGIN if exposure.driver == usual else 1.0
        chosen = int(np.argmin(errors))
        if best is None or errors[chosen] < best[0]:
            best = (float(errors[chosen]), exposure, found, chosen)
    assert best is not None
    _, exposure, found, chosen = best
    own = found.expected[:, chosen]
    return Fit(
        alpha=float(_ALPHAS[chosen]),
        driver=exposure.driver,
        has_season=history.weeks >= SEASON_WEEKS,
        ahead=found.level[chosen] * exposure.ahead,
        errors=_errors(tickets, own * exposure.expected[0]),
        squares=_squares(tickets, own, exposure, history.ahead),
    )


def _errors(tickets: Counts, expected: Counts) -> Counts:
    logs = np.log((tickets + 0.5) / (expected + 0.5))
    return np.asarray(logs[min(LEAST_WEEKS, len(logs) - 1) :][-JUDGED_WEEKS:])


def faded(count: int) -> Counts:
    """Weights of weeks, the oldest first, shape (count,); their sum is 1."""
    found = FADE ** np.arange(count - 1, -1, -1)
    return np.asarray(found / found.sum())


def _squares(tickets: Counts, rates: Counts, exposure: Exposure, ahead: int) -> Counts:
    """How wide errors get with the weeks ahead, as seen in the weeks that are over."""
    first = _square(_errors(tickets, rates * exposure.expected[0]))
    found = [first]
    for later in range(1, ahead):
        known = len(tickets) - later
        square = found[-1] + _STEP * first
        if known > LEAST_WEEKS + _FEW:
            expected = rates[:known] * exposure.expected[later]
            square = np.maximum(found[-1], _square(_errors(tickets[later:], expected)))
        found.append(square)
    return np.array(found)


def _square(errors: Counts) -> Counts:
    return np.asarray(faded(len(errors)) @ errors**2)


def _weighed(tickets: Counts, expected: Counts) -> Counts:
    """Absolute errors of the last weeks by their tickets, recent ones first, shape (speeds,)."""
    first = max(LEAST_WEEKS, len(tickets) - JUDGED_WEEKS)
    own = tickets[first:, None, :]
    if not len(own):
        return np.ones(len(_ALPHAS))
    weights = faded(len(own))[:, None]
    total = max(float((weights * own[:, 0]).sum()), _TINY)
    errors = np.abs(own - expected[first:]).sum(axis=2)
    return np.asarray((weights * errors).sum(axis=0) / total)
