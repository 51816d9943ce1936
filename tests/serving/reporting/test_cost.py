"""What a report costs does not grow with the archive: no statement goes through a whole table."""

from datetime import timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection, event, text

from data.workspace.loading import load_workspace
from model.demo import SAMPLE_NOW, sample_folder
from serving.migrations.steps import migrate
from serving.reporting.bench import Filler, fill
from serving.reporting.forecast import forecast
from serving.reporting.periods import week_of
from serving.reporting.weekly import weekly_report
from serving.reporting.work import Assumed
from serving.storage.database import Database

PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("cost") / "filled.db"
    database = Database(f"sqlite:///{path}")
    migrate(database)
    database.close()
    fill(path, Filler(3_000))
    return path


def plans_of(connection: Connection, statements: list[tuple[str, Any]]) -> set[str]:
    found = set()
    for statement, values in statements:
        cursor = connection.connection.cursor()
        cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        found |= {row[3] for row in cursor.fetchall()}
    return found


def test_every_statement_finds_its_rows_by_an_index_of_time_or_key(filled: Path) -> None:
    database = Database(f"sqlite:///{filled}")
    workspace = load_workspace(sample_folder() / "workspace")
    now = SAMPLE_NOW.astimezone(PARIS)
    statements: list[tuple[str, Any]] = []

    def keep(_c: Any, _k: Any, statement: str, values: Any, *_: Any) -> None:  # noqa: ANN401
        if statement.startswith("SELECT"):
            statements.append((statement, values))

    seen: dict[str, Any] = {"workspace": workspace, "store": None, "stores": None}
    week = week_of(now.date() - timedelta(days=7), PARIS)
    with database.reading() as connection:
        event.listen(database.engine, "before_cursor_execute", keep)
        report = weekly_report(connection, week, now=now, **seen)
        coming = forecast(connection, now, weeks=2, assumed=Assumed(), **seen)
        event.remove(database.engine, "before_cursor_execute", keep)
        connection.execute(text("SELECT 1"))
        plans = plans_of(connection, statements)
    database.close()
    assert report.total.tickets.value > 10
    assert coming.model.weeks_known > 60
    scans = {plan for plan in plans if plan.startswith("SCAN") and "USING" not in plan}
    assert scans == set()
    whole = {plan for plan in plans if plan.endswith("(number=?)")}
    assert whole == set()
    assert any("began_at>?" in plan for plan in plans)
