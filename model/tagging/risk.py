"""Risks of a ticket: wording that makes one certain, joined with the classifier's probabilities.

The patterns are data (risk_patterns.yaml). They are searched in single sentences, so that
a word at the end of a mail does not meet another one at its beginning.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

import yaml

from model.tagging.sentences import sentences

RISKS: tuple[str, ...] = (
    "marketplace_claim",
    "chargeback",
    "negative_review_threat",
    "legal_threat",
    "safety_or_injury",
    "self_harm_or_violence",
    "fraud_signal",
    "data_request",
    "repeat_contact",
)
# These end in no free text at all: a doubtful probability must not cost the customer an answer.
ESCALATING: frozenset[str] = frozenset(
    ("legal_threat", "safety_or_injury", "self_harm_or_violence")
)
_CLAUSE_END = re.compile(r"[,:()–—]| - |\b(?:but|because|so|mais|donc|aber|sondern|ma|pero|maar)\b")
# A negation one word before the match, or a first person who says that they will not.
_NEGATED = re.compile(
    r"(?:n't|\b(?:not|dont|wont|never|no|nobody|no one|without|ne|pas|jamais|sans|aucune?|nicht|"
    r"kein\w*|ohne|nie|non|senza|nessun\w?|mai|sin|ningun\w?|nunca|niet|geen|zonder|nooit))"
    r"(?: (?!longer|one)[\w']+)? ?$"
    r"|\b(?:i|we)(?:'m| am|'re| are)? (?:\w+ )?(?:won't|will not|wouldn't|would not|don't intend|"
    r"not (?:going to|threatening|planning|trying)|have no (?:intention|plans)|haven't|didn't)\b"
    r"[^,]*$"
)
_STILL_MEANT = re.compile(
    r"\b(?:hesit\w+|zoger\w*|esit\w+|dud\w+|aarzel\w*|choice|choix|wahl|scelta|opcion|remedio|"
    r"keus|keuze|option|just|only|si no|want|wait\w*)\b"
)


@dataclass(frozen=True, slots=True)
class RiskThresholds:
    """From which probability on the classifier alone is believed, 0 to 1.

    `hinted` holds where the wording points the same way; `by_name` overrides both.
    """

    default: float = 0.5
    escalating: float = 0.7
    hinted: float = 0.3
    by_name: Mapping[str, float] = field(default_factory=dict)

    def of(self, risk: str, *, is_hinted: bool) -> float:
        """The threshold of one risk."""
        if risk in self.by_name:
            return self.by_name[risk]
        if is_hinted:
            return self.hinted
        return self.escalating if risk in ESCALATING else self.default


@dataclass(frozen=True, slots=True)
class WordedRisks:
    """What the wording says: risks that are certain and risks that are hinted at."""

    certain: frozenset[str]
    hinted: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Patterns:
    certain: re.Pattern[str]
    on_marketplace: re.Pattern[str] | None
    hint: re.Pattern[str] | None
    unless: re.Pattern[str] | None


def worded_risks(text: str, *, on_marketplace: bool) -> WordedRisks:
    """Search a text, the subject included, for wording that means a risk.

    Args:
        text: the customer's words, without quotes and signatures.
        on_marketplace: whether "open a case" can only mean the marketplace's.
    """
    certain: set[str] = set()
    hinted: set[str] = set()
    for sentence in sentences(text):
        for risk, patterns in _patterns().items():
            if patterns.unless is not None and patterns.unless.search(sentence):
                continue
            if _is_meant(patterns.certain, sentence) or (
                on_marketplace and _is_meant(patterns.on_marketplace, sentence)
            ):
                certain.add(risk)
            elif patterns.hint is not None and patterns.hint.search(sentence):
                hinted.add(risk)
    return WordedRisks(frozenset(certain), frozenset(hinted - certain))


def decide_risks(
    worded: WordedRisks, probabilities: Mapping[str, float], thresholds: RiskThresholds
) -> tuple[str, ...]:
    """The risks of a ticket in the taxonomy's order: certain by wording, else by probability."""
    names = (*RISKS, *(name for name in probabilities if name not in RISKS))
    return tuple(
        name
        for name in names
        if name in worded.certain
        or probabilities.get(name, 0.0) >= thresholds.of(name, is_hinted=name in worded.hinted)
    )


def _is_meant(pattern: re.Pattern[str] | None, sentence: str) -> bool:
    """Whether a match stands there that nobody plainly negates."""
    if pattern is None:
        return False
    return any(not _is_negated(sentence[: match.start()]) for match in pattern.finditer(sentence))


def _is_negated(before: str) -> bool:
    clause = _CLAUSE_END.split(before)[-1]
    return _NEGATED.search(clause) is not None and _STILL_MEANT.search(clause) is None


@cache
def _patterns() -> dict[str, _Patterns]:
    source = files("model.tagging").joinpath("risk_patterns.yaml").read_text(encoding="utf-8")
    raw: dict[str, dict[str, list[str]]] = yaml.safe_load(source)
    return {
        risk: _Patterns(
            certain=re.compile("|".join(lists["certain"])),
            on_marketplace=_joined(lists.get("on_marketplace")),
            hint=_joined(lists.get("hint")),
            unless=_joined(lists.get("unless")),
        )
        for risk, lists in raw.items()
    }


def _joined(patterns: list[str] | None) -> re.Pattern[str] | None:
    return re.compile("|".join(patterns)) if patterns else None
