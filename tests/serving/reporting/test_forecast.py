"""The forecast over a real service, on SQLite and PostgreSQL."""

import csv
import io
import json
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from sqlalchemy import Connection, insert, select

from replywright import main
from serving.reporting.forecast_records import Minutes
from serving.reporting.past import Decided
from serving.reporting.work import Assumed, Mix, agents_for, minutes_by_intent, plan_for
from serving.storage.tables import decisions, drafts, orders, tickets, turns

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

PROFILE = np.array([1.6, 1.3, 1.1, 1.0, 0.9, 0.5, 0.6])
FORECAST = "/v1/forecast"


def fill(running: "Running", weeks: int, level: float, sample: "Row") -> None:
    """Weeks of tickets of two stores, each about an order of three days before."""
    running.draft(sample)
    with running.database.reading() as connection:
        row = connection.execute(tickets.select()).one()._asdict()
        turn = connection.execute(turns.select()).one()._asdict()
    rng = np.random.default_rng(3)
    monday = running.clock().replace(hour=0) - timedelta(days=running.clock().weekday())
    rows: dict[str, list[Row]] = {"tickets": [], "turns": [], "orders": []}
    for number in range(weeks * 7):
        day = monday - timedelta(days=weeks * 7 - number)
        for place in range(rng.poisson(level * PROFILE[number % 7])):
            name, at = f"F-{number}-{place}", day + timedelta(hours=9, minutes=place)
            own = {"ticket_id": name, "store": ("sauvelin", "fizzwick")[place % 2]}
            rows["tickets"].append(
                row | own | {"thread_id": name, "created_at": at, "named_order": name}
            )
            intent = (turn["intent"], "return.request", "order.cancel")[place % 3]
            rows["turns"].append(turn | own | {"began_at": at, "intent": intent})
            rows["orders"].append(
                {"store": own["store"], "order_id": name, "number_key": name, "revision":
                 number * 1000 + place + 1, "digest": "x", "stored_at": at, "payload": "{}",
                 "placed_at": at - timedelta(days=3), "currency": "EUR", "value": "10"}
            )  # fmt: skip

    def work(connection: Connection) -> None:
        for table in (tickets, turns, orders):
            connection.execute(insert(table), rows[table.name])

    running.database.write(work)


def decide_often(running: "Running", count: int) -> None:
    """Sure drafts of the sample ticket's intent, approved a minute apart."""
    with running.database.reading() as connection:
        row = connection.execute(drafts.select()).one()._asdict()
    row.pop("position")
    start = running.clock() - timedelta(days=1)
    ids = [f"d-more-{number}" for number in range(count)]
    acts = [
        {"draft_id": draft_id, "ticket_id": row["ticket_id"], "store": row["store"],
         "action": "approve", "agent": "ann", "actor": "a", "model_version": "m",
         "decided_at": start + timedelta(minutes=number),
         "recorded_at": start + timedelta(minutes=number)}
        for number, draft_id in enumerate(ids)
    ]  # fmt: skip

    def work(connection: Connection) -> None:
        connection.execute(insert(drafts), [row | {"draft_id": i, "level": "auto"} for i in ids])
        connection.execute(insert(decisions), acts)

    running.database.write(work)


def busy_one(running: "Running", sample_tickets: "dict[str, Row]") -> "Running":
    """Twelve weeks of tickets, and thirty decisions on one of their intents."""
    fill(running, 12, 6.0, sample_tickets["S-001"])
    decide_often(running, 30)
    return running


@pytest.fixture
def busy(running: "Running", sample_tickets: "dict[str, Row]") -> "Running":
    return busy_one(running, sample_tickets)


@pytest.fixture
def busy_on_both(running_on_both: "Running", sample_tickets: "dict[str, Row]") -> "Running":
    return busy_one(running_on_both, sample_tickets)


