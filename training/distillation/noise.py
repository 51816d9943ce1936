"""Write a text as a hurried customer might; its target stays that of the clean text.

Lost capitals and accents need no noise here: the tokenizer removes both.
"""

import random
import re
from collections.abc import Callable

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_NEIGHBOURS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj",
    "i": "uo", "j": "hk", "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o",
    "q": "wa", "r": "et", "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc",
    "y": "tu", "z": "x",
}  # fmt: skip
TYPO_CHARACTERS = 25
_PUNCTUATION = re.compile(r"[.,;:!?¿¡\"()]")


def add_noise(text: str, generator: random.Random) -> str:
    """One to two kinds of carelessness, chosen by `generator`."""
    for change in generator.sample(_CHANGES, k=generator.randint(1, 2)):
        text = change(text, generator)
    return text


def drop_punctuation(text: str, generator: random.Random) -> str:
    """No sentence marks at all."""
    return _PUNCTUATION.sub("", text).strip() or text


def drop_apostrophes(text: str, generator: random.Random) -> str:
    """`j'ai` becomes `jai` or `j ai`, `don't` becomes `dont`."""
    return re.sub(r"['’]", generator.choice(["", " "]), text)


def spell_umlauts(text: str, generator: random.Random) -> str:
    """`für` becomes `fuer`."""
    return text.translate(_UMLAUTS)


def mistype(text: str, generator: random.Random) -> str:
    """About one slip in 25 characters: left out, doubled, swapped or a neighbouring key."""
    characters = list(text)
    for _ in range(1 + len(text) // TYPO_CHARACTERS):
        place = generator.randrange(len(characters))
        if not characters[place].isalpha():
            continue
        match generator.randrange(4):
            case 0:
                characters[place] = ""
            case 1:
                characters[place] *= 2
            case 2:
                following = min(place + 1, len(characters) - 1)
                pair = characters[following], characters[place]
                characters[place], characters[following] = pair
            case _:
                near = _NEIGHBOURS.get(characters[place].lower(), characters[place])
                characters[place] = generator.choice(near)
    return "".join(characters) or text


_CHANGES: list[Callable[[str, random.Random], str]] = [
    drop_punctuation,
    drop_apostrophes,
    spell_umlauts,
    mistype,
]
