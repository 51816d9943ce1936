"""From a situation to a plan: one answer for each intent, put together to one reply."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from data.facts import Fact
from data.records import GRANTS, Outcome
from data.words import fold
from model.plan.records import Act, Listing, OptionPlan, Paragraph, Plan
from model.rules import (
    changes,
    delivery_terms,
    exchanges,
    others,
    products,
    refunds,
    returns,
    shipping,
    trouble,
)
from model.rules.answer import Acts, Answer, act, handed_over, paragraphs, quote_act, team
from model.rules.operators import operator_answer
from model.rules.promises import EarlierPromise, conflict_answer
from model.rules.quoting import quotes
from model.rules.situation import UNSURE, OrderFacts, Quote, Situation, basis

OrderRule = Callable[[Situation, OrderFacts], Answer]
FreeRule = Callable[[Situation], Answer]
EitherRule = Callable[[Situation, OrderFacts | None], Answer]

# Answered from an order; without one, it is asked for.
WITH_ORDER: dict[str, OrderRule] = {
    "shipping.order_status": shipping.order_status,
    "shipping.delayed": shipping.delayed,
    "shipping.delivered_not_received": shipping.delivered_not_received,
    "shipping.delivery_failed": shipping.delivery_failed,
    "shipping.change_delivery": changes.change_delivery,
    "order.change_items": changes.change_items,
    "order.cancel": changes.cancel,
    "order.missing_item": trouble.missing_item,
    "order.wrong_item": trouble.wrong_item,
    "order.damaged": trouble.damaged,
    "product.not_as_described": trouble.not_as_described,
    "return.request": returns.request,
    "return.label_howto": returns.label_howto,
    "return.status": returns.status,
    "exchange.request": exchanges.exchange,
    "exchange.status": exchanges.exchange_status,
    "refund.request": refunds.request,
    "refund.status": refunds.status,
    "refund.dispute": refunds.dispute,
    "billing.invoice": others.invoice,
}
# Answered from policy, catalogue and articles.
WITHOUT_ORDER: dict[str, FreeRule] = {
    "shipping.options_cost": delivery_terms.options_cost,
    "shipping.arrive_by_date": delivery_terms.arrive_by,
    "order.place_help": others.place_help,
    "product.question": products.question,
    "product.recommendation": products.recommendation,
    "product.availability": products.availability,
    "payment.checkout_failed": others.checkout_failed,
    "account.access_details": others.account_access,
    "account.delete_privacy": others.privacy,
    "account.marketing_optout": others.optout,
    "subscription.manage": others.subscription,
    "wholesale.quote": others.wholesale,
    "feedback.complaint": others.complaint,
    "feedback.praise": others.praise,
    "other.human_agent": others.human,
    "other.general": others.general,
    "other.thanks": others.praise,
}
# Better with an order, possible without.
EITHER: dict[str, EitherRule] = {
    "payment.unexpected_charge": others.unexpected_charge,
    "promotion.discount_price": others.discount,
}
_CAUSES = frozenset(
    (
        "order.damaged",
        "order.wrong_item",
        "order.missing_item",
        "product.defect_warranty",
        "product.not_as_described",
        "shipping.delivered_not_received",
    )
)
_WHERE = frozenset(
    (
        "shipping.order_status",
        "shipping.delayed",
        "shipping.delivered_not_received",
        "shipping.delivery_failed",
        "shipping.arrive_by_date",
    )
)
_MAKE_GOOD = frozenset(("exchange.request", "refund.request", "return.request", "refund.status"))
# What the answer to one intent already covers of others.
_COVERS: dict[str, frozenset[str]] = {
    # What has arrived broken, wrong or incomplete is not on its way any more.
    **{cause: _MAKE_GOOD | {"return.label_howto", "return.policy"} | _WHERE for cause in _CAUSES},
    # A new one wished for because the parcel does not come is part of that answer.
    **{where: _WHERE | {"exchange.request", "refund.request"} for where in _WHERE},
    "refund.request": _CAUSES
    | _WHERE
    | {"return.request", "refund.status", "return.policy", "order.cancel"},
    "return.request": frozenset(
        ("return.policy", "return.label_howto", "refund.request", "refund.status", *_WHERE)
    ),
    "return.label_howto": frozenset(("return.policy", "return.request", *_WHERE)),
    "return.policy": frozenset(("return.request", "return.label_howto", *_WHERE)),
    "exchange.request": frozenset(
        (
            "return.request",
            "return.policy",
            "return.label_howto",
            "product.availability",
            "product.recommendation",
        )
    ),
    "order.cancel": frozenset(
        ("refund.request", "refund.status", "return.policy", "return.request", *_WHERE)
    ),
    "order.change_items": frozenset(("exchange.request", "product.availability")),
    "order.confirmation_missing": frozenset(("shipping.order_status",)),
    # The parcel that is spoken of then is the one that came back.
    "refund.status": frozenset(("return.status", "refund.request")) | _WHERE,
    "return.status": frozenset(("refund.status",)) | _WHERE,
    "payment.unexpected_charge": frozenset(
        (
            "shipping.delivery_failed",
            "shipping.options_cost",
            "payment.checkout_failed",
            "refund.request",
        )
    ),
    "refund.dispute": frozenset(("refund.status", "refund.request")),
    "shipping.change_delivery": frozenset(("shipping.order_status",)),
}
_COVERS["shipping.delivered_not_received"] = _MAKE_GOOD | _WHERE
# The same fault by another name: whichever comes first is the one that is answered.
_FAULTS = frozenset(("order.damaged", "product.defect_warranty", "product.not_as_described"))
for _fault in _FAULTS:
    _COVERS[_fault] |= _FAULTS
_COVERS["order.wrong_item"] |= {"product.not_as_described"}
# A second wish that asks for nothing of its own beside another one.
_SILENT = frozenset(
    (
        "feedback.praise",
        "feedback.complaint",
        "other.thanks",
        "other.general",
        "other.automated_spam",
    )
)


@dataclass(frozen=True, slots=True)
class Decision:
    """A plan, and which intents it answers."""

    plan: Plan
    answered: tuple[str, ...]


def decide(s: Situation, earlier: tuple[EarlierPromise, ...] = ()) -> Decision:
    """Decide what may be said and granted. Pure: no text, no model, no clock.

    Args:
        s: the situation.
        earlier: promises that the store's agents made in this conversation.
    """
    if s.sender == "marketplace_operator":
        return Decision(plan_of(s, operator_answer(s)), s.intents[:1])
    if s.is_unsure:
        return Decision(plan_of(s, _unsure(s)), s.intents[:1])
    conflict = conflict_answer(s, earlier)
    if conflict:
        return Decision(plan_of(s, conflict), s.intents[:1])
    answered: list[str] = []
    answers: list[Answer] = []
    covered: set[str] = set()
    for intent in s.intents:
        if answers and (intent in covered or intent in _SILENT or _is_idle(s, intent)):
            continue
        answer = answer_intent(s, intent)
        if not _goes_with(answer, answers):
            answers[0] = answers[0].warned(f"a second wish is left to you: {intent}")
            continue
        answers.append(_with_procedure(s, intent, answer))
        answered.append(intent)
        covered |= _COVERS.get(intent, frozenset())
    beside = products.facts_beside(s, answered)
    if beside:
        answers.append(Answer("info_only", beside))
    return Decision(plan_of(s, _merge(answers)), tuple(answered))


def _unsure(s: Situation) -> Answer:
    """Where what is asked is a guess: what is true whatever is asked, and a person reads on."""
    found = [[quote_act(q)] for q in s.quotes.get(UNSURE, ())]
    return handed_over(
        s,
        *_where_it_is(s),
        *found,
        [act("handover-team", follow=team(s))],
        warning=f"what is asked is not sure, perhaps {' or '.join(s.intents)}: read it in full",
    )


def _where_it_is(s: Situation) -> list[Acts]:
    """Where an order is that has not arrived: most mail asks for that, and none is hurt by it."""
    if s.order is None or s.order.status in ("cancelled", "refunded", "delivered"):
        return []
    answer = shipping.order_status(s, OrderFacts(s, s.order))
    return [list(p) for p in answer.paragraphs] if answer.outcome == "info_only" else []


_PROOF = re.compile(
    r"\b(?:serv|need|send|schick|brauch|envoy|nous faut|mand|invi|env[ii]|adjunt|stuur|nodig)\w*"
    r".{0,30}\b(?:photo|foto|picture|image|bild|imagen|afbeelding)"
)
_FAULT_OF_DELIVERY = frozenset(("order.damaged", "order.wrong_item", "order.missing_item"))


def _with_procedure(s: Situation, intent: str, answer: Answer) -> Answer:
    """With what an article says of such a case, where the customer asks more than a remedy."""
    if intent not in _FAULT_OF_DELIVERY or "?" not in s.text or not answer.paragraphs:
        return answer
    # Which proof is wanted is said by the policy, and already in the answer.
    rest = [
        Quote("\n\n".join(kept), quote.source)
        for quote in s.quotes.get(intent, ())[:1]
        if (kept := [p for p in quote.text.split("\n\n") if not _PROOF.search(fold(p))])
    ]
    return replace(answer, paragraphs=(*answer.paragraphs, *((quote_act(q),) for q in rest)))


def _is_idle(s: Situation, intent: str) -> bool:
    """A further wish that the order speaks against: money back that nobody owes yet."""
    if intent != "refund.status" or s.order is None:
        return False
    return not (s.order.refunds or s.order.returns or s.order.status in ("cancelled", "refunded"))


def _goes_with(answer: Answer, earlier: list[Answer]) -> bool:
    """Whether one reply can hold both: what is granted must not seem to depend on what is open."""
    is_open = [a.outcome in ("asked_for_info", "escalated") or bool(a.needs) for a in earlier]
    if answer.outcome in GRANTS:
        return not any(is_open)
    return not (answer.needs and any(a.outcome in GRANTS for a in earlier))


def answer_intent(s: Situation, intent: str) -> Answer:
    """The answer to one intent, or the question that is needed first."""
    order = OrderFacts(s, s.order) if s.order else None
    if intent in EITHER:
        return EITHER[intent](s, order)
    if intent in WITH_ORDER:
        return WITH_ORDER[intent](s, order) if order else identify(s, intent)
    if intent == "order.confirmation_missing":
        if order:
            return changes.confirmation(s, order)
        return (
            identify(s, intent) if s.candidates or s.unproven else changes.confirmation_not_found(s)
        )
    if intent == "product.defect_warranty":
        return _defect(s, order)
    if intent == "return.policy":
        return returns.request(s, order) if order else returns.policy(s)
    if intent == "shipping.arrive_by_date" and s.phase == "post_sale":
        return _arrives_by(s, order)
    if intent in WITHOUT_ORDER:
        return WITHOUT_ORDER[intent](s)
    return products.article_or_person(s, intent)


def _arrives_by(s: Situation, order: OrderFacts | None) -> Answer:
    """By the order's own date; without an order, by the last day to order."""
    if order:
        return shipping.order_status(s, order)
    if s.candidates or s.unproven or s.unknown:
        return identify(s, "shipping.arrive_by_date")
    return delivery_terms.arrive_by(s)


