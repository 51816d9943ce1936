"""Errors as problem details (RFC 9457)."""

import json
import logging
import traceback
from typing import Any, cast

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from serving import errors

logger = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"
_URN = "urn:replywright:problem:"

# status, slug, title
Kind = tuple[int, str, str]
PROBLEMS: dict[type[errors.ServiceError], Kind] = {
    errors.MalformedBodyError: (400, "malformed-body", "The body is not JSON"),
    errors.NotAuthenticatedError: (401, "not-authenticated", "A valid key is needed"),
    errors.UntrustedHookError: (401, "untrusted-hook", "The webhook is not signed as expected"),
    errors.ForbiddenError: (403, "forbidden", "The key does not allow this"),
    errors.NotFoundError: (404, "not-found", "Nothing here"),
    errors.SlowBodyError: (408, "slow-body", "The body did not arrive in time"),
    errors.AlreadyDecidedError: (409, "already-decided", "The draft is decided already"),
    errors.SupersededError: (409, "superseded", "The draft is stale"),
    errors.NotDecidableError: (409, "not-decidable", "The action does not fit the draft"),
    errors.NoticeRefusedError: (409, "event-refused", "The order's state is another"),
    errors.StaleOrderError: (409, "stale-order", "A newer state is stored"),
    errors.ReplayedHookError: (409, "replayed-hook", "The delivery was seen before"),
    errors.BodyTooLargeError: (413, "body-too-large", "The body is too large"),
    errors.WrongMediaTypeError: (415, "wrong-media-type", "The body has to be JSON"),
    errors.InvalidBodyError: (422, "invalid-body", "The body is not what is expected"),
    errors.IdempotencyMismatchError: (422, "idempotency-mismatch", "The key was used before"),
    errors.ReloadRefusedError: (422, "reload-refused", "The old state is kept"),
    errors.RateLimitedError: (429, "rate-limited", "Too many requests"),
    errors.OverloadedError: (503, "overloaded", "Too much is waiting"),
    errors.TimedOutError: (503, "timed-out", "It took too long"),
    errors.ChangedMeanwhileError: (503, "changed-meanwhile", "Try again"),
    errors.StorageUnavailableError: (503, "storage-unavailable", "The database is not available"),
}
_TITLES = {404: "Nothing here", 405: "The method is not allowed here"}


def problem_body(error: errors.ServiceError, request_id: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an error's answer."""
    status, slug, title = PROBLEMS[type(error)]
    body: dict[str, Any] = {
        "type": _URN + slug,
        "title": title,
        "status": status,
        "detail": error.detail,
        "request_id": request_id,
    }
    if error.errors:
        body["errors"] = [{"field": e.field, "expected": e.expected} for e in error.errors]
    headers = {"content-type": MEDIA_TYPE}
    if error.retry_after_s is not None:
        headers["retry-after"] = str(error.retry_after_s)
    if status == 401:
        headers["www-authenticate"] = 'Bearer realm="replywright"'
    return status, headers, json.dumps(body, ensure_ascii=False).encode()


def as_response(error: errors.ServiceError, request_id: str) -> Response:
    """An error as a response."""
    status, headers, body = problem_body(error, request_id)
    return Response(body, status, headers)


def storage_error(error: Exception) -> errors.StorageUnavailableError | None:
    """What a failure of the database means for a client; None where it is our own mistake."""
    if isinstance(error, PoolTimeoutError):
        return errors.StorageUnavailableError("every connection is busy", retry_after_s=1)
    if not isinstance(error, OperationalError | InterfaceError):
        is_lost = isinstance(error, DBAPIError) and error.connection_invalidated
        if not is_lost:
            return None
    text = str(cast(DBAPIError, error).orig).lower()
    if "full" in text or "no space" in text or "disk i/o" in text:
        return errors.StorageUnavailableError("the disk is full or failing", retry_after_s=30)
    if "locked" in text or "busy" in text or "timeout" in text:
        return errors.StorageUnavailableError("the database is locked", retry_after_s=1)
    return errors.StorageUnavailableError("the database does not answer", retry_after_s=5)


def request_id_of(request: Request) -> str:
    """The id that the envelope gave the request."""
    return str(request.scope.get("replywright.request_id", ""))


def where_it_failed(error: BaseException) -> str:
    """Type and places of a failure, without its message: that may hold customer text."""
    frames = traceback.extract_tb(error.__traceback__)[-4:]
    places = " < ".join(f"{f.filename.rsplit('/', 1)[-1]}:{f.lineno}" for f in reversed(frames))
    return f"{type(error).__name__} at {places}"


def add_handlers(app: FastAPI) -> None:
    """Make every error of an app a problem."""
    app.add_exception_handler(errors.ServiceError, _service_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _validation_error)
    app.add_exception_handler(DBAPIError, _database_error)
    app.add_exception_handler(PoolTimeoutError, _database_error)
    app.add_exception_handler(Exception, _internal_error)


async def _service_error(request: Request, error: Exception) -> Response:
    return as_response(cast(errors.ServiceError, error), request_id_of(request))


async def _validation_error(request: Request, error: Exception) -> Response:
    found = [
        errors.FieldError(".".join(map(str, item["loc"])), str(item["msg"]))
        for item in cast(RequestValidationError, error).errors()
    ]
    wrong = errors.InvalidBodyError("a parameter is not what is expected", errors=found)
    return as_response(wrong, request_id_of(request))


async def _http_error(request: Request, error: Exception) -> Response:
    http = cast(HTTPException, error)
    body = {
        "type": "about:blank",
        "title": _TITLES.get(http.status_code, "The request cannot be served"),
        "status": http.status_code,
        "request_id": request_id_of(request),
    }
    headers = {**(http.headers or {}), "content-type": MEDIA_TYPE}
    return Response(json.dumps(body).encode(), http.status_code, headers)


async def _internal_error(request: Request, _error: Exception) -> Response:
    body = {
        "type": "about:blank",
        "title": "A mistake of ours",
        "status": 500,
        "request_id": request_id_of(request),
    }
    return Response(json.dumps(body).encode(), 500, {"content-type": MEDIA_TYPE})


async def _database_error(request: Request, error: Exception) -> Response:
    found = storage_error(error)
    if found is None:
        raise error
    logger.error("request %s: %s", request_id_of(request), where_it_failed(error))
    return as_response(found, request_id_of(request))
