"""Report folders: report.json, predictions.jsonl; read back for comparison and promotion."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from data.errors import InputError
from eval.report.records import SCHEMA, EvalReport

REPORT_FILE = "report.json"
PREDICTIONS_FILE = "predictions.jsonl"
NOT_GIVEN = "not given"
"""Language or store of a ticket whose labels do not say it."""


class Prediction(BaseModel):
    """What was said of one ticket; no text.

    Attributes:
        label: the primary intent by its label.
        also: other primaries that a fair reader could give.
        said: the primary intent by the model.
        label_probability: the model's, of the label.
        level: auto, preselect or suggest.
        risk: risks by the label, None where it says nothing of them.
        risk_said: risks by the model and the wording.
        fingerprint: changes with the text; 32 bits, from which no text can be read.
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
    risk: tuple[str, ...] | None = None
    risk_said: tuple[str, ...] = ()
    fingerprint: str = ""

    @property
    def is_right(self) -> bool:
        """Whether the primary intent is one that a fair reader could give."""
        return self.accepts(self.said)

    def accepts(self, intent: str) -> bool:
        """Whether a fair reader could give this ticket an intent."""
        return intent == self.label or intent in self.also


def write_predictions(folder: Path, rows: Iterable[Prediction]) -> None:
    """Write predictions.jsonl."""
    with (folder / PREDICTIONS_FILE).open("w", encoding="utf-8") as lines:
        lines.writelines(_lines(rows))


def predictions_digest(rows: Iterable[Prediction]) -> str:
    """The digest of the file that `write_predictions` makes of them."""
    total = hashlib.sha256()
    for line in _lines(rows):
        total.update(line.encode())
    return total.hexdigest()


def _lines(rows: Iterable[Prediction]) -> Iterator[str]:
    return (row.model_dump_json() + "\n" for row in rows)


def read_judged(folder: Path) -> tuple[EvalReport, tuple[Prediction, ...]]:
    """A report and the predictions that it was made of.

    Raises:
        InputError: one of them is missing or broken, or they do not belong together.
    """
    report, path = read_report(folder), folder / PREDICTIONS_FILE
    rows = tuple(read_predictions(folder))
    if hashlib.sha256(path.read_bytes()).hexdigest() != report.predictions_digest:
        raise InputError(path, "", f"expected the predictions that {REPORT_FILE} was made of")
    return report, rows


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
        InputError: no report, one of another version, or a verdict that its rules do not give.
    """
    path = folder / REPORT_FILE
    try:
        raw = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise InputError(path, "", f"expected a report by `evaluate`: {error}") from None
    if not isinstance(raw, dict) or raw.get("schema_name") != SCHEMA:
        raise InputError(path, "schema_name", f"expected {SCHEMA}")
    try:
        report = EvalReport.model_validate(raw)
    except ValidationError as error:
        field = ".".join(map(str, error.errors()[0]["loc"]))
        raise InputError(path, field, "not as `evaluate` wrote it") from None
    follows = "go" if all(rule.passed for rule in report.verdict.rules) else "no_go"
    if report.verdict.decision != follows:
        raise InputError(path, "verdict.decision", f"expected {follows}, by its own rules")
    return report
