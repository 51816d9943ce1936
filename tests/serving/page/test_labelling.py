"""The labelling view: what is worth a label, what is alike, one click, and the export."""

import re
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from data.masking.text import Masker
from serving.erasure import erase_customer
from serving.learning.decided import ExportFilter
from serving.learning.exporting import export_rows
from serving.storage.tables import audit, labels

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

SEVERAL = ("S-001", "S-002", "S-003", "S-004", "S-016", "S-018", "S-030")


@pytest.fixture
def drafted(running: "Running", sample_tickets: "dict[str, Row]") -> "Running":
    for name in SEVERAL:
        running.draft(sample_tickets[name])
    return running


def ids_of(page: str) -> list[str]:
    return re.findall(r'href="/labelling\?ticket=(S-\d+)"', page)


def label(running: "Running", ticket_id: str, intent: str) -> Any:  # noqa: ANN401
    page = running.client.get("/labelling", params={"ticket": ticket_id}).text
    token = re.search(r'name="token" value="([^"]+)"', page)
    assert token is not None
    return running.client.post(
        f"/page/labels/{ticket_id}",
        data={"token": token[1], "intent": intent},
        follow_redirects=False,
    )


def rows(running: "Running") -> list[dict[str, Any]]:
    return list(export_rows(running.database, Masker(b"k" * 32, {}), ExportFilter()))


def test_the_least_sure_comes_first_one_intent_after_the_other(drafted: "Running") -> None:
    listed = ids_of(drafted.client.get("/labelling").text)
    assert sorted(listed) == sorted(SEVERAL)
    drafts = {
        t: drafted.client.get("/v1/drafts", params={"ticket_id": t}).json()["drafts"][0]
        for t in listed
    }
    intents = [drafts[t]["tags"]["intent"] for t in listed]
    first_round = intents[: len(set(intents))]
    assert len(set(first_round)) == len(first_round)
    sure = [drafts[t]["confidence"] for t in listed[: len(first_round)]]
    assert sure == sorted(sure)


def test_one_click_labels_and_the_next_ticket_follows(drafted: "Running") -> None:
    first = ids_of(drafted.client.get("/labelling").text)[0]
    answer = label(drafted, first, "other.general")
    assert answer.status_code == 303
    page = drafted.client.get(answer.headers["location"]).text
    assert first not in ids_of(page)
    assert "Labelled: other.general." in page.replace("\u2068", "").replace("\u2069", "")
    with drafted.database.reading() as connection:
        (row,) = connection.execute(select(labels)).all()
        actions = connection.execute(select(audit.c.action, audit.c.subject)).all()
    assert (row.ticket_id, row.intents) == (first, '["other.general"]')
    assert ("ticket.labelled", first) in {tuple(a) for a in actions}


def test_a_rejected_draft_is_asked_first(drafted: "Running") -> None:
    last = ids_of(drafted.client.get("/labelling").text)[-1]
    (draft,) = drafted.client.get("/v1/drafts", params={"ticket_id": last}).json()["drafts"]
    decision = {"action": "reject", "agent": "a", "reason": "other"}
    drafted.client.post(f"/v1/drafts/{draft['draft_id']}/decision", json=decision)
    assert ids_of(drafted.client.get("/labelling").text)[0] == last


def test_neighbours_are_those_that_people_have_named_the_likest_first(
    drafted: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    page = drafted.client.get("/labelling", params={"ticket": "S-001"}).text
    assert "No ticket has been labelled" in page
    drafted.draft(sample_tickets["S-001"] | {"ticket_id": "twin"})
    for ticket_id, intent in (
        ("S-018", "order.cancel"),
        ("twin", "shipping.delayed"),
        ("S-002", "shipping.delayed"),
        ("S-030", "order.cancel"),
    ):
        label(drafted, ticket_id, intent)
    page = drafted.client.get("/labelling", params={"ticket": "S-001"}).text
    near = page[page.index('class="near"') :]
    shown = re.findall(r"([\w-]+) · \D?(\d+)\D?% alike", near)
    assert len(shown) == 3
    assert shown[0][0] == "twin"
    likeness = [int(share) for _, share in shown]
    assert likeness[0] == 100
    assert likeness == sorted(likeness, reverse=True)


def test_the_last_label_goes_into_the_export(drafted: "Running") -> None:
    label(drafted, "S-003", "order.cancel")
    label(drafted, "S-003", "shipping.order_status")
    (draft,) = drafted.client.get("/v1/drafts", params={"ticket_id": "S-016"}).json()["drafts"]
    decision = {"action": "reject", "agent": "a", "reason": "wrong_intent"}
    drafted.client.post(f"/v1/drafts/{draft['draft_id']}/decision", json=decision)
    label(drafted, "S-016", "order.cancel")
    found = {r["ticket_id"]: r for r in rows(drafted)}
    assert found["S-003"]["labels"]["intents"] == ["shipping.order_status"]
    assert found["S-016"]["labels"]["intents"] == ["order.cancel"]
    assert {r["provenance"]["labels_from"] for r in found.values()} == {"labelled"}


def test_an_erased_customer_is_neither_exported_nor_a_neighbour(
    drafted: "Running", sample_tickets: "dict[str, Row]"
) -> None:
    label(drafted, "S-003", "shipping.order_status")
    email = sample_tickets["S-003"]["customer"]["email"]
    erase_customer(drafted.database, email, drafted.clock())
    assert rows(drafted) == []
    assert "S-003" not in drafted.client.get("/labelling", params={"ticket": "S-001"}).text


def test_what_is_not_of_the_label_set_is_refused(drafted: "Running") -> None:
    assert label(drafted, "S-001", "order.nonsense").status_code == 422
    forged = drafted.client.post(
        "/page/labels/S-001", data={"token": "x", "intent": "order.cancel"}
    )
    assert forged.status_code == 403
    assert drafted.client.get("/labelling", params={"ticket": "S-999"}).status_code == 404


@pytest.mark.parametrize(("role", "status"), [("helpdesk", 403), ("qa", 200), ("admin", 200)])
def test_labels_are_for_qa_and_data(role: str, status: int, running: "Running") -> None:
    key = running.key(role)["authorization"].removeprefix("Bearer ")  # type: ignore[arg-type]
    running.client.cookies.clear()
    running.client.post("/page/login", data={"key": key, "agent": "a"})
    assert running.client.get("/labelling").status_code == status


@pytest.mark.parametrize(
    ("language", "title"),
    [("fr", "Les tickets qu’il vaut"), ("it", "I ticket che più vale")],
)
def test_the_view_speaks_the_visitor_s_language(
    language: str, title: str, running: "Running"
) -> None:
    assert title in running.client.get("/labelling", params={"lang": language}).text
