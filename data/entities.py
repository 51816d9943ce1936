"""What a customer's words name: orders, parcels, people, money, days, articles, places, occasions.

Everything is found by shape and by the words beside it, in six languages, as it is written. The
text is capped and patterns run on short pieces, so the cost is linear in what a person reads.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from data import entity_patterns as shapes
from data.gazetteer import countries_in, occasions_in
from data.order_numbers import find_numbers, windows, with_prefix
from data.results import Entities
from data.turns.characters import MAX_VISIBLE_CHARS, fold

EntityKind = Literal["order_id", "tracking_number", "email", "phone", "amount", "date", "sku"]
_MAX_PER_KIND = 100


@dataclass(frozen=True, slots=True)
class EntitySpan:
    """One entity. `start` and `end` are offsets into the text or the subject, as `part` says.

    `value` is the normalised form (an order number as its store writes it), `stores` the stores
    whose pattern it fits. `candidates` are other readings worth a look-up: a bare number
    completed by a store's prefix.
    """

    kind: EntityKind
    start: int
    end: int
    text: str
    value: str
    part: Literal["text", "subject"] = "text"
    stores: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundEntities:
    """Entities as the contract lists them, and where each of them stands."""

    entities: Entities
    spans: tuple[EntitySpan, ...]


@dataclass(frozen=True, slots=True)
class Occasion:
    """An occasion that a text names, in which words and where."""

    name: str
    words: str
    start: int
    end: int


def find_entities(
    text: str,
    *,
    order_id_patterns: Mapping[str, Sequence[str]],
    subject: str | None = None,
    skus: Collection[str] = (),
) -> FoundEntities:
    """Find entities in a text and its subject.

    Args:
        text: the customer's words; what lies behind 20,000 characters is not read.
        order_id_patterns: regular expressions of each store's order numbers, by store id. One
            that could run for ever is skipped (`data.order_numbers.pattern_problem` tells why).
        subject: the ticket's subject, if any.
        skus: the catalogue's article numbers; a set, where there are many.

    Returns:
        Values in order of appearance without repetition, the text's before the subject's.
    """
    spans = list(_spans_of(text[:MAX_VISIBLE_CHARS], order_id_patterns, skus, "text"))
    if subject:
        spans.extend(_spans_of(subject[:1_000], order_id_patterns, skus, "subject"))

    def values(kind: EntityKind) -> tuple[str, ...]:
        return tuple(dict.fromkeys(s.value for s in spans if s.kind == kind))[:_MAX_PER_KIND]

    entities = Entities(
        order_ids=values("order_id"),
        tracking_numbers=values("tracking_number"),
        emails=values("email"),
        phones=values("phone"),
        amounts=values("amount"),
        dates=values("date"),
        skus=values("sku"),
    )
    return FoundEntities(entities, tuple(spans))


def find_countries(text: str) -> list[str]:
    """ISO 3166-1 codes of the countries that a text names, by name, city or region, in order."""
    return countries_in(text[:MAX_VISIBLE_CHARS])


def find_occasions(text: str) -> list[Occasion]:
    """The occasions that a text names, in order of appearance."""
    text = text[:MAX_VISIBLE_CHARS]
    return [Occasion(name, text[start:end], start, end) for name, start, end in occasions_in(text)]


def _spans_of(
    text: str,
    patterns: Mapping[str, Sequence[str]],
    skus: Collection[str],
    part: Literal["text", "subject"],
) -> Iterator[EntitySpan]:
    """Spans of one text, in order, none overlapping another; what is surer comes first."""
    folded = fold(text)
    taken: list[EntitySpan] = []
    searches: tuple[Iterable[EntitySpan], ...] = (
        _by_shape("email", shapes.EMAIL, text),
        _store_orders(text, patterns),
        _skus(text, skus),
        _marketplace_orders(text),
        _tracking(text, folded),
        _ambiguous_digits(text, folded),
        _worded_orders(text, folded, patterns),
        _dates(text, folded),
        _amounts(text, folded),
        _phones(text, folded),
    )
    for search in searches:
        kept = 0
        for span in search:
            if kept < _MAX_PER_KIND and not _overlaps(span, taken):
                taken.append(span)
                kept += 1
    for span in sorted(taken, key=lambda s: s.start):
        yield span if part == "text" else _of_subject(span)


def _overlaps(span: EntitySpan, taken: Sequence[EntitySpan]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in taken)


def _of_subject(span: EntitySpan) -> EntitySpan:
    return EntitySpan(
        span.kind, span.start, span.end, span.text, span.value, "subject", span.stores,
        span.candidates,
    )  # fmt: skip


def _span(
    kind: EntityKind, text: str, start: int, end: int, value: str | None = None
) -> EntitySpan:
    written = text[start:end]
    return EntitySpan(kind, start, end, written, value if value is not None else written)


def _by_shape(kind: EntityKind, pattern: re.Pattern[str], text: str) -> Iterator[EntitySpan]:
    return (_span(kind, text, *match.span()) for match in pattern.finditer(text))


def _store_orders(text: str, patterns: Mapping[str, Sequence[str]]) -> list[EntitySpan]:
    """Numbers of the stores' own patterns; a tolerant match counts for one store only."""
    found: dict[tuple[int, int], dict[str, tuple[str, bool]]] = {}
    for at, line in windows(text):
        for store, store_patterns in patterns.items():
            for number in (n for p in store_patterns for n in find_numbers(p, line)):
                by_store = found.setdefault((at + number.start, at + number.end), {})
                by_store.setdefault(store, (number.value, number.is_exact))
    spans: list[tuple[bool, EntitySpan]] = []
    for (start, end), by_store in found.items():
        is_exact = any(exact for _, exact in by_store.values())
        stores = [s for s, (_, exact) in by_store.items() if exact or not is_exact]
        if is_exact or len(stores) == 1:
            value = by_store[stores[0]][0]
            span = EntitySpan("order_id", start, end, text[start:end], value, stores=tuple(stores))
            spans.append((is_exact, span))
    # Exact before tolerant, long before short: an overlap keeps the better reading.
    spans.sort(key=lambda item: (not item[0], item[1].start - item[1].end, item[1].start))
    return [span for _, span in spans]


