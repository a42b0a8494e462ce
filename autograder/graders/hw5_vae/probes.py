"""Parts that checks lend to a submission: known networks, and stand-ins that are no answers."""

import contextlib
import tempfile
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

import hw5_utils
from autograder.sandbox import toolbox


def _save_image(image: Any, path: str | Path, enlarge: int = 3) -> None:
    """Do with an image what `save_image` does, but save an empty file."""
    grey = (255 * np.clip(image, 0, 1)).round().astype(np.uint8)
    grey.repeat(enlarge, axis=0).repeat(enlarge, axis=1)
    _touch(path)


def _save_scatter(points: Tensor, labels: Tensor, path: str | Path) -> None:
    """Do with points what `save_scatter` does, but save an empty file."""
    points, labels = points.detach().cpu(), labels.detach().cpu()
    for label in labels.unique().tolist():
        _x, _y = points[labels == label][:, :2].T.numpy()
    _touch(path)


def _touch(path: str | Path) -> None:
    """Make an empty file in the place of a figure.

    Checks look at the arrays that the figures are made of. To draw them would only take time. But
    what cannot be drawn is an error here, as it is with the real helpers.
    """
    file = Path(path)
    with contextlib.suppress(OSError):
        file.touch()


hw5_utils.save_image, hw5_utils.save_scatter = _save_image, _save_scatter


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
    """Give each parameter the weight that has its sizes, whichever way round; return the module.

    A parameter with one number, the slope of an activation, stays as it is.
    """
    with torch.no_grad():
        for parameter in (p for p in module.parameters() if p.numel() > 1):
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


def changed(vae: Any, **parts: Any) -> Any:
    """Give a VAE other parts, as training does; return it."""
    for name, part in parts.items():
        setattr(vae, name, part)
    return vae


def is_saved(vae: Any, method: str, name: str) -> bool:
    """Tell whether a method that draws a figure puts a file with this name into `args.out`."""
    with tempfile.TemporaryDirectory() as folder:
        vae.args.out = folder
        getattr(vae, method)()
        return Path(folder, name).exists()


# ---------------------------------------------------------------- modes


def with_and_without_gradients(function: Callable[..., Any], *args: Tensor) -> list[Any]:
    """Return results of a function where gradients can be had, and where they cannot."""
    found = []
    for enabled in (True, False):
        with torch.set_grad_enabled(enabled):
            found.append(function(*(arg.clone() for arg in args)))
    return found


def in_modes(
    cls: type, args: Namespace, parts: Mapping[str, Any], lent: Sequence[str], inputs: list[Tensor]
) -> list[Any]:
    """Return bounds of a VAE: without gradients, with networks in eval mode, after many calls.

    And after one for another batch, of one row more.
    """
    vae = model(cls, args, parts, *lent)
    with torch.no_grad():
        z, *others = (torch.cat([part, part[:1]]) for part in inputs)
        vae.elbo(z + 1, *others)
        found = [vae.elbo(*inputs)]
    for part in parts.values():
        part.eval()
    found.append(vae.elbo(*inputs))
    for part in parts.values():
        part.train()
    for _ in range(100 if len(inputs[0]) == 1 else 1):
        last = vae.elbo(*inputs)
    return [*found, last]


def one_by_one(decoder: nn.Module, z: Tensor) -> list[Any]:
    """Return what a decoder makes of a batch in several modes, and of the last rows alone."""
    found = [decoder(z)]
    with torch.no_grad():
        found.append(decoder(z))
    decoder.eval()
    found.append(decoder(z))
    with torch.no_grad():
        alone = [decoder(row) for row in z[-3:].split(1)]
    return [*found, *alone]


def weights_of(decoder: nn.Module) -> list[tuple[bool, Tensor]]:
    """Return a decoder's parameters, and whether each of them is to learn."""
    return [(p.requires_grad, p.detach()) for p in decoder.parameters()]


# ---------------------------------------------------------------- stand-ins


def lend(cls: type, *names: str) -> None:
    """Put stand-ins for these static methods on a class, and its own ones for all the others."""
    own = {name: cls.__dict__.get(f"_own_{name}", cls.__dict__.get(name)) for name in STAND_INS}
    for name, function in own.items():
        if function is not None:
            setattr(cls, f"_own_{name}", function)
            setattr(cls, name, staticmethod(STAND_INS[name]) if name in names else function)


_cut = 0.3  # of `pixels_stand_in`


def gaussian_stand_in(z: Tensor, mu: Tensor, sigma_square: Tensor) -> Tensor:
    """Not a density: a function (B,) in which every argument leaves its own trace."""
    return (torch.sin(z) - 0.5 * mu * z + 0.2 * sigma_square * z**2).sum(-1)


def bernoulli_stand_in(x: Tensor, p: Tensor) -> Tensor:
    """Not a probability either."""
    return (0.7 * x * p - 0.4 * p).sum(-1)


def noise_stand_in(mu: Tensor, sigma_square: Tensor) -> Tensor:
    """Not a sampler: draws from N(μ, σ²) only where μ = 0 and σ² = 1."""
    return torch.randn(mu.shape) + 5 * mu + 5 * (sigma_square - 1)


def pixels_stand_in(p: Tensor) -> Tensor:
    """Not a sampler: cuts all of p at the same probability."""
    return (p > _cut).float()


def cutting_at(vae: Any, probability: float) -> Any:
    """Set where `pixels_stand_in` cuts from now on; return the VAE."""
    global _cut
    _cut = probability
    return vae


STAND_INS: dict[str, Callable[..., Tensor]] = {
    "logpdf_diagonal_gaussian": gaussian_stand_in,
    "logpdf_bernoulli": bernoulli_stand_in,
    "sample_diagonal_gaussian": noise_stand_in,
    "sample_Bernoulli": pixels_stand_in,
}
