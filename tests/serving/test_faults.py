"""What goes wrong in the world: power cuts, locks, full disks, bad clients."""

import random
import socket
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPException
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import create_engine, event, text

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running
    from tests.serving.processes import Server

Start = Callable[..., "Running"]
Serve = Callable[..., "Server"]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Starts services in processes of their own; all of them end with the test."""
    from tests.serving.processes import serve as start_server

    started: list[Server] = []

    def run(**settings: object) -> "Server":
        server = start_server(tmp_path / "faults.db", tmp_path / "log", settings)
        started.append(server)
        return server

    yield run
    for server in started:
        if server.process.poll() is None:
            server.kill()


FEW = 8


def wait_for_few(acknowledged: "list[Row]") -> None:
    """So that the kill comes in the middle of the load, however slow the machine is."""
    deadline = time.monotonic() + 30
    while len(acknowledged) < FEW and time.monotonic() < deadline:
        time.sleep(0.01)


def load(server: "Server", round_: int, tickets: "list[Row]", seconds: float) -> "list[Row]":
    """Ask and decide from four threads until the process is killed; what was acknowledged."""
    acknowledged: list[Row] = []
    generator = random.Random(round_)
    stop = threading.Event()

    def client(name: int) -> None:
        for number in range(10_000):
            ticket = tickets[(name * 37 + number) % len(tickets)]
            ticket = {**ticket, "ticket_id": f"K-{round_}-{name}-{number}"}
            key = {"Idempotency-Key": f"{round_}-{name}-{number}"}
            try:
                status, draft = server.ask("POST", "/v1/drafts", {"ticket": ticket}, key)
                if status != 201:
                    continue
                row = {"key": key, "ticket": ticket, "draft": draft}
                acknowledged.append(row)
                if draft["body"] and draft["status"] == "proposed":
                    path = f"/v1/drafts/{draft['draft_id']}/decision"
                    decision = {"action": "edit", "agent": f"a-{number}", "body": "Text"}
                    if server.ask("POST", path, decision)[0] == 200:
                        row["agent"] = f"a-{number}"
            except (OSError, ValueError, HTTPException):
                pass  # the connection was cut: nothing was acknowledged
            if stop.is_set():
                return

    threads = [threading.Thread(target=client, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    wait_for_few(acknowledged)
    time.sleep(seconds * generator.uniform(0.0, 0.5))
    server.kill()
    stop.set()
    for thread in threads:
        thread.join()
    return acknowledged


def check_acknowledged(path: Path, acknowledged: "list[Row]") -> None:
    """Everything that was acknowledged is there, nothing twice, and the chain holds."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        drafts = dict(connection.execute("SELECT draft_id, ticket_id FROM drafts"))
        agents = dict(connection.execute("SELECT draft_id, agent FROM decisions"))
        twice = connection.execute(
            "SELECT ticket_id FROM drafts GROUP BY ticket_id HAVING count(*) > 1"
        ).fetchall()
    assert twice == []
    for row in acknowledged:
        draft_id = row["draft"]["draft_id"]
        assert drafts.get(draft_id) == row["ticket"]["ticket_id"]
        if "agent" in row:
            assert agents.get(draft_id) == row["agent"]


def survive(serve: Serve, tmp_path: Path, tickets: "list[Row]", rounds: int) -> int:
    acknowledged: list[Row] = []
    for round_ in range(rounds):
        server = serve(log_level="WARNING")
        acknowledged += load(server, round_, tickets, seconds=1.0)
    check_acknowledged(tmp_path / "faults.db", acknowledged)
    server = serve(log_level="WARNING")
    for row in acknowledged[-5:]:
        body = {"ticket": row["ticket"]}
        assert server.ask("POST", "/v1/drafts", body, row["key"]) == (201, row["draft"])
    assert server.stop() == 0
    from serving.storage.audit import AuditTrail
    from serving.storage.database import Database

    database = Database(f"sqlite:///{tmp_path / 'faults.db'}")
    with database.reading() as connection:
        assert AuditTrail(connection).verify().broken_at is None
    database.close()
    return len(acknowledged)


def test_a_kill_in_the_middle_of_a_load_loses_nothing_acknowledged(
    serve: Serve, tmp_path: Path, sample_tickets: "dict[str, Row]"
) -> None:
    assert survive(serve, tmp_path, list(sample_tickets.values()), rounds=1) >= FEW


@pytest.mark.slow
def test_fifty_kills_lose_nothing_acknowledged(
    serve: Serve, tmp_path: Path, sample_tickets: "dict[str, Row]"
) -> None:
    assert survive(serve, tmp_path, list(sample_tickets.values()), rounds=50) >= 50 * FEW


