"""How far two sets of counts lie apart, beside what chance alone would give."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_MOVED = 5
_DRAWS = 200
_QUANTILE = 95


@dataclass(frozen=True, slots=True)
class Divergence:
    """Two sets of counts of one feature, compared.

    Attributes:
        value: Jensen-Shannon, base 2: 0 the same, 1 nothing in common.
        expected: what two samples of one distribution differ by, 95th percentile.
        moved: names whose share changed most, with the change.
    """

    value: float
    expected: float
    moved: tuple[tuple[str, float], ...]

    @property
    def is_drift(self) -> bool:
        """Whether it is more than chance gives."""
        return self.value > self.expected


def divergence_of(now: Counter[str], then: Counter[str], rng: np.random.Generator) -> Divergence:
    """Compare counts; both hold something.

    Args:
        now: how often each value is there.
        then: the same of what it is compared with.
        rng: draws pairs of samples from the pooled distribution.
    """
    names = sorted(now.keys() | then.keys())
    first, second = (np.array([c[n] for n in names], dtype=float) for c in (now, then))
    pooled = (first + second) / (first + second).sum()
    one = rng.multinomial(int(first.sum()), pooled, size=_DRAWS)
    two = rng.multinomial(int(second.sum()), pooled, size=_DRAWS)
    chance = [jensen_shannon(a, b) for a, b in zip(one, two, strict=True)]
    change = first / first.sum() - second / second.sum()
    largest = sorted(range(len(names)), key=lambda i: -abs(change[i]))[:_MOVED]
    return Divergence(
        value=round(jensen_shannon(first, second), 5),
        expected=round(float(np.percentile(chance, _QUANTILE)), 5),
        moved=tuple((names[i], round(float(change[i]), 4)) for i in largest if change[i]),
    )


def jensen_shannon(first: NDArray[np.float64], second: NDArray[np.float64]) -> float:
    """Jensen-Shannon divergence of two counts, base 2, 0 to 1 (Lin 1991)."""
    p, q = first / first.sum(), second / second.sum()
    middle = (p + q) / 2
    return float((_relative(p, middle) + _relative(q, middle)) / 2)


def _relative(p: NDArray[np.float64], q: NDArray[np.float64]) -> float:
    own = p > 0
    return float((p[own] * np.log2(p[own] / q[own])).sum())
