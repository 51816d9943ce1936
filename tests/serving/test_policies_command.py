"""`replywright policies`: the playbook, and what a change of it makes stale."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from data.workspace.loading import load_workspace
from model.demo import sample_folder
from model.upkeep.playbook import changes, playbook, stale_articles
from replywright import main

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

Start = Callable[..., "Running"]


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return Path(shutil.copytree(sample_folder() / "workspace", tmp_path / "before"))


@pytest.fixture
def after(before: Path, tmp_path: Path) -> Path:
    """The same merchant, with another return window everywhere."""
    folder = Path(shutil.copytree(before, tmp_path / "after"))
    for path in (folder / "policies").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("window_days: ", "window_days: 1"), encoding="utf-8")
    return folder


def test_the_playbook_says_what_most_stores_say_and_who_differs() -> None:
    workspace = load_workspace(sample_folder() / "workspace")
    rows = {c.path: c for c in playbook(workspace)}
    window = rows["returns.window_days"]
    for name, policy in workspace.policies.items():
        own = policy.rules.returns.window_days
        said = window.by_store.get(name, window.most)
        assert said == (None if own is None else str(own))
    assert any(c.by_store for c in rows.values())


def test_a_change_names_stores_values_and_articles_that_still_say_the_old(
    before: Path, after: Path
) -> None:
    old, new = load_workspace(before), load_workspace(after)
    found = changes(old, new)
    assert found
    assert all(c.path.endswith("window_days") for c in found)
    for change in found:
        assert change.after == f"1{change.before}"
    articles = stale_articles(new, found)
    assert articles
    for row in articles:
        assert row.path.endswith("window_days")
        folder, language, slug = row.source.removeprefix("article.").split("/")
        text = (after / "knowledge" / folder / language / f"{slug}.md").read_text(encoding="utf-8")
        assert row.says in text
    assert changes(old, old) == ()


def test_the_command_names_undecided_drafts_that_rest_on_a_changed_value(
    start: Start,
    before: Path,
    after: Path,
    sample_tickets: "dict[str, Row]",
    capsys: pytest.CaptureFixture[str],
) -> None:
    running = start(workspace=after)
    asking = ("S-001", "S-022", "S-027", "S-035", "S-059", "S-066", "S-070")
    drafts = [running.draft(sample_tickets[name]) for name in asking]
    resting = {
        d["draft_id"] for d in drafts if any("window_days" in c["source"] for c in d["claims"])
    }
    assert 0 < len(resting) < len(drafts)
    place = ["--workspace", str(after), "--database", running.settings.database]
    assert main(["policies", *place, "--before", str(before), "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert set(rows["drafts"]) == resting
    assert main(["policies", *place, "--before", str(before)]) == 0
    assert "still says" in capsys.readouterr().out


def test_the_command_shows_the_playbook_and_makes_no_database(
    before: Path, after: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["policies", "--workspace", str(after), "--differing"]) == 0
    told = capsys.readouterr().out
    assert "returns." in told
    assert main(["policies", "--workspace", str(after), "--before", str(before)]) == 0
    assert not (after / "replywright.db").exists()
    assert main(["policies", "--workspace", str(after / "nowhere")]) == 2