def _defect(s: Situation, order: OrderFacts | None) -> Answer:
    if order:
        return trouble.defect(s, order)
    found = quotes(s, "product.defect_warranty")
    if found:
        return Answer("info_only", paragraphs(*found))
    if s.phase == "pre_sale":
        general = products.warranty_general(s)
        return Answer("info_only", paragraphs([general])) if general else products.unknown(s)
    return identify(s, "product.defect_warranty")


def identify(s: Situation, intent: str) -> Answer:
    """No proven order: ask for exactly what is missing, and show nothing that is not theirs."""
    if s.unproven:
        written = s.said(s.unproven[0])
        ask = act("ask-proof", written=written, rule=s.said(None))
        return Answer(
            "asked_for_info",
            paragraphs([ask], [act("ask-proof-how", reply=Fact(None, "store.name"))]),
            needs=("proof",),
            warnings=(
                f"{s.unproven[0]} belongs to another e-mail address: nothing of it is shown",
            ),
        )
    if s.candidates:
        return _which_order(s, intent)
    general: list[list[Act | None]] = []
    if intent in ("return.request", "return.label_howto"):
        rules = returns.policy(s)
        if rules.outcome == "declined" and not s.unknown:
            # What nobody can send back needs no order number.
            return replace(rules, outcome="info_only") if s.phase == "pre_sale" else rules
        general = [list(p) for p in rules.paragraphs] if rules.outcome == "info_only" else []
    if s.unknown:
        ask = act("unknown-order", written=s.said(s.unknown[0]))
        return Answer("asked_for_info", paragraphs([ask], *general), needs=("order_id",))
    needs = ["order_id"]
    acts: list[Act | None] = [act("ask-order-number")]
    if intent == "order.damaged" and not s.photo and s.rule("damaged.proof"):
        proof = s.rule("damaged.proof")
        assert proof is not None
        if isinstance(proof.value, tuple) and "photo" in proof.value:
            acts.append(act("ask-photo", proof=basis(proof, proof)))
            needs.append("photo")
    return Answer("asked_for_info", paragraphs(*general, acts), needs=tuple(needs))


