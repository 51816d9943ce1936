"""The way of a ticket: turn, tags, context, plan, draft, checks.

Every arrow is one typed record, and every step a function of its arguments: `draft_ticket`
reads in the order in which a ticket travels.
"""

import logging
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from data.entities import FoundEntities, find_entities
from data.records import MESSAGING
from data.results import Draft, Tags
from data.tickets import Ticket
from data.turns.extract import extract_turn
from data.turns.records import Turn
from data.words import fold
from data.workspace.loading import Workspace
from model.classifier.protocol import Classification, Classifier, ClassifierInput
from model.context.addressed_store import addressed_store
from model.context.gather import Knowledge, gather
from model.context.orders import OrderMatch, match_order
from model.context.wanted_orders import wanted_orders
from model.drafting import Case, Drafter, StageClock, based_on, draft_id, matched_order
from model.plan.records import Plan
from model.rules.decide import decide
from model.rules.promises import EarlierPromise
from model.tagging.intents import TagThresholds
from model.tagging.store import SCORED, decide_store
from model.tagging.store_scorer import StoreScorer
from model.tagging.tags import TicketEvidence, assemble_tags
from model.writers.rephrase import Rephraser

logger = logging.getLogger(__name__)

# A person answers these, not a draft (contract, section 3).
_NO_FREE_TEXT = frozenset(("legal_threat", "safety_or_injury", "self_harm_or_violence"))
_WITHOUT_SUBJECT = MESSAGING | {"tiktok_shop"}
_BATCH = 64


@dataclass(frozen=True, slots=True)
class Read:
    """A ticket as far as it has travelled before tagging."""

    ticket: Ticket
    turn: Turn
    found: FoundEntities


@dataclass(frozen=True, slots=True)
class Tagged:
    """A ticket with its tags and its order."""

    read: Read
    tags: Tags
    match: OrderMatch


