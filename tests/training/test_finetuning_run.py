"""The whole fine-tuning on a two-layer encoder: fit, export, parity, calibration."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

from data.workspace.taxonomy import default_taxonomy
from training.distillation.prepared import Row
from training.distillation.subwords import train_tokenizer
from training.finetuning.bases import load_base
from training.finetuning.examples import Example
from training.finetuning.fit import fit, forget_checkpoints, last_checkpoint
from training.finetuning.heads import Head, heads_of
from training.finetuning.network import load_network, new_network, save_network
from training.finetuning.runs import train_classifier
from training.finetuning.settings import FineTuneSettings

HEADS = heads_of(default_taxonomy())
WORDS = {
    "shipping.order_status": "where is my parcel now",
    "order.cancel": "cancel this order please",
    "order.damaged": "the lamp came broken",
    "feedback.praise": "lovely shop great service",
}


def flags(head: Head, *names: str) -> np.ndarray:
    return np.array([name in names for name in head.names], dtype=np.float32)


def make_examples(count: int) -> list[Example]:
    examples = []
    for number in range(count):
        intent = list(WORDS)[number % len(WORDS)]
        targets = {
            "intent": flags(HEADS["intent"], intent),
            "intents": flags(HEADS["intents"], intent),
            "language": flags(HEADS["language"], "en"),
            "risk": flags(HEADS["risk"]),
        }
        examples.append(Example(f"t{number}", f"{WORDS[intent]} {number}", "en", targets))
    return examples


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("encoder")
    rows = [Row(text, "en", "general", 0) for text in WORDS.values()]
    tokenizer = train_tokenizer(rows, vocabulary=400, seed=3)
    torch.manual_seed(3)
    config = BertConfig(
        vocab_size=len(tokenizer),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=64,
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def test_a_run_learns_exports_and_calibrates(base: Path, tmp_path: Path) -> None:
    settings = FineTuneSettings(
        base=str(base),
        epochs=25,
        batch_examples=16,
        encoder_rate=2e-3,
        head_rate=1e-2,
        augmented_share=0.3,
        max_tokens=48,
    )
    record = train_classifier(make_examples(80), make_examples(120), HEADS, settings, tmp_path)
    assert record["figures"]["en"]["intent"]["accuracy"] > 0.95  # type: ignore[index]
    assert record["parity"]["same_intent_share"] > 0.95  # type: ignore[index]
    artifact = json.loads((tmp_path / "model.json").read_text(encoding="utf-8"))
    assert artifact["heads"]["intent"]["names"] == list(default_taxonomy().intents)
    assert set(artifact["heads"]["intent"]["temperatures"]) == {"*", "en"}
    assert 0 < artifact["levels"]["*"]["preselect"]["threshold"] < 1
    learned = artifact["learned_from"]
    assert sum(learned["intent"].values()) == learned["language"]["en"] == 80
    plain = Tokenizer.from_file(str(tmp_path / "tokenizer.json"))
    assert plain.padding is None
    assert len(plain.encode("where " * 100).ids) == settings.max_tokens


def test_network_reads_back_what_it_wrote(base: Path, tmp_path: Path) -> None:
    network = new_network(str(base), HEADS, 0.1, 3).eval()
    save_network(network, tmp_path)
    again = load_network(tmp_path)
    ids = torch.tensor([[2, 7, 8, 3]])
    one, other = network(ids, torch.ones_like(ids)), again(ids, torch.ones_like(ids))
    for name in HEADS:
        torch.testing.assert_close(one[name], other[name])


def test_checkpoints_of_another_run_are_not_gone_on_with(
    base: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    network = new_network(str(base), HEADS, 0.1, 3)
    tokenizer = load_base(str(base)).tokenizer
    settings = FineTuneSettings(base=str(base), epochs=1, checkpoint_steps=2, max_tokens=48)
    caplog.set_level("INFO")
    fit(network, tokenizer, make_examples(80), settings, tmp_path)
    found = last_checkpoint(tmp_path)
    assert found is not None
    assert found.name == "checkpoint-3"
    fit(network, tokenizer, make_examples(96), settings, tmp_path)
    assert "going on from" not in caplog.text
    fit(network, tokenizer, make_examples(96), settings, tmp_path)
    assert "going on from checkpoint-3" in caplog.text
    forget_checkpoints(tmp_path)
    assert last_checkpoint(tmp_path) is None
