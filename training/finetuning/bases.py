"""The encoder that a run starts from: the one that is shipped, a folder, or a name on the hub."""

import re
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from data.errors import ReplywrightError

if TYPE_CHECKING:
    from training.finetuning.compact import Encoder

SHIPPED = "encoder-base"
COMPACT_WEIGHTS = "encoder.int8.safetensors"
_HUB_NAME = re.compile(r"[\w.-]+(/[\w.-]+)?")


class EncoderError(ReplywrightError):
    """An encoder to train from is missing, incomplete or altered."""


def shipped_base() -> Path:
    """The folder of the multilingual encoder that comes with the product."""
    return Path(str(resources.files("model") / "artifacts" / SHIPPED))


def check_base(base: str) -> None:
    """Refuse what cannot be an encoder, before anything heavy starts.

    Raises:
        EncoderError: no such folder and no name of the hub, or a folder without an encoder.
    """
    folder = Path(base)
    if folder.is_dir():
        if not (folder / "config.json").is_file():
            raise EncoderError(f"{folder}/config.json: missing; expected the folder of an encoder")
    elif folder.exists() or not _HUB_NAME.fullmatch(base):
        raise EncoderError(f"{base}: expected the folder of an encoder, or its name on the hub")


def load_base(base: str) -> "Encoder":
    """The encoder `base` with its tokenizer.

    Args:
        base: a compact folder, a Hugging Face folder, or a name of the hub.

    Raises:
        EncoderError: it cannot be loaded, or has no fast tokenizer.
    """
    from training.finetuning.compact import load_compact

    check_base(base)
    if (Path(base) / COMPACT_WEIGHTS).is_file():
        encoder = load_compact(Path(base))
    else:
        encoder = _load_pretrained(base)
    if not encoder.tokenizer.is_fast:
        raise EncoderError(f"{base}: expected a tokenizer with a tokenizer.json, to be served")
    return encoder


def _load_pretrained(base: str) -> "Encoder":
    from transformers import AutoConfig, AutoModel, AutoTokenizer

    from training.finetuning.compact import Encoder, without_pooler

    try:
        pooler = without_pooler(AutoConfig.from_pretrained(base))
        model = AutoModel.from_pretrained(base, **pooler)
        tokenizer = AutoTokenizer.from_pretrained(base)
    except (OSError, ValueError) as error:
        raise EncoderError(f"{base}: no encoder can be loaded: {error}") from error
    return Encoder(model, tokenizer)
