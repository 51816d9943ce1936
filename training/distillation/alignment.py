"""Give the student's tokens a start in the teacher's embedding space.

A token of any language begins as the mean of the teacher's English token embeddings
that it translates to. The translation probabilities come from IBM model 1 on the
parallel rows; English tokens take the teacher's own embedding. The teacher's layers
can then read the student's tokens before any training.

Source: Brown et al. 1993, "The Mathematics of Statistical Machine Translation", 4.
"""

import logging
import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from transformers import PreTrainedTokenizerBase

from training.distillation.prepared import Row

logger = logging.getLogger(__name__)

ITERATIONS = 6
LANGUAGE_ROWS = 90_000
MAX_PAIR_TOKENS = 24


@dataclass(frozen=True, slots=True)
class Translations:
    """Sparse p(teacher token | student token): parallel arrays, and student token counts."""

    student: NDArray[np.int64]
    teacher: NDArray[np.int64]
    probability: NDArray[np.float64]
    counts: NDArray[np.int64]


def align(
    sources: Sequence[Sequence[int]],
    targets: Sequence[Sequence[int]],
    *,
    student_tokens: int,
    teacher_tokens: int,
) -> Translations:
    """Fit IBM model 1 by expectation-maximisation.

    Args:
        sources: student token ids of each translated text, without special tokens.
        targets: teacher token ids of the English text at the same place.
        student_tokens: size of the student's vocabulary; the id after it is the empty word.
        teacher_tokens: size of the teacher's vocabulary.
    """
    keys, groups = _cross(sources, targets, student_tokens, teacher_tokens)
    unique, pair = np.unique(keys, return_inverse=True)
    owner = unique // teacher_tokens
    probability = np.ones(len(unique))
    for _ in range(ITERATIONS):
        weight = probability[pair]
        weight /= np.bincount(groups, weights=weight)[groups]
        expected = np.bincount(pair, weights=weight, minlength=len(unique))
        probability = expected / np.bincount(owner, weights=expected)[owner]
    real = owner < student_tokens
    flat = np.concatenate([np.asarray(source, dtype=np.int64) for source in sources])
    counts = np.bincount(flat, minlength=student_tokens)
    return Translations(owner[real], unique[real] % teacher_tokens, probability[real], counts)


def aligned_embeddings(
    rows: Sequence[Row],
    english: Sequence[str],
    student: PreTrainedTokenizerBase,
    teacher: PreTrainedTokenizerBase,
    teacher_embeddings: NDArray[np.float32],
    *,
    seed: int,
) -> NDArray[np.float32]:
    """Start embeddings for every student token.

    Returns:
        float32, shape (student vocabulary, teacher width).
    """
    exact = _exact_embeddings(student, teacher, teacher_embeddings)
    chosen = _choose_rows(rows, seed)
    sources = _token_ids(student, [row.text for row in chosen])
    targets = _token_ids(teacher, [english[row.english] for row in chosen])
    kept = [
        index
        for index, (source, target) in enumerate(zip(sources, targets, strict=True))
        if 0 < len(source) <= MAX_PAIR_TOKENS and 0 < len(target) <= MAX_PAIR_TOKENS
    ]
    logger.info("alignment: %d sentence pairs", len(kept))
    table = align(
        [sources[index] for index in kept],
        [targets[index] for index in kept],
        student_tokens=len(student),
        teacher_tokens=len(teacher),
    )
    aligned = np.zeros_like(exact)
    np.add.at(
        aligned, table.student, table.probability[:, None] * teacher_embeddings[table.teacher]
    )
    native = np.bincount(
        np.concatenate([np.asarray(ids, dtype=np.int64) for ids in _token_ids(student, english)]),
        minlength=len(student),
    )
    share = (native + 1) / (native + 1 + table.counts)
    mixed = share[:, None] * exact + (1 - share[:, None]) * aligned
    norm = np.linalg.norm(teacher_embeddings, axis=1).mean()
    mixed *= norm / np.linalg.norm(mixed, axis=1, keepdims=True).clip(min=1e-6)
    return mixed.astype(np.float32)


def _choose_rows(rows: Sequence[Row], seed: int) -> list[Row]:
    by_language: dict[str, list[Row]] = {}
    for row in rows:
        if row.language != "en" and row.kind != "joined":
            by_language.setdefault(row.language, []).append(row)
    chosen = []
    for language, own in sorted(by_language.items()):
        random.Random(f"{seed}/{language}").shuffle(own)
        chosen += own[:LANGUAGE_ROWS]
    return chosen


def _token_ids(tokenizer: PreTrainedTokenizerBase, texts: Sequence[str]) -> list[list[int]]:
    ids: list[list[int]] = tokenizer(list(texts), add_special_tokens=False)["input_ids"]
    return ids


def _exact_embeddings(
    student: PreTrainedTokenizerBase,
    teacher: PreTrainedTokenizerBase,
    teacher_embeddings: NDArray[np.float32],
) -> NDArray[np.float32]:
    """The teacher's embedding of the same token, or the mean over its pieces of that string."""
    known = teacher.get_vocab()
    exact = np.zeros((len(student), teacher_embeddings.shape[1]), dtype=np.float32)
    for token, number in student.get_vocab().items():
        if token in known:
            exact[number] = teacher_embeddings[known[token]]
        else:
            pieces = _token_ids(teacher, [token.removeprefix("##")])[0]
            exact[number] = teacher_embeddings[pieces or [teacher.unk_token_id]].mean(axis=0)
    return exact


def _cross(
    sources: Sequence[Sequence[int]],
    targets: Sequence[Sequence[int]],
    empty: int,
    teacher_tokens: int,
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """All (student, teacher) token pairs as keys, and the teacher token's place as group."""
    keys, groups, place = [], [], 0
    for source, target in zip(sources, targets, strict=True):
        left = np.array([*source, empty], dtype=np.int64)
        right = np.asarray(target, dtype=np.int64)
        keys.append((left[:, None] * teacher_tokens + right[None, :]).ravel())
        groups.append(np.tile(np.arange(place, place + len(right)), len(left)))
        place += len(right)
    return np.concatenate(keys), np.concatenate(groups)
