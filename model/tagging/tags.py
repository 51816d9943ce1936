"""All tags of a ticket, from what was found and what the classifier says."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from data.addresses import find_address
from data.entities import FoundEntities
from data.records import MARKETPLACES
from data.results import LanguageTag, Scored, StoreTag, Tags
from data.stores import Store
from data.tickets import Sentiment, Ticket
from data.turns.records import Turn
from model.classifier.protocol import Classification
from model.context.orders import OrderMatch
from model.tagging.circumstances import (
    Sender,
    decide_needs_reply,
    decide_phase,
    decide_sender,
    decide_urgency,
)
from model.tagging.intents import MACHINE_INTENT, IntentDecision, TagThresholds, decide_intents
from model.tagging.phrases import speaks_of_order_to_come
from model.tagging.risk import RiskThresholds, decide_risks, worded_risks
from model.tagging.routing import priority_of, queue_of
from model.tagging.scripts import foreign_language
from model.tagging.sla import reply_due
from model.tagging.store import SCORED
from model.tagging.worded import with_words

# Below this the words say too little to tell a language; the store's own is the better guess.
_LANGUAGE_UNKNOWN = 0.4
_FOREIGN_CONFIDENCE = 0.5
_PRIVACY = "account.delete_privacy"
_CLAIM = "marketplace_claim"
_SENTIMENTS: dict[str, Sentiment] = {"positive": "positive", "negative": "negative"}


@dataclass(frozen=True, slots=True)
class TicketEvidence:
    """What tagging looks at: the ticket and everything that was found out about it."""

    ticket: Ticket
    turn: Turn
    found: FoundEntities
    classification: Classification
    store: StoreTag
    match: OrderMatch


def assemble_tags(
    evidence: TicketEvidence, stores: Mapping[str, Store], thresholds: TagThresholds
) -> Tags:
    """The tags of one ticket. No clock: deadlines and promised days count from the message.

    Beside the contract's names, `intent_evidence` says what overruled the classifier and
    `suggestions` holds the first three intents where the level is `suggest`.
    """
    ticket, turn, match = evidence.ticket, evidence.turn, evidence.match
    store = stores.get(evidence.store.id or "")
    text = f"{turn.topic or ''}\n{turn.text}"
    said = evidence.classification
    classification = replace(said, secondary=with_words(said.secondary, text))
    intents = decide_intents(
        classification,
        match.order,
        sent_at=turn.sent_at,
        timezone=store.timezone if store else "UTC",
        machine=turn.machine,
        thresholds=thresholds,
        is_before_order=not match.is_named and speaks_of_order_to_come(text),
        has_address=find_address(turn.text) is not None,
    )
    sender = decide_sender(ticket.channel, turn, intents, classification, thresholds.sender)
    risks = _risks(ticket.channel, text, sender, intents, classification, thresholds.risk)
    reply = decide_needs_reply(ticket.channel, turn, sender, intents, risks, classification)
    phase = decide_phase(intents, match, text)
    level = thresholds.level(intents.confidence)
    if level == "auto" and (store is None or SCORED in evidence.store.evidence):
        level = "preselect"  # no queue to tag into, or perhaps another store's
    return Tags.model_validate(
        {
            "ticket_id": ticket.ticket_id,
            "language": _language(classification, store, text),
            "store": evidence.store,
            "intent": intents.primary,
            "intents": _scored(intents),
            "level": level,
            "risk": risks,
            "sentiment": _SENTIMENTS.get(classification.sentiment[0], "neutral"),
            "urgency": decide_urgency(risks, text),
            "phase": phase,
            "sender": sender,
            "needs_reply": reply,
            "entities": evidence.found.entities,
            "queue": queue_of(intents.primary, store),
            "priority": priority_of(
                intents.primary, risks, phase, is_vip=match.is_vip, is_due=reply == "yes"
            ),
            "sla": None if reply == "no" else reply_due(ticket.channel, turn.sent_at, store, risks),
            "intent_evidence": intents.evidence,
            "suggestions": _suggestions(classification) if level == "suggest" else (),
        }
    )


def _risks(
    channel: str,
    text: str,
    sender: Sender,
    intents: IntentDecision,
    classification: Classification,
    thresholds: RiskThresholds,
) -> tuple[str, ...]:
    """Machines and mass mail threaten nobody: they have no risks, whatever they quote."""
    if sender in ("machine", "carrier") or intents.primary == MACHINE_INTENT:
        return ()
    worded = worded_risks(text, on_marketplace=channel in MARKETPLACES)
    if _PRIVACY in intents.names:
        worded = replace(worded, hinted=worded.hinted | {"data_request"} - worded.certain)
    if sender == "marketplace_operator" and _CLAIM in worded.hinted:
        # Who runs the marketplace does not write of a case in passing.
        worded = replace(worded, certain=worded.certain | {_CLAIM})
    return decide_risks(worded, classification.risk, thresholds)


def _language(classification: Classification, store: Store | None, text: str) -> LanguageTag:
    code, probability = classification.language
    foreign = foreign_language(text)
    if foreign is not None:
        # The classifier has never seen this script: the script says more, and not much.
        return LanguageTag(code=foreign, confidence=_FOREIGN_CONFIDENCE)
    if not any(c.isalpha() for c in text):
        probability = 0.0  # "??" is in no language
    if probability < _LANGUAGE_UNKNOWN and store is not None and store.languages:
        code = store.languages[0]
    return LanguageTag(code=code, confidence=probability)


def _scored(intents: IntentDecision) -> tuple[Scored, ...]:
    return (
        Scored(name=intents.primary, confidence=intents.confidence),
        *(Scored(name=name, confidence=p) for name, p in intents.secondary),
    )


def _suggestions(classification: Classification) -> tuple[Scored, ...]:
    return tuple(Scored(name=name, confidence=p) for name, p in classification.intents[:3])
