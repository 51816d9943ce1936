"""A store's policy (contract, section 1, policies). A key that is absent is not a fact."""

from datetime import date
from typing import Literal

from pydantic import Field

from data.records import Amount, ClosedRecord, Outcome


class HolidayExtension(ClosedRecord):
    """Orders placed within these days may be returned until `return_until`; all days included."""

    ordered_from: date
    ordered_to: date
    return_until: date


class Returns(ClosedRecord):
    """Returning something that is not wanted. Days are calendar days, last one included."""

    window_days: int | None = Field(default=None, ge=0)
    counted_from: Literal["delivered", "ordered", "shipped"] | None = None
    condition: str | None = None
    excluded_categories: tuple[str, ...] | None = None
    who_pays: Literal["customer", "merchant"] | None = None
    return_cost: Amount | None = None
    label: Literal["portal", "prepaid", "self"] | None = None
    refund_days: int | None = Field(default=None, ge=0, description="business days from receipt")
    exchange: bool | None = None
    holiday_extension: HolidayExtension | None = None
    by_category: dict[str, "Returns"] | None = None


class Damaged(ClosedRecord):
    """Broken on arrival."""

    report_within_days: int | None = Field(default=None, ge=0)
    proof: tuple[str, ...] | None = None
    outcomes: tuple[Outcome, ...] | None = None
    partial_refund_percent: int | None = Field(default=None, ge=0, le=100)
    by_category: dict[str, "Damaged"] | None = None


class WrongItem(ClosedRecord):
    """Something else was sent."""

    report_within_days: int | None = Field(default=None, ge=0)
    proof: tuple[str, ...] | None = None
    outcomes: tuple[Outcome, ...] | None = None
    return_wrong_item: Literal["prepaid", "portal", "self", "keep"] | None = None
    partial_refund_percent: int | None = Field(default=None, ge=0, le=100)
    by_category: dict[str, "WrongItem"] | None = None


class MissingItem(ClosedRecord):
    """The parcel came incomplete."""

    report_within_days: int | None = Field(default=None, ge=0)
    proof: tuple[str, ...] | None = None
    outcomes: tuple[Outcome, ...] | None = None
    partial_refund_percent: int | None = Field(default=None, ge=0, le=100)
    by_category: dict[str, "MissingItem"] | None = None


class LostParcel(ClosedRecord):
    """Stuck and lost parcels. Days count from the last tracking event, else from dispatch."""

    stuck_after_days: int | None = Field(default=None, ge=0)
    lost_after_days: int | None = Field(default=None, ge=0)
    proof: tuple[str, ...] | None = None
    coverage_limit: Amount | None = None
    fraud_review_after_claims: int | None = Field(default=None, ge=0)
    outcomes: tuple[Outcome, ...] | None = None
    by_category: dict[str, "LostParcel"] | None = None


class Cancel(ClosedRecord):
    """Until when an order can be cancelled."""

    until: Literal["dispatched", "processing", "never"] | None = None
    fee: Amount | None = None
    by_category: dict[str, "Cancel"] | None = None


class Change(ClosedRecord):
    """Until when an order can be changed."""

    address_until: Literal["dispatched", "processing", "never"] | None = None
    items_until: Literal["dispatched", "processing", "never"] | None = None
    by_category: dict[str, "Change"] | None = None


class Refunds(ClosedRecord):
    """How money goes back. `days` are business days from the issue until the customer has it."""

    method: str | None = None
    days: int | None = Field(default=None, ge=0)
    agent_limit: Amount | None = None
    by_category: dict[str, "Refunds"] | None = None


class Warranty(ClosedRecord):
    """The guarantee on defects."""

    months: int | None = Field(default=None, ge=0)
    kind: str | None = None
    by_category: dict[str, "Warranty"] | None = None


class ShippingMethod(ClosedRecord):
    """A way of delivery with its usual days (calendar, from dispatch) and price."""

    name: str
    carrier: str | None = None
    days: tuple[int, int] | None = None
    price: Amount | None = None
    countries: tuple[str, ...] | None = None


class Shipping(ClosedRecord):
    """Delivery before ordering."""

    methods: tuple[ShippingMethod, ...] | None = None
    free_from: Amount | None = None
    cutoff: str | None = None


class OrderBy(ClosedRecord):
    """The last day to order for an occasion."""

    occasion: str
    method: str | None = None
    date: date


class Holiday(ClosedRecord):
    """Seasonal deadlines."""

    order_by: tuple[OrderBy, ...] | None = None


class InvoicePolicy(ClosedRecord):
    """Where invoices are to be had."""

    available: Literal["account", "email", "on_request"] | None = None


class Discounts(ClosedRecord):
    """Codes and prices."""

    stackable: bool | None = None
    price_match: bool | None = None
    forgotten_code_days: int | None = Field(default=None, ge=0)


class PolicyException(ClosedRecord):
    """A notice of the merchant, put into fitting drafts while it is valid; both days included."""

    id: str
    from_: date = Field(alias="from")
    to: date
    countries: tuple[str, ...] | None = None
    intents: tuple[str, ...] | None = None
    text: dict[str, str]


class Policy(ClosedRecord):
    """What a store permits. `version` is that of the file."""

    version: str | date | int | float | None = None
    returns: Returns = Returns()
    damaged: Damaged = Damaged()
    wrong_item: WrongItem = WrongItem()
    missing_item: MissingItem = MissingItem()
    lost_parcel: LostParcel = LostParcel()
    cancel: Cancel = Cancel()
    change: Change = Change()
    refunds: Refunds = Refunds()
    warranty: Warranty = Warranty()
    shipping: Shipping = Shipping()
    holiday: Holiday = Holiday()
    invoice: InvoicePolicy = InvoicePolicy()
    discounts: Discounts = Discounts()
    payment_methods: tuple[str, ...] | None = None
    exceptions: tuple[PolicyException, ...] = ()
