"""Labelled tickets to judge a model on, and what the model says of them."""

import hashlib
import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from data.errors import InputError
from data.labelled import read_labelled
from data.near_duplicates import without_numbers
from data.rejects import ReadReport
from data.results import Tags
from data.tickets import Labels, Ticket
from data.workspace.loading import Workspace, empty_workspace
from eval.report.records import Source
from model.classifier.protocol import Classification, Classifier, ClassifierInput
from model.pipeline import Pipeline, Tagged

logger = logging.getLogger(__name__)

_PROGRESS_S = 5.0
# Words of the customer; a ticket of the last kind is a letter.
_BUCKETS = ((8, "up to 8 words"), (25, "9 to 25 words"), (60, "26 to 60 words"))
_LONG = "over 60 words"
LENGTHS = (*(name for _, name in _BUCKETS), _LONG)
"""The buckets of a text's length, shortest first."""


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled ticket; its labels are all that a figure is measured against."""

    ticket: Ticket
    labels: Labels
    also: tuple[str, ...]
    difficulty: str


@dataclass(frozen=True, slots=True)
class Cases:
    """What was read."""

    rows: tuple[Case, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A case and what was said of it; `probabilities` follow the model's label order."""

    case: Case
    tagged: Tagged
    classification: Classification

    @property
    def tags(self) -> Tags:
        """The tags, as a helpdesk gets them."""
        return self.tagged.tags


@dataclass(slots=True)
class Judgement:
    """Everything said of all cases.

    Attributes:
        rows: in the order of the cases.
        probabilities: of each intent, float64, shape (tickets, intents).
        seconds: what reading the turns and tagging took.
    """

    rows: list[Judged]
    probabilities: NDArray[np.float64]
    seconds: float = field(default=0.0)


def read_cases(paths: Sequence[Path], known: Sequence[str], *, strict: bool = False) -> Cases:
    """Read labelled tickets with an intent.

    Raises:
        InputError: a file is not there, has no ticket with an intent, or (strict) a bad row.
    """
    rows: list[Case] = []
    sources = []
    seen: set[str] = set()
    for path in paths:
        report = ReadReport()
        found = [
            _case(t)
            for t in read_labelled(path, strict=strict, report=report, known_intents=set(known))
            if t.labels and t.labels.intents
        ]
        if not found:
            raise InputError(path, "labels.intents", "no ticket with an intent of the label set")
        for case in found:
            if case.ticket.ticket_id in seen:
                raise InputError(path, "ticket_id", "a ticket of this id is in an earlier file too")
            seen.add(case.ticket.ticket_id)
        rows += found
        sources.append(
            Source(
                name=path.name, digest=_digest(found), tickets=len(found), rejected=report.rejected
            )
        )
    return Cases(tuple(rows), tuple(sources))


def _case(ticket: Ticket) -> Case:
    assert ticket.labels is not None
    more = ticket.model_extra or {}
    hard = more.get("hard")
    difficulty = "not marked" if hard is None else "hard" if hard else "ordinary"
    also = tuple(str(name) for name in more.get("also_ok") or ())
    return Case(ticket, ticket.labels, also, difficulty)


def _digest(cases: Sequence[Case]) -> str:
    total = hashlib.sha256()
    for case in cases:
        said = "\n".join(m.body for m in case.ticket.messages)
        row = f"{case.ticket.ticket_id}\0{said}\0{case.labels.model_dump_json()}\0"
        total.update(row.encode())
    return total.hexdigest()


def length_of(text: str) -> str:
    """The bucket of a text's length in words."""
    count = len(text.split())
    return next((name for most, name in _BUCKETS if count <= most), _LONG)


def overlap(cases: Cases, train: Sequence[Path]) -> int:
    """How many tickets have a text that is in the training data, but for its numbers."""
    learned = {
        without_numbers("\n".join(m.body for m in t.messages if m.author != "agent"))
        for path in train
        for t in read_labelled(path)
    }
    texts = (
        "\n".join(m.body for m in c.ticket.messages if m.author != "agent") for c in cases.rows
    )
    return sum(without_numbers(text) in learned for text in texts)


class _Recorder:
    """Hands a classifier's answers on and keeps them."""

    def __init__(self, classifier: Classifier) -> None:
        self._classifier = classifier
        self.thresholds = getattr(classifier, "thresholds", None)
        self.said: list[Classification] = []

    def classify(self, texts: Sequence[ClassifierInput], /) -> list[Classification]:
        found = self._classifier.classify(texts)
        self.said += found
        return found


def judge(
    cases: Cases,
    classifier: Classifier,
    names: Sequence[str],
    *,
    workspace: Workspace | None,
    now: datetime,
) -> tuple[Judgement, Pipeline]:
    """Let the model tag every ticket, in the way of the service.

    Args:
        cases: what to tag.
        classifier: the model.
        names: its label order.
        workspace: a merchant's, for stores and orders; without it the words decide alone.
        now: of the workspace's rules.
    """
    recorder = _Recorder(classifier)
    pipeline = Pipeline(workspace or empty_workspace(), recorder)
    place = {name: i for i, name in enumerate(names)}
    table = np.zeros((len(cases.rows), len(names)))
    rows: list[Judged] = []
    started = time.perf_counter()
    tickets = (_unlabelled(case.ticket) for case in cases.rows)
    for tagged in _told(pipeline.tag(tickets, now), len(cases.rows)):
        classification = recorder.said[len(rows)]
        for name, probability in classification.intents:
            table[len(rows), place[name]] = probability
        rows.append(Judged(cases.rows[len(rows)], tagged, classification))
    return Judgement(rows, table, time.perf_counter() - started), pipeline


def _unlabelled(ticket: Ticket) -> Ticket:
    """What the model may see: a label is the answer."""
    return ticket.model_copy(update={"labels": None})


def _told(found: Iterator[Tagged], count: int) -> Iterator[Tagged]:
    told = time.monotonic()
    for number, tagged in enumerate(found, start=1):
        if time.monotonic() - told >= _PROGRESS_S:
            told = time.monotonic()
            logger.info("tagged %d of %d", number, count)
        yield tagged
