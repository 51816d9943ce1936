"""What is wrong with a workspace, all of it at once."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from data.errors import InputError


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to fix. `file` is relative to the workspace, `line` counts from 1."""

    file: str
    key: str
    expected: str
    line: int | None = None

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line is not None else self.file
        return ": ".join(part for part in (where, self.key, self.expected) if part)


class WorkspaceError(InputError):
    """A workspace cannot be used. `problems` holds everything that has to be fixed."""

    def __init__(self, root: Path, problems: Sequence[Problem]) -> None:
        count = f"{len(problems)} problems" if len(problems) > 1 else "1 problem"
        super().__init__(root, "", "\n  ".join([f"{count} to fix", *map(str, problems)]))
        self.problems = tuple(problems)


@dataclass
class Problems:
    """Collects errors and warnings while a workspace is read; each is kept once.

    `strict` makes errors of unknown keys.
    """

    strict: bool = False
    errors: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def error(self, file: str, key: str, expected: str, line: int | None = None) -> None:
        """Something that has to be fixed."""
        _add(self.errors, Problem(file, key, expected, line))

    def warn(self, file: str, key: str, expected: str, line: int | None = None) -> None:
        """Something that is likely a mistake, but can be read."""
        _add(self.warnings, Problem(file, key, expected, line))

    def unknown_key(self, file: str, key: str, hint: str, line: int | None = None) -> None:
        """A key that nothing reads."""
        _add(self.errors if self.strict else self.warnings, Problem(file, key, hint, line))


def nearest(name: str, valid: Sequence[str]) -> str:
    """`; did you mean X?`, or nothing where no valid name is near."""
    folded = {candidate.casefold(): candidate for candidate in valid}
    match = get_close_matches(name.casefold(), folded, n=1, cutoff=0.6)
    return f"; did you mean {folded[match[0]]}?" if match else ""


def _add(found: list[Problem], problem: Problem) -> None:
    if problem not in found:
        found.append(problem)
