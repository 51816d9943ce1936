"""What people decided about drafts, and the topics that cost most."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence

from serving.reporting.figures import share
from serving.reporting.reading import Key
from serving.reporting.records import Approvals, Drafts, Reason, Row, Worst

Decided = Mapping[tuple[Key, str, str | None], int]
_LEAST = 5
_MOST_WORST = 3


def drafts_of(now: Decided, before: Decided) -> Drafts:
    """Decisions of a period beside those of the period before."""
    rejected = Counter[str]()
    for (_, action, reason), n in now.items():
        if action == "reject":
            rejected[reason or "other"] += n
    total = sum(rejected.values())
    return Drafts(
        total=_approvals("all", _acts(now, lambda _: "all")["all"], _acts(before, _all)["all"]),
        by_store=_by(now, before, lambda key: key.store),
        by_language=_by(now, before, lambda key: key.language),
        by_topic=_by(now, before, lambda key: key.intent),
        reasons=tuple(
            Reason(reason=reason, share=share(n, total))
            for reason, n in sorted(rejected.items(), key=lambda pair: (-pair[1], pair[0]))
        ),
    )


def _all(_: Key) -> str:
    return "all"


def _acts(decided: Decided, name_of: Callable[[Key], str]) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for (key, action, _), n in decided.items():
        found[name_of(key)][action] += n
    return found


def _by(now: Decided, before: Decided, name_of: Callable[[Key], str]) -> tuple[Approvals, ...]:
    own, earlier = _acts(now, name_of), _acts(before, name_of)
    rows = [_approvals(name, acts, earlier[name]) for name, acts in own.items()]
    return tuple(sorted(rows, key=lambda row: (-row.decided, row.name)))


def _approvals(name: str, now: Counter[str], before: Counter[str]) -> Approvals:
    n, earlier = sum(now.values()), sum(before.values())
    as_is, edited, rejected = (
        share(now[action], n, share(before[action], earlier))
        for action in ("approve", "edit", "reject")
    )
    return Approvals(name=name, decided=n, as_is=as_is, edited=edited, rejected=rejected)


def worst_of(topics: Sequence[Row], decided: Sequence[Approvals]) -> tuple[Worst, ...]:
    """The three topics whose tickets times the share that fell short is largest.

    What falls short are drafts not sent as they were; of a topic with fewer than five decisions it
    is targets missed, if five were due.
    """
    by_name = {row.name: row for row in decided}
    found = []
    for row in topics:
        own = by_name.get(row.name)
        if own is not None and own.decided >= _LEAST:
            measure, kept = "as_is", own.as_is
        elif row.on_target.n >= _LEAST:
            measure, kept = "on_target", row.on_target
        else:
            continue
        short = share(kept.n - kept.count, kept.n)
        cost = row.tickets.value * (short.value or 0.0)
        if cost > 0:
            found.append(
                Worst.model_validate(
                    {
                        "topic": row.name,
                        "tickets": row.tickets.value,
                        "measure": measure,
                        "short": short,
                        "cost": round(cost, 1),
                    }
                )
            )
    return tuple(sorted(found, key=lambda worst: (-worst.cost, worst.topic))[:_MOST_WORST])
