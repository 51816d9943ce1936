"""Which products of the catalogue a customer means, by words and article numbers."""

from collections import defaultdict
from collections.abc import Iterable

from data.colours import colour_of_code, colours_in
from data.products import Product
from data.sizes import size_tokens
from model.retrieval.articles import stems

_LEAST_SHARE = 0.3


class ProductIndex:
    """The products of one store, by the words of their names in every language."""

    def __init__(self, products: Iterable[Product]) -> None:
        self._products = list(products)
        self._names: list[list[frozenset[str]]] = []
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for position, product in enumerate(self._products):
            texts = [product.name] if isinstance(product.name, str) else list(product.name.values())
            names = [frozenset(stems(t)) for t in texts]
            self._names.append([n for n in names if n])
            for word in {w for n in names for w in n}:
                self._by_word[word].append(position)

    def meant(self, text: str, *, most: int = 5) -> tuple[Product, ...]:
        """The products named, likeliest first; empty where none is.

        A rare word of a name (`Duetto`) counts for more than one that many products share.
        """
        said = set(stems(text))
        folded = text.casefold()
        scores: dict[int, float] = {}
        hits = {p for w in said if w in self._by_word for p in self._by_word[w]}
        for position in hits:
            best = 0.0
            for name in self._names[position]:
                weights = {w: 1 / len(self._by_word[w]) for w in name}
                share = sum(weights[w] for w in name & said) / sum(weights.values())
                best = max(best, share)
            scores[position] = best
        for position, product in enumerate(self._products):
            if len(product.sku) >= 5 and product.sku.casefold() in folded:
                scores[position] = 2.0
        colours, sizes = colours_in(text), size_tokens(text)
        ranked = sorted(
            (p for p, s in scores.items() if s >= _LEAST_SHARE),
            key=lambda p: (-scores[p], -self._variant_hits(p, sizes, colours), p),
        )
        return tuple(self._products[p] for p in ranked[:most])

    def _variant_hits(self, position: int, sizes: set[str], colours: set[str]) -> int:
        """How well size and colour fit the words: that variant comes first."""
        product = self._products[position]
        size = any(
            tokens and tokens <= sizes
            for pair in product.sizes.items()
            for tokens in (size_tokens(str(text)) for text in pair)
        )
        own = colours_in(" ".join(str(v) for v in product.attributes.values()))
        coded = colour_of_code(product.sku)
        if not own and coded:
            own = {coded}
        return int(size) + (2 * int(bool(own & colours)) if colours else 0)
