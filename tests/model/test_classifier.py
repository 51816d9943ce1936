"""The shipped classifier: what it takes, what it refuses, and that it names what is in the text."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.labelled import read_labelled
from model.classifier.blend import BlendClassifier, blend
from model.classifier.errors import ModelError
from model.classifier.loading import default_folder, load_classifier
from model.classifier.protocol import ClassifierInput
from model.demo import sample_folder


@pytest.fixture(scope="module")
def classifier() -> BlendClassifier:
    found = load_classifier()
    assert isinstance(found, BlendClassifier)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped model, to be damaged."""
    copy = tmp_path / "classifier"
    shutil.copytree(default_folder(), copy)
    return copy


@pytest.mark.parametrize(
    "text",
    ["", " ", "🙃🙃🙃", "?", "\x00\x01", "שלום, איפה ההזמנה שלי", "a" * 1_000_000, "wo? " * 50_000],
    ids=["empty", "blank", "emoji", "mark", "control", "hebrew", "one-word-1mb", "long"],
)
def test_any_text_gets_probabilities(classifier: BlendClassifier, text: str) -> None:
    said = classifier.classify([ClassifierInput(text)])[0]
    assert sum(p for _, p in said.intents) == pytest.approx(1, abs=1e-6)
    assert [p for _, p in said.intents] == sorted((p for _, p in said.intents), reverse=True)
    assert all(0 <= p <= 1 for p in said.risk.values())


def test_batch_and_single_agree(classifier: BlendClassifier) -> None:
    inputs = [
        ClassifierInput("Where is my parcel?", "Order 1234", "email"),
        ClassifierInput(
            "je voudrais retourner les chaussures, elles sont trop petites", "", "chat"
        ),
        ClassifierInput("Hallo, ich brauche noch die Rechnung. " * 30, "Rechnung", "amazon"),
        ClassifierInput("", "", "other"),
    ]
    together = classifier.classify(inputs)
    for item, batched in zip(inputs, together, strict=True):
        alone = classifier.classify([item])[0]
        assert alone.language == batched.language
        # int8 activations are quantised by batch: probabilities move a little, never far.
        single = dict(alone.intents)
        assert all(abs(single[name] - p) < 0.2 for name, p in batched.intents)


@pytest.mark.parametrize(
    ("text", "language", "intent"),
    [
        ("Where is my order? It should have been here on Monday.", "en", "shipping."),
        ("Je souhaite renvoyer cet article, comment faire ?", "fr", "return."),
        ("Mi serve la fattura dell'ordine con la partita IVA", "it", "billing.invoice"),
        ("Bitte stornieren Sie meine Bestellung", "de", "order.cancel"),
        ("Quiero darme de baja de la newsletter", "es", "account.marketing_optout"),
        ("Dank je wel, alles is opgelost!", "nl", "other.thanks"),
    ],
)
def test_plain_requests(classifier: BlendClassifier, text: str, language: str, intent: str) -> None:
    said = classifier.classify([ClassifierInput(text)])[0]
    assert said.language[0] == language
    assert said.intents[0][0].startswith(intent)


def test_languages_of_the_sample(classifier: BlendClassifier) -> None:
    tickets = [
        t
        for t in read_labelled(sample_folder() / "tickets.jsonl", strict=True)
        if t.labels and t.labels.language in ("en", "fr", "it", "de", "es", "nl")
    ]
    said = classifier.classify(
        [ClassifierInput("\n".join(m.body for m in t.messages), t.subject or "") for t in tickets]
    )
    right = [
        s.language[0] == t.labels.language for s, t in zip(said, tickets, strict=True) if t.labels
    ]
    assert np.mean(right) > 0.97


def _edit(path: Path, **changes: object) -> None:
    card = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(card | changes), encoding="utf-8")


def test_missing_file(folder: Path) -> None:
    (folder / "encoder" / "model.onnx").unlink()
    with pytest.raises(ModelError, match=r"model\.onnx: missing"):
        load_classifier(folder)


@pytest.mark.parametrize("name", ["encoder/tokenizer.json", "lexical/weights.npz"])
def test_altered_file(folder: Path, name: str) -> None:
    path = folder / name
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(ModelError, match="digest differs"):
        load_classifier(folder)


def test_unknown_format(folder: Path) -> None:
    _edit(folder / "model.json", format="somebody-else-1")
    with pytest.raises(ModelError, match="unknown format 'somebody-else-1'"):
        load_classifier(folder)


def test_incomplete_card(folder: Path) -> None:
    path = folder / "model.json"
    card = json.loads(path.read_text(encoding="utf-8"))
    del card["temperatures"]
    path.write_text(json.dumps(card), encoding="utf-8")
    with pytest.raises(ModelError, match=r"model\.json: missing temperatures"):
        load_classifier(folder)


def test_other_label_set(folder: Path) -> None:
    path = folder / "lexical" / "model.json"
    heads = json.loads(path.read_text(encoding="utf-8"))["heads"]
    heads["intent"]["names"][0] = "gossip.weather"
    _edit(path, heads=heads)
    with pytest.raises(ModelError, match="different label sets"):
        load_classifier(folder)


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"nowhere/model\.json: expected a model folder"):
        load_classifier(tmp_path / "nowhere")


def test_encoder_alone_is_a_model_too(folder: Path) -> None:
    encoder = load_classifier(folder / "encoder")
    said = encoder.classify([ClassifierInput("Can you send me an invoice, please?")])[0]
    assert said.intents[0][0] == "billing.invoice"


_distribution = st.lists(st.floats(0.001, 1), min_size=4, max_size=4).map(
    lambda values: np.array(values) / sum(values)
)


@given(meaning=_distribution, wording=_distribution)
def test_blend_keeps_what_both_say(meaning: np.ndarray, wording: np.ndarray) -> None:
    assert np.allclose(np.exp(blend(meaning, wording, 0.0)), meaning, atol=1e-6)
    assert np.allclose(np.exp(blend(meaning, wording, 1.0)), wording, atol=1e-6)
    middle = np.exp(blend(meaning, wording, 0.4))
    low, high = np.minimum(meaning, wording), np.maximum(meaning, wording)
    assert np.all(middle >= low - 1e-6)
    assert np.all(middle <= high + 1e-6)
