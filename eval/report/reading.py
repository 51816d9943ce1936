"""Report folders: report.json, predictions.jsonl; read back for comparison and promotion."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from data.errors import InputError
from eval.report.records import SCHEMA, EvalReport

REPORT_FILE = "report.json"
PREDICTIONS_FILE = "predictions.jsonl"


class Prediction(BaseModel):
    """What was said of one ticket; no text.

    Attributes:
        label: the primary intent by its label.
        also: other primaries that a fair reader could give.
        said: the primary intent by the model.
        label_probability: the model's, of the label.
        level: auto, preselect or suggest.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    ticket_id: str
    language: str
    store: str
    channel: str
    length: str
    difficulty: str
    label: str
    also: tuple[str, ...]
    said: str
    confidence: float
    label_probability: float
    level: str
    language_said: str
    store_said: str | None

    @property
    def is_right(self) -> bool:
        """Whether the primary intent is one that a fair reader could give."""
        return self.said == self.label or self.said in self.also


def write_predictions(folder: Path, rows: Iterable[Prediction]) -> None:
    """Write predictions.jsonl."""
    with (folder / PREDICTIONS_FILE).open("w", encoding="utf-8") as lines:
        for row in rows:
            lines.write(row.model_dump_json() + "\n")


def read_predictions(folder: Path) -> Iterator[Prediction]:
    """The predictions of a report folder, in their order.

    Raises:
        InputError: no such file, or a line of it is broken.
    """
    path = folder / PREDICTIONS_FILE
    if not path.is_file():
        raise InputError(path, "", "expected the predictions of a report (by `evaluate`)")
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                yield Prediction.model_validate_json(line)
            except ValidationError as error:
                field = ".".join(map(str, error.errors()[0]["loc"])) or "line"
                raise InputError(path, field, "not as `evaluate` wrote it", line=number) from None


def write_report(folder: Path, report: EvalReport) -> None:
    """Write report.json."""
    text = report.model_dump_json(indent=1)
    (folder / REPORT_FILE).write_text(text + "\n", encoding="utf-8")


def read_report(folder: Path) -> EvalReport:
    """The report of a folder.

    Raises:
        InputError: no report, or one of another version.
    """
    path = folder / REPORT_FILE
    try:
        raw = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise InputError(path, "", f"expected a report by `evaluate`: {error}") from None
    if not isinstance(raw, dict) or raw.get("schema_name") != SCHEMA:
        raise InputError(path, "schema_name", f"expected {SCHEMA}")
    try:
        return EvalReport.model_validate(raw)
    except ValidationError as error:
        field = ".".join(map(str, error.errors()[0]["loc"]))
        raise InputError(path, field, "not as `evaluate` wrote it") from None
