"""Everything a decision needs to know of one ticket, in one frozen record."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from data.addresses import find_address
from data.entities import find_countries, find_occasions
from data.orders import Order
from data.products import Product
from data.records import LANGUAGES, Language
from data.results import Tags
from data.stores import Store
from data.tickets import Attachment, Ticket
from data.turns.records import Turn
from data.words import fold
from data.workspace.loading import Workspace
from model.context.orders import OrderMatch
from model.retrieval.articles import ArticleIndex
from model.retrieval.products import ProductIndex
from model.rules.dates import days_in_text
from model.rules.items import category
from model.rules.situation import UNSURE, Quote, Situation
from model.rules.wishes import find_wishes

# Occasions that a sentence can be turned on; others only say that a day matters.
_OCCASIONS = {"holiday_trip": "trip", "new_year": "new_year", "epiphany": "three_kings"}
_GIFT = ("gift", "cadeau", "regalo", "geschenk", "present for", "regalar")
_ABOUT_A_DAY = frozenset(
    (
        "shipping.order_status",
        "shipping.delayed",
        "shipping.arrive_by_date",
        "shipping.options_cost",
    )
)
# Of validation tickets whose likeliest intent has less than this, one in four was tagged right.
# Where a proven order's parcel is asked for, its state answers whatever the intent is called.
_OF_A_PARCEL = ("shipping.order_status", "shipping.delayed", "shipping.delivery_failed")
_GUESS = 0.3
_FOR = re.compile(
    r"\b(?:for|by|before|pour|avant|per|prima di|fur|bis|vor|zu|zum|para|antes de|voor)(?: \w+)? $"
)
_ALIKE = ("return", "exchange")
# "Paid on Wednesday" names a day that is over, whatever day of the week it is.
_PAST_DAY = re.compile(
    r"\b(?:paid|ordered|bought|placed|paye|commandee?|achetee?|ordinat[oa]|pagat[oa]|comprat[oa]"
    r"|bestellt|bezahlt|gekauft|pedi|pague|compre|pagado|comprado|besteld|betaald|gekocht)"
    r"(?: (?:it|on|last|this|am|letzten|le|il|lo|scors[oa]|el|la|pasad[oa]|op|afgelopen))*"
    r" (?:\w+day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedi|martedi|mercoledi"
    r"|giovedi|venerdi|sabato|domenica|\w+tag|mittwoch|lunes|martes|miercoles|jueves|viernes|sabado"
    r"|domingo|\w+dag)\b"
)
_DEADLINE = re.compile(
    r"\b(?:before|by|avant|d'ici|prima d\w+|entro|antes d\w+|vor|bis|voor|tegen|uiterlijk)\b"
)
_PHOTOS = ("image/", "video/")
_PHOTO_NAMES = (".jpg", ".jpeg", ".png", ".heic", ".webp", ".gif", ".mp4", ".mov")
_PAPERS = (".pdf", ".doc", ".docx", ".odt")
_STATEMENT_INTENTS = ("shipping.delivered_not_received", "shipping.delayed", "refund.request")


@dataclass
class Knowledge:
    """The searchable forms of a workspace, each built when it is first needed.

    Attributes:
        workspace: the merchant's files.
    """

    workspace: Workspace
    _articles: dict[tuple[str, str], ArticleIndex] = field(default_factory=dict)
    _products: dict[str, ProductIndex] = field(default_factory=dict)

    def articles(self, store_id: str, language: str) -> ArticleIndex:
        """The articles that a reply of a store in a language may quote."""
        key = (store_id, language)
        if key not in self._articles:
            self._articles[key] = ArticleIndex(
                self.workspace.articles_for(store_id, language), language
            )
        return self._articles[key]

    def products(self, store_id: str) -> ProductIndex:
        """The catalogue of a store."""
        if store_id not in self._products:
            of_store = self.workspace.products.of_store(store_id).values()
            self._products[store_id] = ProductIndex(of_store)
        return self._products[store_id]


def draft_language(tags: Tags, store: Store) -> tuple[Language, bool]:
    """The language of the reply, and whether it is the customer's own.

    A ticket in a language that no pattern exists for is answered in the store's first one.
    """
    if tags.language.code in LANGUAGES:
        return tags.language.code, True
    for code in (*store.languages, "en"):
        if code in LANGUAGES:
            return code, False
    return "en", False


def gather(
    ticket: Ticket,
    turn: Turn,
    tags: Tags,
    match: OrderMatch,
    store: Store,
    knowledge: Knowledge,
    now: datetime,
) -> Situation:
    """Put together what the rules look at. Reads nothing but its arguments."""
    workspace = knowledge.workspace
    zone = ZoneInfo(store.timezone)
    language, _ = draft_language(tags, store)
    intents = _intents(tags)
    topic = turn.topic or ""
    text = f"{topic}\n{turn.text}" if topic else turn.text
    catalogue = workspace.products.of_store(store.id)
    products = knowledge.products(store.id).meant(text)
    photos, papers = _files(turn.attachments, intents)
    # To cancel the wrong one of two that are named cannot be undone: then the customer says which.
    several = match.order is not None and match.candidates and intents[0] == "order.cancel"
    order = None if several else match.order
    announced = turn.first_sent_at.astimezone(zone).date()
    occasion = _occasion(text)
    is_unsure = bool(tags.intents) and _surest(tags) < _GUESS
    is_unsure = is_unsure and not (order is not None and intents[0] in _OF_A_PARCEL)
    quotes = _quotes(knowledge, store, language, intents, text, match, products, catalogue)
    if is_unsure:
        passages = knowledge.articles(store.id, language).search_any(text)
        quotes[UNSURE] = tuple(Quote(p.text, p.source) for p in passages)
    situation = Situation(
        ticket_id=ticket.ticket_id,
        language=language,
        channel=ticket.channel,
        store=store,
        policy=workspace.policies[store.id],
        now=now.astimezone(zone),
        announced_on=announced,
        intents=intents,
        text=text,
        words=_words(turn),
        order=order,
        candidates=() if order else (*_named_orders(match), *match.candidates),
        unproven=match.unproven_ids,
        unknown=match.unknown_ids,
        products=products,
        catalogue=catalogue,
        quotes=quotes,
        photo=photos,
        document=papers,
        files_source=" + ".join(
            f"ticket.messages[{i}].attachments"
            for i in turn.messages
            if ticket.messages[i].attachments
        ),
        countries=tuple(find_countries(text)),
        occasion=occasion,
        wanted_day=_wanted_day(text, intents, announced, match),
        wishes=find_wishes(text, intents),
        risk=frozenset(tags.risk),
        lost_claims=match.lost_parcel_claims,
        new_address=find_address(turn.text)
        if "shipping.change_delivery" in intents or "shipping.delivery_failed" in intents
        else None,
        phase=tags.phase,
        sender=tags.sender,
        is_unsure=is_unsure,
    )
    if situation.order is None:
        return situation
    return replace(situation, category=category(situation, situation.order))


def _named_orders(match: OrderMatch) -> tuple[Order, ...]:
    return (match.order,) if match.order else ()


def _intents(tags: Tags) -> tuple[str, ...]:
    """The primary intent and the secondary ones that were tagged."""
    return tuple(dict.fromkeys((tags.intent, *(scored.name for scored in tags.intents))))[:3]


def _words(turn: Turn) -> tuple[tuple[str, str], ...]:
    """What the customer has said, by path: the subject, then the messages of the turn."""
    bodies = tuple((f"ticket.messages[{part.index}].body", part.text) for part in turn.parts)
    return (("ticket.subject", turn.topic or ""), *bodies)


def _files(attachments: tuple[Attachment, ...], intents: tuple[str, ...]) -> tuple[int, int]:
    """(photos, papers) among the files: a photo of a signed sheet counts as a paper."""
    photos = papers = 0
    for file in attachments:
        kind, name = (file.content_type or "").lower(), file.name.lower()
        if kind.startswith(_PHOTOS) or name.endswith(_PHOTO_NAMES):
            photos += 1
        elif kind == "application/pdf" or name.endswith(_PAPERS):
            papers += 1
    if intents[0] in _STATEMENT_INTENTS:
        papers += photos
    return photos, papers


def _surest(tags: Tags) -> float:
    """How sure the primary intent is, with what its own group has among the first three.

    Between a return and its label the answer is nearly the same.
    """
    first = tags.intents[0]
    group = first.name.split(".")[0]
    suggestions = (tags.model_extra or {}).get("suggestions") or ()
    near = [x for x in suggestions if x.name != first.name and x.name.startswith(f"{group}.")]
    return first.confidence + (sum(x.confidence for x in near) if group in _ALIKE else 0.0)


def _occasion(text: str) -> str | None:
    spans = find_occasions(text)
    found = [o.name for o in spans]
    # "If I order at Christmas, will it be there for Epiphany?": the day it is for.
    wanted = [o.name for o in spans if _FOR.search(fold(text[: o.start])[-12:])]
    if len(set(found)) > 1 and len(set(wanted)) == 1:
        found = wanted
    known = ("birthday", "wedding", "christmas", "saint_nicholas", "valentine", "mothers_day")
    for name in (*known, "fathers_day", "easter", "holiday_trip", "new_year", "epiphany"):
        if name in found:
            return _OCCASIONS.get(name, name)
    folded = text.casefold()
    return "gift" if any(word in folded for word in _GIFT) else None


def _wanted_day(
    text: str, intents: tuple[str, ...], announced: date, match: OrderMatch
) -> date | None:
    """The day by which it is needed, where the topic is about days at all."""
    if not _ABOUT_A_DAY & set(intents):
        return None
    known = set()
    # "By Monday" asks for a day even where Monday is the last day that is announced.
    if match.order and not _DEADLINE.search(fold(text)):
        known = {s.eta_to for s in match.order.shipments} | {
            s.eta_from for s in match.order.shipments
        }
    days = days_in_text(_PAST_DAY.sub(" ", fold(text)), announced)
    later = [d for d in days if d > announced and d not in known]
    return later[-1] if later else None


def _held_notes(match: OrderMatch) -> list[str]:
    """What the carrier writes of parcels that are held: customers say it in other words."""
    shipments = match.order.shipments if match.order else ()
    held = [s for s in shipments if s.status == "exception" and s.events]
    return [s.events[-1].description or "" for s in held]


def _quotes(
    knowledge: Knowledge,
    store: Store,
    language: str,
    intents: tuple[str, ...],
    text: str,
    match: OrderMatch,
    products: tuple[Product, ...],
    catalogue: Mapping[str, Product],
) -> dict[str, tuple[Quote, ...]]:
    """Passages for each intent, found by the customer's words and the articles concerned."""
    index = knowledge.articles(store.id, language)
    about = [p.name_in(language)[0] for p in products[:1]]
    categories = []
    if match.order:
        for item in match.order.items[:3]:
            product = catalogue.get(item.sku)
            category = item.category or (product.category if product else None) or ""
            about.append(item.name)
            categories.append(category.replace("_", " "))
    question = "\n".join([text, *categories, *_held_notes(match)])
    found = {}
    for intent in intents:
        passages = index.search(question, intent, about="\n".join(about))
        if passages:
            found[intent] = tuple(Quote(p.text, p.source) for p in passages)
    return found
