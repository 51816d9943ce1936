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
from sklearn.model_selection import GroupKFold

from data.labelled import read_labelled
from data.tickets import Ticket
from data.workspace.taxonomy import default_taxonomy
from model.classifier.ngram_features import BUCKETS, features
from model.classifier.ngrams import FORMAT

logger = logging.getLogger(__name__)

_ONE = ("intent", "language", "sentiment", "sender", "needs_reply")
_ANY = ("intents", "risk")
_FOLDS = 5
_SEED = 20261125


@dataclass(frozen=True, slots=True)
class Row:
    """A labelled text."""

    text: str
    channel: str
    intents: tuple[str, ...]
    language: str | None
    risk: tuple[str, ...] | None
    sentiment: str | None
    sender: str | None
    needs_reply: str | None


def rows_of(paths: Sequence[Path]) -> Iterator[Row]:
    """Read labelled tickets; missing labels stay missing."""
    for path in paths:
        for ticket in read_labelled(path, strict=True):
            yield _row(ticket)


def _row(ticket: Ticket) -> Row:
    labels = ticket.labels
    assert labels is not None
    body = "\n".join(m.body for m in ticket.messages if m.author != "agent")
    text = f"{ticket.subject}\n{body}" if ticket.subject else body
    return Row(
        text,
        ticket.channel,
        labels.intents,
        labels.language,
        labels.risk,
        labels.sentiment,
        labels.sender,
        labels.needs_reply,
    )


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


def _normalised(counts: csr_matrix, idf: NDArray[np.float32]) -> csr_matrix:
    weighted = counts.multiply(idf[np.newaxis, :]).tocsr()
    norms = np.sqrt(weighted.multiply(weighted).sum(axis=1)).A1
    norms[norms == 0] = 1
    return csr_matrix(weighted.multiply(1 / norms[:, np.newaxis]))


def train(rows: Sequence[Row], output: Path, *, sources: Sequence[Path]) -> Mapping[str, object]:
    """Fit every head on the rows that carry its label and write the artifact.

    Returns:
        The model card that was written: data digests, counts and cross-validated figures.
    """
    taxonomy = default_taxonomy()
    counts = matrix(rows)
    seen = np.asarray((counts > 0).sum(axis=0)).ravel()
    idf = np.log((1 + len(rows)) / (1 + seen)).astype(np.float32) + 1
    texts = _normalised(counts, idf)
    heads: dict[str, dict[str, object]] = {}
    columns, biases = [], []
    intents = tuple(taxonomy.intents)
    for name in ("intent", "intents", "language", "risk", "sentiment", "sender", "needs_reply"):
        labels = _labels(name, rows)
        if name in _ONE:
            kept = [i for i, label in enumerate(labels) if label is not None]
            names = intents if name == "intent" else tuple(sorted({str(labels[i]) for i in kept}))
            target = np.array([names.index(str(labels[i])) for i in kept])
            weights, bias, temperature, figures = _fit_one(texts[kept], target, len(names))
            kind = "one"
        else:
            kept = [i for i, label in enumerate(labels) if label is not None]
            names = intents if name == "intents" else tuple(taxonomy.risk)
            flags = np.array([[n in (labels[i] or ()) for n in names] for i in kept], dtype=bool)
            weights, bias, temperature, figures = _fit_any(texts[kept], flags)
            kind = "any"
        logger.info("head %s: %s", name, figures)
        heads[name] = {
            "kind": kind,
            "names": names,
            "temperature": temperature,
            "cross_validated": figures,
        }
        columns.append(weights)
        biases.append(bias)
    output.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(
        output / "weights.npz",
        weights=np.concatenate(columns, axis=1).astype(np.float16),
        bias=np.concatenate(biases).astype(np.float32),
        idf=idf.astype(np.float16),
    )
    card = {
        "format": FORMAT,
        "rows": len(rows),
        "data": {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sources},
        "heads": heads,
    }
    (output / "model.json").write_text(
        json.dumps(card, indent=1, ensure_ascii=False), encoding="utf-8"
    )
    return card


def _labels(name: str, rows: Sequence[Row]) -> list[object]:
    if name == "intent":
        return [row.intents[0] if row.intents else None for row in rows]
    if name == "intents":
        return [row.intents or None for row in rows]
    return [getattr(row, name) for row in rows]


def _model(c: float) -> LogisticRegression:
    return LogisticRegression(C=c, max_iter=200, tol=1e-3, random_state=_SEED)


def _fit_one(
    texts: csr_matrix, target: NDArray[np.int64], classes: int
) -> tuple[NDArray[np.float32], NDArray[np.float32], float, dict[str, float]]:
    """A multinomial head with a temperature from out-of-sample logits (Guo et al. 2017)."""
    c = 30.0
    held = np.zeros((len(target), classes), dtype=np.float32)
    groups = np.arange(len(target))
    for train_rows, test_rows in GroupKFold(_FOLDS).split(texts, target, groups):
        model = _model(c).fit(texts[train_rows], target[train_rows])
        held[test_rows] = _logits(model, texts[test_rows], classes)
    accuracy = float((held.argmax(axis=1) == target).mean())

    def loss(log_temperature: float) -> float:
        scaled = held / np.exp(log_temperature)
        top = scaled.max(axis=1, keepdims=True)
        log_sum = np.log(np.exp(scaled - top).sum(axis=1)) + top[:, 0]
        return float((log_sum - scaled[np.arange(len(target)), target]).mean())

    temperature = float(np.exp(minimize_scalar(loss, bounds=(-3, 3), method="bounded").x))
    model = _model(c).fit(texts, target)
    weights = np.zeros((texts.shape[1], classes), dtype=np.float32)
    bias = np.full(classes, -30.0, dtype=np.float32)
    if len(model.classes_) == 2:
        weights[:, model.classes_[1]] = model.coef_[0]
        bias[model.classes_] = [0.0, model.intercept_[0]]
    else:
        weights[:, model.classes_] = model.coef_.T
        bias[model.classes_] = model.intercept_
    return weights, bias, temperature, {"n": len(target), "accuracy": round(accuracy, 4)}


def _logits(model: LogisticRegression, texts: csr_matrix, classes: int) -> NDArray[np.float32]:
    found = np.full((texts.shape[0], classes), -30.0, dtype=np.float32)
    scores = model.decision_function(texts)
    if scores.ndim == 1:
        found[:, model.classes_[0]], found[:, model.classes_[1]] = 0.0, scores
    else:
        found[:, model.classes_] = scores
    return found


def _fit_any(
    texts: csr_matrix, flags: NDArray[np.bool_]
) -> tuple[NDArray[np.float32], NDArray[np.float32], float, dict[str, float]]:
    """Independent heads; a name that never occurs stays off."""
    weights = np.zeros((texts.shape[1], flags.shape[1]), dtype=np.float32)
    bias = np.full(flags.shape[1], -30.0, dtype=np.float32)
    for i in range(flags.shape[1]):
        if flags[:, i].sum() < 5:
            continue
        model = LogisticRegression(C=20.0, max_iter=100, tol=1e-2, solver="liblinear")
        model.fit(texts, flags[:, i])
        weights[:, i], bias[i] = model.coef_[0], model.intercept_[0]
    return weights, bias, 1.0, {"n": int(flags.shape[0])}
