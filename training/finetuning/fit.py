"""Fit the network with the transformers Trainer: one or several devices, the same code."""

import logging
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.utils.data import Dataset, Sampler
from transformers import (
    PreTrainedTokenizerBase,
    PrinterCallback,
    Trainer,
    TrainerCallback,
    TrainerControl,
    TrainerState,
    TrainingArguments,
)
from transformers.trainer_pt_utils import LengthGroupedSampler

from training.finetuning.augment import vary
from training.finetuning.examples import Example
from training.finetuning.heads import Head
from training.finetuning.network import TicketLoss, TicketNetwork
from training.finetuning.settings import FineTuneSettings

logger = logging.getLogger(__name__)

MIN_CLASS_WEIGHT, MAX_CLASS_WEIGHT = 0.5, 3.0


class AugmentedExamples(Dataset[tuple[str, Example]]):
    """Examples with a fresh variant of the text each time one is asked for."""

    def __init__(self, examples: Sequence[Example], *, share: float, seed: int) -> None:
        self.examples, self._share, self._seed = examples, share, seed
        self._asked = [0] * len(examples)
        self._history: dict[str, list[str]] = {}
        for example in examples:
            self._history.setdefault(example.language, []).append(example.body)

    def __len__(self) -> int:
        return len(self.examples)

    def __getitem__(self, index: int) -> tuple[str, Example]:
        example = self.examples[index]
        generator = random.Random(f"{self._seed}/{example.example_id}/{self._asked[index]}")
        self._asked[index] += 1
        if generator.random() >= self._share:
            return example.text, example
        history = self._history[example.language]
        return vary(example, generator, history), example


class Collator:
    """Turns texts and targets into the tensors of a batch."""

    def __init__(
        self, tokenizer: PreTrainedTokenizerBase, heads: Mapping[str, Head], max_tokens: int
    ) -> None:
        self._tokenizer, self._heads, self._max_tokens = tokenizer, heads, max_tokens

    def __call__(self, items: Sequence[tuple[str, Example]]) -> dict[str, Any]:
        """Token ids, attention mask, targets by head, and which labels are known."""
        encoded = self._tokenizer(
            [text for text, _ in items],
            padding=True,
            truncation=True,
            max_length=self._max_tokens,
            return_tensors="pt",
            return_token_type_ids=False,
        )
        targets, known = {}, torch.zeros(len(items), len(self._heads))
        for place, (name, head) in enumerate(self._heads.items()):
            rows = torch.zeros(len(items), len(head.names))
            for number, (_, example) in enumerate(items):
                if name in example.targets:
                    rows[number] = torch.from_numpy(example.targets[name])
                    known[number, place] = 1.0
            targets[name] = rows
        return {**encoded, "targets": targets, "known": known}


class _Trained(nn.Module):
    """What the Trainer sees: a module that returns its loss."""

    def __init__(self, network: TicketNetwork, loss: TicketLoss) -> None:
        super().__init__()
        self.network, self.loss = network, loss

    def forward(
        self,
        input_ids: Tensor,
        attention_mask: Tensor,
        targets: Mapping[str, Tensor],
        known: Tensor,
    ) -> dict[str, Tensor]:
        logits = self.network(input_ids, attention_mask)
        return {"loss": self.loss(logits, targets, known)}


class _Progress(TrainerCallback):
    """Sends the Trainer's figures to the log instead of standard output."""

    def on_log(  # noqa: D102 - the Trainer's interface
        self,
        args: TrainingArguments,
        state: TrainerState,
        control: TrainerControl,
        logs: Mapping[str, float] | None = None,
        **kwargs: object,
    ) -> None:
        if logs and "loss" in logs:
            logger.info(
                "step %d of %d: loss %.4f", state.global_step, state.max_steps, float(logs["loss"])
            )


class _LengthTrainer(Trainer):
    """Batches texts of like length together."""

    train_dataset: AugmentedExamples

    def _get_train_sampler(self, train_dataset: Any = None) -> Sampler[int]:  # noqa: ANN401
        examples = self.train_dataset.examples
        lengths = [len(example.text) for example in examples]
        generator = torch.Generator().manual_seed(self.args.seed)
        return LengthGroupedSampler(
            self.args.train_batch_size, lengths=lengths, generator=generator
        )


def class_weights(examples: Sequence[Example], heads: Mapping[str, Head]) -> dict[str, Tensor]:
    """By `one` head, a weight for each class against imbalance, bounded.

    A class weighs as the square root of the mean class count over its own.
    """
    weights = {}
    for name, head in heads.items():
        if head.kind == "one":
            counts = _counts(examples, name, head)
            ratio = (counts.mean() + 1) / (counts + 1)
            weights[name] = torch.tensor(np.sqrt(ratio), dtype=torch.float32).clamp(
                MIN_CLASS_WEIGHT, MAX_CLASS_WEIGHT
            )
    return weights


def set_priors(network: TicketNetwork, examples: Sequence[Example]) -> None:
    """Start every head at the label frequencies, so that no step is spent on learning them."""
    for name, head in network.shape.items():
        total = sum(name in example.targets for example in examples)
        share = (_counts(examples, name, head) + 0.5) / (total + 1)
        bias = np.log(share) if head.kind == "one" else np.log(share / np.maximum(1 - share, 1e-3))
        own = network.heads[name]
        assert isinstance(own, nn.Linear)
        own.bias.data.copy_(torch.tensor(bias, dtype=torch.float32))


def _counts(examples: Sequence[Example], name: str, head: Head) -> NDArray[np.float64]:
    total = np.zeros(len(head.names))
    for example in examples:
        if name in example.targets:
            total += example.targets[name]
    return total


def fit(
    network: TicketNetwork,
    tokenizer: PreTrainedTokenizerBase,
    examples: Sequence[Example],
    settings: FineTuneSettings,
    output: Path,
) -> float:
    """Train `network` in place.

    Returns:
        The mean training loss of the run.
    """
    heads = network.shape
    set_priors(network, examples)
    loss = TicketLoss(heads, class_weights(examples, heads), settings.smoothing)
    dataset = AugmentedExamples(examples, share=settings.augmented_share, seed=settings.seed)
    words = network.encoder.get_input_embeddings().weight
    own = list(network.heads.parameters())
    others = [
        weight
        for weight in network.encoder.parameters()
        if weight is not words and weight.requires_grad
    ]
    optimizer = torch.optim.AdamW(
        [
            {"params": others, "lr": settings.encoder_rate},
            {"params": [words], "lr": settings.encoder_rate, "weight_decay": 0.0},
            {"params": own, "lr": settings.head_rate},
        ],
        weight_decay=settings.weight_decay,
        fused=True,
    )
    arguments = TrainingArguments(
        output_dir=str(output / "trainer"),
        num_train_epochs=settings.epochs,
        per_device_train_batch_size=settings.batch_examples,
        lr_scheduler_type="linear",
        warmup_steps=0.06,
        max_grad_norm=1.0,
        bf16=True,
        use_cpu=not torch.cuda.is_available(),
        logging_steps=25,
        save_strategy="no",
        report_to=[],
        remove_unused_columns=False,
        dataloader_pin_memory=False,
        label_names=["targets"],
        seed=settings.seed,
        disable_tqdm=True,
    )
    trainer = _LengthTrainer(
        model=_Trained(network, loss),
        args=arguments,
        train_dataset=dataset,
        data_collator=Collator(tokenizer, heads, settings.max_tokens),
        optimizers=(optimizer, None),
    )
    trainer.remove_callback(PrinterCallback)
    trainer.add_callback(_Progress())
    result = trainer.train()
    network.eval()
    return float(result.training_loss)
