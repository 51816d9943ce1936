"""The forecast: on shops whose future is known."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray
from sqlalchemy import Connection, insert

from replywright import main
from serving.reporting.forecast import predict, tried
from serving.storage.tables import tickets

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

Start = Callable[..., "Running"]
PROFILE = np.array([1.6, 1.3, 1.1, 1.0, 0.9, 0.5, 0.6])


def shop(weeks: int, level: float, seed: int, growth: float = 0.0) -> NDArray[np.float64]:
    """A shop's tickets by day: its weekdays, a trend, chance."""
    rng = np.random.default_rng(seed)
    levels = level * (1 + growth) ** np.arange(weeks)
    return rng.poisson(np.outer(levels, PROFILE).ravel()).astype(float)


def test_a_steady_shop_is_met_and_its_weekdays_too() -> None:
    expected, _ = predict(shop(20, 40, 1), 2, np.random.default_rng(1))
    assert expected.shape == (14,)
    assert expected[:7].sum() == pytest.approx(280, rel=0.08)
    assert expected[0] > 2 * expected[5]


def test_four_in_five_days_fall_into_the_interval() -> None:
    hits = total = 0
    for seed in range(25):
        days = shop(17, 30, seed)
        _, draws = predict(days[:-7], 1, np.random.default_rng(seed))
        low, high = np.percentile(draws, [10, 90], axis=0)
        hits += int(((days[-7:] >= low) & (days[-7:] <= high)).sum())
        total += 7
    assert 0.75 <= hits / total <= 0.95


def test_over_many_shops_it_beats_the_week_before() -> None:
    errors = [tried(shop(20, 25, seed), np.random.default_rng(seed)) for seed in range(12)]
    ours = sum(e[0] or 0 for e in errors)
    naive = sum(e[1] or 0 for e in errors)
    assert ours < 0.9 * naive


def test_without_history_nothing_is_expected_and_nothing_fails() -> None:
    expected, draws = predict(np.zeros(0), 3, np.random.default_rng(1))
    assert expected.tolist() == [0.0] * 21
    assert draws.shape[1] == 21
    assert tried(np.zeros(0), np.random.default_rng(1)) == (None, None)


@pytest.fixture
def busy(running: "Running", sample_tickets: "dict[str, Row]") -> "Running":
    """Ten weeks of tickets, and forty decisions on one intent."""
    draft = running.draft(sample_tickets["S-001"])
    with running.database.reading() as connection:
        row = connection.execute(tickets.select()).one()._asdict()
    start = running.clock() - timedelta(weeks=11)
    rows = []
    for number, count in enumerate(shop(11, 6, 3)):
        for place in range(int(count)):
            at = start + timedelta(days=number, minutes=place)
            rows.append(row | {"ticket_id": f"F-{number}-{place}", "created_at": at,
                               "thread_id": f"F-{number}-{place}"})  # fmt: skip

    def fill(connection: Connection) -> None:
        connection.execute(insert(tickets), rows)

    running.database.write(fill)
    running.client.post(
        f"/v1/drafts/{draft['draft_id']}/decision", json={"agent": "c", "action": "approve"}
    )
    for number in range(30):
        made = running.draft(sample_tickets["S-001"] | {"ticket_id": f"D-{number}"})
        running.client.post(
            f"/v1/drafts/{made['draft_id']}/decision", json={"agent": "c", "action": "approve"}
        )
    running.clock.forward(minutes=1)
    return running


def test_the_service_forecasts_and_plans_down_to_the_target(busy: "Running") -> None:
    query = {"weeks": "3", "minutes_per_ticket": "30", "target_agents": "0.2"}
    answer = busy.client.get("/v1/forecast", params=query)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert found["method"] == "seasonal"
    assert len(found["days"]) == 21
    assert len(found["weeks"]) == 3
    assert found["weeks"][0]["low"] <= found["weeks"][0]["expected"] <= found["weeks"][0]["high"]
    monday = datetime.fromisoformat(found["days"][0]["day"])
    assert monday.weekday() == 0
    assert monday.date() > busy.clock().date()
    (step,) = found["plan"]
    assert step["as_is"]["n"] == 31
    assert step["agents_after"] < found["weeks"][0]["agents"]


def test_too_little_history_is_said(
    running: "Running", sample_tickets: "dict[str, Row]", capsys: pytest.CaptureFixture[str]
) -> None:
    running.draft(sample_tickets["S-001"])
    found = running.client.get("/v1/forecast").json()
    assert found["method"] == "naive"
    assert "are known" in found["warnings"][0]
    command = ["forecast", "--workspace", str(running.settings.workspace), "--database",
               running.settings.database, "--format", "json"]  # fmt: skip
    assert main([*command, "--now", running.clock().isoformat()]) == 0
    assert json.loads(capsys.readouterr().out)["method"] == "naive"
    assert running.client.get("/v1/forecast", params={"weeks": "99"}).status_code == 422
