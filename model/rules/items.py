"""Which article is meant: items of an order and products, by the customer's words."""

import re
from collections.abc import Iterable
from functools import lru_cache

from data.colours import colour_of_code, colour_words, colours_in
from data.facts import Fact
from data.orders import Item, Order
from data.products import Product
from data.sizes import size_tokens
from data.words import fold, words
from model.plan.records import Act
from model.rules.answer import act
from model.rules.situation import OrderFacts, Situation

# Words of size, number and colour say which variant, not which article.
_MIN_LETTERS = 4
_MOST_TOLD = 6


def item_words(s: Situation, item: Item) -> list[str]:
    """Every name of an item, the catalogue's among them."""
    product = s.catalogue.get(item.sku)
    names = [item.name]
    if product:
        names += [product.name] if isinstance(product.name, str) else list(product.name.values())
    return names


def _similar(word: str, said: set[str]) -> bool:
    """The word itself, or a form of it: plural, compound (`Kaffeemühle` for `Mühle`)."""
    if word in said:
        return True
    stem = word[: max(_MIN_LETTERS, len(word) - 2)]
    return any(
        s.startswith(stem)
        or (len(word) > 5 and s.endswith(word))
        or (len(s) > 5 and word.endswith(s))  # `Thermometer` for a `Funkthermometer`
        for s in said
    )


def name_score(names: Iterable[str], said: set[str]) -> float:
    """How much of the best of `names` the customer said, 0 to 1."""
    best = 0.0
    for name in names:
        own = _telling_words(name)
        if own:
            best = max(best, sum(_similar(w, said) for w in own) / len(own))
    return best


@lru_cache(maxsize=8192)
def _telling_words(name: str) -> tuple[str, ...]:
    return tuple(w for w in words(name) if len(w) >= _MIN_LETTERS and not w.isdigit())


def mentioned_items(s: Situation, order: Order) -> list[Item]:
    """The items of the order that the customer names, best first; empty where none is named."""
    if s.focus:
        return [item for item in order.items if item.sku in s.focus]
    said = words(s.text)
    scored = []
    for position, item in enumerate(order.items):
        if item.sku.casefold() in s.text.casefold():
            score = 2.0
        else:
            score = name_score(item_words(s, item), said)
            score += 0.1 * (name_score([item.variant or ""], said) if item.variant else 0)
        if score >= 0.3:
            scored.append((-score, position, item))
    scored.sort(key=lambda row: row[:2])
    top = [row for row in scored if row[0] <= scored[0][0] * 0.7] if scored else []
    return [item for _, _, item in top]


def meant_items(s: Situation, order: Order) -> list[Item]:
    """The items the ticket is about: those named, else all of them."""
    return mentioned_items(s, order) or list(order.items)


def one_item(s: Situation, order: Order) -> Item | None:
    """The item the ticket is about, where there is only one."""
    meant = meant_items(s, order)
    return meant[0] if len(meant) == 1 else None


_MISSING = re.compile(
    r"missing|not in|no sign|without|wasn't|isn't|never|but not|but no |manqu|aucune? |pas de "
    r"|pas dans|mais pas|absent|manca|senza|nessun|non c'|ma non|fehl|kein|ohne|nicht dabei"
    r"|nicht drin|aber nicht|falta|sin |no (?:esta|venia|viene|hay)|pero no|ontbre|geen |zonder"
    r"|niet bij|maar niet"
)


_CLAUSE = re.compile(r"[.!?;\n]+|, (?:mais|but|ma|aber|pero|maar) ")
_THERE = re.compile(
    r"\b(?:was there|is there|arrived|is here|are here|etait (?:bien )?la|est la|est arrivee?"
    r"|sont la|c'era|c'erano|arrivat[oaie]|war dabei|ist da|sind da|lag bei|angekommen|estaba"
    r"|si (?:venia|ha llegado|llego)|ha llegado|zat er|zaten er|is er wel|wel bij"
    r"|aangekomen|binnen)\b"
)


