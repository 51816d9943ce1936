"""The report of a real model: what it says, how it is read back, and its page."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from data.errors import InputError
from data.jsonl import read_records
from data.near_duplicates import without_numbers
from data.tickets import Ticket
from data.workspace.loading import load_workspace
from eval.cli import run_evaluate
from eval.report.build import EvaluateRequest, Evaluation, evaluate
from eval.report.gates import read_gates
from eval.report.page.html import page_of
from eval.report.page.markdown import markdown_of
from eval.report.reading import read_judged, read_predictions, read_report
from eval.report.records import EvalReport, Sample
from model.classifier.loading import default_folder, load_classifier
from model.demo import sample_folder
from model.pipeline import Pipeline
from replywright import build_parser
from tests.eval.report.conftest import NOW, labelled

SCHEMA = Path(__file__).parents[3] / "docs" / "eval-report.schema.json"


def test_the_schema_in_the_documents_is_that_of_the_report() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == EvalReport.model_json_schema()


def test_every_ticket_is_counted_once_in_every_dimension(judged: Evaluation) -> None:
    report = judged.report
    n = report.data.tickets
    assert n == len(judged.predictions) == sum(map(sum, report.confusion))
    for dimension in ("language", "channel", "intent", "length", "difficulty"):
        assert sum(s.n for s in report.slices if s.dimension == dimension) == n
    assert sum(row.n for row in report.intents) == n
    assert sum(b.n for b in report.reliability[0].bins) == n
    assert sum(row.share.value or 0 for row in report.levels) == pytest.approx(1, abs=1e-3)


def test_a_report_is_read_back_as_it_was_written(judged: Evaluation, report_folder: Path) -> None:
    assert read_report(report_folder) == judged.report
    assert tuple(read_predictions(report_folder)) == judged.predictions


def test_predictions_and_report_hold_no_text_but_the_samples_that_were_asked_for(
    judged: Evaluation, few: list[Path]
) -> None:
    shown = {s.ticket_id for s in judged.report.samples if s.text}
    assert len(shown) == 3
    rows = [json.loads(line) for p in few for line in p.read_text("utf-8").splitlines()]
    kept = judged.report.model_copy(update={"samples": ()}).model_dump_json()
    kept += "".join(p.model_dump_json() for p in judged.predictions)
    assert not any(row["text"] in kept for row in rows if len(row["text"]) > 20)


def test_a_broken_report_names_file_and_field(tmp_path: Path, report_folder: Path) -> None:
    raw = json.loads((report_folder / "report.json").read_text(encoding="utf-8"))
    raw["accuracy"].pop("n")
    (tmp_path / "report.json").write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(InputError, match=r"report\.json: accuracy\.n"):
        read_report(tmp_path)
    (tmp_path / "predictions.jsonl").write_text("{}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"predictions\.jsonl:1: ticket_id"):
        list(read_predictions(tmp_path))


def test_predictions_of_another_report_and_an_edited_verdict_are_refused(
    tmp_path: Path, report_folder: Path
) -> None:
    shutil.copytree(report_folder, tmp_path / "r")
    predictions, report = tmp_path / "r" / "predictions.jsonl", tmp_path / "r" / "report.json"
    lines = predictions.read_text(encoding="utf-8").splitlines(keepends=True)
    predictions.write_text("".join(lines[1:]), encoding="utf-8")
    with pytest.raises(InputError, match=r"the predictions that report\.json was made of"):
        read_judged(tmp_path / "r")
    raw = json.loads(report.read_text(encoding="utf-8"))
    other = "go" if raw["verdict"]["decision"] == "no_go" else "no_go"
    raw["verdict"]["decision"] = other
    report.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(
        InputError, match=r"verdict\.decision: expected (go|no_go), by its own rules"
    ):
        read_report(tmp_path / "r")


def test_what_labels_do_not_say_is_not_counted_as_right(tmp_path: Path) -> None:
    rows = [{"text": f"Where is my parcel {n}?", "intent": "shipping.order_status"}
            for n in range(4)]  # fmt: skip
    data = labelled(tmp_path / "plain.jsonl", rows)  # type: ignore[arg-type]
    report = evaluate(EvaluateRequest(model=default_folder(), data=[data], now=NOW)).report
    assert report.language.n == 0
    assert [s.name for s in report.slices if s.dimension == "language"] == ["not given"]
    assert all(row.n == 0 for row in report.flags)
    assert "floors.language_low" not in {r.rule for r in report.verdict.rules}


def test_an_intent_that_the_model_does_not_know_is_an_error_and_no_broken_row(
    tmp_path: Path,
) -> None:
    labels = tmp_path / "ours.yaml"
    labels.write_text("intents: [shipping.order_status, gift.wrapping]\n", encoding="utf-8")
    rows = [{"text": "Can you wrap it as a gift?", "intent": "gift.wrapping", "also_ok": "a|b"},
            {"text": "Where is my parcel?", "intent": "shipping.order_status"},
            {"text": "Who knows", "intent": "unheard.of"}]  # fmt: skip
    data = labelled(tmp_path / "own.csv.jsonl", rows)  # type: ignore[arg-type]
    done = evaluate(EvaluateRequest(model=default_folder(), data=[data], now=NOW, labels=labels))
    report = done.report
    assert (report.data.tickets, report.data.sources[0].rejected) == (2, 1)
    assert done.predictions[0].also == ("a", "b")
    assert "gift.wrapping" in report.confusion_names
    wrapped = next(row for row in report.intents if row.intent == "gift.wrapping")
    assert (wrapped.n, wrapped.recall.value) == (1, 0.0)
    told = {r.rule: r for r in report.verdict.rules}
    assert "without gift.wrapping" in told["honesty.same_label_set"].reason
    assert told["honesty.rejected"].measured == pytest.approx(1 / 3, abs=1e-4)


def test_rejections_without_a_label_count_among_decisions_and_none_counts_twice(
    few: list[Path], tmp_path: Path
) -> None:
    row: dict[str, object] = json.loads(few[0].read_text(encoding="utf-8").splitlines()[0])

    def decided(place: int, action: str, **more: object) -> dict[str, object]:
        provenance = {
            "draft_id": f"d-{place}",
            "action": action,
            "reason": more.pop("reason", None),
        }
        return row | {"ticket_id": f"D-{place}", "provenance": provenance} | more

    rows = [
        decided(1, "approve"),
        decided(2, "edit", edit={"causes": ["tone"], "distance": 0.2}),
        decided(3, "edit", edit={"causes": ["tone", "length"], "distance": 0.4}),
        decided(4, "reject", reason="policy", labels={"language": "de"}),
    ]
    decisions = labelled(tmp_path / "decided.jsonl", rows)
    request = EvaluateRequest(
        model=default_folder(), data=[decisions], now=NOW, decisions=[decisions]
    )
    report = evaluate(request).report
    assert (report.data.tickets, report.data.sources[0].without_intent) == (3, 1)
    found = report.decisions
    assert found is not None
    assert (found.n, found.as_is.value, found.rejected.value) == (4, 0.25, 0.25)
    assert (found.reasons, found.causes) == ({"policy": 1}, {"tone": 2, "length": 1})
    assert (found.distance, found.compared) == (0.3, 2)


def test_a_gates_file_with_a_misspelt_rule_names_it(tmp_path: Path) -> None:
    path = tmp_path / "gates.yaml"
    path.write_text("version: 1\nfloors: {acuracy_low: 0.5}\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"gates\.yaml: floors\.acuracy_low"):
        read_gates(path)


def test_the_command_exits_with_the_verdict_and_prints_the_rules_that_decided(
    few: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gates = tmp_path / "gates.yaml"
    gates.write_text("version: 1\nfloors: {accuracy_low: 0.3}\n", encoding="utf-8")
    base = ["evaluate", "--model", str(default_folder()), "--data", *map(str, few[:2]),
            "--output", str(tmp_path / "r"), "--gates", str(gates)]  # fmt: skip
    args = build_parser().parse_args(base)
    assert run_evaluate(args) == 0
    assert capsys.readouterr().out.startswith("go: ")
    gates.write_text("version: 1\nfloors: {accuracy_low: 0.99}\n", encoding="utf-8")
    assert run_evaluate(args) == 1
    told = capsys.readouterr().out
    assert "99.0% is required. (floors.accuracy_low)" in told
    gates.write_text("version: 1\nflors: {}\n", encoding="utf-8")
    assert run_evaluate(args) == 2
    assert "gates.yaml: flors" in capsys.readouterr().err


def test_with_a_workspace_stores_and_drafts_are_judged_too(tmp_path: Path) -> None:
    lines = (sample_folder() / "tickets.jsonl").read_text(encoding="utf-8").splitlines()[:30]
    data = labelled(tmp_path / "sample.jsonl", [json.loads(line) for line in lines])
    request = EvaluateRequest(
        model=default_folder(), data=[data], now=NOW, workspace=sample_folder() / "workspace"
    )
    report = evaluate(request).report
    assert report.store is not None
    assert report.store.value == 1.0
    assert report.drafts is not None
    assert report.drafts.grounded.value == 1.0
    assert report.drafts.clean.value == 1.0
    assert report.drafts.drafted + report.drafts.escalated + report.drafts.none_due == 30
    by_language = [s for s in report.drafts.slices if s.dimension == "language"]
    assert sum(s.n for s in by_language) == report.drafts.drafted


def test_drafts_from_a_file_are_judged_as_they_are(tmp_path: Path) -> None:
    workspace, tickets = sample_folder() / "workspace", sample_folder() / "tickets.jsonl"
    lines = tickets.read_text(encoding="utf-8").splitlines()[:12]
    data = labelled(tmp_path / "sample.jsonl", [json.loads(line) for line in lines])
    pipeline = Pipeline(load_workspace(workspace), load_classifier())
    rows = [d.to_row() for d in pipeline.draft(read_records(data, Ticket, strict=True), NOW)]
    drafted = [row for row in rows if row["body"]]
    drafted[0]["body"] += " We pay 50 EUR by 3 May."
    drafts = labelled(tmp_path / "drafts.jsonl", rows)
    request = EvaluateRequest(model=default_folder(), data=[data], now=NOW, drafts=drafts)
    report = evaluate(request).report
    assert report.drafts is not None
    assert report.drafts.drafted == len(drafted)
    assert report.drafts.grounded.value == pytest.approx(1 - 1 / len(drafted), abs=1e-4)
    assert "drafts.grounded" in {r.rule for r in report.verdict.rules if not r.passed}


def test_the_page_is_whole_without_a_network_and_escapes_what_customers_wrote(
    judged: Evaluation,
) -> None:
    hostile = "<script>alert(1)</script> {{ 7 * 7 }} \"'>"
    sample = Sample(ticket_id="<b>x</b>", language="en", label="a", said="b", confidence=1,
                    text=hostile)  # fmt: skip
    report = judged.report.model_copy(update={"samples": (sample,)})
    page = page_of(report)
    assert "<script>alert(1)" not in page
    assert "<b>x</b>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }}" in page
    assert not re.search(r"(?:src|href)=\"(?!#)", page)
    assert "url(" not in page
    assert page.count("<h1>") == 1
    assert page.index("No-go" if report.verdict.decision == "no_go" else "Go") < page.index("<nav")


def test_the_summary_says_the_verdict_first(judged: Evaluation) -> None:
    told = markdown_of(judged.report)
    word = "Go" if judged.report.verdict.decision == "go" else "No-go"
    assert told.startswith(f"# {word}: {judged.report.model.version}\n")
    assert "| it | 44 |" in told


def test_tickets_that_the_model_learned_from_are_found(few: list[Path], tmp_path: Path) -> None:
    request = EvaluateRequest(model=default_folder(), data=few[:1], now=NOW, train=few[:1])
    report = evaluate(request).report
    rows = [json.loads(line) for line in few[0].read_text("utf-8").splitlines()]
    telling = [r for r in rows if len(without_numbers(r["text"]).split()) >= 6]
    assert report.data.overlap == len(telling) > 20
    assert [r.passed for r in report.verdict.rules if r.rule == "honesty.overlap"] == [False]
    other = replace(request, train=few[1:2])
    assert evaluate(other).report.data.overlap == 0


def test_against_itself_nothing_is_worse_and_nothing_drifted(
    judged: Evaluation, few: list[Path], report_folder: Path
) -> None:
    request = EvaluateRequest(model=default_folder(), data=few, now=NOW, baseline=report_folder)
    report = evaluate(request).report
    assert report.baseline is not None
    assert report.baseline.common == judged.report.data.tickets
    assert {d.value for d in report.differences} == {0.0}
    assert not any(d.is_worse for d in report.differences)
    assert not any(d.drifted for d in report.drift)
    assert report.model_copy(
        update={"baseline": None, "differences": (), "drift": (), "verdict": judged.report.verdict,
                "samples": judged.report.samples}
    ) == judged.report  # fmt: skip
