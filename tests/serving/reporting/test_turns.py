"""Turns: what a ticket's messages, decisions and status do to them, in SQLite and PostgreSQL."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from data.results import Tags
from data.tickets import Ticket
from serving.storage.database import Database
from serving.storage.tickets import TicketFacts, TicketRepository
from serving.storage.turns import Turn, TurnRepository

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


def at(hours: float) -> datetime:
    return NOON + timedelta(hours=hours)


def message(name: str, hours: float | None = None, author: str = "customer") -> dict[str, Any]:
    sent = {} if hours is None else {"sent_at": at(hours).isoformat()}
    return {"message_id": name, "author": author, "body": name, **sent}


class Desk:
    """Saves one ticket again and again, as drafting does."""

    def __init__(self, database: Database) -> None:
        self.database = database

    def save(
        self, *messages: dict[str, Any], now: float = 0.0, needs: str = "yes", **tags: object
    ) -> None:
        ticket = Ticket.model_validate(
            {"ticket_id": "T", "channel": "email", "created_at": NOON.isoformat(),
             "messages": list(messages)}
        )  # fmt: skip
        sla = {"rule": "r", "target_by": at(now + 4), "reply_by": at(now + 24)}
        row: dict[str, object] = {
            "ticket_id": "T",
            "language": {"code": "fr", "confidence": 1},
            "store": {"id": "lune", "confidence": 1},
            "intent": "shipping.delayed",
            "intents": [],
            "level": "auto",
            "needs_reply": needs,
            "sla": sla if needs == "yes" else None,
        }
        facts = TicketFacts(Tags.model_validate(row | tags), None, False, at(now))

        def work(connection: "Connection") -> None:
            tickets = TicketRepository(connection)
            tickets.save(ticket, facts, tickets.find("T"), at(now))

        self.database.write(work)

    def do(self, work: Callable[[TicketRepository], None]) -> None:
        self.database.write(lambda connection: work(TicketRepository(connection)))

    def turns(self) -> list[Turn]:
        with self.database.reading() as connection:
            return TurnRepository(connection).of_ticket("T")[::-1]

    def state(self) -> list[tuple[float, float | None, str | None]]:
        """(began, closed, by whom) of each turn, in hours from noon."""

        def hours(moment: datetime | None) -> float | None:
            return None if moment is None else (moment - NOON) / timedelta(hours=1)

        return [(hours(t.began_at) or 0.0, hours(t.closed_at), t.replied_by) for t in self.turns()]

    def resolved_at(self) -> datetime | None:
        with self.database.reading() as connection:
            row: Any = TicketRepository(connection).get("T").row
            found: datetime | None = row.resolved_at
            return found


@pytest.fixture
def desk(database: Database) -> Desk:
    return Desk(database)


def test_a_sent_draft_answers_the_turn_and_its_echo_changes_nothing(desk: Desk) -> None:
    desk.save(message("a", 0))
    assert desk.state() == [(0, None, None)]
    desk.do(lambda tickets: tickets.answered("T", at(2), at(2)))
    assert desk.state() == [(0, 2, "draft")]
    desk.save(message("a", 0), message("b", 2.1, "agent"), now=2.2)
    assert desk.state() == [(0, 2, "draft")]


def test_a_second_question_is_a_turn_with_a_deadline_of_its_own(desk: Desk) -> None:
    desk.save(message("a", 0))
    desk.do(lambda tickets: tickets.answered("T", at(1), at(1)))
    desk.save(message("a", 0), message("b", 30), now=30, intent="return.request")
    first, second = desk.turns()
    assert (first.target_by, first.intent) == (at(4), "shipping.delayed")
    assert (second.number, second.began_at, second.target_by) == (2, at(30), at(34))
    assert second.intent == "return.request"


def test_who_writes_twice_before_the_answer_waits_since_the_first_message(desk: Desk) -> None:
    desk.save(message("a", 0))
    desk.save(message("a", 0), message("b", 3), now=3)
    (turn,) = desk.turns()
    assert (turn.began_at, turn.target_by) == (at(0), at(7))


def test_a_conversation_that_comes_as_a_whole_has_its_turns(desk: Desk) -> None:
    desk.save(
        message("a", -50), message("b", -49, "agent"), message("c", -5), message("d", 0), now=1
    )
    assert desk.state() == [(-50, -49, "agent"), (-5, None, None)]
    assert [turn.target_by for turn in desk.turns()] == [None, at(5)]


def test_a_history_without_moments_is_over_but_nobody_knows_since_when(desk: Desk) -> None:
    desk.save(message("a"), message("b", None, "agent"))
    (turn,) = desk.turns()
    assert (turn.closed_at, turn.replied_at) == (NOON, None)


def test_an_agents_message_that_comes_late_opens_the_turn_of_what_followed(desk: Desk) -> None:
    desk.save(message("a", 0), message("c", 5), now=5)
    desk.save(message("a", 0), message("b", 1, "agent"), message("c", 5), now=6)
    assert desk.state() == [(0, 1, "agent"), (5, None, None)]


def test_resolving_ends_the_turn_without_a_reply(desk: Desk) -> None:
    desk.save(message("a", 0))
    desk.do(lambda tickets: tickets.set("T", {"status": "resolved"}, at(3)))
    (turn,) = desk.turns()
    assert (turn.closed_at, turn.replied_at, turn.is_due) == (at(3), None, True)
    assert desk.resolved_at() == at(3)
    desk.do(lambda tickets: tickets.set("T", {"status": "closed"}, at(9)))
    assert desk.resolved_at() == at(3)
    desk.save(message("a", 0), message("b", 20), now=20)
    assert desk.resolved_at() is None
    assert desk.state() == [(0, 3, None), (20, None, None)]


def test_thanks_end_a_turn_that_waits_and_open_none_after_it(desk: Desk) -> None:
    desk.save(message("a", 0))
    desk.save(message("a", 0), message("b", 2), now=2, needs="no", intent="other.thanks")
    (turn,) = desk.turns()
    assert (turn.closed_at, turn.is_due, turn.intent) == (at(2), True, "shipping.delayed")
    desk.save(message("a", 0), message("b", 2), message("c", 3), now=3, needs="no")
    _, second = desk.turns()
    assert (second.is_due, second.closed_at) == (False, at(3))
    assert desk.resolved_at() == at(2)


def test_spam_was_never_open_and_is_never_resolved(desk: Desk) -> None:
    desk.save(message("a", 0), needs="no", intent="other.automated_spam")
    (turn,) = desk.turns()
    assert (turn.is_due, turn.closed_at) == (False, NOON)
    assert desk.resolved_at() is None


def test_turns_follow_their_ticket_to_another_store(desk: Desk) -> None:
    desk.save(message("a", 0), store={"id": None, "confidence": 0})
    desk.save(message("a", 0), message("b", 1), now=1)
    assert {turn.store for turn in desk.turns()} == {"lune"}


def test_a_reply_is_never_before_its_question_nor_in_the_future(desk: Desk) -> None:
    desk.save(message("a", 0))
    desk.do(lambda tickets: tickets.answered("T", at(-9), at(1)))
    assert desk.state() == [(0, 0, "draft")]
    desk.save(message("a", 0), message("b", 5), now=5)
    desk.do(lambda tickets: tickets.answered("T", at(99), at(6)))
    assert desk.state()[1] == (5, 6, "draft")


@pytest.mark.parametrize(
    ("given", "score"),
    [
        ({"score": 4, "at": "2026-12-02T10:00:00+01:00"}, 4.0),
        ({"score": 5.0}, 5.0),
        ({"score": 9}, None),
        ({"score": True}, None),
        ({"score": "good"}, None),
        ("good", None),
        (None, None),
    ],
)
def test_only_a_score_of_one_to_five_is_a_rating(
    given: object, score: float | None, database: Database
) -> None:
    ticket = Ticket.model_validate(
        {"ticket_id": "T", "channel": "email", "created_at": NOON.isoformat(),
         "messages": [message("a", 0)], "satisfaction": given}
    )  # fmt: skip
    tags = Tags.model_validate(
        {"ticket_id": "T", "language": {"code": "fr", "confidence": 1}, "intent": "x",
         "store": {"id": None, "confidence": 0}, "intents": [], "level": "auto"}
    )  # fmt: skip

    def work(connection: "Connection") -> "Row[Any]":
        tickets = TicketRepository(connection)
        tickets.save(ticket, TicketFacts(tags, None, False, NOON), None, at(1))
        return tickets.get("T").row

    row = database.write(work)
    assert row.satisfaction == score
    told = datetime(2026, 12, 2, 9, tzinfo=UTC) if "at" in str(given) else at(1)
    assert row.rated_at == (told if score else None)
