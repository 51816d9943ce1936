"""The difference of a draft and the text that was sent, sorted into causes that can be mended.

Rules, no model: the draft's claims say which of its words are facts and where each comes from, so a
changed fact names its source. Evidence holds paths, kinds and counts, never words.
"""

import difflib
import re
from collections import Counter
from collections.abc import Sequence

from data.results import Claim
from data.turns.characters import fold
from model.checks.language import is_in_language
from model.edits.claims import LostClaim, Texts, fresh_facts, is_fact, lost_claims
from model.edits.facts import facts_in
from model.edits.records import ORDER, Change, Edit
from model.edits.sentences import Sentence, align, emoji_count, split_sentences
from model.edits.tone import formality_of, promises_in

_WORD = re.compile(r"[^\W_]+")
_SAME_REPLY = 0.2  # below this share of the draft's words another reply was written
_HALF = 0.5
_LEAST_WORDS = 8  # of a text whose language its small words tell
_UNKNOWN = "other"


def explain_edit(
    draft: str,
    sent: str,
    claims: Sequence[Claim],
    *,
    draft_language: str,
    sent_language: str | None = None,
    intents: tuple[str, str] | None = None,
    outcomes: tuple[str | None, str | None] = (None, None),
) -> Edit:
    """Sort what was changed.

    Args:
        draft: the body as it was proposed.
        sent: the body as it went out.
        claims: of the draft; spans count in `draft`.
        draft_language: ISO 639-1.
        sent_language: of the text that was sent, where it is known for certain; else its small
            words say whether it is the draft's.
        intents: the tagged and the corrected primary intent, where an agent corrected it.
        outcomes: what the draft granted and what the agent granted.
    """
    kept, distance = _shares(draft, sent)
    if draft.split() == sent.split():
        own = _decided(intents, outcomes)
        return Edit(tuple(own), kept, distance)
    spoken = sent_language or _language_of(sent, draft_language)
    changes = _decided(intents, outcomes)
    texts = _texts(draft, sent, draft_language, spoken)
    lost = lost_claims(texts, claims)
    if spoken != draft_language:
        changes.append(Change("language", None, f"{draft_language} to {spoken}"))
        changes += _facts([x for x in lost if x.kind not in ("name", "phrase")], texts)
    elif _is_another_reply(kept, texts, lost, claims, is_told=_says_intent(changes)):
        if not _says_intent(changes):
            changes.append(Change("wrong_intent", None, "another reply"))
        changes += _gaps(texts, lost)
    else:
        changes += _facts(lost, texts) + _wording(texts, lost, claims)
    changes.sort(key=lambda change: ORDER.index(change.cause))
    return Edit(tuple(changes), kept, distance)


def _shares(draft: str, sent: str) -> tuple[float, float]:
    before, after = _words(draft), _words(sent)
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    kept = same / len(before) if before else 1.0
    return round(kept, 4), round(1 - same / max(len(before), len(after), 1), 4)


def _words(text: str) -> list[str]:
    return [fold(w) for w in _WORD.findall(text)]


def _language_of(sent: str, draft_language: str) -> str:
    is_long = len(_words(sent)) >= _LEAST_WORDS
    return _UNKNOWN if is_long and not is_in_language(sent, draft_language) else draft_language


def _decided(
    intents: tuple[str, str] | None, outcomes: tuple[str | None, str | None]
) -> list[Change]:
    """What the agent said beside the text."""
    changes: list[Change] = []
    if intents is not None and intents[0] != intents[1]:
        changes.append(Change("wrong_intent", None, f"{intents[0]} to {intents[1]}"))
    if outcomes[1] is not None and outcomes[0] != outcomes[1]:
        detail = f"{outcomes[0] or 'none'} to {outcomes[1]}"
        changes.append(Change("policy_gap", None, detail, kind="outcome"))
    return changes


def _texts(draft: str, sent: str, draft_language: str, sent_language: str) -> Texts:
    before = split_sentences(draft, draft_language)
    after = split_sentences(sent, sent_language)
    alignment = align(before, after)
    return Texts(draft, sent, before, after, alignment, sent_language, draft_language)


def _says_intent(changes: Sequence[Change]) -> bool:
    return any(change.cause == "wrong_intent" for change in changes)


def _is_another_reply(
    kept: float,
    texts: Texts,
    lost: Sequence[LostClaim],
    claims: Sequence[Claim],
    *,
    is_told: bool,
) -> bool:
    """Hardly a word and hardly a fact of the draft are left; half, where the agent says why."""
    sources = {c.source for c in claims if is_fact(c)}
    is_long = min(len(_words(texts.draft)), len(_words(texts.sent))) >= _LEAST_WORDS
    most = _HALF if is_told else _SAME_REPLY
    return is_long and kept < most and len(lost) * 2 >= len(sources)


