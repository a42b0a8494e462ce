"""Parts that checks lend to a submission: known networks, and stand-ins that are no answers."""

from collections.abc import Callable

import torch
from torch import Tensor, nn

import hw5_utils
from autograder.sandbox import toolbox

# Checks look at the arrays that the figures are made of. Writing files would only take time.
hw5_utils.save_image = lambda *args, **kwargs: None
hw5_utils.save_scatter = lambda *args, **kwargs: None


class LinearDecoder(nn.Module):
    """p = sigmoid(z A): every z can be read off its image."""

    def __init__(self, a: Tensor) -> None:
        super().__init__()
        self.a = a  # (Z, D)

    def forward(self, z: Tensor) -> Tensor:
        return torch.sigmoid(z @ self.a)


class LinearEncoder(nn.Module):
    """mu = x M, and a variance that is far from mu, from 1, and from its own square root."""

    def __init__(self, m: Tensor) -> None:
        super().__init__()
        self.m = m  # (D, Z)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        mu = x @ self.m
        return mu, 9.0 + mu**2


def gaussian_stand_in(z: Tensor, mu: Tensor, sigma_square: Tensor) -> Tensor:
    """Not a density: a function (B,) in which every argument leaves its own trace."""
    return (0.3 * z - 0.5 * mu * z + 0.2 * sigma_square).sum(-1)


def bernoulli_stand_in(x: Tensor, p: Tensor) -> Tensor:
    """Not a probability either."""
    return (0.7 * x * p - 0.4 * p).sum(-1)


def prior_stand_in(mu: Tensor, sigma_square: Tensor) -> Tensor:
    """Not a sampler: equally spaced points around mu."""
    return mu + torch.linspace(-1, 1, mu.numel()).reshape(mu.shape)


def pixels_stand_in(p: Tensor) -> Tensor:
    """Not a sampler: the more probable value of each pixel."""
    return (p > 0.5).float()


def pathwise(sample: Callable[..., Tensor], mu: Tensor, var: Tensor) -> list[tuple[Tensor, Tensor]]:
    """Return for mu and for var the gradient of a sample, and its derivative by differences.

    Both are taken at the same noise. A sampler that is wrong in distribution can still be right
    here: what is compared is how z moves with what autograd says of it.
    """
    arguments = [mu.double(), var.double()]

    def at(position: int, shift: float) -> Tensor:
        toolbox.seed(1)
        moved = list(arguments)
        moved[position] = moved[position] + shift
        return sample(*moved).detach()

    toolbox.seed(1)
    automatic = toolbox.gradient(sample, arguments, [0, 1])
    step = 1e-3
    return [
        (gradient, (at(i, step) - at(i, -step)) / (2 * step) * toolbox.cotangent(gradient))
        for i, gradient in enumerate(automatic)
    ]
