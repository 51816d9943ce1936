"""The report in short, for a merge request.

Names from the data are written as code or escaped: they can start no markup, link or mention.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from eval.report.page import cover, verdict
from eval.report.page.wording import FEW, count, counted, percent, points, short
from eval.report.records import Difference, EvalReport, Figure, Slice

MARKDOWN_FILE = "report.md"
_CHANGES = 5
_WORST = 8
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._ -]*")
_MARKUP = re.compile(r"([\\`*_\[\]<>|#~$])")
_ZERO_WIDTH = "\u200b"


def write_markdown(report: EvalReport, folder: Path) -> Path:
    """Write report.md.

    Returns:
        Its path.
    """
    path = folder / MARKDOWN_FILE
    path.write_text(markdown_of(report), encoding="utf-8")
    return path


def markdown_of(report: EvalReport) -> str:
    """Verdict, rules, figures, languages, changes, worst slices."""
    parts = [_head(report), _rules(report), _figures(report), _languages(report)]
    if report.baseline:
        parts.append(_changes(report))
    parts += [_worst(report), _end(report)]
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def escaped(words: str) -> str:
    """A sentence with names in it, so that nothing in it is markup or notifies anybody."""
    told = _MARKUP.sub(r"\\\1", " ".join(words.split()))
    return told.replace("@", f"@{_ZERO_WIDTH}").replace("://", f":{_ZERO_WIDTH}//")


def named(name: str) -> str:
    """A name in a table or a list: as it is where it is plain, else as code."""
    told = " ".join(name.split())
    if _PLAIN.fullmatch(told):
        return told
    # In a table a bar ends the cell even within code.
    return f"`{told.replace('`', chr(39)).replace('|', '¦')}`" if told else "–"


def _head(report: EvalReport) -> list[str]:
    word = "Go" if report.verdict.decision == "go" else "No-go"
    told = (
        f"{counted(report.data.tickets, 'labelled ticket')}, "
        f"{report.created_at:%Y-%m-%d}, data `{short(report.data.digest)}`, "
        f"rules {named(report.verdict.gates)} `{short(report.verdict.gates_digest)}`, "
    )
    if report.baseline:
        told += (
            f"baseline {named(report.baseline.model_version)} "
            f"({counted(report.baseline.common, 'ticket')} in common)."
        )
    else:
        told += "no baseline."
    return [f"# {word}: {named(report.model.version)}", "", told]


def _rules(report: EvalReport) -> list[str]:
    rules, failed = report.verdict.rules, verdict.failed_rules(report)
    if failed:
        lines = [f"{len(failed)} of {len(rules)} rules are not met:", ""]
        for found in verdict.findings(report):
            more = f" And {count(found.more)} more of this kind." if found.more else ""
            lines.append(f"- {escaped(found.rule.reason)} (`{found.rule.rule}`){more}")
    else:
        lines = [f"All {len(rules)} rules are met. The nearest to fail:", ""]
        lines += [f"- {escaped(rule.reason)} (`{rule.rule}`)" for rule in verdict.nearest(report)]
    if told := verdict.cautions(report):
        lines += ["", "To bear in mind:", "", *(f"- {escaped(sentence)}" for sentence in told)]
    return lines


def _figures(report: EvalReport) -> list[str]:
    rows: list[tuple[str, Figure, str]] = []
    for tile in cover.tiles(report):
        better = "" if tile.own.better == "higher" else " (lower is better)"
        rows.append((f"{tile.name}{better}", tile.own, tile.change or "–"))
    rows.append(("Gap of confidence (lower is better)", report.calibration_error, "–"))
    if report.store is not None:
        rows.append(("Store right", report.store, "–"))
    if not report.baseline:
        table = [[n, percent(f.value), cover.bounds(f), count(f.n)] for n, f, _ in rows]
        return _table(["figure", "value", "95% interval", "n"], table)
    table = [[n, percent(f.value), cover.bounds(f), count(f.n), told] for n, f, told in rows]
    return _table(["figure", "value", "95% interval", "n", "change"], table)


def _languages(report: EvalReport) -> list[str]:
    changes = {d.name: d for d in report.differences if d.dimension == "language"}
    heads = ["language", "n", "primary intent right", "95% interval"]
    heads += ["change, points"] if report.baseline else []
    heads += ["tagged alone", "wrong among these"]
    rows = []
    for own in report.slices:
        if own.dimension != "language":
            continue
        row = [named(own.name), _n(own), percent(own.accuracy.value), cover.bounds(own.accuracy)]
        if report.baseline:
            row.append(_change(changes.get(own.name)))
        rows.append([*row, percent(own.auto.value), percent(own.auto_error.value)])
    return _table(heads, rows)


def _n(own: Slice) -> str:
    return f"{count(own.n)} (few)" if own.n < FEW else count(own.n)


def _change(own: Difference | None) -> str:
    if own is None:
        return "–"
    return f"{points(own.value)}, **worse**" if own.is_worse else points(own.value)


def _changes(report: EvalReport) -> list[str]:
    found = [d for d in report.differences if d.dimension == "intent" and d.value]
    if not found:
        return ["No intent changed against the baseline."]
    found.sort(key=lambda d: (d.value, d.name))
    losses = [d for d in found if d.value < 0][:_CHANGES]
    gains = [d for d in reversed(found) if d.value > 0][:_CHANGES]
    lines = ["Intents that changed most, in points (95% interval):", ""]
    for own in [*losses, *gains]:
        ends = f"{points(own.low)} to {points(own.high)}"
        worse = ", **worse**" if own.is_worse else ""
        lines.append(f"- {named(own.name)} {points(own.value)} ({ends}), n {count(own.n)}{worse}")
    return lines


def _worst(report: EvalReport) -> list[str]:
    if not report.worst:
        return []
    return [
        "Worst slices, an intent within a language:",
        "",
        *(
            f"- {named(own.name)} {percent(own.accuracy.value)} ({cover.bounds(own.accuracy)}), "
            f"n {count(own.n)}"
            for own in report.worst[:_WORST]
        ),
    ]


def _end(report: EvalReport) -> list[str]:
    alone = sum(row.decision == "go" for row in report.intents)
    return [
        f"{alone} of {len(report.intents)} intents may be tagged alone. "
        "All figures, and the sheet to sign, are in report.html."
    ]


def _table(heads: list[str], rows: Iterable[list[str]]) -> list[str]:
    rule = ["---", *("---:" for _ in heads[1:])]
    return [f"| {' | '.join(cells)} |" for cells in (heads, rule, *rows)]
