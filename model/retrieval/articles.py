"""The passages of a merchant's articles that answer a customer, by words within a language.

BM25 over stems (Robertson and Zaragoza 2009), in a form that is built once per store and
language. A floor decides: a passage that shares too little with the question is not quoted.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Protocol

import snowballstemmer
import yaml

from data.words import asks_for_warranty, without_accents

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_STEM = 6  # letters: enough to join plurals and forms of verbs in our six languages
_K1, _B = 1.2, 0.75


@lru_cache(maxsize=1)
def _stop_words() -> frozenset[str]:
    text = (resources.files("model.retrieval") / "stop_words.yaml").read_text(encoding="utf-8")
    return frozenset(w for words in yaml.safe_load(text).values() for w in words.split())


# Errands that one article explains for everybody.
_HOW_TO = frozenset(
    (
        "account.access_details",
        "account.marketing_optout",
        "billing.invoice",
        "order.place_help",
        "promotion.gift_card_loyalty",
        "return.label_howto",
        "subscription.manage",
    )
)


# Advice on a product: an article that names it answers, however the question is worded.
_ON_A_PRODUCT = frozenset(("product.recommendation",))
_RARE = 2  # articles
_SURELY = 3  # words
_FAMILY = 5  # letters
_DEFECT = "product.defect_warranty"


class ArticleText(Protocol):
    """What is read of an article."""

    @property
    def source(self) -> str:
        """`article.<folder>/<lang>/<slug>`."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def body(self) -> str:
        """Its Markdown."""

    @property
    def intents(self) -> tuple[str, ...]:
        """Intents that it answers, the one it was written for first."""

    def covers(self, intent: str) -> bool:
        """Whether it names this intent or its group."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of an article, or all of a short one, word for word."""

    text: str
    source: str
    score: float


_SNOWBALL = {
    "en": "english",
    "fr": "french",
    "it": "italian",
    "de": "german",
    "es": "spanish",
    "nl": "dutch",
}


@lru_cache(maxsize=65536)
def _stem(word: str, language: str | None) -> str:
    """A word's stem by Snowball; by its first letters where the language is not known."""
    if language in _SNOWBALL:
        # A stemmer holds the word that it works on: one for every word, as threads share this.
        return without_accents(snowballstemmer.stemmer(_SNOWBALL[language]).stemWord(word))
    return without_accents(word).removesuffix("s")[:_STEM]


def stems(text: str, language: str | None = None) -> list[str]:
    """The content words of a text, folded and cut to their stems, in order."""
    stop = _stop_words()
    return [
        _stem(word, language)
        for word in _WORD.findall(text.casefold())
        if (len(word) > 2 or word.isdigit()) and without_accents(word) not in stop
    ]


def paragraphs_of(body: str) -> list[str]:
    """An article's paragraphs as plain text: a list stays with the line that leads to it."""
    blocks = [b.strip() for b in re.split(r"\n\s*\n", body) if b.strip()]
    plain: list[str] = []
    for block in blocks:
        if block.startswith("#"):
            continue
        lines: list[str] = []
        for line in block.splitlines():
            line = re.sub(r"\*\*|__|`", "", line.strip())
            if re.match(r"(?:[-*•]|\d+[.)]) ", line):
                lines.append("- " + re.sub(r"^(?:[-*•]|\d+[.)]) ", "", line))
            elif lines:
                lines[-1] += " " + line
            else:
                lines.append(line)
        text = "\n".join(lines)
        if text.startswith("- ") and plain:
            plain[-1] += "\n" + text
        else:
            plain.append(text)
    return plain


