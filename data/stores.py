"""Stores, their channels, voice and clocks (contract, section 1, stores.yaml)."""

from typing import Literal

from data.records import Amount, Channel, ClosedRecord

Formality = Literal["formal", "informal"]
Tone = Literal["warm", "neutral", "playful"]


class ChannelAccount(ClosedRecord):
    """An account on a channel that belongs to a store."""

    channel: Channel
    account: str
    marketplace: str | None = None


class Voice(ClosedRecord):
    """A store's rules of tone. Formal where nothing is configured."""

    formality: dict[str, Formality] = {}
    tone: Tone = "neutral"
    emoji: bool = False
    signature: dict[str, str] = {}


class VipRule(ClosedRecord):
    """Either minimum suffices."""

    min_orders: int | None = None
    min_total: Amount | None = None


class SlaRule(ClosedRecord):
    """First reply within `first_reply` (`4h`, `30m`, `2d`) on `channel`, by a clock."""

    channel: Channel
    first_reply: str
    clock: Literal["business", "calendar"] = "business"


class Store(ClosedRecord):
    """A shop; owns tickets, policies and brand voice."""

    id: str
    name: str
    domains: tuple[str, ...] = ()
    mailboxes: tuple[str, ...] = ()
    channels: tuple[ChannelAccount, ...] = ()
    order_id_patterns: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    country: str = "FR"
    timezone: str = "Europe/Paris"
    currency: str = "EUR"
    business_hours: dict[str, str] = {}
    queue: str | None = None
    routes: dict[str, str] = {}
    owner: str | None = None
    vip: VipRule | None = None
    voice: Voice = Voice()
    links: dict[str, str] = {}
    sla: tuple[SlaRule, ...] = ()
