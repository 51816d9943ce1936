"""How long the weekly report and the forecast take with very many tickets stored.

`python -m serving.reporting.bench --tickets 1000000` fills a SQLite file with tickets, decided
drafts, orders and parcels of seventy weeks, written past the service, then makes both reports.
"""

import argparse
import json
import os
import platform
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np

from data.workspace.loading import load_workspace
from data.workspace.taxonomy import default_taxonomy
from model.demo import SAMPLE_NOW, sample_folder
from serving.migrations.steps import migrate
from serving.reporting.forecast import forecast
from serving.reporting.periods import week_of
from serving.reporting.weekly import weekly_report
from serving.reporting.work import Assumed
from serving.storage.database import Database
from serving.storage.moments import moment_text

WEEKS = 70
_BATCH = 20_000
_RUNS = 3
_CHANNELS = ("email", "chat", "contact_form", "amazon")
_LANGUAGES = ("fr", "it", "en", "de")
_CARRIERS = ("Colissimo", "DHL", "GLS", "BRT")
_ACTIONS = ("approve", "approve", "approve", "edit", "reject")
_REASONS = ("damaged", "return", "return", "lost_parcel", "goodwill")
_PROFILE = np.array([1.5, 1.2, 1.1, 1.0, 0.95, 0.65, 0.6])
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Filler:
    """Rows of one made-up ticket after the other, each with a draft, a decision and an order.

    Args:
        count: tickets in all, spread over the weeks before `now`.
        now: the end of them.
        seed: of their chance.
    """

    count: int
    now: datetime = SAMPLE_NOW
    seed: int = 1

    def rows(self) -> Iterator[dict[str, Row]]:
        """One dictionary a ticket, a row for each table."""
        rng = np.random.default_rng(self.seed)
        stores = tuple(load_workspace(sample_folder() / "workspace").stores)
        intents = tuple(default_taxonomy().intents)
        weights = 1 / np.arange(1, len(intents) + 1)
        chosen = rng.choice(len(intents), self.count, p=weights / weights.sum())
        began = self._moments(rng)
        waits, chances = rng.exponential(5.0, self.count), rng.random((self.count, 4))
        for number in range(self.count):
            pick = [int(chance * 1000) for chance in chances[number]]
            yield self._ticket(
                number, began[number], float(waits[number]),
                intents[chosen[number]], stores[number % len(stores)], pick,
            )  # fmt: skip

    def _moments(self, rng: np.random.Generator) -> list[datetime]:
        """Moments of the day, more of them on Mondays; each day's number scatters."""
        days = np.arange(WEEKS * 7)
        first = (self.now - timedelta(days=len(days))).weekday()
        means = _PROFILE[(days + first) % 7] * rng.gamma(40, 1 / 40, len(days))
        drawn = np.sort(rng.choice(len(days), self.count, p=means / means.sum()))
        hours = rng.triangular(0, 11, 24, self.count)
        start = (self.now - timedelta(days=len(days))).replace(hour=0, minute=0)
        return [
            start + timedelta(days=int(d), hours=float(h))
            for d, h in zip(drawn, hours, strict=True)
        ]

    def _ticket(
        self, number: int, began: datetime, wait_h: float, intent: str, store: str, pick: list[int]
    ) -> dict[str, Row]:
        at = moment_text(began)
        replied = began + timedelta(hours=wait_h)
        is_replied = replied < self.now
        reply = moment_text(replied) if is_replied else None
        name, order, draft = f"B-{number}", f"Q{number}", f"d-{number:011x}"
        channel, language = _CHANNELS[pick[0] % 4], _LANGUAGES[pick[1] % 4]
        action = _ACTIONS[pick[2] % 5]
        target, latest = (moment_text(began + timedelta(hours=h)) for h in (4, 24))
        placed = began - timedelta(days=pick[3] % 12, hours=1)
        due = (placed + timedelta(days=4)).date()
        arrived = placed + timedelta(days=2 + pick[2] % 4)
        is_lost = pick[1] % 17 == 0
        status = "resolved" if is_replied else "open"
        found: dict[str, Row] = {
            "tickets": (name, store, channel, status, 1, name, 0, order, f"{number}@example.com",
                        language, intent, "care", "normal", 0, "yes", at, at, 1, "{}", reply,
                        1.0 + pick[1] % 5 if pick[0] % 9 == 0 and is_replied else None,
                        reply if pick[0] % 9 == 0 else None),
            "turns": (name, 1, store, channel, language, intent, 1, at, target, latest, reply,
                      "draft" if is_replied else None, reply),
            "orders": (store, order, f"q{number}", f"{number}@example.com", number + 1, "x", at,
                       moment_text(placed), "EUR", "49.90", "{}"),
            "shipments": (store, order, 0, _CARRIERS[pick[1] % 4],
                          "lost" if is_lost else "delivered",
                          moment_text(placed + timedelta(days=1)), due.isoformat(),
                          moment_text(arrived) if arrived < self.now and not is_lost else None),
            "drafts": (draft, name, store, channel, language, intent,
                       "auto" if pick[2] % 3 else "suggest", "care", "normal", "approved", "x", "x",
                       at, "{}"),
        }  # fmt: skip
        if is_replied:
            why = ("tone", "wrong_fact", "policy")[pick[3] % 3] if action == "reject" else None
            found["decisions"] = (draft, name, store, action, f"agent-{number % 8}", why, "local",
                                  "x", reply, reply)  # fmt: skip
        if pick[0] % 15 == 0:
            found["refunds"] = (store, order, 0, "issued", _REASONS[pick[3] % 5], "19.90", "EUR",
                                at)  # fmt: skip
        return found


