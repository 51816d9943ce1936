"""Read and write JSON Lines: one record a line, one line in memory at a time.

A line that is not a valid record is rejected with its number, field and reason (data.rejects).
Blank lines, a byte order mark and Windows line ends are accepted. NaN and Infinity are not JSON.
Half of a surrogate pair, as programs that cut texts leave it, becomes U+FFFD: a message is not
lost for a broken emoji.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from pydantic import BaseModel, ValidationError

from data.errors import InputError
from data.orders import Order
from data.products import Product
from data.rejects import STANDARD_STREAM, ReadReport, RejectedLines
from data.tickets import Ticket
from data.validation import field_problems, without_nulls

R = TypeVar("R", bound=BaseModel)

MAX_LINE_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 100
_KEPT_OF_TOO_LONG = 1000
_MORE_PROBLEMS = 4
_UTF8_BOM = b"\xef\xbb\xbf"
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
# What names a record. Two stores may share an order number or a SKU.
_KEYS: dict[type[BaseModel], tuple[str, ...]] = {
    Ticket: ("ticket_id",),
    Order: ("store", "order_id"),
    Product: ("store", "sku"),
}


class LineError(ValueError):
    """A line is not a record. `field` is empty where it is the line itself."""

    def __init__(self, field: str, expected: str, others: tuple[str, ...] = ()) -> None:
        super().__init__(f"{field}: {expected}" if field else expected)
        self.field, self.expected, self.others = field, expected, others


class SeenKeys:
    """Remembers which keys were read, 16 bytes each, however long they are."""

    def __init__(self) -> None:
        self._seen: set[bytes] = set()

    def add(self, key: tuple[object, ...]) -> bool:
        """Whether the key is new."""
        digest = hashlib.blake2b(repr(key).encode("utf-8", "replace"), digest_size=16).digest()
        if digest in self._seen:
            return False
        self._seen.add(digest)
        return True


def read_records(
    path: Path | str,
    model: type[R],
    *,
    key: tuple[str, ...] | None = None,
    strict: bool = False,
    report: ReadReport | None = None,
    rejected_path: Path | None = None,
) -> Iterator[R]:
    """Yield the records of a JSONL file in its order.

    Args:
        path: the file; `-` is standard input.
        model: the record that each line holds.
        key: the fields that together may occur once only; by default those that name a ticket,
            order or product, and none for other records. Of two, the first is kept.
        strict: stop at the first bad line instead of rejecting it.
        report: filled while reading; pass one to know what was read and rejected.
        rejected_path: where rejected lines go; by default `FILE.rejected.jsonl`.

    Raises:
        InputError: the file cannot be read, or (strict) a line is bad.
    """
    report = report if report is not None else ReadReport()
    key = key if key is not None else _KEYS.get(model, ())
    seen = SeenKeys()
    with RejectedLines(path, report, strict=strict, rejected_path=rejected_path) as rejected:
        for number, raw in numbered_lines(path):
            try:
                if len(raw) > MAX_LINE_BYTES:
                    raise LineError("", f"expected a line of at most {MAX_LINE_BYTES} bytes")
                record = validated(parse_object(raw), model)
                if key and not seen.add(tuple(getattr(record, name) for name in key)):
                    raise LineError(key[-1], "already used by an earlier line")
            except LineError as error:
                kept = raw if len(raw) <= MAX_LINE_BYTES else raw[:_KEPT_OF_TOO_LONG]
                rejected.add(number, error.field, error.expected, kept, others=error.others)
                continue
            report.read += 1
            report.line = number
            yield record


def write_records(path: Path | str, records: Iterable[BaseModel | Mapping[str, Any]]) -> int:
    """Write one record a line as they come; returns how many.

    A file appears under its name when all are written, so that half a result is never taken for
    a whole one. `-` is standard output, flushed line by line for whoever reads the pipe.

    Raises:
        InputError: the file cannot be written.
    """
    count = 0
    with _output(path) as lines:
        for record in records:
            lines.write(to_line(record))
            if lines is sys.stdout.buffer:
                lines.flush()
            count += 1
    return count


def to_line(record: BaseModel | Mapping[str, Any]) -> bytes:
    """A record as one line of JSON, its newline included."""
    row = record.model_dump(mode="json", by_alias=True) if isinstance(record, BaseModel) else record
    text = json.dumps(row, ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "replace") + b"\n"


def parse_object(raw: bytes) -> dict[str, Any]:
    """One line as a JSON object.

    Raises:
        LineError: not UTF-8, not JSON, not an object, or nested too deeply.
    """
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise LineError("", f"expected UTF-8, broken at byte {error.start + 1}") from None
    try:
        value = json.loads(text, parse_constant=_refuse_constant, parse_float=_finite)
    except json.JSONDecodeError as error:
        raise LineError("", f"expected JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise LineError("", f"expected JSON of at most {MAX_DEPTH} levels") from None
    except ValueError as error:
        raise LineError("", f"expected JSON: {error}") from None
    if not isinstance(value, dict):
        hint = "; this is an array, write one object a line" if isinstance(value, list) else ""
        raise LineError("", "expected a JSON object" + hint)
    if raw.count(b"[") + raw.count(b"{") > MAX_DEPTH and _depth(value) > MAX_DEPTH:
        raise LineError("", f"expected JSON of at most {MAX_DEPTH} levels")
    if b"\\ud" in raw or b"\\uD" in raw:
        whole: dict[str, Any] = _whole_characters(value)
        return whole
    return value


def validated(row: Mapping[str, Any], model: type[R]) -> R:
    """A row as a record. `null` where a field has a default of its own means that it is absent.

    Raises:
        LineError: the first field that is wrong, the others beside it.
    """
    try:
        return model.model_validate(row)
    except ValidationError as error:
        problems = field_problems(error, row)
    shorter = without_nulls(row, [problem.path for problem in problems])
    if shorter is not None:
        try:
            return model.model_validate(shorter)
        except ValidationError as error:
            # A required field that was null is reported as null, not as absent.
            left = {problem.path for problem in field_problems(error, shorter)}
            problems = [problem for problem in problems if problem.path in left] or problems
    first, *rest = problems
    others = tuple(f"{p.field}: {p.expected}" for p in rest[:_MORE_PROBLEMS])
    raise LineError(first.field, first.expected, others)


def numbered_lines(path: Path | str) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank with their numbers, from 1.

    A line longer than `MAX_LINE_BYTES` is cut one byte above that; the rest of it is skipped.

    Raises:
        InputError: no such file, not readable, or UTF-16.
    """
    with _input(path) as lines:
        number = 0
        while raw := lines.readline(MAX_LINE_BYTES + 1):
            number += 1
            if number == 1:
                if raw.startswith(_UTF16_BOMS):
                    raise InputError(path, "", "expected UTF-8, but this is UTF-16; convert it")
                raw = raw.removeprefix(_UTF8_BOM)
            if len(raw) > MAX_LINE_BYTES:
                while (more := lines.readline(1 << 20)) and not more.endswith(b"\n"):
                    pass
            if raw.strip():
                yield number, raw


