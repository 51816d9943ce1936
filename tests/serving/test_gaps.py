"""Unanswered questions, put together, without anybody's own words."""

import json
from typing import TYPE_CHECKING

import pytest

from replywright import main
from serving.upkeep.gaps import UNANSWERED

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running


def test_questions_without_an_answer_are_grouped_and_name_the_missing_article(
    running: "Running", sample_tickets: "dict[str, Row]", capsys: pytest.CaptureFixture[str]
) -> None:
    asked = sample_tickets["S-134"]  # a loyalty programme that the workspace does not know
    drafts = [
        running.draft({**asked, "ticket_id": f"G-{number}",
                       "customer": {"email": f"g{number}@example.com", "name": "Aitor"}})
        for number in range(3)
    ]  # fmt: skip
    assert all(UNANSWERED in d["warnings"] for d in drafts)
    running.draft(sample_tickets["S-001"])
    running.clock.forward(minutes=1)
    command = ["gaps", "--workspace", str(running.settings.workspace), "--database",
               running.settings.database, "--now", running.clock().isoformat()]  # fmt: skip
    assert main([*command, "--format", "json"]) == 0
    (gap,) = json.loads(capsys.readouterr().out)
    assert (gap["store"], gap["language"], gap["tickets"]) == ("farnwald", "es", 3)
    assert gap["about"] == "loyalty"
    assert gap["missing"].startswith("knowledge/farnwald/es/")
    assert len(gap["examples"]) == 3
    assert not any("aitor" in word for word in gap["words"])
    assert gap["words"], "three tickets share their words"
    assert main(command) == 0
    assert "missing: knowledge/farnwald/es/" in capsys.readouterr().out
    assert main([*command[:-1], "2025-01-01T00:00:00+00:00", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
