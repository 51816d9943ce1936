"""The command `train`: arguments in, one call, exit code out."""

import argparse
import json
import logging
import sys
from pathlib import Path
from typing import Any

from data.errors import InputError, ReplywrightError

TRAIN_EXAMPLES = """examples:
  replywright train --data tickets.jsonl --output models/ours
      the product's label set, the encoder that ships

  replywright train --data 2025.csv 2026.parquet --labels our_intents.yaml --output models/own-set
      a label set of your own; `intents:` is a list of names, or a map with descriptions

  replywright train --data gorgias_export.jsonl --bridge gorgias --output models/g
      your helpdesk's names are translated; names that are not known are counted and left out

  replywright train --data owner/name:train --base sentence-transformers/all-MiniLM-L6-v2 \\
      --labels labels.yaml --epochs 8 --output models/minilm
      a Hugging Face data set, another encoder

  replywright tag --workspace shop --model models/ours --input t.jsonl --output tags.jsonl
      use what was trained

Rows are tickets with `labels`, or flat: text, intent, language, ... (docs/training.md). Everything
is read before the training starts; the first broken row ends the run with its line and field.
The same command again goes on with a run that was killed.
"""


def add_train_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `train`."""
    parser.add_argument(
        "--data",
        nargs="+",
        required=True,
        metavar="FILE_OR_DATASET",
        help="labelled tickets: .jsonl, .csv, .tsv, .parquet, a saved or named data set",
    )
    parser.add_argument("--output", type=Path, required=True, metavar="DIR", help="model folder")
    parser.add_argument(
        "--base", metavar="NAME_OR_DIR", help="encoder: a folder or a hub name (default: ours)"
    )
    parser.add_argument("--labels", type=Path, metavar="YAML", help="a label set of your own")
    parser.add_argument(
        "--bridge", metavar="NAME", help="abcd, bitext, edesk, gorgias, zendesk, or a YAML file"
    )
    parser.add_argument("--epochs", type=float, metavar="N", help="passes over the data (12)")
    parser.add_argument("--seed", type=int, metavar="N", help="of split and training (17)")
    parser.add_argument(
        "--settings", type=Path, metavar="JSON", help="further settings (docs/training.md)"
    )


def run_train(args: argparse.Namespace) -> int:
    """Exit 0: done; 1: the work failed; 2: wrong usage or broken input."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    for chatty in ("httpx", "fsspec", "datasets", "filelock", "urllib3"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    try:
        from training.train import TrainRequest, train

        request = TrainRequest(
            data=args.data,
            output=args.output,
            base=args.base,
            labels=args.labels,
            bridge=args.bridge,
            settings=_settings(args),
        )
        record = train(request)
    except ImportError as error:
        print(
            f"error: training needs the package {error.name}; install it with: "
            "pip install 'replywright[train]'",
            file=sys.stderr,
        )
        return 1
    except ReplywrightError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(json.dumps(_summary(args.output, record), indent=2))
    return 0


def _settings(args: argparse.Namespace) -> dict[str, Any]:
    given: Any = {}
    if args.settings:
        try:
            given = json.loads(args.settings.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise InputError(args.settings, "", f"expected JSON: {error}") from error
    if not isinstance(given, dict):
        raise InputError(args.settings, "", "expected a JSON object of settings")
    chosen = {"epochs": args.epochs, "seed": args.seed}
    return given | {name: value for name, value in chosen.items() if value is not None}


def _summary(output: Path, record: dict[str, Any]) -> dict[str, Any]:
    """What is worth seeing at once; the rest is in the folder."""
    return {
        "model": str(output),
        "card": str(output / "MODEL_CARD.md"),
        "train": record["train"]["n"],
        "validation": record["validation"]["n"],
        "intent": record["figures"]["*"]["intent"],
        "cleaning": record["data"]["cleaning"],
    }
