"""Tickets and orders for the benchmark: the sample's, each copy with numbers of its own."""

import json
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from data.orders import Order
from model.demo import SAMPLE_NOW, sample_folder
from serving.storage.moments import digest_of, moment_text
from serving.storage.orders import order_keys, order_payload

_DIGITS = re.compile(r"\d+(?=\D*$)")


class SampleCopies:
    """The sample's orders and tickets, again and again, never twice the same."""

    def __init__(self) -> None:
        folder = sample_folder()
        self._orders = [
            json.loads(line) for line in (folder / "workspace" / "orders.jsonl").open("rb")
        ]
        self._tickets = [json.loads(line) for line in (folder / "tickets.jsonl").open("rb")]

    def orders(self, copy: int) -> Iterator[dict[str, Any]]:
        """The orders of one copy."""
        for order in self._orders:
            yield json.loads(self._renamed(json.dumps(order), copy))

    def tickets(self, copy: int) -> Iterator[dict[str, Any]]:
        """The tickets of one copy, in which customers name the orders of that copy."""
        for ticket in self._tickets:
            renamed = json.loads(self._renamed(json.dumps(ticket), copy))
            renamed.pop("labels", None)
            renamed["ticket_id"] = f"{ticket['ticket_id']}-{copy}"
            yield renamed

    def _renamed(self, text: str, copy: int) -> str:
        for number, (order_id, email) in enumerate(self._names()):
            fresh = copy * len(self._orders) + number
            text = text.replace(order_id, _other_number(order_id, fresh))
            if email:
                text = text.replace(email, email.replace("@", f"+{copy}@"))
        return text

    def _names(self) -> Iterator[tuple[str, str | None]]:
        done: set[str] = set()
        for order in self._orders:
            email = order["customer"].get("email")
            yield order["order_id"], None if email in done else email
            done.add(email)


def _other_number(order_id: str, fresh: int) -> str:
    match = _DIGITS.search(order_id)
    assert match is not None
    width = len(match[0])
    digits = str((fresh * 7919 + 13) % 10**width).zfill(width)
    return order_id[: match.start()] + digits + order_id[match.end() :]


def fill(database_file: Path, count: int) -> None:
    """Put `count` orders and as many tickets with drafts into a migrated SQLite file.

    The rows are copies of one ticket under ids of their own, written past the service: a million
    of them in minutes.
    """
    copies = SampleCopies()
    order = Order.model_validate(next(copies.orders(0)))
    payload = order_payload(order)
    keys = dict(order_keys(order))
    connection = sqlite3.connect(database_file)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=OFF")
    at = moment_text(SAMPLE_NOW)
    draft = {"draft_id": "", "ticket_id": "", "status": "approved", "body": "x" * 600}
    with connection:
        connection.executemany(
            "INSERT INTO orders (store, order_id, number_key, email_key, revision, digest,"
            " stored_at, payload) VALUES ('fizzwick', ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    f"Q{i}",
                    f"q{i}",
                    f"{i}{keys.get('email')}",
                    i,
                    digest_of(str(i))[:16],
                    at,
                    payload,
                )
                for i in range(1, count + 1)
            ),
        )
        connection.executemany(
            "INSERT INTO tickets (ticket_id, store, channel, status, is_read, thread_id,"
            " is_thread_fixed, named_order, customer_key, language, intent, queue, priority,"
            " is_vip, needs_reply, created_at, updated_at, revision, head) VALUES (?, 'fizzwick',"
            " 'email', 'resolved', 1, ?, 0, ?, ?, 'en', 'shipping.delayed', 'fizzwick-crew',"
            " 'normal', 0, 'yes', ?, ?, 1, '{}')",
            ((f"L-{i}", f"L-{i}", f"Q{i}", f"{i}@example.com", at, at) for i in range(count)),
        )
        connection.executemany(
            "INSERT INTO messages (ticket_id, place, message_key, author, payload)"
            " VALUES (?, 0, 'id:m', 'customer', ?)",
            ((f"L-{i}", json.dumps({"body": "y" * 300})) for i in range(count)),
        )
        connection.executemany(
            "INSERT INTO drafts (draft_id, ticket_id, store, channel, language, intent, queue,"
            " priority, order_id, customer_key, status, input_digest, model_version, created_at,"
            " payload) VALUES (?, ?, 'fizzwick', 'email', 'en', 'shipping.delayed',"
            " 'fizzwick-crew', 'normal', ?, ?, 'approved', 'x', 'x', ?, ?)",
            (
                (f"d-{i:011x}", f"L-{i}", f"Q{i}", f"{i}@example.com", at, json.dumps(draft))
                for i in range(count)
            ),
        )
        connection.execute(
            "INSERT INTO draft_search (rowid, words) SELECT position,"
            " 'where is my parcel ' || draft_id || ' ' || ticket_id FROM drafts"
        )
        connection.execute(
            "INSERT INTO draft_keys SELECT position, 'number', lower(order_id) FROM drafts"
        )
    connection.execute("PRAGMA optimize")
    connection.close()
