"""Tickets that nobody here wrote: the retail domain of tau-bench through the whole pipeline.

The public set (MIT licence) holds 1,000 orders, 500 customers and 520 instructions of what a
customer wants. This module turns them into a workspace and tickets of the contract, drafts all
of them, and counts which orders were found and whether any figure lacks a source. The set says
nothing of dates; every order gets the same `placed_at`, and no window is claimed in its policy.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from data.errors import InputError, ReplywrightError
from data.jsonl import write_records
from data.results import Draft
from data.tickets import Ticket
from data.workspace.loading import load_workspace
from model.checks.grounding import loose_figures, wrong_spans
from model.classifier.loading import load_classifier
from model.pipeline import Pipeline

PLACED_AT = "2024-05-01T10:00:00-05:00"
NOW = "2024-05-15T10:00:00-05:00"
_STATUS = {
    "pending": "pending",
    "processed": "processing",
    "delivered": "delivered",
    "cancelled": "cancelled",
}
_STORES = """stores:
  - id: tau-retail
    name: Tau Retail
    mailboxes: [help@tau-retail.example]
    order_id_patterns: ['#?W\\d{7}']
    languages: [en]
    country: US
    timezone: America/New_York
    currency: USD
    queue: retail-care
    voice: {formality: {en: informal}, tone: neutral, signature: {en: "The Tau Retail team"}}
"""
# What the set's policy (wiki.md) says and the contract has a place for.
_POLICY = """version: 2024-05-01
cancel: {until: processing}
change: {address_until: processing, items_until: processing}
refunds: {method: original_payment, days: 7}
returns: {exchange: true}
payment_methods: [gift_card, paypal, card]
"""
_PERSONA = re.compile(
    r"^(?:Your name is [^.]*?(?:zip code is|email is|live in)[^.]*\."
    r"|You are [^.]*\.|Your name is [^.]*\.)\s*"
)
_FIRST_PERSON = (
    (r"\b[Yy]ou are\b", "I am"),
    (r"\b[Yy]ou've\b", "I've"),
    (r"\b[Yy]ou'd\b", "I'd"),
    (r"\b[Yy]ou\b", "I"),
    (r"\bYour\b", "My"),
    (r"\byour\b", "my"),
    (r"\byourself\b", "myself"),
)


@dataclass(frozen=True)
class TauReport:
    """What became of the tickets. Counts; the shares are of `tickets`."""

    tickets: int
    proposed: int
    escalated: int
    without_draft: int
    wrong_order: int
    order_named: int
    order_found_where_named: int
    order_right: int
    order_asked: int
    ungrounded: int
    outcomes: Mapping[str, int]


def read_json(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """A JSON file of the set.

    Raises:
        InputError: it is missing or not JSON.
    """
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(path, "", f"expected a JSON file of tau-bench retail: {error}") from None


def write_workspace(source: Path, folder: Path) -> None:
    """Turn orders, users and products of the set into a workspace."""
    users = read_json(source / "users.json")
    (folder / "policies").mkdir(parents=True, exist_ok=True)
    (folder / "stores.yaml").write_text(_STORES, encoding="utf-8")
    (folder / "policies" / "base.yaml").write_text(_POLICY, encoding="utf-8")
    write_records(folder / "orders.jsonl", _orders(read_json(source / "orders.json"), users))
    write_records(folder / "products.jsonl", _products(read_json(source / "products.json")))


def _orders(orders: Mapping[str, Any], users: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for order in orders.values():
        user = users.get(order["user_id"], {})
        name = user.get("name", {})
        shipped = [
            {
                "status": "delivered" if order["status"] == "delivered" else "in_transit",
                "tracking_number": tracking,
                "items": fulfillment["item_ids"],
            }
            for fulfillment in order["fulfillments"]
            for tracking in fulfillment["tracking_id"][:1]
        ]
        yield {
            "order_id": order["order_id"].lstrip("#"),
            "store": "tau-retail",
            "channel": "web",
            "placed_at": PLACED_AT,
            "status": _STATUS[order["status"].split(" ")[0]],
            "customer": {
                "email": user.get("email"),
                "name": f"{name.get('first_name', '')} {name.get('last_name', '')}".strip() or None,
                "country": "US",
            },
            "currency": "USD",
            "total": _money(sum(i["price"] for i in order["items"])),
            "items": [
                {
                    "sku": i["item_id"],
                    "name": i["name"],
                    "variant": ", ".join(map(str, i["options"].values())),
                    "price": _money(i["price"]),
                }
                for i in order["items"]
            ],
            "shipments": shipped,
        }


def _products(products: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    for product in products.values():
        for item in product["variants"].values():
            yield {
                "sku": item["item_id"],
                "store": "tau-retail",
                "name": {"en": product["name"]},
                "price": _money(item["price"]),
                "currency": "USD",
                "attributes": item["options"],
                **({} if item["available"] else {"stock": 0}),
            }


def _money(value: float) -> str:
    return f"{value:.2f}"


def tickets_of(source: Path) -> Iterator[tuple[Ticket, frozenset[str]]]:
    """Each instruction as a customer's mail, with the orders that the right actions touch."""
    users = read_json(source / "users.json")
    path = source / "tasks.jsonl"
    try:
        tasks = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    except (OSError, ValueError) as error:
        raise InputError(path, "", f"expected JSON Lines of tau-bench retail: {error}") from None
    for number, task in enumerate(tasks, start=1):
        user = users.get(task["user_id"], {})
        name = user.get("name", {})
        wanted = frozenset(
            str(a["kwargs"]["order_id"]).lstrip("#")
            for a in task["actions"]
            if "order_id" in a["kwargs"]
        )
        yield (
            Ticket.model_validate(
                {
                    "ticket_id": f"TAU-{number:03}",
                    "channel": "email",
                    "mailbox": "help@tau-retail.example",
                    "created_at": NOW,
                    "customer": {
                        "email": user.get("email"),
                        "name": f"{name.get('first_name', '')} {name.get('last_name', '')}".strip(),
                    },
                    "messages": [
                        {"author": "customer", "sent_at": NOW, "body": as_mail(task["instruction"])}
                    ],
                }
            ),
            wanted,
        )


