"""Tickets: status, reading, threads, and what time brings about."""

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from serving.clocks import ClockReport, run_clocks
from serving.storage.outbox import OutboxRepository

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running


def a_ticket(ticket_id: str, **fields: object) -> "Row":
    return {
        "ticket_id": ticket_id,
        "channel": "email",
        "mailbox": "hiya@fizzwick.example",
        "created_at": "2026-12-03T09:00:00+00:00",
        "customer": {"email": "gemma.holt@example.com", "name": "Gemma Holt"},
        "messages": [{"body": "Where is my order FZ318702? It has not come.", "message_id": "m1"}],
    } | fields


def tick(running: "Running") -> ClockReport:
    services = running.app.state.services
    stores = services.live.current.workspace.stores
    return run_clocks(running.database, stores, running.clock(), alert_before=timedelta(minutes=30))


def state(running: "Running", ticket_id: str = "T-1") -> "Row":
    found: Row = running.client.get(f"/v1/tickets/{ticket_id}").json()
    return found


def test_a_ticket_is_open_and_unread_until_its_draft_is_decided(running: "Running") -> None:
    draft = running.draft(a_ticket("T-1"))
    assert (state(running)["status"], state(running)["is_read"]) == ("open", False)
    body = {"action": "approve", "agent": "tamsin"}
    running.client.post(f"/v1/drafts/{draft['draft_id']}/decision", json=body)
    assert (state(running)["status"], state(running)["is_read"]) == ("pending", True)
    assert state(running)["clocks"]["waiting_since"] is None


def test_a_new_message_opens_a_closed_ticket_and_starts_its_clocks_again(
    running: "Running",
) -> None:
    running.draft(a_ticket("T-1"))
    changed = running.client.patch("/v1/tickets/T-1", json={"status": "closed", "is_read": True})
    assert (changed.json()["status"], changed.json()["clocks"]["waiting_since"]) == (
        "closed",
        None,
    )
    later = {"body": "Hello?", "message_id": "m2", "sent_at": "2026-12-03T09:20:00+00:00"}
    running.draft(a_ticket("T-1", messages=[*a_ticket("T-1")["messages"], later]))
    assert (state(running)["status"], state(running)["is_read"]) == ("open", False)


def test_an_agents_own_reply_stops_the_clock(running: "Running") -> None:
    running.draft(a_ticket("T-1"))
    reply = {"body": "On its way.", "author": "agent", "message_id": "m2"}
    running.draft(a_ticket("T-1", messages=[*a_ticket("T-1")["messages"], reply]))
    assert state(running)["clocks"]["waiting_since"] is None


def test_tickets_of_one_customer_on_one_order_become_one_thread_until_undone(
    running: "Running",
) -> None:
    running.draft(a_ticket("T-1"))
    second = running.draft(a_ticket("T-2", channel="contact_form"))
    assert state(running, "T-2")["thread"] == ["T-1", "T-2"]
    assert state(running, "T-2")["merges"] == [
        {"from": "T-2", "into": "T-1", "reason": "same order FZ318702 and same customer"}
    ]
    assert "another open ticket on FZ318702: T-1" in second["warnings"]
    undone = running.client.post("/v1/tickets/T-2/unmerge")
    assert undone.json()["thread"] == ["T-2"]
    running.clock.forward(hours=1)
    running.draft(a_ticket("T-2", channel="contact_form"))
    assert state(running, "T-2")["thread"] == ["T-2"]
    assert running.client.post("/v1/tickets/T-2/unmerge").status_code == 404


@pytest.mark.parametrize(
    "other",
    [
        {"customer": {"email": "someone.else@example.com"}},
        {"messages": [{"body": "Do you sell lamps?"}]},
    ],
)
def test_other_customers_and_other_matters_stay_apart(other: "Row", running: "Running") -> None:
    running.draft(a_ticket("T-1"))
    running.draft(a_ticket("T-2", **other))
    assert state(running, "T-2")["thread"] == ["T-2"]


def test_the_owner_is_told_after_four_hours_and_gets_the_ticket_after_a_day(
    running: "Running",
) -> None:
    running.draft(a_ticket("T-1"))
    running.clock.now = running.clock.now.replace(hour=13, minute=59)  # 3 h 59 in London
    waiting = running.clock.now.utcoffset()
    assert waiting == timedelta(hours=1)
    assert tick(running).notified == 0
    running.clock.forward(minutes=1)
    assert tick(running).notified == 1
    assert tick(running).notified == 0
    running.clock.forward(hours=20)
    assert tick(running).assigned == 1
    assert state(running)["assigned_to"] == "tamsin@fizzwick.example"
    assert tick(running).is_empty


def test_a_deadline_is_announced_before_it_and_a_missed_one_once(running: "Running") -> None:
    running.draft(a_ticket("T-1"))
    clocks = state(running)["clocks"]
    running.clock.now = running.clock.now.fromisoformat(clocks["target_by"]) - timedelta(minutes=31)
    assert tick(running).alerted == 0
    running.clock.forward(minutes=1)
    assert tick(running).alerted == 1
    running.clock.now = running.clock.now.fromisoformat(clocks["reply_by"])
    assert tick(running).missed == 1
    assert tick(running).is_empty
    with running.database.reading() as connection:
        rows = OutboxRepository(connection).due(running.clock())
    kinds = [row.kind for row in rows]
    assert kinds.count("deadline.near") == kinds.count("deadline.missed") == 1
    assert json.loads(rows[0].payload)["to"] == "tamsin@fizzwick.example"


def test_a_clock_that_is_set_back_tells_nothing_twice(running: "Running") -> None:
    running.draft(a_ticket("T-1"))
    running.clock.forward(hours=30)
    first = tick(running)
    running.clock.forward(hours=-60)
    assert tick(running).is_empty
    running.draft(a_ticket("T-2"))
    running.clock.forward(hours=60)
    assert tick(running).missed == 1
    assert first.missed == 1


def test_answered_tickets_are_left_alone(running: "Running") -> None:
    running.draft(a_ticket("T-1"))
    running.client.patch("/v1/tickets/T-1", json={"status": "resolved"})
    running.clock.forward(hours=48)
    assert tick(running).is_empty


def test_a_vip_is_high_priority(running: "Running", sample_orders: "dict[str, Row]") -> None:
    for number in range(5):
        order = sample_orders["FZ318702"] | {"order_id": f"FZ70000{number}"}
        order["customer"] = {"email": "often@example.com"}
        running.client.put(f"/v1/orders/{order['order_id']}", json=order)
    ticket = a_ticket("T-1", customer={"email": "often@example.com"})
    ticket["messages"] = [{"body": "Where is FZ700001?"}]
    draft = running.draft(ticket)
    assert (draft["tags"]["priority"], state(running)["is_vip"]) == ("high", True)
