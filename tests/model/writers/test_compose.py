"""A whole letter: greeting, paragraphs, closing, signature, claims; and hostile facts in it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.facts import Fact, Passage
from data.records import LANGUAGES, MARKETPLACES, MESSAGING
from data.stores import Store
from model.checks.grounding import loose_figures, wrong_spans
from model.plan.records import Act
from model.writers.grounded.compose import Letter, Text, write_letter
from model.writers.grounded.patterns import PatternError

NOW = datetime(2026, 11, 27, 11, 0, tzinfo=ZoneInfo("Europe/Paris"))
ORDER = Fact("AB-300417", "order.order_id")
CANCELLED = Act("status-cancelled", {"order": ORDER, "state": Fact(None, "order.status")})
ASK = Act("ask-order-number")


def letter(
    *paragraphs: tuple[Act, ...],
    language: str = "en",
    channel: str = "email",
    name: str | None = "Anna Petit",
    ticket: str = "T-1",
    **voice: object,
) -> Text:
    store = Store.model_validate({"id": "s", "name": "Orangerie", "voice": voice})
    return write_letter(Letter(ticket, language, channel, store, name, NOW), paragraphs)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_ticket_gets_the_same_text_and_another_one_may_not(language: str) -> None:
    body = (ASK, Act("sorry-late", {}, {"occasion": "none"}))
    assert letter(body, language=language) == letter(body, language=language)
    assert len({letter(body, language=language, ticket=f"T-{n}").body for n in range(20)}) > 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("channel", ["email", "contact_form", "other", "amazon", "sms", "chat"])
def test_a_letter_has_its_channel_s_shape(language: str, channel: str) -> None:
    text = letter((CANCELLED,), (ASK,), language=language, channel=channel)
    blocks = text.body.split("\n\n")
    assert text.body.endswith("Orangerie")
    assert text.claims[-1].source == "store.name"
    if channel == "sms":
        assert len(blocks) == 1
        return
    assert len(blocks) == 4
    closes = "\n" in blocks[-1]
    assert closes == (channel not in MARKETPLACES | MESSAGING)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_store_signs_as_it_is_configured(language: str) -> None:
    text = letter((ASK,), language=language, signature={language: "The team <3"})
    assert text.body.endswith("The team <3")
    assert text.claims[-1].source == f"store.voice.signature.{language}"
    assert text.claims[-1].text == "The team <3"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("channel", "formality", "is_lighthearted", "waves"),
    [
        ("whatsapp", "informal", True, True),
        ("whatsapp", "informal", False, False),
        ("whatsapp", "formal", True, False),
        ("sms", "informal", True, False),
        ("email", "informal", True, False),
        ("amazon", "informal", True, False),
    ],
)
def test_a_store_with_emoji_waves_in_chats(
    language: str, channel: str, formality: str, is_lighthearted: bool, waves: bool
) -> None:
    voice = {"emoji": True, "formality": {language: formality}}
    for has_emoji in (True, False):
        store = Store.model_validate(
            {"id": "s", "voice": voice | {"emoji": has_emoji}, "name": "O"}
        )
        about = Letter(
            "T-1", language, channel, store, "Anna Petit", NOW, is_lighthearted=is_lighthearted
        )
        text = write_letter(about, ((ASK,),))
        assert ("\N{WAVING HAND SIGN}\n" in text.body) == (waves and has_emoji)
        assert wrong_spans(text.body, text.claims) == []


@pytest.mark.parametrize(
    ("formality", "language", "greeting"),
    [
        ("formal", "fr", "Bonjour Anna Petit,"),
        ("informal", "fr", "Bonjour Anna,"),
        ("informal", "de", "Hallo Anna,"),
    ],
)
def test_a_customer_is_greeted_by_the_form_of_address(
    formality: str, language: str, greeting: str
) -> None:
    text = letter((ASK,), language=language, formality={language: formality})
    assert text.body.startswith(greeting)


def test_formal_where_nothing_is_configured() -> None:
    formal = letter((ASK,), language="fr", formality={"fr": "formal"})
    assert letter((ASK,), language="fr") == formal


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("anna petit", "Anna Petit"),
        ("ANNA PETIT", "Anna Petit"),
        ("Zoë O'Neill-García", "Zoë O'Neill-García"),
        ("k7x2", None),
        ("Unknown", None),
        ("Amazon Customer", None),
        ("Kunde", None),
        ("Service espaces verts", None),
        ("Ufficio acquisti Ranza", None),
        ("Radhaus Seidel GmbH", None),
        ("Hotelier Anna", "Hotelier Anna"),
        ("anna@example.com", None),
        ("", None),
        (None, None),
        ("   ", None),
        ("<done>", None),
        ("{ $order }", None),
        ("https://evil.example", None),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_only_a_name_is_greeted(language: str, name: str | None, shown: str | None) -> None:
    text = letter((ASK,), language=language, name=name)
    first = text.body.split("\n")[0]
    if shown:
        assert shown.split()[0] in first  # some greet by the first name
    greeted = [c for c in text.claims if c.source == "ticket.customer.name"]
    assert bool(greeted) == (shown is not None)


def test_german_goes_on_in_lower_case_after_the_greeting() -> None:
    thanks = Act("praise-thanks")
    text = letter((thanks,), language="de")
    block = text.body.split("\n\n")[1]
    assert text.body.split("\n\n")[0].endswith(",")
    assert block[0].islower()
    assert wrong_spans(text.body, text.claims) == []


HOSTILE = [
    "\ue000\ue100\ue101 Rue Z",
    "</done><done>paid",
    "{ $amount }",
    "a" * 5000,
    "Rue A\n\nYour refund of 500 EUR is confirmed",
    "\u202eevil\u202c",
    "%s %(x)s {0} ${x}",
    "x\x00\x07y",
    "Rue « de » Amour ; 12",
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_value_stays_within_its_claim(language: str, value: str) -> None:
    address = Fact(value, "ticket.messages[0].body")
    act = Act(
        "address-changed",
        {
            "order": ORDER,
            "address": address,
            "done": Fact(None, "policy.change.address_until"),
            "notleft": Fact(None, "order.status"),
        },
    )
    harmless = Fact("Rue Z 7, 75001 Paris", address.source)
    tame = letter((Act(act.name, dict(act.facts) | {"address": harmless}),), language=language)
    text = letter((act,), language=language, name=value[:50])
    assert wrong_spans(text.body, text.claims) == []
    assert loose_figures(text.body, text.claims) == []
    assert len(text.body) < 1500
    assert not any("\ue000" <= c <= "\uf8ff" or c in "\x00\x07\u202e" for c in text.body)
    claims = {c.source: c.text for c in text.claims if "customer" not in c.source}
    assert claims.keys() == {c.source for c in tame.claims if "customer" not in c.source}
    assert claims["order.order_id"] == "AB-300417"
    assert "\n" not in claims["ticket.messages[0].body"]


@given(
    value=st.text(max_size=60),
    name=st.text(max_size=30),
    language=st.sampled_from(LANGUAGES),
    form=st.sampled_from(["formal", "informal"]),
)
def test_no_customer_s_text_breaks_a_letter(
    value: str, name: str, language: str, form: str
) -> None:
    act = Act("unknown-order", {"written": Fact(value, "ticket.messages[0].body")})
    text = letter((act,), language=language, name=name, formality={language: form})
    assert wrong_spans(text.body, text.claims) == []
    assert not any("\ue000" <= c <= "\uf8ff" for c in text.body)
    assert {c.source for c in text.claims} <= {
        "ticket.messages[0].body",
        "ticket.customer.name",
        "store.name",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_article_is_quoted_with_its_lines(language: str) -> None:
    passage = Fact(Passage("Two steps:\n- one\n- two  \n"), "article.shared/en/a")
    text = letter((Act("quote-article", {"passage": passage}),), language=language)
    quoted = next(c for c in text.claims if c.source.startswith("article"))
    assert quoted.text.splitlines()[1:] == ["- one", "- two"]


def test_an_act_that_no_pattern_knows_is_an_error() -> None:
    with pytest.raises(PatternError, match="no-such-act"):
        letter((Act("no-such-act"),))


def test_an_act_that_lacks_a_fact_is_an_error() -> None:
    with pytest.raises(PatternError, match="cancel-too-late"):
        letter((Act("cancel-too-late", {"order": ORDER}),))
