"""How good forecasts were: made as of then for weeks that are over, against the week before.

Everything is chosen anew at each origin from what was known then, so nothing is judged on weeks
that it was fitted on.
"""

from dataclasses import dataclass

import numpy as np

from model.forecasting.fitting import LEAST_WEEKS
from model.forecasting.history import WEEK, Counts, History, weekly
from model.forecasting.prediction import predict

_DRAWS = 400


@dataclass(frozen=True, slots=True)
class Judged:
    """Sums over origins, series and days or weeks; smaller errors are better.

    Attributes:
        origins: how many times a forecast was made.
        tickets: that came.
        error: sum of absolute errors.
        naive: the same of "as in the week before the forecast was made".
        inside: days (or weeks) that fell into the 80 % interval.
        count: of days (or weeks).
    """

    origins: int
    tickets: float
    error: float
    naive: float
    inside: int
    count: int

    @property
    def wape(self) -> float | None:
        """Mean absolute error as a share of the tickets; None without any."""
        return self.error / self.tickets if self.tickets else None

    @property
    def naive_wape(self) -> float | None:
        """The same of "as in the week before"."""
        return self.naive / self.tickets if self.tickets else None

    def __add__(self, other: "Judged") -> "Judged":
        return Judged(
            self.origins + other.origins,
            self.tickets + other.tickets,
            self.error + other.error,
            self.naive + other.naive,
            self.inside + other.inside,
            self.count + other.count,
        )


NOTHING = Judged(0, 0.0, 0.0, 0.0, 0, 0)


def judge(
    history: History, rng: np.random.Generator, *, origins: int, horizon: int = 1
) -> tuple[Judged, Judged]:
    """Forecast the last weeks as of then; (days, weeks) of the week `horizon` weeks ahead.

    Args:
        history: at least five weeks, or nothing is judged.
        rng: source of the simulations.
        origins: how many weeks to judge, the last ones.
        horizon: 1 for the week that follows at once.
    """
    days = weeks = NOTHING
    first = max(LEAST_WEEKS, history.weeks - horizon + 1 - origins)
    for known in range(first, history.weeks - horizon + 1):
        past = history.until(known, horizon)
        found = predict(past, rng, _DRAWS)
        own = slice((known + horizon - 1) * WEEK, (known + horizon) * WEEK)
        came, before = history.tickets[own], past.tickets[-WEEK:]
        days += _judged(came, found.days[-WEEK:], before, found.day_bounds[:, -WEEK:])
        bounds = np.percentile(found.week_draws[:, -1], [10, 90], axis=0)[:, None]
        weeks += _judged(weekly(came), found.weeks[-1:], weekly(before), bounds)
    return days, weeks


def _judged(came: Counts, expected: Counts, before: Counts, bounds: Counts) -> Judged:
    low, high = np.floor(bounds[0]), np.ceil(bounds[1])
    return Judged(
        origins=1,
        tickets=float(came.sum()),
        error=float(np.abs(came - expected).sum()),
        naive=float(np.abs(came - before).sum()),
        inside=int(((came >= low) & (came <= high)).sum()),
        count=came.size,
    )
