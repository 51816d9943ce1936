"""The command `evaluate`: arguments in, one call, exit code out."""

import argparse
import logging
import sys
import time
from pathlib import Path

from data.errors import ReplywrightError
from data.moments import moment_or_now

EVALUATE_EXAMPLES = """examples:
  replywright evaluate --model models/week48 --data holdout.jsonl --output reports/week48
      tickets by their words alone

  replywright evaluate --model models/week48 --data holdout.jsonl --output reports/week48 \\
      --baseline reports/week47 --train-data train.jsonl
      compared ticket by ticket with last week's model; proves that no ticket was learned from

  replywright evaluate --model models/week48 --data holdout.jsonl --output reports/week48 \\
      --workspace shop --samples 20
      with the merchant's stores and orders, drafts included; 20 errors with their masked text

  replywright export --workspace shop --output decided.jsonl
  replywright evaluate --model models/week48 --data holdout.jsonl --output reports/week48 \\
      --decisions decided.jsonl
      with what agents did: approved as it was, edited, rejected and why

Writes report.html (to read, print and sign), report.md, report.json, predictions.jsonl (no text).
Exit code 0: go; 1: no-go, the rules that decided are printed; 2: something cannot be read.
The rules are eval/gates.yaml; --gates takes your own.
"""


def add_evaluate_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `evaluate`."""
    parser.add_argument("--model", type=Path, required=True, metavar="DIR", help="what is judged")
    parser.add_argument(
        "--data", type=Path, nargs="+", required=True, metavar="FILE",
        help="labelled tickets that the model has not seen",
    )  # fmt: skip
    parser.add_argument(
        "--output", type=Path, required=True, metavar="REPORT_DIR", help="folder of the report"
    )
    parser.add_argument(
        "--baseline", type=Path, metavar="REPORT_DIR", help="the report to compare with"
    )
    parser.add_argument("--workspace", type=Path, metavar="DIR", help="a merchant's folder")
    parser.add_argument(
        "--train-data", type=Path, nargs="+", default=(), metavar="FILE",
        help="what the model learned from: no ticket may be in it",
    )  # fmt: skip
    parser.add_argument("--gates", type=Path, metavar="YAML", help="rules of your own")
    parser.add_argument("--labels", type=Path, metavar="YAML", help="a label set of your own")
    parser.add_argument(
        "--drafts", type=Path, metavar="FILE",
        help="drafts for these tickets (by `draft`), judged instead of new ones",
    )  # fmt: skip
    parser.add_argument(
        "--decisions", type=Path, nargs="+", default=(), metavar="FILE",
        help="decisions (by `export`): how drafts fared",
    )  # fmt: skip
    parser.add_argument(
        "--samples", type=int, default=0, metavar="N", help="show N errors with their masked text"
    )
    parser.add_argument("--seed", type=int, default=17, metavar="N", help="of the bootstraps (17)")
    parser.add_argument("--now", metavar="ISO", help="moment of the report (default: now)")


def run_evaluate(args: argparse.Namespace) -> int:
    """Exit 0: go; 1: no-go; 2: something cannot be read."""
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    from eval.report.build import EvaluateRequest, evaluate
    from eval.report.page.html import write_page
    from eval.report.page.markdown import write_markdown
    from eval.report.reading import write_predictions, write_report

    started = time.perf_counter()
    try:
        request = EvaluateRequest(
            model=args.model,
            data=args.data,
            now=moment_or_now(args.now, "--now"),
            baseline=args.baseline,
            workspace=args.workspace,
            train=tuple(args.train_data),
            gates=args.gates,
            labels=args.labels,
            drafts=args.drafts,
            decisions=tuple(args.decisions),
            samples=args.samples,
            seed=args.seed,
        )
        args.output.mkdir(parents=True, exist_ok=True)  # before the work: it may be impossible
        done = evaluate(request)
        write_predictions(args.output, done.predictions)
        write_report(args.output, done.report)
        write_markdown(done.report, args.output)
        page = write_page(done.report, args.output)
    except (ReplywrightError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    report = done.report
    took = time.perf_counter() - started
    print(
        f"{report.data.tickets} tickets: tagging {done.tagging_s:.1f} s, "
        f"the rest {took - done.tagging_s:.1f} s",
        file=sys.stderr,
    )
    print(f"{report.verdict.decision.replace('_', '-')}: {page}")
    for rule in report.verdict.rules:
        if not rule.passed:
            print(f"- {rule.reason} ({rule.rule})")
    return 0 if report.verdict.decision == "go" else 1


BACKTEST_EXAMPLES = """examples:
  replywright backtest --workspace shop --input closed.jsonl --output reports/backtest
      closed tickets with the agents' messages in them: what would have been tagged and drafted at
      the time, beside what agents sent

Orders are taken back to the moment of each ticket by their own dates. Policies of earlier days lie
in policies/history/2026-09-01/ (base.yaml, STORE.yaml): the files that held until that day.
A ticket may carry `labels` and an `outcome`. Writes backtest.md and backtest.json.
"""


def add_backtest_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `backtest`."""
    parser.add_argument("--workspace", type=Path, required=True, metavar="DIR")
    parser.add_argument("--input", type=Path, required=True, metavar="FILE", help="closed tickets")
    parser.add_argument("--output", type=Path, required=True, metavar="REPORT_DIR")
    parser.add_argument("--model", type=Path, metavar="DIR", help="default: the built-in one")
    parser.add_argument("--strict", action="store_true", help="stop at the first bad line")
    parser.add_argument("--now", metavar="ISO", help="moment of the report (default: now)")


def run_backtest(args: argparse.Namespace) -> int:
    """Exit 0: written; 1: the work failed; 2: something cannot be read."""
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    from eval.backtest.build import FILE, backtest
    from eval.backtest.markdown import markdown_of

    try:
        found = backtest(
            args.workspace,
            args.input,
            model=args.model,
            now=moment_or_now(args.now, "--now"),
            strict=args.strict,
        )
        args.output.mkdir(parents=True, exist_ok=True)
        text = found.model_dump_json(indent=1) + "\n"
        (args.output / FILE).write_text(text, encoding="utf-8")
        page = args.output / "backtest.md"
        page.write_text(markdown_of(found), encoding="utf-8")
    except ReplywrightError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(page)
    return 0
