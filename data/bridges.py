"""Translate the intent names of other label sets into ours while labelled data are read.

A bridge is a YAML file (data/label_bridges/*.yaml, or a team's own):

    source: what the names come from
    fields: {utterance: text}            optional: columns under another name
    intents: {cancel_order: order.cancel}

Names are compared without case, punctuation or number of blanks: `Shipping::Status` is
`shipping/status`. A path that is not listed counts as the longest listed part of it from its
beginning. A row with none of the names is left out, and counted.
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from typing import Any

from data.errors import InputError
from data.workspace.problems import Problems, WorkspaceError, nearest
from data.workspace.yaml_files import read_yaml

_STEP = re.compile(r"\s*(?:→|->|::|/|>|\\)\s*")
_NOT_NAME = re.compile(r"[\W_]+")
_SEVERAL = re.compile(r"\s*[|;]\s*")
_PREFIXES = ("intent__",)  # how Zendesk writes an intent as a tag
_KEYS = ("source", "fields", "intents")


@dataclass
class Bridge:
    """Translates rows; `unknown` counts the names that it has met and does not know."""

    name: str
    intents: Mapping[str, str]
    fields: Mapping[str, str]
    translated: int = 0
    left_out: int = 0
    unknown: Counter[str] = field(default_factory=Counter)

    def __call__(self, row: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """The row under our names, or None where none of its intents has one."""
        row = {self.fields.get(key, key): value for key, value in row.items()}
        labels = row.get("labels")
        holder = dict(labels) if isinstance(labels, Mapping) else row
        names = _names(holder.get("intents") or holder.get("intent"))
        found = [ours for name in names if (ours := self.translate(name)) is not None]
        if not found:
            self.left_out += 1
            return None
        self.translated += 1
        holder["intents"] = list(dict.fromkeys(found))
        holder.pop("intent", None)
        return row if holder is row else row | {"labels": holder}

    def translate(self, name: str) -> str | None:
        """Our intent for a foreign name; a name that is unknown is counted."""
        steps = _STEP.split(name.strip())
        for length in range(len(steps), 0, -1):
            if ours := self.intents.get(_key("/".join(steps[:length]))):
                return ours
        self.unknown[name] += 1
        return None


def bridge_names() -> list[str]:
    """The bridges that come with the product."""
    return sorted(path.stem for path in _folder().glob("*.yaml"))


def load_bridge(name: str, known_intents: Collection[str]) -> Bridge:
    """A bridge by its name or by the path of a file.

    Args:
        name: one of `bridge_names`, or a .yaml file.
        known_intents: the label set that it leads to.

    Raises:
        InputError: no such bridge, or it names an intent that the label set does not have.
    """
    given = Path(name)
    path = given if given.suffix in (".yaml", ".yml") else _folder() / f"{name}.yaml"
    if not path.is_file():
        raise InputError(name, "", f"no such bridge; expected {', '.join(bridge_names())}, or FILE")
    problems = Problems()
    file = read_yaml(path, path.name, problems)
    intents: dict[str, str] = {}
    fields: dict[str, str] = {}
    if file is not None:
        for key in file.data:
            if key not in _KEYS:
                expected = f"expected {', '.join(_KEYS)}{nearest(key, _KEYS)}"
                problems.error(file.name, key, expected, file.line_of((key,)))
        fields = _texts(file.data.get("fields"))
        for foreign, ours in _texts(file.data.get("intents")).items():
            if ours not in known_intents:
                expected = f"expected an intent of the label set{nearest(ours, [*known_intents])}"
                problems.error(
                    file.name, f"intents.{foreign}", expected, file.line_of(("intents", foreign))
                )
            intents[_key(foreign)] = ours
        if not intents:
            problems.error(file.name, "intents", "expected a map of their names to ours")
    if problems.errors:
        raise WorkspaceError(path.parent, problems.errors)
    return Bridge(path.stem, intents, fields)


def _folder() -> Path:
    return Path(str(resources.files("data") / "label_bridges"))


def _texts(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {str(k): str(v) for k, v in value.items() if v is not None}


def _key(name: str) -> str:
    name = name.strip().casefold()
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    return _NOT_NAME.sub(" ", name).strip()


def _names(value: object) -> list[str]:
    if isinstance(value, str):
        return [name for name in _SEVERAL.split(value) if name]
    return [str(name) for name in value] if isinstance(value, list | tuple) else []
