import base64
import io
import json
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import InputError
from data.jsonl import LineError, parse_object, read_records, to_line, write_records
from data.orders import Order
from data.products import Product
from data.records import Record
from data.rejects import ReadReport
from data.tickets import Ticket

AT = "2026-11-16T08:12:00+01:00"


def ticket(**changes: object) -> dict[str, Any]:
    row: dict[str, Any] = {
        "ticket_id": "T-1",
        "channel": "email",
        "created_at": AT,
        "messages": [{"author": "customer", "sent_at": AT, "body": "Wo ist mein Paket? 📦"}],
    }
    return row | changes


def line(**changes: object) -> bytes:
    return json.dumps(ticket(**changes)).encode() + b"\n"


def read(path: Path) -> tuple[list[Ticket], ReadReport]:
    report = ReadReport()
    return list(read_records(path, Ticket, report=report)), report


def rejected_rows(path: Path) -> list[dict[str, Any]]:
    text = Path(f"{path}.rejected.jsonl").read_text(encoding="utf-8")
    return [json.loads(row) for row in text.splitlines()]


REJECTED = [
    (b"\xff\xfe\x00bad\n" + b"x", "", "expected UTF-8, broken at byte 1"),
    (line()[:-9] + b"\xe4\"}]}", "", "expected UTF-8"),
    (b"not json", "", "expected JSON: Expecting value at column 1"),
    (b'{"ticket_id": "T-1",', "", "expected JSON"),
    (b"[1]", "", "expected a JSON object; this is an array"),
    (b'"x"', "", "expected a JSON object"),
    (b'{"a": NaN}', "", "NaN is not a JSON number"),
    (b'{"a": -Infinity}', "", "-Infinity is not a JSON number"),
    (b'{"a": 1e999}', "", "a number too large"),
    (b"[" * 200_000, "", "at most 100 levels"),
    (b'{"a":' * 101 + b"[]" + b"}" * 101, "", "at most 100 levels"),
    (b"{}", "ticket_id", "required, but absent"),
    (line(channel="fax"), "channel", "expected one of 'email'"),
    (line(created_at="2026-11-16T08:12:00"), "created_at", "expected an offset, such as"),
    (line(created_at="16.11.2026"), "created_at", "expected a timestamp with an offset"),
    (line(created_at=None), "created_at", "expected"),
    (line(messages=[]), "messages", "expected at least 1"),
    (line(messages=None), "messages", "expected a list"),
    (line(messages=[{"body": "x", "sent_at": "2026-11-16T08:12:00"}]), "messages[0].sent_at",
     "expected an offset"),
    (line(messages=[{"body": 3}]), "messages[0].body", "expected text"),
    (line(messages=["x"]), "messages[0]", "expected an object"),
    (line(customer="Anna"), "customer", "expected an object"),
    (line(labels={"needs_reply": "maybe"}), "labels.needs_reply", "expected one of 'yes'"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "field", "expected"), REJECTED)
def test_a_bad_line_is_kept_aside_with_line_field_and_reason(
    tmp_path: Path, raw: bytes, field: str, expected: str
) -> None:
    raw = raw.split(b"\n")[0]
    path = tmp_path / "t.jsonl"
    path.write_bytes(line(ticket_id="A") + raw + b"\n" + line(ticket_id="B"))
    tickets, report = read(path)
    assert [t.ticket_id for t in tickets] == ["A", "B"]
    assert (report.read, report.rejected) == (2, 1)
    (row,) = rejected_rows(path)
    assert (row["line"], row["field"]) == (2, field)
    assert row["reason"].startswith(f"line 2: {field}: " if field else "line 2: ")
    assert expected in row["reason"]
    kept = base64.b64decode(row["raw_base64"]) if "raw_base64" in row else row["raw"].encode()
    assert kept == raw


@pytest.mark.parametrize(("raw", "field", "expected"), REJECTED)
def test_strict_stops_at_the_first_bad_line(
    tmp_path: Path, raw: bytes, field: str, expected: str
) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(line(ticket_id="A") + raw.split(b"\n")[0] + b"\n")
    records = read_records(path, Ticket, strict=True)
    assert next(records).ticket_id == "A"
    with pytest.raises(InputError) as caught:
        next(records)
    assert (caught.value.path, caught.value.line, caught.value.field) == (path, 2, field)
    assert expected in caught.value.expected
    assert not Path(f"{path}.rejected.jsonl").exists()


