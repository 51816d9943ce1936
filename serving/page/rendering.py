"""Templates, the policy for browsers, and the page's own style, script and icon."""

from functools import cache
from hashlib import sha256
from importlib import resources

from fastapi import Request
from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from serving.page.wording import LANGUAGES, NAMES, Wording

# Everything from here, nothing inline: markup that came in a mail could run nothing even if it
# were not escaped.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
# Forms need an Origin, which `no-referrer` would take away.
HEADERS = {"content-security-policy": POLICY, "referrer-policy": "same-origin"}
STATIC = {
    "review.css": "text/css; charset=utf-8",
    "reports.css": "text/css; charset=utf-8",
    "review.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}


@cache
def static_file(name: str) -> tuple[bytes, str]:
    """A file of ours and a digest of it, which stands in its address."""
    content = (resources.files("serving.page") / "static" / name).read_bytes()
    return content, sha256(content).hexdigest()[:12]


@cache
def environment() -> Environment:
    """The templates; everything is escaped, and a name that is missing is a mistake."""
    env = Environment(
        loader=PackageLoader("serving.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals["static"] = lambda name: f"/page/{name}?v={static_file(name)[1]}"
    env.globals["languages"] = [(code, NAMES[code]) for code in LANGUAGES]
    env.filters["web_link"] = web_link
    return env


def web_link(url: str | None) -> str | None:
    """An address that a browser may follow; None for `javascript:` and the like."""
    return url if url and url.lower().startswith(("https://", "http://")) else None


def render(template: str, wording: Wording, status: int = 200, **values: object) -> HTMLResponse:
    """A page."""
    page = environment().get_template(template).render(t=wording, **values)
    return HTMLResponse(page, status, headers=dict(HEADERS))


def static_response(request: Request, name: str) -> Response:
    """A file of ours; for ever where it is asked for by its digest."""
    content, digest = static_file(name)
    is_named = request.query_params.get("v") == digest
    age = "public, max-age=31536000, immutable" if is_named else "no-cache"
    return Response(content, media_type=STATIC[name], headers={"cache-control": age})
