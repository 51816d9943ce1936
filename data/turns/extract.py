"""From a ticket to its turn: the words to answer, and what was cut away around them.

The order matters: characters are cleaned and HTML is read first; platforms' wrappers come off
before history is cut, since a form's fields look like a mail's header; signatures go last.
Machine mail is told by its headers before its text is believed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from data.tickets import Message, Ticket
from data.turns.characters import (
    MAX_VISIBLE_CHARS,
    clean_characters,
    fold_spaces,
    smuggled_text,
)
from data.turns.emptiness import is_empty, only_points_below
from data.turns.html import looks_like_html, read_html
from data.turns.injection import find_injections, without
from data.turns.machine import machine_evidence
from data.turns.quotes import Split, first_boundary, quoted_content, split_quotes
from data.turns.records import FormField, Injection, Line, ThreadMessage, Turn, TurnPart, Wrapper
from data.turns.signatures import cut_signature
from data.turns.subjects import clean_subject, customer_topic, is_forward
from data.turns.wrappers import unwrap

_MAX_FORWARD_DEPTH = 3


@dataclass(frozen=True, slots=True)
class _Read:
    """One message, taken apart."""

    text: str
    quoted: str
    signature: str
    wrapper: Wrapper | None
    fields: tuple[FormField, ...]
    hidden: str
    injection: tuple[Injection, ...]
    visible: str


def extract_turn(ticket: Ticket) -> Turn:
    """The customer's (or operator's) latest words that wait for an answer.

    Takes the messages after the last agent's whose author is that of the newest; where all are
    answered, those that the last agent's message answered. Machine mail between a person's
    messages is left out; the turn is machine mail only where nothing else is in it. Never raises
    on a valid ticket, and its work is bounded: what lies behind the first 20,000 visible
    characters of a message is not read.
    """
    indices, is_answered = _turn_indices(ticket)
    reads = {index: _read(ticket, index) for index in indices}
    evidence = {index: _evidence(ticket, index, reads[index]) for index in indices}
    spoken = [index for index in indices if evidence[index] is None] or list(indices)
    machine = next((evidence[i] for i in reversed(spoken) if evidence[i]), None)
    parts = tuple(TurnPart(i, reads[i].text) for i in spoken)
    text = "\n".join(part.text for part in parts)
    subject, subject_injection = _subject(ticket)
    times = [_sent_at(ticket, i) for i in spoken]
    chosen = [reads[i] for i in spoken]
    return Turn(
        ticket_id=ticket.ticket_id,
        author=ticket.messages[spoken[-1]].author,
        text=text,
        parts=parts,
        sent_at=max(times),
        first_sent_at=min(times),
        quoted="\n\n".join(read.quoted for read in chosen if read.quoted),
        signature="\n\n".join(read.signature for read in chosen if read.signature),
        subject=subject,
        topic=customer_topic(subject),
        attachments=tuple(a for i in spoken for a in ticket.messages[i].attachments),
        is_answered=is_answered,
        is_empty=is_empty(text),
        machine=machine,
        wrapper=next((read.wrapper for read in reversed(chosen) if read.wrapper), None),
        fields=tuple(f for read in chosen for f in read.fields),
        hidden_text=any(read.hidden for read in chosen),
        injection=(*subject_injection, *(found for read in chosen for found in read.injection)),
        others=tuple(
            ThreadMessage(i, message.author, _read(ticket, i).text, _sent_at(ticket, i))
            for i, message in enumerate(ticket.messages)
            if i not in spoken and message.author != "system"
        ),
    )


def _turn_indices(ticket: Ticket) -> tuple[tuple[int, ...], bool]:
    """Indices of the turn's messages, and whether an agent has answered them."""
    authors = [message.author for message in ticket.messages]
    asking = [i for i, author in enumerate(authors) if author in ("customer", "operator")]
    if not asking:
        return (len(authors) - 1,), authors[-1] == "agent"
    newest = asking[-1]
    agents_before = [i for i, a in enumerate(authors) if a == "agent" and i < newest]
    start = agents_before[-1] + 1 if agents_before else 0
    turn = tuple(i for i in asking if i >= start and authors[i] == authors[newest])
    return turn, "agent" in authors[newest:]


