"""Earlier promises of the store's agents that the policy does not bear out."""

import re
from dataclasses import dataclass
from datetime import datetime

from data.facts import Fact
from data.words import fold
from model.plan.records import Act
from model.rules.answer import Answer, act, owner, paragraphs
from model.rules.items import item_fact
from model.rules.return_terms import day_of, is_from_delivery, return_terms
from model.rules.situation import OrderFacts, Situation

_DAYS = re.compile(r"(\d{1,3}) (?:days?|jours?|giorni|tagen?|dias?|dagen)\b")
# "A month" is promised as thirty days.
_MONTH = re.compile(
    r"\b(?:one month|a month|un mois|un mese|einen monat|un mes|een maand)\b(?! ago| fa\b| geleden)"
)
_FREE = (
    "free return",
    "return is free",
    "at our expense",
    "our cost",
    "we pay",
    "free of charge",
    "retour gratuit",
    "nous qui payons",
    "payons le retour",
    "paghiamo noi",
    "pagamos nosotros",
    "zahlen wir",
    "betalen wij",
    "betalen we",
    "retour offert",
    "est offert",
    "retour est gratuit",
    "a notre charge",
    "nos frais",
    "frais de retour offerts",
    "reso gratuito",
    "a nostro carico",
    "a carico nostro",
    "gratuit",
    "kostenlos",
    "kostenfrei",
    "auf unsere kosten",
    "wir ubernehmen",
    "tragen wir",
    "a nuestro cargo",
    "corre de nuestra cuenta",
    "gratis",
    "sin coste",
    "por nuestra cuenta",
    "op onze kosten",
    "kosteloos",
)
_EXCHANGE = ("exchange", "echang", "cambi", "sostitu", "umtausch", "tausch", "ruil", "omruil")
_TAKES_BACK = re.compile(
    r"\b(?:return label|retourlabel|retouretikett|ruck\w*etikett|etiquette (?:de )?retour|etichetta"
    r"|etiqueta|label)\b|\b(?:you (?:can|may)|vous pouvez|tu peux|puo|puoi|konnen|kannst|kunt|kun"
    r"|mag|puede|puedes)\b.{0,40}(?:return|send it back|retour|renvoy|rendre|restitu|rend|zuruck"
    r"|terug|devolv)"
)
_ABOUT_RETURNS = ("return.request", "return.policy", "return.label_howto", "exchange.request")


@dataclass(frozen=True, slots=True)
class EarlierPromise:
    """What an agent wrote earlier in the conversation."""

    index: int
    text: str
    sent_at: datetime | None


def conflict_answer(s: Situation, earlier: tuple[EarlierPromise, ...]) -> Answer | None:
    """The reply where a promise differs from the policy: neither repeated nor withdrawn."""
    if not earlier or not s.intents or s.intents[0] not in _ABOUT_RETURNS or s.order is None:
        return None
    order = OrderFacts(s, s.order)
    terms = return_terms(s, order)
    if terms is None or terms.window is None:
        return None
    window = s.rule("returns.window_days", terms.category)
    assert window is not None
    for promise in earlier:
        said = fold(promise.text)
        differs = []
        for days in (*_DAYS.findall(said), *("30" for _ in _MONTH.findall(said))):
            if int(days) != window.value and not _is_other_span(s, int(days)):
                differs.append(f"{days} days (the policy says {window.value})")
        if any(word in said for word in _FREE) and not terms.is_free and terms.cost is not None:
            differs.append("a free return (the policy names a cost for the customer)")
        exchange = s.rule("returns.exchange", terms.category)
        if exchange and exchange.value is False and any(w in said for w in _EXCHANGE):
            differs.append("an exchange (the policy offers none)")
        if terms.excluded and _TAKES_BACK.search(said):
            differs.append("a return (the policy excludes such articles)")
        if differs:
            return _review(s, order, promise, differs)
    return None


def _certain(s: Situation, order: OrderFacts) -> Act | None:
    """What holds whatever is decided: a return that was announced in time."""
    terms = return_terms(s, order) if s.intents[0] != "exchange.request" else None
    if terms is None or terms.excluded or terms.state not in ("in_time", "last_day"):
        return None
    if terms.start is None or not is_from_delivery(terms):
        return None
    return act(
        "return-announced-in-time",
        window=terms.window,
        delivered=day_of(terms.start),
        item=item_fact(s, order),
        allowed=terms.ground,
        intime=terms.ground,
    )


def _is_other_span(s: Situation, days: int) -> bool:
    """Whether a number of days is another one that the policy knows, such as the refund's."""
    paths = (
        "returns.refund_days",
        "refunds.days",
        "lost_parcel.lost_after_days",
        "damaged.report_within_days",
    )
    return any((fact := s.rule(path)) is not None and fact.value == days for path in paths)


def _review(s: Situation, order: OrderFacts, promise: EarlierPromise, differs: list[str]) -> Answer:
    written = None
    if promise.sent_at:
        written = Fact(s.local(promise.sent_at).date(), f"ticket.messages[{promise.index}].sent_at")
    review = act(
        "promise-review" if written else "promise-review-nodate",
        written_at=written,
        order=order.number,
        item=item_fact(s, order),
        decides=owner(s),
        reply=owner(s),
    )
    return Answer(
        "escalated",
        paragraphs([_certain(s, order)], [review], [act("promise-hold")]),
        warnings=(f"an earlier message promises {' and '.join(differs)}: a person decides",),
    )
