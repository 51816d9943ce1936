"""Decided drafts, read one after the other: what was proposed, what was done, what was changed."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, select

from data.results import Claim, Draft
from data.tickets import Labels, Message, Ticket
from model.classifier.protocol import Classifier, ClassifierInput
from model.edits.explain import explain_edit
from model.edits.records import Edit
from serving.storage.database import Database
from serving.storage.labels import LabelRepository, intents_of
from serving.storage.tables import decision_texts, decisions, drafts
from serving.storage.tickets import TicketRepository

_PAGE = 200
_DECIDED = ("approved", "edited", "rejected")
# From which certainty on a sent text counts as written in another language.
_SURE = 0.9


@dataclass(frozen=True, slots=True)
class ExportFilter:
    """Which decisions; None means all.

    Attributes:
        since: decided at or after this moment.
        until: decided before it.
        stores: of these.
    """

    since: datetime | None = None
    until: datetime | None = None
    stores: Collection[str] | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """A draft and what became of it.

    Attributes:
        row: the decision's columns, with `created_at` and `order_id` of the draft and the `body`
            that was sent.
        draft: as it was proposed.
        ticket: as it stood when the draft was made; later messages are not in it.
        earlier: how many drafts of the ticket were decided before.
        edit: what was changed; None where nothing was sent, or the draft itself.
        labels: what the ticket is, as far as the decision says so.
        labels_from: `agent`, `approved_tag`, `labelled` (by a person since), or `open` where no one
            has said the intent.
    """

    row: Row[Any]
    draft: Draft
    ticket: Ticket
    earlier: int
    edit: Edit | None
    labels: Labels
    labels_from: str


def read_decided(
    database: Database, chosen: ExportFilter, classifier: Classifier | None = None
) -> Iterator[Decided]:
    """Decided drafts in the order of the decisions; those of erased customers are left out.

    Reads pages of a few hundred: a million decisions need no more memory than one page.

    Args:
        database: of the service.
        chosen: which decisions.
        classifier: tells the language of texts that were sent; without it their small words do.
    """
    after = 0
    while True:
        with database.reading() as connection:
            page = _page(connection, after, chosen)
            tickets = TicketRepository(connection)
            labelled = LabelRepository(connection).of_tickets([row.ticket_id for row in page])
            for row in page:
                payload = json.loads(row.payload)
                stored = None if payload.get("erased") else tickets.find(row.ticket_id)
                if stored is not None:
                    draft = Draft.model_validate(payload)
                    decided = _decided(row, draft, stored.ticket, classifier)
                    yield _relabelled(decided, labelled.get(row.ticket_id))
        if not page:
            return
        after = page[-1].position


def _page(connection: Connection, after: int, chosen: ExportFilter) -> list[Row[Any]]:
    before = drafts.alias("before")
    earlier = (
        select(func.count())
        .where(
            before.c.ticket_id == drafts.c.ticket_id,
            before.c.position < drafts.c.position,
            before.c.status.in_(_DECIDED),
        )
        .scalar_subquery()
    )
    query = (
        select(
            decisions,
            drafts.c.payload,
            drafts.c.created_at,
            drafts.c.order_id,
            decision_texts.c.body,
            earlier.label("earlier"),
        )
        .select_from(
            decisions.join(drafts, drafts.c.draft_id == decisions.c.draft_id).outerjoin(
                decision_texts, decision_texts.c.draft_id == decisions.c.draft_id
            )
        )
        .where(decisions.c.position > after)
        .order_by(decisions.c.position)
        .limit(_PAGE)
    )
    if chosen.since is not None:
        query = query.where(decisions.c.decided_at >= chosen.since)
    if chosen.until is not None:
        query = query.where(decisions.c.decided_at < chosen.until)
    if chosen.stores is not None:
        query = query.where(decisions.c.store.in_(sorted(chosen.stores)))
    return list(connection.execute(query))


def _decided(row: Row[Any], draft: Draft, ticket: Ticket, classifier: Classifier | None) -> Decided:
    edit = edit_of(row, draft, classifier)
    labels, origin = labels_of(row, draft, edit)
    seen = messages_then(ticket, draft.based_on.last_message_id, row.created_at)
    then = ticket.model_copy(update={"messages": seen, "labels": labels})
    return Decided(row, draft, then, int(row.earlier), edit, labels, origin)


def _relabelled(decided: Decided, label: Row[Any] | None) -> Decided:
    """With the intents that a person gave to the ticket since."""
    if label is None or label.labelled_at < decided.row.decided_at:
        return decided
    labels = decided.labels.model_copy(update={"intents": intents_of(label)})
    ticket = decided.ticket.model_copy(update={"labels": labels})
    return replace(decided, labels=labels, ticket=ticket, labels_from="labelled")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A ticket that was labelled and of which no draft was decided."""

    row: Row[Any]
    ticket: Ticket


