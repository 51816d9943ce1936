"""From a plan to a checked draft: write it, check it, put the record together."""

import hashlib
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from data.paths import resolve_path
from data.records import MESSAGING
from data.results import BasedOn, Draft, DraftAttachment, MatchedOrder, OutcomeOption, Tags
from data.tickets import Ticket
from data.workspace.loading import Workspace
from model.checks.channel_rules import violations
from model.checks.grounding import loose_figures, loose_names, unresolved, wrong_spans
from model.checks.language import is_in_language
from model.context.gather import draft_language
from model.context.orders import OrderMatch
from model.plan.records import Act, Plan
from model.rules.answer import act, paragraphs, team
from model.rules.situation import Situation
from model.writers.grounded.compose import Letter, Text, write_letter
from model.writers.grounded.patterns import PatternError
from model.writers.locked import SlotError, lock, unlock
from model.writers.rephrase import PhrasingRequest, Rephraser, WriterUnavailableError

logger = logging.getLogger(__name__)

_WITHOUT_SUBJECT = MESSAGING | {"tiktok_shop"}


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
class Case:
    """One ticket with all that was found out about it."""

    ticket: Ticket
    tags: Tags
    match: OrderMatch
    situation: Situation


class Drafter:
    """Writes and checks drafts for one workspace.

    Args:
        workspace: the merchant's files.
        clock: where the time of each stage is booked.
        rephraser: a language model that words the draft anew; None leaves the grounded text.
    """

    def __init__(
        self, workspace: Workspace, clock: StageClock, rephraser: Rephraser | None = None
    ) -> None:
        self._workspace, self._clock, self._rephraser = workspace, clock, rephraser
        self._policies = {name: policy.dump() for name, policy in workspace.policies.items()}

    def draft(self, case: Case, plan: Plan, warnings: list[str]) -> Draft:
        """5 draft, 6 checks: a text that fails is replaced by a plain hand-over."""
        started = time.perf_counter()
        letter = letter_of(case)
        text, plan = self._write(letter, plan, case.situation)
        started = self._clock.add("draft", started)
        failures = self._failures(text, case)
        if failures:
            warnings = [*warnings, "the draft failed its checks and was replaced by a hand-over"]
            logger.warning("draft of %s failed: %s", letter.ticket_id, "; ".join(failures))
            plan = _hand_over_plan(case.situation, plan)
            text = write_letter(letter, plan.paragraphs)
        options = self._options(letter, plan, case)
        started = self._clock.add("checks", started)
        writer = "grounded"
        if self._rephraser is not None and not failures:
            text, writer, problem = self._rephrase(self._rephraser, text, case)
            warnings = [*warnings, problem] if problem else warnings
            self._clock.add("rephrase", started)
        return _proposed(case, plan, text, options, warnings, writer)

    def _rephrase(self, model: Rephraser, text: Text, case: Case) -> tuple[Text, str, str | None]:
        """A model's wording where it passes every check, else the grounded text with a warning."""
        situation = case.situation
        locked = lock(text)
        request = PhrasingRequest(
            template=locked.template,
            mail=situation.text,
            language=situation.language,
            formality=situation.store.voice.formality.get(situation.language, "formal"),
            tone=situation.store.voice.tone,
        )
        try:
            phrasing = model.rephrase(request)
            worded = unlock(phrasing.text, locked)
        except (WriterUnavailableError, SlotError) as error:
            logger.warning("draft of %s: %s", case.ticket.ticket_id, error)
            return text, "grounded", f"the writer {model.name} was not used: {error}"
        logger.info(
            "draft of %s: %s, %d + %d tokens",
            case.ticket.ticket_id,
            model.name,
            phrasing.prompt_tokens,
            phrasing.completion_tokens,
        )
        failures = self._failures(worded, case)
        if failures:
            reason = "; ".join(failures)
            return text, "grounded", f"the writer {model.name} was not used: {reason}"
        return worded, model.name, None

    def _write(self, letter: Letter, plan: Plan, situation: Situation) -> tuple[Text, Plan]:
        try:
            return write_letter(letter, plan.paragraphs), plan
        except PatternError as error:
            # A pattern that lacks a slot must not cost the ticket its reply.
            logger.error("draft of %s: %s", letter.ticket_id, error)
            plan = _hand_over_plan(situation, plan)
            return write_letter(letter, plan.paragraphs), plan

    def _resolver(self, case: Case) -> Callable[[str], object]:
        situation = case.situation
        return partial(
            resolve_path,
            order=case.match.order,
            orders=self._workspace.orders,
            policy_dump=self._policies[situation.store.id],
            products=situation.catalogue,
            articles=self._workspace.articles,
            store=situation.store,
            ticket=case.ticket,
            now=situation.now,
        )

    def _failures(self, text: Text, case: Case) -> list[str]:
        """6 checks: names of what a text breaks, never its words."""
        carriers = {
            s.carrier
            for o in (case.match.order, *case.match.candidates)
            if o
            for s in o.shipments
            if s.carrier
        }
        found = []
        if loose_figures(text.body, text.claims) or loose_names(text.body, text.claims, carriers):
            found.append("a figure or name without a source")
        if wrong_spans(text.body, text.claims):
            found.append("a claim that is not its text")
        missing = unresolved(text.claims, self._resolver(case))
        if missing:
            found.append(f"sources that do not resolve: {', '.join(missing)}")
        if not is_in_language(_own_words(text), case.situation.language):
            found.append("another language than the ticket's")
        found += [
            f"rule {code}" for code in violations(text.body, case.ticket.channel, text.claims)
        ]
        return found

    def _options(self, letter: Letter, plan: Plan, case: Case) -> tuple[OutcomeOption, ...]:
        """The other outcomes with a body each; one that fails the checks is not offered."""
        options = []
        for option in plan.options:
            text = write_letter(letter, option.paragraphs)
            if self._failures(text, case):
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


