"""What every record of the contract shares: frozen, typed, strict about time and money."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, PlainSerializer

Language = Literal["en", "fr", "it", "de", "es", "nl"]
LANGUAGES: tuple[Language, ...] = ("en", "fr", "it", "de", "es", "nl")

Channel = Literal[
    "email",
    "contact_form",
    "chat",
    "sms",
    "whatsapp",
    "instagram",
    "facebook",
    "shopify",
    "amazon",
    "ebay",
    "tiktok_shop",
    "mirakl",
    "cdiscount",
    "other",
]
MARKETPLACES: frozenset[str] = frozenset(("amazon", "ebay", "tiktok_shop", "mirakl", "cdiscount"))
MESSAGING: frozenset[str] = frozenset(("chat", "sms", "whatsapp", "instagram", "facebook"))
# What a ticket may be about is the taxonomy's business; what a reply may grant is the contract's.
Outcome = Literal[
    "info_only",
    "asked_for_info",
    "label_issued",
    "full_refund",
    "partial_refund",
    "replacement_confirmed",
    "exchange_confirmed",
    "cancelled",
    "changed",
    "store_credit",
    "declined",
    "escalated",
]
GRANTS: frozenset[Outcome] = frozenset(
    (
        "label_issued",
        "full_refund",
        "partial_refund",
        "replacement_confirmed",
        "exchange_confirmed",
        "cancelled",
        "changed",
        "store_credit",
    )
)
"""Outcomes that bind the store; information and questions do not."""


def _exact_decimal(value: object) -> object:
    """Money is a decimal string; a float has lost digits before it comes here."""
    if isinstance(value, float):
        raise ValueError("money is a decimal string such as '4.90', not a number with a point")
    return value


Amount = Annotated[Decimal, BeforeValidator(_exact_decimal), PlainSerializer(str, return_type=str)]
Timestamp = AwareDatetime


class Record(BaseModel):
    """A frozen record. Keys that the contract does not name are kept."""

    model_config = ConfigDict(frozen=True, extra="allow", ser_json_inf_nan="null")


class ClosedRecord(BaseModel):
    """A frozen record of our own making: a key that is not named is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")
