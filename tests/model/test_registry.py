"""The registry on disk: one step, one log, no half states."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from model.classifier.errors import ModelError
from model.classifier.loading import default_folder, load_classifier
from model.registry import CURRENT, LOG, LogEntry, Registry, resolve_model

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def entry(version: str) -> LogEntry:
    return LogEntry(at=NOW, act="promoted", version=version, previous=None, by="qa")


def test_a_folder_of_one_model_is_its_own_and_a_registry_names_the_one_in_use(
    tmp_path: Path,
) -> None:
    assert resolve_model(default_folder()) == default_folder()
    registry = Registry(tmp_path)
    registry.record(entry("model-a"))
    with pytest.raises(ModelError, match="nothing has been promoted"):
        resolve_model(tmp_path)
    registry.use("model-a", NOW)
    with pytest.raises(ModelError, match="names model-a, which is not here"):
        resolve_model(tmp_path)
    registry.model_folder("model-a").parent.mkdir()
    registry.model_folder("model-a").symlink_to(default_folder())
    assert resolve_model(tmp_path) == registry.model_folder("model-a")
    assert load_classifier(tmp_path).classify([]) == []


def test_an_entry_that_a_crash_cut_off_is_no_entry_and_does_not_spoil_the_next(
    tmp_path: Path,
) -> None:
    registry = Registry(tmp_path)
    registry.record(entry("model-a"))
    with (tmp_path / LOG).open("ab") as log:
        log.write(b'{"at":"2026-11-25T12:00:00Z","act":"prom')
    assert [e.version for e in registry.log()] == ["model-a"]
    registry.record(entry("model-b"))
    assert [e.version for e in registry.log()] == ["model-a", "model-b"]


def test_a_broken_registry_names_file_line_and_field(tmp_path: Path) -> None:
    (tmp_path / LOG).write_text("{}\n", encoding="utf-8")
    with pytest.raises(ModelError, match=rf"{LOG}:1: not an entry"):
        Registry(tmp_path).log()
    (tmp_path / CURRENT).write_text('{"version": "model-a"}', encoding="utf-8")
    with pytest.raises(ModelError, match=rf"{CURRENT}: invalid since"):
        Registry(tmp_path).current()


def test_a_failed_write_leaves_the_old_version_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry = Registry(tmp_path)
    registry.use("model-a", NOW)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        registry.use("model-b", NOW)
    current = registry.current()
    assert current is not None
    assert current.version == "model-a"
    assert [p.name for p in tmp_path.iterdir()] == [CURRENT]
