"""Who writes, when in a purchase, how pressing it is, and whether an answer is due."""

from collections.abc import Collection
from typing import Literal

from data.records import MARKETPLACES
from data.tickets import NeedsReply
from data.turns.records import Turn
from model.classifier.protocol import Classification
from model.context.orders import OrderMatch
from model.tagging.intents import MACHINE_INTENT, IntentDecision
from model.tagging.phrases import sounds_urgent, speaks_of_placed_order
from model.tagging.sla import URGENT_RISKS

Sender = Literal["customer", "marketplace_operator", "carrier", "machine"]
Phase = Literal["pre_sale", "post_sale"]

THANKS = "other.thanks"
_CLOSING = frozenset((THANKS, "feedback.praise"))
_BEFORE_BUYING = frozenset(
    (
        "shipping.options_cost",
        "shipping.arrive_by_date",
        "order.place_help",
        "product.question",
        "product.recommendation",
        "product.availability",
        "payment.checkout_failed",
        "promotion.discount_price",
        "return.policy",
        "wholesale.quote",
    )
)
# Asked before as well as after buying; they do not make a ticket post-sale by themselves.
_EITHER = frozenset(
    ("product.defect_warranty", "other.human_agent", "other.general", "account.access_details",
     "promotion.gift_card_loyalty", "feedback.praise", "other.thanks")
)  # fmt: skip


def decide_sender(
    channel: str,
    turn: Turn,
    intents: IntentDecision,
    classification: Classification,
    threshold: float,
) -> Sender:
    """Who wrote the turn: by the helpdesk's word and the mail's headers, then by the classifier.

    An operator of a marketplace can only be believed on a marketplace: elsewhere anybody may
    write in its name. A machine gets no answer: it is believed in only where the intent is that
    of one too, so that a customer with a dry style is not silenced.
    """
    if turn.author == "operator":
        return "marketplace_operator"
    if turn.machine is not None:
        return "machine"
    sender, probability = classification.sender
    if probability < threshold:
        return "customer"
    if sender == "marketplace_operator" and channel in MARKETPLACES:
        return "marketplace_operator"
    if sender == "carrier":
        return "carrier"
    is_machine = sender == "machine" and intents.primary == MACHINE_INTENT
    return "machine" if is_machine else "customer"


_SURE = 0.6


def decide_needs_reply(
    channel: str,
    turn: Turn,
    sender: Sender,
    intents: IntentDecision,
    risks: Collection[str],
    classification: Classification,
) -> NeedsReply:
    """Whether an answer is due; a question or a risk beside the thanks makes it due.

    A missed question costs more than a needless draft, so the classifier alone silences
    nothing: the intent has to be one that closes a conversation.
    """
    if sender in ("machine", "carrier") or intents.primary == MACHINE_INTENT or turn.is_answered:
        return "no"
    if sender == "marketplace_operator" or intents.primary not in _CLOSING:
        return "yes"
    asks_more = any(name not in _CLOSING for name, _ in intents.secondary) or (
        "?" in turn.text and intents.confidence < _SURE
    )
    reply, probability = classification.needs_reply
    if asks_more or URGENT_RISKS.intersection(risks) or (reply == "yes" and probability >= 0.7):
        return "yes"
    return "mark_no_response" if channel in MARKETPLACES else "no"


def decide_phase(intents: IntentDecision, match: OrderMatch, text: str) -> Phase:
    """Before or after buying. A past order found by e-mail alone does not make a question late."""
    if match.is_named or intents.primary not in _BEFORE_BUYING:
        return "post_sale"
    if any(name not in _BEFORE_BUYING | _EITHER for name, _ in intents.secondary):
        return "post_sale"
    return "post_sale" if speaks_of_placed_order(text) else "pre_sale"


def decide_urgency(risks: Collection[str], text: str) -> Literal["normal", "urgent"]:
    """Urgent by risk or by the customer's own word."""
    return "urgent" if URGENT_RISKS.intersection(risks) or sounds_urgent(text) else "normal"
