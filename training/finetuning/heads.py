"""What the classifier says of a ticket: its heads, their names and how each is read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from data.workspace.taxonomy import Taxonomy

HeadKind = Literal["one", "any"]
"""`one`: exactly one name holds (softmax). `any`: each name holds or not (sigmoid)."""


@dataclass(frozen=True, slots=True)
class Head:
    """One head: `names` in the order of its logits, `weight` in the sum of the losses."""

    kind: HeadKind
    names: tuple[str, ...]
    weight: float


def heads_of(taxonomy: Taxonomy) -> Mapping[str, Head]:
    """The heads for a label set, in the order of the exported outputs.

    `intent` is the primary intent; `intents` says of each intent whether it is asked for at all,
    which is what secondary intents are read from.
    """
    intents = tuple(taxonomy.intents)
    return {
        "intent": Head("one", intents, 1.0),
        "intents": Head("any", intents, 0.5),
        "language": Head("one", taxonomy.languages, 0.2),
        "risk": Head("any", taxonomy.risk, 0.5),
        "sentiment": Head("one", taxonomy.sentiment, 0.3),
        "sender": Head("one", taxonomy.sender, 0.2),
        "needs_reply": Head("one", taxonomy.needs_reply, 0.2),
    }
