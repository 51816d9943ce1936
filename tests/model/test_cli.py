"""`replywright tag`, `draft` and `demo` with real files and streams."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import replywright
from model.demo import sample_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

WORKSPACE = str(sample_folder() / "workspace")
TICKETS = sample_folder() / "tickets.jsonl"
NOW = "2026-12-03T10:30:00+01:00"
LINES = TICKETS.read_text(encoding="utf-8").splitlines()


def ticket(number: int, body: str = "Where is my order FZ318702?") -> str:
    row = {
        "ticket_id": f"N-{number}",
        "channel": "email",
        "mailbox": "hiya@fizzwick.example",
        "created_at": "2026-12-03T09:00:00+00:00",
        "customer": {"email": "gemma.holt@example.com"},
        "messages": [{"body": body}],
    }
    return json.dumps(row, ensure_ascii=False)


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., tuple[int, Path]]:
    """Write lines to a file and run a command on it: (exit code, output file)."""

    def command(name: str, lines: Iterable[str | bytes], *more: str) -> tuple[int, Path]:
        given, output = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
        raw = (line if isinstance(line, bytes) else line.encode() for line in lines)
        given.write_bytes(b"".join(line + b"\n" for line in raw))
        argv = [name, "--workspace", WORKSPACE, "--input", str(given), "--output", str(output)]
        return replywright.main([*argv, "--now", NOW, *more]), output

    return command


@pytest.mark.parametrize("command", ["tag", "draft"])
def test_every_ticket_has_one_row_in_the_order_of_the_input(
    run: Callable[..., tuple[int, Path]], command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, output = run(command, LINES)
    assert code == 0
    assert [r["ticket_id"] for r in rows(output)] == [json.loads(x)["ticket_id"] for x in LINES]
    told = capsys.readouterr()
    assert told.out == ""
    assert f"{len(LINES)} tickets" in told.err
    assert not output.with_name("in.jsonl.rejected.jsonl").exists()


def test_rows_have_the_fields_of_the_contract(run: Callable[..., tuple[int, Path]]) -> None:
    tags = rows(run("tag", LINES[:3])[1])
    assert tags[0].keys() >= {
        "ticket_id", "language", "store", "intent", "intents", "level", "risk", "sentiment",
        "urgency", "phase", "sender", "needs_reply", "entities", "queue", "priority", "sla",
    }  # fmt: skip
    assert tags[0]["store"]["id"] == "fizzwick"
    drafts = rows(run("draft", LINES[:3])[1])
    assert drafts[0].keys() >= {
        "draft_id", "ticket_id", "status", "language", "recipient", "subject", "body", "order",
        "outcome", "outcome_options", "claims", "needs", "attachments", "confidence", "warnings",
        "violations", "writer", "tags", "based_on",
    }  # fmt: skip


def test_bad_lines_are_kept_with_their_reason_and_the_rest_is_done(
    run: Callable[..., tuple[int, Path]], capsys: pytest.CaptureFixture[str]
) -> None:
    secret = '{"ticket_id": "N-9", "channel": "pigeon", "messages": [{"body": "my secret"}]}'
    lines = [ticket(1), "{not json", secret, ticket(2), b'{"ticket_id": "\xff\xfe"}', ticket(1)]
    code, output = run("draft", lines)
    assert code == 2
    assert [r["ticket_id"] for r in rows(output)] == ["N-1", "N-2"]
    rejected = rows(output.with_name("in.jsonl.rejected.jsonl"))
    assert [r["line"] for r in rejected] == [2, 3, 5, 6]
    told = capsys.readouterr().err
    assert "4 lines rejected" in told
    assert "my secret" not in told
    assert "in.jsonl" in told


@pytest.mark.parametrize("command", ["tag", "draft"])
def test_strict_stops_at_the_first_bad_line(
    run: Callable[..., tuple[int, Path]], command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, output = run(command, [ticket(1), "{not json", ticket(2)], "--strict")
    assert code == 2
    assert not output.exists()  # half a result is never taken for a whole one
    assert "in.jsonl:2" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["tag", "draft"])
def test_streams(
    command: str, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(f"{ticket(1)}\n\n{ticket(2)}\n".encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    argv = [command, "--workspace", WORKSPACE, "--input", "-", "--output", "-", "--now", NOW]
    assert replywright.main(argv) == 0
    out = capfdbinary.readouterr().out.decode().splitlines()
    assert [json.loads(line)["ticket_id"] for line in out] == ["N-1", "N-2"]


def test_bad_lines_of_a_stream_are_kept_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"[]\n")))
    argv = ["tag", "--workspace", WORKSPACE, "--input", "-", "--output", "-", "--now", NOW]
    assert replywright.main(argv) == 2
    assert capfdbinary.readouterr().out == b""
    assert (tmp_path / "stdin.rejected.jsonl").exists()


@pytest.mark.parametrize("now", ["2026-12-03T10:30:00", "yesterday", "2026-13-01T00:00:00Z", ""])
def test_a_moment_without_an_offset_is_refused_with_an_example(
    run: Callable[..., tuple[int, Path]], now: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run("tag", [ticket(1)], "--now", now)
    assert stopped.value.code == 2
    assert "2026-11-27T11:00:00+01:00" in capsys.readouterr().err


def test_now_decides_what_is_said(run: Callable[..., tuple[int, Path]]) -> None:
    early = rows(run("draft", LINES[:20], "--now", "2026-12-02T23:00:00+00:00")[1])
    late = rows(run("draft", LINES[:20], "--now", "2027-03-03T12:00:00Z")[1])
    assert [r["body"] for r in early] != [r["body"] for r in late]


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        (None, "no such folder"),
        ({}, "stores.yaml"),
        ({"stores.yaml": "stores: [{id: a}]"}, "name"),
        ({"stores.yaml": "stores: [\n"}, "stores.yaml"),
        ({"stores.yaml": "stores: [{id: a, name: A, timezone: Europe/Pariss}]"}, "timezone"),
        (
            {
                "stores.yaml": "stores: [{id: a, name: A}]",
                "policies/base.yaml": "returns: {window_days: soon}",
            },
            "returns.window_days",
        ),
    ],
)
def test_a_wrong_workspace_names_the_problem(
    tmp_path: Path,
    files: dict[str, str] | None,
    problem: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "shop"
    for name, text in (files or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    if files is not None:
        folder.mkdir(exist_ok=True)
    (tmp_path / "t.jsonl").write_text(ticket(1) + "\n", encoding="utf-8")
    argv = ["--workspace", str(folder), "--input", str(tmp_path / "t.jsonl"), "--output", "-"]
    assert replywright.main(["draft", *argv]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert problem in told.err
    assert "Traceback" not in told.err


def test_an_unknown_key_is_a_warning_and_with_strict_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "policies").mkdir()
    (tmp_path / "stores.yaml").write_text("stores: [{id: a, name: A}]", encoding="utf-8")
    (tmp_path / "policies" / "base.yaml").write_text("returns: {window_day: 3}", encoding="utf-8")
    (tmp_path / "t.jsonl").write_text(ticket(1) + "\n", encoding="utf-8")
    argv = ["tag", "--workspace", str(tmp_path), "--input", str(tmp_path / "t.jsonl")]
    argv += ["--output", str(tmp_path / "out.jsonl")]
    assert replywright.main(argv) == 0
    assert "window_days" in capsys.readouterr().err  # the nearest valid name
    assert replywright.main([*argv, "--strict"]) == 2
    assert "window_days" in capsys.readouterr().err


@pytest.mark.parametrize(
    "change",
    [
        {"--input": "/no/such/file.jsonl"},
        {"--output": "/no/such/folder/out.jsonl"},
        {"--model": "/no/such/model"},
    ],
)
def test_a_missing_file_is_named(
    tmp_path: Path, change: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.jsonl").write_text(ticket(1) + "\n", encoding="utf-8")
    options = {
        "--workspace": WORKSPACE,
        "--input": str(tmp_path / "t.jsonl"),
        "--output": str(tmp_path / "out.jsonl"),
    } | change
    code = replywright.main(["tag", *(word for pair in options.items() for word in pair)])
    assert code == (1 if "--model" in change else 2)
    assert next(iter(change.values())) in capsys.readouterr().err


@pytest.mark.parametrize("argv", [[], ["tag"], ["fly"], ["draft", "--workspace", WORKSPACE]])
def test_wrong_usage_is_exit_code_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        replywright.main(argv)
    assert stopped.value.code == 2
    assert "usage: replywright" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["tag", "draft", "demo"])
def test_help_shows_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        replywright.main([command, "--help"])
    assert stopped.value.code == 0
    assert f"replywright {command}" in capsys.readouterr().out.partition("examples:")[2]


@pytest.mark.parametrize(
    ("options", "shown"),
    [(["--ticket", "S-003"], ["S-003"]), (["--limit", "2"], ["S-001", "S-002"])],
)
def test_the_demo_runs_without_a_terminal(
    options: list[str], shown: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert replywright.main(["demo", *options]) == 0
    out = capsys.readouterr().out
    assert all(name in out for name in shown)
    assert "\x1b[" not in out
    assert "S-004" not in out
    assert re.search(r"\[1\] +(?:order|policy|article|product|store|ticket)", out)  # a source


TO_STDOUT = ["--workspace", WORKSPACE, "--input", str(TICKETS), "--output", "-", "--now", NOW]


@pytest.mark.parametrize("argv", [["tag", *TO_STDOUT], ["demo"]], ids=["tag", "demo"])
def test_a_reader_that_has_seen_enough_is_no_error(argv: list[str]) -> None:
    command = [sys.executable, "-m", "replywright", *argv]
    root = Path(replywright.__file__).parent
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=root, stdout=pipe, stderr=pipe) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        errors = process.stderr.read()
    assert process.returncode == 0
    assert b"Traceback" not in errors
    assert b"Broken" not in errors


def test_the_demo_shows_one_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert replywright.main(["demo", "--language", "it", "--limit", "1"]) == 0
    assert "  it  " in capsys.readouterr().out


def test_the_demo_names_the_tickets_it_has(capsys: pytest.CaptureFixture[str]) -> None:
    assert replywright.main(["demo", "--ticket", "NOPE"]) == 2
    assert capsys.readouterr().err == "error: --ticket NOPE: the sample has S-001 to S-139\n"


EMPTY = ["", " ", "\n\n\n", "\u200b", "???", "👍", "\x00"]


@pytest.mark.parametrize("body", EMPTY)
def test_an_empty_message_is_no_accident(run: Callable[..., tuple[int, Path]], body: str) -> None:
    code, output = run("draft", [ticket(1, body)])
    assert code == 0
    assert rows(output)[0]["status"] in ("none", "proposed", "escalated")


HUGE = [
    "Where is my order FZ318702? " * 400_000,
    "a" * 10_000_000,
    "> quoted\n" * 1_000_000,
    "<div>" * 2_000_000,
    "1234567890 " * 1_000_000,
]


@pytest.mark.slow
@pytest.mark.parametrize("body", HUGE, ids=["words", "letters", "quotes", "tags", "digits"])
def test_ten_megabytes_are_read_within_seconds(
    run: Callable[..., tuple[int, Path]], body: str
) -> None:
    started = time.monotonic()
    code, output = run("draft", [ticket(1, body), ticket(2)])
    assert code == 0
    assert [r["ticket_id"] for r in rows(output)] == ["N-1", "N-2"]
    assert time.monotonic() - started < 30


def test_a_long_mail_is_read_quickly(run: Callable[..., tuple[int, Path]]) -> None:
    started = time.monotonic()
    assert run("draft", [ticket(1, "Where is my order FZ318702? " * 4_000)])[0] == 0
    assert time.monotonic() - started < 8


@pytest.mark.slow
def test_two_thousand_lines_take_seconds(run: Callable[..., tuple[int, Path]]) -> None:
    lines = [
        json.dumps(json.loads(LINES[n % len(LINES)]) | {"ticket_id": f"L-{n}"}) for n in range(2000)
    ]
    started = time.monotonic()
    code, output = run("draft", lines)
    assert code == 0
    assert [r["ticket_id"] for r in rows(output)] == [f"L-{n}" for n in range(2000)]
    assert time.monotonic() - started < 60


def test_the_workspace_is_left_as_it_was(tmp_path: Path) -> None:
    folder = shutil.copytree(WORKSPACE, tmp_path / "shop")
    before = {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    (tmp_path / "t.jsonl").write_text(ticket(1) + "\n", encoding="utf-8")
    argv = ["draft", "--workspace", str(folder), "--input", str(tmp_path / "t.jsonl")]
    assert replywright.main([*argv, "--output", str(tmp_path / "out.jsonl")]) == 0
    assert {p: p.read_bytes() for p in folder.rglob("*") if p.is_file()} == before
