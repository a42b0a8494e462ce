"""A look into a submission's networks, which may have any layers, and stand-ins for its methods."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Sequence
from typing import Any
from unittest import mock

import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from autograder.sandbox import toolbox
from autograder.sandbox.toolbox import (
    by_variance as by_variance,
    one_by_one as one_by_one,
    weights_of as weights_of,
    with_mode as with_mode,
)

# ---------------------------------------------------------------- models

GAIN, BIAS = 1.7, 0.2  # of the layers: what goes in matters for what comes out, which is not fresh


def model(
    cls: type,
    shape: Sequence[int],
    latents: int,
    classes: int,
    number: int | None,
    gain: float = GAIN,
) -> Any:
    """Return a CVAE of these sizes: with large weights, the same ones for the same layers.

    Or, without a number, a fresh one.
    """
    cvae: Any
    try:
        if number is None:
            return cls(tuple(shape), latents, classes)
        with mock.patch.object(nn.Linear, "reset_parameters"):  # of weights that are not kept
            cvae = cls(tuple(shape), latents, classes)
        if any(map(nn.parameter.is_lazy, cvae.parameters())):  # they are kept, for a first call
            cvae = cls(tuple(shape), latents, classes)
    except NotImplementedError as error:
        return Unfinished(cls, error)
    cvae.eval()  # so that layers learn nothing from the call
    toolbox.built(cvae, torch.zeros(2, *shape), torch.zeros(2, classes))
    cvae.train()
    toolbox.enlarge(cvae, number, gain, BIAS)
    return cvae


class Unfinished:
    """In the place of a CVAE whose layers are a stub: other methods that are stubs say so, too."""

    def __init__(self, cls: type, error: NotImplementedError) -> None:
        self.cls, self.error = cls, error

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

    def __call__(self, *args: Any) -> None:
        self.forward(*args)


class sampler:
    """The method `reparametrize`, whatever the networks are, in a mode, with gradients or not."""

    def __init__(
        self, cls: type, latents: int, training: bool = True, gradients: bool = True
    ) -> None:
        self.model = without_networks(cls, latents).train(training)
        self.gradients = gradients

    def __call__(self, mu: Tensor, logvar: Tensor) -> Any:
        with torch.set_grad_enabled(self.gradients):
            return self.model.reparametrize(mu, logvar)


def without_networks(cls: type, latents: int) -> Any:
    """Return a CVAE of which only `reparametrize` is used; its networks may be missing."""
    try:
        with mock.patch.object(nn.Linear, "reset_parameters"):
            return cls((1, 1, 2), latents, 2)
    except Exception:
        return toolbox.bare(cls, {"latent_dim": latents})


# ---------------------------------------------------------------- encoder and decoder


class Networks:
    """Encoder and decoder of a CVAE in eval mode, by its methods of these names or by `forward`."""

    def __init__(self, cvae: Any, methods: bool) -> None:
        self.cvae = cvae.eval()
        self.methods = methods and hasattr(cvae, "encode") and hasattr(cvae, "decode")

    def encode(self, x: Tensor, y: Tensor) -> Any:
        self.cvae.eval()  # whatever mode it was put in meanwhile
        return self.cvae.encode(x, y) if self.methods else self.cvae(x, y)[1:3]

    def decode(self, z: Tensor, y: Tensor) -> Any:
        self.cvae.eval()
        if self.methods:
            return self.cvae.decode(z, y)
        x = torch.full((len(z), *self.cvae.input_shape), 0.5)
        return given_latents(self.cvae, x, y, z)[0]


class Overwriting(TorchFunctionMode):
    """Notes all results of PyTorch's functions; `value` is written into result number `at`."""

    def __init__(self, at: int = -1, value: Tensor | None = None) -> None:
        super().__init__()
        self.at, self.value = at, value
        self.results: list[Any] = []

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        if len(self.results) == self.at and self.value is not None:
            result.data.copy_(self.value)
        self.results.append(result)
        return result


