"""The demo: the sample tickets, tagged and drafted before your eyes."""

import argparse
import sys
from collections import Counter
from datetime import datetime
from importlib import resources
from pathlib import Path

from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from data.errors import ReplywrightError
from data.jsonl import read_records
from data.results import Claim, Draft
from data.tickets import Ticket
from data.workspace.loading import load_workspace
from model.classifier.loading import load_classifier
from model.pipeline import Pipeline

SAMPLE_NOW = datetime.fromisoformat("2026-12-03T10:30:00+01:00")
_STATUS_STYLE = {"proposed": "green", "escalated": "yellow", "none": "bright_black"}
_LONGEST_MESSAGE = 600


class _PipeConsole(Console):
    """A console whose reader may stop reading (`| head`) without that being an error."""

    def on_broken_pipe(self) -> None:
        """Leave it to the command to end quietly."""
        raise BrokenPipeError


def sample_folder() -> Path:
    """The sample workspace and its tickets, as they are installed."""
    return Path(str(resources.files("data") / "sample"))


def run_demo(args: argparse.Namespace) -> int:
    """Draft the sample tickets and show each with its sources; then a summary."""
    console = _PipeConsole(width=min(110, Console().width) if sys.stdout.isatty() else 110)
    folder = sample_folder()
    workspace = load_workspace(folder / "workspace")
    pipeline = Pipeline(workspace, load_classifier(None))
    tickets = {t.ticket_id: t for t in read_records(folder / "tickets.jsonl", Ticket, strict=True)}
    chosen = [t for t in tickets.values() if args.ticket in (None, t.ticket_id)]
    if not chosen:
        names = f"{min(tickets)} to {max(tickets)}"
        raise ReplywrightError(f"--ticket {args.ticket}: the sample has {names}")
    shown: list[Draft] = []
    for draft in pipeline.draft(chosen, SAMPLE_NOW):
        if args.language and draft.language != args.language:
            continue
        show_draft(console, tickets[draft.ticket_id], draft)
        shown.append(draft)
        if args.limit and len(shown) == args.limit:
            break
    # Of a part of them the clock says nothing: it has run for drafts that are not shown.
    seconds = sum(pipeline.clock.seconds.values()) if len(shown) == len(chosen) else None
    _summary(console, shown, seconds)
    return 0


def show_draft(console: Console, ticket: Ticket, draft: Draft) -> None:
    """One ticket: what came in, the tags, the draft with numbered sources, the warnings."""
    tags = draft.tags
    head = Text.assemble(
        (f"{ticket.ticket_id}  ", "bold"),
        (f"{ticket.channel}  {tags.store.id or 'store unknown'}  {tags.language.code}  ", "cyan"),
        (draft.status, _STATUS_STYLE.get(draft.status, "white")),
    )
    console.rule(head, align="left", style="bright_black")
    message = ticket.messages[-1].body.strip()
    if len(message) > _LONGEST_MESSAGE:
        message = message[:_LONGEST_MESSAGE] + " …"
    console.print(Padding(Text(message, style="italic"), (0, 2)))
    console.print(Padding(_tag_line(draft), (1, 2)))
    if draft.body is not None:
        console.print(
            Padding(Panel(_marked(draft), title=draft.outcome, title_align="left"), (0, 2))
        )
        console.print(Padding(_sources(draft), (0, 4)))
    for need in draft.needs:
        console.print(Padding(Text(f"needs    {need}", style="magenta"), (0, 4)))
    for warning in draft.warnings:
        console.print(Padding(Text(f"warning  {warning}", style="yellow"), (0, 4)))
    if draft.outcome_options:
        names = ", ".join(o.outcome for o in draft.outcome_options)
        console.print(Padding(Text(f"or       {names}", style="blue"), (0, 4)))
    console.print()


def _tag_line(draft: Draft) -> Text:
    tags = draft.tags
    intents = ", ".join(f"{i.name} {i.confidence:.2f}" for i in tags.intents)
    parts = [intents, tags.level, f"priority {tags.priority}", tags.queue or ""]
    if tags.risk:
        parts.append("risk " + ", ".join(tags.risk))
    if tags.sla:
        parts.append(f"reply by {tags.sla.reply_by:%a %d %b %H:%M}")
    return Text("  ·  ".join(p for p in parts if p), style="bright_black")


def _marked(draft: Draft) -> Text:
    """The body with every claim underlined and numbered."""
    assert draft.body is not None
    text, last = Text(), 0
    for number, claim in enumerate(outer_claims(draft), start=1):
        text.append(draft.body[last : claim.start])
        text.append(draft.body[claim.start : claim.end], style="underline")
        text.append(f"[{number}]", style="cyan")
        last = claim.end
    text.append(draft.body[last:])
    return text


def outer_claims(draft: Draft) -> list[Claim]:
    """Claims that do not lie within another one, in order."""
    found: list[Claim] = []
    for claim in draft.claims:
        if claim.source.startswith(("ticket.customer", "store.voice", "store.name")):
            continue
        if not found or claim.start >= found[-1].end:
            found.append(claim)
    return found


def _sources(draft: Draft) -> Table:
    table = Table.grid(padding=(0, 2))
    for number, claim in enumerate(outer_claims(draft), start=1):
        version = f"  (version {claim.version})" if claim.version else ""
        table.add_row(f"[{number}]", Text(claim.source + version, style="cyan"))
    return table


def _summary(console: Console, drafts: list[Draft], seconds: float | None) -> None:
    counts = Counter(draft.status for draft in drafts)
    console.rule(style="bright_black")
    told = ", ".join(f"{n} {status}" for status, n in sorted(counts.items())) or "none"
    noun = "ticket" if len(drafts) == 1 else "tickets"
    each = f"; {1000 * seconds / len(drafts):.1f} ms each" if seconds and drafts else ""
    console.print(f"{len(drafts)} {noun}: {told}{each}.")
