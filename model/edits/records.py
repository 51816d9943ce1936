"""What an edit changed, as records: causes with their evidence, and no words of anybody."""

from dataclasses import dataclass
from typing import Literal

Cause = Literal["wrong_intent", "wrong_fact", "policy_gap", "tone", "language", "length"]
ORDER: tuple[Cause, ...] = (
    "language", "wrong_intent", "wrong_fact", "policy_gap", "length", "tone",
)  # fmt: skip
"""The gravest first."""


@dataclass(frozen=True, slots=True)
class Change:
    """One cause with what shows it.

    Attributes:
        cause: what kind of change.
        source: the path of a fact that was changed or removed, or None.
        detail: what happened, in a fixed word: changed, removed, added, cut, reworded, ...
        count: how many sentences or facts.
        kind: of the fact: date, amount, number, code, link, name, phrase, ...; or None.
    """

    cause: Cause
    source: str | None
    detail: str
    count: int = 1
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Everything that an edit changed; nothing where only blanks are different.

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
