"""Signed webhooks: who sent it, when, and only once."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from serving.hooks import sign
from serving.storage.outbox import OutboxRepository

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
Send = Callable[..., "tuple[int, Row]"]


@pytest.fixture
def hooked(start: Callable[..., "Running"]) -> "Running":
    hooks = {"desk": {"secret": SECRET}, "lune": {"secret": "x" * 20, "stores": ["farnwald"]}}
    return start(hooks=hooks)


@pytest.fixture
def send(hooked: "Running", sample_tickets: "dict[str, Row]") -> Send:
    def run(
        *,
        event_id: str = "e-1",
        secret: str = SECRET,
        late_s: int = 0,
        body: bytes | None = None,
        path: str = "/v1/hooks/desk",
        tamper: bool = False,
    ) -> "tuple[int, Row]":
        content = body or json.dumps({"ticket": sample_tickets["S-001"]}).encode()
        stamp = int(hooked.clock().timestamp()) - late_s
        headers = {
            "content-type": "application/json",
            "webhook-id": event_id,
            "webhook-timestamp": str(stamp),
            "webhook-signature": sign(secret, event_id, stamp, content),
        }
        sent = content + b" " if tamper else content
        answer = hooked.client.post(path, content=sent, headers=headers)
        return answer.status_code, answer.json()

    return run


def test_the_signature_is_that_of_standard_webhooks() -> None:
    """The example of the specification's reference libraries."""
    signature = sign(SECRET, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}')
    assert signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_a_signed_ticket_is_drafted_and_the_outbox_knows(hooked: "Running", send: Send) -> None:
    status, body = send()
    assert (status, body["result"], body["status"]) == (200, "drafted", "proposed")
    assert hooked.client.get(f"/v1/drafts/{body['draft_id']}").status_code == 200
    with hooked.database.reading() as connection:
        (notice,) = OutboxRepository(connection).due(hooked.clock())
    assert (notice.kind, notice.draft_id) == ("draft.created", body["draft_id"])


def test_the_very_same_delivery_is_refused_and_a_repeated_one_does_nothing(
    hooked: "Running", send: Send
) -> None:
    _, first = send()
    assert send()[0] == 409
    hooked.clock.forward(seconds=30)
    status, body = send()
    assert (status, body["result"], body["draft_id"]) == (200, "duplicate", first["draft_id"])
    assert send()[0] == 409
    assert len(hooked.client.get("/v1/drafts").json()["drafts"]) == 1


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        ({"secret": "another secret of some length"}, 401),
        ({"tamper": True}, 401),
        ({"late_s": 301}, 401),
        ({"late_s": -301}, 401),
        ({"late_s": 299}, 200),
        ({"event_id": ""}, 401),
        ({"path": "/v1/hooks/unknown"}, 404),
        ({"path": "/v1/hooks/lune", "secret": "x" * 20}, 403),
        ({"body": b"{"}, 400),
        ({"body": b'{"ticket": 5}'}, 422),
    ],
)
def test_what_is_not_signed_now_for_these_stores_is_refused(
    fault: "Row", status: int, hooked: "Running", send: Send
) -> None:
    assert send(**fault)[0] == status
    kept = len(hooked.client.get("/v1/drafts").json()["drafts"])
    assert kept == (1 if status == 200 else 0)


def test_a_delivery_without_headers_is_refused(hooked: "Running") -> None:
    answer = hooked.client.post("/v1/hooks/desk", json={})
    assert answer.status_code == 401
