"""Save and restore a distillation run: safetensors and JSON, replaced as a whole."""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from training.distillation.student import Student


@dataclass(slots=True)
class RunState:
    """How far a run is: the mean loss of each finished chunk and its wall time."""

    losses: list[float] = field(default_factory=list)
    wall_s: float = 0.0


def save(output: Path, student: Student, optimizer: torch.optim.Optimizer, state: RunState) -> None:
    """Write the checkpoint; a kill at any moment leaves the earlier one or this one."""
    output.mkdir(parents=True, exist_ok=True)
    tensors = {f"model/{name}": value for name, value in student.state_dict().items()}
    for number, weight in enumerate(_weights(optimizer)):
        for name, value in optimizer.state[weight].items():
            tensors[f"optimizer/{number}/{name}"] = value
    draft = output / "checkpoint.safetensors.part"
    save_file(
        {name: value.contiguous() for name, value in tensors.items()},
        draft,
        metadata={"state": json.dumps(asdict(state))},
    )
    os.replace(draft, output / "checkpoint.safetensors")


def load(output: Path, student: Student, optimizer: torch.optim.Optimizer) -> RunState:
    """Restore the checkpoint into `student` and `optimizer`; a new run has none."""
    path = output / "checkpoint.safetensors"
    if not path.exists():
        return RunState()
    tensors = load_file(path)
    model = {
        name.removeprefix("model/"): value
        for name, value in tensors.items()
        if name.startswith("model/")
    }
    student.load_state_dict(model)
    for number, weight in enumerate(_weights(optimizer)):
        prefix = f"optimizer/{number}/"
        optimizer.state[weight] = {
            name.removeprefix(prefix): value
            for name, value in tensors.items()
            if name.startswith(prefix)
        }
    return read_state(path)


def read_state(path: Path) -> RunState:
    """How far the run of a checkpoint file is, without reading its tensors."""
    from safetensors import safe_open

    with safe_open(path, framework="pt") as file:
        return RunState(**json.loads(file.metadata()["state"]))


def _weights(optimizer: torch.optim.Optimizer) -> list[Tensor]:
    return [weight for group in optimizer.param_groups for weight in group["params"]]
