"""Returns: windows, exclusions, labels, costs, and where a return is."""

import re
from datetime import date

from data.facts import Coded, Fact
from data.words import fold
from model.plan.records import Act, Paragraph
from model.rules.answer import Answer, act, handed_over, paragraphs, quote_act, team
from model.rules.conditions import BrokenCondition, broken_condition
from model.rules.items import category as category_of
from model.rules.items import item_fact, meant_items
from model.rules.mixed_returns import named_items, part_acts, parts_of
from model.rules.remedies import span
from model.rules.return_terms import ReturnTerms, day_of, is_from_delivery, return_terms
from model.rules.situation import OrderFacts, Quote, Situation, basis

_RECEIVED = ("received", "completed", "refunded", "closed", "accepted", "inspected")


_UNDERWAY = ("in_transit", "shipped", "sent", "on_the_way", "dropped_off")


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
    parts, barred = parts_of(s, order, terms), None
    if parts is not None:
        some, barred = part_acts(parts, terms)
        first = some or first
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
            [barred],
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
        how=broken.how,
    )
    if not broken.has_more or terms.until is None or terms.state == "not_delivered":
        return Answer("declined", paragraphs([no], [_warranty(s)]))
    names = broken.kept
    others = act(
        "return-others",
        items=named_items(names) if names else None,
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
