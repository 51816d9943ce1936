"""The shipped classifier: the encoder's meaning and the wording's evidence, blended.

Intents: a weighted mean of both in log space, calibrated anew. Languages: by the wording alone.
Everything else: by the encoder.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.classifier.calibration import ranked, softmax
from model.classifier.encoder import EncoderClassifier, level_thresholds
from model.classifier.errors import ModelError
from model.classifier.lexical import LexicalModel
from model.classifier.protocol import Classification, ClassifierInput
from model.tagging.intents import TagThresholds

FORMAT = "replywright-blend-1"
_ALL = "*"
_FLOOR = 1e-9


class BlendClassifier:
    """Encoder and lexical model in one.

    Args:
        folder: with `model.json` and the folders `encoder` and `lexical`.
        threads: of the encoder.

    Raises:
        ModelError: a part is missing, altered, or the parts have different label sets.
    """

    def __init__(self, folder: Path, *, threads: int = 2) -> None:
        self.card = _card(folder)
        self._encoder = EncoderClassifier(folder / "encoder", threads=threads)
        self._lexical = LexicalModel(folder / "lexical")
        self._names = self._lexical.heads["intent"].names
        if set(self._names) != set(self._encoder.intents):
            raise ModelError(f"{folder}: encoder and lexical model have different label sets")
        self._languages = self._lexical.heads["language"].names
        self._weight: float = self.card["lexical_weight"]
        self._temperatures: Mapping[str, float] = self.card["temperatures"]

    @property
    def intents(self) -> tuple[str, ...]:
        """The label set."""
        return self._names

    @property
    def thresholds(self) -> TagThresholds:
        """The encoder's for flags; those of the blend for the levels of the primary intent."""
        return level_thresholds(self._encoder.thresholds, self.card["levels"][_ALL])

    def classify(self, texts: Sequence[ClassifierInput], /) -> list[Classification]:
        """One classification for each text, in their order."""
        by_encoder = self._encoder.classify(texts)
        return [self._blend(own, item) for own, item in zip(by_encoder, texts, strict=True)]

    def _blend(self, own: Classification, item: ClassifierInput) -> Classification:
        text = f"{item.subject}\n{item.text}" if item.subject else item.text
        lexical = self._lexical.probabilities(text, item.channel)
        place = int(lexical["language"].argmax())
        language = (self._languages[place], float(lexical["language"][place]))
        given = dict(own.intents)
        meaning = np.array([given[name] for name in self._names])
        blended = blend(meaning, lexical["intent"], self._weight)
        scale = self._temperatures.get(language[0], self._temperatures[_ALL])
        intents = tuple(ranked(self._names, softmax(blended, scale)))
        return replace(own, intents=intents, language=language)


def blend(
    meaning: NDArray[np.float64], wording: NDArray[np.float64], weight: float
) -> NDArray[np.float64]:
    """Log-space mean of two distributions; unnormalised logits of the same shape.

    Args:
        meaning: the encoder's probabilities, shape (..., names).
        wording: the lexical model's, same shape and order.
        weight: of the wording, 0 to 1.
    """
    return np.asarray((1 - weight) * np.log(meaning + _FLOOR) + weight * np.log(wording + _FLOOR))


def _card(folder: Path) -> dict[str, Any]:
    path = folder / "model.json"
    try:
        card: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: expected the card of a model: {error}") from None
    if card.get("format") != FORMAT:
        raise ModelError(f"{path}: format: expected {FORMAT}")
    if missing := {"lexical_weight", "temperatures", "levels"} - card.keys():
        raise ModelError(f"{path}: missing {', '.join(sorted(missing))}")
    return card
