"""Panels on confidence, all tickets first, then languages."""

from dataclasses import dataclass

from markupsafe import Markup

from eval.report.page.charts import panels
from eval.report.page.charts.panels import Operating, SureBin
from eval.report.page.cover import auto_level
from eval.report.page.wording import language_name
from eval.report.records import EvalReport, Figure, Reliability, RiskCoverage

RATE = 0.05
_PANELS = 12
_STEP = 0.1


@dataclass(frozen=True, slots=True)
class Panel:
    """A chart with its heading."""

    name: str
    n: int
    own: Figure | None
    operating: Operating | None
    chart: Markup


def name_of(name: str) -> str:
    """`All tickets`, or a language's name."""
    return "All tickets" if name == "all" else language_name(name)


def reliability_panels(report: EvalReport) -> list[Panel]:
    """How far confidence can be believed; of many languages the largest."""
    kept = _largest([(one.name, one.error.n) for one in report.reliability])
    return [_reliability(one) for one in report.reliability if one.name in kept]


def _reliability(one: Reliability) -> Panel:
    bins = [SureBin(b.confidence, b.accuracy, b.n, b.low, b.high) for b in one.bins]
    name = name_of(one.name)
    return Panel(name, one.error.n, one.error, None, panels.reliability(name, bins))


def risk_panels(report: EvalReport) -> list[Panel]:
    """What tagging alone costs; all panels to one scale."""
    kept = _largest([(one.name, one.n) for one in report.risk_coverage])
    curves = [one for one in report.risk_coverage if one.name in kept]
    # The surest few tickets make a jagged start, which must not set the scale.
    most = max((p.risk for c in curves for p in c.points if p.coverage >= _STEP), default=_STEP)
    top = min(1.0, max(_STEP * 2, -(-most // _STEP) * _STEP))
    behind = next((_points(c) for c in curves if c.name == "all"), [])
    found = []
    for one in curves:
        name, at = name_of(one.name), _operating(report, one.name)
        chart = panels.risk_coverage(
            name,
            _points(one),
            behind if one.name != "all" else [],
            at,
            top=top,
            rate=RATE,
        )
        found.append(Panel(name, one.n, None, at, chart))
    return found


def _points(one: RiskCoverage) -> list[tuple[float, float]]:
    return [(p.coverage, p.risk) for p in one.points]


def _operating(report: EvalReport, name: str) -> Operating | None:
    level = auto_level(report)
    share, error = level.share, level.error
    if name != "all":
        own = next((s for s in report.slices if (s.dimension, s.name) == ("language", name)), None)
        if own is None:
            return None
        share, error = own.auto, own.auto_error
    if share.value is None or error.value is None:
        return None
    return Operating(share.value, error.value)


def _largest(rows: list[tuple[str, int]]) -> set[str]:
    languages = sorted((r for r in rows if r[0] != "all"), key=lambda r: -r[1])
    return {"all", *(name for name, _ in languages[: _PANELS - 1])}
