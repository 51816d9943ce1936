"""What each figure means, which way is better and how it was computed."""

from dataclasses import dataclass

_HIGHER, _LOWER = "higher", "lower"
_SHARE = "0–100%"


@dataclass(frozen=True, slots=True)
class Entry:
    """A metric, for a reader who signs."""

    name: str
    meaning: str
    limits: str
    better: str
    computed: str


ENTRIES = (
    Entry(
        "Primary intent right",
        "Share of tickets whose first tag is the label, or another that a fair reader could give.",
        _SHARE,
        _HIGHER,
        "Wilson interval",
    ),
    Entry(
        "Exactly the label",
        "The same, without the readings that a fair reader could give too.",
        _SHARE,
        _HIGHER,
        "Wilson interval",
    ),
    Entry(
        "Precision",
        "Of the tickets tagged with an intent, those for which it is right.",
        _SHARE,
        _HIGHER,
        "Wilson interval; n is the tickets tagged with it",
    ),
    Entry(
        "Recall",
        "Of the tickets of an intent, those that were tagged rightly.",
        _SHARE,
        _HIGHER,
        "Wilson interval; n is the tickets of the intent",
    ),
    Entry(
        "F1",
        "Harmonic mean of precision and recall: high only where both are.",
        _SHARE,
        _HIGHER,
        "no interval for one intent",
    ),
    Entry(
        "Mean F1 of intents",
        "Mean over intents by the exact label; a rare intent counts as much as a frequent one.",
        _SHARE,
        _HIGHER,
        "bootstrap over tickets, 1,000 resamples",
    ),
    Entry(
        "Language right, store right",
        "Share of tickets whose language or store is the label.",
        _SHARE,
        _HIGHER,
        "Wilson interval",
    ),
    Entry(
        "Tagged alone",
        "Share of tickets sure enough to be tagged without an agent.",
        _SHARE,
        _HIGHER,
        "at the model's own threshold; Wilson interval",
    ),
    Entry(
        "Wrong among these",
        "Of the tickets tagged alone, those whose tag is wrong. The costly error.",
        _SHARE,
        _LOWER,
        "Wilson interval; n is the tickets tagged alone",
    ),
    Entry(
        "Gap of confidence",
        "Mean distance between how sure the model is and how often it is right "
        "(expected calibration error), less what chance alone adds on so few tickets.",
        _SHARE,
        _LOWER,
        "ten bins of equal width, weighted by n (Guo et al. 2017); bias and interval by bootstrap "
        "within bins",
    ),
    Entry(
        "Coverage at 5% error",
        "The largest share of tickets that could be tagged alone with at most 5% of them wrong, "
        "the surest first.",
        _SHARE,
        _HIGHER,
        "read from the curve of these same tickets; Wilson interval (El-Yaniv and Wiener 2010)",
    ),
    Entry(
        "Change",
        "Share right now less share right by the baseline, on the tickets that both judged.",
        "−100 to +100 points",
        _HIGHER,
        "paired bootstrap, 2,000 resamples; “worse” by McNemar's test (one-sided, mid-p) after "
        "Holm's correction (1979); of figures that are not paired, a change is sure where the "
        "intervals do not overlap",
    ),
    Entry(
        "Divergence",
        "How far the mix of tickets differs from the baseline's (Jensen-Shannon, base 2); "
        "“expected” is what chance alone stays under in 19 of 20 cases.",
        "0–1",
        _LOWER,
        "simulated from the pooled tickets (Lin 1991)",
    ),
    Entry(
        "Suspect label",
        "A label that the model confidently disagrees with; a person has to look.",
        "listed",
        "fewer",
        "confident learning (Northcutt et al. 2021)",
    ),
    Entry(
        "Draft figures",
        "Shares of drafts whose facts have sources, in the right language, within the channel's "
        "rules, with the facts that their intent requires.",
        _SHARE,
        _HIGHER,
        "counted by rule, Wilson interval; likeness to a reference reply is no figure here",
    ),
)
