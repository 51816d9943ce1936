"""The words that edits are told by: words.yaml."""

from functools import lru_cache
from importlib import resources
from typing import Any

import yaml


@lru_cache(maxsize=1)
def sheet() -> dict[str, Any]:
    """Words of replies by group: numbers, promises, negations, formality, greetings."""
    text = (resources.files("model.edits") / "words.yaml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.safe_load(text)
    return found
