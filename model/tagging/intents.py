"""The intents of a ticket: the classifier's, corrected where the parcels' state is certain."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from types import MappingProxyType

from data.calendars import local_day
from data.orders import Order, Shipment
from data.results import Level
from model.classifier.protocol import Classification, Probability
from model.tagging.risk import RiskThresholds

MACHINE_INTENT = "other.automated_spam"
_MACHINE_CONFIDENCE = 0.99
_MOST_SECONDARY = 2
_HIGHEST = 0.99
# A parcel that does not come: which of these it is, the carrier knows better than the words do.
_STATUS, _DELAYED = "shipping.order_status", "shipping.delayed"
_CHANGE = "shipping.change_delivery"
_NOT_RECEIVED, _FAILED = "shipping.delivered_not_received", "shipping.delivery_failed"
_PARCEL = (_STATUS, _DELAYED, _NOT_RECEIVED, _FAILED)
_FAILED_STATES = frozenset(
    ("delivery_failed", "at_pickup_point", "returned_to_sender", "exception")
)
# What can hardly be written while nothing has arrived, and what when everything has.
_AFTER_ARRIVAL = frozenset(
    (
        "order.damaged",
        "order.wrong_item",
        "order.missing_item",
        "product.defect_warranty",
        "product.not_as_described",
        "exchange.request",
        "exchange.status",
        "return.request",
        "return.label_howto",
        "return.status",
    )
)
_BEFORE_ARRIVAL = frozenset(
    (
        "order.cancel",
        "order.change_items",
        "order.confirmation_missing",
        "shipping.change_delivery",
        "shipping.arrive_by_date",
        "shipping.options_cost",
    )
)
# What needs an order can hardly be meant by somebody who says that they have not ordered yet.
_OF_AN_ORDER = _AFTER_ARRIVAL | frozenset(
    (
        *_PARCEL,
        _CHANGE,
        "order.cancel",
        "order.change_items",
        "order.confirmation_missing",
        "refund.request",
        "refund.status",
        "refund.dispute",
        "billing.invoice",
    )
)
# Hardly is not never: people send back in thought what is still on its way.
_HARDLY = 0.1
_PRAISE, _COMPLAINT = "feedback.praise", "feedback.complaint"
_IRONIC = 0.5
_NONE: Mapping[str, float] = MappingProxyType({})
_OPEN = 0.6
# Who waits for a parcel writes about it more often than the labels, all alike in training, make it
# look.
_WAITING: Mapping[str, float] = MappingProxyType({_STATUS: 3.0, _DELAYED: 1.5})
_ON_ITS_WAY = frozenset(("label_created", "in_transit", "out_for_delivery"))
# A failed attempt that no scan knows of: now and then drivers do not note one.
_UNSEEN = 0.3
# Who misses a parcel that was handed over says so within weeks.
_MISSED_WITHIN = timedelta(days=30)
# A parcel that moved this lately is late, not lost, whatever it is called.
_MOVING_WITHIN = timedelta(days=5)
# The promised day decides between these two only where the classifier sees both.
_CLOSE_CALL = 0.1


@dataclass(frozen=True, slots=True)
class TagThresholds:
    """What the data team sets by error rate; probabilities, 0 to 1."""

    auto: float = 0.9
    preselect: float = 0.6
    secondary: float = 0.5
    sender: float = 0.6
    silence: float = 0.7
    risk: RiskThresholds = field(default_factory=RiskThresholds)

    def level(self, confidence: float) -> Level:
        """Tag alone, let an agent confirm, or show the first three."""
        if confidence >= self.auto:
            return "auto"
        return "preselect" if confidence >= self.preselect else "suggest"


@dataclass(frozen=True, slots=True)
class IntentDecision:
    """Primary intent with its confidence, secondary ones, and what overruled the classifier."""

    primary: str
    confidence: float
    secondary: tuple[Probability, ...] = ()
    evidence: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every intent, primary first."""
        return (self.primary, *(name for name, _ in self.secondary))


