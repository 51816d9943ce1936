"""From a replay to its figures: by store, language, intent and channel, and the thresholds."""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path

import numpy as np

from data.errors import InputError
from data.intervals import wilson
from data.workspace.loading import load_workspace
from eval.backtest.records import Backtest, BacktestRow, ThresholdRow
from eval.backtest.replay import Replayed, common_figures, read_history, read_tickets, replay
from eval.report.figures import share
from model.classifier.loading import default_folder, load_classifier, model_version
from model.registry import resolve_model

ERROR_RATES = (0.01, 0.02, 0.05, 0.1)
FILE = "backtest.json"
_LEAST = 30  # tickets tagged alone, below which no bound is worth naming


def backtest(
    workspace_root: Path, source: Path, *, model: Path | None, now: datetime, strict: bool = False
) -> Backtest:
    """Replay a file of closed tickets.

    Args:
        workspace_root: a merchant's folder.
        source: closed tickets, whole, with agents' messages and, where known, labels.
        model: a model folder or registry; the built-in one by default.
        now: of the report.
        strict: stop at the first bad line.

    Raises:
        ReplywrightError: something cannot be read.
    """
    workspace = load_workspace(workspace_root, strict=strict)
    folder = resolve_model(model or default_folder())
    tickets = read_tickets(source, strict=strict)
    if not tickets:
        raise InputError(source, "", "expected closed tickets, one a line")
    rows = list(replay(tickets, workspace, load_classifier(folder), read_history(workspace)))
    return Backtest(
        created_at=now,
        model=model_version(folder),
        data_digest=hashlib.sha256(source.read_bytes()).hexdigest(),
        tickets=len(rows),
        orders_rewound=sum(r.was_rewound for r in rows),
        policies_of_then=sum(r.policy_of_then for r in rows),
        rows=tuple(_rows(rows)),
        thresholds=tuple(_thresholds(rows)),
    )


def _rows(rows: Sequence[Replayed]) -> Iterable[BacktestRow]:
    keys: tuple[tuple[str, Callable[[Replayed], str]], ...] = (
        ("all", lambda _: "all"),
        ("store", lambda r: r.tagged.tags.store.id or "none"),
        ("language", lambda r: r.tagged.tags.language.code),
        ("channel", lambda r: r.ticket.channel),
        ("intent", lambda r: r.label or r.tagged.tags.intent),
    )
    for group, key in keys:
        found: dict[str, list[Replayed]] = {}
        for row in rows:
            found.setdefault(key(row), []).append(row)
        for name, own in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
            yield _row(group, name, own)


def _row(group: str, name: str, rows: Sequence[Replayed]) -> BacktestRow:
    labelled = [r for r in rows if r.label is not None]
    auto = [r for r in rows if r.tagged.tags.level == "auto"]
    judged = [r for r in auto if r.label is not None]
    answered = [r for r in rows if r.answer and r.draft.body]
    figures = [common_figures(r.answer or "", r.draft) for r in answered]
    outcomes = [r for r in rows if r.outcome is not None]
    n = len(rows)
    return BacktestRow(
        group=group,
        name=name,
        n=n,
        labelled=len(labelled),
        right=share(sum(_is_right(r) for r in labelled), len(labelled)),
        auto=share(len(auto), n),
        auto_wrong=share(sum(not _is_right(r) for r in judged), len(judged), "lower"),
        drafted=share(sum(_is_whole(r) for r in rows), n),
        asks=share(sum(bool(r.draft.needs) for r in rows), n),
        handed_over=share(sum(_is_handed_over(r) for r in rows), n, "lower"),
        silent=share(sum(r.draft.status == "none" for r in rows), n),
        answered=len(answered),
        agreed=share(sum(a for a, _ in figures), sum(b for _, b in figures)),
        outcome_agreed=share(sum(r.outcome == r.draft.outcome for r in outcomes), len(outcomes)),
    )


def _is_right(row: Replayed) -> bool:
    more = (row.ticket.model_extra or {}).get("also_ok") or ()
    return row.tagged.tags.intent in (row.label, *more)


def _is_handed_over(row: Replayed) -> bool:
    return row.draft.status == "escalated" or row.draft.outcome == "escalated"


def _is_whole(row: Replayed) -> bool:
    """A reply that an agent could send: nothing asked, nothing handed over."""
    return bool(row.draft.body) and not row.draft.needs and not _is_handed_over(row)


def _thresholds(rows: Sequence[Replayed]) -> Iterable[ThresholdRow]:
    """For each error rate the lowest confidence that holds it, as an upper bound."""
    labelled = [r for r in rows if r.label is not None]
    sure = np.array([r.tagged.tags.intents[0].confidence for r in labelled])
    wrong = np.array([not _is_right(r) for r in labelled], dtype=bool)
    order = np.argsort(-sure, kind="stable")
    ends = [i for i in range(len(order)) if i + 1 == len(order) or
            sure[order[i]] != sure[order[i + 1]]]  # fmt: skip
    errors = np.cumsum(wrong[order]) if len(order) else np.zeros(0)
    for rate in ERROR_RATES:
        best = None
        for end in ends:
            count = end + 1
            bound = wilson(int(errors[end]), count)[1]
            if count >= _LEAST and bound <= rate:
                best = (float(sure[order[end]]), count / len(order), bound)
        yield ThresholdRow(
            error_rate=rate,
            threshold=round(best[0], 4) if best else None,
            coverage=round(best[1], 4) if best else 0.0,
            bound=round(best[2], 4) if best else None,
        )
