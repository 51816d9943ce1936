"""Drift: the week's shares beside those of the weeks before, in report and metrics."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import Connection, insert

from serving.app import measure_drift
from serving.reporting.drift import LEAST, drift_between
from serving.reporting.reading import Scope
from serving.services import Services
from serving.storage.tables import tickets, turns

if TYPE_CHECKING:
    from datetime import datetime

    from tests.serving.conftest import Running


def fill(running: "Running", at: "datetime", prefix: str, **shares: int) -> None:
    """So many tickets of each language, at one moment."""

    def work(connection: Connection) -> None:
        for language, count in shares.items():
            for n in range(count):
                ticket_id = f"{prefix}-{language}-{n}"
                row = {
                    "ticket_id": ticket_id, "store": "sauvelin", "channel": "email",
                    "status": "open", "is_read": False, "thread_id": ticket_id,
                    "is_thread_fixed": False, "language": language, "intent": "order.cancel",
                    "priority": "normal", "is_vip": False, "needs_reply": "yes",
                    "created_at": at, "updated_at": at, "revision": 1, "head": "{}",
                }  # fmt: skip
                connection.execute(insert(tickets), row)
                turn = {
                    "ticket_id": ticket_id, "number": 1, "store": "sauvelin", "channel": "email",
                    "language": language, "intent": "order.cancel", "is_due": True, "began_at": at,
                }  # fmt: skip
                connection.execute(insert(turns), turn)

    running.database.write(work)


@pytest.mark.parametrize(
    ("now", "is_drift"), [({"fr": 60, "it": 60}, False), ({"fr": 110, "it": 10}, True)]
)
def test_a_shift_of_languages_is_seen_in_report_and_metrics(
    running_on_both: "Running", now: dict[str, int], is_drift: bool
) -> None:
    running = running_on_both
    at = running.clock()
    fill(running, at - timedelta(weeks=3), "then", fr=200, it=200)
    fill(running, at - timedelta(days=1), "now", **now)
    with running.database.reading() as connection:
        found = drift_between(Scope(connection, None), at - timedelta(days=7), at)
        other = drift_between(Scope(connection, {"brentani"}), at - timedelta(days=7), at)
    by_feature = {d.feature: d for d in found}
    language = by_feature["language"]
    assert (language.n, language.n_before) == (120, 400)
    assert language.is_drift == is_drift
    assert not by_feature["channel"].is_drift
    assert not by_feature["intent"].is_drift
    assert other == ()
    services: Services = running.app.state.services
    measure_drift(services)
    metrics = services.render_metrics().decode()
    labels = '{against="weeks_before",feature="language"}'
    assert f"replywright_drift_divergence{labels} {language.divergence}" in metrics
    report = running.client.get("/v1/reports/weekly", params={"week": "2026-W49"}).json()
    assert {d["feature"] for d in report["drift"]} == by_feature.keys()
    if is_drift:
        assert dict(map(tuple, report["drift"][2]["moved"]))["fr"] > 0.3
        page = running.client.get("/reports/weekly", params={"week": "2026-W49"}).text
        assert "Has anything shifted?" in page


def test_mail_is_compared_with_what_the_model_in_use_learned_from(running: "Running") -> None:
    at = running.clock()
    fill(running, at - timedelta(days=1), "now", fr=90, it=30)
    learned = {"language": {"fr": 30, "it": 90}, "intent": {"order.cancel": 120}}
    with running.database.reading() as connection:
        scope = Scope(connection, None)
        found = drift_between(scope, at - timedelta(days=7), at, learned)
        without = drift_between(scope, at - timedelta(days=7), at)
    assert without == ()  # no weeks before, and the built-in model tells nothing of a shop
    assert {(d.feature, d.against, d.is_drift) for d in found} == {
        ("language", "training_data", True),
        ("intent", "training_data", False),
    }


def test_of_a_few_tickets_nothing_is_said(running: "Running") -> None:
    at = running.clock()
    fill(running, at - timedelta(weeks=3), "then", fr=LEAST)
    fill(running, at - timedelta(days=1), "now", it=LEAST - 1)
    with running.database.reading() as connection:
        assert drift_between(Scope(connection, None), at - timedelta(days=7), at) == ()
