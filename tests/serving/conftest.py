"""The service over real parts: the sample workspace, SQLite in tmp_path, a PostgreSQL cluster."""

import importlib.util
import json
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import create_engine, text
from starlette.testclient import TestClient

from model.demo import SAMPLE_NOW, sample_folder
from serving.app import create_app
from serving.migrations.steps import migrate
from serving.principals import Role, new_key
from serving.settings import ServingSettings
from serving.storage.database import Database
from serving.storage.keys import KeyRepository

Row = dict[str, Any]


@dataclass
class Clock:
    """A clock that goes on when it is told to."""

    now: datetime = SAMPLE_NOW

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass
class Running:
    """A service that runs within the test."""

    app: FastAPI
    client: TestClient
    clock: Clock
    settings: ServingSettings
    keys: dict[str, str] = field(default_factory=dict)

    @property
    def database(self) -> Database:
        services = self.app.state.services
        database: Database = services.database
        return database

    def key(self, role: Role, *stores: str) -> dict[str, str]:
        """The headers of a new key."""
        shown, stored = new_key("test", role, frozenset(stores) or None, self.clock())
        self.database.write(lambda connection: KeyRepository(connection).add(stored))
        self.app.state.services.keys._read_at = float("-inf")
        return {"authorization": f"Bearer {shown}"}

    def draft(self, ticket: Row, **headers: str) -> Row:
        """A draft of a ticket, which has to come about."""
        answer = self.client.post("/v1/drafts", json={"ticket": ticket}, headers=headers)
        assert answer.status_code in (200, 201), answer.text
        found: Row = answer.json()
        return found


@pytest.fixture(scope="session")
def sample_tickets() -> dict[str, Row]:
    """The sample tickets by id, without their labels."""
    found = {}
    for line in (sample_folder() / "tickets.jsonl").read_bytes().splitlines():
        ticket = json.loads(line)
        ticket.pop("labels", None)
        found[ticket["ticket_id"]] = ticket
    return found


@pytest.fixture(scope="session")
def sample_orders() -> dict[str, Row]:
    """The sample orders by number."""
    lines = (sample_folder() / "workspace" / "orders.jsonl").read_bytes().splitlines()
    return {order["order_id"]: order for order in map(json.loads, lines)}


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """Starts services over the sample workspace; they stop at the end of the test."""
    opened: list[TestClient] = []

    def run(*, clock: Clock | None = None, **settings: object) -> Running:
        values: Row = {
            "workspace": sample_folder() / "workspace",
            "database_url": f"sqlite:///{tmp_path / 'service.db'}",
            "clock_interval_s": 0,
            "lock_timeout_s": 2.0,
        }
        time = clock or Clock()
        chosen = ServingSettings.model_validate(values | settings)
        app = create_app(chosen, clock=time)
        client = TestClient(app, raise_server_exceptions=False)
        client.__enter__()
        opened.append(client)
        return Running(app, client, time, chosen)

    yield run
    for client in opened:
        client.__exit__(None, None, None)


@pytest.fixture
def running(start: Callable[..., Running]) -> Running:
    """A service without keys, asked from within the process."""
    return start()


@pytest.fixture(scope="session")
def postgresql_socket() -> Iterator[str]:
    """The socket folder of a PostgreSQL cluster of this test session."""
    path = Path(__file__).with_name("postgresql.py")
    spec = importlib.util.spec_from_file_location("postgresql_for_tests", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    programs = module.find_bin()
    if programs is None:
        pytest.skip("PostgreSQL is not installed: initdb is missing (Debian: postgresql)")
    with module.cluster(programs) as socket:
        yield socket


def create_postgresql(socket: str, template: str = "template1") -> str:
    """A new database of the cluster; its URL. The cluster goes with all of them."""
    name = f"t{uuid.uuid4().hex}"
    base = "postgresql+psycopg://tester@/{}?host=" + socket
    engine = create_engine(base.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    engine.dispose()
    return base.format(name).replace("+psycopg", "")


@pytest.fixture(scope="session")
def postgresql_template(postgresql_socket: str) -> str:
    """The name of a migrated, empty database."""
    url = create_postgresql(postgresql_socket)
    database = Database(url)
    migrate(database)
    database.close()
    return str(database.url.database)


@pytest.fixture
def postgresql_url(postgresql_socket: str, postgresql_template: str) -> str:
    """A migrated, empty database."""
    return create_postgresql(postgresql_socket, postgresql_template)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Both databases that the service supports."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'both.db'}"
    url: str = request.getfixturevalue("postgresql_url")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A migrated database of either kind."""
    opened = Database(database_url, lock_timeout_s=2.0)
    migrate(opened)
    yield opened
    opened.close()
