"""The parts of the page: wording, differences, marks."""

import re
from importlib import resources
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from model.demo import SAMPLE_NOW, sample_folder
from serving.app import create_app
from serving.page.claims import marked_pieces
from serving.page.demo import demo_settings, load_sample, sample_clock
from serving.page.difference import word_changes
from serving.page.wording import LANGUAGES, MissingWordingError, wording_in

TEMPLATES = resources.files("serving.page") / "templates"


def messages(language: str) -> dict[str, set[str]]:
    """Every key of a language with the values that it shows."""
    path = resources.files("serving.page") / "locales" / language / "review.ftl"
    text = path.read_text(encoding="utf-8")
    body = FluentParser().parse(text).body
    assert not [entry for entry in body if isinstance(entry, ast.Junk)]
    keys = [entry for entry in body if isinstance(entry, ast.Message)]
    assert len({m.id.name for m in keys}) == len(keys)
    parts = {m.id.name: text[m.span.start : m.span.end] for m in keys if m.span}
    return {name: set(re.findall(r"\$(\w+)", part)) for name, part in parts.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_keys_with_the_same_values(language: str) -> None:
    assert messages(language) == messages("en")


def test_every_key_that_a_template_names_is_there() -> None:
    known = set(messages("en"))
    text = "".join((TEMPLATES / f.name).read_text(encoding="utf-8") for f in TEMPLATES.iterdir())
    named = set(re.findall(r'\bt\("([a-z0-9-]+)"[,)]', text))
    assert len(named) > 60
    assert named <= known
    kinds = set(re.findall(r'\bt\("([a-z0-9-]+-)" ~', text)) | {
        f"{kind}-" for kind in re.findall(r't\.name\("([a-z-]+)"', text)
    }
    for kind in kinds:
        assert any(key.startswith(kind) for key in known), kind


def test_a_key_that_is_not_there_is_a_mistake_and_a_value_is_shown_as_it_is() -> None:
    wording = wording_in("en")
    with pytest.raises(MissingWordingError, match="nope"):
        wording("nope")
    assert wording.name("outcome", "brand_new") == "brand new"
    assert wording.share(0.999) == "99\u00a0%"
    assert wording.share(1.0) == "100\u00a0%"


TEXT = st.lists(st.sampled_from(["a", "b", "c", " ", "\n", "é<"]), max_size=30).map("".join)


@given(TEXT, TEXT)
def test_a_difference_leads_from_one_text_to_the_other(before: str, after: str) -> None:
    changes = word_changes(before, after)
    assert "".join(c.text for c in changes if c.kind != "added") == before
    assert "".join(c.text for c in changes if c.kind != "removed") == after


@given(TEXT, st.lists(st.tuples(st.integers(-2, 40), st.integers(-2, 40)), max_size=6))
def test_marks_never_change_the_text(body: str, spans: list[tuple[int, int]]) -> None:
    claims = [
        {"start": start, "end": end, "text": "x", "source": "order.total + now"}
        for start, end in spans
    ]
    pieces = marked_pieces(body, claims, {"order.total": "9.90"}.__getitem__)
    assert "".join(piece.text for piece in pieces) == body
    numbers = [piece.number for piece in pieces if piece.number]
    assert numbers == list(range(1, len(numbers) + 1))
    for piece in pieces:
        for fact in piece.facts:
            assert [s.value for s in fact.sources] == ["9.90", None]


def test_the_demo_s_page_has_every_sample_ticket(tmp_path: Path) -> None:
    clock = sample_clock()
    settings = demo_settings(tmp_path, port=0)
    count = load_sample(settings, clock)
    assert count == len((sample_folder() / "tickets.jsonl").read_bytes().splitlines())
    with TestClient(create_app(settings, clock=clock)) as client:
        assert "To decide" in client.get("/").text
        assert client.get("/v1/drafts?limit=200").json()["next_cursor"] is None
    assert 0 <= (clock() - SAMPLE_NOW).total_seconds() < 600