def test_the_service_forecasts_by_day_store_and_group(busy_on_both: "Running") -> None:
    busy = busy_on_both
    found = busy.client.get(FORECAST, params={"weeks": "3"}).json()
    assert found["model"]["method"] == "level"
    assert 11 <= found["model"]["weeks_known"] <= 12
    assert (len(found["days"]), len(found["weeks"])) == (28, 4)
    assert [week["is_current"] for week in found["weeks"]] == [True, False, False, False]
    monday = date.fromisoformat(found["weeks"][0]["first"])
    assert monday.weekday() == 0
    assert monday <= busy.clock().date() < monday + timedelta(days=7)
    week = found["weeks"][1]["tickets"]
    assert week["low"] < week["expected"] < week["high"]
    assert week["expected"] == pytest.approx(6 * PROFILE.sum(), rel=0.2)
    for place in range(4):
        stores = [s["weeks"][place]["expected"] for s in found["series"] if s["group"] is None]
        groups = [s["weeks"][place]["expected"] for s in found["series"] if s["group"]]
        days = [d["tickets"]["expected"] for d in found["days"][7 * place : 7 * place + 7]]
        total = found["weeks"][place]["tickets"]["expected"]
        assert sum(stores) == pytest.approx(total, abs=0.3)
        assert sum(groups) == pytest.approx(total, abs=1.0)
        assert sum(days) == pytest.approx(total, abs=0.5)
    assert {s["store"] for s in found["series"]} == {"sauvelin", "fizzwick"}
    with busy.database.reading() as connection:
        intents = connection.execute(select(turns.c.intent)).scalars().all()
    assert {s["group"] for s in found["series"]} == {None, *(i.partition(".")[0] for i in intents)}


def test_contact_rates_and_delays_come_from_the_orders(busy: "Running") -> None:
    rates = busy.client.get(FORECAST).json()["contact_rate"]
    last = rates["weeks"][-2]
    assert last["orders"] > 0
    assert last["contact_rate"]["per_100"] == pytest.approx(
        100 * last["tickets"] / last["orders"], abs=0.01
    )
    by_days = {d["from_days"]: d["share"]["value"] for d in rates["delays"]}
    assert by_days[2] == 1.0  # three days after the order, every one
    assert [w["day"] for w in rates["weekdays"]] == [1, 2, 3, 4, 5, 6, 7]


def test_the_forecast_says_how_good_it_was(busy: "Running") -> None:
    (near, *_) = busy.client.get(FORECAST).json()["tried"]
    assert near["ahead"] == 1
    assert 0 < near["week_error"] < 1
    assert near["week_inside"]["n"] == 2 * near["forecasts"] >= 14


def test_minutes_are_timed_and_the_plan_stops_at_its_target(busy_on_both: "Running") -> None:
    query = {"minutes_per_ticket": "30", "target_agents": "0", "hours_per_agent": "1"}
    found = busy_on_both.client.get(FORECAST, params=query).json()
    timed = {m["intent"]: (m["minutes"], m["n"]) for m in found["minutes"]}
    (step,) = found["plan"]["steps"]
    assert timed.pop(step["intent"]) == (1.0, 29)
    assert set(timed.values()) == {(30, 0)}
    assert (step["as_is"]["n"], step["as_is"]["value"], step["sure"]["value"]) == (30, 1.0, 1.0)
    assert step["agents_after"] < found["plan"]["agents"]
    assert found["plan"]["is_reached"] is False
    codes = [caution["code"] for caution in found["cautions"]]
    assert [c for c in codes if c != "worse_than_last_week"] == [
        "first_peak", "minutes_assumed", "target_not_reached",
    ]  # fmt: skip
    near = query | {"target_agents": "1000"}
    plan = busy_on_both.client.get(FORECAST, params=near).json()["plan"]
    assert (plan["steps"], plan["is_reached"]) == ([], True)


