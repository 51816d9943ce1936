"""A backtest as data; shares 0 to 1."""

from pydantic import AwareDatetime, BaseModel, ConfigDict

from eval.report.records import Figure


class BacktestRecord(BaseModel):
    """Base of everything in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class BacktestRow(BacktestRecord):
    """A store, language, intent or channel.

    Attributes:
        n: tickets.
        labelled: of them with a label for the intent.
        right: of the labelled, those tagged right.
        auto: tagged alone.
        auto_wrong: of the labelled ones tagged alone, those wrong.
        drafted: a reply was written that asks for nothing and hands nothing over.
        asks: a reply that asks for something first.
        handed_over: left to a person, with or without a text.
        silent: no reply was due.
        answered: with an agent's reply to compare with.
        agreed: of the figures (days, amounts, numbers) of agents' replies, those in the draft too.
        contradicted: drafts that state a figure of a kind that the agent gave otherwise.
    """

    group: str
    name: str
    n: int
    labelled: int
    right: Figure
    auto: Figure
    auto_wrong: Figure
    drafted: Figure
    asks: Figure
    handed_over: Figure
    silent: Figure
    answered: int
    agreed: Figure
    outcome_agreed: Figure


class ThresholdRow(BacktestRecord):
    """Tag alone from this confidence on, for a chosen error rate.

    Attributes:
        error_rate: chosen; holds as an upper 95 % bound.
        threshold: None where no threshold holds it.
        coverage: share of the labelled tickets that would be tagged alone.
        bound: the upper bound of the error there.
    """

    error_rate: float
    threshold: float | None
    coverage: float
    bound: float | None


class Backtest(BacktestRecord):
    """Everything that the replay showed."""

    schema_name: str = "replywright-backtest/1"
    created_at: AwareDatetime
    model: str
    data_digest: str
    tickets: int
    orders_rewound: int
    policies_of_then: int
    rows: tuple[BacktestRow, ...]
    thresholds: tuple[ThresholdRow, ...]
