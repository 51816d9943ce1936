"""Postal addresses in running text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.addresses import find_address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Envoyez-le au 12 rue des Lilas, 69003 Lyon svp", "12 rue des Lilas, 69003 Lyon"),
        ("14 bis avenue Foch, 75016 Paris", "14 bis avenue Foch, 75016 Paris"),
        ("Die neue Adresse lautet Hauptstraße 8, 10115 Berlin.", "Hauptstraße 8, 10115 Berlin"),
        ("Bitte an Am Markt 3a, 1010 Wien", "Am Markt 3a, 1010 Wien"),
        ("Stuur het naar Kerkstraat 14, 9000 Gent", "Kerkstraat 14, 9000 Gent"),
        ("Keizersgracht 123, 1015 CJ Amsterdam graag", "Keizersgracht 123, 1015 CJ Amsterdam"),
        ("L'indirizzo è via Garibaldi 5, 20121 Milano", "via Garibaldi 5, 20121 Milano"),
        ("Calle Mayor 7, 28013 Madrid", "Calle Mayor 7, 28013 Madrid"),
        ("Please send it to 22 Baker Street, London, NW1 6XE", "22 Baker Street, London, NW1 6XE"),
        ("Kerkstraat 14\n9000 Gent", "Kerkstraat 14, 9000 Gent"),
        (
            "al trabajo: Avda. del Puerto 9, Hospital Norte, recepción, 46021 Valencia",
            "Avda. del Puerto 9, Hospital Norte, recepción, 46021 Valencia",
        ),
    ],
)
def test_an_address_is_read_on_one_line(text: str, expected: str) -> None:
    found = find_address(text)
    assert found is not None
    assert found.rstrip(".").endswith(expected)
    assert "\n" not in found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Where is my order LH-100200?",
        "I moved to Lyon.",
        "Ma nouvelle adresse : rue des Lilas à Lyon",  # neither number nor postcode
        "Das Paket kam am 12. Juni 2026 um 10:30 Uhr",
        "I paid 49.90 EUR on 3 June 2026",
        "6A00000000017",
    ],
)
def test_what_is_no_full_address_is_none(text: str) -> None:
    assert find_address(text) is None


def test_of_two_addresses_the_last_is_the_new_one() -> None:
    text = "Nicht Hauptstraße 8, 10115 Berlin, sondern Lindenweg 2, 10117 Berlin."
    assert "Lindenweg 2" in (find_address(text) or "")


@pytest.mark.parametrize(
    "text", ["12 rue " * 3000, "Aaaa " * 5000, "1" * 20000, "A 1, " * 5000, "rue de la " * 3000]
)
def test_no_text_keeps_the_search_busy(text: str) -> None:
    started = time.monotonic()
    find_address(text)
    assert time.monotonic() - started < 2


@given(st.text(max_size=300))
def test_any_text_is_searched(text: str) -> None:
    found = find_address(text)
    assert found is None or (found == found.strip() and "\n" not in found)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (
            "Vorrei riceverlo in Via Garibaldi 12, 10122 Torino",
            "Via Garibaldi 12, 10122 Torino",
        ),
        ("Könnt ihr es an Hauptstr. 5, 10115 Berlin schicken?", "Hauptstr. 5, 10115 Berlin"),
        ("L’indirizzo corretto è via Roma 15, 20121 Milano", "via Roma 15, 20121 Milano"),
        ("Mándalo a Calle Mayor 3, 28013 Madrid", "Calle Mayor 3, 28013 Madrid"),
    ],
)
def test_the_words_before_an_address_are_not_part_of_it(text: str, address: str) -> None:
    assert find_address(text) == address