def test_every_wrong_field_of_a_line_is_told(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(line(channel="fax", created_at="soon"))
    read(path)
    (row,) = rejected_rows(path)
    assert row["reason"].count("expected") == 2
    assert "; created_at: expected a timestamp" in row["reason"]


def test_a_reason_never_holds_what_the_customer_wrote(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(line(ticket_id={"secret": 1}, channel="secret", created_at="secret"))
    _, report = read(path)
    assert "secret" not in report.rejections[0].reason


def test_of_two_lines_with_one_id_the_first_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(line(subject="first") + line(subject="second"))
    tickets, report = read(path)
    assert [t.subject for t in tickets] == ["first"]
    assert report.rejections[0].reason == "line 2: ticket_id: already used by an earlier line"


def test_two_stores_may_share_an_order_number(tmp_path: Path) -> None:
    path = tmp_path / "o.jsonl"
    order = {"order_id": "1", "placed_at": AT, "status": "pending"}
    write_records(path, [order | {"store": s} for s in ("a", "b", "a")])
    report = ReadReport()
    assert [o.store for o in read_records(path, Order, report=report)] == ["a", "b"]
    assert report.rejections[0].field == "order_id"


def test_marks_blank_lines_and_windows_line_ends_are_accepted(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    lines = [line(ticket_id=i).replace(b"\n", b"\r\n") for i in "AB"]
    path.write_bytes(b"\xef\xbb\xbf" + lines[0] + b"\r\n  \n" + lines[1].rstrip() + b"\r\nx")
    tickets, report = read(path)
    assert [t.ticket_id for t in tickets] == ["A", "B"]
    assert report.rejections[0].line == 5


def test_null_where_a_field_has_a_default_means_absent(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    message = {"body": "x", "attachments": None, "headers": None, "body_format": None}
    path.write_bytes(line(customer=None, labels=None, messages=[message]))
    tickets, _ = read(path)
    assert tickets[0].messages[0].body_format == "text"
    assert tickets[0].customer.email is None


def test_unknown_keys_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(line(helpdesk={"id": 7}))
    tickets, _ = read(path)
    assert tickets[0].model_extra == {"helpdesk": {"id": 7}}


def test_half_an_emoji_does_not_cost_the_ticket(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    body = line(messages=[{"body": "HALF whole 📦"}], note="HALF").replace(b"HALF", b"a\\ud83d b")
    path.write_bytes(body)
    tickets, _ = read(path)
    assert tickets[0].messages[0].body == "a\ufffd b whole 📦"
    assert write_records(tmp_path / "out.jsonl", tickets) == 1


def test_money_as_a_number_with_a_point_is_rejected_by_name(tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text('{"sku":"a","store":"s","name":"x","price":4.90}', encoding="utf-8")
    report = ReadReport()
    assert list(read_records(path, Product, report=report)) == []
    assert report.rejections[0].reason.startswith("line 1: price: money is a decimal string")


def test_a_rejected_file_of_an_earlier_reading_goes_when_all_is_well(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(b"x\n")
    _, report = read(path)
    assert report.rejected_path == Path(f"{path}.rejected.jsonl")
    path.write_bytes(line())
    _, report = read(path)
    assert report.rejected_path is None
    assert [p.name for p in tmp_path.iterdir()] == ["t.jsonl"]


def test_rejected_lines_land_here_where_their_folder_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(b"x\n")
    monkeypatch.chdir(tmp_path)
    report = ReadReport()
    away = tmp_path / "gone" / "bad.jsonl"
    assert list(read_records(path, Ticket, report=report, rejected_path=away)) == []
    assert report.rejected_path == tmp_path / "bad.jsonl"


def test_what_was_rejected_before_an_early_end_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(b"x\n" + line(ticket_id="A") + line(ticket_id="B"))
    records = read_records(path, Ticket)
    assert next(records).ticket_id == "A"
    records.close()  # type: ignore[attr-defined]
    assert len(rejected_rows(path)) == 1


@pytest.mark.parametrize(
    ("content", "expected"),
    [(None, "no such file"), ("{}".encode("utf-16"), "this is UTF-16")],
)
def test_a_file_that_cannot_be_read_says_why(
    tmp_path: Path, content: bytes | None, expected: str
) -> None:
    path = tmp_path / "t.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=expected):
        read(path)
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path)


def test_an_empty_file_holds_no_records(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(b"")
    assert read(path) == ([], ReadReport())


def test_standard_streams_are_read_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line() + b"x\n")))
    monkeypatch.setattr(sys, "stdout", out)
    assert write_records("-", read_records("-", Ticket)) == 1
    written = out.buffer.getvalue() if isinstance(out.buffer, io.BytesIO) else b""
    assert "📦".encode() in written
    assert Path("stdin.rejected.jsonl").exists()


def test_a_line_of_ten_megabytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.jsonl"
    path.write_bytes(line(messages=[{"body": "ä" * 5_000_000}]))
    tickets, _ = read(path)
    assert len(tickets[0].messages[0].body) == 5_000_000


def test_a_line_without_end_is_rejected_and_the_next_one_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.jsonl.MAX_LINE_BYTES", 1000)
    path = tmp_path / "t.jsonl"
    path.write_bytes(line(subject="x" * 3_000_000) + line(ticket_id="B"))
    tickets, report = read(path)
    assert [t.ticket_id for t in tickets] == ["B"]
    assert "at most 1000 bytes" in report.rejections[0].reason


def test_memory_stays_flat_however_many_lines(tmp_path: Path) -> None:
    class Row(Record):
        ticket_id: str

    path = tmp_path / "t.jsonl"
    with path.open("wb") as lines:
        for number in range(20_000):
            lines.write(b'{"ticket_id":"%d","text":"%s"}\n' % (number, b"x" * 500))
            lines.write(b"bad\n")
    report = ReadReport()
    tracemalloc.start()
    count = sum(1 for _ in read_records(path, Row, report=report))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (count, report.rejected, len(report.rejections)) == (20_000, 20_000, 20)
    assert peak < 1_000_000


def test_half_an_output_never_has_its_name(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("old\n", encoding="utf-8")

    def rows() -> Iterator[dict[str, int]]:
        yield {"a": 1}
        raise RuntimeError("stopped")

    with pytest.raises(RuntimeError):
        write_records(path, rows())
    assert path.read_text(encoding="utf-8") == "old\n"
    assert [p.name for p in tmp_path.iterdir()] == ["out.jsonl"]
    with pytest.raises(InputError, match="cannot be written"):
        write_records(tmp_path / "no" / "out.jsonl", [])


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.text(), JSON, max_size=4))
def test_what_is_written_is_read_again(row: dict[str, Any]) -> None:
    raw = to_line(row)
    assert raw.count(b"\n") == 1
    assert parse_object(raw) == row


@given(st.binary(max_size=200))
def test_any_bytes_are_an_object_or_a_reason(raw: bytes) -> None:
    expected = ""
    try:
        parse_object(raw)
    except LineError as error:
        expected = error.expected
    assert expected.startswith("expected") or raw.strip().startswith(b"{")
