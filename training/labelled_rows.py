"""Everything of `--data`, read and checked before anything heavy starts.

A row that is broken stops the reading with file, line and field: what a data team believes it has
trained on is what it has trained on.
"""

import hashlib
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from data.bridges import Bridge
from data.errors import InputError, ReplywrightError
from data.labelled import read_labelled
from data.rejects import ReadReport
from data.tickets import Ticket
from training.finetuning.examples import Example, digest, example_of
from training.finetuning.heads import Head

logger = logging.getLogger(__name__)

MIN_EXAMPLES = 5
_PROGRESS_ROWS = 20_000
_CHANNELS = ("email", "contact_form", "chat", "whatsapp", "amazon", "other")
_SINGLE = ("language", "sentiment", "sender", "needs_reply")


class TooFewExamplesError(ReplywrightError):
    """Intents with too few examples to learn and to judge."""


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """A labelled ticket with the place that it came from."""

    ticket: Ticket
    example: Example
    source: str
    line: int

    @property
    def intent(self) -> str | None:
        """The primary intent."""
        labels = self.ticket.labels
        return labels.intents[0] if labels and labels.intents else None

    @property
    def customer(self) -> str | None:
        """The customer's e-mail in lower case; tables have it in a column of their own."""
        more = self.ticket.model_extra or {}
        given = self.ticket.customer.email or more.get("customer_email") or more.get("email")
        return str(given).strip().casefold() if given else None


@dataclass(frozen=True, slots=True)
class Source:
    """One file or data set of `--data`. `sha256` is of the file, else of what was read."""

    name: str
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class LabelledData:
    """All rows in the order of the sources, and what is to be said of them."""

    rows: Sequence[LabelledRow]
    sources: Sequence[Source]
    left_out: int = 0
    unknown_labels: Mapping[str, int] = field(default_factory=dict)

    @property
    def counts(self) -> Counter[str]:
        """Rows by primary intent."""
        return Counter(row.intent for row in self.rows if row.intent is not None)


def read_data(
    sources: Sequence[str], heads: Mapping[str, Head], bridge: Bridge | None = None
) -> LabelledData:
    """Read all sources.

    Args:
        sources: files, folders or data set names (data.labelled).
        heads: of the label set; a label that they do not have is refused.
        bridge: translates foreign intents; rows that it does not know are left out and counted.

    Raises:
        InputError: a source cannot be read, a row is broken, or nothing is left.
    """
    rows: list[LabelledRow] = []
    read: list[Source] = []
    for source in sources:
        own = _read_source(source, heads, bridge)
        rows += own
        read.append(Source(source, len(own), _digest(source, own)))
    unknown = dict(bridge.unknown.most_common()) if bridge else {}
    if not rows:
        what = "every label is unknown to the bridge" if unknown else "no labelled tickets"
        raise InputError(" ".join(sources), "", what)
    return LabelledData(rows, read, bridge.left_out if bridge else 0, unknown)


def check_counts(data: LabelledData, intents: Sequence[str], *, own_set: bool) -> list[str]:
    """Refuse intents with one to four examples.

    The default label set may be covered in part; of a set of one's own each intent counts.

    Returns:
        The intents without any example (never of a set of one's own).

    Raises:
        TooFewExamplesError: with the names and counts.
    """
    counts = data.counts
    lowest = 0 if own_set else 1
    few = [f"{name} ({counts[name]})" for name in intents if lowest <= counts[name] < MIN_EXAMPLES]
    if not counts:
        raise TooFewExamplesError("no ticket has an intent; expected labels.intents or `intent`")
    if few:
        raise TooFewExamplesError(
            f"intents with fewer than {MIN_EXAMPLES} examples: {', '.join(few)}; add examples, "
            "or leave these intents out of the data and of --labels"
        )
    if len(counts) == 1:
        raise TooFewExamplesError(f"only one intent in the data ({next(iter(counts))}); expected 2")
    return [name for name in intents if not counts[name]]


def _read_source(
    source: str, heads: Mapping[str, Head], bridge: Bridge | None
) -> list[LabelledRow]:
    report = ReadReport()
    rows = []
    tickets = read_labelled(
        source,
        strict=True,
        report=report,
        known_intents=set(heads["intent"].names),
        rewrite=bridge,
    )
    for ticket in tickets:
        _check_labels(ticket, heads, source, report.line)
        if not any(item.body.strip() for item in ticket.messages if item.author != "agent"):
            raise InputError(source, "messages", "expected words of the customer", line=report.line)
        rows.append(LabelledRow(ticket, example_of(ticket, heads), source, report.line))
        if len(rows) % _PROGRESS_ROWS == 0:
            logger.info("%s: %d rows read", Path(source).name, len(rows))
    logger.info("%s: %d rows", Path(source).name, len(rows))
    return _with_channels(rows)


def _with_channels(rows: list[LabelledRow]) -> list[LabelledRow]:
    """Spread the rows of a source that names no channel over several.

    A classifier reads the channel; one that has only ever seen `other` would meet something new in
    every e-mail.
    """
    if any(row.example.channel != "other" for row in rows):
        return rows
    return [
        replace(row, example=replace(row.example, channel=_CHANNELS[place % len(_CHANNELS)]))
        for place, row in enumerate(rows)
    ]


def _check_labels(ticket: Ticket, heads: Mapping[str, Head], source: str, line: int) -> None:
    labels = ticket.labels
    if labels is None:
        raise InputError(source, "labels", "expected the labels of the ticket", line=line)
    for name in _SINGLE:
        value = getattr(labels, name)
        if value is not None and value not in heads[name].names:
            expected = f"expected one of {', '.join(heads[name].names)}"
            raise InputError(source, f"labels.{name}", expected, line=line)
    for place, value in enumerate(labels.risk or ()):
        if value not in heads["risk"].names:
            expected = f"expected one of {', '.join(heads['risk'].names)}"
            raise InputError(source, f"labels.risk[{place}]", expected, line=line)


def _digest(source: str, rows: Sequence[LabelledRow]) -> str:
    if Path(source).is_file():
        return hashlib.sha256(Path(source).read_bytes()).hexdigest()
    return digest([row.example for row in rows])
