"""The loader of tau-bench retail on a set of two orders that is made up here."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from data.workspace.loading import load_workspace
from eval.tau_bench import NOW, as_mail, main, tickets_of, write_workspace
from model.checks.grounding import loose_figures
from model.classifier.loading import load_classifier
from model.pipeline import Pipeline

if TYPE_CHECKING:
    from pathlib import Path

USERS = {
    "ida_moss_1": {
        "name": {"first_name": "Ida", "last_name": "Moss"},
        "email": "ida.moss@example.com",
    },
    "leo_fern_2": {
        "name": {"first_name": "Leo", "last_name": "Fern"},
        "email": "leo.fern@example.com",
    },
}


def order(number: str, user: str, status: str) -> dict[str, Any]:
    item = {"name": "Kettle", "product_id": "10", "item_id": "101", "price": 20.5}
    shipped = [{"tracking_id": ["771"], "item_ids": ["101"]}]
    return {
        "order_id": number,
        "user_id": user,
        "status": status,
        "items": [item | {"options": {"colour": "red", "litres": 1}}],
        "fulfillments": shipped if status == "delivered" else [],
    }


ORDERS = {
    "#W1000001": order("#W1000001", "ida_moss_1", "delivered"),
    "#W1000002": order("#W1000002", "leo_fern_2", "pending (item modified)"),
}


def variant(item_id: str, colour: str, *, available: bool) -> dict[str, Any]:
    options = {"colour": colour}
    return {"item_id": item_id, "options": options, "available": available, "price": 20.5}


PRODUCTS = {
    "10": {
        "name": "Kettle",
        "product_id": "10",
        "variants": {
            "101": variant("101", "red", available=True),
            "102": variant("102", "blue", available=False),
        },
    }
}
TASKS: list[dict[str, Any]] = [
    {
        "user_id": "ida_moss_1",
        "instruction": "Your name is Ida Moss and your zip code is 00001. You are calm. "
        "You want to return the kettle of order #W1000001.",
        "actions": [{"name": "return", "kwargs": {"order_id": "#W1000001"}}],
    },
    {
        "user_id": "leo_fern_2",
        "instruction": "You are Leo. You want to know what your kettle weighs.",
        "actions": [],
    },
]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "tau"
    folder.mkdir()
    for name, value in (("users", USERS), ("orders", ORDERS), ("products", PRODUCTS)):
        (folder / f"{name}.json").write_text(json.dumps(value), encoding="utf-8")
    lines = "".join(json.dumps(task) + "\n" for task in TASKS)
    (folder / "tasks.jsonl").write_text(lines, encoding="utf-8")
    return folder


def test_the_set_becomes_a_workspace(source: Path, tmp_path: Path) -> None:
    write_workspace(source, tmp_path / "shop")
    workspace = load_workspace(tmp_path / "shop", strict=True)
    assert all("delivered_at" in w for w in workspace.warnings)  # the set knows no dates
    first, second = workspace.orders
    assert (first.order_id, first.status, str(first.total)) == ("W1000001", "delivered", "20.50")
    assert (second.status, second.shipments) == ("pending", ())
    assert first.customer.email == "ida.moss@example.com"
    assert first.items[0].variant == "red, 1"
    assert first.shipments[0].tracking_number == "771"
    assert workspace.products["102"].stock == 0
    assert workspace.products["101"].stock is None  # `available` is no number


@pytest.mark.parametrize(
    ("instruction", "mail"),
    [
        (TASKS[0]["instruction"], "I want to return the kettle of order #W1000001."),
        ("You are shy. You'd like your money back.", "I'd like my money back."),
        ("Your name is Ida Moss. Cancel it.", "Cancel it."),
        ("You are busy.", "You are busy."),  # nothing else is said
    ],
)
def test_an_instruction_becomes_a_customer_s_mail(instruction: str, mail: str) -> None:
    assert as_mail(instruction) == mail


def test_tickets_know_the_orders_that_the_right_actions_touch(source: Path) -> None:
    pairs = list(tickets_of(source))
    assert [wanted for _, wanted in pairs] == [frozenset(("W1000001",)), frozenset()]
    assert [t.ticket_id for t, _ in pairs] == ["TAU-001", "TAU-002"]
    assert pairs[0][0].customer.email == "ida.moss@example.com"


def test_the_report_counts_what_was_found(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(source), "--output", str(tmp_path / "out")]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["tickets"] == 2
    assert report["proposed"] + report["escalated"] + report["without_draft"] == 2
    assert report["order_named"] == report["order_found_where_named"] == 1
    assert report["wrong_order"] == 0
    assert report["ungrounded"] == 0
    assert sum(report["outcomes"].values()) == 2
    rows = (tmp_path / "out" / "drafts.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(row)["ticket_id"] for row in rows] == ["TAU-001", "TAU-002"]


def test_no_window_is_claimed_where_the_set_names_none(source: Path, tmp_path: Path) -> None:
    write_workspace(source, tmp_path / "shop")
    pipeline = Pipeline(load_workspace(tmp_path / "shop"), load_classifier())
    tickets = [ticket for ticket, _ in tickets_of(source)]
    for draft in pipeline.draft(tickets, datetime.fromisoformat(NOW)):
        assert loose_figures(draft.body or "", draft.claims) == []
        assert not any("window" in c.source for c in draft.claims)


@pytest.mark.parametrize("name", ["users.json", "orders.json", "products.json", "tasks.jsonl"])
@pytest.mark.parametrize("text", [None, "{"])
def test_a_file_that_is_missing_or_broken_is_named(
    source: Path,
    tmp_path: Path,
    name: str,
    text: str | None,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if text is None:
        (source / name).unlink()
    else:
        (source / name).write_text(text, encoding="utf-8")
    assert main(["--data", str(source), "--output", str(tmp_path / "out")]) == 2
    assert name in capsys.readouterr().err
