"""Proactive drafts from events of orders."""

from datetime import datetime

import pytest

from data.workspace.loading import Workspace, load_workspace
from model.checks.grounding import loose_figures, wrong_spans
from model.classifier.loading import load_classifier
from model.demo import SAMPLE_NOW, sample_folder
from model.notices import EVENTS, Event, Notice, NoticeError, draft_notice
from model.pipeline import Pipeline


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return load_workspace(sample_folder() / "workspace")


@pytest.fixture(scope="module")
def pipeline(workspace: Workspace) -> Pipeline:
    return Pipeline(workspace, load_classifier())


def _draftable(pipeline: Pipeline, workspace: Workspace) -> list[tuple[Event, str]]:
    lines = (workspace.root / "orders.jsonl").read_text(encoding="utf-8").splitlines()
    ids = [line.split('"order_id": "')[1].split('"')[0] for line in lines]
    found: list[tuple[Event, str]] = []
    for order_id in ids:
        order = workspace.orders.by_order_id(order_id)[0]
        for event in EVENTS:
            try:
                draft_notice(pipeline, Notice(event, order), SAMPLE_NOW)
            except NoticeError:
                continue
            found.append((event, order_id))
    return found


def test_every_event_of_the_sample_that_fits_an_order_gives_a_grounded_draft(
    pipeline: Pipeline, workspace: Workspace
) -> None:
    pairs = _draftable(pipeline, workspace)
    assert {event for event, _ in pairs} == set(EVENTS)
    for event, order_id in pairs:
        order = workspace.orders.by_order_id(order_id)[0]
        draft = draft_notice(pipeline, Notice(event, order), SAMPLE_NOW)
        assert draft.body is not None
        assert not loose_figures(draft.body, draft.claims), (event, order_id)
        assert not wrong_spans(draft.body, draft.claims), (event, order_id)
        assert draft.order is not None
        assert draft.order.order_id == order_id


def test_an_event_that_the_order_does_not_bear_out_is_refused(
    pipeline: Pipeline, workspace: Workspace
) -> None:
    order = workspace.orders.by_order_id("SV-2604811")[0]  # in transit, due tomorrow
    for event in ("delivered", "at_pickup_point", "delayed", "refund_issued"):
        with pytest.raises(NoticeError, match=order.order_id):
            draft_notice(pipeline, Notice(event, order), SAMPLE_NOW)


def test_a_parcel_is_delayed_only_after_the_promised_day(
    pipeline: Pipeline, workspace: Workspace
) -> None:
    order = workspace.orders.by_order_id("SV-2604811")[0]
    due = max(s.eta_to for s in order.shipments if s.eta_to)
    late = datetime.fromisoformat(f"{due}T23:00:00+01:00")
    with pytest.raises(NoticeError):
        draft_notice(pipeline, Notice("delayed", order), late)
    draft = draft_notice(pipeline, Notice("delayed", order), late.replace(day=due.day + 1))
    assert any(claim.source == "order.shipments[0].eta_to" for claim in draft.claims)


def test_the_language_is_the_customers_where_the_store_writes_it(
    pipeline: Pipeline, workspace: Workspace
) -> None:
    order = workspace.orders.by_order_id("SV-2604811")[0]
    assert draft_notice(pipeline, Notice("dispatched", order), SAMPLE_NOW).language == "fr"
    named = Notice("dispatched", order, language="en")
    assert draft_notice(pipeline, named, SAMPLE_NOW).language == "en"
