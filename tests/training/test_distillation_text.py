"""Corpora, tokenizer, alignment and noise of the distillation."""

import gzip
import json
import random
from pathlib import Path

import numpy as np
import pytest

from training.distillation.alignment import align
from training.distillation.corpora import Pair, is_usable, read_authored, read_general
from training.distillation.noise import add_noise, drop_punctuation, spell_umlauts
from training.distillation.prepared import Row, join_sentences
from training.distillation.retrieval import retrieval_accuracy
from training.distillation.subwords import train_tokenizer

TEXTS = {
    "en": "Where is my parcel? It should be here by now.",
    "fr": "Où est passé mon colis ? C'est déjà l'été, j'ai reçu un œuf.",
    "de": "Gemäß der Auskunft wäre die Lieferung für gestern vorgesehen.",
    "it": "Perché la spedizione è già in ritardo?",
    "es": "¿Dónde está mi pedido, señor?",
    "nl": "Wanneer wordt mijn bestelling geleverd, alstublieft?",
}
ROWS = [Row(text, language, "general", 0) for language, text in TEXTS.items()]


def test_tokenizer_round_trip_keeps_the_words_without_case_and_accents() -> None:
    tokenizer = train_tokenizer(ROWS, vocabulary=900, seed=1)
    ids = tokenizer("Où est mon colis")["input_ids"]
    assert tokenizer.decode(ids, skip_special_tokens=True) == "ou est mon colis"


@pytest.mark.parametrize(
    ("careful", "careless"),
    [("Gemäß der Auskunft", "GEMASS DER AUSKUNFT"), ("déjà reçu", "deja recu"), ("œuf", "oeuf")],
)
def test_tokenizer_reads_careless_writing_as_the_careful_one(careful: str, careless: str) -> None:
    tokenizer = train_tokenizer(ROWS, vocabulary=900, seed=1)
    assert tokenizer(careful)["input_ids"] == tokenizer(careless)["input_ids"]


def test_tokenizer_knows_emoji() -> None:
    tokenizer = train_tokenizer(ROWS, vocabulary=900, seed=1)
    assert tokenizer.unk_token_id not in tokenizer("😡 🙏")["input_ids"]


def test_alignment_finds_the_word_that_always_goes_along() -> None:
    sources = [[0, 1], [0, 2], [1, 2]]  # 0 stands for 10, 1 for 11, 2 for 12
    targets = [[11, 10], [12, 10], [12, 11]]
    table = align(sources, targets, student_tokens=3, teacher_tokens=20)
    best = {}
    for student, teacher, probability in zip(
        table.student, table.teacher, table.probability, strict=True
    ):
        if probability > 0.5:
            best[int(student)] = int(teacher)
    assert best == {0: 10, 1: 11, 2: 12}
    assert table.counts.tolist() == [2, 2, 2]


def test_general_reader_leaves_out_no_line(tmp_path: Path) -> None:
    for language in ("fr", "it", "de", "es", "nl"):
        with gzip.open(tmp_path / f"{language}.tsv.gz", "wt", encoding="utf-8") as file:
            file.write(f"Thank  you.\tMerci {language}\ttatoeba\n")
    pairs = list(read_general(tmp_path))
    assert [pair.language for pair in pairs] == ["fr", "it", "de", "es", "nl"]
    assert pairs[0] == Pair("Thank you.", "Merci fr", "fr", "general")


def test_authored_reader_accepts_a_missing_folder_and_partial_lines(tmp_path: Path) -> None:
    assert list(read_authored(tmp_path / "absent")) == []
    (tmp_path / "a.jsonl").write_text(json.dumps({"en": "Hi", "it": "Ciao"}) + "\n")
    assert list(read_authored(tmp_path)) == [Pair("Hi", "Ciao", "it", "authored")]


@pytest.mark.parametrize(
    ("english", "text", "usable"),
    [
        ("Save", "Enregistrer", True),
        ("Save", "Save", False),
        ("...", "…", False),
        ("A" * 90, "Un court texte de trente signes", True),
        ("A" * 90, "Un court texte de 29 signes..", False),
    ],
)
def test_usable_pairs(english: str, text: str, usable: bool) -> None:
    assert is_usable(Pair(english, text, "fr", "shop")) is usable


def test_joined_texts_keep_both_sides_in_step() -> None:
    pairs = [Pair(f"one{n}", f"un{n}", "fr", "general") for n in range(8)]
    joined = join_sentences(pairs, seed=1)
    assert len(joined) == 8
    for pair in joined:
        assert pair.text.split() == [word.replace("one", "un") for word in pair.english.split()]


def test_noise_repeats_by_its_seed_and_never_empties_a_text() -> None:
    for text in ("?", "Où est-il ?", "für ä"):
        noisy = [add_noise(text, random.Random(seed)) for seed in range(50)]
        assert noisy == [add_noise(text, random.Random(seed)) for seed in range(50)]
        assert all(noisy)


def test_noise_by_hand() -> None:
    generator = random.Random(1)
    assert drop_punctuation("Hi, where is it?", generator) == "Hi where is it"
    assert spell_umlauts("Grüße für Ödön", generator) == "Grueße fuer Oedoen"


def test_retrieval_counts_both_directions() -> None:
    left = np.eye(3, dtype=np.float32)
    right = np.eye(3, dtype=np.float32)[[0, 1, 1]]
    assert retrieval_accuracy(left, right) == pytest.approx((2 / 3 + 2 / 3) / 2)
