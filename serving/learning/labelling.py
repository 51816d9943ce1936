"""Which tickets are most worth a label, what was said of those like them, and the label itself.

Uncertainty sampling (Lewis and Gale 1994), one tagged intent after the other, so that no single
intent fills the list; drafts that were rejected come first: nothing says yet what they are.
Neighbours are tickets that people have labelled, or whose draft was sent as it was, by the
Bhattacharyya coefficient of the model's distributions over intents: what the model holds for alike.
"""

import json
import threading
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from data.tickets import Ticket
from serving.errors import FieldError, InvalidBodyError
from serving.live import Live, LiveState
from serving.principals import Principal
from serving.storage.audit import AuditTrail
from serving.storage.database import Database
from serving.storage.labels import Label, LabelRepository, intents_of
from serving.storage.tables import decisions, drafts, labels
from serving.storage.tickets import TicketRepository

SINCE_DAYS = 28
MOST = 20
NEIGHBOURS = 3
_LOOKED_AT = 1_000
_POOL = 300
_KEPT_VECTORS = 5_000
_OPEN = ("proposed", "escalated", "none", "rejected")
_Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A ticket that nobody has labelled.

    Attributes:
        ticket_id: of the ticket.
        store: its store, if known.
        language: as tagged.
        intent: the primary intent as tagged.
        confidence: of that, 0 to 1.
        is_rejected: whether its draft was rejected.
    """

    ticket_id: str
    store: str | None
    language: str
    intent: str
    confidence: float
    is_rejected: bool


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A ticket whose intent is known, and how alike the model holds it, 0 to 1."""

    ticket_id: str
    intent: str
    text: str
    likeness: float


@dataclass(frozen=True, slots=True)
class LabelView:
    """A ticket to be labelled: its text, what the model says (likeliest first), neighbours."""

    ticket: Ticket
    text: str
    store: str | None
    said: tuple[tuple[str, float], ...]
    neighbours: tuple[Neighbour, ...]
    label: tuple[str, ...]


class LabellingService:
    """Chooses tickets, shows what is alike, and keeps labels.

    Args:
        database: of the service.
        live: workspace and model.
        clock: what time it is.
    """

    def __init__(self, database: Database, live: LiveState, clock: Callable[[], datetime]) -> None:
        self._database, self._live, self._clock = database, live, clock
        self._vectors: OrderedDict[tuple[str, str, int], _Vector] = OrderedDict()
        self._lock = threading.Lock()

    def candidates(self, principal: Principal, most: int = MOST) -> list[Candidate]:
        """The tickets of the last weeks that are most worth a label, best first."""
        since = self._clock() - timedelta(days=SINCE_DAYS)
        with self._database.reading() as connection:
            found = list(_unlabelled(connection, since, principal.stores))
        found.sort(key=lambda c: (not c.is_rejected, c.confidence, c.ticket_id))
        return list(_in_turns(found))[:most]

    def view(self, ticket_id: str, principal: Principal) -> LabelView:
        """A ticket with what the model says of it, and its neighbours.

        Raises:
            NotFoundError: there is no such ticket that the key may see.
        """
        live = self._live.current
        with self._database.reading() as connection:
            tickets = TicketRepository(connection)
            stored = tickets.get(ticket_id, principal.stores)
            own = LabelRepository(connection).of_tickets([ticket_id]).get(ticket_id)
            known = [
                (row, intent)
                for row, intent in _known(connection, principal.stores)
                if row != ticket_id
            ]
            others = {row: tickets.find(row) for row, _ in known}
        pool = [
            (other.ticket, other.revision, intent)
            for name, intent in known
            if (other := others[name]) is not None and _has_text(other.ticket)
        ]
        names = tuple(live.workspace.taxonomy.intents)
        mine, *theirs = self._vectors_of(
            live, names, [(stored.ticket, stored.revision), *((t, r) for t, r, _ in pool)]
        )
        likeness = [float(np.sqrt(mine * vector).sum()) for vector in theirs]
        nearest = sorted(range(len(pool)), key=lambda n: -likeness[n])[:NEIGHBOURS]
        order = np.argsort(-mine)
        return LabelView(
            ticket=stored.ticket,
            text=live.text_of(stored.ticket),
            store=stored.row.store,
            said=tuple((names[n], round(float(mine[n]), 4)) for n in order[:NEIGHBOURS]),
            neighbours=tuple(
                Neighbour(pool[n][0].ticket_id, pool[n][2], live.text_of(pool[n][0]), likeness[n])
                for n in nearest
            ),
            label=intents_of(own) if own is not None else (),
        )

    def label(
        self, ticket_id: str, intents: Sequence[str], principal: Principal, agent: str
    ) -> None:
        """Keep what a person says that a ticket is.

        Raises:
            NotFoundError: there is no such ticket that the key may see.
            InvalidBodyError: an intent is not of the label set.
        """
        live = self._live.current
        known = live.workspace.taxonomy.intents
        if not intents or any(name not in known for name in intents):
            raise InvalidBodyError(
                "the label is not one", errors=(FieldError("intent", "an intent of the label set"),)
            )
        now = self._clock()

        def work(connection: Connection) -> None:
            stored = TicketRepository(connection).get(ticket_id, principal.stores)
            label = Label(
                ticket_id=ticket_id,
                store=stored.row.store,
                intents=tuple(intents),
                tagged=stored.row.intent,
                agent=agent,
                actor=principal.actor,
                model_version=live.model_version,
            )
            LabelRepository(connection).add(label, now)
            AuditTrail(connection).append(
                now,
                actor=principal.actor,
                action="ticket.labelled",
                subject=ticket_id,
                store=stored.row.store,
                details={"intents": list(intents), "tagged": stored.row.intent},
            )

        self._database.write(work)

    def _vectors_of(
        self, live: Live, names: Sequence[str], rows: Sequence[tuple[Ticket, int]]
    ) -> list[_Vector]:
        keys = [(live.model_version, ticket.ticket_id, revision) for ticket, revision in rows]
        with self._lock:
            found = {key: self._vectors[key] for key in keys if key in self._vectors}
        fresh = [n for n, key in enumerate(keys) if key not in found]
        vectors = live.distributions([rows[n][0] for n in fresh], names)
        for n, vector in zip(fresh, vectors, strict=True):
            found[keys[n]] = vector
        with self._lock:
            for key in keys:
                self._vectors[key] = found[key]
                self._vectors.move_to_end(key)
            while len(self._vectors) > _KEPT_VECTORS:
                self._vectors.popitem(last=False)
        return [found[key] for key in keys]


