"""Promotion: only what its own report lets through, and back in one step."""

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from data.corpora.checks import corpora_folder
from data.errors import ReplywrightError
from eval.report.build import EvaluateRequest, evaluate
from eval.report.reading import write_predictions, write_report
from model.classifier.errors import ModelError
from model.classifier.loading import default_folder, model_version
from model.registry import Registry
from replywright import main
from training.promotion.promote import PromotionRequest, RefusedError, promote, rollback
from training.promotion.tracking import Tracker, TrackingError, tracker_of

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
EASY = "version: test\nfloors: {accuracy_low: 0.3}\nbaseline: {no_intent_worse: false}\n"


@pytest.fixture(scope="module")
def tickets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("data") / "nl.jsonl"
    lines = (corpora_folder() / "validation" / "nl.jsonl").read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(lines[::12]) + "\n", encoding="utf-8")
    return path


def variant(folder: Path, note: str) -> Path:
    """The shipped model with another digest."""
    shutil.copytree(default_folder(), folder)
    (folder / "NOTE.md").write_text(note, encoding="utf-8")
    return folder


def report_of(
    model: Path, tickets: Path, folder: Path, *, baseline: Path | None = None, gates: str = EASY
) -> Path:
    folder.mkdir()
    rules = folder.with_suffix(".yaml")
    rules.write_text(gates, encoding="utf-8")
    done = evaluate(
        EvaluateRequest(model=model, data=[tickets], now=NOW, baseline=baseline, gates=rules)
    )
    write_report(folder, done.report)
    write_predictions(folder, done.predictions)
    return folder


@pytest.fixture
def first(tmp_path: Path, tickets: Path) -> PromotionRequest:
    """A request that will be granted."""
    model = variant(tmp_path / "first", "first")
    report = report_of(model, tickets, tmp_path / "report-first")
    return PromotionRequest(model, report, tmp_path / "registry", "qa", NOW)


def test_a_promoted_model_is_in_use_and_its_lineage_is_kept(first: PromotionRequest) -> None:
    version = promote(first)
    registry = Registry(first.registry)
    current = registry.current()
    assert current is not None
    assert current.version == version == model_version(registry.model_folder(version))
    (entry,) = registry.log()
    assert (entry.act, entry.by, entry.previous) == ("promoted", "qa", None)
    assert {"report", "gates", "data:nl.jsonl"} <= entry.lineage.keys()
    assert (registry.report_folder(version) / "report.json").is_file()


def test_a_report_of_another_model_promotes_nothing(
    first: PromotionRequest, tmp_path: Path
) -> None:
    other = variant(tmp_path / "other", "other")
    request = PromotionRequest(other, first.report, first.registry, "qa", NOW)
    with pytest.raises(RefusedError, match="The report is about"):
        promote(request)
    registry = Registry(first.registry)
    assert registry.current() is None
    assert [e.act for e in registry.log()] == ["refused"]


def test_a_no_go_is_refused_with_the_reasons_of_the_report(
    first: PromotionRequest, tmp_path: Path, tickets: Path
) -> None:
    strict = "version: test\nfloors: {accuracy_low: 0.999}\n"
    report = report_of(first.model, tickets, tmp_path / "report-strict", gates=strict)
    request = PromotionRequest(first.model, report, first.registry, "qa", NOW)
    with pytest.raises(RefusedError, match="99.9% is required"):
        promote(request)


def test_the_second_has_to_be_compared_with_the_one_in_use(
    first: PromotionRequest, tmp_path: Path, tickets: Path
) -> None:
    version = promote(first)
    model = variant(tmp_path / "second", "second")
    alone = report_of(model, tickets, tmp_path / "report-alone")
    request = PromotionRequest(model, alone, first.registry, "qa", NOW)
    with pytest.raises(RefusedError, match=f"In use is {version}"):
        promote(request)
    kept = Registry(first.registry).report_folder(version)
    compared = report_of(model, tickets, tmp_path / "report-second", baseline=kept)
    second = promote(PromotionRequest(model, compared, first.registry, "qa", NOW))
    assert Registry(first.registry).current() is not None
    assert rollback(first.registry, to=None, by="qa", now=NOW + timedelta(hours=1)) == version
    with pytest.raises(ReplywrightError, match="nothing was in use before"):
        rollback(first.registry, to=None, by="qa", now=NOW)
    assert rollback(first.registry, to=second, by="qa", now=NOW) == second


def test_a_model_whose_files_were_changed_is_not_rolled_back_to(
    first: PromotionRequest, tmp_path: Path, tickets: Path
) -> None:
    version = promote(first)
    model = variant(tmp_path / "second", "second")
    registry = Registry(first.registry)
    report = report_of(
        model, tickets, tmp_path / "report-second", baseline=registry.report_folder(version)
    )
    promote(PromotionRequest(model, report, first.registry, "qa", NOW))
    (registry.model_folder(version) / "NOTE.md").write_text("changed", encoding="utf-8")
    with pytest.raises(ModelError, match="its files were changed"):
        rollback(first.registry, to=None, by="qa", now=NOW)


def test_the_commands_promote_list_and_refuse(
    first: PromotionRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    place = ["--registry", str(first.registry)]
    base = ["--model", str(first.model), "--report", str(first.report), *place]
    assert main(["promote", *base, "--by", "qa"]) == 0
    version = capsys.readouterr().out.split()[-1]
    assert main(["models", *place]) == 0
    assert f"{version}\t" in capsys.readouterr().out
    assert main(["promote", *base]) == 1
    assert "is in use already" in capsys.readouterr().err
    assert main(["models", *place, "--log"]) == 0
    assert "refused" in capsys.readouterr().out
    assert main(["rollback", *place]) == 2
    assert main(["promote", *base[:2], "--report", "nowhere", *place]) == 2
    assert "nowhere/report.json" in capsys.readouterr().err


class _Server(BaseHTTPRequestHandler):
    """Answers like a tracking server; keeps what it was told."""

    told: list[tuple[str, dict[str, Any]]] = []

    def do_GET(self) -> None:
        self._answer(404, {})

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.told.append((self.path.split("/mlflow/")[1], body))
        made = {"experiment_id": "7", "run": {"info": {"run_id": "r1"}}}
        self._answer(200, made)

    def _answer(self, code: int, body: dict[str, Any]) -> None:
        content = json.dumps(body).encode()
        self.send_response(code)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def tracking() -> Iterator[str]:
    _Server.told = []
    server = HTTPServer(("127.0.0.1", 0), _Server)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_promotion_is_filed_on_the_tracking_server(
    first: PromotionRequest, tracking: str
) -> None:
    version = promote(first, Tracker(tracking))
    told = _Server.told
    assert [path for path, _ in told] == [
        "experiments/create", "runs/create", "runs/log-batch", "runs/log-batch", "runs/update",
    ]  # fmt: skip
    assert told[1][1]["run_name"] == version
    assert {m["key"] for m in told[3][1]["metrics"]} >= {"accuracy", "macro_f1"}
    assert told[4][1]["status"] == "FINISHED"


def test_a_tracking_server_that_is_gone_does_not_hinder_a_promotion(
    first: PromotionRequest, caplog: pytest.LogCaptureFixture
) -> None:
    assert promote(first, Tracker("http://127.0.0.1:9"))
    assert "the run was not filed" in caplog.text


def test_only_servers_are_tracked_to() -> None:
    assert tracker_of({}) is None
    with pytest.raises(TrackingError, match="http or https"):
        tracker_of({"MLFLOW_TRACKING_URI": "sqlite:///runs.db"})
