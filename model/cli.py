"""The commands `tag` and `draft`: arguments in, one pass over the tickets, exit code out."""

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, TypeVar

from pydantic import BaseModel

from data.errors import InputError, ReplywrightError
from data.jsonl import read_records, write_records
from data.rejects import ReadReport
from data.tickets import Ticket

if TYPE_CHECKING:
    from model.pipeline import Pipeline
    from model.writers.rephrase import Rephraser

T = TypeVar("T")
# (pipeline, tickets, now) -> the rows of the output, in the order of the tickets
Work = Callable[["Pipeline", Iterable[Ticket], datetime], Iterable[BaseModel]]
_PROGRESS_S = 2.0

TAG_EXAMPLES = """examples:
  replywright tag --workspace shop --input tickets.jsonl --output tags.jsonl
  cat tickets.jsonl | replywright tag --workspace shop --input - --output - | jq .intent
  replywright tag --workspace shop --input t.jsonl --output - --now 2026-11-27T11:00:00+01:00
"""
DRAFT_EXAMPLES = """examples:
  replywright draft --workspace shop --input tickets.jsonl --output drafts.jsonl
  replywright draft --workspace shop --input - --output - --now 2026-11-27T11:00:00+01:00
  replywright draft --workspace shop --input t.jsonl --output d.jsonl --strict
  replywright draft --workspace shop --input t.jsonl --output d.jsonl \\
      --writer openai --writer-url http://127.0.0.1:8000/v1 --writer-model my-model

A line that is not a ticket goes to INPUT.rejected.jsonl with its reason, and the exit code is 2;
all others are drafted all the same. With --strict the first bad line stops the run.
"""
DEMO_EXAMPLES = """examples:
  replywright demo                          every sample ticket, tagged and drafted
  replywright demo --language fr --limit 5
  replywright demo --ticket S-003
"""


def add_batch_arguments(parser: argparse.ArgumentParser, output: str) -> None:
    """The arguments that `tag` and `draft` share."""
    parser.add_argument("--workspace", type=Path, required=True, help="the merchant's folder")
    parser.add_argument("--input", required=True, help="tickets as JSONL; - is standard input")
    parser.add_argument("--output", required=True, help=f"{output} as JSONL; - is standard output")
    parser.add_argument(
        "--now", type=parse_now, help="the moment to answer at (ISO 8601 with offset)"
    )
    parser.add_argument(
        "--model", type=Path, help="a model folder (default: the one that is built in)"
    )
    parser.add_argument(
        "--strict", action="store_true", help="stop at the first bad line or unknown key"
    )


def add_writer_arguments(parser: argparse.ArgumentParser) -> None:
    """Which writer words the drafts; the grounded one needs no model."""
    parser.add_argument(
        "--writer",
        choices=("grounded", "openai", "transformers"),
        default="grounded",
        help="an endpoint of the OpenAI protocol, or a local model (default: grounded)",
    )
    parser.add_argument("--writer-url", metavar="URL", help="base of the endpoint, up to /v1")
    parser.add_argument("--writer-model", metavar="NAME", help="the endpoint's model, or a folder")
    parser.add_argument(
        "--writer-timeout", type=float, default=8.0, metavar="S", help="seconds for one answer (8)"
    )


def rephraser_of(args: argparse.Namespace) -> "Rephraser | None":
    """The writer that the arguments name; the endpoint's key is REPLYWRIGHT_WRITER_KEY.

    Raises:
        ReplywrightError: an argument is missing, or the local model cannot be loaded.
    """
    if args.writer == "grounded":
        return None
    if not args.writer_model:
        raise ReplywrightError(f"--writer {args.writer} needs --writer-model")
    if args.writer == "transformers":
        from model.writers.local_model import LocalWriter

        return LocalWriter(args.writer_model)
    if not args.writer_url:
        raise ReplywrightError(
            "--writer openai needs --writer-url, such as http://127.0.0.1:8000/v1"
        )
    from model.writers.openai_protocol import EndpointSettings, EndpointWriter

    return EndpointWriter(
        EndpointSettings(
            url=args.writer_url,
            model=args.writer_model,
            api_key=os.environ.get("REPLYWRIGHT_WRITER_KEY"),
            timeout_s=args.writer_timeout,
        )
    )


def parse_now(text: str) -> datetime:
    """An aware moment from the command line."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a moment; expected something like 2026-11-27T11:00:00+01:00"
        ) from None
    if at.tzinfo is None:
        raise argparse.ArgumentTypeError(
            f"{text!r} has no offset; expected something like 2026-11-27T11:00:00+01:00"
        )
    return at


def run_tag(args: argparse.Namespace) -> int:
    """Tag every ticket of the input."""
    return _run(
        args, "tagged", lambda pipeline, tickets, now: (t.tags for t in pipeline.tag(tickets, now))
    )


def run_draft(args: argparse.Namespace) -> int:
    """Draft a reply to every ticket of the input."""
    return _run(args, "drafted", lambda pipeline, tickets, now: pipeline.draft(tickets, now))


def _run(args: argparse.Namespace, done: str, work: Work) -> int:
    from data.workspace.loading import load_workspace
    from model.classifier.loading import load_classifier
    from model.pipeline import Pipeline

    report = ReadReport()
    try:
        workspace = load_workspace(args.workspace, strict=args.strict)
        for warning in workspace.warnings:
            print(f"warning: {warning}", file=sys.stderr)
        rephraser = rephraser_of(args) if "writer" in args else None
        pipeline = Pipeline(workspace, load_classifier(args.model), rephraser=rephraser)
        now = args.now or datetime.now(UTC)
        tickets = read_records(args.input, Ticket, strict=args.strict, report=report)
        rows = progress(work(pipeline, tickets, now), done, sys.stderr)
        count = write_records(args.output, rows)
    except InputError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        raise  # the reader of our output has seen enough; the command ends quietly
    except (ReplywrightError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(f"{count} tickets {done}", file=sys.stderr)
    if report.rejected:
        where = report.rejected_path or "nowhere: no folder could be written"
        print(f"{report.rejected} lines rejected, kept in {where}", file=sys.stderr)
        for rejection in report.rejections[:5]:
            print(f"  {args.input}: {rejection.reason}", file=sys.stderr)
        return 2
    return 0


def progress(rows: Iterable[T], done: str, stream: TextIO) -> Iterator[T]:
    """Hand rows on and say every two seconds how many there were."""
    started = last = time.monotonic()
    for count, row in enumerate(rows, start=1):
        yield row
        now = time.monotonic()
        if now - last >= _PROGRESS_S:
            last = now
            print(f"{count} tickets {done}, {count / (now - started):.0f} a second", file=stream)
