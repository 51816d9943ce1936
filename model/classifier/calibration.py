"""From logits to calibrated probabilities. Numpy alone: serving has no scipy."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from model.classifier.protocol import Probability


def softmax(logits: NDArray[np.floating], temperature: float) -> NDArray[np.float64]:
    """Probabilities of one text, of the shape of its logits; they sum to 1.

    Source of the temperature: Guo et al. 2017, "On Calibration of Modern Neural Networks".
    """
    scaled = logits.astype(np.float64) / temperature
    values = np.exp(scaled - scaled.max())
    result: NDArray[np.float64] = values / values.sum()
    return result


def ranked(names: Sequence[str], values: NDArray[np.float64]) -> list[Probability]:
    """Each name with its probability, likeliest first; equal ones in the order of the names."""
    order = np.argsort(-values, kind="stable")
    return [(names[i], float(values[i])) for i in order]
