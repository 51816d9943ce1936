"""The label set: what a ticket may be about, and what else is said of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from data.validation import format_path
from data.workspace.problems import Problems, WorkspaceError
from data.workspace.yaml_files import YamlFile, read_yaml

DEFAULT_TAXONOMY_PATH = Path(__file__).resolve().parents[1] / "taxonomy.yaml"
"""The label set that comes with the product."""

_LISTS = (
    "risk", "sentiment", "urgency", "phase", "sender", "needs_reply", "outcomes", "languages",
)  # fmt: skip


@dataclass(frozen=True)
class Taxonomy:
    """A label set. `intents` maps each name, `group.leaf`, to its description, in file order."""

    version: str | None
    intents: Mapping[str, str]
    risk: tuple[str, ...]
    sentiment: tuple[str, ...]
    urgency: tuple[str, ...]
    phase: tuple[str, ...]
    sender: tuple[str, ...]
    needs_reply: tuple[str, ...]
    outcomes: tuple[str, ...]
    languages: tuple[str, ...]

    @property
    def groups(self) -> tuple[str, ...]:
        """The first parts of the intents' names, in file order."""
        return tuple(dict.fromkeys(group_of(name) for name in self.intents))

    @property
    def names(self) -> tuple[str, ...]:
        """Groups and intents: what routes, notices and articles may refer to."""
        return (*self.groups, *(name for name in self.intents if name not in self.groups))


def group_of(intent: str) -> str:
    """`return` of `return.label_howto`."""
    return intent.partition(".")[0]


def covers(name: str, intent: str) -> bool:
    """Whether `name`, an intent or a group, speaks of `intent`."""
    return name in (intent, group_of(intent))


@lru_cache(maxsize=1)
def default_taxonomy() -> Taxonomy:
    """The label set that comes with the product, read once."""
    return load_taxonomy(DEFAULT_TAXONOMY_PATH)


def load_taxonomy(path: Path) -> Taxonomy:
    """A label set of one's own: `intents` as a map with descriptions, or as a list of names.

    The other lists are those of the default set where the file does not give them.

    Raises:
        WorkspaceError: the file cannot be read, has no intents, or a list is none.
    """
    problems = Problems()
    file = read_yaml(path, path.name, problems)
    intents = _intents(file, problems) if file is not None else {}
    given = _lists(file, problems) if file is not None else {}
    if problems.errors or file is None:
        raise WorkspaceError(path.parent, problems.errors)
    if missing := [name for name in _LISTS if name not in given]:
        if path == DEFAULT_TAXONOMY_PATH:
            raise AssertionError(f"the default taxonomy has no {missing}")
        given |= {name: getattr(default_taxonomy(), name) for name in missing}
    version = file.data.get("version")
    return Taxonomy(version=version, intents=MappingProxyType(intents), **given)


def _intents(file: YamlFile, problems: Problems) -> dict[str, str]:
    found: Any = file.data.get("intents")
    if isinstance(found, list):
        found = {name if isinstance(name, str) else "": "" for name in found}
    if not isinstance(found, dict) or not found:
        expected = "expected a map of `group.leaf: description`, or a list of names"
        problems.error(file.name, "intents", expected, file.line_of(("intents",)))
        return {}
    for name in found:
        if not name.strip() or any(char.isspace() for char in name):
            path = ("intents", name)
            problems.error(
                file.name, format_path(path), "expected a name without blanks", file.line_of(path)
            )
    return {name: text if isinstance(text, str) else "" for name, text in found.items()}


def _lists(file: YamlFile, problems: Problems) -> dict[str, tuple[str, ...]]:
    given: dict[str, tuple[str, ...]] = {}
    for name in _LISTS:
        value = file.data.get(name)
        if value is None:
            continue
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            given[name] = tuple(value)
        else:
            problems.error(file.name, name, "expected a list of names", file.line_of((name,)))
    return given
