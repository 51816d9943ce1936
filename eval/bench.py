"""Drafts a second on one core, and where the time goes."""

import argparse
import json
import os
import platform
import statistics
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime

from data.jsonl import read_records
from data.tickets import Ticket
from data.workspace.loading import load_workspace
from model.classifier.loading import load_classifier
from model.demo import SAMPLE_NOW, sample_folder
from model.pipeline import Pipeline

_STAGES = ("turn", "classifier", "tags", "context", "plan", "draft", "checks")


def measure(seconds: float) -> dict[str, object]:
    """Draft the sample tickets one by one until the time is up; milliseconds per ticket."""
    folder = sample_folder()
    pipeline = Pipeline(load_workspace(folder / "workspace"), load_classifier())
    tickets = list(read_records(folder / "tickets.jsonl", Ticket, strict=True))
    list(pipeline.draft(tickets, SAMPLE_NOW))  # patterns, indices and holidays are read once
    pipeline.clock.seconds.clear()
    times: list[float] = []
    without_classifier: list[float] = []
    started = time.perf_counter()
    while time.perf_counter() - started < seconds:
        for ticket in tickets:
            before = pipeline.clock.seconds.get("classifier", 0.0)
            begun = time.perf_counter()
            for _ in pipeline.draft([ticket], SAMPLE_NOW):
                pass
            spent = time.perf_counter() - begun
            times.append(spent)
            without_classifier.append(spent - (pipeline.clock.seconds["classifier"] - before))
    total = sum(pipeline.clock.seconds.values())
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": ", ".join(
            (platform.machine(), f"{os.cpu_count()} cores", f"Python {platform.python_version()}")
        ),
        "n": len(times),
        "drafts_a_second": round(len(times) / sum(times), 1),
        "median_ms": round(1000 * statistics.median(times), 2),
        "median_without_classifier_ms": round(1000 * statistics.median(without_classifier), 2),
        "p99_ms": round(1000 * statistics.quantiles(times, n=100)[98], 2),
        "share": {s: round(pipeline.clock.seconds.get(s, 0.0) / total, 3) for s in _STAGES},
    }


def main(argv: Sequence[str] | None = None) -> int:
    """Print one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m eval.bench", description=__doc__)
    parser.add_argument("--seconds", type=float, default=10.0, help="how long to measure")
    args = parser.parse_args(argv)
    json.dump(measure(args.seconds), sys.stdout, indent=2)
    sys.stdout.write("\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
