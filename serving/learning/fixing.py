"""What to fix: causes of edits and rejections, grouped where they can be mended, costliest first.

A wrong fact is one file's matter whatever customers asked, an intent taken for another one is the
model's in every store: each cause has its own place. Holds paths, counts and draft ids, and no
words of a customer.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from data.intervals import wilson
from model.edits.records import Change
from serving.learning.decided import Decided

# Minutes that an agent spends on a draft that is not right; a guess, and said to be one.
MINUTES = {"reject": 4.0, "edit": 2.0}
_EXAMPLES = 3


class Fix(BaseModel):
    """One thing to mend. A place that does not matter to its cause is None.

    Attributes:
        cause: of the edits, or `rejected`.
        what: what was changed: a source path, `return.policy to return.request`, a reason, ...
        store: where.
        language: of the drafts.
        intent: that the tickets were tagged with.
        finding: what happened, a sentence.
        advice: what to look at, a sentence.
        drafts: how many drafts were concerned.
        of: decided drafts in the same place.
        share: `drafts` of `of`, 0 to 1.
        interval: of the share, 95 %.
        minutes: that agents spent, by the assumed minutes an edit or rejection takes.
        examples: ids of drafts.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    cause: str
    what: str
    store: str | None
    language: str | None
    intent: str | None
    finding: str
    advice: str
    drafts: int
    of: int
    share: float
    interval: tuple[float, float]
    minutes: float
    examples: tuple[str, ...]


class FixList(BaseModel):
    """What to fix, the costliest first.

    Attributes:
        since: beginning of the time looked at.
        until: its end.
        decided: drafts that were decided.
        as_is: of them, approved as they were.
        to_label: decided tickets whose intent nobody has said.
        minutes_assumed: by action.
        fixes: the list.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    since: datetime | None
    until: datetime | None
    decided: int
    as_is: int
    to_label: int
    minutes_assumed: dict[str, float]
    fixes: tuple[Fix, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a cause is counted; None where it does not matter."""

    store: str | None = None
    language: str | None = None
    intent: str | None = None


@dataclass(frozen=True, slots=True)
class _Group:
    cause: str
    what: str
    place: _Place


