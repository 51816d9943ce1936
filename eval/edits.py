"""How often the causes of edits that rules find are those that a reader gives.

    python -m eval.edits [PAIRS.yaml]        agreement over all, by cause and by language

A pair is a draft with its claims, what an agent sent, and the causes that a reader named.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from data.errors import InputError, ReplywrightError
from data.intervals import wilson
from data.results import Claim
from model.edits.explain import explain_edit
from model.edits.records import ORDER, Edit

PAIRS = Path("tests/model/edits/pairs.yaml")


@dataclass(frozen=True, slots=True)
class Pair:
    """An edit and what a reader says of it.

    Attributes:
        pair_id: the draft's name and the pair's number.
        language: of the draft.
        draft: as it was proposed.
        sent: as it went out.
        claims: of the draft.
        expected: the causes that a reader gives.
        sources: paths that have to be named.
        more: what the agent said beside the text: intents, outcomes, language.
    """

    pair_id: str
    language: str
    draft: str
    sent: str
    claims: tuple[Claim, ...]
    expected: frozenset[str]
    sources: frozenset[str]
    more: dict[str, Any]

    def explained(self) -> Edit:
        """What the rules say of it."""
        return explain_edit(
            self.draft, self.sent, self.claims, draft_language=self.language, **self.more
        )


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a file.

    Raises:
        InputError: it is not as described above; it names the pair.
    """
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
        drafts = {name: _draft(name, row, path) for name, row in raw["drafts"].items()}
        rows = raw["pairs"]
    except OSError as error:
        raise InputError(path, "", f"cannot be read: {error.strerror}") from None
    except (yaml.YAMLError, KeyError, TypeError):
        raise InputError(path, "", "expected `drafts` and `pairs`") from None
    return [_pair(number, row, drafts, path) for number, row in enumerate(rows, start=1)]


def _draft(name: str, row: dict[str, Any], path: Path) -> tuple[str, tuple[Claim, ...]]:
    claims = []
    for words, source in row["claims"]:
        start = row["text"].find(words)
        if start < 0:
            raise InputError(
                path, f"drafts.{name}.claims", f"expected words of the draft: {source}"
            )
        claims.append(Claim(start=start, end=start + len(words), text=words, source=source))
    return row["text"], tuple(claims)


def _pair(
    number: int, row: dict[str, Any], drafts: dict[str, tuple[str, tuple[Claim, ...]]], path: Path
) -> Pair:
    text, claims = drafts[row["draft"]]
    sent = row.get("sent", text)
    for old, new in row.get("replace", ()):
        if old not in sent:
            raise InputError(path, f"pairs[{number}].replace", "expected words of the draft")
        sent = sent.replace(old, new)
    more: dict[str, Any] = {key: tuple(row[key]) for key in ("intents", "outcomes") if key in row}
    if "sent_language" in row:
        more["sent_language"] = row["sent_language"]
    return Pair(
        pair_id=f"{row['draft']}-{number}",
        language=row["draft"][:2],
        draft=text,
        sent=sent,
        claims=claims,
        expected=frozenset(row["causes"]),
        sources=frozenset(row.get("sources", ())),
        more=more,
    )


def tables(pairs: Sequence[Pair]) -> list[str]:
    """Markdown: agreement by language, precision and recall by cause, with n and intervals."""
    found = {pair.pair_id: frozenset(pair.explained().causes) for pair in pairs}
    lines = [
        "The same set of causes, higher is better; n with a 95 % interval.",
        "",
        "| language | agrees |",
        "| --- | --- |",
    ]
    for language in (*dict.fromkeys(pair.language for pair in pairs), "all"):
        own = [p for p in pairs if language in (p.language, "all")]
        right = sum(found[p.pair_id] == p.expected for p in own)
        lines.append(f"| {language} | {_share(right, len(own))} |")
    lines += ["", "| cause | precision | recall |", "| --- | --- | --- |"]
    for cause in (*ORDER, "none"):
        said, meant, both = _counts(pairs, found, cause)
        lines.append(f"| {cause} | {_share(both, said)} | {_share(both, meant)} |")
    return lines


def _counts(
    pairs: Sequence[Pair], found: Mapping[str, frozenset[str]], cause: str
) -> tuple[int, int, int]:
    counts: Counter[str] = Counter()
    for pair in pairs:
        said = _has(found[pair.pair_id], cause)
        meant = _has(pair.expected, cause)
        counts.update({"said": said, "meant": meant, "both": said and meant})
    return counts["said"], counts["meant"], counts["both"]


def _has(causes: frozenset[str], cause: str) -> bool:
    return not causes if cause == "none" else cause in causes


def _share(part: int, whole: int) -> str:
    if not whole:
        return "–"
    low, high = wilson(part, whole)
    return f"{part} of {whole} ({low:.3f} to {high:.3f})"


def disagreements(pairs: Sequence[Pair]) -> Iterator[str]:
    """Pairs whose causes or sources are others than the reader's, by id."""
    for pair in pairs:
        edit = pair.explained()
        named = {c.source for c in edit.changes if c.source is not None}
        if frozenset(edit.causes) == pair.expected and pair.sources <= named:
            continue
        said = (f"{c.cause} ({c.detail}, {c.kind or '-'}, {c.source or '-'})" for c in edit.changes)
        expected = ", ".join(sorted(pair.expected)) or "none"
        yield f"{pair.pair_id}: expected {expected}; said {'; '.join(said) or 'none'}"


def main(argv: Sequence[str] | None = None) -> int:
    """Exit 0: measured; 2: pairs that cannot be read."""
    rows = list(sys.argv[1:] if argv is None else argv)
    try:
        pairs = read_pairs(Path(rows[0]) if rows else PAIRS)
    except ReplywrightError as error:
        sys.stderr.write(f"error: {error}\n")
        return 2
    sys.stdout.write("\n".join(tables(pairs)) + "\n")
    for line in disagreements(pairs):
        sys.stderr.write(line + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
