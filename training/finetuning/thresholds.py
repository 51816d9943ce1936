"""Thresholds of confidence from a target error rate, with a bound that the sample supports.

A threshold is accepted only where the upper Clopper-Pearson limit of the error rate above it is
within the target: a few lucky examples set none.

Source: Clopper & Pearson 1934, "The Use of Confidence or Fiducial Limits".
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import beta

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Threshold:
    """Where a level begins: at or above `threshold` (0 to 1), or never where it is None."""

    threshold: float | None
    target_error: float
    error_bound: float | None
    errors: int
    covered: int
    n: int


def upper_error_bound(errors: int, n: int, confidence: float = CONFIDENCE) -> float:
    """The one-sided upper Clopper-Pearson limit of an error rate, 0 to 1."""
    if not 0 <= errors <= n or n == 0:
        raise ValueError(f"errors must be 0 to n and n above 0, got {errors} of {n}")
    return 1.0 if errors == n else float(beta.ppf(confidence, errors + 1, n - errors))


def threshold_for(
    confidence: NDArray[np.float64], right: NDArray[np.bool_], target_error: float
) -> Threshold:
    """The lowest threshold whose error bound is within `target_error`.

    Args:
        confidence: calibrated, of the validation examples, shape (n,).
        right: whether each was right, same shape.
        target_error: 0 to 1.
    """
    order = np.argsort(-confidence, kind="stable")
    sorted_confidence, wrong = confidence[order], np.cumsum(~right[order])
    n = len(order)
    for last in range(n - 1, -1, -1):
        tied = last + 1 < n and sorted_confidence[last + 1] == sorted_confidence[last]
        if tied:
            continue
        bound = upper_error_bound(int(wrong[last]), last + 1)
        if bound <= target_error:
            return Threshold(
                threshold=float(sorted_confidence[last]),
                target_error=target_error,
                error_bound=round(bound, 4),
                errors=int(wrong[last]),
                covered=last + 1,
                n=n,
            )
    return Threshold(None, target_error, None, 0, 0, n)


def best_f1_threshold(
    probability: NDArray[np.float64], flag: NDArray[np.bool_], *, lowest: float, highest: float
) -> float:
    """The threshold of a flag with the best F1 on the sample, between two sane limits.

    Where the sample has no such flag, the midpoint of the limits.
    """
    if not flag.any():
        return (lowest + highest) / 2
    candidates = np.round(np.linspace(lowest, highest, 33), 4)
    scores = []
    for candidate in candidates:
        said = probability >= candidate
        scores.append(2 * (said & flag).sum() / max(said.sum() + flag.sum(), 1))
    best = np.flatnonzero(np.array(scores) == max(scores))
    return float(candidates[best[len(best) // 2]])
