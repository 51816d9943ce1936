"""What can be wrong with a model folder."""

from data.errors import ReplywrightError


class ModelError(ReplywrightError):
    """A model folder is incomplete, altered, or of another format or label set."""
