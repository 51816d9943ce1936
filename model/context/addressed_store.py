"""The store that a ticket was addressed to: what the helpdesk says, the account, the mailbox.

No text of the customer is read here. What an order or an order number adds is decided in
model/tagging/store.py, after the order has been looked up.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.utils import getaddresses

from data.stores import Store
from data.tickets import Ticket

_ADDRESS_HEADERS = frozenset(("to", "delivered-to", "x-original-to", "x-forwarded-to", "cc"))
# A helpdesk's own word and a marketplace account settle it; an address can be the wrong one.
_FIRM = frozenset(("ticket", "account"))


@dataclass(frozen=True, slots=True)
class AddressedStore:
    """A store, what pointed at it (strongest first) and whether other evidence disagreed."""

    store_id: str | None
    evidence: tuple[str, ...] = ()
    conflicts: bool = False

    @property
    def is_firm(self) -> bool:
        """Nothing that a customer writes can overrule it."""
        return bool(_FIRM & set(self.evidence))


def addressed_store(ticket: Ticket, stores: Mapping[str, Store]) -> AddressedStore:
    """The store of the strongest evidence: ticket, account, mailbox, domain of the mailbox."""
    known, addresses = tuple(stores.values()), _addresses(ticket)
    found = [
        ("ticket", _by_name(ticket.store, known)),
        ("account", _by_account(ticket, known)),
        ("mailbox", _by_mailbox(addresses, known)),
        ("domain", _by_domain(addresses, known)),
    ]
    certain = [(kind, ids) for kind, ids in found if len(ids) == 1]
    if not certain:
        return AddressedStore(None)
    winner = next(iter(certain[0][1]))
    evidence = tuple(kind for kind, ids in certain if winner in ids)
    return AddressedStore(winner, evidence, any(winner not in ids for _, ids in certain))


def _by_name(given: str | None, stores: Iterable[Store]) -> set[str]:
    if not given:
        return set()
    key = given.strip().casefold()
    return {s.id for s in stores if key in (s.id.casefold(), s.name.casefold())}


def _by_account(ticket: Ticket, stores: Iterable[Store]) -> set[str]:
    if not ticket.account:
        return set()
    key = ticket.account.strip().casefold()
    own = [(c.channel, s.id) for s in stores for c in s.channels if c.account.casefold() == key]
    return {s for channel, s in own if channel == ticket.channel} or {s for _, s in own}


def _addresses(ticket: Ticket) -> tuple[str, ...]:
    """Where the ticket arrived: its mailbox, else the recipients in the customer's headers."""
    if ticket.mailbox:
        raw = [ticket.mailbox]
    else:
        raw = [
            value
            for message in ticket.messages
            if message.author != "agent"
            for name, value in message.headers.items()
            if name.lower() in _ADDRESS_HEADERS
        ]
    return tuple(address.casefold() for _, address in getaddresses(raw) if "@" in address)


def _by_mailbox(addresses: Iterable[str], stores: Iterable[Store]) -> set[str]:
    plain = {_without_tag(address) for address in addresses}
    return {s.id for s in stores if plain & {_without_tag(m.casefold()) for m in s.mailboxes}}


def _by_domain(addresses: Iterable[str], stores: Iterable[Store]) -> set[str]:
    hosts = {address.rpartition("@")[2] for address in addresses}
    return {
        s.id
        for s in stores
        for domain in s.domains
        if any(h == domain.casefold() or h.endswith("." + domain.casefold()) for h in hosts)
    }


def _without_tag(address: str) -> str:
    local, _, host = address.rpartition("@")
    return f"{local.partition('+')[0]}@{host}"
