"""A draft's text with its claims marked, each with the value that its source has now."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from data.paths import split_sources

_LONGEST_VALUE = 240
Resolve = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from. `value` is None where nothing is there any more."""

    path: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim of a draft."""

    text: str
    version: str | None
    sources: tuple[Source, ...]

    @property
    def shown(self) -> tuple[object, ...]:
        """What a reader sees of it beside its text."""
        return (self.version, self.sources)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a draft. With a number it is marked, and `facts` are the claims in it."""

    text: str
    number: int | None = None
    facts: tuple[Fact, ...] = ()


def marked_pieces(body: str, claims: Sequence[dict[str, Any]], resolve: Resolve) -> list[Piece]:
    """The text in pieces; joined, they are the text. Claims that overlap share one mark.

    Args:
        body: the draft's text.
        claims: as the draft has them.
        resolve: the value of a path; KeyError where nothing is there.
    """
    pieces: list[Piece] = []
    last = 0
    for number, (start, end, group) in enumerate(_groups(body, claims), start=1):
        if start > last:
            pieces.append(Piece(body[last:start]))
        # Claims that lie in one another often have the same source: it is shown once.
        facts = tuple({f.shown: f for f in (_fact(c, resolve) for c in group)}.values())
        pieces.append(Piece(body[start:end], number, facts))
        last = end
    if last < len(body):
        pieces.append(Piece(body[last:]))
    return pieces


def _groups(
    body: str, claims: Sequence[dict[str, Any]]
) -> list[tuple[int, int, list[dict[str, Any]]]]:
    groups: list[tuple[int, int, list[dict[str, Any]]]] = []
    for claim in sorted(claims, key=lambda c: (c["start"], -c["end"])):
        start, end = max(0, claim["start"]), min(len(body), claim["end"])
        if start >= end:
            continue
        if groups and start < groups[-1][1]:
            first, before, group = groups[-1]
            groups[-1] = (first, max(before, end), [*group, claim])
        else:
            groups.append((start, end, [claim]))
    return groups


def _fact(claim: dict[str, Any], resolve: Resolve) -> Fact:
    sources = tuple(Source(path, _value(path, resolve)) for path in split_sources(claim["source"]))
    return Fact(claim["text"], claim.get("version"), sources)


def _value(path: str, resolve: Resolve) -> str | None:
    try:
        value = resolve(path)
    except KeyError:
        return None
    text = _plain(value)
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_VALUE else text[:_LONGEST_VALUE].rstrip() + " …"


def _plain(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(item, str | int) for item in value):
        return ", ".join(map(str, value))
    return json.dumps(value, ensure_ascii=False)
