"""What a day, a public holiday and the time of the year do to the number of tickets."""

from dataclasses import dataclass

import numpy as np

from model.forecasting.history import WEEK, Counts, History, weekly

_PROFILE_WEEKS = 8
_PROFILE_PRIOR = 10.0  # tickets by which a small store leans on the weekdays of all stores
_HOLIDAY_PRIOR = 20.0  # tickets by which a holiday is a day like others until it is seen not to be
_YEAR = 52
SEASON_WEEKS = _YEAR + 4
_LEAST_MEAN = 1e-9


@dataclass(frozen=True, eq=False)
class Calendar:
    """Shares of days and weights of weeks.

    Attributes:
        profile: share of each weekday, shape (7, series); columns sum to 1.
        holiday: tickets on a public holiday by those on the same weekday otherwise.
        weights: of each day, profile and holiday together, shape (days + days to come, series).
        over: variance by mean of a day's tickets within their week, 1 or more, shape (series,).
    """

    profile: Counts
    holiday: float
    weights: Counts
    over: Counts

    @property
    def weeks(self) -> Counts:
        """The weight of each week: 1, less with holidays."""
        return weekly(self.weights)


def read_calendar(history: History) -> Calendar:
    """Learn the weekdays from the last eight weeks and holidays from all of them."""
    profile = _profile(history)
    holiday = _holiday(history, profile)
    tiled = np.tile(profile, (len(history.closed) // WEEK, 1))
    weights = np.where(history.closed, holiday * tiled, tiled)
    return Calendar(profile, holiday, weights, _over(history, weights[: len(history.tickets)]))


def _profile(history: History) -> Counts:
    days = min(history.weeks, _PROFILE_WEEKS) * WEEK
    if not days:
        return np.full((WEEK, history.tickets.shape[1]), 1 / WEEK)
    is_open = ~history.closed[: len(history.tickets)][-days:]
    seen = np.where(is_open, history.tickets[-days:], 0.0).reshape(-1, WEEK, is_open.shape[1])
    count = is_open.reshape(seen.shape).sum(axis=0)
    means = seen.sum(axis=0) / np.maximum(count, 1)
    pooled = seen.sum(axis=(0, 2)) / np.maximum(count.sum(axis=1), 1) + _LEAST_MEAN
    prior = _PROFILE_PRIOR * WEEK / days * (pooled / pooled.sum())[:, None]
    found = means + prior
    return np.asarray(found / found.sum(axis=0))


def _holiday(history: History, profile: Counts) -> float:
    """Observed by expected tickets of holidays, drawn towards 1 where few were seen."""
    closed = history.closed[: len(history.tickets)].reshape(-1, WEEK, profile.shape[1])
    tickets = history.tickets.reshape(closed.shape)
    usual = np.where(closed, 0.0, profile).sum(axis=1)
    level = np.where(closed, 0.0, tickets).sum(axis=1) / np.maximum(usual, 0.1)
    expected = (np.where(closed, profile, 0.0) * level[:, None, :]).sum()
    seen = np.where(closed, tickets, 0.0).sum()
    ratio = (seen + _HOLIDAY_PRIOR) / (expected + _HOLIDAY_PRIOR)
    return float(np.clip(ratio, 0.2, 1.5))


def _over(history: History, weights: Counts) -> Counts:
    """Variance by mean of days within their week (Pearson's statistic by its freedom)."""
    series = history.tickets.shape[1]
    tickets = history.tickets.reshape(-1, WEEK, series)
    own = weights.reshape(tickets.shape)
    total = tickets.sum(axis=1, keepdims=True)
    means = total * own / np.maximum(own.sum(axis=1, keepdims=True), _LEAST_MEAN)
    kept = means > 0.5
    squares = np.where(kept, (tickets - means) ** 2 / np.maximum(means, _LEAST_MEAN), 0.0)
    count = kept.sum(axis=(0, 1)) * (WEEK - 1) / WEEK
    pooled = (squares.sum() + WEEK * 1.5) / (count.sum() + WEEK)
    found = (squares.sum(axis=(0, 1)) + 4 * WEEK * pooled) / (count + 4 * WEEK)
    return np.asarray(np.clip(found, 1.0, 20.0))


def read_season(rates: Counts, noise: Counts, ahead: int) -> Counts:
    """How the time of the year moves the level, from the same weeks of the year before.

    What was seen then counts as far as it is more than chance; the growth of the year between is
    taken out. Without a year and four weeks of history it is 1 throughout.

    Args:
        rates: tickets by everything else that explains them, shape (weeks, series).
        noise: variance of the logarithm of a week's rate by chance alone, shape (series,).
        ahead: weeks to come, at most 52.

    Returns:
        Factors, shape (weeks + ahead, series).
    """
    weeks = len(rates)
    if weeks < SEASON_WEEKS:
        return np.ones((weeks + ahead, rates.shape[1]))
    least = np.maximum(0.05 * rates.mean(axis=0), _LEAST_MEAN)
    logs = np.log(np.maximum(rates, least))
    padded = np.concatenate((logs[:1], logs, logs[-1:]))
    smooth = (padded[:-2] + 4 * padded[1:-1] + padded[2:]) / 6
    growth = np.median(smooth[_YEAR:] - smooth[:-_YEAR], axis=0) / _YEAR
    signal = smooth - growth * np.arange(weeks)[:, None]
    signal = signal - signal[-_YEAR:].mean(axis=0)
    spread = np.maximum(signal[-_YEAR:].var(axis=0), _LEAST_MEAN)
    trust = np.clip(1 - noise / 2 / spread, 0.0, 1.0)
    index = trust * signal[: weeks + ahead - _YEAR]
    return np.asarray(np.exp(np.concatenate((np.tile(index[:1], (_YEAR, 1)), index))))
