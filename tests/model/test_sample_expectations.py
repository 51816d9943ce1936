"""What a right draft of each sample ticket holds (data/sample/expect.jsonl), with right tags."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from model.demo import sample_folder

if TYPE_CHECKING:
    from data.results import Draft
    from tests.model.conftest import Sample

EXPECT: list[dict[str, Any]] = [
    json.loads(line)
    for line in (sample_folder() / "expect.jsonl").read_text(encoding="utf-8").splitlines()
]
LEAST_SHARE = 0.85  # raised as the rules grow; a draft that is right today stays right


def shortcomings(draft: Draft, expected: dict[str, Any]) -> list[str]:
    """What a draft lacks, or holds and should not."""
    body = draft.body or ""
    found = [f"lacks {p}" for p in expected.get("must_include", ()) if not re.search(p, body, re.I)]
    found += [f"has {p}" for p in expected.get("must_not_include", ()) if re.search(p, body, re.I)]
    found += [f"needs {n}" for n in expected.get("needs_include", ()) if n not in draft.needs]
    outcomes = expected.get("outcome_in")
    if outcomes and draft.outcome not in outcomes:
        found.append(f"outcome {draft.outcome}")
    return found


def test_every_sample_ticket_has_an_expectation(sample_by_labels: Sample) -> None:
    assert {e["ticket_id"] for e in EXPECT} == sample_by_labels.tickets.keys()


@pytest.mark.parametrize("expected", EXPECT, ids=lambda e: e["ticket_id"])
def test_status_and_store_are_as_expected(
    sample_by_labels: Sample, expected: dict[str, Any]
) -> None:
    draft = sample_by_labels.drafts[expected["ticket_id"]]
    assert draft.status in expected["status_in"]
    assert draft.tags.store.id == expected.get("store", draft.tags.store.id)
    assert bool(draft.warnings) or not expected.get("warnings_expected")


def test_most_drafts_hold_what_a_right_one_holds(sample_by_labels: Sample) -> None:
    short = {
        e["ticket_id"]: found
        for e in EXPECT
        if (found := shortcomings(sample_by_labels.drafts[e["ticket_id"]], e))
    }
    share = 1 - len(short) / len(EXPECT)
    assert share >= LEAST_SHARE, short
