"""The network: an encoder, mean pooling, and one linear head for each thing that is said.

The pooled states are brought to unit variance first: a distilled encoder is trained for the
direction of its output, not its length, and heads on small inputs learn slowly.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits, layer_norm, log_softmax
from transformers import AutoConfig, AutoModel, PreTrainedModel

from training.finetuning.bases import load_base
from training.finetuning.compact import without_pooler
from training.finetuning.heads import Head


class TicketNetwork(nn.Module):
    """Logits of every head from token ids."""

    def __init__(self, encoder: PreTrainedModel, heads: Mapping[str, Head], dropout: float) -> None:
        super().__init__()
        self.encoder = encoder
        self.shape = heads
        self.dropout = nn.Dropout(dropout)
        self.width = (encoder.config.hidden_size,)
        self.heads = nn.ModuleDict(
            {name: nn.Linear(self.width[0], len(head.names)) for name, head in heads.items()}
        )

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> dict[str, Tensor]:
        """Logits by head, each float32 of shape (batch, names)."""
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask)
        weights = attention_mask.unsqueeze(-1).to(states.last_hidden_state.dtype)
        pooled = (states.last_hidden_state * weights).sum(1) / weights.sum(1).clamp(min=1.0)
        pooled = self.dropout(layer_norm(pooled.float(), self.width))
        return {name: head(pooled).float() for name, head in self.heads.items()}


class TicketLoss(nn.Module):
    """The weighted sum of the heads' losses, each over the examples that carry its label.

    Args:
        heads: the heads of the network.
        classes: per `one` head, the weight of each class, shape (names,).
        smoothing: share of a class target spread evenly, 0 to 1.
    """

    def __init__(
        self,
        heads: Mapping[str, Head],
        classes: Mapping[str, Tensor],
        smoothing: float,
    ) -> None:
        super().__init__()
        self.shape, self.smoothing, self.classes = heads, smoothing, dict(classes)

    def forward(
        self, logits: Mapping[str, Tensor], targets: Mapping[str, Tensor], known: Tensor
    ) -> Tensor:
        """The loss of a batch.

        Args:
            logits: by head, shape (batch, names).
            targets: by head, same shape, zeros where unknown.
            known: 1 where an example carries the head's label, shape (batch, heads).
        """
        total = known.new_zeros(())
        for place, (name, head) in enumerate(self.shape.items()):
            mask = known[:, place]
            if head.kind == "one":
                own = self._one(name, logits[name], targets[name])
            else:
                own = binary_cross_entropy_with_logits(
                    logits[name], targets[name], reduction="none"
                ).sum(-1)
            total = total + head.weight * (own * mask).sum() / mask.sum().clamp(min=1.0)
        return total

    def _one(self, name: str, logits: Tensor, target: Tensor) -> Tensor:
        weight = (target * self.classes[name].to(logits.device)).sum(-1)
        spread = target * (1 - self.smoothing) + self.smoothing / target.shape[-1]
        return -(spread * log_softmax(logits, dim=-1)).sum(-1) * weight


def save_network(network: TicketNetwork, output: Path) -> None:
    """Write the encoder's configuration, all weights and the heads, without pickle."""
    output.mkdir(parents=True, exist_ok=True)
    network.encoder.config.save_pretrained(output)
    tensors = {name: value.contiguous() for name, value in network.state_dict().items()}
    save_file(tensors, output / "network.safetensors")
    shape = {
        name: {"kind": head.kind, "names": head.names, "weight": head.weight}
        for name, head in network.shape.items()
    }
    (output / "heads.json").write_text(json.dumps(shape, indent=2), encoding="utf-8")


def load_network(folder: Path) -> TicketNetwork:
    """Read back what `save_network` wrote."""
    shape = json.loads((folder / "heads.json").read_text(encoding="utf-8"))
    heads = {
        name: Head(row["kind"], tuple(row["names"]), row["weight"]) for name, row in shape.items()
    }
    config = AutoConfig.from_pretrained(folder)
    encoder = AutoModel.from_config(config, **without_pooler(config))  # type: ignore[no-untyped-call]
    network = TicketNetwork(encoder, heads, 0.0)
    network.load_state_dict(load_file(folder / "network.safetensors"))
    return network.eval()


def new_network(base: str, heads: Mapping[str, Head], dropout: float, seed: int) -> TicketNetwork:
    """A network with fresh heads on the encoder `base` (bases.load_base)."""
    torch.manual_seed(seed)
    return TicketNetwork(load_base(base).model, heads, dropout)
