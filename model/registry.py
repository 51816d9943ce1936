"""The registry: every model that was promoted, and which one is in use.

    REGISTRY/
      current.json         which version is in use; replaced in one step
      log.jsonl            promotions, rollbacks and refusals, append-only
      models/VERSION/      model folders, never changed (VERSION is the digest of their files)
      reports/VERSION/     the eval report that each was promoted on

A folder, no server: it can be copied, mounted and looked at. Writing it is training.promotion.
"""

import os
import tempfile
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from model.classifier.errors import ModelError

CURRENT = "current.json"
LOG = "log.jsonl"
Act = Literal["promoted", "rolled_back", "refused"]


class Current(BaseModel):
    """The version in use, and since when."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: str
    since: AwareDatetime


class LogEntry(BaseModel):
    """One line of the log.

    Attributes:
        at: when.
        act: what was done.
        version: the model concerned.
        previous: the version in use before, or None.
        by: who asked for it.
        reasons: of a refusal, or of a rollback; sentences.
        lineage: digests of data, report and gates, and the run that made the model.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: AwareDatetime
    act: Act
    version: str
    previous: str | None
    by: str
    reasons: tuple[str, ...] = ()
    lineage: dict[str, str] = {}


class Registry:
    """A registry folder; it may not exist yet.

    Args:
        root: the folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def model_folder(self, version: str) -> Path:
        """Where a version lies, whether it does or not."""
        return self.root / "models" / version

    def report_folder(self, version: str) -> Path:
        """Where the report of a version lies, whether it does or not."""
        return self.root / "reports" / version

    def current(self) -> Current | None:
        """The version in use, or None where nothing has been promoted.

        Raises:
            ModelError: the file that says so is broken.
        """
        path = self.root / CURRENT
        try:
            return Current.model_validate_json(path.read_bytes())
        except FileNotFoundError:
            return None
        except ValidationError as error:
            fields = ", ".join(".".join(map(str, e["loc"])) or "file" for e in error.errors())
            raise ModelError(f"{path}: invalid {fields}") from None

    def log(self) -> list[LogEntry]:
        """Every entry, oldest first; a last line that a crash cut off is left out.

        Raises:
            ModelError: another line is broken.
        """
        path = self.root / LOG
        try:
            lines = path.read_bytes().split(b"\n")
        except FileNotFoundError:
            return []
        entries = []
        for number, line in enumerate(lines[:-1], start=1):
            try:
                entries.append(LogEntry.model_validate_json(line))
            except ValidationError:
                raise ModelError(f"{path}:{number}: not an entry of the log") from None
        return entries

    def record(self, entry: LogEntry) -> None:
        """Append to the log; on disk when this returns."""
        self.root.mkdir(parents=True, exist_ok=True)
        with (self.root / LOG).open("a+b") as log:
            log.seek(0)
            # What a crash left of an entry was never acknowledged.
            log.truncate(log.read().rfind(b"\n") + 1)
            log.write(entry.model_dump_json().encode() + b"\n")
            log.flush()
            os.fsync(log.fileno())

    def use(self, version: str, at: datetime) -> None:
        """Make a version the one in use, in one step: a reader sees the old or the new one."""
        content = Current(version=version, since=at).model_dump_json(indent=2) + "\n"
        replace_file(self.root / CURRENT, content)


def replace_file(path: Path, content: str) -> None:
    """Write a file so that no reader and no crash ever meets half of it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as partial:
            partial.write(content)
            partial.flush()
            os.fsync(partial.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def resolve_model(folder: Path) -> Path:
    """The model folder to load: itself, or what is in use where it is a registry.

    Raises:
        ModelError: a registry in which nothing is in use, or whose model is not there.
    """
    if (folder / "model.json").is_file() or not is_registry(folder):
        return folder
    current = Registry(folder).current()
    if current is None:
        raise ModelError(f"{folder}: nothing has been promoted here yet")
    chosen = Registry(folder).model_folder(current.version)
    if not chosen.is_dir():
        raise ModelError(f"{folder}/{CURRENT}: names {current.version}, which is not here")
    return chosen


def is_registry(folder: Path) -> bool:
    """Whether a folder is a registry."""
    return (folder / CURRENT).is_file() or (folder / LOG).is_file()
