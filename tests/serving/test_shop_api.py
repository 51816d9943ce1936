"""Orders and products over HTTP: the database wins, and drafts that say otherwise are stale."""

from typing import TYPE_CHECKING

import pytest

from data.orders import Order
from data.workspace.orders import OrderBook
from serving.order_view import OrderView
from serving.storage.orders import OrderRepository

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running


def test_an_order_of_the_database_replaces_that_of_the_file(
    running: "Running", sample_tickets: "dict[str, Row]", sample_orders: "dict[str, Row]"
) -> None:
    before = running.draft(sample_tickets["S-001"])
    order = sample_orders[before["order"]["order_id"]]
    changed = order | {"status": "cancelled", "updated_at": "2026-12-03T09:00:00+01:00"}
    answer = running.client.put(f"/v1/orders/{order['order_id']}", json=changed)
    assert answer.status_code == 201
    after = running.draft(sample_tickets["S-001"])
    assert after["based_on"]["order_updated_at"] == "2026-12-03T09:00:00+01:00"
    assert after["versions"]["order"] == answer.json()["version"] != before["versions"]["order"]


def test_a_change_of_the_order_makes_its_proposed_draft_stale_and_no_other(
    running: "Running", sample_tickets: "dict[str, Row]", sample_orders: "dict[str, Row]"
) -> None:
    draft = running.draft(sample_tickets["S-002"])
    other = running.draft(sample_tickets["S-001"])
    order = sample_orders[draft["order"]["order_id"]]
    answer = running.client.put(f"/v1/orders/{order['order_id']}", json=order)
    assert answer.json()["superseded"] == [draft["draft_id"]]
    states = [
        running.client.get(f"/v1/drafts/{d['draft_id']}").json()["status"] for d in (draft, other)
    ]
    assert states == ["superseded", "proposed"]
    again = running.client.put(f"/v1/orders/{order['order_id']}", json=order)
    assert (again.status_code, again.json()["changed"]) == (200, False)


def test_an_order_that_arrives_later_makes_the_draft_that_missed_it_stale(
    running: "Running", sample_tickets: "dict[str, Row]", sample_orders: "dict[str, Row]"
) -> None:
    ticket = sample_tickets["S-001"] | {
        "ticket_id": "T-early",
        "customer": {"email": "new@example.com", "name": "New"},
        "subject": None,
        "messages": [{"body": "Where is my order FZ999999?", "author": "customer"}],
    }
    draft = running.draft(ticket)
    assert draft["order"] is None
    order = sample_orders["FZ318702"] | {
        "order_id": "FZ999999",
        "customer": {"email": "new@example.com", "name": "New"},
    }
    answer = running.client.put("/v1/orders/FZ999999", json=order)
    assert answer.json()["superseded"] == [draft["draft_id"]]
    assert running.draft(ticket)["order"]["order_id"] == "FZ999999"


def test_an_edited_draft_is_never_overwritten(
    running: "Running", sample_tickets: "dict[str, Row]", sample_orders: "dict[str, Row]"
) -> None:
    draft = running.draft(sample_tickets["S-002"])
    body = {"action": "edit", "agent": "claire", "body": "Mein Text"}
    running.client.post(f"/v1/drafts/{draft['draft_id']}/decision", json=body)
    order = sample_orders[draft["order"]["order_id"]]
    assert (
        running.client.put(f"/v1/orders/{order['order_id']}", json=order).json()["superseded"] == []
    )
    running.clock.forward(hours=1)
    running.draft(sample_tickets["S-002"])
    kept = running.client.get(f"/v1/drafts/{draft['draft_id']}").json()
    assert (kept["status"], kept["final_body"]) == ("edited", "Mein Text")


