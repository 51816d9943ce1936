"""Training examples: what the network reads of a ticket, and a target for every head.

A label that is missing leaves its head unasked: public sets know an intent but no risk.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.labelled import read_labelled
from data.tickets import Ticket
from training.finetuning.heads import Head

TEXT_TEMPLATE = "{channel}: {subject}\n{text}"
"""Stored in the artifact, so that serving reads a ticket as training did."""

ALSO_SHARE = 0.25
OUT_OF_SCOPE = "other.general"
_CHANNELS = ("email", "chat", "contact_form", "whatsapp", "amazon", "other")


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its targets: per head a distribution (`one`) or flags (`any`), or no entry."""

    example_id: str
    body: str
    language: str
    targets: Mapping[str, NDArray[np.float32]]
    channel: str = "other"
    subject: str = ""
    also_ok: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Channel, subject and the customer's words, as the classifier reads them."""
        return TEXT_TEMPLATE.format(channel=self.channel, subject=self.subject, text=self.body)


def label_counts(examples: Sequence[Example], intent: Head) -> dict[str, dict[str, int]]:
    """Tickets by intent, language and channel, with which a shop's mail can be compared."""
    primary = Counter(
        intent.names[int(example.targets["intent"].argmax())]
        for example in examples
        if "intent" in example.targets
    )
    return {
        "intent": dict(sorted(primary.items())),
        "language": dict(sorted(Counter(example.language for example in examples).items())),
        "channel": dict(sorted(Counter(example.channel for example in examples).items())),
    }


def read_examples(
    paths: Iterable[Path | str], heads: Mapping[str, Head], *, strict: bool = True
) -> Iterator[Example]:
    """Yield the labelled tickets of files or data sets, in order (data.labelled)."""
    for path in paths:
        known = set(heads["intent"].names)
        for ticket in read_labelled(path, strict=strict, known_intents=known):
            yield example_of(ticket, heads)


def example_of(ticket: Ticket, heads: Mapping[str, Head]) -> Example:
    """Turn a labelled ticket into an example.

    Raises:
        ValueError: a label that its head does not know, or a ticket without labels.
    """
    labels = ticket.labels
    if labels is None:
        raise ValueError(f"{ticket.ticket_id}: expected labels")
    more = ticket.model_extra or {}
    also = tuple(name for name in more.get("also_ok") or () if name in heads["intent"].names)
    targets = {}
    if labels.intents:
        targets["intent"] = _soft(heads["intent"], labels.intents[0], also)
        targets["intents"] = _flags(heads["intents"], labels.intents)
    if labels.risk is not None:
        targets["risk"] = _flags(heads["risk"], labels.risk)
    for name in ("language", "sentiment", "sender", "needs_reply"):
        value = getattr(labels, name)
        if value is not None:
            targets[name] = _soft(heads[name], value, ())
    return Example(
        example_id=ticket.ticket_id,
        body="\n".join(item.body for item in ticket.messages if item.author != "agent"),
        language=labels.language or "und",
        targets=targets,
        channel=ticket.channel,
        subject=ticket.subject or "",
        also_ok=also,
    )


def read_out_of_scope(clinc150: Path, heads: Mapping[str, Head]) -> list[Example]:
    """English requests that no shop answers, from the out-of-scope training split of CLINC150."""
    rows = json.loads((clinc150 / "data_full.json").read_text(encoding="utf-8"))["oos_train"]
    targets = {
        "intent": _soft(heads["intent"], OUT_OF_SCOPE, ()),
        "intents": _flags(heads["intents"], (OUT_OF_SCOPE,)),
        "language": _soft(heads["language"], "en", ()),
    }
    return [
        Example(
            example_id=f"clinc150-oos-{number}",
            body=text,
            language="en",
            targets=targets,
            # One channel for all would teach that the channel is out of scope.
            channel=_CHANNELS[number % len(_CHANNELS)],
        )
        for number, (text, _) in enumerate(rows)
    ]


def digest(examples: Sequence[Example]) -> str:
    """SHA-256 over ids, texts and targets, in order."""
    total = hashlib.sha256()
    for example in examples:
        total.update(f"{example.example_id}\0{example.text}\0".encode())
        for name in sorted(example.targets):
            total.update(name.encode() + example.targets[name].tobytes())
    return total.hexdigest()


def _place(head: Head, name: str) -> int:
    try:
        return head.names.index(name)
    except ValueError:
        raise ValueError(f"label {name!r}: expected one of {', '.join(head.names)}") from None


def _soft(head: Head, name: str, also: Sequence[str]) -> NDArray[np.float32]:
    """All weight on `name`, save a share for other names that a fair reader could give."""
    target = np.zeros(len(head.names), dtype=np.float32)
    for other in also:
        target[_place(head, other)] = ALSO_SHARE / len(also)
    target[_place(head, name)] += 1 - (ALSO_SHARE if also else 0.0)
    return target


def _flags(head: Head, names: Sequence[str]) -> NDArray[np.float32]:
    target = np.zeros(len(head.names), dtype=np.float32)
    for name in names:
        target[_place(head, name)] = 1.0
    return target
