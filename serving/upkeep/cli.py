"""The commands `policies` and `gaps`: arguments in, one call, exit code out."""

import argparse
import json
import secrets
import sys
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

from data.errors import ReplywrightError
from model.upkeep.playbook import Change, Clause, changes, playbook, stale_articles
from serving.cli import add_place_arguments, open_migrated, settings_of

POLICIES_EXAMPLES = """examples:
  replywright policies --workspace shop
      every value of the playbook: what most stores say, and which say something else

  replywright policies --workspace shop --differing
      only where stores differ

  replywright policies --workspace shop --before shop-of-yesterday
      what changed since, which articles still give the old figure, and which undecided drafts rest
      on a changed value
"""

GAPS_EXAMPLES = """examples:
  replywright gaps --workspace shop
      four weeks: what customers asked and the workspace could not answer, and which article is
      missing

  replywright gaps --workspace shop --weeks 12 --format json
"""
_KEY_BYTES = 32


def add_policies_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `policies`."""
    add_place_arguments(parser)
    parser.add_argument("--differing", action="store_true", help="only where stores differ")
    parser.add_argument(
        "--before", type=Path, metavar="DIR", help="the workspace as it was, to see what is stale"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run_policies(args: argparse.Namespace) -> int:
    """Exit 0: printed; 1: the work failed; 2: something cannot be read."""
    from data.workspace.loading import load_workspace

    try:
        workspace = load_workspace(settings_of(args).workspace)
        if args.before is None:
            found = [c for c in playbook(workspace) if c.by_store or not args.differing]
            _show_playbook(found, args.format)
            return 0
        made = changes(load_workspace(args.before), workspace)
        articles = stale_articles(workspace, made)
        drafts = _stale_drafts(args, made)
    except BrokenPipeError:
        raise  # the reader of our output has seen enough; the command ends quietly
    except ReplywrightError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    if args.format == "json":
        rows = {
            "changes": [c.model_dump() for c in made],
            "articles": [a.model_dump() for a in articles],
            "drafts": drafts,
        }
        print(json.dumps(rows, indent=1, ensure_ascii=False))
        return 0
    for change in made:
        print(f"{change.store}\t{change.path}\t{_said(change.before)} -> {_said(change.after)}")
    for article in articles:
        print(f"article\t{article.source}\tstill says {article.says} ({article.path})")
    for draft_id, path in drafts.items():
        print(f"draft\t{draft_id}\trests on {path}")
    print(
        f"{len(made)} values changed, {len(articles)} articles and {len(drafts)} drafts to look at",
        file=sys.stderr,
    )
    return 0


def _show_playbook(found: Iterable[Clause], form: str) -> None:
    if form == "json":
        print(json.dumps([c.model_dump() for c in found], indent=1, ensure_ascii=False))
        return
    for clause in found:
        print(f"{clause.path}\t{_said(clause.most)}")
        for store, value in clause.by_store.items():
            print(f"\t{store}: {_said(value)}")


def _said(value: str | None) -> str:
    return "(not said)" if value is None else value


def _stale_drafts(args: argparse.Namespace, made: Iterable[Change]) -> dict[str, str]:
    """Undecided drafts with a claim on a changed value: {draft id: policy path}."""
    from sqlalchemy import select

    from data.results import Draft
    from serving.storage.drafts import UNDECIDED
    from serving.storage.tables import drafts

    by_store: dict[str, set[str]] = {}
    for change in made:
        by_store.setdefault(change.store, set()).add(f"policy.{change.path}")
    settings = settings_of(args)
    found: dict[str, str] = {}
    if not by_store or _has_no_database(settings.database):
        return found
    database = open_migrated(settings)
    try:
        with database.reading() as connection:
            query = select(drafts.c.payload, drafts.c.store).where(
                drafts.c.status.in_(UNDECIDED), drafts.c.store.in_(sorted(by_store))
            )
            for payload, store in connection.execute(query):
                draft = Draft.model_validate_json(payload)
                paths = {p for c in draft.claims for p in c.source.split(" + ")}
                hit = sorted(paths & by_store[store])
                if hit:
                    found[draft.draft_id] = hit[0]
    finally:
        database.close()
    return found


def _has_no_database(url: str) -> bool:
    """Whether the service never ran here: looking for drafts makes no database."""
    path = url.removeprefix("sqlite:///")
    return url.startswith("sqlite:///") and not Path(path).is_file()


def add_gaps_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `gaps`."""
    add_place_arguments(parser)
    parser.add_argument("--weeks", type=int, default=4, metavar="N", help="weeks up to now (4)")
    parser.add_argument("--now", metavar="ISO", help="end of the time looked at (default: now)")
    parser.add_argument("--format", choices=("text", "json"), default="text")


def run_gaps(args: argparse.Namespace) -> int:
    """Exit 0: printed; 1: the work failed; 2: something cannot be read."""
    from data.moments import moment_or_now
    from data.workspace.loading import load_workspace
    from serving.upkeep.gaps import find_gaps

    try:
        until = moment_or_now(args.now, "--now")
        settings = settings_of(args)
        workspace = load_workspace(settings.workspace)
        database = open_migrated(settings)
        try:
            with database.reading() as connection:
                since = until - timedelta(weeks=args.weeks)
                key = secrets.token_bytes(_KEY_BYTES)
                found = find_gaps(connection, workspace, since, until, key)
        finally:
            database.close()
    except ReplywrightError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    if args.format == "json":
        print(json.dumps([g.model_dump() for g in found], indent=1, ensure_ascii=False))
        return 0
    for gap in found:
        print(f"{gap.tickets}\t{gap.store}\t{gap.language}\t{gap.intent}\t{gap.about}")
        print(f"\tmissing: {gap.missing}")
        if gap.words:
            print(f"\tshared words: {', '.join(gap.words)}")
        print(f"\te.g. {', '.join(gap.examples)}")
    print(f"{sum(g.tickets for g in found)} questions without an answer", file=sys.stderr)
    return 0
