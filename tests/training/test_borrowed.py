"""Heads that the data do not label are taught by the authored tickets, intents left out."""

import numpy as np

from data.workspace.taxonomy import default_taxonomy
from training.borrowed import MIN_LABELLED, borrow, heads_to_borrow
from training.finetuning.examples import Example
from training.finetuning.heads import Head, heads_of

HEADS = heads_of(default_taxonomy())


def test_only_heads_without_enough_labels_are_borrowed() -> None:
    target = {"language": np.zeros(6, dtype=np.float32), "intent": np.zeros(44, dtype=np.float32)}
    examples = [Example(str(n), "hi", "en", target) for n in range(MIN_LABELLED)]
    assert heads_to_borrow(examples, HEADS) == ("risk", "sentiment", "sender", "needs_reply")
    assert "language" in heads_to_borrow(examples[1:], HEADS)


def test_a_list_of_ones_own_is_not_taught_by_ours() -> None:
    heads = dict(HEADS) | {"risk": Head("any", ("fire", "flood"), 1.0)}
    assert "risk" not in heads_to_borrow([], heads)


def test_borrowed_tickets_say_nothing_of_intents() -> None:
    found = borrow("validation", ("language", "risk"), most=60, seed=1)
    assert len(found) == 60
    assert {example.language for example in found} == {"en", "fr", "it", "de", "es", "nl"}
    assert all(set(example.targets) == {"language", "risk"} for example in found)
    again = borrow("validation", ("language", "risk"), most=60, seed=1)
    assert [example.example_id for example in found] == [example.example_id for example in again]
    assert borrow("train", (), most=60, seed=1) == []
