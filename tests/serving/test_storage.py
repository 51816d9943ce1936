"""One suite for SQLite and PostgreSQL: what one keeps, the other keeps."""

import json
import threading
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text, update
from sqlalchemy.exc import DBAPIError

from data.orders import Order
from data.products import Product
from data.results import Draft
from serving.errors import (
    IdempotencyMismatchError,
    InvalidBodyError,
    NotFoundError,
    StaleOrderError,
)
from serving.migrations.steps import current_step, migrate, newest_step
from serving.storage.audit import AuditTrail
from serving.storage.database import Database
from serving.storage.decisions import Decided, DecisionRepository
from serving.storage.drafts import DraftFilter, DraftOrigin, DraftRepository, draft_json
from serving.storage.idempotency import IdempotencyRepository, RequestKey
from serving.storage.orders import OrderRepository
from serving.storage.outbox import Notice, OutboxRepository
from serving.storage.products import ProductRepository
from serving.storage.promises import Promise, PromiseRepository
from serving.storage.tables import audit, decisions, metadata
from serving.storage.writer import GroupWriter

NOW = datetime(2026, 12, 3, 9, 30, tzinfo=UTC)
ORIGIN = DraftOrigin("digest", "model-1", "policy-1", "order-1", "a@example.com")


def an_order(**fields: object) -> Order:
    return Order.model_validate(
        {
            "order_id": "ML-1",
            "store": "lune",
            "marketplace_ref": "405-1",
            "placed_at": "2026-11-12T10:05:00+01:00",
            "status": "shipped",
            "customer": {"email": "Anna@Example.com"},
        }
        | fields
    )


def a_draft(draft_id: str, **fields: object) -> Draft:
    store = fields.pop("store", "lune")
    return Draft.model_validate(
        {
            "draft_id": draft_id,
            "ticket_id": f"T-{draft_id}",
            "status": "proposed",
            "language": "fr",
            "body": "Bonjour",
            "order": {"order_id": "ML-1", "matched_by": "order_id"},
            "outcome": "info_only",
            "tags": {
                "ticket_id": f"T-{draft_id}",
                "language": {"code": "fr", "confidence": 1},
                "store": {"id": store, "confidence": 1},
                "intent": "shipping.order_status",
                "intents": [{"name": "shipping.order_status", "confidence": 0.9}],
                "level": "auto",
                "queue": "care",
            },
        }
        | fields
    )


def add_draft(connection: Connection, draft: Draft, words: str = "bonjour colis") -> int:
    keys = {("number", "ml-1")}
    return DraftRepository(connection).add(draft, ORIGIN, keys, words, NOW)


def put_product(connection: Connection, product: Product) -> None:
    ProductRepository(connection).put(product, NOW)


def add_entry(connection: Connection, number: int) -> None:
    AuditTrail(connection).append(
        NOW, actor="a", action="b", subject=str(number), details={"n": number}
    )


def test_the_migrations_build_what_the_code_expects(database: Database) -> None:
    with database.reading() as connection:
        assert current_step(connection) == newest_step()
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, kind, _: not _is_search(name, kind)}
        )
        assert compare_metadata(context, metadata) == []


def _is_search(name: str | None, kind: str) -> bool:
    return kind == "table" and name is not None and name.startswith("draft_search")


def test_migrating_again_changes_nothing(database: Database) -> None:
    database.write(lambda connection: add_draft(connection, a_draft("d-1")))
    migrate(database)
    with database.reading() as connection:
        assert DraftRepository(connection).get("d-1").status == "proposed"


def test_orders_are_found_by_number_reference_and_email_whatever_the_case(
    database: Database,
) -> None:
    database.write(lambda connection: OrderRepository(connection).put(an_order(), NOW))
    with database.reading() as connection:
        orders = OrderRepository(connection)
        for kind, key in (
            ("number", "ml-1"),
            ("reference", "405-1"),
            ("email", "anna@example.com"),
        ):
            rows = orders.find(kind, key)
            assert [row.order_id for row in rows] == ["ML-1"], kind
            assert Order.model_validate_json(rows[0].payload) == an_order()
        assert orders.find("number", "ml-2") == []