def read_labelled_tickets(database: Database, chosen: ExportFilter) -> Iterator[Labelled]:
    """Labelled tickets without a decision, in the order in which they were labelled."""
    after = 0
    while True:
        with database.reading() as connection:
            page = LabelRepository(connection).page(after, _PAGE, chosen.stores)
            tickets = TicketRepository(connection)
            decided = select(decisions.c.ticket_id).where(
                decisions.c.ticket_id.in_([row.ticket_id for row in page])
            )
            known = set(connection.execute(decided).scalars())
            for row in page:
                after = row.position
                stored = tickets.find(row.ticket_id)
                is_chosen = (chosen.since is None or row.labelled_at >= chosen.since) and (
                    chosen.until is None or row.labelled_at < chosen.until
                )
                if stored is None or row.ticket_id in known or not is_chosen:
                    continue
                if not any(m.body.strip() for m in stored.ticket.messages):  # erased
                    continue
                given = Labels.model_validate(
                    {
                        "intents": intents_of(row),
                        "language": stored.row.language,
                        "store": row.store,
                        "needs_reply": stored.row.needs_reply,
                    }
                )
                yield Labelled(row, stored.ticket.model_copy(update={"labels": given}))
        if not page:
            return


def messages_then(
    ticket: Ticket, last_message_id: str | None, created_at: datetime
) -> tuple[Message, ...]:
    """The messages that a draft answered: what came later would lend its words the label."""
    messages = ticket.messages
    ids = [message.message_id for message in messages]
    if last_message_id is not None and last_message_id in ids:
        return messages[: len(ids) - ids[::-1].index(last_message_id)]
    known = tuple(m for m in messages if m.sent_at is None or m.sent_at <= created_at)
    return known or messages[:1]


def labels_of(row: Row[Any], draft: Draft, edit: Edit | None) -> tuple[Labels, str]:
    """The labels of a decided ticket, and who gave them.

    An agent's own labels come first. A draft that was approved, or edited into the same answer,
    says that its tags were right. A rejection says nothing of them, and an answer of another
    kind that they were wrong: the intent is left open, for a person to label.
    """
    tags = draft.tags
    given: dict[str, Any] = json.loads(row.labels) if row.labels else {}
    causes = edit.causes if edit is not None else ()
    is_open = not given.get("intents") and (row.action == "reject" or "wrong_intent" in causes)
    base: dict[str, Any] = {
        "intents": () if is_open else tuple(scored.name for scored in tags.intents),
        "language": None if "language" in causes else tags.language.code,
        "store": row.store,
        "risk": tags.risk,
        "sentiment": tags.sentiment,
        "sender": tags.sender,
        "needs_reply": tags.needs_reply,
    }
    origin = "agent" if given.get("intents") else "open" if is_open else "approved_tag"
    kept = {k: v for k, v in given.items() if v is not None}
    return Labels.model_validate({**base, **kept}), origin


def edit_of(row: Row[Any], draft: Draft, classifier: Classifier | None = None) -> Edit | None:
    """What was changed before sending; None where nothing was, or the text was erased."""
    if row.action != "edit" or not row.body or not draft.body:
        return None
    spoken = None
    if classifier is not None:
        language, sure = classifier.classify([ClassifierInput(row.body)])[0].language
        spoken = language if sure >= _SURE else None
    given = (json.loads(row.labels) if row.labels else {}).get("intents")
    body, claims, outcome = _proposed(draft, row.outcome)
    return explain_edit(
        body,
        row.body,
        claims,
        draft_language=draft.language,
        sent_language=spoken,
        intents=(draft.tags.intent, given[0]) if given else None,
        outcomes=(outcome, row.outcome),
    )


def _proposed(draft: Draft, outcome: str | None) -> tuple[str, tuple[Claim, ...], str | None]:
    """The text that was edited: another outcome that the policy permits has one of its own."""
    for option in draft.outcome_options:
        if outcome is not None and option.outcome == outcome != draft.outcome:
            return option.body, option.claims, option.outcome
    return draft.body or "", draft.claims, draft.outcome
