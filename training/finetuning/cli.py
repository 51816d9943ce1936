"""`python -m training.finetuning.cli`: fine-tune the encoder into a classifier artifact."""

import argparse
import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from data.errors import ReplywrightError
from data.workspace.taxonomy import DEFAULT_TAXONOMY_PATH, load_taxonomy


def main(argv: Sequence[str] | None = None) -> int:
    """Exit 0: done; 2: bad usage or input."""
    parser = argparse.ArgumentParser(prog="finetuning", description=__doc__)
    parser.add_argument("output", type=Path)
    parser.add_argument("--base", required=True, help="encoder: folder or Hugging Face name")
    parser.add_argument("--train", nargs="+", required=True, help="labelled tickets")
    parser.add_argument("--validation", nargs="+", required=True, help="labelled tickets")
    parser.add_argument("--labels", type=Path, default=DEFAULT_TAXONOMY_PATH)
    parser.add_argument("--clinc150", type=Path, help="folder, for out-of-scope English")
    parser.add_argument("--settings", type=Path, help="JSON of FineTuneSettings, less `base`")
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    try:
        record = _run(args)
    except (ReplywrightError, OSError, ValueError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    print(json.dumps(record, indent=2))
    return 0


def _run(args: argparse.Namespace) -> dict[str, object]:
    from training.finetuning.examples import read_examples, read_out_of_scope
    from training.finetuning.fit import forget_checkpoints
    from training.finetuning.heads import heads_of
    from training.finetuning.runs import train_classifier
    from training.finetuning.settings import FineTuneSettings

    given = json.loads(args.settings.read_text(encoding="utf-8")) if args.settings else {}
    settings = FineTuneSettings(base=args.base, **given)
    heads = heads_of(load_taxonomy(args.labels))
    train = list(read_examples(args.train, heads))
    if args.clinc150:
        train += read_out_of_scope(args.clinc150, heads)
    validation = list(read_examples(args.validation, heads))
    record = train_classifier(train, validation, heads, settings, args.output)
    forget_checkpoints(args.output)
    return record


if __name__ == "__main__":
    raise SystemExit(main())
