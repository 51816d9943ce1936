"""What was said of each ticket: as rows without text, and as arrays of labels and tags."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from eval.report.figures import confusion_of
from eval.report.reading import NOT_GIVEN, Prediction
from eval.report.records import Suspect
from eval.report.suspects import suspects
from eval.report.tickets import Judged, fingerprint, length_of
from model.tagging.intents import TagThresholds


class LabelTable:
    """Labels and what was said, as arrays.

    Labels that the model does not know, and intents that evidence gave beyond its label set, come
    after its own names: they are in the figures, as what they are.

    Args:
        names: the model's label order.
        predictions: what was said of each ticket.
    """

    def __init__(self, names: Sequence[str], predictions: Sequence[Prediction]) -> None:
        more = sorted({n for p in predictions for n in (p.label, p.said)} - set(names))
        self.names: tuple[str, ...] = (*names, *more)
        self._ids = [p.ticket_id for p in predictions]
        place = {name: i for i, name in enumerate(self.names)}
        self.labels = np.array([place[p.label] for p in predictions], dtype=np.int64)
        self.said = np.array([place[p.said] for p in predictions], dtype=np.int64)
        self.confusion = confusion_of(self.labels, self.said, len(self.names))
        fair = np.array([p.is_right for p in predictions], dtype=bool)
        self.acceptable = confusion_of(self.labels[fair], self.said[fair], len(self.names))
        self._also = np.zeros((len(predictions), len(self.names)), dtype=bool)
        for i, prediction in enumerate(predictions):
            self._also[i, [place[name] for name in prediction.also if name in place]] = True

    def suspects(self, probabilities: NDArray[np.float64]) -> tuple[Suspect, ...]:
        """Labels that are probably wrong, worst first.

        Args:
            probabilities: the model's, shape (tickets, names that it knows).
        """
        unknown = np.zeros((len(self._ids), len(self.names) - probabilities.shape[1]))
        both = np.hstack([probabilities, unknown])
        return suspects(self._ids, self.labels, self._also, both, self.names)


def prediction_of(row: Judged, thresholds: TagThresholds) -> Prediction:
    """What is kept of a judged ticket."""
    case, tags = row.case, row.tags
    label = case.labels.intents[0]
    return Prediction(
        ticket_id=case.ticket.ticket_id,
        language=case.labels.language or NOT_GIVEN,
        store=case.labels.store or case.ticket.store or NOT_GIVEN,
        channel=case.ticket.channel,
        length=length_of(row.tagged.read.turn.text),
        difficulty=case.difficulty,
        label=label,
        also=case.also,
        said=tags.intent,
        confidence=round(tags.intents[0].confidence, 4),
        label_probability=round(dict(row.classification.intents).get(label, 0.0), 4),
        # Not the tag's own level: without a workspace no store is known, and none is set alone.
        level=thresholds.level(tags.intents[0].confidence),
        language_said=tags.language.code,
        store_said=tags.store.id,
        risk=case.labels.risk,
        risk_said=tags.risk,
        fingerprint=fingerprint(case.ticket),
    )
