"""Linear heads over hashed words and character n-grams: what the wording itself gives away.

It knows languages better than the encoder, which was distilled to look through them, and
catches words that are rare in the encoder's training. Numpy alone.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.classifier.calibration import softmax
from model.classifier.errors import ModelError
from model.classifier.ngram_features import BUCKETS, features

FORMAT = "replywright-lexical-1"
WEIGHTS = "weights.npz"


@dataclass(frozen=True, slots=True)
class LexicalHead:
    """One head's columns in the weight matrix, and its temperature."""

    names: tuple[str, ...]
    columns: slice
    temperature: float


class LexicalModel:
    """Probabilities of each head from a text's n-grams.

    Args:
        folder: with `model.json` and `weights.npz`.

    Raises:
        ModelError: a file is missing, altered, or does not fit the other.
    """

    def __init__(self, folder: Path) -> None:
        self.card = _card(folder)
        path = folder / WEIGHTS
        try:
            if hashlib.sha256(path.read_bytes()).hexdigest() != self.card["files"][WEIGHTS]:
                raise ModelError(
                    f"{path}: not the file that belongs to model.json (digest differs)"
                )
            with np.load(path, allow_pickle=False) as arrays:
                self._weights: NDArray[np.float16] = arrays["weights"]
                self._bias: NDArray[np.float32] = arrays["bias"]
                self._idf: NDArray[np.float32] = arrays["idf"].astype(np.float32)
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(f"{path}: expected the weights of a lexical model: {error}") from None
        self.heads: dict[str, LexicalHead] = {}
        start = 0
        for name, head in self.card["heads"].items():
            end = start + len(head["names"])
            self.heads[name] = LexicalHead(
                tuple(head["names"]), slice(start, end), head["temperature"]
            )
            start = end
        if self._weights.shape != (BUCKETS, start) or self._bias.shape != (start,):
            raise ModelError(f"{path}: expected {BUCKETS} rows and {start} columns")

    def probabilities(self, text: str, channel: str) -> Mapping[str, NDArray[np.float64]]:
        """Calibrated probabilities of one text by head, in the order of the head's names."""
        buckets, weights = features(text, channel)
        values = weights * self._idf[buckets]
        norm = float(np.linalg.norm(values)) or 1.0
        logits = (values / norm) @ self._weights[buckets].astype(np.float32) + self._bias
        return {
            name: softmax(logits[head.columns], head.temperature)
            for name, head in self.heads.items()
        }


def _card(folder: Path) -> dict[str, Any]:
    path = folder / "model.json"
    try:
        card: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: expected the card of a model: {error}") from None
    if card.get("format") != FORMAT or not {"heads", "files"} <= card.keys():
        raise ModelError(f"{path}: format: expected {FORMAT}")
    return card
