"""Check the authored tickets: labels, near-duplicates within and across the splits, balance.

    python -m data.corpora.checks          a table for docs/data.md; exit 1 where something is wrong

Near-duplicates are those of data.near_duplicates.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from data.near_duplicates import near_pairs
from data.records import LANGUAGES
from data.workspace.taxonomy import Taxonomy, default_taxonomy

SPLITS = ("train", "second", "third", "plain", "validation")
"""Told stories and plain requests to train on, and the tickets to validate on."""


@dataclass(frozen=True, slots=True)
class AuthoredTicket:
    """One row of the corpora, as far as the checks look at it."""

    ticket_id: str
    split: str
    language: str
    channel: str
    text: str
    intents: tuple[str, ...]
    risk: tuple[str, ...]
    hard: bool


def corpora_folder() -> Path:
    """Where the corpora are installed."""
    return Path(str(resources.files("data") / "corpora"))


def read_authored(folder: Path) -> Iterator[AuthoredTicket]:
    """Every authored ticket of all splits, by split, language and position."""
    for split in SPLITS:
        for language in LANGUAGES:
            path = folder / split / f"{language}.jsonl"
            if not path.exists():
                continue
            for line in path.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                yield AuthoredTicket(
                    ticket_id=row["id"],
                    split=split,
                    language=language,
                    channel=row["channel"],
                    text=row["text"],
                    intents=tuple(row["labels"]["intents"]),
                    risk=tuple(row["labels"].get("risk") or ()),
                    hard=row["hard"],
                )


def label_problems(tickets: Iterable[AuthoredTicket], taxonomy: Taxonomy) -> Iterator[str]:
    """Names outside of the taxonomy, empty texts, ids that occur twice."""
    seen: set[str] = set()
    for ticket in tickets:
        if ticket.ticket_id in seen:
            yield f"{ticket.ticket_id}: occurs twice"
        seen.add(ticket.ticket_id)
        unknown = [i for i in ticket.intents if i not in taxonomy.intents]
        unknown += [r for r in ticket.risk if r not in taxonomy.risk]
        if unknown or not ticket.intents:
            yield f"{ticket.ticket_id}: labels {', '.join(unknown) or 'missing'}"
        if not ticket.text.strip():
            yield f"{ticket.ticket_id}: no text"


def near_duplicates(tickets: Sequence[AuthoredTicket]) -> Iterator[tuple[str, str, float]]:
    """Pairs of one language whose texts are nearly the same, with their likeness (0 to 1)."""
    for language in LANGUAGES:
        rows = [t for t in tickets if t.language == language]
        for pair in near_pairs([t.text for t in rows]):
            yield rows[pair.first].ticket_id, rows[pair.second].ticket_id, pair.likeness


def table(tickets: Sequence[AuthoredTicket]) -> str:
    """Counts and shares by split and language, as Markdown."""
    lines = [
        "| split | language | tickets | intents | least per intent | hard | secondary "
        "| with a risk | 8 words or fewer | over 60 words | channels |",
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for split in SPLITS:
        for language in LANGUAGES:
            rows = [t for t in tickets if (t.split, t.language) == (split, language)]
            if not rows:
                continue
            intents = Counter(t.intents[0] for t in rows)
            lengths = [len(t.text.split()) for t in rows]
            shares = (
                sum(t.hard for t in rows),
                sum(len(t.intents) > 1 for t in rows),
                sum(bool(t.risk) for t in rows),
                sum(n <= 8 for n in lengths),
                sum(n > 60 for n in lengths),
            )
            told = " | ".join(f"{100 * n / len(rows):.0f} %" for n in shares)
            channels = len({t.channel for t in rows})
            least = min(intents.values())
            lines.append(
                f"| {split} | {language} | {len(rows)} | {len(intents)} | {least} | {told} "
                f"| {channels} |"
            )
    return "\n".join(lines)


def main() -> int:
    """Exit 0: sound; 1: something is wrong with the corpora."""
    tickets = list(read_authored(corpora_folder()))
    problems = list(label_problems(tickets, default_taxonomy()))
    problems += [
        f"{first} and {second} are near-duplicates: {likeness:.2f}"
        for first, second, likeness in near_duplicates(tickets)
    ]
    sys.stdout.write(table(tickets) + "\n")
    for problem in problems:
        sys.stderr.write(problem + "\n")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
