"""The sample workspace and its drafts, made once; and classifiers that are told their answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from data.jsonl import read_records
from data.results import Draft
from data.tickets import Labels, Ticket
from data.turns.extract import extract_turn
from data.workspace.loading import Workspace, load_workspace
from model.classifier.loading import load_classifier
from model.classifier.protocol import Classification, ClassifierInput, Probability
from model.demo import SAMPLE_NOW, sample_folder
from model.pipeline import Pipeline, Tagged


@dataclass(frozen=True)
class Told:
    """A classifier whose answer is an input of the test: the same for every text."""

    intents: tuple[Probability, ...] = (("shipping.order_status", 1.0),)
    language: Probability = ("en", 1.0)

    def classify(self, texts: Sequence[ClassifierInput], /) -> list[Classification]:
        """One classification a text."""
        said = Classification(self.intents, self.language, self.intents[1:])
        return [said for _ in texts]


class Labelled:
    """A classifier that knows the labels of its tickets: what drafts are with right tags."""

    def __init__(self, tickets: Iterable[Ticket]) -> None:
        self._labels = {extract_turn(t).text: t.labels for t in tickets}

    def classify(self, texts: Sequence[ClassifierInput], /) -> list[Classification]:
        """The labels, with certainty."""
        return [self._classify(self._labels[text.text]) for text in texts]

    def _classify(self, labels: Labels | None) -> Classification:
        assert labels is not None
        intents = tuple((name, 1.0 - n / 10) for n, name in enumerate(labels.intents))
        return Classification(
            intents=intents,
            language=(labels.language or "en", 1.0),
            secondary=intents[1:],
            risk=dict.fromkeys(labels.risk or (), 1.0),
            needs_reply=(labels.needs_reply or "yes", 1.0),
        )


@dataclass(frozen=True)
class Sample:
    """The sample tickets, tagged and drafted once for all tests.

    `tagged_by` says by what: the classifier that comes with the product, or the labels.
    """

    tagged_by: str

    folder: Path
    workspace: Workspace
    pipeline: Pipeline
    tickets: dict[str, Ticket]
    tagged: dict[str, Tagged]
    drafts: dict[str, Draft]


def _draft_sample(tagged_by: str) -> Sample:
    folder = sample_folder()
    workspace = load_workspace(folder / "workspace", strict=True)
    tickets = list(read_records(folder / "tickets.jsonl", Ticket, strict=True))
    classifier = Labelled(tickets) if tagged_by == "labels" else load_classifier()
    pipeline = Pipeline(workspace, classifier)
    names = [t.ticket_id for t in tickets]
    tagged = dict(zip(names, pipeline.tag(tickets, SAMPLE_NOW), strict=True))
    drafts = dict(zip(names, pipeline.draft(tickets, SAMPLE_NOW), strict=True))
    tickets_by_id = dict(zip(names, tickets, strict=True))
    return Sample(
        tagged_by, folder / "workspace", workspace, pipeline, tickets_by_id, tagged, drafts
    )


@pytest.fixture(scope="session")
def sample_by_model() -> Sample:
    return _draft_sample("model")


@pytest.fixture(scope="session")
def sample_by_labels() -> Sample:
    return _draft_sample("labels")


@pytest.fixture(params=["model", "labels"])
def sample(request: pytest.FixtureRequest) -> Sample:
    drafted: Sample = request.getfixturevalue(f"sample_by_{request.param}")
    return drafted


@pytest.fixture(scope="session")
def told() -> type[Told]:
    """`told((("order.cancel", 1.0),), ("fr", 1.0))` is a classifier."""
    return Told
