"""GET / and what the review page's forms post. HTML for people; programs use /v1."""

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import asdict, dataclass
from typing import Any, get_args
from urllib.parse import urlencode

from fastapi import APIRouter, Request
from fastapi.routing import APIRoute
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.responses import RedirectResponse, Response

from data.records import LANGUAGES
from data.workspace.loading import Workspace
from serving.access import services_of
from serving.bodies import Action, DecisionRequest, Reason, record
from serving.conversations import is_plain_id
from serving.errors import (
    AlreadyDecidedError,
    InvalidBodyError,
    NotAuthenticatedError,
    NotDecidableError,
    NotFoundError,
    ServiceError,
    SupersededError,
)
from serving.page.difference import Change, word_changes
from serving.page.queue import COUNTED_TO, STATUSES, Queue, QueueFilter, QueuePage
from serving.page.rendering import STATIC, render, static_response
from serving.page.sessions import (
    SESSION_COOKIE,
    Visitor,
    agent_of,
    check_form,
    open_session,
    read_form,
    remember_agent,
    remember_language,
    remember_session,
    require_same_site,
    visitor_of,
)
from serving.page.view import describe_decision, original_of, read_draft_view
from serving.page.wording import LANGUAGES as PAGE_LANGUAGES
from serving.page.wording import Wording, choose_language, wording_in
from serving.problems import PROBLEMS, storage_error
from serving.services import Services
from serving.storage.drafts import DraftRepository, draft_json

_FILTERS = ("status", "store", "intent", "language", "queue", "q")
_LONGEST = 200
_ACTIONS: tuple[str, ...] = get_args(Action)
REASONS: tuple[str, ...] = get_args(Reason)
_DONE = ("approved", "edited", "rejected")


class PageRoute(APIRoute):
    """A route whose errors are pages, too."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler, with its errors turned into pages."""
        handler = super().get_route_handler()

        async def as_page(request: Request) -> Response:
            try:
                return await handler(request)
            except ServiceError as error:
                return error_page(request, error)
            except (DBAPIError, PoolTimeoutError) as error:
                found = storage_error(error)
                if found is None:
                    raise
                return error_page(request, found)

        return as_page


