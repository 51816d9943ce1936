"""Sentences in the form that this package's patterns are written for."""

import re

from data.turns.characters import MAX_VISIBLE_CHARS, fold

_SENTENCE_END = re.compile(r"[.!?;…]+(?=\s|$)|\n+")
# Patterns look some words ahead; what never ends is cut, so that the cost stays linear.
_LONGEST = 600


def sentences(text: str) -> list[str]:
    """Folded sentences: lower case, no accents, single spaces, at most 600 characters each."""
    parts = (" ".join(p.split()) for p in _SENTENCE_END.split(fold(text[:MAX_VISIBLE_CHARS])))
    return [part[at : at + _LONGEST] for part in parts for at in range(0, len(part), _LONGEST)]
