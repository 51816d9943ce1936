"""The weekly report over a real service: every figure can be counted by hand."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from replywright import main
from serving.reporting.weekly import WeekError, parse_week, week_of

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

Start = Callable[..., "Running"]
PARIS = ZoneInfo("Europe/Paris")
WEEK = "2026-W49"  # the sample's tickets are of Monday to Thursday of it


def decide(running: "Running", draft: "Row", **decision: Any) -> None:  # noqa: ANN401
    path = f"/v1/drafts/{draft['draft_id']}/decision"
    answer = running.client.post(path, json={"agent": "claire", **decision})
    assert answer.status_code == 200, answer.text


@pytest.fixture(params=["sqlite", "postgresql"])
def week(
    start: Start, sample_tickets: "dict[str, Row]", request: pytest.FixtureRequest
) -> "Running":
    """Six tickets of one store on a Thursday: two sent as drafted, one edited, one rejected."""
    settings = {}
    if request.param == "postgresql":
        settings["database_url"] = request.getfixturevalue("postgresql_url")
    running: Running = start(**settings)
    made = []
    for number in range(6):
        ticket = sample_tickets["S-002" if number % 2 else "S-016"] | {
            "ticket_id": f"W-{number}",
            "satisfaction": {"score": 4} if number == 0 else {"score": "high"},
        }
        made.append(running.draft(ticket))
    running.clock.forward(hours=2)
    decide(running, made[0], action="approve")
    decide(running, made[1], action="approve")
    running.clock.forward(hours=4)
    decide(running, made[2], action="edit", body=made[2]["body"] + " Merci.")
    decide(running, made[3], action="reject", reason="tone")
    running.client.patch("/v1/tickets/W-4", json={"status": "resolved"})
    return running


def report_of(running: "Running", **query: str) -> dict[str, Any]:
    answer = running.client.get("/v1/reports/weekly", params={"week": WEEK, **query})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def test_the_week_is_counted(week: "Running") -> None:
    report = report_of(week)
    assert (report["week"], report["tickets"], report["tickets_before"]) == (WEEK, 6, 0)
    assert report["decisions"] == {"approve": 2, "edit": 1, "reject": 1}
    assert report["rejection_reasons"] == {"tone": 1}
    total = report["total"]
    assert total["as_is"]["value"] == 0.5
    assert (total["first_response"]["n"], total["resolution"]["n"]) == (3, 1)
    assert total["first_response"]["median"] < total["first_response"]["p90"]
    assert report["satisfaction"] == {"n": 1, "mean": 4.0}
    assert sum(r["tickets"] for r in report["by_topic"]) == 6
    assert sum(r["tickets"] for r in report["by_channel"]) == 6
    assert report["delivery"]["due"] > 0
    assert report["delivery"]["where_is_my_order"]["n"] == 6


def test_another_week_is_empty_and_says_so(week: "Running") -> None:
    answer = week.client.get("/v1/reports/weekly", params={"week": "2026-W20"})
    report = answer.json()
    assert report["tickets"] == 0
    assert report["total"]["first_response"] == {"n": 0, "median": None, "p90": None}
    assert report["worst"] is None


def test_the_table_has_the_same_figures(week: "Running") -> None:
    answer = week.client.get("/v1/reports/weekly", params={"week": WEEK, "format": "csv"})
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert rows[0]["group"] == "all"
    assert rows[0]["tickets"] == "6"
    assert {r["group"] for r in rows} == {"all", "store", "topic", "channel", "language"}


@pytest.mark.parametrize(
    "query", [{"week": "last"}, {"week": "2026-W60"}, {"format": "pdf", "week": WEEK}]
)
def test_a_wrong_query_is_answered_with_what_is_expected(
    running: "Running", query: dict[str, str]
) -> None:
    answer = running.client.get("/v1/reports/weekly", params=query)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] in query


def test_a_key_sees_its_own_stores_only(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    admin = running.key("admin")
    for name in ("S-001", "S-002"):
        running.client.post("/v1/drafts", json={"ticket": sample_tickets[name]}, headers=admin)
    own = running.key("qa", "fizzwick")
    ask = "/v1/reports/weekly"
    seen = running.client.get(ask, params={"week": WEEK}, headers=own).json()
    assert [r["name"] for r in seen["by_store"]] == ["fizzwick"]
    other = {"week": WEEK, "store": "sauvelin"}
    assert running.client.get(ask, params=other, headers=own).status_code == 403
    helpdesk = running.key("helpdesk")
    assert running.client.get(ask, headers=helpdesk).status_code == 403
    assert running.client.get("/v1/forecast", headers=helpdesk).status_code == 403


def test_the_command_prints_what_the_service_answers(
    running: "Running", sample_tickets: "dict[str, Row]", capsys: pytest.CaptureFixture[str]
) -> None:
    running.draft(sample_tickets["S-001"])
    place = ["--workspace", str(running.settings.workspace), "--database",
             running.settings.database]  # fmt: skip
    assert main(["report", *place, "--week", WEEK, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == report_of(running)
    assert main(["report", *place, "--week", WEEK]) == 0
    assert capsys.readouterr().out.startswith(f"# Week {WEEK}\n")
    assert main(["report", *place, "--week", "W49"]) == 2
    assert "expected an ISO week" in capsys.readouterr().err
    assert main(["report", *place, "--store", "nobody"]) == 2


def test_weeks_begin_on_mondays_and_have_a_week_before() -> None:
    week = week_of(date(2027, 1, 1), PARIS)
    assert week.name == "2026-W53"
    assert week.since == datetime(2026, 12, 28, tzinfo=PARIS)
    assert week.before.name == "2026-W52"
    spring = week_of(date(2026, 3, 29), PARIS)  # an hour is missing on its Sunday
    hours = spring.until.astimezone(ZoneInfo("UTC")) - spring.since.astimezone(ZoneInfo("UTC"))
    assert hours == timedelta(hours=7 * 24 - 1)
    now = datetime(2026, 11, 25, 12, tzinfo=PARIS)
    assert parse_week(None, now, PARIS).name == "2026-W47"
    with pytest.raises(WeekError):
        parse_week("2026", now, PARIS)
