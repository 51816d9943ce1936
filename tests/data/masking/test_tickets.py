"""A masked ticket keeps what a model learns from, and nothing of the person."""

import json
from pathlib import Path
from typing import Any

from data.masking.text import Masker
from data.masking.tickets import mask_text, mask_ticket
from data.masking.vocabulary import common_words, counted_words
from data.records import LANGUAGES
from data.tickets import Ticket
from data.turns.extract import extract_turn

MASKER = Masker(b"a key", {"shop": [r"ML-\d{6}"]}, organisations=["Maison Lune"])


def ticket(**more: Any) -> Ticket:  # noqa: ANN401
    row = {
        "ticket_id": "T-1",
        "channel": "email",
        "created_at": "2026-11-16T08:12:00+01:00",
        "mailbox": "care@shop.example",
        "order_ref": "ML-100234",
        "subject": "Order ML-100234 of Anna Petit",
        "customer": {"email": "anna@example.com", "name": "Anna Petit"},
        "messages": [
            {"body": "Where is it? Anna", "headers": {"From": "Anna <anna@example.com>"}},
            {"author": "agent", "body": "Hi Anna, on its way. Claire"},
        ],
        "labels": {"intents": ["shipping.order_status"], "language": "en"},
        "note": "Anna called",
    }
    return Ticket.model_validate(row | more)


def test_nothing_of_the_person_stays() -> None:
    masked = mask_ticket(ticket(), MASKER, names=("Claire Durand",))
    row = masked.model_dump_json()
    for word in ("Anna", "Petit", "Claire", "anna@", "100234", "called"):
        assert word not in row
    assert masked.labels == ticket().labels
    assert masked.messages[0].body.startswith("Where is it? ")
    assert masked.subject is not None
    assert masked.subject.startswith("Order ML-00")
    assert [m.author for m in masked.messages] == ["customer", "agent"]


def test_numbers_of_the_record_are_found_in_whatever_form() -> None:
    messages = [{"body": "zz 44 18-a says gone, parcel 404-18821, see zz4418a. Size 4418."}]
    masked = mask_ticket(
        ticket(messages=messages),
        MASKER,
        numbers={"ZZ-4418-A": "order_id", "40418821": "tracking_number"},
    )
    text = masked.messages[0].body
    assert "44 18" not in text
    assert "18821" not in text
    assert "zz4418a" not in text
    assert text.endswith("Size 4418.")


def test_who_is_named_in_one_message_is_found_in_the_others() -> None:
    messages = [
        {"body": "Hello, my name is Tobias Okafor and nothing came."},
        {"body": "the parcel for okafor is still missing, and Tobias is waiting"},
    ]
    row = mask_ticket(ticket(messages=messages), MASKER).model_dump_json().casefold()
    assert "okafor" not in row
    assert "tobias" not in row


def test_an_address_hints_at_the_name_behind_it() -> None:
    customer = {"email": "wilhelmina.brandt@example.com"}
    messages = [{"body": "Bitte melden.\nWilhelmina"}, {"body": "Danke!\nGruß Wilhelmina Brandt"}]
    masked = mask_ticket(ticket(customer=customer, messages=messages), MASKER, language="de")
    assert "wilhelmina" not in masked.model_dump_json().casefold()


def test_html_becomes_what_a_reader_sees_so_that_markup_hides_nothing() -> None:
    body = "<p>Write to anna&#64;example.com, <b>An</b>na&nbsp;Petit</p>"
    masked = mask_ticket(ticket(messages=[{"body": body, "body_format": "html"}]), MASKER)
    text = masked.messages[0].body
    assert masked.messages[0].body_format == "text"
    assert "Anna" not in text
    assert "anna" not in text
    assert "@masked.example" in text


def test_quoted_history_is_still_cut_away_after_masking() -> None:
    body = "New words\n\nOn 3 Nov 2026, Anna Petit <anna@example.com> wrote:\n> old words"
    masked = mask_ticket(ticket(messages=[{"body": body}]), MASKER)
    assert extract_turn(masked).text == "New words"


def test_the_stores_own_name_is_no_person() -> None:
    masked = mask_ticket(ticket(messages=[{"body": "Bonjour Maison Lune,\noù est-il ?"}]), MASKER)
    assert masked.messages[0].body.startswith("Bonjour Maison Lune,")


def test_a_ticket_that_is_called_after_the_customer_gets_another_name() -> None:
    masked = mask_ticket(ticket(ticket_id="anna@example.com/17"), MASKER)
    assert masked.ticket_id.startswith("ticket-")
    assert "@" not in masked.ticket_id


def test_a_text_is_masked_under_a_key_that_nobody_keeps() -> None:
    one, two = (mask_text("order ML-100234, write anna@example.com", ticket()) for _ in range(2))
    assert one != two
    assert "anna@" not in one + two


def test_words_are_no_names_where_customers_write_them_small() -> None:
    texts = ["the rose is red and Rose said so", "a rose for Anna", "Anna, a red rose", "so red"]
    assert {"rose", "red"} <= counted_words(texts, "en")
    assert "anna" not in counted_words(texts, "en")
    german = ["der Stein ist da, sagt Stein", "ein Stein, Anna", "mit Anna gesprochen"]
    assert counted_words(german, "de") == {"stein"}


def test_each_language_has_its_words() -> None:
    for language in LANGUAGES:
        assert len(common_words(language)) > 500
    assert common_words("en") < common_words(None)
    path = Path(__file__).with_name("samples") / "shop.json"
    assert json.loads(path.read_text())["organisations"]
