"""GET /labelling: the tickets most worth a label, their neighbours, and one click to label."""

from urllib.parse import urlencode

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from serving.access import services_of
from serving.page.rendering import render
from serving.page.report_words import ReportWords
from serving.page.routes import PageRoute, page_wording
from serving.page.sessions import check_form, read_form, remember_language, visitor_of
from serving.page.wording import LANGUAGES
from serving.principals import Role

router = APIRouter(route_class=PageRoute, include_in_schema=False)
PATH = "/labelling"
ROLES: tuple[Role, ...] = ("qa", "data")
_LONGEST = 200


@router.get(PATH)
async def labelling(request: Request) -> Response:
    """The list, and one ticket of it."""
    visitor = await visitor_of(request)
    visitor.principal.require_role(*ROLES)
    services, wording = services_of(request), page_wording(request)
    asked = request.query_params.get("ticket", "")[:_LONGEST]
    done = request.query_params.get("done", "")[:_LONGEST]

    def work() -> Response:
        candidates = services.labelling.candidates(visitor.principal)
        chosen = asked or (candidates[0].ticket_id if candidates else "")
        view = services.labelling.view(chosen, visitor.principal) if chosen else None
        workspace = services.live.current.workspace
        return render(
            "labelling.html",
            wording,
            w=ReportWords(wording),
            visitor=visitor,
            path=PATH,
            link=lambda **values: f"{PATH}?{urlencode(values)}",
            candidates=candidates,
            view=view,
            intents=workspace.taxonomy.intents,
            stores=workspace.stores,
            done=done if done in workspace.taxonomy.intents else None,
        )

    response = await services.workers.run(work)
    language = request.query_params.get("lang")
    if language in LANGUAGES:
        remember_language(request, response, language)
    return response


@router.post("/page/labels/{ticket_id}")
async def label(request: Request, ticket_id: str) -> Response:
    """Keep a label, then show the next ticket."""
    visitor = await visitor_of(request)
    visitor.principal.require_role(*ROLES)
    form = await read_form(request)
    check_form(request, form, visitor)
    services = services_of(request)
    intent = form.get("intent", "")
    await services.workers.run(
        lambda: services.labelling.label(ticket_id, (intent,), visitor.principal, visitor.agent)
    )
    return RedirectResponse(f"{PATH}?{urlencode({'done': intent})}", 303)
