"""What delivery costs, how long it usually takes, where it goes, and whether it comes by a day."""

import re
from dataclasses import replace
from datetime import date

from data.facts import Coded, Fact, SpanRange
from data.words import fold
from model.plan.records import Act, Listing
from model.rules.answer import Answer, act, paragraphs, quote_act, team
from model.rules.free_shipping import free_acts
from model.rules.parcels import occasion_word
from model.rules.situation import Situation, basis, money

_COLLECTED = (
    r"point relais|\brelais\b|pick-?up|parcel ?shop|\blocker|punto (?:di )?ritiro|punto de recogida"
    r"|recogida|abholstation|packstation|paketshop|afhaalpunt|servicepunt|mondial relay"
)


def usual_days(s: Situation) -> Act | None:
    """The usual time of the one method that serves the customer's country."""
    methods = s.policy.rules.shipping.methods or ()
    fitting = [
        i for i, m in enumerate(methods) if m.days and (not m.countries or s.country in m.countries)
    ]
    if not fitting:
        return None
    method = methods[fitting[0]]
    days = s.rule(f"shipping.methods[{fitting[0]}].days")
    carrier = s.rule(f"shipping.methods[{fitting[0]}].carrier")
    assert method.days
    if days is None or carrier is None:
        return None
    return act(
        "usual-days",
        carrier=carrier,
        days=Fact(SpanRange(*method.days, "day"), days.source, days.version),
    )


def no_promise(s: Situation) -> Act | None:
    """Where the customer needs it for a day and no date exists, that is said."""
    if not (s.occasion or s.wanted_day):
        return None
    return act("no-promise-day", occasion=occasion_word(s))


def options_cost(s: Situation) -> Answer:
    """Methods, countries, fees and usual times, worked out for this customer."""
    methods = s.policy.rules.shipping.methods or ()
    if not methods:
        return Answer(
            "escalated",
            paragraphs([act("unknown-handover", follow=team(s))]),
            warnings=("the policy names no shipping methods",),
        )
    place = _special_place(s)
    if place:
        told = [
            [quote_act(q)]
            for q in s.quotes.get("shipping.options_cost", ())
            if fold(place) in fold(q.text)
        ]
        if told:
            return Answer("info_only", paragraphs(*told))
        return Answer(
            "escalated",
            paragraphs([act("ship-place-unknown", place=s.said(place), follow=team(s))]),
            warnings=(f"the policy says nothing of {place}",),
        )
    country_fact = s.destination
    country = (
        country_fact.value.code if country_fact and isinstance(country_fact.value, Coded) else None
    )
    fitting = [
        i for i, m in enumerate(methods) if not m.countries or not country or country in m.countries
    ]
    if not fitting and len(s.countries) > 1:
        return _several_countries(s)
    if not fitting:
        served = sorted({c for m in methods for c in m.countries or ()})
        served_source = " + ".join(
            f"policy.shipping.methods[{i}].countries" for i in range(len(methods))
        )
        version = (s.rule("shipping.methods[0].countries") or Fact(None, "")).version
        served_fact = Fact(tuple(Coded("country", c) for c in served), served_source, version)
        return Answer(
            "info_only",
            paragraphs([act("ship-not-there", country=country_fact, countries=served_fact)]),
        )
    free = free_acts(s)
    # The tariff would only confuse somebody who does not pay it.
    is_free = any(a and a.name == "ship-free-you" for a in free)
    rows = tuple(_method_row(s, i, with_price=not is_free) for i in fitting)
    if not all("carrier" in row for row in rows):
        return Answer(
            "escalated",
            paragraphs([act("unknown-handover", follow=team(s))]),
            warnings=("the policy names a shipping method without carrier or name",),
        )
    ground = s.rule(f"shipping.methods[{fitting[0]}].countries") or rows[0]["carrier"]
    listing = Listing("ship-method", rows)
    first = act(
        "ship-to-yes" if s.countries and country != s.store.country else "ship-methods",
        country=country_fact,
        methods=listing,
        countries=basis(ground, ground),
    )
    return Answer("info_only", paragraphs([first], free))


# Parts of a country that carriers and customs treat apart: its methods do not speak for them.
_SPECIAL_PLACE = re.compile(
    r"(?<!\w)(?:islas canarias|canarias|canary islands|kanaren|kanarische inseln|canarie"
    r"|isole canarie"
    r"|[îi]les canaries|canarische eilanden|tenerife|teneriffa|gran canaria|lanzarote|fuerteventura"
    r"|la gomera|ceuta|melilla|madeira|a[çc]ores|azores|azoren|azzorre|guadeloupe|martinique"
    r"|la r[ée]union|guyane|mayotte|nouvelle-cal[ée]donie|polyn[ée]sie|dom-tom|outre-mer"
    r"|channel islands|jersey|guernsey|isle of man|northern ireland|scottish highlands|highlands"
    r"|shetland|orkney|hebrides|livigno|campione d'italia|helgoland|b[üu]singen)(?!\w)",
    re.IGNORECASE,
)


def _special_place(s: Situation) -> str | None:
    """A place that no method names, in the customer's words."""
    found = _SPECIAL_PLACE.search(s.text)
    if found is None:
        return None
    named = " ".join(m.name or "" for m in s.policy.rules.shipping.methods or ())
    return None if fold(found.group()) in fold(named) else found.group()


