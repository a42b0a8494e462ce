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
        self.weights = torch.cat([weights, scales], dim=1)  # A and C, (D + labels, 2Z)
        self.shift, self.scale = nn.Parameter(shift), nn.Parameter(scale)  # a and c, (Z,)

    def forward(self, x: Tensor, y: Tensor | None = None) -> tuple[Tensor, Tensor]:
        m, log_v = (joined(x, y) @ self.weights).chunk(2, dim=-1)
        return m + self.shift, (log_v + self.scale).exp()


class KnownDecoder(nn.Module):
    """The means [g ⊙ z, y] B + b; the parameter is g. All z that it was given are in `seen`."""

    def __init__(self, latents: int, weights: Tensor, bias: Tensor) -> None:
        super().__init__()
        self.weights, self.bias = weights, bias  # B (Z + labels, D) and b (D,)
        self.gain = nn.Parameter(torch.ones(latents))  # g, (Z,)
        self.seen: list[Tensor] = []

    def forward(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        if y is None:  # z and labels may have been joined
            z, y = z[..., : len(self.gain)], z[..., len(self.gain) :]
        self.seen.append(toolbox.outside(z))
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
        self.fsvae, self.method = fsvae, fsvae.negative_elbo_bound

    @torch.no_grad()
    def __call__(self, x: Tensor, y: Tensor) -> Any:
        """Return the bound as a model is evaluated, in that mode and without gradients."""
        self.fsvae.eval()
        return self.method(x, y)

    def in_training(self, x: Tensor, y: Tensor) -> Any:
        """Return the bound as a model is trained."""
        self.fsvae.train()
        return self.method(x, y)


class gradient_of:
    """The gradients of some of the bound's results for the parameters a, c and g.

    All are of one call: a second one would draw other z, and take as long again.
    """

    def __init__(self, bound: negative_elbo_bound, results: Sequence[int]) -> None:
        self.bound, self.results = bound, results
        self.parameters = [bound.enc.shift, bound.enc.scale, bound.dec.gain]

    def __call__(self, x: Tensor, y: Tensor) -> Tensor:
        answer = self.bound.in_training(x, y)
        found = [
            part
            for i in self.results
            for part in toolbox.gradients(answer[i], self.parameters, keep_graph=True)
        ]
        return torch.cat(found)


class noise_of:
    """The noise ε = (z − m) / √v behind all z that the decoder gets in one call, (z's, Z).

    The images and their labels have to be equal, so that m and v are those of each z.
    """

    def __init__(self, bound: negative_elbo_bound) -> None:
        self.bound = bound

    @torch.no_grad()
    def __call__(self, x: Tensor, y: Tensor) -> Tensor:
        m, v = self.bound.enc(x[:1], y[:1])  # before they may be overwritten
        self.bound.dec.seen.clear()
        self.bound(x, y)
        different: list[Tensor] = []
        for z in self.bound.dec.seen:
            if not any(torch.equal(z, other) for other in different):  # may be decoded twice
                different.append(z)
        z = torch.cat([z.reshape(-1, z.shape[-1]) for z in different])
        return (z - m) / v.sqrt()