def test_a_batch_keeps_the_good_rows_and_names_the_bad_ones(
    running: "Running", sample_orders: "dict[str, Row]"
) -> None:
    good = sample_orders["FZ318702"]
    newer = good | {"updated_at": "2026-12-30T00:00:00+00:00"}
    older = good | {"updated_at": "2026-12-01T00:00:00+00:00"}
    rows = [newer, {"order_id": "X"}, "no order", older]
    answer = running.client.post("/v1/orders:batch", json={"orders": rows})
    assert answer.status_code == 200
    report = answer.json()
    assert report["stored"] == 1
    assert [row["index"] for row in report["rejected"]] == [1, 2, 3]
    assert report["rejected"][0]["errors"][0]["field"] == "orders[1].store"
    assert report["rejected"][2]["errors"][0]["field"] == "updated_at"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"store": "unknown"}, "store"),
        ({"order_id": "OTHER"}, "order_id"),
        ({"total": 12.5}, "total"),
        ({"placed_at": "0001-01-01T00:00:00+00:00"}, "placed_at"),
        ({"invoice": {"number": "F", "issued_at": "9999-12-31T00:00:00Z"}}, "invoice.issued_at"),
    ],
)
def test_an_order_that_is_none_names_the_field(
    change: "Row", field: str, running: "Running", sample_orders: "dict[str, Row]"
) -> None:
    body = sample_orders["FZ318702"] | change
    answer = running.client.put("/v1/orders/FZ318702", json=body)
    assert answer.status_code == 422
    assert field in [error["field"] for error in answer.json()["errors"]]


def test_a_product_of_the_database_replaces_that_of_the_file_at_once(running: "Running") -> None:
    ticket = {
        "ticket_id": "T-p",
        "channel": "email",
        "mailbox": "hiya@fizzwick.example",
        "created_at": "2026-12-03T09:00:00+00:00",
        "customer": {"email": "someone@example.com"},
        "messages": [{"body": "Is the Zorblax lamp in stock?", "author": "customer"}],
    }
    before = running.draft(ticket)
    product = {
        "store": "fizzwick",
        "name": {"en": "Zorblax lamp"},
        "category": "lamps",
        "price": "20.00",
        "currency": "GBP",
        "stock": 3,
    }
    answer = running.client.put("/v1/products/ZORB-1", json=product)
    assert answer.status_code == 201
    running.clock.forward(minutes=11)
    after = running.draft(ticket)
    sources = {claim["source"] for claim in after["claims"]}
    assert not any("ZORB-1" in c["source"] for c in before["claims"])
    assert any(source.startswith("product.ZORB-1.") for source in sources)
    stale = running.client.put("/v1/products/ZORB-1", json=product | {"stock": 0})
    assert stale.json()["superseded"] == [after["draft_id"]]


def test_an_order_whose_address_changed_is_not_found_under_the_old_one(
    running: "Running", sample_orders: "dict[str, Row]"
) -> None:
    in_file = Order.model_validate(sample_orders["FZ318702"])
    email = in_file.customer.email
    assert email is not None
    moved = in_file.model_copy(
        update={"customer": in_file.customer.model_copy(update={"email": "moved@example.com"})}
    )
    now = running.clock()
    running.database.write(lambda connection: OrderRepository(connection).put(moved, now))
    with running.database.reading() as connection:
        view = OrderView(connection, OrderBook([in_file]), None)
        assert view.by_email(email) == ()
        assert [o.order_id for o in view.by_email("moved@example.com")] == ["FZ318702"]
        assert view.by_order_id("#fz318702") == (moved,)
        hidden = OrderView(connection, OrderBook([in_file]), frozenset({"farnwald"}))
        assert hidden.by_order_id("FZ318702") == ()


def test_every_look_up_of_an_order_uses_an_index(running: "Running") -> None:
    queries = {
        "number": "number_key = 'a'",
        "reference": "reference_key = 'a'",
        "email": "email_key = 'a'",
    }
    with running.database.reading() as connection:
        for kind, condition in queries.items():
            sql = f"EXPLAIN QUERY PLAN SELECT payload FROM orders WHERE {condition}"
            plan = " ".join(str(row) for row in connection.exec_driver_sql(sql))
            assert "USING INDEX" in plan, (kind, plan)
            assert "SCAN" not in plan
