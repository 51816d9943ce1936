"""The check sets: read strictly, scored by every expectation, told by set and language."""

from pathlib import Path
from typing import Any

import pytest

from data.errors import InputError
from data.results import Draft
from eval.checks import Checked, Expectation, check_set, main, markdown_of, shortcomings
from model.demo import sample_folder

BODY = "Your parcel comes on 3\u00a0December, it\u2019s on its way."
DRAFT: dict[str, Any] = {
    "draft_id": "d", "ticket_id": "T-1", "status": "proposed", "language": "en", "body": BODY,
    "outcome": "info_only", "needs": ["photo"], "confidence": 0.9,
    "claims": [{"text": "3\u00a0December", "start": 21, "end": 31, "source": "order.x"}],
    "tags": {
        "ticket_id": "T-1",
        "language": {"code": "en", "confidence": 1.0}, "store": {"id": "lamps", "confidence": 1.0},
        "intent": "shipping.order_status", "level": "auto", "needs_reply": "yes",
        "intents": [{"name": "shipping.order_status", "confidence": 0.9}], "risk": ["chargeback"],
    },
    "based_on": {},
}  # fmt: skip


def draft(**changes: Any) -> Draft:  # noqa: ANN401
    return Draft.model_validate(DRAFT | changes)


def expected(**fields: Any) -> Expectation:  # noqa: ANN401
    return Expectation.model_validate({"ticket_id": "T-1", "status_in": ["proposed"]} | fields)


@pytest.mark.parametrize(
    ("fields", "short"),
    [
        ({"must_include": ["3 dec", "it's"]}, []),
        ({"must_include": ["4 dec"]}, ["lacks: 4 dec"]),
        ({"must_not_include": ["on its way"]}, ["has: on its way"]),
        ({"needs_include": ["photo"]}, []),
        ({"needs_include": ["order_id"]}, ["needs: order_id"]),
        ({"outcome_in": ["cancelled"]}, ["outcome: info_only"]),
        ({"order_id": "A-1"}, ["order: None"]),
        ({"order_id": "A-1", "order_any": True}, []),
        ({"order_id_any": [None, "A-1"]}, []),
        ({"status_in": ["none"]}, ["status: proposed"]),
        ({"store": "other"}, ["store: lamps"]),
        ({"intents_any": ["order.cancel"]}, ["intent: shipping.order_status"]),
        ({"intents_all": ["order.cancel"]}, ["intents: without order.cancel"]),
        ({"warnings_expected": True}, ["warnings: none"]),
        ({"risk_includes": ["legal_threat"]}, ["risk: without legal_threat"]),
        ({"risk_excludes": ["chargeback"]}, ["risk: chargeback"]),
        ({"needs_reply": "no"}, ["needs_reply: yes"]),
        ({"language": "fr"}, ["language: en"]),
    ],
)
def test_each_expectation_is_held_against_the_draft(
    fields: dict[str, Any], short: list[str]
) -> None:
    assert list(shortcomings(draft(), expected(**fields))) == short


def test_a_figure_outside_of_every_claim_falls_short() -> None:
    found = list(shortcomings(draft(body=BODY + " It costs 12.00."), expected()))
    assert [f.partition(":")[0] for f in found] == ["grounded"]


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        ("expect.jsonl", '"status_in"', '"status"', "expect.jsonl:1"),
        ("expect.jsonl", '"must_include": [', '"must_include": ["(", ', "expect.jsonl:1"),
        ("expect.jsonl", '"ticket_id": "S-001"', '"ticket_id": "X-1"', "ticket_id"),
        ("set.yaml", "2026-12-03T10:30:00+01:00", "soon", "set.yaml: now"),
    ],
)
def test_a_broken_set_is_refused_by_file_and_field(
    name: str, old: str, new: str, told: str, tmp_path: Path
) -> None:
    for file in ("set.yaml", "tickets.jsonl", "expect.jsonl"):
        text = (sample_folder() / file).read_text(encoding="utf-8")
        (tmp_path / file).write_text(text.replace(old, new, 1) if file == name else text)
    (tmp_path / "workspace").symlink_to(sample_folder() / "workspace")
    with pytest.raises(InputError, match=told):
        check_set(tmp_path)


def test_the_table_counts_by_set_and_language() -> None:
    rows = [Checked("a", "fr", (), ""), Checked("b", "fr", ("lacks: x", "lacks: y"), "")]
    table = markdown_of({"one": rows, "two": [Checked("c", "de", (), "")]})
    assert "| one | fr | 1 | 2 |" in table
    assert "| all | all | 2 | 3 |" in table
    assert "by kind: lacks 1." in table


def test_a_missing_folder_is_an_error_that_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "nothing")]) == 2
    assert "set.yaml" in capsys.readouterr().err
