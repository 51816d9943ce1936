"""One distillation run from a prepared set and a recipe to an encoder folder with its record."""

import json
import logging
import platform
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import AutoModel, AutoTokenizer, PreTrainedTokenizerBase

from training.distillation import checkpoints, prepared, teacher
from training.distillation.alignment import aligned_embeddings
from training.distillation.loop import Material, run
from training.distillation.prepared import Row
from training.distillation.recipe import Recipe
from training.distillation.student import build_student

logger = logging.getLogger(__name__)


def distil(folder: Path, recipe: Recipe, output: Path) -> dict[str, object]:
    """Train an encoder and save it as a Hugging Face folder with `run.json`.

    Args:
        folder: a prepared set with its tokenizer and the teacher's targets.
        recipe: the student and its schedule.
        output: receives checkpoints while the run goes, and the encoder at its end.

    Returns:
        The run record.
    """
    rows, english = prepared.read_rows(folder), prepared.read_english(folder)
    tokenizer = AutoTokenizer.from_pretrained(folder / "tokenizer")
    embeddings = None
    if recipe.start == "teacher_aligned":
        embeddings = _start_embeddings(folder, rows, english, tokenizer, recipe.seed)
    student = build_student(recipe, len(tokenizer), embeddings)
    material = Material(rows, teacher.read_targets(folder, len(english)), tokenizer)
    losses = run(student, material, recipe, output)
    student.encoder.save_pretrained(output)
    tokenizer.save_pretrained(output)
    state = checkpoints.read_state(output / "checkpoint.safetensors")
    record: dict[str, object] = {
        "recipe": recipe.model_dump(mode="json"),
        "data": json.loads((folder / "manifest.json").read_text(encoding="utf-8")),
        "tokenizer_sha256": prepared.sha256(folder / "tokenizer" / "tokenizer.json"),
        "teacher_sha256": prepared.sha256(teacher.teacher_dir() / "model.safetensors"),
        "encoder_sha256": prepared.sha256(output / "model.safetensors"),
        "parameters": sum(weight.numel() for weight in student.encoder.parameters()),
        "chunk_losses": [round(loss, 5) for loss in losses],
        "wall_s": round(state.wall_s, 1),
        "machine": f"{platform.machine()}, {torch.get_num_threads()} threads",
        "torch": torch.__version__,
    }
    text = json.dumps(record, indent=2, ensure_ascii=False)
    (output / "run.json").write_text(text + "\n", encoding="utf-8")
    return record


def _start_embeddings(
    folder: Path,
    rows: list[Row],
    english: list[str],
    tokenizer: PreTrainedTokenizerBase,
    seed: int,
) -> NDArray[np.float32]:
    """The aligned embeddings, computed once for a prepared set and kept beside it."""
    path = folder / "aligned.npy"
    if not path.exists():
        original = AutoModel.from_pretrained(teacher.teacher_dir())
        weights = original.embeddings.word_embeddings.weight.detach().numpy()
        other = AutoTokenizer.from_pretrained(teacher.teacher_dir())
        values = aligned_embeddings(rows, english, tokenizer, other, weights, seed=seed)
        np.save(path, values, allow_pickle=False)
    aligned: NDArray[np.float32] = np.load(path, allow_pickle=False)
    return aligned
