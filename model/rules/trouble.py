"""Missing, wrong, damaged on arrival."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from importlib import resources

import yaml

from data.calendars import add_months
from data.facts import Fact
from data.orders import Item
from data.records import Outcome
from data.words import fold
from model.plan.records import Act
from model.rules.answer import Acts, Answer, act, link, owner, paragraphs, quote_act
from model.rules.items import (
    holds_act,
    item_fact,
    mentioned_items,
    missing_items,
    one_item,
    variant_item_fact,
)
from model.rules.remedies import choice_act, grant, is_possible, permitted, span, to_person
from model.rules.situation import OrderFacts, ParcelFacts, Situation, basis


def _delivered_day(order: OrderFacts) -> Fact | None:
    known = [p.delivered for p in order.parcels if p.delivered]
    if not known:
        return None
    fact = max(known, key=lambda f: str(f.value))
    assert isinstance(fact.value, datetime)
    return Fact(fact.value.date(), fact.source)


def _too_late(s: Situation, order: OrderFacts, block: str) -> tuple[Fact, Fact] | None:
    """(window, last day) where the report came after it; the last day counts."""
    window = s.rule(f"{block}.report_within_days")
    start = _delivered_day(order)
    if window is None or start is None:
        return None
    assert isinstance(window.value, int)
    assert isinstance(start.value, date)
    last = start.plus(window, value=start.value + timedelta(days=window.value))
    assert isinstance(last.value, date)
    return (span(window, "day"), last) if s.announced_on > last.value else None


def _late_answer(
    s: Situation, order: OrderFacts, block: str, opening: Acts, late: tuple[Fact, Fact]
) -> Answer:
    window, last = late
    declined = basis(window, window)
    no = act("report-too-late", window=window, last_day=last, declined=declined)
    return Answer("declined", paragraphs([*opening, no]))


def _in_time(s: Situation, block: str) -> Act | None:
    window = s.rule(f"{block}.report_within_days")
    return act("report-in-time", window=span(window, "day")) if window else None


def _photo_missing(s: Situation, block: str) -> Fact | None:
    proof = s.rule(f"{block}.proof")
    wanted = proof.value if proof and isinstance(proof.value, tuple) else ()
    return proof if "photo" in wanted and not s.photo else None


def _thanks(s: Situation, block: str) -> Act | None:
    proof = s.rule(f"{block}.proof")
    if not s.photo or proof is None:
        return None
    fact = Fact(s.photo, s.files_source)
    return Act("proof-thanks", {"photo": fact}, {"files": "one" if s.photo == 1 else "other"})


def _ask_photo(
    s: Situation, order: OrderFacts, block: str, name: str, proof: Fact, opening: Acts
) -> Answer:
    """Ask for the one thing that is missing, with what it leads to in sight."""
    outcomes, _ = permitted(s, block)
    possible = [o for o in outcomes if is_possible(s, order, block, o)]
    wished = [o for o in possible if o in s.wishes] or possible
    item = one_item(s, order.order)
    stock = None
    if item and wished == ["replacement_confirmed"]:
        product = s.catalogue.get(item.sku)
        if product and product.stock:
            stock = act(
                "stock-still",
                item=order.item_name(item),
                stock=Fact(None, f"product.{item.sku}.stock"),
            )
    return Answer(
        "asked_for_info",
        paragraphs(
            [*opening, act(name, proof=basis(proof, proof))],
            [
                _in_time(s, block) if _delivered_day(order) else None,
                stock,
                choice_act(s, "with-photo-outcomes", block, wished, order=order.number),
            ],
        ),
        needs=("photo",),
    )


def _made_good(
    s: Situation,
    order: OrderFacts,
    block: str,
    ask: str,
    opening: Acts,
    *,
    default: Outcome | None,
    after: Acts | None = None,
) -> Answer:
    """Proof first where the policy wants it, then what it permits."""
    proof = _photo_missing(s, block)
    if proof:
        return _ask_photo(s, order, block, ask, proof, opening)
    return grant(
        s, order, block, opening=[*opening, _thanks(s, block)], default=default, after=after
    )


@lru_cache(maxsize=1)
def _fault_words() -> re.Pattern[str]:
    text = (resources.files("model.rules") / "fault_words.yaml").read_text(encoding="utf-8")
    return re.compile("|".join(yaml.safe_load(text)))


def shows_fault(s: Situation, order: OrderFacts) -> bool:
    """Whether pictures and words tell of damage that can still be reported, whatever is wished.

    Words alone would not do: "not a scratch on it" is no damage.
    """
    if not s.photo or not _delivered_day(order) or _too_late(s, order, "damaged"):
        return False
    return s.rule("damaged.outcomes") is not None and bool(_fault_words().search(fold(s.text)))


def damaged(s: Situation, order: OrderFacts) -> Answer:
    """Broken on arrival: proof first, then what the policy permits."""
    opening: Acts = [act("damaged-sorry", item=item_fact(s, order))]
    late = _too_late(s, order, "damaged")
    if late:
        return _late_answer(s, order, "damaged", opening, late)
    return _made_good(s, order, "damaged", "ask-photo", opening, default=None)


def wrong_item(s: Situation, order: OrderFacts) -> Answer:
    """Something else came: the right one goes out, the wrong one comes back as the policy says."""
    item = variant_item_fact(s, order)
    if item:
        opening = [act("wrong-sorry", order=order.number, item=item)]
    else:
        opening = [act("wrong-sorry-noitem", order=order.number)]
    late = _too_late(s, order, "wrong_item")
    if late:
        return _late_answer(s, order, "wrong_item", opening, late)
    return _made_good(
        s,
        order,
        "wrong_item",
        "ask-photo-wrong",
        opening,
        default="replacement_confirmed",
        after=[_wrong_one_back(s)],
    )


def _wrong_one_back(s: Situation) -> Act | None:
    rule = s.rule("wrong_item.return_wrong_item")
    if rule is None:
        return None
    ground = basis(rule, rule)
    if rule.value == "prepaid":
        where = "email" if not (s.is_marketplace or s.is_messaging) else "here"
        return act("wrong-back-prepaid", prepaid=ground, label=ground, where=where)
    if rule.value == "portal":
        portal = link(s, "returns_portal")
        return (
            act("wrong-back-portal", link=portal)
            if portal
            else act("wrong-back-self", label=ground)
        )
    if rule.value == "keep":
        return act("wrong-keep", keep=ground)
    return act("wrong-back-self", label=ground)


def missing_item(s: Situation, order: OrderFacts) -> Answer:
    """The parcel came incomplete: perhaps the rest travels in another one."""
    elsewhere = _elsewhere(s, order)
    if elsewhere:
        return elsewhere
    named = missing_items(s, order.order)
    s = replace(s, focus=tuple(item.sku for item in named))
    order = OrderFacts(s, order.order, order.prefix)
    opening: Acts = [_missing_sorry(s, order, named)]
    late = _too_late(s, order, "missing_item")
    if late:
        return _late_answer(s, order, "missing_item", opening, late)
    if not named and len(order.order.items) > 1:
        return Answer(
            "asked_for_info",
            paragraphs(
                opening,
                [holds_act(order), act("ask-missing-what")],
            ),
            needs=("product",),
        )
    only = order.order.items[0] if len(order.order.items) == 1 else None
    if only is not None and only.quantity == 1:
        # The one article came, so a part of it is missing: not for a rule to send another one.
        return to_person(s, order, opening, "a part of the article is missing: is it in stock?")
    return _made_good(
        s,
        order,
        "missing_item",
        "ask-photo-missing",
        opening,
        default="replacement_confirmed",
    )


def _missing_sorry(s: Situation, order: OrderFacts, named: list[Item]) -> Act:
    item = item_fact(s, order) if named and len(order.order.items) > 1 else None
    if item is None:
        return act("missing-sorry", order=order.number)
    return act("missing-sorry-item", order=order.number, item=item)


def _elsewhere(s: Situation, order: OrderFacts) -> Answer | None:
    """The parcel that the missing item travels in, where it has not arrived yet."""
    open_parcels = [p for p in order.parcels if p.shipment.status != "delivered"]
    if len(order.parcels) < 2 and not open_parcels:
        sent = {sku for p in order.parcels for sku in p.shipment.items}
        unsent = [i for i in order.order.items if sent and i.sku not in sent]
        if not unsent:
            return None
        name = order.item_name(unsent[0])
        first = act(
            "missing-other-parcel-unsent",
            order=order.number,
            item=name,
            parts=order.fact("shipments", None),
            notleft=order.fact("shipments", None),
        )
        return Answer("info_only", paragraphs([first]))
    named = mentioned_items(s, order.order)
    for parcel in open_parcels:
        inside = [i for i in order.order.items if i.sku in parcel.shipment.items]
        meant = [i for i in inside if i in named] or (inside if not named else [])
        if meant and any(p.shipment.status == "delivered" for p in order.parcels):
            return _in_other_parcel(s, order, parcel, order.item_name(meant[0]))
    return None


def _in_other_parcel(s: Situation, order: OrderFacts, parcel: ParcelFacts, item: Fact) -> Answer:
    parts = order.fact("shipments", None)
    if not parcel.has_left or parcel.carrier is None:
        first = act(
            "missing-other-parcel-unsent",
            order=order.number,
            item=item,
            parts=parts,
            notleft=parcel.state,
        )
        return Answer("info_only", paragraphs([first]))
    first = act(
        "missing-other-parcel", order=order.number, item=item, parts=parts, carrier=parcel.carrier
    )
    from model.rules.shipping import parcel_status

    rest = parcel_status(s, order, parcel)
    return Answer(rest.outcome, (*paragraphs([first]), *rest.paragraphs), rest.needs, rest.warnings)


def not_as_described(s: Situation, order: OrderFacts) -> Answer:
    """It differs from the page: the return is open, and a person looks at the page."""
    from model.rules.returns import request

    opening = act("not-described-sorry", item=item_fact(s, order))
    if s.wishes & {"full_refund", "replacement_confirmed"} or "return.request" in s.intents:
        answer = request(s, order)
        return Answer(
            answer.outcome,
            (*paragraphs([opening]), *answer.paragraphs),
            answer.needs,
            answer.warnings,
            answer.options,
        )
    hand = act("under-review", review=owner(s), reply=owner(s))
    return Answer(
        "escalated",
        paragraphs([opening, hand]),
        warnings=("the customer says that the article differs from its page: check the page",),
    )


def defect(s: Situation, order: OrderFacts) -> Answer:
    """A fault after use: is it covered, what helps, what comes next."""
    item = one_item(s, order.order)
    category = item.category if item else None
    months = s.rule("warranty.months", category)
    start = _delivered_day(order)
    quotes = [quote_act(q) for q in s.quotes.get("product.defect_warranty", ())[:1]]
    cover: Act | None = None
    over = False
    if months is not None and start is not None:
        assert isinstance(months.value, int)
        assert isinstance(start.value, date)
        end = add_months(start.value, months.value)
        over = s.announced_on > end
        ground = Fact(None, f"{months.source} + {start.source}", months.version)
        facts = {"months": span(months, "month"), "order": order.number, "delivered": start}
        cover = (
            act("warranty-over", **facts, expired=ground)
            if over
            else act("warranty-running", **facts, valid=ground)
        )
    sorry = act("defect-sorry", item=item_fact(s, order))
    if over:
        return Answer("declined" if not quotes else "info_only", paragraphs([sorry, cover], quotes))
    wants_photo = any(_PHOTO.search(q.text) for q in s.quotes.get("product.defect_warranty", ()))
    if quotes and wants_photo and not s.photo:
        # The article asks for it in the merchant's words.
        return Answer("asked_for_info", paragraphs([sorry, cover], quotes), needs=("photo",))
    if quotes:
        return Answer(
            "info_only",
            paragraphs([cover or sorry], quotes, [act("if-that-fails", follow=owner(s))]),
        )
    return Answer(
        "escalated",
        paragraphs([sorry, cover], [act("defect-next", follow=owner(s))]),
        warnings=("a fault after use: the policy names no remedy, a person decides",),
    )


# An article that asks for a picture, in six languages.
_PHOTO = re.compile(r"\b(?:photos?|fotos?|picture|bild(?:er)?|foto's)\b", re.I)
