"""The recent level: simple exponential smoothing (Brown 1956), for many speeds at once.

A damped trend was tried and left out: on the simulated shops of eval/forecast.py it helped none,
growing ones included, and hurt those whose contact rate wanders.
"""

from dataclasses import dataclass

import numpy as np

from model.forecasting.history import Counts

_FIRST = 3


@dataclass(frozen=True, eq=False)
class Smoothed:
    """What was expected of each week before it came, and where the level ended.

    Attributes:
        expected: shape (weeks, speeds, series).
        level: after the last week, shape (speeds, series).
    """

    expected: Counts
    level: Counts


def smooth(rates: Counts, alphas: Counts) -> Smoothed:
    """Follow a level through the weeks.

    Args:
        rates: shape (weeks, series), at least one week.
        alphas: how fast the level follows, 0 to 1, shape (speeds,).
    """
    level = np.tile(rates[:_FIRST].mean(axis=0), (len(alphas), 1))
    expected = np.empty((len(rates), *level.shape))
    for week, seen in enumerate(rates):
        expected[week] = level
        level = level + alphas[:, None] * (seen - level)
    return Smoothed(expected, level)