def _which_order(s: Situation, intent: str) -> Answer:
    """Several orders of theirs: all are named, so that one word is enough for an answer."""
    rows = []
    for order in s.candidates[:5]:
        facts = OrderFacts(s, order, f"orders.{order.order_id}")
        name = _contents(facts)
        row = {"order": facts.number, "placed": facts.placed, "item": name}
        rows.append({k: v for k, v in row.items() if v})
    sources = " + ".join(f"orders.{o.order_id}.order_id" for o in s.candidates[:5])
    count = Fact(len(s.candidates[:5]), sources)
    intro = Act(
        "ask-which-order",
        {"count": count, "orders": Fact(None, sources)},
        {},
        {"lines": Listing("order-line", tuple(rows), "lines")},
    )
    still = _still_possible(s, intent)
    quick = None
    if still and intent == "shipping.change_delivery":
        quick = act("address-be-quick", allowed=basis(s.rule("change.address_until"), count))
    numbers = ", ".join(o.order_id for o in s.candidates)
    address = None
    if intent == "shipping.change_delivery" and s.new_address:
        address = act("which-one-address", address=s.said(s.new_address))
    return Answer(
        "asked_for_info",
        paragraphs([still], [intro], [address or act("which-one"), quick]),
        needs=("order_id",),
        warnings=(f"{len(s.candidates)} orders match the e-mail: {numbers}",),
    )


