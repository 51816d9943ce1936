"""Tables beside the plots: rules, levels, risks, other tags, drafts, errors, drift, confusions."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from eval.report.page.charts import matrix, strips
from eval.report.page.charts.strips import Interval, Marks
from eval.report.page.verdict import in_order, margin
from eval.report.page.view import NARROW, FigureRow, bound_of, figure_rows, label_order
from eval.report.records import EvalReport, Figure, Miss, RuleResult

_IDS = 8
_LEVELS = {
    "auto": "alone",
    "preselect": "preselected, an agent confirms",
    "suggest": "three suggestions",
}


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule, and where it is about a share, how far from its bound."""

    own: RuleResult
    margin: float | None


def rule_rows(report: EvalReport) -> list[RuleRow]:
    """All rules that were applied: not met first, then the nearest to fail."""
    return [RuleRow(rule, margin(rule)) for rule in in_order(report.verdict.rules)]


@dataclass(frozen=True, slots=True)
class Rows:
    """Figures on one axis."""

    head: Markup
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class LevelView:
    """Tickets of a level: how many, and how many of them wrong."""

    name: str
    share: FigureRow
    error: FigureRow


@dataclass(frozen=True, slots=True)
class LevelTable:
    """All levels; both figures on one axis, and whether a rule bounds the errors."""

    head: Markup
    rows: tuple[LevelView, ...]
    is_bound: bool


def levels(report: EvalReport) -> LevelTable:
    """How many tickets are tagged alone, preselected, or only suggested; how many wrong."""
    bound = bound_of(report, "ceilings.auto_error_high")
    names = [_LEVELS[row.level] for row in report.levels]
    _, shares = figure_rows([("share", row.share, None) for row in report.levels])
    head, errors = figure_rows(
        [("wrong", r.error, bound if r.level == "auto" else None) for r in report.levels]
    )
    rows = zip(names, shares, errors, strict=True)
    return LevelTable(head, tuple(LevelView(*row) for row in rows), bound is not None)


def flags(report: EvalReport) -> Rows:
    """Recall of each risk, beside what the rules ask for."""
    asked = {r.slice: r.required for r in report.verdict.rules if r.rule == "risks.recall"}
    return Rows(
        *figure_rows([(f.name, f.recall, asked.get(f"risk={f.name}")) for f in report.flags])
    )


def other_tags(report: EvalReport) -> Rows:
    """The other tags of a ticket."""
    rows: list[tuple[str, Figure, float | None]] = [
        (name.replace("_", " "), figure, None) for name, figure in report.heads.items()
    ]
    rows.append(("further intents (F1)", report.secondary_f1, None))
    rows.append(("language", report.language, bound_of(report, "floors.language_low")))
    if report.store is not None:
        rows.append(("store", report.store, bound_of(report, "floors.store_low")))
    return Rows(*figure_rows(rows))


def draft_rows(report: EvalReport) -> Rows | None:
    """What drafts are like; None without a workspace."""
    own = report.drafts
    if own is None:
        return None
    rows = [
        ("every figure in it has a source", own.grounded, bound_of(report, "drafts.grounded")),
        ("in the ticket's language", own.language, bound_of(report, "drafts.language")),
        ("keeps the channel's rules", own.clean, bound_of(report, "drafts.clean")),
        *(
            [("grants what a policy, order or article permits", own.permitted, None)]
            if own.permitted
            else []
        ),
        ("states or asks for what its intent requires", own.complete, None),
        ("asks for something that is missing", own.asks, None),
        ("says that a person will answer", own.hands_over, None),
    ]
    return Rows(*figure_rows(rows))


def decision_rows(report: EvalReport) -> Rows | None:
    """What agents did with drafts; None where no decisions were given."""
    own = report.decisions
    if own is None:
        return None
    rows = [
        ("approved as it was", own.as_is, None),
        ("sent with changes", own.edited, None),
        ("rejected", own.rejected, None),
    ]
    return Rows(*figure_rows(rows))


@dataclass(frozen=True, slots=True)
class MissGroup:
    """Tickets of one kind that were taken for another; `more` ids are not shown."""

    label: str
    said: str
    count: int
    ids: tuple[str, ...]
    more: int


def misses(rows: Sequence[Miss]) -> list[MissGroup]:
    """Errors of language or store by kind, the most frequent first."""
    groups: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        groups.setdefault((row.label, row.said), []).append(row.ticket_id)
    found = [
        MissGroup(label, said, len(ids), tuple(ids[:_IDS]), max(0, len(ids) - _IDS))
        for (label, said), ids in groups.items()
    ]
    return sorted(found, key=lambda g: (-g.count, g.label, g.said))


@dataclass(frozen=True, slots=True)
class DriftRow:
    """A feature's divergence beside what chance gives."""

    feature: str
    divergence: float
    expected: float
    drifted: bool
    strip: Markup
    moved: tuple[tuple[str, float], ...]


def drift_rows(report: EvalReport) -> list[DriftRow]:
    """How far the tickets differ from the baseline's; divergences on one axis."""
    most = max((v for d in report.drift for v in (d.divergence, d.expected)), default=1.0)
    axis = strips.Axis(0.0, max(most, 1e-6), NARROW, max(most, 1e-6))
    rows = []
    for own in report.drift:
        at = Interval(own.divergence, 0.0, own.divergence)
        words = f"divergence {own.divergence:.4f}, by chance up to {own.expected:.4f}"
        strip = strips.strip(axis, at, words, marks=Marks(bound=own.expected))
        rows.append(
            DriftRow(own.feature, own.divergence, own.expected, own.drifted, strip, own.moved)
        )
    return rows


@dataclass(frozen=True, slots=True)
class ConfusionView:
    """The matrix, and how many labels it leaves out."""

    chart: Markup
    left_out: int


def confusion_of(report: EvalReport) -> ConfusionView:
    """Labels in the order in which people know them; of very many, those with most errors."""
    place = {name: i for i, name in enumerate(report.confusion_names)}
    totals = [sum(row) for row in report.confusion]
    columns = [sum(column) for column in zip(*report.confusion, strict=True)]
    names = label_order(report.confusion_names)
    errors = {n: totals[i] + columns[i] - 2 * report.confusion[i][i] for n, i in place.items()}
    kept = set(sorted(names, key=lambda n: -errors[n])[: matrix.MOST])
    names = [name for name in names if name in kept]
    rows = [place[name] for name in names]
    counts = [[report.confusion[r][c] for c in rows] for r in rows]
    chart = matrix.confusion(names, counts, [totals[r] for r in rows])
    return ConfusionView(chart, left_out=len(place) - len(names))
