"""Read YAML as the text that stands there, with the line of every key.

Scalars stay text and the records give them their types: `NO` is a country and not false, `14:00`
an hour and not 840, `4.90` exact money, `2026-11-01` a version. Only a bare `null`, `~` or
nothing is None. Nothing in a file is ever constructed as an object.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin

import yaml
from pydantic import BaseModel

from data.validation import KeyPath, format_path
from data.workspace.problems import Problems, nearest

_NULLS = ("", "~", "null", "Null", "NULL")
# Anchors that repeat each other may stand for more than any memory holds.
_MAX_NODES = 200_000
_MERGE = "<<"


@dataclass(frozen=True)
class YamlFile:
    """A file's content: maps, lists, text and None; and the line where each of them stands."""

    name: str
    data: dict[str, Any]
    lines: dict[KeyPath, int] = field(default_factory=dict)

    def line_of(self, path: KeyPath) -> int | None:
        """The line of a key, or of the nearest key around it."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.lines:
                return self.lines[path[:length]]
        return None


class _Refused(Exception):
    """A construct that is valid YAML, but no configuration."""

    def __init__(self, key: KeyPath, expected: str, line: int) -> None:
        super().__init__(expected)
        self.key, self.expected, self.line = key, expected, line


def read_yaml(path: Path, name: str, problems: Problems) -> YamlFile | None:
    """A file whose top level is a map; None where it cannot be read, with an error added."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        problems.error(name, "", f"cannot be read: {error.strerror}")
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problems.error(name, "", "expected UTF-8", line)
        return None
    return parse_yaml(text, name, problems)


def parse_yaml(text: str, name: str, problems: Problems, *, first_line: int = 1) -> YamlFile | None:
    """`read_yaml` of a text, which begins on `first_line` of the file."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        if node is None:
            return YamlFile(name, {})
        if not isinstance(node, yaml.MappingNode):
            problems.error(name, "", "expected a map of keys and values", first_line)
            return None
        reader = _NodeReader(name, problems, first_line)
        data = reader.value(node, (), ())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + first_line if mark is not None else None
        problems.error(name, "", f"broken YAML: {error.problem or error.context}", line)
        return None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + first_line
        problems.error(name, "", "broken YAML: a control character", line)
        return None
    except _Refused as refused:
        problems.error(name, format_path(refused.key), refused.expected, refused.line)
        return None
    except RecursionError:
        problems.error(name, "", "expected YAML of fewer levels")
        return None
    return YamlFile(name, data, reader.lines)


class _NodeReader:
    """Turns YAML nodes into plain values."""

    def __init__(self, name: str, problems: Problems, first_line: int) -> None:
        self._name, self._problems, self._first_line = name, problems, first_line
        self._count = 0
        self.lines: dict[KeyPath, int] = {}

    def value(self, node: yaml.Node, path: KeyPath, around: tuple[int, ...]) -> Any:  # noqa: ANN401
        line = node.start_mark.line + self._first_line
        self.lines.setdefault(path, line)
        self._count += 1
        if id(node) in around or self._count > _MAX_NODES:
            raise _Refused(path, "expected YAML whose anchors do not contain themselves", line)
        around = (*around, id(node))
        if isinstance(node, yaml.MappingNode):
            return self._map(node, path, around)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(n, (*path, i), around) for i, n in enumerate(node.value)]
        return _scalar(node)

    def _map(
        self, node: yaml.MappingNode, path: KeyPath, around: tuple[int, ...]
    ) -> dict[str, Any]:
        own: dict[str, Any] = {}
        merged: dict[str, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + self._first_line
            if not isinstance(key_node, yaml.ScalarNode):
                raise _Refused(path, "expected text as a key", line)
            key = str(key_node.value)
            if key == _MERGE and key_node.style is None:
                for part in self._merge_parts(value_node):
                    merged = self.value(part, path, around) | merged
                continue
            if key in own:
                here = format_path((*path, key))
                self._problems.error(self._name, here, "this key stands here twice", line)
            self.lines[*path, key] = line
            own[key] = self.value(value_node, (*path, key), around)
        return merged | own

    def _merge_parts(self, node: yaml.Node) -> list[yaml.MappingNode]:
        parts = node.value if isinstance(node, yaml.SequenceNode) else [node]
        return [part for part in parts if isinstance(part, yaml.MappingNode)]


def _scalar(node: yaml.Node) -> str | None:
    plain = getattr(node, "style", None) is None
    text = str(node.value)
    return None if plain and text in _NULLS else text


def without_unknown_keys(
    file: YamlFile, model: type[BaseModel], problems: Problems
) -> dict[str, Any]:
    """The content of a file without keys that `model` does not know; each is reported."""
    everywhere = _dotted_names(model)

    def report(path: KeyPath, valid: list[str]) -> None:
        name = str(path[-1])
        elsewhere = next((n for n in everywhere if n.rpartition(".")[2] == name), None)
        hint = f"; did you mean {elsewhere}?" if elsewhere is not None else nearest(name, valid)
        hint = hint or f"; known here: {', '.join(sorted(valid))}"
        problems.unknown_key(file.name, format_path(path), "unknown key" + hint, file.line_of(path))

    known = _known(file.data, model, (), report)
    assert isinstance(known, dict)
    return known


_Report = Callable[[KeyPath, list[str]], None]


def _known(value: object, annotation: Any, path: KeyPath, report: _Report) -> object:  # noqa: ANN401
    """`value` without the keys that a field of this type does not have."""
    kind = _bare(annotation)
    if isinstance(kind, type) and issubclass(kind, BaseModel) and isinstance(value, dict):
        fields = {field.alias or name: field for name, field in kind.model_fields.items()}
        if "by_category" in path:  # an override of an override has no meaning
            fields.pop("by_category", None)
        kept: dict[str, object] = {}
        for key, item in value.items():
            if key in fields:
                kept[key] = _known(item, fields[key].annotation, (*path, key), report)
            else:
                report((*path, key), list(fields))
        return kept
    arguments = get_args(kind)
    if get_origin(kind) is tuple and isinstance(value, list):
        return [_known(v, arguments[0], (*path, i), report) for i, v in enumerate(value)]
    if get_origin(kind) is dict and isinstance(value, dict):
        return {k: _known(v, arguments[1], (*path, k), report) for k, v in value.items()}
    return value


def _bare(annotation: Any) -> Any:  # noqa: ANN401 - a type, as typing represents it
    """The type of an optional field; the type itself of any other."""
    if get_origin(annotation) in (Union, UnionType):
        kinds = [kind for kind in get_args(annotation) if kind is not type(None)]
        return kinds[0] if len(kinds) == 1 else annotation
    return annotation


def _dotted_names(model: type[BaseModel], around: tuple[type, ...] = ()) -> list[str]:
    """Every key that a file may hold, with the keys around it."""
    names: list[str] = []
    for name, field_info in model.model_fields.items():
        key = field_info.alias or name
        names.append(key)
        kind = _bare(field_info.annotation)
        inner = get_args(kind)[0] if get_origin(kind) is tuple else kind
        if isinstance(inner, type) and issubclass(inner, BaseModel) and inner not in around:
            names += [f"{key}.{n}" for n in _dotted_names(inner, (*around, model))]
    return names