class ArticleIndex:
    """The articles of one store in one language.

    Args:
        articles: in the language of the draft; the store's own and the shared ones.
        language: of all of them.
    """

    def __init__(self, articles: Iterable[ArticleText], language: str) -> None:
        self._language = language
        self._articles = list(articles)
        self._paragraphs = [paragraphs_of(a.body) for a in self._articles]
        self._titles = [frozenset(stems(a.title, language)) for a in self._articles]
        self._leads = [
            frozenset(stems(b[0], language)) if b else frozenset() for b in self._paragraphs
        ]
        self._terms = [
            Counter(stems(f"{a.title} {a.title} {a.body}", language)) for a in self._articles
        ]
        self._lengths = [sum(t.values()) for t in self._terms]
        self._mean = (sum(self._lengths) / len(self._lengths)) if self._lengths else 0.0
        count = len(self._articles)
        seen = Counter(term for terms in self._terms for term in terms)
        self._spread = seen
        self._idf = {t: math.log(1 + (count - n + 0.5) / (n + 0.5)) for t, n in seen.items()}

    def search(
        self, question: str, intent: str, *, about: str = "", most: int = 2
    ) -> list[Passage]:
        """The passages that answer a question of an intent, best first.

        An article has to share at least two content words with the question itself, or one of
        its title; the name of a product alone (`about`) says which product, not what is asked.

        Args:
            question: the customer's words.
            intent: only articles that name it, or its group, are considered.
            about: names of the articles of trade concerned; they rank, they do not qualify.
            most: passages at the most.
        """
        names = set(stems(about, self._language))
        asked = set(stems(question, self._language)) - names
        scored = sorted(
            (
                (self._score(i, asked | names), i)
                for i, a in enumerate(self._articles)
                if a.covers(intent) and self._qualifies(i, asked, names, intent)
            ),
            reverse=True,
        )
        if not scored:
            return []
        return self._passages(scored[0][1], asked | names, scored[0][0], most)

    def search_any(self, question: str, *, most: int = 2) -> list[Passage]:
        """The passages of the one article that is surely on a question, whatever its intent.

        Three content words and two of its title have to be the question's.
        """
        asked = set(stems(question, self._language))
        scored = sorted(
            (
                (self._score(i, asked), i)
                for i, terms in enumerate(self._terms)
                if len(asked & terms.keys()) >= _SURELY
                and len(asked & self._titles[i]) >= min(2, len(self._titles[i]))
            ),
            reverse=True,
        )
        return self._passages(scored[0][1], asked, scored[0][0], most) if scored else []

    def _qualifies(self, index: int, asked: set[str], names: set[str], intent: str) -> bool:
        if intent in _HOW_TO and self._articles[index].intents[:1] == (intent,):
            # Written for this very errand: how the customer words it matters little.
            return True
        if intent in _ON_A_PRODUCT and self._is_about(index, names):
            return True
        if intent == _DEFECT and self._is_about(index, names):
            return self._has_symptom(index, asked - names)
        shared = asked & self._terms[index].keys()
        if len(shared) >= 2 or _meets(asked, self._titles[index]):
            return True
        # "Five years on rucksacks" answers a broken buckle of a rucksack; a question of fact
        # needs more than the product's name.
        return bool(shared and names & self._titles[index]) and intent != "product.question"

    def _has_symptom(self, index: int, asked: set[str]) -> bool:
        """Whether an article on one product's trouble is on the trouble that it has.

        The cure of another fault is worse than none; terms of a guarantee fit any fault.
        """
        if asks_for_warranty(self._articles[index].title):
            return bool(asked & self._terms[index].keys())
        return bool(asked & self._titles[index]) or len(asked & self._leads[index]) >= 2

    def _is_about(self, index: int, names: set[str]) -> bool:
        """Whether the article calls a product by a word that few other articles use."""
        return any(self._spread[n] <= _RARE for n in names & self._terms[index].keys())

    def _score(self, index: int, query: set[str]) -> float:
        terms, norm = self._terms[index], 1 - _B + _B * self._lengths[index] / (self._mean or 1)
        return sum(
            self._idf[t] * terms[t] * (_K1 + 1) / (terms[t] + _K1 * norm)
            for t in query
            if t in terms
        )

    def _passages(self, index: int, query: set[str], score: float, most: int) -> list[Passage]:
        article, blocks = self._articles[index], self._paragraphs[index]
        title = self._titles[index]
        overlap = [len(query & set(stems(b, self._language))) for b in blocks]
        length = sum(len(b.split()) for b in blocks)
        on_title = bool(title) and len(title & query) / len(title) >= 0.6
        is_whole = length <= 70 or (on_title and length <= 130)
        if is_whole:
            # The article is on this very question: its steps belong together.
            return [Passage("\n\n".join(blocks), article.source, score)]
        hits = [i for i, n in enumerate(overlap) if n]
        best = sorted(sorted(hits, key=lambda i: -overlap[i])[:most])
        return [Passage(blocks[i], article.source, score) for i in best]


def _meets(asked: set[str], title: frozenset[str]) -> bool:
    """Whether a title has a word of the question, or one of its family: allergic, allergens."""
    return any(
        word == own or (min(len(word), len(own)) >= _FAMILY and _begins(word, own))
        for own in title
        for word in asked
    )


def _begins(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