def _several_countries(s: Situation) -> Answer:
    """Of several countries that are named, the first is not served: what of the others."""
    methods = s.policy.rules.shipping.methods or ()
    served = [c for c in s.countries if any(not m.countries or c in m.countries for m in methods)]
    first = options_cost(replace(s, countries=s.countries[:1]))
    if not served:
        return first
    other = options_cost(replace(s, countries=(served[0],)))
    return replace(other, paragraphs=(*first.paragraphs, *other.paragraphs))


def _method_row(s: Situation, index: int, *, with_price: bool) -> dict[str, Fact]:
    """Carrier, usual days and price of one method, as far as the policy says them."""
    base = f"shipping.methods[{index}]"
    days, price = s.rule(f"{base}.days"), s.rule(f"{base}.price")
    row: dict[str, Fact] = {}
    carrier = s.rule(f"{base}.carrier") or s.rule(f"{base}.name")
    if carrier:
        row["carrier"] = carrier
    methods = s.policy.rules.shipping.methods or ()
    usual = methods[index].days
    if days and usual:
        row["days"] = Fact(SpanRange(*usual, "day"), days.source, days.version)
    if price and with_price:
        row["price"] = money(s, price)
    return row


def arrive_by(s: Situation) -> Answer:
    """Will it be there in time: by the last day to order, and not before it is there to be sent."""
    answer = _arrives_in_time(s)
    product = s.products[0] if s.products else None
    if product is None or product.stock != 0 or answer.outcome != "info_only":
        return answer
    from model.rules.exchanges import stock_acts

    first = paragraphs(stock_acts(s, product))
    return replace(answer, paragraphs=(*first, *answer.paragraphs))


def _arrives_in_time(s: Situation) -> Answer:
    country = s.country
    methods = s.policy.rules.shipping.methods or ()
    order_by = s.policy.rules.holiday.order_by or ()
    country_fact = s.destination
    where = {"country": country_fact} if country_fact else {}
    fitting = []
    for i, row in enumerate(order_by):
        serves = [
            m
            for m in methods
            if m.name == row.method and (not m.countries or country in m.countries)
        ]
        if (row.method is None or serves) and _same_occasion(s, row.occasion, row.date):
            fitting.append((row.date, i))
    named = [(day, i) for day, i in fitting if _is_named(s, order_by[i].method)]
    fitting = named or fitting
    if fitting:
        # Several ways: the latest day still works, by the method that belongs to it.
        last, index = max(fitting)
        until = s.rule(f"holiday.order_by[{index}].date")
        assert until is not None
        ground = basis(until, until)
        facts = {"until": Fact(last, until.source, until.version), **where}
        occasion = str(order_by[index].occasion)
        if last >= s.today:
            yes = Fact(None, f"{until.source} + now", until.version)
            first = act("order-by-yes", **facts, yes=yes, occasion=occasion)
            return Answer("info_only", paragraphs([first, _usual_for(s, order_by[index].method)]))
        return Answer(
            "info_only",
            paragraphs(
                [act("order-by-passed", **facts, no=ground), _usual_for(s, order_by[index].method)]
            ),
        )
    usual = usual_days(s)
    if usual is None:
        return Answer(
            "escalated",
            paragraphs([act("unknown-handover", follow=team(s))]),
            warnings=("no delivery time for that country in the policy",),
        )
    return Answer(
        "info_only",
        paragraphs([Act("arrive-usual-no-promise", {**usual.facts, **where})]),
    )


def _is_named(s: Situation, method: str | None) -> bool:
    """Whether the customer names a way of delivery, by its carrier or as a place to collect."""
    rows = [m for m in s.policy.rules.shipping.methods or () if m.name == method]
    said = fold(s.text)
    for row in rows:
        name = fold(f"{row.name} {row.carrier or ''}".replace("-", " ").replace("_", " "))
        if row.carrier and fold(row.carrier) in said:
            return True
        if re.search(_COLLECTED, said) and re.search(
            rf"{_COLLECTED}|punto|pickup|shop|ritiro|abhol|afhaal", name
        ):
            return True
    return False


def _same_occasion(s: Situation, occasion: str, last: date) -> bool:
    if s.occasion and s.occasion not in ("gift", "birthday", "trip", "wedding"):
        return s.occasion == _SAME_AS.get(occasion.casefold(), occasion.casefold())
    # A day without a name: the deadline of an occasion answers it if the day is not before it.
    return (
        s.wanted_day is not None
        and occasion == "christmas"
        and s.wanted_day.month == 12
        and s.wanted_day.day >= 23
    )


# Merchants name an occasion as they like.
_SAME_AS = {
    "xmas": "christmas",
    "noel": "christmas",
    "natale": "christmas",
    "weihnachten": "christmas",
    "navidad": "christmas",
    "kerst": "christmas",
    "kerstmis": "christmas",
    "sinterklaas": "saint_nicholas",
    "nikolaus": "saint_nicholas",
    "st_nicholas": "saint_nicholas",
    "epiphany": "three_kings",
    "reyes": "three_kings",
    "befana": "three_kings",
    "valentines_day": "valentine",
    "valentines": "valentine",
}


def _usual_for(s: Situation, method: str | None) -> Act | None:
    methods = s.policy.rules.shipping.methods or ()
    for i, m in enumerate(methods):
        if m.name == method and m.days:
            days, carrier = (
                s.rule(f"shipping.methods[{i}].days"),
                s.rule(f"shipping.methods[{i}].carrier"),
            )
            if days and carrier:
                return act(
                    "usual-days",
                    carrier=carrier,
                    days=Fact(SpanRange(*m.days, "day"), days.source, days.version),
                )
    return None
