"""The distillation loop on four sentences and a two-layer encoder."""

from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from training.distillation.batches import plan_chunk, row_weights
from training.distillation.loop import Material, distillation_loss, rate_factor, run
from training.distillation.prepared import Row
from training.distillation.recipe import Recipe
from training.distillation.student import Student, build_student, chosen_layers
from training.distillation.subwords import train_tokenizer
from training.distillation.teacher import WIDTH

ENGLISH = ["where is my parcel", "the lamp is broken", "cancel my order", "thank you so much"]
FRENCH = ["où est mon colis", "la lampe est cassée", "annulez ma commande", "merci beaucoup"]
RECIPE = Recipe(
    layers=2,
    width=16,
    heads=2,
    feed_forward=32,
    start="random",
    ranking_weight=0.5,
    layer_rate=5e-3,
    embedding_rate=5e-3,
    texts=192,
    chunk_texts=64,
    batch_texts=8,
    seed=3,
)


@pytest.fixture(scope="module")
def material() -> Material:
    rows = [Row(text, "en", "general", number) for number, text in enumerate(ENGLISH)]
    rows += [Row(text, "fr", "general", number) for number, text in enumerate(FRENCH)]
    tokenizer: PreTrainedTokenizerFast = train_tokenizer(rows, vocabulary=400, seed=3)
    targets = np.random.default_rng(3).normal(size=(len(ENGLISH), WIDTH))
    targets /= np.linalg.norm(targets, axis=1, keepdims=True)
    return Material(rows, targets.astype(np.float16), tokenizer)


def make_student(material: Material) -> Student:
    torch.manual_seed(RECIPE.seed)
    config = BertConfig(
        vocab_size=len(material.tokenizer),
        hidden_size=RECIPE.width,
        num_hidden_layers=RECIPE.layers,
        num_attention_heads=RECIPE.heads,
        intermediate_size=RECIPE.feed_forward,
        max_position_embeddings=64,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    return Student(BertModel(config, add_pooling_layer=False))


def test_loss_decreases(material: Material, tmp_path: Path) -> None:
    losses = run(make_student(material), material, RECIPE, tmp_path)
    assert len(losses) == 3
    assert losses[-1] < 0.7 * losses[0]


def test_resumed_run_equals_an_uninterrupted_one(
    material: Material, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = make_student(material)
    losses = run(whole, material, RECIPE, tmp_path / "whole")

    stopped = make_student(material)
    seen = 0

    def plan_until_killed(*args: object, **named: object) -> object:
        nonlocal seen
        seen += 1
        if seen == 3:
            raise KeyboardInterrupt
        return plan_chunk(*args, **named)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr("training.distillation.loop.plan_chunk", plan_until_killed)
        with pytest.raises(KeyboardInterrupt):
            run(stopped, material, RECIPE, tmp_path / "stopped")
    resumed = make_student(material)
    assert run(resumed, material, RECIPE, tmp_path / "stopped") == pytest.approx(losses)
    for own, other in zip(whole.parameters(), resumed.parameters(), strict=True):
        torch.testing.assert_close(own, other)


def test_chunks_differ_and_repeat_by_their_number(material: Material) -> None:
    weights = row_weights(material.rows, RECIPE)
    first, again, second = (
        [batch.texts for batch in plan_chunk(material.rows, weights, RECIPE, number=number)]
        for number in (0, 0, 1)
    )
    assert first == again
    assert first != second
    assert sum(map(len, first)) == RECIPE.chunk_texts


def test_a_rare_language_is_drawn_as_often_as_its_share_says() -> None:
    rows = [Row("a b", "fr", "general", 0)] * 90 + [Row("a b", "it", "general", 0)] * 10
    shares = {"fr": 0.3, "it": 0.1}
    weights = row_weights(rows, RECIPE.model_copy(update={"language_shares": shares}))
    assert weights.sum() == pytest.approx(1.0)
    assert weights[90:].sum() == pytest.approx(0.25)


def test_loss_is_least_at_the_teachers_own_embedding() -> None:
    target = torch.nn.functional.normalize(torch.eye(4, WIDTH) + 0.1, dim=-1)
    at_target = distillation_loss(target, target, RECIPE)
    elsewhere = distillation_loss(target.roll(1, 0), target, RECIPE)
    assert at_target.item() == pytest.approx(0.0, abs=1e-5)
    assert elsewhere > at_target


def test_rate_rises_then_falls_to_two_percent() -> None:
    assert rate_factor(0.025, 0.05) == pytest.approx(0.5)
    assert rate_factor(0.05, 0.05) == pytest.approx(1.0)
    assert rate_factor(1.0, 0.05) == pytest.approx(0.02)


@pytest.mark.parametrize(("count", "layers"), [(3, [0, 2, 5]), (6, [0, 1, 2, 3, 4, 5])])
def test_chosen_layers_keep_the_first_and_the_last(count: int, layers: list[int]) -> None:
    assert chosen_layers(count, 6) == layers


def test_a_run_can_go_on_from_an_encoder_of_the_same_shape(
    material: Material, tmp_path: Path
) -> None:
    first = build_student(RECIPE, len(material.tokenizer), None)
    first.encoder.save_pretrained(tmp_path)
    recipe = Recipe.model_validate(
        RECIPE.model_dump() | {"start": "encoder", "encoder": str(tmp_path)}
    )
    vocabulary = len(material.tokenizer)
    again = build_student(recipe, vocabulary, None)
    name = "embeddings.word_embeddings.weight"
    torch.testing.assert_close(again.encoder.state_dict()[name], first.encoder.state_dict()[name])
    with pytest.raises(ValueError, match="vocab_size"):
        build_student(recipe, vocabulary + 1, None)
    with pytest.raises(ValueError, match="start `encoder` alone"):
        Recipe.model_validate(RECIPE.model_dump() | {"encoder": str(tmp_path)})
