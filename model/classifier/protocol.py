"""The classifier as the rest of the product sees it: texts in, calibrated probabilities out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

Probability = tuple[str, float]


@dataclass(frozen=True, slots=True)
class ClassifierInput:
    """What a classifier reads of a ticket: the turn, the subject and the channel."""

    text: str
    subject: str = ""
    channel: str = "other"


@dataclass(frozen=True, slots=True)
class Classification:
    """What the classifier says of one ticket. All probabilities are calibrated, 0 to 1.

    Attributes:
        intents: the primary intent, every label, likeliest first; sums to 1.
        secondary: for each label, that the ticket has this intent at all; likeliest first.
        language: the likeliest language and its probability.
        risk: for each risk, that the ticket carries it.
        sentiment: the likeliest of the label set and its probability; so are the next two.
        sender: who writes.
        needs_reply: whether an answer is due.
    """

    intents: tuple[Probability, ...]
    language: Probability
    secondary: tuple[Probability, ...] = ()
    risk: Mapping[str, float] = field(default_factory=dict)
    sentiment: Probability = ("neutral", 0.0)
    sender: Probability = ("customer", 0.0)
    needs_reply: Probability = ("yes", 0.0)


class Classifier(Protocol):
    """Anything that tags texts. One call for many texts: a pass over a batch is cheaper."""

    def classify(self, texts: Sequence[ClassifierInput], /) -> list[Classification]:
        """One classification for each text, in their order."""
