"""The description of the API: bodies, problems, examples."""

from collections.abc import Mapping
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from data.orders import Order
from data.products import Product
from data.results import Draft
from serving.bodies import (
    DecisionRequest,
    DraftRequest,
    HookRequest,
    NoticeRequest,
    OrdersRequest,
    TagsAnswer,
    TagsRequest,
    TicketChange,
)
from serving.reporting.forecast_records import Forecast
from serving.reporting.records import WeeklyReport

_REF = "#/components/schemas/{model}"
_MODELS: tuple[type[BaseModel], ...] = (
    DecisionRequest,
    Draft,
    DraftRequest,
    Forecast,
    HookRequest,
    NoticeRequest,
    Order,
    OrdersRequest,
    Product,
    TagsAnswer,
    TagsRequest,
    TicketChange,
    WeeklyReport,
)
_PROBLEM = {
    "type": "object",
    "title": "Problem",
    "description": "Problem details (RFC 9457).",
    "required": ["type", "title", "status", "request_id"],
    "properties": {
        "type": {"type": "string", "examples": ["urn:replywright:problem:already-decided"]},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "request_id": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"field": {"type": "string"}, "expected": {"type": "string"}},
            },
        },
    },
}
DESCRIPTION = """Tags tickets and drafts replies in which every fact has its source.

Every error is a problem (RFC 9457). `Idempotency-Key` makes a repetition of POST /v1/drafts and of
a decision harmless. What is answered with a status below 300 is on disk."""


def body_of(model: type[BaseModel], example: Mapping[str, Any]) -> dict[str, Any]:
    """The description of a body that a route reads itself."""
    content = {
        "schema": {"$ref": _REF.format(model=model.__name__)},
        "example": dict(example),
    }
    return {"requestBody": {"required": True, "content": {"application/json": content}}}


def answer(
    status: int, text: str, schema: Mapping[str, Any] | None = None, *problems: int
) -> dict[int | str, dict[str, Any]]:
    """What a route answers, and the problems that it may have beside those of every route."""
    found: dict[int | str, dict[str, Any]] = {status: {"description": text}}
    if schema is not None:
        found[status]["content"] = {"application/json": {"schema": dict(schema)}}
    texts = {
        401: "No key, or not a valid one.",
        403: "The key's role or stores do not allow it.",
        429: "The key asks too often.",
        503: "Not now; see Retry-After.",
        400: "The body is not JSON.",
        404: "Nothing of that id that the key may see.",
        408: "The body did not arrive in time.",
        409: "It conflicts with what is stored.",
        413: "The body is too large.",
        415: "The body has to be JSON.",
        422: "The body or a parameter is not what is expected.",
    }
    for code in (401, 403, 429, 503, *problems):
        content = {"application/problem+json": {"schema": {"$ref": _REF.format(model="Problem")}}}
        found[code] = {"description": texts[code], "content": content}
    return found


def ref(model: type[BaseModel]) -> dict[str, str]:
    """A reference to a model of the description."""
    return {"$ref": _REF.format(model=model.__name__)}


BODY_PROBLEMS = (400, 408, 413, 415, 422)


def describe(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI document of an app; built once."""
    if app.openapi_schema is None:
        document = get_openapi(
            title="Replywright",
            version="1",
            summary="Drafts of first replies for e-commerce helpdesks.",
            description=DESCRIPTION,
            routes=app.routes,
        )
        pairs = [(model, "validation") for model in _MODELS]
        _, own = models_json_schema(pairs, ref_template=_REF)  # type: ignore[arg-type]
        components = document.setdefault("components", {})
        schemas = components.setdefault("schemas", {})
        schemas.update(own["$defs"])
        schemas["Problem"] = _PROBLEM
        components["securitySchemes"] = {"key": {"type": "http", "scheme": "bearer"}}
        document["security"] = [{"key": []}]
        document["components"]["schemas"] = dict(sorted(schemas.items()))
        app.openapi_schema = document
    return app.openapi_schema
