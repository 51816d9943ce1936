"""Returns: windows, exclusions, labels, costs, and where a return is."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal

from data.facts import Coded, Fact, Money, Span
from data.words import fold
from model.plan.records import Act, Paragraph
from model.rules.answer import Answer, act, handed_over, link, paragraphs, quote_act, team
from model.rules.conditions import BrokenCondition, broken_condition
from model.rules.items import category as category_of
from model.rules.items import item_fact, meant_items, one_item
from model.rules.remedies import method_fact, span
from model.rules.situation import OrderFacts, Quote, Situation, basis, coded

State = Literal["in_time", "last_day", "extended", "late", "not_delivered", "unknown"]
_RECEIVED = ("received", "completed", "refunded", "closed", "accepted", "inspected")
_UNDERWAY = ("in_transit", "shipped", "sent", "on_the_way", "dropped_off")


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
        cost=_money(s, cost),
        refund_days=s.rule("returns.refund_days", category),
        method=s.rule("refunds.method"),
        excluded=excluded,
        category=category,
    )


def _money(s: Situation, cost: Fact | None) -> Fact | None:
    if cost is None or not isinstance(cost.value, Decimal):
        return None
    return Fact(Money(cost.value, s.store.currency), cost.source, cost.version)


def _product_category(s: Situation) -> str | None:
    return s.products[0].category if s.products else None


def _excluded(s: Situation, order: OrderFacts | None, category: str | None) -> Fact | None:
    fact = s.rule("returns.excluded_categories", category)
    if fact is None or not isinstance(fact.value, tuple):
        return None
    if order is None:
        return fact if category in fact.value else None
    categories = set()
    for item in meant_items(s, order.order):
        product = s.catalogue.get(item.sku)
        categories.add(item.category or (product.category if product else None))
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


def request(s: Situation, order: OrderFacts) -> Answer:
    """May it go back, until when, how, at what cost, and when does the money come."""
    existing = _existing_return(order)
    if existing is not None and "return.label_howto" not in s.intents[:1]:
        known = status(s, order)
        if known.outcome == "info_only":
            return known
    terms = return_terms(s, order)
    if terms is None:
        return handed_over(
            s, [act("handover-team", follow=team(s))], warning="the policy names no return window"
        )
    item = item_fact(s, order)
    if terms.excluded:
        return _declined_category(s, order, terms)
    if terms.state == "late":
        return _declined_late(s, order, terms)
    broken = broken_condition(s, order, s.rule("returns.condition", terms.category))
    if broken is not None:
        return _declined_condition(s, order, terms, broken)
    first = _first(s, order, terms, item)
    condition = act("return-condition", condition=terms.condition) if terms.condition else None
    if terms.state == "not_delivered":
        from model.rules.changes import label_later

        return Answer(
            "info_only", paragraphs([first, condition], label_later(s, terms), terms.money_acts(s))
        )
    return Answer(
        "label_issued" if terms.label else "info_only",
        paragraphs(
            [first, _own_window(terms), condition],
            [*terms.label_acts(s), *terms.cost_acts()],
            *_how_to(s, terms),
            terms.money_acts(s),
        ),
    )


def _declined_condition(
    s: Situation, order: OrderFacts, terms: ReturnTerms, broken: BrokenCondition
) -> Answer:
    """What is no longer as it has to be stays; what still is may come back."""
    assert terms.condition is not None
    no = act(
        "return-condition-gone",
        item=order.item_name(broken.gone) if broken.gone else None,
        condition=terms.condition,
        declined=basis(terms.condition, terms.condition),
    )
    if not broken.has_more or terms.until is None or terms.state == "not_delivered":
        return Answer("declined", paragraphs([no], [_warranty(s)]))
    names = broken.kept
    others = act(
        "return-others",
        items=Fact(tuple(fact.value for fact in names), " + ".join(fact.source for fact in names))
        if names
        else None,
        condition=terms.condition,
        until=terms.until,
        allowed=terms.ground,
    )
    return Answer(
        "label_issued" if terms.label else "declined",
        paragraphs([no], [others], [*terms.label_acts(s), *terms.cost_acts()], terms.money_acts(s)),
    )


def _own_window(terms: ReturnTerms) -> Act | None:
    """That a window is the category's own: who reads the general one elsewhere should know."""
    if terms.category is None or terms.window is None or "by_category" not in terms.window.source:
        return None
    special = Fact(Coded("own_category", terms.category), terms.window.source, terms.window.version)
    return act("return-own-window", category=special, window=terms.window)


