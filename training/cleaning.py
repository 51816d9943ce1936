"""What looks wrong with the labels: a report to work through, nothing is changed by it.

Three kinds of findings, one a line in cleaning.jsonl, without any of the customers' words:

    conflicting      equal texts (but for numbers) with different primary intents
    near_duplicate   texts that are nearly the same with different primary intents
    suspicious       a label that an out-of-sample model holds for unlikely, the least likely first

The model is a logistic regression on character n-grams, cross-validated over the groups of the
split, so that no text is judged by its own copy. It is cheap and not a good classifier, so only the
worst 5 % of the rows are named. With 5 % of the labels of the English, French and German training
corpora changed at random, half of those named were changed ones.

Source: Northcutt et al. 2021, "Confident Learning", as implemented by cleanlab.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from cleanlab.filter import find_label_issues
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import SGDClassifier

from data.near_duplicates import near_pairs, without_numbers
from training.labelled_rows import LabelledRow

FOLDS = 5
MAX_FEATURES = 40_000
MIN_SUSPICIOUS, MAX_SUSPICIOUS_SHARE = 20, 0.05
_DECIMALS = 4
Kind = Literal["conflicting", "near_duplicate", "suspicious"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at. `score` is a likeness, or the probability of the given label."""

    kind: Kind
    rows: tuple[LabelledRow, ...]
    labels: tuple[str, ...]
    score: float
    likely: str | None = None

    def as_row(self) -> dict[str, object]:
        """The line of the report."""
        row: dict[str, object] = {
            "kind": self.kind,
            "ticket_ids": [row.ticket.ticket_id for row in self.rows],
            "where": [f"{row.source}:{row.line}" for row in self.rows],
            "labels": list(self.labels),
            "score": round(self.score, _DECIMALS),
        }
        return row if self.likely is None else row | {"likely": self.likely}


@dataclass(frozen=True, slots=True)
class CleaningReport:
    """All findings, and how many rows repeat a text with the same label."""

    findings: Sequence[Finding]
    checked: int
    repeated: int

    @property
    def counts(self) -> Mapping[str, int]:
        """Findings by kind, and what they were found in."""
        kinds = Counter(finding.kind for finding in self.findings)
        found = {kind: kinds[kind] for kind in ("conflicting", "near_duplicate", "suspicious")}
        return {"checked": self.checked, "repeated_texts": self.repeated, **found}

    def write(self, path: Path) -> None:
        """Write the findings, the likeliest mistakes of each kind first."""
        with path.open("w", encoding="utf-8") as lines:
            for finding in self.findings:
                lines.write(json.dumps(finding.as_row(), ensure_ascii=False) + "\n")


def cleaning_report(
    rows: Sequence[LabelledRow], groups: Sequence[int], seed: int
) -> CleaningReport:
    """Look through all rows with an intent.

    Args:
        rows: all rows.
        groups: the group of each row (splitting.group_rows).
        seed: of the folds and of the regression.
    """
    labelled = [(row, group) for row, group in zip(rows, groups, strict=True) if row.intent]
    own, own_groups = [row for row, _ in labelled], [group for _, group in labelled]
    by_text: dict[str, list[LabelledRow]] = {}
    for row in own:
        by_text.setdefault(without_numbers(row.example.body), []).append(row)
    conflicting = [_finding("conflicting", same) for same in by_text.values() if _differ(same)]
    near = _near(by_text)
    suspicious = _suspicious(own, np.array(own_groups), seed)
    repeated = sum(len(same) - len({row.intent for row in same}) for same in by_text.values())
    return CleaningReport([*conflicting, *near, *suspicious], len(own), repeated)


def _differ(rows: Sequence[LabelledRow]) -> bool:
    return len({row.intent for row in rows}) > 1


def _finding(kind: Kind, rows: Sequence[LabelledRow], score: float = 1.0) -> Finding:
    return Finding(kind, tuple(rows), tuple(row.intent or "" for row in rows), score)


def _near(by_text: Mapping[str, Sequence[LabelledRow]]) -> list[Finding]:
    alike = list(by_text.values())
    found = []
    for pair in near_pairs(list(by_text)):
        first, second = alike[pair.first][0], alike[pair.second][0]
        if first.intent != second.intent:
            found.append(_finding("near_duplicate", (first, second), pair.likeness))
    return sorted(found, key=lambda finding: -finding.score)


def _suspicious(rows: Sequence[LabelledRow], groups: NDArray[np.int64], seed: int) -> list[Finding]:
    names = sorted({row.intent or "" for row in rows})
    labels = np.array([names.index(row.intent or "") for row in rows])
    probability = out_of_sample(
        [row.example.body for row in rows], labels, groups, classes=len(names), seed=seed
    )
    if probability is None:
        return []
    ranked = find_label_issues(
        labels,
        probability,
        filter_by="predicted_neq_given",
        return_indices_ranked_by="self_confidence",
        n_jobs=1,
    )
    return [
        Finding(
            "suspicious",
            (rows[place],),
            (names[labels[place]],),
            float(probability[place, labels[place]]),
            names[int(probability[place].argmax())],
        )
        for place in ranked[: max(MIN_SUSPICIOUS, int(MAX_SUSPICIOUS_SHARE * len(rows)))]
    ]


def out_of_sample(
    texts: Sequence[str],
    labels: NDArray[np.int64],
    groups: NDArray[np.int64],
    *,
    classes: int,
    seed: int,
) -> NDArray[np.float64] | None:
    """Probabilities of each text's classes by a model that has not seen its group.

    Returns:
        Shape (texts, classes), rows sum to 1; None where there are too few groups or classes.
    """
    distinct = np.unique(groups)
    if len(distinct) < FOLDS or classes < 2:
        return None
    fold_of = dict(
        zip(distinct.tolist(), np.random.default_rng(seed).permutation(len(distinct)), strict=True)
    )
    folds = np.array([fold_of[group] % FOLDS for group in groups.tolist()])
    features = TfidfVectorizer(
        analyzer="char_wb", ngram_range=(2, 4), max_features=MAX_FEATURES, sublinear_tf=True
    ).fit_transform(texts)
    result = np.full((len(texts), classes), 1e-6)
    for fold in range(FOLDS):
        inside, outside = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        if not len(outside) or len(np.unique(labels[inside])) < 2:
            continue
        model = SGDClassifier(loss="log_loss", alpha=1e-5, random_state=seed, n_jobs=1)
        model.fit(features[inside], labels[inside])
        result[np.ix_(outside, model.classes_)] += model.predict_proba(features[outside])
    probability: NDArray[np.float64] = result / result.sum(axis=1, keepdims=True)
    return probability
