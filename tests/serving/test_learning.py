"""Decisions become labelled, masked data, and a list of what to fix."""

import json
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from data.labelled import read_labelled
from data.masking.text import Masker
from data.workspace.loading import load_workspace
from eval.report.drafts import decision_quality
from eval.report.tickets import read_cases
from model.classifier.loading import default_folder, load_classifier
from replywright import main
from serving.erasure import erase_customer
from serving.learning.exporting import ExportFilter, export_rows
from serving.learning.fixing import fix_list, markdown_of

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
    masker = Masker(b"k" * 32, patterns)
    classifier = load_classifier(default_folder())
    rows = export_rows(
        running.database, masker, workspace.stores, ExportFilter(**chosen), classifier
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
    assert "4 decided tickets exported" in capsys.readouterr().err
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    first = output.read_bytes()
    assert main(command) == 0
    assert output.read_bytes() == first
    assert [p.name for p in tmp_path.glob(".*")] == []
    tickets = list(read_labelled(output, strict=True))
    assert len(tickets) == 4
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
    found = fix_list(exported(decided), since=None, until=None)
    assert (found.decided, found.as_is) == (4, 1)
    assert found.fixes[0].cause == "rejected: wrong_intent"
    fact = next(f for f in found.fixes if f.cause == "wrong_fact")
    assert (fact.source, fact.store, fact.drafts) == ("order.order_id", "farnwald", 1)
    told = markdown_of(found)
    assert "order.order_id" in told
    assert "maaike" not in told.casefold()
    command = ["fix-list", "--workspace", str(decided.settings.workspace), "--database",
               decided.settings.database, "--now", "2026-12-04T00:00:00+01:00"]  # fmt: skip
    assert main([*command, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["decided"] == 4
    assert main(command) == 0
    assert capsys.readouterr().out.startswith("# What to fix")
