"""Drafts and decisions over HTTP: made once, kept, decided once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from serving.storage.decisions import DecisionRepository
from serving.storage.drafts import DraftFilter, DraftRepository
from serving.storage.promises import PromiseRepository

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

Start = Callable[..., "Running"]


def count_drafts(running: "Running") -> int:
    with running.database.reading() as connection:
        page = DraftRepository(connection).page(DraftFilter(), cursor=None, limit=200)
    return len(page.rows)


def test_a_draft_is_answered_with_201_and_found_again_as_it_was(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    answer = running.client.post("/v1/drafts", json={"ticket": sample_tickets["S-001"]})
    assert answer.status_code == 201
    draft = answer.json()
    assert (draft["status"], draft["language"]) == ("proposed", "en")
    assert draft["versions"]["model"].startswith("model-")
    for claim in draft["claims"]:
        assert draft["body"][claim["start"] : claim["end"]] == claim["text"]
    assert running.client.get(answer.headers["location"]).json() == draft


@pytest.mark.parametrize("database_kind", ["sqlite", "postgresql"])
def test_every_sample_ticket_gets_a_row_on_both_databases(
    database_kind: str,
    start: Start,
    sample_tickets: "dict[str, Row]",
    request: pytest.FixtureRequest,
) -> None:
    settings = {}
    if database_kind == "postgresql":
        settings["database_url"] = request.getfixturevalue("postgresql_url")
    running = start(**settings)
    statuses = set()
    chosen = list(sample_tickets.values())[:: 1 if database_kind == "sqlite" else 8]
    for ticket in chosen:
        draft = running.draft(ticket)
        assert draft["ticket_id"] == ticket["ticket_id"]
        statuses.add(draft["status"])
    assert statuses >= {"proposed"}
    assert count_drafts(running) == len(chosen)


def test_the_same_idempotency_key_and_body_gets_the_same_answer(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    body = {"ticket": sample_tickets["S-001"]}
    headers = {"Idempotency-Key": "k-1"}
    first = running.client.post("/v1/drafts", json=body, headers=headers)
    running.clock.forward(hours=30)
    again = running.client.post("/v1/drafts", json=body, headers=headers)
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert count_drafts(running) == 1


def test_the_same_idempotency_key_with_another_body_is_refused(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    headers = {"Idempotency-Key": "k-1"}
    running.draft(sample_tickets["S-001"], **headers)
    other = running.client.post(
        "/v1/drafts", json={"ticket": sample_tickets["S-002"]}, headers=headers
    )
    assert other.status_code == 422
    assert other.json()["type"].endswith(":idempotency-mismatch")
    assert count_drafts(running) == 1


def test_requests_with_one_key_at_the_same_time_make_one_draft(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    body = {"ticket": sample_tickets["S-001"]}

    def ask(_: int) -> tuple[int, str]:
        answer = running.client.post("/v1/drafts", json=body, headers={"Idempotency-Key": "k"})
        return answer.status_code, answer.json()["draft_id"]

    with ThreadPoolExecutor(6) as pool:
        answers = set(pool.map(ask, range(12)))
    assert len(answers) == 1
    assert count_drafts(running) == 1


def test_a_request_that_is_repeated_without_a_key_makes_no_second_draft(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    first = running.draft(sample_tickets["S-001"])
    again = running.client.post("/v1/drafts", json={"ticket": sample_tickets["S-001"]})
    assert again.status_code == 200
    assert again.json()["draft_id"] == first["draft_id"]
    running.clock.forward(minutes=11)
    later = running.client.post("/v1/drafts", json={"ticket": sample_tickets["S-001"]})
    assert later.status_code == 201
    assert running.client.get(f"/v1/drafts/{first['draft_id']}").json()["status"] == "superseded"


def another_message(ticket: "Row", text: str = "Any news?") -> "Row":
    message = {
        "message_id": "later",
        "author": "customer",
        "sent_at": "2026-12-03T09:00:00+01:00",
        "body": text,
    }
    return {**ticket, "messages": [*ticket["messages"], message]}


def test_a_newer_message_makes_the_draft_stale(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    first = running.draft(sample_tickets["S-001"])
    second = running.draft(another_message(sample_tickets["S-001"]))
    stale = running.client.get(f"/v1/drafts/{first['draft_id']}").json()
    assert (stale["status"], stale["superseded_reason"]) == ("superseded", "newer_message")
    decision = {"action": "approve", "agent": "claire"}
    refused = running.client.post(f"/v1/drafts/{first['draft_id']}/decision", json=decision)
    assert (refused.status_code, refused.json()["type"][-10:]) == (409, "superseded")
    assert second["based_on"]["last_message_id"] == "later"


def test_only_the_new_message_is_enough(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    ticket = sample_tickets["S-001"]
    running.draft(ticket)
    whole = another_message(ticket)
    running.draft({**ticket, "messages": whole["messages"][-1:]})
    stored = running.client.get("/v1/tickets/S-001").json()
    assert [m["body"] for m in stored["ticket"]["messages"]] == [
        m["body"] for m in whole["messages"]
    ]


def test_a_stored_ticket_is_drafted_again_by_its_id(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    first = running.draft(sample_tickets["S-001"])
    running.clock.forward(hours=1)
    again = running.client.post("/v1/drafts", json={"ticket_id": "S-001"})
    assert again.status_code == 201
    assert again.json()["body"] == first["body"]
    assert running.client.post("/v1/drafts", json={"ticket_id": "nope"}).status_code == 404


def test_machine_mail_gets_a_row_without_a_body(running: "Running") -> None:
    ticket = {
        "ticket_id": "T-9",
        "channel": "email",
        "mailbox": "hiya@fizzwick.example",
        "created_at": "2026-12-03T09:00:00+01:00",
        "messages": [
            {"body": "I am out of the office.", "headers": {"Auto-Submitted": "auto-replied"}}
        ],
    }
    draft = running.draft(ticket)
    assert (draft["status"], draft["body"]) == ("none", None)
    state = running.client.get("/v1/tickets/T-9").json()
    assert (state["status"], state["clocks"]["waiting_since"]) == ("resolved", None)


@pytest.mark.parametrize(
    ("decision", "status", "final"),
    [
        ({"action": "approve"}, "approved", "as it is"),
        ({"action": "edit", "body": "Hello!", "reason": "tone"}, "edited", "Hello!"),
        ({"action": "reject", "reason": "wrong_intent"}, "rejected", None),
    ],
)
def test_a_decision_moves_the_draft_on_and_keeps_its_words(
    decision: "Row",
    status: str,
    final: str | None,
    running: "Running",
    sample_tickets: "dict[str, Row]",
) -> None:
    draft = running.draft(sample_tickets["S-001"])
    path = f"/v1/drafts/{draft['draft_id']}/decision"
    labels = {"intents": ["shipping.delayed"]}
    answer = running.client.post(path, json=decision | {"agent": "claire", "labels": labels})
    assert answer.status_code == 200
    decided = answer.json()
    assert (decided["status"], decided["body"]) == (status, draft["body"])
    assert decided["final_body"] == (draft["body"] if final == "as it is" else final)
    assert decided["decision"]["labels"] == labels
    assert running.client.get(f"/v1/drafts/{draft['draft_id']}").json() == decided


@pytest.mark.parametrize(
    ("decision", "field"),
    [
        ({}, "action"),
        ({"action": "approve"}, "agent"),
        ({"action": "edit", "agent": "c"}, "body"),
        ({"action": "edit", "agent": "c", "body": "  "}, "body"),
        ({"action": "reject", "agent": "c"}, "reason"),
        ({"action": "reject", "agent": "c", "reason": "boring"}, "reason"),
        ({"action": "approve", "agent": "c", "body": "other"}, "body"),
        ({"action": "approve", "agent": "c", "draft_id": "d-other"}, "draft_id"),
        ({"action": "approve", "agent": "c", "labels": {"intents": ["x.y"]}}, "labels.intents[0]"),
        ({"action": "approve", "agent": "c\x00"}, "agent"),
        ({"action": "approve", "agent": "c", "colour": "red"}, "colour"),
    ],
)
def test_an_incomplete_decision_names_the_field_and_decides_nothing(
    decision: "Row", field: str, running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    draft = running.draft(sample_tickets["S-001"])
    path = f"/v1/drafts/{draft['draft_id']}"
    answer = running.client.post(f"{path}/decision", json=decision)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert field in [error["field"] for error in answer.json()["errors"]]
    assert running.client.get(path).json()["status"] == "proposed"


def test_of_many_agents_at_once_exactly_one_decides(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    draft = running.draft(sample_tickets["S-001"])

    def decide(number: int) -> int:
        body = {"action": "edit", "agent": f"agent-{number}", "body": f"text {number}"}
        path = f"/v1/drafts/{draft['draft_id']}/decision"
        return running.client.post(path, json=body).status_code

    with ThreadPoolExecutor(8) as pool:
        codes = list(pool.map(decide, range(16)))
    assert sorted(codes) == [200] + [409] * 15
    with running.database.reading() as connection:
        (row,) = DecisionRepository(connection).all()
    shown = running.client.get(f"/v1/drafts/{draft['draft_id']}").json()
    assert shown["decision"]["agent"] == row.agent
    assert shown["final_body"] == row.body == f"text {row.agent.removeprefix('agent-')}"


def test_a_decision_repeated_with_its_key_gets_the_same_answer(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    draft = running.draft(sample_tickets["S-001"])
    path = f"/v1/drafts/{draft['draft_id']}/decision"
    body = {"action": "approve", "agent": "claire"}
    headers = {"Idempotency-Key": "decision-1"}
    first = running.client.post(path, json=body, headers=headers)
    again = running.client.post(path, json=body, headers=headers)
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.json() == again.json()


def test_an_approved_outcome_is_a_promise_that_later_drafts_warn_of(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    binding = None
    for ticket in sample_tickets.values():
        draft = running.draft(ticket)
        if draft["outcome"] in ("full_refund", "replacement_confirmed") and draft["order"]:
            binding = ticket, draft
            break
    assert binding is not None
    ticket, draft = binding
    path = f"/v1/drafts/{draft['draft_id']}/decision"
    running.client.post(path, json={"action": "approve", "agent": "claire"})
    order_id = draft["order"]["order_id"]
    with running.database.reading() as connection:
        (promise,) = PromiseRepository(connection).open_on(order_id, draft["tags"]["store"]["id"])
    assert (promise.outcome, promise.agent) == (draft["outcome"], "claire")
    later = {
        **ticket,
        "ticket_id": "T-later",
        "subject": None,
        "messages": [
            {
                "body": f"Could you send me the invoice for {order_id}?",
                "sent_at": "2026-12-03T10:00:00+01:00",
            }
        ],
    }
    warnings = running.draft(later)["warnings"]
    assert any(w.startswith(f"promised earlier on {order_id}: ") for w in warnings)


def test_an_outcome_option_is_approved_with_its_own_text(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    drafts = (running.draft(ticket) for ticket in sample_tickets.values())
    draft = next(d for d in drafts if d["outcome_options"])
    option = draft["outcome_options"][0]
    body = {"action": "approve", "agent": "claire", "outcome": option["outcome"]}
    path = f"/v1/drafts/{draft['draft_id']}/decision"
    decided = running.client.post(path, json=body).json()
    assert (decided["status"], decided["final_body"]) == ("approved", option["body"])
    assert decided["decision"]["outcome"] == option["outcome"]


def test_drafts_are_listed_by_filter_and_page(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    for ticket in list(sample_tickets.values())[:12]:
        running.draft(ticket)
    found, cursor = [], ""
    while True:
        page = running.client.get(f"/v1/drafts?limit=5{cursor}").json()
        found += [draft["ticket_id"] for draft in page["drafts"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert found == list(sample_tickets)[:12][::-1]
    french = running.client.get("/v1/drafts?language=fr&status=proposed").json()["drafts"]
    assert {draft["language"] for draft in french} == {"fr"}
    order_id = running.client.get("/v1/drafts?q=Sturmvogel").json()["drafts"][0]["ticket_id"]
    assert order_id == "S-002"
    assert running.client.get("/v1/drafts?cursor=abc").status_code == 422
    assert running.client.get("/v1/drafts?limit=0").status_code == 422


def test_tags_come_in_order_and_nothing_is_kept(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    tickets = list(sample_tickets.values())[:5]
    answer = running.client.post("/v1/tags", json={"tickets": tickets})
    assert answer.status_code == 200
    ids = [tags["ticket_id"] for tags in answer.json()["tags"]]
    assert ids == [ticket["ticket_id"] for ticket in tickets]
    assert running.client.get("/v1/tickets/S-001").status_code == 404
    assert count_drafts(running) == 0


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"ticket_id": None}, "ticket.ticket_id"),
        ({"ticket_id": "a\x00b"}, "ticket.ticket_id"),
        ({"ticket_id": "x" * 201}, "ticket.ticket_id"),
        ({"channel": "pigeon"}, "ticket.channel"),
        ({"messages": []}, "ticket.messages"),
        ({"messages": [{"body": "a"}] * 501}, "ticket.messages"),
        ({"created_at": "2026-12-03T09:00:00"}, "ticket.created_at"),
        ({"created_at": "0001-01-01T00:00:00+10:00"}, "ticket.created_at"),
        ({"created_at": "9999-12-31T23:59:59-10:00"}, "ticket.created_at"),
    ],
)
def test_a_ticket_that_is_none_names_the_field(
    change: "Row", field: str, running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    body = {"ticket": sample_tickets["S-001"] | change}
    answer = running.client.post("/v1/drafts", json=body)
    assert answer.status_code == 422
    assert field in [error["field"] for error in answer.json()["errors"]]


def test_null_where_a_field_has_a_default_counts_as_absent(
    running: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    message = sample_tickets["S-001"]["messages"][0] | {"attachments": None, "headers": None}
    draft = running.draft(sample_tickets["S-001"] | {"messages": [message]})
    assert draft["status"] == "proposed"
