"""The cleaning report finds what is wrong with labels, and quotes no customer."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from data.workspace.taxonomy import load_taxonomy
from training.cleaning import CleaningReport, cleaning_report
from training.finetuning.heads import heads_of
from training.labelled_rows import TooFewExamplesError, check_counts, read_data
from training.splitting import group_rows


def report_of(path: Path, labels: Path) -> CleaningReport:
    data = read_data([str(path)], heads_of(load_taxonomy(labels)))
    return cleaning_report(data.rows, group_rows(data.rows), seed=1)


def add(path: Path, *rows: Mapping[str, object]) -> None:
    with path.open("a", encoding="utf-8") as lines:
        lines.writelines(json.dumps(row) + "\n" for row in rows)


def test_clean_labels_raise_no_conflict(tickets: Path, own_labels: Path) -> None:
    counts = report_of(tickets, own_labels).counts
    assert (counts["checked"], counts["conflicting"], counts["near_duplicate"]) == (240, 0, 0)


def test_equal_and_similar_texts_with_other_labels_are_found(
    tickets: Path, own_labels: Path, tmp_path: Path
) -> None:
    add(
        tickets,
        {"id": "x1", "text": "Is order 1234 still on its way to me?", "intent": "parcel"},
        {"id": "x2", "text": "is order 777 still on its way to me", "intent": "cancel"},
        {"id": "x3", "text": "is order 777 still on its way to me, then", "intent": "thanks"},
    )
    report = report_of(tickets, own_labels)
    assert report.counts["conflicting"] == 1
    assert report.counts["near_duplicate"] == 0 or report.findings[1].kind == "near_duplicate"
    report.write(tmp_path / "cleaning.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "cleaning.jsonl").read_text().splitlines()]
    assert rows[0]["kind"] == "conflicting"
    assert rows[0]["ticket_ids"] == ["x1", "x2"]
    assert rows[0]["where"] == [f"{tickets}:241", f"{tickets}:242"]
    assert rows[0]["labels"] == ["parcel", "cancel"]
    assert any(row["kind"] == "near_duplicate" and "x3" in row["ticket_ids"] for row in rows)
    assert "on its way" not in (tmp_path / "cleaning.jsonl").read_text()


def test_a_wrong_label_is_suspicious(tickets: Path, own_labels: Path) -> None:
    wrong = {"id": "wrong", "text": "please cancel my order of the old gramophone"}
    add(tickets, wrong | {"intent": "thanks"})
    found = {
        finding.rows[0].ticket.ticket_id: finding
        for finding in report_of(tickets, own_labels).findings
        if finding.kind == "suspicious"
    }
    assert found["wrong"].likely == "cancel"
    assert found["wrong"].score < 0.5
    assert len(found) < 10


def test_intents_with_too_few_examples_are_named(tickets: Path, own_labels: Path) -> None:
    own_labels.write_text("intents: [parcel, cancel, broken, thanks, rare, none]\n")
    add(tickets, *({"id": f"r{n}", "text": f"rare {n}", "intent": "rare"} for n in range(4)))
    heads = heads_of(load_taxonomy(own_labels))
    data = read_data([str(tickets)], heads)
    with pytest.raises(TooFewExamplesError, match=r"fewer than 5 examples: rare \(4\), none \(0\)"):
        check_counts(data, heads["intent"].names, own_set=True)
    with pytest.raises(TooFewExamplesError, match=r"5 examples: rare \(4\); add examples"):
        check_counts(data, heads["intent"].names, own_set=False)
    add(tickets, {"id": "r5", "text": "rare, the fifth", "intent": "rare"})
    data = read_data([str(tickets)], heads)
    assert check_counts(data, heads["intent"].names, own_set=False) == ["none"]


def test_a_file_without_channels_is_spread_over_several(tickets: Path, own_labels: Path) -> None:
    heads = heads_of(load_taxonomy(own_labels))
    rows = read_data([str(tickets)], heads).rows
    assert {row.example.channel for row in rows} >= {"email", "chat", "amazon"}
    add(tickets, {"id": "c", "text": "hello", "intent": "thanks", "channel": "ebay"})
    rows = read_data([str(tickets)], heads).rows
    assert {row.example.channel for row in rows} == {"other", "ebay"}
