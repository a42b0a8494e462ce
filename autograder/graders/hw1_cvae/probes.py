"""A look into a submission's networks, which may have any layers, and stand-ins for its methods."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from unittest import mock

import torch
from torch import Tensor, nn

from autograder.sandbox import toolbox
from autograder.sandbox.toolbox import (
    by_variance as by_variance,
    one_by_one as one_by_one,
    weights_of as weights_of,
    with_mode as with_mode,
    without_gradients as without_gradients,
)

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


def model(
    cls: type, pixels: int, latents: int, classes: int, number: int | None, gain: float = GAIN
) -> Any:
    """Return a CVAE of these sizes: with large weights, the same ones for the same layers.

    Or, without a number, a fresh one.
    """
    cvae: Any

    def large(layer: nn.Linear) -> None:
        toolbox.enlarge(layer, number or 0, gain, BIAS)

    try:
        if number is None:
            return cls(pixels, HIDDEN, latents, classes)
        with mock.patch.object(nn.Linear, "reset_parameters", large):  # also where none is found
            cvae = cls(pixels, HIDDEN, latents, classes)
        if any(map(nn.parameter.is_lazy, cvae.parameters())):  # they are kept, for a first call
            cvae = cls(pixels, HIDDEN, latents, classes)
    except NotImplementedError as error:
        return Unfinished(cls, error)
    cvae.eval()  # so that layers learn nothing from the call
    toolbox.built(cvae, torch.zeros(2, pixels), torch.zeros(2, classes))
    cvae.train()
    toolbox.enlarge(cvae, number, gain, BIAS)
    return cvae


class reparameterize:
    """The method `reparameterize`, whatever the networks are, in a mode, with gradients or not."""

    def __init__(self, cls: type, training: bool = True, gradients: bool = True) -> None:
        self.model = without_networks(cls).train(training)
        self.gradients = gradients

    def __call__(self, mu: Tensor, logvar: Tensor) -> Any:
        with torch.set_grad_enabled(self.gradients):
            return self.model.reparameterize(mu, logvar)


def without_networks(cls: type) -> Any:
    """Return a CVAE of which only `reparameterize` is used; its networks may be missing."""
    try:
        with mock.patch.object(nn.Linear, "reset_parameters"):
            return cls(2, 2, 3, 2)
    except Exception:
        return toolbox.bare(cls, {"z_dim": 3})


# ---------------------------------------------------------------- forward


class forward_with:
    """The method `forward` of a CVAE whose latents are given; `asked` is what they are drawn by.

    Any others that are drawn in the same call are random.
    """

    def __init__(self, cvae: Any) -> None:
        self.cvae = cvae
        self.asked: list[Tensor] = []

    def __call__(self, x: Tensor, c: Tensor, z: Tensor) -> Any:
        self.asked = []

        def given(mu: Tensor, logvar: Tensor) -> Tensor:
            self.asked += [mu.detach(), logvar.detach()]
            return z if len(self.asked) == 2 else torch.randn_like(z)

        with mock.patch.object(type(self.cvae), "reparameterize", staticmethod(given)):
            return self.cvae(x, c)


class lent_forward:
    """The method `forward` of a CVAE with latents 5 μ + log σ² and standard normal noise."""

    def __init__(self, cvae: Any) -> None:
        self.cvae = cvae

    def __call__(self, x: Tensor, c: Tensor) -> Any:
        stand_in = staticmethod(lambda mu, logvar: 5 * mu + logvar + torch.randn(mu.shape))
        with mock.patch.object(type(self.cvae), "reparameterize", stand_in):
            return self.cvae(x, c)


def gradients(cvae: Any, x: Tensor, c: Tensor, lent: bool) -> list[Tensor]:
    """Return recon and μ of `forward`, and the gradients of recon with respect to μ and log σ².

    If lent, latents are those of `lent_forward`.
    """
    recon, mu, logvar = (lent_forward(cvae) if lent else cvae)(x, c)
    return [recon.detach(), mu.detach(), *toolbox.gradients(recon, [mu, logvar])]


# ---------------------------------------------------------------- samples


def latents_of(cvae: Any, label: int, count: int, times: int) -> Tensor | None:
    """Return the z that `sample_class` decodes, (times, count, Z); None without a call of `decode`.

    They are read from its images: those of a stand-in for `decode` show z and then grey pixels, so
    that there have to be twice as many pixels as latents.
    """
    asked = []

    def shown(_: Any, z: Tensor, c: Tensor) -> Tensor:
        asked.append(True)
        return torch.cat([torch.sigmoid(z), torch.full_like(z, 0.5)], dim=1)

    with mock.patch.object(type(cvae), "decode", shown):
        images = toolbox.repeat(cvae.sample_class, times, [label, count])
    return torch.logit(images[..., : cvae.z_dim].double()) if asked else None
