"""Past approved replies (contract, section 1, replies.jsonl)."""

from data.records import Record, Timestamp


class Reply(Record):
    """A reply that an agent approved: how this store has answered such a ticket before."""

    reply_id: str
    store: str
    language: str | None = None
    intent: str | None = None
    outcome: str | None = None
    ticket_text: str | None = None
    body: str
    approved_at: Timestamp | None = None
