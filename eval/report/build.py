"""From labelled tickets and a model to the report."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.workspace.loading import load_workspace
from data.workspace.taxonomy import default_taxonomy, load_taxonomy
from eval.report.calibration import reliability, risk_coverage
from eval.report.compare import Common, common_tickets, differences, drift
from eval.report.drafts import decision_quality, draft_quality, drafted_by, read_drafts
from eval.report.figures import macro_f1, share
from eval.report.gates import default_gates, read_gates
from eval.report.misses import language_misses, samples, store_misses
from eval.report.other_tags import flag_rows, head_figures, secondary_f1, store_figure
from eval.report.reading import Prediction, predictions_digest, read_judged
from eval.report.records import (
    BaselineIdentity,
    DataIdentity,
    EvalReport,
    Figure,
    Findings,
    ModelIdentity,
    Reliability,
    RiskCoverage,
)
from eval.report.rules import judge_by
from eval.report.slices import confusions, intent_rows, levels, slice_of, slices, worst
from eval.report.table import LabelTable, prediction_of
from eval.report.tickets import Cases, judge, overlap, read_cases, read_decided
from model.classifier.loading import load_classifier, model_version
from model.registry import resolve_model


@dataclass(frozen=True, slots=True)
class EvaluateRequest:
    """What is to be judged, and how.

    Attributes:
        model: a model folder or a registry.
        data: files of labelled tickets.
        now: of the report and of the workspace's rules; aware.
        baseline: a report folder to compare with.
        workspace: a merchant's, for stores, orders and drafts.
        train: files that the model learned from, to prove that none of the tickets is in them.
        gates: the rules; the product's own by default.
        labels: a label set of one's own that the model has to know, a taxonomy file.
        drafts: drafts for these tickets (by `draft`), judged instead of ones that are written now.
        decisions: exported decisions (by `export`), beside those among the tickets.
        samples: how many of the surest errors to show with their text, masked.
        seed: of the bootstraps.
    """

    model: Path
    data: Sequence[Path]
    now: datetime
    baseline: Path | None = None
    workspace: Path | None = None
    train: Sequence[Path] = ()
    gates: Path | None = None
    labels: Path | None = None
    drafts: Path | None = None
    decisions: Sequence[Path] = ()
    samples: int = 0
    seed: int = 17


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The report, what was said of each ticket, and how long the tagging took."""

    report: EvalReport
    predictions: tuple[Prediction, ...]
    tagging_s: float


