"""Foreign labels become ours, and what is unknown is counted and left out."""

import json
from pathlib import Path

import pytest

from data.bridges import bridge_names, load_bridge
from data.errors import InputError
from data.labelled import read_labelled
from data.workspace.taxonomy import default_taxonomy

INTENTS = default_taxonomy().intents


def test_the_bridges_that_were_promised_lead_to_our_intents() -> None:
    assert bridge_names() == ["abcd", "bitext", "edesk", "gorgias", "zendesk"]
    for name in bridge_names():
        assert len(load_bridge(name, INTENTS).intents) >= 27


@pytest.mark.parametrize(
    ("bridge", "theirs", "ours"),
    [
        ("gorgias", "shipping/status", "shipping.order_status"),
        ("gorgias", "Order::Missing Item", "order.missing_item"),
        ("gorgias", "shipping/delivery_issue", "shipping.delivery_failed"),
        ("gorgias", "Account::Login", "account.access_details"),
        ("zendesk", "intent__refund_status", "refund.status"),
        ("edesk", "Order Query → Damaged → No photos attached", "order.damaged"),
        ("edesk", "Order Query → Doesn't like/fit/need", "return.request"),
        ("bitext", "cancel_order", "order.cancel"),
        ("abcd", "shipping_issue/missing", "shipping.delivered_not_received"),
        ("abcd", "return_size", "return.request"),
        ("bitext", "weather", None),
    ],
)
def test_names_are_compared_by_their_words(bridge: str, theirs: str, ours: str | None) -> None:
    assert load_bridge(bridge, INTENTS).translate(theirs) == ours


def test_rows_are_translated_while_they_are_read(tmp_path: Path) -> None:
    rows = [
        {"utterance": "stop it", "intent": "cancel_order"},
        {"text": "track", "intent": "track_order|get_refund"},
        {"text": "sunny?", "intent": "weather"},
        {"text": "bill", "labels": {"intents": ["get_invoice", "weather"], "language": "en"}},
    ]
    path = tmp_path / "t.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    bridge = load_bridge("bitext", INTENTS)
    found = list(read_labelled(path, strict=True, known_intents=INTENTS, rewrite=bridge))
    assert [ticket.labels.intents for ticket in found if ticket.labels] == [
        ("order.cancel",),
        ("shipping.order_status", "refund.request"),
        ("billing.invoice",),
    ]
    assert (bridge.translated, bridge.left_out) == (3, 1)
    assert bridge.unknown == {"weather": 2}


def test_a_bridge_of_ones_own_is_checked(tmp_path: Path) -> None:
    path = tmp_path / "ours.yaml"
    path.write_text("intents:\n  wismo: shipping.order_status\n  stop: order.cancle\n")
    with pytest.raises(InputError, match=r"ours.yaml:3: intents.stop.*did you mean order.cancel\?"):
        load_bridge(str(path), INTENTS)
    path.write_text("intents: {wismo: shipping.order_status}\n")
    assert load_bridge(str(path), INTENTS).translate("WISMO") == "shipping.order_status"
    with pytest.raises(InputError, match="no such bridge; expected abcd, bitext"):
        load_bridge("helpdesk", INTENTS)
