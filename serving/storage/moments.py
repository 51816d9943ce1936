"""Moments and keys as the database holds them."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_LENGTH = 32


class Moment(TypeDecorator[datetime]):
    """A moment as ISO 8601 text in UTC, always as long: sorts as time, on every database."""

    impl = String(_LENGTH)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """An aware moment to text."""
        return None if value is None else moment_text(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401
        """Text to an aware moment."""
        return None if value is None else datetime.fromisoformat(value)


def moment_text(at: datetime) -> str:
    """`2026-11-16T07:12:00.000000+00:00`.

    Raises:
        ValueError: the moment has no offset.
    """
    if at.tzinfo is None:
        raise ValueError("a moment needs an offset")
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def digest_of(text: str | bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(text.encode() if isinstance(text, str) else text).hexdigest()


def canonical(value: object) -> str:
    """JSON that is the same for the same value: keys sorted, nothing between them."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
