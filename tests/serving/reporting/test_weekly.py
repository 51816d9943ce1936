"""The weekly report over a real service: every figure can be counted by hand."""

import csv
import io
import json
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from replywright import main

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

WEEK = "2026-W49"
WEEKLY = "/v1/reports/weekly"


def decide(running: "Running", draft: "Row", **decision: object) -> None:
    path = f"/v1/drafts/{draft['draft_id']}/decision"
    answer = running.client.post(path, json={"agent": "claire", **decision})
    assert answer.status_code == 200, answer.text


def report_of(running: "Running", **query: str) -> dict[str, Any]:
    answer = running.client.get(WEEKLY, params={"week": WEEK, **query})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def put(running: "Running", *orders: "Row") -> None:
    for order in orders:
        answer = running.client.put(f"/v1/orders/{order['order_id']}", json=order)
        assert answer.status_code in (200, 201), answer.text


def an_order(number: str, **fields: object) -> "Row":
    return {
        "order_id": number,
        "store": "sauvelin",
        "placed_at": "2026-12-01T10:00:00+01:00",
        "status": "shipped",
        "customer": {"email": f"{number.lower()}@example.com"},
        "currency": "CHF",
        "total": "50.00",
    } | fields


def a_parcel(due: str, delivered: str | None = None, **fields: object) -> "Row":
    return {
        "carrier": "Testpost",
        "status": "delivered" if delivered else "in_transit",
        "shipped_at": "2026-11-30T10:00:00+01:00",
        "eta_to": due,
        "delivered_at": delivered,
    } | fields


def carrier(report: dict[str, Any], name: str = "Testpost") -> dict[str, Any]:
    rows = report["delivery"]["by_carrier"]
    found: dict[str, Any] = next(c for c in rows if c["carrier"] == name)
    return found


def test_the_week_is_counted(week_on_both: "Running") -> None:
    report = report_of(week_on_both)
    total, drafts = report["total"], report["drafts"]
    assert report["period"]["name"] == WEEK
    assert (total["tickets"]["value"], total["tickets"]["before"]) == (6, 0)
    assert (drafts["total"]["decided"], drafts["total"]["as_is"]["value"]) == (4, 0.5)
    assert drafts["total"]["edited"]["count"] == 1
    assert [(r["reason"], r["share"]["count"]) for r in drafts["reasons"]] == [("tone", 1)]
    # Two replies after two hours, one after six; one ticket resolved after six.
    assert (total["first_response"]["n"], total["first_response"]["median"]) == (3, 2.0)
    assert (total["resolution"]["n"], total["resolution"]["median"]) == (1, 6.0)
    for rows in ("by_store", "by_group", "by_topic", "by_channel", "by_language"):
        assert sum(r["tickets"]["value"] for r in report[rows]) == 6, rows
        assert sum(r["first_response"]["n"] for r in report[rows]) == 3, rows
    assert report["satisfaction"]["score"]["value"] == 4.0
    assert report["satisfaction"]["pleased"]["n"] == 1
    assert report["is_over"] is False


