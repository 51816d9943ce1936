"""The figures of subsets: languages, stores, channels, intents, lengths, difficulty."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from eval.report.figures import share
from eval.report.reading import NOT_GIVEN, Prediction
from eval.report.records import Confusion, Dimension, Figure, IntentRow, LevelRow, Slice

DIMENSIONS: tuple[tuple[Dimension, Callable[[Prediction], str]], ...] = (
    ("language", lambda p: p.language),
    ("store", lambda p: p.store),
    ("channel", lambda p: p.channel),
    ("intent", lambda p: p.label),
    ("length", lambda p: p.length),
    ("difficulty", lambda p: p.difficulty),
)
_WORST = 12
_WORST_N = 20
_TOP_CONFUSIONS = 30
_LEVELS = ("auto", "preselect", "suggest")


def slice_of(dimension: Dimension, name: str, rows: Sequence[Prediction]) -> Slice:
    """The figures of one subset."""
    auto = [p for p in rows if p.level == "auto"]
    told = [p for p in rows if p.language != NOT_GIVEN]
    n = len(rows)
    return Slice(
        dimension=dimension,
        name=name,
        n=n,
        accuracy=share(sum(p.is_right for p in rows), n),
        strict=share(sum(p.said == p.label for p in rows), n),
        language=share(sum(p.language_said == p.language for p in told), len(told)),
        auto=share(len(auto), n),
        auto_error=share(sum(not p.is_right for p in auto), len(auto), "lower"),
    )


def slices(rows: Sequence[Prediction]) -> tuple[Slice, ...]:
    """Every subset of every dimension; a dimension in which all are alike is left out."""
    found: list[Slice] = []
    for dimension, key in DIMENSIONS:
        groups: dict[str, list[Prediction]] = {}
        for row in rows:
            groups.setdefault(key(row), []).append(row)
        if len(groups) > 1 or dimension == "language":
            found += [slice_of(dimension, name, own) for name, own in sorted(groups.items())]
    return tuple(found)


def worst(rows: Sequence[Prediction]) -> tuple[Slice, ...]:
    """Intents within a language of which least can be said for sure: lowest upper bounds first."""
    groups: dict[str, list[Prediction]] = {}
    for row in rows:
        groups.setdefault(f"{row.language}: {row.label}", []).append(row)
    least = min(_WORST_N, max((len(g) for g in groups.values()), default=0))
    found = [
        slice_of("intent", name, own) for name, own in groups.items() if len(own) >= least // 2
    ]
    return tuple(sorted(found, key=lambda s: (s.accuracy.high, s.name))[:_WORST])


def levels(rows: Sequence[Prediction]) -> tuple[LevelRow, ...]:
    """Tagged alone, preselected, suggested: how many, and how many of these wrong."""
    found = []
    for level in _LEVELS:
        own = [p for p in rows if p.level == level]
        found.append(
            LevelRow.model_validate(
                {
                    "level": level,
                    "share": share(len(own), len(rows)),
                    "error": share(sum(not p.is_right for p in own), len(own), "lower"),
                }
            )
        )
    return tuple(found)


def intent_rows(
    names: Sequence[str], rows: Sequence[Prediction], auto_error: float, least_auto: int
) -> tuple[IntentRow, ...]:
    """Every intent, with what decides whether it may be tagged alone.

    Args:
        names: the label order, and names beyond it that labels or tags have.
        rows: the predictions.
        auto_error: the largest error among tags set alone, as an upper bound, 0 to 1.
        least_auto: tags set alone below which nothing can be said.
    """
    by_label: dict[str, list[Prediction]] = {name: [] for name in names}
    by_said: dict[str, list[Prediction]] = {name: [] for name in names}
    for row in rows:
        by_label[row.label].append(row)
        by_said[row.said].append(row)
    return tuple(
        _intent_row(name, by_label[name], by_said[name], auto_error, least_auto)
        for name in by_label
    )


def _intent_row(
    name: str,
    labelled: Sequence[Prediction],
    said: Sequence[Prediction],
    auto_error: float,
    least_auto: int,
) -> IntentRow:
    auto = [p for p in said if p.level == "auto"]
    error = share(sum(not p.is_right for p in auto), len(auto), "lower")
    precision = share(sum(p.is_right for p in said), len(said))
    recall = share(sum(p.is_right for p in labelled), len(labelled))
    decision, rule = _may_tag_alone(error, auto_error, least_auto)
    return IntentRow.model_validate(
        {
            "intent": name,
            "n": len(labelled),
            "said": len(said),
            "precision": precision,
            "recall": recall,
            "f1": _f1(precision, recall),
            "auto": len(auto),
            "auto_error": error,
            "decision": decision,
            "rule": rule,
        }
    )


def _f1(precision: Figure, recall: Figure) -> float | None:
    if precision.value is None or recall.value is None:
        return None
    total = precision.value + recall.value
    return round(2 * precision.value * recall.value / total, 4) if total else 0.0


def _may_tag_alone(error: Figure, bound: float, least: int) -> tuple[str, str]:
    if error.n < least:
        return "no_go", f"{error.n} tags set alone; {least} are needed to judge"
    told = f"at most {error.high:.0%} of them wrong; {bound:.0%} is allowed"
    return ("no_go" if error.high > bound else "go"), told


def confusions(
    names: Sequence[str], matrix: NDArray[np.int64], acceptable: NDArray[np.int64]
) -> tuple[Confusion, ...]:
    """The most frequent confusions in words; what a fair reader could say too is none.

    Args:
        names: the label order.
        matrix: tickets by label and said, shape (names, names).
        acceptable: those of them that count as right.
    """
    wrong = matrix - acceptable
    np.fill_diagonal(wrong, 0)
    order = np.argsort(-wrong, axis=None, kind="stable")[:_TOP_CONFUSIONS]
    totals = matrix.sum(axis=1)
    found = []
    for flat in order:
        row, column = divmod(int(flat), len(names))
        count = int(wrong[row, column])
        if count:
            part = round(count / int(totals[row]), 4)
            found.append(Confusion(label=names[row], said=names[column], count=count, share=part))
    return tuple(found)
