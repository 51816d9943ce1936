"""Read the parallel and English corpora that the encoder is distilled on.

The public sets lie outside the repository, in the folder that data/README.md of
that folder describes; authored parallel sentences lie in `data/corpora/parallel`.
Only training splits are read. `tatoeba_laser_eval` and `ntrex_eval` are for
evaluation and are never read here, save to keep their sentences out.
"""

import csv
import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("en", "fr", "it", "de", "es", "nl")
MAX_CHARACTERS = 400
MAX_LENGTH_RATIO = 3.0
SHORT_CHARACTERS = 24
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Pair:
    """An English text and its translation; `language` is en for English alone."""

    english: str
    text: str
    language: str
    kind: str


def clean(text: str) -> str:
    """Join runs of white space into one space and strip the ends."""
    return _SPACES.sub(" ", text).strip()


def is_usable(pair: Pair) -> bool:
    """Whether both sides have letters, a sensible length and do not differ too much in it."""
    sides = (pair.english, pair.text)
    if any(len(side) > MAX_CHARACTERS or not any(map(str.isalpha, side)) for side in sides):
        return False
    if pair.language != "en" and pair.english == pair.text:
        return False
    short, long = sorted(map(len, sides))
    return long <= SHORT_CHARACTERS or long <= MAX_LENGTH_RATIO * short


def read_general(folder: Path) -> Iterator[Pair]:
    """Yield `general_parallel/LANG.tsv.gz`: English, translation and source, TAB between."""
    for language in LANGUAGES[1:]:
        path = folder / f"{language}.tsv.gz"
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                english, text, source = line.rstrip("\n").split("\t")
                kind = "chat" if source == "bcontrast_chat" else "general"
                yield Pair(clean(english), clean(text), language, kind)


def read_shop(path: Path) -> Iterator[Pair]:
    """Yield `ecommerce_parallel/pairs.jsonl.gz`: strings of shops and helpdesks."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["lang"] in LANGUAGES:
                yield Pair(clean(row["en"]), clean(row["text"]), row["lang"], "shop")


def read_authored(folder: Path) -> Iterator[Pair]:
    """Yield authored support sentences, `{"en": ..., "fr": ..., ...}` a line; none if no folder."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            for language in LANGUAGES[1:]:
                if row.get(language):
                    yield Pair(clean(row["en"]), clean(row[language]), language, "authored")


def read_english(root: Path) -> Iterator[Pair]:
    """Yield English utterances of the public support and intent sets, training splits only."""
    for text in _english_texts(root):
        yield Pair(clean(text), clean(text), "en", "utterance")


def _english_texts(root: Path) -> Iterator[str]:
    bitext = root / "bitext_customer_support" / "utterances_20k.jsonl"
    for line in bitext.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["text"]
    with (root / "banking77" / "train.csv").open(encoding="utf-8", newline="") as rows:
        yield from (row["text"] for row in csv.DictReader(rows))
    clinc = json.loads((root / "clinc150" / "data_full.json").read_text(encoding="utf-8"))
    yield from (text for split in ("train", "oos_train") for text, _ in clinc[split])
    yield from (root / "hwu64" / "train" / "seq.in").read_text(encoding="utf-8").splitlines()
    chat = json.loads((root / "bcontrast_chat_de" / "train.json").read_text(encoding="utf-8"))
    for dialogue in chat.values():
        for turn in dialogue:
            yield turn["source"] if turn["speaker"] == "agent" else turn["target"]


def read_held_out(root: Path) -> set[str]:
    """The translations of both retrieval checks, lower-cased: no training row may carry one."""
    paths = [*(root / "tatoeba_laser_eval").glob("tatoeba.*"), *(root / "ntrex_eval").glob("*.txt")]
    return {
        clean(line).lower()
        for path in paths
        if not path.name.endswith(("eng", "eng.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
    }
