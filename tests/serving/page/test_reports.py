"""The pages of the weekly report and of the forecast."""

import csv
import io
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serving.page.charts import Line, Point, lines_chart, nice_top, share_bar
from serving.page.report_words import ReportWords
from serving.page.wording import wording_in
from serving.reporting.figures import Difference, share

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

PAGES = ("/reports/weekly", "/forecast")
WORDS = {
    "en": ("Week 2026-W49", "Speed and deadlines", "What to automate first"),
    "fr": ("Semaine 2026-W49", "Rapidité et délais", "Ce qu’il faut automatiser d’abord"),
    "it": ("Settimana 2026-W49", "Rapidità e termini", "Che cosa automatizzare per primo"),
}


@pytest.mark.parametrize("language", WORDS)
def test_both_pages_speak_the_visitor_s_language(
    language: str, running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    running.draft(sample_tickets["S-001"])
    title, speed, plan = WORDS[language]
    week = running.client.get("/reports/weekly", params={"week": "2026-W49", "lang": language})
    assert week.status_code == 200
    assert title in week.text
    assert speed in week.text
    assert plan in running.client.get("/forecast").text  # the choice is remembered
    assert f'lang="{language}"' in week.text


def test_the_pages_hand_out_what_the_api_answers(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    running.draft(sample_tickets["S-001"])
    ask = {"week": "2026-W49", "format": "json"}
    page = running.client.get("/reports/weekly", params=ask)
    assert page.json() == running.client.get("/v1/reports/weekly", params=ask).json()
    assert page.headers["content-disposition"] == 'attachment; filename="week-2026-W49.json"'
    table = running.client.get("/forecast", params={"format": "csv", "target": "2"})
    assert table.headers["content-type"].startswith("text/csv")
    assert next(csv.reader(io.StringIO(table.text)))[0] == "made_at"


@pytest.mark.parametrize("page", PAGES)
def test_an_agent_s_key_sees_no_report_and_no_way_to_one(page: str, running: "Running") -> None:
    for role, status in (("helpdesk", 403), ("qa", 200), ("admin", 200)):
        key = running.key(role)["authorization"].removeprefix("Bearer ")  # type: ignore[arg-type]
        running.client.cookies.clear()
        running.client.post("/page/login", data={"key": key, "agent": "a"})
        assert running.client.get(page).status_code == status, role
        has_links = 'href="/forecast"' in running.client.get("/").text
        assert has_links == (role != "helpdesk")
    running.client.cookies.clear()
    answer = running.client.get(page, follow_redirects=False)
    assert answer.headers["location"].startswith("/page/login?next=")


def test_a_key_of_one_store_chooses_among_its_own(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    key = running.key("qa", "fizzwick")["authorization"].removeprefix("Bearer ")
    running.client.post("/page/login", data={"key": key, "agent": "a"})
    for page in PAGES:
        shown = running.client.get(page).text
        assert re.findall(r'<option value="(\w+)"', shown) == ["fizzwick"]
        assert running.client.get(page, params={"store": "sauvelin"}).status_code == 403


@pytest.mark.parametrize(
    "query", [{"weeks": "0"}, {"weeks": "x"}, {"minutes": "0"}, {"target": "-1"}, {"hours": "nan"}]
)
def test_a_form_that_is_not_right_is_a_page_that_says_so(
    query: dict[str, str], running: "Running"
) -> None:
    answer = running.client.get("/forecast", params=query)
    assert answer.status_code == 422
    assert "expected a number from" in answer.text
    assert running.client.get("/forecast", params={"minutes": "4,5"}).status_code == 200


def test_names_from_outside_stay_text(running: "Running") -> None:
    parcel = {"carrier": "<script>x</script>", "status": "in_transit", "eta_to": "2026-12-01"}
    order = {"order_id": "X-1", "store": "sauvelin", "placed_at": "2026-12-01T10:00:00+01:00",
             "status": "shipped", "shipments": [parcel]}  # fmt: skip
    running.client.put("/v1/orders/X-1", json=order)
    shown = running.client.get("/reports/weekly", params={"week": "2026-W49"}).text
    assert "&lt;script&gt;x&lt;/script&gt;" in shown
    assert "<script>x" not in shown


def test_a_change_is_coloured_only_where_it_is_more_than_chance() -> None:
    words = ReportWords(wording_in("en"))
    clear = share(90, 100).model_copy(update={"change": Difference(value=0.2, low=0.1, high=0.3)})
    chance = share(9, 10).model_copy(update={"change": Difference(value=0.2, low=-0.1, high=0.4)})
    (up, down, unsure) = (
        words.share_change(clear, "up"),
        words.share_change(clear, "down"),
        words.share_change(chance, "up"),
    )
    assert up is not None
    assert down is not None
    assert unsure is not None
    assert [(c.text, c.kind) for c in (up, down, unsure)] == [
        ("+20 points", "better"), ("+20 points", "worse"), ("no clear change", "plain"),
    ]  # fmt: skip
    assert words.share_change(share(1, 2)) is None


def test_spans_are_said_in_the_unit_that_is_read() -> None:
    words = ReportWords(wording_in("fr"))
    assert [words.span(h) for h in (0.5 / 60, 0.5, 1.25, 47, 72, None)] == [
        "0,5 min", "30 min", "1,2 h", "47 h", "3 j", "–",
    ]  # fmt: skip
    assert words.share_bounds(share(3, 4)).startswith("30–95")


@given(st.floats(1e-3, 1e7))
def test_an_axis_ends_at_a_round_number_that_is_enough(value: float) -> None:
    top = nice_top(value)
    assert value * 0.999 <= top <= 10 * value


@given(st.lists(st.none() | st.floats(0, 1e5), min_size=1, max_size=20))
def test_a_chart_takes_any_values_and_escapes_words(values: list[float | None]) -> None:
    points = [Point("<b>", value, told="<i>") for value in values]
    chart = lines_chart("<title>", [Line("x", "first", points)], str)
    assert chart.count("<circle") == sum(value is not None for value in values)
    assert "<b>" not in chart
    assert "<i>" not in chart
    assert share_bar(share(0, 0)) == ""
