"""The playbook of a workspace as rows, and the difference of two of its states."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict

from data.workspace.articles import Article
from data.workspace.loading import Workspace

# Which articles speak of a policy block: by the groups of intents that they are written for.
_GROUPS: Mapping[str, tuple[str, ...]] = {
    "returns": ("return", "exchange", "refund"),
    "damaged": ("order.damaged",),
    "wrong_item": ("order.wrong_item",),
    "missing_item": ("order.missing_item",),
    "lost_parcel": ("shipping",),
    "cancel": ("order.cancel", "order.change_items"),
    "change": ("order.change_items", "shipping.change_delivery"),
    "refunds": ("refund", "return"),
    "warranty": ("product.defect_warranty", "product"),
    "shipping": ("shipping",),
    "holiday": ("shipping",),
    "invoice": ("billing",),
    "discounts": ("promotion",),
    "payment_methods": ("order.place_help", "payment"),
}
_LEAST_TELLING = 2  # a lone digit stands in too many articles to mean anything
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


class Record(BaseModel):
    """Base of what this module gives."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Clause(Record):
    """One value of the playbook; `by_store` holds the stores that say something else."""

    path: str
    most: str | None
    by_store: dict[str, str | None]


class Change(Record):
    """A value that a store's customers would be told differently now; None: not said."""

    store: str
    path: str
    before: str | None
    after: str | None


class StaleArticle(Record):
    """An article that still says the old value, or may."""

    source: str
    path: str
    says: str


def playbook(workspace: Workspace) -> tuple[Clause, ...]:
    """Every value of the policies: what most stores say, and who differs."""
    by_store = {name: dict(_flat(p.dump())) for name, p in workspace.policies.items()}
    clauses = []
    for path in sorted({path for own in by_store.values() for path in own}):
        values = {name: own.get(path) for name, own in by_store.items()}
        said = list(values.values())
        most = max(said, key=lambda value: (said.count(value), value or ""))
        differing = {name: value for name, value in values.items() if value != most}
        clauses.append(Clause(path=path, most=most, by_store=differing))
    return tuple(clauses)


def changes(before: Workspace, after: Workspace) -> tuple[Change, ...]:
    """Values that differ between two states of a workspace, by store and path."""
    found = []
    for store in sorted(before.policies.keys() | after.policies.keys()):
        old, new = (
            dict(_flat(w.policies[store].dump())) if store in w.policies else {}
            for w in (before, after)
        )
        for path in sorted(old.keys() | new.keys()):
            if path != "version" and old.get(path) != new.get(path):
                found.append(
                    Change(store=store, path=path, before=old.get(path), after=new.get(path))
                )
    return tuple(found)


def stale_articles(workspace: Workspace, found: Iterable[Change]) -> tuple[StaleArticle, ...]:
    """Articles that hold the old figure of a changed value.

    An article is looked at where it may be cited for the store and is written for the intents that
    the value bears on. A value without a figure, or with a single digit, names none.
    """
    stale: dict[tuple[str, str], StaleArticle] = {}
    for change in found:
        figures = _figures(change.before) - _figures(change.after)
        groups = _GROUPS.get(change.path.split(".")[0], ())
        for article in workspace.articles_for(change.store):
            said = figures & _figures(article.body)
            if said and _is_about(article, groups):
                row = StaleArticle(source=article.source, path=change.path, says=min(said))
                stale.setdefault((article.source, change.path), row)
    return tuple(stale[key] for key in sorted(stale))


def _is_about(article: Article, groups: tuple[str, ...]) -> bool:
    names = (*article.intents,)
    return any(
        n == g or n.startswith(f"{g}.") or g.startswith(f"{n}.") for n in names for g in groups
    )


def _figures(text: str | None) -> set[str]:
    """The figures of a text that are long enough to mean something."""
    found = (m.group().replace(",", ".") for m in _NUMBER.finditer(text or ""))
    return {figure for figure in found if len(figure) >= _LEAST_TELLING}


def _flat(value: Any, path: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON
    """(path, value as text) of every leaf; a list of plain values is one leaf."""
    if isinstance(value, dict):
        for key, own in value.items():
            yield from _flat(own, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list) and any(isinstance(v, dict | list) for v in value):
        for index, own in enumerate(value):
            yield from _flat(own, f"{path}[{index}]")
    elif isinstance(value, list):
        yield path, ", ".join(map(str, value))
    else:
        yield path, str(value)
