"""Payment, invoices, offers, account and everything else."""

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from importlib import resources

import yaml

from data.facts import Fact
from data.words import fold, words
from model.plan.records import Act, Attachment
from model.rules.answer import Answer, act, handed_over, owner, paragraphs, quote_act, team
from model.rules.items import name_score
from model.rules.payments import asked_ways, not_taken, payment_act, speaks_of
from model.rules.products import article_or_person, help_page, product_name
from model.rules.quoting import quotes
from model.rules.remedies import span
from model.rules.situation import OrderFacts, Situation, basis
from model.rules.topics import not_known

_CODE = re.compile(r"\b(?=[A-Z0-9]*[A-Z])[A-Z0-9]{4,}\b")


def place_help(s: Situation) -> Answer:
    """How to order or pay."""
    pay, asked = payment_act(s), asked_ways(s)
    passages = s.quotes.get("order.place_help", ())[:2]
    if pay and asked:
        # A way to pay that is named: what an article says of others is not asked for.
        passages = tuple(q for q in passages if speaks_of(q, asked))
    found = [[quote_act(q)] for q in passages]
    if pay or found:
        return Answer("info_only", paragraphs([pay, *not_taken(s)], *found, [help_page(s)]))
    return article_or_person(s, "order.place_help")


def checkout_failed(s: Situation) -> Answer:
    """Paying did not work: the ways there are, and a person looks."""
    found = quotes(s, "payment.checkout_failed")
    hand = act("handover-team", follow=team(s))
    return Answer(
        "info_only" if found else "escalated",
        paragraphs([act("payment-sorry"), payment_act(s)], *found, [hand] if not found else None),
        warnings=() if found else ("a failed payment: look at the shop's payment log",),
    )


@lru_cache(maxsize=1)
def _charge_words() -> dict[str, re.Pattern[str]]:
    text = (resources.files("model.rules") / "charge_words.yaml").read_text(encoding="utf-8")
    return {name: re.compile("|".join(parts)) for name, parts in yaml.safe_load(text).items()}


def unexpected_charge(s: Situation, order: OrderFacts | None) -> Answer:
    """A charge that the customer does not know: what the orders say, and a person checks."""
    if order:
        held = _import_charges(s, order)
        if held:
            return held
    told = _article_on_import(s)
    if told:
        return told
    known = None
    is_twice = _charge_words()["twice"].search(fold(s.text)) is not None
    if order and order.total and is_twice:
        known = act("charge-once", order=order.number, placed=order.placed, total=order.total)
    elif order:
        known = act("charge-known", order=order.number, placed=order.placed, total=order.total)
    # Who was charged twice knows where it comes from.
    return handed_over(
        s,
        [None if known and is_twice else act("charge-sorry"), known],
        [act("charge-check", follow=team(s))],
        warning="an unexpected charge: check the payment",
    )


def _article_on_import(s: Situation) -> Answer | None:
    """A charge at the door of a parcel that is not held: what an article says of such charges."""
    found = quotes(s, "payment.unexpected_charge", 1)
    if not found or not _charge_words()["import"].search(fold(s.text)):
        return None
    hand = act("handover-team", follow=team(s))
    return Answer(
        "escalated",
        paragraphs(*found, [hand]),
        warnings=("an import charge that was paid: see the article",),
    )


def _import_charges(s: Situation, order: OrderFacts) -> Answer | None:
    """A parcel that the carrier holds for import charges: its note, and the merchant's article."""
    from model.rules.lost import carrier_note
    from model.rules.parcels import track

    words = _charge_words()["import"]
    for parcel in order.parcels:
        index = parcel.last_event()
        if parcel.shipment.status != "exception" or index is None:
            continue
        note = parcel.shipment.events[index].description or ""
        if not words.search(fold(note)):
            continue
        first = act(
            "charge-import",
            carrier=parcel.carrier or order.number,
            at=parcel.event_at(index),
            place=parcel.event_place(index),
            state=parcel.state,
        )
        known = quotes(s, "payment.unexpected_charge") or quotes(s, "shipping.delivery_failed")
        hand = None if known else [act("handover-team", follow=team(s))]
        return Answer(
            "info_only" if known else "escalated",
            paragraphs([first, carrier_note(parcel, index)], *known, hand,
                       [track(s, order, parcel)]),
            warnings=("a parcel is held for import charges: see the carrier's note",),
        )  # fmt: skip
    return None


def invoice(s: Situation, order: OrderFacts) -> Answer:
    """The invoice itself where it exists, else where it is to be had.

    A company's particulars have to be on it: a person sees to that.
    """
    answer = _invoice(s, order)
    if answer.outcome != "info_only" or not _COMPANY.search(fold(s.text)):
        return answer
    details = act("invoice-details", follow=team(s))
    return replace(
        answer.warned("an invoice with the particulars of a company is asked for"),
        outcome="escalated",
        paragraphs=(*answer.paragraphs, (details,)),
    )


