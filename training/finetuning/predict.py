"""Logits of a trained network for many texts."""

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import PreTrainedTokenizerBase

from training.finetuning.network import TicketNetwork

BATCH_TEXTS = 64

Logits = Mapping[str, NDArray[np.float32]]
"""By head, shape (texts, names)."""


@torch.inference_mode()
def predict(
    network: TicketNetwork,
    tokenizer: PreTrainedTokenizerBase,
    texts: Sequence[str],
    *,
    max_tokens: int,
) -> Logits:
    """Logits by head, in the order of `texts`."""
    network.eval()
    parts: dict[str, list[NDArray[np.float32]]] = {name: [] for name in network.shape}
    order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
    for start in range(0, len(order), BATCH_TEXTS):
        encoded = tokenizer(
            [texts[index] for index in order[start : start + BATCH_TEXTS]],
            padding=True,
            truncation=True,
            max_length=max_tokens,
            return_tensors="pt",
            return_token_type_ids=False,
        )
        for name, logits in network(**encoded).items():
            parts[name].append(logits.numpy())
    result = {}
    for name, blocks in parts.items():
        result[name] = np.empty((len(texts), blocks[0].shape[1]), dtype=np.float32)
        result[name][order] = np.concatenate(blocks)
    return result
