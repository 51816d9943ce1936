"""Promote a model that its eval report lets through; everything else is refused and written down.

Nothing worse gets in: the report must be about these very files, must say go, and must have been
made against the model that is in use now, on data that the model has not seen (eval/gates.yaml).
"""

import hashlib
import logging
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from data.errors import ReplywrightError
from eval.report.reading import REPORT_FILE, read_report
from eval.report.records import EvalReport
from model.classifier.errors import ModelError
from model.classifier.loading import load_classifier, model_version
from model.classifier.protocol import ClassifierInput
from model.registry import LogEntry, Registry
from training.promotion.tracking import Tracker

logger = logging.getLogger(__name__)

# One text a language: a model that cannot answer these cannot be put into use.
_TRIAL = (
    "Where is my order?",
    "Où est ma commande ?",
    "Dov'è il mio ordine?",
    "Wo ist meine Bestellung?",
    "¿Dónde está mi pedido?",
    "Waar is mijn bestelling?",
)


class RefusedError(ReplywrightError):
    """The model is not put into use.

    Attributes:
        reasons: sentences for a QA lead.
    """

    def __init__(self, reasons: Sequence[str]) -> None:
        super().__init__("refused:\n" + "\n".join(f"- {reason}" for reason in reasons))
        self.reasons = tuple(reasons)


@dataclass(frozen=True, slots=True)
class PromotionRequest:
    """What is to be put into use, and on what ground.

    Attributes:
        model: the model folder.
        report: the folder of its eval report.
        registry: the registry; made where there is none.
        by: who asks.
        now: when, aware.
    """

    model: Path
    report: Path
    registry: Path
    by: str
    now: datetime


def promote(request: PromotionRequest, tracker: Tracker | None = None) -> str:
    """Copy the model into the registry and make it the one in use.

    Args:
        request: what and why.
        tracker: told of the promotion, where one is configured.

    Returns:
        The version that is in use now.

    Raises:
        RefusedError: the report does not let it through; the registry is as it was, but for a
            line in its log.
        ReplywrightError: model, report or registry cannot be read.
    """
    registry = Registry(request.registry)
    current = registry.current()
    in_use = current.version if current else None
    report = read_report(request.report)
    version = model_version(request.model)
    reasons = refusals(request, report, version, in_use)
    entry = LogEntry(
        at=request.now,
        act="refused" if reasons else "promoted",
        version=version,
        previous=in_use,
        by=request.by,
        reasons=tuple(reasons),
        lineage=_lineage(request.report, report),
    )
    if reasons:
        registry.record(entry)
        raise RefusedError(reasons)
    _keep(request.model, registry.model_folder(version))
    _keep(request.report, registry.report_folder(version))
    verify(registry, version)
    registry.record(entry)
    registry.use(version, request.now)
    if tracker is not None:
        _file(tracker, entry, report)
    return version


def refusals(
    request: PromotionRequest, report: EvalReport, version: str, in_use: str | None
) -> list[str]:
    """Why a model may not be put into use; empty where it may."""
    reasons = []
    if report.model.version != version:
        reasons.append(
            f"The report is about {report.model.version}, the model is {version}: evaluate again."
        )
    if report.verdict.decision != "go":
        reasons += [rule.reason for rule in report.verdict.rules if not rule.passed]
    compared = report.baseline.model_version if report.baseline else None
    if in_use is not None and in_use != version and compared != in_use:
        reasons.append(
            f"In use is {in_use}, and the report compares with {compared or 'nothing'}: evaluate "
            f"with --baseline {Registry(request.registry).report_folder(in_use)}."
        )
    if in_use == version:
        reasons.append(f"{version} is in use already.")
    reasons += _trial(request.model)
    return reasons


def _trial(folder: Path) -> list[str]:
    """Load it as the service will, and let it answer."""
    try:
        found = load_classifier(folder).classify([ClassifierInput(text) for text in _TRIAL])
    except ModelError as error:
        return [f"It cannot be loaded: {error}."]
    if len(found) != len(_TRIAL) or any(not c.intents for c in found):
        return ["It does not answer plain questions in six languages."]
    return []


def rollback(registry_folder: Path, *, to: str | None, by: str, now: datetime) -> str:
    """Put the version before into use again, or the one that is named.

    Returns:
        The version that is in use now.

    Raises:
        ReplywrightError: there is none before, or its files are gone or were changed.
    """
    registry = Registry(registry_folder)
    current = registry.current()
    if current is None:
        raise ReplywrightError(f"{registry_folder}: nothing has been promoted here yet")
    version = to or _before(registry, current.version)
    if version is None:
        raise ReplywrightError(f"{registry_folder}: nothing was in use before {current.version}")
    if version == current.version:
        raise ReplywrightError(f"{registry_folder}: {version} is in use already")
    verify(registry, version)
    registry.record(
        LogEntry(at=now, act="rolled_back", version=version, previous=current.version, by=by)
    )
    registry.use(version, now)
    return version


def _before(registry: Registry, version: str) -> str | None:
    """What was replaced when `version` was last promoted.

    Not what the last rollback left: a second rollback goes one further back, not to and fro.
    """
    replaced = [e.previous for e in registry.log() if e.act == "promoted" and e.version == version]
    return replaced[-1] if replaced else None


def verify(registry: Registry, version: str) -> None:
    """Check that a version's files are those that were promoted.

    Raises:
        ModelError: it is not here, or a file was changed.
    """
    folder = registry.model_folder(version)
    if not folder.is_dir():
        raise ModelError(f"{registry.root}: holds no {version}")
    found = model_version(folder)
    if found != version:
        raise ModelError(f"{folder}: its files were changed, their digest is {found}")


def _keep(source: Path, target: Path) -> None:
    """Copy a folder so that a crash leaves all of it or nothing."""
    partial = target.with_name(f".{target.name}.partial")
    if target.is_dir():
        return
    shutil.rmtree(partial, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(source, partial)
    partial.rename(target)


def _lineage(folder: Path, report: EvalReport) -> dict[str, str]:
    digest = hashlib.sha256((folder / REPORT_FILE).read_bytes()).hexdigest()
    data = {f"data:{source.name}": source.digest for source in report.data.sources}
    return {"report": digest, "gates": report.verdict.gates_digest, **data}


def _file(tracker: Tracker, entry: LogEntry, report: EvalReport) -> None:
    """Tell the tracking server what was put into use, and on what figures."""
    figures = {
        "accuracy": report.accuracy,
        "macro_f1": report.macro_f1,
        "language": report.language,
        "calibration_error": report.calibration_error,
        "coverage_at_5": report.coverage_at_5,
    }
    tracker.log_run(
        entry.version,
        at=entry.at,
        tags={"act": entry.act, "by": entry.by, "previous": entry.previous or "", **entry.lineage},
        params={"tickets": report.data.tickets, "gates": report.verdict.gates},
        metrics={k: f.value for k, f in figures.items() if f.value is not None},
    )
