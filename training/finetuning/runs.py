"""One fine-tuning run: from labelled tickets and an encoder to an artifact folder.

Files of an artifact:
    model.onnx       int8, inputs `input_ids` and `attention_mask`, output `HEAD_logits` each
    tokenizer.json   read by the package tokenizers alone
    model.json       format, text template, label order, temperatures, thresholds, token limit
    run.json         the run record: settings, data digests, figures, parity, wall time
    network/         the float weights, to go on training from; not shipped
"""

import hashlib
import json
import logging
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import PreTrainedTokenizerBase

from training.finetuning.bases import load_base
from training.finetuning.calibrate import ALL, Temperatures, fit_temperatures, probabilities
from training.finetuning.compact import Encoder
from training.finetuning.examples import TEXT_TEMPLATE, Example, digest, label_counts
from training.finetuning.export import check_parity, export_onnx, run_onnx
from training.finetuning.fit import fit
from training.finetuning.heads import Head
from training.finetuning.measure import measure, right_and_confidence
from training.finetuning.network import TicketNetwork, save_network
from training.finetuning.predict import Logits
from training.finetuning.settings import FineTuneSettings
from training.finetuning.thresholds import best_f1_threshold, threshold_for

logger = logging.getLogger(__name__)

FORMAT = "replywright-encoder-1"
TARGET_ERRORS = {"auto": 0.05, "preselect": 0.15}
FLAG_LIMITS = {"risk": (0.15, 0.6), "intents": (0.2, 0.6)}
MIN_LANGUAGE_EXAMPLES = 100
_SPECIAL_POSITIONS = 2  # RoBERTa counts its positions from 2


def train_classifier(
    train: Sequence[Example],
    validation: Sequence[Example],
    heads: Mapping[str, Head],
    settings: FineTuneSettings,
    output: Path,
) -> dict[str, object]:
    """Fine-tune, export, calibrate on the exported file, and write the artifact to `output`.

    Calibration and thresholds are fitted on what will be served, the int8 file, so that they
    cover the quantisation too.

    Returns:
        The run record.
    """
    started = time.monotonic()
    output.mkdir(parents=True, exist_ok=True)
    encoder = load_base(settings.base)
    tokenizer = encoder.tokenizer
    settings = settings.model_copy(update={"max_tokens": _readable(encoder, settings.max_tokens)})
    torch.manual_seed(settings.seed)
    network = TicketNetwork(encoder.model, heads, settings.dropout)
    loss = fit(network, tokenizer, train, settings, output)
    made = Made(network, tokenizer, settings, round(loss, 5))
    return publish(made, train, validation, output, started)


@dataclass(frozen=True, slots=True)
class Made:
    """A network that is ready to be served.

    Attributes:
        network: the weights.
        tokenizer: of its encoder.
        settings: of the run, for the record.
        loss: of the training; None where several networks were averaged.
        averaged: runs whose networks were averaged.
    """

    network: TicketNetwork
    tokenizer: PreTrainedTokenizerBase
    settings: FineTuneSettings
    loss: float | None
    averaged: tuple[str, ...] = ()


