"""Sentence retrieval: how often a text's nearest English text is its own translation."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.distillation.teacher import encode

MAX_TOKENS = 96
CODES = {"fr": "fra", "it": "ita", "de": "deu", "es": "spa", "nl": "nld"}


@dataclass(frozen=True, slots=True)
class Retrieval:
    """Accuracy of one language on one check, 0 to 1, higher is better, both directions averaged."""

    check: str
    language: str
    accuracy: float
    texts: int


def retrieval_accuracy(left: NDArray[np.float32], right: NDArray[np.float32]) -> float:
    """Share of rows whose nearest row on the other side is their own, averaged over both ways.

    Args:
        left: unit rows, shape (texts, width).
        right: unit rows of the translations, in the same order.
    """
    similarity = left @ right.T
    own = np.arange(len(left))
    forth = (similarity.argmax(axis=1) == own).mean()
    back = (similarity.argmax(axis=0) == own).mean()
    return float((forth + back) / 2)


def evaluate_retrieval(model_dir: Path, root: Path) -> list[Retrieval]:
    """Run both checks, `tatoeba_laser_eval` and `ntrex_eval`, for every language."""
    results = []
    for check in ("tatoeba", "ntrex"):
        for language in CODES:
            english, texts = _read_check(root, check, language)
            both = encode(model_dir, english + texts, max_tokens=MAX_TOKENS)
            accuracy = retrieval_accuracy(both[: len(english)], both[len(english) :])
            results.append(Retrieval(check, language, round(accuracy, 4), len(texts)))
    return results


def _read_check(root: Path, check: str, language: str) -> tuple[list[str], list[str]]:
    code = CODES[language]
    if check == "tatoeba":
        stem = root / "tatoeba_laser_eval" / f"tatoeba.{code}-eng"
        return _lines(Path(f"{stem}.eng")), _lines(Path(f"{stem}.{code}"))
    folder = root / "ntrex_eval"
    english = _lines(folder / "newstest2019-src.eng.txt")
    return english, _lines(folder / f"newstest2019-ref.{code}.txt")


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").strip("\n").split("\n")
