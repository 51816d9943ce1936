"""A store's tickets by group of intents: recent shares, with what they strayed so far."""

from dataclasses import dataclass

import numpy as np

from model.forecasting.history import Counts
from model.forecasting.prediction import HIGH, LOW

_ALPHA = 0.25
_JUDGED_WEEKS = 12
_LEAST_WEEKS = 3


@dataclass(frozen=True, eq=False)
class Shares:
    """Shares of groups and how far a week strays from them; shape (groups,)."""

    expected: Counts
    spread: Counts


def read_shares(weeks: Counts) -> Shares:
    """Shares of the groups in the weeks to come.

    Args:
        weeks: tickets by week and group, shape (weeks, groups), oldest first.
    """
    groups = weeks.shape[1]
    level = np.full(groups, 1 / max(1, groups))
    strayed = []
    for number, row in enumerate(weeks):
        total = row.sum()
        if not total:
            continue
        seen = row / total
        if number >= _LEAST_WEEKS:
            strayed.append((seen - level) ** 2)
        level = seen if not number else level + _ALPHA * (seen - level)
    mean = max(float(weeks[-_JUDGED_WEEKS:].sum(axis=1).mean()), 1.0) if len(weeks) else 1.0
    chance = level * (1 - level) / mean
    seen_spread = np.mean(strayed[-_JUDGED_WEEKS:], axis=0) if strayed else 4 * chance
    return Shares(level, np.sqrt(np.maximum(seen_spread, chance)))


def split(draws: Counts, shares: Shares, rng: np.random.Generator) -> Counts:
    """Draws of each group, shape (draws, weeks, groups), from draws of a store (draws, weeks)."""
    count, weeks = draws.shape
    further = np.sqrt(1 + _ALPHA**2 * np.arange(weeks))[None, :, None]
    noise = rng.standard_normal((count, 1, len(shares.expected))) * shares.spread * further
    return np.asarray(draws[:, :, None] * np.maximum(shares.expected + noise, 0.0))


def bounds(draws: Counts) -> Counts:
    """10th and 90th percentile of draws, along their first axis."""
    return np.asarray(np.percentile(draws, [LOW, HIGH], axis=0))
