"""The weekly report: how fast, how late, how good, and why customers write."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from sqlalchemy import Connection

from data.stores import Store
from data.workspace.loading import Workspace
from serving.reporting.approvals import drafts_of, worst_of
from serving.reporting.delivery import (
    WHERE_IS_MY_ORDER,
    delivery_of,
    due_in,
    late_share,
    refunds_of,
)
from serving.reporting.drift import drift_between
from serving.reporting.figures import count, mean, share
from serving.reporting.periods import Period
from serving.reporting.reading import (
    Scope,
    count_arrivals,
    read_decisions,
    read_scores,
    read_waiting,
)
from serving.reporting.records import (
    Age,
    Backlog,
    PeriodRecord,
    Satisfaction,
    Trend,
    WeeklyReport,
)
from serving.reporting.rows import DIMENSIONS, Events, read_events, rows_by, total_row
from serving.reporting.shop import Shop

Stores = Collection[str] | None
_AGES_H = (4, 24, 72, 168)
_TREND_WEEKS = 8
_PLEASED = 4.0


def weekly_report(
    connection: Connection,
    period: Period,
    *,
    now: datetime,
    workspace: Workspace,
    store: str | None,
    stores: Stores,
    learned_from: Mapping[str, Mapping[str, int]] | None = None,
) -> WeeklyReport:
    """The report of one period.

    Args:
        connection: reads.
        period: which days.
        now: what is after it has not happened yet.
        workspace: opening hours, time zones and the orders of its file.
        store: only this one.
        stores: those that may be seen; None means all.
        learned_from: counts of the tickets that the model in use was trained on.
    """
    scope = Scope(connection, frozenset((store,)) if store else stores)
    shop = Shop(scope, workspace.stores, workspace.orders)
    events = read_events(scope, period, workspace.stores)
    before = read_events(scope, period.before, workspace.stores)
    since, until = period.before.since, period.before.until
    decided = read_decisions(scope, period.since, period.until)
    drafts = drafts_of(decided, read_decisions(scope, since, until))
    by = {name: rows_by(events, before, name_of) for name, name_of in DIMENSIONS.items()}
    refunds = refunds_of(shop, period)
    return WeeklyReport(
        period=_record(period),
        compared_with=_record(period.before),
        made_at=now,
        is_over=period.until <= now,
        store=store,
        stores=tuple(sorted(scope.stores)) if scope.stores is not None else None,
        no_reply_due=events.not_due,
        total=total_row(events, before),
        by_store=by["store"],
        by_group=by["group"],
        by_topic=by["topic"],
        by_channel=by["channel"],
        by_language=by["language"],
        drafts=drafts,
        delivery=delivery_of(
            shop,
            period,
            now=now,
            tickets=_counts(events),
            earlier=_counts(before),
            placed=refunds.orders.base,
        ),
        refunds=refunds,
        satisfaction=_satisfaction(scope, period),
        worst=worst_of(by["topic"], drafts.by_topic),
        backlog=_backlog(scope, period, now),
        trend=_trend(scope, shop, period, now),
        drift=drift_between(scope, period.since, min(period.until, now), learned_from),
    )


def _record(period: Period) -> PeriodRecord:
    return PeriodRecord(
        name=period.name, since=period.since, until=period.until, timezone=period.zone.key
    )


def _counts(events: Events) -> tuple[int, int]:
    own = sum(n for key, n in events.arrivals.items() if key.intent in WHERE_IS_MY_ORDER)
    return events.arrivals.total(), own


def _satisfaction(scope: Scope, period: Period) -> Satisfaction:
    scores = read_scores(scope, period.since, period.until)
    before = read_scores(scope, period.before.since, period.before.until)
    pleased, earlier = (sum(score >= _PLEASED for score in found) for found in (scores, before))
    return Satisfaction(
        score=mean(scores), pleased=share(pleased, len(scores), share(earlier, len(before)))
    )


def _backlog(scope: Scope, period: Period, now: datetime) -> Backlog:
    at = min(period.until, now)
    limits = [timedelta(hours=h) for h in _AGES_H]
    found = read_waiting(scope, at, limits)
    before = read_waiting(scope, period.before.until, limits)
    older = (found.count, *found.ages)
    ages = [
        Age(below_h=below, count=older[place] - (found.ages[place] if below else 0))
        for place, below in enumerate((*_AGES_H, None))
    ]
    return Backlog(
        at=at,
        waiting=count(found.count, before.count),
        past_target=found.past_target,
        overdue=found.overdue,
        oldest_since=found.oldest,
        ages=tuple(ages),
    )


def _trend(scope: Scope, shop: Shop, period: Period, now: datetime) -> tuple[Trend, ...]:
    """This week and the seven before it; nothing of a period that is no week."""
    if not period.is_week:
        return ()
    found = []
    for back in reversed(range(_TREND_WEEKS)):
        own = period.earlier(back)
        tickets, asked = count_arrivals(scope, own.since, own.until, WHERE_IS_MY_ORDER)
        found.append(
            Trend(
                period=own.name,
                tickets=tickets,
                where_is_my_order=share(asked, tickets),
                late=late_share(due_in(shop, own, now)),
            )
        )
    return tuple(found)


def stores_seen(workspace: Workspace, store: str | None, stores: Stores) -> Mapping[str, Store]:
    """The stores of a workspace that a report is about."""
    return {
        s.id: s
        for s in workspace.stores.values()
        if store in (None, s.id) and (stores is None or s.id in stores)
    }
