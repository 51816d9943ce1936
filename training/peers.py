"""The shipped classifier beside simpler ones, on the same tickets and machine.

    python -m training.peers --model model/artifacts/classifier

Every peer is trained on data/corpora/train and judged on data/corpora/validation: accuracy of the
primary intent by language, macro F1, calibration error, milliseconds a ticket, megabytes. Prints
a Markdown table.
"""

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC

from data.corpora.checks import corpora_folder
from data.labelled import read_labelled
from data.records import LANGUAGES
from data.tickets import Ticket
from model.classifier.loading import load_classifier
from model.classifier.protocol import ClassifierInput
from training.distillation.teacher import teacher_dir
from training.finetuning.calibrate import expected_calibration_error


@dataclass(frozen=True, slots=True)
class Said:
    """What a classifier says of the validation tickets."""

    intents: list[str]
    confidence: NDArray[np.float64]
    ms_a_ticket: float
    megabytes: float


Peer = Callable[[Sequence[Ticket], Sequence[Ticket]], Said]


def text_of(ticket: Ticket) -> str:
    """Subject and body, as every peer reads them."""
    body = "\n".join(m.body for m in ticket.messages)
    return f"{ticket.subject}\n{body}" if ticket.subject else body


def intent_of(ticket: Ticket) -> str:
    """The primary intent."""
    assert ticket.labels is not None
    return ticket.labels.intents[0]


def linear_svc(train: Sequence[Ticket], test: Sequence[Ticket]) -> Said:
    """TF-IDF of words and characters with a linear support vector machine, calibrated."""
    features = make_union(
        TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=3, sublinear_tf=True),
    )
    model = make_pipeline(features, CalibratedClassifierCV(LinearSVC(C=0.5), cv=3))
    model.fit([text_of(t) for t in train], [intent_of(t) for t in train])
    started = time.perf_counter()
    found = model.predict_proba([text_of(t) for t in test])
    spent = time.perf_counter() - started
    size = sum(len(v.vocabulary_) for _, v in features.transformer_list) * 44 * 8 * 3 / 1e6
    names = model.classes_
    best = found.argmax(axis=1)
    return Said([names[i] for i in best], found.max(axis=1), 1000 * spent / len(test), size)


def minilm(train: Sequence[Ticket], test: Sequence[Ticket]) -> Said:
    """Embeddings of all-MiniLM-L6-v2 (English) with logistic regression."""
    from sentence_transformers import SentenceTransformer

    encoder = SentenceTransformer(str(teacher_dir()), device="cpu")
    known = encoder.encode([text_of(t) for t in train], batch_size=64, show_progress_bar=False)
    model = LogisticRegression(C=10, max_iter=300).fit(known, [intent_of(t) for t in train])
    started = time.perf_counter()
    asked = encoder.encode([text_of(t) for t in test], batch_size=1, show_progress_bar=False)
    found = model.predict_proba(asked)
    spent = time.perf_counter() - started
    best = found.argmax(axis=1)
    return Said(
        [model.classes_[i] for i in best], found.max(axis=1), 1000 * spent / len(test), 91.0
    )


def shipped(folder: Path) -> Peer:
    """The classifier of a folder, one ticket at a time on one thread."""

    def say(train: Sequence[Ticket], test: Sequence[Ticket]) -> Said:
        classifier = load_classifier(folder, threads=1)
        inputs = [
            ClassifierInput("\n".join(m.body for m in t.messages), t.subject or "", t.channel)
            for t in test
        ]
        started = time.perf_counter()
        found = [classifier.classify([item])[0] for item in inputs]
        spent = time.perf_counter() - started
        size = sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / 1e6
        return Said(
            [c.intents[0][0] for c in found],
            np.array([c.intents[0][1] for c in found]),
            1000 * spent / len(test),
            size,
        )

    return say


def row(name: str, said: Said, test: Sequence[Ticket]) -> str:
    """One line of the table. A primary that a fair reader could give too counts as right."""
    right = []
    for ticket, intent in zip(test, said.intents, strict=True):
        also = (ticket.model_extra or {}).get("also_ok") or ()
        right.append(intent == intent_of(ticket) or intent in also)
    flags = np.array(right)
    cells = []
    for language in LANGUAGES:
        own = [i for i, t in enumerate(test) if t.labels and t.labels.language == language]
        cells.append(f"{100 * flags[own].mean():.1f}")
    macro = f1_score([intent_of(t) for t in test], said.intents, average="macro")
    error = expected_calibration_error(said.confidence, flags)
    cells += [f"{100 * flags.mean():.1f}", f"{100 * macro:.1f}", f"{error:.3f}"]
    cells += [f"{said.ms_a_ticket:.2f}", f"{said.megabytes:.0f}"]
    return f"| {name} | {' | '.join(cells)} |"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; exit 0."""
    parser = argparse.ArgumentParser(prog="python -m training.peers", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, help="folder of the classifier")
    args = parser.parse_args(argv)
    folder = corpora_folder()
    train, test = (
        [
            t
            for code in LANGUAGES
            for t in read_labelled(folder / split / f"{code}.jsonl", strict=True)
        ]
        for split in ("train", "validation")
    )
    peers: dict[str, Peer] = {
        "shipped": shipped(args.model),
        "TF-IDF + LinearSVC": linear_svc,
        "all-MiniLM + logistic regression": minilm,
    }
    head = " | ".join(LANGUAGES)
    write = sys.stdout.write
    write(f"n = {len(train)} for training, {len(test)} for validation\n\n")
    write(f"| classifier | {head} | all | macro F1 | calibration error | ms a ticket | MB |\n")
    write("| --- |" + " --- |" * (len(LANGUAGES) + 5) + "\n")
    for name, peer in peers.items():
        write(row(name, peer(train, test), test) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
