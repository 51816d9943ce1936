"""What becomes of lines that cannot be read: counted, named and kept, never dropped silently."""

import base64
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from data.errors import InputError

STANDARD_STREAM = "-"
_SUFFIX = ".rejected.jsonl"
_REMEMBERED = 20


@dataclass(frozen=True, slots=True)
class Rejection:
    """A line that was not read. `reason` names line (from 1), field and what was expected."""

    line: int
    field: str
    reason: str


@dataclass
class ReadReport:
    """How a reading went; up to date at any moment of it, complete at its end."""

    read: int = 0
    rejected: int = 0
    line: int = 0
    """The line of the record that was handed on last."""
    rejections: list[Rejection] = field(default_factory=list)
    """The first twenty; all of them are in the file."""
    rejected_path: Path | None = None
    """Where the rejected lines are; `None` where there are none, or no place to write them."""


def rejected_path_for(path: Path | str) -> Path:
    """`tickets.jsonl` -> `tickets.jsonl.rejected.jsonl`; standard input -> `stdin.rejected...`."""
    if str(path) == STANDARD_STREAM:
        return Path("stdin" + _SUFFIX)
    return Path(f"{path}{_SUFFIX}")


class RejectedLines:
    """Collects the rejected lines of one file; a context manager.

    The file appears when the reading ends and holds this reading's lines only: one of an earlier
    reading is replaced, or removed where nothing was rejected this time. Where its folder cannot
    be written it lands in the current directory.

    Args:
        path: the file that is read, or `-`.
        report: counts are added to it.
        strict: raise instead of collecting.
        rejected_path: where to write; by default beside `path`.
    """

    def __init__(
        self,
        path: Path | str,
        report: ReadReport,
        *,
        strict: bool = False,
        rejected_path: Path | None = None,
    ) -> None:
        self._path, self._report, self._strict = path, report, strict
        self._target = rejected_path or rejected_path_for(path)
        self._partial: Path | None = None
        self._file: BinaryIO | None = None

    def __enter__(self) -> Self:
        return self

    def add(
        self, line: int, name: str, expected: str, raw: bytes | str, *, others: Sequence[str] = ()
    ) -> None:
        """Reject a line.

        Args:
            line: its number, from 1.
            name: the field that is wrong; empty where it is the line itself.
            expected: what was expected.
            raw: the line as it was read.
            others: further problems of the same line, each with its field.

        Raises:
            InputError: in strict mode.
        """
        if self._strict:
            raise InputError(self._path, name, expected, line=line)
        where = f"line {line}: {name}: " if name else f"line {line}: "
        reason = "; ".join([where + expected, *others])
        self._report.rejected += 1
        if len(self._report.rejections) < _REMEMBERED:
            self._report.rejections.append(Rejection(line, name, reason))
        row: dict[str, object] = {"line": line, "field": name, "reason": reason}
        self._write(row | _raw_fields(raw))

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._file is not None and self._partial is not None:
            self._file.close()
            os.replace(self._partial, self._target)
            self._report.rejected_path = self._target
        elif not self._strict and self._report.rejected == 0:
            _remove(self._target)

    def _write(self, row: dict[str, object]) -> None:
        if self._file is None and not self._open():
            return
        assert self._file is not None
        self._file.write(json.dumps(row, ensure_ascii=False).encode("utf-8", "backslashreplace"))
        self._file.write(b"\n")

    def _open(self) -> bool:
        for target in (self._target, Path.cwd() / self._target.name):
            # One name a process: two readers of the same file do not write into each other.
            partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
            try:
                self._file = partial.open("wb")
            except OSError:
                continue
            self._target, self._partial = target, partial
            return True
        return False


def _raw_fields(raw: bytes | str) -> dict[str, str]:
    if isinstance(raw, str):
        return {"raw": raw}
    line = raw.rstrip(b"\r\n")
    try:
        return {"raw": line.decode("utf-8")}
    except UnicodeDecodeError:
        return {
            "raw": line.decode("utf-8", "backslashreplace"),
            "raw_base64": base64.b64encode(line).decode("ascii"),
        }


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # a folder that cannot be written: nothing of ours can be there that is new
