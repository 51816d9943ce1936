"""Values tied to where they come from.

A fact is what a draft may state. Its source is a path of the contract
(`order.shipments[0].carrier`, `policy.returns.window_days`, `article.shared/en/x`,
`ticket.messages[0].body`, `now`), or several joined by ' + ' where the value is derived.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

Unit = Literal["day", "business_day", "month", "hour"]


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in a currency."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class DayRange:
    """From one day to another, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Span:
    """A number of days, business days, months or hours."""

    count: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class SpanRange:
    """From so many to so many of a unit."""

    low: int
    high: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Percent:
    """A share in hundredths, as a customer reads it."""

    value: int


@dataclass(frozen=True, slots=True)
class Coded:
    """A value of a closed list that each language has its own words for.

    `kind` names the list (`outcome`, `condition`, `refund_method`, `shipment_status`, ...).
    """

    kind: str
    code: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the merchant that are quoted as they stand; lines are kept."""

    text: str


FactValue = (
    str
    | int
    | bool
    | Decimal
    | date
    | datetime
    | Money
    | DayRange
    | Span
    | SpanRange
    | Percent
    | Coded
    | Passage
    | tuple["FactValue", ...]
    | None
)


@dataclass(frozen=True, slots=True)
class Fact:
    """A value, the path it comes from and the version of the file that gave it."""

    value: FactValue
    source: str
    version: str | None = None

    def plus(self, *others: "Fact", value: FactValue = None) -> "Fact":
        """A fact derived from this one and others: sources joined, the first version kept."""
        sources = list(dict.fromkeys([self.source, *(o.source for o in others)]))
        version = self.version or next((o.version for o in others if o.version), None)
        return Fact(self.value if value is None else value, " + ".join(sources), version)
