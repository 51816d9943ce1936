"""The report in short, for a merge request."""

from pathlib import Path

from eval.report.page.charts import percent
from eval.report.page.html import interval
from eval.report.records import EvalReport

MARKDOWN_FILE = "report.md"
_CHANGES = 8


def write_markdown(report: EvalReport, folder: Path) -> Path:
    """Write report.md.

    Returns:
        Its path.
    """
    path = folder / MARKDOWN_FILE
    path.write_text(markdown_of(report), encoding="utf-8")
    return path


def markdown_of(report: EvalReport) -> str:
    """Verdict, figures, languages, changes, worst slices."""
    parts = [_head(report), _figures(report), _languages(report)]
    if report.baseline:
        parts.append(_changes(report))
    parts.append(_worst(report))
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def _head(report: EvalReport) -> list[str]:
    word = "Go" if report.verdict.decision == "go" else "No-go"
    lines = [f"# {word}: {report.model.version}", ""]
    lines.append(
        f"{report.data.tickets} tickets, {report.created_at:%Y-%m-%d}, "
        f"data {report.data.digest[:12]}"
        + (f", against {report.baseline.model_version}" if report.baseline else "")
        + f", rules {report.verdict.gates} {report.verdict.gates_digest[:12]}."
    )
    failed = [rule for rule in report.verdict.rules if not rule.passed]
    if failed:
        lines += ["", "Rules that are not met:", ""]
        lines += [f"- {rule.reason} (`{rule.rule}`)" for rule in failed]
    else:
        lines += ["", f"All {len(report.verdict.rules)} rules are met."]
    return lines


def _figures(report: EvalReport) -> list[str]:
    rows = [
        ("primary intent right", report.accuracy),
        ("mean F1 of intents", report.macro_f1),
        ("language right", report.language),
        ("gap of confidence (lower is better)", report.calibration_error),
        ("could be tagged alone at 5 % error", report.coverage_at_5),
    ]
    if report.store:
        rows.append(("store right", report.store))
    lines = ["| figure | value | 95 % interval | n |", "| --- | --- | --- | --- |"]
    return lines + [f"| {n} | {percent(f.value)} | {interval(f)} | {f.n} |" for n, f in rows]


def _languages(report: EvalReport) -> list[str]:
    changes = {d.name: d for d in report.differences if d.dimension == "language"}
    lines = [
        "| language | n | primary intent right | 95 % interval | change | alone | wrong in it |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for row in report.slices:
        if row.dimension == "language":
            change = f"{changes[row.name].value * 100:+.1f}" if row.name in changes else "–"
            lines.append(
                f"| {row.name} | {row.n} | {percent(row.accuracy.value)} | {interval(row.accuracy)}"
                f" | {change} | {percent(row.auto.value, 0)} | {percent(row.auto_error.value)} |"
            )
    return lines


def _changes(report: EvalReport) -> list[str]:
    found = [d for d in report.differences if d.dimension == "intent" and d.value]
    found.sort(key=lambda d: d.value)
    lines = ["Intents that changed most, in points:", ""]
    shown = found[:_CHANGES] + [d for d in found[-_CHANGES:] if d not in found[:_CHANGES]]
    return lines + [
        f"- `{d.name}` {d.value * 100:+.1f} (n {d.n}){', worse' if d.is_worse else ''}"
        for d in shown
    ]


def _worst(report: EvalReport) -> list[str]:
    lines = ["Worst slices:", ""]
    return lines + [
        f"- `{row.name}`: {percent(row.accuracy.value)} ({interval(row.accuracy)}), n {row.n}"
        for row in report.worst[:8]
    ]
