"""The `replywright` command: parses arguments and hands over to the layer that does the work."""

import argparse
import os
import sys
from collections.abc import Sequence

from data.errors import ReplywrightError

DESCRIPTION = """Tags customer mail of e-commerce shops and drafts replies in which every fact has
its source. Runs on two CPU cores without a network."""


def build_parser() -> argparse.ArgumentParser:
    """The command line; importing a layer waits until its command runs."""
    from eval import cli as judging
    from model import cli
    from serving import cli as service
    from serving.learning import cli as learning
    from serving.reporting import cli as reporting
    from serving.upkeep import cli as upkeep
    from training import cli as training
    from training.promotion import cli as promotion

    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="replywright", description=DESCRIPTION, formatter_class=raw
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    demo = commands.add_parser(
        "demo",
        help="draft the sample tickets in the terminal",
        epilog=cli.DEMO_EXAMPLES,
        formatter_class=raw,
    )
    demo.add_argument("--language", choices=("en", "fr", "it", "de", "es", "nl"), help="only these")
    demo.add_argument("--ticket", metavar="ID", help="only this one")
    demo.add_argument("--limit", type=int, metavar="N", help="stop after N tickets")
    demo.add_argument("--page", action="store_true", help="review the sample in a browser")
    demo.set_defaults(run=_demo)

    tag = commands.add_parser(
        "tag", help="tag tickets", epilog=cli.TAG_EXAMPLES, formatter_class=raw
    )
    cli.add_batch_arguments(tag, "tags")
    tag.set_defaults(run=cli.run_tag)

    draft = commands.add_parser(
        "draft", help="draft replies", epilog=cli.DRAFT_EXAMPLES, formatter_class=raw
    )
    cli.add_batch_arguments(draft, "drafts")
    cli.add_writer_arguments(draft)
    draft.set_defaults(run=cli.run_draft)

    for name, text, examples, add_arguments, run in (
        ("train", "train a model on labelled tickets", training.TRAIN_EXAMPLES,
         training.add_train_arguments, training.run_train),
        ("export", "decisions as labelled, masked data", learning.EXPORT_EXAMPLES,
         learning.add_export_arguments, learning.run_export),
        ("fix-list", "what agents change and reject, grouped", learning.FIX_LIST_EXAMPLES,
         learning.add_fix_list_arguments, learning.run_fix_list),
        ("report", "the week: speed, deadlines, parcels, refunds, approvals",
         reporting.REPORT_EXAMPLES, reporting.add_report_arguments, reporting.run_report),
        ("forecast", "tickets to come, agents needed, what to automate",
         reporting.FORECAST_EXAMPLES, reporting.add_forecast_arguments, reporting.run_forecast),
        ("policies", "the playbook, where stores differ, what a change makes stale",
         upkeep.POLICIES_EXAMPLES, upkeep.add_policies_arguments, upkeep.run_policies),
        ("gaps", "what customers asked and the workspace could not answer",
         upkeep.GAPS_EXAMPLES, upkeep.add_gaps_arguments, upkeep.run_gaps),
        ("evaluate", "judge a model: report, gates, go or no-go", judging.EVALUATE_EXAMPLES,
         judging.add_evaluate_arguments, judging.run_evaluate),
        ("backtest", "closed tickets replayed as they stood", judging.BACKTEST_EXAMPLES,
         judging.add_backtest_arguments, judging.run_backtest),
        ("promote", "put a judged model into use", promotion.PROMOTE_EXAMPLES,
         promotion.add_promote_arguments, promotion.run_promote),
        ("rollback", "put the model before into use again", promotion.ROLLBACK_EXAMPLES,
         promotion.add_rollback_arguments, promotion.run_rollback),
        ("models", "list promoted models", promotion.MODELS_EXAMPLES,
         promotion.add_models_arguments, promotion.run_models),
        ("serve", "serve drafts over HTTP", service.SERVE_EXAMPLES,
         service.add_serve_arguments, service.run_serve),
        ("migrate", "bring the database to this version", service.MIGRATE_EXAMPLES,
         service.add_place_arguments, service.run_migrate),
        ("keys", "make, list and revoke API keys", service.KEYS_EXAMPLES,
         service.add_keys_arguments, service.run_keys),
        ("erase", "erase a customer's data", service.ERASE_EXAMPLES,
         service.add_customer_arguments, service.run_erase),
        ("export-customer", "hand out a customer's data", service.ERASE_EXAMPLES,
         service.add_customer_arguments, service.run_export_customer),
        ("verify-audit", "check the audit trail", service.AUDIT_EXAMPLES,
         service.add_audit_arguments, service.run_verify_audit),
    ):  # fmt: skip
        command = commands.add_parser(name, help=text, epilog=examples, formatter_class=raw)
        add_arguments(command)
        command.set_defaults(run=run)
    return parser


def _demo(args: argparse.Namespace) -> int:
    if args.page:
        from serving.page.demo import run_demo_page

        return run_demo_page()
    from model.demo import run_demo

    code = run_demo(args)
    if code == 0 and sys.stdout.isatty():
        print("\nTo review these drafts in a browser: replywright demo --page")
    return code


def main(argv: Sequence[str] | None = None) -> int:
    """Exit 0: done; 1: the work failed; 2: wrong usage or unreadable input."""
    args = build_parser().parse_args(argv)
    try:
        code: int = args.run(args)
    except BrokenPipeError:
        # The reader of our output has seen enough (`| head`); nothing is left to flush to it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except ReplywrightError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 1
    return code


if __name__ == "__main__":
    raise SystemExit(main())
