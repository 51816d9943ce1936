"""Characters that are not words: controls, invisible marks, broken encodings.

Everything here is linear in the length of the text.
"""

import re
import unicodedata

# What a person reads before answering; the rest of a longer body is not looked at.
MAX_VISIBLE_CHARS = 20_000
MAX_RAW_CHARS = 120_000

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+")
# Soft hyphen, zero-width marks, bidirectional controls, byte order mark, broken bytes, surrogates.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
# Tag characters mirror ASCII and are drawn by no mail client: text for machines only.
_TAG_CHARACTERS = re.compile("[\U000e0020-\U000e007e]{4,}")
# UTF-8 that was read as Windows-1252: "Ã©", "â€™".
_MOJIBAKE = re.compile(
    "[\u00c2-\u00c5][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160"
    "\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153"
    "\u017e\u0178]|\u00e2\u20ac[\u2122\u0153\u009d\u02dc\u201c\u201d\u00a6\u00a2\u2018]"
)
_LOOKALIKES = {c: "'" for c in "\u2019\u2018\u02bc\u00b4`"} | {
    "ß": "s",
    "ø": "o",
    "Ø": "o",
    "ł": "l",
    "Ł": "l",
    "æ": "a",
    "Æ": "a",
    "œ": "o",
    "Œ": "o",
}


def clean_characters(text: str) -> str:
    """The text with plain spaces and newlines, repaired where its encoding was mistaken."""
    text = _LINE_ENDS.sub("\n", text[:MAX_RAW_CHARS])
    text = _MOJIBAKE.sub(_repaired, text)
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def fold_spaces(line: str) -> str:
    """One line with single plain spaces and none at its ends."""
    return _SPACES.sub(" ", line).strip()


def smuggled_text(text: str) -> str:
    """What invisible tag characters spell; empty where there are none."""
    found = _TAG_CHARACTERS.findall(text[:MAX_RAW_CHARS])
    return " ".join("".join(chr(ord(c) - 0xE0000) for c in run) for run in found)


def fold(text: str) -> str:
    """Lower case without accents, character for character, so that offsets stay true."""
    return text.translate(_FOLDED)


def _repaired(match: re.Match[str]) -> str:
    try:
        raw = b"".join(_windows_1252(c) for c in match.group())
        return raw.decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        return match.group()


def _windows_1252(char: str) -> bytes:
    return bytes([ord(char)]) if ord(char) < 0x100 else char.encode("cp1252")


class _Folds(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = _folded(chr(code))
        if len(self) < _MOST_FOLDS:
            self[code] = folded
        return folded


def _folded(char: str) -> str:
    if char in _LOOKALIKES:
        return _LOOKALIKES[char]
    base = unicodedata.normalize("NFKD", char)
    base = base[0] if base else char
    if base == " ":  # NBSP and its kin decompose to a space
        return " "
    return base.lower()[0]


_MOST_FOLDS = 8192
_FOLDED = _Folds()
