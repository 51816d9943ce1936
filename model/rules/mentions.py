"""Where a ticket speaks of which article of trade, sentence by sentence."""

import re

from data.products import Product
from data.words import fold, words
from model.rules.items import name_score
from model.rules.situation import Situation

_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")
_NAMED = 0.3
_AND = re.compile(r"(?:and|et|e|ed|und|y|en|plus|or|ou|oder|o|of)\b")
_AND_THAT = 6  # words: "and the cassette?"


def sentences(s: Situation) -> list[str]:
    """The sentences of a ticket, its subject among them."""
    return [t for t in _SENTENCE.split(s.text) if t.strip()]


def named_articles(s: Situation) -> list[Product]:
    """The articles of trade that are named, one variant of each, the likeliest first."""
    found: dict[str, Product] = {}
    for product in s.products:
        found.setdefault(fold(product.name_in(s.language)[0]), product)
    named = [p for p in found.values() if any(_names(p, words(t)) for t in sentences(s))]
    return named or list(s.products[:1])


def said_about(s: Situation, product: Product) -> str:
    """The sentences on one of several articles: from where it is named to where another is."""
    others = [p for p in named_articles(s) if p.sku != product.sku]
    if not others:
        return s.text
    kept, is_on_it = [], False
    for sentence in sentences(s):
        said = words(sentence)
        if _names(product, said):
            is_on_it = True
        elif any(_names(other, said) for other in others):
            is_on_it = False
        if is_on_it:
            kept.append(sentence)
    return "\n".join(kept)


def is_in_wake(s: Situation, product: Product) -> bool:
    """Whether a short question only adds an article to the one before: `And the cassette?`."""
    own = [t for t in sentences(s) if _names(product, words(t))]
    return any(
        t.rstrip().endswith("?") and len(t.split()) <= _AND_THAT and _AND.match(fold(t))
        for t in own
    )


def _names(product: Product, said: set[str]) -> bool:
    names = [product.name] if isinstance(product.name, str) else product.name.values()
    return name_score(names, said) >= _NAMED
