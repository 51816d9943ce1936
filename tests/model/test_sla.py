from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.records import MARKETPLACES
from data.stores import Store
from model.tagging.sla import URGENT_RISKS, reply_due

PARIS = ZoneInfo("Europe/Paris")
STORE = Store.model_validate(
    {
        "id": "lamps",
        "name": "Lampenhuis",
        "business_hours": {"mon-fri": "09:00-18:00"},
        "sla": [
            {"channel": "whatsapp", "first_reply": "2h", "clock": "business"},
            {"channel": "contact_form", "first_reply": "1d", "clock": "business"},
            {"channel": "facebook", "first_reply": "30m", "clock": "calendar"},
            {"channel": "ebay", "first_reply": "3d", "clock": "calendar"},
        ],
    }
)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


FRIDAY, EVENING = at("2026-11-27T10:00"), at("2026-11-27T17:30")


@pytest.mark.parametrize(
    ("channel", "sent_at", "rule", "target", "latest"),
    [
        ("email", FRIDAY, "email-default", "2026-11-27T14:00", "2026-11-28T10:00"),
        ("email", EVENING, "email-default", "2026-11-30T12:30", "2026-11-30T12:30"),
        ("shopify", FRIDAY, "shopify-default", "2026-11-27T14:00", "2026-11-28T10:00"),
        ("other", FRIDAY, "other-default", "2026-11-27T14:00", "2026-11-28T10:00"),
        ("chat", FRIDAY, "chat-default", "2026-11-27T11:00", "2026-11-28T10:00"),
        ("sms", EVENING, "sms-default", "2026-11-30T09:30", "2026-11-30T09:30"),
        ("amazon", EVENING, "amazon-default", "2026-11-28T05:30", "2026-11-28T17:30"),
        ("mirakl", FRIDAY, "mirakl-default", "2026-11-27T22:00", "2026-11-28T10:00"),
        ("whatsapp", EVENING, "whatsapp-store", "2026-11-30T10:30", "2026-11-30T10:30"),
        ("contact_form", FRIDAY, "contact_form-store", "2026-11-30T10:00", "2026-11-30T10:00"),
        ("facebook", EVENING, "facebook-store", "2026-11-27T18:00", "2026-11-28T17:30"),
        ("ebay", FRIDAY, "ebay-store", "2026-11-28T10:00", "2026-11-28T10:00"),  # 24 h bind
    ],
)
def test_when_a_reply_is_due(
    channel: str, sent_at: datetime, rule: str, target: str, latest: str
) -> None:
    due = reply_due(channel, sent_at, STORE, ())
    assert (due.rule, due.target_by, due.reply_by) == (rule, at(target), at(latest))


@pytest.mark.parametrize("risk", sorted(URGENT_RISKS))
def test_an_urgent_risk_leaves_half_an_hour_day_and_night(risk: str) -> None:
    due = reply_due("email", EVENING, STORE, (risk,))
    assert (due.rule, due.target_by) == ("urgent-risk", EVENING + timedelta(minutes=30))


def test_other_risks_change_nothing() -> None:
    calm = reply_due("email", FRIDAY, STORE, ())
    assert reply_due("email", FRIDAY, STORE, ("data_request", "repeat_contact")) == calm


def test_without_a_store_default_hours_hold() -> None:
    due = reply_due("email", datetime.fromisoformat("2026-11-27T10:00:00+00:00"), None, ())
    assert due.target_by.isoformat() == "2026-11-27T14:00:00+00:00"


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(PARIS)),
    st.sampled_from(["email", "chat", "amazon", "ebay", "contact_form", "facebook", "other"]),
    st.sampled_from([(), ("legal_threat",)]),
)
def test_a_target_lies_between_the_message_and_the_latest_reply(
    sent_at: datetime, channel: str, risks: tuple[str, ...]
) -> None:
    due = reply_due(channel, sent_at, STORE, risks)
    # Two times of one zone are compared by the clock on the wall: an hour that comes twice is not.
    times = [at.timestamp() for at in (sent_at, due.target_by, due.reply_by)]
    assert times == sorted(times)
    if channel in MARKETPLACES:
        assert due.reply_by.timestamp() == sent_at.timestamp() + 24 * 3600
