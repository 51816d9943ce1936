"""Causes of edits as a reader gives them, on authored pairs in six languages."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.errors import InputError
from data.results import Claim
from eval.edits import disagreements, main, read_pairs
from model.edits.explain import explain_edit
from model.edits.facts import facts_in
from model.edits.sentences import align, split_sentences
from model.edits.tone import formality_of, is_denied, promises_in

PAIRS_FILE = Path(__file__).with_name("pairs.yaml")
PAIRS = read_pairs(PAIRS_FILE)


def test_rules_give_the_causes_that_a_reader_gives() -> None:
    assert len(PAIRS) >= 60
    right = sum(frozenset(pair.explained().causes) == pair.expected for pair in PAIRS)
    assert right / len(PAIRS) >= 0.95
    for language in ("en", "fr", "it", "de", "es", "nl"):
        assert sum(pair.language == language for pair in PAIRS) >= 10


def test_a_wrong_fact_names_every_source_that_a_reader_names() -> None:
    for pair in PAIRS:
        named = {c.source for c in pair.explained().changes if c.source is not None}
        assert pair.sources <= named, pair.pair_id


def test_evidence_holds_no_words_of_either_text() -> None:
    fixed = {"changed", "removed", "added", "cut", "reworded", "emoji", "another reply"}
    fixed |= {"fact added", "promise added", "sentences replaced"}
    for pair in PAIRS:
        for change in pair.explained().changes:
            is_turn = " to " in change.detail and change.source is None
            assert change.detail in fixed or is_turn, (pair.pair_id, change.detail)
            assert change.count >= 1


def test_the_report_prints_agreement_and_names_pairs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(PAIRS_FILE)]) == 0
    told = capsys.readouterr()
    assert f"of {len(PAIRS)} (" in told.out
    assert "| wrong_fact |" in told.out
    assert told.err.splitlines() == list(disagreements(PAIRS))


@pytest.mark.parametrize(
    "text",
    [
        "drafts: [",
        "drafts: {}",
        "drafts: {a: {text: x, claims: [[y, s]]}}\npairs: []",
        "drafts: {a: {text: x, claims: []}}\npairs: [{draft: a, replace: [[y, z]], causes: []}]",
    ],
)
def test_pairs_that_cannot_be_read_are_named(text: str, tmp_path: Path) -> None:
    path = tmp_path / "pairs.yaml"
    path.write_text(text)
    with pytest.raises(InputError, match=r"pairs\.yaml"):
        read_pairs(path)
    assert main([str(path)]) == 2


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("5 December", "December 5th", "en"),
        ("le 1er décembre 2026", "le 01/12/2026", "fr"),
        ("1.204,50 €", "€ 1204.50", "de"),
        ("30 giorni", "trenta giorni", "it"),
        ("zwischen dem 28. und dem 30. November", "28.11. bis 30.11.", "de"),
        ("a las 18:40", "a las 18.40", "es"),
        ("15 %", "15%", "nl"),
    ],
)
def test_a_figure_is_the_same_in_another_notation(one: str, other: str, language: str) -> None:
    first, second = ({f.key for f in facts_in(t, language)} for t in (one, other))
    assert {k for k in first if k[0] != "year"} == {k for k in second if k[0] != "year"}
    assert first


def test_a_day_and_an_abbreviation_end_no_sentence() -> None:
    text = "Das Paket kommt am 14. Dezember. Die Nr. 7 fehlt, z. B. im Karton. Danke!"
    assert [s.text for s in split_sentences(text, "de")] == [
        "Das Paket kommt am 14. Dezember.",
        "Die Nr. 7 fehlt, z. B. im Karton.",
        "Danke!",
    ]


def test_sentences_that_change_places_are_still_pairs() -> None:
    before = split_sentences("The parcel is late. We are sorry about this.", "en")
    after = split_sentences("We are so sorry about this. The parcel is late.", "en")
    assert align(before, after).pairs == ((0, 1), (1, 0))


@pytest.mark.parametrize(
    ("text", "language", "level"),
    [
        ("Antworten Sie uns bitte, wenn Ihr Paket da ist.", "de", "formal"),
        ("Sie ist da, sag uns, ob du sie magst.", "de", "informal"),
        ("Vous recevrez votre colis.", "fr", "formal"),
        ("La tua taglia c'è, ti va?", "it", "informal"),
        ("Dígame si su paquete llegó.", "es", "formal"),
        ("Heeft u uw pakket?", "nl", "formal"),
        ("You have it.", "en", None),
    ],
)
def test_the_form_of_address_is_told(text: str, language: str, level: str | None) -> None:
    assert formality_of(text, language) == level


def test_promises_and_denials_are_told() -> None:
    assert promises_in(["Wir erstatten Ihnen das Geld.", "Aus Kulanz!"]) == {
        "refund": 1,
        "exception": 1,
    }
    assert is_denied("Ce n'est pas possible")
    assert not is_denied("C'est possible")


TEXTS = st.text(alphabet="abc ABC.,!?\n0123456789€%:/-äé'😀", max_size=120)


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS, st.sampled_from(("en", "fr", "it", "de", "es", "nl")))
def test_any_two_texts_are_explained_the_same_way_twice(
    draft: str, sent: str, language: str
) -> None:
    claims = [Claim(start=0, end=len(draft), text=draft, source="order.order_id")] if draft else []
    one, two = (explain_edit(draft, sent, claims, draft_language=language) for _ in range(2))
    assert one == two
    assert 0 <= one.kept_share <= 1
    assert 0 <= one.distance <= 1


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_other_blanks_are_no_edit(text: str) -> None:
    claims = [Claim(start=0, end=len(text), text=text, source="order.order_id")] if text else []
    edit = explain_edit(text, f"\n{text.replace(' ', '  ')} ", claims, draft_language="en")
    assert edit.changes == ()
