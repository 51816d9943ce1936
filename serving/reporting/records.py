"""The weekly report as data. Every figure counts events of the period, so a past week stands."""

from datetime import datetime
from typing import Literal

from serving.reporting.figures import Count, Hours, Mean, Rate, ReportingRecord, Share


class PeriodRecord(ReportingRecord):
    """Whole days of a time zone; `until` is the midnight after the last day."""

    name: str
    since: datetime
    until: datetime
    timezone: str


class Row(ReportingRecord):
    """One store, topic, group of topics, channel or language; or all of them.

    Attributes:
        name: of it; `none` where the store is not known.
        tickets: that began in the period and need a reply, by the intent of their first turn.
        first_response: of the first replies given in the period, clock hours since the first
            message. A reply is a draft approved or edited, or an agent's message.
        first_response_business: the same in opening hours, of the tickets whose deadline is
            counted in them.
        resolution: of the tickets resolved or closed in the period, clock hours since the first
            message; without those that never needed a reply.
        resolution_business: the same in opening hours.
        on_target: turns answered by the store's own target, of those whose target was in the
            period; without those that were over before it.
        on_time: the same by the latest time that the channel allows.
    """

    name: str
    tickets: Count
    first_response: Hours
    first_response_business: Hours
    resolution: Hours
    resolution_business: Hours
    on_target: Share
    on_time: Share


class Approvals(ReportingRecord):
    """Drafts decided in the period: as they were, changed, or not used; shares of `decided`."""

    name: str
    decided: int
    as_is: Share
    edited: Share
    rejected: Share


class Reason(ReportingRecord):
    """Why drafts were rejected, or orders refunded."""

    reason: str
    share: Share


class Drafts(ReportingRecord):
    """What people decided. `reasons` are shares of the rejections."""

    total: Approvals
    by_store: tuple[Approvals, ...]
    by_language: tuple[Approvals, ...]
    by_topic: tuple[Approvals, ...]
    reasons: tuple[Reason, ...]


class Carrier(ReportingRecord):
    """A carrier's parcels whose last promised day was in the period, as they are known now.

    Attributes:
        due: how many, without those of which only the arrival's day is missing.
        on_time: delivered on that day or before.
        late: delivered later, or on their way still.
        troubled: failed, held up, returned or lost, and not delivered.
        questions: where-is-my-order tickets about an order with this carrier.
    """

    carrier: str
    due: int
    on_time: Share
    late: Share
    troubled: Share
    questions: int


class Asked(ReportingRecord):
    """Where-is-my-order tickets by how the parcel stood when the customer wrote.

    Attributes:
        state: late, troubled, delivered, not_due (no promised day had passed), undated (none was
            promised) or unknown (no order was recognised).
    """

    state: Literal["late", "troubled", "delivered", "not_due", "undated", "unknown"]
    share: Share


class Delivery(ReportingRecord):
    """Parcels, beside the questions about them.

    Attributes:
        where_is_my_order: share of the tickets that ask for a parcel: shipping.order_status,
            shipping.delayed, shipping.delivered_not_received.
        due: parcels as in `Carrier`, of all carriers.
        undated: parcels due that have arrived, nobody knows when; in no share.
        contacts: tickets for each 100 orders dispatched in the period.
        questions: where-is-my-order tickets for each 100 orders dispatched.
        orders_placed: in the period.
    """

    where_is_my_order: Share
    due: int
    on_time: Share
    late: Share
    troubled: Share
    undated: int
    by_carrier: tuple[Carrier, ...]
    asked: tuple[Asked, ...]
    contacts: Rate
    questions: Rate
    orders_placed: int


class Money(ReportingRecord):
    """Decimal strings of one currency; `share` is refunded by placed, None where nothing was."""

    currency: str
    refunded: str
    placed: str
    share: float | None


class Refunds(ReportingRecord):
    """Refunds issued in the period.

    Attributes:
        orders: with such a refund, for each 100 orders placed in the period.
        reasons: shares of the refunds.
        money: refunded in the period beside the value of the orders placed in it, by currency.
    """

    orders: Rate
    count: int
    reasons: tuple[Reason, ...]
    money: tuple[Money, ...]


class Satisfaction(ReportingRecord):
    """Scores of 1 to 5 that helpdesks passed on, given in the period. `pleased` are 4 and 5."""

    score: Mean
    pleased: Share


class Age(ReportingRecord):
    """Tickets that wait for less than `below_h` hours and not less than the row before."""

    below_h: int | None
    count: int


class Backlog(ReportingRecord):
    """Who waited for a reply when the period ended, or now where it has not.

    Attributes:
        at: that moment.
        waiting: turns without a reply.
        past_target: of them beyond the store's own target.
        overdue: of them beyond the latest time that the channel allows.
        oldest_since: the longest wait; None without any.
        ages: how long they had waited, clock hours.
    """

    at: datetime
    waiting: Count
    past_target: int
    overdue: int
    oldest_since: datetime | None
    ages: tuple[Age, ...]


class Worst(ReportingRecord):
    """A topic that costs most: tickets times the share that fell short.

    Attributes:
        measure: `as_is`, drafts not sent as they were; `on_target`, targets missed, where too few
            drafts were decided.
        short: the share that fell short.
        cost: tickets times that share.
    """

    topic: str
    tickets: int
    measure: Literal["as_is", "on_target"]
    short: Share
    cost: float


class Trend(ReportingRecord):
    """A week and those before it, oldest first."""

    period: str
    tickets: int
    where_is_my_order: Share
    late: Share


class Drift(ReportingRecord):
    """How far a feature lies from the eight weeks before, or from what the model learned from.

    Attributes:
        feature: store, channel, language or intent (as tagged) of tickets that began, level of
            the drafts that were decided, or decision.
        against: the eight weeks before, or the tickets that the model in use was trained on.
        n: in the period.
        n_before: in what it is compared with.
        divergence: Jensen-Shannon, base 2: 0 the same, 1 nothing in common.
        expected: what chance alone gives, 95th percentile.
        is_drift: whether it is more than that.
        moved: values whose share changed most, with the change.
    """

    feature: str
    against: Literal["weeks_before", "training_data"]
    n: int
    n_before: int
    divergence: float
    expected: float
    is_drift: bool
    moved: tuple[tuple[str, float], ...]


class WeeklyReport(ReportingRecord):
    """A week, or other whole days, of one store or of all that may be seen.

    Changes are against as many days before.

    Attributes:
        made_at: when it was made; a period that was not over then is counted so far.
        stores: whose tickets may be in it; None means all.
        no_reply_due: tickets that needed none (machine mail, thanks); in no other figure.
    """

    period: PeriodRecord
    compared_with: PeriodRecord
    made_at: datetime
    is_over: bool
    store: str | None
    stores: tuple[str, ...] | None
    no_reply_due: int
    total: Row
    by_store: tuple[Row, ...]
    by_group: tuple[Row, ...]
    by_topic: tuple[Row, ...]
    by_channel: tuple[Row, ...]
    by_language: tuple[Row, ...]
    drafts: Drafts
    delivery: Delivery
    refunds: Refunds
    satisfaction: Satisfaction
    worst: tuple[Worst, ...]
    backlog: Backlog
    trend: tuple[Trend, ...]
    drift: tuple[Drift, ...]
