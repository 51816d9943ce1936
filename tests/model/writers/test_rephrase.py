"""Writers that phrase: locked slots hold, and every failing endpoint ends in the grounded draft."""

import json
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from data.jsonl import read_records
from data.results import Draft
from data.tickets import Ticket
from data.workspace.loading import load_workspace
from model.checks.grounding import loose_figures, wrong_spans
from model.classifier.loading import load_classifier
from model.demo import SAMPLE_NOW, sample_folder
from model.pipeline import Pipeline
from model.writers.grounded.compose import Text
from model.writers.locked import SlotError, lock, unlock
from model.writers.openai_protocol import EndpointSettings, EndpointWriter

Answer = Callable[[str], bytes]


def _completion(text: str, finish: str = "stop") -> bytes:
    choice = {"message": {"role": "assistant", "content": text}, "finish_reason": finish}
    return json.dumps({"choices": [choice], "usage": {"prompt_tokens": 9}}).encode()


@contextmanager
def _endpoint(answer: Answer, delay_s: float = 0.0) -> Iterator[str]:
    """A server of the protocol on loopback that answers with `answer(template)`."""

    class Completions(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # noqa: N802 - the library's name
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            template = request["messages"][-1]["content"].split("\n\nDraft:\n", 1)[1]
            time.sleep(delay_s)
            body = answer(template)
            try:
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except BrokenPipeError:
                pass  # the client's time was up

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Completions)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def ticket() -> Ticket:
    tickets = read_records(sample_folder() / "tickets.jsonl", Ticket, strict=True)
    return next(t for t in tickets if t.ticket_id == "S-003")


def _draft(ticket: Ticket, url: str | None, timeout_s: float = 3.0) -> Draft:
    writer = None
    if url is not None:
        writer = EndpointWriter(EndpointSettings(url=url, model="m", timeout_s=timeout_s))
    workspace = load_workspace(sample_folder() / "workspace")
    pipeline = Pipeline(workspace, load_classifier(), rephraser=writer)
    try:
        return next(iter(pipeline.draft([ticket], SAMPLE_NOW)))
    finally:
        if writer is not None:
            writer.close()


def test_a_phrasing_that_keeps_every_slot_is_used_with_exact_claims(ticket: Ticket) -> None:
    grounded = _draft(ticket, None)

    def answer(template: str) -> bytes:
        return _completion(template.replace("\n\n", "\n\nVoici donc ce que nous savons. ", 1))

    with _endpoint(answer) as url:
        draft = _draft(ticket, url)
    assert draft.writer == "openai:m"
    assert draft.body is not None
    assert "Voici donc ce que nous savons." in draft.body
    assert not wrong_spans(draft.body, draft.claims)
    assert not loose_figures(draft.body, draft.claims)
    assert [c.source for c in draft.claims] == [c.source for c in grounded.claims]


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("garbage", lambda t: b"<html>502 Bad Gateway"),
        ("no choices", lambda t: b'{"choices": []}'),
        ("no text", lambda t: b'{"choices": [{"message": {"content": null}}]}'),
        ("truncated", lambda t: _completion(t[: len(t) // 2], "length")),
        ("slot lost", lambda t: _completion(re.sub(r"\[\[2\]\]", "", t))),
        ("slot repeated", lambda t: _completion(t.replace("[[1]]", "[[1]] [[1]]"))),
        ("slot altered", lambda t: _completion(t.replace("[[2]]", "[[77]]"))),
        ("figure invented", lambda t: _completion(t.replace("[[1]]", "[[1]] (sous 24 heures)"))),
        ("link invented", lambda t: _completion(t.replace("[[1]]", "[[1]] https://evil.example"))),
        ("signature moved", lambda t: _completion("[[0]]" + t)),
        ("another language", lambda t: _completion(_in_english(t))),
        ("a sermon", lambda t: _completion(t.replace("[[1]]", "[[1]]" + " bien entendu" * 200))),
    ],
)
def test_a_bad_answer_ends_in_the_grounded_draft_with_a_warning(
    ticket: Ticket, name: str, answer: Answer
) -> None:
    grounded = _draft(ticket, None)
    with _endpoint(answer) as url:
        draft = _draft(ticket, url)
    assert draft.writer == "grounded", name
    assert draft.body == grounded.body
    assert any("was not used" in warning for warning in draft.warnings)


def _in_english(template: str) -> str:
    """The same slots in English sentences."""
    slots: list[str] = re.findall(r"\[\[\d+\]\]", template)
    words = " and this is what we have for you with that: "
    return slots[0] + "\n\n" + words.join(slots[1:-1]) + "\n\n" + slots[-1]


def test_a_slow_endpoint_ends_in_the_grounded_draft_within_the_time_limit(ticket: Ticket) -> None:
    with _endpoint(_completion, delay_s=2.0) as url:
        started = time.monotonic()
        draft = _draft(ticket, url, timeout_s=0.3)
        assert time.monotonic() - started < 1.9
    assert draft.writer == "grounded"
    assert draft.body


def test_a_refused_connection_ends_in_the_grounded_draft(ticket: Ticket) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    draft = _draft(ticket, f"http://127.0.0.1:{port}/v1")
    assert draft.writer == "grounded"
    assert draft.body


def test_unlocking_what_was_locked_gives_the_same_text_and_claims(ticket: Ticket) -> None:
    draft = _draft(ticket, None)
    assert draft.body is not None
    text = Text(draft.body, draft.claims)
    locked = lock(text)
    assert unlock(locked.template, locked) == text
    assert not re.search(r"\d", re.sub(r"\[\[\d+\]\]", "", locked.template))


def test_a_lost_slot_is_named(ticket: Ticket) -> None:
    draft = _draft(ticket, None)
    assert draft.body is not None
    locked = lock(Text(draft.body, draft.claims))
    with pytest.raises(SlotError, match=r"\[2\]"):
        unlock(locked.template.replace("[[2]]", ""), locked)
