"""Drafts against what a right one holds: `python -m eval.checks data/sample data/checks/*/`.

A set is a folder: `set.yaml` (`now`: the fixed moment), `workspace/`, `tickets.jsonl` and
`expect.jsonl`, a line a ticket. A ticket passes when everything that its line asks for holds, every
figure of the body stands in a claim, and every claim is where it says. Words are searched without
regard to case, to kinds of spaces and apostrophes. A merchant's own set is read the same way.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import yaml
from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError, field_validator

from data.errors import InputError, ReplywrightError
from data.intervals import wilson
from data.jsonl import read_records
from data.results import Draft
from data.tickets import Ticket
from data.workspace.loading import load_workspace
from model.checks.grounding import loose_figures, wrong_spans
from model.classifier.loading import load_classifier
from model.pipeline import Pipeline

_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2019": "'", "\u2011": "-"})


class _Set(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    now: AwareDatetime
    about: str = ""


class Expectation(BaseModel):
    """What a right draft of one ticket holds; None and empty ask for nothing.

    Attributes:
        ticket_id: of the ticket.
        status_in: statuses that are accepted.
        language: of ticket and draft.
        store: of the ticket.
        intents_any: accepted as the primary intent.
        intents_all: each has to be tagged.
        order_id: of the draft's order; null where it must have none.
        order_id_any: instead of `order_id`, any of these.
        order_any: whatever the order is.
        outcome_in: outcomes that are accepted.
        must_include: regular expressions that the body has.
        must_not_include: regular expressions that the body has not.
        needs_include: regular expressions, each found in an entry of `needs`.
        warnings_expected: true asks for a warning.
        risk_includes: risks that are tagged.
        risk_excludes: risks that are not.
        priority_in: priorities that are accepted.
        queue: that are accepted, one or several.
        phase: of the ticket.
        sender: of the ticket.
        needs_reply: that are accepted, one or several.
        scenario: what the ticket is about.
        why: the arithmetic behind the expectation.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    ticket_id: str
    status_in: tuple[str, ...]
    language: str | None = None
    store: str | None = None
    intents_any: tuple[str, ...] = ()
    intents_all: tuple[str, ...] = ()
    order_id: str | None = None
    order_id_any: tuple[str | None, ...] = ()
    order_any: bool = False
    outcome_in: tuple[str | None, ...] = ()
    must_include: tuple[str, ...] = ()
    must_not_include: tuple[str, ...] = ()
    needs_include: tuple[str, ...] = ()
    warnings_expected: bool = False
    risk_includes: tuple[str, ...] = ()
    risk_excludes: tuple[str, ...] = ()
    priority_in: tuple[str, ...] = ()
    queue: tuple[str, ...] = ()
    phase: str | None = None
    sender: str | None = None
    needs_reply: tuple[str, ...] = ()
    scenario: str = ""
    why: str = ""

    @field_validator("queue", "needs_reply", mode="before")
    @classmethod
    def _one_or_several(cls, value: object) -> object:
        return (value,) if isinstance(value, str) else value

    @field_validator("must_include", "must_not_include", "needs_include")
    @classmethod
    def _compiles(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in value:
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"{pattern!r} is no regular expression: {error}") from None
        return value


@dataclass(frozen=True, slots=True)
class Checked:
    """One ticket: what fell short, by kind; empty where the draft passes."""

    ticket_id: str
    language: str
    shortcomings: tuple[str, ...]
    why: str


def shortcomings(draft: Draft, e: Expectation) -> Iterator[str]:
    """What a draft lacks, or has and should not: `kind: what`."""
    if draft.status not in e.status_in:
        yield f"status: {draft.status}"
    if draft.status == "none":
        return
    yield from _tags(draft, e)
    yield from _order(draft, e)
    if e.outcome_in and draft.status != "escalated" and draft.outcome not in e.outcome_in:
        yield f"outcome: {draft.outcome}"
    if draft.body:
        yield from _words(draft, e)
    for pattern in e.needs_include:
        if not any(re.search(pattern, need, re.IGNORECASE) for need in draft.needs):
            yield f"needs: {pattern}"
    if e.warnings_expected and not draft.warnings:
        yield "warnings: none"
    yield from (f"grounded: {figure}" for figure in loose_figures(draft.body or "", draft.claims))
    yield from (f"spans: {span}" for span in wrong_spans(draft.body or "", draft.claims))


def _words(draft: Draft, e: Expectation) -> Iterator[str]:
    body = (draft.body or "").translate(_PLAIN)
    if e.language and draft.language != e.language:
        yield f"language: {draft.language}"
    for patterns, kind, is_wanted in (
        (e.must_include, "lacks", True),
        (e.must_not_include, "has", False),
    ):
        for pattern in patterns:
            found = re.search(pattern.translate(_PLAIN), body, re.IGNORECASE)
            if bool(found) != is_wanted:
                yield f"{kind}: {pattern}"