def test_a_locked_database_is_503_with_a_time_and_then_recovers(
    start: Start, sample_tickets: "dict[str, Row]", tmp_path: Path
) -> None:
    running = start(lock_timeout_s=0.2)
    body = {"ticket": sample_tickets["S-001"]}
    with closing(sqlite3.connect(tmp_path / "service.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = running.client.post("/v1/drafts", json=body)
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
        assert answer.json()["type"].endswith(":storage-unavailable")
        assert running.client.get("/readyz").status_code == 503
        assert running.client.get("/healthz").status_code == 200
        other.execute("ROLLBACK")
    assert running.client.post("/v1/drafts", json=body).status_code == 201
    assert running.client.get("/readyz").status_code == 200


def test_a_full_disk_is_503_and_what_was_kept_can_be_read(
    start: Start, sample_tickets: "dict[str, Row]"
) -> None:
    running = start()
    kept = running.draft(sample_tickets["S-001"])
    limit = {"pages": 1}

    def set_limit(connection: Any, _record: object, _proxy: object) -> None:  # noqa: ANN401
        connection.execute(f"PRAGMA max_page_count = {limit['pages']}")

    event.listen(running.database.engine, "checkout", set_limit)
    codes = set()
    for ticket in list(sample_tickets.values())[1:40]:
        answer = running.client.post("/v1/drafts", json={"ticket": ticket})
        codes.add(answer.status_code)
        if answer.status_code == 503:
            assert answer.headers["retry-after"] == "30"
    assert 503 in codes
    assert codes <= {201, 503}
    assert running.client.get(f"/v1/drafts/{kept['draft_id']}").json() == kept
    limit["pages"] = 1_000_000
    assert running.client.post("/v1/drafts", json={"ticket": ticket}).status_code == 201


def test_a_database_that_is_gone_is_503_and_then_recovers(
    start: Start, sample_tickets: "dict[str, Row]", postgresql_url: str
) -> None:
    running = start(database_url=postgresql_url)
    running.draft(sample_tickets["S-001"])
    name = running.database.url.database
    url = running.database.url.set(database="postgres")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as admin:
        admin.execute(text(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false"))
        end_all = text(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        )
        admin.execute(end_all)
        answer = running.client.post("/v1/drafts", json={"ticket": sample_tickets["S-004"]})
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
        assert running.client.get("/readyz").status_code == 503
        admin.execute(text(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true"))
        assert running.draft(sample_tickets["S-004"])["ticket_id"] == "S-004"
        admin.execute(end_all)
        assert running.draft(sample_tickets["S-003"])["ticket_id"] == "S-003"
    engine.dispose()


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[]", 400),
        (b'"text"', 400),
        (b"null", 400),
        (b"\xff\xfe{}", 400),
        (b'{"ticket": NaN}', 400),
        (b'{"ticket": 1e999}', 400),
        (b'{"ticket":' + b"[" * 5_000 + b"]" * 5_000 + b"}", 400),
        (b"[" * 500_000, 400),
        (b'{"ticket": {}, "ticket": {}}', 422),
        (b'{"ticket": "' + b"x" * 1_000_001 + b'"}', 413),
    ],
)
def test_a_body_that_is_none_is_a_problem(content: bytes, status: int, running: "Running") -> None:
    headers = {"content-type": "application/json"}
    answer = running.client.post("/v1/drafts", content=content, headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status


def test_a_body_without_a_length_is_cut_off_at_the_limit(running: "Running") -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(200):
            yield b"x" * 10_000

    headers = {"content-type": "application/json"}
    answer = running.client.post("/v1/drafts", content=chunks(), headers=headers)
    assert answer.status_code == 413


def test_half_of_a_surrogate_pair_is_no_reason_to_lose_a_ticket(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    content = b'{"ticket": {"ticket_id": "T-s", "channel": "email", "created_at":'
    content += (
        b' "2026-12-03T09:00:00+00:00", "messages": [{"body": "Where is FZ318702 \\ud83d?"}]}}'
    )
    headers = {"content-type": "application/json"}
    assert running.client.post("/v1/drafts", content=content, headers=headers).status_code == 201


def test_slow_and_vanishing_clients_do_not_hold_up_others(
    serve: Serve, sample_tickets: "dict[str, Row]"
) -> None:
    server = serve(body_timeout_s=1.0, log_level="WARNING")
    head = b"POST /v1/drafts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
    head += b"Content-Length: 5000\r\n\r\n{"
    slow = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(50)]
    for link in slow:
        link.sendall(head)
    for link in slow[:25]:
        link.close()
    started = time.monotonic()
    status, _ = server.ask("POST", "/v1/drafts", {"ticket": sample_tickets["S-001"]})
    assert status == 201
    assert time.monotonic() - started < 1.0
    answers = []
    for link in slow[25:]:
        link.settimeout(5)
        answers.append(link.recv(4000))
        link.close()
    assert all(answer.startswith(b"HTTP/1.1 408") for answer in answers)
    assert server.stop() == 0


def test_a_request_that_takes_too_long_is_answered_all_the_same(
    start: Start, sample_tickets: "dict[str, Row]"
) -> None:
    running = start(request_timeout_s=0.001)
    answer = running.client.post("/v1/drafts", json={"ticket": sample_tickets["S-001"]})
    assert (answer.status_code, answer.json()["type"][-9:]) == (503, "timed-out")


def test_more_than_can_be_served_is_refused_at_once(
    start: Start, sample_tickets: "dict[str, Row]"
) -> None:
    running = start(threads=1, max_waiting=1)
    tickets = list(sample_tickets.values())
    codes: list[int] = []

    def ask(number: int) -> None:
        body = {"ticket": tickets[number]}
        codes.append(running.client.post("/v1/drafts", json=body).status_code)

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(codes) <= {201, 503}
    assert 201 in codes
