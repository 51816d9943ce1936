"""Reload, shutdown, logs, metrics, customer data, commands."""

import json
import logging
import shutil
import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import replywright
from model.demo import sample_folder
from serving.erasure import erase_customer, export_customer
from serving.logs import JsonLines
from serving.storage.audit import AuditTrail

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running
    from tests.serving.processes import Server

Start = Callable[..., "Running"]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A copy of the sample workspace that may be changed."""
    folder = tmp_path / "shop"
    shutil.copytree(sample_folder() / "workspace", folder)
    return folder


@pytest.fixture
def server(tmp_path: Path, workspace: Path) -> Iterator["Server"]:
    """A process of its own over a workspace that may be changed."""
    from tests.serving.processes import serve

    running = serve(tmp_path / "own.db", tmp_path / "log", {}, workspace=workspace)
    yield running
    if running.process.poll() is None:
        running.kill()


def set_signature(workspace: Path, words: str) -> None:
    path = workspace / "stores.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("The Fizzwick crew", words), encoding="utf-8")


def test_a_changed_workspace_is_taken_and_a_bad_one_is_not(
    start: Start, workspace: Path, sample_tickets: "dict[str, Row]"
) -> None:
    running = start(workspace=workspace)
    set_signature(workspace, "The new crew")
    assert "The Fizzwick crew" in running.draft(sample_tickets["S-001"])["body"]
    answer = running.client.post("/v1/admin/reload")
    assert answer.status_code == 200
    assert answer.json()["model"].startswith("model-")
    ticket = sample_tickets["S-001"] | {"ticket_id": "T-2"}
    assert "The new crew" in running.draft(ticket)["body"]
    (workspace / "stores.yaml").write_text("stores: 5", encoding="utf-8")
    refused = running.client.post("/v1/admin/reload")
    assert (refused.status_code, refused.json()["type"][-14:]) == (422, "reload-refused")
    assert "stores.yaml" in refused.json()["detail"]
    ticket = sample_tickets["S-001"] | {"ticket_id": "T-3"}
    assert "The new crew" in running.draft(ticket)["body"]
    assert running.client.get("/readyz").status_code == 200


def test_reloading_under_load_drops_no_request(
    start: Start, workspace: Path, sample_tickets: "dict[str, Row]"
) -> None:
    running = start(workspace=workspace)
    codes: list[int] = []
    stop = threading.Event()

    def ask(name: int) -> None:
        for number in range(1000):
            ticket = sample_tickets["S-001"] | {"ticket_id": f"T-{name}-{number}"}
            codes.append(running.client.post("/v1/drafts", json={"ticket": ticket}).status_code)
            if stop.is_set():
                return

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(3)]
    for thread in threads:
        thread.start()
    reloads = [running.client.post("/v1/admin/reload").status_code for _ in range(3)]
    stop.set()
    for thread in threads:
        thread.join()
    assert reloads == [200, 200, 200]
    assert set(codes) == {201}


def test_a_hangup_reloads_and_a_termination_finishes_what_is_running(
    server: "Server", workspace: Path, tmp_path: Path, sample_tickets: "dict[str, Row]"
) -> None:
    set_signature(workspace, "The new crew")
    server.process.send_signal(signal.SIGHUP)
    body = ""
    for number in range(100):
        ticket = sample_tickets["S-001"] | {"ticket_id": f"T-{number}"}
        body = server.ask("POST", "/v1/drafts", {"ticket": ticket})[1]["body"]
        if "The new crew" in body:
            break
        time.sleep(0.05)
    assert "The new crew" in body
    answers: list[int] = []
    refused: list[int] = []

    def ask(number: int) -> None:
        ticket = sample_tickets["S-002"] | {"ticket_id": f"E-{number}"}
        try:
            answers.append(server.ask("POST", "/v1/drafts", {"ticket": ticket})[0])
        except ConnectionError:  # it was still waiting at the door when that was closed
            refused.append(number)

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    time.sleep(0.05)
    assert server.stop() == 0
    for thread in threads:
        thread.join()
    assert set(answers) == {201}
    assert len(answers) + len(refused) == 4
    log = (tmp_path / "log").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in log.splitlines()]
    assert {"started", "stopped"} <= {row["message"].split(" ")[0] for row in rows}
    for word in ("gemma", "Right, it's official", "eaten my speaker"):
        assert word not in log


def test_a_line_of_log_names_an_error_and_not_its_words() -> None:
    try:
        raise ValueError("Gemma Holt wrote this")
    except ValueError:
        import sys

        record = logging.LogRecord("x", 40, "f", 1, "failed %s", ("d-1",), sys.exc_info())
    row = json.loads(JsonLines().format(record))
    assert (row["message"], row["error"]) == ("failed d-1", "ValueError")
    assert "Gemma" not in json.dumps(row)


def test_a_mistake_of_ours_is_a_problem_without_words(
    running: "Running",
    sample_tickets: "dict[str, Row]",
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("Gemma Holt")

    monkeypatch.setattr(running.app.state.services.drafting, "draft", broken)
    answer = running.client.post("/v1/drafts", json={"ticket": sample_tickets["S-001"]})
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "Gemma" not in answer.text + caplog.text
    assert "KeyError at test_operations.py" in caplog.text


def test_the_metrics_count_what_happened(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    draft = running.draft(sample_tickets["S-001"])
    running.draft(sample_tickets["S-004"])
    path = f"/v1/drafts/{draft['draft_id']}/decision"
    running.client.post(path, json={"action": "approve", "agent": "claire"})
    text = running.client.get("/metrics").text
    assert 'replywright_drafts_total{language="en",status="proposed"} 1.0' in text
    assert 'replywright_decisions_total{action="approve",outcome="' in text
    assert 'replywright_requests_total{method="POST",route="/v1/drafts",status="201"} 2.0' in text
    assert 'replywright_stage_seconds_count{stage="classifier"} 2.0' in text
    backlog = [line for line in text.splitlines() if line.startswith("replywright_backlog{")]
    assert sum(float(line.split()[-1]) for line in backlog) == 1.0


def test_a_customers_data_is_handed_out_and_then_gone_from_the_file(
    running: "Running",
    sample_tickets: "dict[str, Row]",
    sample_orders: "dict[str, Row]",
    tmp_path: Path,
) -> None:
    running.client.put("/v1/orders/FZ318702", json=sample_orders["FZ318702"])
    draft = running.draft(sample_tickets["S-001"], **{"Idempotency-Key": "k"})
    path = f"/v1/drafts/{draft['draft_id']}/decision"
    edited = {"action": "edit", "agent": "claire", "body": "Dear Gemma, speakers ahoy"}
    running.client.post(path, json=edited)
    other = running.draft(sample_tickets["S-004"])
    email = "Gemma.Holt@example.com"
    kinds = [row["kind"] for row in export_customer(running.database, email)]
    assert sorted(kinds) == ["decision", "draft", "order", "ticket"]
    erased = erase_customer(running.database, email, running.clock())
    assert (erased.tickets, erased.drafts, erased.orders) == (1, 1, 1)
    assert list(export_customer(running.database, email)) == []
    shown = running.client.get(f"/v1/drafts/{draft['draft_id']}").json()
    assert (shown["status"], shown["body"], shown["final_body"]) == ("edited", None, None)
    assert running.client.get("/v1/drafts?q=speakers").json()["drafts"] == []
    assert running.client.get(f"/v1/drafts/{other['draft_id']}").json() == other
    with running.database.reading() as connection:
        assert AuditTrail(connection).verify().broken_at is None
    content = b"".join(p.read_bytes() for p in tmp_path.glob("service.db*"))
    for word in (b"gemma", b"Gemma", b"speakers ahoy", b"eaten my speaker"):
        assert word not in content, word


def run(*arguments: str) -> int:
    return replywright.main(arguments)


def test_keys_are_made_listed_and_revoked_by_command(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ("--workspace", str(workspace))
    made = run("keys", "create", "--name", "desk", "--role", "qa", "--store", "fizzwick", *place)
    assert made == 0
    key = capsys.readouterr().out.strip()
    key_id = key.split("_")[1]
    assert run("keys", "list", *place) == 0
    listed = capsys.readouterr().out
    assert listed == f"{key_id}\tqa\tfizzwick\tvalid\tdesk\n"
    assert key.split("_", 2)[2].encode() not in (workspace / "replywright.db").read_bytes()
    assert run("keys", "revoke", key_id, *place) == 0
    assert run("keys", "revoke", key_id, *place) == 2


def test_the_audit_trail_is_checked_by_command(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ("--workspace", str(workspace))
    for name in ("a", "b"):
        run("keys", "create", "--name", name, "--role", "qa", *place)
    capsys.readouterr()
    assert run("verify-audit", *place) == 0
    head = capsys.readouterr().out.split("\t")[0]
    run("keys", "create", "--name", "c", "--role", "qa", *place)
    assert run("verify-audit", "--expect", head, *place) == 0
    with closing(sqlite3.connect(workspace / "replywright.db")) as connection:
        connection.execute("DROP TRIGGER audit_no_delete")
        connection.execute("DELETE FROM audit WHERE position >= 2")
        connection.commit()
    assert run("verify-audit", *place) == 0
    assert run("verify-audit", "--expect", head, *place) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--host", "0.0.0.0"), "no keys are configured"),  # noqa: S104 - refused
        (("--database", "mysql://x"), "only SQLite and PostgreSQL"),
        (("--database", "nonsense"), "expected sqlite:///FILE"),
    ],
)
def test_serve_refuses_what_is_unsafe_or_wrong(
    arguments: tuple[str, ...], said: str, workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("serve", "--workspace", str(workspace), *arguments) == 2
    assert said in capsys.readouterr().err


def test_the_batch_commands_do_not_import_the_service() -> None:
    import subprocess
    import sys

    code = (
        "import sys, replywright, contextlib, io\n"
        "with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()):\n"
        "    replywright.main(['draft', '--help'])\n"
        "sys.exit(any(m in sys.modules for m in ('fastapi', 'sqlalchemy', 'uvicorn')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
