import json
import random
from pathlib import Path

import pytest
import torch
from transformers import BertConfig, BertModel

from training.distillation.prepared import Row
from training.distillation.subwords import train_tokenizer

TOPICS = {
    "parcel": "where is my parcel with the {}",
    "cancel": "please cancel my order of the {}",
    "broken": "the {} came broken and in pieces",
    "thanks": "lovely service, thank you for the {}",
}
THINGS = (
    "lamp", "teapot", "raincoat", "saddle", "cello", "hammock", "stove", "carpet", "ladder",
    "telescope", "violin", "blender", "mattress", "umbrella", "bicycle", "wardrobe", "keyboard",
    "fountain", "sandals", "printer", "curtains", "toaster", "notebook", "backpack",
)  # fmt: skip


@pytest.fixture(scope="session", autouse=True)
def _one_thread() -> None:
    """Threads that wait for each other on a busy machine take longer than so small a model."""
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def tiny_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A randomly initialised encoder of two layers."""
    folder = tmp_path_factory.mktemp("encoder")
    words = [text.format(thing) for text in TOPICS.values() for thing in THINGS]
    rows = [Row(text, "en", "general", 0) for text in words]
    tokenizer = train_tokenizer(rows, vocabulary=400, seed=3)
    torch.manual_seed(3)
    config = BertConfig(
        vocab_size=len(tokenizer),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=64,
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def ticket_rows(count: int, seed: int = 1) -> list[dict[str, object]]:
    """Flat rows of the four topics, with every label that a head may have."""
    generator = random.Random(seed)
    rows: list[dict[str, object]] = []
    for number in range(count):
        intent = list(TOPICS)[number % len(TOPICS)]
        extra = " ".join(generator.sample(THINGS, 3))
        rows.append(
            {
                "id": f"t{number}",
                "text": f"{TOPICS[intent].format(THINGS[number % 23])} {extra}",
                "customer": {"email": f"c{number % 90}@example.com"},
                "intent": intent,
                "language": "en",
                "risk": ["repeat_contact"] if number % 7 == 0 else [],
                "sentiment": "neutral",
                "sender": "customer",
                "needs_reply": "yes",
            }
        )
    return rows


def write_jsonl(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def own_labels(tmp_path: Path) -> Path:
    path = tmp_path / "labels.yaml"
    path.write_text(f"intents: [{', '.join(TOPICS)}]\n", encoding="utf-8")
    return path


@pytest.fixture
def tickets(tmp_path: Path) -> Path:
    return write_jsonl(tmp_path / "tickets.jsonl", ticket_rows(240))
