"""A store's order number patterns, made safe to run and tolerant of how people copy numbers.

Patterns come from a merchant's stores.yaml and run on customers' text, so one that could
backtrack without end is refused, and each runs on short lines only. People write "ml 100234" for
ML-100234: a tolerant twin of the pattern finds it and gives the number as the store writes it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_MAX_PATTERN_CHARS = 200
_MAX_WINDOW_CHARS = 300
_WINDOW_STEP = 240
_MAX_VARIABLE_PARTS = 3
_MAX_REPEATS = 24  # no part of an order number is longer; `\d+` runs as `\d{1,24}`
_MAX_BRANCH_REPEATS = 4
_SEPARATORS = r"[\s\-–—._/]?"
_ATOM = re.compile(
    r"\\[xuU][0-9a-fA-F]{2,8}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\((?:\?(?:P?[<=!][^)>]*>?"
    r"|[:>imsx-]+:?))?"
    r"|[)|^$.]|.",
    re.S,
)
_QUANTIFIER = re.compile(r"(?:[*+?]|\{(\d*)(,?)(\d*)\})[?+]?")


@dataclass(frozen=True, slots=True)
class OrderNumber:
    """An order number in a line. `value` is how the store writes it, `text` how the line does."""

    start: int
    end: int
    text: str
    value: str
    is_exact: bool


@dataclass(frozen=True, slots=True)
class _Compiled:
    exact: re.Pattern[str]
    whole: re.Pattern[str]
    whole_cased: re.Pattern[str]
    tolerant: re.Pattern[str] | None
    separators: tuple[str, ...]  # what each optional place of the tolerant twin stands for


def pattern_problem(pattern: str) -> str | None:
    """Why a pattern is not used; None where it is.

    Refused are those that do not compile, match nothing at all, refer back to a group, or repeat
    what varies in length itself: `(a+)+` takes longer than anyone waits.
    """
    if len(pattern) > _MAX_PATTERN_CHARS:
        return f"longer than {_MAX_PATTERN_CHARS} characters"
    try:
        compiled = re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return "not a regular expression"
    if compiled.fullmatch("") is not None:
        return "matches an empty text"
    if re.search(r"\\[1-9]|\(\?P=|\(\?\(", pattern):
        return "refers back to a group"
    return _growth_problem(pattern)


def windows(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text with their offsets, long ones in overlapping pieces.

    A pattern's cost grows with some power of what it is given at once; a number is short.
    """
    at = 0
    for line in text.split("\n"):
        for start in range(0, max(1, len(line)), _WINDOW_STEP):
            if start == 0 or start + _MAX_WINDOW_CHARS - _WINDOW_STEP < len(line):
                yield at + start, line[start : start + _MAX_WINDOW_CHARS]
        at += len(line) + 1


def find_numbers(pattern: str, line: str) -> Iterator[OrderNumber]:
    """Numbers that a pattern finds in one line, exact ones first; a refused pattern finds none."""
    compiled = _compiled(pattern)
    if compiled is None:
        return
    line = line[:_MAX_WINDOW_CHARS]
    taken: list[tuple[int, int]] = []
    for match in compiled.exact.finditer(line):
        taken.append(match.span())
        text = match.group()
        yield OrderNumber(*match.span(), text, _in_case(compiled, text), is_exact=True)
    if compiled.tolerant is None:
        return
    for match in compiled.tolerant.finditer(line):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        value = _restored(compiled, match)
        if value is not None and compiled.whole.fullmatch(value):
            yield OrderNumber(
                *match.span(), match.group(), _in_case(compiled, value), is_exact=False
            )


def with_prefix(pattern: str, digits: str) -> str | None:
    """A bare number completed by the letters that every number of the pattern starts with."""
    compiled = _compiled(pattern)
    prefix = "".join(_literal_prefix(pattern)) if compiled else ""
    if not compiled or not any(c.isalpha() for c in prefix) or not digits.isdigit():
        return None
    value = prefix + digits
    return value if compiled.whole_cased.fullmatch(value) else None


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> _Compiled | None:
    if pattern_problem(pattern) is not None:
        return None
    core = pattern.removeprefix("^").removesuffix("$") if not pattern.endswith(r"\$") else pattern
    core = "".join(atom + _limited(quantifier) for atom, quantifier in _atoms(core))
    tolerant, separators = _tolerant(core)
    try:
        return _Compiled(
            exact=_bounded(core),
            whole=re.compile(f"(?:{core})", re.IGNORECASE),
            whole_cased=re.compile(f"(?:{core})"),
            tolerant=_bounded(tolerant) if separators else None,
            separators=separators,
        )
    except re.error:
        return None