def publish(
    made: Made,
    train: Sequence[Example],
    validation: Sequence[Example],
    output: Path,
    started: float,
) -> dict[str, object]:
    """Export a network, calibrate the exported file, and write the artifact.

    Args:
        made: the network and where it comes from.
        train: what it learned from, for the record.
        validation: to calibrate and measure on.
        output: the artifact folder.
        started: by time.monotonic, for the wall time.

    Returns:
        The run record.
    """
    network, tokenizer, settings = made.network, made.tokenizer, made.settings
    heads = network.shape
    save_network(network, output / "network")
    tokenizer.save_pretrained(output / "network")
    model = output / "model.onnx"
    export_onnx(network, model)
    save_plain_tokenizer(tokenizer, output / "tokenizer.json", settings.max_tokens)
    texts = [example.text for example in validation]
    parity = check_parity(network, model, tokenizer, texts, max_tokens=settings.max_tokens)
    logits = run_onnx(model, tokenizer, texts, max_tokens=settings.max_tokens)
    temperatures = fit_temperatures(logits, validation, heads)
    data_digest = digest([*train, *validation])
    shipped = (model, output / "tokenizer.json")
    card = {
        "format": FORMAT,
        "run_id": f"{settings.seed}-{data_digest[:12]}",
        "text": TEXT_TEMPLATE,
        "max_tokens": settings.max_tokens,
        "files": {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in shipped},
        "heads": {
            name: {"kind": head.kind, "names": head.names, "temperatures": temperatures[name]}
            for name, head in heads.items()
        },
        "levels": level_thresholds(logits, validation, heads, temperatures),
        "flags": flag_thresholds(logits, validation, heads, temperatures),
        "learned_from": label_counts(train, heads["intent"]),
    }
    record: dict[str, object] = {
        "run_id": card["run_id"],
        "settings": settings.model_dump(),
        "train": {"n": len(train), "sha256": digest(train)},
        "validation": {"n": len(validation), "sha256": digest(validation)},
        "training_loss": made.loss,
        **({"averaged": list(made.averaged)} if made.averaged else {}),
        "figures": measure(logits, validation, heads, temperatures),
        "parity": asdict(parity),
        "model_bytes": model.stat().st_size,
        "wall_s": round(time.monotonic() - started, 1),
    }
    _write(output / "model.json", card)
    _write(output / "run.json", record)
    return record


def _readable(encoder: Encoder, wanted: int) -> int:
    """No more tokens than the encoder has positions for; the first may be special ones."""
    positions = getattr(encoder.model.config, "max_position_embeddings", None)
    if not isinstance(positions, int) or positions <= _SPECIAL_POSITIONS:
        return wanted
    return min(wanted, positions - _SPECIAL_POSITIONS)


def save_plain_tokenizer(tokenizer: PreTrainedTokenizerBase, path: Path, max_tokens: int) -> None:
    """Write a tokenizer that truncates by itself and never pads, whatever it was used for last."""
    plain = Tokenizer.from_str(tokenizer.backend_tokenizer.to_str())
    plain.no_padding()
    plain.enable_truncation(max_tokens)
    plain.save(str(path))


def level_thresholds(
    logits: Logits,
    examples: Sequence[Example],
    heads: Mapping[str, Head],
    temperatures: Temperatures,
) -> dict[str, dict[str, object]]:
    """Thresholds of the primary intent by language (`*`: all) and level."""
    spoken = [example.language for example in examples]
    probability = probabilities(logits["intent"], spoken, temperatures["intent"], "one")
    levels: dict[str, dict[str, object]] = {}
    for language in (ALL, *sorted(set(spoken))):
        places = [
            place
            for place, example in enumerate(examples)
            if language in (ALL, spoken[place]) and "intent" in example.targets
        ]
        if language != ALL and len(places) < MIN_LANGUAGE_EXAMPLES:
            continue
        own = [examples[place] for place in places]
        right, confidence = right_and_confidence(
            "intent", heads["intent"], probability[places], own
        )
        levels[language] = {
            level: asdict(threshold_for(confidence, right, target))
            for level, target in TARGET_ERRORS.items()
        }
    return levels


def flag_thresholds(
    logits: Logits,
    examples: Sequence[Example],
    heads: Mapping[str, Head],
    temperatures: Temperatures,
) -> dict[str, dict[str, float]]:
    """Thresholds of every risk by name, and one for all secondary intents (`*`)."""
    spoken = [example.language for example in examples]
    found: dict[str, dict[str, float]] = {}
    for name, (lowest, highest) in FLAG_LIMITS.items():
        known = [n for n, example in enumerate(examples) if name in example.targets]
        probability = probabilities(logits[name], spoken, temperatures[name], "any")[known]
        flag = np.array([examples[place].targets[name] for place in known]) > 0.5
        if name == "intents":
            value = best_f1_threshold(
                probability.ravel(), flag.ravel(), lowest=lowest, highest=highest
            )
            found[name] = {ALL: value}
            continue
        found[name] = {
            label: best_f1_threshold(
                probability[:, place], flag[:, place], lowest=lowest, highest=highest
            )
            for place, label in enumerate(heads[name].names)
        }
    return found


def _write(path: Path, content: object) -> None:
    text = json.dumps(content, indent=2, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")
