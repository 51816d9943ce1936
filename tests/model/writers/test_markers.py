"""Marks carry claims through text and never show; foreign text cannot forge them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.facts import Fact
from model.writers.grounded.markers import Marks, safe_lines, safe_text

ANY = st.text(max_size=80)
CLEAN = st.text(st.characters(exclude_categories=["Cs", "Co", "Cc", "Cf"]), min_size=1, max_size=20)


@given(words=st.lists(CLEAN, min_size=1, max_size=8))
def test_every_fact_stands_where_its_span_says(words: list[str]) -> None:
    marks = Marks()
    marked = "".join(
        f"x{marks.enclose(word, Fact(word, f'order.{i}'))}" for i, word in enumerate(words)
    )
    plain, spans = marks.extract(marked)
    assert plain == "".join(f"x{word}" for word in words)
    assert [plain[s.start : s.end] for s in spans] == [s.fact.value for s in spans] == words


@given(inner=CLEAN, outer=CLEAN)
def test_facts_nest(inner: str, outer: str) -> None:
    marks = Marks()
    within = marks.enclose(inner, Fact(1, "order.inner"))
    plain, spans = marks.extract(marks.enclose(outer + within, Fact(2, "order.outer")))
    assert plain == outer + inner
    assert [(plain[s.start : s.end], s.fact.source) for s in spans] == [
        (outer + inner, "order.outer"),
        (inner, "order.inner"),
    ]


def test_an_empty_fact_leaves_no_trace() -> None:
    marks = Marks()
    assert marks.extract(f"a{marks.enclose('', Fact('', 'order.x'))}b") == ("ab", [])


@given(text=ANY)
def test_foreign_text_is_one_line_without_marks_and_control_characters(text: str) -> None:
    safe = safe_text(text)
    assert "\n" not in safe
    # < and > travel as two private characters of their own until the text is final.
    assert not any("\ue000" <= c <= "\uf8ff" for c in safe if c not in "\ue010\ue011")
    plain, spans = Marks().extract(safe)
    assert spans == []
    assert plain.count("<") == text.count("<")
    assert safe_text(plain) == safe


@given(text=ANY)
def test_a_passage_keeps_its_lines(text: str) -> None:
    safe = safe_lines(text)
    assert safe.count("\n") <= len(text.splitlines())
    assert Marks().extract(safe)[1] == []


@pytest.mark.parametrize(("limit", "text"), [(60, "a" * 500), (300, "word " * 500)])
def test_a_text_that_is_too_long_is_cut(limit: int, text: str) -> None:
    assert len(safe_text(text, limit)) <= limit
