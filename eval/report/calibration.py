"""How far confidence can be believed, and what it costs to act on it.

Expected calibration error over bins of equal width: Guo et al. 2017, "On Calibration of Modern
Neural Networks". Its bias on few tickets is taken off by a bootstrap: of 300 tickets, a model whose
confidence is exactly right shows a gap of 5 %; of 3,000, one of 1.5 %. Risk and coverage: El-Yaniv
and Wiener 2010.
"""

import numpy as np
from numpy.typing import NDArray

from eval.report.records import Bin, CoveragePoint, Figure, Reliability, RiskCoverage

Shares = NDArray[np.float64]
Flags = NDArray[np.bool_]
BINS = 10
ERROR_RATE = 0.05
_RESAMPLES = 1_000
_POINTS = 40


def reliability(
    name: str, confidence: Shares, right: Flags, rng: np.random.Generator
) -> Reliability:
    """Bins of equal width, and the calibration error with its interval, less its bias.

    Args:
        name: what the tickets have in common.
        confidence: 0 to 1, shape (tickets,).
        right: shape (tickets,).
        rng: source of the bootstrap within bins.
    """
    place = np.minimum((confidence * BINS).astype(int), BINS - 1)
    counts = np.bincount(place, minlength=BINS).astype(float)
    total = np.bincount(place, weights=confidence, minlength=BINS).astype(float)
    hits = np.bincount(place, weights=right, minlength=BINS).astype(float)
    kept = [b for b in range(BINS) if counts[b]]
    bins = tuple(
        Bin(
            low=b / BINS,
            high=(b + 1) / BINS,
            n=int(counts[b]),
            confidence=round(float(total[b] / counts[b]), 4),
            accuracy=round(float(hits[b] / counts[b]), 4),
        )
        for b in kept
    )
    return Reliability(name=name, bins=bins, error=_error(counts, total, hits, rng))


def _error(counts: Shares, total: Shares, hits: Shares, rng: np.random.Generator) -> Figure:
    n = int(counts.sum())
    if n == 0:
        return Figure(value=None, low=0.0, high=1.0, n=0, better="lower")
    own = counts > 0
    sizes, sure = counts[own].astype(int), total[own] / counts[own]
    accuracy = hits[own] / sizes

    def gaps(chances: Shares) -> Shares:
        again = rng.binomial(sizes, chances, size=(_RESAMPLES, len(sizes))) / sizes
        return np.asarray((np.abs(again - sure) * sizes).sum(axis=1) / n)

    spread, by_chance = gaps(accuracy), gaps(sure.clip(0, 1))
    plain = float((np.abs(accuracy - sure) * sizes).sum() / n)
    low, high = np.percentile(spread, [2.5, 97.5])
    # Resampling adds to the gap what sampling added before (Efron and Tibshirani 1993, ch. 10).
    value = max(0.0, 2 * plain - float(spread.mean()))
    is_chance = plain <= float(np.percentile(by_chance, 97.5))
    return Figure(
        value=round(value, 4),
        low=0.0 if is_chance else round(min(value, max(0.0, 2 * plain - float(high))), 4),
        high=round(max(value, float(high)), 4),
        n=n,
        better="lower",
    )


def risk_coverage(name: str, confidence: Shares, right: Flags) -> RiskCoverage:
    """Error among the surest tickets, from few of them to all.

    Tickets of one confidence are taken together: no threshold can tell them apart.
    """
    n = len(confidence)
    if n == 0:
        return RiskCoverage(name=name, points=(), coverage_at_5=0.0, n=0)
    order = np.argsort(-confidence, kind="stable")
    sure = confidence[order]
    wrong = np.cumsum(~right[order])
    ends = np.append(np.flatnonzero(np.diff(sure)), n - 1)
    coverage, risk = (ends + 1) / n, wrong[ends] / (ends + 1)
    fits = np.flatnonzero(risk <= ERROR_RATE)
    best = float(coverage[fits[-1]]) if len(fits) else 0.0
    shown = np.unique(
        np.searchsorted(coverage, np.linspace(0.02, 1.0, _POINTS)).clip(max=len(ends) - 1)
    )
    points = tuple(
        CoveragePoint(
            threshold=round(float(sure[ends[i]]), 4),
            coverage=round(float(coverage[i]), 4),
            risk=round(float(risk[i]), 4),
        )
        for i in shown
    )
    return RiskCoverage(name=name, points=points, coverage_at_5=round(best, 4), n=n)
