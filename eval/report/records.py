"""The eval report as data; page and Markdown are drawn from it and add nothing.

Shares and probabilities are 0 to 1. Every figure names its n, its 95 % interval and which way is
better. The JSON schema of `EvalReport` is docs/eval-report.schema.json.
"""

from typing import Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict

SCHEMA = "replywright-eval-report/1"
Decision = Literal["go", "no_go"]
Dimension = Literal["all", "language", "store", "channel", "intent", "length", "difficulty", "risk"]


class ReportRecord(BaseModel):
    """Base of everything in the report."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Figure(ReportRecord):
    """A measured share or error.

    Attributes:
        value: 0 to 1; None where n is 0.
        low: lower end of the 95 % interval.
        high: upper end.
        n: tickets that it was measured on.
        better: which way is better.
    """

    value: float | None
    low: float
    high: float
    n: int
    better: Literal["higher", "lower"] = "higher"


class Source(ReportRecord):
    """A file of labelled tickets.

    Attributes:
        name: without its folder.
        digest: over ids, texts and labels.
        tickets: those with an intent, which are judged.
        rejected: rows that cannot be read, or whose intent is in no label set.
        without_intent: tickets that are left out, because nobody said what they are about.
    """

    name: str
    digest: str
    tickets: int
    rejected: int = 0
    without_intent: int = 0


class ModelIdentity(ReportRecord):
    """Which model was judged.

    Attributes:
        version: digest of its files.
        format: of its card.
        intents: its label order.
        expected: the label set that it should know.
        levels: confidence from which on a tag is set alone, or preselected.
    """

    version: str
    format: str
    intents: tuple[str, ...]
    expected: tuple[str, ...]
    levels: dict[str, float]


class DataIdentity(ReportRecord):
    """What it was judged on.

    Attributes:
        sources: the files.
        tickets: how many were judged.
        digest: over all ids, texts and labels.
        overlap: tickets whose text is in the training data, where that was given; texts of fewer
            than six words, which anybody may write twice, prove nothing and are not counted.
        workspace: whether tags come from the whole pipeline with a merchant's workspace, or from
            texts alone.
    """

    sources: tuple[Source, ...]
    tickets: int
    digest: str
    overlap: int | None
    workspace: bool


class Slice(ReportRecord):
    """A named subset, e.g. language=de.

    Attributes:
        accuracy: the primary intent is the label, or another that a fair reader could give.
        strict: the primary intent is the label.
        language: the language is right.
        auto: share of tickets that would be tagged alone.
        auto_error: of those, share that are wrong.
    """

    dimension: Dimension
    name: str
    n: int
    accuracy: Figure
    strict: Figure
    language: Figure
    auto: Figure
    auto_error: Figure


class BaselineIdentity(ReportRecord):
    """The report that this one is compared with.

    Attributes:
        model_version: its model.
        data_digest: its data.
        tickets: how many it judged.
        common: tickets that both judged.
        figures: its own accuracy, macro_f1, language, auto, auto_error and calibration_error, on
            its own tickets.
        slices: its own subsets.
        changed: of the tickets in common, those whose text is another now.
        relabelled: of the tickets in common, those whose label is another now; both models are
            judged by today's.
        intents: the label order of its model.
    """

    model_version: str
    data_digest: str
    tickets: int
    common: int
    changed: int = 0
    relabelled: int = 0
    intents: tuple[str, ...] = ()
    figures: dict[str, Figure] = {}
    slices: tuple[Slice, ...] = ()


class IntentRow(ReportRecord):
    """One intent: how well it is found, and whether it may be tagged alone.

    Attributes:
        n: tickets that have it as the label.
        said: tickets that were tagged with it.
        precision: of the tickets tagged with it, those that have it.
        recall: of the tickets that have it, those that were tagged with it.
        f1: harmonic mean of both; None where neither is defined.
        auto: of the tickets tagged with it, those tagged alone.
        auto_error: of those, the wrong ones.
        decision: go: it may be tagged alone; no_go: an agent confirms.
        rule: the sentence that decided.
    """

    intent: str
    n: int
    said: int
    precision: Figure
    recall: Figure
    f1: float | None
    auto: int
    auto_error: Figure
    decision: Decision
    rule: str


class Confusion(ReportRecord):
    """How often tickets of one intent were tagged with another."""

    label: str
    said: str
    count: int
    share: float


class Bin(ReportRecord):
    """Tickets of similar confidence: how sure the model was, and how often it was right."""

    low: float
    high: float
    n: int
    confidence: float
    accuracy: float


class Reliability(ReportRecord):
    """How far confidence can be believed, for all or one language.

    Attributes:
        error: expected calibration error, less what chance alone adds to it.
    """

    name: str
    bins: tuple[Bin, ...]
    error: Figure


class CoveragePoint(ReportRecord):
    """Tag alone from this confidence on: the share that is tagged, and the share wrong in it."""

    threshold: float
    coverage: float
    risk: float


class RiskCoverage(ReportRecord):
    """The trade of coverage against error, for all or one language.

    Attributes:
        coverage_at_5: the largest share that can be tagged with at most 5 % wrong.
    """

    name: str
    points: tuple[CoveragePoint, ...]
    coverage_at_5: float
    n: int


class FlagRow(ReportRecord):
    """A risk, or another head: found, missed, false alarms."""

    name: str
    n: int
    right: int
    missed: int
    false: int
    recall: Figure
    precision: Figure


class Difference(ReportRecord):
    """Against the baseline, on the tickets that both judged.

    Attributes:
        dimension: for a risk, `value` is the change of its recall; else of accuracy.
        value: now less then.
        low: lower end of the 95 % interval, by paired bootstrap.
        high: upper end.
        worse_share: of 2,000 resamples, those in which the new model is worse.
        chance: how likely two equally good models would differ by as much to the new one's
            disadvantage (McNemar, one-sided, mid-p).
        is_worse: surely so, after Holm's correction within the dimension.
    """

    dimension: Dimension
    name: str
    n: int
    value: float
    low: float
    high: float
    worse_share: float
    chance: float
    is_worse: bool


class Drift(ReportRecord):
    """How far the data differ from the baseline's.

    Attributes:
        divergence: Jensen-Shannon, base 2: 0 the same, 1 nothing in common.
        expected: what two samples of one distribution differ by, 95th percentile.
        moved: names whose share changed most, with the change.
    """

    feature: str
    divergence: float
    expected: float
    drifted: bool
    moved: tuple[tuple[str, float], ...]


class Suspect(ReportRecord):
    """A label that the model confidently disagrees with (Northcutt et al. 2021)."""

    ticket_id: str
    label: str
    said: str
    label_probability: float
    said_probability: float


class Sample(ReportRecord):
    """A confident error; the text, masked, only where samples were asked for."""

    ticket_id: str
    language: str
    label: str
    said: str
    confidence: float
    text: str | None = None


class Miss(ReportRecord):
    """A ticket whose language or store was wrong."""

    ticket_id: str
    label: str
    said: str
    confidence: float


class LevelRow(ReportRecord):
    """Tickets tagged alone, preselected, or with suggestions: how many, how many wrong."""

    level: Literal["auto", "preselect", "suggest"]
    share: Figure
    error: Figure


class DraftSlice(ReportRecord):
    """Drafts of one language or intent; `complete` as in DraftQuality."""

    dimension: Dimension
    name: str
    n: int
    grounded: Figure
    language: Figure
    complete: Figure
    asks: Figure
    hands_over: Figure
    median_words: int


class DraftQuality(ReportRecord):
    """What drafts for these tickets are like: written with a workspace, or given as a file.

    Attributes:
        drafted: tickets for which a body was written.
        escalated: left to a person without a draft.
        none_due: no reply is due.
        grounded: drafts in which every figure has a source and every claim is its text.
        language: drafts in the ticket's language, where that is one that drafts are written in.
        clean: drafts without a breach of the channel's rules.
        permitted: drafts that grant something and name the policy, order or article for it; None
            where nothing is granted.
        complete: drafts with an order, of intents with required facts (required_facts.yaml), that
            state them or ask for what is missing.
        asks: drafts that ask for something.
        hands_over: drafts that say that a person will answer.
        median_words: length.
        slices: by language and by intent.
    """

    drafted: int
    escalated: int
    none_due: int
    grounded: Figure
    language: Figure
    clean: Figure
    complete: Figure
    asks: Figure
    hands_over: Figure
    median_words: int
    permitted: Figure | None = None
    slices: tuple[DraftSlice, ...] = ()


class DecisionQuality(ReportRecord):
    """What agents did with drafts, from exported decisions.

    Attributes:
        n: decisions.
        as_is: approved without a change.
        edited: sent with changes.
        rejected: not sent.
        reasons: of rejections and edits, as agents gave them.
        causes: of edits, as the difference of draft and sent text shows them.
        distance: of edits, words inserted or deleted as a share of the longer text, median, 0 to 1;
            lower is better; None where no edit says it.
        compared: edits that it was measured on.
    """

    n: int
    as_is: Figure
    edited: Figure
    rejected: Figure
    reasons: dict[str, int]
    causes: dict[str, int]
    distance: float | None = None
    compared: int = 0


class RuleResult(ReportRecord):
    """One rule of the gates, applied.

    Attributes:
        rule: its name in the gates file.
        slice: what it was applied to.
        measured: the figure.
        required: the bound.
        passed: whether it holds.
        reason: a sentence for a QA lead.
    """

    rule: str
    slice: str
    measured: float | None
    required: float | None
    passed: bool
    reason: str


class Verdict(ReportRecord):
    """Go or no-go, and every rule that was applied."""

    decision: Decision
    rules: tuple[RuleResult, ...]
    gates: str
    gates_digest: str


class Findings(ReportRecord):
    """Everything that was measured of one model on labelled tickets: what the gates look at.

    Attributes:
        predictions_digest: of predictions.jsonl, which belongs to this report.
        accuracy: of the primary intent; the label, or another that a fair reader could give.
        strict: of the primary intent; the label.
        macro_f1: mean over intents, each counting the same, by the label.
        confusion: tickets by label (rows) and tag (columns), in the order of `confusion_names`.
        confusion_names: the model's label order, then names that only labels or evidence gave.
    """

    schema_name: str = SCHEMA
    created_at: AwareDatetime
    seed: int
    model: ModelIdentity
    data: DataIdentity
    baseline: BaselineIdentity | None
    accuracy: Figure
    strict: Figure
    macro_f1: Figure
    secondary_f1: Figure
    language: Figure
    store: Figure | None
    calibration_error: Figure
    coverage_at_5: Figure
    levels: tuple[LevelRow, ...]
    slices: tuple[Slice, ...]
    worst: tuple[Slice, ...]
    intents: tuple[IntentRow, ...]
    confusion: tuple[tuple[int, ...], ...]
    confusion_names: tuple[str, ...]
    confusions: tuple[Confusion, ...]
    reliability: tuple[Reliability, ...]
    risk_coverage: tuple[RiskCoverage, ...]
    flags: tuple[FlagRow, ...]
    heads: dict[str, Figure]
    differences: tuple[Difference, ...]
    drift: tuple[Drift, ...]
    suspects: tuple[Suspect, ...]
    samples: tuple[Sample, ...]
    language_misses: tuple[Miss, ...]
    store_misses: tuple[Miss, ...]
    drafts: DraftQuality | None
    decisions: DecisionQuality | None
    predictions_digest: str


class EvalReport(Findings):
    """What was measured, and go or no-go by the gates."""

    verdict: Verdict
