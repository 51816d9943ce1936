"""Parcels beside the questions about them, and refunds with their reasons."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Literal

from serving.reporting.figures import Rate, Share, rate, share
from serving.reporting.periods import Period, midnight
from serving.reporting.records import Asked, Carrier, Delivery, Money, Reason, Refunds
from serving.reporting.shop import TROUBLED, DueKey, Placed, Question, Shop
from serving.storage.order_facts import RefundFact, ShipmentFact

WHERE_IS_MY_ORDER = (
    "shipping.delayed",
    "shipping.delivered_not_received",
    "shipping.order_status",
)
NOT_NAMED = "not named"
AskedState = Literal["late", "troubled", "delivered", "not_due", "undated", "unknown"]
# Of several parcels of an order the one that explains the question best.
_STATES: tuple[AskedState, ...] = (
    "troubled", "late", "not_due", "undated", "delivered", "unknown",
)  # fmt: skip


def due_in(shop: Shop, period: Period, now: datetime) -> Counter[DueKey]:
    """Parcels due in a period, as far as it is over."""
    return shop.due(period.first, period.last, now)


def late_share(due: Counter[DueKey], before: Counter[DueKey] | None = None) -> Share:
    """The share of parcels that were late, of those whose arrival is known."""
    return _state_share(due, "late", before)


def delivery_of(
    shop: Shop,
    period: Period,
    *,
    now: datetime,
    tickets: tuple[int, int],
    earlier: tuple[int, int],
    placed: int,
) -> Delivery:
    """Delivery performance beside where-is-my-order tickets.

    Args:
        shop: orders and parcels that may be seen.
        period: which days.
        now: up to when they are over.
        tickets: (all, where-is-my-order) of the period.
        earlier: the same of the period before.
        placed: orders of the period.
    """
    before = period.before
    due, due_before = due_in(shop, period, now), due_in(shop, before, now)
    dispatched = shop.count_dispatched(period.since, period.until)
    dispatched_before = shop.count_dispatched(before.since, before.until)
    questions = shop.questions(period.since, period.until, WHERE_IS_MY_ORDER)
    return Delivery(
        where_is_my_order=share(tickets[1], tickets[0], share(earlier[1], earlier[0])),
        due=_known(due),
        on_time=_state_share(due, "on_time", due_before),
        late=late_share(due, due_before),
        troubled=_state_share(due, "troubled", due_before),
        undated=sum(n for key, n in due.items() if key.state == "undated"),
        by_carrier=_carriers(due, due_before, questions),
        asked=_asked(questions, shop),
        contacts=rate(tickets[0], dispatched, rate(earlier[0], dispatched_before)),
        questions=rate(tickets[1], dispatched, rate(earlier[1], dispatched_before)),
        orders_placed=placed,
    )


def _known(due: Counter[DueKey]) -> int:
    return sum(n for key, n in due.items() if key.state != "undated")


def _state_share(due: Counter[DueKey], state: str, before: Counter[DueKey] | None = None) -> Share:
    own = sum(n for key, n in due.items() if key.state == state)
    return share(own, _known(due), None if before is None else _state_share(before, state))


def _carriers(
    due: Counter[DueKey], before: Counter[DueKey], questions: Sequence[Question]
) -> tuple[Carrier, ...]:
    asked: Counter[str] = Counter()
    for question in questions:
        asked.update({_named(parcel.carrier) for parcel in question.parcels})
    now, earlier = _by_carrier(due), _by_carrier(before)
    names = sorted(now.keys() | asked.keys(), key=lambda n: (-_known(now[n]), -asked[n], n))
    return tuple(
        Carrier(
            carrier=name,
            due=_known(now[name]),
            on_time=_state_share(now[name], "on_time", earlier[name]),
            late=_state_share(now[name], "late", earlier[name]),
            troubled=_state_share(now[name], "troubled", earlier[name]),
            questions=asked[name],
        )
        for name in names
    )


def _by_carrier(due: Counter[DueKey]) -> dict[str, Counter[DueKey]]:
    found: dict[str, Counter[DueKey]] = defaultdict(Counter)
    for key, n in due.items():
        found[_named(key.carrier)][key] += n
    return found


def _named(carrier: str | None) -> str:
    return carrier or NOT_NAMED


def _asked(questions: Sequence[Question], shop: Shop) -> tuple[Asked, ...]:
    found: Counter[AskedState] = Counter()
    for question in questions:
        states = {_stood(parcel, question, shop) for parcel in question.parcels} or {"unknown"}
        found[next(state for state in _STATES if state in states)] += 1
    return tuple(
        Asked(state=state, share=share(found[state], len(questions)))
        for state in sorted(found, key=lambda state: (-found[state], state))
    )


def _stood(parcel: ShipmentFact, question: Question, shop: Shop) -> AskedState:
    """How a parcel stood when the customer wrote; of trouble only the present state is known."""
    at = question.asked_at
    if parcel.delivered_at is not None and parcel.delivered_at <= at:
        return "delivered"
    if parcel.delivered_at is None and parcel.status in TROUBLED:
        return "troubled"
    if parcel.due_on is None:
        return "undated"
    end = midnight(parcel.due_on + timedelta(days=1), shop.zone(question.store))
    return "late" if end <= at else "not_due"


def refunds_of(shop: Shop, period: Period) -> Refunds:
    """Refunds of a period beside the orders placed in it."""
    found, before = _paid(shop, period), _paid(shop, period.before)
    reasons = Counter(fact.reason or NOT_NAMED for fact in found.refunds)
    total = len(found.refunds)
    return Refunds(
        orders=found.rate(before.rate()),
        count=total,
        reasons=tuple(
            Reason(reason=reason, share=share(n, total))
            for reason, n in sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))
        ),
        money=found.money(),
    )


class _Paid:
    """Refunds and orders of one period."""

    def __init__(self, refunds: Sequence[RefundFact], placed: Sequence[Placed]) -> None:
        self.refunds, self.placed = refunds, placed

    def rate(self, before: Rate | None = None) -> Rate:
        """Refunded orders for each 100 placed."""
        concerned = {(fact.store, fact.order_id) for fact in self.refunds}
        return rate(len(concerned), len(self.placed), before)

    def money(self) -> tuple[Money, ...]:
        """Sums by currency."""
        refunded: dict[str, Decimal] = defaultdict(Decimal)
        placed: dict[str, Decimal] = defaultdict(Decimal)
        for fact in self.refunds:
            refunded[fact.currency] += fact.amount
        for order in self.placed:
            placed[order.currency] += order.value
        return tuple(
            Money(
                currency=currency,
                refunded=str(refunded[currency]),
                placed=str(placed[currency]),
                share=round(float(refunded[currency] / placed[currency]), 4)
                if placed[currency] > 0
                else None,
            )
            for currency in sorted(refunded.keys() | placed.keys())
        )


def _paid(shop: Shop, period: Period) -> _Paid:
    return _Paid(shop.refunds(period.since, period.until), shop.placed(period.since, period.until))
