"""Examples for the description of the API: invented people, the sample merchant's shape."""

from typing import Any

TICKET: dict[str, Any] = {
    "ticket_id": "T-1",
    "channel": "email",
    "mailbox": "bonjour@maisonlune.fr",
    "created_at": "2026-11-16T08:12:00+01:00",
    "customer": {"email": "anna@example.com", "name": "Anna Petit"},
    "subject": "Ma commande",
    "messages": [
        {
            "message_id": "m1",
            "author": "customer",
            "sent_at": "2026-11-16T08:12:00+01:00",
            "body": "Bonjour, où en est ma commande ML-100234 ?",
        }
    ],
}
TAGS = {"tickets": [TICKET]}
DRAFT = {"ticket": TICKET}
DECISION = {"action": "edit", "agent": "claire", "body": "Bonjour Anna, ...", "reason": "tone"}
ORDER: dict[str, Any] = {
    "order_id": "ML-100234",
    "store": "maison-lune",
    "channel": "shopify",
    "placed_at": "2026-11-12T10:05:00+01:00",
    "updated_at": "2026-11-14T09:00:00+01:00",
    "status": "shipped",
    "customer": {"email": "anna@example.com", "name": "Anna Petit", "country": "FR"},
    "currency": "EUR",
    "total": "89.80",
    "items": [{"sku": "SW-01-M", "name": "Pull Brume", "quantity": 1, "price": "79.90"}],
    "shipments": [
        {
            "carrier": "Colissimo",
            "tracking_number": "6A12345678901",
            "status": "in_transit",
            "shipped_at": "2026-11-14T08:30:00+01:00",
        }
    ],
}
NOTICE = {"event": "dispatched", "order_id": "ML-100234"}
ORDERS = {"orders": [ORDER]}
PRODUCT = {
    "sku": "SW-01-M",
    "store": "maison-lune",
    "name": {"fr": "Pull Brume"},
    "price": "79.90",
    "currency": "EUR",
    "stock": 0,
    "restock_on": "2026-12-02",
}
HOOK = {"event": "message.created", "ticket": TICKET}
TICKET_CHANGE = {"status": "resolved", "is_read": True}
