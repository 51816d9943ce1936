"""The way of a ticket: turn, tags, context, plan, draft, checks.

Every arrow is one typed record, and every step a function of its arguments: `draft_ticket`
reads in the order in which a ticket travels.
"""

import hashlib
import logging
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from data.entities import FoundEntities, find_entities
from data.paths import resolve_path
from data.records import MESSAGING
from data.results import BasedOn, Draft, DraftAttachment, MatchedOrder, OutcomeOption, Tags
from data.stores import Store
from data.tickets import Ticket
from data.turns.extract import extract_turn
from data.turns.records import Turn
from data.workspace.loading import Workspace
from model.checks.channel_rules import violations
from model.checks.grounding import loose_figures, loose_names, unresolved, wrong_spans
from model.checks.language import is_in_language
from model.classifier.protocol import Classification, Classifier, ClassifierInput
from model.context.addressed_store import addressed_store
from model.context.gather import Knowledge, draft_language, gather
from model.context.orders import OrderMatch, match_order
from model.context.wanted_orders import wanted_orders
from model.plan.records import Act, Plan
from model.rules.answer import act, paragraphs, team
from model.rules.decide import decide
from model.rules.promises import EarlierPromise
from model.rules.situation import Situation
from model.tagging.intents import TagThresholds
from model.tagging.store import decide_store
from model.tagging.tags import TicketEvidence, assemble_tags
from model.writers.grounded.compose import Letter, Text, write_letter
from model.writers.grounded.patterns import PatternError

logger = logging.getLogger(__name__)

# A person answers these, not a draft (contract, section 3).
_NO_FREE_TEXT = frozenset(("legal_threat", "safety_or_injury", "self_harm_or_violence"))
_WITHOUT_SUBJECT = MESSAGING | {"tiktok_shop"}
_BATCH = 64


