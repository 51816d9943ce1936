"""No ticket, customer or near-duplicate on both sides; every intent and language judged."""

import random
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.near_duplicates import near_pairs, without_numbers
from data.tickets import Ticket
from training.finetuning.examples import Example
from training.labelled_rows import LabelledRow
from training.splitting import group_rows, split_rows


def row(
    ticket_id: str, text: str, *, intent: str = "a", language: str = "en", email: str | None = None
) -> LabelledRow:
    ticket = Ticket.model_validate(
        {
            "ticket_id": ticket_id,
            "channel": "email",
            "created_at": "2026-11-16T08:12:00+01:00",
            "customer": {"email": email},
            "messages": [{"body": text}],
            "labels": {"intents": [intent], "language": language},
        }
    )
    example = Example(ticket_id, text, language, {"intent": np.ones(1, dtype=np.float32)})
    return LabelledRow(ticket, example, "t.jsonl", 1)


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        (row("1", "where is it"), row("1", "quite another text"), True),
        (row("1", "where is it", email="a@b.c"), row("2", "cancel this", email="A@B.C "), True),
        (row("1", "order 1234 is late"), row("2", "Order 9876 is late!"), True),
        (row("1", "where is my order please"), row("2", "so where is my order please"), True),
        (row("1", "where is my order"), row("2", "the lamp is broken"), False),
        (row("1", "👍"), row("2", "😡"), False),
    ],
)
def test_what_belongs_together(first: LabelledRow, second: LabelledRow, together: bool) -> None:
    one, other = group_rows([first, second])
    assert (one == other) is together


def test_every_intent_and_language_has_its_share() -> None:
    draw = random.Random(1)
    rows = [
        row(
            str(n),
            "".join(draw.choices("abcdefghijklmnopqrstuvwxyz ", k=30)),
            intent="abcd"[n % 4],
            language=("en", "fr")[n // 4 % 2],
        )
        for n in range(400)
    ]
    split = split_rows(rows, seed=3)
    assert split == split_rows(rows, seed=3) != split_rows(rows, seed=4)
    assert sorted((*split.train, *split.validation)) == list(range(400))
    judged = Counter(rows[place].intent for place in split.validation)
    spoken = Counter(rows[place].example.language for place in split.validation)
    assert all(10 <= judged[name] <= 16 for name in "abcd")
    assert min(spoken.values()) >= 20


TEXTS = st.sampled_from(
    [
        "where is my order",
        "where is my order 12",
        "cancel it",
        "cancel it please",
        "hello",
        "broken",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(TEXTS, st.integers(0, 9), st.integers(0, 30)), max_size=40))
def test_no_split_shares_a_ticket_customer_or_near_duplicate(
    drawn: list[tuple[str, int, int]],
) -> None:
    rows = [
        row(str(number), f"{text} {'xyzuvw'[customer % 6] * 5}", email=f"{customer}@x.y")
        for text, customer, number in drawn
    ]
    split = split_rows(rows, seed=1)
    sides: list[set[tuple[str, str]]] = []
    for places in (split.train, split.validation):
        keys: set[tuple[str, str]] = set()
        for place in places:
            own = rows[place]
            keys |= {
                ("ticket", own.ticket.ticket_id),
                ("customer", str(own.customer)),
                ("text", without_numbers(own.example.body)),
            }
        sides.append(keys)
    assert not sides[0] & sides[1]
    texts = [without_numbers(r.example.body) for r in rows]
    judged = set(split.validation)
    for pair in near_pairs(texts):
        assert (pair.first in judged) is (pair.second in judged)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="ab c", max_size=14), max_size=12))
def test_near_pairs_are_those_that_comparing_all_would_find(texts: list[str]) -> None:
    def grams(text: str) -> set[str]:
        plain = " ".join(text.split()) or text.strip()
        return {plain[i : i + 5] for i in range(len(plain) - 4)} or {plain}

    slow = {
        (i, j)
        for j in range(len(texts))
        for i in range(j)
        if len(grams(texts[i]) & grams(texts[j])) > 0.6 * len(grams(texts[i]) | grams(texts[j]))
    }
    assert {(pair.first, pair.second) for pair in near_pairs(texts)} == slow