def test_a_key_sees_its_own_stores_only(busy: "Running") -> None:
    own, admin = busy.key("qa", "fizzwick"), busy.key("admin")
    seen = busy.client.get(FORECAST, headers=own).json()
    everything = busy.client.get(FORECAST, headers=admin).json()
    assert {s["store"] for s in seen["series"]} == {"fizzwick"}
    assert seen["weeks"][1]["tickets"]["expected"] < everything["weeks"][1]["tickets"]["expected"]
    other = {"store": "sauvelin"}
    assert busy.client.get(FORECAST, params=other, headers=own).status_code == 403
    assert busy.client.get(FORECAST, headers=busy.key("helpdesk")).status_code == 403


def test_too_little_history_is_said(
    running: "Running", sample_tickets: "dict[str, Row]", capsys: pytest.CaptureFixture[str]
) -> None:
    found = running.client.get(FORECAST).json()
    assert found["cautions"][0]["code"] == "no_history"
    fill(running, 3, 6.0, sample_tickets["S-001"])
    found = running.client.get(FORECAST).json()
    assert found["model"]["method"] == "last_week"
    assert found["cautions"][0]["code"] == "few_weeks"
    assert found["tried"] == []
    command = ["forecast", "--workspace", str(running.settings.workspace), "--database",
               running.settings.database, "--now", running.clock().isoformat()]  # fmt: skip
    assert main([*command, "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == found
    assert main([*command, "--format", "csv"]) == 0
    table = running.client.get(FORECAST, headers={"accept": "text/csv"}).text
    assert capsys.readouterr().out == table
    assert {r["section"] for r in csv.DictReader(io.StringIO(table))} >= {"week", "day", "series"}
    assert main(command) == 0
    assert "- Careful: only" in capsys.readouterr().out
    assert running.client.get(FORECAST, params={"weeks": "99"}).status_code == 422
    with pytest.raises(SystemExit) as refused:
        main([*command, "--hours-per-agent", "0"])
    assert refused.value.code == 2


NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)


def acts(intent: str, count: int, gap_s: float, action: str = "approve") -> list[Decided]:
    return [
        Decided("ann", NOW + timedelta(seconds=gap_s * n), action, intent, "auto")
        for n in range(count)
    ]


def test_minutes_need_twenty_timed_replies_and_leave_out_pauses() -> None:
    assert minutes_by_intent(acts("a", 20, 120)) == {}
    found = minutes_by_intent(acts("a", 21, 120))["a"]
    assert (found.minutes, found.n, found.low, found.high) == (2.0, 20, 2.0, 2.0)
    assert minutes_by_intent(acts("a", 60, 1)) == {}
    assert minutes_by_intent(acts("a", 60, 3600)) == {}


def test_the_plan_takes_the_largest_savings_first_and_rests_on_the_lower_end() -> None:
    decided = [*acts("a", 40, 60), *acts("b", 40, 60), *acts("b", 10, 60, "reject"),
               *acts("c", 19, 60)]  # fmt: skip
    mix = Mix({"a": 0.2, "b": 0.5, "c": 0.3})
    minutes = {i: Minutes(intent=i, minutes=6, low=5, high=7, n=30) for i in "abc"}
    arguments: dict[str, Any] = {"mix": mix, "decided": decided, "known": minutes, "replies": 1.0}
    whole = plan_for("W", 1000, 100.0, **arguments, assumed=Assumed())
    assert [step.intent for step in whole.steps] == ["b", "a"]
    (b, a) = whole.steps
    assert b.hours_saved == pytest.approx(500 * 0.8 * 5.5 / 60, abs=0.01)
    assert b.hours_saved_low == pytest.approx(500 * b.as_is.low * 5.5 / 60, abs=0.01)
    left = 100 - b.hours_saved_low - a.hours_saved_low
    assert a.agents_after == pytest.approx(agents_for(left, Assumed()), abs=0.01)
    near = plan_for("W", 1000, 100.0, **arguments, assumed=Assumed(target_agents=3.0))
    assert ([s.intent for s in near.steps], near.is_reached) == (["b"], True)
    far = plan_for("W", 1000, 100.0, **arguments, assumed=Assumed(target_agents=0.1))
    assert far.is_reached is False
