"""Parts that checks lend to a submission: networks that are known, of the homework's sizes."""

from collections.abc import Sequence
from typing import Any
from unittest import mock

import torch
from torch import Tensor, nn

from autograder.sandbox import toolbox

# ---------------------------------------------------------------- networks


class KnownEncoder(nn.Module):
    """q(z | x, y) with mean [x, y] A + a and variance exp([x, y] C + c); the parameters: a, c."""

    def __init__(self, weights: Tensor, shift: Tensor, scales: Tensor, scale: Tensor) -> None:
        super().__init__()
        self.weights, self.scales = weights, scales  # A and C, (D + labels, Z)
        self.shift, self.scale = nn.Parameter(shift), nn.Parameter(scale)  # a and c, (Z,)

    def forward(self, x: Tensor, y: Tensor | None = None) -> tuple[Tensor, Tensor]:
        inputs = joined(x, y)
        return inputs @ self.weights + self.shift, (inputs @ self.scales + self.scale).exp()


class KnownDecoder(nn.Module):
    """The means [g ⊙ z, y] B + b; the parameter is g. All z that it was given are in `seen`."""

    def __init__(self, latents: int, weights: Tensor, bias: Tensor) -> None:
        super().__init__()
        self.weights, self.bias = weights, bias  # B (Z + labels, D) and b (D,)
        self.gain = nn.Parameter(torch.ones(latents))  # g, (Z,)
        self.seen: list[Tensor] = []

    def forward(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        self.seen.append(z.detach())
        return joined(self.gain * z, y) @ self.weights + self.bias


def joined(inputs: Tensor, y: Tensor | None) -> Tensor:
    """Append the labels, as the homework's networks do."""
    return inputs if y is None else torch.cat([inputs, y], dim=-1)


# ---------------------------------------------------------------- the bound


class negative_elbo_bound:
    """The method of an FSVAE, over known networks."""

    def __init__(self, cls: type, encoder: list[Tensor], decoder: list[Tensor]) -> None:
        with mock.patch.object(nn.Linear, "reset_parameters"):  # of networks that are not kept
            fsvae: Any = cls()
        fsvae.enc = self.enc = KnownEncoder(*encoder)
        fsvae.dec = self.dec = KnownDecoder(len(self.enc.shift), *decoder)
        self.method = fsvae.negative_elbo_bound

    def __call__(self, x: Tensor, y: Tensor) -> Any:
        return self.method(x, y)


class gradient_of:
    """The gradient of a weighted sum of the bound's results for the parameters a, c and g."""

    def __init__(self, bound: negative_elbo_bound, weights: Sequence[float]) -> None:
        self.bound, self.weights = bound, weights
        self.networks = nn.ModuleList([bound.enc, bound.dec])

    def __call__(self, x: Tensor, y: Tensor) -> Tensor:
        return torch.cat(toolbox.parameter_gradient(self.total, [x, y], self.networks))

    def total(self, x: Tensor, y: Tensor) -> Any:
        pairs = zip(self.weights, self.bound(x, y), strict=True)
        return sum(weight * result for weight, result in pairs if weight)


class latents_of:
    """All z that the decoder gets in one call, (z's, Z)."""

    def __init__(self, bound: negative_elbo_bound) -> None:
        self.bound = bound

    def __call__(self, x: Tensor, y: Tensor) -> Tensor:
        self.bound.dec.seen.clear()
        self.bound(x, y)
        return torch.cat([z.reshape(-1, z.shape[-1]) for z in self.bound.dec.seen])