router = APIRouter(route_class=PageRoute, include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Attempt:
    """A decision that was not recorded: what was typed, and why not."""

    problem: str | None = None
    body: str | None = None
    changes: tuple[Change, ...] = ()
    status: int = 200


def error_page(request: Request, error: ServiceError) -> Response:
    """An error for a person; whoever is not logged in is asked to."""
    services, wording = services_of(request), page_wording(request)
    is_missing_key = isinstance(error, NotAuthenticatedError) and services.keys.is_configured
    if is_missing_key and request.method == "GET":
        back = f"{request.url.path}?{request.url.query}" if request.url.query else "/"
        return RedirectResponse("/page/login?" + urlencode({"next": back}), 303)
    status = PROBLEMS[type(error)][0]
    response = render("error.html", wording, status, detail=error.detail, code=status)
    if error.retry_after_s is not None:
        response.headers["retry-after"] = str(error.retry_after_s)
    return response


@router.get("/")
async def review(request: Request) -> Response:
    """The queue and one draft."""
    visitor = await visitor_of(request)
    response = await _page(request, visitor, request.query_params, Attempt())
    asked = request.query_params.get("lang")
    if asked in PAGE_LANGUAGES:
        remember_language(request, response, asked)
    return response


@router.post("/page/drafts/{draft_id}")
async def decide(request: Request, draft_id: str) -> Response:
    """Record a decision, then show the next draft; or show what an edit changes."""
    visitor = await visitor_of(request)
    services = services_of(request)
    form = await read_form(request)
    check_form(request, form, visitor)
    if not is_plain_id(draft_id):
        raise NotFoundError("no draft of this id")
    shown = {**form, "draft": draft_id}
    if form.get("action") == "compare":
        return await _page(request, visitor, shown, await _compared(services, visitor, shown))
    try:
        action = await services.workers.run(lambda: _decide(services, visitor, draft_id, form))
    except (AlreadyDecidedError, SupersededError, NotDecidableError) as error:
        attempt = Attempt(_conflict_key(error), form.get("body"), status=409)
        return await _page(request, visitor, shown, attempt)
    except InvalidBodyError as error:
        attempt = Attempt("problem-" + _wrong_field(error), form.get("body"), status=422)
        return await _page(request, visitor, shown, attempt)
    wanted = _filter(form, visitor)
    follows = await services.workers.run(lambda: _next(services, wanted, draft_id))
    query = _query(form) | {"done": action} | ({"draft": follows} if follows else {})
    return RedirectResponse("/?" + urlencode(query), 303)


def _decide(services: Services, visitor: Visitor, draft_id: str, form: Mapping[str, str]) -> str:
    draft = _draft_of(services, visitor, draft_id)
    outcome = form.get("outcome") or None
    action, body = form.get("action", ""), form.get("body")
    if action not in _ACTIONS:
        raise NotFoundError("no such action")
    # An edit that changes nothing is an approval: the model was right, and is told so.
    if action == "edit" and body == original_of(draft, outcome) != "":
        action = "approve"
    row: dict[str, Any] = {"action": action, "agent": visitor.agent}
    if action == "edit":
        row["body"] = body
    if action == "reject":
        row["reason"] = form.get("reason") or None
        if form.get("intent"):
            row["labels"] = {"intents": [form["intent"]]}
    elif outcome is not None:
        row["outcome"] = outcome
    services.deciding.decide(
        draft_id,
        record(row, DecisionRequest),
        visitor.principal,
        taxonomy=services.live.current.workspace.taxonomy,
    )
    return {"approve": "approved", "edit": "edited", "reject": "rejected"}[action]


def _draft_of(services: Services, visitor: Visitor, draft_id: str) -> dict[str, Any]:
    with services.database.reading() as connection:
        return draft_json(DraftRepository(connection).get(draft_id, visitor.principal.stores))


async def _compared(services: Services, visitor: Visitor, form: Mapping[str, str]) -> Attempt:
    def work() -> Attempt:
        before = original_of(_draft_of(services, visitor, form["draft"]), form.get("outcome"))
        body = form.get("body", "")
        return Attempt(body=body, changes=tuple(word_changes(before, body)))

    return await services.workers.run(work)


def _next(services: Services, wanted: QueueFilter, draft_id: str) -> str | None:
    with services.database.reading() as connection:
        return Queue(connection).next_after(wanted, draft_id)


def _conflict_key(error: ServiceError) -> str:
    if isinstance(error, AlreadyDecidedError):
        return "problem-decided"
    return "problem-stale" if isinstance(error, SupersededError) else "problem-no-text"


def _wrong_field(error: InvalidBodyError) -> str:
    names = {e.field for e in error.errors}
    return next((name for name in ("reason", "body") if name in names), "other")


async def _page(
    request: Request, visitor: Visitor, query: Mapping[str, str], attempt: Attempt
) -> Response:
    services, wording = services_of(request), page_wording(request)
    wanted = _filter(query, visitor)
    now = services.clock()

    def work() -> Response:
        live = services.live.current
        with services.database.reading() as connection:
            page = Queue(connection).page(wanted, _text(query, "cursor"))
            draft_id = _text(query, "draft") or (page.entries[0].draft_id if page.entries else None)
            view = None
            if draft_id is not None:
                view = read_draft_view(
                    connection,
                    live,
                    visitor.principal,
                    draft_id,
                    outcome=_text(query, "outcome"),
                    now=now,
                )
        return render(
            "review.html",
            wording,
            attempt.status,
            page=page,
            view=view,
            now=now,
            visitor=visitor,
            attempt=attempt,
            done=query.get("done") if query.get("done") in _DONE else None,
            wanted=asdict(wanted),
            decided=describe_decision(view.draft) if view else None,
            link=_linker(query),
            steps=_steps(page, draft_id),
            choices=_choices(live.workspace, visitor),
            stores=live.workspace.stores,
            reasons=REASONS,
            counted_to=COUNTED_TO,
            hidden=_query(query),
        )

    return await services.workers.run(work)


def _steps(page: QueuePage, draft_id: str | None) -> dict[str, str | None]:
    """The drafts before and after one in the list that is shown."""
    ids = [entry.draft_id for entry in page.entries]
    if draft_id not in ids:
        return {"previous": None, "next": ids[0] if ids else None}
    at = ids.index(draft_id)
    following = ids[at + 1] if at + 1 < len(ids) else None
    return {"previous": ids[at - 1] if at else None, "next": following}


def _choices(workspace: Workspace, visitor: Visitor) -> dict[str, list[str]]:
    """What the filters offer: of the visitor's stores only."""
    stores = [s for s in workspace.stores.values() if visitor.principal.may_see(s.id)]
    queues = {q for s in stores for q in (s.queue, *s.routes.values()) if q}
    return {
        "status": [*STATUSES, "all"],
        "store": [s.id for s in stores],
        "intent": list(workspace.taxonomy.intents),
        "language": list(LANGUAGES),
        "queue": sorted(queues),
    }


def _filter(query: Mapping[str, str], visitor: Visitor) -> QueueFilter:
    values = {name: _text(query, name) for name in _FILTERS}
    status = values.pop("status") or "open"
    is_known = status in STATUSES or status == "all"
    return QueueFilter(
        status=status if is_known else "open", stores=visitor.principal.stores, **values
    )


def _query(query: Mapping[str, str]) -> dict[str, str]:
    """The filters and the place in the queue, as links carry them."""
    found = {name: _text(query, name) for name in (*_FILTERS, "cursor")}
    return {name: value for name, value in found.items() if value}


def _linker(query: Mapping[str, str]) -> Callable[..., str]:
    kept = _query(query)

    def link(**values: str | None) -> str:
        pairs = {k: v for k, v in (kept | values).items() if v}
        return "/?" + urlencode(pairs) if pairs else "/"

    return link


def _text(query: Mapping[str, str], name: str) -> str | None:
    return query.get(name, "").replace("\x00", "").strip()[:_LONGEST] or None


def page_wording(request: Request) -> Wording:
    """The page's words in the language that the visitor reads."""
    accepted = request.headers.get("accept-language", "")
    return wording_in(choose_language(request.query_params.get("lang"), request.cookies, accepted))


@router.get("/page/login")
async def login_page(request: Request) -> Response:
    """Asks for a key."""
    return _login_page(request, None, 200)


def _login_page(request: Request, problem: str | None, status: int) -> Response:
    back = _local_path(request.query_params.get("next"))
    return render(
        "login.html",
        page_wording(request),
        status,
        next=back,
        problem=problem,
        agent="" if agent_of(request.cookies) == "local" else agent_of(request.cookies),
    )


@router.post("/page/login")
async def login(request: Request) -> Response:
    """Open a session by a key."""
    services = services_of(request)
    require_same_site(request)
    form = await read_form(request)
    services.limits.take(f"login:{request.client.host if request.client else ''}")
    if services.keys.is_stale:
        await services.workers.run(services.keys.refresh)
    try:
        session = open_session(services, form.get("key", "").strip())
    except NotAuthenticatedError:
        return _login_page(request, "login-wrong", 401)
    response = RedirectResponse(_local_path(form.get("next")), 303)
    remember_session(request, response, session)
    remember_agent(request, response, form.get("agent", ""))
    return response


@router.post("/page/logout")
async def logout(request: Request) -> Response:
    """Close a session."""
    visitor = await visitor_of(request)
    check_form(request, await read_form(request), visitor)
    response = RedirectResponse("/page/login", 303)
    response.delete_cookie(SESSION_COOKIE)
    return response


@router.post("/page/agent")
async def name_agent(request: Request) -> Response:
    """Remember under which name this browser decides."""
    visitor = await visitor_of(request)
    form = await read_form(request)
    check_form(request, form, visitor)
    response = RedirectResponse("/?" + urlencode(_query(form)), 303)
    remember_agent(request, response, form.get("agent", ""))
    return response


@router.get("/page/{name}")
async def static(request: Request, name: str) -> Response:
    """Style, script and icon."""
    if name not in STATIC:
        raise NotFoundError("no such page")
    return static_response(request, name)


def _local_path(path: str | None) -> str:
    """Where to go after logging in: a place of ours, never another site."""
    is_ours = path is not None and path.startswith("/") and path[1:2] not in ("/", "\\")
    return path if is_ours and path is not None and path.isprintable() else "/"
