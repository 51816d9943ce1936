"""Decisions become labelled, masked data, and a list of what to fix."""

import gc
import json
import stat
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Connection, insert, select

from data.labelled import read_labelled
from data.masking.text import Masker
from data.tickets import Ticket
from data.workspace.loading import load_workspace
from data.workspace.taxonomy import default_taxonomy
from eval.report.drafts import decision_quality
from eval.report.tickets import read_cases
from model.classifier.loading import default_folder, load_classifier
from replywright import main
from serving.erasure import erase_customer
from serving.learning.decided import ExportFilter, messages_then, read_decided
from serving.learning.exporting import export_rows
from serving.learning.fixing import fix_list, markdown_of
from serving.storage.tables import decisions, drafts, messages, tickets
from training.finetuning.heads import heads_of
from training.labelled_rows import read_data

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

Start = Callable[..., "Running"]
PERSONAL = ("gemma", "FZ318702", "VT482910377GB")


def decide(running: "Running", ticket: "Row", **decision: Any) -> "Row":  # noqa: ANN401
    draft = running.draft(ticket)
    if callable(decision.get("body")):
        decision["body"] = decision["body"](draft["body"])
    answer = running.client.post(
        f"/v1/drafts/{draft['draft_id']}/decision", json={"agent": "claire", **decision}
    )
    assert answer.status_code == 200, answer.text
    return draft


@pytest.fixture
def decided(running: "Running", sample_tickets: "dict[str, Row]") -> "Running":
    """Four decisions: as it was, edited in a fact, another intent, rejected."""
    decide(running, sample_tickets["S-001"], action="approve")
    decide(
        running,
        sample_tickets["S-018"],
        action="edit",
        body=lambda text: text.replace("FW-26-41830", "FW-26-41831"),
    )
    decide(
        running,
        sample_tickets["S-016"],
        action="edit",
        body=lambda text: text + "\n\nWir melden uns.",
        labels={"intents": ["shipping.delayed"]},
    )
    decide(running, sample_tickets["S-002"], action="reject", reason="wrong_intent")
    return running


