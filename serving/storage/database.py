"""The connection to SQLite or PostgreSQL: reading, writing, the schema."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from data.errors import ReplywrightError
from serving.storage.writer import GroupWriter

T = TypeVar("T")
_ADVISORY_LOCK = 7_272_741


class DatabaseUrlError(ReplywrightError):
    """The URL does not name a database that the service can use."""


def parse_url(url: str) -> URL:
    """`sqlite:///FILE`, or `postgresql://...` with the driver that we use.

    Raises:
        DatabaseUrlError: another database, or not a URL; the message does not quote it.
    """
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise DatabaseUrlError(
            "database: expected sqlite:///FILE or postgresql://USER@HOST/NAME"
        ) from None
    if parsed.drivername in ("postgres", "postgresql"):
        parsed = parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername not in ("sqlite", "postgresql+psycopg"):
        raise DatabaseUrlError("database: only SQLite and PostgreSQL are supported")
    if parsed.drivername == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise DatabaseUrlError("database: SQLite needs a file, such as sqlite:///replywright.db")
    return parsed


class Database:
    """Where everything is kept. Opening connects to nothing yet.

    Args:
        url: see `parse_url`.
        lock_timeout_s: how long to wait for another process's lock.
        pool_size: connections that read at the same time.
    """

    def __init__(self, url: str, *, lock_timeout_s: float = 5.0, pool_size: int = 8) -> None:
        self.url = parse_url(url)
        self.is_sqlite = self.url.drivername == "sqlite"
        self._lock_timeout_s = lock_timeout_s
        self.engine = self._engine(pool_size)
        self._writer: GroupWriter | None = None

    def _engine(self, pool_size: int) -> Engine:
        options: dict[str, Any] = {
            "pool_size": pool_size,
            "max_overflow": 2,
            "pool_timeout": self._lock_timeout_s,
        }
        if self.is_sqlite:
            arguments: dict[str, Any] = {
                "timeout": self._lock_timeout_s,
                "check_same_thread": False,
            }
            engine = create_engine(self.url, connect_args=arguments, **options)
            event.listen(engine, "connect", _prepare_sqlite)
            event.listen(engine, "begin", _begin_sqlite)
            return engine
        milliseconds = int(1000 * self._lock_timeout_s)
        arguments = {
            "options": f"-c lock_timeout={milliseconds} -c statement_timeout={4 * milliseconds}",
            "connect_timeout": max(2, int(self._lock_timeout_s)),
        }
        return create_engine(self.url, connect_args=arguments, pool_pre_ping=True, **options)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees what was committed when it first read (SQLite)."""
        with self.engine.connect() as connection:
            yield connection

    def write(self, work: Callable[[Connection], T]) -> T:
        """Run `work` in a transaction and return its result once that is on disk.

        No two writes run at the same time, in whatever process: what `work` reads stays true
        until it is committed. It must be quick, and touch nothing but the database.
        """
        if self._writer is None:
            self._writer = GroupWriter(self.begin_writing, 3 * self._lock_timeout_s)
        return self._writer.run(work)

    def begin_writing(self) -> Connection:
        """A connection within a transaction that keeps every other writer out."""
        connection = self.engine.connect().execution_options(replywright_write=True)
        try:
            connection.begin()
            if not self.is_sqlite:
                connection.execute(
                    text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _ADVISORY_LOCK}
                )
        except BaseException:
            connection.close()
            raise
        return connection

    def close(self) -> None:
        """Finish what is waiting to be written, then let go."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None
        self.engine.dispose()


def _prepare_sqlite(connection: Any, _record: object) -> None:  # noqa: ANN401 - DBAPI has no type
    connection.isolation_level = None  # we begin ourselves, see _begin_sqlite
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",  # an acknowledged draft survives a power cut
        "foreign_keys=ON",
        "cache_size=-16000",
        "temp_store=MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    is_write = connection.get_execution_options().get("replywright_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_write else "BEGIN")