def decide_intents(
    classification: Classification,
    order: Order | None,
    *,
    sent_at: datetime,
    timezone: str,
    machine: str | None,
    thresholds: TagThresholds,
    is_before_order: bool = False,
    has_address: bool = False,
) -> IntentDecision:
    """The intents of a ticket.

    Args:
        classification: what the classifier says.
        order: proven to be the writer's, or None.
        sent_at: when the message was sent; a parcel delivered later was rightly missed.
        timezone: the store's, for the promised day.
        machine: evidence of machine mail, which overrules every word in it.
        thresholds: from which probability on a secondary intent is one.
        is_before_order: the writer names no order and speaks of ordering later.
        has_address: the message holds a full postal address.
    """
    if machine is not None:
        return IntentDecision(
            MACHINE_INTENT, _MACHINE_CONFIDENCE, evidence=(f"machine: {machine}",)
        )
    if is_before_order:
        classification = _less_of(classification, _OF_AN_ORDER)
    elif order is not None:
        classification = _weighed(classification, order, sent_at)
    primary, confidence = _person_first(classification, order, thresholds)
    secondary = [
        (name, probability)
        for name, probability in classification.secondary
        if name != primary and probability >= thresholds.secondary
    ]
    decision = IntentDecision(primary, confidence, tuple(secondary[:_MOST_SECONDARY]))
    if has_address:
        decision = _by_address(decision)
    if order is None:
        return decision
    if primary == _PRAISE and _is_overdue(order, sent_at, timezone):
        # Nobody is glad of what has not come: such praise is irony, and the parcel is meant.
        reason = "order.shipments: overdue, so praise is not meant"
        return IntentDecision(_DELAYED, _IRONIC, ((_COMPLAINT, _IRONIC),), (reason,))
    return _by_parcel(decision, classification, order, sent_at, timezone)


def _by_address(decision: IntentDecision) -> IntentDecision:
    """An address that is given is one to deliver to, where the words leave open what is asked."""
    flags = dict(decision.secondary)
    is_open = decision.primary.startswith("shipping.") and decision.confidence < _OPEN
    if not is_open or _CHANGE not in flags:
        return decision
    rest = tuple(pair for pair in decision.secondary if pair[0] != _CHANGE)
    return IntentDecision(_CHANGE, min(flags[_CHANGE], _OPEN), rest, ("an address is given",))


def _person_first(
    classification: Classification, order: Order | None, thresholds: TagThresholds
) -> Probability:
    """The likeliest intent; mail is nobody's only where that is sure.

    A customer who gets no answer costs more than a needless draft: without evidence in the
    headers, a machine needs a high probability, and whoever has a proven order is none.
    """
    first = classification.intents[0]
    if first[0] != MACHINE_INTENT:
        return first
    if order is None and first[1] >= thresholds.silence:
        return first
    return next((pair for pair in classification.intents if pair[0] != MACHINE_INTENT), first)


def _weighed(classification: Classification, order: Order, sent_at: datetime) -> Classification:
    """The classification with less on what the state of the parcels makes unlikely."""
    states = {_state(shipment, sent_at) for shipment in order.shipments}
    if order.status == "cancelled":
        return classification
    if order.returns:
        # The parcel that is asked for is the one on its way back.
        unlikely = frozenset(_PARCEL) if states == {"delivered"} else frozenset()
    elif "delivered" not in states:
        never_failed = not _has_failed(order) and bool(states)
        factors = dict(_WAITING if states <= _ON_ITS_WAY else _NONE) | (
            {_FAILED: _UNSEEN} if never_failed else {}
        )
        return _less_of(classification, _AFTER_ARRIVAL, factors)
    elif states == {"delivered"}:
        old = _long_delivered(order, sent_at)
        unlikely = _BEFORE_ARRIVAL | (frozenset(_PARCEL) if old else frozenset())
    else:
        return classification
    return _less_of(classification, unlikely)


def _less_of(
    classification: Classification,
    unlikely: frozenset[str],
    factors: Mapping[str, float] = _NONE,
) -> Classification:
    """The classification with a tenth of the odds on some intents, and factors for others."""
    weighed = [
        (name, p * (_HARDLY if name in unlikely else factors.get(name, 1.0)))
        for name, p in classification.intents
    ]
    total = sum(p for _, p in weighed)
    flags = [(name, _less(p) if name in unlikely else p) for name, p in classification.secondary]
    return replace(
        classification,
        intents=tuple(sorted(((n, p / total) for n, p in weighed), key=_by_probability)),
        secondary=tuple(sorted(flags, key=_by_probability)),
    )


def _less(probability: float) -> float:
    """A flag's probability with a tenth of its odds."""
    return probability * _HARDLY / (probability * _HARDLY + 1 - probability)


def _by_probability(pair: Probability) -> float:
    return -pair[1]


