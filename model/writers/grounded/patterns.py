"""Message patterns: Project Fluent files, one bundle for each language and form of address."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast as ftl

from data.errors import ReplywrightError
from data.stores import Formality
from model.writers.grounded.notation import LOCALES

MARK_TAG = re.compile(r"<(/?)([a-z]+)>")


class PatternError(ReplywrightError):
    """A message pattern is missing or cannot be filled."""


@dataclass(frozen=True)
class Wording:
    """What one message of the patterns asks for.

    Attributes:
        variants: names of its wordings, or `(None,)` where it has a single one.
        slots: facts that are shown.
        selectors: values that choose between wordings (`item_known`, `occasion`).
        marks: names of the claims that its words make.
    """

    variants: tuple[str | None, ...]
    slots: frozenset[str]
    selectors: frozenset[str]
    marks: frozenset[str]


def _read(language: str, name: str) -> str:
    folder = resources.files("model.writers.grounded") / "locales" / language
    return (folder / name).read_text(encoding="utf-8")


def _expressions(pattern: ftl.Pattern) -> Iterator[tuple[str, str]]:
    """Every (kind, name) of a pattern: `slot`, `selector` or `mark`."""
    for element in pattern.elements:
        if isinstance(element, ftl.TextElement):
            yield from (("mark", m[2]) for m in MARK_TAG.finditer(element.value) if not m[1])
            continue
        expression = element.expression
        if isinstance(expression, ftl.VariableReference):
            yield "slot", expression.id.name
        elif isinstance(expression, ftl.FunctionReference):
            for argument in expression.arguments.positional:
                if isinstance(argument, ftl.VariableReference):
                    yield "slot", argument.id.name
        elif isinstance(expression, ftl.SelectExpression):
            if isinstance(expression.selector, ftl.VariableReference):
                yield "selector", expression.selector.id.name
            for variant in expression.variants:
                yield from _expressions(variant.value)


def _wording(message: ftl.Message) -> Wording:
    patterns = [a.value for a in message.attributes]
    names: tuple[str | None, ...] = tuple(a.id.name for a in message.attributes)
    if message.value is not None:
        patterns, names = [message.value, *patterns], (None,)
    found = {pair for pattern in patterns for pair in _expressions(pattern)}
    kinds = {
        kind: frozenset(n for k, n in found if k == kind) for kind in ("slot", "selector", "mark")
    }
    return Wording(names, kinds["slot"], kinds["selector"], kinds["mark"])


class Patterns:
    """The messages of one language and form of address.

    Raises:
        PatternError: a file does not parse.
    """

    def __init__(
        self, language: str, formality: Formality, functions: Mapping[str, Callable[..., Any]]
    ) -> None:
        self.language, self.formality = language, formality
        self.bundle = FluentBundle(
            [LOCALES[language].replace("_", "-")], use_isolating=False, functions=dict(functions)
        )
        self.wordings: dict[str, Wording] = {}
        for name in ("values.ftl", f"{formality}.ftl"):
            resource = FluentResource(_read(language, name))
            for entry in resource.body:
                if isinstance(entry, ftl.Junk):
                    raise PatternError(
                        f"{language}/{name}: cannot read {(entry.content or '')[:60]!r}"
                    )
                if isinstance(entry, ftl.Message):
                    self.wordings[entry.id.name] = _wording(entry)
            self.bundle.add_resource(resource)

    @property
    def name(self) -> str:
        """The file that a translator edits."""
        return f"{self.language}/{self.formality}.ftl"

    def wording(self, message: str) -> Wording:
        """What a message asks for.

        Raises:
            PatternError: there is no such message.
        """
        try:
            return self.wordings[message]
        except KeyError:
            raise PatternError(f"{self.name}: no message {message}") from None

    def format(self, message: str, variant: str | None, arguments: Mapping[str, Any]) -> str:
        """Fill a pattern.

        Raises:
            PatternError: the message does not exist, or a slot of it has no value.
        """
        self.wording(message)
        found = self.bundle.get_message(message)
        pattern = found.value if variant is None else found.attributes[variant]
        assert pattern is not None  # _wording names only what is there
        text, errors = self.bundle.format_pattern(pattern, dict(arguments))
        if errors:
            raise PatternError(f"{self.name}: {message}: {errors[0]!r}")
        return str(text)


@lru_cache(maxsize=1)
def reference() -> Patterns:
    """The English patterns: every act that a plan may contain, and what it needs."""
    from model.writers.grounded.render import load_patterns

    return load_patterns("en", "informal")
