"""Random requests: whatever is sent, the answer is a problem or a result, never a fault."""

import copy
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from serving import examples

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

HOSTILE: list[Any] = [
    None, True, 0, -1, 10**30, 1.5, "", " ", "\x00", "\ud83d", "é" * 300, "x" * 5000, [], {}, [[]],
    {"a": None}, "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "2026-02-30", "NaN",
    "1e400", "-0", "<script>", "' OR 1=1 --", "%", "{order_id}", "\u202e", "farnwald", "FZ318702",
]  # fmt: skip
SLOTS = ("{draft_id}", "{ticket_id}", "{order_id}", "{sku}", "{helpdesk}")
HEADERS = {"Idempotency-Key", "X-Request-ID", "webhook-id", "webhook-timestamp"}


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:  # noqa: ANN401
    """Every place within a body."""
    found = [path] if path else []
    if isinstance(value, dict):
        for key, item in value.items():
            found += leaves(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            found += leaves(item, (*path, index))
    return found


def change(body: Any, path: tuple[Any, ...], value: Any) -> None:  # noqa: ANN401
    """Put a value somewhere into a body, where the way there still exists."""
    try:
        for part in path[:-1]:
            body = body[part]
        body[path[-1]] = copy.deepcopy(value)
    except (KeyError, IndexError, TypeError):
        return


values = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=20),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.dictionaries(st.text(max_size=5), st.sampled_from(HOSTILE), max_size=3),
)


def examples_of(running: "Running", sample_tickets: "dict[str, Row]") -> "list[Row]":
    """Every operation with a body that it takes."""
    bodies: dict[str, list[Any]] = {
        "DraftRequest": [{"ticket": t} for t in list(sample_tickets.values())[:40:3]],
        "TagsRequest": [{"tickets": list(sample_tickets.values())[:2]}],
        "Order": [examples.ORDER | {"store": "fizzwick"}],
        "OrdersRequest": [{"orders": [examples.ORDER | {"store": "fizzwick"}]}],
        "Product": [examples.PRODUCT | {"store": "fizzwick"}],
    }
    found = []
    for path, methods in running.client.get("/openapi.json").json()["paths"].items():
        for method, operation in methods.items():
            if path == "/v1/admin/reload":
                continue
            content = operation.get("requestBody", {}).get("content", {})
            media = content.get("application/json", {})
            name = media.get("schema", {}).get("$ref", "").rsplit("/", 1)[-1]
            query = [p["name"] for p in operation.get("parameters", ()) if p["in"] == "query"]
            for body in bodies.get(name, [media.get("example")]):
                found.append({"method": method, "path": path, "body": body, "query": query})
    return found


def run_random(running: "Running", tickets: "dict[str, Row]", count: int) -> None:
    operations = examples_of(running, tickets)
    known = running.draft(tickets["S-001"])["draft_id"]
    ids = st.one_of(
        st.sampled_from([known, "S-001", "FZ318702", "desk", "%00", "a%2Fb"]), st.text()
    )

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @seed(5)
    @given(data=st.data())
    def ask(data: st.DataObject) -> None:
        operation = data.draw(st.sampled_from(operations))
        path = operation["path"]
        for slot in SLOTS:
            if slot in path:
                path = path.replace(slot, data.draw(ids) or "x")
        body = copy.deepcopy(operation["body"])
        places = leaves(body)
        for _ in range(data.draw(st.integers(0, 3)) if places else 0):
            change(body, data.draw(st.sampled_from(places)), data.draw(values))
        query = {
            name: str(data.draw(values)).encode("utf-8", "replace").decode()
            for name in operation["query"]
            if data.draw(st.booleans())
        }
        headers = {
            name: data.draw(st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=9))
            for name in HEADERS
            if data.draw(st.integers(0, 4)) == 0
        }
        check(running, operation["method"], path, body, query, headers)

    ask()


def check(
    running: "Running",
    method: str,
    path: str,
    body: object,
    query: "Row",
    headers: "Row",
) -> None:
    import json
    from urllib.parse import quote

    safe = quote(path.encode("utf-8", "replace").decode(), safe="/:%")
    content = None if body is None else json.dumps(body).encode()
    answer = running.client.request(
        method.upper(),
        safe,
        content=content,
        params=query,
        headers={"content-type": "application/json", **headers},
    )
    assert answer.status_code < 500, (method, path, body, query, answer.text)
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json", (method, path)
        assert answer.json()["status"] == answer.status_code


@pytest.fixture
def asked(start: Callable[..., "Running"]) -> "Running":
    return start(rate_per_s=1e6, rate_burst=10**6, hooks={"desk": {"secret": "x" * 20}})


def test_random_requests_are_answered(asked: "Running", sample_tickets: "dict[str, Row]") -> None:
    run_random(asked, sample_tickets, 250)


@pytest.mark.slow
def test_ten_thousand_random_requests_are_answered(
    asked: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    run_random(asked, sample_tickets, 10_000)
