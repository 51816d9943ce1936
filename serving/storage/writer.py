"""One thread that writes: what arrives together is committed together, with one sync to disk.

A sync takes milliseconds and a draft's rows microseconds. Whoever calls `run` waits until the
commit that holds their work is on disk; a failing piece of work takes back its own rows only.
"""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection

from serving.errors import StorageUnavailableError

T = TypeVar("T")
_MOST_AT_ONCE = 64


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[Connection], Any]
    done: Future[Any]


class GroupWriter:
    """Runs pieces of work one after the other, each all or nothing.

    Args:
        connect: a new connection with a transaction begun that may write.
        timeout_s: how long a caller waits.
    """

    def __init__(self, connect: Callable[[], Connection], timeout_s: float) -> None:
        self._connect, self._timeout_s = connect, timeout_s
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._loop, name="writer", daemon=True)
        self._is_closed = False
        self._thread.start()

    def run(self, work: Callable[[Connection], T]) -> T:
        """The result of `work` once it is committed.

        Raises:
            StorageUnavailableError: no commit within the time limit. Where the work had begun
                it may still be committed: a client repeats it with its Idempotency-Key.
        """
        if self._is_closed:
            raise StorageUnavailableError("the service is stopping", retry_after_s=5)
        job = _Job(work, Future())
        self._jobs.put(job)
        try:
            result: T = job.done.result(self._timeout_s)
        except FutureTimeoutError:
            job.done.cancel()
            raise StorageUnavailableError(
                "the database does not commit in time", retry_after_s=2
            ) from None
        return result

    def close(self) -> None:
        """Finish what is waiting, then stop."""
        self._is_closed = True
        self._jobs.put(None)
        self._thread.join()

    def _loop(self) -> None:
        is_last = False
        while not is_last:
            first = self._jobs.get()
            jobs: list[_Job] = []
            is_last = first is None
            if first is not None:
                jobs.append(first)
            while not is_last and len(jobs) < _MOST_AT_ONCE:
                try:
                    more = self._jobs.get_nowait()
                except queue.Empty:
                    break
                is_last = more is None
                if more is not None:
                    jobs.append(more)
            self._commit([job for job in jobs if job.done.set_running_or_notify_cancel()])

    def _commit(self, jobs: list[_Job]) -> None:
        if not jobs:
            return
        results: list[tuple[_Job, Any]] = []
        failures: list[tuple[_Job, Exception]] = []
        try:
            with self._connect() as connection:
                for job in jobs:
                    self._run_one(connection, job, results, failures, alone=len(jobs) == 1)
                if results:
                    connection.commit()
        except Exception as error:  # noqa: BLE001 - handed to every caller, who reports it
            results, failures = [], [(job, error) for job in jobs]
        for job, failure in failures:
            job.done.set_exception(failure)
        for job, result in results:
            job.done.set_result(result)

    @staticmethod
    def _run_one(
        connection: Connection,
        job: _Job,
        results: list[tuple[_Job, Any]],
        failures: list[tuple[_Job, Exception]],
        *,
        alone: bool,
    ) -> None:
        if not alone:
            connection.exec_driver_sql("SAVEPOINT piece")
        try:
            results.append((job, job.work(connection)))
        except Exception as error:  # noqa: BLE001 - handed to the caller, who reports it
            failures.append((job, error))
            if not alone:
                connection.exec_driver_sql("ROLLBACK TO SAVEPOINT piece")
        if not alone:
            connection.exec_driver_sql("RELEASE SAVEPOINT piece")
