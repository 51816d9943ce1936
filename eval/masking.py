"""How well masking finds personal data in authored tickets, and how much it masks needlessly.

    python -m eval.masking [FOLDER]      tables by language and by kind

FOLDER holds `<lang>.jsonl` (`{"id", "known", "text"}`) and `shop.json` with the order number
patterns of the store. Texts mark their personal data as `{kind|words}`: `name` for what the record
knows (`known`), `unknown_name` for other persons, `optional` for what may be masked or not. Found
means: no letter or digit of the words stays. What is not marked has to stay.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from data.errors import InputError, ReplywrightError
from data.intervals import wilson
from data.masking.text import Masker
from data.records import LANGUAGES

SAMPLES = Path("tests/data/masking/samples")
NAMES = ("name", "unknown_name")
STRUCTURED = (
    "email", "phone", "card", "iban", "order_id", "tracking_number", "address", "url", "identity",
)  # fmt: skip
KINDS = (*STRUCTURED, *NAMES)
_MARK = re.compile(r"\{(\w+)\|([^{}|]+)\}")


@dataclass(frozen=True, slots=True)
class Mark:
    """Personal data in a sample; offsets count characters of its text."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A text, the names that its record knows, and where its personal data stand."""

    sample_id: str
    language: str
    text: str
    known: tuple[str, ...]
    marks: tuple[Mark, ...]


@dataclass(slots=True)
class Tally:
    """Counts over samples: found and missed by kind, spans that touch no mark, all spans."""

    samples: int = 0
    found: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    needless: int = 0
    spans: int = 0

    def add(self, other: "Tally") -> None:
        """Count another tally in."""
        self.samples += other.samples
        self.found += other.found
        self.missed += other.missed
        self.needless += other.needless
        self.spans += other.spans

    def of(self, kinds: Iterable[str]) -> tuple[int, int]:
        """How many of these kinds were found, and how many there are."""
        rows = tuple(kinds)
        found = sum(self.found[kind] for kind in rows)
        return found, found + sum(self.missed[kind] for kind in rows)


def read_samples(folder: Path) -> list[Sample]:
    """The marked tickets of a folder, by language.

    Raises:
        InputError: a file or line is not as described above.
    """
    found: list[Sample] = []
    for language in LANGUAGES:
        path = folder / f"{language}.jsonl"
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except OSError as error:
            raise InputError(path, "", f"cannot be read: {error.strerror}") from None
        for number, line in enumerate(lines, start=1):
            try:
                row = json.loads(line)
                found.append(_sample(row["id"], language, row["text"], row["known"]))
            except (ValueError, KeyError, TypeError):
                expected = "expected an object with id, text, known and marks of known kinds"
                raise InputError(path, "", expected, line=number) from None
    return found


def read_masker(folder: Path, key: bytes = b"measured") -> Masker:
    """A masker that knows the sample shop's order numbers and name."""
    shop = json.loads((folder / "shop.json").read_text(encoding="utf-8"))
    return Masker(key, shop["order_id_patterns"], organisations=shop["organisations"])


def _sample(sample_id: str, language: str, marked: str, known: Sequence[str]) -> Sample:
    parts: list[str] = []
    marks: list[Mark] = []
    at = length = 0
    for match in _MARK.finditer(marked):
        if match[1] not in (*KINDS, "optional"):
            raise ValueError(match[1])
        parts += [marked[at : match.start()], match[2]]
        start = length + match.start() - at
        length = start + len(match[2])
        marks.append(Mark(start, length, match[1]))
        at = match.end()
    parts.append(marked[at:])
    return Sample(sample_id, language, "".join(parts), tuple(known), tuple(marks))


def measure(sample: Sample, masker: Masker) -> Tally:
    """Mask one sample and compare with its marks."""
    masked = masker.mask(sample.text, names=sample.known, language=sample.language)
    covered = {i for span in masked.spans for i in range(span.start, span.end)}
    tally = Tally(samples=1, spans=len(masked.spans))
    for mark in sample.marks:
        letters = [i for i in range(mark.start, mark.end) if sample.text[i].isalnum()]
        (tally.found if covered.issuperset(letters) else tally.missed)[mark.kind] += 1
    tally.needless = sum(
        not any(span.start < mark.end and mark.start < span.end for mark in sample.marks)
        for span in masked.spans
    )
    return tally


def tables(samples: Sequence[Sample], masker: Masker) -> list[str]:
    """Markdown: recall by language and group, then recall by kind; counts with 95 % intervals."""
    rows = [(sample, measure(sample, masker)) for sample in samples]
    lines = [
        "Recall, higher is better; masked needlessly, lower is better; n with a 95 % interval.",
        "",
        "| language | tickets | structured | names of the record | other names | needlessly |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for language in (*LANGUAGES, "all"):
        tally = _sum(t for sample, t in rows if language in (sample.language, "all"))
        groups = [_share(*tally.of(kinds)) for kinds in (STRUCTURED, ("name",), ("unknown_name",))]
        needless = _share(tally.needless, tally.spans)
        lines.append(f"| {language} | {tally.samples} | {' | '.join(groups)} | {needless} |")
    whole = _sum(tally for _, tally in rows)
    lines += ["", "| kind | found |", "| --- | --- |"]
    lines += [f"| {kind} | {_share(*whole.of((kind,)))} |" for kind in KINDS]
    return lines


def _sum(tallies: Iterable[Tally]) -> Tally:
    total = Tally()
    for tally in tallies:
        total.add(tally)
    return total


def _share(part: int, whole: int) -> str:
    if not whole:
        return "–"
    low, high = wilson(part, whole)
    return f"{part} of {whole} ({low:.3f} to {high:.3f})"


def print_report(
    folder: Path, write: Callable[[str], object], tell: Callable[[str], object]
) -> None:
    """Print the tables, and by id which samples were missed or masked needlessly."""
    samples, masker = read_samples(folder), read_masker(folder)
    write("\n".join(tables(samples, masker)) + "\n")
    for sample in samples:
        tally = measure(sample, masker)
        missed = ", ".join(f"{n} {kind}" for kind, n in tally.missed.items() if kind != "optional")
        if missed or tally.needless:
            tell(f"{sample.sample_id}: missed {missed or 'nothing'}, needless {tally.needless}\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Exit 0: measured; 2: samples that cannot be read."""
    rows = list(sys.argv[1:] if argv is None else argv)
    try:
        print_report(Path(rows[0]) if rows else SAMPLES, sys.stdout.write, sys.stderr.write)
    except ReplywrightError as error:
        sys.stderr.write(f"error: {error}\n")
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
