"""The `replywright` command: parses arguments and hands over to the layer that does the work."""

import argparse
import sys
from collections.abc import Sequence

DESCRIPTION = """Tags customer mail of e-commerce shops and drafts replies in which every fact has
its source. Runs on two CPU cores without a network."""


def build_parser() -> argparse.ArgumentParser:
    """The command line; importing a layer waits until its command runs."""
    from model import cli

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
    return parser


def _demo(args: argparse.Namespace) -> int:
    from model.demo import run_demo

    return run_demo(args)


def main(argv: Sequence[str] | None = None) -> int:
    """Exit 0: done; 1: the work failed; 2: wrong usage or unreadable input."""
    args = build_parser().parse_args(argv)
    try:
        code: int = args.run(args)
    except BrokenPipeError:
        # The reader of our output has seen enough (`| head`).
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 1
    return code


if __name__ == "__main__":
    raise SystemExit(main())
