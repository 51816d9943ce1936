"""What decides a fine-tuning run besides its data; stored in the run record."""

from pydantic import BaseModel, ConfigDict, Field


class FineTuneSettings(BaseModel):
    """Schedule and regularisation of one run."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    base: str
    epochs: float = Field(default=12.0, gt=0)
    batch_examples: int = Field(default=32, ge=2)
    encoder_rate: float = Field(default=2e-4, gt=0)
    head_rate: float = Field(default=2e-3, gt=0)
    weight_decay: float = Field(default=0.01, ge=0)
    dropout: float = Field(default=0.1, ge=0, lt=1)
    smoothing: float = Field(default=0.05, ge=0, lt=1)
    augmented_share: float = Field(default=0.6, ge=0, le=1)
    max_tokens: int = Field(default=192, ge=8)
    checkpoint_steps: int = Field(default=250, ge=1)
    seed: int = 17
