"""A service that follows a registry: promotions and rollbacks arrive while requests go on."""

import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from model.classifier.loading import default_folder, model_version
from model.registry import Registry

if TYPE_CHECKING:
    from tests.serving.conftest import Row, Running

Start = Callable[..., "Running"]
NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
_PATIENCE_S = 30.0


def kept(registry: Registry, source: Path, note: str | None = None) -> str:
    """A model of the registry: the one that ships, with a note that changes its digest."""
    folder = registry.root / "models" / "new"
    shutil.copytree(source, folder)
    if note is not None:
        (folder / "NOTE.md").write_text(note, encoding="utf-8")
    version = model_version(folder)
    folder.rename(registry.model_folder(version))
    return version


@pytest.fixture
def registry(tmp_path: Path) -> Registry:
    return Registry(tmp_path / "registry")


def wait_for(running: "Running", version: str, sample: "dict[str, Row]") -> list[int]:
    """Ask for drafts until the version is in use; the codes of all answers."""
    codes: list[int] = []
    ends = time.monotonic() + _PATIENCE_S
    for number in range(100_000):
        ticket = sample["S-001"] | {"ticket_id": f"{version}-{number}"}
        answer = running.client.post("/v1/drafts", json={"ticket": ticket})
        codes.append(answer.status_code)
        body: Any = answer.json()
        if body["versions"]["model"] == version:
            return codes
        assert time.monotonic() < ends, "the promoted model was not taken up"
    return codes


def test_a_promotion_and_a_rollback_are_taken_up_without_a_dropped_request(
    start: Start, registry: Registry, sample_tickets: "dict[str, Row]"
) -> None:
    first = kept(registry, default_folder())
    registry.use(first, NOW)
    running = start(model_dir=registry.root, registry_interval_s=0.05)
    assert set(wait_for(running, first, sample_tickets)) == {201}
    second = kept(registry, default_folder(), "promoted")
    registry.use(second, NOW)
    assert set(wait_for(running, second, sample_tickets)) == {201}
    registry.use(first, NOW)
    assert set(wait_for(running, first, sample_tickets)) == {201}


def test_a_promoted_model_that_cannot_be_loaded_leaves_the_old_one_in_use(
    start: Start,
    registry: Registry,
    sample_tickets: "dict[str, Row]",
    caplog: pytest.LogCaptureFixture,
) -> None:
    first = kept(registry, default_folder())
    registry.use(first, NOW)
    running = start(model_dir=registry.root, registry_interval_s=0.02)
    broken = registry.model_folder("model-broken")
    broken.mkdir()
    (broken / "model.json").write_text("{}", encoding="utf-8")
    registry.use("model-broken", NOW)
    ends = time.monotonic() + _PATIENCE_S
    while not any("registry" in r.getMessage() for r in caplog.records):
        assert time.monotonic() < ends, "the refusal was not said"
        time.sleep(0.02)
    time.sleep(0.2)
    said = [r for r in caplog.records if r.getMessage().startswith("registry:")]
    assert len(said) == 1, "a refused version is tried once"
    assert wait_for(running, first, sample_tickets) == [201]
    third = kept(registry, default_folder(), "mended")
    registry.use(third, NOW)
    assert set(wait_for(running, third, sample_tickets)) == {201}
