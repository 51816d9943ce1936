"""Export the network as one int8 ONNX file and prove that it says what the network says."""

import logging
import tempfile
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import (
    QuantType,
    quantize_dynamic,
)
from torch import Tensor, nn
from transformers import PreTrainedTokenizerBase

from training.finetuning.network import TicketNetwork
from training.finetuning.predict import predict

logger = logging.getLogger(__name__)

OPSET = 17
MAX_BYTES = 30_000_000


@dataclass(frozen=True, slots=True)
class Parity:
    """How far the int8 file is from the float network on `n` texts."""

    n: int
    same_intent_share: float
    max_probability_gap: float
    mean_probability_gap: float


class _Outputs(nn.Module):
    """Heads as a tuple, as ONNX wants them."""

    def __init__(self, network: TicketNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.network(input_ids, attention_mask).values())


def export_onnx(network: TicketNetwork, output: Path) -> None:
    """Write `output`: inputs `input_ids` and `attention_mask`, one output for each head.

    A file above the 30 MB of a model that ships is written all the same, with a warning: a data
    team may choose any encoder, and learns of it only after hours of training.
    """
    names = [f"{name}_logits" for name in network.shape]
    sample = torch.ones((2, 8), dtype=torch.int64)
    axes = {name: {0: "batch", 1: "tokens"} for name in ("input_ids", "attention_mask")}
    axes |= {name: {0: "batch"} for name in names}
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns of its own successor
        full = Path(folder) / "full.onnx"
        torch.onnx.export(
            _Outputs(network).eval(),
            (sample, sample),
            str(full),
            input_names=["input_ids", "attention_mask"],
            output_names=names,
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        logging.disable(logging.WARNING)  # it logs every operator that it leaves alone
        try:
            quantize_dynamic(full, output, weight_type=QuantType.QInt8, per_channel=True)
        finally:
            logging.disable(logging.NOTSET)
    size = output.stat().st_size
    if size > MAX_BYTES:
        logger.warning("%s: %.1f MB; a model that ships has at most 30 MB", output, size / 1e6)


def run_onnx(
    path: Path, tokenizer: PreTrainedTokenizerBase, texts: Sequence[str], *, max_tokens: int
) -> dict[str, np.ndarray]:
    """Logits of the exported file by head, in the order of `texts`, each read by itself."""
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    outputs = [output.name for output in session.get_outputs()]
    parts: dict[str, list[np.ndarray]] = {name: [] for name in outputs}
    for text in texts:
        encoded = tokenizer(
            [text],
            truncation=True,
            max_length=max_tokens,
            return_tensors="np",
            return_token_type_ids=False,
        )
        inputs = {name: value.astype(np.int64) for name, value in encoded.items()}
        for name, value in zip(outputs, session.run(outputs, inputs), strict=True):
            parts[name].append(value)
    return {name.removesuffix("_logits"): np.concatenate(rows) for name, rows in parts.items()}


def check_parity(
    network: TicketNetwork,
    path: Path,
    tokenizer: PreTrainedTokenizerBase,
    texts: Sequence[str],
    *,
    max_tokens: int,
) -> Parity:
    """Compare the primary intent of the exported file with the network's, text by text."""
    exact = predict(network, tokenizer, texts, max_tokens=max_tokens)["intent"]
    exported = run_onnx(path, tokenizer, texts, max_tokens=max_tokens)["intent"]
    one, other = (_softmax(logits) for logits in (exact, exported))
    gap = np.abs(one - other)
    return Parity(
        n=len(texts),
        same_intent_share=round(float((one.argmax(-1) == other.argmax(-1)).mean()), 4),
        max_probability_gap=round(float(gap.max()), 4),
        mean_probability_gap=round(float(gap.max(-1).mean()), 4),
    )


def _softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    result: np.ndarray = powers / powers.sum(-1, keepdims=True)
    return result
