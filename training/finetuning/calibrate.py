"""Fit one temperature per head and language on the validation split.

Source: Guo et al. 2017, "On Calibration of Modern Neural Networks", 4.2.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize_scalar
from scipy.special import expit, log_softmax, softmax

from training.finetuning.examples import Example
from training.finetuning.heads import Head, HeadKind
from training.finetuning.predict import Logits

ALL = "*"
"""The key of the temperature over all languages, for those with too few examples."""

MIN_EXAMPLES = 60
LOWEST, HIGHEST = 0.25, 4.0

Temperatures = dict[str, dict[str, float]]
"""By head, then by language code or `*`; unitless, above 0."""


def fit_temperatures(
    logits: Logits, examples: Sequence[Example], heads: Mapping[str, Head]
) -> Temperatures:
    """The temperature of least cross-entropy for every head, per language and over all.

    Args:
        logits: of the examples, by head.
        examples: the validation split.
        heads: the heads of the network.
    """
    fitted: Temperatures = {}
    languages = sorted({example.language for example in examples})
    for name, head in heads.items():
        known = np.array([name in example.targets for example in examples])
        if known.sum() < MIN_EXAMPLES:
            fitted[name] = {ALL: 1.0}
            continue
        target = np.array(
            [example.targets[name] for example in examples if name in example.targets]
        )
        spoken = np.array([example.language for example in examples])[known]
        own = logits[name][known]
        fitted[name] = {ALL: temperature_of(own, target, head.kind)}
        for language in languages:
            chosen = spoken == language
            if chosen.sum() >= MIN_EXAMPLES:
                value = temperature_of(own[chosen], target[chosen], head.kind)
                fitted[name][language] = value
    return fitted


def temperature_of(
    logits: NDArray[np.float32], target: NDArray[np.float32], kind: HeadKind
) -> float:
    """The temperature in 0.25 to 4 under which `target` is most likely.

    Args:
        logits: shape (examples, names).
        target: same shape; a distribution per row (`one`) or flags (`any`).
        kind: how the head is read.
    """

    def loss(log_temperature: float) -> float:
        scaled = logits.astype(np.float64) / np.exp(log_temperature)
        if kind == "one":
            return float(-(target * log_softmax(scaled, axis=-1)).sum(-1).mean())
        return float((np.logaddexp(0, scaled) - target * scaled).mean())

    found = minimize_scalar(loss, bounds=(np.log(LOWEST), np.log(HIGHEST)), method="bounded")
    return round(float(np.exp(found.x)), 4)


def probabilities(
    logits: NDArray[np.float32],
    languages: Sequence[str],
    fitted: Mapping[str, float],
    kind: HeadKind,
) -> NDArray[np.float64]:
    """Calibrated probabilities: each row under the temperature of its language.

    Args:
        logits: shape (texts, names).
        languages: of each text.
        fitted: the head's temperatures.
        kind: how the head is read.
    """
    scale = np.array([fitted.get(language, fitted[ALL]) for language in languages])
    scaled = logits.astype(np.float64) / scale[:, None]
    result: NDArray[np.float64] = softmax(scaled, axis=-1) if kind == "one" else expit(scaled)
    return result


def expected_calibration_error(
    confidence: NDArray[np.float64], right: NDArray[np.bool_], bins: int = 10
) -> float:
    """Mean gap of confidence and accuracy over equal-width bins, 0 to 1, lower is better."""
    place = np.minimum((confidence * bins).astype(int), bins - 1)
    gaps = [
        abs(confidence[place == number].mean() - right[place == number].mean())
        * (place == number).mean()
        for number in range(bins)
        if (place == number).any()
    ]
    return float(sum(gaps))
