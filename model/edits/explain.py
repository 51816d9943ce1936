"""The difference of a draft and the text that was sent, sorted into causes that can be mended.

Rules, no model: the draft's claims say which of its words are facts and where each comes from, so a
changed fact names its source. Evidence holds paths, kinds and counts, never words.
"""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from data.results import Claim
from data.words import fold
from model.checks.grounding import FIGURE

Cause = Literal["wrong_intent", "wrong_fact", "policy_gap", "tone", "language", "length"]
ORDER: tuple[Cause, ...] = (
    "language", "wrong_intent", "wrong_fact", "policy_gap", "length", "tone",
)  # fmt: skip
"""The gravest first: what a text in another language says is not compared word by word."""

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]*(?:\s+|$)|\n+")
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_ALIKE = 0.6  # of their words, from which on two sentences are one that was worded anew
_SAME_REPLY = 0.15  # below this share of common words another reply was written
_LENGTH = 0.25  # of the draft's words, cut or added
_EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]")


@dataclass(frozen=True, slots=True)
class Change:
    """One cause with what shows it.

    Attributes:
        cause: what kind of change.
        source: the path of a fact that was changed, removed or missing, or None.
        detail: what happened, in a fixed word: changed, removed, added, cut, reworded, ...
        count: how many sentences or facts.
    """

    cause: Cause
    source: str | None
    detail: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Edit:
    """Everything that an edit changed.

    Attributes:
        changes: the gravest cause first.
        kept_share: of the draft's words, those that were sent, 0 to 1.
        distance: words inserted or deleted, as a share of the longer text, 0 to 1.
    """

    changes: tuple[Change, ...]
    kept_share: float
    distance: float

    @property
    def causes(self) -> tuple[Cause, ...]:
        """The causes, each once, the gravest first."""
        return tuple(dict.fromkeys(change.cause for change in self.changes))


def explain_edit(
    draft: str,
    sent: str,
    claims: Sequence[Claim],
    *,
    draft_language: str,
    sent_language: str | None = None,
    intents: tuple[str, str] | None = None,
    outcomes: tuple[str | None, str | None] = (None, None),
) -> Edit:
    """Sort what was changed.

    Args:
        draft: the body as it was proposed.
        sent: the body as it went out.
        claims: of the draft; spans count in `draft`.
        draft_language: ISO 639-1.
        sent_language: of the text that was sent, where it is known for certain.
        intents: the tagged and the corrected primary intent, where an agent corrected it.
        outcomes: what the draft granted and what the agent granted.
    """
    before, after = _words(draft), _words(sent)
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    kept = same / len(before) if before else 1.0
    distance = 1 - same / max(len(before), len(after), 1)
    changes: list[Change] = []
    if sent_language is not None and sent_language != draft_language:
        changes.append(Change("language", None, f"{draft_language} to {sent_language}"))
        return Edit(tuple(changes), round(kept, 4), round(distance, 4))
    if intents is not None and intents[0] != intents[1]:
        changes.append(Change("wrong_intent", None, f"{intents[0]} to {intents[1]}"))
    changes += _facts(draft, sent, claims, outcomes)
    changes += _wording(draft, sent, kept, same=before == after and draft != sent)
    changes.sort(key=lambda change: ORDER.index(change.cause))
    return Edit(tuple(changes), round(kept, 4), round(distance, 4))


def _words(text: str) -> list[str]:
    return [fold(w) for w in _WORD.findall(text)]


def _facts(
    draft: str, sent: str, claims: Sequence[Claim], outcomes: tuple[str | None, str | None]
) -> list[Change]:
    """Facts of the draft that are gone, and figures that no claim of it covers."""
    plain = _squeezed(sent)
    gone = [c for c in claims if c.text.strip() and _squeezed(c.text) not in plain and _is_fact(c)]
    # A promise may stand around a figure: the figure is what was changed.
    gone = [c for c in gone if not any(_is_within(other, c) for other in gone)]
    known = _squeezed(draft)
    new = [m.group() for m in FIGURE.finditer(sent) if _squeezed(m.group()) not in known]
    changes: list[Change] = []
    spare = len(new)
    for claim in {c.source: c for c in gone}.values():
        if spare > 0 and any(ch.isdigit() for ch in claim.text):
            spare -= 1  # another figure stands in its place
            changes.append(Change("wrong_fact", claim.source, "changed"))
        else:
            changes.append(Change("wrong_fact", claim.source, "removed"))
    if spare > 0:
        changes.append(Change("policy_gap", None, "figures without a source", spare))
    if outcomes[0] != outcomes[1] and outcomes[1] is not None:
        changes.append(Change("policy_gap", None, f"{outcomes[0] or 'none'} to {outcomes[1]}"))
    return changes


def _is_within(inner: Claim, outer: Claim) -> bool:
    return (
        inner is not outer
        and outer.start <= inner.start
        and inner.end <= outer.end
        and (inner.end - inner.start) < (outer.end - outer.start)
    )


def _is_fact(claim: Claim) -> bool:
    """Figures, links and names of things; a promise in words may be worded otherwise."""
    return any(c.isdigit() for c in claim.text) or "." not in claim.source.partition(".")[2]


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()


def _wording(draft: str, sent: str, kept: float, *, same: bool) -> list[Change]:
    """Sentences cut, added and worded anew; greeting and signature are sentences too."""
    before, after = _sentences(draft), _sentences(sent)
    left = [s for s in before if s not in after]
    fresh = [s for s in after if s not in before]
    reworded = 0
    for sentence in list(left):
        like = max(fresh, key=lambda other: _likeness(sentence, other), default=None)
        if like is not None and _likeness(sentence, like) >= _ALIKE:
            left.remove(sentence)
            fresh.remove(like)
            reworded += 1
    changes = []
    size = max(len(_words(draft)), 1)
    cut, added = (sum(len(_words(s)) for s in rows) / size for rows in (left, fresh))
    if kept >= _SAME_REPLY and abs(cut - added) > _LENGTH:
        rows, detail = (left, "cut") if cut > added else (fresh, "added")
        changes.append(Change("length", None, detail, len(rows)))
    elif left or fresh:
        changes.append(Change("tone", None, "sentences replaced", max(len(left), len(fresh))))
    if reworded or same:
        detail = "emoji" if len(_EMOJI.findall(draft)) != len(_EMOJI.findall(sent)) else "reworded"
        changes.append(Change("tone", None, detail, max(reworded, 1)))
    return changes


def _sentences(text: str) -> list[str]:
    return [" ".join(s.split()) for s in _SENTENCE.findall(text) if s.strip()]


def _likeness(one: str, other: str) -> float:
    first, second = set(_words(one)), set(_words(other))
    return len(first & second) / max(len(first | second), 1)
