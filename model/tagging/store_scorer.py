"""Which store's words a text uses, where no evidence names the store.

Multinomial naive Bayes over the words of each store's approved replies, products and articles,
read once with the workspace: a new store needs no training run. Its probabilities are damped,
since words of one text are anything but independent (Rennie et al. 2003, "Tackling the Poor
Assumptions of Naive Bayes Text Classifiers").
"""

import math
from collections import Counter
from collections.abc import Iterator

from data.words import words
from data.workspace.loading import Workspace
from model.classifier.protocol import Probability

_SMOOTHING = 0.2
_DAMPING = 0.2
_SHORTEST = 3
_OTHER_LANGUAGE = math.log(0.2)  # for a store that does not sell in the text's language
_LEAST = 0.8  # below that the text could be anybody's


class StoreScorer:
    """Scores texts by the stores' own words.

    Args:
        workspace: its replies, products and articles are read once.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._languages = {s.id: frozenset(s.languages) for s in workspace.stores.values()}
        counts = {store_id: Counter[str]() for store_id in self._languages}
        for store_id, text in _texts(workspace):
            if store_id in counts:
                counts[store_id].update(w for w in words(text) if len(w) >= _SHORTEST)
        known = set().union(*counts.values()) if counts else set()
        self._weights: dict[str, dict[str, float]] = {word: {} for word in known}
        for store_id, own in counts.items():
            total = sum(own.values()) + _SMOOTHING * len(known)
            for word in known:
                self._weights[word][store_id] = math.log((own[word] + _SMOOTHING) / total)

    def score(self, text: str, language: str) -> Probability | None:
        """The likeliest store and its probability; None where the words do not tell.

        Args:
            text: the customer's words with the subject line.
            language: ISO 639-1 code of the text.
        """
        found = [self._weights[word] for word in words(text) if word in self._weights]
        if not found or len(self._languages) < 2:
            return None
        logits = {
            store_id: _DAMPING * sum(weights[store_id] for weights in found)
            + (0.0 if language in languages else _OTHER_LANGUAGE)
            for store_id, languages in self._languages.items()
        }
        highest = max(logits.values())
        values = {store_id: math.exp(value - highest) for store_id, value in logits.items()}
        best = max(values, key=lambda store_id: values[store_id])
        probability = values[best] / sum(values.values())
        return (best, probability) if probability >= _LEAST else None


def _texts(workspace: Workspace) -> Iterator[tuple[str, str]]:
    """Every text that is one store's own, with the store."""
    for reply in workspace.replies:
        yield reply.store, f"{reply.ticket_text or ''}\n{reply.body}"
    for product in workspace.products.values():
        names = product.name.values() if isinstance(product.name, dict) else [product.name]
        yield product.store, "\n".join([*names, product.category or ""])
    for article in workspace.articles:
        yield article.folder, f"{article.title}\n{article.body}"
