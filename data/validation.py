"""Say in plain words which field of a row is wrong and what was expected.

The words never quote the value: it may be customer text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

KeyPath = tuple[str | int, ...]

_EXPECTED = {
    "missing": "required, but absent",
    "extra_forbidden": "unknown key",
    "timezone_aware": "expected an offset, such as 2026-11-16T08:12:00+01:00",
    "string_type": "expected text",
    "bool_type": "expected true or false",
    "bool_parsing": "expected true or false",
    "int_type": "expected a whole number",
    "int_parsing": "expected a whole number",
    "int_from_float": "expected a whole number",
    "dict_type": "expected an object",
    "model_type": "expected an object",
    "model_attributes_type": "expected an object",
    "tuple_type": "expected a list",
    "list_type": "expected a list",
    "too_short": "expected at least {min_length}",
    "too_long": "expected at most {max_length}",
}
_EXPECTED_BY_PREFIX = {
    "datetime_": "expected a timestamp with an offset, such as 2026-11-16T08:12:00+01:00",
    "date_": "expected a date, such as 2026-11-16",
    "decimal_": "expected a decimal string, such as '4.90'",
    "finite_number": "expected a decimal string, such as '4.90'",
}


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """A field that is not what the contract asks for."""

    path: KeyPath
    expected: str

    @property
    def field(self) -> str:
        """The field as a path: `messages[0].sent_at`."""
        return format_path(self.path)


def format_path(path: KeyPath) -> str:
    """`("messages", 0, "sent_at")` as `messages[0].sent_at`."""
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else part
    return text


def field_problems(error: ValidationError, row: object) -> list[FieldProblem]:
    """What pydantic found in `row`, one entry for each field, in the order of the fields."""
    found: dict[KeyPath, list[str]] = {}
    for item in error.errors(include_url=False, include_input=False):
        expected = found.setdefault(_real_path(item["loc"], row), [])
        text = _expected(item)
        if text not in expected:
            expected.append(text)
    return [
        FieldProblem(path, texts[0] + "".join(" or " + t.removeprefix("expected ") for t in rest))
        for path, texts in found.items()
        for rest in [texts[1:]]
    ]


def without_nulls(row: Mapping[str, Any], paths: Sequence[KeyPath]) -> dict[str, Any] | None:
    """A copy of `row` without those of `paths` that hold `null`; None where none of them does."""
    doomed = {path for path in paths if path and _value_at(row, path) is None}
    if not doomed:
        return None
    copy = _without(row, (), doomed)
    assert isinstance(copy, dict)
    return copy


def _value_at(value: object, path: KeyPath) -> object:
    """What a path leads to; `...` where it leads nowhere, for that is not `null`."""
    for part in path:
        if isinstance(value, Mapping) and part in value:
            value = value[part]
        elif isinstance(value, list | tuple) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return ...
    return value


def _without(value: object, path: KeyPath, doomed: set[KeyPath]) -> object:
    if isinstance(value, Mapping):
        kept = {k: v for k, v in value.items() if (*path, k) not in doomed}
        return {k: _without(v, (*path, k), doomed) for k, v in kept.items()}
    if isinstance(value, list | tuple):
        return [_without(v, (*path, i), doomed) for i, v in enumerate(value)]
    return value


def _expected(item: Any) -> str:  # noqa: ANN401 - pydantic's ErrorDetails has no public name
    kind, context = str(item["type"]), item.get("ctx", {})
    if kind == "literal_error":
        return f"expected one of {context['expected']}"
    if kind == "value_error":
        return str(context["error"])
    if kind in _EXPECTED:
        return _EXPECTED[kind].format(**context)
    for prefix, text in _EXPECTED_BY_PREFIX.items():
        if kind.startswith(prefix):
            return text
    return str(item["msg"]).replace("Input should be", "expected")


def _real_path(path: KeyPath, row: object) -> KeyPath:
    """The part of a location that exists in the row: pydantic appends the branches of unions."""
    value, real = row, 0
    for part in path:
        if isinstance(value, Mapping):
            real += 1
            value = value.get(part)
        elif isinstance(part, int) and isinstance(value, Sequence) and not isinstance(value, str):
            real += 1
            value = value[part] if part < len(value) else None
        else:
            break
    return path[:real]