def missing_items(s: Situation, order: Order) -> list[Item]:
    """The items that are said not to be there: those named beside a word for missing.

    "The blouse is here, but no scarf" names two, and misses one.
    """
    named = mentioned_items(s, order)
    if len(named) == 1 and len(order.items) > 1 and _is_only_there(s, named[0]):
        return [i for i in order.items if i is not named[0]] if len(order.items) == 2 else []
    if len(named) < 2:
        return named
    there = [
        item
        for item in named
        for sentence in _CLAUSE.split(s.text)
        if _THERE.search(fold(sentence))
        and not _MISSING.search(fold(sentence))
        and name_score(item_words(s, item), words(sentence)) >= 0.3
    ]
    named = [item for item in named if item not in there] or named
    kept = []
    for item in named:
        names = item_words(s, item)
        for sentence in _CLAUSE.split(s.text):
            if _MISSING.search(fold(sentence)) and name_score(names, words(sentence)) >= 0.3:
                kept.append(item)
                break
    return kept or named


_ONLY = re.compile(
    r"\b(?:only|just|nur|blos|bloss|lediglich|seulement|uniquement|rien que|solo|soltanto|solamente"
    r"|unicamente|alleen|enkel|slechts)\b"
)


def _is_only_there(s: Situation, item: Item) -> bool:
    """Whether the one item that is named is what came: "only the pan came, the lid is missing"."""
    names = item_words(s, item)
    clauses = [fold(c) for c in re.split(r"[.!?;,\n]+", s.text)]
    own = [c for c in clauses if name_score(names, words(c)) >= 0.3]
    others = [c for c in clauses if c not in own]
    return (
        any(_THERE.search(c) or _ONLY.search(c) for c in own)
        and not any(_MISSING.search(c) for c in own)
        and any(_MISSING.search(c) for c in others)
    )


def variant_item_fact(s: Situation, order: OrderFacts) -> Fact | None:
    """The item with its variant, where which one it is makes the difference: `Moka (6 cups)`."""
    item = one_item(s, order.order)
    name = order.item_name(item) if item else None
    if item is None or name is None or not item.variant or str(item.variant) in str(name.value):
        return name
    path = f"items[{order.order.items.index(item)}].variant"
    return name.plus(order.fact(path, item.variant), value=f"{name.value} ({item.variant})")


def item_fact(s: Situation, order: OrderFacts) -> Fact | None:
    """The name of the item the ticket is about, where there is only one."""
    item = one_item(s, order.order)
    return order.item_name(item) if item else None


def holds_act(order: OrderFacts) -> Act | None:
    """What an order holds, `Moka and 3 × Cup`; None where it is nothing or a long list."""
    names: list[str] = []
    sources: list[str] = []
    for position, item in enumerate(order.order.items):
        name = order.item_name(item)
        if name is None:
            return None
        names.append(f"{item.quantity} × {name.value}" if item.quantity > 1 else str(name.value))
        sources.append(name.source)
        if item.quantity > 1:
            sources.append(order.fact(f"items[{position}].quantity", None).source)
    if not 0 < len(names) <= _MOST_TOLD:
        return None
    items = Fact(tuple(dict.fromkeys(names)), " + ".join(dict.fromkeys(sources)))
    return act("order-holds", order=order.number, items=items)


def item_category(s: Situation, item: Item) -> str | None:
    """The category of an item: the order's own, else the catalogue's."""
    product = s.catalogue.get(item.sku)
    return item.category or (product.category if product else None)


def category(s: Situation, order: Order) -> str | None:
    """The category that the items meant share, else None."""
    found = {item_category(s, item) for item in meant_items(s, order)}
    return found.pop() if len(found) == 1 else None


_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def variant_words(text: str) -> set[str]:
    """Sizes and colours that a text names."""
    return size_tokens(text) | colours_in(text)


def _variant_tokens(product: Product) -> tuple[set[str], set[str]]:
    """(size tokens, colours) of a product."""
    sizes: set[str] = set()
    for key in product.sizes:
        sizes |= size_tokens(str(key))
    names = [product.name] if isinstance(product.name, str) else list(product.name.values())
    return sizes or size_tokens(" ".join(names)), colours_of(product)


