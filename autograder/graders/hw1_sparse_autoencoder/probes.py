"""Parts that checks lend to a submission, and looks into its networks; no answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import torch
from torch import Tensor, nn
from torch.nn import functional

from autograder.sandbox.toolbox import leaves

PIXELS = 784  # of the homework's images


def odd_shrinkage(h: Tensor, threshold: Any) -> Tensor:
    """Not a shrinkage: another function that is not linear, for whoever builds on one."""
    return torch.tanh(h) * (1 + threshold)


@contextmanager
def lent(cls: type, lend: bool) -> Iterator[None]:
    """Put `odd_shrinkage` in the place of a submission's own function, if it is to be lent."""
    names = getattr(getattr(cls, "forward", None), "__globals__", {})
    stand_in = {"shrinkage": odd_shrinkage} if lend and "shrinkage" in names else {}
    with mock.patch.dict(names, stand_in):
        yield


def model(cls: type, x: Tensor, hidden: int) -> tuple[Any, Tensor]:
    """Return an autoencoder in eval mode, and the images for it.

    They have few pixels, which saves time; with black ones they are as large as the homework's
    for an encoder that counts on that, which is right.
    """
    try:
        network: Any = cls(x.shape[1], hidden)
        with torch.no_grad():
            network.eval()(x)  # lazy layers have no weights before
    except Exception:
        x = functional.pad(x, (0, PIXELS - x.shape[1]))
        network = cls(PIXELS, hidden)
        with torch.no_grad():
            network.eval()(x)
    return network, x


def shaken(network: nn.Module, scale: float = 0.3) -> nn.Module:
    """Add noise to all weights: so biases, and lengths, are not those of a fresh network."""
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.add_(scale * torch.randn(parameter.shape))
    return network


def answers(cls: type, x: Tensor, hidden: int, lend: bool) -> list[Any]:
    """Return the number of pixels, and what a fresh network makes of the same images twice."""
    with lent(cls, lend), torch.no_grad():
        network, x = model(cls, x, hidden)
        return [x.shape[1], network(x), network(x)]


def decoded(cls: type, x: Tensor, hidden: int, lend: bool) -> list[Any]:
    """Return x̂ and h of a shaken network, and `atoms`."""
    with lent(cls, lend), torch.no_grad():
        network, x = model(cls, x, hidden)
        x_hat, h = shaken(network)(x)
        return [x_hat.float(), h.float(), network.atoms.detach().float()]


def superposed(cls: type, a: Tensor, b: Tensor, hidden: int, lend: bool) -> list[list[Any]]:
    """Return the codes of a, b, a + b and 0, of a fresh and of a shaken network."""
    with lent(cls, lend), torch.no_grad():
        network, both = model(cls, a + b, hidden)
        a = functional.pad(a, (0, both.shape[1] - a.shape[1]))
        images = a, both - a, both, torch.zeros_like(both)
        fresh = [network(image)[1] for image in images]
        shaken(network)
        return [fresh, [network(image)[1] for image in images]]


def one_by_one(cls: type, x: Tensor, hidden: int, lend: bool) -> list[Tensor]:
    """Return what a network makes of a batch, and of each of its images alone; x̂ and h in one."""
    with lent(cls, lend), torch.no_grad():
        network, x = model(cls, x, hidden)
        together = torch.cat(list(network(x)), dim=1)
        alone = [torch.cat(list(network(image[None])), dim=1) for image in x]
        return [together, torch.cat(alone)]


def dependence(cls: type, x: Tensor, hidden: int, lend: bool) -> list[bool]:
    """Return what x̂ and h depend on.

    Whether h depends on x, on weights, and on none but the network's parameters; whether x̂ depends
    on the dictionary, and on x.
    """
    with lent(cls, lend):
        network, x = model(cls, x, hidden)
        x = x.clone().requires_grad_()
        x_hat, h = network(x)
        of_codes, of_output = leaves(h), leaves(x_hat)
        weights = {leaf for leaf in of_codes if leaf is not x}
        return [
            any(leaf is x for leaf in of_codes) and _moves(h, x),
            bool(weights),
            weights <= set(network.parameters()),
            network.atoms in of_output and _moves(x_hat, network.atoms),
            any(leaf is x for leaf in of_output),
        ]


def _moves(result: Tensor, leaf: Tensor) -> bool:
    (gradient,) = torch.autograd.grad(result.square().sum(), leaf, retain_graph=True)
    return bool(gradient.any())
