"""Shares and errors with their intervals.

Intervals of shares are Wilson's (1927), 95 %; those of what is no share come from a bootstrap over
counts, so that fifty thousand tickets cost no more than five hundred.
"""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from data.intervals import wilson
from eval.report.records import Figure

Counts = NDArray[np.int64]
_RESAMPLES = 1_000
_LOW, _HIGH = 2.5, 97.5


def share(right: int, n: int, better: Literal["higher", "lower"] = "higher") -> Figure:
    """A share with its Wilson interval.

    Args:
        right: how many count, 0 to n.
        n: of how many.
        better: which way is better.
    """
    if n == 0:
        return Figure(value=None, low=0.0, high=1.0, n=0, better=better)
    low, high = wilson(right, n)
    return Figure(
        value=round(right / n, 4),
        low=round(low, 4),
        high=round(high, 4),
        n=n,
        better=better,
    )


def confusion_of(labels: Counts, said: Counts, count: int) -> Counts:
    """Tickets by label (rows) and what was said (columns); int64, shape (count, count)."""
    flat = np.bincount(labels * count + said, minlength=count * count)
    return flat.reshape(count, count).astype(np.int64)


def f1_scores(confusion: Counts) -> NDArray[np.float64]:
    """F1 of each name, NaN where it is neither a label nor said; float64, shape (..., names)."""
    right = np.diagonal(confusion, axis1=-2, axis2=-1).astype(float)
    total = confusion.sum(axis=-1) + confusion.sum(axis=-2)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(np.where(total > 0, 2 * right / total, np.nan))


def macro_f1(confusion: Counts, rng: np.random.Generator) -> Figure:
    """The mean F1 of all names that occur, 0 to 1, higher is better."""
    n = int(confusion.sum())
    if n == 0:
        return Figure(value=None, low=0.0, high=1.0, n=0)
    cells = rng.multinomial(n, confusion.ravel() / n, size=_RESAMPLES)
    again = np.nanmean(f1_scores(cells.reshape(_RESAMPLES, *confusion.shape)), axis=-1)
    low, high = np.percentile(again, [_LOW, _HIGH])
    value = float(np.nanmean(f1_scores(confusion)))
    return Figure(value=round(value, 4), low=round(float(low), 4), high=round(float(high), 4), n=n)


def micro_f1(right: int, missed: int, false: int, rng: np.random.Generator) -> Figure:
    """F1 over flags, 0 to 1, higher is better; n counts the flags that are labelled or said."""
    n = right + missed + false
    if n == 0:
        return Figure(value=None, low=0.0, high=1.0, n=0)
    cells = rng.multinomial(n, np.array([right, missed, false]) / n, size=_RESAMPLES)
    again = 2 * cells[:, 0] / (2 * cells[:, 0] + cells[:, 1] + cells[:, 2])
    low, high = np.percentile(again, [_LOW, _HIGH])
    value = 2 * right / (2 * right + missed + false)
    return Figure(value=round(value, 4), low=round(float(low), 4), high=round(float(high), 4), n=n)


def paired_difference(
    now: NDArray[np.bool_], then: NDArray[np.bool_], rng: np.random.Generator, resamples: int
) -> NDArray[np.float64]:
    """Differences of two accuracies on the same tickets, resampled.

    A ticket counts +1, 0 or -1; resampling tickets is resampling these three counts.

    Args:
        now: right or not by the new model, shape (tickets,).
        then: the same tickets by the other.
        rng: source of the resamples.
        resamples: how many.

    Returns:
        float64, shape (resamples,), each -1 to 1; above 0 the new model is better.
    """
    n = len(now)
    gained = int((now & ~then).sum())
    lost = int((~now & then).sum())
    cells = rng.multinomial(n, [gained / n, lost / n, (n - gained - lost) / n], size=resamples)
    return np.asarray((cells[:, 0] - cells[:, 1]) / n)