COLUMNS = {
    "tickets": "ticket_id, store, channel, status, is_read, thread_id, is_thread_fixed,"
    " named_order, customer_key, language, intent, queue, priority, is_vip, needs_reply,"
    " created_at, updated_at, revision, head, resolved_at, satisfaction, rated_at",
    "turns": "ticket_id, number, store, channel, language, intent, is_due, began_at, target_by,"
    " reply_by, replied_at, replied_by, closed_at",
    "orders": "store, order_id, number_key, email_key, revision, digest, stored_at, placed_at,"
    " currency, value, payload",
    "shipments": "store, order_id, place, carrier, status, shipped_at, due_on, delivered_at",
    "drafts": "draft_id, ticket_id, store, channel, language, intent, level, queue, priority,"
    " status, input_digest, model_version, created_at, payload",
    "decisions": "draft_id, ticket_id, store, action, agent, reason, actor, model_version,"
    " decided_at, recorded_at",
    "refunds": "store, order_id, place, status, reason, amount, currency, issued_at",
}


def fill(path: Path, filler: Filler) -> None:
    """Write a filler's rows into a migrated SQLite file."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA synchronous=OFF")
    waiting: dict[str, list[Row]] = {table: [] for table in COLUMNS}
    with connection:
        for number, rows in enumerate(filler.rows(), start=1):
            for table, row in rows.items():
                waiting[table].append(row)
            if number % _BATCH == 0:
                _insert(connection, waiting)
        _insert(connection, waiting)
    connection.close()


def _insert(connection: sqlite3.Connection, waiting: dict[str, list[Row]]) -> None:
    for table, rows in waiting.items():
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            statement = f"INSERT INTO {table} ({COLUMNS[table]}) VALUES ({marks})"
            connection.executemany(statement, rows)
            rows.clear()


def measure(count: int, path: Path) -> dict[str, Any]:
    """Fill a file, then make each report three times; seconds."""
    database = Database(f"sqlite:///{path}")
    migrate(database)
    started = time.perf_counter()
    fill(path, Filler(count))
    found: dict[str, Any] = {"fill_s": round(time.perf_counter() - started, 1)}
    workspace = load_workspace(sample_folder() / "workspace")
    zone = ZoneInfo("Europe/Paris")
    now = SAMPLE_NOW.astimezone(zone)
    week = week_of(now.date() - timedelta(days=7), zone)
    with database.reading() as connection:
        seen: dict[str, Any] = {"workspace": workspace, "store": None, "stores": None}
        for name, chosen in (("last_week", week), ("a_year_ago", week.earlier(52))):
            report = weekly_report(connection, chosen, now=now, **seen)
            found[f"{name}_tickets"] = report.total.tickets.value
            found[f"{name}_s"] = _times(
                lambda own=chosen: weekly_report(connection, own, now=now, **seen)  # type: ignore[misc]
            )
        found["forecast_s"] = _times(
            lambda: forecast(connection, now, weeks=4, assumed=Assumed(), **seen)
        )
    database.close()
    return found


def _times(work: Callable[[], object]) -> list[float]:
    found = []
    for _ in range(_RUNS):
        begun = time.perf_counter()
        work()
        found.append(round(time.perf_counter() - begun, 2))
    return found


def main(argv: Sequence[str] | None = None) -> int:
    """Print one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m serving.reporting.bench", description=__doc__)
    parser.add_argument("--tickets", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="where to put the database (a real disk)")
    args = parser.parse_args(argv)
    with tempfile.TemporaryDirectory(dir=args.folder) as folder:
        found = measure(args.tickets, Path(folder) / "bench.db")
        size = (Path(folder) / "bench.db").stat().st_size
    told = {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, {platform.python_version()}",
        "tickets": args.tickets,
        "file_mb": round(size / 1e6),
        **found,
        "memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    sys.stdout.write(json.dumps(told, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
