"""Find and replace the personal data of a text, and know where everything went."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from data.addresses import address_spans
from data.entities import find_entities
from data.masking.names import find_names
from data.masking.stand_ins import EMAIL_DOMAIN, StandIns

Kind = Literal[
    "email", "phone", "card", "iban", "order_id", "tracking_number", "address", "url", "name"
]
_EMAIL = re.compile(
    r"[\w.+'-]+ ?@ ?[\w-]+(?:\.[\w-]+)+|[\w.+-]+ ?(?:\(at\)|\[at\]) ?[\w-]+(?:\.[\w-]+)+"
)
_AT = re.compile(r" ?(?:@|\(at\)|\[at\]) ?")
# Long numbers that were masked before.
_ZEROS = re.compile(r"(?<!\w)(?<!\d[ .-])(?:[A-Za-z]{2})?(?:[ .-]?0){6,}(?:[ .-]?\d){0,3}(?!\w)")
_CARD = re.compile(r"(?<![\w-])\d(?:[ -]?\d){12,18}(?![\w-])")
_IBAN = re.compile(
    r"(?<!\w)[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]{2,4}){3,8}(?: ?[A-Za-z0-9]{1,3})?(?!\w)"
)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"')\]]+[^\s<>\"').,;:!?\]]")
_PHONE = re.compile(
    r"(?<![\w/.,-])(?:\+|00)\d{1,3}[ ./-]?(?:\(0\))?(?:[ ./()-]{0,2}\d){6,12}(?!\w)"
    r"|(?<![\w/.,-])0\d(?:[ ./-]?\d){7,10}(?![\w])"
    r"|(?<![\w/.,-])[36789]\d{2}[ .-]?\d{2,3}[ .-]?\d{2,3}(?:[ .-]?\d{2,3})?(?![\w/.,-]?\d)"
)
_PHONE_NEAR = re.compile(
    r"(?i:\b(?:tel|phone|mobile|call|cell|whatsapp|t[eé]l(?:[eé]phone)?|portable|joindre|appel\w*|"
    r"cell(?:ulare)?|telefono|chiam\w*|handy|mobil|telefon\w*|anruf\w*|erreich\w*|m[oó]vil|ll[aá]m\w*|"
    r"tel[eé]fono|bellen|bel|gsm|nummer|number|num[eé]ro|n[uú]mero|raggiung\w*))[^\n]{0,30}$"
)
_NUMBERED = re.compile(r"(?<!\w)(?i:n[°º]|nr\.?|n\.|no\.|num\.) ?(?P<id>\d{4,12})(?![\w.,]?\d)")
_IBAN_CHECK = 97


@dataclass(frozen=True, slots=True)
class MaskedSpan:
    """What was replaced, and by what."""

    start: int
    end: int
    new_start: int
    new_end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Masked:
    """A masked text and its spans, in order."""

    text: str
    spans: tuple[MaskedSpan, ...]

    def moved(self, offset: int) -> int:
        """Where a place of the old text is in the new one; within a span, its beginning.

        Args:
            offset: in characters, 0 to the length of the old text.
        """
        shift = 0
        for span in self.spans:
            if offset >= span.end:
                shift = span.new_end - span.end
            elif offset > span.start:
                return span.new_start
        return offset + shift


class Masker:
    """Masks texts under one key.

    Args:
        key: secret; the same value gets the same stand-in under it.
        order_id_patterns: each store's order numbers, by store id.
    """

    def __init__(
        self, key: bytes, order_id_patterns: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        self._stand_ins = StandIns(key)
        self._patterns = dict(order_id_patterns or {})

    def mask(self, text: str, *, names: Iterable[str] = (), language: str = "en") -> Masked:
        """Replace personal data by stand-ins.

        Args:
            text: a message, subject or draft.
            names: of persons that the record knows.
            language: of the text, for addresses.
        """
        spans: list[MaskedSpan] = []
        parts: list[str] = []
        at = length = 0
        for start, end, kind, is_last in self._found(text, tuple(names)):
            fresh = self._stand_in(text[start:end], kind, language, is_last=is_last)
            parts += [text[at:start], fresh]
            begin = length + start - at
            length = begin + len(fresh)
            spans.append(MaskedSpan(start, end, begin, length, kind))
            at = end
        parts.append(text[at:])
        return Masked("".join(parts), tuple(spans))

    def email(self, written: str) -> str:
        """The stand-in of an address that stands alone."""
        return self._stand_ins.email(written)

    def number(self, kind: Literal["order_id", "tracking_number", "phone"], written: str) -> str:
        """The stand-in of a number that stands alone."""
        return self._stand_ins.number(kind, written)

    def _stand_in(self, written: str, kind: Kind, language: str, *, is_last: bool) -> str:
        make = self._stand_ins
        if kind == "email":
            return make.email(
                re.sub(r"\s|\(at\)|\[at\]", lambda m: "@" if "at" in m[0] else "", written)
            )
        if kind == "name":
            return make.name_part(written, is_last=is_last)
        if kind == "address":
            return make.address(language)
        if kind == "url":
            return make.url(written)
        return make.number(kind, written)

    def _found(self, text: str, names: tuple[str, ...]) -> list[tuple[int, int, Kind, bool]]:
        """What is personal, in order, none overlapping another; what is surer comes first."""
        taken: list[tuple[int, int, Kind, bool]] = []
        for start, end, kind, is_last in self._candidates(text, names):
            if start < end and not any(start < e and s < end for s, e, _, _ in taken):
                taken.append((start, end, kind, is_last))
        return sorted(taken)

    def _candidates(
        self, text: str, names: tuple[str, ...]
    ) -> Iterator[tuple[int, int, Kind, bool]]:
        for start, end, kind in (*_by_shape(text), *self._by_record(text)):
            yield start, end, kind, False
        for name in find_names(text, names):
            yield name.start, name.end, "name", name.is_last

    def _by_record(self, text: str) -> Iterator[tuple[int, int, Kind]]:
        """Orders, parcels and phones; days and amounts are no phones."""
        found = find_entities(text, order_id_patterns=self._patterns).spans
        for span in found:
            if span.kind == "order_id" or span.kind == "tracking_number":
                yield span.start, span.end, span.kind
        others = [(s.start, s.end) for s in found if s.kind in ("date", "amount")]
        for match in _NUMBERED.finditer(text):
            yield (*match.span("id"), "order_id")
        for match in _PHONE.finditer(text):
            is_sure = match.group()[0] in "+0" or _PHONE_NEAR.search(text, 0, match.start())
            if is_sure and not any(match.start() < e and s < match.end() for s, e in others):
                yield (*match.span(), "phone")
        for span in found:
            if span.kind == "phone":
                yield span.start, span.end, "phone"


def _by_shape(text: str) -> Iterator[tuple[int, int, Kind]]:
    """What its own shape makes certain; numbers that are masked already come first."""
    for pattern, kind, holds in _SHAPES:
        for match in pattern.finditer(text):
            end = match.end()
            # What follows a number after a blank may look like more of it.
            while (
                holds is not None and end > match.start() and not holds(text[match.start() : end])
            ):
                end = max(match.start(), text.rfind(" ", match.start(), end))
            if end > match.start():
                yield match.start(), end, kind
    for start, end in address_spans(text):
        yield start, end, "address"


def _is_card(written: str) -> bool:
    """Luhn's check (ISO/IEC 7812-1), or a stand-in of ours."""
    digits = [int(c) for c in written if c.isdigit()]
    total = sum(
        d if place % 2 == 0 else (d * 2 - 9 if d > 4 else d * 2)
        for place, d in enumerate(reversed(digits))
    )
    return total % 10 == 0 and digits[0] in (2, 3, 4, 5, 6)


def _is_iban(written: str) -> bool:
    """The check of ISO 13616: the rearranged number modulo 97 is 1."""
    plain = "".join(written.split()).upper()
    if not 15 <= len(plain) <= 34:
        return False
    turned = plain[4:] + plain[:4]
    return int("".join(str(int(c, 36)) for c in turned)) % _IBAN_CHECK == 1


def is_masked_email(address: str) -> bool:
    """Whether an address is a stand-in."""
    return address.casefold().endswith("@" + EMAIL_DOMAIN)


_SHAPES: tuple[tuple[re.Pattern[str], Kind, Callable[[str], bool] | None], ...] = (
    (_URL, "url", None),
    (_EMAIL, "email", None),
    (_ZEROS, "card", None),
    (_IBAN, "iban", _is_iban),
    (_CARD, "card", _is_card),
)
