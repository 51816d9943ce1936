"""Who may do what: from the headers of a request to a principal."""

import ipaddress
from collections.abc import Callable, Coroutine
from typing import Any, cast

from fastapi import Request

from serving.errors import NotAuthenticatedError
from serving.principals import LOCAL, Principal, Role
from serving.services import Services

_FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
_SCHEME = "bearer"
Caller = Callable[[Request], Coroutine[Any, Any, Principal]]


def services_of(request: Request) -> Services:
    """The opened parts of the service."""
    return cast(Services, request.app.state.services)


async def principal_of(request: Request, presented: str | None) -> Principal:
    """Who presents a key; without any keys configured, whoever is on this machine.

    Raises:
        NotAuthenticatedError: nobody that may ask.
        RateLimitedError: the key asks too often.
    """
    services = services_of(request)
    if services.keys.is_stale:
        await services.workers.run(services.keys.refresh)
    if not services.keys.is_configured:
        if not is_local(request):
            raise NotAuthenticatedError("no keys are configured: only this machine may ask")
        principal = LOCAL
    elif presented is None:
        raise NotAuthenticatedError("send a key: Authorization: Bearer ...")
    else:
        principal = services.keys.principal_of(presented)
    services.limits.take(principal.actor)
    request.scope["replywright.actor"] = principal.actor
    return principal


def bearer_of(request: Request) -> str | None:
    """The key of the Authorization header."""
    scheme, _, key = request.headers.get("authorization", "").partition(" ")
    return key.strip() or None if scheme.lower() == _SCHEME else None


def allow(*roles: Role) -> Caller:
    """A dependency: the caller, where their role is one of these (or admin)."""

    async def caller(request: Request) -> Principal:
        principal = await principal_of(request, bearer_of(request))
        principal.require_role(*roles)
        return principal

    return caller


def is_local(request: Request) -> bool:
    """Whether a request comes from this machine itself, not through a proxy on it.

    The name in Host has to be local too: a page of another site can have its own name point here.
    """
    client = request.client.host if request.client else ""
    if any(name in request.headers for name in _FORWARDED):
        return False
    try:
        address = ipaddress.ip_address(client)
    except ValueError:
        return True  # a Unix socket, or a caller within this process
    name = request.url.hostname or ""
    return address.is_loopback and is_loopback_name(name)


def is_loopback_name(host: str) -> bool:
    """Whether a host name or address is this machine's own."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