_COMPANY = re.compile(
    r"\b(?:p\.? ?iva\b|partita iva|codice sdi|codice destinatario|\bsdi\b|codice fiscale|intestat"
    r"|vat (?:number|no|id)|company (?:name|invoice|details)|n[o°.]? ?(?:de )?tva|tva intra|siret"
    r"|au nom de (?:la|ma|notre) societe|raison sociale|ust-?id|umsatzsteuer-?id|firmenname"
    r"|auf (?:die|unsere|meine) firma|firmenrechnung|nif\b|cif\b|razon social"
    r"|a nombre de (?:la|mi|nuestra) empresa|btw-?nummer|kvk|bedrijfsnaam"
    r"|op naam van (?:het|mijn|ons))"
)


def _invoice(s: Situation, order: OrderFacts) -> Answer:
    record = order.order.invoice
    if record is not None:
        number = order.fact("invoice.number", record.number)
        first = act(
            "invoice-attached",
            number=number,
            order=order.number,
            attached=order.fact("invoice", None),
        )
        url = None
        if record.url and not s.is_marketplace:
            url = act("invoice-link", link=order.fact("invoice.url", record.url))
        return Answer(
            "info_only",
            paragraphs([first, url]),
            attachments=(Attachment(f"{record.number}.pdf", f"{order.prefix}.invoice"),),
        )
    rule = s.rule("invoice.available")
    if rule is None:
        return article_or_person(s, "billing.invoice")
    name = {"account": "invoice-account", "email": "invoice-email"}.get(str(rule.value))
    ground = basis(rule, rule)
    if name is None:
        return Answer(
            "escalated",
            paragraphs(
                [act("invoice-request", order=order.number, available=ground, follow=team(s))]
            ),
            warnings=("an invoice is asked for and has to be made",),
        )
    return Answer("info_only", paragraphs([act(name, order=order.number, available=ground)]))


def discount(s: Situation, order: OrderFacts | None) -> Answer:
    """Codes, forgotten codes, price matching: the rule that the question is about."""
    from model.rules.discount_words import asked, asks_for_price_match

    topic = asked(s.text)
    match, stack = s.rule("discounts.price_match"), s.rule("discounts.stackable")
    days = s.rule("discounts.forgotten_code_days")
    if topic == "price_match" and match is not None:
        ground = basis(match, match)
        if match.value:
            yes = act("discount-price-match-yes", rule=ground, follow=team(s))
            answer = Answer("asked_for_info", paragraphs([yes], [act("ask-offer")]), ("product",))
            return answer.warned("price match: check the offer")
        return Answer("declined", paragraphs([act("discount-price-match-no", declined=ground)]))
    if topic == "stack" and stack is not None:
        name = "discount-stack-yes" if stack.value else "discount-stack-no"
        rule = paragraphs([act(name, rule=basis(stack, stack))])
        return Answer("info_only" if stack.value else "declined", rule)
    if topic == "forgotten" and days is not None:
        answer = _forgotten(s, order, days)
        if match is not None and not match.value and asks_for_price_match(s.text):
            no = act("discount-price-match-no", declined=basis(match, match))
            answer = replace(answer, paragraphs=(*answer.paragraphs, (no,)))
        return answer
    found = quotes(s, "promotion.discount_price")
    if found:
        return Answer("info_only", paragraphs(*found))
    hand = not_known(s)
    warning = "a code or price question that the policy does not answer"
    if topic != "other" or _CODE.search(s.text):
        # The rule is what is missing, not the code.
        return handed_over(s, [hand], warning=warning)
    return Answer(
        "asked_for_info",
        paragraphs([act("ask-code")], [hand]),
        needs=("reason",),
        warnings=(warning,),
    )


def _forgotten(s: Situation, order: OrderFacts | None, days: Fact) -> Answer:
    window = span(days, "day")
    if order is None:
        return Answer(
            "asked_for_info",
            paragraphs([act("discount-forgotten-rule", days=window), act("ask-order-number")]),
            needs=("order_id",),
        )
    assert isinstance(days.value, int)
    placed = order.placed
    assert isinstance(placed.value, date)
    facts = {"days": window, "order": order.number, "placed": placed}
    if s.announced_on > placed.value + timedelta(days=days.value):
        late = act("discount-forgotten-late", **facts, declined=basis(days, days))
        return Answer("declined", paragraphs([late]))
    in_time = placed.plus(days)
    yes = act("discount-forgotten-yes", **facts, intime=basis(in_time, in_time), follow=team(s))
    return Answer(
        "escalated", paragraphs([yes]), warnings=("a forgotten code, in time: credit it",)
    )


