"""Shares, errors and comparisons whose numbers can be checked by hand."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.report.calibration import reliability, risk_coverage
from eval.report.compare import ALPHA, differences, drift_of, mcnemar
from eval.report.figures import confusion_of, f1_scores, macro_f1, paired_difference, share
from eval.report.reading import Prediction
from eval.report.suspects import suspects
from model.divergence import jensen_shannon


def rng() -> np.random.Generator:
    return np.random.default_rng(7)


def test_wilson_of_eight_in_ten() -> None:
    figure = share(8, 10)
    assert (figure.value, figure.n) == (0.8, 10)
    assert (figure.low, figure.high) == (0.4902, 0.9433)


def test_of_no_tickets_nothing_is_known() -> None:
    assert share(0, 0).value is None
    assert (share(0, 0).low, share(0, 0).high) == (0.0, 1.0)


@given(st.integers(0, 400), st.integers(1, 400))
def test_an_interval_holds_its_share(right: int, n: int) -> None:
    figure = share(min(right, n), n)
    assert figure.value is not None
    assert 0 <= figure.low <= figure.value <= figure.high <= 1


def test_f1_of_a_small_confusion() -> None:
    labels, said = np.array([0, 0, 1, 1]), np.array([0, 1, 1, 1])
    confusion = confusion_of(labels, said, 3)
    assert confusion.tolist() == [[1, 1, 0], [0, 2, 0], [0, 0, 0]]
    first, second, third = f1_scores(confusion)
    assert (first, second) == (pytest.approx(2 / 3), pytest.approx(0.8))
    assert np.isnan(third)
    assert macro_f1(confusion, rng()).value == pytest.approx((2 / 3 + 0.8) / 2, abs=1e-4)


def test_confidence_that_is_right_has_no_gap_and_boasting_has_one() -> None:
    right = np.array([True] * 9 + [False])
    assert reliability("all", np.full(10, 0.9), right, rng()).error.value == pytest.approx(0.0)
    boast = reliability("all", np.full(10, 0.99), np.array([True] * 5 + [False] * 5), rng())
    assert boast.error.value == pytest.approx(0.49, abs=0.01)
    assert [b.n for b in boast.bins] == [10]


def test_the_surest_tickets_come_first_and_ties_come_together() -> None:
    confidence = np.array([0.9, 0.9, 0.5, 0.4])
    right = np.array([True, True, True, False])
    curve = risk_coverage("all", confidence, right)
    assert curve.coverage_at_5 == 0.75
    assert curve.points[-1].risk == 0.25
    tied = risk_coverage("all", np.full(4, 0.9), right)
    assert tied.coverage_at_5 == 0.0
    assert [p.coverage for p in tied.points] == [1.0]


def test_paired_differences_know_the_direction() -> None:
    now, then = np.array([True] * 90 + [False] * 10), np.array([True] * 60 + [False] * 40)
    again = paired_difference(now, then, rng(), 500)
    assert again.mean() == pytest.approx(0.3, abs=0.02)
    assert (paired_difference(then, now, rng(), 500) < 0).all()


def test_the_chance_of_a_loss_can_be_counted_by_hand() -> None:
    assert mcnemar(0, 0) == 0.5
    assert mcnemar(0, 5) == pytest.approx(0.5 / 32)
    # Of four coins, three or four show heads: half of 4/16, and 1/16.
    assert mcnemar(1, 3) == pytest.approx(3 / 16)
    assert mcnemar(3000, 5000) < 1e-9 < 1 - 1e-9 < mcnemar(5000, 3000)


@given(st.integers(0, 300), st.integers(0, 300))
def test_the_chances_of_both_models_make_one(gained: int, lost: int) -> None:
    assert mcnemar(gained, lost) + mcnemar(lost, gained) == pytest.approx(1)


@pytest.mark.parametrize(("tickets", "changed"), [(12, 0.2), (24, 0.2), (72, 0.3)])
def test_of_equally_good_models_few_seem_worse_in_any_of_44_intents(
    tickets: int, changed: float
) -> None:
    shares = [changed / 2, changed / 2, 1 - changed]
    draws = rng().multinomial(tickets, shares, size=(200, 44))
    seem_worse = sum(min(mcnemar(int(g), int(o)) for g, o, _ in own) <= ALPHA / 44 for own in draws)
    assert seem_worse / 200 <= 0.07


@pytest.mark.parametrize("tickets", [300, 3000])
def test_right_confidence_passes_however_few_tickets_show_it(tickets: int) -> None:
    source = rng()
    gaps, boasts = [], []
    for _ in range(40):
        confidence = source.beta(4, 2, tickets)
        right = source.random(tickets) < confidence
        wrong = source.random(tickets) > confidence - 0.15
        gaps.append(reliability("all", confidence, right, source).error.value or 0)
        boasts.append(reliability("all", confidence, ~wrong, source).error.value or 0)
    assert sum(gap > 0.06 for gap in gaps) <= 4
    assert sum(boast > 0.06 for boast in boasts) >= 38


def prediction(name: str, label: str, said: str, **more: object) -> Prediction:
    row = {
        "ticket_id": name, "language": "de", "store": "s", "channel": "email", "length": "short",
        "difficulty": "hard", "label": label, "also": (), "said": said, "confidence": 0.5,
        "label_probability": 0.5, "level": "auto", "language_said": "de", "store_said": None,
    }  # fmt: skip
    return Prediction.model_validate(row | more)


def test_a_label_that_was_mended_is_no_change_of_the_model() -> None:
    then = [prediction(str(i), "a", "b") for i in range(20)]
    now = [prediction(str(i), "b", "b") for i in range(20)]
    found = differences(list(zip(now, then, strict=True)), rng())
    assert {d.value for d in found} == {0.0}


def test_a_risk_that_is_not_found_any_more_is_a_difference_of_its_own() -> None:
    then = [prediction(str(i), "a", "a", risk=("legal",), risk_said=("legal",)) for i in range(20)]
    now = [p.model_copy(update={"risk_said": ()}) for p in then]
    found = {d.dimension: d for d in differences(list(zip(now, then, strict=True)), rng())}
    assert (found["all"].value, found["all"].is_worse) == (0.0, False)
    assert (found["risk"].value, found["risk"].is_worse) == (-1.0, True)


def test_the_same_counts_do_not_drift_and_others_do() -> None:
    same = drift_of("language", Counter(fr=50, it=50), Counter(fr=500, it=500), rng())
    assert (same.divergence, same.drifted, same.moved) == (0.0, False, ())
    other = drift_of("language", Counter(fr=90, it=10), Counter(fr=500, it=500), rng())
    assert other.drifted
    assert dict(other.moved) == {"fr": 0.4, "it": -0.4}
    assert jensen_shannon(np.array([1.0, 0.0]), np.array([0.0, 1.0])) == 1.0


def test_a_label_that_the_model_is_sure_against_is_suspect() -> None:
    names = ("a", "b")
    probabilities = np.array([[0.9, 0.1], [0.8, 0.2], [0.05, 0.95], [0.1, 0.9], [0.2, 0.8]])
    labels = np.array([0, 0, 0, 1, 1])
    nobody = np.zeros((5, 2), dtype=bool)
    found = suspects(list("vwxyz"), labels, nobody, probabilities, names)
    assert [(s.ticket_id, s.label, s.said) for s in found] == [("x", "a", "b")]
    fair = nobody.copy()
    fair[2, 1] = True  # a reader could give it too
    assert suspects(list("vwxyz"), labels, fair, probabilities, names) == ()
