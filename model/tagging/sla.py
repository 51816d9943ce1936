"""When a reply is due (contract, section 4, and a store's own rules)."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from data.calendars import OpeningHours, add_business_time, add_opening_days
from data.records import MARKETPLACES, MESSAGING
from data.results import Sla
from data.stores import SlaRule, Store

URGENT_RISKS: frozenset[str] = frozenset(
    (
        "marketplace_claim",
        "chargeback",
        "negative_review_threat",
        "legal_threat",
        "safety_or_injury",
        "self_harm_or_violence",
    )
)
_URGENT_TARGET = timedelta(minutes=30)
_LATEST_REPLY = timedelta(hours=24)
_MARKETPLACE_TARGET = timedelta(hours=12)
_SHOP_TARGET = timedelta(hours=4)
_MESSAGING_TARGET = timedelta(hours=1)
_DURATION = re.compile(r"\s*(\d+)\s*(m|min|h|d)\w*\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _NoStore:
    """Default hours where the store is not known."""

    country: str = ""
    timezone: str = "UTC"
    business_hours: dict[str, str] = field(default_factory=dict)


def reply_due(channel: str, sent_at: datetime, store: Store | None, risks: Collection[str]) -> Sla:
    """The store's target and the latest time for a reply.

    Args:
        channel: the ticket's channel; deadlines follow it, never the order's.
        sent_at: the latest customer message that nobody has answered.
        store: its rules and opening hours; default hours without one.
        risks: one of `URGENT_RISKS` shortens the target to half an hour, day and night.

    Raises:
        ValueError: a rule's `first_reply` is not a duration such as `30m`, `4h` or `2d`.
    """
    sent_at = sent_at.astimezone(UTC)  # hours are real time, also across a change of the clocks
    rule, target = _target(channel, sent_at, store)
    latest = sent_at + _LATEST_REPLY
    if channel in MARKETPLACES:
        target = min(target, latest)
    if URGENT_RISKS.intersection(risks) and sent_at + _URGENT_TARGET < target:
        rule, target = "urgent-risk", sent_at + _URGENT_TARGET
    zone = ZoneInfo(store.timezone if store else "UTC")
    return Sla(
        rule=rule,
        target_by=target.astimezone(zone),
        reply_by=max(latest, target).astimezone(zone),
    )


def _target(channel: str, sent_at: datetime, store: Store | None) -> tuple[str, datetime]:
    hours: OpeningHours = store or _NoStore()
    own = next((r for r in store.sla if r.channel == channel), None) if store else None
    if own is not None:
        return f"{channel}-store", _by_rule(own, sent_at, hours)
    name = f"{channel}-default"
    if channel in MARKETPLACES:
        return name, sent_at + _MARKETPLACE_TARGET
    target = _MESSAGING_TARGET if channel in MESSAGING else _SHOP_TARGET
    return name, add_business_time(sent_at, target, hours)


def _by_rule(rule: SlaRule, sent_at: datetime, hours: OpeningHours) -> datetime:
    match = _DURATION.fullmatch(rule.first_reply)
    if match is None:
        raise ValueError(f"sla.first_reply of {rule.channel}: a duration such as 30m, 4h or 2d")
    count, unit = int(match[1]), match[2].lower()
    if rule.clock == "calendar":
        return sent_at + timedelta(**{_CALENDAR[unit]: count})
    if unit == "d":
        return add_opening_days(sent_at, count, hours)
    return add_business_time(sent_at, timedelta(**{_CALENDAR[unit]: count}), hours)


_CALENDAR = {"m": "minutes", "min": "minutes", "h": "hours", "d": "days"}
