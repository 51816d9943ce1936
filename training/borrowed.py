"""Examples for what a team's data do not label: language, risk, sentiment, sender, needs_reply.

A head that no example has taught says nothing worth hearing, and a ticket would be routed by it.
Where the data label something too rarely, tickets of the authored corpora (data/corpora) teach it;
their intents are left out, so that the team's own label set stays the team's own.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from data.corpora.checks import corpora_folder
from data.labelled import read_labelled
from data.workspace.taxonomy import default_taxonomy
from training.finetuning.examples import Example, example_of
from training.finetuning.heads import Head, heads_of

MIN_LABELLED = 200
TRAIN_EXAMPLES = 3_000
VALIDATION_EXAMPLES = 600
_INTENTS = ("intent", "intents")


def heads_to_borrow(examples: Sequence[Example], heads: Mapping[str, Head]) -> tuple[str, ...]:
    """Heads beside the intents with too few labels, whose names the authored corpora know."""
    known = heads_of(default_taxonomy())
    found = []
    for name, head in heads.items():
        labelled = sum(name in example.targets for example in examples)
        if name not in _INTENTS and labelled < MIN_LABELLED and head.names == known[name].names:
            found.append(name)
    return tuple(found)


def borrow(split: str, names: Sequence[str], *, most: int, seed: int) -> list[Example]:
    """Authored tickets that teach the heads `names` and no intent.

    Args:
        split: `train` or `validation`, a folder of the corpora.
        names: heads.
        most: how many at most, over all languages alike.
        seed: decides which.
    """
    if not names:
        return []
    heads = heads_of(default_taxonomy())
    examples: list[Example] = []
    files = sorted(Path(corpora_folder() / split).glob("*.jsonl"))
    for path in files:
        own = [example_of(ticket, heads) for ticket in read_labelled(path, strict=True)]
        count = min(len(own), most // len(files))
        examples += random.Random(f"{seed}/{path.stem}").sample(own, count)
    return [
        replace(
            example,
            example_id=f"authored/{example.example_id}",
            targets={name: example.targets[name] for name in names if name in example.targets},
            also_ok=(),
        )
        for example in examples
    ]
