"""Invisible marks that carry claims through text until it is final.

A fact's text is enclosed by an opening mark that names the fact by index and a closing
one. Marks are private-use characters, which customer text is stripped of beforehand.
"""

import re
from dataclasses import dataclass

from data.facts import Fact

_OPEN_BASE = 0xE100  # one code point for each fact of a body
_LIMIT = 0xF8FF - _OPEN_BASE
_CLOSE = "\ue000"
MARK = "[\ue000\ue100-\uf8ff]"
_MARK = re.compile(MARK)
_UNSAFE = re.compile(  # marks, invisible and control characters
    "[\ue000-\uf8ff\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0b-\x1f]"
)


@dataclass(frozen=True, slots=True)
class Span:
    """Where a fact stands in a text."""

    start: int
    end: int
    fact: Fact


class Marks:
    """The facts of one body, by the order in which they were marked."""

    def __init__(self) -> None:
        self._facts: list[Fact] = []

    def enclose(self, text: str, fact: Fact) -> str:
        """The text between marks that stand for `fact`. An empty text stays empty."""
        if not text:
            return text
        if len(self._facts) >= _LIMIT:
            raise ValueError("a body cannot hold that many facts")
        self._facts.append(fact)
        return f"{chr(_OPEN_BASE + len(self._facts) - 1)}{text}{_CLOSE}"

    def extract(self, marked: str) -> tuple[str, list[Span]]:
        """The plain text and where the facts stand in it."""
        plain: list[str] = []
        spans: list[Span] = []
        opened: list[tuple[int, Fact]] = []
        length = last = 0
        for match in _MARK.finditer(marked):
            piece = marked[last : match.start()]
            plain.append(piece)
            length += len(piece)
            last = match.end()
            if match.group() == _CLOSE:
                start, fact = opened.pop()
                if length > start:
                    spans.append(Span(start, length, fact))
            else:
                opened.append((length, self._facts[ord(match.group()) - _OPEN_BASE]))
        plain.append(marked[last:])
        return "".join(plain).translate(UNESCAPE), sorted(spans, key=lambda s: (s.start, -s.end))


# A slot's text must not be read as one of the pattern's own marks.
_ESCAPE = str.maketrans({"<": "\ue010", ">": "\ue011"})
UNESCAPE = str.maketrans({"\ue010": "<", "\ue011": ">"})


def safe_text(text: str, limit: int = 300) -> str:
    """Foreign text made fit for a draft: no marks, no control characters, one line, capped."""
    return " ".join(_UNSAFE.sub("", text).split())[:limit].translate(_ESCAPE)


def safe_lines(text: str, limit: int = 1500) -> str:
    """The same for a passage of several lines."""
    lines = (" ".join(_UNSAFE.sub("", line).split()) for line in text.strip().splitlines())
    return "\n".join(lines)[:limit].translate(_ESCAPE)
