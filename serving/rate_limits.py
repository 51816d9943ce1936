"""How often a key may ask: a bucket of tokens each, refilled steadily. Counts per process."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from serving.errors import RateLimitedError

_MOST_BUCKETS = 10_000


@dataclass
class _Bucket:
    tokens: float
    at: float


class RateLimits:
    """Buckets by key.

    Args:
        rate_per_s: how fast a bucket fills.
        burst: how much it holds.
        clock: seconds that only go forward.
    """

    def __init__(
        self, rate_per_s: float, burst: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate, self._burst, self._clock = rate_per_s, burst, clock
        self._buckets: dict[str, _Bucket] = {}

    def take(self, actor: str) -> None:
        """Take one token.

        Raises:
            RateLimitedError: the bucket is empty; says when it is not any more.
        """
        now = self._clock()
        if len(self._buckets) > _MOST_BUCKETS:
            self._buckets.clear()
        bucket = self._buckets.setdefault(actor, _Bucket(self._burst, now))
        bucket.tokens = min(self._burst, bucket.tokens + (now - bucket.at) * self._rate)
        bucket.at = now
        if bucket.tokens < 1:
            wait_s = math.ceil((1 - bucket.tokens) / self._rate)
            raise RateLimitedError("this key asks too often", retry_after_s=max(1, wait_s))
        bucket.tokens -= 1
