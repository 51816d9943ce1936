"""Small situations by hand, and decisions that are checked as a whole.

`Shop.decided` is the way into the rules: it decides, and on top of what a test asserts it proves
that the plan can be written in every language and form of address, that no figure stands outside
of a claim, and that every source resolves.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from data.facts import Fact, Money
from data.orders import Order
from data.paths import resolve_path
from data.policies import Policy
from data.products import Product
from data.stores import Formality, Store
from data.tickets import Ticket
from data.workspace.articles import Article
from data.workspace.orders import OrderBook
from data.workspace.policies import ResolvedPolicy, merge_policies
from model.checks.grounding import loose_figures, unresolved, wrong_spans
from model.plan.records import Act, Paragraph, Plan
from model.rules.decide import decide
from model.rules.promises import EarlierPromise
from model.rules.situation import Quote, Situation
from model.writers.grounded import render
from model.writers.grounded.compose import Letter, write_letter

LOCALES = sorted(f.parent.name for f in Path(render.__file__).parent.glob("locales/*/informal.ftl"))
assert "en" in LOCALES
FORMS: tuple[Formality, ...] = ("formal", "informal")
NOW = "2026-06-15T10:00:00+02:00"  # a Monday
VERSION = "2026-01-01"
STORE: dict[str, Any] = {
    "id": "lamps",
    "name": "Lampenhuis",
    "country": "FR",
    "timezone": "Europe/Paris",
    "currency": "EUR",
    "queue": "care",
    "owner": "ines@lamps.example",
    "links": {
        "returns_portal": "https://lamps.example/back",
        "order_status": "https://lamps.example/o/{order_id}",
        "help": "https://lamps.example/help",
    },
}
LAMP: dict[str, Any] = {
    "sku": "LAMP-1",
    "name": "Lampe Aube",
    "category": "lamps",
    "price": "40.00",
}


def policy_of(**rules: Any) -> ResolvedPolicy:  # noqa: ANN401 - what a YAML file may hold
    """A policy as if it stood in base.yaml."""
    merged = merge_policies({"version": VERSION, **rules}, {})
    return ResolvedPolicy("lamps", Policy.model_validate(merged.data), VERSION, None, merged)


def order_of(*shipments: Mapping[str, Any], **changes: Any) -> Order:  # noqa: ANN401
    """One lamp for 40.00, ordered on 1 June 2026; `shipments` are its parcels."""
    fields: dict[str, Any] = {
        "order_id": "LH-100200",
        "store": "lamps",
        "placed_at": "2026-06-01T09:00:00+02:00",
        "status": "shipped" if shipments else "processing",
        "customer": {"email": "anna@example.com", "country": "FR"},
        "total": "40.00",
        "items": [LAMP],
        "shipments": list(shipments),
    }
    return Order.model_validate(fields | changes)


def parcel_of(status: str = "in_transit", **changes: Any) -> dict[str, Any]:  # noqa: ANN401
    """A parcel of Colissimo, dispatched on 2 June 2026."""
    fields = {
        "carrier": "Colissimo",
        "tracking_number": "6A00000000017",
        "status": status,
        "shipped_at": "2026-06-02T16:00:00+02:00",
    }
    return fields | changes


def product_of(sku: str, **fields: Any) -> dict[str, Any]:  # noqa: ANN401
    """A row of products.jsonl; fields that are None are not in the file."""
    return {"sku": sku} | {k: v for k, v in fields.items() if v is not None}


@dataclass(frozen=True)
class Decided:
    """A plan with short ways to what a test looks at."""

    situation: Situation
    plan: Plan
    answered: tuple[str, ...]
    acts: dict[str, Act] = field(default_factory=dict)

    def value(self, act: str, slot: str) -> Any:  # noqa: ANN401
        """What a slot of an act shows; tests compare it."""
        return self.acts[act].facts[slot].value

    def fact(self, act: str, slot: str) -> Fact:
        """The fact behind a slot or mark of an act."""
        return self.acts[act].facts[slot]

    @property
    def facts(self) -> list[Fact]:
        """Everything that the plan states, options included."""
        return list(_facts(self.plan.paragraphs)) + [
            f for o in self.plan.options for f in _facts(o.paragraphs)
        ]

    @property
    def amounts(self) -> dict[Money, str]:
        """The amounts that the reply itself shows, with their sources."""
        return {
            f.value: f.source for f in _facts(self.plan.paragraphs) if isinstance(f.value, Money)
        }

    @property
    def policy_paths(self) -> set[str]:
        """The policy keys that the plan rests on."""
        return {
            path for f in self.facts for path in f.source.split(" + ") if path.startswith("policy.")
        }

    @property
    def option_names(self) -> set[str]:
        """The other outcomes that are offered."""
        return {o.outcome for o in self.plan.options}


def _facts(paragraphs: tuple[Paragraph, ...]) -> Iterator[Fact]:
    for paragraph in paragraphs:
        for one in paragraph:
            yield from one.facts.values()
            for listing in one.listings.values():
                for row in listing.rows:
                    yield from row.values()


def _resolver(s: Situation, articles: tuple[Article, ...]) -> Callable[[str], object]:
    assert isinstance(s.policy, ResolvedPolicy)
    ticket = Ticket.model_validate(
        {
            "ticket_id": s.ticket_id,
            "channel": s.channel,
            "created_at": s.now,
            "customer": {"email": "anna@example.com", "name": "Anna Petit"},
            "messages": [
                {"author": "agent", "sent_at": s.now, "body": "earlier"},
                {
                    "body": s.text,
                    "sent_at": s.now,
                    "attachments": [{"name": f"{i}.jpg"} for i in range(s.photo)],
                },
            ],
        }
    )
    return partial(
        resolve_path,
        order=s.order,
        orders=OrderBook(s.candidates),
        policy_dump=s.policy.dump(),
        products=s.catalogue,
        articles=articles,
        store=s.store,
        ticket=ticket,
        now=s.now,
    )


def check_writable(s: Situation, plan: Plan) -> None:
    """Every reply of a plan can be written, and nothing in it stands without a source."""
    resolve = _resolver(s, ())
    bodies = [plan.paragraphs, *(o.paragraphs for o in plan.options)]
    for number, (language, form) in enumerate((a, b) for a in LOCALES for b in FORMS):
        voice = {"formality": {language: form}}
        store = s.store.model_copy(update={"voice": type(s.store.voice).model_validate(voice)})
        letter = Letter(f"{s.ticket_id}/{number}", language, s.channel, store, "Anna Petit", s.now)
        for body in bodies:
            text = write_letter(letter, body)
            assert loose_figures(text.body, text.claims) == [], (language, form)
            assert wrong_spans(text.body, text.claims) == []
            claims = [
                c for c in text.claims if not c.source.startswith(("article.", "store.voice"))
            ]
            assert unresolved(claims, resolve) == []


class Shop:
    """Orders, parcels, situations and decisions of one invented shop."""

    order = staticmethod(order_of)
    parcel = staticmethod(parcel_of)
    product = staticmethod(product_of)

    def situation(
        self,
        *intents: str,
        now: str = NOW,
        written: str | None = None,
        policy: Mapping[str, Any] | None = None,
        store: Mapping[str, Any] | None = None,
        products: tuple[Mapping[str, Any], ...] = (),
        meant: tuple[str, ...] = (),
        quotes: Mapping[str, str] | None = None,
        **changes: Any,  # noqa: ANN401 - any field of Situation
    ) -> Situation:
        """A situation; `now` and `written` (the customer's message) are ISO 8601.

        `products` are the catalogue, `meant` the SKUs of those that the message is about.
        """
        shop = Store.model_validate(STORE | dict(store or {}))
        zone = ZoneInfo(shop.timezone)
        at = datetime.fromisoformat(now).astimezone(zone)
        announced = datetime.fromisoformat(written or now).astimezone(zone).date()
        catalogue = {
            p["sku"]: Product.model_validate({"store": "lamps", "currency": "EUR"} | dict(p))
            for p in products
        }
        fields: dict[str, Any] = {
            "ticket_id": "T-1",
            "language": "en",
            "channel": "email",
            "text": "Hello",
            "words": (("ticket.messages[1].body", "Hello"),),
            "files_source": "ticket.messages[1].attachments",
            "catalogue": catalogue,
            "products": tuple(catalogue[sku] for sku in meant),
            "quotes": {
                intent: (Quote(text, "article.shared/en/a"),)
                for intent, text in (quotes or {}).items()
            },
        }
        return Situation(
            store=shop,
            policy=policy_of(**(policy or {})),
            now=at,
            announced_on=announced,
            intents=intents,
            **(fields | changes),
        )

    def decided(
        self,
        *intents: str,
        earlier: tuple[EarlierPromise, ...] = (),
        **changes: Any,  # noqa: ANN401
    ) -> Decided:
        """Decide a situation, and prove that what was decided can be written."""
        got = self.undrawn(self.situation(*intents, **changes), earlier)
        check_writable(got.situation, got.plan)
        return got

    def undrawn(self, s: Situation, earlier: tuple[EarlierPromise, ...] = ()) -> Decided:
        """Decide only: for properties over many situations."""
        decision = decide(s, earlier)
        acts = {one.name: one for p in decision.plan.paragraphs for one in p}
        return Decided(s, decision.plan, decision.answered, acts)


@pytest.fixture(scope="session")
def shop() -> Shop:
    """Builds everything that the tests of the rules need."""
    return Shop()
