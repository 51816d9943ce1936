"""The replay: what was known then, and what agents then answered."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from data.tickets import Ticket
from data.workspace.loading import load_workspace
from data.workspace.problems import WorkspaceError
from eval.backtest.build import backtest
from eval.backtest.replay import common_figures, read_history, replay, turn_of
from model.classifier.loading import default_folder, load_classifier
from model.demo import sample_folder
from replywright import main

NOW = datetime(2026, 12, 5, 12, 0, tzinfo=UTC)


def closed(ticket_id: str, *, number: str, at: str, answer: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    return {
        "ticket_id": ticket_id,
        "channel": "email",
        "mailbox": "hiya@fizzwick.example",
        "created_at": at,
        "customer": {"email": "gemma@example.com", "name": "Gemma"},
        "messages": [
            {"body": f"Where is my order {number}?", "sent_at": at},
            {"author": "agent", "body": answer, "sent_at": "2026-12-03T12:00:00+00:00"},
            {"body": "Thanks!", "sent_at": "2026-12-03T13:00:00+00:00"},
        ],
        "labels": {"intents": ["shipping.order_status"], "language": "en", "store": "fizzwick"},
        **more,
    }


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The sample merchant with one order whose story is known."""
    folder = Path(shutil.copytree(sample_folder() / "workspace", tmp_path / "workspace"))
    order = {
        "order_id": "FZ900001", "store": "fizzwick", "channel": "shopify", "status": "delivered",
        "placed_at": "2026-11-10T10:00:00+00:00", "currency": "GBP", "total": "20.00",
        "customer": {"email": "gemma@example.com", "country": "GB"},
        "items": [{"sku": "FZ-CAB-2", "name": "USB-C cable", "quantity": 1, "price": "20.00"}],
        "shipments": [{
            "carrier": "Royal Mail", "tracking_number": "VT000000017GB", "status": "delivered",
            "shipped_at": "2026-11-11T10:00:00+00:00", "eta_to": "2026-11-16",
            "delivered_at": "2026-11-15T10:00:00+00:00",
            "events": [{"at": "2026-11-12T09:00:00+00:00", "status": "in_transit",
                        "location": "Leeds"}],
        }],
    }  # fmt: skip
    with (folder / "orders.jsonl").open("a", encoding="utf-8") as lines:
        lines.write(json.dumps(order) + "\n")
    return folder


@pytest.fixture
def tickets(tmp_path: Path) -> Path:
    path = tmp_path / "closed.jsonl"
    rows = [
        closed("B-1", number="FZ900001", at="2026-11-13T09:00:00+00:00",
               answer="It is with Royal Mail, VT000000017GB, due 16 November.",
               outcome="info_only"),
        closed("B-2", number="FZ900001", at="2026-11-09T09:00:00+00:00", answer="Which order?"),
    ]  # fmt: skip
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_ticket_is_cut_before_the_first_answer() -> None:
    row = closed("B-1", number="1", at="2026-11-13T09:00:00+00:00", answer="On its way.")
    cut, answer = turn_of(Ticket.model_validate(row))
    assert [m.body for m in cut.messages] == ["Where is my order 1?"]
    assert answer == "On its way."
    row["messages"] = row["messages"][:1]
    whole, none = turn_of(Ticket.model_validate(row))
    assert (len(whole.messages), none) == (1, None)


def test_the_draft_knows_what_was_known_and_nothing_of_what_came_later(
    workspace: Path, tickets: Path
) -> None:
    found = load_workspace(workspace)
    rows = [Ticket.model_validate_json(line) for line in tickets.read_bytes().splitlines()]
    first, second = replay(rows, found, load_classifier(default_folder()), ())
    assert first.was_rewound
    assert first.draft.body is not None
    assert "VT000000017GB" in first.draft.body
    assert "15 November" not in first.draft.body
    assert second.draft.order is None, "the order was not placed yet"


def test_figures_are_compared_and_not_words(workspace: Path, tickets: Path) -> None:
    report = backtest(workspace, tickets, model=None, now=NOW)
    total = report.rows[0]
    assert (total.group, total.n, total.labelled) == ("all", 2, 2)
    assert total.answered == 2
    assert total.outcome_agreed.n == 1
    assert report.orders_rewound == 2
    assert [t.error_rate for t in report.thresholds] == [0.01, 0.02, 0.05, 0.1]
    assert all(t.threshold is None for t in report.thresholds), "two tickets prove nothing"
    rows = [Ticket.model_validate_json(line) for line in tickets.read_bytes().splitlines()]
    done = list(replay(rows, load_workspace(workspace), load_classifier(default_folder()), ()))
    assert common_figures("due 16 November, 99.00 GBP", done[0].draft)[1] >= 2


def test_policies_of_the_day_are_taken(workspace: Path, tickets: Path) -> None:
    old = workspace / "policies" / "history" / "2026-11-20"
    old.mkdir(parents=True)
    for path in (workspace / "policies").glob("*.yaml"):
        shutil.copy(path, old)
    base = old / "base.yaml"
    text = base.read_text(encoding="utf-8")
    base.write_text(text.replace("version: ", "version: old-", 1), encoding="utf-8")
    found = load_workspace(workspace)
    ((day, policies),) = read_history(found)
    assert day.isoformat() == "2026-11-20"
    assert str(policies["fizzwick"].base_version).startswith("old-")
    assert backtest(workspace, tickets, model=None, now=NOW).policies_of_then == 2
    (workspace / "policies" / "history" / "last-year").mkdir()
    with pytest.raises(WorkspaceError, match="last-year"):
        read_history(found)


def test_the_command_writes_the_report_and_names_a_bad_line(
    workspace: Path, tickets: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "report"
    base = ["backtest", "--workspace", str(workspace), "--input", str(tickets), "--output",
            str(output)]  # fmt: skip
    assert main(base) == 0
    assert (output / "backtest.md").read_text(encoding="utf-8").startswith("# Backtest: 2 closed")
    assert json.loads((output / "backtest.json").read_bytes())["tickets"] == 2
    tickets.write_text("{}\n", encoding="utf-8")
    assert main([*base, "--strict"]) == 2
    assert "closed.jsonl:1" in capsys.readouterr().err