def evaluate(request: EvaluateRequest) -> Evaluation:
    """Judge a model on labelled tickets.

    Raises:
        ReplywrightError: a file, the model, the workspace or the gates cannot be used.
    """
    gates_path = request.gates or default_gates()
    gates, gates_digest = read_gates(gates_path)
    then, before = read_judged(request.baseline) if request.baseline else (None, ())
    expected = load_taxonomy(request.labels) if request.labels else default_taxonomy()
    drafts = read_drafts(request.drafts) if request.drafts else None
    decided = read_decided(request.decisions)
    folder = resolve_model(request.model)
    version = model_version(folder)
    classifier = load_classifier(folder)
    names = classifier.intents
    # A label that the model does not know is no broken row: the model is wrong there.
    cases = read_cases(request.data, (*names, *expected.intents))
    workspace = load_workspace(request.workspace) if request.workspace else None
    judgement, pipeline = judge(cases, classifier, names, workspace=workspace, now=request.now)
    rows = judgement.rows
    thresholds = classifier.thresholds
    predictions = tuple(prediction_of(row, thresholds) for row in rows)
    rng = np.random.default_rng(request.seed)
    table = LabelTable(names, predictions)
    common = common_tickets(predictions, before)
    trust, curves = _reliability(predictions, rng), _curves(predictions)
    overall = slice_of("all", "all", predictions)
    if drafts is None and workspace is not None:
        drafts = drafted_by(pipeline, rows, request.now)
    findings = Findings(
        created_at=request.now,
        seed=request.seed,
        model=ModelIdentity(
            version=version,
            format=str(classifier.card["format"]),
            intents=tuple(names),
            expected=tuple(expected.intents),
            levels={"auto": thresholds.auto, "preselect": thresholds.preselect},
        ),
        data=DataIdentity(
            sources=cases.sources,
            tickets=len(rows),
            digest=_digest(cases),
            overlap=overlap(cases, request.train) if request.train else None,
            workspace=workspace is not None,
        ),
        baseline=_baseline(then, common) if then else None,
        accuracy=overall.accuracy,
        strict=overall.strict,
        macro_f1=macro_f1(table.confusion, rng),
        secondary_f1=secondary_f1(rows, rng),
        language=overall.language,
        store=store_figure(rows) if workspace else None,
        calibration_error=trust[0].error,
        coverage_at_5=_coverage(curves[0]),
        levels=levels(predictions),
        slices=slices(predictions),
        worst=worst(predictions),
        intents=intent_rows(
            table.names, predictions, gates.intents.auto_error_high, gates.intents.least_auto
        ),
        confusion=tuple(tuple(int(v) for v in row) for row in table.confusion),
        confusion_names=table.names,
        confusions=confusions(table.names, table.confusion, table.acceptable),
        reliability=trust,
        risk_coverage=curves,
        flags=flag_rows(rows),
        heads=head_figures(rows),
        differences=differences(common.pairs, rng) if common.pairs else (),
        drift=drift(predictions, before, rng) if before else (),
        suspects=table.suspects(judgement.probabilities),
        samples=samples(rows, predictions, request.samples),
        language_misses=language_misses(rows),
        store_misses=store_misses(rows) if workspace else (),
        drafts=draft_quality(rows, drafts) if drafts is not None else None,
        decisions=decision_quality((*cases.rows, *cases.others, *decided)),
        predictions_digest=predictions_digest(predictions),
    )
    verdict = judge_by(gates, findings, gates_path, gates_digest)
    return Evaluation(EvalReport(**dict(findings), verdict=verdict), predictions, judgement.seconds)


def _baseline(then: EvalReport, common: Common) -> BaselineIdentity:
    return BaselineIdentity(
        model_version=then.model.version,
        data_digest=then.data.digest,
        tickets=then.data.tickets,
        common=len(common.pairs),
        changed=common.changed,
        relabelled=common.relabelled,
        intents=then.model.intents,
        figures=_figures_of(then),
        slices=then.slices,
    )


def _figures_of(then: EvalReport) -> dict[str, Figure]:
    alone = next((row for row in then.levels if row.level == "auto"), None)
    figures = {
        "accuracy": then.accuracy,
        "macro_f1": then.macro_f1,
        "language": then.language,
        "calibration_error": then.calibration_error,
    }
    return figures | ({"auto": alone.share, "auto_error": alone.error} if alone else {})


def _digest(cases: Cases) -> str:
    return hashlib.sha256("".join(s.digest for s in cases.sources).encode()).hexdigest()


def _arrays(rows: Sequence[Prediction]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    return np.array([p.confidence for p in rows]), np.array([p.is_right for p in rows], dtype=bool)


def _by_language(rows: Sequence[Prediction]) -> list[tuple[str, list[Prediction]]]:
    groups: dict[str, list[Prediction]] = {}
    for row in rows:
        groups.setdefault(row.language, []).append(row)
    return [("all", list(rows)), *sorted(groups.items())]


def _reliability(rows: Sequence[Prediction], rng: np.random.Generator) -> tuple[Reliability, ...]:
    return tuple(reliability(name, *_arrays(own), rng) for name, own in _by_language(rows))


def _curves(rows: Sequence[Prediction]) -> tuple[RiskCoverage, ...]:
    return tuple(risk_coverage(name, *_arrays(own)) for name, own in _by_language(rows))


def _coverage(curve: RiskCoverage) -> Figure:
    return share(round(curve.coverage_at_5 * curve.n), curve.n)
