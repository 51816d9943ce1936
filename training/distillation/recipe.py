"""What one distillation run is: the student's shape, its start, the loss and the schedule."""

from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Recipe(BaseModel):
    """All that decides a run besides its data; stored in the run record.

    `start: encoder` goes on from the distilled encoder in the folder `encoder`, of the same shape
    and the same tokenizer: for more text in a language, without the whole run again.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    layers: int = Field(ge=1)
    width: int = Field(ge=16)
    heads: int = Field(ge=1)
    feed_forward: int = Field(ge=16)
    start: Literal["random", "teacher_layers", "teacher_aligned", "encoder"]
    encoder: Path | None = None
    ranking_weight: float = Field(ge=0)
    ranking_temperature: float = Field(default=0.05, gt=0)
    layer_rate: float = Field(gt=0)
    embedding_rate: float = Field(gt=0)
    warmup_share: float = Field(default=0.05, ge=0, lt=1)
    texts: int = Field(ge=1)
    chunk_texts: int = Field(default=60_000, ge=1)
    batch_texts: int = Field(default=256, ge=2)
    batch_tokens: int = Field(default=5_120, ge=64)
    max_tokens: int = Field(default=64, ge=8)
    noise_share: float = Field(default=0.3, ge=0, le=1)
    language_shares: dict[str, float] = {
        "en": 0.10,
        "fr": 0.19,
        "it": 0.20,
        "de": 0.18,
        "es": 0.18,
        "nl": 0.15,
    }
    kind_weights: dict[str, float] = {
        "general": 1.0,
        "chat": 2.0,
        "joined": 1.0,
        "utterance": 1.5,
        "shop": 3.0,
        "authored": 8.0,
    }
    seed: int = 17

    @model_validator(mode="after")
    def _encoder_where_started_from(self) -> Self:
        if (self.start == "encoder") != (self.encoder is not None):
            raise ValueError("encoder: the folder to go on from, given with start `encoder` alone")
        return self

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a recipe from its JSON file."""
        return cls.model_validate_json(path.read_text(encoding="utf-8"))
