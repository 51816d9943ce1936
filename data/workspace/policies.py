"""A store's policy: the base playbook and what differs, merged, each value with its version."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from pydantic import BaseModel

from data.facts import Fact, FactValue
from data.paths import walk
from data.policies import Policy, PolicyException
from data.validation import KeyPath
from data.workspace.taxonomy import covers

Origin = Literal["base", "store"]
_CATEGORIES = "by_category"


@dataclass(frozen=True)
class MergedPolicy:
    """Two policy files as one map, and which of them gave each part of it."""

    data: dict[str, Any]
    origins: Mapping[KeyPath, Origin] = field(default_factory=dict)

    def origin_of(self, path: KeyPath) -> Origin | None:
        """The file that gave a value; the store's where a map is of both."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.origins:
                return self.origins[path[:length]]
        return None


def merge_policies(base: Mapping[str, Any], over: Mapping[str, Any]) -> MergedPolicy:
    """Merge `over` into `base`: maps are merged, lists and scalars replaced, None removes."""
    origins: dict[KeyPath, Origin] = {}
    return MergedPolicy(_merge(base, over, (), origins), origins)


@dataclass(frozen=True)
class ResolvedPolicy:
    """What a store permits.

    Attributes:
        store_id: the store.
        rules: the merged policy, typed.
        base_version: the version of policies/base.yaml, if there is such a file and version.
        store_version: the same of the store's own file.
        merged: where each value comes from.
    """

    store_id: str
    rules: Policy = Policy()
    base_version: str | None = None
    store_version: str | None = None
    merged: MergedPolicy = MergedPolicy({})

    def get(self, path: str, *, category: str | None = None) -> Fact | None:
        """A value of the policy as a fact; None where the policy does not say it.

        Args:
            path: `returns.window_days`, `shipping.methods[0].days`, `exceptions[0].text.fr`.
            category: of the product concerned. What `by_category` says of it comes first, and is
                then the fact's source.

        Returns:
            The value typed as in data.policies (Decimal, date, tuple, ...) with its source and
            the version of the file that gave it. A map, or a list of maps, has no value of its
            own: None, which still tells that it is there.
        """
        if not path:
            return None
        for candidate in (*self._overrides(path, category), path):
            try:
                value = walk(self.rules, candidate)
            except KeyError:
                continue
            if value is not None:
                return Fact(_fact_value(value), f"policy.{candidate}", self.version_of(candidate))
        return None

    def version_of(self, path: str) -> str | None:
        """The version of the file that gave the value at `path`."""
        origin = self.merged.origin_of(self._keys(path))
        return {"base": self.base_version, "store": self.store_version, None: None}[origin]

    def dump(self) -> dict[str, Any]:
        """The merged policy as plain JSON, with nothing in it that no file says."""
        return self.rules.model_dump(
            mode="json", by_alias=True, exclude_unset=True, exclude_none=True
        )

    def exceptions_in_force(
        self, now_date: date, country: str | None, intent: str | None
    ) -> list[tuple[int, PolicyException]]:
        """The notices that are valid, each with its index in `exceptions`.

        Args:
            now_date: the day in the store's timezone; the first and the last day count.
            country: of the customer, ISO alpha-2. A notice without countries is for all; one
                with countries is left out where the country is not known.
            intent: of the ticket. A notice names intents or groups; without any it is for all.
        """
        return [
            (index, notice)
            for index, notice in enumerate(self.rules.exceptions)
            if notice.from_ <= now_date <= notice.to
            and _is_for_country(notice, country)
            and _is_for_intent(notice, intent)
        ]

    def _overrides(self, path: str, category: str | None) -> list[str]:
        """The paths of `by_category` that may say something else than `path`."""
        section, _, rest = path.partition(".")
        rules = getattr(getattr(self.rules, section, None), _CATEGORIES, None)
        if not category or not rest or not rules or rest.startswith(_CATEGORIES):
            return []
        exact = [name for name in rules if name == category]
        folded = [name for name in rules if name.casefold() == category.casefold()]
        return [f"{section}.{_CATEGORIES}.{name}.{rest}" for name in exact or folded[:1]]

    def _keys(self, path: str) -> KeyPath:
        """A path as the keys that lead to it, as far as maps go; lists come whole from a file."""
        keys: list[str | int] = []
        value: Any = self.merged.data
        while isinstance(value, dict) and path:
            fitting = (k for k in value if path == k or path.startswith((f"{k}.", f"{k}[")))
            key = max(fitting, key=len, default=None)
            if key is None:
                break
            keys.append(key)
            value, path = value[key], path[len(key) :].lstrip(".")
        return tuple(keys)


def _merge(
    base: Mapping[str, Any], over: Mapping[str, Any], path: KeyPath, origins: dict[KeyPath, Origin]
) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for key in dict.fromkeys((*base, *over)):
        here = (*path, key)
        low, high = base.get(key), over.get(key)
        origin: Origin = "store" if key in over else "base"
        value = high if key in over else low
        if value is None:
            continue
        origins[here] = origin
        if isinstance(value, Mapping):
            under = low if isinstance(low, Mapping) else {}
            value = _merge(under, high if isinstance(high, Mapping) else {}, here, origins)
        merged[key] = value
    return merged


def _fact_value(value: object) -> FactValue:
    if isinstance(value, tuple):
        if any(isinstance(item, BaseModel) for item in value):
            return None
        return tuple(_fact_value(item) for item in value)
    return value if isinstance(value, str | int | bool | Decimal | date) else None


def _is_for_country(notice: PolicyException, country: str | None) -> bool:
    if not notice.countries:
        return True
    return country is not None and country.upper() in notice.countries


def _is_for_intent(notice: PolicyException, intent: str | None) -> bool:
    if not notice.intents:
        return True
    return intent is not None and any(covers(name, intent) for name in notice.intents)
