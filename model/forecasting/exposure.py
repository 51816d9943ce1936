"""What is known of a week apart from the level: its days, the time of the year, the orders."""

from dataclasses import dataclass

import numpy as np

from model.forecasting.calendar import Calendar, read_season
from model.forecasting.history import Counts, History, weekly
from model.forecasting.smoothing import smooth

_DRIVER_WEEKS = 8
_DRIVERS = (0.0, 0.5, 1.0)
USUAL_DRIVER = 0.5
_ORDER_ALPHAS = np.array([0.5])
_TINY = 1e-9


@dataclass(frozen=True, eq=False)
class Exposure:
    """What is known of a week apart from the level.

    `came` is as it came, `ahead` that of the weeks to come; `expected` as it was expected one, two,
    ... weeks before: the first of them for every week, each next one for all but one more.
    """

    driver: float
    came: Counts
    expected: tuple[Counts, ...]
    ahead: Counts


def exposures(
    history: History, calendar: Calendar, tickets: Counts, noise: Counts
) -> list[Exposure]:
    """One for each weight of the orders: 0, and more where the shop sends them.

    Args:
        history: of tickets and orders.
        calendar: of the same history.
        tickets: by week.
        noise: variance of the logarithm of a week's tickets by chance alone, shape (series,).
    """
    known, ahead = history.weeks, history.ahead
    found = []
    for share in _DRIVERS:
        if share and not _has_orders(history):
            break
        ones = np.ones_like(tickets)
        driver = _driver(history) if share else _Driver(ones, (ones,) * ahead, ones[:1])
        came = 1 - share + share * driver.came
        rates = tickets / np.maximum(came * calendar.weeks[:known], _TINY)
        year = read_season(rates, noise, ahead) * calendar.weeks
        found.append(
            Exposure(
                driver=share,
                came=came * year[:known],
                expected=tuple(
                    (1 - share + share * part[: known - later]) * year[later:known]
                    for later, part in enumerate(driver.expected)
                ),
                ahead=(1 - share + share * driver.ahead) * year[known:],
            )
        )
    return found


@dataclass(frozen=True, eq=False)
class _Driver:
    """Orders as far as their tickets come in a week, by their recent mean; as `Exposure`."""

    came: Counts
    expected: tuple[Counts, ...]
    ahead: Counts


def _has_orders(history: History) -> bool:
    if history.orders is None or history.weeks < _DRIVER_WEEKS + len(history.lags):
        return False
    recent = weekly(history.orders)[-_DRIVER_WEEKS - len(history.lags) :]
    return bool((recent > 0).all())


def _driver(history: History) -> _Driver:
    assert history.orders is not None
    orders, ahead, lags = weekly(history.orders), history.ahead, history.lags
    known = len(orders)
    year = read_season(orders, 1 / np.maximum(orders.mean(axis=0), 0.5), ahead)
    found = smooth(orders / year[:known], _ORDER_ALPHAS)
    coming = found.level[0] * year[known:]
    came = _lagged(orders, lags)
    mean = np.maximum(came[-_DRIVER_WEEKS:].mean(axis=0), _TINY)
    # Before the shop sent its orders there are none: then the level alone explains the tickets.
    is_known = came > 0.05 * mean
    expected = []
    for later in range(ahead):
        part = np.zeros((known - later, orders.shape[1]))
        for lag, share in enumerate(lags):
            # An order of week w + later - lag was known at week w only where that is before w.
            guessed = found.expected[: known - later, 0] * year[later:known]
            seen = np.concatenate((np.tile(orders[:1], (lag, 1)), orders))[later:known]
            part += share * (seen if lag > later else guessed)
        expected.append(np.where(is_known[later:], part / mean, 1.0))
    after = _lagged(np.concatenate((orders, coming)), lags)[known:]
    return _Driver(
        came=np.where(is_known, came / mean, 1.0),
        expected=tuple(expected),
        ahead=np.maximum(after / mean, 0.05),
    )


def _lagged(orders: Counts, lags: tuple[float, ...]) -> Counts:
    found = np.zeros_like(orders)
    for lag, share in enumerate(lags):
        found += share * np.concatenate((np.tile(orders[:1], (lag, 1)), orders))[: len(orders)]
    return found
