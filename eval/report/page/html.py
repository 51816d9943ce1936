"""The report as one HTML file: no network, no fonts from elsewhere, complete without scripts."""

from importlib import resources
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from data.workspace.taxonomy import default_taxonomy
from eval.report.page import charts
from eval.report.records import Dimension, EvalReport, Figure, Slice
from eval.report.tickets import LENGTHS

PAGE_FILE = "report.html"
FEW = 20
"""Below this n a figure is drawn pale: it says little."""

_FOREST: tuple[tuple[Dimension, str], ...] = (
    ("language", "By language"),
    ("store", "By store"),
    ("channel", "By channel"),
    ("length", "By length"),
    ("difficulty", "By difficulty"),
)


def write_page(report: EvalReport, folder: Path) -> Path:
    """Write report.html.

    Returns:
        Its path.
    """
    path = folder / PAGE_FILE
    path.write_text(page_of(report), encoding="utf-8")
    return path


def page_of(report: EvalReport) -> str:
    """The page as text. Ticket texts and names from the data are escaped."""
    environment = Environment(
        loader=PackageLoader("eval.report.page", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["percent"] = charts.percent
    environment.filters["signed"] = lambda value: f"{value * 100:+.1f}".replace("-", "−")
    environment.filters["interval"] = interval
    environment.globals["bar"] = charts.bar
    style = resources.files("eval.report.page") / "report.css"
    auto = next(row.share.value or 0.0 for row in report.levels if row.level == "auto")
    names, matrix = _in_taxonomy_order(report)
    return environment.get_template("report.html.j2").render(
        report=report,
        style=Markup(style.read_text(encoding="utf-8")),
        few=FEW,
        failed=[r for r in report.verdict.rules if not r.passed],
        passed=[r for r in report.verdict.rules if r.passed],
        changes={(d.dimension, d.name): d for d in report.differences},
        forests=[
            (title, charts.forest(title, rows, report.accuracy, FEW))
            for dimension, title in _FOREST
            if (rows := _rows(report, dimension))
        ],
        reliability=[charts.reliability_chart(one) for one in report.reliability],
        risk_coverage=charts.risk_coverage_chart(report.risk_coverage, auto),
        confusion=charts.confusion_chart(names, matrix),
    )


def interval(figure: Figure) -> str:
    """`73.9 to 76.9 %`."""
    return f"{figure.low * 100:.1f} to {figure.high * 100:.1f} %"


def _rows(report: EvalReport, dimension: Dimension) -> list[Slice]:
    found = [s for s in report.slices if s.dimension == dimension]
    if dimension == "length":
        return sorted(found, key=lambda s: LENGTHS.index(s.name))
    return found if dimension != "channel" else sorted(found, key=lambda s: -s.n)


def _in_taxonomy_order(report: EvalReport) -> tuple[list[str], list[list[int]]]:
    """Names as people know them, groups together; a label set of one's own stays as it is."""
    own = list(report.confusion_names)
    known = [name for name in default_taxonomy().intents if name in own]
    names = known if len(known) == len(own) else own
    places = [own.index(name) for name in names]
    return names, [[report.confusion[r][c] for c in places] for r in places]
