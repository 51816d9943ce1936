"""Days, money, spans and neighbours in six languages."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.facts import Coded, DayRange, Fact, FactValue, Percent, Span, SpanRange
from data.records import LANGUAGES
from model.plan.records import Act
from model.writers.grounded.morphology import fit_neighbours, join_last, lower_after_greeting
from model.writers.grounded.notation import LOCALES, money_text
from model.writers.grounded.render import ActWriter, Slot, load_patterns

NOW = datetime(2026, 11, 27, 11, 0, tzinfo=ZoneInfo("Europe/Paris"))
NB = "\u00a0"


def placed(
    language: str, value: FactValue, form: str, options: str | None = None, now: datetime = NOW
) -> str:
    writer = ActWriter(load_patterns(language, "formal"), now, "T-1", {})
    slot = Slot(Fact(value, "order.x"), writer._notation, writer.marks)
    return writer.marks.extract(slot.placed(form, **({options: "yes"} if options else {})))[0]


def plain(language: str, value: FactValue) -> str:
    writer = ActWriter(load_patterns(language, "formal"), NOW, "T-1", {})
    slot = Slot(Fact(value, "order.x"), writer._notation, writer.marks)
    return writer.marks.extract(slot.format(None))[0]


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "3 December"), ("fr", "3 décembre"), ("it", "3 dicembre"), ("de", "3. Dezember"),
     ("es", "3 de diciembre"), ("nl", "3 december")],
)  # fmt: skip
def test_a_day_of_this_year(language: str, expected: str) -> None:
    day = date(2026, 12, 3)
    assert plain(language, day) == expected
    assert expected in placed(language, day, "on")
    assert expected in placed(language, day, "until")
    assert expected in placed(language, day, "by")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", [date(2027, 1, 11), date(2025, 12, 31)])
def test_a_day_of_another_year_names_it(language: str, day: date) -> None:
    assert str(day.year) in plain(language, day)


@pytest.mark.parametrize(
    ("language", "word"),
    [("en", "today"), ("fr", "aujourd’hui"), ("it", "oggi"), ("de", "heute"), ("es", "hoy"),
     ("nl", "vandaag")],
)  # fmt: skip
def test_today_is_called_so_by_the_store_s_clock(language: str, word: str) -> None:
    text = placed(language, date(2026, 11, 27), "on").replace("'", "’")
    assert word in text
    late = datetime(2026, 11, 27, 23, 30, tzinfo=ZoneInfo("UTC")).astimezone(NOW.tzinfo)
    assert word in placed(language, date(2026, 11, 28), "on", now=late).replace("'", "’")


def test_the_first_of_a_month() -> None:
    assert plain("fr", date(2026, 12, 1)) == "1er décembre"
    assert plain("it", date(2026, 12, 1)) == "1º dicembre"
    assert plain("en", date(2026, 12, 1)) == "1 December"


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 12, 8), "l'8 dicembre"),
        (date(2026, 12, 11), "l'11 dicembre"),
        (date(2026, 12, 1), "il 1º dicembre"),
        (date(2026, 12, 18), "il 18 dicembre"),
    ],
)
def test_italian_articles_before_a_day(day: date, expected: str) -> None:
    assert fit_neighbours(placed("it", day, "on"), "it").replace("’", "'") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("it", "del 8 dicembre", "dell'8 dicembre"),
        ("it", "Il 11 dicembre", "L'11 dicembre"),
        ("it", "dal 18 dicembre", "dal 18 dicembre"),
        ("fr", "de \ue100DHL\ue000", "de \ue100DHL\ue000"),
        ("fr", "le \ue100huitième\ue000", "le \ue100huitième\ue000"),
        ("fr", "le \ue100yaourt\ue000", "le \ue100yaourt\ue000"),
        ("fr", "si il", "s’il"),
        ("fr", "Quoi ?", f"Quoi{NB}?"),
        ("fr", "« ici »", f"«{NB}ici{NB}»"),
        ("fr", "https://shop.example/a", "https://shop.example/a"),
        ("en", "a  b", "a b"),
        ("de", "y ist", "y ist"),
    ],
)
def test_words_fit_their_neighbours(language: str, text: str, expected: str) -> None:
    assert fit_neighbours(text, language) == expected


@pytest.mark.parametrize("text", ["de \ue100Élodie\ue000", "de \ue100\ue101Élodie\ue000\ue000"])
def test_elision_looks_through_marks(text: str) -> None:
    fitted = fit_neighbours(text, "fr")
    assert fitted.startswith("d’")
    assert fitted[2:] == text[3:]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Vielen Dank.", "vielen Dank."),
        ("de", "\ue100Vielen Dank.\ue000", "\ue100vielen Dank.\ue000"),
        ("de", "Sie haben recht.", "Sie haben recht."),
        ("de", "Ihre Bestellung kommt.", "Ihre Bestellung kommt."),
        ("de", "DHL liefert.", "DHL liefert."),
        ("it", "La ringraziamo.", "la ringraziamo."),
        ("it", "BRT consegna.", "BRT consegna."),
        ("en", "The parcel", "The parcel"),
        ("fr", "Le colis", "Le colis"),
        ("de", "", ""),
    ],
)
def test_german_and_italian_go_on_in_lower_case(language: str, text: str, expected: str) -> None:
    assert lower_after_greeting(text, language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "€1,189.00"), ("fr", "1 189,00 €"), ("it", "1.189,00 €"), ("de", "1.189,00 €"),
     ("es", "1.189,00 €"), ("nl", "€ 1.189,00")],
)  # fmt: skip
def test_money(language: str, expected: str) -> None:
    text = money_text(Decimal("1189.00"), "EUR", language)
    assert text.replace(NB, " ") == expected
    assert "\u202f" not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("currency", ["EUR", "GBP", "USD", "CHF", "SEK", "PLN", "JPY"])
def test_an_amount_keeps_its_currency(language: str, currency: str) -> None:
    text = money_text(Decimal("5"), currency, language)
    assert "5" in text
    assert any(mark in text for mark in (currency, "€", "£", "$", "¥"))


@given(
    amount=st.decimals(min_value=0, max_value=10**6, places=2),
    language=st.sampled_from(LANGUAGES),
)
def test_no_cent_is_lost(amount: Decimal, language: str) -> None:
    digits = "".join(c for c in money_text(amount, "EUR", language) if c.isdigit())
    assert digits.lstrip("0") == f"{amount:.2f}".replace(".", "").lstrip("0")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", ["day", "business_day", "month", "hour"])
def test_one_is_singular(language: str, unit: str) -> None:
    one, two = (plain(language, Span(n, unit)) for n in (1, 2))  # type: ignore[arg-type]
    assert one.startswith("1")
    assert two.startswith("2")
    # French months and Dutch hours are the same for one and for many.
    invariable = (language, unit) in (("fr", "month"), ("nl", "hour"))
    assert (one[1:] == two[1:]) == invariable
    assert plain(language, SpanRange(1, 1, unit)) == one  # type: ignore[arg-type]
    between = plain(language, SpanRange(2, 4, unit))  # type: ignore[arg-type]
    assert "2" in between
    assert "4" in between


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_range_of_days_names_both_and_only_the_last_once_it_has_begun(language: str) -> None:
    ahead = placed(language, DayRange(date(2026, 11, 28), date(2026, 12, 1)), "on")
    begun = placed(language, DayRange(date(2026, 11, 20), date(2026, 12, 2)), "on")
    assert "28" in ahead
    assert "1" in ahead
    assert "20" not in begun


@pytest.mark.parametrize("language", LANGUAGES)
@given(day=st.dates(min_value=date(2020, 1, 1), max_value=date(2035, 12, 31)))
def test_every_day_can_be_written_in_every_place(language: str, day: date) -> None:
    for form in ("on", "until", "by"):
        for option in (None, "weekday", "bare"):
            text = placed(language, day, form, option)
            assert str(day.day) in text
            assert "  " not in text
            assert (str(day.year) in text) == (day.year != NOW.year)


@pytest.mark.parametrize("language", LANGUAGES)
@given(at=st.times())
def test_the_hour_is_that_of_the_moment(language: str, at: object) -> None:
    moment = NOW.replace(hour=at.hour, minute=at.minute)  # type: ignore[attr-defined]
    text = placed(language, moment, "on", "time")
    assert f"{moment.minute:02}" in text
    assert str(moment.hour) in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["category", "payment", "attribute"])
def test_a_code_that_nobody_knows_is_shown_as_the_merchant_wrote_it(
    language: str, kind: str
) -> None:
    assert "tally stick" in plain(language, Coded(kind, "tally_stick"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("code", "same"),
    [("tent", "tents"), ("Live Plants", "live_plants"), ("custom_wheels", "custom"),
     ("engraved_rings", "custom")],
)  # fmt: skip
def test_a_category_is_known_by_its_other_names(language: str, code: str, same: str) -> None:
    assert plain(language, Coded("category", code)) == plain(language, Coded("category", same))
    assert "garden gnomes" in plain(language, Coded("category", "garden gnomes"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ["FR", "NL", "GB", "US", "PT", "AT", "CH", "be"])
def test_countries_have_names(language: str, code: str) -> None:
    assert plain(language, Coded("country", code)).upper() != code.upper()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_percentage(language: str) -> None:
    assert plain(language, Percent(20)).replace(NB, "").replace(" ", "") == "20%"


def test_every_language_has_a_notation() -> None:
    assert set(LOCALES) == set(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "value"),
    [
        ("fr", "Robe La Irlandaise"),
        ("fr", "Que Onda"),
        ("fr", "Marie de Almeida"),
        ("it", "Zaino del Zingaro"),
        ("es", "Rosa y Iris"),
    ],
)
def test_a_name_is_not_rewritten(language: str, value: str) -> None:
    writer = ActWriter(load_patterns(language, "formal"), NOW, "T-1", {})
    act = Act("stock-no", {"product": Fact(value, "product.x"), "stock": Fact(None, "product.y")})
    text, spans = writer.marks.extract(fit_neighbours(writer.text(act), language))
    shown = [text[s.start : s.end] for s in spans if s.fact.source == "product.x"]
    # The first word may begin in lower case, where an article stands before it.
    assert [name.casefold() for name in shown] == [value.casefold()]


@pytest.mark.parametrize(
    ("parts", "alternative", "expected"),
    [
        (["Pago", "Instagram"], False, "Pago e Instagram"),
        (["agua", "hielo"], False, "agua y hielo"),
        (["padre", "hijo"], False, "padre e hijo"),
        (["siete", "ocho"], True, "siete u ocho"),
        (["7", "8 días"], True, "7 u 8 días"),
        (["7", "9 días"], True, "7 o 9 días"),
    ],
)
def test_spanish_conjunctions_fit_the_last_part_of_a_list(
    parts: list[str], alternative: bool, expected: str
) -> None:
    head = f"{parts[0]} {'o' if alternative else 'y'} "
    assert join_last(head, parts[1], "es", alternative=alternative) == expected
