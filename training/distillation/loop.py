"""The distillation run: chunk by chunk, each ending in a checkpoint to resume from.

Source: Reimers & Gurevych 2020, "Making Monolingual Sentence Embeddings Multilingual using
Knowledge Distillation". The ranking term asks that a text be as near to each English text
of its batch as the teacher's embedding of its own translation is.
"""

import logging
import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import kl_div, log_softmax, softmax
from transformers import PreTrainedTokenizerBase

from training.distillation import checkpoints
from training.distillation.batches import Batch, plan_chunk, row_weights
from training.distillation.prepared import Row
from training.distillation.recipe import Recipe
from training.distillation.student import Student

logger = logging.getLogger(__name__)

LOG_STEPS = 40
CLIP_NORM = 1.0


@dataclass(frozen=True, slots=True)
class Material:
    """What a run reads: rows, the teacher's targets by English id, the tokenizer."""

    rows: Sequence[Row]
    targets: NDArray[np.float16]
    tokenizer: PreTrainedTokenizerBase


def distillation_loss(student: Tensor, target: Tensor, recipe: Recipe) -> Tensor:
    """Cosine distance to the teacher, plus the weighted ranking term.

    Args:
        student: unit rows, float32, shape (batch, 384).
        target: the teacher's, same shape, unit rows.
        recipe: gives weight and temperature of the ranking term.
    """
    distance = (1 - (student * target).sum(-1)).mean()
    if recipe.ranking_weight == 0:
        return distance
    wanted = softmax(target @ target.T / recipe.ranking_temperature, dim=-1)
    given = log_softmax(student @ target.T / recipe.ranking_temperature, dim=-1)
    return distance + recipe.ranking_weight * kl_div(given, wanted, reduction="batchmean")


def rate_factor(done_share: float, warmup_share: float) -> float:
    """Linear warm-up, then a half cosine down to 2 % of the peak; both shares 0 to 1."""
    if done_share < warmup_share:
        return done_share / warmup_share
    along = (done_share - warmup_share) / (1 - warmup_share)
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(along, 1.0)))


def make_optimizer(student: Student, recipe: Recipe) -> torch.optim.AdamW:
    """AdamW with one rate for the token embeddings and one for everything else."""
    words = student.encoder.embeddings.word_embeddings.weight
    others = [weight for weight in student.parameters() if weight is not words]
    return torch.optim.AdamW(
        [
            {"params": [words], "lr": recipe.embedding_rate, "weight_decay": 0.0},
            {"params": others, "lr": recipe.layer_rate, "weight_decay": 0.01},
        ],
        betas=(0.9, 0.98),
        fused=True,
    )


def run(student: Student, material: Material, recipe: Recipe, output: Path) -> list[float]:
    """Train to the end of the recipe, from the checkpoint in `output` where there is one.

    Returns:
        The mean loss of every chunk, earlier ones included.
    """
    optimizer = make_optimizer(student, recipe)
    peaks = [group["lr"] for group in optimizer.param_groups]
    state = checkpoints.load(output, student, optimizer)
    weights = row_weights(material.rows, recipe)
    chunks = math.ceil(recipe.texts / recipe.chunk_texts)
    student.train()
    for number in range(len(state.losses), chunks):
        started, seen, total = time.monotonic(), 0, 0.0
        for step, batch in enumerate(plan_chunk(material.rows, weights, recipe, number=number)):
            share = (number * recipe.chunk_texts + seen) / recipe.texts
            for group, peak in zip(optimizer.param_groups, peaks, strict=True):
                group["lr"] = peak * rate_factor(share, recipe.warmup_share)
            loss = _step(student, optimizer, batch, material, recipe)
            seen += len(batch.texts)
            total += loss * len(batch.texts)
            if step % LOG_STEPS == LOG_STEPS - 1:
                speed = seen / (time.monotonic() - started)
                logger.info(
                    "chunk %d of %d: %d texts, loss %.4f, %.0f texts/s",
                    number + 1, chunks, seen, total / seen, speed,
                )  # fmt: skip
        state.losses.append(total / seen)
        state.wall_s += time.monotonic() - started
        checkpoints.save(output, student, optimizer, state)
    return state.losses


def _step(
    student: Student,
    optimizer: torch.optim.AdamW,
    batch: Batch,
    material: Material,
    recipe: Recipe,
) -> float:
    encoded = material.tokenizer(
        batch.texts,
        padding=True,
        truncation=True,
        max_length=recipe.max_tokens,
        return_tensors="pt",
        return_token_type_ids=False,
    )
    target = torch.from_numpy(material.targets[batch.english].astype(np.float32))
    with torch.autocast("cpu", dtype=torch.bfloat16):
        given = student(encoded["input_ids"], encoded["attention_mask"])
    loss = distillation_loss(given.float(), target, recipe)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(student.parameters(), CLIP_NORM)
    optimizer.step()
    return float(loss.detach())
