"""The interval of an observed share."""

import math

_Z = 1.959963984540054  # 95 %


def wilson(right: int, n: int) -> tuple[float, float]:
    """The 95 % interval of a share observed as `right` of `n`, 0 to 1 (Wilson 1927)."""
    if n == 0:
        return 0.0, 1.0
    part = right / n
    middle = (part + _Z**2 / (2 * n)) / (1 + _Z**2 / n)
    half = _Z / (1 + _Z**2 / n) * math.sqrt(part * (1 - part) / n + _Z**2 / (4 * n * n))
    return max(0.0, middle - half), min(1.0, middle + half)
