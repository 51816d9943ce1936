"""The weekly report and the forecast as data. Hours are clock hours; shares 0 to 1."""

from datetime import date, datetime

from pydantic import BaseModel, ConfigDict


class ReportingRecord(BaseModel):
    """Base of both reports."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Share(ReportingRecord):
    """A share with its 95 % interval (Wilson); value None where n is 0."""

    value: float | None
    low: float
    high: float
    n: int


class Hours(ReportingRecord):
    """How long something took; None where nothing has."""

    n: int
    median: float | None
    p90: float | None


class Row(ReportingRecord):
    """One store, topic, channel or language.

    Attributes:
        tickets: that came in the week.
        first_response: from a ticket's first message to the first reply: a draft approved or
            edited, or an agent's message, whichever came first.
        resolution: from the first message to its resolution.
        on_time: replies before the deadline (reply_by) among tickets whose deadline is over.
        as_is: drafts approved without a change, among decided ones.
        rejected: drafts rejected, among decided ones.
    """

    name: str
    tickets: int
    first_response: Hours
    resolution: Hours
    on_time: Share
    as_is: Share
    rejected: Share


class CarrierRow(ReportingRecord):
    """A carrier's parcels that were due or delivered in the week."""

    carrier: str
    due: int
    late: Share
    troubled: int


class Delivery(ReportingRecord):
    """Parcels due in the week, beside the questions about parcels.

    Attributes:
        late: delivered after the last promised day, or not yet though it is over.
        troubled: failed, held, returned or lost.
        where_is_my_order: share of tickets that ask where a parcel is.
        contacts_per_100_orders: tickets of the week by 100 orders placed in it; None without.
    """

    due: int
    late: Share
    troubled: int
    by_carrier: tuple[CarrierRow, ...]
    where_is_my_order: Share
    orders_placed: int
    contacts_per_100_orders: float | None


class Refunds(ReportingRecord):
    """Refunds issued in the week.

    Attributes:
        orders: with a refund of the week, among orders placed in the four weeks before its end.
        amounts: by currency, decimal strings.
        reasons: how many refunds by reason.
    """

    orders: Share
    amounts: dict[str, str]
    reasons: dict[str, int]


class Satisfaction(ReportingRecord):
    """Scores that helpdesks passed on (`satisfaction: {"score": 1 to 5}`); None without any."""

    n: int
    mean: float | None


class Worst(ReportingRecord):
    """The topic where most drafts were not sent as they were: volume times shortfall."""

    name: str
    tickets: int
    not_as_is: float
    rule: str


class Backlog(ReportingRecord):
    """What waits at the end of the week."""

    open: int
    overdue: int
    oldest_since: datetime | None


class WeeklyReport(ReportingRecord):
    """One week of one store or of all that may be seen."""

    week: str
    since: datetime
    until: datetime
    store: str | None
    tickets: int
    tickets_before: int
    total: Row
    before: Row
    by_store: tuple[Row, ...]
    by_topic: tuple[Row, ...]
    by_channel: tuple[Row, ...]
    by_language: tuple[Row, ...]
    decisions: dict[str, int]
    rejection_reasons: dict[str, int]
    delivery: Delivery
    refunds: Refunds
    satisfaction: Satisfaction
    worst: Worst | None
    backlog: Backlog


class DayForecast(ReportingRecord):
    """Tickets expected on a day, with an 80 % interval."""

    day: date
    expected: float
    low: int
    high: int


class WeekForecast(ReportingRecord):
    """A week's tickets and the agents that they need, with 80 % intervals."""

    week: str
    expected: float
    low: int
    high: int
    agents: float
    agents_low: float
    agents_high: float


class Automation(ReportingRecord):
    """An intent whose drafts could be sent with one look, and what that saves."""

    intent: str
    tickets_per_week: float
    as_is: Share
    hours_saved: float
    agents_after: float


class Forecast(ReportingRecord):
    """What is to be expected.

    Attributes:
        method: seasonal, or naive where there is too little history.
        weeks_known: of history.
        error: mean absolute error over the last known weeks, forecast as of then, as a share of
            their tickets; None where there is too little to try.
        naive_error: the same of "as in the week before".
        minutes_per_ticket: assumed.
        hours_per_agent: a week, assumed.
        plan: intents to automate, the most hours first, until the target is reached.
    """

    store: str | None
    as_of: datetime
    method: str
    weeks_known: int
    error: float | None
    naive_error: float | None
    warnings: tuple[str, ...]
    days: tuple[DayForecast, ...]
    weeks: tuple[WeekForecast, ...]
    minutes_per_ticket: float
    hours_per_agent: float
    target_agents: float | None
    plan: tuple[Automation, ...]
