"""Blocks of the documents that are made by the product itself, so that they stay true.

    python -m eval.documents           rewrite them
    python -m eval.documents --check   exit 1 where one is out of date (run by the test suite)

A block stands between `<!-- NAME -->` and `<!-- end -->`.
"""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from data.corpora.checks import corpora_folder, read_authored, table
from data.jsonl import read_records
from data.results import Draft
from data.tickets import Ticket
from data.workspace.loading import load_workspace
from model.classifier.loading import load_classifier
from model.demo import SAMPLE_NOW, outer_claims, sample_folder
from model.pipeline import Pipeline

ROOT = Path(__file__).resolve().parent.parent
README_TICKET = "S-003"
_BLOCK = re.compile(r"(<!-- (?!end)([^>]+?) -->\n).*?(<!-- end -->)", re.DOTALL)


def sample_draft(ticket_id: str) -> Draft:
    """The draft of one sample ticket."""
    folder = sample_folder()
    pipeline = Pipeline(load_workspace(folder / "workspace"), load_classifier())
    tickets = read_records(folder / "tickets.jsonl", Ticket, strict=True)
    ticket = next(t for t in tickets if t.ticket_id == ticket_id)
    return next(iter(pipeline.draft([ticket], SAMPLE_NOW)))


def draft_block() -> str:
    """The README's draft: the body with numbered claims, and their sources."""
    draft = sample_draft(README_TICKET)
    assert draft.body is not None
    claims = outer_claims(draft)
    parts, last = [], 0
    for number, claim in enumerate(claims, start=1):
        parts += [draft.body[last : claim.start], f"**{claim.text}**<sup>{number}</sup>"]
        last = claim.end
    body = "".join([*parts, draft.body[last:]])
    quoted = "\n".join(f"> {line}".rstrip() for line in body.splitlines())
    rows = [f"| {n} | `{c.source}` |" for n, c in enumerate(claims, start=1)]
    tags = draft.tags
    head = (
        f"Tagged `{tags.intent}`, store `{tags.store.id}`, language `{tags.language.code}`, "
        f"outcome `{draft.outcome}`:"
    )
    return "\n".join([head, "", quoted, "", "| | source |", "| --- | --- |", *rows]) + "\n"


def corpora_block() -> str:
    """The table of the authored corpora."""
    return table(list(read_authored(corpora_folder()))) + "\n"


BLOCKS: dict[str, tuple[str, Callable[[], str]]] = {
    "draft": ("README.md", draft_block),
    "corpora": ("docs/data.md", corpora_block),
}


def renewed(name: str) -> tuple[Path, str, str]:
    """(document, its text, its text with the block made anew)."""
    file, make = BLOCKS[name]
    path = ROOT / file
    text = path.read_text(encoding="utf-8")

    def put(match: re.Match[str]) -> str:
        return f"{match[1]}{make()}{match[3]}" if match[2] == name else match.group()

    return path, text, _BLOCK.sub(put, text)


def main(argv: Sequence[str] | None = None) -> int:
    """Exit 0: all blocks are (now) true; 1: one is not, with --check."""
    parser = argparse.ArgumentParser(prog="python -m eval.documents", description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing")
    args = parser.parse_args(argv)
    stale = []
    for name in BLOCKS:
        path, old, new = renewed(name)
        if old == new:
            continue
        stale.append(path.name)
        if not args.check:
            path.write_text(new, encoding="utf-8")
    for file in stale:
        sys.stderr.write(f"{file} {'is out of date' if args.check else 'renewed'}\n")
    return 1 if stale and args.check else 0


if __name__ == "__main__":
    raise SystemExit(main())