def _how_to(s: Situation, terms: ReturnTerms) -> list[list[Act | None]]:
    """What an article says of the way back, where the policy alone leaves it open.

    A return at one's own care needs the address; somebody who asks how needs the steps.
    """
    asked = "return.label_howto" in s.intents
    if asked or (terms.label is not None and terms.label.value == "self"):
        for intent in ("return.label_howto", "return.request", "return.policy"):
            if intent in s.quotes:
                return _fitting(s.quotes[intent][0], terms)
    return []


_OWN_EXPENSE = re.compile(
    r"\b(?:at (?:your|their) own (?:expense|cost)|a (?:vos|tes|leurs) frais|a (?:cura e )?(?:a )?"
    r"(?:sue |tue )?spese|auf (?:eigene|ihre|deine) kosten|por (?:su|tu) cuenta"
    r"|op (?:eigen|uw|jouw) kosten|voor eigen rekening)\b"
)


def _fitting(quote: Quote, terms: ReturnTerms) -> list[list[Act | None]]:
    """A passage without what it says of articles that travel at the customer's own care."""
    if terms.label is not None and terms.label.value == "self":
        return [[quote_act(quote)]]
    kept = [p for p in quote.text.split("\n\n") if not _OWN_EXPENSE.search(fold(p))]
    return [[quote_act(Quote("\n\n".join(kept), quote.source))]] if kept else []


def _first(s: Situation, order: OrderFacts, terms: ReturnTerms, item: Fact | None) -> Act:
    allowed, until = terms.ground, terms.until
    in_time = Fact(None, f"{until.source} + now", until.version) if until else allowed
    if terms.state == "extended":
        return act(
            "return-holiday",
            placed=order.placed,
            until=until,
            allowed=allowed,
            intime=in_time,
        )
    if terms.state == "last_day":
        return act(
            "return-last-day",
            until=until,
            window=terms.window,
            item=item,
            allowed=allowed,
            intime=in_time,
        )
    if terms.state == "not_delivered":
        return act("return-after-delivery", window=terms.window, allowed=allowed)
    if terms.until and isinstance(terms.until.value, date) and terms.until.value < s.today:
        # Announced in time, answered after the window: the customer's day counts.
        return act(
            "return-announced-in-time",
            window=terms.window,
            delivered=day_of(terms.start),
            item=item,
            allowed=allowed,
            intime=allowed,
        )
    return act(
        "return-yes-until",
        item=item,
        until=terms.until,
        window=terms.window,
        delivered=day_of(terms.start) if is_from_delivery(terms) else None,
        allowed=allowed,
    )


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


def _declined_category(s: Situation, order: OrderFacts, terms: ReturnTerms) -> Answer:
    assert terms.excluded is not None
    meant = meant_items(s, order.order)
    item = meant[0]
    name = order.item_name(item)
    excluded = Fact(
        Coded("own_category", terms.category or ""), terms.excluded.source, terms.excluded.version
    )
    first = act(
        "return-excluded",
        item=name,
        category=excluded,
        declined=basis(excluded, excluded),
        excluded=basis(excluded, excluded),
    )
    personal = None
    extra = getattr(item, "personalisation", None)
    if isinstance(extra, str) and extra:
        position = order.order.items.index(item)
        personal = act(
            "return-personalised-note",
            personalisation=order.fact(f"items[{position}].personalisation", extra),
        )
    quote = [quote_act(q) for q in s.quotes.get("return.request", ())[:1]]
    return Answer(
        "declined", paragraphs([first, personal], quote, [_warranty(s)] if not quote else None)
    )


def _warranty(s: Situation, category: str | None = None) -> Act | None:
    months = s.rule("warranty.months", category)
    if months is None:
        return None
    kind = s.rule("warranty.kind", category)
    return act(
        "warranty-still",
        months=span(months, "month"),
        warranty=basis(months, months),
        kind="legal" if kind and kind.value == "legal" else "other",
    )


def _declined_late(s: Situation, order: OrderFacts, terms: ReturnTerms) -> Answer:
    declined = terms.ground
    if (
        terms.start
        and is_from_delivery(terms)
        and "holiday" not in (terms.last_day.source if terms.last_day else "")
    ):
        first = act(
            "return-too-late",
            order=order.number,
            item=item_fact(s, order),
            delivered=day_of(terms.start),
            window=terms.window,
            last_day=terms.last_day,
            declined=declined,
        )
    else:
        first = act(
            "return-too-late-noorderdate",
            order=order.number,
            last_day=terms.last_day,
            declined=declined,
        )
    return Answer(
        "declined", paragraphs([first, _own_window(terms)], [_warranty(s, terms.category)])
    )


