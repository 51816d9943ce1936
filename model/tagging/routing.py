"""Where a ticket goes and how soon: queue and priority."""

from collections.abc import Collection

from data.results import Priority
from data.stores import Store
from model.tagging.circumstances import THANKS, Phase
from model.tagging.intents import MACHINE_INTENT
from model.tagging.sla import URGENT_RISKS


def queue_of(intent: str, store: Store | None) -> str | None:
    """The store's route for the intent, else for its group, else its default queue."""
    if store is None:
        return None
    group = intent.partition(".")[0]
    return store.routes.get(intent) or store.routes.get(group) or store.queue


def priority_of(
    intent: str, risks: Collection[str], phase: Phase, *, is_vip: bool, is_due: bool
) -> Priority:
    """Urgent risks first; then what needs nothing; then those who buy or buy much.

    Args:
        intent: the primary intent.
        risks: of the ticket.
        phase: questions before buying are high.
        is_vip: by the store's rule.
        is_due: whether an answer is; thanks that end in a question are not low.
    """
    if URGENT_RISKS.intersection(risks):
        return "urgent"
    if intent == MACHINE_INTENT or (intent == THANKS and not is_due):
        return "low"
    return "high" if is_vip or phase == "pre_sale" else "normal"
