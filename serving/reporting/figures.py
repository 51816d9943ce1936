"""Figures that say how sure they are: shares, rates and times with 95 % intervals and changes."""

from collections.abc import Sequence
from math import ceil, comb, floor, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict

from data.intervals import wilson

_Z = 1.959963984540054  # 95 %
_LEAST_FOR_MEDIAN = 6
_EXACT_TO = 200
_NORMAL = NormalDist()


class ReportingRecord(BaseModel):
    """Base of what reports hold."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Difference(ReportingRecord):
    """A change against the period before, with its 95 % interval."""

    value: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """Whether the interval leaves out no change at all."""
        return self.low > 0 or self.high < 0


class Count(ReportingRecord):
    """How many. `change` is relative (0.1 is a tenth more) and takes counts for Poisson's."""

    value: int
    before: int
    change: Difference | None


class Share(ReportingRecord):
    """`count` of `n`, 0 to 1 (Wilson 1927); value None where n is 0. `change` is of the value."""

    value: float | None
    low: float
    high: float
    count: int
    n: int
    change: Difference | None = None


class Rate(ReportingRecord):
    """`count` for each 100 of `base` (Byar's interval); None where base is 0.

    `change` is relative.
    """

    per_100: float | None
    low: float | None
    high: float | None
    count: int
    base: int
    change: Difference | None = None


class Hours(ReportingRecord):
    """How long something took; `low` and `high` bound the median. None where nothing has.

    `change` is of the median, in hours.
    """

    n: int
    median: float | None
    low: float | None
    high: float | None
    p90: float | None
    change: Difference | None = None


class Mean(ReportingRecord):
    """A mean with its interval by Student's normal approximation; None without any."""

    n: int
    value: float | None
    low: float | None
    high: float | None


def count(value: int, before: int) -> Count:
    """A number beside that of the period before."""
    return Count(value=value, before=before, change=_ratio(value, before, 1.0))


def share(part: int, n: int, before: Share | None = None) -> Share:
    """A share, and its change (Newcombe 1998, method 10) where both have cases."""
    low, high = wilson(part, n)
    value = part / n if n else None
    change = None
    if before is not None and value is not None and before.value is not None:
        change = Difference(
            value=round(value - before.value, 4),
            low=round(value - before.value - sqrt((value - low) ** 2 + _above(before) ** 2), 4),
            high=round(value - before.value + sqrt((high - value) ** 2 + _below(before) ** 2), 4),
        )
    return Share(
        value=None if value is None else round(value, 4),
        low=round(low, 4),
        high=round(high, 4),
        count=part,
        n=n,
        change=change,
    )


def _above(found: Share) -> float:
    return found.high - (found.value or 0.0)


def _below(found: Share) -> float:
    return (found.value or 0.0) - found.low


def rate(events: int, base: int, before: Rate | None = None) -> Rate:
    """Events for each 100 of a base; the base is taken as known (Breslow & Day 1987, Byar)."""
    if not base:
        return Rate(per_100=None, low=None, high=None, count=events, base=base)
    low = events * (1 - 1 / (9 * events) - _Z / (3 * sqrt(events))) ** 3 if events else 0.0
    more = events + 1
    high = more * (1 - 1 / (9 * more) + _Z / (3 * sqrt(more))) ** 3
    change = _ratio(events, before.count, before.base / base) if before and before.base else None
    return Rate(
        per_100=round(100 * events / base, 2),
        low=round(100 * low / base, 2),
        high=round(100 * high / base, 2),
        count=events,
        base=base,
        change=change,
    )


def _ratio(now: int, before: int, scale: float) -> Difference | None:
    """Relative change of a Poisson count, by the binomial of one given their sum."""
    if not before:
        return None
    low, high = wilson(now, now + before)
    return Difference(
        value=round(now / before * scale - 1, 4),
        low=round(low / (1 - low) * scale - 1, 4),
        high=round(min(high / (1 - high), 1e6) * scale - 1, 4) if high < 1 else 1e6,
    )


def hours(spans: Sequence[float] | NDArray[np.float64], before: Hours | None = None) -> Hours:
    """Median with a distribution-free interval (order statistics), and the 90th percentile."""
    n = len(spans)
    if not n:
        return Hours(n=0, median=None, low=None, high=None, p90=None)
    sorted_ = np.sort(np.asarray(spans, dtype=np.float64))
    low = high = None
    if n >= _LEAST_FOR_MEDIAN:
        half = _Z * sqrt(n) / 2
        low = float(sorted_[max(0, floor(n / 2 - half))])
        high = float(sorted_[min(n - 1, ceil(n / 2 + half))])
    return Hours(
        n=n,
        median=round(float(np.median(sorted_)), 3),
        low=None if low is None else round(low, 3),
        high=None if high is None else round(high, 3),
        p90=round(float(np.quantile(sorted_, 0.9)), 3),
    )


def median_change(now: NDArray[np.float64], before: NDArray[np.float64]) -> Difference | None:
    """The difference of two medians, now minus before (Price & Bonett 2002, section 2).

    None where one has fewer than six values.
    """
    if min(len(now), len(before)) < _LEAST_FOR_MEDIAN:
        return None
    value = float(np.median(now) - np.median(before))
    half = _Z * sqrt(_median_variance(now) + _median_variance(before))
    return Difference(
        value=round(value, 3), low=round(value - half, 3), high=round(value + half, 3)
    )


def _median_variance(values: NDArray[np.float64]) -> float:
    n = len(values)
    place = max(1, round((n + 1) / 2 - sqrt(n)))
    if n <= _EXACT_TO:
        tail = sum(comb(n, k) for k in range(place)) / 2**n
    else:
        tail = _NORMAL.cdf((place - 0.5 - n / 2) / (sqrt(n) / 2))
    sorted_ = np.sort(values)
    width = float(sorted_[n - place] - sorted_[place - 1])
    return (width / (2 * _NORMAL.inv_cdf(1 - tail))) ** 2


def mean(values: Sequence[float]) -> Mean:
    """The mean; its interval needs two values."""
    n = len(values)
    if not n:
        return Mean(n=0, value=None, low=None, high=None)
    middle = sum(values) / n
    if n == 1:
        return Mean(n=1, value=round(middle, 3), low=None, high=None)
    spread = sqrt(sum((v - middle) ** 2 for v in values) / (n - 1) / n)
    low, high = middle - _Z * spread, middle + _Z * spread
    return Mean(n=n, value=round(middle, 3), low=round(low, 3), high=round(high, 3))
