"""The commands `export` and `fix-list`: from decisions to labelled data, and to what to mend."""

import argparse
import json
import os
import secrets
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.errors import InputError, ReplywrightError
from data.moments import moment, moment_or_now
from data.rejects import STANDARD_STREAM
from serving.cli import add_place_arguments, open_migrated, settings_of

if TYPE_CHECKING:
    from data.orders import Order
    from data.workspace.loading import Workspace
    from model.classifier.protocol import Classifier
    from serving.learning.decided import ExportFilter
    from serving.storage.database import Database

EXPORT_EXAMPLES = """examples:
  replywright export --workspace shop --output labelled.jsonl
      every decided ticket, masked, as `train` and `evaluate` read it

  replywright export --workspace shop --output week48.jsonl --since 2026-11-23T00:00:00+01:00 \\
      --key shop/export.key
      one week; with the same key file the same person gets the same stand-in in every export

  replywright export --workspace shop --store maison-lune --output -
      one store, to standard output

Names, addresses, numbers and e-mails are replaced by stand-ins; there is no way to switch that off.
"""
FIX_LIST_EXAMPLES = """examples:
  replywright fix-list --workspace shop
      last week: what agents change and reject, grouped, the costliest first

  replywright fix-list --workspace shop --weeks 4 --format json > fixes.json
"""
_KEY_BYTES = 32
_MOST_WEEKS = 520


def add_export_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `export`."""
    add_place_arguments(parser)
    parser.add_argument("--output", required=True, metavar="FILE", help="JSON Lines, - for stdout")
    parser.add_argument("--since", metavar="ISO", help="decided at or after this moment")
    parser.add_argument("--until", metavar="ISO", help="decided before this moment")
    parser.add_argument(
        "--store", action="append", dest="stores", metavar="ID", help="only this one (repeatable)"
    )
    parser.add_argument(
        "--key", type=Path, metavar="FILE", help="key of the stand-ins; made where there is none"
    )


def add_fix_list_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `fix-list`."""
    add_place_arguments(parser)
    parser.add_argument("--weeks", type=_weeks, default=1, metavar="N", help="weeks up to now (1)")
    parser.add_argument("--now", metavar="ISO", help="end of the time looked at (default: now)")
    parser.add_argument(
        "--store", action="append", dest="stores", metavar="ID", help="only this one (repeatable)"
    )
    parser.add_argument("--format", choices=("markdown", "json"), default="markdown")


def run_export(args: argparse.Namespace) -> int:
    """Exit 0: written; 1: the work failed; 2: something cannot be read."""
    from sqlalchemy.exc import SQLAlchemyError

    from data.masking.text import Masker
    from serving.learning.exporting import export_rows

    open_rows = 0

    def rows(place: _Place) -> Iterator[dict[str, Any]]:
        nonlocal open_rows
        stores = place.workspace.stores.values()
        masker = Masker(
            key,
            {store.id: store.order_id_patterns for store in stores},
            organisations=[name for store in stores for name in (store.id, store.name)],
        )
        orders_of = place.workspace.orders.by_order_id
        for row in export_rows(
            place.database,
            masker,
            place.chosen,
            orders_of=lambda order_id: (*orders_of(order_id), *stored_orders(place, order_id)),
            classifier=place.classifier,
        ):
            open_rows += row["provenance"]["labels_from"] == "open"
            yield row

    try:
        _require_folder(args.output)
        since, until = _optional(args.since, "--since"), _optional(args.until, "--until")
        with _opened(args, since, until) as place:
            key = _key(args.key)
            count = _write(rows(place), args.output)
    except BrokenPipeError:
        raise  # the reader of our output has seen enough; the command ends quietly
    except (ReplywrightError, OSError, SQLAlchemyError) as error:
        return _failed(error)
    told = f"{count} decided tickets exported, masked"
    print(f"{told}; {open_rows} of them to be labelled" if open_rows else told, file=sys.stderr)
    return 0