def colours_of(product: Product) -> set[str]:
    """The colours of a variant: by name and attributes, else by its article number."""
    texts = [product.name] if isinstance(product.name, str) else list(product.name.values())
    for value in product.attributes.values():
        texts += [str(v) for v in (value.values() if isinstance(value, dict) else [value])]
    named = colours_in(" ".join(texts))
    coded = colour_of_code(product.sku)
    return named or ({coded} if coded else set())


def same_article(s: Situation, product: Product) -> list[Product]:
    """The other variants of a product: same store and name."""
    key = fold(product.name_in(s.language)[0])
    return [
        p
        for p in s.catalogue.values()
        if p.store == product.store
        and p.sku != product.sku
        and fold(p.name_in(s.language)[0]) == key
    ]


def _named_alike(s: Situation, product: Product) -> list[Product]:
    """Articles whose names differ in number or colour alone: `Belt 1200` and `Belt 1270`."""

    def key(one: Product) -> str:
        name = _NUMBER.sub("", fold(one.name_in(s.language)[0]))
        return " ".join(w for w in name.split() if not colours_in(w))

    return [
        p
        for p in s.catalogue.values()
        if (p.store, p.category) == (product.store, product.category)
        and p.sku != product.sku
        and key(p) == key(product)
    ]


def wanted_variant(s: Situation, owned: Item) -> Product | None:
    """The variant that the customer would rather have, where exactly one fits the words."""
    product = s.catalogue.get(owned.sku)
    if product is None:
        return None
    others = same_article(s, product) or _named_alike(s, product)
    said_sizes, said_colours = size_tokens(s.text), colours_in(s.text)
    own_sizes, own_colours = _variant_tokens(product)
    own_colours |= colours_in(owned.variant or "")
    scored = []
    for other in others:
        sizes, colours = _variant_tokens(other)
        size_hit = bool((sizes - own_sizes) & said_sizes)
        colour_hit = bool((colours - own_colours) & said_colours)
        if size_hit or colour_hit:
            # A variant that differs in what was not asked for is the worse guess.
            kept = (sizes == own_sizes) + (colours == own_colours)
            scored.append((2 * size_hit + 2 * colour_hit + kept * 0.5, other))
    scored.sort(key=lambda row: -row[0])
    if scored and (len(scored) == 1 or scored[0][0] > scored[1][0]):
        return scored[0][1]
    return None


def variant_fact(s: Situation, product: Product) -> Fact:
    """A variant's name with its size as the customer would say it: `Pull Mousse (5 ans)`."""
    name, path = product.name_in(s.language)
    sources = [f"product.{product.sku}.{path}"]
    detail = _size_shown(s.text, product)
    if detail:
        sources.append(f"product.{product.sku}.sizes")
        said = _as_said(s.text, detail)
        if said and fold(said) != fold(detail):
            detail = said
            sources.append(s.source_of(said))
    elif same_article(s, product):
        own = colours_of(product)
        detail = next((said for c, said in colour_words(s.text).items() if c in own), None)
        if detail:
            sources.append(s.source_of(detail))
    label = f"{name} ({detail})" if detail else name
    return Fact(label, " + ".join(sources))


def names_size(s: Situation, product: Product) -> bool:
    """Whether the customer says a size of this variant, by its name or what it measures."""
    said = size_tokens(s.text)
    return any(
        tokens and tokens <= said
        for pair in product.sizes.items()
        for tokens in (size_tokens(str(text)) for text in pair)
    )


def _size_shown(text: str, product: Product) -> str | None:
    """A variant's size, by its measure (`104 cm`) where the customer names that alone."""
    for name, measure in product.sizes.items():
        said, tokens = size_tokens(text), size_tokens(str(measure))
        by_measure = bool(tokens) and tokens <= said and not size_tokens(str(name)) & said
        return str(measure if by_measure else name)
    return None


def _as_said(text: str, size: str) -> str | None:
    """`7 Jahre` for the size `7 ans`: the customer's own words for the same number."""
    number = _NUMBER.search(size)
    if not number or not any(c.isalpha() for c in size):
        return None  # a bare number has no unit that could be said otherwise
    match = re.search(rf"(?<![\d.,]){re.escape(number.group())} ?[^\W\d_]{{2,12}}", text)
    return match.group() if match else None
