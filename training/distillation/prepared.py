"""Turn the corpora into one prepared set: unique English texts and the rows that point at them.

Files of a prepared set:
    english.jsonl   one JSON string a line; the line number is the id
    rows.jsonl      `{"text", "language", "kind", "english"}` a line, `english` being that id
    manifest.json   counts, digests of the inputs, what was left out
"""

import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from pathlib import Path

from training.distillation import corpora
from training.distillation.corpora import Pair

JOINED_PER_LANGUAGE = 14_000
JOINED_SENTENCES = (2, 4)
JOINED_KINDS = ("general", "chat", "shop", "authored", "utterance")


@dataclass(frozen=True, slots=True)
class Row:
    """A text to be encoded and the id of the English text whose embedding is its target."""

    text: str
    language: str
    kind: str
    english: int


def prepare(root: Path, authored: Path, output: Path, *, seed: int) -> dict[str, object]:
    """Write a prepared set from the public sets in `root` and the authored ones, if any.

    Returns:
        The manifest, as written to `manifest.json`.
    """
    held_out = corpora.read_held_out(root)
    left_out: Counter[str] = Counter()
    pairs = _unique(_select(_read_all(root, authored), held_out, left_out))
    pairs += join_sentences(pairs, seed=seed)
    pairs += _english_of(pairs)
    output.mkdir(parents=True, exist_ok=True)
    ids: dict[str, int] = {}
    with (output / "rows.jsonl").open("w", encoding="utf-8") as rows:
        for pair in pairs:
            english = ids.setdefault(pair.english, len(ids))
            row = Row(pair.text, pair.language, pair.kind, english)
            rows.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")
    lines = (json.dumps(text, ensure_ascii=False) + "\n" for text in ids)
    (output / "english.jsonl").write_text("".join(lines), encoding="utf-8")
    manifest: dict[str, object] = {
        "seed": seed,
        "english_count": len(ids),
        "rows": _counts(pairs),
        "left_out": dict(left_out),
        "inputs": {path.name: sha256(path) for path in _inputs(root, authored)},
        "english_sha256": sha256(output / "english.jsonl"),
        "rows_sha256": sha256(output / "rows.jsonl"),
    }
    (output / "manifest.json").write_text(json.dumps(manifest, indent=2), encoding="utf-8")
    return manifest


def join_sentences(pairs: Sequence[Pair], *, seed: int) -> list[Pair]:
    """Make texts of several sentences from pairs of one language, for tickets are rarely one."""
    by_language: dict[str, list[Pair]] = {}
    for pair in pairs:
        if pair.kind in JOINED_KINDS:
            by_language.setdefault(pair.language, []).append(pair)
    joined = []
    for language, parts in sorted(by_language.items()):
        generator = random.Random(f"{seed}/{language}")
        for _ in range(min(JOINED_PER_LANGUAGE, len(parts))):
            chosen = generator.choices(parts, k=generator.randint(*JOINED_SENTENCES))
            english = " ".join(pair.english for pair in chosen)
            text = " ".join(pair.text for pair in chosen)
            if len(english) <= corpora.MAX_CHARACTERS:
                joined.append(Pair(english, text, language, "joined"))
    return joined


def read_english(prepared: Path) -> list[str]:
    """The unique English texts, in the order of their ids."""
    with (prepared / "english.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_rows(prepared: Path) -> list[Row]:
    """All rows of a prepared set, in file order."""
    with (prepared / "rows.jsonl").open(encoding="utf-8") as lines:
        return [Row(**json.loads(line)) for line in lines]


def sha256(path: Path) -> str:
    """The SHA-256 digest of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read_all(root: Path, authored: Path) -> Iterator[Pair]:
    return chain(
        corpora.read_general(root / "general_parallel"),
        corpora.read_shop(root / "ecommerce_parallel" / "pairs.jsonl.gz"),
        corpora.read_authored(authored),
        corpora.read_english(root),
    )


def _select(pairs: Iterable[Pair], held_out: set[str], left_out: Counter[str]) -> Iterator[Pair]:
    for pair in pairs:
        if not corpora.is_usable(pair):
            left_out[f"unusable/{pair.language}"] += 1
        elif pair.language != "en" and pair.text.lower() in held_out:
            left_out[f"held_out/{pair.language}"] += 1
        else:
            yield pair


def _unique(pairs: Iterable[Pair]) -> list[Pair]:
    first: dict[tuple[str, str, str], Pair] = {}
    for pair in pairs:
        first.setdefault((pair.language, pair.english, pair.text), pair)
    return list(first.values())


def _english_of(pairs: Sequence[Pair]) -> list[Pair]:
    """English rows for the English side of translated pairs, each text once, same kind."""
    seen = {pair.english for pair in pairs if pair.language == "en"}
    rows = []
    for pair in pairs:
        if pair.english not in seen:
            seen.add(pair.english)
            rows.append(Pair(pair.english, pair.english, "en", pair.kind))
    return rows


def _counts(pairs: Sequence[Pair]) -> dict[str, int]:
    counts = Counter(f"{pair.language}/{pair.kind}" for pair in pairs)
    return dict(sorted(counts.items()))


def _inputs(root: Path, authored: Path) -> list[Path]:
    return [
        *(root / "general_parallel" / f"{name}.tsv.gz" for name in corpora.LANGUAGES[1:]),
        root / "ecommerce_parallel" / "pairs.jsonl.gz",
        root / "bitext_customer_support" / "utterances_20k.jsonl",
        root / "banking77" / "train.csv",
        root / "clinc150" / "data_full.json",
        root / "hwu64" / "train" / "seq.in",
        root / "bcontrast_chat_de" / "train.json",
        *sorted(authored.glob("*.jsonl")),
    ]
