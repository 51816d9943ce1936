"""Errors that a user of the product can act on."""

from pathlib import Path


class ReplywrightError(Exception):
    """Base of every error whose message is meant for the user."""


class InputError(ReplywrightError):
    """Something in an input file is not what the contract asks for.

    The message names the file, the line (where files have lines), the field and
    what was expected. It never quotes the value: it may be customer text.
    """

    def __init__(
        self, path: Path | str, field: str, expected: str, *, line: int | None = None
    ) -> None:
        where = f"{path}:{line}" if line is not None else str(path)
        super().__init__(f"{where}: {field}: {expected}" if field else f"{where}: {expected}")
        self.path, self.line, self.field, self.expected = Path(path), line, field, expected
