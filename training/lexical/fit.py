"""Fit the linear heads, calibrate them out of sample, write the artifact."""

import hashlib
import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from data.labelled import read_labelled
from data.tickets import Ticket
from model.classifier.lexical import FORMAT, WEIGHTS
from model.classifier.ngram_features import BUCKETS, features

logger = logging.getLogger(__name__)

_FOLDS = 3
_SEED = 20261125
_STEPS = 40  # of lbfgs; more fit the training texts, not the others
_C = 30.0


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled text."""

    text: str
    channel: str
    intent: str
    language: str


def rows_of(paths: Sequence[Path | str]) -> Iterator[Row]:
    """Read labelled tickets; those without an intent or language teach nothing here."""
    for path in paths:
        for ticket in read_labelled(path, strict=True):
            labels = ticket.labels
            if labels and labels.intents and labels.language:
                yield Row(_text(ticket), ticket.channel, labels.intents[0], labels.language)


def _text(ticket: Ticket) -> str:
    body = "\n".join(m.body for m in ticket.messages if m.author != "agent")
    return f"{ticket.subject}\n{body}" if ticket.subject else body


def matrix(rows: Sequence[Row]) -> csr_matrix:
    """Counts of hashed n-grams, (rows, BUCKETS) float32, before idf."""
    indptr, indices, values = [0], [], []
    for row in rows:
        buckets, weights = features(row.text, row.channel)
        indices.append(buckets)
        values.append(weights)
        indptr.append(indptr[-1] + len(buckets))
    return csr_matrix(
        (np.concatenate(values), np.concatenate(indices), np.array(indptr)),
        shape=(len(rows), BUCKETS),
    )


def normalised(counts: csr_matrix, idf: NDArray[np.float32]) -> csr_matrix:
    """Rows weighted by idf, of unit length."""
    weighted = counts.multiply(idf[np.newaxis, :]).tocsr()
    norms = np.sqrt(weighted.multiply(weighted).sum(axis=1)).A1
    norms[norms == 0] = 1
    return csr_matrix(weighted.multiply(1 / norms[:, np.newaxis]))


def train(rows: Sequence[Row], output: Path, *, digests: Mapping[str, str]) -> dict[str, object]:
    """Fit both heads and write the artifact.

    Args:
        rows: the training texts.
        output: receives `model.json` and `weights.npz`.
        digests: of the files that the rows come from, for the card.

    Returns:
        The card: label order, temperatures, cross-validated accuracy, digests.
    """
    counts = matrix(rows)
    seen = np.asarray((counts > 0).sum(axis=0)).ravel()
    idf = (np.log((1 + len(rows)) / (1 + seen)) + 1).astype(np.float32)
    texts = normalised(counts, idf)
    heads: dict[str, object] = {}
    columns, biases = [], []
    for name, labels in (
        ("intent", [row.intent for row in rows]),
        ("language", [row.language for row in rows]),
    ):
        names = tuple(sorted(set(labels)))
        target = np.array([names.index(label) for label in labels])
        temperature, accuracy = _calibrate(texts, target, len(names))
        model = LogisticRegression(C=_C, max_iter=_STEPS).fit(texts, target)
        logger.info("%s: %.4f right in %d folds", name, accuracy, _FOLDS)
        heads[name] = {
            "names": names,
            "temperature": temperature,
            "cross_validated_accuracy": round(accuracy, 4),
        }
        columns.append(_by_name(model.coef_).T.astype(np.float32))
        biases.append(_by_name(model.intercept_[:, np.newaxis])[:, 0].astype(np.float32))
    output.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        output / WEIGHTS,
        weights=np.concatenate(columns, axis=1).astype(np.float16),
        bias=np.concatenate(biases),
        idf=idf.astype(np.float16),
    )
    card = {
        "format": FORMAT,
        "rows": len(rows),
        "data": dict(digests),
        "files": {WEIGHTS: hashlib.sha256((output / WEIGHTS).read_bytes()).hexdigest()},
        "heads": heads,
    }
    text = json.dumps(card, indent=1, ensure_ascii=False)
    (output / "model.json").write_text(text + "\n", encoding="utf-8")
    return card


def _by_name(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """A row for each name; of two names scikit-learn gives the second's alone, against none."""
    return np.vstack([np.zeros_like(rows), rows]) if len(rows) == 1 else rows


def _calibrate(texts: csr_matrix, target: NDArray[np.int64], classes: int) -> tuple[float, float]:
    """(temperature, accuracy) out of sample (Guo et al. 2017)."""
    held = np.zeros((len(target), classes))
    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=_SEED)
    for known, asked in folds.split(texts, target):
        model = LogisticRegression(C=_C, max_iter=_STEPS).fit(texts[known], target[known])
        logits = model.decision_function(texts[asked])
        held[asked] = logits if logits.ndim == 2 else _by_name(logits[np.newaxis]).T
    places = np.arange(len(target))

    def loss(log_temperature: float) -> float:
        scaled = held / np.exp(log_temperature)
        top = scaled.max(axis=1)
        total = np.log(np.exp(scaled - top[:, np.newaxis]).sum(axis=1)) + top
        return float((total - scaled[places, target]).mean())

    best = minimize_scalar(loss, bounds=(-3, 3), method="bounded").x
    return float(np.exp(best)), float((held.argmax(axis=1) == target).mean())
