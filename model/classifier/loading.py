"""Load a classifier from a folder; the one that comes with the product is the default."""

import hashlib
import json
from importlib import resources
from pathlib import Path

from model.classifier.blend import FORMAT as BLEND
from model.classifier.blend import BlendClassifier
from model.classifier.encoder import FORMAT as ENCODER
from model.classifier.encoder import EncoderClassifier
from model.classifier.errors import ModelError
from model.registry import resolve_model

DEFAULT = "classifier"


def default_folder() -> Path:
    """The folder of the model that comes with the product."""
    return Path(str(resources.files("model") / "artifacts" / DEFAULT))


def load_classifier(
    folder: Path | None = None, *, threads: int = 2
) -> BlendClassifier | EncoderClassifier:
    """The classifier of a folder, by the format that its card names.

    Args:
        folder: `model.json` and what it names, or a registry (model.registry), of which the
            model in use is loaded; the built-in model where none is given.
        threads: of onnxruntime.

    Raises:
        ModelError: the folder is incomplete, altered, or of an unknown format.
    """
    folder = resolve_model(folder or default_folder())
    try:
        card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{folder}/model.json: expected a model folder: {error}") from None
    if card.get("format") == BLEND:
        return BlendClassifier(folder, threads=threads)
    if card.get("format") == ENCODER:
        return EncoderClassifier(folder, threads=threads)
    raise ModelError(f"{folder}/model.json: format: unknown format {card.get('format')!r}")


def model_version(folder: Path) -> str:
    """A digest of a model's files; the same files have the same version wherever they lie."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode())
        with path.open("rb") as content:
            digest.update(hashlib.file_digest(content, "sha256").digest())
    return f"model-{digest.hexdigest()[:12]}"
