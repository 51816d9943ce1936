"""What a return has to be, and whether it is no longer so by the customer's own words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import yaml

from data.facts import Fact
from data.orders import Item
from data.words import fold, words
from model.rules.items import item_words, meant_items, name_score
from model.rules.situation import OrderFacts, Situation

# Clauses: "I have opened one of them, the other has not been touched" says two things.
_CLAUSE = re.compile(r"[.!?;:,\n]+|\b(?:but|mais|aber|sondern|ma|pero|maar|and|et|und)\b(?= )")
_NOT = re.compile(
    r"n't\b|\b(?:not|never|nor|without|nicht|nie|noch nie|kein\w*|ohne|non|pas|jamais|sans|mai"
    r"|senza|no|nunca|sin|ni|niet|nooit|geen|zonder|would|could|if|si|se|wenn|falls|als|may|can"
    r"|kann|darf|puis|peux|peut|posso|puedo|mag|kan|un[ -]opened)\b"
)
# What was opened to get at the article.
_OUTER = re.compile(
    r"\b(?:parcel|package|delivery|paket|colis|pacco|paquete|pakket|karton|carton|cartone|doos"
    r"|caja|scatolone|umkarton|case|dispute|ticket|litige|reclamo|disputa|link|app)\b"
)
_BROKEN_BY = {
    "unopened": ("opened", "used"),
    "sealed": ("opened", "used"),
    "unused": ("used",),
    "unworn": ("worn",),
    "unwashed": ("washed",),
    "unmounted": ("mounted",),
    "uninstalled": ("mounted",),
    "unassembled": ("mounted",),
}
_ONE_OF = re.compile(
    r"\b(?:one|una|uno|une?|eine[ns]?|een|1|first|prim[ao]|premiere?|erste[ns]?|eerste)\b"
)


@dataclass(frozen=True, slots=True)
class BrokenCondition:
    """A condition that no longer holds.

    Attributes:
        gone: the item that it concerns, where it is known.
        kept: the other items that are meant, by name.
        has_more: something else of what is meant may still come back.
        how: what was done to it: opened, used, worn, washed or mounted.
    """

    gone: Item | None
    kept: tuple[Fact, ...]
    has_more: bool
    how: str


def broken_condition(
    s: Situation, order: OrderFacts, condition: Fact | None
) -> BrokenCondition | None:
    """Whether the customer says that what is meant is not as it has to be.

    Args:
        s: what the customer wrote.
        order: what they have.
        condition: the policy's own word, such as `unopened`; None where it has none.
    """
    kinds = _BROKEN_BY.get(str(condition.value), ()) if condition else ()
    if not kinds:
        return None
    meant = meant_items(s, order.order)
    gone, said = _gone_items(s, meant, kinds)
    if said is None:
        return None
    how = next(kind for kind in kinds if _says(kind, said))
    if len(meant) == 1:
        more = meant[0].quantity > 1 and _ONE_OF.search(said) is not None
        return BrokenCondition(meant[0], (), has_more=more, how=how)
    kept = tuple(
        name for item in meant if item not in gone and (name := order.item_name(item)) is not None
    )
    one = gone[0] if len(gone) == 1 else None
    return BrokenCondition(one, kept if gone else (), has_more=bool(gone and kept), how=how)


def _gone_items(
    s: Situation, meant: list[Item], kinds: tuple[str, ...]
) -> tuple[list[Item], str | None]:
    """The items that the words for opened, used ... stand beside or after, and those words."""
    current: list[Item] = []
    gone: list[Item] = []
    said: str | None = None
    for clause in _clauses(s.text):
        spoken = words(clause)
        current = [i for i in meant if name_score(item_words(s, i), spoken) >= 0.3] or current
        if any(_says(kind, clause) for kind in kinds):
            said = said or clause
            gone += [item for item in current if item not in gone]
    return gone, said


@lru_cache(maxsize=1)
def _said() -> dict[str, re.Pattern[str]]:
    text = (resources.files("model.rules") / "condition_words.yaml").read_text(encoding="utf-8")
    raw: dict[str, list[str]] = yaml.safe_load(text)
    few = r"(?:[\w']+ ){0,4}"
    return {kind: re.compile("|".join(parts).replace("~", few)) for kind, parts in raw.items()}


def _says(kind: str, clause: str) -> bool:
    if _NOT.search(clause) or (kind == "opened" and _OUTER.search(clause)):
        return False
    return _said()[kind].search(clause) is not None


def _clauses(text: str) -> Iterator[str]:
    return (part.strip() for part in _CLAUSE.split(fold(text)) if part.strip())
