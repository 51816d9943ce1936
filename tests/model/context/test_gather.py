"""What a decision is given: language, files, days, occasions, quotes, candidates."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from data.jsonl import write_records
from data.stores import Store
from data.tickets import Ticket
from data.workspace.loading import Workspace, load_workspace
from model.context.gather import Knowledge, draft_language, gather
from model.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from model.rules.situation import Situation
    from tests.model.conftest import Told

NOW = datetime.fromisoformat("2026-06-15T23:30:00+00:00")  # the 16th in Paris
ARTICLE = """---
title: Washing your lampshade
intents: [product.question]
updated: 2026-01-01
---
Wash the lampshade by hand in lukewarm water. Never put the lampshade into a machine.
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    folder: Path = tmp_path_factory.mktemp("shop")
    (folder / "stores.yaml").write_text(
        "stores: [{id: lamps, name: Lampenhuis, mailboxes: [hi@lamps.example], languages: [fr, en],"
        " order_id_patterns: ['LH-\\d{6}']}]",
        encoding="utf-8",
    )
    for place in ("lamps/en", "lamps/fr", "shared/en"):
        (folder / "knowledge" / place).mkdir(parents=True)
    (folder / "knowledge/lamps/en/washing.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "products.jsonl").write_text(
        '{"sku": "SHADE-1", "store": "lamps", "name": {"en": "Lampshade Dawn"}}\n'
        '{"sku": "VASE-1", "store": "lamps", "name": {"en": "Vase Dusk"}}\n'
    )
    orders = [
        {
            "order_id": f"LH-10020{n}",
            "store": "lamps",
            "status": "processing",
            "placed_at": f"2026-06-1{n}T09:00:00+02:00",
            "customer": {"email": "anna@example.com"},
            "items": [{"sku": "SHADE-1", "name": "Lampshade Dawn"}],
        }
        for n in (1, 2)
    ]
    orders[0] |= {
        "status": "shipped",
        "shipments": [{"status": "in_transit", "eta_from": "2026-06-18", "eta_to": "2026-06-22"}],
    }
    write_records(folder / "orders.jsonl", orders)
    return load_workspace(folder, strict=True)


@pytest.fixture
def gathered(workspace: Workspace, told: type[Told]) -> Callable[..., Situation]:
    """Gather one mail of given intents."""

    def run(body: str, *intents: str, language: str = "en", **message: Any) -> Situation:  # noqa: ANN401
        names = intents or ("shipping.order_status",)
        scores = tuple((name, 0.9 - n / 10) for n, name in enumerate(names))
        given = Ticket.model_validate(
            {
                "ticket_id": "T-1",
                "channel": "email",
                "mailbox": "hi@lamps.example",
                "created_at": "2026-06-15T22:30:00+00:00",
                "customer": {"email": "anna@example.com"},
                "messages": [{"body": body} | message],
            }
        )
        pipeline = Pipeline(workspace, told(scores, (language, 0.99)))
        (tagged,) = pipeline.tag([given], NOW)
        return gather(
            given,
            tagged.read.turn,
            tagged.tags,
            tagged.match,
            workspace.stores["lamps"],
            Knowledge(workspace),
            NOW,
        )

    return run


def test_times_are_those_of_the_store(gathered: Callable[..., Situation]) -> None:
    s = gathered("Where is LH-100201?")
    assert s.today == date(2026, 6, 16)
    assert s.announced_on == date(2026, 6, 16)  # 22:30 in Greenwich, 00:30 in Paris
    assert s.now.utcoffset() == NOW.astimezone(s.now.tzinfo).utcoffset()


def test_a_proven_order_is_the_order_and_several_are_candidates(
    gathered: Callable[..., Situation],
) -> None:
    named = gathered("Where is LH-100201?")
    assert named.order
    assert named.order.order_id == "LH-100201"
    assert named.candidates == ()
    both = gathered("Cancel LH-100201 or LH-100202, whichever", "order.cancel")
    assert both.order is None
    assert {o.order_id for o in both.candidates} == {"LH-100201", "LH-100202"}