def _by_parcel(
    decision: IntentDecision,
    classification: Classification,
    order: Order,
    sent_at: datetime,
    timezone: str,
) -> IntentDecision:
    """Replace an intent about a parcel by the one that its state makes certain."""
    certain = _certain_intent(order, sent_at)
    probabilities = dict(classification.intents)
    if decision.primary in _PARCEL:
        secondary = tuple(pair for pair in decision.secondary if pair[0] not in _PARCEL)
        if certain is not None and _may_become(decision.primary, certain):
            name, reason = certain
            together = sum(probabilities.get(name, 0.0) for name in _PARCEL)
            return IntentDecision(name, min(together, _HIGHEST), secondary, (reason,))
        if decision.primary == _NOT_RECEIVED and _is_moving(order, sent_at):
            name = _DELAYED if _is_overdue(order, sent_at, timezone) else _STATUS
            reason = "order.shipments: on the way"
            return IntentDecision(name, decision.confidence, secondary, (reason,))
        return _by_promised_day(decision, probabilities, order, local_day(sent_at, timezone))
    if certain is None:
        return decision
    renamed = {
        certain[0] if name in _PARCEL and _may_become(name, certain) else name: probability
        for name, probability in decision.secondary
    }
    if set(renamed) == {name for name, _ in decision.secondary}:
        return decision
    return IntentDecision(
        decision.primary, decision.confidence, tuple(renamed.items()), (certain[1],)
    )


def _certain_intent(order: Order, sent_at: datetime) -> tuple[str, str] | None:
    """The intent that the parcels' state leaves, with the reason, or None."""
    states = {_state(shipment, sent_at) for shipment in order.shipments}
    if not states or order.status == "cancelled":
        return None
    if "lost" in states:
        return _NOT_RECEIVED, "order.shipments: lost"
    failed = states & _FAILED_STATES
    if failed and states <= failed | {"delivered"}:
        return _FAILED, f"order.shipments: {', '.join(sorted(failed))}"
    if states == {"delivered"}:
        return _NOT_RECEIVED, "order.shipments: delivered"
    return None


def _has_failed(order: Order) -> bool:
    """Whether any parcel ever could not be handed over."""
    return any(
        shipment.status in _FAILED_STATES
        or any(e.status in _FAILED_STATES for e in shipment.events)
        for shipment in order.shipments
    )


def _long_delivered(order: Order, sent_at: datetime) -> bool:
    days = [s.delivered_at for s in order.shipments if s.delivered_at is not None]
    return bool(days) and sent_at - max(days) > _MISSED_WITHIN


def _is_moving(order: Order, sent_at: datetime) -> bool:
    """Whether every parcel is on its way and has been scanned in these days."""
    return bool(order.shipments) and all(
        _state(s, sent_at) in ("in_transit", "out_for_delivery")
        and any(sent_at - e.at <= _MOVING_WITHIN for e in s.events)
        for s in order.shipments
    )


def _is_overdue(order: Order, sent_at: datetime, timezone: str) -> bool:
    """Whether no parcel has arrived, and the promised day of one is over."""
    today = local_day(sent_at, timezone)
    states = [_state(shipment, sent_at) for shipment in order.shipments]
    return "delivered" not in states and any(
        s.eta_to is not None and s.eta_to < today for s in order.shipments
    )


def _state(shipment: Shipment, sent_at: datetime) -> str:
    """A parcel's state when the customer wrote: what was delivered later was still coming."""
    if shipment.delivered_at is not None and shipment.delivered_at > sent_at:
        return "in_transit"
    return shipment.status


def _may_become(name: str, certain: tuple[str, str]) -> bool:
    """A failed attempt that the customer reports is not undone by a later delivery."""
    return name != certain[0] and not (name == _FAILED and certain[1].endswith("delivered"))


def _by_promised_day(
    decision: IntentDecision, probabilities: Mapping[str, float], order: Order, today: date
) -> IntentDecision:
    """Late by the promised day, where the words leave it open.

    Only in this direction: a customer who says that it is late is taken at their word.
    """
    promised = [s.eta_to for s in order.shipments if s.eta_to and s.status != "delivered"]
    if decision.primary != _STATUS or not promised or max(promised) >= today:
        return decision
    if probabilities.get(_DELAYED, 0.0) < _CLOSE_CALL:
        return decision
    together = probabilities[_STATUS] + probabilities[_DELAYED]
    secondary = tuple(pair for pair in decision.secondary if pair[0] != _DELAYED)
    reason = f"order.shipments: eta {max(promised)}"
    return IntentDecision(_DELAYED, min(together, _HIGHEST), secondary, (reason,))
