"""Names of persons in customers' mail: those that the record knows, and those that a text shows."""

from collections.abc import Collection, Iterable, Iterator

from data.masking.known_names import known_spans
from data.masking.name_words import NameSpan, is_ambiguous
from data.masking.shown_names import shown_spans

_LEAST_CHARS = 3


def find_names(
    text: str,
    known: Iterable[str],
    *,
    language: str | None = None,
    hints: Iterable[str] = (),
    organisations: Collection[str] = (),
) -> Iterator[NameSpan]:
    """Parts of names in a text; they may overlap.

    Args:
        text: a message.
        known: full names of persons that the record knows.
        language: of the text, ISO 639-1, if known.
        hints: words that may be names, such as those of an e-mail address.
        organisations: folded words of names that are no persons', such as the stores'.
    """
    for name in known:
        yield from known_spans(text, name, language)
    for hint in hints:
        yield from known_spans(text, hint, language, is_hint=True)
    shown = list(shown_spans(text, organisations))
    yield from shown
    for word, is_last in shown_words(text, shown).items():
        for span in known_spans(text, word, language):
            # A firm's "Jardinerie Lambert" does not make every "jardinerie" a name.
            if text[span.start].isupper() or not word[0].isupper():
                yield NameSpan(span.start, span.end, is_last)


def shown_words(text: str, spans: Iterable[NameSpan]) -> dict[str, bool]:
    """Words of spans that are found again without a doubt, and whether each is a family's."""
    found: dict[str, bool] = {}
    for span in spans:
        word = text[span.start : span.end]
        if len(word) >= _LEAST_CHARS and not is_ambiguous(word):
            found.setdefault(word, span.is_last)
    return found
