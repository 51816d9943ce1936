"""What to fix: causes of edits and rejections, grouped and ranked, with the place to look.

Made of exported decisions, so it holds paths, counts and draft ids, and no words of a customer.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict

# Minutes that an agent spends on a draft that is not right; a guess, and said to be one.
MINUTES = {"reject": 4.0, "edit": 2.0}
_EXAMPLES = 3


class Fix(BaseModel):
    """One thing to mend.

    Attributes:
        cause: of the edits, or `rejected: <reason>`.
        store: where.
        language: of the drafts.
        intent: of the tickets.
        source: the path that the facts came from, where it is one.
        advice: what to look at, a sentence.
        drafts: how many drafts were concerned.
        share: of the decided drafts of this store, language and intent, 0 to 1.
        minutes: that agents spent, by the assumed minutes an edit or rejection takes.
        examples: ids of drafts.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    cause: str
    store: str
    language: str
    intent: str
    source: str | None
    advice: str
    drafts: int
    share: float
    minutes: float
    examples: tuple[str, ...]


class FixList(BaseModel):
    """What to fix, the costliest first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    since: datetime | None
    until: datetime | None
    decided: int
    as_is: int
    minutes_assumed: dict[str, float]
    fixes: tuple[Fix, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    store: str
    language: str
    intent: str


def fix_list(
    rows: Iterable[Mapping[str, Any]], *, since: datetime | None, until: datetime | None
) -> FixList:
    """Group exported decisions by what has to be mended.

    Args:
        rows: as `export_rows` gives them.
        since: beginning of the time looked at, for the record.
        until: its end.
    """
    decided = as_is = 0
    totals: Counter[_Place] = Counter()
    groups: dict[tuple[_Place, str, str | None], list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        decided += 1
        provenance = row["provenance"]
        place = _place(row)
        totals[place] += 1
        as_is += provenance["action"] == "approve"
        for cause, source in _causes(row):
            groups[place, cause, source].append((provenance["draft_id"], provenance["action"]))
    fixes = [
        Fix(
            cause=cause,
            store=place.store,
            language=place.language,
            intent=place.intent,
            source=source,
            advice=_advice(cause, source, place),
            drafts=len(found),
            share=round(len(found) / totals[place], 4),
            minutes=sum(MINUTES[action] for _, action in found),
            examples=tuple(name for name, _ in found[:_EXAMPLES]),
        )
        for (place, cause, source), found in groups.items()
    ]
    fixes.sort(key=lambda f: (-f.minutes, f.store, f.language, f.intent, f.cause, f.source or ""))
    return FixList(
        since=since, until=until, decided=decided, as_is=as_is, minutes_assumed=MINUTES,
        fixes=tuple(fixes),
    )  # fmt: skip


def _place(row: Mapping[str, Any]) -> _Place:
    labels = row.get("labels") or {}
    intents = labels.get("intents") or ("open",)
    store = str(labels.get("store") or "none")
    return _Place(store, str(labels.get("language") or "none"), str(intents[0]))


def _causes(row: Mapping[str, Any]) -> set[tuple[str, str | None]]:
    provenance = row["provenance"]
    if provenance["action"] == "reject":
        return {(f"rejected: {provenance['reason'] or 'other'}", None)}
    changes = (row.get("edit") or {}).get("changes") or ()
    return {(c["cause"], c["source"]) for c in changes}


def _advice(cause: str, source: str | None, place: _Place) -> str:
    if cause == "wrong_fact" and source:
        return f"Agents replace or remove what {source} says: {_where(source, place.store)}."
    told = {
        "policy_gap": "Agents add figures or grant what no source holds: the policy or an article "
        "may lack it.",
        "wrong_intent": "Agents correct the intent: label more of these tickets and retrain.",
        "language": "Agents answer in another language: check the store's languages.",
        "length": "Agents cut or add whole sentences: look at the message patterns.",
        "tone": "Agents word it anew: look at voice, formality and message patterns.",
        "rejected: wrong_intent": "Drafts to the wrong question: label these tickets.",
        "rejected: wrong_fact": "Drafts with a wrong fact: check orders, policy and articles.",
        "rejected: policy": "Drafts against the policy as agents know it: check the policy files.",
    }
    return told.get(cause, "Look at the drafts.")


def _where(source: str, store: str) -> str:
    first = source.split(" + ")[0]
    if first.startswith("policy."):
        return f"check policies/base.yaml and policies/{store}.yaml"
    if first.startswith("article."):
        return f"check knowledge/{first.removeprefix('article.')}.md"
    if first.startswith("product."):
        return "check products.jsonl"
    if first.startswith(("order.", "orders.")):
        return "check how orders are kept up to date"
    return "check its source"


def markdown_of(found: FixList, most: int = 20) -> str:
    """The list for people."""
    period = "all"
    if found.since and found.until:
        period = f"{found.since:%Y-%m-%d} to {found.until:%Y-%m-%d}"
    lines = [
        f"# What to fix ({period})",
        "",
        f"{found.decided} drafts were decided, {found.as_is} approved as they were. Minutes assume "
        f"{MINUTES['edit']:g} for an edit and {MINUTES['reject']:g} for a rejection.",
        "",
    ]
    if not found.fixes:
        return "\n".join([*lines, "Nothing: no draft was changed or rejected."]) + "\n"
    lines += [
        "| drafts | minutes | store | language | intent | cause | what to do | e.g. |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for fix in found.fixes[:most]:
        lines.append(
            f"| {fix.drafts} ({fix.share:.0%}) | {fix.minutes:g} | {fix.store} | {fix.language} | "
            f"{fix.intent} | {fix.cause} | {fix.advice} | {', '.join(fix.examples)} |"
        )
    return "\n".join(lines) + "\n"
