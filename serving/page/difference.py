"""What an agent changed, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

_PIECE = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of text that is kept, removed or added."""

    kind: Literal["same", "removed", "added"]
    text: str


def word_changes(before: str, after: str) -> list[Change]:
    """The way from one text to another; `same` and `added` joined are the second text."""
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    found: list[Change] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            found.append(Change("same", "".join(old[i1:i2])))
            continue
        if i2 > i1:
            found.append(Change("removed", "".join(old[i1:i2])))
        if j2 > j1:
            found.append(Change("added", "".join(new[j1:j2])))
    return found
