"""Which claims of a draft are still in the text that was sent, and what stands in their place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.paths import split_sources
from data.results import Claim
from data.turns.characters import fold
from model.edits.facts import Fact, FactKind, facts_in
from model.edits.sentences import Alignment, Sentence
from model.edits.tone import is_denied

_WORD = re.compile(r"[^\W_]+")
# Who is greeted, who signs and who takes over is wording, not a fact.
_WORDING = re.compile(r"ticket\.customer|store\.(?:voice|queue|name)")
_NAME = re.compile(r"\.(?:carrier|location|city|name(?:\.\w\w)?|signed_by|description)$")
# Of a phrase's longer words, how many have to be in the sentence that it became, or in the text.
_LEAST_OF_SENTENCE, _LEAST_OF_TEXT = 0.51, 0.67
_SHORT_WORD, _STEM_CHARS = 3, 5
_LINK = re.compile(r"https?://\S+|www\.\S+")
_COMMA = re.compile(r"[,;:]\s")


@dataclass(frozen=True, slots=True)
class LostClaim:
    """A claim that is not in the sent text any more.

    Attributes:
        source: its path, or several joined.
        detail: `changed` where another value stands in its place, else `removed`.
        kind: of its fact.
        facts: figures of the sent text that stand in its place.
    """

    source: str
    detail: str
    kind: str
    facts: frozenset[tuple[FactKind, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Texts:
    """Both texts, taken apart."""

    draft: str
    sent: str
    before: Sequence[Sentence]
    after: Sequence[Sentence]
    alignment: Alignment
    sent_language: str
    draft_language: str


def is_fact(claim: Claim) -> bool:
    """Whether a claim states something; greetings and signatures do not."""
    return bool(claim.text.strip()) and not all(
        _WORDING.match(path) for path in split_sources(claim.source)
    )


def lost_claims(texts: Texts, claims: Sequence[Claim]) -> list[LostClaim]:
    """Claims that were changed or removed, each source once, in the order of the draft."""
    sent_facts = {f.key for f in facts_in(texts.sent, texts.sent_language)}
    known = {f.key for f in facts_in(texts.draft, texts.draft_language)}
    fresh = sent_facts - known
    lost: dict[str, tuple[int, LostClaim]] = {}
    inner: list[Claim] = []
    # Of claims within one another, the narrowest says what is lost.
    for claim in sorted(filter(is_fact, claims), key=lambda c: (c.end - c.start, c.start)):
        found = _lost(texts, claim, inner, sent_facts, fresh)
        if found is not None:
            lost.setdefault(claim.source, (claim.start, found))
            inner.append(claim)
            fresh -= found.facts
    return [found for _, found in sorted(lost.values(), key=lambda row: row[0])]


def _lost(
    texts: Texts,
    claim: Claim,
    inner: Sequence[Claim],
    sent_facts: set[tuple[FactKind, str]],
    fresh: set[tuple[FactKind, str]],
) -> LostClaim | None:
    figures = facts_in(claim.text, texts.draft_language)
    became = _became(texts, claim)
    has_other_year = any(kind == "year" for kind, _ in fresh)
    gone = [f for f in figures if f.key not in sent_facts and (f.kind != "year" or has_other_year)]
    missing = [f for f in gone if not _is_told_by(inner, claim, f)]
    if missing:
        return _lost_figures(claim, figures, missing, became, fresh)
    if (figures and not gone) or texts.sent_language != texts.draft_language:
        return None  # nothing is missing, or words cannot be compared
    is_name = _NAME.search(split_sources(claim.source)[0]) is not None
    if _has_phrase(claim.text, texts.sent):
        return None if is_name else _denied(texts, claim, became)
    if is_name:
        detail = "changed" if became is not None else "removed"
        return LostClaim(claim.source, detail, "name")
    if became is not None:
        if _common_share(claim.text, became.text) < _LEAST_OF_SENTENCE:
            return LostClaim(claim.source, "changed", "phrase")
        return _denied(texts, claim, became)
    if _common_share(claim.text, texts.sent) >= _LEAST_OF_TEXT:
        return None
    return LostClaim(claim.source, "removed", "phrase")


def _is_told_by(inner: Sequence[Claim], claim: Claim, fact: Fact) -> bool:
    """Whether a figure of a claim is also a narrower one's that is lost already."""
    at = claim.start + fact.start
    return any(c.source != claim.source and c.start <= at < c.end for c in inner)


