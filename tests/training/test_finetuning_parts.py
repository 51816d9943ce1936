"""Examples, augmentation, loss, calibration and thresholds of the fine-tuning."""

import json
import random
from pathlib import Path

import numpy as np
import pytest
import torch

from data.workspace.taxonomy import default_taxonomy
from training.finetuning.augment import augment, renumber
from training.finetuning.calibrate import ALL, probabilities, temperature_of
from training.finetuning.examples import Example, digest, read_examples
from training.finetuning.fit import AugmentedExamples
from training.finetuning.heads import Head, heads_of
from training.finetuning.measure import is_right
from training.finetuning.network import TicketLoss
from training.finetuning.thresholds import best_f1_threshold, threshold_for, upper_error_bound

HEADS = heads_of(default_taxonomy())


def write_rows(path: Path, *rows: dict[str, object]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_example_carries_a_target_for_every_given_label(tmp_path: Path) -> None:
    path = write_rows(
        tmp_path / "t.jsonl",
        {
            "id": "a",
            "channel": "email",
            "subject": "Colis",
            "text": "Il est où ?",
            "labels": {
                "intents": ["shipping.delayed", "refund.request"],
                "language": "fr",
                "risk": [],
                "sentiment": "negative",
            },
            "also_ok": ["shipping.order_status"],
        },
    )
    (example,) = read_examples([path], HEADS)
    assert example.text == "email: Colis\nIl est où ?"
    assert set(example.targets) == {"intent", "intents", "language", "risk", "sentiment"}
    names = HEADS["intent"].names
    intent = example.targets["intent"]
    assert intent[names.index("shipping.delayed")] == pytest.approx(0.75)
    assert intent[names.index("shipping.order_status")] == pytest.approx(0.25)
    assert example.targets["intents"].sum() == 2
    assert example.targets["risk"].sum() == 0


def test_unknown_label_is_named(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "t.jsonl", {"id": "a", "text": "hi", "language": "xx"})
    with pytest.raises(ValueError, match="label 'xx': expected one of en, fr"):
        list(read_examples([path], HEADS))


def test_digest_changes_with_a_label() -> None:
    one = Example("a", "hi", "en", {"language": np.array([1, 0], dtype=np.float32)})
    other = Example("a", "hi", "en", {"language": np.array([0, 1], dtype=np.float32)})
    assert digest([one]) == digest([one]) != digest([other])


@pytest.mark.parametrize("language", ["en", "fr", "it", "de", "es", "nl", "und"])
def test_augmented_text_repeats_by_its_seed(language: str) -> None:
    text = "where is order 123456?\nit was due on 3 May"
    variants = [augment(text, language, random.Random(seed), ["older"]) for seed in range(40)]
    again = [augment(text, language, random.Random(seed), ["older"]) for seed in range(40)]
    assert variants == again
    assert len(set(variants)) > 10


def test_renumber_keeps_length_and_short_numbers() -> None:
    text = renumber("2 of order 1234567", random.Random(1))
    assert text.startswith("2 of order ")
    assert text != "2 of order 1234567"
    assert len(text) == len("2 of order 1234567")


def test_each_epoch_gives_another_variant_and_the_same_again() -> None:
    example = Example("a", "where is my order 123456, please? thank you so much", "en", {})
    dataset = AugmentedExamples([example], share=1.0, seed=1)
    variants = []
    for epoch in range(10):
        dataset.epoch = epoch
        variants.append(dataset[0][0])
    assert len(set(variants)) > 3
    assert dataset[0][0] == variants[-1]


def test_loss_passes_over_unknown_labels() -> None:
    heads = {"a": Head("one", ("x", "y"), 1.0), "b": Head("any", ("u", "v"), 1.0)}
    loss = TicketLoss(heads, {"a": torch.ones(2)}, 0.0)
    logits = {"a": torch.tensor([[2.0, 0.0]]), "b": torch.tensor([[9.0, 9.0]])}
    targets = {"a": torch.tensor([[1.0, 0.0]]), "b": torch.zeros(1, 2)}
    value = loss(logits, targets, torch.tensor([[1.0, 0.0]]))
    assert value.item() == pytest.approx(float(np.log1p(np.exp(-2.0))), abs=1e-6)


def test_temperature_of_an_overconfident_head_is_above_one() -> None:
    logits = np.tile(np.array([[6.0, 0.0]], dtype=np.float32), (10, 1))
    target = np.zeros((10, 2), dtype=np.float32)
    target[:7, 0] = 1
    target[7:, 1] = 1
    temperature = temperature_of(logits, target, "one")
    assert temperature == pytest.approx(4.0, abs=0.01)  # ln(7/3) would need 7.1: the limit
    scaled = probabilities(logits, ["de"] * 10, {ALL: 1.0, "de": temperature}, "one")
    assert scaled[0, 0] < 0.82


def test_upper_bound_by_the_rule_of_three() -> None:
    assert upper_error_bound(0, 100) == pytest.approx(0.0295, abs=1e-4)
    assert upper_error_bound(5, 5) == 1.0
    with pytest.raises(ValueError, match="errors must be 0 to n"):
        upper_error_bound(1, 0)


def test_threshold_needs_enough_examples() -> None:
    few = threshold_for(np.full(20, 0.99), np.ones(20, dtype=bool), 0.05)
    assert few.threshold is None
    confidence = np.concatenate([np.full(100, 0.9), np.full(50, 0.4)])
    right = np.concatenate([np.ones(100, dtype=bool), np.zeros(50, dtype=bool)])
    many = threshold_for(confidence, right, 0.05)
    assert many.threshold == pytest.approx(0.9)
    assert (many.errors, many.covered, many.n) == (0, 100, 150)


def test_flag_threshold_parts_flags_from_the_rest() -> None:
    probability = np.array([0.2, 0.4, 0.55, 0.9])
    flag = np.array([False, False, True, True])
    assert 0.4 < best_f1_threshold(probability, flag, lowest=0.3, highest=0.7) <= 0.55
    assert best_f1_threshold(probability, flag & False, lowest=0.3, highest=0.7) == 0.5


def test_another_fair_intent_counts_as_right() -> None:
    head = HEADS["intent"]
    target = np.zeros(len(head.names), dtype=np.float32)
    target[head.names.index("shipping.delayed")] = 1
    example = Example("a", "", "en", {"intent": target}, also_ok=("shipping.order_status",))
    assert is_right(example, "shipping.order_status", "intent", head)
    assert not is_right(example, "order.cancel", "intent", head)