def test_an_older_state_of_an_order_does_not_replace_a_newer_one(database: Database) -> None:
    newer = an_order(updated_at="2026-11-20T10:00:00+01:00")
    older = an_order(updated_at="2026-11-20T09:59:59+01:00", status="processing")
    database.write(lambda connection: OrderRepository(connection).put(newer, NOW))
    with pytest.raises(StaleOrderError):
        database.write(lambda connection: OrderRepository(connection).put(older, NOW))
    with database.reading() as connection:
        assert '"shipped"' in OrderRepository(connection).find("number", "ml-1")[0].payload


def test_a_changed_order_names_its_old_and_its_new_keys(database: Database) -> None:
    database.write(lambda connection: OrderRepository(connection).put(an_order(), NOW))
    moved = an_order(customer={"email": "b@example.com"})
    change = database.write(lambda connection: OrderRepository(connection).put(moved, NOW))
    assert ("email", "anna@example.com") in change.keys
    assert ("email", "b@example.com") in change.keys
    with database.reading() as connection:
        orders = OrderRepository(connection)
        assert orders.changed_since(1, {("email", "anna@example.com")}) is False
        assert orders.changed_since(1, {("number", "ml-1")}) is True
        assert orders.changed_since(2, {("number", "ml-1")}) is False


def test_products_changed_since_a_revision_come_in_order(database: Database) -> None:
    for stock in (1, 2, 2):
        product = Product(sku="A", store="lune", name="Pull", stock=stock)
        database.write(partial(put_product, product=product))
    with database.reading() as connection:
        products = ProductRepository(connection)
        assert products.revision() == 2
        assert [p.stock for p in products.changed_since(0)] == [2]
        assert products.changed_since(2) == []


def test_pages_hold_every_draft_once_while_new_ones_come_in(database: Database) -> None:
    ids = [f"d-{i:02}" for i in range(7)]
    for draft_id in ids:
        database.write(partial(add_draft, draft=a_draft(draft_id)))
    found, cursor = [], None
    for page in range(10):
        with database.reading() as connection:
            rows = DraftRepository(connection).page(DraftFilter(), cursor=cursor, limit=3)
        found += [row.draft_id for row in rows.rows]
        cursor = rows.next_cursor
        database.write(partial(add_draft, draft=a_draft(f"new-{page}")))
        if cursor is None:
            break
    assert found == ids[::-1]


@pytest.mark.parametrize("cursor", ["x", "cDEyMzQ1Njc4OTAxMjM", "cC0x", "é", "cMKy", "!"])
def test_a_cursor_that_was_not_given_out_is_refused(cursor: str, database: Database) -> None:
    with database.reading() as connection, pytest.raises(InvalidBodyError) as refused:
        DraftRepository(connection).page(DraftFilter(), cursor=cursor, limit=3)
    assert refused.value.errors[0].field == "cursor"


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({"status": "proposed"}, 2),
        ({"status": "approved"}, 0),
        ({"store": "lune"}, 1),
        ({"intent": "shipping.order_status"}, 2),
        ({"language": "fr", "queue": "care"}, 2),
        ({"order_id": "ML-1"}, 2),
        ({"ticket_id": "T-d-1"}, 1),
        ({"q": "élodie"}, 1),
        ({"q": "ELOD COLI"}, 1),
        ({"q": "elodie absent"}, 0),
        ({"q": "'\" OR 1=1 --"}, 0),
        ({"q": "!!! ???"}, 0),
        ({"stores": frozenset({"lune"})}, 1),
        ({"stores": frozenset()}, 0),
        ({"stores": frozenset({"lune"}), "store": "other"}, 0),
    ],
)
def test_drafts_are_found_by_every_criterion(
    wanted: dict[str, Any], count: int, database: Database
) -> None:
    database.write(lambda c: add_draft(c, a_draft("d-1"), words="elodie colis 5"))
    database.write(lambda c: add_draft(c, a_draft("d-2", store="other")))
    with database.reading() as connection:
        page = DraftRepository(connection).page(DraftFilter(**wanted), cursor=None, limit=10)
    assert len(page.rows) == count


