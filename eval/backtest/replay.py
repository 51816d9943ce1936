"""Replay closed tickets as they stood when the customer wrote.

The ticket is cut before the agent's first answer to the customer's last word of that turn; orders
lose what happened later (data.order_history); policies are those of the day
(`policies/history/DAY`). What agents sent is compared by facts and what they grant, not by words.
"""

import logging
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from data.jsonl import read_records
from data.rejects import ReadReport
from data.results import Draft
from data.tickets import Message, Ticket
from data.words import fold
from data.workspace.loading import Workspace
from data.workspace.orders import OrdersAsOf
from data.workspace.policies import ResolvedPolicy
from data.workspace.policy_files import read_policy_history
from data.workspace.problems import Problems, WorkspaceError
from model.checks.grounding import FIGURE
from model.classifier.protocol import Classifier
from model.pipeline import Pipeline, Tagged

logger = logging.getLogger(__name__)

_PROGRESS_S = 5.0
History = Sequence[tuple[date, Mapping[str, ResolvedPolicy]]]


@dataclass(frozen=True, slots=True)
class Replayed:
    """A ticket as it stood, what was made of it, and what the agent answered."""

    ticket: Ticket
    tagged: Tagged
    draft: Draft
    answer: str | None
    outcome: str | None
    was_rewound: bool
    policy_of_then: bool

    @property
    def label(self) -> str | None:
        """The primary intent by its label."""
        labels = self.ticket.labels
        return labels.intents[0] if labels and labels.intents else None


def turn_of(ticket: Ticket) -> tuple[Ticket, str | None]:
    """The ticket up to the customer's first turn, and what an agent then answered."""
    kept: list[Message] = []
    for place, message in enumerate(ticket.messages):
        if message.author == "agent" and any(m.author != "agent" for m in kept):
            return ticket.model_copy(update={"messages": tuple(kept)}), _answer(ticket, place)
        kept.append(message)
    return ticket, None


def _answer(ticket: Ticket, place: int) -> str | None:
    """The agent's words from `place` until somebody else speaks."""
    words = []
    for message in ticket.messages[place:]:
        if message.author != "agent":
            break
        words.append(message.body)
    return "\n".join(words).strip() or None


def moment_of(ticket: Ticket) -> datetime:
    """When the customer's turn ended."""
    sent = [m.sent_at for m in ticket.messages if m.sent_at is not None]
    return max(sent) if sent else ticket.created_at


def read_history(workspace: Workspace) -> History:
    """The policies that held before.

    Raises:
        WorkspaceError: a file of them is wrong; it names it.
    """
    problems = Problems(strict=False)
    stores = dict(workspace.stores)
    found = read_policy_history(workspace.root, stores, workspace.taxonomy, problems)
    if problems.errors:
        raise WorkspaceError(workspace.root, problems.errors)
    return found


def replay(
    tickets: Sequence[Ticket], workspace: Workspace, classifier: Classifier, history: History
) -> Iterator[Replayed]:
    """Tag and draft every ticket as of its own moment, in their order.

    Args:
        tickets: closed ones, whole.
        workspace: as it is now.
        classifier: the model.
        history: policies that held before, oldest first.
    """
    started = told = time.monotonic()
    orders = OrdersAsOf(workspace.orders, tickets[0].created_at) if tickets else None
    pipelines: dict[date | None, Pipeline] = {}
    for number, ticket in enumerate(tickets, start=1):
        assert orders is not None
        cut, answer = turn_of(ticket)
        at = orders.at = moment_of(cut)
        before = orders.rewound
        day, policies = _policies_of(at, history, workspace)
        if day not in pipelines:
            changed = replace(workspace, orders=orders, policies=policies)
            pipelines[day] = Pipeline(changed, classifier)
        tagged = next(iter(pipelines[day].tag([cut.model_copy(update={"labels": None})], at)))
        draft = pipelines[day].draft_tagged(tagged, at)
        outcome = (ticket.model_extra or {}).get("outcome")
        yield Replayed(
            ticket=ticket,
            tagged=tagged,
            draft=draft,
            answer=answer,
            outcome=str(outcome) if outcome else None,
            was_rewound=orders.rewound > before,
            policy_of_then=day is not None,
        )
        if time.monotonic() - told >= _PROGRESS_S:
            told = time.monotonic()
            logger.info(
                "replayed %d of %d, %.0f a second", number, len(tickets), number / (told - started)
            )


def _policies_of(
    at: datetime, history: History, workspace: Workspace
) -> tuple[date | None, Mapping[str, ResolvedPolicy]]:
    """The policies of a moment, and until when they held; None for those of today."""
    found = next(((day, own) for day, own in history if at.date() <= day), None)
    return found if found is not None else (None, workspace.policies)


def figures_of(text: str) -> set[str]:
    """The figures of a reply, without blanks."""
    return {"".join(m.group().split()).strip(".,") for m in FIGURE.finditer(text)}


def common_figures(answer: str, draft: Draft) -> tuple[int, int]:
    """(figures of an agent's reply that the draft has too, figures of the agent's reply)."""
    theirs, ours = figures_of(answer), figures_of(draft.body or "")
    plain = fold(draft.body or "").replace(" ", "")
    both = {f for f in theirs if f in ours or fold(f) in plain}
    return len(both), len(theirs)


def read_tickets(path: Path, *, strict: bool) -> list[Ticket]:
    """The closed tickets of a file; bad lines are set aside (data.jsonl)."""
    report = ReadReport()
    found = list(read_records(path, Ticket, strict=strict, report=report))
    if report.rejected:
        logger.warning("%d lines rejected, kept in %s", report.rejected, report.rejected_path)
    return found
