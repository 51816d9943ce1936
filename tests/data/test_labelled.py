import json
from pathlib import Path
from typing import Any

import pytest

from data.errors import InputError
from data.labelled import UNDATED, read_labelled
from data.rejects import ReadReport
from data.tickets import Labels, Ticket

NESTED = {
    "ticket_id": "T-1",
    "channel": "chat",
    "created_at": "2026-11-16T08:12:00+01:00",
    "messages": [{"body": "wo ist es"}],
    "labels": {"intents": ["shipping.order_status"], "language": "de", "risk": []},
}
FLAT = {"text": "where is it", "intent": "shipping.delayed", "language": "en", "store": "s"}
AUTHORED = {
    "id": "a1",
    "channel": "sms",
    "text": "ciao",
    "hard": True,
    "labels": {"language": "it"},
}


def read(
    source: Path | str, *, strict: bool = False, known_intents: set[str] | None = None
) -> tuple[list[Ticket], ReadReport]:
    report = ReadReport()
    tickets = read_labelled(source, strict=strict, report=report, known_intents=known_intents)
    return list(tickets), report


def labels_of(ticket: Ticket) -> Labels:
    assert ticket.labels is not None
    return ticket.labels


def write_lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_all_shapes_of_rows_become_labelled_tickets(tmp_path: Path) -> None:
    tickets, report = read(write_lines(tmp_path / "set.jsonl", NESTED, FLAT, AUTHORED))
    assert report.read == 3
    assert [t.ticket_id for t in tickets] == ["T-1", "set:2", "a1"]
    assert labels_of(tickets[0]).intents == ("shipping.order_status",)
    assert labels_of(tickets[1]) == Labels(intents=("shipping.delayed",), language="en", store="s")
    assert tickets[1].messages[0].body == "where is it"
    assert tickets[1].created_at == UNDATED
    assert tickets[1].store is None
    assert (tickets[2].channel, labels_of(tickets[2]).language) == ("sms", "it")
    assert tickets[2].model_extra == {"hard": True}


BAD = [
    ({**NESTED, "labels": None}, "labels", "expected an object"),
    ({k: v for k, v in NESTED.items() if k != "labels"}, "labels", "expected an object"),
    ({**NESTED, "labels": {"intents": "x"}}, "labels.intents", "expected a list"),
    ({**NESTED, "created_at": "2026-11-16T08:12:00"}, "created_at", "expected an offset"),
    ({"text": " ", "intent": "x"}, "text", "expected the customer's words"),
    ({"intent": "x"}, "text", "expected the customer's words"),
    ({"text": "x"}, "intent", "expected at least one label"),
    ({"text": "x", "intent": "a", "needs_reply": "perhaps"}, "labels.needs_reply", "'yes'"),
]


@pytest.mark.parametrize(("row", "field", "expected"), BAD)
def test_a_row_of_neither_shape_is_rejected_with_its_field(
    tmp_path: Path, row: dict[str, Any], field: str, expected: str
) -> None:
    path = write_lines(tmp_path / "set.jsonl", FLAT, row)
    tickets, report = read(path)
    assert len(tickets) == 1
    assert report.rejections[0].field == field
    assert expected in report.rejections[0].reason
    with pytest.raises(InputError) as caught:
        read(path, strict=True)
    assert (caught.value.line, caught.value.field) == (2, field)


def test_intents_outside_of_a_given_label_set_are_rejected(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "set.jsonl", FLAT, {**FLAT, "intent": "shipping.delaid"})
    assert read(path)[1].read == 2
    _, report = read(path, known_intents={"shipping.delayed"})
    assert report.rejections[0].field == "labels.intents[0]"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_are_read_with_any_usual_delimiter(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "set.csv"
    rows = [
        ["text", "intent", "language", "risk"],
        ['"two\nlines, and ""more""; yes"', "shipping.delayed", "en", "chargeback|legal_threat"],
        ["plain", "return.status", "", ""],
    ]
    path.write_text("\r\n".join(map(delimiter.join, rows)) + "\r\n\r\n", encoding="utf-8-sig")
    tickets, report = read(path)
    assert report.rejected == 0
    assert [t.ticket_id for t in tickets] == ["set:2", "set:4"]
    assert tickets[0].messages[0].body == 'two\nlines, and "more"; yes'
    assert labels_of(tickets[0]).risk == ("chargeback", "legal_threat")
    assert labels_of(tickets[1]) == Labels(intents=("return.status",))


def test_bad_rows_of_a_table_are_rejected(tmp_path: Path) -> None:
    path = tmp_path / "set.csv"
    path.write_bytes(b'text,intent\na,b\nonly\n\xffx,b\n"a"b,c\nok,d\n"never closed,d\nx,y\n')
    tickets, report = read(path)
    assert [t.messages[0].body for t in tickets] == ["a", "ok"]
    assert [(r.line, r.reason.partition(": ")[2]) for r in report.rejections] == [
        (3, "expected 2 columns, found 1"),
        (4, "expected UTF-8"),
        (5, "expected CSV: ',' expected after '\"'"),
        (7, "expected CSV: unexpected end of data"),
    ]


def test_a_table_needs_a_column_of_texts(tmp_path: Path) -> None:
    path = tmp_path / "set.csv"
    path.write_text("utterance,intent\na,b\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"set\.csv:1: text: expected a header"):
        read(path)


def test_parquet_is_read_in_both_shapes(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(
        arrow.Table.from_pylist([FLAT, {**FLAT, "text": None}]), tmp_path / "f.parquet"
    )
    tickets, report = read(tmp_path / "f.parquet")
    assert labels_of(tickets[0]).intents == ("shipping.delayed",)
    assert report.rejections[0].field == "text"
    rows = [NESTED, {**NESTED, "ticket_id": "T-2", "subject": "x"}]
    parquet.write_table(arrow.Table.from_pylist(rows), tmp_path / "n.parquet")
    assert [t.ticket_id for t in read(tmp_path / "n.parquet")[0]] == ["T-1", "T-2"]
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 but no more")
    with pytest.raises(InputError, match="expected a Parquet file"):
        read(tmp_path / "bad.parquet")


def test_a_package_that_is_absent_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow.parquet", None)
    (tmp_path / "f.parquet").write_bytes(b"")
    with pytest.raises(InputError, match=r"needs the package pyarrow; install it with: pip"):
        read(tmp_path / "f.parquet")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("no.jsonl", "no such file"), ("no.csv", "no such file"), ("no.parquet", "no such file"),
     ("a b", "no such file, and not the name"), ("set.txt", "expected a .jsonl, .csv")],
)  # fmt: skip
def test_a_source_that_is_none_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, expected: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("set.txt").touch()
    with pytest.raises(InputError, match=expected):
        read(name)
