"""Against the baseline: is the new model better, and are the data still the same kind?"""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from eval.report.figures import paired_difference
from eval.report.reading import Prediction
from eval.report.records import Difference, Dimension, Drift
from model.divergence import divergence_of

RESAMPLES = 2_000
ALPHA = 0.05
"""How often two equally good models may seem different, by dimension."""
_LEAST = 10  # tickets in common, below which nothing is said of a slice
_FEATURES: tuple[tuple[str, Callable[[Prediction], str]], ...] = (
    ("label", lambda p: p.label),
    ("tagged intent", lambda p: p.said),
    ("language", lambda p: p.language),
    ("channel", lambda p: p.channel),
    ("length", lambda p: p.length),
    ("confidence", lambda p: f"{min(int(p.confidence * 10), 9) / 10:.1f}"),
)
_DIMENSIONS: tuple[tuple[Dimension, Callable[[Prediction], str]], ...] = (
    ("all", lambda _: "all"),
    ("language", lambda p: p.language),
    ("intent", lambda p: p.label),
)


Pairs = Sequence[tuple[Prediction, Prediction]]


@dataclass(frozen=True, slots=True)
class Common:
    """What two reports have in common.

    Attributes:
        pairs: what is said of each ticket now, and what was said of it then.
        changed: of these tickets, those whose text is another now.
        relabelled: those whose labels are others now.
    """

    pairs: Pairs
    changed: int
    relabelled: int


def common_tickets(now: Sequence[Prediction], then: Sequence[Prediction]) -> Common:
    """The tickets that both judged, by their ids, in the order of `now`."""
    before = {p.ticket_id: p for p in then}
    pairs = [(p, before[p.ticket_id]) for p in now if p.ticket_id in before]
    return Common(
        pairs,
        sum(new.fingerprint != old.fingerprint for new, old in pairs),
        sum((new.label, set(new.also)) != (old.label, set(old.also)) for new, old in pairs),
    )


def differences(pairs: Pairs, rng: np.random.Generator) -> tuple[Difference, ...]:
    """Against the baseline on the tickets that both judged: accuracy, and the recall of risks.

    Both are judged by today's labels, so that mending a label is no change of a model. Whether one
    is worse is McNemar's test, which holds for few tickets too, with Holm's correction (1979)
    within a dimension: of 44 intents, two would seem worse by chance alone.
    """
    found: list[Difference] = []
    for dimension, key in _DIMENSIONS:
        groups: dict[str, list[tuple[bool, bool]]] = {}
        for new, old in pairs:
            groups.setdefault(key(new), []).append((new.is_right, new.accepts(old.said)))
        found += _rows(dimension, groups, rng)
    risks: dict[str, list[tuple[bool, bool]]] = {}
    for new, old in pairs:
        for name in new.risk or ():
            risks.setdefault(name, []).append((name in new.risk_said, name in old.risk_said))
    return (*found, *_rows("risk", risks, rng))


def _rows(
    dimension: Dimension, groups: Mapping[str, list[tuple[bool, bool]]], rng: np.random.Generator
) -> list[Difference]:
    return _holm(
        [
            _difference(dimension, name, np.array(both), rng)
            for name, both in sorted(groups.items())
            if len(both) >= _LEAST
        ]
    )


def _difference(
    dimension: Dimension, name: str, both: NDArray[np.bool_], rng: np.random.Generator
) -> Difference:
    now, then = both[:, 0], both[:, 1]
    again = paired_difference(now, then, rng, RESAMPLES)
    low, high = np.percentile(again, [2.5, 97.5])
    return Difference(
        dimension=dimension,
        name=name,
        n=len(both),
        value=round(float(now.mean() - then.mean()), 4),
        low=round(float(low), 4),
        high=round(float(high), 4),
        # Resamples without any change are no evidence either way.
        worse_share=round(float((again < 0).mean() + (again == 0).mean() / 2), 4),
        chance=round(mcnemar(int((now & ~then).sum()), int((~now & then).sum())), 6),
        is_worse=False,
    )


def mcnemar(gained: int, lost: int) -> float:
    """How likely, of two equally good models, the new one loses as many tickets as this or more.

    Args:
        gained: tickets that only the new model has right.
        lost: tickets that only the old one has right.

    Returns:
        The one-sided mid-p value, 0 to 1; small where the new model is worse.

    Source: Fagerland, Lydersen and Laake 2013, "The McNemar test for binary matched-pairs data".
    """
    n = gained + lost

    def probability(count: int) -> float:
        ways = math.lgamma(n + 1) - math.lgamma(count + 1) - math.lgamma(n - count + 1)
        return math.exp(ways - n * math.log(2))

    return min(1.0, math.fsum(map(probability, range(lost + 1, n + 1))) + probability(lost) / 2)


def _holm(rows: Sequence[Difference]) -> list[Difference]:
    """Mark what is surely worse, all slices of a dimension taken together."""
    order = sorted(range(len(rows)), key=lambda i: rows[i].chance)
    worse: set[int] = set()
    for rank, place in enumerate(order):
        if rows[place].chance > ALPHA / (len(rows) - rank):
            break
        worse.add(place)
    return [row.model_copy(update={"is_worse": i in worse}) for i, row in enumerate(rows)]


def drift(
    now: Sequence[Prediction], then: Sequence[Prediction], rng: np.random.Generator
) -> tuple[Drift, ...]:
    """How far these tickets and their tags differ from the baseline's."""
    return tuple(
        drift_of(name, Counter(map(key, now)), Counter(map(key, then)), rng)
        for name, key in _FEATURES
    )


def drift_of(
    feature: str, now: Counter[str], then: Counter[str], rng: np.random.Generator
) -> Drift:
    """One feature's divergence, beside what chance alone would give.

    Args:
        feature: what the counts are of.
        now: tickets by value.
        then: the same of the baseline.
        rng: draws pairs of samples from the pooled distribution.
    """
    found = divergence_of(now, then, rng)
    return Drift(
        feature=feature,
        divergence=found.value,
        expected=found.expected,
        drifted=found.is_drift,
        moved=found.moved,
    )
