"""`python -m training.distillation.cli`: prepare, tokenizer, encode, train, evaluate.

Long work shows progress on standard error; each step can be stopped and started again.
"""

import argparse
import json
import logging
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from data.errors import ReplywrightError
from training.distillation.recipe import Recipe

SEED = 17


def main(argv: Sequence[str] | None = None) -> int:
    """Exit 0: done; 2: bad usage or input."""
    parser = argparse.ArgumentParser(prog="distillation", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    prepare = commands.add_parser("prepare", help="read the corpora, write the prepared set")
    prepare.add_argument("prepared", type=Path)
    prepare.add_argument("--public", type=Path, required=True, help="folder of the public sets")
    prepare.add_argument("--authored", type=Path, default=Path("data/corpora/parallel"))
    tokenizer = commands.add_parser("tokenizer", help="train the student's tokenizer")
    tokenizer.add_argument("prepared", type=Path)
    tokenizer.add_argument("--vocabulary", type=int, default=30_000, help="tokens")
    encode = commands.add_parser("encode", help="embed the English texts with the teacher")
    encode.add_argument("prepared", type=Path)
    train = commands.add_parser("train", help="distil, or go on with a stopped run")
    train.add_argument("prepared", type=Path)
    train.add_argument("recipe", type=Path)
    train.add_argument("output", type=Path)
    evaluate = commands.add_parser("evaluate", help="retrieval accuracy, added to the run record")
    evaluate.add_argument("encoder", type=Path)
    evaluate.add_argument("--public", type=Path, required=True, help="folder of the public sets")
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    try:
        _COMMANDS[args.command](args)
    except (ReplywrightError, OSError, ValueError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


def _prepare(args: argparse.Namespace) -> None:
    from training.distillation.prepared import prepare

    manifest = prepare(args.public, args.authored, args.prepared, seed=SEED)
    print(json.dumps(manifest, indent=2))


def _tokenizer(args: argparse.Namespace) -> None:
    from training.distillation.prepared import read_rows
    from training.distillation.subwords import train_tokenizer

    tokenizer = train_tokenizer(read_rows(args.prepared), vocabulary=args.vocabulary, seed=SEED)
    tokenizer.save_pretrained(str(args.prepared / "tokenizer"))


def _encode(args: argparse.Namespace) -> None:
    from training.distillation.prepared import read_english
    from training.distillation.teacher import write_targets

    write_targets(args.prepared, read_english(args.prepared))


def _train(args: argparse.Namespace) -> None:
    from training.distillation.runs import distil

    record = distil(args.prepared, Recipe.read(args.recipe), args.output)
    print(json.dumps(record, indent=2))


def _evaluate(args: argparse.Namespace) -> None:
    from training.distillation.retrieval import evaluate_retrieval

    results = [asdict(result) for result in evaluate_retrieval(args.encoder, args.public)]
    for result in results:
        print(json.dumps(result))
    path = args.encoder / "run.json"
    if path.exists():
        record = json.loads(path.read_text(encoding="utf-8")) | {"retrieval": results}
        path.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


_COMMANDS = {
    "prepare": _prepare,
    "tokenizer": _tokenizer,
    "encode": _encode,
    "train": _train,
    "evaluate": _evaluate,
}


if __name__ == "__main__":
    raise SystemExit(main())
