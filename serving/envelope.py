"""What surrounds every request: id, limits of size and time, headers, one line of log, metrics."""

import asyncio
import logging
import re
import secrets
import time
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from serving.errors import BodyTooLargeError, ServiceError, SlowBodyError, TimedOutError
from serving.metrics import Metrics
from serving.problems import MEDIA_TYPE, problem_body, where_it_failed
from serving.settings import ServingSettings

logger = logging.getLogger(__name__)

_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
# The API sends nothing that a browser should run; the review page sets its own, wider policy.
_HEADERS = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"x-frame-options": b"DENY",
    b"cross-origin-resource-policy": b"same-origin",
    b"cross-origin-opener-policy": b"same-origin",
    b"permissions-policy": b"camera=(), geolocation=(), microphone=()",
    b"cache-control": b"no-store",
    b"content-security-policy": b"default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
}
_INTERNAL = b'{"type":"about:blank","title":"A mistake of ours","status":500,"request_id":"%s"}'


class _ClientLeftError(Exception):
    """The client closed the connection before its body was complete."""


@dataclass
class _Exchange:
    """What is known of a request while it is served."""

    request_id: str
    status: int | None = None
    body_bytes: int = 0
    is_body_read: bool = False


class Envelope:
    """An ASGI layer around the whole app.

    Args:
        app: what is inside.
        settings: the limits.
        metrics: the service's numbers.
    """

    def __init__(self, app: ASGIApp, settings: ServingSettings, metrics: Metrics) -> None:
        self._app, self._settings, self._metrics = app, settings, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request; other kinds of scope pass through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        exchange = _Exchange(_request_id(scope))
        scope["replywright.request_id"] = exchange.request_id
        outward = self._outward(exchange, send)
        try:
            await self._serve(scope, exchange, self._inward(exchange, receive), outward)
        except _ClientLeftError:
            exchange.status = exchange.status or 499
        except Exception as error:  # noqa: BLE001 - the edge: logged once, answered as a problem
            logger.error("request %s failed: %s", exchange.request_id, where_it_failed(error))
            if exchange.status is None:
                await _send_internal(outward, exchange.request_id)
            # Half an answer is left incomplete, and the server closes the connection.
        self._account(scope, exchange, time.perf_counter() - started)

    async def _serve(self, scope: Scope, exchange: _Exchange, receive: Receive, send: Send) -> None:
        try:
            _check_length(scope, self._settings.max_body_bytes)
            async with asyncio.timeout(self._settings.request_timeout_s):
                await self._app(scope, receive, send)
        except TimeoutError:
            await self._refuse(
                TimedOutError("the request took too long; repeat it with its Idempotency-Key"),
                exchange,
                send,
            )
        except ServiceError as error:
            await self._refuse(error, exchange, send)

    @staticmethod
    async def _refuse(error: ServiceError, exchange: _Exchange, send: Send) -> None:
        if exchange.status is not None:
            return  # half an answer is out: closing the connection is all that is left
        status, headers, body = problem_body(error, exchange.request_id)
        if not exchange.is_body_read:
            headers["connection"] = "close"
        pairs = [(k.encode(), v.encode()) for k, v in headers.items()]
        pairs.append((b"content-length", str(len(body)).encode()))
        await send({"type": "http.response.start", "status": status, "headers": pairs})
        await send({"type": "http.response.body", "body": body})

    def _inward(self, exchange: _Exchange, receive: Receive) -> Receive:
        """Count the body as it comes in, and do not wait for it for ever."""
        deadline = time.monotonic() + self._settings.body_timeout_s

        async def limited() -> Message:
            if exchange.is_body_read:
                return await receive()
            try:
                async with asyncio.timeout(max(0.0, deadline - time.monotonic())):
                    message = await receive()
            except TimeoutError:
                raise SlowBodyError("the body did not arrive in time") from None
            if message["type"] == "http.disconnect":
                raise _ClientLeftError
            exchange.body_bytes += len(message.get("body", b""))
            if exchange.body_bytes > self._settings.max_body_bytes:
                raise BodyTooLargeError(_too_large(self._settings.max_body_bytes))
            exchange.is_body_read = not message.get("more_body", False)
            return message

        return limited

    @staticmethod
    def _outward(exchange: _Exchange, send: Send) -> Send:
        """Add the headers that every answer has."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                exchange.status = message["status"]
                headers = list(message.get("headers", ()))
                names = {name.lower() for name, _ in headers}
                headers += [(k, v) for k, v in _HEADERS.items() if k not in names]
                headers.append((b"x-request-id", exchange.request_id.encode()))
                message["headers"] = headers
            await send(message)

        return with_headers

    def _account(self, scope: Scope, exchange: _Exchange, seconds: float) -> None:
        route = getattr(scope.get("route"), "path", None) or "unmatched"
        method = scope["method"] if scope["method"] in _METHODS else "OTHER"
        status = exchange.status or 500
        self._metrics.requests.labels(method, route, str(status)).inc()
        self._metrics.request_seconds.labels(route).observe(seconds)
        logger.info(
            "request",
            extra={
                "fields": {
                    "request_id": exchange.request_id,
                    "method": method,
                    "route": route,
                    "status": status,
                    "duration_ms": round(1000 * seconds, 1),
                    "body_bytes": exchange.body_bytes,
                    "actor": scope.get("replywright.actor"),
                }
            },
        )


_METHODS = frozenset(("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"))


def _request_id(scope: Scope) -> str:
    """The client's own id where it is a harmless one, else a new one."""
    for name, value in scope["headers"]:
        if name == b"x-request-id":
            text = value.decode("latin-1")
            if _REQUEST_ID.fullmatch(text):
                return str(text)
    return secrets.token_hex(8)


def _check_length(scope: Scope, most: int) -> None:
    for name, value in scope["headers"]:
        if name == b"content-length" and value.isdigit() and int(value[:20]) > most:
            raise BodyTooLargeError(_too_large(most))


def _too_large(most: int) -> str:
    return f"at most {most} bytes"


async def _send_internal(send: Send, request_id: str) -> None:
    body = _INTERNAL % request_id.encode()
    headers = [
        (b"content-type", MEDIA_TYPE.encode()),
        (b"content-length", str(len(body)).encode()),
    ]
    await send({"type": "http.response.start", "status": 500, "headers": headers})
    await send({"type": "http.response.body", "body": body})