def _existing_return(order: OrderFacts) -> int | None:
    found = [
        i for i, r in enumerate(order.order.returns) if r.status not in ("rejected", "cancelled")
    ]
    return found[-1] if found else None


def status(s: Situation, order: OrderFacts) -> Answer:
    """Has what was sent back arrived."""
    index = _existing_return(order)
    if index is None:
        none = act("return-none-known", order=order.number, none=order.absence("returns"))
        return Answer(
            "asked_for_info",
            paragraphs([none, act("ask-return-tracking")]),
            needs=("tracking_number",),
        )
    record = order.order.returns[index]
    state = order.fact(f"returns[{index}].status", None)
    if record.received_at or record.status in _RECEIVED:
        received = None
        if record.received_at:
            received = order.fact(
                f"returns[{index}].received_at", s.local(record.received_at).date()
            )
        first = act("return-received", order=order.number, received=received, state=state)
        return Answer("info_only", (*paragraphs([first]), *_money_of_return(s, order, index)))
    name = "return-transit" if record.status in _UNDERWAY else "return-registered"
    days = s.rule("returns.refund_days", category_of(s, order.order))
    later = act("refund-after-receipt", days=span(days, "business_day")) if days else None
    return Answer("info_only", paragraphs([act(name, order=order.number, state=state), later]))


def _money_of_return(s: Situation, order: OrderFacts, index: int) -> tuple[Paragraph, ...]:
    """What becomes of the money, without telling again when the return arrived."""
    from model.rules.refunds import money_after_return

    groups = money_after_return(s, order, index)
    if not groups or groups[0][0].name != "refund-due-by":
        return groups
    terms = return_terms(s, order)
    return paragraphs(terms.money_acts(s)) if terms else groups


def label_howto(s: Situation, order: OrderFacts) -> Answer:
    """The label or the steps of a return that is wanted or under way."""
    answer = request(s, order)
    if answer.outcome in ("label_issued", "info_only") and order.order.returns:
        terms = return_terms(s, order)
        if terms and not terms.excluded:
            return Answer(
                "label_issued" if terms.label else answer.outcome,
                paragraphs([*terms.label_acts(s), *terms.cost_acts()], terms.money_acts(s)),
            )
    return answer


def policy(s: Situation) -> Answer:
    """The rules in general, for somebody who has no order yet or names none."""
    terms = return_terms(s, None)
    if terms is None or terms.window is None:
        return handed_over(
            s,
            [act("unknown-handover", follow=team(s))],
            warning="the policy names no return window",
        )
    if terms.excluded and s.products:
        name, path = s.products[0].name_in(s.language)
        ground = basis(terms.excluded, terms.excluded)
        excluded = act(
            "return-excluded",
            item=Fact(name, f"product.{s.products[0].sku}.{path}"),
            category=Fact(Coded("category", terms.category or ""), ground.source, ground.version),
            declined=ground,
            excluded=ground,
        )
        return Answer("declined", paragraphs([excluded]))
    counted = s.rule("returns.counted_from")
    first = act(
        "return-window-general",
        window=terms.window,
        condition=terms.condition,
        **{"from": str(counted.value) if counted else "delivered"},
    )
    categories = s.rule("returns.excluded_categories")
    without = None
    if categories and isinstance(categories.value, tuple) and categories.value:
        names = tuple(Coded("category", str(c)) for c in categories.value)
        without = act(
            "return-excluded-general",
            categories=Fact(names, categories.source, categories.version),
            excluded=basis(categories, categories),
        )
    return Answer(
        "info_only",
        paragraphs(
            [first, _holiday_general(s)],
            [*terms.label_acts(s), *terms.cost_acts(), without],
            terms.money_acts(s),
        ),
    )


def _holiday_general(s: Situation) -> Act | None:
    rules = s.policy.rules.returns.holiday_extension
    if rules is None or not rules.ordered_from <= s.today <= rules.ordered_to:
        return None
    base = "returns.holiday_extension"
    start, end, until = (
        s.rule(f"{base}.{k}") for k in ("ordered_from", "ordered_to", "return_until")
    )
    if not (start and end and until):
        return None
    return act("return-holiday-general", ordered_from=start, ordered_to=end, until=until)
