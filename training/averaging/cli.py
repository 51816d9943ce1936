"""`python -m training.averaging.cli`: one artifact from the mean weights of several runs.

Runs that began at the same encoder lie in one basin; the mean of their weights is as small and as
fast as one of them and often better than each (Wortsman et al. 2022, "Model soups").
"""

import argparse
import json
import logging
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from data.errors import InputError, ReplywrightError


def main(argv: Sequence[str] | None = None) -> int:
    """Exit 0: done; 2: bad usage or input."""
    parser = argparse.ArgumentParser(
        prog="python -m training.averaging.cli",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("runs", nargs="+", type=Path, help="artifact folders of finetuning.cli")
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--train", nargs="+", required=True, help="what the runs learned from")
    parser.add_argument("--validation", nargs="+", required=True, help="labelled tickets")
    args = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s", stream=sys.stderr)
    try:
        record = _run(args)
    except (ReplywrightError, OSError, ValueError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    print(json.dumps(record["figures"], indent=2))
    return 0


def _run(args: argparse.Namespace) -> dict[str, object]:
    import torch
    from transformers import AutoTokenizer

    from training.finetuning.examples import read_examples
    from training.finetuning.network import load_network
    from training.finetuning.runs import Made, publish
    from training.finetuning.settings import FineTuneSettings

    started = time.monotonic()
    networks = [load_network(run / "network") for run in args.runs]
    first = networks[0]
    for run, network in zip(args.runs, networks, strict=True):
        if network.shape != first.shape:
            raise InputError(run, "heads.json", f"expected the heads of {args.runs[0]}")
    states = [network.state_dict() for network in networks]
    with torch.no_grad():
        mean = {name: torch.stack([s[name].float() for s in states]).mean(0) for name in states[0]}
    first.load_state_dict(mean)
    records = [json.loads((run / "run.json").read_text(encoding="utf-8")) for run in args.runs]
    settings = FineTuneSettings.model_validate(records[0]["settings"])
    made = Made(
        network=first.eval(),
        tokenizer=AutoTokenizer.from_pretrained(args.runs[0] / "network"),
        settings=settings,
        loss=None,
        averaged=tuple(record["run_id"] for record in records),
    )
    args.output.mkdir(parents=True, exist_ok=True)
    train = list(read_examples(args.train, first.shape))
    validation = list(read_examples(args.validation, first.shape))
    return publish(made, train, validation, args.output, started)


if __name__ == "__main__":
    raise SystemExit(main())
