"""The summary for a merge request: complete, and nothing in it is markup but ours."""

import re

from hypothesis import given
from hypothesis import strategies as st

from eval.report.page.markdown import escaped, markdown_of, named
from eval.report.records import EvalReport


def rows(told: str) -> list[list[str]]:
    return [re.split(r"(?<!\\)\|", line)[1:-1] for line in told.splitlines() if line[:1] == "|"]


def test_it_names_verdict_rules_languages_changes_and_worst_slices(compared: EvalReport) -> None:
    told = markdown_of(compared)
    assert told.startswith(f"# No-go: {compared.model.version}\n")
    assert "10 of " in told
    assert "(`baseline.no_intent_worse`) And 6 more of this kind." in told
    assert "(`floors.accuracy_low`)" in told
    for own in compared.slices:
        if own.dimension == "language":
            assert f"\n| {own.name} | {own.n} | " in told
    assert "| −10.0, **worse** |" in told
    assert "Only 264 of the baseline's 300 tickets were judged again" in told
    assert all(f"- `{own.name}` " in told for own in compared.worst[:8])


def test_without_a_baseline_nothing_is_said_of_changes(report: EvalReport) -> None:
    told = markdown_of(report)
    assert "no baseline." in told
    assert not re.search(r"\bchange", told)


def test_tables_keep_their_columns_whatever_the_names_are(spoiled: EvalReport) -> None:
    told = markdown_of(spoiled)
    for table in re.findall(r"(?:^\|.*\n)+", told, flags=re.MULTILINE):
        assert len({len(row) for row in rows(table)}) == 1
    outside = re.sub(r"`[^`\n]*`", "", told)
    assert not re.search(r"(?<!\\)<", outside)


@given(st.text(max_size=60))
def test_a_name_is_one_piece_of_plain_text_or_code(name: str) -> None:
    told = named(name)
    assert "\n" not in told
    assert "|" not in told
    inner = told.strip("`")
    assert "`" not in inner
    if re.search(r"[<>@*\[\]#!]", told):
        assert told.startswith("`")
        assert told.endswith("`")


@given(st.text(st.sampled_from("ab <>@*_[]()`#|\\:/\n!~$"), max_size=60))
def test_a_sentence_starts_no_markup_and_calls_nobody(words: str) -> None:
    told = escaped(words)
    assert "\n" not in told
    assert not re.search(r"@[A-Za-z]", told)
    assert "://" not in told
    assert not re.search(r"(?<!\\)(?:\\\\)*[<>*_`\[\]|#]", re.sub(r"\\[\\`*_\[\]<>|#~$]", "", told))
