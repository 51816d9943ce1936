"""What the training record says of a run: accuracy per language and head, with its n.

The eval report (eval/) judges an artifact; these few figures only follow a run.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from training.finetuning.calibrate import Temperatures, expected_calibration_error, probabilities
from training.finetuning.examples import Example
from training.finetuning.heads import Head
from training.finetuning.predict import Logits

Figures = dict[str, float | int]


def is_right(example: Example, said: str, name: str, head: Head) -> bool:
    """Whether `said` is the label, or for the intent another that a fair reader could give."""
    if name == "intent" and said in example.also_ok:
        return True
    return said == head.names[int(example.targets[name].argmax())]


def right_and_confidence(
    name: str,
    head: Head,
    probability: NDArray[np.float64],
    examples: Sequence[Example],
) -> tuple[NDArray[np.bool_], NDArray[np.float64]]:
    """Of the examples that carry the label: whether the best name is right, and how sure it is."""
    places = [place for place, example in enumerate(examples) if name in example.targets]
    said = [head.names[int(probability[place].argmax())] for place in places]
    right = [
        is_right(examples[place], own, name, head) for place, own in zip(places, said, strict=True)
    ]
    return np.array(right, dtype=bool), probability[places].max(axis=-1)


def measure(
    logits: Logits,
    examples: Sequence[Example],
    heads: Mapping[str, Head],
    temperatures: Temperatures,
) -> dict[str, dict[str, Figures]]:
    """Figures by language (`*`: all) and head: accuracy or micro F1 (higher is better) and n."""
    groups = {"*": list(range(len(examples)))}
    for place, example in enumerate(examples):
        groups.setdefault(example.language, []).append(place)
    report: dict[str, dict[str, Figures]] = {}
    for language, places in sorted(groups.items()):
        own = [examples[place] for place in places]
        spoken = [example.language for example in own]
        report[language] = {}
        for name, head in heads.items():
            probability = probabilities(logits[name][places], spoken, temperatures[name], head.kind)
            figures = _any_figures if head.kind == "any" else _one_figures
            report[language][name] = figures(name, head, probability, own)
    return report


def _one_figures(
    name: str, head: Head, probability: NDArray[np.float64], examples: Sequence[Example]
) -> Figures:
    right, confidence = right_and_confidence(name, head, probability, examples)
    if not len(right):
        return {"n": 0}
    return {
        "accuracy": round(float(right.mean()), 4),
        "calibration_error": round(expected_calibration_error(confidence, right), 4),
        "n": len(right),
    }


def _any_figures(
    name: str, head: Head, probability: NDArray[np.float64], examples: Sequence[Example]
) -> Figures:
    places = [place for place, example in enumerate(examples) if name in example.targets]
    if not places:
        return {"n": 0}
    flag = np.array([examples[place].targets[name] for place in places]) > 0.5
    said = probability[places] >= 0.5
    both = int((said & flag).sum())
    return {
        "precision": round(both / max(int(said.sum()), 1), 4),
        "recall": round(both / max(int(flag.sum()), 1), 4),
        "flags": int(flag.sum()),
        "n": len(places),
    }
