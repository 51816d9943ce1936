"""The guided example of docs/learning-loop.md: label, train, judge, refuse, promote, roll back."""

import json
import random
from pathlib import Path

import pytest

from model.classifier.loading import load_classifier
from model.classifier.protocol import ClassifierInput
from model.registry import Registry
from replywright import main

pytestmark = pytest.mark.slow

GATES = """
version: guided example
floors: {accuracy_low: 0.5}
baseline: {overall_low: -0.05}
honesty: {overlap: 0}
"""
SETTINGS = {
    "batch_examples": 16,
    "encoder_rate": 2e-3,
    "head_rate": 1e-2,
    "augmented_share": 0.3,
    "max_tokens": 48,
}


def test_a_week_of_learning(
    tickets: Path,
    own_labels: Path,
    tiny_base: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    rows = [json.loads(line) for line in tickets.read_text(encoding="utf-8").splitlines()]
    random.Random(3).shuffle(rows)
    holdout = write(tmp_path / "holdout.jsonl", rows[:60])
    sound = write(tmp_path / "labelled.jsonl", rows[60:])
    spoilt = write(tmp_path / "spoilt.jsonl", shuffled(rows[60:]))
    gates = tmp_path / "gates.yaml"
    gates.write_text(GATES, encoding="utf-8")
    registry = tmp_path / "registry"

    def train(name: str, data: Path, epochs: int) -> Path:
        settings = tmp_path / f"{name}.json"
        settings.write_text(json.dumps(SETTINGS | {"epochs": epochs}), encoding="utf-8")
        output = tmp_path / "models" / name
        given = ["--labels", str(own_labels), "--base", str(tiny_base), "--settings", str(settings)]
        command = ["train", "--data", str(data), *given, "--output", str(output)]
        assert main(command) == 0
        return output

    def evaluate(name: str, model: Path, *, baseline: Path | None = None) -> tuple[int, Path]:
        report = tmp_path / "reports" / name
        command = ["evaluate", "--model", str(model), "--data", str(holdout), "--output",
                   str(report), "--gates", str(gates), "--train-data", str(sound)]  # fmt: skip
        return main([*command, *(["--baseline", str(baseline)] if baseline else [])]), report

    def promote(model: Path, report: Path) -> int:
        return main(["promote", "--model", str(model), "--report", str(report), "--registry",
                     str(registry), "--by", "qa"])  # fmt: skip

    first = train("a", sound, 10)
    code, report = evaluate("a", first)
    assert code == 0
    assert promote(first, report) == 0
    in_use = current(registry)

    worse = train("worse", spoilt, 10)
    code, report = evaluate("worse", worse, baseline=Registry(registry).report_folder(in_use))
    assert code == 1
    assert "baseline.overall_low" in capsys.readouterr().out
    assert promote(worse, report) == 1
    assert current(registry) == in_use

    better = train("b", sound, 14)
    code, report = evaluate("b", better, baseline=Registry(registry).report_folder(in_use))
    assert code == 0
    assert promote(better, report) == 0
    assert current(registry) != in_use
    (found,) = load_classifier(registry).classify([ClassifierInput("please cancel my order")])
    assert found.intents[0][0] == "cancel"

    assert main(["rollback", "--registry", str(registry), "--by", "qa"]) == 0
    assert current(registry) == in_use
    acts = [entry.act for entry in Registry(registry).log()]
    assert acts == ["promoted", "refused", "promoted", "rolled_back"]


def write(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def shuffled(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """The same texts with the intents of others."""
    intents = [row["intent"] for row in rows]
    random.Random(4).shuffle(intents)
    return [row | {"intent": intent} for row, intent in zip(rows, intents, strict=True)]


def current(registry: Path) -> str:
    found = Registry(registry).current()
    assert found is not None
    return found.version
