"""Locked slots: a draft's facts as tokens that a language model may move but not touch.

The grounded text is the source of truth. Every claim (and the greeting and signature) becomes a
token such as `[[3]]`; a model may phrase what stands between them. What comes back is accepted
only when every token is there, none is new, and no figure or link stands outside of them.
"""

import re
from dataclasses import dataclass

from data.errors import ReplywrightError
from data.results import Claim
from model.checks.grounding import FIGURE
from model.writers.grounded.compose import Text

_TOKEN = re.compile(r"\[\[(\d{1,3})\]\]")
_LONGER = 1.6  # a phrasing that is longer than this times the grounded text says too much
_SLACK_CHARS = 200


class SlotError(ReplywrightError):
    """A phrasing lost, repeated or invented a slot, or states a figure of its own."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A locked piece of text with the claims that lie in it; their offsets count from its start."""

    text: str
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class LockedText:
    """A text whose facts are tokens.

    Attributes:
        template: the words with `[[n]]` for each slot.
        slots: by number, from 0.
    """

    template: str
    slots: tuple[Slot, ...]


def lock(text: Text) -> LockedText:
    """Replace each outermost claim, the first line and the last paragraph by tokens."""
    body = text.body
    first_end = body.find("\n") if "\n" in body else 0
    last_start = max(body.rfind("\n\n") + 2, body.rfind("\n") + 1 if "\n\n" not in body else 0)
    spans = [(0, first_end)] if first_end else []
    last = 0
    for claim in text.claims:
        if claim.start >= max(last, first_end) and claim.end <= last_start:
            spans.append((claim.start, claim.end))
            last = claim.end
    spans.append((last_start, len(body)))
    slots, parts, at = [], [], 0
    for number, (start, end) in enumerate(spans):
        inside = tuple(
            c.model_copy(update={"start": c.start - start, "end": c.end - start})
            for c in text.claims
            if start <= c.start and c.end <= end
        )
        slots.append(Slot(body[start:end], inside))
        parts += [body[at:start], f"[[{number}]]"]
        at = end
    parts.append(body[at:])
    return LockedText("".join(parts), tuple(slots))


def unlock(phrasing: str, locked: LockedText) -> Text:
    """Put the slots back into a model's phrasing.

    Raises:
        SlotError: a token is missing, repeated or unknown, a figure or link stands outside of
            the tokens, or the text has grown beyond what a phrasing needs.
    """
    numbers = [int(n) for n in _TOKEN.findall(phrasing)]
    wanted = list(range(len(locked.slots)))
    if sorted(numbers) != wanted:
        missing = sorted(set(wanted) - set(numbers))
        raise SlotError(
            f"slots {missing} are missing" if missing else "a slot is repeated or unknown"
        )
    if numbers[0] != 0 or numbers[-1] != wanted[-1]:
        raise SlotError("greeting and signature are not where they belong")
    if FIGURE.search(_TOKEN.sub(" ", phrasing)):
        raise SlotError("a figure or link of its own")
    if len(phrasing) > len(locked.template) * _LONGER + _SLACK_CHARS:
        raise SlotError("far longer than the grounded text")
    parts: list[str] = []
    claims: list[Claim] = []
    at = length = 0
    for match in _TOKEN.finditer(phrasing):
        before = phrasing[at : match.start()]
        parts.append(before)
        length += len(before)
        slot = locked.slots[int(match[1])]
        claims += [
            c.model_copy(update={"start": c.start + length, "end": c.end + length})
            for c in slot.claims
        ]
        parts.append(slot.text)
        length += len(slot.text)
        at = match.end()
    parts.append(phrasing[at:])
    return Text("".join(parts).rstrip(), tuple(claims))