@contextmanager
def _input(path: Path | str) -> Iterator[BinaryIO]:
    if str(path) == STANDARD_STREAM:
        yield sys.stdin.buffer
        return
    try:
        lines = Path(path).open("rb")
    except FileNotFoundError:
        raise InputError(path, "", "no such file") from None
    except OSError as error:
        raise InputError(path, "", f"cannot be read: {error.strerror}") from error
    with lines:
        yield lines


@contextmanager
def _output(path: Path | str) -> Iterator[BinaryIO]:
    if str(path) == STANDARD_STREAM:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(path)
    # A device or a named pipe cannot be replaced by a file.
    direct = target.exists() and not target.is_file()
    partial = target if direct else target.with_name(f"{target.name}.{os.getpid()}.partial")
    try:
        lines = partial.open("wb")
    except OSError as error:
        raise InputError(path, "", f"cannot be written: {error.strerror}") from error
    try:
        with lines:
            yield lines
    except BaseException:
        if not direct:
            partial.unlink(missing_ok=True)
        raise
    if not direct:
        os.replace(partial, target)


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not a JSON number")


def _finite(text: str) -> float:
    value = float(text)
    if value in (float("inf"), float("-inf")):
        raise ValueError("a number too large")
    return value


def _depth(value: object) -> int:
    """Levels of nesting, counted without recursion."""
    level, depth = [value], 0
    while level := [v for v in level if isinstance(v, dict | list) and v]:
        depth += 1
        level = list(chain.from_iterable(v.values() if isinstance(v, dict) else v for v in level))
    return depth


def _whole_characters(value: Any) -> Any:  # noqa: ANN401 - whatever JSON may hold
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_whole_characters(item) for item in value]
    if isinstance(value, dict):
        return {_whole_characters(k): _whole_characters(v) for k, v in value.items()}
    return value