@dataclass
class StageClock:
    """Seconds spent in each stage, for the benchmark and the metrics."""

    seconds: dict[str, float] = field(default_factory=dict)

    def add(self, stage: str, started: float) -> float:
        """Book the time since `started`; returns now."""
        now = time.perf_counter()
        self.seconds[stage] = self.seconds.get(stage, 0.0) + now - started
        return now


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
    """

    def __init__(
        self, workspace: Workspace, classifier: Classifier, thresholds: TagThresholds | None = None
    ) -> None:
        self.workspace, self._classifier = workspace, classifier
        self._thresholds = thresholds or TagThresholds()
        self._knowledge = Knowledge(workspace)
        self._patterns = {s.id: s.order_id_patterns for s in workspace.stores.values()}
        self._skus = frozenset(workspace.products)
        self.clock = StageClock()
        self._policies = {name: policy.dump() for name, policy in workspace.policies.items()}

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
        inputs = [ClassifierInput(r.turn.text, r.turn.topic or "", r.ticket.channel) for r in batch]
        classified = self._classifier.classify(inputs)
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
            stores, addressed_store(read.ticket, stores), match, read.found, text=read.turn.text
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
        situation = gather(ticket, turn, tags, tagged.match, store, self._knowledge, now)
        started = self.clock.add("context", started)
        earlier = tuple(
            EarlierPromise(m.index, m.text, m.sent_at) for m in turn.earlier_agent_messages
        )
        plan = decide(situation, earlier).plan
        started = self.clock.add("plan", started)
        letter = Letter(
            ticket_id=ticket.ticket_id,
            language=situation.language,
            channel=ticket.channel,
            store=store,
            customer_name=None if tags.sender == "marketplace_operator" else ticket.customer.name,
            now=situation.now,
        )
        text, plan = self._write(letter, plan, situation)
        started = self.clock.add("draft", started)
        failures = self._failures(text, situation, ticket, store, tagged)
        if failures:
            warnings.append("the draft failed its checks and was replaced by a hand-over")
            logger.warning("draft of %s failed checks: %s", ticket.ticket_id, "; ".join(failures))
            plan = _hand_over_plan(situation, plan)
            text = write_letter(letter, plan.paragraphs)
        options = self._options(letter, plan, situation, ticket, store, tagged)
        self.clock.add("checks", started)
        return self._proposed(tagged, plan, text, options, situation, warnings)

    def _write(self, letter: Letter, plan: Plan, situation: Situation) -> tuple[Text, Plan]:
        try:
            return write_letter(letter, plan.paragraphs), plan
        except PatternError as error:
            # A pattern that lacks a slot must not cost the ticket its reply.
            logger.error("draft of %s: %s", letter.ticket_id, error)
            plan = _hand_over_plan(situation, plan)
            return write_letter(letter, plan.paragraphs), plan

    def _resolver(
        self, situation: Situation, ticket: Ticket, store: Store, tagged: Tagged
    ) -> Callable[[str], object]:
        return partial(
            resolve_path,
            order=tagged.match.order,
            orders=self.workspace.orders,
            policy_dump=self._policies[store.id],
            products=situation.catalogue,
            articles=self.workspace.articles,
            store=store,
            ticket=ticket,
            now=situation.now,
        )

    def _failures(
        self, text: Text, situation: Situation, ticket: Ticket, store: Store, tagged: Tagged
    ) -> list[str]:
        """6 checks: names of what a text breaks, never its words."""
        carriers = {
            s.carrier
            for o in (tagged.match.order, *tagged.match.candidates)
            if o
            for s in o.shipments
            if s.carrier
        }
        found = []
        if loose_figures(text.body, text.claims) or loose_names(text.body, text.claims, carriers):
            found.append("a figure or name without a source")
        if wrong_spans(text.body, text.claims):
            found.append("a claim that is not its text")
        missing = unresolved(text.claims, self._resolver(situation, ticket, store, tagged))
        if missing:
            found.append(f"sources that do not resolve: {', '.join(missing)}")
        if not is_in_language(_own_words(text), situation.language):
            found.append("another language than the ticket's")
        found += [f"rule {code}" for code in violations(text.body, ticket.channel, text.claims)]
        return found

    def _options(
        self,
        letter: Letter,
        plan: Plan,
        situation: Situation,
        ticket: Ticket,
        store: Store,
        tagged: Tagged,
    ) -> tuple[OutcomeOption, ...]:
        options = []
        for option in plan.options:
            text = write_letter(letter, option.paragraphs)
            if self._failures(text, situation, ticket, store, tagged):
                continue
            options.append(
                OutcomeOption(
                    outcome=option.outcome,
                    reason=option.reason,
                    tags=option.tags,
                    body=text.body,
                    claims=text.claims,
                )
            )
        return tuple(options)

    def _proposed(
        self,
        tagged: Tagged,
        plan: Plan,
        text: Text,
        options: tuple[OutcomeOption, ...],
        situation: Situation,
        warnings: list[str],
    ) -> Draft:
        ticket, tags, match = tagged.read.ticket, tagged.tags, tagged.match
        language, is_own = draft_language(tags, situation.store)
        if not is_own:
            warnings.append(
                f"written in '{language}': there are no patterns for {tags.language.code}"
            )
        all_warnings = tuple(dict.fromkeys((*warnings, *plan.warnings)))
        return Draft(
            draft_id=draft_id(ticket, tags, situation.now),
            ticket_id=ticket.ticket_id,
            status="proposed",
            language=language,
            recipient="marketplace_operator"
            if tags.sender == "marketplace_operator"
            else "customer",
            subject=_subject(ticket),
            body=text.body,
            order=_matched(match),
            outcome=plan.outcome,
            outcome_options=options,
            claims=text.claims,
            needs=plan.needs,
            attachments=tuple(
                DraftAttachment(name=a.name, source=a.source) for a in plan.attachments
            ),
            confidence=_confidence(tags, plan, all_warnings),
            warnings=all_warnings,
            tags=tags,
            based_on=_based_on(ticket, match),
        )

    def _without_body(self, tagged: Tagged, status: str, warnings: tuple[str, ...]) -> Draft:
        ticket, tags = tagged.read.ticket, tagged.tags
        return Draft(
            draft_id=draft_id(ticket, tags, None),
            ticket_id=ticket.ticket_id,
            status=status,  # type: ignore[arg-type]
            language=tags.language.code,
            subject=None,
            body=None,
            order=_matched(tagged.match) if status == "escalated" else None,
            outcome="escalated" if status == "escalated" else None,
            confidence=tags.intents[0].confidence if tags.intents else 0.0,
            warnings=tuple(dict.fromkeys(warnings)),
            tags=tags,
            based_on=_based_on(ticket, tagged.match),
        )


def draft_id(ticket: Ticket, tags: Tags, now: datetime | None) -> str:
    """The same ticket with the same messages at the same time has the same draft."""
    last = ticket.messages[-1]
    parts = (
        ticket.ticket_id,
        str(len(ticket.messages)),
        last.message_id or "",
        str(now),
        tags.intent,
    )
    return "d-" + hashlib.sha256("\x00".join(parts).encode()).hexdigest()[:20]


def _matched(match: OrderMatch) -> MatchedOrder | None:
    if match.order is None or match.matched_by is None:
        return None
    return MatchedOrder(order_id=match.order.order_id, matched_by=match.matched_by)


def _based_on(ticket: Ticket, match: OrderMatch) -> BasedOn:
    return BasedOn(
        last_message_id=ticket.messages[-1].message_id,
        order_updated_at=match.order.updated_at if match.order else None,
    )


def _subject(ticket: Ticket) -> str | None:
    if ticket.channel in _WITHOUT_SUBJECT or not ticket.subject:
        return None
    subject = " ".join(ticket.subject.split())
    return subject if subject.lower().startswith("re:") else f"Re: {subject}"


def _turn_warnings(turn: Turn, tags: Tags) -> list[str]:
    found = []
    if turn.injection:
        found.append("the message contains text addressed to the reply service: ignored")
    if tags.language.confidence < 0.6:
        found.append("the language is not sure")
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


def _own_words(text: Text) -> str:
    """The body without what was quoted: an article's or a carrier's words prove nothing."""
    keep, last = [], 0
    for claim in text.claims:
        if claim.source.startswith(
            ("article.", "policy.exceptions", "product.", "order.items", "ticket.", "store.name")
        ):
            if claim.start >= last:
                keep.append(text.body[last : claim.start])
            last = max(last, claim.end)
    return "".join([*keep, text.body[last:]])


def _confidence(tags: Tags, plan: Plan, warnings: tuple[str, ...]) -> float:
    """How sure the draft is: that of the tags, less where a person has to look.

    A ranking aid, not a probability of approval until decisions have been learnt from.
    """
    sure = min(tags.intents[0].confidence if tags.intents else 0.0, tags.store.confidence)
    sure *= 0.6 if plan.outcome == "escalated" else 1.0
    return round(sure * (0.9 if warnings else 1.0), 4)


def _hand_over_plan(situation: Situation, plan: Plan) -> Plan:
    """The safe reply: a person takes over, nothing is stated."""
    hand: Act = act("handover-team", follow=team(situation))
    return Plan(
        "escalated",
        paragraphs([hand]),
        warnings=(*plan.warnings, "a draft could not be written: a person answers"),
    )
