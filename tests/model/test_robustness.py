"""Merchants that left things out: any optional field may be missing, any intent may be asked."""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from data.tickets import Ticket
from data.workspace.loading import load_workspace
from data.workspace.taxonomy import default_taxonomy
from model.checks.grounding import loose_figures, wrong_spans
from model.classifier.protocol import Classification, ClassifierInput
from model.demo import SAMPLE_NOW, sample_folder
from model.pipeline import Pipeline

LANGUAGES = ("en", "fr", "it", "de", "es", "nl")
REQUIRED = {
    "order_id",
    "store",
    "placed_at",
    "status",
    "sku",
    "name",
    "id",
    "amount",
    "at",
    "version",
}


@dataclass
class AnyIntent:
    """A classifier that may say anything: an input of the test, seeded."""

    chance: random.Random
    intents: list[str] = field(default_factory=lambda: sorted(default_taxonomy().intents))

    def classify(self, texts: Sequence[ClassifierInput], /) -> list[Classification]:
        return [self._one() for _ in texts]

    def _one(self) -> Classification:
        drawn = self.chance.sample(self.intents, self.chance.choice((1, 1, 2, 3)))
        return Classification(
            intents=((drawn[0], 0.9), *((i, 0.01) for i in self.intents if i != drawn[0])),
            secondary=tuple((name, 0.9) for name in drawn),
            language=(self.chance.choice(LANGUAGES), 0.99),
            needs_reply=("yes", 0.99),
        )


def _thinned(value: Any, chance: random.Random, share: float) -> Any:  # noqa: ANN401
    """A copy in which optional keys are missing at random."""
    if isinstance(value, dict):
        kept = {k: v for k, v in value.items() if k in REQUIRED or chance.random() > share}
        return {k: _thinned(v, chance, share) for k, v in kept.items()}
    if isinstance(value, list):
        return [_thinned(v, chance, share) for v in value]
    return value


def _thin_workspace(source: Path, target: Path, chance: random.Random, share: float) -> None:
    target.mkdir(parents=True)
    (target / "policies").mkdir()
    stores = yaml.safe_load((source / "stores.yaml").read_text(encoding="utf-8"))
    thin = [
        {k: v for k, v in s.items() if k in ("id", "name", "mailboxes") or chance.random() > share}
        for s in stores["stores"]
    ]
    text = yaml.safe_dump({"stores": thin}, allow_unicode=True)
    (target / "stores.yaml").write_text(text, encoding="utf-8")
    for file in (source / "policies").glob("*.yaml"):
        policy = yaml.safe_load(file.read_text(encoding="utf-8"))
        kept = {k: v for k, v in policy.items() if k == "version" or chance.random() > share}
        policies = {
            k: {a: b for a, b in v.items() if chance.random() > share} if isinstance(v, dict) else v
            for k, v in kept.items()
        }
        (target / "policies" / file.name).write_text(
            yaml.safe_dump(policies, allow_unicode=True), encoding="utf-8"
        )
    for name in ("orders.jsonl", "products.jsonl"):
        rows = [
            json.loads(line) for line in (source / name).read_text(encoding="utf-8").splitlines()
        ]
        lines = [json.dumps(_thinned(row, chance, share), ensure_ascii=False) for row in rows]
        (target / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _tickets() -> list[Ticket]:
    lines = (sample_folder() / "tickets.jsonl").read_text(encoding="utf-8").splitlines()
    return [Ticket.model_validate_json(line) for line in lines]


@pytest.mark.parametrize(("seed", "share"), [(1, 0.1), (2, 0.3), (3, 0.5), (4, 0.7)])
def test_missing_fields_never_break_a_draft_nor_unground_it(
    tmp_path: Path, seed: int, share: float
) -> None:
    chance = random.Random(seed)
    _thin_workspace(sample_folder() / "workspace", tmp_path / "shop", chance, share)
    workspace = load_workspace(tmp_path / "shop")
    pipeline = Pipeline(workspace, AnyIntent(chance))
    drafts = list(pipeline.draft(_tickets(), SAMPLE_NOW))
    assert len(drafts) == len(_tickets())
    failed = [d.ticket_id for d in drafts if any("failed its checks" in w for w in d.warnings)]
    unwritten = [
        d.ticket_id for d in drafts if any("could not be written" in w for w in d.warnings)
    ]
    for draft in drafts:
        if draft.body is not None:
            assert not loose_figures(draft.body, draft.claims), draft.ticket_id
            assert not wrong_spans(draft.body, draft.claims), draft.ticket_id
    assert failed == []
    assert unwritten == []