def test_a_change_makes_proposed_drafts_stale_and_leaves_decided_ones(database: Database) -> None:
    def work(connection: Connection) -> list[str]:
        drafts = DraftRepository(connection)
        for draft_id in ("d-1", "d-2"):
            add_draft(connection, a_draft(draft_id))
        add_draft(connection, a_draft("d-3", store="other"))
        drafts.set_decided("d-2", "edited", NOW)
        return drafts.supersede_keys([("number", "ml-1")], "lune", "order_changed", NOW)

    assert database.write(work) == ["d-1"]
    with database.reading() as connection:
        drafts = DraftRepository(connection)
        assert [drafts.get(i).status for i in ("d-1", "d-2", "d-3")] == [
            "superseded",
            "edited",
            "proposed",
        ]


def test_a_draft_of_another_store_is_not_there(database: Database) -> None:
    database.write(lambda connection: add_draft(connection, a_draft("d-1")))
    with database.reading() as connection, pytest.raises(NotFoundError):
        DraftRepository(connection).get("d-1", frozenset({"other"}))


def decide(connection: Connection, draft_id: str, agent: str = "claire") -> None:
    row = DraftRepository(connection).get(draft_id)
    decided = Decided("edit", agent, "tone", "info_only", {"intents": []}, "Salut", NOW)
    DecisionRepository(connection).add(row, decided, actor="key:1", now=NOW)


def test_a_decision_carries_the_versions_and_a_second_one_is_refused(database: Database) -> None:
    database.write(lambda connection: add_draft(connection, a_draft("d-1")))
    database.write(lambda connection: decide(connection, "d-1"))
    with pytest.raises(DBAPIError):
        database.write(lambda connection: decide(connection, "d-1", agent="paul"))
    with database.reading() as connection:
        (row,) = DecisionRepository(connection).all()
        assert (row.agent, row.model_version, row.policy_version, row.order_version) == (
            "claire",
            "model-1",
            "policy-1",
            "order-1",
        )
        shown = draft_json(DraftRepository(connection).get("d-1"))
    assert shown["body"] == "Bonjour"
    assert shown["final_body"] == "Salut"


