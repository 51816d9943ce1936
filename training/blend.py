r"""Blend a fine-tuned encoder and a lexical model into the classifier that ships.

    python -m training.blend --encoder artifacts/classifier --lexical artifacts/lexical \
        --validation data/corpora/validation/*.jsonl --output model/artifacts/classifier

The weight of the lexical model, the temperatures and the thresholds of the levels are fitted on
the validation tickets; neither part has seen them.
"""

import argparse
import hashlib
import json
import logging
import shutil
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from data.errors import ReplywrightError
from data.labelled import read_labelled
from data.tickets import Ticket
from model.classifier.blend import FORMAT, blend
from model.classifier.encoder import EncoderClassifier
from model.classifier.lexical import LexicalModel
from model.classifier.protocol import ClassifierInput

WEIGHTS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
TARGETS = {"auto": 0.05, "preselect": 0.15}
"""Share of wrong intents that is still accepted at a level."""

_ALL = "*"
_PARTS = {
    "encoder": ("model.json", "model.onnx", "tokenizer.json"),
    "lexical": ("model.json", "weights.npz"),
}

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Judged:
    """Both parts' probabilities of the validation tickets, (tickets, names), and the truth."""

    names: tuple[str, ...]
    meaning: NDArray[np.float64]
    wording: NDArray[np.float64]
    primary: NDArray[np.int64]
    accepted: NDArray[np.bool_]
    languages: tuple[str, ...]

    def right(self, logits: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Whether the likeliest intent of each row is one that a fair reader could give."""
        found: NDArray[np.bool_] = self.accepted[np.arange(len(logits)), logits.argmax(axis=1)]
        return found


def judge(encoder: Path, lexical: Path, tickets: Sequence[Ticket]) -> Judged:
    """Let both parts say what they see in the labelled `tickets`."""
    words = LexicalModel(lexical)
    names = words.heads["intent"].names
    place = {name: number for number, name in enumerate(names)}
    inputs = [
        ClassifierInput(
            "\n".join(m.body for m in ticket.messages if m.author != "agent"),
            ticket.subject or "",
            ticket.channel,
        )
        for ticket in tickets
    ]
    meaning = np.zeros((len(tickets), len(names)))
    for row, said in enumerate(EncoderClassifier(encoder).classify(inputs)):
        for name, probability in said.intents:
            meaning[row, place[name]] = probability
    wording = np.array(
        [
            words.probabilities(f"{i.subject}\n{i.text}" if i.subject else i.text, i.channel)[
                "intent"
            ]
            for i in inputs
        ]
    )
    primary, languages = [], []
    accepted = np.zeros(meaning.shape, dtype=bool)
    for row, ticket in enumerate(tickets):
        assert ticket.labels is not None  # read_labelled gives none without
        primary.append(place[ticket.labels.intents[0]])
        languages.append(ticket.labels.language or "und")
        for name in (
            ticket.labels.intents[0],
            *((ticket.model_extra or {}).get("also_ok") or ()),
        ):
            accepted[row, place[name]] = True
    return Judged(names, meaning, wording, np.array(primary), accepted, tuple(languages))


def fit(judged: Judged) -> dict[str, Any]:
    """The weight, temperatures and levels of the blend, with the figures they rest on."""
    from training.finetuning.calibrate import (
        MIN_EXAMPLES,
        expected_calibration_error,
        probabilities,
        temperature_of,
    )
    from training.finetuning.thresholds import threshold_for

    by_weight = {
        weight: float(judged.right(blend(judged.meaning, judged.wording, weight)).mean())
        for weight in WEIGHTS
    }
    weight = max(by_weight, key=lambda w: by_weight[w])
    blended = blend(judged.meaning, judged.wording, weight)
    logits = blended.astype(np.float32)
    target = np.zeros(logits.shape, dtype=np.float32)
    target[np.arange(len(target)), judged.primary] = 1
    spoken = np.array(judged.languages)
    temperatures = {_ALL: temperature_of(logits, target, "one")}
    right = judged.right(blended)
    accuracy = {_ALL: round(float(right.mean()), 4)}
    for language in sorted(set(judged.languages)):
        chosen = spoken == language
        accuracy[language] = round(float(right[chosen].mean()), 4)
        if chosen.sum() >= MIN_EXAMPLES:
            temperatures[language] = temperature_of(logits[chosen], target[chosen], "one")
    calibrated = probabilities(logits, judged.languages, temperatures, "one")
    confidence = calibrated.max(axis=1)
    return {
        "lexical_weight": weight,
        "temperatures": temperatures,
        "levels": {
            _ALL: {
                level: asdict(threshold_for(confidence, right, error))
                for level, error in TARGETS.items()
            }
        },
        "validation": {
            "tickets": len(right),
            "accuracy": accuracy,
            "accuracy_by_lexical_weight": {
                str(value): round(share, 4) for value, share in by_weight.items()
            },
            "calibration_error": round(expected_calibration_error(confidence, right), 4),
        },
    }


def assemble(encoder: Path, lexical: Path, output: Path) -> None:
    """Copy the files that serving reads into `output`; records of the runs stay behind."""
    for part, source in (("encoder", encoder), ("lexical", lexical)):
        folder = output / part
        folder.mkdir(parents=True, exist_ok=True)
        for name in _PARTS[part]:
            shutil.copyfile(source / name, folder / name)


def main(argv: Sequence[str] | None = None) -> int:
    """Exit 0: written; 2: unreadable input."""
    parser = argparse.ArgumentParser(
        prog="python -m training.blend",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder of a fine-tuned encoder"
    )
    parser.add_argument("--lexical", type=Path, required=True, help="folder of a lexical model")
    parser.add_argument(
        "--validation",
        type=Path,
        nargs="+",
        required=True,
        help="labelled tickets, seen by neither",
    )
    parser.add_argument("--output", type=Path, required=True, help="folder for the classifier")
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    try:
        tickets = [t for path in args.validation for t in read_labelled(path, strict=True)]
        logger.info("%d validation tickets", len(tickets))
        card = fit(judge(args.encoder, args.lexical, tickets))
        card["validation"]["digests"] = {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in args.validation
        }
        assemble(args.encoder, args.lexical, args.output)
        text = json.dumps({"format": FORMAT, **card}, indent=2, ensure_ascii=False)
        (args.output / "model.json").write_text(text + "\n", encoding="utf-8")
    except (ReplywrightError, OSError) as error:
        sys.stderr.write(f"error: {error}\n")
        return 2
    figures = card["validation"]
    logger.info("lexical weight %.1f, %s", card["lexical_weight"], figures["accuracy"])
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
