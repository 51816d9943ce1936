"""What a forecast is made from: counts by day of whole weeks."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Counts = NDArray[np.float64]
Days = NDArray[np.bool_]
WEEK = 7


@dataclass(frozen=True, eq=False)
class History:
    """Counts of whole weeks, Monday first, oldest first; one column a series (a store).

    Attributes:
        tickets: float64, shape (days, series).
        closed: bool, shape (days + days to come, series): public holidays.
        orders: placed on each day, shape (days, series); None where none are known.
        lags: shares of the tickets that come in the week of their order, one week later, ...;
            shape (weeks,), sums to 1.
    """

    tickets: Counts
    closed: Days
    orders: Counts | None = None
    lags: tuple[float, ...] = (1.0,)

    def __post_init__(self) -> None:
        """Refuse shapes that do not fit one another."""
        days, series = self.tickets.shape
        if days % WEEK or self.closed.shape[0] % WEEK:
            raise ValueError(f"whole weeks are expected, got {days} days")
        if self.closed.shape[0] < days or self.closed.shape[1] != series:
            raise ValueError("closed has to cover the days and series of tickets")
        if self.orders is not None and self.orders.shape != self.tickets.shape:
            raise ValueError("orders and tickets have to cover the same days and series")

    @property
    def weeks(self) -> int:
        """How many weeks are known."""
        return len(self.tickets) // WEEK

    @property
    def ahead(self) -> int:
        """For how many weeks to come the holidays are known."""
        return len(self.closed) // WEEK - self.weeks

    def until(self, weeks: int, ahead: int) -> "History":
        """What was known after so many weeks, with the holidays of some more."""
        days = weeks * WEEK
        return replace(
            self,
            tickets=self.tickets[:days],
            closed=self.closed[: days + ahead * WEEK],
            orders=None if self.orders is None else self.orders[:days],
        )


def weekly(daily: Counts) -> Counts:
    """Sums of weeks; shape (weeks, ...) of (days, ...)."""
    return np.asarray(daily.reshape(-1, WEEK, *daily.shape[1:]).sum(axis=1))
