"""Exchanges: is it offered, is it in time, is the other one there."""

from data.facts import Fact
from data.products import Product
from model.plan.records import Act
from model.rules.answer import Answer, act, paragraphs, team
from model.rules.items import one_item, variant_fact, wanted_variant
from model.rules.parcels import progress
from model.rules.return_terms import ReturnTerms, return_terms
from model.rules.returns import request
from model.rules.shipping import delayed
from model.rules.situation import OrderFacts, ParcelFacts, Situation, basis

_STANDING = ("stuck", "counts_lost", "carrier_lost")


def _stock(product: Product) -> Fact:
    fields = ("sizes", "stock") if product.sizes else ("stock",)
    return Fact(None, " + ".join(f"product.{product.sku}.{name}" for name in fields))


def stock_acts(s: Situation, product: Product) -> list[Act | None]:
    """Whether a variant is there, and when it comes back."""
    name = variant_fact(s, product)
    stock = Fact(None, f"product.{product.sku}.stock")
    if product.stock is None or product.stock > 0:
        return [act("stock-yes", product=name, stock=stock)] if product.stock else []
    restock = product.restock_on
    if restock and restock >= s.today:
        date_fact = Fact(restock, f"product.{product.sku}.restock_on")
        return [act("stock-no-restock", product=name, stock=stock, restock=date_fact)]
    return [act("stock-no", product=name, stock=stock)]


def exchange(s: Situation, order: OrderFacts) -> Answer:
    """Another size or colour of something that has arrived."""
    if not any(p.has_left for p in order.parcels):
        from model.rules.changes import change_items

        return change_items(s, order)
    if _never_came(s, order):
        return delayed(s, order)
    terms = return_terms(s, order)
    if terms is None or terms.excluded or terms.state == "late":
        return request(s, order)
    allowed = s.rule("returns.exchange", terms.category)
    if allowed is None:
        answer = Answer("escalated", paragraphs([act("handover-team", follow=team(s))]))
        return answer.warned("the policy does not say whether exchanges are possible")
    ground = basis(allowed, allowed)
    if allowed.value is False:
        return _not_offered(s, order, terms, ground)
    item = one_item(s, order.order)
    wanted = wanted_variant(s, item) if item else None
    if wanted is None:
        return Answer(
            "asked_for_info",
            paragraphs(
                [act("exchange-yes", allowed=ground), act("ask-size")],
                [*_until(terms), *terms.cost_acts()],
            ),
            needs=("size",),
        )
    name = variant_fact(s, wanted)
    if wanted.stock is not None and wanted.stock <= 0:
        return _sold_out(s, terms, wanted, ground)
    first = act("exchange-yes-stock", new_item=name, allowed=ground, stock=_stock(wanted))
    if wanted.stock is None:
        first = act("exchange-yes", allowed=ground)
    return Answer(
        "exchange_confirmed",
        paragraphs(
            [first],
            [*terms.label_acts(s), *terms.cost_acts()],
            _until(terms),
        ),
    )


def _never_came(s: Situation, order: OrderFacts) -> bool:
    """Whether nothing has arrived and a parcel does not move: another one for it is no exchange."""
    if any(p.shipment.status == "delivered" for p in order.parcels):
        return False
    return any(p.has_left and progress(s, p).kind in _STANDING for p in order.parcels)


def _until(terms: ReturnTerms) -> list[Act | None]:
    if terms.until is None:
        if terms.window is None:
            return []
        return [act("return-after-delivery", window=terms.window, allowed=terms.ground)]
    return [act("exchange-until", until=terms.until, condition=terms.condition)]


def _sold_out(s: Situation, terms: ReturnTerms, wanted: Product, ground: Fact) -> Answer:
    restock = wanted.restock_on if wanted.restock_on and wanted.restock_on >= s.today else None
    first = act(
        "exchange-out-of-stock",
        new_item=variant_fact(s, wanted),
        allowed=ground,
        stock=_stock(wanted),
        restock=Fact(restock, f"product.{wanted.sku}.restock_on") if restock else None,
    )
    choice = act("exchange-wait-or-refund") if restock else act("exchange-refund-instead")
    return Answer(
        "asked_for_info" if restock else "info_only",
        paragraphs(
            [first],
            _until(terms),
            [choice, *terms.label_acts(s), *terms.cost_acts()],
        ),
        needs=("choice",) if restock else (),
    )


def _not_offered(s: Situation, order: OrderFacts, terms: ReturnTerms, ground: Fact) -> Answer:
    first = act("exchange-not-offered", declined=ground, **{"return": terms.ground})
    item = one_item(s, order.order)
    wanted = wanted_variant(s, item) if item else None
    return Answer(
        "declined",
        paragraphs(
            [first, *(stock_acts(s, wanted) if wanted else [])],
            [*_until(terms), *terms.label_acts(s), *terms.cost_acts()],
            terms.money_acts(s),
        ),
    )


def exchange_status(s: Situation, order: OrderFacts) -> Answer:
    """Where the replacement is: the parcel that was sent last, else a person looks."""
    received = next((i for i, r in enumerate(order.order.returns) if r.received_at), None)
    acts: list[Act | None] = []
    if received is not None:
        record = order.order.returns[received]
        assert record.received_at is not None
        acts.append(
            act(
                "exchange-status-received",
                order=order.number,
                received=order.fact(
                    f"returns[{received}].received_at", s.local(record.received_at).date()
                ),
                state=order.fact(f"returns[{received}].status", None),
            )
        )
    second = _second_parcel(order)
    if second and second.carrier and second.number:
        from model.rules.shipping import parcel_status

        sent = act(
            "exchange-status-sent",
            order=order.number,
            carrier=second.carrier,
            number=second.number,
            state=second.state,
        )
        rest = parcel_status(s, order, second)
        return Answer(
            rest.outcome, (*paragraphs([*acts, sent]), *rest.paragraphs), rest.needs, rest.warnings
        )
    check = act("exchange-status-check", order=order.number, follow=team(s))
    return Answer(
        "escalated",
        paragraphs([*acts, check]),
        warnings=("no parcel of the replacement in the order",),
    )


def _second_parcel(order: OrderFacts) -> ParcelFacts | None:
    """A parcel that is still on its way when the first one has long come: the replacement."""
    later = [p for p in order.parcels if p.shipment.status != "delivered" and p.has_left]
    return later[-1] if later else None
