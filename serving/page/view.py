"""What the page shows of one draft: everything that a person needs to decide, read at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any, Literal

from sqlalchemy import Connection

from data.orders import Order
from data.paths import resolve_path
from data.results import Tags
from data.stores import Store
from data.tickets import Message, Ticket
from data.turns.html import looks_like_html, read_html
from serving.errors import NotFoundError
from serving.live import Live
from serving.order_view import OrderView
from serving.page.claims import Piece, marked_pieces
from serving.page.difference import Change, word_changes
from serving.principals import Principal
from serving.storage.drafts import UNDECIDED, DraftRepository, draft_json
from serving.storage.tickets import StoredTicket, TicketRepository

_SOON_S = 3600
_ZONE = "UTC"
# What is left out of the drafts of a customer who was erased.
_ERASED: dict[str, Any] = {"attachments": [], "confidence": 0.0, "outcome": None}


@dataclass(frozen=True, slots=True)
class Clock:
    """A moment by which something is due."""

    name: Literal["target", "reply-by"]
    at: datetime
    state: Literal["late", "soon", "calm"]


@dataclass(frozen=True, slots=True)
class Said:
    """A message as text, whatever it was sent as."""

    author: str
    sent_at: datetime | None
    text: str
    attachments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A text that may be sent: the draft itself, or one of its other outcomes."""

    outcome: str | None
    body: str | None
    pieces: tuple[Piece, ...]
    reason: str | None = None


@dataclass(frozen=True)
class DraftView:
    """One draft with all that belongs to it."""

    draft: dict[str, Any]
    tags: Tags
    ticket: Ticket
    messages: tuple[Said, ...]
    zone: str
    store: Store | None
    order: Order | None
    clocks: tuple[Clock, ...]
    is_vip: bool
    versions: tuple[Version, ...]
    chosen: int
    changes: tuple[Change, ...]
    newest_id: str | None

    @property
    def shown(self) -> Version:
        """The version that is looked at."""
        return self.versions[self.chosen]

    @property
    def is_open(self) -> bool:
        """Whether there is something to decide."""
        return self.draft["status"] in UNDECIDED


def read_draft_view(
    connection: Connection,
    live: Live,
    principal: Principal,
    draft_id: str,
    *,
    outcome: str | None,
    now: datetime,
) -> DraftView:
    """Read what the page shows of a draft.

    Args:
        connection: reads.
        live: workspace and model.
        principal: who looks.
        draft_id: the draft.
        outcome: of the option to show; None for the draft itself.
        now: the moment.

    Raises:
        NotFoundError: no such draft that the visitor may see.
    """
    row = DraftRepository(connection).get(draft_id, principal.stores)
    draft = _ERASED | draft_json(row)
    stored = TicketRepository(connection).find(row.ticket_id)
    if stored is None:
        raise NotFoundError("the ticket of this draft was erased")
    workspace = live.workspace
    store = workspace.stores.get(row.store or "")
    with live.pipeline(connection, principal.stores) as (pipeline, orders):
        order = _order_of(draft, row.store, orders)
        policy = workspace.policies.get(row.store or "")
        resolve = partial(
            resolve_path,
            order=order,
            orders=orders,
            policy_dump=policy.dump() if policy else None,
            products=pipeline.workspace.products.of_store(row.store) if row.store else None,
            articles=workspace.articles,
            store=store,
            ticket=stored.ticket,
            now=row.created_at,
        )
        versions = _versions(draft, resolve)
    # What was decided is shown as it was decided, whatever was looked at before.
    outcome = draft["decision"]["outcome"] if "decision" in draft else outcome
    outcomes = [version.outcome for version in versions]
    latest = DraftRepository(connection).latest_of(row.ticket_id)
    return DraftView(
        draft=draft,
        tags=Tags.model_validate(draft["tags"]),
        ticket=stored.ticket,
        messages=tuple(_said(message) for message in stored.ticket.messages),
        zone=store.timezone if store else _ZONE,
        store=store,
        order=order,
        clocks=_clocks(stored, now),
        is_vip=bool(stored.row.is_vip),
        versions=versions,
        chosen=outcomes.index(outcome, 1) if outcome in outcomes[1:] else 0,
        changes=_changes(draft, versions),
        newest_id=latest.draft_id if latest and latest.draft_id != draft_id else None,
    )


def _order_of(draft: Mapping[str, Any], store: str | None, orders: OrderView) -> Order | None:
    if draft["order"] is None:
        return None
    number = draft["order"]["order_id"]
    found = [o for o in orders.by_order_id(number) if o.store == store and o.order_id == number]
    return found[0] if len(found) == 1 else None


def _versions(draft: Mapping[str, Any], resolve: Callable[[str], object]) -> tuple[Version, ...]:
    body = draft["body"]
    own = tuple(marked_pieces(body, draft["claims"], resolve)) if body else ()
    found = [Version(draft["outcome"], body, own)]
    for option in draft["outcome_options"]:
        if option["outcome"] == draft["outcome"]:
            continue  # the proposed one is listed among what the policy permits
        pieces = tuple(marked_pieces(option["body"], option.get("claims", ()), resolve))
        found.append(Version(option["outcome"], option["body"], pieces, option["reason"]))
    return tuple(found)


def _changes(draft: Mapping[str, Any], versions: tuple[Version, ...]) -> tuple[Change, ...]:
    """What was edited before the draft went out, against the version that was chosen."""
    final = draft.get("final_body")
    if draft["status"] != "edited" or final is None:
        return ()
    outcome = draft["decision"]["outcome"]
    chosen = next((v for v in versions if v.outcome == outcome), versions[0])
    return tuple(word_changes(chosen.body or "", final))


def _said(message: Message) -> Said:
    """Any message as text: what is markup in it is read away or shown, never passed on."""
    text = message.body
    if message.body_format == "html" or looks_like_html(text):
        text = "\n".join(line.text for line in read_html(text).lines)
    names = tuple(attachment.name for attachment in message.attachments)
    return Said(message.author, message.sent_at, text.strip(), names)


def _clocks(stored: StoredTicket, now: datetime) -> tuple[Clock, ...]:
    """The clocks that run; none once the customer has been answered."""
    row = stored.row
    if row.waiting_since is None:
        return ()
    found = []
    names: tuple[tuple[Literal["target", "reply-by"], datetime | None], ...] = (
        ("target", row.target_by),
        ("reply-by", row.reply_by),
    )
    for name, at in names:
        if at is not None:
            left_s = (at - now).total_seconds()
            state: Literal["late", "soon", "calm"] = (
                "late" if left_s < 0 else "soon" if left_s < _SOON_S else "calm"
            )
            found.append(Clock(name, at.astimezone(UTC), state))
    return tuple(found)


def describe_decision(draft: Mapping[str, Any]) -> tuple[str, datetime] | None:
    """Who decided a draft, and when."""
    decision = draft.get("decision")
    if not decision:
        return None
    return str(decision["agent"]), datetime.fromisoformat(decision["decided_at"])


def original_of(draft: Mapping[str, Any], outcome: str | None) -> str:
    """The text that an edit began with."""
    options = {option["outcome"]: option["body"] for option in draft["outcome_options"]}
    return str(options.get(outcome, draft["body"]) or "") if outcome else str(draft["body"] or "")
