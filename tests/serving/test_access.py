"""Keys, roles and stores: nobody sees or changes what is another store's."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient

from serving.errors import RateLimitedError
from serving.principals import ROLES, Role, new_key
from serving.rate_limits import RateLimits

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

Start = Callable[..., "Running"]
# What is answered without a key, whatever is configured.
OPEN = {"/healthz", "/readyz", "/openapi.json", "/docs", "/v1/hooks/{helpdesk}"}
ROLES_OF = {
    ("POST", "/v1/tags"): {"helpdesk", "data", "qa"},
    ("POST", "/v1/drafts"): {"helpdesk"},
    ("GET", "/v1/drafts"): {"helpdesk", "qa"},
    ("GET", "/v1/drafts/{draft_id}"): {"helpdesk", "qa"},
    ("POST", "/v1/drafts/{draft_id}/decision"): {"helpdesk", "qa"},
    ("POST", "/v1/notices"): {"helpdesk"},
    ("GET", "/v1/tickets/{ticket_id}"): {"helpdesk", "qa"},
    ("PATCH", "/v1/tickets/{ticket_id}"): {"helpdesk"},
    ("POST", "/v1/tickets/{ticket_id}/unmerge"): {"helpdesk"},
    ("PUT", "/v1/orders/{order_id}"): {"data"},
    ("POST", "/v1/orders:batch"): {"data"},
    ("PUT", "/v1/products/{sku}"): {"data"},
    ("GET", "/v1/reports/weekly"): {"data", "qa"},
    ("GET", "/v1/forecast"): {"data", "qa"},
    ("POST", "/v1/admin/reload"): set(),
    ("GET", "/metrics"): {"helpdesk", "data", "qa"},
}


def operations(running: "Running") -> list[tuple[str, str]]:
    """Every operation that the service describes and that needs a key."""
    paths = running.client.get("/openapi.json").json()["paths"]
    return [
        (method.upper(), path)
        for path, methods in paths.items()
        for method in methods
        if path.startswith(("/v1", "/metrics")) and path not in OPEN
    ]


def test_every_operation_of_the_service_is_in_the_table_of_roles(running: "Running") -> None:
    assert set(operations(running)) == set(ROLES_OF)


@pytest.mark.parametrize("key", [None, "rw_00000000_x", "rw_", "garbage", "é", "a b"])
def test_without_a_valid_key_every_operation_is_refused(
    key: str | None, running: "Running"
) -> None:
    running.key("admin")
    headers = {b"authorization": f"Bearer {key}".encode()} if key else {}
    for method, path in operations(running):
        answer = running.client.request(method, path, headers=headers, json={})
        assert answer.status_code == 401, (method, path)
        assert answer.headers["www-authenticate"].startswith("Bearer")


@pytest.mark.parametrize("role", ROLES)
def test_a_role_may_do_what_the_table_says_and_nothing_else(role: Role, running: "Running") -> None:
    headers = running.key(role)
    for operation in operations(running):
        answer = running.client.request(*operation, headers=headers, json={})
        is_allowed = role == "admin" or role in ROLES_OF[operation]
        assert (answer.status_code == 403) is not is_allowed, (operation, answer.text)
        assert answer.status_code < 500


def test_no_operation_gives_or_changes_anything_of_another_store(
    running: "Running", sample_tickets: "dict[str, Row]", sample_orders: "dict[str, Row]"
) -> None:
    """S-001 is Fizzwick's; the key is Farnwald's, with every role in turn."""
    admin = running.key("admin")
    ticket, order = sample_tickets["S-001"], sample_orders["FZ318702"]
    draft = running.draft(ticket, **admin)
    path = f"/v1/drafts/{draft['draft_id']}"
    decision = {"action": "approve", "agent": "thief"}
    product = {"store": "fizzwick", "name": "x"}
    attempts: list[tuple[str, str, Row | None]] = [
        ("POST", "/v1/tags", {"tickets": [ticket]}),
        ("POST", "/v1/drafts", {"ticket": ticket}),
        ("POST", "/v1/drafts", {"ticket": {**ticket, "ticket_id": "T-x"}}),
        ("POST", "/v1/drafts", {"ticket": {**ticket, "store": "farnwald"}}),
        ("POST", "/v1/drafts", {"ticket_id": "S-001"}),
        ("GET", path, None),
        ("GET", "/v1/drafts?store=fizzwick", None),
        ("POST", f"{path}/decision", decision),
        ("POST", "/v1/notices", {"event": "dispatched", "order_id": "FZ318702"}),
        ("GET", "/v1/tickets/S-001", None),
        ("PATCH", "/v1/tickets/S-001", {"status": "closed"}),
        ("POST", "/v1/tickets/S-001/unmerge", None),
        ("PUT", "/v1/orders/FZ318702", order),
        ("POST", "/v1/orders:batch", {"orders": [order]}),
        ("PUT", "/v1/products/X", product),
        ("GET", "/v1/reports/weekly?store=fizzwick", None),
        ("GET", "/v1/forecast?store=fizzwick", None),
    ]
    tried = set()
    for role in ROLES:
        headers = running.key(role, "farnwald")
        for method, url, body in attempts:
            answer = running.client.request(method, url, headers=headers, json=body)
            assert answer.status_code in (403, 404), (role, method, url, answer.text)
            assert "gemma" not in answer.text.lower()
            tried.add((method, url.partition("?")[0]))
        listed = running.client.get("/v1/drafts?q=speaker", headers=headers)
        assert listed.status_code == 403 or listed.json()["drafts"] == []
    with_ids = {(m, u.replace(draft["draft_id"], "{draft_id}")) for m, u in tried}
    with_ids = {(m, u.replace("S-001", "{ticket_id}")) for m, u in with_ids}
    with_ids = {
        (m, u.replace("FZ318702", "{order_id}").replace("products/X", "products/{sku}"))
        for m, u in with_ids
    }
    # Reloading and metrics are of no store.
    assert with_ids == set(ROLES_OF) - {("POST", "/v1/admin/reload"), ("GET", "/metrics")}
    assert running.client.get(path, headers=admin).json() == draft


def test_an_order_of_another_store_is_as_if_it_were_not_there(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    ticket = {
        "ticket_id": "T-fw",
        "channel": "email",
        "mailbox": "hallo@farnwald.example",
        "created_at": "2026-12-03T09:00:00+01:00",
        "customer": sample_tickets["S-001"]["customer"],
        "messages": [{"body": "Where is my order FZ318702?"}],
    }
    seeing = running.draft(ticket | {"ticket_id": "T-all"}, **running.key("helpdesk"))
    blind = running.draft(ticket, **running.key("helpdesk", "farnwald"))
    assert any("fizzwick" in warning for warning in seeing["warnings"])
    assert not any("fizzwick" in warning for warning in blind["warnings"])
    assert blind["order"] is None


def test_a_key_of_one_store_decides_drafts_of_that_store(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    headers = running.key("helpdesk", "fizzwick")
    draft = running.draft(sample_tickets["S-001"], **headers)
    path = f"/v1/drafts/{draft['draft_id']}/decision"
    answer = running.client.post(path, headers=headers, json={"action": "approve", "agent": "t"})
    assert answer.status_code == 200


def test_the_keys_are_stored_as_digests_only(running: "Running") -> None:
    shown, stored = new_key("n", "admin", None, running.clock())
    secret = shown.split("_", 2)[2]
    assert secret not in repr(stored)
    assert len(secret) >= 43


def test_revoking_the_last_key_does_not_open_the_service(running: "Running") -> None:
    from serving.storage.keys import KeyRepository

    headers = running.key("admin")
    key_id = headers["authorization"].split("_")[1]
    now = running.clock()
    running.database.write(lambda connection: KeyRepository(connection).revoke(key_id, now))
    running.app.state.services.keys._read_at = float("-inf")
    for tried in (headers, {}):
        assert running.client.get("/v1/drafts", headers=tried).status_code == 401


@pytest.mark.parametrize(
    ("client", "headers", "status"),
    [
        (("127.0.0.1", 5), {"host": "localhost:8080"}, 200),
        (("::1", 5), {"host": "[::1]:8080"}, 200),
        (("127.0.0.1", 5), {"host": "evil.example"}, 401),
        (("127.0.0.1", 5), {"host": "localhost", "x-forwarded-for": "203.0.113.5"}, 401),
        (("127.0.0.1", 5), {"host": "localhost", "forwarded": "for=203.0.113.5"}, 401),
        (("203.0.113.5", 5), {"host": "localhost"}, 401),
    ],
)
def test_without_keys_only_this_machine_itself_may_ask(
    client: tuple[str, int], headers: dict[str, str], status: int, running: "Running"
) -> None:
    asking = TestClient(running.app, client=client)
    assert asking.get("/v1/drafts", headers=headers).status_code == status


def test_the_admin_key_of_the_settings_works(start: Start) -> None:
    running = start(admin_key="a-long-admin-key-of-the-settings")
    good = {"authorization": "Bearer a-long-admin-key-of-the-settings"}
    assert running.client.get("/v1/drafts", headers=good).status_code == 200
    bad = {"authorization": "Bearer a-long-admin-key-of-the-setting"}
    assert running.client.get("/v1/drafts", headers=bad).status_code == 401


def test_a_key_that_asks_too_often_is_told_when_to_come_back(start: Start) -> None:
    running = start(rate_per_s=0.01, rate_burst=3)
    one, other = running.key("qa"), running.key("qa")
    codes = [running.client.get("/v1/drafts", headers=one).status_code for _ in range(4)]
    assert codes == [200, 200, 200, 429]
    assert running.client.get("/v1/drafts", headers=other).status_code == 200
    refused = running.client.get("/v1/drafts", headers=one)
    assert 1 <= int(refused.headers["retry-after"]) <= 100


def test_a_bucket_fills_again_with_time() -> None:
    now = [0.0]
    limits = RateLimits(rate_per_s=2.0, burst=1, clock=lambda: now[0])
    limits.take("a")
    with pytest.raises(RateLimitedError):
        limits.take("a")
    now[0] = 0.5
    limits.take("a")


@pytest.mark.parametrize("path", ["/healthz", "/v1/drafts", "/nope", "/docs"])
def test_every_answer_has_the_security_headers_and_an_id(path: str, running: "Running") -> None:
    answer = running.client.get(path, headers={"x-request-id": "mine-1"})
    assert answer.headers["x-request-id"] == "mine-1"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    odd = running.client.get(path, headers={"x-request-id": "a b\tc" * 40})
    assert odd.headers["x-request-id"] != "a b\tc" * 40


def test_a_form_of_another_site_cannot_write(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    answer = running.client.post(
        "/v1/drafts", content=b'{"ticket": {}}', headers={"content-type": "text/plain"}
    )
    assert answer.status_code == 415
