"""Ways to make a model worse, or a report better than it is; the gates see each."""

import hashlib
import json
import shutil
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from data.corpora.checks import corpora_folder
from eval.report.build import EvaluateRequest, evaluate
from eval.report.reading import read_predictions, write_predictions, write_report
from eval.report.records import Verdict
from model.classifier.errors import ModelError
from model.classifier.loading import default_folder
from tests.eval.report.conftest import NOW, every
from training.lexical.fit import rows_of, train

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return every(4, tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def baseline(data: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped model's own report, which says go."""
    folder = tmp_path_factory.mktemp("baseline")
    done = evaluate(EvaluateRequest(model=default_folder(), data=data, now=NOW))
    assert done.report.verdict.decision == "go", [
        r.reason for r in done.report.verdict.rules if not r.passed
    ]
    write_report(folder, done.report)
    write_predictions(folder, done.predictions)
    return folder


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A copy that may be spoilt."""
    return Path(shutil.copytree(default_folder(), tmp_path / "model"))


def change(path: Path, edit: Callable[[dict[str, Any]], None]) -> None:
    card = json.loads(path.read_text(encoding="utf-8"))
    edit(card)
    path.write_text(json.dumps(card), encoding="utf-8")


def verdict_of(model: Path, data: list[Path], baseline: Path, **more: Any) -> Verdict:  # noqa: ANN401
    request = EvaluateRequest(model=model, data=data, now=NOW, baseline=baseline, **more)
    return evaluate(request).report.verdict


def failed(verdict: Verdict) -> dict[str, set[str]]:
    """Rules that are not met, with the slices in which."""
    found: dict[str, set[str]] = {}
    for rule in verdict.rules:
        if not rule.passed:
            found.setdefault(rule.rule, set()).add(rule.slice)
    return found


def reordered(names: list[str]) -> list[str]:
    return names[1:] + names[:1]


def test_labels_in_another_order(model: Path, data: list[Path], baseline: Path) -> None:
    for part in ("encoder", "lexical"):
        change(model / part / "model.json",
               lambda card: card["heads"]["intent"].update(
                   names=reordered(card["heads"]["intent"]["names"])))  # fmt: skip
    found = failed(verdict_of(model, data, baseline))
    assert {"floors.accuracy_low", "baseline.overall_low", "ceilings.auto_error_high"} <= set(found)


def test_two_intents_exchanged(model: Path, data: list[Path], baseline: Path) -> None:
    def swap(card: dict[str, Any]) -> None:
        other = {"order.cancel": "billing.invoice", "billing.invoice": "order.cancel"}
        names = card["heads"]["intent"]["names"]
        card["heads"]["intent"]["names"] = [other.get(n, n) for n in names]

    for part in ("encoder", "lexical"):
        change(model / part / "model.json", swap)
    found = failed(verdict_of(model, data, baseline))
    assert {"intent=order.cancel", "intent=billing.invoice"} <= found["baseline.no_intent_worse"]


def test_an_intent_dropped(model: Path, data: list[Path], baseline: Path) -> None:
    def drop(card: dict[str, Any]) -> None:
        names = card["heads"]["intent"]["names"]
        card["heads"]["intent"]["names"] = [
            "order.cancelled" if n == "order.cancel" else n for n in names
        ]

    for part in ("encoder", "lexical"):
        change(model / part / "model.json", drop)
    verdict = verdict_of(model, data, baseline)
    told = next(r for r in verdict.rules if r.rule == "honesty.same_label_set")
    assert not told.passed
    assert "without order.cancel, with order.cancelled" in told.reason


def test_confidence_blown_up(model: Path, data: list[Path], baseline: Path) -> None:
    def boast(card: dict[str, Any]) -> None:
        card["temperatures"] = dict.fromkeys(card["temperatures"], 0.1)

    change(model / "model.json", boast)
    found = failed(verdict_of(model, data, baseline))
    assert {"ceilings.calibration_error", "ceilings.auto_error_high"} <= set(found)
    assert "floors.accuracy_low" not in found  # as right as before, only boasting


def test_thresholds_lowered(model: Path, data: list[Path], baseline: Path) -> None:
    change(model / "model.json",
           lambda card: card["levels"]["*"]["auto"].update(threshold=0.2))  # fmt: skip
    assert set(failed(verdict_of(model, data, baseline))) == {"ceilings.auto_error_high"}


def test_languages_confused(model: Path, data: list[Path], baseline: Path) -> None:
    def confuse(card: dict[str, Any]) -> None:
        names = card["heads"]["language"]["names"]
        card["heads"]["language"]["names"] = reordered(names)

    change(model / "lexical" / "model.json", confuse)
    assert "floors.language_low" in failed(verdict_of(model, data, baseline))


def test_risks_silenced(model: Path, data: list[Path], baseline: Path) -> None:
    def silence(card: dict[str, Any]) -> None:
        card["flags"]["risk"] = dict.fromkeys(card["flags"]["risk"], 1.0)

    change(model / "encoder" / "model.json", silence)
    found = failed(verdict_of(model, data, baseline))
    assert "risk=data_request" in found["baseline.risk_recall_lost"]
    assert "floors.accuracy_low" not in found  # nothing else tells


def test_weights_damaged(model: Path, data: list[Path], baseline: Path) -> None:
    path = model / "lexical" / "weights.npz"
    with np.load(path) as stored:
        arrays = dict(stored)
    rng = np.random.default_rng(3)
    for name, values in arrays.items():
        if values.ndim == 2:
            arrays[name] = values[:, rng.permutation(values.shape[1])]
    np.savez(path, **arrays)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    change(model / "lexical" / "model.json", lambda card: card["files"].update({path.name: digest}))
    assert "baseline.overall_low" in failed(verdict_of(model, data, baseline))


def test_weights_of_the_encoder_damaged(model: Path, data: list[Path], baseline: Path) -> None:
    """Rows of a layer in another order, as after a broken export."""
    onnx = pytest.importorskip("onnx")
    path = model / "encoder" / "model.onnx"
    graph = onnx.load(path)
    rng = np.random.default_rng(4)
    for tensor in graph.graph.initializer:
        values = onnx.numpy_helper.to_array(tensor)
        if values.ndim == 2 and values.shape[0] == values.shape[1]:
            mixed = onnx.numpy_helper.from_array(rng.permutation(values), tensor.name)
            tensor.CopyFrom(mixed)
    onnx.save(graph, path)
    with pytest.raises(ModelError, match="not the file that belongs"):
        verdict_of(model, data, baseline)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    change(model / "encoder" / "model.json", lambda card: card["files"].update({path.name: digest}))
    assert "baseline.overall_low" in failed(verdict_of(model, data, baseline))


def rewritten(
    data: list[Path], folder: Path, edit: Callable[[dict[str, Any]], dict[str, Any] | None]
) -> list[Path]:
    """The same files with other rows."""
    folder.mkdir()
    for path in data:
        rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
        kept = [json.dumps(row) for row in map(edit, rows) if row is not None]
        (folder / path.name).write_text("\n".join(kept) + "\n", encoding="utf-8")
    return [folder / path.name for path in data]


def test_labels_taken_from_the_model_itself(
    data: list[Path], baseline: Path, tmp_path: Path
) -> None:
    said = {p.ticket_id: p.said for p in read_predictions(baseline)}

    def agree(row: dict[str, Any]) -> dict[str, Any]:
        name = row.get("ticket_id") or row["id"]
        return row | {"labels": row["labels"] | {"intents": [said[name]]}, "also_ok": []}

    verdict = verdict_of(default_folder(), rewritten(data, tmp_path / "d", agree), baseline)
    assert "baseline.changed" in failed(verdict)
    assert "baseline.overall_low" not in failed(verdict)  # accuracy is perfect now


def test_easy_texts_under_the_old_ids(data: list[Path], baseline: Path, tmp_path: Path) -> None:
    easy = {"text": "I want to cancel my order, please cancel it.", "also_ok": []}

    def ease(row: dict[str, Any]) -> dict[str, Any]:
        if row["labels"]["intents"][0] != "order.cancel":
            return row
        return row | easy

    eased = rewritten(data, tmp_path / "d", ease)
    assert "baseline.changed" not in failed(verdict_of(default_folder(), eased, baseline))

    def ease_all(row: dict[str, Any]) -> dict[str, Any]:
        return ease(row | {"labels": row["labels"] | {"intents": ["order.cancel"]}})

    eased = rewritten(data, tmp_path / "e", ease_all)
    assert "baseline.changed" in failed(verdict_of(default_folder(), eased, baseline))


def test_tickets_that_it_gets_wrong_made_unreadable(
    data: list[Path], baseline: Path, tmp_path: Path
) -> None:
    wrong = [p.ticket_id for p in read_predictions(baseline) if not p.is_right]
    hidden = set(wrong[::3])  # few enough to remain within the share of common tickets

    def hide(row: dict[str, Any]) -> dict[str, Any]:
        name = row.get("ticket_id") or row["id"]
        return row | {"labels": {"intents": ["lost"]}} if name in hidden else row

    verdict = verdict_of(default_folder(), rewritten(data, tmp_path / "d", hide), baseline)
    assert set(failed(verdict)) == {"honesty.rejected"}


def test_a_weak_intent_left_out(data: list[Path], baseline: Path, tmp_path: Path) -> None:
    def leave_out(row: dict[str, Any]) -> dict[str, Any] | None:
        return None if row["labels"]["intents"][0] == "feedback.complaint" else row

    kept = rewritten(data, tmp_path / "d", leave_out)
    verdict = verdict_of(default_folder(), kept, baseline)
    assert set(failed(verdict)) == {"baseline.judged_again"}
    told = next(rule.reason for rule in verdict.rules if not rule.passed)
    assert "intent=feedback.complaint" in told


def test_judged_on_what_it_learned(data: list[Path], baseline: Path) -> None:
    verdict = verdict_of(default_folder(), data, baseline, train=data[:1])
    assert set(failed(verdict)) == {"honesty.overlap"}


def test_the_hard_languages_left_out(data: list[Path], baseline: Path) -> None:
    kept = [path for path in data if path.stem in ("de", "es", "nl")]
    found = failed(verdict_of(default_folder(), kept, baseline))
    assert "baseline.common" in found


def test_the_labels_of_one_language_shuffled_before_a_retraining(tmp_path: Path) -> None:
    """Two lexical models of the same tickets, one of them with Italian labels at random."""
    sources = [corpora_folder() / "train" / f"{name}.jsonl" for name in ("it", "nl", "es")]
    rows = [json.loads(line) for line in sources[0].read_text(encoding="utf-8").splitlines()]
    order = np.random.default_rng(5).permutation(len(rows))
    shuffled = tmp_path / "it.jsonl"
    shuffled.write_text(
        "".join(
            json.dumps(row | {"labels": rows[int(place)]["labels"], "also_ok": []}) + "\n"
            for row, place in zip(rows, order, strict=True)
        ),
        encoding="utf-8",
    )
    folders = []
    for name, italian in (("sound", sources[0]), ("spoilt", shuffled)):
        folder = Path(shutil.copytree(default_folder(), tmp_path / name))
        shutil.rmtree(folder / "lexical")
        with warnings.catch_warnings(action="ignore"):  # stopping early is meant
            train(list(rows_of([italian, *sources[1:]])), folder / "lexical", digests={})
        change(folder / "model.json", lambda card: card.update(lexical_weight=1.0))
        folders.append(folder)
    held_out = tmp_path / "held-out"
    held_out.mkdir()
    judged_on = [path for path in every(3, held_out) if path.stem in ("it", "nl")]
    before = evaluate(EvaluateRequest(model=folders[0], data=judged_on, now=NOW))
    report = tmp_path / "report"
    report.mkdir()
    write_report(report, before.report)
    write_predictions(report, before.predictions)
    found = failed(verdict_of(folders[1], judged_on, report))
    assert "language=it" in found["baseline.no_language_worse"]
