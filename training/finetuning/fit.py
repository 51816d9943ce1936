"""Fit the network with the transformers Trainer: one or several devices, the same code."""

import json
import logging
import random
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
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
from transformers.trainer_pt_utils import get_length_grouped_indices

from training.finetuning.augment import vary
from training.finetuning.examples import Example, digest
from training.finetuning.heads import Head
from training.finetuning.network import TicketLoss, TicketNetwork
from training.finetuning.settings import FineTuneSettings

logger = logging.getLogger(__name__)

MIN_CLASS_WEIGHT, MAX_CLASS_WEIGHT = 0.5, 3.0
UNSEEN_SHARE = 0.01
CHECKPOINTS = "trainer"
_MADE_OF = "made_of.json"


class AugmentedExamples(Dataset[tuple[str, Example]]):
    """Examples with another variant of the text in each `epoch`, which the sampler sets.

    A variant depends on seed, example and epoch alone, so that a run that was killed and goes on
    reads what it would have read.
    """

    def __init__(self, examples: Sequence[Example], *, share: float, seed: int) -> None:
        self.examples, self._share, self._seed = examples, share, seed
        self.epoch = 0
        self._history: dict[str, list[str]] = {}
        for example in examples:
            self._history.setdefault(example.language, []).append(example.body)

    def __len__(self) -> int:
        return len(self.examples)

    def __getitem__(self, index: int) -> tuple[str, Example]:
        example = self.examples[index]
        generator = random.Random(f"{self._seed}/{example.example_id}/{self.epoch}")
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

    def __init__(self) -> None:
        self._started, self._first_step = 0.0, 0

    def on_train_begin(  # noqa: D102 - the Trainer's interface
        self,
        args: TrainingArguments,
        state: TrainerState,
        control: TrainerControl,
        **kwargs: object,
    ) -> None:
        self._started, self._first_step = time.monotonic(), state.global_step
        logger.info("training: step %d of %d", state.global_step, state.max_steps)

    def on_log(  # noqa: D102 - the Trainer's interface
        self,
        args: TrainingArguments,
        state: TrainerState,
        control: TrainerControl,
        logs: Mapping[str, float] | None = None,
        **kwargs: object,
    ) -> None:
        if logs and "loss" in logs:
            done = max(state.global_step - self._first_step, 1)
            a_step_s = (time.monotonic() - self._started) / done
            logger.info(
                "step %d of %d: loss %.4f, about %d min left",
                state.global_step,
                state.max_steps,
                float(logs["loss"]),
                round(a_step_s * (state.max_steps - state.global_step) / 60),
            )


class EpochSampler(Sampler[int]):
    """Puts texts of like length together; the order depends on the seed and the epoch alone."""

    def __init__(self, dataset: AugmentedExamples, *, batch: int, seed: int) -> None:
        self._dataset, self._batch, self._seed = dataset, batch, seed
        self._lengths = [len(example.text) for example in dataset.examples]

    def __len__(self) -> int:
        return len(self._lengths)

    def __iter__(self) -> Iterator[int]:
        seed = self._seed + self._dataset.epoch
        generator = torch.Generator().manual_seed(seed)
        order: list[int] = get_length_grouped_indices(  # type: ignore[no-untyped-call]
            self._lengths, self._batch, generator=generator
        )
        yield from order

    def set_epoch(self, epoch: int) -> None:
        """Called by the Trainer before each pass over the examples, also after a resume."""
        self._dataset.epoch = epoch


class _LengthTrainer(Trainer):
    """Batches texts of like length together."""

    train_dataset: AugmentedExamples

    def _get_train_sampler(self, train_dataset: Any = None) -> Sampler[int]:  # noqa: ANN401
        return EpochSampler(
            self.train_dataset, batch=self.args.train_batch_size, seed=self.args.seed
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
        if head.kind == "any" and not total:
            share = np.full(len(head.names), UNSEEN_SHARE)  # what was never shown is not claimed
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
    """Train `network` in place, going on from a checkpoint in `output` where there is one.

    Args:
        network: on the CPU; it is there again at the end.
        tokenizer: of its encoder.
        examples: the training split.
        settings: of the run.
        output: `trainer/` in it holds the checkpoints; those of other examples, heads or settings
            are removed.

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
        output_dir=str(output / CHECKPOINTS),
        num_train_epochs=settings.epochs,
        per_device_train_batch_size=settings.batch_examples,
        lr_scheduler_type="linear",
        warmup_steps=0.06,
        max_grad_norm=1.0,
        bf16=not torch.cuda.is_available() or torch.cuda.is_bf16_supported(),
        use_cpu=not torch.cuda.is_available(),
        logging_steps=25,
        save_strategy="steps",
        save_steps=settings.checkpoint_steps,
        save_total_limit=2,
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
    _keep_own_checkpoints(output, network.shape, examples, settings)
    found = last_checkpoint(output)
    if found is not None:
        logger.info("going on from %s", found.name)
    result = trainer.train(resume_from_checkpoint=str(found) if found else None)
    network.cpu().eval()
    return float(result.training_loss)


def forget_checkpoints(output: Path) -> None:
    """Remove the checkpoints of a run that is complete."""
    shutil.rmtree(output / CHECKPOINTS, ignore_errors=True)


def _keep_own_checkpoints(
    output: Path,
    heads: Mapping[str, Head],
    examples: Sequence[Example],
    settings: FineTuneSettings,
) -> None:
    """Remove checkpoints that were made from anything else, and note what the next are made of."""
    shape = {name: [head.kind, head.weight, *head.names] for name, head in heads.items()}
    made_of = {"settings": settings.model_dump(), "heads": shape, "examples": digest(examples)}
    text = json.dumps(made_of, sort_keys=True)
    note = output / CHECKPOINTS / _MADE_OF
    if note.is_file() and note.read_text(encoding="utf-8") == text:
        return
    forget_checkpoints(output)
    note.parent.mkdir(parents=True)
    note.write_text(text, encoding="utf-8")


def last_checkpoint(output: Path) -> Path | None:
    """The newest complete checkpoint of a run in `output`.

    The Trainer writes `trainer_state.json` last: without it a checkpoint was cut short.
    """
    complete = []
    for path in (output / CHECKPOINTS).glob("checkpoint-*"):
        try:
            step = json.loads((path / "trainer_state.json").read_text(encoding="utf-8"))
            complete.append((int(step["global_step"]), path))
        except (OSError, ValueError, KeyError):
            continue
    return max(complete)[1] if complete else None