def _facts(lost: Sequence[LostClaim], texts: Texts) -> list[Change]:
    changes = [Change("wrong_fact", x.source, x.detail, kind=x.kind) for x in lost]
    return changes + _gaps(texts, lost)


def _gaps(texts: Texts, lost: Sequence[LostClaim]) -> list[Change]:
    """Figures and promises that the draft's sources do not have."""
    kinds = Counter(fact.kind for fact in fresh_facts(texts, lost))
    changes = [
        Change("policy_gap", None, "fact added", count, kind)
        for kind, count in sorted(kinds.items())
    ]
    if texts.sent_language == texts.draft_language:
        known = promises_in([texts.draft])
        fresh = promises_in(_fresh_sentences(texts))
        changes += [
            Change("policy_gap", None, "promise added", count, kind)
            for kind, count in sorted(fresh.items())
            if kind not in known
        ]
    return changes


def _fresh_sentences(texts: Texts) -> list[str]:
    old = {s.text for s in texts.before}
    return [s.text for s in texts.after if s.text not in old]


def _wording(texts: Texts, lost: Sequence[LostClaim], claims: Sequence[Claim]) -> list[Change]:
    """What is no matter of facts: sentences, form of address, greeting, emoji, other words."""
    changes = _length(texts, lost, claims)
    levels = [formality_of(text, texts.draft_language) for text in (texts.draft, texts.sent)]
    is_turned = None not in levels and levels[0] != levels[1]
    if is_turned:
        changes.append(Change("tone", None, f"{levels[0]} to {levels[1]}", kind="formality"))
    if emoji_count(texts.draft) != emoji_count(texts.sent):
        changes.append(Change("tone", None, "emoji", kind="emoji"))
    sources = {x.source for x in lost}
    reworded: Counter[str] = Counter()
    for i, j in texts.alignment.pairs:
        ours, theirs = texts.before[i], texts.after[j]
        is_explained = _holds(ours, claims, sources) or _adds(texts, theirs)
        if ours.text != theirs.text and not is_explained and _is_reworded(ours, theirs):
            reworded["wording" if ours.part == "body" else ours.part] += 1
    for kind, count in sorted(reworded.items()):
        if not (kind == "wording" and is_turned):  # verbs follow the form of address
            changes.append(Change("tone", None, "reworded", count, kind))
    return changes


def _adds(texts: Texts, sentence: Sentence) -> bool:
    """Whether a sentence that was sent has figures or promises that the draft has not."""
    known = {f.key for f in facts_in(texts.draft, texts.draft_language)}
    fresh = {f.key for f in sentence.facts if not f.is_worded} - known
    return bool(fresh or promises_in([sentence.text]).keys() - promises_in([texts.draft]).keys())


def _is_reworded(ours: Sentence, theirs: Sentence) -> bool:
    """Other words, or other marks and capitals; figures and emoji apart."""
    if ours.words == theirs.words:
        plain = [_marks(s.text) for s in (ours, theirs)]
        return plain[0] != plain[1] and not (ours.facts or theirs.facts)
    return True


def _marks(text: str) -> str:
    return re.sub(r"[\s\u00a0]+|[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]", "", text)


def _length(texts: Texts, lost: Sequence[LostClaim], claims: Sequence[Claim]) -> list[Change]:
    """Whole sentences without facts and promises, cut or added; replaced ones are wording."""
    sources = {x.source for x in lost}
    cut = [texts.before[i] for i in texts.alignment.cut]
    added = [s for s in (texts.after[j] for j in texts.alignment.added) if _WORD.search(s.text)]
    plain_cut = sum(not _holds(s, claims, sources) for s in cut)
    plain_added = sum(not _adds(texts, s) for s in added)
    changes: list[Change] = []
    if replaced := min(plain_cut, plain_added):
        changes.append(Change("tone", None, "sentences replaced", replaced, "wording"))
    if plain_cut > len(added):
        changes.append(Change("length", None, "cut", plain_cut - len(added)))
    if plain_added > len(cut):
        changes.append(Change("length", None, "added", plain_added - len(cut)))
    return changes


def _holds(sentence: Sentence, claims: Sequence[Claim], sources: set[str]) -> bool:
    """Whether a claim that was lost stands in a sentence."""
    return any(c.source in sources and sentence.start <= c.start < sentence.end for c in claims)
