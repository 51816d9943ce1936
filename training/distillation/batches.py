"""Decide which rows a chunk of the run sees, and in which batches.

A chunk is the unit of resuming. Its plan depends on the seed and its number alone,
so a run that was stopped and one that was not see the same texts with the same noise.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.distillation.noise import add_noise
from training.distillation.prepared import Row
from training.distillation.recipe import Recipe

CHARACTERS_PER_TOKEN = 4
POOL_BATCHES = 32


@dataclass(frozen=True, slots=True)
class Batch:
    """Texts as the student reads them, and the ids of their English targets."""

    texts: list[str]
    english: NDArray[np.int64]


def row_weights(rows: Sequence[Row], recipe: Recipe) -> NDArray[np.float64]:
    """The chance of each row to be drawn; sums to 1.

    A language is drawn as often as `language_shares` says, whatever its row count: Italian has
    the least text and the most to learn. Within it, rows weigh as their kind does.
    """
    own = np.array([recipe.kind_weights[row.kind] for row in rows])
    languages = [row.language for row in rows]
    totals: dict[str, float] = defaultdict(float)
    for language, weight in zip(languages, own, strict=True):
        totals[language] += weight
    scale = {name: recipe.language_shares[name] / total for name, total in totals.items()}
    weights = own * np.array([scale[language] for language in languages])
    result: NDArray[np.float64] = weights / weights.sum()
    return result


def plan_chunk(
    rows: Sequence[Row], weights: NDArray[np.float64], recipe: Recipe, *, number: int
) -> Iterator[Batch]:
    """Yield the batches of chunk `number`, texts of like length together."""
    draw = np.random.default_rng([recipe.seed, number])
    count = min(recipe.chunk_texts, recipe.texts - number * recipe.chunk_texts)
    chosen = draw.choice(len(rows), size=count, p=weights)
    pool = recipe.batch_texts * POOL_BATCHES
    groups: list[list[int]] = []
    for start in range(0, count, pool):
        part = sorted(chosen[start : start + pool], key=lambda index: len(rows[index].text))
        own = list(_split([int(index) for index in part], rows, recipe))
        draw.shuffle(own)
        groups += own
    generator = random.Random(f"{recipe.seed}/{number}")
    for group in groups:
        texts = [_as_written(rows[index].text, recipe, generator) for index in group]
        yield Batch(texts, np.array([rows[index].english for index in group]))


def _split(part: Sequence[int], rows: Sequence[Row], recipe: Recipe) -> Iterator[list[int]]:
    batch: list[int] = []
    for index in part:
        tokens = min(len(rows[index].text) // CHARACTERS_PER_TOKEN + 2, recipe.max_tokens)
        full = len(batch) == recipe.batch_texts
        if batch and (full or tokens * (len(batch) + 1) > recipe.batch_tokens):
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch


def _as_written(text: str, recipe: Recipe, generator: random.Random) -> str:
    return add_noise(text, generator) if generator.random() < recipe.noise_share else text