def test_opening_hours_are_given_where_the_deadline_counts_them(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    """Sauvelin is open until 18:30 and from 9:00; on Amazon every hour counts."""
    evening = datetime(2026, 12, 3, 18, 0, tzinfo=ZoneInfo("Europe/Paris"))
    running.clock.now = evening
    made = []
    for channel in ("email", "amazon"):
        ticket = sample_tickets["S-003"] | {
            "ticket_id": channel,
            "channel": channel,
            "created_at": evening.isoformat(),
            "store": "sauvelin",
        }
        ticket["messages"] = [m | {"sent_at": evening.isoformat()} for m in ticket["messages"]]
        made.append(running.draft(ticket))
    running.clock.forward(hours=16)
    for draft in made:
        decide(running, draft, action="approve")
    by_channel = {row["name"]: row for row in report_of(running)["by_channel"]}
    email, amazon = by_channel["email"], by_channel["amazon"]
    assert (email["first_response"]["median"], amazon["first_response"]["median"]) == (16.0, 16.0)
    assert (email["first_response_business"]["median"], email["on_target"]["count"]) == (1.5, 1)
    assert (amazon["first_response_business"]["n"], amazon["on_target"]["count"]) == (0, 0)
    assert amazon["on_target"]["n"] == 1


def test_a_target_is_kept_or_missed_by_the_turn_that_it_was_of(week: "Running") -> None:
    """A customer who writes again has a new deadline; what was kept stays kept."""
    before = report_of(week)["total"]["on_target"]
    ticket = week.client.get("/v1/tickets/W-0").json()["ticket"]
    later = {"message_id": "again", "body": "Et maintenant ?",
             "sent_at": week.clock().isoformat()}  # fmt: skip
    week.draft(ticket | {"messages": [*ticket["messages"], later]})
    after = report_of(week)["total"]
    assert after["tickets"]["value"] == 6
    assert after["on_target"]["count"] == before["count"]
    assert after["first_response"]["n"] == 3


def test_who_waits_is_counted_at_the_end_of_the_week_and_not_now(week_on_both: "Running") -> None:
    week = week_on_both
    waiting = report_of(week)["backlog"]
    assert waiting["waiting"]["value"] == 2  # the rejected one and the one nobody looked at
    assert [a["count"] for a in waiting["ages"]] == [0, 2, 0, 0, 0]
    week.clock.forward(days=9)
    late = report_of(week)["backlog"]
    assert (late["waiting"]["value"], late["overdue"]) == (2, 2)
    week.client.patch("/v1/tickets/W-5", json={"status": "closed"})
    assert report_of(week)["backlog"]["waiting"]["value"] == 2  # it waited then
    now = report_of(week, week="2026-W50")["backlog"]["waiting"]
    assert (now["value"], now["before"]) == (1, 2)


def test_another_week_is_empty_and_says_so(week: "Running") -> None:
    report = report_of(week, week="2026-W20")
    assert report["total"]["tickets"]["value"] == 0
    assert report["total"]["first_response"]["median"] is None
    assert report["total"]["on_target"]["value"] is None
    assert report["worst"] == []
    assert report["by_store"] == []
    assert len(report["trend"]) == 8


def test_days_are_a_period_too(week: "Running") -> None:
    answer = week.client.get(WEEKLY, params={"from": "2026-12-03", "to": "2026-12-03"})
    report = answer.json()
    assert (report["period"]["name"], report["trend"]) == ("2026-12-03..2026-12-03", [])
    assert report["total"]["tickets"]["value"] == 6
    before = week.client.get(WEEKLY, params={"from": "2026-12-01", "to": "2026-12-02"})
    assert before.json()["total"]["tickets"]["value"] == 0


def test_parcels_are_in_time_late_in_trouble_or_undated(running_on_both: "Running") -> None:
    running = running_on_both
    before = report_of(running, store="sauvelin")["delivery"]
    put(
        running,
        an_order("TP-1", shipments=[a_parcel("2026-12-01", "2026-12-01T23:30:00+01:00")]),
        an_order("TP-2", shipments=[a_parcel("2026-12-01", "2026-12-02T00:30:00+01:00")]),
        an_order("TP-3", shipments=[a_parcel("2026-12-02")]),
        an_order("TP-4", shipments=[a_parcel("2026-12-02", status="lost")]),
        an_order("TP-5", shipments=[a_parcel("2026-12-02", status="at_pickup_point")]),
        an_order("TP-6", shipments=[a_parcel("2026-12-05")]),  # not over yet
        an_order("TP-7", status="cancelled",
                 shipments=[a_parcel("2026-12-02", status="label_created")]),
    )  # fmt: skip
    report = report_of(running, store="sauvelin")
    own = carrier(report)
    assert own["due"] == 4
    assert [own[k]["count"] for k in ("on_time", "late", "troubled")] == [1, 2, 1]
    assert report["delivery"]["undated"] == before["undated"] + 1
    # The same order again, delivered by now: counted once, as it is known now.
    put(running, an_order("TP-3", shipments=[a_parcel("2026-12-02", "2026-12-02T12:00:00+01:00")]))
    own = carrier(report_of(running, store="sauvelin"))
    assert [own[k]["count"] for k in ("on_time", "late", "troubled")] == [2, 1, 1]


def test_refunds_are_counted_with_reason_currency_and_share(running_on_both: "Running") -> None:
    running = running_on_both
    before = report_of(running, store="sauvelin")["refunds"]["orders"]["count"]
    refund = {"amount": "12.50", "status": "issued", "issued_at": "2026-12-02T10:00:00+01:00"}
    put(
        running,
        an_order("TP-1", refunds=[refund | {"reason": "damaged"}, refund | {"amount": "0.10"}]),
        an_order("TP-2", refunds=[refund | {"status": "pending"}]),
        an_order("TP-3", refunds=[refund | {"issued_at": "2026-11-02T10:00:00+01:00"}]),
    )
    found = report_of(running, store="sauvelin")["refunds"]
    (francs,) = [m for m in found["money"] if m["currency"] == "CHF"]
    assert (francs["refunded"], francs["placed"], francs["share"]) == ("12.60", "150.00", 0.084)
    assert found["orders"]["count"] == before + 1
    assert {r["reason"] for r in found["reasons"]} >= {"damaged", "not named"}


def test_an_order_of_the_file_counts_as_the_database_has_it(
    running: "Running", sample_orders: "dict[str, Row]"
) -> None:
    order = next(
        o
        for o in sample_orders.values()
        if o["store"] == "sauvelin"
        and any("2026-11-30" <= (s.get("eta_to") or "") <= "2026-12-02" for s in o["shipments"])
    )
    before = report_of(running, store="sauvelin")["delivery"]
    parcels = [s | {"carrier": "Elsewhere"} for s in order["shipments"]]
    put(running, order | {"shipments": parcels, "updated_at": "2027-01-01T00:00:00+01:00"})
    after = report_of(running, store="sauvelin")
    assert carrier(after, "Elsewhere")["due"] >= 1
    assert after["delivery"]["due"] == before["due"]


def test_questions_are_sorted_by_how_the_parcel_stood(
    running_on_both: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    running = running_on_both
    asked = {"message_id": "q", "body": "Où est ma commande SV-2609999 ? Où en est la livraison ?"}
    order = an_order("SV-2609999", shipments=[a_parcel("2026-12-01")])
    order["customer"] = {"email": "marie@example.com"}
    put(running, order)
    ticket = sample_tickets["S-001"] | {
        "ticket_id": "Q-1", "created_at": running.clock().isoformat(), "order_ref": None,
        "customer": {"email": "marie@example.com"}, "subject": "Ma commande",
        "messages": [asked], "channel": "email", "account": None, "store": "sauvelin",
    }  # fmt: skip
    draft = running.draft(ticket)
    assert draft["tags"]["intent"] in ("shipping.order_status", "shipping.delayed")
    report = report_of(running, store="sauvelin")
    states = {row["state"]: row["share"]["count"] for row in report["delivery"]["asked"]}
    assert states == {"late": 1}
    assert carrier(report)["questions"] == 1
    assert report["delivery"]["where_is_my_order"]["value"] == 1.0


def test_the_worst_topic_is_the_largest_product_of_volume_and_shortfall(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    for number in range(5):
        at = {"ticket_id": f"X-{number}", "created_at": running.clock().isoformat()}
        draft = running.draft(sample_tickets["S-001"] | at)
        if number < 3:
            decide(running, draft, action="reject", reason="policy")
        else:
            decide(running, draft, action="approve")
    (worst,) = report_of(running)["worst"]
    assert (worst["measure"], worst["tickets"], worst["short"]["value"]) == ("as_is", 5, 0.6)
    assert worst["cost"] == 3.0


def test_the_table_has_a_row_for_each_figure(week: "Running") -> None:
    answer = week.client.get(WEEKLY, params={"week": WEEK}, headers={"accept": "text/csv"})
    assert answer.headers["content-type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    found = {(r["section"], r["name"], r["measure"]): r for r in rows}
    assert len(found) == len(rows)
    assert found["all", "all", "tickets"]["value"] == "6"
    assert found["all", "all", "first_response_median"]["value"] == "2.0"
    assert found["all", "all", "as_is"]["n"] == "4"
    asked = week.client.get(WEEKLY, params={"week": WEEK, "format": "csv"})
    assert asked.text == answer.text
    both = {"accept": "text/csv;q=0.5, application/json"}
    assert week.client.get(WEEKLY, headers=both).headers["content-type"] == "application/json"


def test_no_name_becomes_a_formula(running: "Running") -> None:
    put(running, an_order("TP-1", shipments=[a_parcel("2026-12-01", carrier="=HYPERLINK(1)")]))
    table = running.client.get(WEEKLY, params={"week": WEEK, "format": "csv"}).text
    assert "'=HYPERLINK(1)" in table


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({"week": "last"}, "week"),
        ({"week": "2026-W60"}, "week"),
        ({"format": "pdf"}, "format"),
        ({"from": "yesterday"}, "from"),
        ({"from": "2026-01-01", "to": "2026-12-01"}, "to"),
        ({"store": "nobody"}, "store"),
    ],
)
def test_a_wrong_query_is_answered_with_what_is_expected(
    running: "Running", query: dict[str, str], field: str
) -> None:
    answer = running.client.get(WEEKLY, params=query)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == field


def test_a_key_sees_its_own_stores_only(
    running_on_both: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    running = running_on_both
    admin = running.key("admin")
    for name in ("S-001", "S-002"):
        running.client.post("/v1/drafts", json={"ticket": sample_tickets[name]}, headers=admin)
    own = running.key("qa", "fizzwick")
    ask = {"week": WEEK}
    seen = running.client.get(WEEKLY, params=ask, headers=own).json()
    everything = running.client.get(WEEKLY, params=ask, headers=admin).json()
    assert seen["stores"] == ["fizzwick"]
    assert [r["name"] for r in seen["by_store"]] == ["fizzwick"]
    assert seen["delivery"]["due"] < everything["delivery"]["due"]
    assert seen["backlog"]["waiting"]["value"] < everything["backlog"]["waiting"]["value"]
    other = {"week": WEEK, "store": "sauvelin"}
    assert running.client.get(WEEKLY, params=other, headers=own).status_code == 403
    assert running.client.get(WEEKLY, headers=running.key("helpdesk")).status_code == 403
    assert running.client.get(WEEKLY, headers=running.key("data")).status_code == 200


def test_the_command_prints_what_the_service_answers(
    running: "Running", sample_tickets: "dict[str, Row]", capsys: pytest.CaptureFixture[str]
) -> None:
    running.draft(sample_tickets["S-001"])
    place = ["--workspace", str(running.settings.workspace), "--database",
             running.settings.database, "--now", running.clock().isoformat()]  # fmt: skip
    assert main(["report", *place, "--week", WEEK, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == report_of(running)
    assert main(["report", *place, "--week", WEEK, "--format", "csv"]) == 0
    table = running.client.get(WEEKLY, params={"week": WEEK, "format": "csv"}).text
    assert capsys.readouterr().out == table
    assert main(["report", *place, "--week", WEEK]) == 0
    assert capsys.readouterr().out.startswith(f"# Week {WEEK} (so far)\n")
    assert main(["report", *place, "--from", "2026-12-01", "--to", "2026-12-02"]) == 0
    assert capsys.readouterr().out.startswith("# 2026-12-01..2026-12-02\n")
    assert main(["report", *place, "--week", "W49"]) == 2
    assert "expected an ISO week" in capsys.readouterr().err
    assert main(["report", *place, "--store", "nobody"]) == 2


def test_a_report_holds_no_word_of_a_customer(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    secret = "Zebrakatze-4711"
    ticket = sample_tickets["S-001"] | {"subject": secret}
    ticket["messages"] = [m | {"body": f"{m['body']} {secret}"} for m in ticket["messages"]]
    ticket["customer"] = ticket["customer"] | {"name": secret}
    decide(running, running.draft(ticket), action="edit", body=f"Bonjour {secret}")
    for path in (WEEKLY, "/v1/forecast", "/reports/weekly", "/forecast"):
        answer = running.client.get(path, params={"week": WEEK} if "week" in path else {})
        assert answer.status_code == 200
        assert secret not in answer.text