def _still_possible(s: Situation, intent: str) -> Act | None:
    """That it can still be done, where this is so for each of the candidates."""
    path = {
        "shipping.change_delivery": "change.address_until",
        "order.cancel": "cancel.until",
        "order.change_items": "change.items_until",
    }.get(intent)
    until = s.rule(path) if path else None
    if until is None or not all(changes.holds(str(until.value), o) for o in s.candidates):
        return None
    ships = [OrderFacts(s, o, f"orders.{o.order_id}").not_left for o in s.candidates[:5]]
    notleft = ships[0].plus(*ships[1:])
    return act("still-possible", allowed=basis(until, until), notleft=notleft)


def _contents(facts: OrderFacts) -> Fact | None:
    items = facts.order.items
    return facts.item_name(items[0]) if items else None


_LINKS = frozenset(("product-link", "help-link"))
_WEIGHT: dict[Outcome, int] = {"info_only": 0, "asked_for_info": 1, "escalated": 2}


def _merge(answers: list[Answer]) -> Answer:
    """One reply: every answer in turn, nothing said twice.

    The primary one decides the outcome, unless a later one grants, asks or hands over: a reply
    that binds the store says so.
    """
    first = answers[0]
    if len(answers) == 1:
        return first
    seen: set[tuple[str, tuple[str, ...]]] = set()
    merged: list[Paragraph] = []
    links: list[Act] = []
    for answer in answers:
        for paragraph in answer.paragraphs:
            kept: list[Act] = []
            for one in paragraph:
                key = (one.name, tuple(sorted(f.source for f in one.facts.values())))
                if key in seen:
                    continue
                seen.add(key)
                # Where to look is the last thing to say, after every answer.
                (links if one.name in _LINKS else kept).append(one)
            if kept:
                merged.append(tuple(kept))
    if links:
        merged.append(tuple(links))
    outcome, options = _outcome(answers)
    return Answer(
        outcome,
        tuple(merged),
        tuple(dict.fromkeys(n for a in answers for n in a.needs)),
        tuple(dict.fromkeys(w for a in answers for w in a.warnings)),
        options,
        tuple(x for a in answers for x in a.attachments),
    )


