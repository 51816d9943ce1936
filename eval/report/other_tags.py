"""Tags beside the primary intent: risks, further intents, store, sender, sentiment, replies due."""

from collections.abc import Sequence

import numpy as np

from eval.report.figures import micro_f1, share
from eval.report.records import Figure, FlagRow
from eval.report.tickets import Judged
from model.tagging.risk import RISKS


def flag_rows(rows: Sequence[Judged]) -> tuple[FlagRow, ...]:
    """Every risk, on the tickets whose labels say which risks they have."""
    asked = [row for row in rows if row.case.labels.risk is not None]
    found = []
    for name in RISKS:
        is_so = [name in (row.case.labels.risk or ()) for row in asked]
        said = [name in row.tags.risk for row in asked]
        right = sum(a and b for a, b in zip(is_so, said, strict=True))
        missed, false = sum(is_so) - right, sum(said) - right
        found.append(
            FlagRow(
                name=name,
                n=len(asked),
                right=right,
                missed=missed,
                false=false,
                recall=share(right, right + missed),
                precision=share(right, right + false),
            )
        )
    return tuple(found)


def secondary_f1(rows: Sequence[Judged], rng: np.random.Generator) -> Figure:
    """F1 of further intents, 0 to 1, higher is better; n counts those labelled or said."""
    right = missed = false = 0
    for row in rows:
        label = set(row.case.labels.intents[1:])
        said = {s.name for s in row.tags.intents[1:]} - set(row.case.labels.intents[:1])
        right += len(label & said)
        missed += len(label - said)
        false += len(said - label)
    return micro_f1(right, missed, false, rng)


def head_figures(rows: Sequence[Judged]) -> dict[str, Figure]:
    """Accuracy of the other tags, on tickets that carry the label."""
    found = {}
    for name in ("sender", "sentiment", "needs_reply"):
        own = [(getattr(r.case.labels, name), getattr(r.tags, name)) for r in rows]
        own = [(label, said) for label, said in own if label is not None]
        if own:
            found[name] = share(sum(label == said for label, said in own), len(own))
    return found


def store_figure(rows: Sequence[Judged]) -> Figure:
    """Share of tickets tagged with the right store, of those whose labels say it."""
    own = [r for r in rows if r.case.labels.store]
    return share(sum(r.tags.store.id == r.case.labels.store for r in own), len(own))
