"""`replywright demo --page`: the sample drafts in a database that is forgotten, on loopback."""

import json
import socket
import sys
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

from data.tickets import Ticket
from model.demo import SAMPLE_NOW, sample_folder
from serving.drafting import DraftOrder
from serving.logs import configure_logs
from serving.metrics import Metrics
from serving.principals import LOCAL
from serving.server import run_server
from serving.services import open_services
from serving.settings import ServingSettings

_PORT = 8080


def run_demo_page() -> int:
    """Draft the sample tickets, then serve the review page until Ctrl+C."""
    configure_logs("WARNING")
    with tempfile.TemporaryDirectory(prefix="replywright-demo-") as folder:
        settings = demo_settings(Path(folder), _free_port(_PORT))
        clock = sample_clock()
        count = load_sample(settings, clock)
        url = f"http://{settings.host}:{settings.port}/"
        print(f"{count} sample drafts to review: {url}", file=sys.stderr)  # noqa: T201
        print("Nothing is sent; Ctrl+C stops and forgets.", file=sys.stderr)  # noqa: T201
        return 0 if run_server(settings, clock=clock) else 1


def demo_settings(folder: Path, port: int) -> ServingSettings:
    """The sample workspace over a database of its own; the environment has no say."""
    return ServingSettings.from_env(
        {},
        workspace=sample_folder() / "workspace",
        database_url=f"sqlite:///{folder / 'demo.db'}",
        port=port,
        log_level="WARNING",
    )


def sample_clock() -> Callable[[], datetime]:
    """The sample's own time, going on from now."""
    started = monotonic()
    return lambda: SAMPLE_NOW + timedelta(seconds=monotonic() - started)


def load_sample(settings: ServingSettings, clock: Callable[[], datetime]) -> int:
    """Draft every sample ticket into the database; returns how many."""
    services = open_services(settings, clock, Metrics())
    try:
        count = 0
        for line in (sample_folder() / "tickets.jsonl").read_bytes().splitlines():
            ticket = Ticket.model_validate(json.loads(line)).model_copy(update={"labels": None})
            services.drafting.draft(ticket, DraftOrder(LOCAL))
            count += 1
        return count
    finally:
        services.close()


def _free_port(wanted: int) -> int:
    """The wanted port, or any where it is taken."""
    for port in (wanted, 0):
        with socket.socket() as tried:
            try:
                tried.bind(("127.0.0.1", port))
            except OSError:
                continue
            return int(tried.getsockname()[1])
    return wanted