def run_fix_list(args: argparse.Namespace) -> int:
    """Exit 0: printed; 1: the work failed; 2: something cannot be read."""
    from sqlalchemy.exc import SQLAlchemyError

    from serving.learning.decided import read_decided
    from serving.learning.fixing import fix_list, markdown_of

    try:
        until = moment_or_now(args.now, "--now")
        since = until - timedelta(weeks=args.weeks)
        with _opened(args, since, until) as place:
            rows = read_decided(place.database, place.chosen, place.classifier)
            found = fix_list(rows, since=since, until=until)
    except BrokenPipeError:
        raise  # the reader of our output has seen enough; the command ends quietly
    except (ReplywrightError, OSError, SQLAlchemyError) as error:
        return _failed(error)
    shown = found.model_dump_json(indent=1) if args.format == "json" else markdown_of(found)
    print(shown.rstrip())
    return 0


@dataclass(frozen=True, slots=True)
class _Place:
    """What both commands read from."""

    workspace: "Workspace"
    database: "Database"
    chosen: "ExportFilter"
    classifier: "Classifier"


@contextmanager
def _opened(
    args: argparse.Namespace, since: datetime | None, until: datetime | None
) -> Iterator[_Place]:
    from data.workspace.loading import load_workspace
    from model.classifier.loading import load_classifier
    from serving.learning.decided import ExportFilter

    settings = settings_of(args)
    workspace = load_workspace(settings.workspace)
    unknown = set(args.stores or ()) - workspace.stores.keys()
    if unknown:
        known = ", ".join(workspace.stores)
        raise InputError(settings.workspace, "--store", f"expected one of {known}")
    chosen = ExportFilter(since, until, frozenset(args.stores) if args.stores else None)
    database = open_migrated(settings)
    try:
        yield _Place(workspace, database, chosen, load_classifier(settings.model_dir))
    finally:
        database.close()


def stored_orders(place: _Place, order_id: str) -> "tuple[Order, ...]":
    """Orders of the database, which may be newer than the workspace's."""
    from data.orders import Order
    from data.workspace.orders import number_key
    from serving.storage.orders import OrderRepository

    with place.database.reading() as connection:
        rows = OrderRepository(connection).find("number", number_key(order_id))
        return tuple(Order.model_validate_json(row.payload) for row in rows)


def _failed(error: Exception) -> int:
    """Say what is wrong; 2 where it is in what was given, else 1."""
    from serving.errors import StorageUnavailableError

    if not isinstance(error, ReplywrightError | OSError):
        # A database's own error may hold parameters of the statement.
        print(f"error: the database cannot be read ({type(error).__name__})", file=sys.stderr)
        return 1
    print(f"error: {error}", file=sys.stderr)
    return 1 if isinstance(error, OSError | StorageUnavailableError) else 2


def _require_folder(output: str) -> None:
    """A folder that is missing is said before the work, not after it."""
    path = Path(output)
    if output != STANDARD_STREAM and (path.is_dir() or not path.parent.is_dir()):
        raise InputError(path, "--output", "expected a file in a folder that exists")


def _key(path: Path | None) -> bytes:
    """The key of a file; without one, a key that is gone when the export is done."""
    if path is None:
        return secrets.token_bytes(_KEY_BYTES)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        pass
    else:
        with os.fdopen(handle, "wb") as fresh:
            fresh.write(secrets.token_bytes(_KEY_BYTES))
    key = path.read_bytes()
    if len(key) < _KEY_BYTES:
        raise InputError(path, "", f"expected a key of at least {_KEY_BYTES} bytes")
    return key


def _write(rows: Iterator[dict[str, Any]], output: str) -> int:
    """Write beside the place and rename: a reader never meets half an export."""
    if output == STANDARD_STREAM:
        return _lines(rows, sys.stdout)
    path = Path(output)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as lines:
            count = _lines(rows, lines)
            lines.flush()
            os.fsync(lines.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return count


def _lines(rows: Iterator[dict[str, Any]], lines: Any) -> int:  # noqa: ANN401 - a text stream
    count = 0
    for count, row in enumerate(rows, start=1):
        lines.write(json.dumps(row, ensure_ascii=False) + "\n")
        if count % 1000 == 0:
            print(f"{count} exported", file=sys.stderr)
    return count


def _weeks(text: str) -> int:
    if not (text.isdigit() and 1 <= int(text) <= _MOST_WEEKS):
        raise argparse.ArgumentTypeError(f"expected a number of weeks, 1 to {_MOST_WEEKS}")
    return int(text)


def _optional(text: str | None, option: str) -> datetime | None:
    return None if text is None else moment(text, option)
