"""The report as one HTML file: no network, no fonts from elsewhere, complete without scripts.

Ticket texts, ids, names of files and stores come from outside: everything is escaped, and the
page's policy lets no script or style run but the two that are ours, by their digests.
"""

import base64
import hashlib
from functools import cache
from importlib import resources
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from eval.report.page import confidence, cover, lists, verdict, view, wording
from eval.report.page.glossary import ENTRIES
from eval.report.records import EvalReport

PAGE_FILE = "report.html"


def write_page(report: EvalReport, folder: Path) -> Path:
    """Write report.html.

    Returns:
        Its path.
    """
    path = folder / PAGE_FILE
    path.write_text(page_of(report), encoding="utf-8")
    return path


def page_of(report: EvalReport) -> str:
    """The page as text."""
    style, script = _ours("report.css") + _ours("print.css"), _ours("report.js")
    kept, more = verdict.first_findings(report)
    page: str = (
        _environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            is_go=report.verdict.decision == "go",
            style=Markup(style),
            script=Markup(script),
            policy=(
                f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
                "base-uri 'none'; form-action 'none'"
            ),
            few=wording.FEW,
            failed=verdict.failed_rules(report),
            findings=kept,
            more_findings=more,
            nearest=verdict.nearest(report),
            cautions=verdict.cautions(report),
            rules=lists.rule_rows(report),
            tiles=cover.tiles(report),
            alone=[row.intent for row in report.intents if row.decision == "go"],
            forest=view.forest(report),
            worst=view.worst(report),
            intents=view.intents(report),
            changes=view.changes(report),
            confusion=lists.confusion_of(report),
            reliability=confidence.reliability_panels(report),
            risk_coverage=confidence.risk_panels(report),
            levels=lists.levels(report),
            flags=lists.flags(report),
            other=lists.other_tags(report),
            drafts=lists.draft_rows(report),
            decisions=lists.decision_rows(report),
            language_misses=lists.misses(report.language_misses),
            store_misses=lists.misses(report.store_misses),
            drift=lists.drift_rows(report),
            glossary=ENTRIES,
        )
    )
    return page


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("eval.report.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    for own in (
        wording.percent,
        wording.points,
        wording.count,
        wording.counted,
        wording.short,
        wording.language_name,
        cover.bounds,
    ):
        environment.filters[own.__name__] = own
    return environment


@cache
def _ours(name: str) -> str:
    return (resources.files("eval.report.page") / "static" / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """What a policy calls a script or style by (CSP level 3, 8.3)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