@pytest.mark.parametrize(
    ("files", "intent", "photo", "document"),
    [
        ([], "order.damaged", 0, 0),
        ([{"name": "a.jpg", "content_type": "image/jpeg"}], "order.damaged", 1, 0),
        ([{"name": "A.HEIC"}, {"name": "b.png"}], "order.damaged", 2, 0),
        ([{"name": "v", "content_type": "video/mp4"}], "order.damaged", 1, 0),
        ([{"name": "s.pdf"}], "order.damaged", 0, 1),
        ([{"name": "x.zip"}], "order.damaged", 0, 0),
        # A photo of a signed sheet is a paper.
        ([{"name": "a.jpg"}], "shipping.delivered_not_received", 1, 1),
    ],
)
def test_files_are_counted_by_what_they_can_prove(
    gathered: Callable[..., Situation],
    files: list[dict[str, str]],
    intent: str,
    photo: int,
    document: int,
) -> None:
    s = gathered("Order LH-100201, see the file.", intent, attachments=files)
    assert (s.photo, s.document) == (photo, document)


@pytest.mark.parametrize(
    ("body", "occasion"),
    [
        ("It is for my daughter's birthday.", "birthday"),
        ("We need it for Christmas!", "christmas"),
        ("It is a gift.", "gift"),
        ("Where is it?", None),
    ],
)
def test_the_occasion_is_heard(
    gathered: Callable[..., Situation], body: str, occasion: str | None
) -> None:
    assert gathered(body).occasion == occasion


@pytest.mark.parametrize(
    ("body", "intent", "expected"),
    [
        ("I need it by 20 June.", "shipping.order_status", date(2026, 6, 20)),
        ("I ordered on 10 June.", "shipping.order_status", None),  # over
        ("I need it by 20 June.", "return.request", None),  # not about days
        ("LH-100201 should come on 22 June.", "shipping.order_status", None),  # as announced
        ("any news? paid wednesday night", "shipping.order_status", None),
        ("I ordered it for Saturday.", "shipping.order_status", date(2026, 6, 20)),
        ("Am Freitag bestellt, wann kommt es?", "shipping.order_status", date(2026, 6, 19)),
        ("Bestellt am Freitag, wann kommt es?", "shipping.order_status", None),
        ("LH-100201 before 22 June?", "shipping.order_status", date(2026, 6, 22)),
        ("¿Llegará LH-100201 antes del lunes?", "shipping.order_status", date(2026, 6, 22)),
        ("LH-100201 arriverà prima di lunedì?", "shipping.order_status", date(2026, 6, 22)),
    ],
)
def test_the_day_that_is_needed(
    gathered: Callable[..., Situation], body: str, intent: str, expected: date | None
) -> None:
    assert gathered(body, intent).wanted_day == expected


def test_articles_of_the_language_are_quoted_for_the_intent(
    gathered: Callable[..., Situation],
) -> None:
    question = "How do I wash the lampshade, in a machine?"
    s = gathered(question, "product.question")
    (quote,) = s.quotes["product.question"]
    assert quote.source == "article.lamps/en/washing"
    assert quote.text in " ".join(ARTICLE.split())
    assert gathered(question, "return.policy").quotes == {}
    assert gathered(question, "product.question", language="fr").quotes == {}
    assert gathered("What about delivery?", "product.question").quotes == {}


def test_the_product_is_the_one_that_is_named(gathered: Callable[..., Situation]) -> None:
    s = gathered("Is the Vase Dusk in stock?", "product.availability")
    assert [p.sku for p in s.products] == ["VASE-1"]
    assert gathered("Is it in stock?", "product.availability").products == ()


def test_an_address_is_looked_for_only_where_one_is_changed(
    gathered: Callable[..., Situation],
) -> None:
    body = "LH-100201: please send it to Kerkstraat 14, 9000 Gent"
    assert gathered(body, "shipping.change_delivery").new_address == "Kerkstraat 14, 9000 Gent"
    assert gathered(body, "order.cancel").new_address is None


@pytest.mark.parametrize(
    ("code", "languages", "expected"),
    [
        ("de", ("fr",), ("de", True)),  # a draft in another language is still written
        ("sv", ("fr", "en"), ("fr", False)),
        ("sv", ("sv", "nl"), ("nl", False)),
        ("sv", ("sv",), ("en", False)),
        ("sv", (), ("en", False)),
    ],
)
def test_the_language_of_the_draft(
    gathered: Callable[..., Situation],
    workspace: Workspace,
    told: type[Told],
    code: str,
    languages: tuple[str, ...],
    expected: tuple[str, bool],
) -> None:
    given = Ticket.model_validate(
        {
            "ticket_id": "T-1",
            "channel": "email",
            "mailbox": "hi@lamps.example",
            "created_at": NOW,
            "messages": [{"body": "Var?"}],
        }
    )
    (tagged,) = Pipeline(workspace, told(language=(code, 0.99))).tag([given], NOW)
    store = Store(id="x", name="X", languages=languages)
    assert draft_language(tagged.tags, store) == expected
