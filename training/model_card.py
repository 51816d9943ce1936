"""The model card of a run, made of what the run has left: run.json and model.json.

python -m training.model_card FOLDER        writes FOLDER/MODEL_CARD.md anew
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from data.errors import InputError
from data.intervals import wilson

CARD = "MODEL_CARD.md"
FEW = 20
_ALL = "*"
_SPOKEN = {_ALL: "all", "und": "not given"}


def write_card(folder: Path) -> Path:
    """Write the card of the model in `folder`.

    Raises:
        InputError: the folder has no run.json or model.json.
    """
    path = folder / CARD
    record, model = (_read(folder / name) for name in ("run.json", "model.json"))
    path.write_text(card_of(record, model), encoding="utf-8")
    return path


def card_of(record: Mapping[str, Any], model: Mapping[str, Any]) -> str:
    """The card as Markdown.

    Args:
        record: the run record (run.json).
        model: what is served (model.json).
    """
    sections = (
        _what(record, model),
        _data(record),
        _figures(record["figures"]),
        _thresholds(model),
        _limits(record, model),
    )
    return "\n\n".join("\n".join(lines) for lines in sections) + "\n"


def _what(record: Mapping[str, Any], model: Mapping[str, Any]) -> list[str]:
    heads = model["heads"]
    parity = record["parity"]
    return [
        f"# Model card: ticket classifier {record['run_id']}",
        "",
        "Tags a customer's message: primary intent, further intents, language, risks, sentiment, "
        "sender, whether an answer is due. One pass, calibrated probabilities.",
        "",
        f"- Base: `{Path(record['settings']['base']).name}`; at most {model['max_tokens']} tokens "
        "are read.",
        f"- Label set: {len(heads['intent']['names'])} intents; "
        f"languages {', '.join(heads['language']['names'])}.",
        f"- `model.onnx`: int8, {record['model_bytes'] / 1e6:.1f} MB; on {parity['n']} texts the "
        f"same intent as the float network for {100 * parity['same_intent_share']:.1f} %.",
        f"- Training took {record['wall_s'] / 60:.1f} min; seed {record['settings']['seed']}, "
        f"{record['settings']['epochs']:g} epochs. All settings: run.json.",
    ]


def _data(record: Mapping[str, Any]) -> list[str]:
    lines = ["## Data", "", "| split | examples | sha256 |", "| --- | --- | --- |"]
    for name in ("train", "validation"):
        lines.append(f"| {name} | {record[name]['n']} | `{record[name]['sha256']}` |")
    data = record.get("data")
    if not data:
        return lines
    lines += ["", "| source | rows | sha256 |", "| --- | --- | --- |"]
    lines += [
        f"| {Path(source['name']).name} | {source['rows']} | `{source['sha256']}` |"
        for source in data["sources"]
    ]
    cleaning = data["cleaning"]
    lines += [
        "",
        "No ticket id, customer or near-duplicate text is on both sides of the split.",
        "",
        f"Labels to look at (cleaning.jsonl), of {cleaning['checked']}: "
        f"{cleaning['conflicting']} equal texts with different labels, "
        f"{cleaning['near_duplicate']} near-duplicates with different labels, "
        f"{cleaning['suspicious']} suspicious. Nothing was changed or left out for it.",
    ]
    if data["bridge"]:
        unknown = sum(data["unknown_labels"].values())
        lines += [
            "",
            f"Labels were translated by the bridge `{Path(data['bridge']).stem}`; {unknown} labels "
            f"were unknown to it, {data['left_out']} rows were left out.",
        ]
    borrowed = data["borrowed_heads"]
    if borrowed["heads"]:
        lines += [
            "",
            f"The data label {', '.join(borrowed['heads'])} too rarely: {borrowed['train']} "
            f"authored tickets of the product taught it, {borrowed['validation']} judged it.",
        ]
    return lines


def _figures(figures: Mapping[str, Any]) -> list[str]:
    lines = [
        "## Figures",
        "",
        "On the validation side, after calibration on it. Accuracy: higher is better, with its "
        "95 % interval; calibration error: lower is better; both 0 to 1.",
        "",
        "| language | head | n | accuracy | interval | calibration error |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    flags = [
        "",
        "Risks and further intents, at a probability of 0.5:",
        "",
        "| language | head | n | flags | precision | recall |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for language, heads in figures.items():
        spoken = _SPOKEN.get(language, language)
        for head, row in heads.items():
            if not row["n"]:
                continue
            start = f"| {spoken} | {head} | {row['n']} |"
            if "accuracy" in row:
                low, high = wilson(row["accuracy"], row["n"])
                lines.append(
                    f"{start} {row['accuracy']:.3f} | {low:.3f} to {high:.3f} "
                    f"| {row['calibration_error']:.3f} |"
                )
            else:
                flags.append(f"{start} {row['flags']} | {row['precision']:.3f} "
                             f"| {row['recall']:.3f} |")  # fmt: skip
    return lines + flags


def _thresholds(model: Mapping[str, Any]) -> list[str]:
    lines = [
        "## Thresholds",
        "",
        "A level begins where the upper 95 % limit of its error rate is within the target. The "
        "thresholds of `all` are in use.",
        "",
        "| language | level | target error | threshold | error bound | covered |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for language, levels in model["levels"].items():
        for level, row in levels.items():
            threshold = "never" if row["threshold"] is None else f"{row['threshold']:.3f}"
            bound = "" if row["error_bound"] is None else f"{row['error_bound']:.3f}"
            lines.append(
                f"| {_SPOKEN.get(language, language)} | {level} | {row['target_error']:g} "
                f"| {threshold} | {bound} | {row['covered']} of {row['n']} |"
            )
    return lines


def _limits(record: Mapping[str, Any], model: Mapping[str, Any]) -> list[str]:
    lines = [
        "## Limits",
        "",
        "- The figures are of tickets like those of the data; other shops, channels and years "
        "differ. Measure on your own before you let tags act alone.",
        "- Thresholds and temperatures are fitted on the tickets that the figures are of.",
    ]
    judged = record["figures"].keys() - _SPOKEN.keys()
    silent = [name for name in model["heads"]["language"]["names"] if name not in judged]
    if silent:
        lines.append(f"- No validation ticket in {', '.join(silent)}: nothing is known of these.")
    never = [name for name, row in model["levels"][_ALL].items() if row["threshold"] is None]
    if never:
        lines.append(
            f"- Too few right answers to support the level {' and '.join(never)}: it is never used."
        )
    data = record.get("data")
    if data:
        lines += _intent_limits(data)
    return lines


def _intent_limits(data: Mapping[str, Any]) -> list[str]:
    lines = []
    counts = data["intents"]
    if data["absent_intents"]:
        lines.append(f"- Without any example, never tagged: {_names(data['absent_intents'])}.")
    present = {name: row for name, row in counts.items() if name not in data["absent_intents"]}
    unjudged = [name for name, row in present.items() if not row["validation"]]
    if unjudged:
        lines.append(f"- Without a validation ticket, so unmeasured: {_names(unjudged)}.")
    few = [f"{name} ({row['train']})" for name, row in present.items() if row["train"] < FEW]
    if few:
        lines.append(f"- Fewer than {FEW} training tickets: {_names(few)}.")
    return lines


def _names(names: Sequence[str]) -> str:
    return ", ".join(names)


def _read(path: Path) -> dict[str, Any]:
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(path, "", f"expected what a training run leaves: {error}") from error
    return content


if __name__ == "__main__":
    sys.stdout.write(f"{write_card(Path(sys.argv[1]))}\n")
