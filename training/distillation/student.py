"""Build the student: a BERT encoder, started at random or from the teacher's layers."""

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from transformers import AutoModel, BertConfig, BertModel

from training.distillation.recipe import Recipe
from training.distillation.teacher import WIDTH, mean_pool, teacher_dir

POSITIONS = 512
_SHAPE = (
    "vocab_size",
    "hidden_size",
    "num_hidden_layers",
    "num_attention_heads",
    "intermediate_size",
    "max_position_embeddings",
)


class Student(nn.Module):
    """The encoder, with a projection to the teacher's width that only the loss uses."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.projection = nn.Identity() if width == WIDTH else nn.Linear(width, WIDTH)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Embed texts: float32, shape (batch, 384), rows of unit length."""
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask)
        pooled = mean_pool(states.last_hidden_state, attention_mask)
        return nn.functional.normalize(self.projection(pooled).float(), dim=-1)


def build_student(
    recipe: Recipe, vocabulary: int, embeddings: NDArray[np.float32] | None
) -> Student:
    """Make a student of the recipe's shape; `embeddings` are those of alignment.py, if any."""
    torch.manual_seed(recipe.seed)
    config = BertConfig(
        vocab_size=vocabulary,
        hidden_size=recipe.width,
        num_hidden_layers=recipe.layers,
        num_attention_heads=recipe.heads,
        intermediate_size=recipe.feed_forward,
        max_position_embeddings=POSITIONS,
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        pad_token_id=0,
    )
    encoder = BertModel(config, add_pooling_layer=False)
    if recipe.encoder is not None:
        _copy_encoder(encoder, recipe.encoder)
    elif recipe.start != "random":
        _copy_teacher(encoder)
    if embeddings is not None:
        encoder.embeddings.word_embeddings.weight.data.copy_(torch.from_numpy(embeddings))
    return Student(encoder)


def chosen_layers(count: int, teacher_layers: int) -> list[int]:
    """Which of the teacher's layers a student of `count` layers starts from, evenly spread."""
    return [int(place) for place in np.linspace(0, teacher_layers - 1, count)]


def _copy_encoder(encoder: BertModel, folder: Path) -> None:
    """Take the weights of a distilled encoder; `ValueError` where its shape is another."""
    other = AutoModel.from_pretrained(folder, add_pooling_layer=False)
    for name in _SHAPE:
        own, given = getattr(encoder.config, name), getattr(other.config, name)
        if own != given:
            raise ValueError(f"{folder}: {name} is {given}, but the recipe and tokenizer say {own}")
    encoder.load_state_dict(other.state_dict())


def _copy_teacher(encoder: BertModel) -> None:
    teacher = AutoModel.from_pretrained(teacher_dir())
    layers = chosen_layers(len(encoder.encoder.layer), len(teacher.encoder.layer))
    for own, place in zip(encoder.encoder.layer, layers, strict=True):
        own.load_state_dict(teacher.encoder.layer[place].state_dict())
    own_embeddings, others = encoder.embeddings, teacher.embeddings
    for name in ("position_embeddings", "token_type_embeddings", "LayerNorm"):
        getattr(own_embeddings, name).load_state_dict(getattr(others, name).state_dict())
