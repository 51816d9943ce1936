"""Everything that the routes use, opened at the start and closed at the end."""

import logging
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from data.errors import ReplywrightError
from serving.deciding import DecidingService
from serving.drafting import DraftingService
from serving.intake import IntakeService
from serving.learning.labelling import LabellingService
from serving.live import LiveState
from serving.metrics import Metrics
from serving.migrations.steps import current_step, migrate, newest_step
from serving.principals import KeyRing
from serving.problems import where_it_failed
from serving.rate_limits import RateLimits
from serving.settings import ServingSettings
from serving.storage.database import Database
from serving.storage.drafts import DraftRepository
from serving.storage.outbox import OutboxRepository
from serving.storage.tickets import TicketRepository
from serving.workers import Workers

logger = logging.getLogger(__name__)

_LEAST_FREE_BYTES = 50_000_000


class SchemaError(ReplywrightError):
    """The database is not at the step that this version needs."""


@dataclass(frozen=True)
class Services:
    """The opened parts of the service."""

    settings: ServingSettings
    database: Database
    live: LiveState
    drafting: DraftingService
    deciding: DecidingService
    intake: IntakeService
    labelling: LabellingService
    keys: KeyRing
    limits: RateLimits
    workers: Workers
    metrics: Metrics
    clock: Callable[[], datetime]
    session_secret: bytes

    def problems(self) -> list[str]:
        """Why the service cannot do its work now; empty where it can."""
        found = []
        try:
            with self.database.reading() as connection:
                step = current_step(connection)
            if step != newest_step():
                found.append("database: not at the newest step; run replywright migrate")
            self.database.write(lambda connection: connection.exec_driver_sql("SELECT 1").scalar())
        except (SQLAlchemyError, ReplywrightError) as error:
            logger.warning("not ready: %s", where_it_failed(error))
            found.append("database: cannot be read and written")
        if self.database.is_sqlite:
            folder = Path(self.database.url.database or ".").parent
            if shutil.disk_usage(folder).free < _LEAST_FREE_BYTES:
                found.append("disk: almost full")
        self.metrics.set_ready(len(found))
        return found

    def render_metrics(self) -> bytes:
        """The numbers, with what is waiting now."""
        with self.database.reading() as connection:
            self.metrics.set_backlog(
                DraftRepository(connection).backlog(),
                TicketRepository(connection).counts(),
                OutboxRepository(connection).waiting(),
            )
        return self.metrics.render()

    def close(self) -> None:
        """Finish what is running and let go."""
        self.workers.close()
        self.database.close()


def open_services(
    settings: ServingSettings, clock: Callable[[], datetime], metrics: Metrics
) -> Services:
    """Open the database, the workspace and the model.

    A SQLite file is brought to the newest step here; a shared PostgreSQL only by the command.

    Raises:
        SchemaError: PostgreSQL is not at the newest step.
        ReplywrightError: the workspace or the model cannot be used.
    """
    live = LiveState(settings, metrics.observe_stage)
    database = Database(
        settings.database,
        lock_timeout_s=settings.lock_timeout_s,
        pool_size=settings.threads + 2,
    )
    try:
        _prepare_schema(database)
        admin_key = settings.admin_key.get_secret_value() if settings.admin_key else None
        keys = KeyRing(database, admin_key)
        keys.refresh()
    except BaseException:
        database.close()
        raise
    return Services(
        settings=settings,
        database=database,
        live=live,
        drafting=DraftingService(database, live, settings=settings, clock=clock, metrics=metrics),
        deciding=DecidingService(database, clock, metrics),
        intake=IntakeService(database, clock, metrics),
        labelling=LabellingService(database, live, clock),
        keys=keys,
        limits=RateLimits(settings.rate_per_s, settings.rate_burst),
        workers=Workers(settings.threads, settings.max_waiting),
        metrics=metrics,
        clock=clock,
        session_secret=_session_secret(settings),
    )


def _session_secret(settings: ServingSettings) -> bytes:
    """What sessions of the review page are signed with; without a setting they end with us."""
    if settings.session_secret is None:
        return secrets.token_bytes(32)
    return settings.session_secret.get_secret_value().encode()


def _prepare_schema(database: Database) -> None:
    if database.is_sqlite:
        migrate(database)
        return
    with database.reading() as connection:
        step = current_step(connection)
    if step != newest_step():
        raise SchemaError(
            f"the database is at step {step}, needed is {newest_step()}: run `replywright migrate`"
        )
