"""The application: routes now, everything that is opened later, when it starts."""

import asyncio
import logging
import signal
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from fastapi import FastAPI
from sqlalchemy.exc import SQLAlchemyError

from data.errors import ReplywrightError
from serving.clocks import run_clocks
from serving.envelope import Envelope
from serving.metrics import Metrics
from serving.openapi import describe
from serving.page import labelling
from serving.page import reports as report_pages
from serving.page import routes as page
from serving.problems import add_handlers, where_it_failed
from serving.reporting.drift import drift_between
from serving.reporting.reading import Scope
from serving.routes import drafts, hooks, notices, operations, reports, shop, tagging, tickets
from serving.routes.operations import reload_live
from serving.services import Services, open_services
from serving.settings import ServingSettings

logger = logging.getLogger(__name__)

_DRIFT_EVERY = timedelta(hours=1)

ROUTERS = (
    tagging, drafts, notices, shop, tickets, hooks, reports, operations,
    page, report_pages, labelling,
)  # fmt: skip


def utc_now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


def create_app(settings: ServingSettings, *, clock: Callable[[], datetime] = utc_now) -> FastAPI:
    """The app; it opens database, workspace and model when it starts, and closes them at its end.

    Args:
        settings: what was read from the environment.
        clock: what time it is, always aware.
    """
    metrics = Metrics()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        try:
            services = await asyncio.to_thread(open_services, settings, clock, metrics)
        except Exception as error:
            app.state.start_error = error  # for the command, which says it in words
            logger.error("not started: %s", where_it_failed(error))
            raise
        app.state.services = services
        tasks = [
            asyncio.create_task(_tick(services)),
            asyncio.create_task(_follow_registry(services)),
        ]
        _listen_for_reload(services, tasks)
        logger.info("started with model %s", services.live.current.model_version)
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await asyncio.to_thread(services.close)
            logger.info("stopped")

    app = FastAPI(
        title="Replywright",
        lifespan=lifespan,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.openapi = lambda: describe(app)  # type: ignore[method-assign]
    add_handlers(app)
    for module in ROUTERS:
        app.include_router(module.router)
    app.add_middleware(Envelope, settings=settings, metrics=metrics)
    return app


async def _tick(services: Services) -> None:
    """Do what time brings about, again and again."""
    settings = services.settings
    looked_at: datetime | None = None
    while settings.clock_interval_s:
        await asyncio.sleep(settings.clock_interval_s)
        try:
            await services.workers.run(lambda: _run_clocks(services))
            if looked_at is None or services.clock() - looked_at >= _DRIFT_EVERY:
                looked_at = services.clock()
                await services.workers.run(lambda: measure_drift(services))
        except (SQLAlchemyError, ReplywrightError) as error:
            logger.error("clocks: %s", where_it_failed(error))


async def _follow_registry(services: Services) -> None:
    """Take up the model that was promoted, or rolled back to, while requests go on.

    A model that cannot be used is refused once, and said so; the next promotion is tried again.
    """
    refused: str | None = None
    while services.settings.registry_interval_s:
        await asyncio.sleep(services.settings.registry_interval_s)
        version: str | None = None
        try:
            version = services.live.promoted()
            if version is not None and version != refused:
                await services.workers.run(lambda: reload_live(services, "registry"))
        except (SQLAlchemyError, ReplywrightError, OSError) as error:
            refused = version
            logger.error("registry: %s", where_it_failed(error))


def measure_drift(services: Services) -> None:
    """Put the drift of the last seven days into the metrics."""
    now = services.clock()
    with services.database.reading() as connection:
        week = now - timedelta(days=7)
        learned_from = services.live.current.learned_from
        found = drift_between(Scope(connection, None), week, now, learned_from)
    services.metrics.set_drift({(d.feature, d.against): (d.divergence, d.expected) for d in found})


def _run_clocks(services: Services) -> None:
    run_clocks(
        services.database,
        services.live.current.workspace.stores,
        services.clock(),
        alert_before=timedelta(seconds=services.settings.alert_before_s),
        keep_keys=timedelta(seconds=services.settings.idempotency_s),
    )


def _listen_for_reload(services: Services, tasks: list[asyncio.Task[None]]) -> None:
    """Reload on SIGHUP, where signals reach us: in the main thread of a Unix process."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "SIGHUP"):
        return

    async def reload() -> None:
        try:
            await services.workers.run(lambda: reload_live(services, "signal"))
        except (SQLAlchemyError, ReplywrightError) as error:
            logger.error("reload: %s", where_it_failed(error))

    def on_signal() -> None:
        tasks.append(asyncio.get_running_loop().create_task(reload()))

    asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, on_signal)
