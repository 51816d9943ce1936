"""The plan of a reply: what is said and why, before any words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data.facts import Fact
from data.records import Outcome


@dataclass(frozen=True, slots=True)
class Listing:
    """Several rows of facts, each written by one message pattern.

    `form` says how they are put together: in a sentence (`and`) or a line each (`lines`).
    """

    message: str
    rows: tuple[Mapping[str, Fact], ...]
    form: str = "and"


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that the reply says.

    Attributes:
        name: the message in the writer's patterns, such as `return-yes-until`.
        facts: what the pattern may show or mark, by slot or mark name.
        choices: closed values that select a wording (`occasion: birthday`).
        listings: slots that hold rows of facts.
    """

    name: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)
    listings: Mapping[str, Listing] = field(default_factory=dict)


# A paragraph is a sequence of acts; a body is a sequence of paragraphs.
Paragraph = tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class OptionPlan:
    """Another outcome that the policy permits, with the policy path that permits it."""

    outcome: Outcome
    reason: str
    paragraphs: tuple[Paragraph, ...]
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file for the reply."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything a writer needs to know, and all it may say."""

    outcome: Outcome
    paragraphs: tuple[Paragraph, ...]
    needs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    options: tuple[OptionPlan, ...] = ()
    attachments: tuple[Attachment, ...] = ()
