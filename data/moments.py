"""Moments as people give them on a command line."""

from datetime import UTC, datetime

from data.errors import ReplywrightError


def moment_or_now(text: str | None, option: str) -> datetime:
    """An ISO 8601 moment with an offset; the present one where none is given.

    Args:
        text: as it was given.
        option: its name, for the message.

    Raises:
        ReplywrightError: no moment, or one without an offset.
    """
    return datetime.now(UTC) if text is None else moment(text, option)


def moment(text: str, option: str) -> datetime:
    """An ISO 8601 moment with an offset.

    Raises:
        ReplywrightError: no moment, or one without an offset.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise ReplywrightError(f"{option}: expected an ISO 8601 moment with an offset") from None
    if found.tzinfo is None:
        raise ReplywrightError(f"{option}: expected an offset, e.g. 2026-11-16T08:00:00+01:00")
    return found
