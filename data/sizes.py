"""Sizes in running text, so that `taille 38`, `7 Jahre` and `XL` find the variant."""

import re

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_LETTERS = re.compile(r"(?<![\w'])(X{0,3}[SL]|M|[2-5]XL|One Size)(?![\w'])")


def size_tokens(text: str) -> set[str]:
    """What tells sizes apart: numbers, and letters such as XL where they stand alone."""
    numbers = {n.replace(",", ".") for n in _NUMBER.findall(text)}
    return numbers | {m.upper() for m in _LETTERS.findall(text)}
