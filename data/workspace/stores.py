"""Read and check stores.yaml."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from data.calendars import parse_hours
from data.records import ClosedRecord
from data.stores import Store
from data.validation import KeyPath, field_problems, format_path
from data.workspace.places import (
    country_problem,
    currency_problem,
    language_problem,
    timezone_problem,
)
from data.workspace.problems import Problems, nearest
from data.workspace.taxonomy import Taxonomy
from data.workspace.yaml_files import YamlFile, read_yaml, without_unknown_keys

STORES_FILE = "stores.yaml"
RESERVED_IDS = ("base", "shared")
_ID = re.compile(r"\w[\w.-]*")
_DURATION = re.compile(r"[1-9]\d*[mhd]")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_Found = tuple[KeyPath, str]


class StoresFile(ClosedRecord):
    """The shape of stores.yaml."""

    stores: tuple[Store, ...]


def read_stores(root: Path, taxonomy: Taxonomy, problems: Problems) -> dict[str, Store]:
    """The stores by id, in file order; what is wrong with them is added to `problems`."""
    path = root / STORES_FILE
    if not path.is_file():
        other = root / "stores.yml"
        hint = "rename stores.yml to it" if other.is_file() else "create it with a list of stores"
        example = "`stores: [{id: ..., name: ...}]`"
        problems.error(STORES_FILE, "", f"no such file; {hint}, beginning with {example}")
        return {}
    file = read_yaml(path, STORES_FILE, problems)
    if file is None:
        return {}
    rows = without_unknown_keys(file, StoresFile, problems).get("stores")
    if not isinstance(rows, list) or not rows:
        problems.error(STORES_FILE, "stores", "expected a list of stores", file.line_of(()))
        return {}
    stores = [_store(file, index, row, problems) for index, row in enumerate(rows)]
    for index, store in enumerate(stores):
        _report(file, index, store_problems(store, taxonomy), problems.error)
        _report(file, index, store_doubts(store, taxonomy), problems.warn)
        assumed = [key for key in ("country", "timezone") if key not in store.model_fields_set]
        for key in assumed:
            text = f"absent; {getattr(store, key)} is assumed"
            _report(file, index, iter([((key,), text)]), problems.warn)
    _check_shared(file, stores, problems)
    return {store.id: store for store in stores}


def store_problems(store: Store, taxonomy: Taxonomy) -> Iterator[_Found]:
    """What has to be fixed in a store, as (path in the store, what was expected)."""
    if not _ID.fullmatch(store.id) or store.id in RESERVED_IDS:
        yield ("id",), f"expected letters, digits, '-', '_' or '.', and not {RESERVED_IDS}"
    for key, check in (
        ("country", country_problem),
        ("timezone", timezone_problem),
        ("currency", currency_problem),
    ):
        if text := check(getattr(store, key)):
            yield (key,), text
    yield from _language_problems(store)
    for index, mailbox in enumerate(store.mailboxes):
        if "@" not in mailbox:
            yield ("mailboxes", index), "expected an e-mail address"
    for name in store.routes:
        if name not in taxonomy.names:
            hint = nearest(name, taxonomy.names)
            yield ("routes", name), "expected an intent or a group of intents" + hint
    yield from _syntax_problems(store)


def store_doubts(store: Store, taxonomy: Taxonomy) -> Iterator[_Found]:
    """What is likely a mistake in a store, though it can be read."""
    for index, language in enumerate(store.languages):
        if language not in taxonomy.languages and not language_problem(language):
            known = ", ".join(taxonomy.languages)
            yield ("languages", index), f"no drafts are written in it; they are in {known}"
    for index, pattern in enumerate(store.order_id_patterns):
        if _matches_nothing_at_all(pattern):
            yield ("order_id_patterns", index), "this pattern fits the empty text, so everything"
    for name, link in store.links.items():
        if not link.startswith(("https://", "http://")):
            yield ("links", name), "expected an address that begins with https://"
        if set(_PLACEHOLDER.findall(link)) - {"order_id"}:
            yield ("links", name), "expected {order_id} as the only placeholder"


def _language_problems(store: Store) -> Iterator[_Found]:
    if not store.languages:
        yield ("languages",), "expected at least one language; the first is the default"
    for index, language in enumerate(store.languages):
        if text := language_problem(language):
            yield ("languages", index), text
    for key in ("formality", "signature"):
        for language in getattr(store.voice, key):
            if text := language_problem(language):
                yield ("voice", key, language), text


def _syntax_problems(store: Store) -> Iterator[_Found]:
    for index, pattern in enumerate(store.order_id_patterns):
        try:
            re.compile(pattern)
        except re.error as error:
            yield ("order_id_patterns", index), f"expected a regular expression: {error}"
    for days, hours in store.business_hours.items():
        try:
            parse_hours(((days, hours),))
        except ValueError as error:
            yield ("business_hours", days), f"expected {error}"
    for index, rule in enumerate(store.sla):
        if not _DURATION.fullmatch(rule.first_reply):
            yield ("sla", index, "first_reply"), "expected a duration such as 30m, 4h or 2d"


def _matches_nothing_at_all(pattern: str) -> bool:
    try:
        return re.compile(pattern).fullmatch("") is not None
    except re.error:
        return False  # reported as an error already


def _store(file: YamlFile, index: int, row: Any, problems: Problems) -> Store:  # noqa: ANN401
    """The store of a row; where some of its keys are wrong, what can be checked of the rest."""
    placeholder = {"id": f"store-{index}", "name": "?"}
    if not isinstance(row, dict):
        path: KeyPath = ("stores", index)
        problems.error(file.name, format_path(path), "expected a map", file.line_of(path))
        return Store.model_validate(placeholder)
    row = _without_null(row)
    try:
        return Store.model_validate(row)
    except ValidationError as error:
        found = field_problems(error, row)
    for problem in found:
        path = ("stores", index, *problem.path)
        problems.error(file.name, format_path(path), problem.expected, file.line_of(path))
    wrong = {problem.path[0] for problem in found}
    right = {key: value for key, value in row.items() if key not in wrong}
    return Store.model_validate(placeholder | right)


def _without_null(value: Any) -> Any:  # noqa: ANN401 - whatever YAML may hold
    """Nothing written behind a key means that the key is absent."""
    if isinstance(value, dict):
        return {k: _without_null(v) for k, v in value.items() if v is not None}
    return [_without_null(v) for v in value] if isinstance(value, list) else value


def _check_shared(file: YamlFile, stores: list[Store], problems: Problems) -> None:
    """What may belong to one store only: its id, mailboxes and accounts; domains are doubtful."""
    owners: dict[tuple[str, ...], int] = {}
    for index, store in enumerate(stores):
        claimed: list[tuple[tuple[str, ...], KeyPath]] = [(("id", store.id.casefold()), ("id",))]
        for i, mailbox in enumerate(store.mailboxes):
            claimed.append((("mailbox", mailbox.strip().casefold()), ("mailboxes", i)))
        for i, at in enumerate(store.channels):
            claimed.append((("account", at.channel, at.account.casefold()), ("channels", i)))
        for i, domain in enumerate(store.domains):
            claimed.append((("domain", domain.casefold()), ("domains", i)))
        for what, path in claimed:
            owner = owners.setdefault(what, index)
            if owner == index:
                continue
            add = problems.warn if what[0] == "domain" else problems.error
            text = f"this {what[0]} belongs to stores[{owner}] already"
            _report(file, index, iter([(path, text)]), add)


def _report(file: YamlFile, index: int, found: Iterator[_Found], add: Callable[..., None]) -> None:
    for path, text in found:
        whole: KeyPath = ("stores", index, *path)
        add(file.name, format_path(whole), text, file.line_of(whole))
