"""A report of the model that ships on some of the authored tickets."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from data.corpora.checks import corpora_folder
from eval.report.build import EvaluateRequest, Evaluation, evaluate
from eval.report.reading import write_predictions, write_report
from model.classifier.loading import default_folder

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def every(step: int, folder: Path) -> list[Path]:
    """Each `step`-th validation ticket, a file a language."""
    paths = []
    for source in sorted((corpora_folder() / "validation").glob("*.jsonl")):
        lines = source.read_text(encoding="utf-8").splitlines(keepends=True)
        path = folder / source.name
        path.write_text("".join(lines[::step]), encoding="utf-8")
        paths.append(path)
    return paths


def labelled(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def few(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every 12th ticket of the validation corpora."""
    return every(12, tmp_path_factory.mktemp("few"))


@pytest.fixture(scope="session")
def judged(few: list[Path]) -> Evaluation:
    """The shipped model on them."""
    return evaluate(EvaluateRequest(model=default_folder(), data=few, now=NOW, samples=3))


@pytest.fixture(scope="session")
def report_folder(judged: Evaluation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its report, as a later evaluation finds it."""
    folder = tmp_path_factory.mktemp("report")
    write_report(folder, judged.report)
    write_predictions(folder, judged.predictions)
    return folder
