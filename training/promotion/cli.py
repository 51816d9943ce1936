"""The commands `promote`, `rollback` and `models`: arguments in, one call, exit code out."""

import argparse
import getpass
import logging
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from data.errors import ReplywrightError

PROMOTE_EXAMPLES = """examples:
  replywright promote --model models/week48 --report reports/week48 --registry registry
      put it into use, if its report says go; a service that runs with `--model registry` takes
      it up within seconds, without dropping a request

  replywright evaluate --model models/week48 --data holdout.jsonl --output reports/week48 \\
      --baseline registry/reports/model-1a2b3c4d5e6f
      the report that the second promotion needs: against the model in use

Exit code 1: refused, with the reasons; the registry is as it was, but for a line in log.jsonl.
With MLFLOW_TRACKING_URI set, the promotion is filed there as a run.
"""
ROLLBACK_EXAMPLES = """examples:
  replywright rollback --registry registry
      the model that was in use before; again, one further back

  replywright rollback --registry registry --to model-1a2b3c4d5e6f
"""
MODELS_EXAMPLES = """examples:
  replywright models --registry registry
      versions, when they were promoted, by whom, and which one is in use

  replywright models --registry registry --log
      every promotion, rollback and refusal with its reasons
"""


def add_promote_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `promote`."""
    parser.add_argument("--model", type=Path, required=True, metavar="DIR", help="a model folder")
    parser.add_argument(
        "--report", type=Path, required=True, metavar="DIR", help="its report, by `evaluate`"
    )
    _add_registry(parser)
    parser.add_argument("--by", default=None, help="who asks (default: the user's name)")


def add_rollback_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `rollback`."""
    _add_registry(parser)
    parser.add_argument("--to", metavar="VERSION", help="this one instead of the one before")
    parser.add_argument("--by", default=None, help="who asks (default: the user's name)")


def add_models_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `models`."""
    _add_registry(parser)
    parser.add_argument("--log", action="store_true", help="everything that was done")


def _add_registry(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--registry", type=Path, required=True, metavar="DIR", help="folder of promoted models"
    )


def run_promote(args: argparse.Namespace) -> int:
    """Exit 0: in use; 1: refused; 2: something cannot be read."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stderr)
    from training.promotion.promote import PromotionRequest, RefusedError, promote
    from training.promotion.tracking import tracker_of

    try:
        request = PromotionRequest(
            model=args.model,
            report=args.report,
            registry=args.registry,
            by=args.by or getpass.getuser(),
            now=datetime.now(UTC),
        )
        version = promote(request, tracker_of(os.environ))
    except RefusedError as error:
        print(error, file=sys.stderr)
        return 1
    except (ReplywrightError, OSError) as error:
        return _unreadable(error)
    print(f"in use: {version}")
    return 0


def run_rollback(args: argparse.Namespace) -> int:
    """Exit 0: in use; 2: there is nothing to go back to."""
    from training.promotion.promote import rollback

    try:
        version = rollback(
            args.registry, to=args.to, by=args.by or getpass.getuser(), now=datetime.now(UTC)
        )
    except (ReplywrightError, OSError) as error:
        return _unreadable(error)
    print(f"in use: {version}")
    return 0


def run_models(args: argparse.Namespace) -> int:
    """Exit 0: printed; 2: the registry cannot be read."""
    from model.registry import Registry

    try:
        registry = Registry(args.registry)
        current, entries = registry.current(), registry.log()
    except (ReplywrightError, OSError) as error:
        return _unreadable(error)
    if args.log:
        for entry in entries:
            print(f"{entry.at:%Y-%m-%d %H:%M}  {entry.act:<11} {entry.version}  by {entry.by}")
            for reason in entry.reasons:
                print(f"    - {reason}")
        return 0
    promoted = {e.version: e for e in entries if e.act == "promoted"}
    for version, entry in promoted.items():
        mark = "in use" if current and version == current.version else ""
        print(f"{version}\t{entry.at:%Y-%m-%d %H:%M}\t{entry.by}\t{mark}")
    if not promoted:
        print(f"{args.registry}: nothing has been promoted here yet", file=sys.stderr)
    return 0


def _unreadable(error: Exception) -> int:
    print(f"error: {error}", file=sys.stderr)
    return 2
