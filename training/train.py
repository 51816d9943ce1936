"""`replywright train`: from a data team's labelled tickets to a model folder.

Order: everything is read and checked; the split; the cleaning report; only then torch, the encoder
and the training. A run that was killed goes on from its last checkpoint when it is asked for again.
"""

import hashlib
import json
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from data.bridges import load_bridge
from data.errors import ReplywrightError
from data.workspace.taxonomy import DEFAULT_TAXONOMY_PATH, load_taxonomy
from training.finetuning.bases import check_base, shipped_base
from training.finetuning.examples import Example, digest
from training.finetuning.heads import Head, heads_of
from training.finetuning.settings import FineTuneSettings
from training.labelled_rows import LabelledData, check_counts, read_data
from training.splitting import Split, split_rows

logger = logging.getLogger(__name__)

_STARTED = "started.json"
CLEANING = "cleaning.jsonl"
CARD = "MODEL_CARD.md"


class OutputError(ReplywrightError):
    """The output folder holds something else."""


@dataclass(frozen=True, slots=True)
class TrainRequest:
    """What a training run is asked for.

    Attributes:
        data: files, folders or data set names with labelled tickets.
        output: the model folder; it may hold the same run, half done.
        base: the encoder (finetuning.bases), by default the one that ships.
        labels: the label set, by default the product's.
        bridge: name or file of a label bridge (data.bridges).
        settings: of FineTuneSettings, less `base`.
    """

    data: Sequence[str]
    output: Path
    base: str | None = None
    labels: Path | None = None
    bridge: str | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is known before the training starts."""

    heads: Mapping[str, Head]
    data: LabelledData
    absent: Sequence[str]


def prepare(request: TrainRequest) -> Prepared:
    """Read and check everything that is cheap to read.

    Raises:
        ReplywrightError: a label set, bridge or row is broken, or an intent has too few examples.
    """
    path = request.labels or DEFAULT_TAXONOMY_PATH
    heads = heads_of(load_taxonomy(path))
    intents = heads["intent"].names
    bridge = load_bridge(request.bridge, intents) if request.bridge else None
    data = read_data(request.data, heads, bridge)
    if data.unknown_labels:
        told = ", ".join(f"{name} ({count})" for name, count in data.unknown_labels.items())
        logger.warning("%d rows left out, labels unknown to the bridge: %s", data.left_out, told)
    absent = check_counts(data, intents, own_set=request.labels is not None)
    if absent:
        logger.warning("%d intents have no example and will not be tagged: %s", len(absent),
                       ", ".join(absent))  # fmt: skip
    return Prepared(heads, data, absent)


def read_settings(request: TrainRequest) -> FineTuneSettings:
    """The settings of the run.

    Raises:
        ReplywrightError: a setting is unknown or out of its range, or there is no such base.
    """
    base = request.base or str(shipped_base())
    check_base(base)
    try:
        return FineTuneSettings.model_validate({**request.settings, "base": base})
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise ReplywrightError(f"settings: {told}") from None


def train(request: TrainRequest) -> dict[str, Any]:
    """Train, or go on where a killed run of the same request stopped.

    Returns:
        The run record, as it lies in run.json.

    Raises:
        ReplywrightError: the input is broken, or the output folder holds another run.
    """
    settings = read_settings(request)
    prepared = prepare(request)
    rows = prepared.data.rows
    fingerprint = _fingerprint(settings.model_dump(), prepared)
    done = _claim(request.output, fingerprint)
    if done is not None:
        logger.info("%s: this run is complete already", request.output)
        return done
    logger.info("splitting %d tickets", len(rows))
    split = split_rows(rows, settings.seed)
    _check_split(split)
    cleaning = _clean(request.output, prepared.data, split, settings.seed)
    train_examples = [rows[place].example for place in split.train]
    validation = [rows[place].example for place in split.validation]
    borrowed = _borrow(train_examples, validation, prepared.heads, settings.seed)

    # From here on it takes time and packages that only training has.
    from training.finetuning.fit import forget_checkpoints
    from training.finetuning.runs import train_classifier
    from training.model_card import write_card

    record: dict[str, Any] = train_classifier(
        train_examples, validation, prepared.heads, settings, request.output
    )
    record["data"] = {
        "sources": [asdict(source) for source in prepared.data.sources],
        "intents": _intent_counts(prepared, split),
        "absent_intents": list(prepared.absent),
        "bridge": request.bridge,
        "left_out": prepared.data.left_out,
        "unknown_labels": dict(prepared.data.unknown_labels),
        "borrowed_heads": borrowed,
        "cleaning": cleaning,
    }
    _write(request.output / "run.json", record)
    write_card(request.output)
    forget_checkpoints(request.output)
    return record


def _clean(output: Path, data: LabelledData, split: Split, seed: int) -> dict[str, int]:
    from training.cleaning import cleaning_report

    logger.info("checking the labels")
    report = cleaning_report(data.rows, split.groups, seed)
    report.write(output / CLEANING)
    counts = dict(report.counts)
    logger.info(
        "labels to look at in %s: %d conflicting, %d near-duplicates, %d suspicious of %d",
        output / CLEANING,
        counts["conflicting"],
        counts["near_duplicate"],
        counts["suspicious"],
        counts["checked"],
    )
    return counts


def _borrow(
    train_examples: list[Example],
    validation: list[Example],
    heads: Mapping[str, Head],
    seed: int,
) -> dict[str, Any]:
    """Add authored tickets for heads that the data do not teach; both lists grow in place."""
    from training import borrowed

    names = borrowed.heads_to_borrow(train_examples, heads)
    more = borrowed.borrow("train", names, most=borrowed.TRAIN_EXAMPLES, seed=seed)
    judged = borrowed.borrow("validation", names, most=borrowed.VALIDATION_EXAMPLES, seed=seed)
    if names:
        logger.info(
            "%s: too few labels in the data, learned from %d authored tickets",
            ", ".join(names),
            len(more),
        )
    train_examples += more
    validation += judged
    return {"heads": list(names), "train": len(more), "validation": len(judged)}


def _check_split(split: Split) -> None:
    if not split.validation:
        raise ReplywrightError(
            "no ticket is left for validation: all belong to one customer, ticket or text; "
            "expected tickets of several customers with texts that differ"
        )
    logger.info("%d for training, %d for validation", len(split.train), len(split.validation))


def _intent_counts(prepared: Prepared, split: Split) -> dict[str, dict[str, int]]:
    rows = prepared.data.rows
    trained = Counter(rows[place].intent for place in split.train)
    judged = Counter(rows[place].intent for place in split.validation)
    return {
        name: {"train": trained[name], "validation": judged[name]}
        for name in prepared.heads["intent"].names
    }


def _fingerprint(settings: Mapping[str, Any], prepared: Prepared) -> str:
    """What a half-done run must have in common with the request to be gone on with."""
    shape = {name: [head.kind, *head.names] for name, head in prepared.heads.items()}
    data = digest([row.example for row in prepared.data.rows])
    customers = [row.customer for row in prepared.data.rows]
    text = json.dumps([settings, shape, data, customers], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _claim(output: Path, fingerprint: str) -> dict[str, Any] | None:
    """Take the folder for this run.

    Returns:
        The record of this very run where it is complete.
    """
    marker = output / _STARTED
    if output.exists() and not output.is_dir():
        raise OutputError(f"{output}: expected a folder")
    if marker.is_file():
        found = json.loads(marker.read_text(encoding="utf-8")).get("fingerprint")
        if found != fingerprint:
            raise OutputError(
                f"{output}: holds a run with other data, labels or settings; choose another folder"
            )
        if (output / CARD).is_file():
            record: dict[str, Any] = json.loads((output / "run.json").read_text(encoding="utf-8"))
            return record
        return None
    if output.is_dir() and any(output.iterdir()):
        raise OutputError(f"{output}: not empty and not a run of ours; choose another folder")
    output.mkdir(parents=True, exist_ok=True)
    _write(marker, {"fingerprint": fingerprint})
    return None


def _write(path: Path, content: object) -> None:
    text = json.dumps(content, indent=2, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")
