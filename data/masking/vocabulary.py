"""Words that customers write, so that a name which is also a word is told from the word.

    python -m data.masking.vocabulary        writes words/*.txt anew from the authored corpora

In five languages a word counts where at least two tickets write it in small letters, and at least
twice as often so as with a capital within a sentence. German writes every noun with a capital:
there a word counts where two tickets set an article or its like before it.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import resources
from pathlib import Path

from data.records import LANGUAGES
from data.turns.characters import fold

_WORD = re.compile(r"[^\W\d_]{3,}")
_BEFORE = re.compile(r"([^\W\d_]+)$")
_LEAST_TICKETS = 2
_DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein"
    " meine meinen meinem meiner dein deine euer eure ihr ihre ihren ihrem ihrer unser unsere"
    " unseren diese dieser diesen diesem dieses im am zum zur vom beim ans ins welche welcher"
    " welches jede jeder jeden alle viele neue neuen neuer neues zwei drei als ohne per mit".split()
)


@lru_cache(maxsize=8)
def common_words(language: str | None = None) -> frozenset[str]:
    """Folded words of three letters or more of a language; of all six where it is none of them."""
    if language in LANGUAGES:
        text = (resources.files("data.masking") / f"words/{language}.txt").read_text("utf-8")
        return frozenset(text.split())
    return frozenset().union(*(common_words(known) for known in LANGUAGES))


def counted_words(texts: Iterable[str], language: str) -> set[str]:
    """Words of one language that are no names, folded.

    Args:
        texts: customers' mail.
        language: ISO 639-1; `de` is counted by determiners.
    """
    small, capital, determined = Counter[str](), Counter[str](), Counter[str]()
    for text in texts:
        rows = list(_written(text))
        small.update({word for word, kind, _ in rows if kind == "small"})
        capital.update({word for word, kind, _ in rows if kind == "capital"})
        determined.update({word for word, _, is_determined in rows if is_determined})
    if language == "de":
        return {word for word, n in determined.items() if n >= _LEAST_TICKETS}
    return {w for w, n in small.items() if n >= _LEAST_TICKETS and n >= 2 * capital[w]}


def _written(text: str) -> Iterator[tuple[str, str, bool]]:
    """Each word folded, how it is written, and whether a determiner stands before it."""
    for match in _WORD.finditer(text):
        word = match.group()
        before = text[: match.start()].rstrip(' «"„(')
        begins = not before or before[-1] in ".!?\n:–-"
        near = _BEFORE.search(before)
        is_capital = word[0].isupper() and word[1:].islower()
        kind = "small" if word.islower() else "capital" if is_capital and not begins else "other"
        is_noun = is_capital and near is not None and near.group().casefold() in _DETERMINERS
        yield fold(word), kind, is_noun


def _corpus_texts(folder: Path, language: str) -> Iterator[str]:
    for path in sorted(folder.glob(f"*/{language}.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def main() -> int:
    """Write words/ beside this module."""
    here = Path(__file__).parent
    for language in LANGUAGES:
        found = counted_words(_corpus_texts(here.parent / "corpora", language), language)
        target = here / "words" / f"{language}.txt"
        target.write_text("\n".join(sorted(found)) + "\n", encoding="utf-8")
        sys.stderr.write(f"{language}: {len(found)} words\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