def given_latents(cvae: Any, x: Tensor, y: Tensor, z: Tensor) -> Any:
    """Return what `forward(x, y)` gives if the latents that it draws are z.

    They are written over what it returns as its latents, where these are made. If x_hat does not
    depend on that, if these are mu itself, or if there are none, they are what its `reparametrize`
    gives, at the first call; any others are random.
    """
    with contextlib.suppress(Exception):  # of its own `reparametrize`, which is graded elsewhere
        parts, again, others = (_overwritten(cvae, x, y, value) for value in (z, z, z + 1))
        as_before = torch.equal(parts[0], again[0]) and torch.equal(parts[1], others[1])
        if as_before and not torch.equal(parts[0], others[0]):
            return parts
    x_hat, mu, logvar, drawn = _lent(cvae, x, y, z)
    return x_hat, mu, logvar, drawn


def _overwritten(cvae: Any, x: Tensor, y: Tensor, z: Tensor) -> Any:
    with Overwriting() as found:
        drawn = cvae(x, y)[3]
    at = max((n for n, result in enumerate(found.results) if result is drawn), default=-1)
    with Overwriting(at, z):
        return cvae(x, y)


def _lent(cvae: Any, x: Tensor, y: Tensor, z: Tensor) -> Any:
    calls = itertools.count()

    def given(*_: Any, **__: Any) -> Tensor:
        return torch.randn_like(z) if next(calls) else z

    with mock.patch.object(type(cvae), "reparametrize", given):
        return cvae(x, y)


# ---------------------------------------------------------------- forward


def lend_sampler(cvae: Any) -> Any:
    """Put a stand-in for `reparametrize` on a CVAE: 5 μ + log σ² and standard normal noise."""
    cvae.reparametrize = lambda mu, logvar: 5 * mu + logvar + torch.randn(mu.shape)
    return cvae


def latent_gradients(cvae: Any, x: Tensor, y: Tensor) -> list[Tensor]:
    """Return μ and z of `forward`, and the gradients of x_hat with respect to μ and log σ²."""
    x_hat, mu, logvar, z = cvae(x, y)
    return [mu.detach(), z.detach(), *toolbox.gradients(x_hat, [mu, logvar])]


# ---------------------------------------------------------------- images that are drawn


def latents_of(cvae: Any, y: Tensor, times: int) -> Tensor | None:
    """Return the z that `sample` decodes, (times, B, Z), for a CVAE of images (1, 2, Z).

    They are read from its images: those of a stand-in for `decode` show z in the first row, and
    grey pixels in the second. None, if the model has no such method, or makes something else of it.
    """
    own, latents = getattr(type(cvae), "decode", None), cvae.latent_dim

    def shown(cvae: Any, *args: Any, **kwargs: Any) -> Any:
        given = [arg for arg in (*args, *kwargs.values()) if arg.shape[-1:] == (latents,)]
        if own and len(given) != 1:
            return own(cvae, *args, **kwargs)
        rows = torch.sigmoid(given[0]), torch.full_like(given[0], 0.5)
        return torch.stack(rows, dim=-2).reshape(-1, 1, 2, latents)

    if own is None:
        return None
    with mock.patch.object(type(cvae), "decode", shown):
        images = toolbox.repeat(cvae.sample, times, [y])
    as_shown = bool((images[..., 0, 1, :] == 0.5).all())
    return torch.logit(images[..., 0, 0, :].double()) if as_shown else None


def lend_sample(cvae: Any) -> Any:
    """Put a stand-in for `sample` on a CVAE: it gives noise around a grey that shows the class."""
    cvae.sample = lambda y: grey_images(cvae.input_shape, y)
    return cvae


def grey_images(shape: Sequence[int], y: Tensor) -> Tensor:
    """Return an image for each row of y (B, C)."""
    grey = y.float() @ torch.linspace(-1, 1, y.shape[1])  # (B,)
    noise = torch.randn(len(y), *shape)
    return torch.sigmoid(grey.reshape(-1, *[1] * len(shape)) + 0.5 * noise)
