"""The workspace and the model in use: loaded as a whole, exchanged as a whole."""

import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from data.errors import ReplywrightError
from data.products import Product
from data.tickets import Ticket
from data.workspace.loading import Workspace, load_workspace
from data.workspace.products import ProductBook
from model.classifier.encoder import EncoderClassifier
from model.classifier.loading import default_folder, load_classifier, model_version
from model.classifier.protocol import Classifier
from model.pipeline import Pipeline
from model.registry import Registry, is_registry, resolve_model
from model.writers.grounded.compose import read_patterns
from serving.errors import ReloadRefusedError
from serving.order_view import OrderView, RoutedOrders
from serving.settings import ServingSettings
from serving.storage.products import ProductRepository

logger = logging.getLogger(__name__)

Observer = Callable[[str, float], None]


@dataclass(frozen=True)
class _Catalogue:
    """A pipeline over the products of one revision of the database."""

    revision: int
    products: Mapping[tuple[str, str], Product]
    pipeline: Pipeline


class StageTimes(dict[str, float]):
    """Stands in for a pipeline's sums of seconds: hands each duration on instead of adding it.

    Args:
        observe: called with a stage and the seconds that it took.
    """

    def __init__(self, observe: Observer) -> None:
        super().__init__()
        self._observe = observe

    def __setitem__(self, stage: str, seconds: float) -> None:
        # The pipeline sets `what it had + what it took`; here it never has anything.
        self._observe(stage, seconds)


class Live:
    """One state of workspace and model. A request keeps the one that it began with.

    Args:
        workspace: as it was loaded.
        classifier: the model.
        model_version: a digest of the model's files.
        observe: told how long each stage took.
    """

    def __init__(
        self,
        workspace: Workspace,
        classifier: Classifier,
        model_version: str,
        observe: Observer,
    ) -> None:
        self.workspace, self.model_version = workspace, model_version
        self._classifier, self._observe = classifier, observe
        self._orders = RoutedOrders(workspace.orders)
        self._lock = threading.Lock()
        self._catalogue = _Catalogue(0, {}, self._pipeline(workspace.products))
        read_patterns(workspace.stores.values())

    @property
    def learned_from(self) -> Mapping[str, Mapping[str, int]] | None:
        """Counts of the tickets that the model was trained on, where it was on a shop's own."""
        model = self._classifier
        return model.learned_from if isinstance(model, EncoderClassifier) else None

    def _pipeline(self, products: ProductBook) -> Pipeline:
        workspace = replace(self.workspace, products=products, orders=self._orders)
        pipeline = Pipeline(workspace, self._classifier)
        pipeline.clock.seconds = StageTimes(self._observe)
        return pipeline

    @contextmanager
    def pipeline(
        self, connection: Connection, stores: frozenset[str] | None
    ) -> Iterator[tuple[Pipeline, OrderView]]:
        """A pipeline for one request, and the orders that it sees.

        Args:
            connection: reads while the request is served.
            stores: those whose orders may be seen; None means all.
        """
        view = OrderView(connection, self.workspace.orders, stores)
        with self._orders.through(view):
            yield self._catalogue_of(connection).pipeline, view

    def _catalogue_of(self, connection: Connection) -> _Catalogue:
        repository = ProductRepository(connection)
        revision = repository.revision()
        if revision <= self._catalogue.revision:
            return self._catalogue
        with self._lock:
            before = self._catalogue
            if revision > before.revision:
                products = dict(before.products)
                for product in repository.changed_since(before.revision):
                    products[product.store, product.sku] = product
                kept = (
                    product
                    for store_id in self.workspace.stores
                    for product in self.workspace.products.of_store(store_id).values()
                    if (product.store, product.sku) not in products
                )
                book = ProductBook((*products.values(), *kept))
                self._catalogue = _Catalogue(revision, products, self._pipeline(book))
        return self._catalogue

    def text_of(self, ticket: Ticket) -> str:
        """What the customer has said last, as the classifier reads it, with the subject."""
        turn = self._catalogue.pipeline.read(ticket).turn
        return f"{turn.topic}\n{turn.text}" if turn.topic else turn.text

    def distributions(
        self, tickets: Sequence[Ticket], names: Sequence[str]
    ) -> list[NDArray[np.float64]]:
        """The classifier's probability of each of `names` for each ticket: shape (names,)."""
        found = []
        for classification in self._catalogue.pipeline.classify(tickets):
            given = dict(classification.intents)
            found.append(np.array([given.get(name, 0.0) for name in names]))
        return found

    def policy_version(self, store_id: str | None) -> str | None:
        """The versions of the policy files that hold for a store: `base+store`."""
        policy = self.workspace.policies.get(store_id or "")
        if policy is None:
            return None
        found = [v for v in (policy.base_version, policy.store_version) if v]
        return "+".join(found) or None

    def policy_versions(self) -> dict[str, str | None]:
        """The policy version of every store."""
        return {store_id: self.policy_version(store_id) for store_id in self.workspace.stores}


class LiveState:
    """Holds the state in use and exchanges it for a new one.

    Args:
        settings: where workspace and model are.
        observe: told how long each stage took.
    """

    def __init__(self, settings: ServingSettings, observe: Observer) -> None:
        self._settings, self._observe = settings, observe
        self._lock = threading.Lock()
        self.current = self._load()

    def _load(self) -> Live:
        settings = self._settings
        workspace = load_workspace(settings.workspace, strict=settings.strict_workspace)
        for warning in workspace.warnings:
            logger.warning("workspace: %s", warning)
        folder = resolve_model(settings.model_dir or default_folder())
        return Live(workspace, load_classifier(folder), model_version(folder), self._observe)

    def promoted(self) -> str | None:
        """The version that the registry says is in use, where it is not the one that is loaded.

        None also where the model comes from no registry.

        Raises:
            ModelError: the registry is broken.
        """
        folder = self._settings.model_dir
        if folder is None or not is_registry(folder):
            return None
        chosen = Registry(folder).current()
        if chosen is None or chosen.version == self.current.model_version:
            return None
        return chosen.version

    def reload(self) -> Live:
        """Load workspace and model again. Requests go on with the old state meanwhile.

        Raises:
            ReloadRefusedError: the new state cannot be used; the old one stays.
        """
        with self._lock:
            try:
                fresh = self._load()
            except (ReplywrightError, OSError) as error:
                logger.error("reload refused: %s", error)
                raise ReloadRefusedError(f"the old state is kept: {error}") from None
            self.current = fresh
        logger.info(
            "reloaded: model %s, %d stores", fresh.model_version, len(fresh.workspace.stores)
        )
        return fresh
