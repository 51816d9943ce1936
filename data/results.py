"""Tags and drafts: what the service says of a ticket (contract, section 3)."""

from typing import Any, Literal

from data.records import Outcome, Record, Timestamp
from data.tickets import NeedsReply, Sentiment

Level = Literal["auto", "preselect", "suggest"]
Priority = Literal["urgent", "high", "normal", "low"]
DraftStatus = Literal[
    "none", "proposed", "approved", "edited", "rejected", "superseded", "escalated"
]


class Scored(Record):
    """A name and its calibrated probability, 0 to 1."""

    name: str
    confidence: float


class LanguageTag(Record):
    """The language the customer writes in."""

    code: str
    confidence: float


class StoreTag(Record):
    """The store, and what it was decided by (`mailbox`, `account`, `order`, ...)."""

    id: str | None
    confidence: float
    evidence: tuple[str, ...] = ()


class Entities(Record):
    """What was found in the customer's words, as written, without repetition."""

    order_ids: tuple[str, ...] = ()
    tracking_numbers: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    skus: tuple[str, ...] = ()


class Sla(Record):
    """When a reply is due: the store's target and the latest time that the channel allows."""

    rule: str
    target_by: Timestamp
    reply_by: Timestamp


class Tags(Record):
    """One ticket's tags."""

    ticket_id: str
    language: LanguageTag
    store: StoreTag
    intent: str
    intents: tuple[Scored, ...]
    level: Level
    risk: tuple[str, ...] = ()
    sentiment: Sentiment = "neutral"
    urgency: Literal["normal", "urgent"] = "normal"
    phase: Literal["pre_sale", "post_sale"] = "post_sale"
    sender: Literal["customer", "marketplace_operator", "carrier", "machine"] = "customer"
    needs_reply: NeedsReply = "yes"
    entities: Entities = Entities()
    queue: str | None = None
    priority: Priority = "normal"
    sla: Sla | None = None


class Claim(Record):
    """A fact span of a draft. `start` and `end` are character offsets into the body."""

    start: int
    end: int
    text: str
    source: str
    version: str | None = None


class MatchedOrder(Record):
    """The order a draft speaks of, and what it was found by."""

    order_id: str
    matched_by: Literal["order_id", "marketplace_ref", "email"]


class DraftAttachment(Record):
    """A file the agent's reply should carry."""

    name: str
    source: str


class OutcomeOption(Record):
    """Another outcome that the policy permits, ready to send."""

    outcome: Outcome
    reason: str
    tags: tuple[str, ...] = ()
    body: str
    claims: tuple[Claim, ...] = ()


class BasedOn(Record):
    """What the draft saw; when one of these changes it is stale."""

    last_message_id: str | None = None
    order_updated_at: Timestamp | None = None


class Draft(Record):
    """A proposed reply, or the reason why there is none."""

    draft_id: str
    ticket_id: str
    status: DraftStatus
    language: str
    recipient: Literal["customer", "marketplace_operator"] = "customer"
    subject: str | None = None
    body: str | None = None
    order: MatchedOrder | None = None
    outcome: Outcome | None = None
    outcome_options: tuple[OutcomeOption, ...] = ()
    claims: tuple[Claim, ...] = ()
    needs: tuple[str, ...] = ()
    attachments: tuple[DraftAttachment, ...] = ()
    confidence: float = 0.0
    warnings: tuple[str, ...] = ()
    violations: tuple[str, ...] = ()
    writer: str = "grounded"
    tags: Tags
    based_on: BasedOn = BasedOn()

    def to_row(self) -> dict[str, Any]:
        """The draft as one JSON object, keys in the contract's order."""
        return self.model_dump(mode="json")