class Pipeline:
    """Tags and drafts for one workspace. Holds no ticket: the same input gives the same draft.

    Args:
        workspace: the merchant's files.
        classifier: anything that tags texts.
        thresholds: from which probability on a tag holds; set by the data team.
        rephraser: a language model that words drafts anew, behind locked slots.
    """

    def __init__(
        self,
        workspace: Workspace,
        classifier: Classifier,
        thresholds: TagThresholds | None = None,
        rephraser: Rephraser | None = None,
    ) -> None:
        self.workspace, self._classifier = workspace, classifier
        fitted: TagThresholds | None = getattr(classifier, "thresholds", None)
        self._thresholds = thresholds or fitted or TagThresholds()
        self.knowledge = Knowledge(workspace)
        self._store_scorer = StoreScorer(workspace)
        self._patterns = {s.id: s.order_id_patterns for s in workspace.stores.values()}
        self._skus = frozenset(workspace.products)
        self.clock = StageClock()
        self._drafter = Drafter(workspace, self.clock, rephraser)

    def read(self, ticket: Ticket) -> Read:
        """1 turn: the customer's latest words, and what they name."""
        started = time.perf_counter()
        turn = extract_turn(ticket)
        found = find_entities(
            turn.text,
            order_id_patterns=self._patterns,
            subject=turn.subject or None,
            skus=self._skus,
        )
        self.clock.add("turn", started)
        return Read(ticket, turn, found)

    def classify(self, tickets: Iterable[Ticket]) -> list[Classification]:
        """What the classifier alone says of tickets, in their order: no evidence beside it."""
        read = [self.read(ticket) for ticket in tickets]
        found: list[Classification] = []
        for start in range(0, len(read), _BATCH):
            found += self._classifier.classify([_input(r) for r in read[start : start + _BATCH]])
        return found

    def tag(self, tickets: Iterable[Ticket], now: datetime) -> Iterator[Tagged]:
        """2 tags: one pass of the classifier for a batch, evidence beside it. Input order."""
        batch: list[Read] = []
        for ticket in tickets:
            batch.append(self.read(ticket))
            if len(batch) == _BATCH:
                yield from self._tag_batch(batch, now)
                batch = []
        yield from self._tag_batch(batch, now)

    def _tag_batch(self, batch: list[Read], now: datetime) -> Iterator[Tagged]:
        if not batch:
            return
        started = time.perf_counter()
        classified = self._classifier.classify([_input(read) for read in batch])
        self.clock.add("classifier", started)
        for read, classification in zip(batch, classified, strict=True):
            yield self._tag_one(read, classification, now)

    def _tag_one(self, read: Read, classification: Classification, now: datetime) -> Tagged:
        started = time.perf_counter()
        stores = self.workspace.stores
        intent = classification.intents[0][0]
        match = match_order(
            read.ticket,
            read.turn,
            read.found,
            self.workspace.orders,
            stores=stores,
            now=now,
            wanted=wanted_orders(intent),
        )
        tag = decide_store(
            stores,
            addressed_store(read.ticket, stores),
            match,
            read.found,
            text=read.turn.text,
            scorer=lambda: self._store_scorer.score(
                f"{read.turn.topic or ''}\n{read.turn.text}", classification.language[0]
            ),
        )
        evidence = TicketEvidence(read.ticket, read.turn, read.found, classification, tag, match)
        tags = assemble_tags(evidence, stores, self._thresholds)
        self.clock.add("tags", started)
        return Tagged(read, tags, match)

    def draft(self, tickets: Iterable[Ticket], now: datetime) -> Iterator[Draft]:
        """Drafts in input order; one row per ticket."""
        open_threads: dict[str, str] = {}
        for tagged in self.tag(tickets, now):
            draft = self.draft_tagged(tagged, now)
            yield self._with_threads(draft, tagged, open_threads)

    def _with_threads(self, draft: Draft, tagged: Tagged, seen: dict[str, str]) -> Draft:
        """Warn of another open ticket on the same order among those that came before."""
        order = tagged.match.order
        named = order.order_id if order else next(iter(tagged.match.unproven_ids), None)
        if named is None or tagged.tags.needs_reply != "yes":
            return draft
        other = seen.setdefault(named, draft.ticket_id)
        if other == draft.ticket_id:
            return draft
        warning = f"another open ticket on {named}: {other}"
        return draft.model_copy(update={"warnings": (*draft.warnings, warning)})

    def draft_tagged(self, tagged: Tagged, now: datetime) -> Draft:
        """3 context, 4 plan, 5 draft, 6 checks."""
        ticket, turn, tags = tagged.read.ticket, tagged.read.turn, tagged.tags
        if tags.needs_reply != "yes":
            return self._without_body(tagged, "none", ())
        stopping = _NO_FREE_TEXT & set(tags.risk)
        warnings = list(tagged.match.warnings) + _turn_warnings(turn, tags)
        store = self.workspace.stores.get(tags.store.id) if tags.store.id else None
        if stopping:
            reason = f"risk {', '.join(sorted(stopping))}: a person answers"
            return self._without_body(tagged, "escalated", (reason, *warnings))
        if store is None:
            return self._without_body(
                tagged, "escalated", ("the store is not known: name it and draft again", *warnings)
            )
        started = time.perf_counter()
        situation = gather(ticket, turn, tags, tagged.match, store, self.knowledge, now)
        started = self.clock.add("context", started)
        earlier = tuple(
            EarlierPromise(m.index, m.text, m.sent_at) for m in turn.earlier_agent_messages
        )
        earlier += _quoted_from(turn, store.name)
        plan = decide(situation, earlier).plan
        self.clock.add("plan", started)
        case = Case(ticket, tags, tagged.match, situation)
        return self._drafter.draft(case, plan, warnings)

    def draft_plan(self, case: Case, plan: Plan) -> Draft:
        """5 draft, 6 checks for a plan that no ticket asked for (model/notices.py)."""
        return self._drafter.draft(case, plan, [])

    def _without_body(self, tagged: Tagged, status: str, warnings: tuple[str, ...]) -> Draft:
        ticket, tags = tagged.read.ticket, tagged.tags
        return Draft(
            draft_id=draft_id(ticket, tags, None),
            ticket_id=ticket.ticket_id,
            status=status,  # type: ignore[arg-type]
            language=tags.language.code,
            subject=None,
            body=None,
            order=matched_order(tagged.match) if status == "escalated" else None,
            outcome="escalated" if status == "escalated" else None,
            confidence=tags.intents[0].confidence if tags.intents else 0.0,
            warnings=tuple(dict.fromkeys(warnings)),
            tags=tags,
            based_on=based_on(ticket, tagged.match),
        )


def _input(read: Read) -> ClassifierInput:
    return ClassifierInput(read.turn.text, read.turn.topic or "", read.ticket.channel)


def _quoted_from(turn: Turn, store: str) -> tuple[EarlierPromise, ...]:
    """What the customer quotes as the store's words, where no agent's message came with it.

    It may be made up: a promise in it is never granted, only shown to a person.
    """
    head, _, rest = turn.quoted.partition("\n")
    if not rest or turn.earlier_agent_messages or fold(store) not in fold(head):
        return ()
    return (EarlierPromise(turn.parts[-1].index, rest, None),)


def _turn_warnings(turn: Turn, tags: Tags) -> list[str]:
    found = []
    if turn.injection:
        found.append("the message contains text addressed to the reply service: ignored")
    if tags.language.confidence < 0.6:
        found.append("the language is not sure")
    if SCORED in tags.store.evidence:
        found.append("nothing names the store: it is guessed from the words")
    if tags.sender == "marketplace_operator":
        found.append("the marketplace's own staff writes: answer them, not the buyer")
    if "fraud_signal" in tags.risk:
        found.append("a fraud signal: check the claim before granting anything")
    if "marketplace_claim" in tags.risk:
        found.append("a marketplace claim is announced or open")
    if "chargeback" in tags.risk:
        found.append("a chargeback is announced or open")
    if "negative_review_threat" in tags.risk:
        found.append("a bad review is announced")
    return found
