"""Passages of the merchant's articles as paragraphs of a reply."""

from model.plan.records import Act
from model.rules.answer import quote_act
from model.rules.situation import Situation


def quotes(s: Situation, intent: str, most: int = 2) -> list[list[Act | None]]:
    """Passages of articles that answer an intent, a paragraph each."""
    return [[quote_act(q)] for q in s.quotes.get(intent, ())[:most]]
