"""What drafts are like, and what agents did with them.

No likeness to a reference reply is a verdict here: a draft is judged by whether its facts have
sources, are the needed ones, and are said in the right language within the channel's rules.
"""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from importlib import resources
from statistics import median
from typing import Any

import yaml

from data.results import Draft
from eval.report.figures import share
from eval.report.records import DecisionQuality, DraftQuality
from eval.report.tickets import Case, Judged
from model.checks.grounding import loose_figures
from model.pipeline import Pipeline

_AS_IS, _EDITED, _REJECTED = "approve", "edit", "reject"


@lru_cache(maxsize=1)
def _required() -> dict[str, list[re.Pattern[str]]]:
    text = (resources.files("eval.report") / "required_facts.yaml").read_text(encoding="utf-8")
    return {k: [re.compile(p) for p in rows] for k, rows in yaml.safe_load(text).items()}


def draft_quality(judged: Sequence[Judged], pipeline: Pipeline, now: datetime) -> DraftQuality:
    """Draft every ticket and look at what came out.

    Args:
        judged: the tickets with their tags.
        pipeline: that tagged them, with a merchant's workspace.
        now: the moment at which drafts are written.
    """
    drafts = [(row, pipeline.draft_tagged(row.tagged, now)) for row in judged]
    written = [(row, draft) for row, draft in drafts if draft.body]
    bodies = [draft for _, draft in written]
    n = len(bodies)
    needed = [(d, rules) for _, d in written if d.order and (rules := _required().get(_intent(d)))]
    return DraftQuality(
        drafted=n,
        escalated=sum(d.status == "escalated" and not d.body for _, d in drafts),
        none_due=sum(d.status == "none" for _, d in drafts),
        grounded=share(sum(not loose_figures(d.body or "", d.claims) for d in bodies), n),
        language=share(sum(_in_language(row, d) for row, d in written), n),
        clean=share(sum(not d.violations for d in bodies), n),
        complete=share(sum(_is_complete(d, rules) for d, rules in needed), len(needed)),
        asks=share(sum(bool(d.needs) for d in bodies), n),
        hands_over=share(sum(d.outcome == "escalated" for d in bodies), n),
        median_words=round(median(len((d.body or "").split()) for d in bodies)) if bodies else 0,
    )


def _intent(draft: Draft) -> str:
    return draft.tags.intent if draft.tags else ""


def _in_language(row: Judged, draft: Draft) -> bool:
    """Drafts for languages that the product does not write are in the store's own."""
    label = row.case.labels.language
    return label is None or draft.language == label or label != row.tags.language.code


def _is_complete(draft: Draft, rules: Sequence[re.Pattern[str]]) -> bool:
    sources = " ".join(claim.source for claim in draft.claims)
    return all(rule.search(sources) for rule in rules) or bool(draft.needs)


def decision_quality(cases: Sequence[Case]) -> DecisionQuality | None:
    """What agents did, from tickets that `export` made of decisions; None where there are none."""
    found: list[dict[str, Any]] = []
    edits: list[dict[str, Any]] = []
    for case in cases:
        more = case.ticket.model_extra or {}
        provenance = more.get("provenance")
        if isinstance(provenance, dict) and provenance.get("action"):
            found.append(provenance)
            edit = more.get("edit")
            if isinstance(edit, dict):
                edits.append(edit)
    if not found:
        return None
    acts = Counter(str(p["action"]) for p in found)
    n = len(found)
    reasons = Counter(str(p["reason"]) for p in found if p.get("reason"))
    causes = Counter(str(c) for e in edits for c in e.get("causes") or ())
    return DecisionQuality(
        n=n,
        as_is=share(acts[_AS_IS], n),
        edited=share(acts[_EDITED], n, "lower"),
        rejected=share(acts[_REJECTED], n, "lower"),
        reasons=dict(reasons.most_common()),
        causes=dict(causes.most_common()),
    )
