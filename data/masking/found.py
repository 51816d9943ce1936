"""What masking looks for, and where it was found."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "email", "url", "phone", "card", "iban", "order_id", "tracking_number", "identity", "address",
    "name",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """Personal data in a text; `is_last` for the part of a name that stands for a family."""

    start: int
    end: int
    kind: Kind
    is_last: bool = False

    def overlaps(self, other: "Found") -> bool:
        """Whether both share a character."""
        return self.start < other.end and other.start < self.end
