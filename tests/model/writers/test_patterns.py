"""Every language says all that English says, with the same facts, guards and claims."""

import re
from pathlib import Path

import pytest

from data.stores import Formality
from model.writers.grounded import proofread
from model.writers.grounded.notation import LOCALES
from model.writers.grounded.nouns import nouns_of
from model.writers.grounded.patterns import PatternError, Patterns, reference
from model.writers.grounded.proofread import CHOICES, SAMPLES, acts_of, problems, renderings
from model.writers.grounded.render import FUNCTIONS, load_patterns

FOLDER = Path(proofread.__file__).parent / "locales"
LANGUAGES = sorted(f.name for f in FOLDER.iterdir() if f.is_dir())
FILES: list[tuple[str, Formality]] = [
    (language, form) for language in LANGUAGES for form in proofread.FORMS
]


def test_every_language_of_drafts_has_patterns() -> None:
    assert set(LANGUAGES) == set(LOCALES)


@pytest.mark.parametrize(("language", "form"), FILES)
def test_a_language_fits_the_reference(language: str, form: Formality) -> None:
    assert problems(load_patterns(language, form)) == []


@pytest.mark.parametrize(("language", "form"), FILES)
def test_a_language_has_the_messages_of_english(language: str, form: Formality) -> None:
    ours, english = set(load_patterns(language, form).wordings), set(reference().wordings)
    assert english - ours == set()
    # Words for a merchant's codes may be more than English has.
    codes = re.compile(r"(?:category|condition|attribute|payment)-")
    assert {name for name in ours - english if not codes.match(name)} == set()


@pytest.mark.parametrize(("language", "form"), FILES)
def test_no_act_has_two_wordings_that_are_the_same(language: str, form: Formality) -> None:
    patterns = load_patterns(language, form)
    for name in acts_of(patterns):
        texts: dict[str, set[str | None]] = {}
        for one in renderings(patterns, name):
            texts.setdefault(one.text, set()).add(one.variant)
        # With fewer facts two wordings may meet; they must not be the same throughout.
        wordings = set(patterns.wordings[name].variants)
        if len(wordings) > 1:
            assert any(variants != wordings for variants in texts.values()), name


@pytest.mark.parametrize(("language", "form"), FILES)
def test_every_act_is_a_sentence(language: str, form: Formality) -> None:
    patterns = load_patterns(language, form)
    for name in acts_of(patterns):
        if name in (
            "greeting",
            "closing",
            "quote-article",
            "notice",
            "ask-which-order",
            "product-facts",
            "product-fact",
        ):
            continue
        for one in renderings(patterns, name):
            first = next(c for c in one.text if c.isalnum())
            ends = one.text.rstrip("»“”’'\" \u00a0")
            assert first.isupper() or first.isdigit(), (name, one.text)
            assert ends.endswith((".", "?", "/1")), (name, one.text)


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_formal_and_informal_are_two(language: str) -> None:
    formal, informal = (load_patterns(language, form) for form in proofread.FORMS)
    same = sum(
        {r.text for r in renderings(formal, n)} == {r.text for r in renderings(informal, n)}
        for n in acts_of(formal)
    )
    assert same < len(acts_of(formal)) / 2


INFORMAL = {
    "fr": r"\b(?:tu|toi|tes|ton|ta|te)\b",
    "de": r"\b(?:du|dir|dich|dein\w*)\b",
    "it": r"\b(?:tu|ti|tuo|tua|tuoi|tue|puoi|hai)\b",
    "es": r"\b(?:tú|te|ti|tu|tus|puedes)\b",
    "nl": r"\b(?:je|jij|jou|jouw)\b",
}
FORMAL = {
    "fr": r"\b(?:vous|vos|votre)\b",
    "de": r"\b(?:Sie|Ihnen|Ihre?[nmrs]?)\b",
    "it": r"\b(?:Le|Lei|Suo|Sua)\b",
    "es": r"\b(?:usted)\b",
    "nl": r"\b(?:u|uw)\b",
}


@pytest.mark.parametrize("language", sorted(INFORMAL))
def test_no_form_of_address_slips_into_the_other(language: str) -> None:
    for form, forbidden in (("formal", INFORMAL), ("informal", FORMAL)):
        patterns = load_patterns(language, "formal" if form == "formal" else "informal")
        for name in acts_of(patterns):
            for one in renderings(patterns, name):
                text = one.text.replace("Two lines of an article", "")
                # `Sie`, `Le` and `Lei` at the start of a sentence may be another word.
                inner = re.sub(r"(?:^|[.?!:] )[^\W\d_]+", "", text)
                assert not re.search(forbidden[language], inner), (name, one.text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_business_days_are_not_called_working_days_of_the_week(language: str) -> None:
    wrong = {"de": "Werktag", "fr": "jours ouvrables"}.get(language)
    for form in proofread.FORMS:
        patterns = load_patterns(language, form)
        for name in acts_of(patterns):
            for one in renderings(patterns, name):
                assert not wrong or wrong not in one.text, (name, one.text)


NAMED = re.compile(r"\b(THE|YOUR)\(\$\w+(?:[^)]*case: \"(\w+)\")?")


@pytest.mark.parametrize(("language", "form"), FILES)
def test_every_article_and_possessive_that_is_asked_for_exists(
    language: str, form: Formality
) -> None:
    text = (FOLDER / language / f"{form}.ftl").read_text(encoding="utf-8")
    for function, case in set(NAMED.findall(text)):
        parts = ["the"] if function == "THE" else ["your", form]
        words = nouns_of(language).forms[".".join([*parts, *([case] if case else [])])]
        assert words.keys() >= set(nouns_of(language).kinds.values()), (function, case)
        assert "unknown" in words, (function, case)


def test_the_samples_cover_what_the_reference_asks_for() -> None:
    english = reference()
    for name in acts_of(english):
        wording = english.wordings[name]
        choices = {s for s in wording.selectors if not s.endswith("_known")}
        assert choices <= CHOICES.keys(), name
        assert wording.slots - {"methods", "lines"} <= SAMPLES.keys(), name


@pytest.mark.parametrize("text", ["act = { $", "act = { ON($x }", "= no name"])
def test_a_file_that_does_not_parse_is_named(
    text: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "locales" / "en"
    folder.mkdir(parents=True)
    (folder / "values.ftl").write_text("time = { $hour }\n", encoding="utf-8")
    (folder / "formal.ftl").write_text(text + "\n", encoding="utf-8")
    monkeypatch.setattr("importlib.resources.files", lambda _: tmp_path)
    with pytest.raises(PatternError, match="formal.ftl"):
        Patterns("en", "formal", FUNCTIONS)


def test_the_command_prints_every_wording(capsys: pytest.CaptureFixture[str]) -> None:
    assert proofread.main(["en", "--form", "informal", "--act", "return-yes-until"]) == 0
    out = capsys.readouterr().out.splitlines()
    assert len(out) >= 2
    assert all(line.startswith("[informal] return-yes-until.") for line in out)


@pytest.mark.parametrize("argv", [["xx"], ["en", "--act", "no-such-act"], []])
def test_wrong_usage_is_exit_code_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        proofread.main(argv)
    assert stopped.value.code == 2
    assert "usage" in capsys.readouterr().err
