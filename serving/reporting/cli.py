"""The commands `report` and `forecast`: what the week was like, and what comes."""

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from data.errors import InputError, ReplywrightError
from data.moments import moment_or_now
from serving.cli import add_place_arguments, open_migrated, settings_of

if TYPE_CHECKING:
    from data.workspace.loading import Workspace

REPORT_EXAMPLES = """examples:
  replywright report --workspace shop
      the last whole week, every store

  replywright report --workspace shop --week 2026-W47 --store maison-lune --format csv > w47.csv

Formats: markdown, json, csv. The service answers the same at GET /v1/reports/weekly.
"""
FORECAST_EXAMPLES = """examples:
  replywright forecast --workspace shop
      four weeks: tickets, agents needed

  replywright forecast --workspace shop --weeks 8 --minutes-per-ticket 5 --target-agents 3
      and which intents to send as drafted, after one look, until three agents are enough

The service answers the same at GET /v1/forecast.
"""


def add_report_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `report`."""
    add_place_arguments(parser)
    parser.add_argument("--week", metavar="YYYY-Www", help="default: the last whole week")
    parser.add_argument("--store", metavar="ID", help="only this one")
    parser.add_argument("--format", choices=("markdown", "json", "csv"), default="markdown")
    parser.add_argument("--now", metavar="ISO", help="as if it were this moment")


def add_forecast_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `forecast`."""
    add_place_arguments(parser)
    parser.add_argument("--weeks", type=int, default=4, choices=range(1, 13), metavar="1-12")
    parser.add_argument("--store", metavar="ID", help="only this one")
    parser.add_argument("--minutes-per-ticket", type=float, default=6.0, metavar="N")
    parser.add_argument("--hours-per-agent", type=float, default=30.0, metavar="N", help="a week")
    parser.add_argument("--target-agents", type=float, metavar="N", help="plan down to this many")
    parser.add_argument("--format", choices=("markdown", "json"), default="markdown")
    parser.add_argument("--now", metavar="ISO", help="as if it were this moment")


def run_report(args: argparse.Namespace) -> int:
    """Exit 0: printed; 1: the work failed; 2: wrong usage."""
    from serving.reporting.formats import csv_of, weekly_markdown
    from serving.reporting.weekly import parse_week, weekly_report, zone_of

    def work() -> str:
        workspace = _workspace(args)
        zone = zone_of(s.timezone for s in workspace.stores.values() if args.store in (None, s.id))
        week = parse_week(args.week, moment_or_now(args.now, "--now"), zone)
        database = open_migrated(settings_of(args))
        try:
            with database.reading() as connection:
                report = weekly_report(
                    connection, week, store=args.store, stores=None, known_orders=workspace.orders
                )
        finally:
            database.close()
        if args.format == "csv":
            return csv_of(report)
        if args.format == "json":
            return report.model_dump_json(indent=1)
        return weekly_markdown(report)

    return _printed(work)


def run_forecast(args: argparse.Namespace) -> int:
    """Exit 0: printed; 1: the work failed; 2: wrong usage."""
    from serving.reporting.forecast import Assumed, forecast
    from serving.reporting.formats import forecast_markdown
    from serving.reporting.weekly import zone_of

    def work() -> str:
        workspace = _workspace(args)
        zone = zone_of(s.timezone for s in workspace.stores.values() if args.store in (None, s.id))
        assumed = Assumed(args.minutes_per_ticket, args.hours_per_agent, args.target_agents)
        database = open_migrated(settings_of(args))
        try:
            with database.reading() as connection:
                found = forecast(
                    connection,
                    moment_or_now(args.now, "--now").astimezone(zone),
                    weeks=args.weeks,
                    store=args.store,
                    stores=None,
                    assumed=assumed,
                )
        finally:
            database.close()
        return (
            found.model_dump_json(indent=1) if args.format == "json" else forecast_markdown(found)
        )

    return _printed(work)


def _printed(work: Callable[[], str]) -> int:
    try:
        print(work().rstrip())
    except BrokenPipeError:
        raise  # the reader of our output has seen enough; the command ends quietly
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