def _skus(text: str, skus: Collection[str]) -> Iterator[EntitySpan]:
    if not skus:
        return
    for match in shapes.SKU_WORD.finditer(text):
        word = match.group().rstrip(".-_/")
        known = next((w for w in (word, word.upper(), word.lower()) if w in skus), None)
        if known is not None and any(c.isdigit() or c in "-_" for c in known):
            yield _span("sku", text, match.start(), match.start() + len(word), known)


def _marketplace_orders(text: str) -> Iterator[EntitySpan]:
    for match in shapes.MARKETPLACE_ORDER.finditer(text):
        parts = [part for part in match.groups() if part]
        yield _span("order_id", text, *match.span(), "-".join(parts))


def _tracking(text: str, folded: str) -> Iterator[EntitySpan]:
    for pattern in shapes.TRACKING:
        for match in pattern.finditer(text):
            yield _span("tracking_number", text, *match.span(), _joined(match.group()))
    for match in shapes.TRACKING_WORD.finditer(folded):
        # The number stands behind the word, or right before it.
        for near in shapes.NUMBER_NEAR.finditer(folded, match.end(), match.end() + 60):
            written = text[near.start() : near.end()]
            digits = sum(c.isdigit() for c in written)
            if digits >= 6 and len(_joined(written)) - digits <= 4:
                yield _span("tracking_number", text, *near.span(), _joined(written))
                break


def _ambiguous_digits(text: str, folded: str) -> Iterator[EntitySpan]:
    """Long runs of digits: 18 are TikTok Shop's order, 14 DPD's parcel, 20 and more a parcel."""
    for match in shapes.LONG_DIGITS.finditer(text):
        digits = _joined(match.group())
        if len(digits) == 18 and not digits.startswith(("3232", "3231", "0034")):
            yield _span("order_id", text, *match.span(), digits)
        elif len(digits) in (14, 15, 16, 18, 20, 22, 24):
            yield _span("tracking_number", text, *match.span(), digits)


def _worded_orders(
    text: str, folded: str, patterns: Mapping[str, Sequence[str]]
) -> Iterator[EntitySpan]:
    """Numbers beside a word for order, and "#1234"."""
    for match in shapes.WORDED_ORDER.finditer(folded):
        start, end = match.span("id")
        digits = sum(c.isdigit() for c in match["id"])
        is_year = re.fullmatch(r"(?:19|20)\d\d", match["id"]) is not None
        is_plain = digits >= (3 if match["sign"] else 4) and not (is_year and not match["sign"])
        if is_plain and not shapes.DATE_LIKE.fullmatch(match["id"]):
            written = text[start:end]
            completed = (
                with_prefix(pattern, written) for store in patterns.values() for pattern in store
            )
            candidates = tuple(dict.fromkeys(value for value in completed if value))
            yield EntitySpan("order_id", start, end, written, written, candidates=candidates)


def _dates(text: str, folded: str) -> Iterator[EntitySpan]:
    for pattern in shapes.DATES:
        for match in pattern.finditer(folded):
            if shapes.is_possible_date(match):
                end = match.end()
                # "4 maart." ends a sentence; the point of "3.11." belongs to the day.
                if text[end - 1] == "." and text[end - 2].isalpha():
                    end -= 1
                yield _span("date", text, match.start(), end)
    if shapes.HIER.search(folded) and shapes.is_french(folded):
        yield from (_span("date", text, *m.span()) for m in shapes.HIER.finditer(folded))


def _amounts(text: str, folded: str) -> Iterator[EntitySpan]:
    for pattern in shapes.AMOUNTS:
        for match in pattern.finditer(folded):
            yield _span("amount", text, *match.span())
    for match in shapes.BARE_PRICE.finditer(folded):
        if shapes.is_price(match, folded):
            yield _span("amount", text, *match.span())


def _phones(text: str, folded: str) -> Iterator[EntitySpan]:
    for match in shapes.PHONE.finditer(text):
        digits = sum(c.isdigit() for c in match.group())
        is_told = bool(shapes.PHONE_WORD.search(folded, max(0, match.start() - 40), match.start()))
        is_shaped = match.group().lstrip("(")[0] in "+0"
        if 9 <= digits <= 15 and (
            is_shaped or is_told or shapes.NATIONAL_PHONE.fullmatch(match[0])
        ):
            yield _span("phone", text, *match.span())


def _joined(number: str) -> str:
    """A number without the spaces that people put in it."""
    return re.sub(r"[\s-]+", "", number)
