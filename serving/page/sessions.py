"""Who looks at the page: a session that an API key opened, and what protects its forms.

A session is a signed cookie. It names the key, never holds it, ends with the key, and needs nothing
to be stored. Without keys there are none: then whoever is on this machine may look.
"""

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import parse_qsl, quote, unquote

from fastapi import Request
from starlette.responses import Response

from serving.access import principal_of, services_of
from serving.conversations import is_plain_id
from serving.errors import (
    FieldError,
    ForbiddenError,
    InvalidBodyError,
    NotAuthenticatedError,
    WrongMediaTypeError,
)
from serving.principals import Principal
from serving.services import Services

SESSION_COOKIE, AGENT_COOKIE, LANGUAGE_COOKIE = "rw_session", "rw_agent", "rw_ui"
SESSION_S = 12 * 3600
_YEAR_S = 365 * 24 * 3600
_MOST_FIELDS = 40
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who looks at the page, and the token that the page's forms carry for them."""

    principal: Principal
    agent: str
    form_token: str
    is_logged_in: bool


async def visitor_of(request: Request) -> Visitor:
    """Who looks at the page.

    Raises:
        NotAuthenticatedError: nobody that may.
        ForbiddenError: a key whose role is not to review.
    """
    services = services_of(request)
    if services.keys.is_stale:
        await services.workers.run(services.keys.refresh)
    agent = agent_of(request.cookies)
    if not services.keys.is_configured:
        principal = await principal_of(request, None)
        return Visitor(principal, agent, _sign(services, "form", "local"), False)
    token = request.cookies.get(SESSION_COOKIE, "")
    principal = _principal_of_session(services, token)
    principal.require_role("helpdesk", "qa")
    services.limits.take(principal.actor)
    request.scope["replywright.actor"] = principal.actor
    return Visitor(principal, agent, _sign(services, "form", token), True)


def open_session(services: Services, presented: str) -> str:
    """The cookie's value for whoever presents a key.

    Raises:
        NotAuthenticatedError: the key is nobody's.
        ForbiddenError: the key's role is not to review.
    """
    holder = services.keys.holder_of(presented)
    holder.principal.require_role("helpdesk", "qa")
    head = f"{holder.key_id}.{int(services.clock().timestamp()) + SESSION_S}.{secrets.token_hex(8)}"
    return f"{head}.{_sign(services, holder.secret_digest, head)}"


def _principal_of_session(services: Services, token: str) -> Principal:
    head, _, signature = token.rpartition(".")
    key_id, _, rest = head.partition(".")
    expires = rest.partition(".")[0]
    holder = services.keys.find_holder(key_id)
    secret = holder.secret_digest if holder else ""
    is_right = hmac.compare_digest(signature.encode(), _sign(services, secret, head).encode())
    if (
        holder is None
        or not is_right
        or not expires.isdigit()
        or int(expires) < services.clock().timestamp()
    ):
        raise NotAuthenticatedError("log in with a key")
    return holder.principal


def _sign(services: Services, purpose: str, text: str) -> str:
    message = f"{purpose}\x00{text}".encode()
    return hmac.new(services.session_secret, message, sha256).hexdigest()


def check_form(request: Request, form: Mapping[str, str], visitor: Visitor) -> None:
    """Refuse a form that is not one of our own pages' for this visitor.

    Raises:
        ForbiddenError: another site sent it, or the page is of an earlier session.
    """
    require_same_site(request)
    if not hmac.compare_digest(form.get("token", "").encode(), visitor.form_token.encode()):
        raise ForbiddenError("the form is not of this session: open the page again")


def require_same_site(request: Request) -> None:
    """Refuse what a browser says another site has sent.

    Raises:
        ForbiddenError: it was another site.
    """
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise ForbiddenError("forms are taken from this page only")


async def read_form(request: Request) -> dict[str, str]:
    """The fields of a form, line ends as we write them.

    Raises:
        WrongMediaTypeError: not a form.
        InvalidBodyError: not UTF-8, or too many fields.
    """
    declared = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if declared != "application/x-www-form-urlencoded":
        raise WrongMediaTypeError("expected a form")
    raw = await request.body()
    try:
        pairs = parse_qsl(
            raw.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=_MOST_FIELDS,
        )
    except (UnicodeDecodeError, ValueError):
        raise InvalidBodyError(
            "the form is not what is expected", errors=[FieldError("form", "UTF-8 fields")]
        ) from None
    return {name: value.replace("\r\n", "\n").replace("\x00", "") for name, value in pairs}


def agent_of(cookies: Mapping[str, str]) -> str:
    """The name under which this browser decides."""
    return clean_agent(unquote(cookies.get(AGENT_COOKIE, "")))


def clean_agent(name: str) -> str:
    """A name as decisions keep it; `local` where none was given."""
    plain = " ".join(name.split())[:_LONGEST_NAME]
    return plain if plain and is_plain_id(plain) else "local"


def remember_agent(request: Request, response: Response, name: str) -> None:
    """Keep a name in the browser."""
    _set(request, response, AGENT_COOKIE, quote(clean_agent(name)), _YEAR_S)


def remember_language(request: Request, response: Response, code: str) -> None:
    """Keep a language in the browser."""
    _set(request, response, LANGUAGE_COOKIE, code, _YEAR_S)


def remember_session(request: Request, response: Response, token: str) -> None:
    """Keep a session in the browser."""
    _set(request, response, SESSION_COOKIE, token, SESSION_S)


def _set(request: Request, response: Response, name: str, value: str, age_s: int) -> None:
    is_secure = "https" in (request.url.scheme, request.headers.get("x-forwarded-proto"))
    response.set_cookie(
        name, value, max_age=age_s, httponly=True, samesite="lax", secure=is_secure, path="/"
    )