def as_mail(instruction: str) -> str:
    """An instruction ("You want to return ...") in the customer's own person."""
    text = instruction.strip()
    while (cut := _PERSONA.sub("", text)) != text:
        text = cut
    for pattern, replacement in _FIRST_PERSON:
        text = re.sub(pattern, replacement, text)
    return text or instruction


def report_of(
    drafts: Sequence[Draft], wanted: Sequence[frozenset[str]], tickets: Sequence[Ticket]
) -> TauReport:
    """Compare the orders of the drafts with those that the right actions touch."""
    counts: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    for draft, orders, ticket in zip(drafts, wanted, tickets, strict=True):
        counts[draft.status] += 1
        outcomes[draft.outcome or "none"] += 1
        named = any(o in ticket.messages[0].body for o in orders)
        found = draft.order.order_id if draft.order else None
        counts["named"] += named
        counts["found_named"] += bool(named and found in orders)
        counts["right"] += bool(found and found in orders)
        counts["wrong"] += bool(found and orders and found not in orders)
        counts["asked"] += found is None and bool({"order_id", "proof"} & set(draft.needs))
        if draft.body and (
            loose_figures(draft.body, draft.claims) or wrong_spans(draft.body, draft.claims)
        ):
            counts["ungrounded"] += 1
    return TauReport(
        tickets=len(drafts),
        proposed=counts["proposed"],
        escalated=counts["escalated"],
        without_draft=counts["none"],
        wrong_order=counts["wrong"],
        order_named=counts["named"],
        order_found_where_named=counts["found_named"],
        order_right=counts["right"],
        order_asked=counts["asked"],
        ungrounded=counts["ungrounded"],
        outcomes=dict(outcomes.most_common()),
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Exit 0: done; 1: the work failed; 2: unreadable input."""
    parser = argparse.ArgumentParser(
        prog="python -m eval.tau_bench",
        description="Draft the tickets of tau-bench retail and count what was found.",
        epilog="example: python -m eval.tau_bench --data tau_bench_retail --output exports/tau",
    )
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with orders.json, users.json, ..."
    )
    parser.add_argument(
        "--output", type=Path, required=True, help="folder for workspace and drafts"
    )
    args = parser.parse_args(argv)
    try:
        write_workspace(args.data, args.output / "workspace")
        pairs = list(tickets_of(args.data))
        pipeline = Pipeline(load_workspace(args.output / "workspace"), load_classifier())
        tickets = [t for t, _ in pairs]
        drafts = list(pipeline.draft(tickets, datetime.fromisoformat(NOW)))
        write_records(args.output / "drafts.jsonl", drafts)
    except InputError as error:
        sys.stderr.write(f"error: {error}\n")
        return 2
    except (ReplywrightError, OSError) as error:
        sys.stderr.write(f"error: {error}\n")
        return 1
    report = report_of(drafts, [w for _, w in pairs], tickets)
    sys.stdout.write(json.dumps(asdict(report), indent=2) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
