"""A compact encoder says what the float one says, and a broken one is refused."""

import json
import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from training.finetuning.bases import COMPACT_WEIGHTS as WEIGHTS
from training.finetuning.bases import EncoderError, load_base, shipped_base
from training.finetuning.compact import (
    FORMAT,
    MAX_BYTES,
    load_compact,
    quantize_rows,
    save_compact,
)


@pytest.fixture
def compact(tiny_base: Path, tmp_path: Path) -> Path:
    save_compact(tiny_base, tmp_path / "compact")
    return tmp_path / "compact"


def test_rows_are_rounded_to_half_a_step() -> None:
    matrix = torch.tensor([[1.27, -0.5, 0.0], [0.0, 0.0, 0.0], [-254.0, 127.0, 1.0]])
    values, scale = quantize_rows(matrix)
    assert values.tolist() == [[127, -50, 0], [0, 0, 0], [-127, 64, 0]]
    assert scale.tolist() == pytest.approx([0.01, 1.0, 2.0])


def test_embeddings_hardly_move_and_the_file_is_a_quarter(tiny_base: Path, compact: Path) -> None:
    full, small = load_base(str(tiny_base)), load_base(str(compact))
    encoded = full.tokenizer(["where is my parcel", "broken"], padding=True, return_tensors="pt")
    again = small.tokenizer(["where is my parcel", "broken"], padding=True, return_tensors="pt")
    assert encoded["input_ids"].tolist() == again["input_ids"].tolist()
    with torch.inference_mode():
        one, other = (e.model(**encoded).last_hidden_state.mean(1) for e in (full, small))
    assert torch.cosine_similarity(one, other).min() > 0.995
    size = (compact / WEIGHTS).stat().st_size
    assert size < 0.5 * (tiny_base / "model.safetensors").stat().st_size


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (WEIGHTS, "config.json|model"),
        ("config.json", "config.json: missing"),
        ("tokenizer.json", "tokenizer.json: missing"),
    ],
)
def test_a_missing_file_is_named(compact: Path, name: str, told: str) -> None:
    (compact / name).unlink()
    with pytest.raises(EncoderError, match=told):
        load_base(str(compact))


def test_altered_weights_are_refused(compact: Path) -> None:
    weights = load_file(compact / WEIGHTS)
    save_file(weights, compact / WEIGHTS)
    with pytest.raises(EncoderError, match=f"format: expected {FORMAT}"):
        load_compact(compact)
    name = next(iter(weights))
    fewer = {k: v for k, v in weights.items() if not k.startswith(name)}
    save_file(fewer, compact / WEIGHTS, metadata={"format": FORMAT})
    with pytest.raises(EncoderError, match="no weights"):
        load_compact(compact)
    (compact / WEIGHTS).write_bytes(b"not safetensors")
    with pytest.raises(EncoderError, match="expected safetensors"):
        load_compact(compact)


def test_weights_of_another_shape_are_refused(compact: Path) -> None:
    config = json.loads((compact / "config.json").read_text())
    (compact / "config.json").write_text(json.dumps(config | {"hidden_size": 64}))
    with pytest.raises(EncoderError, match="files that do not fit each other"):
        load_compact(compact)


def test_only_an_encoder_can_be_packed(tmp_path: Path, tiny_base: Path) -> None:
    folder = tmp_path / "half"
    shutil.copytree(tiny_base, folder)
    (folder / "model.safetensors").unlink()
    with pytest.raises(EncoderError, match="model.safetensors: missing"):
        save_compact(folder, tmp_path / "out")


def test_the_shipped_base_loads_and_is_small_enough() -> None:
    assert sum(path.stat().st_size for path in shipped_base().iterdir()) < MAX_BYTES
    encoder = load_base(str(shipped_base()))
    encoded = encoder.tokenizer(["où est mon colis ?"], return_tensors="pt")
    with torch.inference_mode():
        states = encoder.model(
            input_ids=encoded["input_ids"], attention_mask=encoded["attention_mask"]
        ).last_hidden_state
    assert states.shape[-1] == encoder.model.config.hidden_size
    assert torch.isfinite(states).all()
