"""The forecast as data. Intervals hold four in five outcomes (10th to 90th percentile)."""

from datetime import date, datetime
from typing import Literal

from serving.reporting.figures import Rate, ReportingRecord, Share

CautionCode = Literal[
    "no_history",
    "few_weeks",
    "worse_than_last_week",
    "new_store",
    "first_peak",
    "minutes_assumed",
    "no_plan",
    "target_not_reached",
]


class Caution(ReportingRecord):
    """What has to be known before the forecast is used; `text` says it in English."""

    code: CautionCode
    text: str
    subject: str | None = None
    n: int | None = None


class Expected(ReportingRecord):
    """A number to come with its 80 % interval."""

    expected: float
    low: float
    high: float


class DayForecast(ReportingRecord):
    """Tickets of a day. `on_duty` agents answer them in time; 0 where every store is closed."""

    day: date
    tickets: Expected
    is_holiday: bool
    on_duty: int


class WeekForecast(ReportingRecord):
    """A week's tickets and who answers them.

    Attributes:
        is_current: the week that has begun; `so_far` are its tickets until now.
        hours: of work, `replies_per_ticket` and the minutes by intent included.
        agents: hours by what an agent works in a week, at the occupancy.
        on_duty: agents at a time on the busiest day, for the first reply in time (Erlang C).
    """

    week: str
    first: date
    is_current: bool
    so_far: int | None
    tickets: Expected
    hours: Expected
    agents: Expected
    on_duty: int


class SeriesForecast(ReportingRecord):
    """A store, or a group of topics of it; `days` are expected tickets, from `first` on."""

    store: str
    group: str | None
    first: date
    weeks: tuple[Expected, ...]
    days: tuple[float, ...]


class PastWeek(ReportingRecord):
    """A week that is over: tickets, orders placed, and tickets for each 100 orders."""

    week: str
    tickets: int
    orders: int
    contact_rate: Rate


class Weekday(ReportingRecord):
    """A day of the week, 1 for Monday: the same over the last eight weeks."""

    day: int
    tickets: int
    orders: int
    contact_rate: Rate


class Delay(ReportingRecord):
    """Tickets that came so many days after their order was placed (`to_days` included)."""

    from_days: int
    to_days: int | None
    share: Share


class ContactRate(ReportingRecord):
    """How many customers write, and how long after their order."""

    weeks: tuple[PastWeek, ...]
    weekdays: tuple[Weekday, ...]
    delays: tuple[Delay, ...]


class Tried(ReportingRecord):
    """The same forecast made as of then for weeks that are over; smaller errors are better.

    Attributes:
        ahead: how many weeks; 1 is the week after the last known one.
        forecasts: how many were tried.
        week_error: mean absolute error of a store's week as a share of its tickets (WAPE).
        week_naive: the same of "as in the last known week".
        week_inside: weeks that fell into the interval; 0.8 is right.
    """

    ahead: int
    forecasts: int
    week_error: float | None
    week_naive: float | None
    week_inside: Share
    day_error: float | None
    day_naive: float | None
    day_inside: Share


class Minutes(ReportingRecord):
    """Minutes of one reply to an intent, with the 95 % interval of their mean.

    Attributes:
        n: replies that were timed, by the time since the agent's decision before; 0 where the
            given minutes are used.
    """

    intent: str
    minutes: float
    low: float
    high: float
    n: int


class Automation(ReportingRecord):
    """An intent whose surest drafts could be sent after one look.

    Attributes:
        tickets: of the busiest week.
        sure: decided drafts whose ticket was tagged at level auto.
        as_is: of these, those approved without a change.
        hours_saved: in that week: by the shares as they were seen, and by the lower end of `as_is`.
        agents_after: this and the intents before it done, by the lower end.
    """

    intent: str
    tickets: float
    minutes: Minutes
    sure: Share
    as_is: Share
    hours_saved: float
    hours_saved_low: float
    agents_after: float


class Plan(ReportingRecord):
    """Which intents to automate, the most hours first, until the target is reached.

    Attributes:
        week: the busiest one, for which it is made.
        agents: that it needs without the plan.
        look_minutes: that one look at a draft takes, which is not saved.
        least_decisions: an intent with fewer sure decisions is not in the plan.
    """

    week: str
    agents: float
    target_agents: float | None
    is_reached: bool | None
    look_minutes: float
    least_decisions: int
    steps: tuple[Automation, ...]


class Assumptions(ReportingRecord):
    """What was given, or taken where nothing was.

    Attributes:
        minutes_per_ticket: of one reply, for intents that were not timed often enough.
        hours_per_agent: in a week.
        occupancy: share of them that may be spent on tickets.
        first_reply_h: the target of the first reply, in opening hours.
        within_share: of the tickets that shall meet it.
        replies_per_ticket: seen over the last eight weeks.
    """

    minutes_per_ticket: float
    hours_per_agent: float
    occupancy: float
    first_reply_h: float
    within_share: float
    replies_per_ticket: float


class Model(ReportingRecord):
    """How it was made.

    Attributes:
        method: `level`, or `last_week` (as in the last week) below four weeks of history.
        weeks_known: of history.
        smoothing: how much of a week's error the level takes on, 0 to 1.
        order_weight: how far tickets go with orders, 0 to 1.
        uses_last_year: whether the same weeks of the year before are known.
        holiday_factor: tickets on a public holiday by those on the same weekday otherwise.
    """

    method: Literal["level", "last_week"]
    weeks_known: int
    smoothing: float | None
    order_weight: float | None
    uses_last_year: bool
    holiday_factor: float


class Forecast(ReportingRecord):
    """Tickets to come, agents needed, and what to automate first."""

    made_at: datetime
    timezone: str
    store: str | None
    stores: tuple[str, ...] | None
    cautions: tuple[Caution, ...]
    model: Model
    tried: tuple[Tried, ...]
    assumptions: Assumptions
    weeks: tuple[WeekForecast, ...]
    days: tuple[DayForecast, ...]
    series: tuple[SeriesForecast, ...]
    contact_rate: ContactRate
    minutes: tuple[Minutes, ...]
    plan: Plan