def _outcome(answers: list[Answer]) -> tuple[Outcome, tuple[OptionPlan, ...]]:
    outcome, options = answers[0].outcome, answers[0].options
    for answer in answers[1:]:
        if answer.outcome in GRANTS and outcome not in GRANTS:
            outcome, options = answer.outcome, answer.options
        if outcome in _WEIGHT and _WEIGHT.get(answer.outcome, 0) > _WEIGHT[outcome]:
            outcome = answer.outcome
    return outcome, options


def plan_of(s: Situation, answer: Answer) -> Plan:
    """An answer with notices in force and regrets added, as the plan of a reply."""
    notices, left_out = _notices(s)
    body = _with_asides(s, answer.paragraphs, notices)
    options = tuple(
        OptionPlan(o.outcome, o.reason, _with_asides(s, o.paragraphs, []), o.tags)
        for o in answer.options
    )
    return Plan(
        outcome=answer.outcome,
        paragraphs=body,
        needs=answer.needs,
        warnings=(*answer.warnings, *left_out),
        options=options,
        attachments=answer.attachments,
    )


def _with_asides(
    s: Situation, body: tuple[Paragraph, ...], notices: list[Act]
) -> tuple[Paragraph, ...]:
    """Regret for an unanswered mail, and notices in force, after the answer itself."""
    if not body:
        return body
    head = list(body[:1])
    if "repeat_contact" in s.risk:
        # One regret is enough, and having been left without an answer is the greater one.
        first = tuple(a for a in head[0] if a.name != "sorry-late")
        head[0] = (*first, act("repeat-sorry"))
    if notices:
        head.append(tuple(notices))
    return (*head, *body[1:])


def _told_intents(s: Situation) -> tuple[str, ...]:
    """The intents that notices are looked up by: of a parcel under way, its state is told."""
    if "shipping.arrive_by_date" in s.intents and s.order and s.order.shipments:
        return tuple(dict.fromkeys((*s.intents, "shipping.order_status")))
    return s.intents


def _notices(s: Situation) -> tuple[list[Act], list[str]]:
    """The merchant's notices that are in force for these intents and this country."""
    acts: dict[int, Act] = {}
    warnings: dict[int, str] = {}
    if s.sender == "marketplace_operator" or s.unproven:
        # Whose it is has not been proven: a notice tells nothing.
        return [], []
    is_over = s.order is not None and s.order.status in ("delivered", "cancelled", "refunded")
    for intent in _told_intents(s):
        if is_over and intent.startswith(("shipping.", "order.")):
            continue  # no parcel is coming
        for index, notice in s.policy.exceptions_in_force(s.today, s.country, intent):
            if s.language not in notice.text:
                warnings[index] = (
                    f"exception {notice.id} is in force for {s.country} but has no text in "
                    f"'{s.language}': left out"
                )
                continue
            version = s.rule(f"exceptions[{index}].id")
            fact = Fact(
                notice.text[s.language],
                f"policy.exceptions[{index}].text.{s.language}",
                version.version if version else None,
            )
            acts[index] = Act("notice", {"text": fact})
    return list(acts.values()), list(warnings.values())
