"""A backtest for people."""

from eval.backtest.records import Backtest
from eval.report.records import Figure

_MOST = 15


def markdown_of(found: Backtest) -> str:
    """Tables by group, and the thresholds."""
    lines = [
        f"# Backtest: {found.tickets} closed tickets, {found.model}",
        "",
        f"{found.created_at:%Y-%m-%d}; orders taken back to the ticket's moment for "
        f"{found.orders_rewound} tickets, policies of their day for {found.policies_of_then}.",
        "",
        "whole: a reply that asks for nothing and hands nothing over. agreed: figures of the "
        "agent's reply that the draft has too. Shares with 95 % intervals.",
    ]
    for group in ("all", "store", "language", "channel", "intent"):
        rows = [r for r in found.rows if r.group == group]
        lines += ["", f"| {group} | n | right | alone | wrong alone | whole | asks | handed over | "
                  "agreed | outcome |",
                  "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"]  # fmt: skip
        lines += [
            f"| {r.name} | {r.n} | {_share(r.right)} | {_short(r.auto)} | {_share(r.auto_wrong)} | "
            f"{_short(r.drafted)} | {_short(r.asks)} | {_short(r.handed_over)} | "
            f"{_share(r.agreed)} | {_share(r.outcome_agreed)} |"
            for r in rows[:_MOST]
        ]
        if len(rows) > _MOST:
            lines.append(f"\nand {len(rows) - _MOST} more in backtest.json")
    lines += ["", "| error at most | tag alone from | share of tickets |", "| --- | --- | --- |"]
    for row in found.thresholds:
        start = "none holds it" if row.threshold is None else f"{row.threshold:.3f}"
        lines.append(f"| {row.error_rate:.0%} | {start} | {row.coverage:.0%} |")
    return "\n".join(lines) + "\n"


def _short(figure: Figure) -> str:
    return "–" if figure.value is None else f"{figure.value:.0%}"


def _share(figure: Figure) -> str:
    if figure.value is None:
        return "–"
    return f"{figure.value:.0%} ({figure.low:.0%} to {figure.high:.0%}, n {figure.n})"
