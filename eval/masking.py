"""How well masking finds personal data in authored mails.

    python -m eval.masking [SAMPLES.yaml]       a table by language and kind

Samples mark their personal data as `{kind|words}`. Found means: nothing of the words stays.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from data.masking.text import Masker

SAMPLES = Path("tests/data/masking/samples.yaml")
STRUCTURED = ("email", "phone", "card", "iban", "order_id", "tracking_number", "address", "url")
_MARK = re.compile(r"\{(\w+)\|([^{}|]+)\}")


@dataclass(frozen=True, slots=True)
class MarkedMail:
    """A mail, and where its personal data stand."""

    language: str
    text: str
    known: tuple[str, ...]
    spans: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What masking did to one mail; counts by kind."""

    mail: MarkedMail
    found: Counter[str]
    missed: Counter[str]
    needless: int
    masked_count: int


def read_marked(path: Path) -> tuple[list[MarkedMail], dict[str, list[str]]]:
    """The marked mails, and the order number patterns of their shops."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    mails = []
    for row in raw["samples"]:
        parts: list[str] = []
        spans = []
        at = length = 0
        for match in _MARK.finditer(row["text"]):
            parts += [row["text"][at : match.start()], match[2]]
            start = length + match.start() - at
            length = start + len(match[2])
            spans.append((start, length, match[1]))
            at = match.end()
        parts.append(row["text"][at:])
        mails.append(MarkedMail(row["language"], "".join(parts), tuple(row["known"]), tuple(spans)))
    return mails, raw["patterns"]


def outcomes(path: Path, key: bytes = b"measured") -> Iterator[Outcome]:
    """Mask every mail and compare with its marks."""
    mails, patterns = read_marked(path)
    masker = Masker(key, patterns)
    for mail in mails:
        masked = masker.mask(mail.text, names=mail.known, language=mail.language)
        covered = [(s.start, s.end) for s in masked.spans]
        found, missed = Counter[str](), Counter[str]()
        for start, end, kind in mail.spans:
            letters = [i for i in range(start, end) if mail.text[i].isalnum()]
            is_whole = all(any(s <= i < e for s, e in covered) for i in letters)
            (found if is_whole else missed)[kind] += 1
        needless = sum(
            not any(s < end and start < e for start, end, _ in mail.spans) for s, e in covered
        )
        yield Outcome(mail, found, missed, needless, len(covered))


def table(path: Path) -> list[str]:
    """Markdown rows: recall by language and group, and how much was masked needlessly."""
    rows = list(outcomes(path))
    lines = [
        "| language | mails | structured | names of the record | other names | masked needlessly |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for language in ("en", "fr", "it", "de", "es", "nl", "all"):
        own = [r for r in rows if language in (r.mail.language, "all")]
        cells = [_recall(own, kinds) for kinds in (STRUCTURED, ("name",), ("unknown_name",))]
        needless = sum(r.needless for r in own)
        total = sum(r.masked_count for r in own)
        lines.append(f"| {language} | {len(own)} | {' | '.join(cells)} | {needless} of {total} |")
    return lines


def _recall(rows: list[Outcome], kinds: tuple[str, ...]) -> str:
    found = sum(r.found[k] for r in rows for k in kinds)
    total = found + sum(r.missed[k] for r in rows for k in kinds)
    return f"{found} of {total}" if total else "–"


def main() -> int:
    """Print the table, then what was missed by place: language, number of the mail, kind."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    sys.stdout.write("\n".join(table(path)) + "\n")
    for number, row in enumerate(outcomes(path), start=1):
        if row.missed or row.needless:
            missed = ", ".join(f"{n} {k}" for k, n in row.missed.items()) or "nothing"
            told = (
                f"mail {number} ({row.mail.language}): missed {missed}, needless {row.needless}\n"
            )
            sys.stderr.write(told)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
