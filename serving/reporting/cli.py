"""The commands `report` and `forecast`: what the week was like, and what comes."""

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from data.errors import InputError, ReplywrightError
from data.moments import moment_or_now
from serving.cli import add_place_arguments, open_migrated, settings_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from data.workspace.loading import Workspace

REPORT_EXAMPLES = """examples:
  replywright report --workspace shop
      the last whole week, every store

  replywright report --workspace shop --week 2026-W47 --store maison-lune --format csv > w47.csv

  replywright report --workspace shop --from 2026-11-01 --to 2026-11-30
      whole days, both included, against as many days before

Every figure counts events of these days (replies given, deadlines due, refunds issued, ...), with
its n and a 95 % interval. The service answers the same at GET /v1/reports/weekly and shows it at
/reports/weekly.
"""
FORECAST_EXAMPLES = """examples:
  replywright forecast --workspace shop
      this week and four more: tickets by store and topic, agents needed, how good it was so far

  replywright forecast --workspace shop --weeks 8 --target-agents 3
      and which intents to send as drafted, after one look, until three agents are enough

  replywright forecast --workspace shop --minutes-per-ticket 5 --first-reply-hours 1 --format csv

Minutes of a reply are measured where 20 or more decisions were timed. The service answers the same
at GET /v1/forecast and shows it at /forecast. `python -m eval.forecast` tries the method on
simulated shops.
"""


def add_report_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `report`."""
    add_place_arguments(parser)
    parser.add_argument("--week", metavar="YYYY-Www", help="default: the last whole week")
    parser.add_argument("--from", dest="first", metavar="DAY", help="instead of a week")
    parser.add_argument("--to", dest="last", metavar="DAY", help="included (default: today)")
    parser.add_argument("--store", metavar="ID", help="only this one")
    parser.add_argument("--format", choices=("markdown", "json", "csv"), default="markdown")
    parser.add_argument("--now", metavar="ISO", help="as if it were this moment")


def add_forecast_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `forecast`."""
    add_place_arguments(parser)
    parser.add_argument("--weeks", type=int, default=4, choices=range(1, 13), metavar="1-12")
    parser.add_argument("--store", metavar="ID", help="only this one")
    parser.add_argument(
        "--minutes-per-ticket",
        type=_above_zero,
        default=6.0,
        metavar="N",
        help="of one reply, for intents that were not timed (6)",
    )
    parser.add_argument(
        "--hours-per-agent", type=_above_zero, default=35.0, metavar="N", help="a week (35)"
    )
    parser.add_argument(
        "--first-reply-hours",
        type=_above_zero,
        default=4.0,
        metavar="N",
        help="target of the first reply, in opening hours (4)",
    )
    parser.add_argument("--target-agents", type=float, metavar="N", help="plan down to this many")
    parser.add_argument("--format", choices=("markdown", "json", "csv"), default="markdown")
    parser.add_argument("--now", metavar="ISO", help="as if it were this moment")


def _above_zero(text: str) -> float:
    value = float(text)
    if not 0 < value < float("inf"):
        raise argparse.ArgumentTypeError("expected a number above 0")
    return value


def run_report(args: argparse.Namespace) -> int:
    """Exit 0: printed; 1: the work failed; 2: wrong usage."""
    from serving.reporting.formats import csv_of
    from serving.reporting.markdown import weekly_markdown
    from serving.reporting.periods import parse_period, zone_of
    from serving.reporting.weekly import stores_seen, weekly_report

    def work(workspace: "Workspace", connection: "Connection") -> str:
        seen = stores_seen(workspace, args.store, None).values()
        now = moment_or_now(args.now, "--now")
        zone = zone_of(store.timezone for store in seen)
        report = weekly_report(
            connection,
            parse_period(args.week, args.first, args.last, now=now, zone=zone),
            now=now.astimezone(zone),
            workspace=workspace,
            store=args.store,
            stores=None,
        )
        if args.format == "csv":
            return csv_of(report)
        return (
            report.model_dump_json(indent=1) if args.format == "json" else weekly_markdown(report)
        )

    return _printed(args, work)


def run_forecast(args: argparse.Namespace) -> int:
    """Exit 0: printed; 1: the work failed; 2: wrong usage."""
    from serving.reporting.forecast import forecast
    from serving.reporting.forecast_markdown import forecast_markdown
    from serving.reporting.formats import forecast_csv
    from serving.reporting.periods import zone_of
    from serving.reporting.weekly import stores_seen
    from serving.reporting.work import Assumed

    def work(workspace: "Workspace", connection: "Connection") -> str:
        seen = stores_seen(workspace, args.store, None).values()
        found = forecast(
            connection,
            moment_or_now(args.now, "--now").astimezone(zone_of(s.timezone for s in seen)),
            weeks=args.weeks,
            workspace=workspace,
            store=args.store,
            stores=None,
            assumed=Assumed(
                minutes_per_ticket=args.minutes_per_ticket,
                hours_per_agent=args.hours_per_agent,
                first_reply_h=args.first_reply_hours,
                target_agents=args.target_agents,
            ),
        )
        if args.format == "csv":
            return forecast_csv(found)
        return (
            found.model_dump_json(indent=1) if args.format == "json" else forecast_markdown(found)
        )

    return _printed(args, work)


def _printed(args: argparse.Namespace, work: "Callable[[Workspace, Connection], str]") -> int:
    try:
        workspace = _workspace(args)
        database = open_migrated(settings_of(args))
        try:
            with database.reading() as connection:
                print(work(workspace, connection).rstrip())
        finally:
            database.close()
    except ReplywrightError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _workspace(args: argparse.Namespace) -> "Workspace":
    from data.workspace.loading import load_workspace

    settings = settings_of(args)
    workspace = load_workspace(settings.workspace)
    if args.store is not None and args.store not in workspace.stores:
        known = ", ".join(workspace.stores)
        raise InputError(settings.workspace, "--store", f"expected one of {known}")
    return workspace
