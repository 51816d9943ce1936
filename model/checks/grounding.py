"""Figures, dates, amounts, links and carriers stand in claims whose sources resolve."""

import re
from collections.abc import Callable, Iterable, Sequence

from data.results import Claim

# What looks like a fact: links, and any word that holds a digit.
FIGURE = re.compile(
    r"https?://[^\s<>\"]+|www\.[^\s<>\"]+|[^\s@<>\"]+@[^\s@<>\"]+|[^\W_][\w./:,-]*\d[\w./:,-]*|\d+"
)
_TRAILING = ".,;:-/!?)"


def loose_figures(body: str, claims: Sequence[Claim]) -> list[str]:
    """Figures, links and addresses that stand outside of every claim."""
    spans = [(c.start, c.end) for c in claims]
    found = []
    for match in FIGURE.finditer(body):
        token = match.group().rstrip(_TRAILING)
        is_fact = (
            any(ch.isdigit() for ch in token) or token.startswith(("http", "www")) or "@" in token
        )
        start, end = match.start(), match.start() + len(token)
        if is_fact and not any(s < end and start < e for s, e in spans):
            found.append(token)
    return found


def loose_names(body: str, claims: Sequence[Claim], names: Iterable[str]) -> list[str]:
    """Names, such as carriers', that stand outside of every claim."""
    found = []
    for name in set(names):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", body):
            if not any(c.start <= match.start() < c.end for c in claims):
                found.append(name)
    return found


def wrong_spans(body: str, claims: Sequence[Claim]) -> list[str]:
    """Sources of claims whose span is not their text."""
    return [c.source for c in claims if body[c.start : c.end] != c.text]


def unresolved(claims: Sequence[Claim], resolve: Callable[[str], object]) -> list[str]:
    """Sources that name nothing: `resolve` raises KeyError for them."""
    missing = []
    for source in dict.fromkeys(s for c in claims for s in c.source.split(" + ")):
        try:
            resolve(source)
        except KeyError:
            missing.append(source)
    return missing
