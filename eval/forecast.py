"""The forecast on simulated shops, back-tested on held-out weeks: `python -m eval.forecast`.

A shop's orders follow its weekdays, growth, season and chance; its tickets follow the orders of the
days before, with a delay, and scatter more than Poisson counts. What the forecast gets is what a
service would have: counts by day, holidays, orders where the shop sends them. Simulated shops are
kinder than real ones: nothing here says how good it is on yours. The service prints that, from
your own last weeks, with every forecast.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from data.calendars import public_holidays
from data.intervals import wilson
from model.forecasting.history import WEEK, History
from model.forecasting.judging import NOTHING, Judged, judge

Daily = NDArray[np.float64]
_MONDAY = date(2025, 8, 4)
_ORDER_DAYS = np.array([1.15, 1.05, 1.0, 0.95, 1.0, 0.9, 1.15])
_TICKET_DAYS = np.array([1.5, 1.2, 1.1, 1.0, 0.95, 0.55, 0.5])
_DELAY_DAYS = np.array([0.16, 0.1, 0.1, 0.12, 0.12, 0.1, 0.07, 0.05, 0.04, 0.03, 0.03, 0.02,
                        0.02, 0.02, 0.01, 0.01])  # fmt: skip
_ON_HOLIDAY = 0.6
_STORES = 2
HORIZONS = (1, 2, 4)
LAGS = (0.55, 0.3, 0.15)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of shop.

    Attributes:
        name: of it.
        weeks: of history in all; the last ones are held out in turn.
        orders: a day, on average.
        per_order: tickets by orders.
        growth: factor of a week.
        peak: by how much orders grow towards the end of November, 0 for not at all.
        shocks: how often in a week a promotion doubles the orders of three days.
        wander: spread of the weekly steps of the contact rate (its logarithm).
        over: variance by mean of a day's tickets.
        sends_orders: whether the forecast gets the orders.
    """

    name: str
    weeks: int
    orders: float
    per_order: float = 0.25
    growth: float = 1.0
    peak: float = 0.0
    shocks: float = 0.0
    wander: float = 0.03
    over: float = 1.6
    sends_orders: bool = True


KINDS = (
    Kind("steady", 40, 120),
    Kind("steady, orders not sent", 40, 120, sends_orders=False),
    Kind("small, 3 tickets a day", 40, 12),
    Kind("growing 2 % a week", 40, 80, growth=1.02),
    Kind("promotions", 40, 120, shocks=0.15),
    Kind("promotions, orders not sent", 40, 120, shocks=0.15, sends_orders=False),
    Kind("contact rate that wanders", 40, 120, wander=0.12, over=3.0),
    Kind("peak season, year before known", 76, 120, peak=1.2),
    Kind("peak season, first year", 24, 120, peak=1.2),
    Kind("peak season, first year, no orders", 24, 120, peak=1.2, sends_orders=False),
    Kind("eight weeks old", 8, 120),
)


def simulate(kind: Kind, seed: int) -> History:
    """A shop of a kind; the last week of each ends before Christmas 2026 or a year of it.

    Args:
        kind: what it is like.
        seed: of its chance.
    """
    rng = np.random.default_rng(seed)
    end = _MONDAY + timedelta(weeks=72)  # the week before Christmas 2026
    first = end - timedelta(weeks=kind.weeks)
    days = kind.weeks * WEEK
    warm = len(_DELAY_DAYS)
    calendar = [first + timedelta(days=d - warm) for d in range(days + warm)]
    holidays = np.array([d in public_holidays("FR", d.year) for d in calendar])
    season = np.array([1 + kind.peak * _peak(day) for day in calendar])
    growth = kind.growth ** (np.arange(days + warm) / WEEK)
    columns = [_store(kind, season * growth, holidays, rng) for _ in range(_STORES)]
    orders = np.stack([c[0][warm:] for c in columns], axis=1)
    tickets = np.stack([c[1][warm:] for c in columns], axis=1)
    closed = np.repeat(holidays[warm:, None], _STORES, axis=1)
    return History(tickets, closed, orders if kind.sends_orders else None, LAGS)


