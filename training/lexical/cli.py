"""Train the lexical model from labelled tickets."""

import argparse
import hashlib
import logging
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path

from data.errors import ReplywrightError


def main(argv: Sequence[str] | None = None) -> int:
    """Exit 0: written; 2: unreadable input."""
    parser = argparse.ArgumentParser(
        prog="python -m training.lexical.cli",
        description=__doc__,
        epilog="example: python -m training.lexical.cli data/corpora/train/*.jsonl --output out/",
    )
    parser.add_argument("data", nargs="+", type=Path, help="labelled tickets (JSONL, CSV, Parquet)")
    parser.add_argument("--output", type=Path, required=True, help="folder for the model")
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    try:
        from training.lexical.fit import rows_of, train

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # stopping early is meant
            digests = {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in args.data}
            card = train(list(rows_of(args.data)), args.output, digests=digests)
    except (ReplywrightError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    print(f"{args.output}: {card['rows']} tickets")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
