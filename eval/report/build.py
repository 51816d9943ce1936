"""From labelled tickets and a model to the report."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.workspace.loading import load_workspace
from data.workspace.taxonomy import default_taxonomy
from eval.report.calibration import reliability, risk_coverage
from eval.report.compare import differences, drift, same_tickets
from eval.report.drafts import decision_quality, draft_quality
from eval.report.figures import confusion_of, macro_f1, micro_f1, share
from eval.report.gates import Measured, default_gates, judge_by, read_gates
from eval.report.reading import Prediction, read_predictions, read_report
from eval.report.records import (
    BaselineIdentity,
    DataIdentity,
    EvalReport,
    Figure,
    FlagRow,
    Miss,
    ModelIdentity,
    Reliability,
    RiskCoverage,
    Sample,
    Suspect,
)
from eval.report.slices import confusions, intent_rows, levels, slice_of, slices, worst
from eval.report.suspects import suspects
from eval.report.tickets import Cases, Judged, Judgement, judge, length_of, overlap, read_cases
from model.classifier.loading import load_classifier, model_version
from model.registry import resolve_model
from model.tagging.intents import TagThresholds
from model.tagging.risk import RISKS

_MOST_MISSES = 50


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
    then = read_report(request.baseline) if request.baseline else None
    before = tuple(read_predictions(request.baseline)) if request.baseline else ()
    folder = resolve_model(request.model)
    classifier = load_classifier(folder)
    names = classifier.intents
    cases = read_cases(request.data, names)
    workspace = load_workspace(request.workspace) if request.workspace else None
    judgement, pipeline = judge(cases, classifier, names, workspace=workspace, now=request.now)
    rows = judgement.rows
    thresholds = classifier.thresholds
    predictions = tuple(_prediction(row, thresholds) for row in rows)
    rng = np.random.default_rng(request.seed)
    table = _Table(names, rows, predictions)
    by_label = intent_rows(
        names, predictions, gates.intents.auto_error_high, gates.intents.least_auto
    )
    data = DataIdentity(
        sources=cases.sources,
        tickets=len(rows),
        digest=_digest(cases),
        overlap=overlap(cases, request.train) if request.train else None,
        workspace=workspace is not None,
    )
    baseline = None
    if then is not None:
        baseline = BaselineIdentity(
            model_version=then.model.version,
            data_digest=then.data.digest,
            tickets=then.data.tickets,
            common=same_tickets(predictions, before),
            figures=_figures_of(then),
            slices=then.slices,
        )
    found_slices = slices(predictions)
    trust = _reliability(predictions, rng)
    curves = _curves(predictions)
    flags = _flags(rows)
    changes = differences(predictions, before, rng) if before else ()
    quality = draft_quality(rows, pipeline, request.now) if workspace else None
    store = _store(rows) if workspace else None
    overall = slice_of("all", "all", predictions)
    f1 = macro_f1(table.confusion, rng)
    measured = Measured(
        data=data,
        names=names,
        taxonomy=tuple(default_taxonomy().intents),
        accuracy=overall.accuracy,
        macro_f1=f1,
        language=overall.language,
        store=store,
        auto=overall,
        slices=found_slices,
        intents=by_label,
        reliability=trust,
        flags=flags,
        baseline=baseline,
        differences=changes,
        drafts=quality,
        flags_then=then.flags if then else (),
    )
    report = EvalReport(
        created_at=request.now,
        seed=request.seed,
        model=ModelIdentity(
            version=model_version(folder),
            format=str(classifier.card["format"]),
            intents=tuple(names),
            levels={"auto": thresholds.auto, "preselect": thresholds.preselect},
        ),
        data=data,
        baseline=baseline,
        verdict=judge_by(gates, measured, gates_path, gates_digest),
        accuracy=overall.accuracy,
        strict=overall.strict,
        macro_f1=f1,
        secondary_f1=_secondary(rows, rng),
        language=overall.language,
        store=store,
        calibration_error=trust[0].error,
        coverage_at_5=_coverage(curves[0]),
        levels=levels(predictions),
        slices=found_slices,
        worst=worst(predictions),
        intents=by_label,
        confusion=tuple(tuple(int(v) for v in row) for row in table.confusion),
        confusion_names=tuple(names),
        confusions=confusions(names, table.confusion, table.acceptable),
        reliability=trust,
        risk_coverage=curves,
        flags=flags,
        heads=_heads(rows),
        differences=changes,
        drift=drift(predictions, before, rng) if before else (),
        suspects=_suspects(table, judgement),
        samples=_samples(rows, predictions, request.samples),
        language_misses=_language_misses(rows),
        store_misses=_store_misses(rows) if workspace else (),
        drafts=quality,
        decisions=decision_quality(cases.rows),
    )
    return Evaluation(report, predictions, judgement.seconds)


def _figures_of(then: EvalReport) -> dict[str, Figure]:
    alone = next((row for row in then.levels if row.level == "auto"), None)
    figures = {
        "accuracy": then.accuracy,
        "macro_f1": then.macro_f1,
        "language": then.language,
        "calibration_error": then.calibration_error,
    }
    return figures | ({"auto": alone.share, "auto_error": alone.error} if alone else {})


class _Table:
    """Labels and what was said, as arrays."""

    def __init__(
        self, names: Sequence[str], rows: Sequence[Judged], predictions: Sequence[Prediction]
    ) -> None:
        place = {name: i for i, name in enumerate(names)}
        self.names, self.ids = names, [p.ticket_id for p in predictions]
        self.labels = np.array([place[p.label] for p in predictions], dtype=np.int64)
        # Evidence may name an intent that a label set of one's own does not have.
        said = [place.get(p.said, place[p.label]) for p in predictions]
        self.said = np.array(said, dtype=np.int64)
        self.confusion = confusion_of(self.labels, self.said, len(names))
        fair = np.array([p.is_right for p in predictions], dtype=bool)
        self.acceptable = confusion_of(self.labels[fair], self.said[fair], len(names))
        self.also = np.zeros((len(rows), len(names)), dtype=bool)
        for i, row in enumerate(rows):
            for name in row.case.also:
                if name in place:
                    self.also[i, place[name]] = True


def _prediction(row: Judged, thresholds: TagThresholds) -> Prediction:
    case, tags = row.case, row.tags
    label = case.labels.intents[0]
    return Prediction(
        ticket_id=case.ticket.ticket_id,
        language=case.labels.language or "not given",
        store=case.labels.store or case.ticket.store or "not given",
        channel=case.ticket.channel,
        length=length_of(row.tagged.read.turn.text),
        difficulty=case.difficulty,
        label=label,
        also=case.also,
        said=tags.intent,
        confidence=round(tags.intents[0].confidence, 4),
        label_probability=round(dict(row.classification.intents).get(label, 0.0), 4),
        # Not the tag's own level: without a workspace no store is known, and none is set alone.
        level=thresholds.level(tags.intents[0].confidence),
        language_said=tags.language.code if case.labels.language else "not given",
        store_said=tags.store.id,
    )


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


def _flags(rows: Sequence[Judged]) -> tuple[FlagRow, ...]:
    asked = [row for row in rows if row.case.labels.risk is not None]
    found = []
    for name in RISKS:
        is_so = [name in (row.case.labels.risk or ()) for row in asked]
        said = [name in row.tags.risk for row in asked]
        right = sum(a and b for a, b in zip(is_so, said, strict=True))
        missed, false = sum(is_so) - right, sum(said) - right
        found.append(
            FlagRow(
                name=name,
                n=len(asked),
                right=right,
                missed=missed,
                false=false,
                recall=share(right, right + missed),
                precision=share(right, right + false),
            )
        )
    return tuple(found)


def _secondary(rows: Sequence[Judged], rng: np.random.Generator) -> Figure:
    right = missed = false = 0
    for row in rows:
        label = set(row.case.labels.intents[1:])
        said = {s.name for s in row.tags.intents[1:]} - set(row.case.labels.intents[:1])
        right += len(label & said)
        missed += len(label - said)
        false += len(said - label)
    return micro_f1(right, missed, false, rng)


def _heads(rows: Sequence[Judged]) -> dict[str, Figure]:
    """Accuracy of the other tags, on tickets that carry the label."""
    found = {}
    for name in ("sender", "sentiment", "needs_reply"):
        own = [(getattr(r.case.labels, name), getattr(r.tags, name)) for r in rows]
        own = [(label, said) for label, said in own if label is not None]
        if own:
            found[name] = share(sum(label == said for label, said in own), len(own))
    return found


def _store(rows: Sequence[Judged]) -> Figure:
    own = [r for r in rows if r.case.labels.store]
    return share(sum(r.tags.store.id == r.case.labels.store for r in own), len(own))


def _suspects(table: _Table, judgement: Judgement) -> tuple[Suspect, ...]:
    return suspects(table.ids, table.labels, table.also, judgement.probabilities, table.names)


def _samples(
    rows: Sequence[Judged], predictions: Sequence[Prediction], most: int
) -> tuple[Sample, ...]:
    """The surest errors; with their masked text where it was asked for."""
    wrong = [(p, r) for p, r in zip(predictions, rows, strict=True) if not p.is_right]
    wrong.sort(key=lambda pair: (-pair[0].confidence, pair[0].ticket_id))
    return tuple(
        Sample(
            ticket_id=p.ticket_id,
            language=p.language,
            label=p.label,
            said=p.said,
            confidence=p.confidence,
            text=_masked(r) if place < most else None,
        )
        for place, (p, r) in enumerate(wrong[: max(most, _MOST_MISSES)])
    )


def _masked(row: Judged) -> str:
    from data.masking.tickets import mask_text

    return mask_text(row.tagged.read.turn.text, row.case.ticket)


def _language_misses(rows: Sequence[Judged]) -> tuple[Miss, ...]:
    found = [
        Miss(
            ticket_id=r.case.ticket.ticket_id,
            label=r.case.labels.language,
            said=r.tags.language.code,
            confidence=round(r.tags.language.confidence, 4),
        )
        for r in rows
        if r.case.labels.language and r.case.labels.language != r.tags.language.code
    ]
    return tuple(sorted(found, key=lambda m: -m.confidence)[:_MOST_MISSES])


def _store_misses(rows: Sequence[Judged]) -> tuple[Miss, ...]:
    found = [
        Miss(
            ticket_id=r.case.ticket.ticket_id,
            label=r.case.labels.store,
            said=r.tags.store.id or "none",
            confidence=round(r.tags.store.confidence, 4),
        )
        for r in rows
        if r.case.labels.store and r.case.labels.store != r.tags.store.id
    ]
    return tuple(sorted(found, key=lambda m: -m.confidence)[:_MOST_MISSES])
