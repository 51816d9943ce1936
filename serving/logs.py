"""Logs as JSON lines: ids, counts and durations, never text of a customer."""

import json
import logging
import sys
from datetime import UTC, datetime


class JsonLines(logging.Formatter):
    """One JSON object a record. Exceptions are named, their messages are not written."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as a line."""
        row: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        row |= getattr(record, "fields", {})
        if record.exc_info and record.exc_info[0] is not None:
            row["error"] = record.exc_info[0].__name__
        return json.dumps(row, ensure_ascii=False, default=str)


def _is_no_traceback(record: logging.LogRecord) -> bool:
    """Tracebacks end in an error's words, which may be a customer's; we log our own line."""
    return not record.getMessage().startswith("Traceback")


def configure_logs(level: str) -> None:
    """Write logs to standard error; for the command, never for a library."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    # Our own line for each request has the id and the duration; theirs would have the query.
    logging.getLogger("uvicorn.access").disabled = True
    logging.getLogger("uvicorn.error").addFilter(_is_no_traceback)
    logging.getLogger("alembic").setLevel("WARNING")
