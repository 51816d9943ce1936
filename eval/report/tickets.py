"""Labelled tickets to judge a model on, and what the model says of them."""

import hashlib
import logging
import re
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
_SEPARATORS = re.compile(r"[|;,\s]+")
_NO = frozenset(("", "0", "false", "no"))
# Fewer words than these are written twice by people who never met.
_TELLING_WORDS = 6
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
    """What was read.

    Attributes:
        rows: tickets with an intent, which are judged.
        others: tickets that nobody said the intent of, such as those of rejected drafts.
        sources: the files.
    """

    rows: tuple[Case, ...]
    sources: tuple[Source, ...]
    others: tuple[Case, ...] = ()


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
    others: list[Case] = []
    sources = []
    seen: set[str] = set()
    for path in paths:
        report = ReadReport()
        cases = [
            _case(path, t)
            for t in read_labelled(path, strict=strict, report=report, known_intents=set(known))
        ]
        found = [case for case in cases if case.labels.intents]
        others += [case for case in cases if not case.labels.intents]
        if not found:
            raise InputError(path, "labels.intents", "no ticket with an intent of the label set")
        for case in found:
            if case.ticket.ticket_id in seen:
                raise InputError(path, "ticket_id", "a ticket of this id is in an earlier file too")
            seen.add(case.ticket.ticket_id)
        rows += found
        sources.append(
            Source(
                name=path.name,
                digest=_digest(found),
                tickets=len(found),
                rejected=report.rejected,
                without_intent=len(cases) - len(found),
            )
        )
    return Cases(tuple(rows), tuple(sources), tuple(others))


def _case(path: Path, ticket: Ticket) -> Case:
    more = ticket.model_extra or {}
    hard, also = more.get("hard"), more.get("also_ok") or ()
    if isinstance(also, str):  # a cell of a table
        also = [name for name in _SEPARATORS.split(also) if name]
    if not isinstance(also, list | tuple) or not all(isinstance(name, str) for name in also):
        raise InputError(path, f"also_ok of {ticket.ticket_id}", "expected a list of intents")
    if isinstance(hard, str):
        hard = hard.strip().casefold() not in _NO
    difficulty = "not marked" if hard is None else "hard" if hard else "ordinary"
    return Case(ticket, ticket.labels or Labels(), tuple(also), difficulty)


def read_decided(paths: Sequence[Path]) -> tuple[Case, ...]:
    """Decided tickets as `export` wrote them; whatever they are labelled.

    Raises:
        InputError: a file is not there, or has a row that is no labelled ticket.
    """
    return tuple(_case(path, t) for path in paths for t in read_labelled(path, strict=True))


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
    """How many tickets have a text of six words or more that is in the training data.

    Numbers, capitals and punctuation make no other text.
    """
    learned = {_said(t) for path in train for t in read_labelled(path)}
    texts = (_said(case.ticket) for case in cases.rows)
    return sum(text in learned and len(text.split()) >= _TELLING_WORDS for text in texts)


def _said(ticket: Ticket) -> str:
    return without_numbers("\n".join(m.body for m in ticket.messages if m.author != "agent"))


def fingerprint(ticket: Ticket) -> str:
    """Eight hexadecimal digits that change with what was written."""
    said = "\0".join((ticket.subject or "", *(m.body for m in ticket.messages)))
    return hashlib.sha256(said.encode()).hexdigest()[:8]


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