def exported(running: "Running", **chosen: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    workspace = load_workspace(running.settings.workspace)
    patterns = {s.id: s.order_id_patterns for s in workspace.stores.values()}
    rows = export_rows(
        running.database,
        Masker(b"k" * 32, patterns, organisations=workspace.stores),
        ExportFilter(**chosen),
        orders_of=workspace.orders.by_order_id,
        classifier=load_classifier(default_folder()),
    )
    return list(rows)


def test_each_decision_is_a_row_in_its_order_without_a_word_of_who_wrote(
    decided: "Running",
) -> None:
    rows = exported(decided)
    assert [r["ticket_id"] for r in rows] == ["S-001", "S-018", "S-016", "S-002"]
    text = json.dumps(rows).casefold()
    for word in (*PERSONAL, "claire", "maaike"):
        assert word.casefold() not in text, word
    first = rows[0]
    draft = decided.client.get(f"/v1/drafts/{first['provenance']['draft_id']}").json()
    assert first["labels"]["intents"] == [row["name"] for row in draft["tags"]["intents"]]
    assert first["provenance"]["labels_from"] == "approved_tag"
    assert "edit" not in first
    assert exported(decided) == rows


def test_labels_of_an_agent_come_first_and_a_rejection_leaves_the_intent_open(
    decided: "Running",
) -> None:
    rows = {r["ticket_id"]: r for r in exported(decided)}
    assert rows["S-016"]["labels"]["intents"] == ["shipping.delayed"]
    assert rows["S-016"]["provenance"]["labels_from"] == "agent"
    assert rows["S-002"]["labels"].get("intents", []) == []
    assert rows["S-002"]["provenance"]["labels_from"] == "open"


def test_a_changed_fact_names_its_source(decided: "Running") -> None:
    row = next(r for r in exported(decided) if r["ticket_id"] == "S-018")
    assert row["edit"]["causes"][0] == "wrong_fact"
    change = row["edit"]["changes"][0]
    assert (change["source"], change["detail"]) == ("order.order_id", "changed")
    assert row["edit"]["kept_share"] > 0.8


def test_stores_and_times_choose_rows(decided: "Running") -> None:
    of_one = exported(decided, stores=frozenset(("fizzwick",)))
    assert {r["labels"]["store"] for r in of_one} == {"fizzwick"}
    assert exported(decided, since=decided.clock.now.replace(year=2027)) == []


def test_an_erased_customer_is_in_no_export(
    decided: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    email = sample_tickets["S-001"]["customer"]["email"]
    erase_customer(decided.database, email, decided.clock())
    assert "S-001" not in {r["ticket_id"] for r in exported(decided)}


def test_the_command_writes_what_train_and_evaluate_read(
    decided: "Running", tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output, key = tmp_path / "labelled.jsonl", tmp_path / "export.key"
    command = ["export", "--workspace", str(decided.settings.workspace), "--database",
               decided.settings.database, "--output", str(output), "--key", str(key)]  # fmt: skip
    assert main(command) == 0
    assert "4 decided tickets exported, masked; 1 of them to be labelled" in capsys.readouterr().err
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    first = output.read_bytes()
    assert main(command) == 0
    assert output.read_bytes() == first
    assert [p.name for p in tmp_path.glob(".*")] == []
    assert len(list(read_labelled(output, strict=True))) == 4
    data = read_data([str(output)], heads_of(default_taxonomy()))
    assert [row.intent is None for row in data.rows] == [False, False, False, True]
    names = load_classifier(default_folder()).intents
    cases = read_cases([output], names)
    assert len(cases.rows) == 3, "the rejected one has no intent"
    quality = decision_quality(cases.rows)
    assert quality is not None
    assert quality.causes["wrong_fact"] == 1
    assert main([*command, "--store", "nobody"]) == 2
    assert "expected one of" in capsys.readouterr().err


def test_the_list_names_what_to_mend_and_no_customer(
    decided: "Running", capsys: pytest.CaptureFixture[str]
) -> None:
    found = fix_list(read_decided(decided.database, ExportFilter()), since=None, until=None)
    assert (found.decided, found.as_is, found.to_label) == (4, 1, 1)
    assert (found.fixes[0].cause, found.fixes[0].what) == ("rejected", "wrong_intent")
    fact = next(f for f in found.fixes if f.cause == "wrong_fact")
    assert (fact.what, fact.store, fact.language) == ("order.order_id", "farnwald", "nl")
    assert (fact.intent, fact.drafts, fact.of) == (None, 1, 1)
    assert fact.interval[0] < fact.share <= fact.interval[1]
    taken = next(f for f in found.fixes if f.cause == "wrong_intent")
    assert taken.what.endswith(" to shipping.delayed")
    assert "shipping.delayed was taken for" in taken.finding
    told = markdown_of(found)
    assert "order.order_id" in told
    assert "maaike" not in told.casefold()
    command = ["fix-list", "--workspace", str(decided.settings.workspace), "--database",
               decided.settings.database, "--now", "2026-12-04T00:00:00+01:00"]  # fmt: skip
    assert main([*command, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["decided"] == 4
    assert main(command) == 0
    assert capsys.readouterr().out.startswith("# What to fix")


def test_a_row_holds_what_the_draft_answered_and_no_later_words(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    ticket = sample_tickets["S-001"]
    decide(running, ticket, action="approve")
    running.clock.forward(hours=3)
    later = {
        "message_id": "later-1",
        "author": "customer",
        "sent_at": running.clock.now.isoformat(),
        "body": "It came today, thank you, you can close this!",
    }
    longer = ticket | {"messages": [*ticket["messages"], later]}
    decide(running, longer, action="approve")
    first, second = exported(running)
    assert (first["ticket_id"], second["ticket_id"]) == ("S-001", "S-001#2")
    assert first["provenance"]["ticket_id"] == second["provenance"]["ticket_id"] == "S-001"
    assert "came today" not in json.dumps(first)
    assert "came today" in json.dumps(second)


def test_messages_are_cut_by_time_where_they_have_no_ids() -> None:
    ticket = Ticket.model_validate(
        {
            "ticket_id": "T",
            "channel": "email",
            "created_at": "2026-11-16T08:00:00+00:00",
            "messages": [
                {"body": "one", "sent_at": "2026-11-16T08:00:00+00:00"},
                {"body": "two", "sent_at": "2026-11-16T10:00:00+00:00"},
            ],
        }
    )
    moment = datetime(2026, 11, 16, 9, tzinfo=UTC)
    assert [m.body for m in messages_then(ticket, None, moment)] == ["one"]
    assert [m.body for m in messages_then(ticket, None, moment - timedelta(days=9))] == ["one"]


def test_an_answer_of_another_kind_does_not_confirm_the_tag(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    other = (
        "Hello,\n\nplease pack everything into one bag, write your surname upon it in capitals, "
        "then hand over that bag at whatever desk lies closest."
    )
    decide(running, sample_tickets["S-001"], action="edit", body=other)
    (row,) = exported(running)
    assert row["edit"]["causes"][0] == "wrong_intent"
    assert row["provenance"]["labels_from"] == "open"
    assert row["labels"].get("intents", []) == []


def test_an_edit_of_another_permitted_outcome_is_compared_with_its_own_text(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    for ticket in sample_tickets.values():
        draft = running.draft(ticket)
        options = [o for o in draft["outcome_options"] if o["outcome"] != draft["outcome"]]
        if options and draft["status"] == "proposed":
            break
    else:
        pytest.fail("no sample ticket has two outcomes")
    body = options[0]["body"].replace("\n\n", "\n\n\n")
    answer = running.client.post(
        f"/v1/drafts/{draft['draft_id']}/decision",
        json={"agent": "x", "action": "edit", "body": body, "outcome": options[0]["outcome"]},
    )
    assert answer.status_code == 200, answer.text
    (row,) = exported(running)
    assert row["edit"]["causes"] == []
    assert row["edit"]["kept_share"] == 1.0


def test_names_on_the_order_are_masked_too(
    running: "Running", sample_tickets: "dict[str, Row]", sample_orders: "dict[str, Row]"
) -> None:
    ticket = sample_tickets["S-018"]
    draft = running.draft(ticket)
    name = sample_orders[draft["order"]["order_id"]]["customer"]["name"]
    words = [w for w in name.split() if len(w) > 3]
    assert words
    decide(running, ticket, action="approve")
    text = json.dumps(exported(running), ensure_ascii=False).casefold()
    assert not any(word.casefold() in text for word in words)


@pytest.mark.parametrize(
    "more",
    [
        ["--since", "yesterday"],
        ["--until", "2026-11-16T08:00:00"],
        ["--output", "no/such/folder/x.jsonl"],
        ["--database", "mysql://x"],
    ],
)
def test_wrong_usage_is_told_before_the_work(
    running: "Running", more: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    command = ["export", "--workspace", str(running.settings.workspace), "--database",
               running.settings.database, "--output", str(tmp_path / "x.jsonl"), *more]  # fmt: skip
    assert main(command) == 2
    assert capsys.readouterr().err.startswith("error: ")
    assert not (tmp_path / "x.jsonl").exists()


def test_a_key_that_is_too_short_is_refused(
    running: "Running", tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = tmp_path / "key"
    key.write_bytes(b"short")
    command = ["export", "--workspace", str(running.settings.workspace), "--database",
               running.settings.database, "--output", "-", "--key", str(key)]  # fmt: skip
    assert main(command) == 2
    assert "at least 32 bytes" in capsys.readouterr().err


def test_a_weeks_number_that_is_none_is_refused(
    running: "Running", capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["fix-list", "--workspace", str(running.settings.workspace), "--weeks", "0"])
    assert stopped.value.code == 2
    assert "expected a number of weeks" in capsys.readouterr().err


@pytest.mark.slow
def test_a_long_export_holds_no_more_in_memory_than_a_short_one(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    decide(running, sample_tickets["S-001"], action="approve")
    copy_decision(running, 2_000)
    rows = export_rows(running.database, Masker(b"k" * 32), ExportFilter())
    tracemalloc.start()
    held = []
    for _ in range(2):
        assert sum(1 for _ in islice(rows, 900)) == 900
        gc.collect()
        held.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert held[1] - held[0] < 100_000


def copy_decision(running: "Running", count: int) -> None:
    """The same decided ticket again and again, under other ids."""

    def work(connection: Connection) -> None:
        kept = {
            table: connection.execute(select(table)).mappings().first()
            for table in (tickets, messages, drafts, decisions)
        }
        for number in range(count):
            names = {"ticket_id": f"C-{number}", "draft_id": f"d-{number}"}
            for table, row in kept.items():
                assert row is not None
                values = {k: v for k, v in row.items() if k != "position"}
                values |= {k: v for k, v in names.items() if k in values}
                connection.execute(insert(table), values)

    running.database.write(work)
