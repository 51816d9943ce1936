"""Find and replace the personal data of a text, and know where everything went."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.masking.addresses import address_spans
from data.masking.contacts import email_spans, masked_url, plain_email, url_spans
from data.masking.found import Found, Kind
from data.masking.names import find_names, shown_words
from data.masking.numbers import (
    certain_spans,
    identity_spans,
    order_spans,
    phone_spans,
    record_spans,
)
from data.masking.shown_names import shown_spans
from data.masking.stand_ins import NumberKind, StandIns
from data.words import words

# Replacing one thing may show another; a text is masked until nothing more is found.
_MOST_PASSES = 6


@dataclass(frozen=True, slots=True)
class MaskedSpan:
    """What was replaced, and by what. Offsets count characters in the old and the new text."""

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


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the old text and what it is now; `kind` is None where it is as it was."""

    start: int
    end: int
    text: str
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class _Known:
    """What the record of a ticket knows."""

    names: tuple[str, ...]
    hints: tuple[str, ...]
    numbers: dict[str, NumberKind]


class Masker:
    """Masks texts under one key.

    Args:
        key: secret; the same value gets the same stand-in under it.
        order_id_patterns: each store's order numbers, by store id.
        organisations: names that are no persons', such as the stores'.
    """

    def __init__(
        self,
        key: bytes,
        order_id_patterns: Mapping[str, Sequence[str]] | None = None,
        *,
        organisations: Iterable[str] = (),
    ) -> None:
        self._stand_ins = StandIns(key)
        self._patterns = dict(order_id_patterns or {})
        self._organisations: Collection[str] = frozenset(
            word for name in organisations for word in words(name)
        )

    def mask(
        self,
        text: str,
        *,
        names: Iterable[str] = (),
        hints: Iterable[str] = (),
        numbers: Mapping[str, NumberKind] | None = None,
        language: str | None = None,
    ) -> Masked:
        """Replace personal data by stand-ins.

        Args:
            text: a message, subject or draft.
            names: of persons that the record knows.
            hints: words that may be a person's name, such as those of an e-mail address.
            numbers: that the record knows, with their kinds.
            language: of the text, ISO 639-1; without it, names that are words of any language
                have to be shown, and stand-ins are English.
        """
        known = _Known(tuple(names), tuple(hints), dict(numbers or {}))
        pieces = [_Piece(0, len(text), text, None)]
        now = text
        for _ in range(_MOST_PASSES):
            edits = [
                (found, fresh)
                for found in self._found(now, known, language)
                if (fresh := self._stand_in(now, found, language)) != now[found.start : found.end]
            ]
            if not edits:
                break
            for found, fresh in reversed(edits):
                pieces = _replaced(pieces, found, fresh)
            now = "".join(piece.text for piece in pieces)
        return Masked(now, tuple(_spans(pieces)))

    def email(self, written: str) -> str:
        """The stand-in of an address that stands alone."""
        return self._stand_ins.email(plain_email(written))

    def number(self, kind: NumberKind, written: str) -> str:
        """The stand-in of a number that stands alone."""
        return self._stand_ins.number(kind, written)

    def pseudonym(self, kind: str, value: str) -> str:
        """What stands for a person or thing without a text: `agent-3f2a9c01`."""
        return self._stand_ins.pseudonym(kind, value)

    def shown_names(self, text: str) -> tuple[str, ...]:
        """Names that a text shows and that are found again without a doubt in others."""
        return tuple(shown_words(text, shown_spans(text, self._organisations)))

    def _stand_in(self, text: str, found: Found, language: str | None) -> str:
        written = text[found.start : found.end]
        make = self._stand_ins
        if found.kind == "email":
            return make.email(plain_email(written))
        if found.kind == "name":
            return make.name_part(written, language or "en", is_last=found.is_last)
        if found.kind == "address":
            return make.address(language or "en")
        if found.kind == "url":
            return masked_url(written)
        return make.number(found.kind, written)

    def _found(self, text: str, known: _Known, language: str | None) -> list[Found]:
        """What is personal, in order, none overlapping another; what is surer comes first."""
        taken: list[Found] = []
        for found in self._candidates(text, known, language):
            if found.start < found.end and not any(found.overlaps(other) for other in taken):
                taken.append(found)
        return sorted(taken, key=lambda found: found.start)

    def _candidates(self, text: str, known: _Known, language: str | None) -> Iterator[Found]:
        yield from url_spans(text)
        yield from email_spans(text)
        yield from record_spans(text, known.numbers)
        yield from certain_spans(text)
        yield from address_spans(text)
        yield from identity_spans(text)
        yield from order_spans(text, self._patterns)
        yield from phone_spans(text)
        for name in find_names(
            text,
            known.names,
            language=language,
            hints=known.hints,
            organisations=self._organisations,
        ):
            yield Found(name.start, name.end, "name", name.is_last)


def _replaced(pieces: list[_Piece], found: Found, fresh: str) -> list[_Piece]:
    """Pieces after one edit of the present text; what it touches of stand-ins becomes one."""
    out: list[_Piece] = []
    at = 0
    touched: list[tuple[int, _Piece]] = []
    rest: list[_Piece] = []
    for piece in pieces:
        end = at + len(piece.text)
        if end <= found.start and not (touched or rest):
            out.append(piece)
        elif at >= found.end:
            rest.append(piece)
        else:
            touched.append((at, piece))
        at = end
    first_at, first = touched[0]
    last_at, last = touched[-1]
    head, tail = first.text[: found.start - first_at], last.text[found.end - last_at :]
    start, end = first.start, last.end
    if first.kind is None and head:
        out.append(_Piece(start, start + len(head), head, None))
        start, head = start + len(head), ""
    behind: list[_Piece] = []
    if last.kind is None and tail:
        behind.append(_Piece(end - len(tail), end, tail, None))
        end, tail = end - len(tail), ""
    return [*out, _Piece(start, end, head + fresh + tail, found.kind), *behind, *rest]


def _spans(pieces: Iterable[_Piece]) -> Iterator[MaskedSpan]:
    at = 0
    for piece in pieces:
        end = at + len(piece.text)
        if piece.kind is not None:
            yield MaskedSpan(piece.start, piece.end, at, end, piece.kind)
        at = end
