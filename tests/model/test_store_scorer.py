"""The store by the words alone: what each store's replies, products and articles say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.jsonl import read_records
from data.tickets import Ticket
from data.workspace.loading import Workspace, load_workspace
from model.demo import SAMPLE_NOW, sample_folder
from model.pipeline import Pipeline
from model.tagging.store_scorer import StoreScorer

if TYPE_CHECKING:
    from tests.model.conftest import Told


TENT = "Hält das Zelt Schnee aus, und passt der Schlafsack in den Rucksack fürs Trekking?"


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return load_workspace(sample_folder() / "workspace")


@pytest.fixture(scope="module")
def scorer(workspace: Workspace) -> StoreScorer:
    return StoreScorer(workspace)


def test_the_sample_s_stores_are_told_apart_by_their_words(scorer: StoreScorer) -> None:
    right = answered = 0
    tickets = list(read_records(sample_folder() / "tickets.jsonl", Ticket, strict=True))
    for ticket in tickets:
        assert ticket.labels
        text = "\n".join([ticket.subject or "", *(m.body for m in ticket.messages)])
        found = scorer.score(text, ticket.labels.language or "und")
        if found and ticket.labels.store:
            answered += 1
            right += found[0] == ticket.labels.store
    assert answered > len(tickets) / 2
    assert right / answered > 0.8


@pytest.mark.parametrize("text", ["", "hello", "xqzt vwrk", "?!"])
def test_words_that_every_store_may_hear_name_none(scorer: StoreScorer, text: str) -> None:
    assert scorer.score(text, "en") is None


@given(st.text(max_size=200), st.sampled_from(["en", "fr", "de", "sv"]))
def test_a_score_is_a_store_with_a_probability(
    scorer: StoreScorer, workspace: Workspace, text: str, language: str
) -> None:
    found = scorer.score(text, language)
    assert found is None or (found[0] in workspace.stores and 0.8 <= found[1] <= 1)


def test_a_guessed_store_is_warned_of_and_never_tagged_alone(
    workspace: Workspace, told: type[Told]
) -> None:
    ticket = Ticket.model_validate(
        {
            "ticket_id": "T-1",
            "channel": "other",
            "created_at": "2026-12-03T09:00:00+01:00",
            "messages": [{"body": TENT, "message_id": "m1"}],
        }
    )
    pipeline = Pipeline(workspace, told((("product.question", 0.99),), ("de", 0.99)))
    (draft,) = pipeline.draft([ticket], SAMPLE_NOW)
    assert (draft.tags.store.id, draft.tags.store.evidence) == ("farnwald", ("scorer",))
    assert draft.tags.level == "preselect"
    assert "nothing names the store: it is guessed from the words" in draft.warnings