def account_access(s: Situation) -> Answer:
    """Log-in and own data."""
    found = quotes(s, "account.access_details")
    if found:
        return Answer("info_only", paragraphs(*found))
    return handed_over(
        s,
        [act("account-check", follow=team(s))],
        warning="an account question: look at the account",
    )


def privacy(s: Situation) -> Answer:
    """A request about personal data goes to the person responsible."""
    return handed_over(
        s,
        [act("privacy-received", follow=owner(s))],
        *quotes(s, "account.delete_privacy", 1),
        warning="a request about personal data: the law sets a time limit",
    )


_IN = re.compile(
    r"\b(?:subscribe|sign me up|sign up|inscri(?:re|vez|s|ption)|m'abonner|iscriv|anmeld|eintrag"
    r"|suscrib|apunt|aanmeld|inschrijv)"
)
_OUT = re.compile(
    r"unsub|desins|desabonn|disiscri|abmeld|abbestell|\bbaja\b|uitschrij|afmeld|\bstop|plus recev"
    r"|\bno (?:more|longer)|nicht mehr|geen .{0,20}meer|\bno quiero|non voglio|remove|retir|togli"
)


def _medium(s: Situation) -> str:
    """What the customer wants no more of, as they call it."""
    said = fold(s.text)
    if re.search(r"news ?letter|nieuwsbrief|boletin|infolettre|bollettino", said):
        return "newsletter"
    return "sms" if re.search(r"\b(?:sms|texts?|text messages?|textos)\b", said) else "other"


def _wants_in(s: Situation) -> bool:
    said = fold(s.text)
    return bool(_IN.search(said)) and not _OUT.search(said)


def optout(s: Situation) -> Answer:
    """Newsletter or SMS."""
    found = quotes(s, "account.marketing_optout")
    name = "optin-received" if _wants_in(s) else "optout-received"
    noted = act(name, follow=team(s), medium=_medium(s))
    answer = Answer("info_only", paragraphs([noted], *found[:1]))
    return answer.warned("change the subscription to marketing messages")


def subscription(s: Situation) -> Answer:
    """Pause, change or end a subscription."""
    found = quotes(s, "subscription.manage")
    if found:
        return Answer("info_only", paragraphs(*found))
    return handed_over(
        s, [act("subscription-check", follow=team(s))], warning="a subscription is to be changed"
    )


def wholesale(s: Situation) -> Answer:
    """A company's inquiry."""
    found = quotes(s, "wholesale.quote")
    first = act("wholesale-received", follow=owner(s))
    noted = _wanted_quantity(s)
    asks = noted is None and not any(c.isdigit() for c in s.text)
    return Answer(
        "escalated",
        paragraphs([noted, first, act("ask-quantity") if asks else None], *found[:1]),
        needs=("quantity",) if asks else (),
        warnings=("a company asks for an offer",),
    )


_QUANTITY = re.compile(r"(?<![\w.,/-])(\d{1,5})(?![\w.,/-]|\s?[€$£%])")
_WORDS_BETWEEN = 3
_NAMED = 0.3  # of a name's words


def _wanted_quantity(s: Situation) -> Act | None:
    """How many of a product a company writes of: `40 foulards Quai`."""
    for product in s.products[:1]:
        names = [product.name] if isinstance(product.name, str) else list(product.name.values())
        for match in _QUANTITY.finditer(s.text):
            after = " ".join(s.text[match.end() :].split()[:_WORDS_BETWEEN])
            if name_score(names, words(after)) >= _NAMED and int(match.group()) > 1:
                return act(
                    "wholesale-quantity",
                    quantity=Fact(int(match.group()), s.source_of(match.group())),
                    product=product_name(s, product),
                )
    return None


def complaint(s: Situation) -> Answer:
    """A complaint without a request."""
    return Answer(
        "escalated",
        paragraphs([act("complaint-sorry"), act("complaint-passed", follow=owner(s))]),
        warnings=("a complaint: read it in full",),
    )


def praise(s: Situation) -> Answer:
    """Praise that needs an answer."""
    return Answer("info_only", paragraphs([act("praise-thanks")]))


def human(s: Situation) -> Answer:
    """A person is asked for."""
    return handed_over(
        s, [act("human-yes", follow=team(s))], warning="the customer asks for a person"
    )


def general(s: Situation) -> Answer:
    """Anything else: an article, or a person; an empty message is asked what it is about."""
    found = quotes(s, "other.general")
    if found:
        return Answer("info_only", paragraphs(*found))
    letters = sum(c.isalpha() for c in s.text)
    if letters < 15:
        return Answer("asked_for_info", paragraphs([act("empty-what")]), needs=("reason",))
    return handed_over(
        s, [act("unknown-handover", follow=team(s))], warning="not answered by the workspace"
    )
