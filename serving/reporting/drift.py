"""Whether mail, tags and approvals still look as they did, and as what the model learned from."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Literal

import numpy as np
from sqlalchemy import func, select

from model.divergence import divergence_of
from serving.reporting.reading import Scope
from serving.reporting.records import Drift
from serving.storage.tables import decisions, drafts, turns

WEEKS = 8
LEAST = 30
"""Tickets, in the period and before it, below which nothing is said."""
_SEED = 17


def drift_between(
    scope: Scope,
    since: datetime,
    until: datetime,
    learned_from: Mapping[str, Mapping[str, int]] | None = None,
) -> tuple[Drift, ...]:
    """Each feature of a period beside the weeks before and the training data.

    Features of too few tickets are left out.

    Args:
        scope: reads, within its stores.
        since: the period's first moment.
        until: the first moment after it.
        learned_from: tickets that the model in use was trained on, by intent, language and
            channel. None for the built-in model, whose authored tickets hold each intent alike
            and tell nothing of a shop.
    """
    earlier = since - timedelta(weeks=WEEKS)
    rng = np.random.default_rng(_SEED)
    found = []
    for feature, query in _FEATURES.items():
        now = query(scope, since, until)
        found.append(_drift(feature, "weeks_before", now, query(scope, earlier, since), rng))
        learned = Counter((learned_from or {}).get(feature, {}))
        found.append(_drift(feature, "training_data", now, learned, rng))
    return tuple(drift for drift in found if drift is not None)


def _drift(
    feature: str,
    against: Literal["weeks_before", "training_data"],
    now: Counter[str],
    then: Counter[str],
    rng: np.random.Generator,
) -> Drift | None:
    if min(now.total(), then.total()) < LEAST:
        return None
    apart = divergence_of(now, then, rng)
    return Drift(
        feature=feature,
        against=against,
        n=now.total(),
        n_before=then.total(),
        divergence=apart.value,
        expected=apart.expected,
        is_drift=apart.is_drift,
        moved=apart.moved,
    )


def _mail_by(column: Any) -> Callable[..., Counter[str]]:  # noqa: ANN401 - a column
    def counts(scope: Scope, since: datetime, until: datetime) -> Counter[str]:
        query = (
            select(column.label("value"), func.count().label("n"))
            .where(turns.c.number == 1, turns.c.began_at >= since, turns.c.began_at < until)
            .group_by(column)
        )
        return _counter(scope.rows(query, turns.c.store))

    return counts


def _decided_by(column: Any) -> Callable[..., Counter[str]]:  # noqa: ANN401 - a column
    def counts(scope: Scope, since: datetime, until: datetime) -> Counter[str]:
        query = (
            select(column.label("value"), func.count().label("n"))
            .select_from(decisions.join(drafts, drafts.c.draft_id == decisions.c.draft_id))
            .where(decisions.c.decided_at >= since, decisions.c.decided_at < until)
            .group_by(column)
        )
        return _counter(scope.rows(query, decisions.c.store))

    return counts


def _counter(rows: Iterable[Any]) -> Counter[str]:
    return Counter({str(row.value or "none"): int(row.n) for row in rows})


_FEATURES = {
    "store": _mail_by(turns.c.store),
    "channel": _mail_by(turns.c.channel),
    "language": _mail_by(turns.c.language),
    "intent": _mail_by(turns.c.intent),
    "level": _decided_by(drafts.c.level),
    "decision": _decided_by(decisions.c.action),
}