def letter_of(case: Case) -> Letter:
    """Everything about the reply but what it says."""
    is_operator = case.tags.sender == "marketplace_operator"
    return Letter(
        ticket_id=case.ticket.ticket_id,
        language=case.situation.language,
        channel=case.ticket.channel,
        store=case.situation.store,
        customer_name=None if is_operator else case.ticket.customer.name,
        now=case.situation.now,
        is_to_operator=is_operator,
        is_lighthearted=case.tags.sentiment != "negative" and not case.tags.risk,
    )


def _proposed(
    case: Case,
    plan: Plan,
    text: Text,
    options: tuple[OutcomeOption, ...],
    warnings: list[str],
    writer: str,
) -> Draft:
    ticket, tags, match = case.ticket, case.tags, case.match
    situation = case.situation
    language, is_own = draft_language(tags, situation.store)
    if not is_own:
        warnings.append(f"written in '{language}': there are no patterns for {tags.language.code}")
    all_warnings = tuple(dict.fromkeys((*warnings, *plan.warnings)))
    return Draft(
        draft_id=draft_id(ticket, tags, situation.now),
        ticket_id=ticket.ticket_id,
        status="proposed",
        language=language,
        recipient="marketplace_operator" if tags.sender == "marketplace_operator" else "customer",
        subject=_subject(ticket),
        body=text.body,
        order=matched_order(match),
        outcome=plan.outcome,
        outcome_options=options,
        claims=text.claims,
        needs=plan.needs,
        writer=writer,
        attachments=tuple(DraftAttachment(name=a.name, source=a.source) for a in plan.attachments),
        confidence=_confidence(tags, plan, all_warnings),
        warnings=all_warnings,
        tags=tags,
        based_on=based_on(ticket, match),
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


def matched_order(match: OrderMatch) -> MatchedOrder | None:
    """The proven order as a draft names it."""
    if match.order is None or match.matched_by is None:
        return None
    return MatchedOrder(order_id=match.order.order_id, matched_by=match.matched_by)


def based_on(ticket: Ticket, match: OrderMatch) -> BasedOn:
    """What makes a draft stale when it changes."""
    return BasedOn(
        last_message_id=ticket.messages[-1].message_id,
        order_updated_at=match.order.updated_at if match.order else None,
    )


def _subject(ticket: Ticket) -> str | None:
    if ticket.channel in _WITHOUT_SUBJECT or not ticket.subject:
        return None
    subject = " ".join(ticket.subject.split())
    return subject if subject.lower().startswith("re:") else f"Re: {subject}"


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
