"""The forecast: tickets by day and week, agents needed, and which intents to automate first."""

from datetime import datetime, timedelta

import numpy as np
from sqlalchemy import Connection

from data.workspace.loading import Workspace
from model.forecasting.calendar import read_calendar
from model.forecasting.judging import Judged, judge
from model.forecasting.prediction import Prediction, predict
from serving.reporting.cautions import Known, cautions_of
from serving.reporting.coming import Coming, days_of, series_of, weeks_of
from serving.reporting.contacts import contact_rate
from serving.reporting.figures import share
from serving.reporting.forecast_records import Assumptions, Forecast, Model, Tried
from serving.reporting.past import Past, read_decided, read_past, read_replies_per_ticket
from serving.reporting.periods import week_of
from serving.reporting.reading import Scope
from serving.reporting.shop import Shop
from serving.reporting.weekly import Stores
from serving.reporting.work import Assumed, Mix, minutes_by_intent, minutes_of, plan_for

MOST_WEEKS = 12
_ORIGINS = 8
_DECIDED_WEEKS = 12
_TRIED_AHEAD = 4


def forecast(
    connection: Connection,
    now: datetime,
    *,
    weeks: int,
    workspace: Workspace,
    store: str | None,
    stores: Stores,
    assumed: Assumed,
    seed: int = 17,
) -> Forecast:
    """What is to be expected of the week that has begun and of some more.

    Args:
        connection: reads.
        now: aware, in the zone of the weeks; what is after it has not happened yet.
        weeks: after the one that has begun, 1 to 12.
        workspace: opening hours, holidays and the orders of its file.
        store: only this one.
        stores: those that may be seen; None means all.
        assumed: what the service cannot know.
        seed: of the simulation.
    """
    scope = Scope(connection, frozenset((store,)) if store else stores)
    shop = Shop(scope, workspace.stores, workspace.orders)
    this_week = week_of(now.date(), now.tzinfo)  # type: ignore[arg-type]
    own = {s.id: s for s in workspace.stores.values() if scope.may_see(s.id)}
    past = read_past(scope, shop, this_week, weeks + 1, stores=own)
    rng = np.random.default_rng(seed)
    found = predict(past.history, rng)
    decided = read_decided(scope, now - timedelta(weeks=_DECIDED_WEEKS))
    known = minutes_by_intent(decided)
    mix = Mix.of(past.topics)
    coming = Coming(
        this_week=this_week,
        found=found,
        past=past,
        stores=own,
        minutes=mix.minutes(known, assumed),
        replies=read_replies_per_ticket(scope, this_week),
        assumed=assumed,
    )
    days = days_of(coming)
    rows = weeks_of(coming, days, rng)
    busiest = max(rows, key=lambda row: row.tickets.expected)
    plan = plan_for(
        busiest.week,
        busiest.tickets.expected,
        busiest.hours.expected,
        mix=mix,
        decided=decided,
        known=known,
        replies=coming.replies,
        assumed=assumed,
    )
    by_share = sorted(mix.shares, key=lambda intent: (-mix.shares[intent], intent))
    minutes = tuple(minutes_of(intent, known, assumed) for intent in by_share)
    model, tried = _model(past, found), _tried(past, weeks + 1, rng)
    told = Known(model=model, past=past, tried=tried, minutes=minutes, plan=plan, weeks=rows)
    return Forecast(
        made_at=now,
        timezone=this_week.zone.key,
        store=store,
        stores=tuple(sorted(scope.stores)) if scope.stores is not None else None,
        cautions=cautions_of(told),
        model=model,
        tried=tried,
        assumptions=_assumptions(coming),
        weeks=rows,
        days=days,
        series=series_of(coming, rng),
        contact_rate=contact_rate(past),
        minutes=minutes,
        plan=plan,
    )


def _assumptions(coming: Coming) -> Assumptions:
    assumed = coming.assumed
    return Assumptions(
        minutes_per_ticket=assumed.minutes_per_ticket,
        hours_per_agent=assumed.hours_per_agent,
        occupancy=assumed.occupancy,
        first_reply_h=assumed.first_reply_h,
        within_share=assumed.within_share,
        replies_per_ticket=round(coming.replies, 3),
    )


def _model(past: Past, found: Prediction) -> Model:
    fit = found.fit
    return Model(
        method="level" if fit else "last_week",
        weeks_known=past.history.weeks,
        smoothing=fit.alpha if fit else None,
        order_weight=fit.driver if fit else None,
        uses_last_year=fit.has_season if fit else False,
        holiday_factor=round(read_calendar(past.history).holiday, 3),
    )


def _tried(past: Past, ahead: int, rng: np.random.Generator) -> tuple[Tried, ...]:
    """The last weeks forecast as of then, one week ahead and as far as this one goes."""
    found = []
    for horizon in sorted({1, min(ahead, _TRIED_AHEAD)}):
        days, weeks = judge(past.history, rng, origins=_ORIGINS, horizon=horizon)
        if weeks.count:
            found.append(_tried_row(horizon, days, weeks))
    return tuple(found)


def _tried_row(horizon: int, days: Judged, weeks: Judged) -> Tried:
    return Tried(
        ahead=horizon,
        forecasts=weeks.origins,
        week_error=_rounded(weeks.wape),
        week_naive=_rounded(weeks.naive_wape),
        week_inside=share(weeks.inside, weeks.count),
        day_error=_rounded(days.wape),
        day_naive=_rounded(days.naive_wape),
        day_inside=share(days.inside, days.count),
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
