"""POST /v1/notices: events of orders become drafts."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

DISPATCHED = {"event": "dispatched", "order_id": "SV-2604811"}


def test_an_event_becomes_a_draft_that_is_decided_like_any_other(running: "Running") -> None:
    answer = running.client.post("/v1/notices", json=DISPATCHED)
    assert answer.status_code == 201
    draft = answer.json()
    assert answer.headers["location"] == f"/v1/drafts/{draft['draft_id']}"
    assert draft["order"]["order_id"] == "SV-2604811"
    assert draft["language"] == "fr"
    assert running.client.get(answer.headers["location"]).json() == draft
    listed = running.client.get("/v1/drafts?order_id=SV-2604811").json()["drafts"]
    assert [d["draft_id"] for d in listed] == [draft["draft_id"]]
    url = f"/v1/drafts/{draft['draft_id']}/decision"
    assert running.client.post(url, json={"action": "approve", "agent": "c"}).status_code == 200


def test_the_same_event_of_the_same_state_has_one_draft(
    running: "Running", sample_orders: "dict[str, Row]"
) -> None:
    first = running.client.post("/v1/notices", json=DISPATCHED).json()
    again = running.client.post("/v1/notices", json=DISPATCHED)
    assert (again.status_code, again.json()["draft_id"]) == (200, first["draft_id"])
    changed = {**sample_orders["SV-2604811"], "updated_at": "2026-12-03T10:00:00+01:00"}
    assert running.client.put("/v1/orders/SV-2604811", json=changed).status_code == 201
    third = running.client.post("/v1/notices", json=DISPATCHED)
    assert third.status_code == 201
    old = running.client.get(f"/v1/drafts/{first['draft_id']}").json()
    assert old["status"] == "superseded"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"event": "delivered", "order_id": "SV-2604811"}, 409),
        ({"event": "dispatched", "order_id": "SV-0000000"}, 404),
        ({"event": "dispatched", "order_id": "SV-2604811", "store": "farnwald"}, 404),
        ({"event": "exploded", "order_id": "SV-2604811"}, 422),
        ({"event": "dispatched"}, 422),
        ({"event": "dispatched", "order_id": "SV-2604811", "extra": 1}, 422),
    ],
)
def test_what_cannot_be_told_is_a_problem(body: "Row", status: int, running: "Running") -> None:
    answer = running.client.post("/v1/notices", json=body)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_an_order_of_another_store_is_not_there(running: "Running") -> None:
    headers = running.key("helpdesk", "farnwald")
    assert running.client.post("/v1/notices", json=DISPATCHED, headers=headers).status_code == 404


def test_a_notice_names_its_language_where_it_is_asked_to(running: "Running") -> None:
    draft = running.client.post("/v1/notices", json=DISPATCHED | {"language": "it"}).json()
    assert draft["language"] == "it"
