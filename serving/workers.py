"""The threads that do what blocks, and no more waiting for them than can be served in time."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from serving.errors import OverloadedError

T = TypeVar("T")


class Workers:
    """A pool of threads with a limited queue.

    Args:
        threads: how many.
        max_waiting: requests beyond this are refused instead of being served too late.
    """

    def __init__(self, threads: int, max_waiting: int) -> None:
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="work")
        self._most = threads + max_waiting
        self._count = 0

    async def run(self, work: Callable[[], T]) -> T:
        """Do something in a thread.

        Raises:
            OverloadedError: too much is waiting.
        """
        if self._count >= self._most:
            raise OverloadedError("too many requests are waiting", retry_after_s=1)
        self._count += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, work)
        finally:
            self._count -= 1

    def close(self) -> None:
        """Finish what is running."""
        self._pool.shutdown(wait=True, cancel_futures=True)
