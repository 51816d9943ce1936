"""What one rule gives back, and small builders that all rules share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.facts import Fact, Passage
from data.records import Outcome
from model.plan.records import Act, Attachment, Listing, OptionPlan, Paragraph
from model.rules.situation import Quote, Situation

Acts = Sequence[Act | None]
"""Sentences of a paragraph; what does not apply is None."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one intent."""

    outcome: Outcome
    paragraphs: tuple[Paragraph, ...]
    needs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    options: tuple[OptionPlan, ...] = ()
    attachments: tuple[Attachment, ...] = ()

    def warned(self, *warnings: str) -> "Answer":
        """The same answer with more for the agent to know."""
        return replace(self, warnings=(*self.warnings, *warnings))


def act(_name: str, /, **facts: "Fact | str | Listing | None") -> Act:
    """An act from facts, choices (plain strings) and listings; what is None is left out."""
    return Act(
        _name,
        {k: v for k, v in facts.items() if isinstance(v, Fact)},
        {k: v for k, v in facts.items() if isinstance(v, str)},
        {k: v for k, v in facts.items() if isinstance(v, Listing)},
    )


def paragraphs(*groups: Acts | None) -> tuple[Paragraph, ...]:
    """Paragraphs of the acts that are there; empty ones are left out."""
    kept = (tuple(a for a in group if a is not None) for group in groups if group)
    return tuple(p for p in kept if p)


def quote_act(quote: Quote) -> Act:
    """A passage of an article, word for word."""
    return Act("quote-article", {"passage": Fact(Passage(quote.text), quote.source)})


def team(s: Situation) -> Fact:
    """What a hand-over to the team rests on."""
    return Fact(None, "store.queue" if s.store.queue else "store.name")


def owner(s: Situation) -> Fact:
    """What a hand-over to the person responsible rests on."""
    if s.store.owner:
        return Fact(None, "store.owner")
    return team(s)


def handed_over(s: Situation, *groups: Acts | None, warning: str | None = None) -> Answer:
    """An answer that a person has to complete."""
    return Answer("escalated", paragraphs(*groups), warnings=(warning,) if warning else ())


def link(s: Situation, name: str) -> Fact | None:
    """A link of the store by name, where the channel allows links."""
    url = s.store.links.get(name)
    return Fact(url, f"store.links.{name}") if url and not s.is_marketplace else None
