"""The fine-tuned encoder at work: onnxruntime and tokenizers, no torch.

The folder's `model.json` says how a ticket is written for the model, the heads with their label
order and temperatures, and from which probability on a tag holds.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from model.classifier.calibration import ranked, softmax
from model.classifier.errors import ModelError
from model.classifier.protocol import Classification, ClassifierInput, Probability
from model.tagging.intents import TagThresholds
from model.tagging.risk import RiskThresholds

FORMAT = "replywright-encoder-1"
_FILES = ("model.onnx", "tokenizer.json")
_BATCH_TEXTS = 64
_BATCH_TOKENS = 6_000  # padding included: what keeps a batch within the cache
_MAX_CHARS = 4_000
_TAIL_CHARS = 800  # long stories have the request in the last line
_ALL = "*"
_NEVER = 1.01
_FLOORED = ("legal_threat", "safety_or_injury")
_FLOOR = 0.7


@dataclass(frozen=True, slots=True)
class Head:
    """One output: its names in the order of the logits, and its temperature by language."""

    kind: str
    names: tuple[str, ...]
    temperatures: Mapping[str, float]

    def probabilities(self, logits: NDArray[np.float32], language: str) -> list[Probability]:
        """Calibrated probabilities of one ticket, likeliest first."""
        scale = self.temperatures.get(language, self.temperatures[_ALL])
        if self.kind == "one":
            return ranked(self.names, softmax(logits, scale))
        return ranked(self.names, 1 / (1 + np.exp(-logits.astype(np.float64) / scale)))


class EncoderClassifier:
    """Classifies tickets with an exported encoder.

    Args:
        folder: with `model.onnx`, `tokenizer.json` and `model.json`.
        threads: of onnxruntime; 1 for the latency of a single ticket among many workers.

    Raises:
        ModelError: a file is missing, altered since it was exported, or not of this format.
    """

    def __init__(self, folder: Path, *, threads: int = 2) -> None:
        self.card = _read_card(folder)
        _check_files(folder, self.card)
        self._heads = {
            name: Head(head["kind"], tuple(head["names"]), head["temperatures"])
            for name, head in self.card["heads"].items()
        }
        self._template: str = self.card["text"]
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # Spinning threads would keep both cores busy between two tickets.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._outputs = [f"{name}_logits" for name in self._heads]
        found = {output.name for output in self._session.get_outputs()}
        if missing := set(self._outputs) - found:
            raise ModelError(f"{folder}/model.onnx: no output {', '.join(sorted(missing))}")

    @property
    def intents(self) -> tuple[str, ...]:
        """The label set it was trained on."""
        return self._heads["intent"].names

    @property
    def learned_from(self) -> Mapping[str, Mapping[str, int]]:
        """Tickets that it was trained on, by intent, language and channel; none if not recorded."""
        found: Mapping[str, Mapping[str, int]] = self.card.get("learned_from", {})
        return found

    @property
    def thresholds(self) -> TagThresholds:
        """From which probability on a tag holds, as the training run has found it."""
        flags = self.card["flags"]
        by_name = {
            # A wrong one of these costs the customer a draft: the fitted threshold has a floor.
            # Self-harm has none: missing it costs more than a draft.
            risk: max(value, _FLOOR) if risk in _FLOORED else value
            for risk, value in flags["risk"].items()
        }
        fitted = TagThresholds(
            secondary=flags["intents"][_ALL], risk=RiskThresholds(by_name=by_name)
        )
        return level_thresholds(fitted, self.card["levels"][_ALL])

    def classify(self, texts: Sequence[ClassifierInput], /) -> list[Classification]:
        """One classification for each text, in their order; batches are of like length."""
        encoded = [self._tokenizer.encode(self._written(item)).ids for item in texts]
        order = sorted(range(len(encoded)), key=lambda i: len(encoded[i]))
        results: list[Classification | None] = [None] * len(texts)
        for batch in _batches(order, encoded):
            for place, logits in zip(batch, self._logits([encoded[i] for i in batch]), strict=True):
                results[place] = self._classification(logits)
        return [result for result in results if result is not None]

    def _written(self, item: ClassifierInput) -> str:
        text = item.text
        if len(text) > _MAX_CHARS:
            text = f"{text[: _MAX_CHARS - _TAIL_CHARS]} {text[-_TAIL_CHARS:]}"
        return self._template.format(channel=item.channel, subject=item.subject, text=text)

    def _logits(self, batch: list[list[int]]) -> list[dict[str, NDArray[np.float32]]]:
        width = max(map(len, batch))
        ids = np.zeros((len(batch), width), dtype=np.int64)
        mask = np.zeros((len(batch), width), dtype=np.int64)
        for row, tokens in enumerate(batch):
            ids[row, : len(tokens)] = tokens
            mask[row, : len(tokens)] = 1
        found = self._session.run(self._outputs, {"input_ids": ids, "attention_mask": mask})
        return [
            {name: values[row] for name, values in zip(self._heads, found, strict=True)}
            for row in range(len(batch))
        ]

    def _classification(self, logits: Mapping[str, NDArray[np.float32]]) -> Classification:
        language = self._heads["language"].probabilities(logits["language"], _ALL)[0]
        said = {
            name: head.probabilities(logits[name], language[0])
            for name, head in self._heads.items()
            if name != "language"
        }
        return Classification(
            intents=tuple(said["intent"]),
            secondary=tuple(said["intents"]),
            language=language,
            risk=dict(said["risk"]),
            sentiment=said["sentiment"][0],
            sender=said["sender"][0],
            needs_reply=said["needs_reply"][0],
        )


def level_thresholds(base: TagThresholds, levels: Mapping[str, Mapping[str, Any]]) -> TagThresholds:
    """The thresholds with fitted levels; a level that no threshold can keep is never reached."""
    auto, preselect = levels["auto"]["threshold"], levels["preselect"]["threshold"]
    return replace(
        base,
        auto=_NEVER if auto is None else auto,
        preselect=_NEVER if preselect is None else preselect,
    )


def _batches(order: Sequence[int], encoded: Sequence[Sequence[int]]) -> list[list[int]]:
    """Places in groups of like length that stay within texts and tokens of a batch."""
    batches: list[list[int]] = []
    for place in order:
        width = len(encoded[place])
        if (
            batches
            and len(batches[-1]) < _BATCH_TEXTS
            and (len(batches[-1]) + 1) * width <= _BATCH_TOKENS
        ):
            batches[-1].append(place)
        else:
            batches.append([place])
    return batches


def _read_card(folder: Path) -> dict[str, Any]:
    path = folder / "model.json"
    try:
        card: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{path}: expected the card of a model: {error}") from None
    if card.get("format") != FORMAT:
        raise ModelError(f"{path}: format: expected {FORMAT}")
    missing = {"text", "heads", "levels", "flags", "files"} - card.keys()
    if missing:
        raise ModelError(f"{path}: missing {', '.join(sorted(missing))}")
    return card


def _check_files(folder: Path, card: Mapping[str, Any]) -> None:
    """Each file is the one that was exported with the card."""
    for name in _FILES:
        path = folder / name
        if not path.is_file():
            raise ModelError(f"{path}: missing; a model is model.json, {' and '.join(_FILES)}")
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if card["files"].get(name) != digest:
            raise ModelError(f"{path}: not the file that belongs to model.json (digest differs)")
