"""The checks that a draft has to pass find what they are for."""

import pytest

from data.results import Claim
from model.checks.channel_rules import violations
from model.checks.grounding import loose_figures, loose_names, unresolved, wrong_spans
from model.checks.language import is_in_language


def claim(body: str, text: str, source: str = "order.x") -> Claim:
    start = body.index(text)
    return Claim(start=start, end=start + len(text), text=text, source=source)


@pytest.mark.parametrize(
    ("body", "loose"),
    [
        ("It arrives on 28 November.", ["28"]),
        ("You get 4.90 EUR.", ["4.90"]),
        ("You get €4,90.", ["4,90"]),
        ("Order LH-100200 left.", ["LH-100200"]),
        ("See https://evil.example/x.", ["https://evil.example/x"]),
        ("See www.evil.example!", ["www.evil.example"]),
        ("Write to a@b.example", ["a@b.example"]),
        ("At 14:22 it came", ["14:22"]),
        ("1 or 2?", ["1", "2"]),
        ("20 % less", ["20"]),
        ("٣ days", ["٣"]),
        ("Nothing to see here.", []),
        ("", []),
    ],
)
def test_a_figure_outside_of_claims_is_found(body: str, loose: list[str]) -> None:
    assert loose_figures(body, ()) == loose
    whole = Claim(start=0, end=len(body), text=body, source="order.x")
    assert loose_figures(body, (whole,)) == []


def test_only_the_claimed_figure_is_covered() -> None:
    body = "Order LH-100200 arrives in 3 days"
    assert loose_figures(body, (claim(body, "LH-100200"),)) == ["3"]


def test_a_carrier_outside_of_claims_is_found() -> None:
    body = "DHL has it. UPSide down. UPS too."
    assert loose_names(body, (claim(body, "DHL"),), ["DHL", "UPS"]) == ["UPS"]
    assert loose_names(body, (), ["GLS"]) == []


def test_a_claim_that_is_not_its_text_is_found() -> None:
    body = "Order LH-100200"
    good = claim(body, "LH-100200")
    bad = good.model_copy(update={"start": 0, "source": "order.y"})
    assert wrong_spans(body, (good, bad)) == ["order.y"]


def test_every_part_of_a_source_has_to_resolve() -> None:
    known = {"order.a": 1, "order.b": None}
    claims = [
        Claim(start=0, end=1, text="x", source=source)
        for source in ("order.a", "order.a + order.b", "order.b + order.c", "order.c")
    ]
    assert unresolved(claims, known.__getitem__) == ["order.c"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("See https://shop.example", "link"),
        ("See www.shop.example", "link"),
        ("Write to hi@shop.example", "email_address"),
        ("Call +33 1 23 45 67 89", "phone_number"),
        ("Call 0033 123456789", "phone_number"),
        ("Please leave a review", "review_request"),
        ("Laissez un avis positif", "review_request"),
        ("Dejar una reseña nos ayuda", "review_request"),
        ("Your order is on its way.", None),
        ("Order 403-1111111-2222222 left on 3 June 2026.", None),
    ],
)
@pytest.mark.parametrize("channel", ["amazon", "ebay", "mirakl", "cdiscount", "tiktok_shop"])
def test_marketplaces_allow_no_way_around_them(body: str, code: str | None, channel: str) -> None:
    assert violations(body, channel) == ((f"{channel}.{code}",) if code else ())
    assert violations(body, "email") == ()


def test_a_tracking_number_is_no_phone_number() -> None:
    body = "The number is 00340434161094042557."
    number = claim(body, "00340434161094042557", "order.shipments[0].tracking_number")
    assert violations(body, "amazon") == ("amazon.phone_number",)
    assert violations(body, "amazon", (number,)) == ()


TEXTS = {
    "en": "Your order is on its way and we will send you the link by tomorrow.",
    "fr": "Votre commande est en route et nous vous envoyons le lien dès demain.",
    "it": "Il suo ordine è in viaggio e le mandiamo il link entro domani.",
    "de": "Ihre Bestellung ist auf dem Weg und wir senden Ihnen den Link bis morgen.",
    "es": "Su pedido está en camino y le enviamos el enlace para mañana.",
    "nl": "Je bestelling is onderweg en we sturen je de link voor morgen.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_is_in_its_language_and_in_no_other(language: str) -> None:
    for other, text in TEXTS.items():
        assert is_in_language(text, language) == (other == language), other


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_without_words_proves_nothing_against_a_language(language: str) -> None:
    assert is_in_language("", language)
    assert is_in_language("DHL 6A00000000017", language)
