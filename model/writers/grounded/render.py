"""Write one act: choose a wording, fill its slots, mark what each word rests on."""

import zlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from fluent.runtime.types import FluentType

from data.facts import Coded, DayRange, Fact
from data.stores import Formality
from model.plan.records import Act, Listing
from model.writers.grounded.markers import Marks
from model.writers.grounded.notation import Notation
from model.writers.grounded.nouns import nouns_of
from model.writers.grounded.patterns import MARK_TAG, PatternError, Patterns


class Slot(FluentType):
    """A fact on its way through a pattern."""

    def __init__(self, fact: Fact, notation: Notation, marks: Marks) -> None:
        self.fact, self._notation, self._marks = fact, notation, marks

    def format(self, locale: object) -> str:  # called by Fluent for `{ $slot }`
        """The value in its plain form."""
        return self._marks.enclose(self._notation.text(self.fact.value), self.fact)

    def placed(self, form: str, *, weekday: str = "no", time: str = "no", bare: str = "no") -> str:
        """A day with its preposition (`on`, `until`, `by`), or without where `bare`."""
        value = self.fact.value
        if isinstance(value, DayRange):
            return self._marks.enclose(self._notation.between(value), self.fact)
        if not isinstance(value, date | datetime):
            return self.format(None)
        text = self._notation.place_day(
            value, "bare" if bare == "yes" else form, weekday=weekday == "yes", time=time == "yes"
        )
        return self._marks.enclose(text, self.fact)

    def destination(self) -> str:
        """A country with the preposition of a destination."""
        value = self.fact.value
        if not isinstance(value, Coded):
            return self.format(None)
        return self._marks.enclose(self._notation.to_country(value.code), self.fact)

    def named(self, form: str, formality: str, *, case: str, cap: str) -> str:
        """A product with its article or possessive, as far as the language has listed its noun."""
        nouns = nouns_of(self._notation.language)
        name = self._notation.text(self.fact.value)
        parts = [form, formality] if form == "your" else [form]
        key = ".".join([*parts, case] if case != "nom" else parts)
        word, name = nouns.phrase(name, key)
        if cap == "yes" and word:
            word = word[0].upper() + word[1:]
        marked = self._marks.enclose(name, self.fact)
        return f"{word} {marked}" if word else marked


def _the(slot: Slot, *, case: str = "nom", cap: str = "no") -> str:
    return slot.named("the", "", case=case, cap=cap)


def _your_formal(slot: Slot, *, case: str = "nom", cap: str = "no") -> str:
    return slot.named("your", "formal", case=case, cap=cap)


def _your_informal(slot: Slot, *, case: str = "nom", cap: str = "no") -> str:
    return slot.named("your", "informal", case=case, cap=cap)


def _to(slot: Slot) -> str:
    return slot.destination()


def _on(slot: Slot, **options: str) -> str:
    return slot.placed("on", **options)


def _until(slot: Slot, **options: str) -> str:
    return slot.placed("until", **options)


def _by(slot: Slot, **options: str) -> str:
    return slot.placed("by", **options)


FUNCTIONS = {"ON": _on, "UNTIL": _until, "BY": _by, "BETWEEN": _on, "TO": _to, "THE": _the}
_YOUR = {"formal": _your_formal, "informal": _your_informal}


@lru_cache(maxsize=32)
def load_patterns(language: str, formality: Formality) -> Patterns:
    """The patterns of a language and form of address, read once."""
    return Patterns(language, formality, FUNCTIONS | {"YOUR": _YOUR[formality]})


class ActWriter:
    """Writes acts in one language and form of address, at one time, for one ticket.

    Args:
        patterns: the messages.
        now: the time of the draft, in the store's zone.
        seed: what decides between variants, such as the ticket's id; the same seed gives
            the same words.
        choices: values that every act may select by (`tone`).
    """

    def __init__(
        self, patterns: Patterns, now: datetime, seed: str, choices: Mapping[str, str]
    ) -> None:
        self._patterns, self._seed, self._choices = patterns, seed, choices
        self._notation = Notation(patterns.language, now, self._say)
        self.marks = Marks()

    def _say(self, message: str, otherwise: Sequence[str] = (), **arguments: str | int) -> str:
        """Words of `values.ftl`; a coded value without words of its own is shown by its name.

        Args:
            message: the name of the words.
            otherwise: names to take instead, the first that has words.
            arguments: what the words need.
        """
        known = self._patterns.wordings
        name = next((name for name in (message, *otherwise) if name in known), message)
        return self._patterns.format(name, None, arguments)

    def text(self, act: Act) -> str:
        """The act's sentences, with marks.

        Raises:
            PatternError: the message does not exist, or a slot or mark has no fact.
        """
        wording = self._patterns.wording(act.name)
        variant = self._variant(act.name, wording.variants)
        arguments: dict[str, Any] = {
            name: Slot(fact, self._notation, self.marks)
            for name, fact in act.facts.items()
            if name in wording.slots
        }
        for name, listing in act.listings.items():
            arguments[name] = self._listing(listing)
        for name in wording.selectors:
            if name.endswith("_known"):
                base = name.removesuffix("_known")
                arguments[name] = "yes" if base in act.facts or base in act.listings else "no"
            elif name not in arguments:
                arguments[name] = act.choices.get(name, self._choices.get(name, "none"))
        text = self._patterns.format(act.name, variant, arguments)
        return self._mark(act, text)

    def _variant(self, name: str, variants: tuple[str | None, ...]) -> str | None:
        return variants[zlib.crc32(f"{self._seed}/{name}".encode()) % len(variants)]

    def _listing(self, listing: Listing) -> str:
        rows = [self.text(Act(listing.message, row)) for row in listing.rows]
        if listing.form == "lines":
            return "".join(f"\n- {row}" for row in rows)
        return self._notation.listing(rows, alternative=False)

    def _mark(self, act: Act, text: str) -> str:
        parts: list[str] = []
        last = 0
        opened: list[tuple[str, int]] = []
        for tag in MARK_TAG.finditer(text):
            parts.append(text[last : tag.start()])
            last = tag.end()
            if not tag[1]:
                if tag[2] not in act.facts:
                    raise PatternError(f"{self._patterns.name}: {act.name}: <{tag[2]}> has no fact")
                opened.append((tag[2], len(parts)))
                continue
            name, at = opened.pop()
            words = "".join(parts[at:])
            parts[at:] = [self.marks.enclose(words, act.facts[name])]
        parts.append(text[last:])
        return "".join(parts)