def _tags(draft: Draft, e: Expectation) -> Iterator[str]:
    tags = draft.tags
    if e.store and tags.store.id != e.store:
        yield f"store: {tags.store.id}"
    if e.intents_any and tags.intent not in e.intents_any:
        yield f"intent: {tags.intent}"
    if missing := set(e.intents_all) - {scored.name for scored in tags.intents}:
        yield f"intents: without {', '.join(sorted(missing))}"
    if missing := set(e.risk_includes) - set(tags.risk):
        yield f"risk: without {', '.join(sorted(missing))}"
    if wrong := set(e.risk_excludes) & set(tags.risk):
        yield f"risk: {', '.join(sorted(wrong))}"
    for name, accepted in (
        ("priority", e.priority_in),
        ("queue", e.queue),
        ("phase", (e.phase,) if e.phase else ()),
        ("sender", (e.sender,) if e.sender else ()),
        ("needs_reply", e.needs_reply),
    ):
        if accepted and getattr(tags, name) not in accepted:
            yield f"{name}: {getattr(tags, name)}"


def _order(draft: Draft, e: Expectation) -> Iterator[str]:
    found = draft.order.order_id if draft.order else None
    is_withheld = draft.status == "escalated" and found is None
    if e.order_any or is_withheld:
        return
    accepted = e.order_id_any or (e.order_id,)
    if found not in accepted:
        yield f"order: {found}"


def check_set(folder: Path, model: Path | None = None) -> list[Checked]:
    """Draft the tickets of a set and hold each against its expectation.

    Raises:
        InputError: a file of the set cannot be read, or a ticket has no expectation.
    """
    now = read_now(folder)
    expected = {
        e.ticket_id: e for e in read_records(folder / "expect.jsonl", Expectation, strict=True)
    }
    tickets = list(read_records(folder / "tickets.jsonl", Ticket, strict=True))
    without = [t.ticket_id for t in tickets if t.ticket_id not in expected]
    if without or len(tickets) != len(expected):
        named = without or sorted(set(expected) - {t.ticket_id for t in tickets})
        raise InputError(
            folder / "expect.jsonl", "ticket_id", f"not in both files: {', '.join(named[:5])}"
        )
    pipeline = Pipeline(load_workspace(folder / "workspace"), load_classifier(model))
    return [
        Checked(
            draft.ticket_id,
            expected[draft.ticket_id].language or draft.language,
            tuple(shortcomings(draft, expected[draft.ticket_id])),
            expected[draft.ticket_id].why,
        )
        for draft in pipeline.draft(tickets, now)
    ]


def read_now(folder: Path) -> datetime:
    """The fixed moment of a set.

    Raises:
        InputError: `set.yaml` is missing or says something else.
    """
    path = folder / "set.yaml"
    try:
        return _Set.model_validate(yaml.safe_load(path.read_text(encoding="utf-8"))).now
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise InputError(path, "now", "expected a moment with its zone") from error


def markdown_of(checked: dict[str, list[Checked]]) -> str:
    """Tickets that pass every check, by set and language, and what falls short most."""
    lines = ["| set | language | pass | of | share (95 %) |", "| --- | --- | --- | --- | --- |"]
    everything = [one for rows in checked.values() for one in rows]
    groups = [
        (name, language, [r for r in rows if r.language == language])
        for name, rows in checked.items()
        for language in sorted({r.language for r in rows})
    ]
    groups += [(name, "all", rows) for name, rows in checked.items()] + [("all", "all", everything)]
    for name, language, rows in groups:
        passed = sum(not r.shortcomings for r in rows)
        low, high = wilson(passed, len(rows))
        share = f"{passed / len(rows):.0%} ({low:.0%} to {high:.0%})"
        lines.append(f"| {name} | {language} | {passed} | {len(rows)} | {share} |")
    kinds = Counter(
        kind for r in everything for kind in {s.partition(":")[0] for s in r.shortcomings}
    )
    told = ", ".join(f"{kind} {n}" for kind, n in kinds.most_common())
    return "\n".join([*lines, "", f"Tickets that fall short, by kind: {told or 'none'}."])


def main(argv: Sequence[str] | None = None) -> int:
    """Exit 0: checked; 2: bad usage or input."""
    parser = argparse.ArgumentParser(prog="python -m eval.checks", description=__doc__)
    parser.add_argument("sets", type=Path, nargs="+", metavar="FOLDER")
    parser.add_argument("--model", type=Path, metavar="DIR", help="a classifier (the built-in one)")
    parser.add_argument("-v", "--verbose", action="store_true", help="name what falls short")
    args = parser.parse_args(argv)
    try:
        checked = {folder.name: check_set(folder, args.model) for folder in args.sets}
    except (ReplywrightError, OSError) as error:
        sys.stderr.write(f"error: {error}\n")
        return 2
    if args.verbose:
        for rows in checked.values():
            for row in rows:
                if row.shortcomings:
                    told = "; ".join(row.shortcomings)
                    sys.stdout.write(f"{row.ticket_id}: {told} | {row.why}\n")
    sys.stdout.write(markdown_of(checked) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