def _read(ticket: Ticket, index: int) -> _Read:
    message = ticket.messages[index]
    lines, hidden = _lines_of(message)
    visible = "\n".join(line.text for line in lines)
    unwrapped = unwrap(lines[: first_boundary(lines)])
    tail = lines[first_boundary(lines) :] if unwrapped.wrapper else ()
    split = split_quotes((*unwrapped.lines, *tail) if unwrapped.wrapper else lines)
    own = split.own
    quoted: Sequence[str] = split.quoted
    if _is_left_to_quote(own, split, passed_on=split.is_forward or is_forward(ticket.subject)):
        own, quoted = _forwarded_words(split.quoted)
    writer = ticket.customer.name if message.author == "customer" else None
    signed = cut_signature(own, writer=writer)
    is_operator = message.author == "operator"
    text, injection = _cut_injections(_paragraphs(signed.text), index, is_operator=is_operator)
    signature, more = _cut_injections(
        _paragraphs((*signed.signature, *split.signature)), index, is_operator=is_operator
    )
    return _Read(
        text=text,
        quoted=_paragraphs((*quoted, *unwrapped.rest)),
        signature=signature,
        wrapper=unwrapped.wrapper,
        fields=unwrapped.fields,
        hidden=hidden,
        injection=(*injection, *more, *_hidden_injections(hidden, index)),
        visible=visible,
    )


def _lines_of(message: Message) -> tuple[tuple[Line, ...], str]:
    """The cleaned visible lines of a message and the text hidden in it."""
    smuggled = smuggled_text(message.body)
    if message.body_format == "html" or looks_like_html(message.body):
        page = read_html(message.body)
        lines, hidden = page.lines, "\n".join(t for t in (page.hidden, smuggled) if t)
    else:
        lines = tuple(Line(text) for text in clean_characters(message.body).split("\n"))
        hidden = smuggled
    kept: list[Line] = []
    size = 0
    for line in lines:
        for text in clean_characters(line.text).split("\n"):
            text = text[: MAX_VISIBLE_CHARS - size]
            kept.append(Line(text.rstrip(" "), line.quoted, line.signature))
            size += len(text) + 1
        if size >= MAX_VISIBLE_CHARS:
            break
    return tuple(kept), hidden


def _is_left_to_quote(own: Sequence[str], split: Split, *, passed_on: bool) -> bool:
    """Whether the writer's words are to be looked for in what the mail quotes.

    So it is below "see below", in a mail passed on without a word, and where the quote marks
    are the writer's own layout, as no client's header stands above them.
    """
    if not any(line.strip() for line in split.quoted):
        return False
    words = _paragraphs(cut_signature(own).text)
    if not only_points_below(words):
        return False
    if words and not is_empty(words):
        return True
    return passed_on or not split.has_header


def _forwarded_words(quoted: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The newest words within the quoted lines, and what remains quoted below them."""
    for _ in range(_MAX_FORWARD_DEPTH):
        split = split_quotes(quoted_content(quoted))
        if any(line.strip() for line in split.own) or not split.quoted:
            return split.own, split.quoted
        quoted = split.quoted
    return tuple(quoted), ()


def _paragraphs(lines: Sequence[str]) -> str:
    """Lines joined, spaces folded, at most one empty line between two paragraphs."""
    out: list[str] = []
    for line in lines:
        text = fold_spaces(line)
        if text or (out and out[-1]):
            out.append(text)
    return "\n".join(out).strip()


def _cut_injections(
    text: str, index: int | None, *, is_operator: bool = False
) -> tuple[str, tuple[Injection, ...]]:
    found = find_injections(text, is_operator=is_operator)
    if not found:
        return text, ()
    cut = tuple(Injection(f.kind, text[f.start : f.end].strip(), index) for f in found)
    return _paragraphs(without(text, found).split("\n")), cut


def _hidden_injections(hidden: str, index: int) -> tuple[Injection, ...]:
    return tuple(
        Injection(f.kind, hidden[f.start : f.end].strip(), index, is_hidden=True)
        for f in find_injections(hidden)
    )


def _evidence(ticket: Ticket, index: int, read: _Read) -> str | None:
    return machine_evidence(
        ticket.messages[index],
        channel=ticket.channel,
        sender=ticket.customer.email,
        subject=clean_subject(ticket.subject),
        body=read.visible,
        is_wrapped=read.wrapper is not None,
    )


def _subject(ticket: Ticket) -> tuple[str, tuple[Injection, ...]]:
    return _cut_injections(clean_subject(ticket.subject), None)


def _sent_at(ticket: Ticket, index: int) -> datetime:
    """When a message was sent; the ticket's time where the helpdesk does not say."""
    return ticket.messages[index].sent_at or ticket.created_at