def _limited(quantifier: str) -> str:
    """A quantifier without an upper limit, given one."""
    lowest, highest = _repeats(quantifier)
    if highest <= _MAX_REPEATS or lowest == highest:
        return quantifier
    suffix = "?" if len(quantifier) > 1 and quantifier[-1] == "?" else ""
    return f"{{{lowest},{max(lowest, _MAX_REPEATS)}}}{suffix}"


def _bounded(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w]|-\w)", re.IGNORECASE)


def _tolerant(pattern: str) -> tuple[str, tuple[str, ...]]:
    """The pattern with optional separators at its hyphens and where a letter meets a digit."""
    out: list[str] = []
    separators: list[str] = []
    before = ""
    for atom, quantifier in _atoms(pattern):
        is_separator = atom in ("-", r"\-", " ", r"\ ", r"\s", "/", r"\/", "_", r"\.")
        if is_separator and not quantifier:
            out.append(f"(?P<s{len(separators)}>{_SEPARATORS})")
            separators.append({r"\s": " "}.get(atom, atom[-1]))
            before = ""
            continue
        is_digit = atom.isdigit() or atom in (r"\d", "[0-9]")
        if before.isalpha() and is_digit:
            out.append(f"(?P<s{len(separators)}>{_SEPARATORS})")
            separators.append("")
        out.append(atom + quantifier)
        before = atom if len(atom) == 1 else ""
    return "".join(out), tuple(separators)


def _restored(compiled: _Compiled, match: re.Match[str]) -> str | None:
    """The matched text with the separators that the store writes."""
    out: list[str] = []
    at = match.start()
    for index, separator in enumerate(compiled.separators):
        start, end = match.span(f"s{index}")
        if start < at:
            return None  # within an alternative that did not take part, or a repeated group
        out += [match.string[at:start], separator]
        at = end
    return "".join([*out, match.string[at : match.end()]])


def _in_case(compiled: _Compiled, text: str) -> str:
    for value in (text, text.upper(), text.lower()):
        if compiled.whole_cased.fullmatch(value):
            return value
    return text


def _atoms(pattern: str) -> Iterator[tuple[str, str]]:
    """The pattern's atoms with their quantifiers; groups open and close as atoms of their own."""
    at = 0
    while at < len(pattern):
        match = _ATOM.match(pattern, at)
        if match is None:
            return
        at = match.end()
        quantifier = _QUANTIFIER.match(pattern, at) if match.group()[0] not in "(|^" else None
        if quantifier:
            at = quantifier.end()
        yield match.group(), quantifier.group() if quantifier else ""


def _literal_prefix(pattern: str) -> list[str]:
    prefix: list[str] = []
    for atom, quantifier in _atoms(pattern.removeprefix("^")):
        literal = atom[-1] if atom in (r"\-", r"\.", r"\/", r"\#", "-") else atom
        if quantifier or len(literal) != 1 or not (literal.isalpha() or literal in "-./#_"):
            break
        prefix.append(literal)
    return prefix


def _growth_problem(pattern: str) -> str | None:
    """Nested or too many parts of variable length."""
    groups = [_Content()]
    open_ended = 0
    for atom, quantifier in _atoms(pattern):
        if atom[0] == "(":
            groups.append(_Content())
            continue
        inner = groups.pop() if atom == ")" and len(groups) > 1 else _Content()
        lowest, highest = _repeats(quantifier)
        if highest > 1 and inner.varies or highest > _MAX_BRANCH_REPEATS and inner.branches:
            return "repeats a group whose content varies"
        group = groups[-1]
        group.branches = group.branches or inner.branches or atom == "|"
        group.varies = group.varies or inner.varies or lowest != highest
        open_ended += highest > _MAX_REPEATS and lowest != highest
    if open_ended > _MAX_VARIABLE_PARTS:
        return f"has more than {_MAX_VARIABLE_PARTS} parts of open length"
    return None


@dataclass(slots=True)
class _Content:
    """What is known of an open group: does its length vary, does it branch?"""

    varies: bool = False
    branches: bool = False


def _repeats(quantifier: str) -> tuple[int, int]:
    """The fewest and the most times that a quantifier repeats its atom."""
    if not quantifier:
        return 1, 1
    if quantifier[0] in "*+?":
        return {"*": (0, 10_000), "+": (1, 10_000), "?": (0, 1)}[quantifier[0]]
    found = _QUANTIFIER.fullmatch(quantifier)
    low, comma, high = found.groups() if found else ("", ",", "")
    lowest = int(low or 0)
    return lowest, lowest if not comma else int(high or 10_000)
