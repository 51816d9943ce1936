"""Bodies of requests: JSON within limits, read by the same rules as the files of the commands."""

import re
from datetime import datetime
from typing import Annotated, Any, Literal, TypeVar

from fastapi import Request
from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from data.jsonl import LineError, parse_object, validated
from data.orders import Order
from data.records import ClosedRecord, Language, Outcome, Timestamp
from data.results import Tags
from data.tickets import Labels, Ticket
from model.notices import Event
from serving.conversations import is_plain_id, is_plausible
from serving.errors import FieldError, InvalidBodyError, MalformedBodyError, WrongMediaTypeError

R = TypeVar("R", bound=BaseModel)
_OTHER = re.compile(r"^(?P<field>[^:]+): (?P<expected>.+)$", re.DOTALL)
_FORMS = ("application/json", "application/problem+json")


def _checked_id(value: str) -> str:
    if not is_plain_id(value):
        raise ValueError("expected 1 to 200 printable characters")
    return value


def _checked_moment(value: datetime) -> datetime:
    if not is_plausible(value):
        raise ValueError("expected a moment of our time")
    return value


PlainId = Annotated[str, AfterValidator(_checked_id)]
Moment = Annotated[Timestamp, AfterValidator(_checked_moment)]
Action = Literal["approve", "edit", "reject"]
Reason = Literal["wrong_intent", "wrong_fact", "policy", "tone", "language", "too_long", "other"]


class TagsRequest(BaseModel):
    """Tickets to tag."""

    tickets: tuple[Ticket, ...]


class TagsAnswer(BaseModel):
    """One tag record a ticket, in their order."""

    tags: tuple[Tags, ...]


class DraftRequest(BaseModel):
    """A ticket to draft a reply to: whole, or by the id of one that is stored."""

    model_config = ConfigDict(extra="forbid")

    ticket: Ticket | None = None
    ticket_id: PlainId | None = None


class DecisionRequest(ClosedRecord):
    """What a person did with a draft.

    `outcome` chooses one of the draft's outcome_options: approving it sends that option's body.
    """

    draft_id: PlainId | None = None
    action: Action
    agent: PlainId
    body: str | None = Field(default=None, max_length=50_000)
    reason: Reason | None = None
    outcome: Outcome | None = None
    labels: Labels | None = None
    decided_at: Moment | None = None


class NoticeRequest(ClosedRecord):
    """What happened to an order. `store` only where two stores use the same numbers."""

    event: Event
    order_id: PlainId
    store: PlainId | None = None
    language: Language | None = None


class OrdersRequest(BaseModel):
    """Orders to store."""

    orders: tuple[Order, ...]


class TicketChange(ClosedRecord):
    """What a person does with a ticket."""

    status: Literal["open", "pending", "resolved", "closed"] | None = None
    is_read: bool | None = None
    assigned_to: PlainId | None = None


class HookRequest(BaseModel):
    """An event of a helpdesk, in our own generic form."""

    event: Literal["ticket.created", "ticket.updated", "message.created"] = "ticket.updated"
    ticket: Ticket


async def read_object(request: Request) -> tuple[bytes, dict[str, Any]]:
    """The body and the JSON object that it holds.

    Raises:
        WrongMediaTypeError: not declared as JSON; a form of another site cannot be sent so.
        MalformedBodyError: not a JSON object, or nested too deeply.
    """
    declared = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if declared not in _FORMS and not declared.endswith("+json"):
        raise WrongMediaTypeError("expected Content-Type: application/json")
    raw = await request.body()
    try:
        return raw, parse_object(raw)
    except LineError as error:
        raise MalformedBodyError(error.expected) from None
    except RecursionError:
        raise MalformedBodyError("expected JSON of at most 100 levels") from None


def record(row: object, model: type[R], *, where: str = "") -> R:
    """A part of a body as a record; `null` where a field has a default counts as absent.

    Raises:
        InvalidBodyError: names every field that is wrong, never its value.
    """
    if not isinstance(row, dict):
        raise InvalidBodyError(
            "the body is not what is expected",
            errors=[FieldError(where.rstrip(".") or "body", "expected an object")],
        )
    try:
        return validated(row, model)
    except LineError as error:
        found = [FieldError(f"{where}{error.field}", error.expected)]
        for other in error.others:
            match = _OTHER.match(other)
            if match:
                found.append(FieldError(f"{where}{match['field']}", match["expected"]))
        raise InvalidBodyError("the body is not what is expected", errors=found) from None


def records(body: dict[str, Any], name: str, *, most: int) -> list[Any]:
    """The list that a body holds under a name.

    Raises:
        InvalidBodyError: there is none, it is empty, or too long.
    """
    rows = body.get(name)
    if not isinstance(rows, list) or not 1 <= len(rows) <= most:
        raise InvalidBodyError(
            "the body is not what is expected",
            errors=[FieldError(name, f"expected a list of 1 to {most}")],
        )
    return rows
