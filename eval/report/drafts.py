"""What drafts are like, and what agents did with them.

No likeness to a reference reply is a verdict here: a draft is judged by whether its facts have
sources, are the needed ones, and are said in the right language within the channel's rules.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from importlib import resources
from pathlib import Path
from statistics import median
from typing import Any

import yaml

from data.jsonl import read_records
from data.records import GRANTS, LANGUAGES
from data.results import Draft
from eval.report.figures import share
from eval.report.records import DecisionQuality, Dimension, DraftQuality, DraftSlice, Figure
from eval.report.tickets import Case, Judged
from model.checks.channel_rules import violations
from model.checks.grounding import loose_figures, wrong_spans
from model.pipeline import Pipeline

_AS_IS, _EDITED, _REJECTED = "approve", "edit", "reject"
_PERMITS = ("policy.", "order", "article.")


@lru_cache(maxsize=1)
def _required() -> dict[str, list[re.Pattern[str]]]:
    text = (resources.files("eval.report") / "required_facts.yaml").read_text(encoding="utf-8")
    return {k: [re.compile(p) for p in rows] for k, rows in yaml.safe_load(text).items()}


def read_drafts(path: Path) -> dict[str, Draft]:
    """Drafts as `draft` wrote them, by ticket; the last of a ticket counts.

    Raises:
        InputError: no such file, or a line that is no draft.
    """
    return {draft.ticket_id: draft for draft in read_records(path, Draft, strict=True)}


def drafted_by(pipeline: Pipeline, judged: Sequence[Judged], now: datetime) -> dict[str, Draft]:
    """Draft every ticket.

    Args:
        pipeline: that tagged them, with a merchant's workspace.
        judged: the tickets with their tags.
        now: the moment at which drafts are written.
    """
    return {row.tags.ticket_id: pipeline.draft_tagged(row.tagged, now) for row in judged}


@dataclass(frozen=True, slots=True)
class _Written:
    """One draft with a body, and what it has to be like; None where that does not apply."""

    intent: str
    label: str | None
    words: int
    grounded: bool
    language: bool | None
    clean: bool
    permitted: bool | None
    complete: bool | None
    asks: bool
    hands_over: bool


def draft_quality(judged: Sequence[Judged], drafts: Mapping[str, Draft]) -> DraftQuality:
    """Look at what was drafted for the tickets; tickets without a draft are left out."""
    found = [(row, drafts[id_]) for row in judged if (id_ := row.case.ticket.ticket_id) in drafts]
    written = [_written(row, draft) for row, draft in found if draft.body]
    granting = [one for one in written if one.permitted is not None]
    n = len(written)
    return DraftQuality(
        drafted=n,
        escalated=sum(d.status == "escalated" and not d.body for _, d in found),
        none_due=sum(d.status == "none" for _, d in found),
        grounded=_share(written, lambda w: w.grounded),
        language=_share(written, lambda w: w.language),
        clean=_share(written, lambda w: w.clean),
        permitted=_share(granting, lambda w: w.permitted) if granting else None,
        complete=_share(written, lambda w: w.complete),
        asks=_share(written, lambda w: w.asks),
        hands_over=_share(written, lambda w: w.hands_over),
        median_words=_median_words(written),
        slices=(
            *_slices("language", written, lambda w: w.label),
            *_slices("intent", written, lambda w: w.intent),
        ),
    )


def _written(row: Judged, draft: Draft) -> _Written:
    body, channel = draft.body or "", row.case.ticket.channel
    label = row.case.labels.language
    rules = _required().get(draft.tags.intent, []) if draft.order else []
    sources = " ".join(claim.source for claim in draft.claims)
    is_complete = bool(draft.needs) or all(rule.search(sources) for rule in rules)
    return _Written(
        intent=draft.tags.intent,
        label=label,
        words=len(body.split()),
        grounded=not loose_figures(body, draft.claims) and not wrong_spans(body, draft.claims),
        # Other languages are answered in the store's own.
        language=draft.language == label if label in LANGUAGES else None,
        clean=not violations(body, channel, draft.claims) and not draft.violations,
        permitted=_is_permitted(draft) if draft.outcome in GRANTS else None,
        complete=is_complete if rules else None,
        asks=bool(draft.needs),
        hands_over=draft.outcome == "escalated",
    )


def _is_permitted(draft: Draft) -> bool:
    return any(c.source.startswith(_PERMITS) for c in draft.claims)


def _share(rows: Sequence[_Written], of: Callable[[_Written], bool | None]) -> Figure:
    found = [value for row in rows if (value := of(row)) is not None]
    return share(sum(found), len(found))


def _median_words(rows: Sequence[_Written]) -> int:
    return round(median(row.words for row in rows)) if rows else 0


def _slices(
    dimension: Dimension, rows: Sequence[_Written], key: Callable[[_Written], str | None]
) -> list[DraftSlice]:
    groups: dict[str, list[_Written]] = {}
    for row in rows:
        if (name := key(row)) is not None:
            groups.setdefault(name, []).append(row)
    return [
        DraftSlice(
            dimension=dimension,
            name=name,
            n=len(own),
            grounded=_share(own, lambda w: w.grounded),
            language=_share(own, lambda w: w.language),
            complete=_share(own, lambda w: w.complete),
            asks=_share(own, lambda w: w.asks),
            hands_over=_share(own, lambda w: w.hands_over),
            median_words=_median_words(own),
        )
        for name, own in sorted(groups.items())
    ]


def decision_quality(cases: Sequence[Case]) -> DecisionQuality | None:
    """What agents did, from tickets that `export` made of decisions; None where there are none.

    A decision that is met twice, in the data and in a file of decisions, counts once.
    """
    found: dict[object, dict[str, Any]] = {}
    edits: dict[object, dict[str, Any]] = {}
    for case in cases:
        more = case.ticket.model_extra or {}
        provenance, edit = more.get("provenance"), more.get("edit")
        if isinstance(provenance, dict) and provenance.get("action"):
            key = provenance.get("draft_id") or case.ticket.ticket_id
            found[key] = provenance
            if isinstance(edit, dict):
                edits[key] = edit
    if not found:
        return None
    acts = Counter(str(p["action"]) for p in found.values())
    n = len(found)
    reasons = Counter(str(p["reason"]) for p in found.values() if p.get("reason"))
    causes = Counter(str(c) for e in edits.values() for c in e.get("causes") or ())
    distances = [d for e in edits.values() if isinstance(d := e.get("distance"), int | float)]
    return DecisionQuality(
        n=n,
        as_is=share(acts[_AS_IS], n),
        edited=share(acts[_EDITED], n, "lower"),
        rejected=share(acts[_REJECTED], n, "lower"),
        reasons=dict(reasons.most_common()),
        causes=dict(causes.most_common()),
        distance=round(median(distances), 4) if distances else None,
        compared=len(distances),
    )
