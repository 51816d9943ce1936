"""Labelled tickets for training and evaluation, from every form that is accepted.

Two shapes of a row (contract, section 2), told apart row by row:

- a ticket with a `labels` object;
- a flat row: `text` with `intent` (or `intents`), `language`, `store`, `risk`, `sentiment`,
  `sender`, `needs_reply`, each optional, or with a `labels` object beside the text.

Four carriers: JSON Lines, CSV (comma, semicolon or tab), Parquet and Hugging Face data sets. The
last two need pyarrow and datasets, which are imported when such a file is read.
"""

import csv
import importlib
import json
import re
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from data.errors import InputError
from data.jsonl import LineError, SeenKeys, numbered_lines, parse_object, validated
from data.rejects import STANDARD_STREAM, ReadReport, RejectedLines
from data.tickets import Ticket

UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""`created_at` of a flat row that gives none: such rows are never answered, only learned from."""

_LABELS = ("language", "store", "risk", "sentiment", "sender", "needs_reply")
_LISTS = ("intents", "risk")
# What a flat row says by these is the label's or the message's, not the ticket's.
_CONSUMED = {*_LABELS, "intent", "intents", "labels", "text", "id"}
_SEPARATORS = re.compile(r"[|;,\s]+")
_DELIMITERS = (",", ";", "\t")
_INSTALL = "install it with: pip install 'replywright[train]'"
_HUB_NAME = re.compile(r"[\w.-]+(/[\w.-]+)?(:\w+)?")
_Row = tuple[int, bytes | str, Mapping[str, Any] | LineError]


def read_labelled(
    source: Path | str,
    *,
    strict: bool = False,
    report: ReadReport | None = None,
    rejected_path: Path | None = None,
    known_intents: Collection[str] | None = None,
    rewrite: Callable[[Mapping[str, Any]], Mapping[str, Any] | None] | None = None,
) -> Iterator[Ticket]:
    """Yield labelled tickets in the order of the source.

    Every ticket has `labels`. A flat row becomes a ticket of one message; without an id of its
    own it is called after its file and line.

    Args:
        source: a .jsonl, .json, .csv, .tsv or .parquet file, `-` for JSON Lines on standard
            input, a folder that a Hugging Face data set was saved to, or the name of one
            (`owner/name` or `owner/name:split`; the split is `train` where none is given).
        strict: stop at the first bad row instead of rejecting it.
        report: filled while reading.
        rejected_path: where rejected rows go; by default `FILE.rejected.jsonl`.
        known_intents: a row labelled with any other intent is rejected; by default any name is
            an intent, for teams that train on a label set of their own.
        rewrite: applied to each row as it was read, before anything is checked; None leaves the
            row out (data.bridges translates foreign labels so).

    Raises:
        InputError: no such source, a package that it needs is absent, or (strict) a bad row.
    """
    report = report if report is not None else ReadReport()
    seen = SeenKeys()
    name = _name_of(source)
    rows = _rows(source)
    rejects_at = _reject_base(source)
    with RejectedLines(rejects_at, report, strict=strict, rejected_path=rejected_path) as rejected:
        for number, raw, row in rows:
            try:
                if isinstance(row, LineError):
                    raise row
                rewritten = rewrite(row) if rewrite else row
                if rewritten is None:
                    continue
                ticket = labelled_ticket(rewritten, f"{name}:{number}")
                _require_known(ticket, known_intents)
                if not seen.add((ticket.ticket_id,)):
                    raise LineError("ticket_id", "already used by an earlier line")
            except LineError as error:
                rejected.add(number, error.field, error.expected, raw, others=error.others)
                continue
            report.read += 1
            report.line = number
            yield ticket


def labelled_ticket(row: Mapping[str, Any], default_id: str) -> Ticket:
    """One row of either shape as a ticket with labels.

    Raises:
        LineError: neither shape, or a field that is wrong.
    """
    if "messages" in row:
        if not isinstance(row.get("labels"), Mapping):
            raise LineError("labels", "expected an object with the labels of the ticket")
        return validated(row, Ticket)
    if not isinstance(row.get("text"), str) or not row["text"].strip():
        raise LineError("text", "expected the customer's words (or `messages`, in a ticket)")
    return validated(_ticket_row(row, default_id), Ticket)


def _ticket_row(row: Mapping[str, Any], default_id: str) -> dict[str, Any]:
    labels = row.get("labels")
    if labels is None:
        labels = {k: _listed(row[k]) if k in _LISTS else row[k] for k in _LABELS if _given(row, k)}
        named = "intents" if _given(row, "intents") else "intent"
        labels["intents"] = _listed(row[named]) if _given(row, named) else []
        if not labels["intents"] and len(labels) == 1:
            raise LineError("intent", "expected at least one label (intent, language, store, ...)")
    given = row.get("ticket_id") or row.get("id")
    rest = {k: row[k] for k in row if k not in _CONSUMED and _given(row, k)}
    return rest | {
        "ticket_id": str(given) if given else default_id,
        "channel": row.get("channel") or "other",
        "created_at": row.get("created_at") or UNDATED,
        "subject": row.get("subject") or None,
        "messages": [{"author": "customer", "body": row["text"]}],
        "labels": labels,
    }


def _given(row: Mapping[str, Any], key: str) -> bool:
    return row.get(key) is not None and row[key] != ""


def _listed(value: object) -> object:
    """A cell of a table holds several names with `|`, `;`, `,` or blanks between."""
    return [v for v in _SEPARATORS.split(value) if v] if isinstance(value, str) else value


def _require_known(ticket: Ticket, known: Collection[str] | None) -> None:
    labelled = ticket.labels.intents if ticket.labels else ()
    for index, intent in enumerate(labelled):
        if known is not None and intent not in known:
            raise LineError(f"labels.intents[{index}]", "expected an intent of the label set")


def _name_of(source: Path | str) -> str:
    return "stdin" if str(source) == STANDARD_STREAM else Path(str(source)).stem


def _reject_base(source: Path | str) -> Path | str:
    """What the file of rejected rows is named after: a data set of the hub is no path here."""
    text = str(source)
    if text == STANDARD_STREAM or Path(text).exists():
        return source
    return text.replace("/", "_").replace(":", "_")


def _rows(source: Path | str) -> Iterator[_Row]:
    text = str(source)
    path = Path(text)
    if text == STANDARD_STREAM:
        return _json_rows(source)
    if path.is_dir():
        return _saved_set_rows(path)
    match path.suffix.lower():
        case ".jsonl" | ".json" | ".ndjson":
            return _json_rows(path)
        case ".csv" | ".tsv":
            return _csv_rows(path)
        case ".parquet":
            return _parquet_rows(path)
    if path.is_file():
        raise InputError(path, "", "expected a .jsonl, .csv, .tsv or .parquet file")
    if not _HUB_NAME.fullmatch(text):
        raise InputError(path, "", "no such file, and not the name of a data set")
    return _hub_rows(text)


def _json_rows(source: Path | str) -> Iterator[_Row]:
    for number, raw in numbered_lines(source):
        try:
            yield number, raw, parse_object(raw)
        except LineError as error:
            yield number, raw, error


def _csv_rows(path: Path) -> Iterator[_Row]:
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    try:
        # A broken byte becomes a lone surrogate, so that it costs its row and not the file.
        lines = path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")
    except FileNotFoundError:
        raise InputError(path, "", "no such file") from None
    except OSError as error:
        raise InputError(path, "", f"cannot be read: {error.strerror}") from error
    with lines:
        header_line = lines.readline()
        header, delimiter = _header(path, header_line)
        reader = csv.reader(lines, delimiter=delimiter, strict=True)
        while True:
            number = reader.line_num + 2
            try:
                cells = next(reader, None)
            except csv.Error as error:
                yield number, "", LineError("", f"expected CSV: {error}")
                continue
            if cells is None:
                return
            if any(cells):
                yield number, _raw_row(cells), _csv_row(header, cells)


def _header(path: Path, line: str) -> tuple[list[str], str]:
    for delimiter in _DELIMITERS:
        names = [name.strip() for name in next(csv.reader([line], delimiter=delimiter), [])]
        if "text" in names:
            return names, delimiter
    raise InputError(path, "text", "expected a header with the column `text`", line=1)


def _csv_row(header: list[str], cells: list[str]) -> Mapping[str, Any] | LineError:
    if len(cells) != len(header):
        return LineError("", f"expected {len(header)} columns, found {len(cells)}")
    if any("\udc80" <= char <= "\udcff" for cell in cells for char in cell):
        return LineError("", "expected UTF-8")
    return dict(zip(header, cells, strict=True))


def _raw_row(cells: list[str]) -> bytes:
    return json.dumps(cells, ensure_ascii=False).encode("utf-8", "surrogateescape")


def _parquet_rows(path: Path) -> Iterator[_Row]:
    if not path.is_file():
        raise InputError(path, "", "no such file")
    parquet = _imported("pyarrow.parquet", path, "Parquet")
    arrow = _imported("pyarrow", path, "Parquet")
    try:
        table = parquet.ParquetFile(path)
    except (arrow.ArrowException, OSError) as error:
        raise InputError(path, "", f"expected a Parquet file: {error}") from error
    number = 0
    with table:
        for batch in table.iter_batches(batch_size=512):
            for row in batch.to_pylist():
                number += 1
                yield number, _raw_mapping(row), row


def _saved_set_rows(path: Path) -> Iterator[_Row]:
    datasets = _imported("datasets", path, "a Hugging Face data set")
    try:
        loaded = datasets.load_from_disk(str(path))
    except (OSError, ValueError) as error:
        raise InputError(path, "", "expected a folder that a data set was saved to") from error
    if isinstance(loaded, datasets.DatasetDict):
        if "train" not in loaded:
            raise InputError(path, "", f"no split `train`; name the folder of one of {[*loaded]}")
        loaded = loaded["train"]
    yield from _set_rows(loaded)


def _hub_rows(name: str) -> Iterator[_Row]:
    name, _, split = name.partition(":")
    datasets = _imported("datasets", name, "a Hugging Face data set")
    try:
        loaded = datasets.load_dataset(name, split=split or "train", streaming=True)
    except (OSError, ValueError) as error:
        expected = "no such file, and no Hugging Face data set of this name can be loaded"
        raise InputError(name, "", expected) from error
    yield from _set_rows(loaded)


def _set_rows(loaded: Any) -> Iterator[_Row]:  # noqa: ANN401 - a package without types
    features = loaded.features or {}
    coded = {k: f.names for k, f in features.items() if hasattr(f, "names")}
    for number, row in enumerate(loaded, start=1):
        for key, names in coded.items():  # class labels are stored as numbers
            if isinstance(row.get(key), int) and 0 <= row[key] < len(names):
                row = {**row, key: names[row[key]]}
        yield number, _raw_mapping(row), row


def _raw_mapping(row: Mapping[str, Any]) -> str:
    return json.dumps(row, ensure_ascii=False, default=str)


def _imported(module: str, source: Path | str, what: str) -> Any:  # noqa: ANN401 - untyped
    try:
        return importlib.import_module(module)
    except ImportError:
        package = module.partition(".")[0]
        message = f"reading {what} needs the package {package}; {_INSTALL}"
        raise InputError(source, "", message) from None
