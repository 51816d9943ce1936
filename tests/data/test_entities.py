"""Entities, countries and occasions by example, at their boundaries, and against hostile input."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.entities import (
    FoundEntities,
    find_countries,
    find_entities,
    find_occasions,
)
from data.order_numbers import pattern_problem

PATTERNS = {
    "lune": [r"ML-\d{6}"],
    "coton": [r"T26\d{5}"],
    "caffe": [r"MD26-\d{5}"],
    "hostile": [r"(a+)+$", r"(?:\d|\d\d)+x", r"(.*)*", "(", r"(\w+)-\1"],
}


def found(
    text: str, subject: str | None = None, skus: frozenset[str] = frozenset()
) -> dict[str, tuple[str, ...]]:
    result = find_entities(text, order_id_patterns=PATTERNS, subject=subject, skus=skus)
    return {kind: values for kind, values in result.entities.model_dump().items() if values}


@pytest.mark.parametrize(
    ("text", "order_ids"),
    [
        ("ma commande ML-100234 du 9 octobre", ("ML-100234",)),
        ("ml-100234", ("ML-100234",)),
        ("ML 100234, ml100234", ("ML-100234",)),
        ("T 2604688 und MD26 10402", ("T2604688", "MD26-10402")),
        ("ML-1002345 and XML-100234", ()),
        ("405-7718264-1190337", ("405-7718264-1190337",)),
        ("405 7718264 1190337", ("405-7718264-1190337",)),
        ("Bestellung 11-13922-40718", ("11-13922-40718",)),
        ("577012846390117734", ("577012846390117734",)),
        ("2611140745KXR2A", ("2611140745KXR2A",)),
        ("order number is 4711-22", ("4711-22",)),
        ("Order #1234", ("1234",)),
        ("commande n° 88214", ("88214",)),
        ("cde 88214 svp", ("88214",)),
        ("ordine nr. 556677", ("556677",)),
        ("Bestellnummer: B-77120", ("B-77120",)),
        ("pedido núm. 12345", ("12345",)),
        ("bestelling 20261234", ("20261234",)),
        ("N° de commande : je sais plus", ()),
        ("Bestellung vom 13.11.", ()),
        ("my order of 2026", ()),
        ("order 3 items, 250 g each", ()),
    ],
)
def test_order_numbers(text: str, order_ids: tuple[str, ...]) -> None:
    assert found(text).get("order_ids", ()) == order_ids


def test_a_bare_number_names_the_stores_reading_as_a_candidate() -> None:
    result = find_entities("order 100234", order_id_patterns=PATTERNS)
    assert [(s.value, s.candidates) for s in result.spans] == [("100234", ("ML-100234",))]


def test_a_tolerant_match_that_fits_two_stores_is_none() -> None:
    both = {"one": [r"AB-\d{4}"], "two": [r"AB/\d{4}"]}
    assert find_entities("AB 1234", order_id_patterns=both).entities.order_ids == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("6A19482007713", ("6A19482007713",)),
        ("suivi 8R 12345 67890 1", ("8R12345678901",)),
        ("XY123456789FR", ("XY123456789FR",)),
        ("1Z 999 AA1 01 2345 6784", ("1Z999AA10123456784",)),
        ("JJD000390007812345678", ("JJD000390007812345678",)),
        ("00340434161094042557", ("00340434161094042557",)),
        ("3SABCD1234567", ("3SABCD1234567",)),
        ("bpost 323211938400452718", ("323211938400452718",)),
        ("DPD 01234567890123", ("01234567890123",)),
        ("630000012345678901234567", ("630000012345678901234567",)),
        ("PQ4A2B0712345670128001X", ("PQ4A2B0712345670128001X",)),
        ("Sendungsnummer: 87654321", ("87654321",)),
        ("numero di tracking 084512345678", ("084512345678",)),
        ("número de seguimiento 12345678", ("12345678",)),
        ("suivi 9h12età9h40", ()),
        ("Sendungsverfolgung seit 3 Tagen tot", ()),
    ],
)
def test_tracking_numbers(text: str, numbers: tuple[str, ...]) -> None:
    assert found(text).get("tracking_numbers", ()) == numbers


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("1.234,56 €", ("1.234,56 €",)),
        ("€ 12", ("€ 12",)),
        ("12 euros", ("12 euros",)),
        ("£4.99", ("£4.99",)),
        ("12,50", ("12,50",)),
        ("the 64.99 back", ("64.99",)),
        ("12€50", ("12€50",)),
        ("CHF 30.-", ("CHF 30.-",)),
        ("20 quid or 15 Franken", ("20 quid", "15 Franken")),
        ("1'250.00 CHF", ("1'250.00 CHF",)),
        ("alle 10,30", ()),
        ("um 10.30 Uhr", ()),
        ("am 3.11. und 24.12", ()),
        ("12,50 cm, 1,75 l", ()),
        ("110 V", ()),
    ],
)
def test_amounts(text: str, amounts: tuple[str, ...]) -> None:
    assert found(text).get("amounts", ()) == amounts


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2026-11-24", ("2026-11-24",)),
        ("on 3/11, or 3.11. then", ("3/11", "3.11.")),
        ("24/12/2026", ("24/12/2026",)),
        ("3 novembre", ("3 novembre",)),
        ("3. November 2026", ("3. November 2026",)),
        ("op 4 maart. En dan", ("4 maart",)),
        ("November 3rd", ("November 3rd",)),
        ("el 3 de noviembre", ("3 de noviembre",)),
        ("le 20 au plus tard", ("le 20",)),
        ("consegnata il 16.", ("il 16",)),
        ("ieri", ("ieri",)),
        ("übermorgen, vrijdag", ("übermorgen", "vrijdag")),
        ("vendredi prochain", ("vendredi prochain",)),
        ("comprata a marzo", ("a marzo",)),
        ("le 4 ans lui arrive", ()),
        ("j'ai appelé hier", ("hier",)),
        ("het ligt hier nog, ik wacht", ()),
        ("me llegó la de 3", ()),
        ("de 20e graag, or the 3rd", ("de 20e", "the 3rd")),
        ("Guten Morgen", ()),
        ("32/13 or 0/5", ()),
        ("le 20 cm", ()),
    ],
)
def test_dates_are_kept_as_written(text: str, dates: tuple[str, ...]) -> None:
    assert found(text).get("dates", ()) == dates


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("téléphoner au 06 39 98 41 07", ("06 39 98 41 07",)),
        ("347 555 01 92", ("347 555 01 92",)),
        ("+49 (0)30 1234567", ("+49 (0)30 1234567",)),
        ("tel 0479 12 34 56", ("0479 12 34 56",)),
        ("call 555 019", ()),
        ("order 123456789", ()),
    ],
)
def test_phones(text: str, phones: tuple[str, ...]) -> None:
    assert found(text).get("phones", ()) == phones


def test_emails_and_skus_and_the_subject() -> None:
    result = found(
        "write to Jo.Hale+x@mail.example.org, it is sw-01-m.",
        subject="SW-02-L, ML-100234",
        skus=frozenset({"SW-01-M", "SW-02-L"}),
    )
    assert result == {
        "emails": ("Jo.Hale+x@mail.example.org",),
        "skus": ("SW-01-M", "SW-02-L"),
        "order_ids": ("ML-100234",),
    }


@pytest.mark.parametrize(
    ("pattern", "is_refused"),
    [
        (r"ML-\d{6}", False), (r"#?\d{4,8}(?:-[A-Z])?", False), (r"(?:AB|CD){2}\d+", False),
        (r"[A-Z]{2,3}-\d+-\d+", False), (r"(a+)+$", True), (r"(\d|\d\d)+", True), (r"(.*)*", True),
        (r"\d*", True), ("(", True), (r"(\w)\1", True), (r"a+b+c+d+e", True), ("x" * 300, True),
        (r"(\d{1,3}){5}", True),
    ],
)  # fmt: skip
def test_patterns_that_could_run_for_ever_are_refused(pattern: str, is_refused: bool) -> None:
    assert (pattern_problem(pattern) is not None) is is_refused


@pytest.mark.parametrize(
    "text",
    [
        "a" * 30_000, "1 " * 15_000, "order " * 5_000, "1,2.3/4-5@" * 3_000, "a@" * 15_000,
        "#1" * 10_000, "tracking 1" * 3_000, "€1" * 10_000, "3.11." * 6_000, "+1 " * 10_000,
        "ML-" * 10_000, "in Nice party " * 2_000, "1" * 30_000,
    ],
    ids=lambda text: text[:10],
)  # fmt: skip
def test_hostile_texts_take_no_time(text: str) -> None:
    started = time.perf_counter()
    find_entities(text, order_id_patterns=PATTERNS, subject=text, skus={"a"})
    find_countries(text)
    find_occasions(text)
    assert time.perf_counter() - started < 1.5


@pytest.mark.parametrize("text", ["1" * 20_000, "1 " * 4_000])
def test_wasteful_patterns_run_on_little_at_a_time(text: str) -> None:
    patterns = {"one": [r"\d+[ -]?\d+[ -]?\d+X", r".*-.*-.*z"]}
    started = time.perf_counter()
    find_entities(text, order_id_patterns=patterns)
    assert time.perf_counter() - started < 5.0


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="ML-1234567890 .,/@€#abcdeorder+\n", max_size=200))
def test_spans_quote_the_text_and_never_overlap(text: str) -> None:
    result: FoundEntities = find_entities(text, order_id_patterns=PATTERNS)
    end = 0
    for span in result.spans:
        assert text[span.start : span.end] == span.text
        assert span.start >= end
        end = span.end


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Ich wohne in Graz", ["AT"]), ("Ik woon in Gent", ["BE"]), ("j'habite à Liège", ["BE"]),
        ("liefern Sie nach Österreich, nach Zürich?", ["AT", "CH"]),
        ("do you ship to the UK or the US?", ["GB", "US"]), ("tell us, call us please", []),
        ("TELL US NOW", []), ("spedite in Svizzera o in Germania?", ["CH", "DE"]),
        ("envían a Canarias?", ["ES"]), ("verzenden jullie naar Duitsland", ["DE"]),
        ("Nice shirt", []), ("delivery to Nice", ["FR"]), ("come va? abito a Como", ["IT"]),
        ("was kostet das Porto?", []), ("nach Porto", ["PT"]), ("wir essen gern", []),
        ("ich schreibe auf Deutsch, mein Französisch reicht nicht", []),
        ("je suis belge", ["BE"]), 
        ("A-8042 Thal, CH-8400 Wil, B-77120", ["AT", "CH"]),
        ("5000 Mons", ["BE"]),
        ("Oslo, København, Helsinki, Stockholm", ["NO", "DK", "FI", "SE"]),
        ("Praha, Warszawa, Athènes, Lisboa", ["CZ", "PL", "GR", "PT"]),
        ("Dublin, Montréal", ["IE", "CA"]),
        ("L'Aquila, Lussemburgo, Den Haag", ["IT", "LU", "NL"]),
    ],
)  # fmt: skip
def test_countries_by_name_city_and_region(text: str, countries: list[str]) -> None:
    assert find_countries(text) == countries


@pytest.mark.parametrize(
    ("text", "occasions"),
    [
        ("le cadeau d'anniversaire", [("birthday", "anniversaire")]),
        ("zum 40. Geburtstag", [("birthday", "Geburtstag")]),
        ("ma fille fête ses 6 ans", [("birthday", "fête ses 6 ans")]),
        ("anniversaire de mariage", [("wedding_anniversary", "anniversaire de mariage")]),
        ("Weihnachtsgeschenk", [("christmas", "Weihnachtsgeschenk")]),
        ("voor kerst en Sinterklaas", [("christmas", "kerst"), ("saint_nicholas", "Sinterklaas")]),
        ("San Valentín", [("valentine", "San Valentín")]),
        ("festa della mamma", [("mothers_day", "festa della mamma")]),
        ("Vatertag", [("fathers_day", "Vatertag")]),
        ("we get married, the wedding", [("wedding", "wedding")]),
        ("le baptême", [("baby", "baptême")]),
        ("per la laurea", [("graduation", "laurea")]),
        ("wir ziehen um", [("moving_house", "ziehen um")]),
        ("op vakantie", [("holiday_trip", "vakantie")]),
        ("Pâques", [("easter", "Pâques")]),
        ("Black Friday deal", [("black_friday", "Black Friday")]),
        ("una fiesta", [("party", "fiesta")]),
        ("the kettle leaks, date de naissance, Österreich, adventure", []),
    ],
)
def test_occasions(text: str, occasions: list[tuple[str, str]]) -> None:
    assert [(o.name, o.words) for o in find_occasions(text)] == occasions
    assert all(text[o.start : o.end] == o.words for o in find_occasions(text))