def _lost_figures(
    claim: Claim,
    figures: Sequence[Fact],
    missing: Sequence[Fact],
    became: Sentence | None,
    fresh: set[tuple[FactKind, str]],
) -> LostClaim:
    """Another figure of the same kind, in the sentence that it became or else anywhere."""
    kinds: set[FactKind] = {f.kind for f in figures}
    if "date" in kinds:
        kinds.add("number")  # "for two weeks" instead of "since 3 May"
    near = {f.key for f in became.facts if f.kind in kinds} & fresh if became else set()
    if not near and became is None:
        near = {key for key in fresh if key[0] in kinds}
    taken = frozenset(sorted(near)[: len(figures)])
    return LostClaim(claim.source, "changed" if near else "removed", missing[0].kind, taken)


def _denied(texts: Texts, claim: Claim, became: Sentence | None) -> LostClaim | None:
    """What was affirmed and is denied now, or the other way round."""
    own = _sentence_of(texts, claim)
    if own is None or became is None or own.text == became.text:
        return None
    clause = next(
        c for c in _clauses(texts.draft, own) if c[0] <= claim.start < c[1] or c[1] == own.end
    )
    ours = texts.draft[clause[0] : clause[1]]
    theirs = max(
        (texts.sent[a:b] for a, b in _clauses(texts.sent, became)),
        key=lambda other: len(_plain_words(ours) & _plain_words(other)),
    )
    if is_denied(ours) != is_denied(theirs):
        return LostClaim(claim.source, "changed", "phrase")
    return None


def _clauses(text: str, sentence: Sentence) -> list[tuple[int, int]]:
    """The parts of a sentence between commas."""
    ends = [m.end() for m in _COMMA.finditer(text, sentence.start, sentence.end)]
    bounds = [sentence.start, *ends, sentence.end]
    return [(a, b) for a, b in zip(bounds, bounds[1:], strict=False) if a < b]


def _plain_words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text)))


def _became(texts: Texts, claim: Claim) -> Sentence | None:
    """The sentence of the sent text that a claim's sentence is worded anew in."""
    pairs = dict(texts.alignment.pairs)
    for place, sentence in enumerate(texts.before):
        if sentence.start <= claim.start < sentence.end:
            return texts.after[pairs[place]] if place in pairs else None
    return None


def _sentence_of(texts: Texts, claim: Claim) -> Sentence | None:
    return next((s for s in texts.before if s.start <= claim.start < s.end), None)


def _has_phrase(phrase: str, text: str) -> bool:
    """Whether a text has a phrase, links apart."""
    plain = " ".join(_WORD.findall(_LINK.sub(" ", fold(text))))
    return f" {' '.join(_WORD.findall(fold(phrase)))} " in f" {plain} "


def _common_share(phrase: str, text: str) -> float:
    """The share of a phrase's longer words that a text has, endings apart, 0 to 1."""
    stems = [w[:_STEM_CHARS] for w in _WORD.findall(fold(phrase)) if len(w) > _SHORT_WORD]
    present = {w[:_STEM_CHARS] for w in _WORD.findall(fold(text))}
    return sum(stem in present for stem in stems) / len(stems) if stems else 1.0


def fresh_facts(texts: Texts, lost: Sequence[LostClaim]) -> Iterator[Fact]:
    """Figures of the sent text that the draft has not and that replace none of its claims."""
    known = {f.key for f in facts_in(texts.draft, texts.draft_language)}
    replaced = {key for claim in lost for key in claim.facts}
    seen: set[tuple[FactKind, str]] = set()
    for fact in facts_in(texts.sent, texts.sent_language):
        if fact.key not in known | replaced | seen and not fact.is_worded:
            seen.add(fact.key)
            yield fact