def _unlabelled(
    connection: Connection, since: datetime, stores: Collection[str] | None
) -> Iterator[Candidate]:
    query = (
        select(drafts.c.ticket_id, drafts.c.store, drafts.c.status, drafts.c.payload)
        .where(
            drafts.c.created_at >= since,
            drafts.c.status.in_(_OPEN),
            ~select(labels.c.position).where(labels.c.ticket_id == drafts.c.ticket_id).exists(),
            ~select(decisions.c.position)
            .where(decisions.c.ticket_id == drafts.c.ticket_id, decisions.c.labels.is_not(None))
            .exists(),
        )
        .order_by(drafts.c.position.desc())
        .limit(_LOOKED_AT)
    )
    if stores is not None:
        query = query.where(drafts.c.store.in_(sorted(stores)))
    seen: set[str] = set()
    for row in connection.execute(query):
        payload = json.loads(row.payload)
        if payload.get("erased") or row.ticket_id in seen:
            continue
        seen.add(row.ticket_id)
        tags = payload["tags"]
        yield Candidate(
            ticket_id=row.ticket_id,
            store=row.store,
            language=tags["language"]["code"],
            intent=tags["intent"],
            confidence=float(payload["confidence"]),
            is_rejected=row.status == "rejected",
        )


def _in_turns(rows: Iterable[Candidate]) -> Iterator[Candidate]:
    """Rejected ones first, then one of each intent after the other, in their order."""
    by_intent: dict[str, list[Candidate]] = defaultdict(list)
    for row in rows:
        if row.is_rejected:
            yield row
        else:
            by_intent[row.intent].append(row)
    while by_intent:
        for intent in list(by_intent):
            yield by_intent[intent].pop(0)
            if not by_intent[intent]:
                del by_intent[intent]


def _known(connection: Connection, stores: Collection[str] | None) -> Iterator[tuple[str, str]]:
    """(ticket, intent) of those that people have labelled or sent as they were, newest first."""
    seen = set()
    for row in LabelRepository(connection).newest(stores, _POOL):
        seen.add(row.ticket_id)
        yield row.ticket_id, intents_of(row)[0]
    query = (
        select(decisions.c.ticket_id, decisions.c.labels, drafts.c.intent)
        .join(drafts, drafts.c.draft_id == decisions.c.draft_id)
        .where(decisions.c.action.in_(("approve", "edit")))
        .order_by(decisions.c.position.desc())
        .limit(_POOL)
    )
    if stores is not None:
        query = query.where(decisions.c.store.in_(sorted(stores)))
    for decided in connection.execute(query):
        if decided.ticket_id not in seen and len(seen) < _POOL:
            seen.add(decided.ticket_id)
            yield decided.ticket_id, _decided_intent(decided.labels, decided.intent)


def _decided_intent(given: str | None, tagged: str) -> str:
    intents = (json.loads(given) if given else {}).get("intents")
    return str(intents[0]) if intents else tagged


def _has_text(ticket: Ticket) -> bool:
    """Whether there is something to read; not where the customer's data were erased."""
    return any(message.body.strip() for message in ticket.messages)
