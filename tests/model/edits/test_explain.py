"""What an edit changed, by pairs of draft and sent text in six languages."""

from typing import Any

import pytest

from data.results import Claim
from model.edits.explain import explain_edit

DRAFT = {
    "en": "Hi Anna,\n\nUPS has your parcel. Return it within 30 days.\n\nKind regards",
    "fr": "Bonjour Anna,\n\nVotre colis est chez UPS. Retour possible 30 jours.\n\nBien à vous",
    "it": "Gentile Anna,\n\nil pacco è con UPS. Ha 30 giorni per il reso.\n\nCordiali saluti",
    "de": "Guten Tag Anna,\n\nIhr Paket ist bei UPS. Sie haben 30 Tage Zeit.\n\nViele Grüße",
    "es": "Hola, Anna:\n\nSu paquete está con UPS. Tiene 30 días para devolverlo.\n\nUn saludo",
    "nl": "Dag Anna,\n\nJe pakket is bij UPS. Je hebt 30 dagen om het terug te sturen.\n\nGroetjes",
}
POLICY = "policy.returns.window_days"


def claims(text: str) -> list[Claim]:
    found = []
    for words, source in (("UPS", "order.shipments[0].carrier"), ("30", POLICY)):
        start = text.index(words)
        row = {"start": start, "end": start + len(words), "text": words, "source": source}
        found.append(Claim.model_validate(row))
    return found


def explained(language: str, sent: str, **more: Any) -> tuple[str, ...]:  # noqa: ANN401
    draft = DRAFT[language]
    return explain_edit(draft, sent, claims(draft), draft_language=language, **more).causes


@pytest.mark.parametrize("language", DRAFT)
def test_a_text_that_was_sent_as_it_was_has_no_cause(language: str) -> None:
    assert explained(language, DRAFT[language]) == ()


@pytest.mark.parametrize("language", DRAFT)
def test_another_figure_is_a_wrong_fact_with_its_source(language: str) -> None:
    draft = DRAFT[language]
    edit = explain_edit(draft, draft.replace("30", "14"), claims(draft), draft_language=language)
    fact = edit.changes[0]
    assert (fact.cause, fact.source, fact.detail) == ("wrong_fact", POLICY, "changed")
    assert edit.kept_share > 0.8


@pytest.mark.parametrize("language", DRAFT)
def test_a_fact_that_is_gone_is_removed(language: str) -> None:
    first, second = DRAFT[language].split("30")[0].rsplit(".", 1)
    sent = f"{first}.\n\n{DRAFT[language].splitlines()[-1]}"
    draft = DRAFT[language]
    edit = explain_edit(draft, sent, claims(draft), draft_language=language)
    assert ("wrong_fact", POLICY, "removed") in {
        (c.cause, c.source, c.detail) for c in edit.changes
    }
    assert second.strip()


@pytest.mark.parametrize(
    ("language", "more"),
    [
        ("en", " We also refund 5.00 EUR."),
        ("fr", " Nous vous offrons aussi 5,00 €."),
        ("it", " Le rimborsiamo anche 5,00 €."),
        ("de", " Wir erstatten auch 5,00 €."),
        ("es", " También le devolvemos 5,00 €."),
        ("nl", " We betalen ook € 5,00 terug."),
    ],
)
def test_a_new_figure_is_a_gap_in_the_policy(language: str, more: str) -> None:
    body, rest = DRAFT[language].rsplit("\n\n", 1)
    assert "policy_gap" in explained(language, f"{body}{more}\n\n{rest}")


@pytest.mark.parametrize("language", DRAFT)
def test_another_greeting_is_a_matter_of_tone(language: str) -> None:
    sent = DRAFT[language].replace("Anna", "Mrs Petit")
    assert explained(language, sent) == ("tone",)


@pytest.mark.parametrize("language", DRAFT)
def test_a_smiley_is_a_matter_of_tone(language: str) -> None:
    assert explained(language, DRAFT[language] + " 😊") == ("tone",)


@pytest.mark.parametrize("language", DRAFT)
def test_sentences_without_facts_that_are_added_make_it_longer(language: str) -> None:
    body, rest = DRAFT[language].rsplit("\n\n", 1)
    words = {
        "en": "We are very sorry",
        "fr": "Nous sommes vraiment désolés",
        "it": "Ci dispiace",
        "de": "Es tut uns sehr leid",
        "es": "Lo sentimos mucho",
        "nl": "Het spijt ons erg",
    }
    more = " ".join(f"{words[language]} {w}." for w in ("uno dos", "tre vier", "cinq six"))
    assert explained(language, f"{body} {more}\n\n{rest}") == ("length",)


@pytest.mark.parametrize("language", DRAFT)
def test_another_language_says_all(language: str) -> None:
    other = "de" if language != "de" else "fr"
    assert explained(language, DRAFT[other], sent_language=other) == ("language",)


@pytest.mark.parametrize("language", DRAFT)
def test_a_corrected_intent_and_a_granted_outcome_are_named(language: str) -> None:
    found = explained(
        language,
        DRAFT[language] + " ok",
        intents=("return.request", "return.policy"),
        outcomes=("info_only", "full_refund"),
    )
    assert found[:2] == ("wrong_intent", "policy_gap")
