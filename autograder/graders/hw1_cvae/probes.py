"""A look into a submission's networks, which may have any layers, and stand-ins for its methods."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from unittest import mock

import torch
from torch import Tensor, nn

from autograder.sandbox import toolbox

# ---------------------------------------------------------------- models

GAIN, BIAS = 1.7, 0.2  # of the layers: what goes in matters for what comes out, which is not fresh
HIDDEN = 64


class Unfinished:
    """In the place of a CVAE whose layers are a stub: other methods that are stubs say so, too."""

    def __init__(self, cls: type, error: NotImplementedError) -> None:
        self.cls, self.error = cls, error

    def eval(self) -> Unfinished:
        return self

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def method(*args: Any) -> None:
            try:
                getattr(toolbox.bare(self.cls, {}), name)(*args)
            except NotImplementedError:
                raise
            except Exception:  # it needs the layers
                raise self.error from None
            raise self.error

        return method


def model(cls: type, pixels: int, latents: int, classes: int, number: int) -> Any:
    """Return a CVAE of these sizes with large weights, the same ones for the same layers."""
    cvae: Any
    try:
        with mock.patch.object(nn.Linear, "reset_parameters"):  # of weights that are not kept
            cvae = cls(pixels, HIDDEN, latents, classes)
    except NotImplementedError as error:
        return Unfinished(cls, error)
    if any(nn.parameter.is_lazy(parameter) for parameter in cvae.parameters()):
        cvae(torch.zeros(2, pixels), torch.zeros(2, classes))
    toolbox.fill(cvae, number, GAIN)
    with torch.no_grad():
        for parameter in cvae.parameters():
            parameter.mul_(BIAS if parameter.dim() < 2 else 1)
    return cvae


def without_networks(cls: type) -> Any:
    """Return a CVAE of which only `reparameterize` is used; its networks may be missing."""
    return toolbox.bare(cls, {"z_dim": 3})


class by_variance:
    """A sampler of μ and log σ² as one of μ and σ²."""

    def __init__(self, sample: Callable[..., Any]) -> None:
        self.sample = sample

    def __call__(self, mean: Tensor, variance: Tensor) -> Any:
        return self.sample(mean, variance.log())


# ---------------------------------------------------------------- networks


def one_by_one(network: Callable[..., Any], values: Tensor, c: Tensor) -> list[Tensor]:
    """Return what a network makes of a batch, and of each of its rows alone, side by side."""
    alone = [_flat(network(values[[i]], c[[i]])) for i in range(len(c))]
    return [_flat(network(values, c)), torch.cat(alone)]


def _flat(outputs: Any) -> Tensor:
    parts = outputs if isinstance(outputs, tuple | list) else [outputs]
    return torch.cat([part.detach().flatten(start_dim=1) for part in parts], dim=1)


def weights_of(cvae: nn.Module, network: Callable[..., Any], *args: Tensor) -> list[list[bool]]:
    """Tell of each output of a network whether a weight has a gradient, and all are parameters."""
    own = {id(parameter) for parameter in cvae.parameters()}
    outputs = network(*args)
    parts = outputs if isinstance(outputs, tuple | list) else [outputs]
    found = [_leaves(part) for part in parts]
    return [[bool(leaves), leaves <= own] for leaves in found]


def _leaves(output: Tensor) -> set[int]:
    """Return the identities of all tensors that want a gradient and that a result was made of."""
    leaves, seen, todo = set(), set(), [output.grad_fn]
    while todo:
        node: Any = todo.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            leaves.add(id(node.variable))
        todo += [before for before, _ in node.next_functions]
    return leaves


# ---------------------------------------------------------------- forward


class forward_with:
    """The method `forward` of a CVAE whose latents are given; `asked` is what they are drawn by."""

    def __init__(self, cvae: Any) -> None:
        self.cvae = cvae
        self.asked: list[Tensor] = []

    def __call__(self, x: Tensor, c: Tensor, z: Tensor) -> Any:
        def given(mu: Tensor, logvar: Tensor) -> Tensor:
            self.asked = [mu.detach(), logvar.detach()]
            return z

        with mock.patch.object(type(self.cvae), "reparameterize", staticmethod(given)):
            return self.cvae(x, c)


def gradients(cvae: Any, x: Tensor, c: Tensor, lent: bool) -> list[Tensor]:
    """Return recon and μ of `forward`, and the gradients of recon with respect to μ and log σ².

    If lent, latents are 5 μ + log σ² and standard normal noise.
    """
    own = type(cvae).__dict__.get("reparameterize")
    stand_in = staticmethod(lambda mu, logvar: 5 * mu + logvar + torch.randn(mu.shape))
    with mock.patch.object(type(cvae), "reparameterize", stand_in if lent else own):
        recon, mu, logvar = cvae(x, c)
    return [recon.detach(), mu.detach(), *toolbox.gradients(recon, [mu, logvar])]
