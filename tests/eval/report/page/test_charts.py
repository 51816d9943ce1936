"""Charts: marks stand where their values are, and words stay words."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from eval.report.page.charts import matrix, panels, strips
from eval.report.page.charts.strips import Interval, Marks
from eval.report.page.wording import count, counted, leaf_of, percent, points, span

SHARES = st.floats(0, 1)
WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), max_size=40)


def drawn(svg: Markup) -> ElementTree.Element:
    return ElementTree.fromstring(str(svg))


def centre(svg: Markup, kind: str) -> float:
    (found,) = [c for c in drawn(svg).iter("circle") if c.get("class") == kind]
    return float(found.get("cx", "nan"))


@given(st.lists(SHARES, min_size=1, max_size=5))
def test_an_axis_of_shares_holds_its_values_and_has_few_ticks(values: list[float]) -> None:
    axis = strips.share_axis(values, 200)
    assert 0 <= axis.low < axis.high <= 1
    assert all(axis.low - 1e-6 <= v <= axis.high + 1e-6 for v in values)
    assert 2 <= len(axis.ticks) <= 7


@given(st.lists(st.floats(-1, 1), max_size=5))
def test_an_axis_of_differences_holds_its_values_around_zero(values: list[float]) -> None:
    axis = strips.difference_axis(values, 200)
    assert axis.low == -axis.high < 0
    assert all(axis.low - 1e-6 <= v <= axis.high + 1e-6 for v in values)
    assert 0 in axis.ticks
    assert len(axis.ticks) <= 7


def test_a_point_stands_at_its_value_and_a_hollow_one_for_few() -> None:
    axis = strips.Axis(0.5, 1.0, 232, 0.1)  # 200 pixels between 16 and 216
    own = Interval(0.75, 0.7, 0.8)
    assert centre(strips.strip(axis, own, "x"), "own mark") == 116
    assert centre(strips.strip(axis, own, "x", is_few=True), "few mark") == 116
    lines = [p.get("d") for p in drawn(strips.strip(axis, own, "x")).iter("path")]
    assert "M96 13L136 13" in lines


def test_an_interval_that_leaves_the_axis_ends_in_an_arrow() -> None:
    axis = strips.Axis(0.5, 1.0, 232, 0.1)
    inside = drawn(strips.strip(axis, Interval(0.6, 0.5, 0.7), "x"))
    outside = drawn(strips.strip(axis, Interval(0.6, 0.4, 0.7), "x"))
    arrows = [p.get("d") for p in outside.iter("path") if p.get("class") == "own"]
    assert arrows == ["M17 9.5L12 13L17 16.5"]
    assert not [p for p in inside.iter("path") if p.get("class") == "own"]


def test_a_bound_and_the_baseline_are_marks_of_different_shape() -> None:
    axis = strips.Axis(0.0, 1.0, 232, 0.25)
    marks = Marks(whole=0.2, bound=0.5, before=0.75)
    kinds = [p.get("class") for p in drawn(strips.strip(axis, Interval(0.6, 0.5, 0.7), "x",
                                                        marks=marks)).iter("path")]  # fmt: skip
    assert [k for k in kinds if k in ("whole", "bound", "before")] == ["whole", "bound", "before"]


@given(WORDS, SHARES)
def test_any_word_stays_a_word_in_every_chart(words: str, value: float) -> None:
    axis = strips.Axis(0.0, 1.0, 200, 0.25)
    own = Interval(value, value, value)
    names = [f"{words}a.b", f"{words}a.c"]
    bins = [panels.SureBin(value, value, 3, 0.0, 1.0)]
    for svg in (
        strips.strip(axis, own, words),
        strips.pair(axis, own, own, words),
        strips.gauge(axis, own, words, Marks()),
        strips.head(axis, words),
        matrix.confusion(names, [[3, 1], [0, 2]], [4, 2]),
        panels.reliability(words, bins),
        panels.risk_coverage(words, [(value, value)], [], None, top=0.4, rate=0.05),
    ):
        title = drawn(svg).find("title")
        assert title is not None
        if words.strip():
            assert words in "".join(drawn(svg).itertext())


def test_the_matrix_says_share_and_count_of_a_cell_and_leaves_the_rare_empty() -> None:
    svg = drawn(matrix.confusion(["a.x", "a.y", "b.z"], [[150, 49, 1], [0, 0, 0], [0, 0, 5]],
                                 [1000, 0, 5]))  # fmt: skip
    cells = {g.findtext("title"): g for g in svg.iter("g")}
    assert "a.x, right: 150 of 1,000, 15.0%" in cells
    assert cells["a.x, tagged a.y: 49 of 1,000, 4.9%"].findtext("text") == "5"
    assert len(cells) == 3, "one ticket of a thousand is not drawn, and rows without tickets are"
    assert [t.text for t in svg.iter("text") if t.get("class") == "group"] == ["a", "a", "b", "b"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (percent(0.755), "75.5%"),
        (percent(None), "–"),
        (percent(1, 0), "100%"),
        (span(0.74, 0.769), "74.0–76.9%"),
        (points(0.0123), "+1.2"),
        (points(-0.0123), "−1.2"),
        (points(-0.0001), "0.0"),
        (count(3168), "3,168"),
        (counted(1, "ticket"), "1 ticket"),
        (counted(2000, "ticket"), "2,000 tickets"),
        (leaf_of("return.label_howto"), "label_howto"),
        (leaf_of("plain"), "plain"),
    ],
)
def test_figures_are_written_in_one_way(told: str, expected: str) -> None:
    assert told == expected
