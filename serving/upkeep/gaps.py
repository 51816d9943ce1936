"""Questions that the workspace could not answer, put together by what they are about."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel, ConfigDict
from sqlalchemy import Connection, select

from data.masking.text import Masker
from data.masking.tickets import names_of
from data.results import Draft
from data.workspace.loading import Workspace
from model.retrieval.articles import stems
from model.rules.topics import topic_of
from serving.storage.tables import drafts
from serving.storage.tickets import TicketRepository

UNANSWERED = "not answered by the workspace"
_WORDS = 5
_LEAST = 2  # tickets that share a word, before it is shown: one person's words stay theirs
_EXAMPLES = 3


class Gap(BaseModel):
    """Questions of one kind.

    Attributes:
        store: where.
        language: of the questions.
        intent: of the tickets.
        about: a product's number, a topic, or the group's most frequent word.
        tickets: how many asked.
        words: stems that several of them share.
        missing: the article that would answer them.
        examples: ids of drafts.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    store: str
    language: str
    intent: str
    about: str
    tickets: int
    words: tuple[str, ...]
    missing: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Question:
    draft: Draft
    about: str
    words: frozenset[str]


def find_gaps(
    connection: Connection, workspace: Workspace, since: datetime, until: datetime, key: bytes
) -> tuple[Gap, ...]:
    """Group the unanswered questions of a span of time, the most frequent first.

    Args:
        connection: reads.
        workspace: names the stores.
        since: drafts made at or after this moment.
        until: drafts made before it.
        key: of the masking; personal words are taken out before words are counted.
    """
    patterns = {s.id: s.order_id_patterns for s in workspace.stores.values()}
    masker = Masker(key, patterns)
    groups: dict[tuple[str, str, str, str], list[_Question]] = defaultdict(list)
    for found in _questions(connection, masker, since, until):
        tags = found.draft.tags
        place = (tags.store.id or "none", tags.language.code, tags.intent, found.about)
        groups[place].append(found)
    gaps = [_gap(place, own) for place, own in groups.items()]
    return tuple(sorted(gaps, key=lambda g: (-g.tickets, g.store, g.intent, g.about)))


def _questions(
    connection: Connection, masker: Masker, since: datetime, until: datetime
) -> Iterator[_Question]:
    query = (
        select(drafts.c.payload, drafts.c.ticket_id)
        .where(drafts.c.created_at >= since, drafts.c.created_at < until)
        .where(drafts.c.payload.contains(UNANSWERED))
        .order_by(drafts.c.position)
    )
    repository = TicketRepository(connection)
    seen: set[str] = set()
    for payload, ticket_id in list(connection.execute(query)):
        stored = repository.find(ticket_id)
        draft = Draft.model_validate_json(payload)
        if stored is None or ticket_id in seen or UNANSWERED not in draft.warnings:
            continue
        seen.add(ticket_id)
        language = draft.tags.language.code
        text = "\n".join(m.body for m in stored.ticket.messages if m.author == "customer")
        masked = masker.mask(text, names=names_of(stored.ticket), language=language)
        personal = {w for s in masked.spans for w in stems(text[s.start : s.end], language)}
        words = frozenset(w for w in stems(text, language) if not w.isdigit()) - personal
        yield _Question(draft, _about(draft, text), words)


def _about(draft: Draft, text: str) -> str:
    """The product that the draft names, else the topic of the question."""
    for claim in draft.claims:
        if claim.source.startswith("product."):
            return claim.source.split(" + ")[0].split(".")[1]
    return topic_of(text) or "other"


def _gap(place: tuple[str, str, str, str], own: list[_Question]) -> Gap:
    store, language, intent, about = place
    counts = Counter(word for question in own for word in question.words)
    shared = [w for w, n in counts.most_common() if n >= _LEAST][:_WORDS]
    return Gap(
        store=store,
        language=language,
        intent=intent,
        about=about,
        tickets=len(own),
        words=tuple(shared),
        missing=f"knowledge/{store}/{language}/ with intents: [{intent}], on {about}",
        examples=tuple(q.draft.draft_id for q in own[:_EXAMPLES]),
    )
