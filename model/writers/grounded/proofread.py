"""Every act of a language with sample facts, to be read aloud before it goes to customers.

    python -m model.writers.grounded.proofread fr
    python -m model.writers.grounded.proofread de --form informal --act return-yes-until

First comes what does not fit the English reference, then each act in all its wordings:
variants, guarded facts there and not there, and every closed choice. docs/writer.md explains
the syntax.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import product
from typing import Literal
from zoneinfo import ZoneInfo

from data.facts import (
    Coded,
    DayRange,
    Fact,
    FactValue,
    Money,
    Passage,
    Percent,
    Span,
    SpanRange,
)
from data.stores import Formality
from model.plan.records import Act, Listing
from model.writers.grounded.morphology import fit_neighbours
from model.writers.grounded.notation import LOCALES
from model.writers.grounded.patterns import PatternError, Patterns, Wording, reference
from model.writers.grounded.render import ActWriter, load_patterns

FORMS: tuple[Formality, ...] = ("formal", "informal")
NOW = datetime(2026, 11, 27, 11, 0, tzinfo=ZoneInfo("Europe/Paris"))
# Messages that other messages and the notation use; they are read in their place.
PARTS = re.compile(
    r"(?:condition|category|payment|attribute|answer|span|range|list|on|bare|until|by|between|at|day|time"
    r"|percent|to|outcome|refund-method|topic)-|(?:percent|time|ship-method|order-line)$"
)
_NAMES = {"name", "first", "full"}
_LEFTOVER = re.compile(r"[{}<>\[\]]|  |\bNone\b|[\ue000-\uf8ff]| [,.](?!\w)|,,|\.\.(?!\.)")


def _day(ahead: int) -> date:
    return NOW.date() + timedelta(days=ahead)


def _words(kind: str, *codes: str) -> tuple[Coded, ...]:
    return tuple(Coded(kind, code) for code in codes)


# One value for each slot. Days fall on a 1st, an 8th, an 11th, today and next year, where
# articles and contractions go wrong.
SAMPLES: dict[str, FactValue] = {
    "address": "Elif Aydın, Hauptstraße 8, 1010 Wien",
    "amount": Money(Decimal("1189.00"), "EUR"),
    "asked": _words("payment", "cheque"),
    "at": NOW - timedelta(days=1),
    "attribute": Coded("attribute", "material"),
    "by": _day(11),  # 8 December
    "carrier": "UPS",
    "categories": _words("category", "underwear", "personalised"),
    "category": Coded("category", "personalised"),
    "condition": Coded("condition", "unworn"),
    "cost": Money(Decimal("4.90"), "EUR"),
    "count": 2,
    "countries": _words("country", "FR", "IT"),
    "country": Coded("country", "BE"),
    "days": Span(5, "business_day"),
    "delivered": _day(-26),  # 1 November
    "due": _day(-1),
    "eta": DayRange(_day(1), _day(4)),
    "fee_amount": Money(Decimal("5.00"), "EUR"),
    "first": "Élodie",
    "free_from": Money(Decimal("99.00"), "EUR"),
    "full": "Élodie Aubry",
    "issued": _day(-3),
    "item": "Écharpe Orage",
    "items": ("Écharpe Orage", "Bonnet Iris"),
    "last_day": _day(-16),  # 11 November
    "link": "https://shop.example/t/1",
    "lost": _day(0),
    "measure": "43 cm",
    "method": Coded("refund-method", "original_payment"),
    "months": Span(24, "month"),
    "name": "Élodie Aubry",
    "new_item": "Bonnet Iris (M)",
    "next_size": "L",
    "next_value": "48 cm",
    "note": "Remis au gardien de la résidence",
    "number": "6X40010076552",
    "order": "AB-300417",
    "ordered_from": _day(-26),
    "ordered_to": _day(27),
    "outcomes": _words("outcome", "replacement_confirmed", "partial_refund", "full_refund"),
    "passage": Passage("Two lines of an article,\nas the merchant wrote them."),
    "payment_methods": _words("payment", "card", "paypal", "bank_transfer"),
    "percent": Percent(20),
    "personalisation": "INES",
    "place": "Aubervilliers",
    "placed": _day(-4),
    "price": Money(Decimal("39.90"), "EUR"),
    "product": "Écharpe Orage",
    "question": "Sert-elle aussi en hiver ?",
    "quantity": 40,
    "received": _day(-7),
    "refund_days": Span(6, "business_day"),
    "restock": _day(14),  # 11 December
    "shipped": _day(-2),
    "size": "M",
    "store": "Orangerie",
    "text": "A notice of the merchant.",
    "topic": Coded("topic", "loyalty"),
    "total": Money(Decimal("64.90"), "EUR"),
    "until": _day(45),  # 11 January of the next year
    "value": "100 %",
    "window": Span(30, "day"),
    "written": "AB-300471",
    "written_at": _day(-3),
}
# What the rules choose between; the first of each is the default wording.
CHOICES: dict[str, tuple[str, ...]] = {
    "channel_kind": ("mail", "messaging", "marketplace"),
    "fee": ("none", "free", "fee"),
    "files": ("one", "other"),
    "from": ("delivered", "ordered", "shipped"),
    "how": ("opened", "used", "worn", "washed", "mounted"),
    "kind": ("legal", "other"),
    "medium": ("newsletter", "sms", "other"),
    "occasion": ("none", "birthday", "christmas", "gift", "wedding", "trip", "day"),
    "stock": ("yes", "no"),
    "tone": ("neutral", "warm", "playful"),
    "where": (
        "email", "here", "porter", "neighbour", "letterbox", "safe_place", "pickup", "household",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rendering:
    """One wording of an act in words, and the marks that became claims."""

    act: str
    variant: str | None
    text: str
    marks: frozenset[str]


class _OneVariant(ActWriter):
    """Writes the wording it is told to, where the act has it."""

    wanted: str | None = None

    def _variant(self, name: str, variants: tuple[str | None, ...]) -> str | None:
        return self.wanted if self.wanted in variants else variants[0]


def acts_of(patterns: Patterns) -> list[str]:
    """The messages that a plan may contain, in the order of the file."""
    return [name for name in patterns.wordings if not PARTS.match(name)]


def sample_acts(name: str, wording: Wording) -> Iterator[Act]:
    """An act with sample facts: each choice, with and without all its guarded facts."""
    guards = {s.removesuffix("_known") for s in wording.selectors if s.endswith("_known")}
    choices = sorted(s for s in wording.selectors if not s.endswith("_known"))
    if name == "greeting":
        guards = _NAMES  # known together or not at all
    slots = wording.slots | guards
    combinations = [
        dict(zip(choices, values, strict=True))
        for values in product(*(CHOICES.get(c, ("none",)) for c in choices))
    ]
    for absent in (frozenset[str](), *([frozenset(guards)] if guards else [])):
        for chosen in combinations:
            facts = {s: Fact(SAMPLES[s], f"slot.{s}") for s in slots - absent if s in SAMPLES}
            facts |= {
                mark: Fact(SAMPLES.get(mark), f"mark.{mark}")
                for mark in wording.marks
                if mark not in absent or mark not in guards
            }
            yield Act(name, facts, chosen, _listings(name, wording))


def _listings(name: str, wording: Wording) -> dict[str, Listing]:
    found = {}
    if "methods" in wording.slots:
        days, price = Fact(SpanRange(2, 4, "day"), "row"), Fact(SAMPLES["cost"], "row")
        one = {"carrier": Fact("UPS", "row"), "days": days, "price": price}
        found["methods"] = Listing("ship-method", (one, {"carrier": Fact("DHL", "row")}))
    if "lines" in wording.slots:
        row = {"order": Fact("AB-300417", "row"), "placed": Fact(_day(-4), "row")}
        named = row | {"item": Fact("Écharpe Orage", "row")}
        found["lines"] = Listing("order-line", (named, row), "lines")
    return found


def renderings(patterns: Patterns, name: str) -> list[Rendering]:
    """Every text that a message can become, without repetition.

    Raises:
        PatternError: a wording needs something that English does not.
    """
    # The facts are those of English: a plan knows nothing of other languages.
    asked = reference().wordings.get(name, patterns.wordings[name])
    found: dict[tuple[str | None, str], Rendering] = {}
    for variant in patterns.wording(name).variants:
        for act in sample_acts(name, asked):
            for tone in CHOICES["tone"] if "tone" in asked.selectors else ("neutral",):
                writer = _OneVariant(patterns, NOW, "proof", {"tone": tone})
                writer.wanted = variant
                marked = fit_neighbours(
                    writer.text(Act(act.name, act.facts, _without(act, "tone"), act.listings)),
                    patterns.language,
                )
                text, spans = writer.marks.extract(marked)
                marks = frozenset(
                    s.fact.source.removeprefix("mark.")
                    for s in spans
                    if s.fact.source.startswith("mark.")
                )
                found.setdefault((variant, text), Rendering(name, variant, text, marks))
    return list(found.values())


def _without(act: Act, choice: str) -> dict[str, str]:
    return {k: v for k, v in act.choices.items() if k != choice}


def problems(patterns: Patterns) -> list[str]:
    """What does not fit the English reference, a line each; empty where all is well."""
    found = []
    english = reference()
    for name, asked in english.wordings.items():
        if name not in patterns.wordings:
            found.append(f"{name}: missing")
            continue
        found += [f"{name}: {text}" for text in _unfit(asked, patterns.wordings[name], name)]
    for name in acts_of(patterns):
        if name not in english.wordings:
            found.append(f"{name}: English has no such message")
            continue
        try:
            texts = renderings(patterns, name)
        except PatternError as error:
            found.append(f"{name}: {error}")
            continue
        found += [
            f"{name}.{r.variant}: leftovers in {r.text!r}" for r in texts if _leftovers(r.text)
        ]
        found += _lost_marks(name, texts, english.wordings[name])
    return found


def _unfit(asked: Wording, own: Wording, name: str) -> Iterator[str]:
    known = asked.slots | _NAMES if name == "greeting" else asked.slots
    # Words of the notation may use any part of a day: the hour without its zero, the weekday.
    if not PARTS.match(name) and (extra := own.slots - known):
        yield f"slots that English does not have: {', '.join(sorted(extra))}"
    guarded = {s for s in asked.selectors if s.endswith("_known")}
    needed = {f"{s}_known" for s in own.slots} & guarded
    if missing := needed - own.selectors:
        yield f"not guarded, though it may be absent: {', '.join(sorted(missing))}"
    unknown = {s for s in own.selectors if s.endswith("_known")} - guarded
    if unknown:
        yield f"guards that English does not have: {', '.join(sorted(unknown))}"
    if own.marks != asked.marks:
        yield f"marks {sorted(own.marks)}, English has {sorted(asked.marks)}"


def _lost_marks(name: str, texts: Sequence[Rendering], asked: Wording) -> list[str]:
    by_variant: dict[str | None, set[str]] = {}
    for one in texts:
        by_variant.setdefault(one.variant, set()).update(one.marks)
    return [
        f"{name}.{variant}: without the mark {', '.join(sorted(asked.marks - marks))}"
        for variant, marks in by_variant.items()
        if asked.marks - marks
    ]


def _leftovers(text: str) -> bool:
    return bool(_LEFTOVER.search(text)) or text != text.strip(" ")


def main(argv: Sequence[str] | None = None) -> int:
    """Exit 0: everything fits; 1: something does not; 2: wrong usage."""
    parser = argparse.ArgumentParser(
        prog="python -m model.writers.grounded.proofread",
        description="Print every act of a language with sample facts, and what does not fit.",
        epilog="example: python -m model.writers.grounded.proofread it --form formal",
    )
    parser.add_argument("language", choices=sorted(LOCALES))
    parser.add_argument("--form", choices=FORMS, help="only this form of address")
    parser.add_argument("--act", metavar="NAME", help="only this message")
    args = parser.parse_args(argv)
    forms: Sequence[Literal["formal", "informal"]] = (args.form,) if args.form else FORMS
    count = 0
    for form in forms:
        try:
            patterns = load_patterns(args.language, form)
        except (PatternError, OSError) as error:
            sys.stderr.write(f"error: {error}\n")
            return 1
        if args.act and args.act not in patterns.wordings:
            parser.error(f"--act {args.act}: {patterns.name} has no such message")
        found = problems(patterns)
        count += len(found)
        for line in found:
            sys.stderr.write(f"{patterns.name}: {line}\n")
        for name in [args.act] if args.act else acts_of(patterns):
            for one in renderings(patterns, name):
                label = f"{name}.{one.variant}" if one.variant else name
                sys.stdout.write(f"[{form}] {label}: {one.text}\n")
    sys.stderr.write("everything fits\n" if not count else f"{count} problems\n")
    return 1 if count else 0


if __name__ == "__main__":
    raise SystemExit(main())