def fix_list(rows: Iterable[Decided], *, since: datetime | None, until: datetime | None) -> FixList:
    """Group decisions by what has to be mended.

    Args:
        rows: as `read_decided` gives them; read once, one at a time.
        since: beginning of the time looked at, for the record.
        until: its end.
    """
    decided = as_is = to_label = 0
    totals: Counter[_Place] = Counter()
    found: dict[_Group, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        decided += 1
        as_is += row.row.action == "approve"
        to_label += row.labels_from == "open"
        totals.update(_places(row))
        for group in _groups(row):
            found[group].append((row.row.draft_id, row.row.action))
    fixes = [_fix(group, rows_of, totals[group.place]) for group, rows_of in found.items()]
    fixes.sort(key=lambda fix: (-fix.minutes, fix.cause, fix.what, fix.store or "", fix.finding))
    return FixList(
        since=since,
        until=until,
        decided=decided,
        as_is=as_is,
        to_label=to_label,
        minutes_assumed=MINUTES,
        fixes=tuple(fixes),
    )


def _places(row: Decided) -> Iterator[_Place]:
    """Every place that a decision counts for."""
    whole = _whole(row)
    yield _Place()
    yield _Place(intent=whole.intent)
    yield _Place(whole.store, whole.language)
    yield _Place(whole.store, None, whole.intent)
    yield whole


def _whole(row: Decided) -> _Place:
    tags = row.draft.tags
    return _Place(row.row.store or "none", tags.language.code, tags.intent)


def _groups(row: Decided) -> set[_Group]:
    place = _whole(row)
    if row.row.action == "reject":
        return {_rejected(row, place)}
    changes = row.edit.changes if row.edit is not None else ()
    return {_group(change, place) for change in changes}


def _rejected(row: Decided, place: _Place) -> _Group:
    tagged, reason = row.draft.tags.intent, row.row.reason or "other"
    if reason == "wrong_intent" and row.labels.intents and row.labels.intents[0] != tagged:
        what = f"{tagged} to {row.labels.intents[0]}"
        return _Group("wrong_intent", what, _Place(None, None, place.intent))
    if reason in ("wrong_fact", "policy"):
        return _Group("rejected", reason, _Place(place.store, None, place.intent))
    return _Group("rejected", reason, place)


def _group(change: Change, place: _Place) -> _Group:
    """Where a change is mended."""
    kind = f"{change.detail}: {change.kind}" if change.kind else change.detail
    match change.cause:
        case "wrong_fact":
            # A policy or article speaks a store's language; an order does not.
            return _Group("wrong_fact", change.source or "", _Place(place.store, place.language))
        case "wrong_intent":
            return _Group("wrong_intent", change.detail, _Place(None, None, place.intent))
        case "policy_gap":
            return _Group("policy_gap", kind, _Place(place.store, None, place.intent))
        case "tone" | "language":
            return _Group(change.cause, kind, _Place(place.store, place.language))
    return _Group(change.cause, kind, place)


def _fix(group: _Group, rows: list[tuple[str, str]], total: int) -> Fix:
    low, high = wilson(len(rows), total)
    return Fix(
        cause=group.cause,
        what=group.what,
        store=group.place.store,
        language=group.place.language,
        intent=group.place.intent,
        finding=f"{_finding(group)} in {len(rows)} of {total} drafts{_of(group.place)}.",
        advice=_advice(group),
        drafts=len(rows),
        of=total,
        share=round(len(rows) / total, 4),
        interval=(round(low, 4), round(high, 4)),
        minutes=sum(MINUTES[action] for _, action in rows),
        examples=tuple(draft_id for draft_id, _ in rows[:_EXAMPLES]),
    )


def _of(place: _Place) -> str:
    named = [f"{f.name} {value}" for f in fields(place) if (value := getattr(place, f.name))]
    return f" of {', '.join(named)}" if named else ""


def _finding(group: _Group) -> str:
    tagged, _, meant = group.what.partition(" to ")
    match group.cause:
        case "wrong_fact":
            return f"{group.what} was changed or removed"
        case "wrong_intent" if meant:
            return f"{meant} was taken for {tagged}"
        case "wrong_intent":
            return "another reply was written"
        case "policy_gap" if group.what.endswith(": outcome"):
            return f"agents went from {group.what.removesuffix(': outcome')}"
        case "policy_gap":
            return f"agents added what no source has ({group.what.replace(' added', '')})"
        case "language":
            return f"agents answered in another language ({group.what})"
        case "length":
            return f"whole sentences were {group.what}"
        case "tone":
            return f"the wording was changed ({group.what})"
    return f"rejected ({group.what})"


def _advice(group: _Group) -> str:
    if group.cause == "wrong_fact":
        return _where(group.what, group.place)
    told = {
        "policy_gap": "If it is the rule, put it into the policy or an article; else tell agents.",
        "wrong_intent": "Label more of these tickets and retrain.",
        "language": "Check the store's languages and label these tickets.",
        "length": "Look at the message patterns of this intent.",
        "tone": "Look at the store's voice, formality and message patterns.",
    }
    by_reason = {
        "wrong_intent": "Label these tickets.",
        "wrong_fact": "Check orders, policy and articles.",
        "policy": "Compare the policy files with what agents hold to be the rule.",
        "language": "Check the store's languages and label these tickets.",
        "tone": "Look at the store's voice and formality.",
        "too_long": "Look at the message patterns of this intent.",
    }
    return told.get(group.cause) or by_reason.get(group.what, "Look at the drafts.")


def _where(source: str, place: _Place) -> str:
    """The file or feed that a path comes from."""
    first = source.split(" + ")[-1 if " + policy." in source else 0]
    if first.startswith("policy."):
        own = f" and policies/{place.store}.yaml" if place.store not in (None, "none") else ""
        return f"Check policies/base.yaml{own}."
    if first.startswith("article."):
        return f"Check knowledge/{first.removeprefix('article.')}.md."
    if first.startswith("product."):
        return "Check products.jsonl, or how products are kept up to date."
    if first.startswith(("order.", "orders.")):
        return "Check how orders are kept up to date, and what the carrier reports."
    if first.startswith("store."):
        return "Check stores.yaml."
    return "Check what the customer's words were taken for."


def markdown_of(found: FixList, most: int = 20) -> str:
    """The list for people."""
    period = ""
    if found.since and found.until:
        period = f", {found.since:%Y-%m-%d} to {found.until:%Y-%m-%d}"
    lines = [
        f"# What to fix{period}",
        "",
        f"{found.decided} drafts were decided, {found.as_is} approved as they were; the intent of "
        f"{found.to_label} is to be labelled. Minutes assume {MINUTES['edit']:g} for an edit and "
        f"{MINUTES['reject']:g} for a rejection.",
        "",
    ]
    if not found.fixes:
        return "\n".join([*lines, "Nothing: no draft was changed or rejected."]) + "\n"
    lines += [
        "| minutes | cause | what happened | share (95 %) | what to do | e.g. |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for fix in found.fixes[:most]:
        low, high = fix.interval
        share = f"{fix.share:.0%} ({low:.0%} to {high:.0%})"
        lines.append(
            f"| {fix.minutes:g} | {fix.cause} | {fix.finding} | {share} | {fix.advice} | "
            f"{', '.join(fix.examples)} |"
        )
    left = len(found.fixes) - most
    if left > 0:
        lines += ["", f"{left} more: --format json."]
    return "\n".join(lines) + "\n"
