"""A week whose every figure can be counted by hand, on both databases."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

Start = Callable[..., "Running"]


def decide(running: "Running", draft: "Row", **decision: object) -> None:
    path = f"/v1/drafts/{draft['draft_id']}/decision"
    answer = running.client.post(path, json={"agent": "claire", **decision})
    assert answer.status_code == 200, answer.text


@pytest.fixture(params=["sqlite", "postgresql"])
def running_on_both(start: Start, request: pytest.FixtureRequest) -> "Running":
    """A service on SQLite, then on PostgreSQL."""
    settings = {}
    if request.param == "postgresql":
        settings["database_url"] = request.getfixturevalue("postgresql_url")
    return start(**settings)


@pytest.fixture
def week(running: "Running", sample_tickets: "dict[str, Row]") -> "Running":
    return a_week(running, sample_tickets)


@pytest.fixture
def week_on_both(running_on_both: "Running", sample_tickets: "dict[str, Row]") -> "Running":
    return a_week(running_on_both, sample_tickets)


def a_week(running: "Running", sample_tickets: "dict[str, Row]") -> "Running":
    """Six tickets of two stores: two sent as drafted, one edited, one rejected, one resolved.

    They are of Thursday, half past ten in Paris; replies follow two and six hours later.
    """
    made = []
    for number in range(6):
        ticket: dict[str, Any] = sample_tickets["S-002" if number % 2 else "S-016"] | {
            "ticket_id": f"W-{number}",
            "created_at": running.clock().isoformat(),
            "satisfaction": {"score": 4} if number == 0 else {"score": "high"},
        }
        ticket["messages"] = [
            message | {"sent_at": running.clock().isoformat()} for message in ticket["messages"]
        ]
        made.append(running.draft(ticket))
    running.clock.forward(hours=2)
    decide(running, made[0], action="approve")
    decide(running, made[1], action="approve")
    running.clock.forward(hours=4)
    decide(running, made[2], action="edit", body=made[2]["body"] + " Merci.")
    decide(running, made[3], action="reject", reason="tone")
    running.client.patch("/v1/tickets/W-4", json={"status": "resolved"})
    return running
