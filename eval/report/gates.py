"""The gates: rules that a model has to pass, kept as a file that is reviewed like code."""

import hashlib
from importlib import resources
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from data.errors import InputError

Share = Annotated[float, Field(ge=0, le=1)]


class _Block(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Enough(_Block):
    """Tickets without which nothing can be judged.

    Attributes:
        overall: tickets at the least.
        language: tickets from which on a language is judged by itself.
        intent: tickets from which on an intent is judged by itself.
        unjudged: share of tickets that may be in languages, or in intents, with fewer.
        intents_judged: share of the label set that has to have as many.
    """

    overall: int = Field(default=0, ge=0)
    language: int = Field(default=0, ge=0)
    intent: int = Field(default=0, ge=0)
    unjudged: Share = 1.0
    intents_judged: Share = 0.0


class Floors(_Block):
    """Lower bounds; None asks for nothing."""

    accuracy_low: Share | None = None
    language_accuracy_low: Share | None = None
    macro_f1_low: Share | None = None
    language_low: Share | None = None
    store_low: Share | None = None
    auto_share: Share | None = None


class Ceilings(_Block):
    """Upper bounds; None asks for nothing."""

    calibration_error: Share | None = None
    language_calibration_error: Share | None = None
    language_calibration_least: int = Field(default=100, ge=1)
    auto_error_high: Share | None = None


class IntentGates(_Block):
    """Of single intents."""

    every_one_found: bool = False
    auto_error_high: Share = Field(default=0.2, gt=0, le=1)
    least_auto: int = Field(default=15, ge=1)


class RiskGates(_Block):
    """Recall of risks, judged from `least` labelled tickets on."""

    least: int = Field(default=10, ge=1)
    recall: dict[str, Share] = {}


class BaselineGates(_Block):
    """Against the baseline, where one is given."""

    common: Share = 0.9
    changed: Share = 0.05
    judged_again: bool = True
    overall_low: float = Field(default=-0.02, ge=-1, le=0)
    no_language_worse: bool = True
    no_intent_worse: bool = True
    risk_recall_lost: Share = 0.1


class HonestyGates(_Block):
    """Whether the figures mean what they say."""

    overlap: Share | None = None
    rejected: Share | None = None
    same_label_set: bool = False


class DraftGates(_Block):
    """Of drafts, where a workspace was given."""

    grounded: Share | None = None
    language: Share | None = None
    clean: Share | None = None


class Gates(_Block):
    """A gates file."""

    version: object
    enough: Enough = Enough()
    floors: Floors = Floors()
    ceilings: Ceilings = Ceilings()
    intents: IntentGates = IntentGates()
    risks: RiskGates = RiskGates()
    baseline: BaselineGates = BaselineGates()
    honesty: HonestyGates = HonestyGates()
    drafts: DraftGates = DraftGates()


def default_gates() -> Path:
    """The gates file that comes with the product."""
    return Path(str(resources.files("eval") / "gates.yaml"))


def read_gates(path: Path) -> tuple[Gates, str]:
    """A gates file and its digest.

    Raises:
        InputError: names the file and the field that is wrong.
    """
    try:
        raw = path.read_bytes()
        gates = Gates.model_validate(yaml.safe_load(raw))
    except (OSError, yaml.YAMLError) as error:
        raise InputError(path, "", f"expected a gates file: {error}") from None
    except ValidationError as error:
        first = error.errors()[0]
        raise InputError(path, ".".join(map(str, first["loc"])) or "file", first["msg"]) from None
    return gates, hashlib.sha256(raw).hexdigest()
