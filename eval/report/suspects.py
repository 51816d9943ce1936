"""Labels that are probably wrong.

Confident learning (Northcutt, Jiang and Chuang 2021): a name is confidently meant where its
probability is at least the mean that tickets of this label get. A ticket whose label is not meant
while another is, is suspect. The probabilities are out of sample: the model did not learn from
these tickets.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from eval.report.records import Suspect

MOST = 50


def suspects(
    ids: Sequence[str],
    labels: NDArray[np.int64],
    acceptable: NDArray[np.bool_],
    probabilities: NDArray[np.float64],
    names: Sequence[str],
) -> tuple[Suspect, ...]:
    """The most suspect labels, worst first.

    Args:
        ids: of the tickets.
        labels: places of the labels, shape (tickets,).
        acceptable: names that a fair reader could give, shape (tickets, names).
        probabilities: shape (tickets, names).
        names: the label order.
    """
    if not len(labels):
        return ()
    rows = np.arange(len(labels))
    own = probabilities[rows, labels]
    means = np.full(len(names), np.inf)
    for place in np.unique(labels):
        means[place] = own[labels == place].mean()
    meant = np.where((probabilities >= means) & ~acceptable, probabilities, 0.0)
    said = meant.argmax(axis=1)
    best = meant[rows, said]
    flagged = np.flatnonzero((best > 0) & (own < means[labels]) & (best > own))
    order = flagged[np.argsort(own[flagged] - best[flagged], kind="stable")][:MOST]
    return tuple(
        Suspect(
            ticket_id=ids[i],
            label=names[labels[i]],
            said=names[said[i]],
            label_probability=round(float(own[i]), 4),
            said_probability=round(float(best[i]), 4),
        )
        for i in order
    )
