"""Part labelled tickets into training and validation, so that nothing is on both sides.

Tickets belong together where they share an id, a customer, or a text that is nearly the same but
for its numbers. Whole groups go to one side. Groups are chosen so that each intent and each
language has its share on the validation side, as far as the groups allow.
"""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data.near_duplicates import near_pairs, without_numbers
from training.labelled_rows import LabelledRow

VALIDATION_SHARE = 0.15
_Strata = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Split:
    """Places of the rows on either side, in their order; `groups` names each row's group."""

    train: tuple[int, ...]
    validation: tuple[int, ...]
    groups: tuple[int, ...]


class _Groups:
    """Disjoint sets of places."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def root(self, place: int) -> int:
        while self._parent[place] != place:
            self._parent[place] = self._parent[self._parent[place]]
            place = self._parent[place]
        return place

    def join(self, one: int, other: int) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first


def group_rows(rows: Sequence[LabelledRow]) -> tuple[int, ...]:
    """For each row the place of the first row that it belongs together with."""
    groups = _Groups(len(rows))
    seen: dict[tuple[str, str], int] = {}
    texts: dict[str, int] = {}
    for place, row in enumerate(rows):
        keys = [("ticket", row.ticket.ticket_id)]
        if row.customer:
            keys.append(("customer", row.customer))
        for key in keys:
            groups.join(seen.setdefault(key, place), place)
        groups.join(texts.setdefault(without_numbers(row.example.body), place), place)
    places = list(texts.values())
    for pair in near_pairs(list(texts)):
        groups.join(places[pair.first], places[pair.second])
    return tuple(groups.root(place) for place in range(len(rows)))


def split_rows(rows: Sequence[LabelledRow], seed: int, share: float = VALIDATION_SHARE) -> Split:
    """The split; the same rows and seed give the same one.

    Args:
        rows: all rows.
        seed: decides which groups are taken.
        share: of the rows, for validation, 0 to 1.
    """
    groups = group_rows(rows)
    members: dict[int, list[int]] = {}
    for place, group in enumerate(groups):
        members.setdefault(group, []).append(place)
    weights = {
        group: Counter(stratum for place in places for stratum in _strata(rows[place]))
        for group, places in members.items()
    }
    needed = _needed(weights.values(), share)
    order = sorted(members)
    random.Random(seed).shuffle(order)
    # Small groups first: what a large one holds says less about tickets that were never seen.
    order.sort(key=lambda group: len(members[group]) > 1)
    taken: set[int] = set()
    for group in order:
        if all(needed[stratum] >= count for stratum, count in weights[group].items()):
            taken.add(group)
            needed.subtract(weights[group])
    train = tuple(place for place, group in enumerate(groups) if group not in taken)
    validation = tuple(place for place, group in enumerate(groups) if group in taken)
    return Split(train, validation, groups)


def _strata(row: LabelledRow) -> _Strata:
    return (("intent", row.intent or ""), ("language", row.example.language))


def _needed(
    weights: Iterable[Mapping[tuple[str, str], int]], share: float
) -> Counter[tuple[str, str]]:
    """How many rows of each stratum the validation side wants; languages leave some room."""
    total: Counter[tuple[str, str]] = Counter()
    for weight in weights:
        total.update(weight)
    room = len({name for kind, name in total if kind == "intent"})
    return Counter(
        {
            stratum: max(1, round(share * count))
            + (min(room, round(share * count)) if stratum[0] == "language" else 0)
            for stratum, count in total.items()
        }
    )
