"""Read and check the policy files of a workspace."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from data.policies import Policy, PolicyException, Returns
from data.stores import Store
from data.validation import KeyPath, field_problems, format_path
from data.workspace.places import country_problem, language_problem
from data.workspace.policies import MergedPolicy, ResolvedPolicy, merge_policies
from data.workspace.problems import Problems, nearest
from data.workspace.taxonomy import Taxonomy
from data.workspace.yaml_files import YamlFile, read_yaml, without_unknown_keys

POLICIES_FOLDER = "policies"
BASE = "base"
HISTORY = "history"
_CLOCK = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")
_Found = tuple[KeyPath, str]


def read_policies(
    root: Path, stores: Mapping[str, Store], taxonomy: Taxonomy, problems: Problems
) -> dict[str, ResolvedPolicy]:
    """The policy of every store; what is wrong with the files is added to `problems`."""
    return _resolve_all(root / POLICIES_FOLDER, stores, taxonomy, problems)


def read_policy_history(
    root: Path, stores: Mapping[str, Store], taxonomy: Taxonomy, problems: Problems
) -> list[tuple[date, dict[str, ResolvedPolicy]]]:
    """Policies that held before, oldest first: `policies/history/2026-09-01/base.yaml`, ...

    A folder is named after the day until which its files held, that day included; after the last
    of them the current files hold.
    """
    folder = root / POLICIES_FOLDER / HISTORY
    found = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if not path.is_dir() or path.name.startswith("."):
            continue
        try:
            day = date.fromisoformat(path.name)
        except ValueError:
            name = f"{POLICIES_FOLDER}/{HISTORY}/{path.name}"
            problems.error(name, "", "expected a folder named after a day, such as 2026-09-01")
            continue
        found.append((day, _resolve_all(path, stores, taxonomy, problems)))
    return found


def _resolve_all(
    folder: Path, stores: Mapping[str, Store], taxonomy: Taxonomy, problems: Problems
) -> dict[str, ResolvedPolicy]:
    files = _read_files(folder, stores, problems)
    return {
        store_id: _resolve(store_id, files.get(BASE), files.get(store_id), taxonomy, problems)
        for store_id in stores
    }


def policy_problems(policy: Policy, taxonomy: Taxonomy) -> Iterator[_Found]:
    """What has to be fixed in a merged policy, as (path, what was expected)."""
    overrides = (policy.returns.by_category or {}).items()
    yield from _extension_problems(policy.returns, ("returns",))
    for category, override in overrides:
        yield from _extension_problems(override, ("returns", "by_category", category))
    for index, method in enumerate(policy.shipping.methods or ()):
        here: KeyPath = ("shipping", "methods", index)
        if method.days and (method.days[0] < 0 or method.days[0] > method.days[1]):
            yield (*here, "days"), "expected two numbers of days, the smaller one first"
        yield from _country_problems(method.countries, (*here, "countries"))
    cutoff = policy.shipping.cutoff
    if cutoff is not None and not _CLOCK.fullmatch(cutoff):
        yield ("shipping", "cutoff"), "expected a time of day, such as '14:00'"
    for index, notice in enumerate(policy.exceptions):
        yield from _notice_problems(notice, ("exceptions", index), taxonomy)


def policy_doubts(policy: Policy, taxonomy: Taxonomy) -> Iterator[_Found]:
    """What is likely a mistake in a merged policy, though it can be read."""
    methods = [method.name for method in policy.shipping.methods or ()]
    for index, deadline in enumerate(policy.holiday.order_by or ()):
        if deadline.method is not None and methods and deadline.method not in methods:
            hint = nearest(deadline.method, methods)
            yield ("holiday", "order_by", index, "method"), "no shipping method of this name" + hint
    ids = [notice.id for notice in policy.exceptions]
    for index, notice in enumerate(policy.exceptions):
        if notice.id in ids[:index]:
            yield ("exceptions", index, "id"), "an earlier notice has this id"
        for language in notice.text:
            if language not in taxonomy.languages and not language_problem(language):
                yield ("exceptions", index, "text", language), "no drafts are written in it"


def _read_files(folder: Path, stores: Collection[str], problems: Problems) -> dict[str, YamlFile]:
    """The readable files by name, each without the keys that nothing knows."""
    files: dict[str, YamlFile] = {}
    if not folder.is_dir():
        return {}
    for path in sorted(folder.iterdir()):
        name = f"{POLICIES_FOLDER}/{path.name}"
        if path.name.startswith(".") or path.is_dir():
            continue
        if path.suffix != ".yaml":
            if path.suffix.lower() in (".yml", ".json", ".yaml"):
                problems.error(name, "", "expected a file that ends in .yaml; rename it")
            continue
        if path.stem != BASE and path.stem not in stores:
            hint = nearest(path.stem, [BASE, *stores])
            problems.error(name, "", "no store of this id in stores.yaml" + hint)
        file = read_yaml(path, name, problems)
        if file is not None:
            known = without_unknown_keys(file, Policy, problems)
            files[path.stem] = YamlFile(name, known, file.lines)
    return files


def _resolve(
    store_id: str,
    base: YamlFile | None,
    own: YamlFile | None,
    taxonomy: Taxonomy,
    problems: Problems,
) -> ResolvedPolicy:
    merged = merge_policies(base.data if base else {}, own.data if own else {})
    sources = _Sources(merged, base, own)
    try:
        rules = Policy.model_validate(merged.data)
    except ValidationError as error:
        found = [(problem.path, problem.expected) for problem in field_problems(error, merged.data)]
        sources.report(found, problems.error)
        wrong = {path[0] for path, _ in found}
        rules = Policy.model_validate({k: v for k, v in merged.data.items() if k not in wrong})
    sources.report(policy_problems(rules, taxonomy), problems.error)
    sources.report(policy_doubts(rules, taxonomy), problems.warn)
    return ResolvedPolicy(
        store_id, rules, base_version=_version(base), store_version=_version(own), merged=merged
    )


@dataclass(frozen=True, slots=True)
class _Sources:
    """A merged policy and the files that it was merged from."""

    merged: MergedPolicy
    base: YamlFile | None
    own: YamlFile | None

    def report(self, found: Iterable[_Found], add: Callable[..., None]) -> None:
        """Blame each problem on the file and line that its value comes from."""
        for path, text in found:
            is_own = self.merged.origin_of(path) == "store"
            file = self.own if is_own or self.base is None else self.base
            if file is not None:
                add(file.name, format_path(path), text, file.line_of(path))


def _version(file: YamlFile | None) -> str | None:
    version = file.data.get("version") if file is not None else None
    return version if isinstance(version, str) else None


def _extension_problems(returns: Returns, path: KeyPath) -> Iterator[_Found]:
    extension = returns.holiday_extension
    if extension is None:
        return
    here = (*path, "holiday_extension")
    if extension.ordered_from > extension.ordered_to:
        yield (*here, "ordered_to"), "expected a day from ordered_from on"
    if extension.return_until < extension.ordered_to:
        yield (*here, "return_until"), "expected a day from ordered_to on"


def _notice_problems(
    notice: PolicyException, path: KeyPath, taxonomy: Taxonomy
) -> Iterator[_Found]:
    if notice.from_ > notice.to:
        yield (*path, "to"), "expected a day from `from` on"
    yield from _country_problems(notice.countries, (*path, "countries"))
    for index, name in enumerate(notice.intents or ()):
        if name not in taxonomy.names:
            hint = nearest(name, taxonomy.names)
            yield (*path, "intents", index), "expected an intent or a group of intents" + hint
    if not notice.text:
        yield (*path, "text"), "expected a text in at least one language"
    for language in notice.text:
        if text := language_problem(language):
            yield (*path, "text", language), text


def _country_problems(countries: Iterable[str] | None, path: KeyPath) -> Iterator[_Found]:
    for index, country in enumerate(countries or ()):
        if text := country_problem(country):
            yield (*path, index), text
