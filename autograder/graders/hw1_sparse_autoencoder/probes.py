"""Parts that checks lend to a submission, and looks into its networks; no answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import torch
from torch import Tensor, nn
from torch.nn import functional

from autograder.sandbox.toolbox import (
    intact,
    leaves,
    seed,
    without_gradients as without_gradients,
)

PIXELS = 784  # of the homework's images
MODES = [(training, gradients) for training in (False, True) for gradients in (False, True)]
STEP = 1e-3  # of `_moves_without_gradient`


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
            network.eval()(x.clone())  # lazy layers have no weights before
    except Exception:
        x = functional.pad(x, (0, PIXELS - x.shape[1]))
        network = cls(PIXELS, hidden)
        with torch.no_grad():
            network.eval()(x.clone())
    return network, x


def shaken(network: nn.Module, scale: float = 0.3) -> nn.Module:
    """Add noise to all weights: so biases, and lengths, are not those of a fresh network."""
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.add_(scale * torch.randn(parameter.shape))
    return network


def looked(
    network: nn.Module, x: Tensor, training: bool = False, gradients: bool = False
) -> tuple[Tensor, Tensor]:
    """Return what a network makes of a copy of the images, in this mode."""
    network.train(training)
    with torch.set_grad_enabled(gradients):
        answer: tuple[Tensor, Tensor] = network(x.clone())
    return answer


def answers(cls: type, x: Tensor, hidden: int, lend: bool) -> list[Any]:
    """Return the number of pixels, and what a fresh network makes of the same images twice."""
    with lent(cls, lend):
        network, x = model(cls, x, hidden)
        return [x.shape[1], looked(network, x), looked(network, x)]


def decoded(cls: type, x: Tensor, hidden: int, lend: bool) -> list[Tensor]:
    """Return images, x̂ and h of a shaken network, and `atoms`."""
    with lent(cls, lend):
        network, x = model(cls, x, hidden)
        return _decoded(shaken(network), x)


def decoded_in_modes(cls: type, x: Tensor, hidden: int, lend: bool) -> list[list[Tensor]]:
    """Return `decoded` for each mode, of one network that is shaken in between."""
    with lent(cls, lend):
        network, x = model(cls, x, hidden)
        return [_decoded(shaken(network), x, *mode) for mode in MODES[::-1]]


def _decoded(network: Any, x: Tensor, *mode: bool) -> list[Tensor]:
    x_hat, h = looked(network, x, *mode)
    return [part.detach().float().clone() for part in (x, x_hat, h, network.atoms)]


def superposed(
    cls: type, a: Tensor, b: Tensor, c: Tensor, hidden: int, lend: bool
) -> list[list[Any]]:
    """Return for each mode the codes of a, b, a + b − c and c, of a fresh and a shaken network."""
    with lent(cls, lend):
        network, rest = model(cls, a + b - c, hidden)
        a, b, c = (functional.pad(image, (0, rest.shape[1] - a.shape[1])) for image in (a, b, c))
        images = a, b, rest, c

        def codes(mode: tuple[bool, bool]) -> list[Tensor]:
            found = []
            for image in images:
                seed(1)  # so that a dropout, which is linear, does not look as if it were not
                found.append(looked(network, image, *mode)[1].detach())
            return found

        fresh = [codes(mode) for mode in MODES]
        shaken(network)
        return [[one, codes(mode)] for one, mode in zip(fresh, MODES, strict=True)]


def one_by_one(cls: type, x: Tensor, hidden: int, lend: bool) -> list[Tensor]:
    """Return what a network makes of a batch, and of each of its images alone; x̂ and h in one."""
    with lent(cls, lend):
        network, x = model(cls, x, hidden)
        together = torch.cat(list(looked(network, x)), dim=1)
        alone = [torch.cat(list(looked(network, image[None])), dim=1) for image in x]
        return [together, torch.cat(alone)]


def leftovers(cls: type, x: Tensor, hidden: int, lend: bool) -> list[bool]:
    """Tell whether a network, in both modes, leaves alone what is not its own to change.

    The images, the generator, its weights, its mode, and whether gradients are recorded. Weights
    may be moved to where a second call leaves them, as where atoms are scaled to unit length.
    """
    with lent(cls, lend), torch.no_grad():
        network, x = model(cls, x, hidden)
        kept, numbers, weights, modes, gradients = [], [], [], [], []
        for number, training in enumerate((False, True, False, True)):
            network.train(training)
            seed(number)
            kept += intact(network, [x.clone()])
            numbers.append(torch.rand(8))
            weights.append([p.clone() for p in network.parameters() if p.requires_grad])
            modes.append(network.training == training)
            gradients.append(torch.is_grad_enabled())
        return [
            all(kept),
            not any(map(torch.equal, numbers[:2], numbers[2:])),
            all(map(torch.allclose, weights[1], weights[3])),
            all(modes),
            not any(gradients),
        ]


def dependence(cls: type, x: Tensor, hidden: int, lend: bool) -> list[list[bool]]:
    """Return what x̂ and h depend on, in eval mode and in training mode.

    Whether h depends on weights, on none but parameters, and on none but those that `__init__`
    made; whether x̂ depends on the dictionary, and on x by way of the encoder; whether the gradient
    of h reaches x, and that of x̂ every parameter that moves it.
    """
    with lent(cls, lend):
        _, x = model(cls, x, hidden)
        network: Any = cls(x.shape[1], hidden)
        made = set(network.parameters())
        return [_dependence(network, made, x, training) for training in (False, True)]


def _dependence(network: Any, made: set[Tensor], x: Tensor, training: bool) -> list[bool]:
    x = x.clone().requires_grad_()
    x_hat, h = looked(network, x, training, gradients=True)
    of_codes, of_output = leaves(h), leaves(x_hat)
    weights = {leaf for leaf in of_codes if leaf is not x}
    parameters = set(network.parameters())
    cut = [p for p in parameters - of_output - of_codes if p.requires_grad]
    return [
        bool(weights),
        weights <= parameters,
        weights <= made,
        network.atoms in of_output and _moves(x_hat, network.atoms),
        bool(of_output - {network.atoms}),
        x in of_codes and _moves(h, x),
        not any(_moves_without_gradient(network, x.detach(), p, training) for p in cut),
    ]


def _moves(result: Tensor, leaf: Tensor) -> bool:
    (gradient,) = torch.autograd.grad(result.square().sum(), leaf, retain_graph=True)
    return bool(gradient.any())


def _moves_without_gradient(
    network: nn.Module, x: Tensor, parameter: Tensor, training: bool
) -> bool:
    """Tell whether x̂ moves with a parameter, and by as much one way as the other.

    What jumps, as a mask does, does not: its gradient is 0.
    """
    found = []
    for step in (-STEP, STEP, STEP, -STEP):  # to below, back, above, and back
        with torch.no_grad():
            parameter.add_(step)
        seed(1)  # the same dropout each time
        found.append(looked(network, x, training, gradients=True)[0].detach())
    below, here, above, _ = found
    down, up = (here - below).flatten(), (above - here).flatten()
    if up.abs().max() < 1e-5 * here.abs().max():
        return False
    return float(functional.cosine_similarity(down, up, dim=0)) > 0.9
