"""The passages of a merchant's articles that answer a customer, by words within a language.

BM25 over stems (Robertson and Zaragoza 2009), in a form that is built once per store and
language. A floor decides: a passage that shares too little with the question is not quoted.
"""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import snowballstemmer

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_STEM = 6  # letters: enough to join plurals and forms of verbs in our six languages
_K1, _B = 1.2, 0.75
# What is common in a helpdesk's mail says nothing of a topic.
_STOP = frozenset(
    """a about after all also am an and any are as at be because been before but by can could did do does for from get
    got had has have hello hi how i if in into is it its just like me my need not of on one or our out please so some
    than thanks that the their them then there they this to up us was we what when where which who why will with would
    you your yours dear order ordered
    au aux avec bonjour ca car ce ces cela cette comment dans de des du elle en est et eu fait il ils j je l la le les
    leur lui m ma mais me merci mes mon n ne nos notre nous on ou par pas plus pour pouvez qu que quel quelle qui s sa
    se ses si son suis sur svp t ta te tes ton tout tres tu un une vos votre vous y cordialement commande
    agli ai al alla alle anche buongiorno che chi ci come con cosa cui da dal dalla dei del della delle di e ed era
    gli grazie ha hai ho i il in io la le lei li lo loro ma mi mia mio ne nel nella no noi non o per perche piu poi
    puo quale quando quanto questa questo se sei si sia sono su sua suo tra tu un una uno vi voi vostro salve ordine
    aber alle als am an auch auf aus bei bin bis bitte da danke das dass dem den der des die dies diese du ein eine
    einem einen einer er es etwas fur gruss grusse guten hallo hat habe haben ich ihr ihre ihnen im in ist ja kann
    kein keine mein meine mich mir mit nach nicht noch nur ob oder schon sehr sein sich sie sind so tag und uns unser
    von vor war was wann wenn wer wie wir wird wo zu zum zur bestellung
    a al algo buenas buenos como con cual cuando de del desde dias donde e el ella en era es esa ese eso esta este
    esto estoy gracias ha hay he hola la las le les lo los mas me mi mis muy ni no nos o os para pero por porque pues
    puede que quiero se ser si sin sobre soy su sus tengo un una uno y ya yo pedido
    aan al alle als bij ben bestelling dag dan dat de deze die dit doen door dus een en er ga geen goed had hallo heb
    hebben heeft het hij hoe hoi ik in is je jij jullie kan kunnen maar me met mij mijn na naar nog nu of om ook op
    over te tot uit uw van veel voor vraag was wat we wel wij wil worden wordt ze zijn zo""".split()
)


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


@lru_cache(maxsize=8)
def _stemmer(language: str) -> snowballstemmer.basestemmer.BaseStemmer:
    return snowballstemmer.stemmer(_SNOWBALL[language])


@lru_cache(maxsize=65536)
def _stem(word: str, language: str | None) -> str:
    """A word's stem by Snowball; by its first letters where the language is not known."""
    if language in _SNOWBALL:
        return _folded(_stemmer(language).stemWord(word))
    return _folded(word).removesuffix("s")[:_STEM]


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c))


def stems(text: str, language: str | None = None) -> list[str]:
    """The content words of a text, folded and cut to their stems, in order."""
    return [
        _stem(word, language)
        for word in _WORD.findall(text.casefold())
        if (len(word) > 2 or word.isdigit()) and _folded(word) not in _STOP
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
        self._terms = [
            Counter(stems(f"{a.title} {a.title} {a.body}", language)) for a in self._articles
        ]
        self._lengths = [sum(t.values()) for t in self._terms]
        self._mean = (sum(self._lengths) / len(self._lengths)) if self._lengths else 0.0
        count = len(self._articles)
        seen = Counter(term for terms in self._terms for term in terms)
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

    def _qualifies(self, index: int, asked: set[str], names: set[str], intent: str) -> bool:
        if intent in _HOW_TO and self._articles[index].intents[:1] == (intent,):
            # Written for this very errand: how the customer words it matters little.
            return True
        shared = asked & self._terms[index].keys()
        if len(shared) >= 2 or asked & self._titles[index]:
            return True
        # "Five years on rucksacks" answers a broken buckle of a rucksack; a question of fact
        # needs more than the product's name.
        return bool(shared and names & self._titles[index]) and intent != "product.question"

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
