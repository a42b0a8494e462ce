"""Parts that checks lend to a submission: known networks, and stand-ins that are no answers."""

from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor, nn

import hw5_utils
from autograder.sandbox import toolbox

# Checks look at the arrays that the figures are made of. Writing files would only take time.
hw5_utils.save_image = lambda *args, **kwargs: None
hw5_utils.save_scatter = lambda *args, **kwargs: None


# ---------------------------------------------------------------- networks


class LinearDecoder(nn.Module):
    """p = sigmoid(z A + b): every z can be read off its image, and 1 − p is no image of any z."""

    def __init__(self, a: Tensor, b: Tensor) -> None:
        super().__init__()
        self.a, self.b = a, b  # (Z, D), (D,)

    def forward(self, z: Tensor) -> Tensor:
        return torch.sigmoid(z @ self.a + self.b)


class LinearEncoder(nn.Module):
    """μ = x M, and a variance that is far from μ, from 1, and from its own square root."""

    def __init__(self, m: Tensor) -> None:
        super().__init__()
        self.m = m  # (D, Z)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        mu = x @ self.m
        return mu, 5.0 + torch.tanh(mu)


def with_weights(module: nn.Module, weights: Sequence[Tensor]) -> nn.Module:
    """Give each parameter the weight that has its sizes, whichever way round; return the module."""
    with torch.no_grad():
        for parameter in module.parameters():
            sizes = sorted(parameter.squeeze().shape)
            weight = next(w for w in weights if sorted(w.shape) == sizes)
            turned = weight if weight.shape == parameter.squeeze().shape else weight.T
            parameter.copy_(turned.reshape(parameter.shape))
    return module


def model(cls: type, args: Namespace, parts: Mapping[str, Any], *lent: str) -> Any:
    """Return a VAE with these networks and data, and with stand-ins for the methods lent.

    Its constructor runs, for it may set attributes of the submission's own. Where it fails, say
    because there is no Decoder yet, the parts are all that the VAE has.
    """
    lend(cls, *lent)
    try:
        vae = cls(args)
    except Exception:
        vae = toolbox.bare(cls, {"args": args})
    for name, part in parts.items():
        setattr(vae, name, part)
    return vae


# ---------------------------------------------------------------- stand-ins


def lend(cls: type, *names: str) -> None:
    """Put stand-ins for these static methods on a class, and its own ones for all the others."""
    own = {name: cls.__dict__.get(f"_own_{name}", cls.__dict__.get(name)) for name in STAND_INS}
    for name, function in own.items():
        if function is not None:
            setattr(cls, f"_own_{name}", function)
            setattr(cls, name, staticmethod(STAND_INS[name]) if name in names else function)


def gaussian_stand_in(z: Tensor, mu: Tensor, sigma_square: Tensor) -> Tensor:
    """Not a density: a function (B,) in which every argument leaves its own trace."""
    return (torch.sin(z) - 0.5 * mu * z + 0.2 * sigma_square).sum(-1)


def bernoulli_stand_in(x: Tensor, p: Tensor) -> Tensor:
    """Not a probability either."""
    return (0.7 * x * p - 0.4 * p).sum(-1)


def noise_stand_in(mu: Tensor, sigma_square: Tensor) -> Tensor:
    """Not a sampler: draws from N(μ, σ²) only where μ = 0 and σ² = 1."""
    return torch.randn(mu.shape) + 5 * mu + 5 * (sigma_square - 1)


def pixels_stand_in(p: Tensor) -> Tensor:
    """Not a sampler: cuts at a probability at which nobody would."""
    return (p > 0.3).float()


STAND_INS: dict[str, Callable[..., Tensor]] = {
    "logpdf_diagonal_gaussian": gaussian_stand_in,
    "logpdf_bernoulli": bernoulli_stand_in,
    "sample_diagonal_gaussian": noise_stand_in,
    "sample_Bernoulli": pixels_stand_in,
}
