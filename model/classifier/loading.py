"""Load a classifier from a folder; the one that comes with the product is the default."""

import json
from importlib import resources
from pathlib import Path

from model.classifier.encoder import FORMAT as ENCODER
from model.classifier.encoder import EncoderClassifier
from model.classifier.errors import ModelError
from model.classifier.ngrams import FORMAT as NGRAMS
from model.classifier.ngrams import NgramClassifier

DEFAULT = "ngrams"


def default_folder() -> Path:
    """The folder of the model that comes with the product."""
    return Path(str(resources.files("model") / "artifacts" / DEFAULT))


def load_classifier(
    folder: Path | None = None, *, threads: int = 2
) -> EncoderClassifier | NgramClassifier:
    """The classifier of a folder, by the format that its card names.

    Raises:
        ModelError: the folder is incomplete or of an unknown format.
    """
    folder = folder or default_folder()
    try:
        card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{folder}/model.json: expected a model folder: {error}") from None
    if card.get("format") == ENCODER:
        return EncoderClassifier(folder, threads=threads)
    if card.get("format") == NGRAMS:
        return NgramClassifier(folder)
    raise ModelError(f"{folder}/model.json: format: unknown format {card.get('format')!r}")
