"""The n-gram classifier at work: one sparse product for all heads, numpy alone."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from model.classifier.errors import ModelError
from model.classifier.ngram_features import BUCKETS, features
from model.classifier.protocol import Classification, ClassifierInput, Probability
from model.tagging.intents import TagThresholds

FORMAT = "replywright-ngrams-1"


@dataclass(frozen=True, slots=True)
class LinearHead:
    """One head's slice of the weights, and how its logits become probabilities."""

    kind: str
    names: tuple[str, ...]
    start: int
    temperature: float

    @property
    def columns(self) -> slice:
        """Its columns in the weight matrix."""
        return slice(self.start, self.start + len(self.names))


class NgramClassifier:
    """Linear heads over hashed n-grams.

    Args:
        folder: with `model.json` and `weights.npz`.

    Raises:
        ModelError: a file is missing or does not fit the other.
    """

    def __init__(self, folder: Path) -> None:
        try:
            self.card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
            with np.load(folder / "weights.npz", allow_pickle=False) as arrays:
                self._weights: NDArray[np.float16] = arrays["weights"]
                self._bias: NDArray[np.float32] = arrays["bias"]
                self._idf: NDArray[np.float32] = arrays["idf"].astype(np.float32)
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(f"{folder}: not a complete n-gram model: {error}") from error
        if self.card.get("format") != FORMAT:
            raise ModelError(f"{folder}/model.json: format: expected {FORMAT}")
        self._heads: dict[str, LinearHead] = {}
        start = 0
        for name, head in self.card["heads"].items():
            self._heads[name] = LinearHead(
                head["kind"], tuple(head["names"]), start, head["temperature"]
            )
            start += len(head["names"])
        if self._weights.shape != (BUCKETS, start) or self._bias.shape != (start,):
            raise ModelError(f"{folder}/weights.npz: expected {BUCKETS} rows and {start} columns")

    @property
    def thresholds(self) -> TagThresholds:
        """The defaults: no thresholds are fitted for this model."""
        return TagThresholds()

    def classify(self, texts: Sequence[ClassifierInput], /) -> list[Classification]:
        """One classification for each text, in their order."""
        return [self._classification(self._logits(item)) for item in texts]

    def _logits(self, item: ClassifierInput) -> NDArray[np.float32]:
        text = f"{item.subject}\n{item.text}" if item.subject else item.text
        buckets, weights = features(text, item.channel)
        values = weights * self._idf[buckets]
        norm = float(np.linalg.norm(values)) or 1.0
        rows = self._weights[buckets].astype(np.float32)
        return np.asarray((values / norm) @ rows + self._bias, dtype=np.float32)

    def _classification(self, logits: NDArray[np.float32]) -> Classification:
        found: dict[str, list[Probability]] = {}
        for name, head in self._heads.items():
            scores = logits[head.columns] / head.temperature
            if head.kind == "one":
                scores = np.exp(scores - scores.max())
                scores /= scores.sum()
            else:
                scores = 1 / (1 + np.exp(-scores))
            order = np.argsort(-scores, kind="stable")
            found[name] = [(head.names[i], float(scores[i])) for i in order]
        return Classification(
            intents=tuple(found["intent"]),
            secondary=tuple(found["intents"]),
            language=found["language"][0],
            risk=dict(found["risk"]),
            sentiment=found["sentiment"][0],
            sender=found["sender"][0],
            needs_reply=found["needs_reply"][0],
        )