@pytest.mark.parametrize("table", ["decisions", "audit"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET actor = 'x'", "DELETE FROM {}"])
def test_the_database_refuses_to_change_what_is_append_only(
    table: str, statement: str, database: Database
) -> None:
    database.write(lambda connection: add_draft(connection, a_draft("d-1")))
    database.write(lambda connection: decide(connection, "d-1"))
    database.write(lambda c: AuditTrail(c).append(NOW, actor="a", action="b", subject="c"))
    with pytest.raises(DBAPIError, match="append-only"):
        database.write(lambda connection: connection.execute(text(statement.format(table))))
    with database.reading() as connection:
        assert connection.execute(decisions.select()).first() is not None


def test_the_audit_chain_holds_and_shows_where_it_was_broken(database: Database) -> None:
    for number in range(5):
        database.write(partial(add_entry, number=number))
    with database.reading() as connection:
        first = AuditTrail(connection).verify()
    assert (first.count, first.broken_at) == (5, None)
    _tamper(database)
    with database.reading() as connection:
        check = AuditTrail(connection).verify(expect=first.head)
    assert (check.broken_at, check.met_expected) == (3, False)


def _tamper(database: Database) -> None:
    """What someone with the file in hands can do."""

    def work(connection: Connection) -> None:
        if database.is_sqlite:
            connection.execute(text("DROP TRIGGER audit_no_update"))
        else:
            connection.execute(text("ALTER TABLE audit DISABLE TRIGGER audit_append_only"))
        connection.execute(update(audit).where(audit.c.position == 3), {"actor": "someone else"})

    database.write(work)


def test_an_idempotency_key_is_bound_to_its_body_and_expires(database: Database) -> None:
    key = RequestKey("key:1", "POST /v1/drafts", "k", "digest")
    database.write(
        lambda c: IdempotencyRepository(c).remember(key, status_code=201, draft_id="d-1", now=NOW)
    )
    with database.reading() as connection:
        known = IdempotencyRepository(connection).find(key)
        assert known is not None
        assert known.draft_id == "d-1"
        other = RequestKey("key:2", "POST /v1/drafts", "k", "other")
        assert IdempotencyRepository(connection).find(other) is None
        with pytest.raises(IdempotencyMismatchError):
            IdempotencyRepository(connection).find(
                RequestKey("key:1", "POST /v1/drafts", "k", "other")
            )
    later = NOW + timedelta(seconds=1)
    assert database.write(lambda c: IdempotencyRepository(c).forget(NOW)) == 0
    assert database.write(lambda c: IdempotencyRepository(c).forget(later)) == 1


def test_the_outbox_tells_once_and_waits_longer_after_each_failure(database: Database) -> None:
    notice = Notice("draft.decided", "draft.decided:d-1", store="lune")
    assert database.write(lambda c: OutboxRepository(c).add(notice, {"a": 1}, NOW)) is True
    assert database.write(lambda c: OutboxRepository(c).add(notice, {"a": 1}, NOW)) is False
    at = NOW
    waits = []
    for _ in range(3):

        def fail(connection: Connection, now: datetime = at) -> timedelta:
            outbox = OutboxRepository(connection)
            (row,) = outbox.due(now)
            outbox.failed(row, "503", now)
            assert outbox.due(now) == []
            (again,) = outbox.due(now + timedelta(hours=2))
            wait: timedelta = again.due_at - now
            return wait

        waits.append(database.write(fail))
        at += timedelta(hours=2)
    assert waits == [timedelta(seconds=s) for s in (5, 10, 20)]

    def deliver(connection: Connection) -> int:
        outbox = OutboxRepository(connection)
        (row,) = outbox.due(at)
        assert json.loads(row.payload) == {"a": 1}
        outbox.delivered(row.position, at)
        return outbox.waiting()

    assert database.write(deliver) == 0


def test_promises_are_open_until_they_are_closed(database: Database) -> None:
    promise = Promise("d-1", "T-1", "lune", "ML-1", "full_refund", "claire", ("policy.refunds",))
    database.write(lambda connection: PromiseRepository(connection).add(promise, NOW))
    with database.reading() as connection:
        assert PromiseRepository(connection).open_on("ML-1", "other") == []
        (row,) = PromiseRepository(connection).open_on("ML-1", "lune")
    database.write(lambda connection: PromiseRepository(connection).close(row.position, "x", NOW))
    with database.reading() as connection:
        assert PromiseRepository(connection).open_on("ML-1", "lune") == []


def test_work_that_fails_takes_back_its_own_rows_only(database: Database) -> None:
    gate = threading.Event()
    outcomes: dict[str, object] = {}

    def blocker(connection: Connection) -> None:
        gate.wait(5)

    def work(connection: Connection, name: str) -> None:
        add_draft(connection, a_draft(name))
        if name == "d-bad":
            raise ValueError("on purpose")

    def run(name: str) -> None:
        try:
            database.write(lambda connection: work(connection, name))
            outcomes[name] = "kept"
        except ValueError:
            outcomes[name] = "refused"

    threads = [threading.Thread(target=lambda: database.write(blocker))]
    threads += [threading.Thread(target=run, args=(n,)) for n in ("d-1", "d-bad", "d-2")]
    for thread in threads:
        thread.start()
    gate.set()
    for thread in threads:
        thread.join()
    assert outcomes == {"d-1": "kept", "d-bad": "refused", "d-2": "kept"}
    with database.reading() as connection:
        page = DraftRepository(connection).page(DraftFilter(), cursor=None, limit=10)
    assert sorted(row.draft_id for row in page.rows) == ["d-1", "d-2"]


def test_a_batch_whose_commit_fails_acknowledges_nothing(database: Database) -> None:
    class NoCommit(Exception):
        """The disk is gone."""

    def connect() -> Connection:
        connection = database.begin_writing()

        def fail() -> None:
            raise NoCommit

        connection.commit = fail  # type: ignore[method-assign]
        return connection

    writer = GroupWriter(connect, 5.0)
    try:
        with pytest.raises(NoCommit):
            writer.run(lambda connection: add_draft(connection, a_draft("d-1")))
    finally:
        writer.close()
    with database.reading() as connection, pytest.raises(NotFoundError):
        DraftRepository(connection).get("d-1")
