"""Words and character n-grams of a text as hashed features, the same in training and serving."""

import unicodedata
import zlib
from collections import Counter
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BUCKETS = 1 << 16
_MAX_CHARS = 1500  # a request stands at the start or at the end of a long mail
_TAIL_CHARS = 500


def head_and_tail(text: str) -> str:
    """The parts of a long text that say what is wanted."""
    if len(text) <= _MAX_CHARS + _TAIL_CHARS:
        return text
    return f"{text[:_MAX_CHARS]} {text[-_TAIL_CHARS:]}"


@lru_cache(maxsize=100_000)
def _word_buckets(word: str) -> tuple[int, ...]:
    """Buckets of a word, of it without accents, and of its character n-grams."""
    padded = f"<{word}>"
    grams = {padded}
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    grams.add(f"~{plain}")
    padded = f"<{plain}>"
    for size in (3, 4, 5):
        grams.update(padded[i : i + size] for i in range(len(padded) - size + 1))
    return tuple(zlib.crc32(g.encode()) % BUCKETS for g in grams)


def _words(text: str) -> list[str]:
    """Words, numbers as their length, and punctuation that carries a tone."""
    words: list[str] = []
    current = ""
    for char in text.lower():
        if char.isalnum():
            current += char
            continue
        if current:
            words.append(current)
            current = ""
        if char in "?!€$£@%>":
            words.append(char)
    if current:
        words.append(current)
    return [f"#{min(len(w), 9)}" if any(c.isdigit() for c in w) else w[:24] for w in words]


def features(text: str, channel: str = "other") -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Buckets of a text and their weights (1 + log count), without repetition, sorted."""
    words = _words(head_and_tail(text))
    counts: Counter[int] = Counter()
    for word in words:
        counts.update(_word_buckets(word))
    for first, second in zip(words, words[1:], strict=False):
        counts[zlib.crc32(f"{first}_{second}".encode()) % BUCKETS] += 1
    counts[zlib.crc32(f"channel={channel}".encode()) % BUCKETS] += 1
    counts[zlib.crc32(f"length={min(len(words) // 5, 8)}".encode()) % BUCKETS] += 1
    buckets = np.fromiter(sorted(counts), dtype=np.int64, count=len(counts))
    weights = np.array([1 + np.log(counts[b]) for b in buckets.tolist()], dtype=np.float32)
    return buckets, weights
