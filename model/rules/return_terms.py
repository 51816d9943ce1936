"""What the policy says of returning the items that are meant."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from data.facts import Fact, Money, Span
from model.plan.records import Act
from model.rules.answer import act, link
from model.rules.items import category as category_of
from model.rules.items import item_category, meant_items, one_item
from model.rules.remedies import method_fact, span
from model.rules.situation import OrderFacts, Situation, basis, coded, money

State = Literal["in_time", "last_day", "extended", "late", "not_delivered", "unknown"]


@dataclass(frozen=True, slots=True)
class ReturnTerms:
    """What the policy says of returning the items that are meant."""

    state: State
    window: Fact | None
    until: Fact | None
    last_day: Fact | None
    start: Fact | None
    condition: Fact | None
    label: Fact | None
    who_pays: Fact | None
    cost: Fact | None
    refund_days: Fact | None
    method: Fact | None
    excluded: Fact | None
    category: str | None

    @property
    def ground(self) -> Fact:
        """What permits the return."""
        fact = self.until or self.window
        assert fact is not None
        return Fact(None, (self.window or fact).source, (self.window or fact).version)

    @property
    def is_free(self) -> bool:
        """The merchant pays, or the cost is nothing."""
        if self.who_pays and self.who_pays.value == "merchant":
            return True
        return bool(self.cost and isinstance(self.cost.value, Money) and not self.cost.value.amount)

    def label_acts(self, s: Situation) -> list[Act | None]:
        """How the customer comes by a label."""
        if self.label is None:
            return []
        ground = basis(self.label, self.label)
        order = OrderFacts(s, s.order) if s.order else None
        if self.label.value == "portal":
            portal = link(s, "returns_portal")
            if order is None:
                return [act("return-portal-general", link=portal)] if portal else []
            if portal:
                return [act("return-portal", link=portal, order=order.number)]
            return [act("return-portal-nolink", order=order.number, label=ground)]
        if self.label.value == "prepaid":
            if order is None:
                return [act("return-label-general", label=ground)]
            where = "email" if not (s.is_marketplace or s.is_messaging) else "here"
            return [act("return-label-sent", order=order.number, label=ground, where=where)]
        return [act("return-self", label=ground)]

    def cost_acts(self) -> list[Act | None]:
        """What it costs the customer, told before it is missed."""
        if self.is_free:
            return [act("return-cost-free", whopays=basis(self.who_pays, self.cost or self.ground))]
        if self.cost is None:
            if self.label and self.label.value == "self" and self.who_pays:
                return [act("return-cost-own", whopays=basis(self.who_pays, self.ground))]
            if self.who_pays and self.who_pays.value == "customer":
                return [act("return-cost-own", whopays=basis(self.who_pays, self.ground))]
            return []
        if self.label and self.label.value == "prepaid":
            return [
                act("return-cost-deducted", cost=self.cost, deducted=basis(self.label, self.cost))
            ]
        return [act("return-cost-label", cost=self.cost)]

    def money_acts(self, s: Situation) -> list[Act | None]:
        """When and how the money comes back."""
        if self.method is None:
            return []
        method = method_fact(self.method)
        if self.refund_days is None:
            return [act("return-refund-nodays", method=method)]
        return [
            act("return-refund", method=method, refund_days=span(self.refund_days, "business_day"))
        ]


def return_terms(s: Situation, order: OrderFacts | None) -> ReturnTerms | None:
    """The terms for the items meant, or None where the policy has no window.

    A return is in time when it is announced within the window; the last day counts; where a
    holiday extension ends later than the window, the extension is the date that is told.
    """
    category = category_of(s, order.order) if order else _product_category(s)
    window = s.rule("returns.window_days", category)
    if window is None or not isinstance(window.value, int):
        return None
    excluded = _excluded(s, order, category)
    start = _start(s, order) if order else None
    until: Fact | None = None
    last_day: Fact | None = None
    state: State = "unknown"
    if order and start is None:
        state = "not_delivered"
    elif start is not None:
        day = start.value.date() if isinstance(start.value, datetime) else start.value
        assert isinstance(day, date)
        last = day + timedelta(days=window.value)
        until = last_day = start.plus(window, value=last)
        state = (
            "in_time" if s.announced_on < last else "last_day" if s.announced_on == last else "late"
        )
    extension = _extension(s, order, category)
    if extension is not None:
        end = extension.value
        assert isinstance(end, date)
        if until is None or (isinstance(until.value, date) and end > until.value):
            until = last_day = extension
            state = "not_delivered" if state == "not_delivered" else "extended"
            if s.announced_on > end:
                state = "late"
    cost = s.rule("returns.return_cost", category)
    condition = s.rule("returns.condition", category)
    return ReturnTerms(
        state=state,
        window=Fact(Span(window.value, "day"), window.source, window.version),
        until=until,
        last_day=last_day,
        start=start,
        condition=coded("condition", condition) if condition else None,
        label=s.rule("returns.label", category),
        who_pays=s.rule("returns.who_pays", category),
        cost=money(s, cost) if cost else None,
        refund_days=s.rule("returns.refund_days", category),
        method=s.rule("refunds.method"),
        excluded=excluded,
        category=category,
    )


def _product_category(s: Situation) -> str | None:
    return s.products[0].category if s.products else None


def _excluded(s: Situation, order: OrderFacts | None, category: str | None) -> Fact | None:
    fact = s.rule("returns.excluded_categories", category)
    if fact is None or not isinstance(fact.value, tuple):
        return None
    if order is None:
        return fact if category in fact.value else None
    categories = {item_category(s, item) for item in meant_items(s, order.order)}
    # All that is meant is excluded; where only some of it is, a return is still possible.
    return fact if categories and categories <= set(fact.value) else None


def _start(s: Situation, order: OrderFacts) -> Fact | None:
    """The day from which the window counts."""
    counted = s.rule("returns.counted_from")
    kind = str(counted.value) if counted else "delivered"
    if kind == "ordered":
        return order.placed
    item = one_item(s, order.order)
    fitting = [
        p
        for p in order.parcels
        if not (item and p.shipment.items and item.sku not in p.shipment.items)
    ]
    dates = [p.delivered if kind == "delivered" else p.shipped for p in fitting]
    known = [d for d in dates if d is not None]
    if len(known) < len(fitting) or not known:
        return None
    # Several parcels: the last one starts the window.
    return max(known, key=lambda f: str(f.value))


def _extension(s: Situation, order: OrderFacts | None, category: str | None) -> Fact | None:
    rules = s.policy.rules.returns.holiday_extension
    fact = s.rule("returns.holiday_extension.return_until", category)
    if rules is None or fact is None or order is None:
        return None
    placed = order.placed.value
    assert isinstance(placed, date)
    return fact if rules.ordered_from <= placed <= rules.ordered_to else None


def is_from_delivery(terms: ReturnTerms) -> bool:
    """Whether the window is counted from a delivery that is known."""
    return bool(
        terms.start
        and "delivered" in terms.start.source
        or terms.start
        and ".events[" in terms.start.source
    )


def day_of(fact: Fact | None) -> Fact | None:
    """The day of a moment."""
    if fact is None or not isinstance(fact.value, datetime):
        return fact
    return Fact(fact.value.date(), fact.source, fact.version)