def _peak(day: date) -> float:
    """Rises through November, highest at the end of it, gone at Christmas."""
    top = date(day.year, 11, 27)
    far = (day - top).days
    return max(0.0, 1 + far / 24) if far <= 0 else max(0.0, 1 - far / 28)


def _store(
    kind: Kind, level: Daily, holidays: NDArray[np.bool_], rng: np.random.Generator
) -> tuple[Daily, Daily]:
    days = len(level)
    weekday = np.arange(days) % WEEK  # the warm-up is cut off later; only the shape matters
    means = kind.orders * level * _ORDER_DAYS[weekday] / _ORDER_DAYS.mean()
    for start in np.flatnonzero(rng.random(days) < kind.shocks / WEEK):
        means[start : start + 3] *= 2
    orders = rng.poisson(means * rng.gamma(20, 1 / 20, days)).astype(float)
    delay = _DELAY_DAYS / _DELAY_DAYS.sum()
    due = np.convolve(orders, delay)[:days]
    steps = rng.normal(0, kind.wander, days // WEEK + 1)
    rate = kind.per_order * np.exp(np.cumsum(steps))
    found = due * np.repeat(rate, WEEK)[:days] * _TICKET_DAYS[weekday] / _TICKET_DAYS.mean()
    found = np.maximum(np.where(holidays, _ON_HOLIDAY * found, found), 1e-6)
    return orders, rng.negative_binomial(found / (kind.over - 1), 1 / kind.over).astype(float)


def back_test(kind: Kind, shops: int, origins: int, seed: int) -> dict[int, tuple[Judged, Judged]]:
    """(days, weeks) by horizon, over shops.

    Args:
        kind: of shops.
        shops: how many.
        origins: weeks held out in turn, the last ones.
        seed: of the first shop; the next ones follow.
    """
    found = {horizon: (NOTHING, NOTHING) for horizon in HORIZONS}
    for number in range(shops):
        history = simulate(kind, seed + number)
        rng = np.random.default_rng(seed + number)
        for horizon in HORIZONS:
            days, weeks = judge(history, rng, origins=origins, horizon=horizon)
            before = found[horizon]
            found[horizon] = (before[0] + days, before[1] + weeks)
    return found


def row_of(kind: Kind, horizon: int, days: Judged, weeks: Judged) -> str:
    """One line of the table."""
    cells = [kind.name, str(horizon), str(weeks.origins)]
    for judged in (weeks, days):
        cells += [_percent(judged.wape), _percent(judged.naive_wape), _inside(judged)]
    return f"| {' | '.join(cells)} |"


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.1%}"


def _inside(judged: Judged) -> str:
    low, high = wilson(judged.inside, judged.count)
    share = judged.inside / judged.count if judged.count else 0.0
    return f"{share:.0%} ({low:.0%} to {high:.0%}, n {judged.count})"


def main(argv: Sequence[str] | None = None) -> int:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(
        prog="python -m eval.forecast",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--shops", type=int, default=12, help="of each kind (12)")
    parser.add_argument("--origins", type=int, default=12, help="weeks held out in turn (12)")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args(argv)
    sys.stdout.write(
        "Error: mean absolute error as a share of the tickets (WAPE), smaller is better; naive: as "
        "in the last week.\nInside: of the 80 % interval, with its own 95 % interval.\n\n"
        "| shop | weeks ahead | forecasts | week: error | naive | inside | day: error | naive | "
        "inside |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
    )
    for kind in KINDS:
        found = back_test(kind, args.shops, args.origins, args.seed)
        for horizon, (days, weeks) in found.items():
            sys.stdout.write(row_of(kind, horizon, days, weeks) + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
