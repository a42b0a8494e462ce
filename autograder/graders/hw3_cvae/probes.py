"""A look into a submission's networks, which may have any layers, and stand-ins for its methods."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Sequence
from typing import Any
from unittest import mock

import torch
from torch import Tensor, nn
from torch._C._functorch import is_batchedtensor
from torch.distributions import Distribution
from torch.overrides import TorchFunctionMode

from autograder.sandbox import toolbox
from autograder.sandbox.toolbox import (
    by_variance as by_variance,
    one_by_one as one_by_one,
    with_mode as with_mode,
    without_gradients as without_gradients,
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
        with mock.patch.object(nn.Linear, "reset_parameters", large(gain)):
            cvae = cls(tuple(shape), latents, classes)
    except NotImplementedError as error:
        return Unfinished(cls, error)
    cvae.eval()  # so that layers learn nothing from the call
    toolbox.built(cvae, torch.zeros(2, *shape), torch.zeros(2, classes))
    cvae.train()
    toolbox.enlarge(cvae, number, gain, BIAS)
    return cvae


def large(gain: float) -> Callable[[nn.Linear], None]:
    """Return what gives a layer large weights: it keeps them where the model does not know it.

    So a layer that is not registered does what it is to do, but for learning.
    """

    def reset_parameters(layer: nn.Linear) -> None:
        if not nn.parameter.is_lazy(layer.weight) and layer.weight.numel():
            nn.init.normal_(layer.weight, std=gain / layer.in_features**0.5)
            if layer.bias is not None:
                nn.init.normal_(layer.bias, std=gain * BIAS)

    return reset_parameters


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


class reparametrize:
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
        # Large weights may make σ 0 or infinite, which distributions would refuse.
        with mock.patch.object(Distribution, "_validate_args", False):
            encoded = self.cvae.encode(x, y) if self.methods else None
            return encoded if is_pair(encoded) else self.cvae(x, y)[1:3]

    def decode(self, z: Tensor, y: Tensor) -> Any:
        self.cvae.eval()
        if self.methods:
            return self.cvae.decode(z, y)
        x = torch.full((len(z), *self.cvae.input_shape), 0.5)
        return given_latents(self.cvae, x, y, z)[0]


def is_pair(encoded: Any) -> bool:
    """Tell whether `encode` gives what the handout proposes; it need not."""
    parts = encoded if isinstance(encoded, tuple | list) else ()
    return len(parts) == 2 and all(isinstance(part, Tensor) for part in parts)


def by_helpers(cvae: Any, x: Tensor, y: Tensor, z: Tensor) -> list[Tensor]:
    """Return what `forward` is to give with these latents, by `decode` and `encode`."""
    encoded = cvae.encode(x, y)
    if not is_pair(encoded):
        raise TypeError("encode does not give mu and logvar")
    return [cvae.decode(z, y), *encoded, z]


class Overwriting(TorchFunctionMode):
    """Notes the results of PyTorch's functions that have as many numbers as `value`.

    The value is written into result number `at`.
    """

    def __init__(self, value: Tensor, at: int = -1) -> None:
        super().__init__()
        self.at, self.value = at, value
        self.results: list[Tensor] = []  # copies: what is changed in place is another result

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        if not isinstance(result, Tensor) or is_batchedtensor(result):
            return result
        if result.is_floating_point() and result.numel() == self.value.numel():
            if len(self.results) == self.at:
                result.data.copy_(self.value.reshape(result.shape))
            self.results.append(result.detach().clone())
        return result


def given_latents(cvae: Any, x: Tensor, y: Tensor, z: Tensor) -> Any:
    """Return what `forward(x, y)` gives if the latents that it draws are z.

    They are written over the first result that has the values of the latents that it returns, which
    may be a copy. If x_hat does not depend on that, if these are mu itself, or if there are none,
    they are what its `reparametrize` gives, as many rows at each call as are asked; when they are
    used up, any others are random.
    """
    with contextlib.suppress(Exception):  # of its own `reparametrize`, which is graded elsewhere
        cvae(x.clone(), y.clone())  # so that what it keeps from call to call is there
        parts, again, others = (_overwritten(cvae, x, y, value) for value in (z, z, z + 1))
        as_before = torch.equal(parts[0], again[0]) and torch.equal(parts[1], others[1])
        if as_before and not torch.equal(parts[0], others[0]):
            return parts
    x_hat, mu, logvar, drawn = _lent(cvae, x, y, z)
    return x_hat, mu, logvar, drawn


def _overwritten(cvae: Any, x: Tensor, y: Tensor, z: Tensor) -> Any:
    with Overwriting(z) as found:
        drawn = cvae(x, y)[3]
    same = (torch.equal(result.flatten(), drawn.flatten().to(result)) for result in found.results)
    with Overwriting(z, next((n for n, found in enumerate(same) if found), -1)):
        return cvae(x, y)


def _lent(cvae: Any, x: Tensor, y: Tensor, z: Tensor) -> Any:
    rows = iter(z)

    def given(*args: Any, **kwargs: Any) -> Tensor:
        mean = next(arg for arg in (*args, *kwargs.values()) if isinstance(arg, Tensor))
        found = list(itertools.islice(rows, len(mean) if mean.dim() > 1 else 1))
        return torch.stack(found).reshape(mean.shape) if found else torch.randn(mean.shape)

    with mock.patch.object(type(cvae), "reparametrize", given):
        return cvae(x, y)


def learning(
    model: nn.Module, again: nn.Module, network: Callable[..., Any], values: Tensor, y: Tensor
) -> list[list[bool]]:
    """Tell of each output of a network what `toolbox.weights_of` does, and of other matrices, too.

    A random matrix through which all of the values go is a weight as well, and no parameter.
    `again` is another model of the same sizes, which has other random numbers.
    """
    found = toolbox.weights_of(model, network, values, y)
    ours, theirs = _matrices(model), _matrices(again)
    for name in ours.keys() & theirs.keys():
        before = ours[name].clone()
        if not torch.equal(before, theirs[name]):
            ours[name].zero_()
            turned = toolbox.outputs_of(network, values.flip(0), y)
            pairs = zip(toolbox.outputs_of(network, values, y), turned, strict=True)
            for n, pair in enumerate(pairs):
                found[n][1] &= not torch.allclose(*pair)
            ours[name].copy_(before)
    return found


def _matrices(model: nn.Module) -> dict[str, Tensor]:
    """Return the matrices among the attributes of a model itself that want no gradient."""
    return {
        name: value
        for name, value in vars(model).items()
        if isinstance(value, Tensor)
        and value.dim() > 1
        and value.is_floating_point()
        and not value.requires_grad
    }


# ---------------------------------------------------------------- forward


def lend_sampler(cvae: Any) -> Any:
    """Put a stand-in for `reparametrize` on a CVAE: 5 μ + log σ² and standard normal noise."""
    cvae.reparametrize = lambda mu, logvar: 5 * mu + logvar + torch.randn(mu.shape)
    return cvae


class Undropped(TorchFunctionMode):
    """Leaves dropout out: a layer that may be random in training."""

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        if "dropout" in getattr(func, "__name__", ""):
            return args[0] if args else kwargs["input"]
        return func(*args, **kwargs)


def encoded_twice(cvae: Any, x: Tensor, y: Tensor) -> list[Any]:
    """Return μ and log σ² of two calls of `forward` in training, with layers in eval mode."""
    with_mode(cvae.eval(), training=True)
    with Undropped():
        return [cvae(x.clone(), y.clone())[1:3] for _ in range(2)]


def keeps_latents(cvae: Any, x: Tensor, y: Tensor) -> bool:
    """Tell whether `forward` leaves alone what its `reparametrize` gives."""
    given: list[Tensor] = []
    before: list[Tensor] = []

    def drawn(mu: Tensor, logvar: Tensor) -> Tensor:
        given.append(mu.detach() + torch.randn(mu.shape))
        before.append(given[-1].clone())
        return given[-1]

    cvae.reparametrize = drawn
    cvae(x, y)
    return all(torch.equal(*pair) for pair in zip(given, before, strict=True))


def latent_gradients(cvae: Any, x: Tensor, y: Tensor) -> list[Tensor]:
    """Return μ and z of `forward`, and the gradients of x_hat with respect to μ and log σ²."""
    x_hat, mu, logvar, z = cvae(x, y)
    return [mu.detach(), z.detach(), *toolbox.gradients(x_hat, [mu, logvar])]


DIRECTIONS, STEP = 5, 1e-8  # in double precision; hardly a ReLU has its kink within a step


def weight_gradients(cvae: Any, x: Tensor, y: Tensor) -> list[Tensor]:
    """Return how x_hat, μ and log σ² move with the weights that μ and log σ² are made of.

    By gradients, and by differences at the same noise, (3, K) each, for K random directions. Then
    how z, μ and log σ² move, (K, B, Z) each, and half the noise (z − μ) that σ scales, (B, Z).
    """
    cvae, x, y = cvae.double(), x.double(), y.double()

    def parts() -> list[Tensor]:
        toolbox.seed(1)
        return [torch.as_tensor(part) for part in cvae(x.clone(), y.clone())]

    def moved(step: float, direction: list[Tensor]) -> list[Tensor]:
        with torch.no_grad():
            for weight, by in zip(weights, direction, strict=True):
                weight += step * by
        return [part.detach() for part in parts()]

    x_hat, mu, logvar, z = parts()
    found = toolbox.leaves(mu) | toolbox.leaves(logvar)
    weights = [weight for weight in cvae.parameters() if weight in found]
    gradients = [toolbox.gradients(part, weights, keep_graph=True) for part in (x_hat, mu, logvar)]
    automatic, differences, moves = [], [], []
    for _ in range(DIRECTIONS):
        direction = [torch.randn_like(weight) for weight in weights]
        pairs = list(zip(moved(STEP, direction), moved(-2 * STEP, direction), strict=True))
        moved(STEP, direction)
        *parts_move, z_moves = ((above - below) / (2 * STEP) for above, below in pairs)
        automatic.append([_dot(gradient, direction) for gradient in gradients])
        differences.append([_dot([toolbox.cotangent(by)], [by]) for by in parts_move])
        moves.append(torch.stack([z_moves, *parts_move[1:]]))
    by_direction = torch.tensor(automatic).T, torch.tensor(differences).T
    return [*by_direction, *torch.stack(moves, dim=1), (z - mu).detach() / 2]


def _dot(ours: Sequence[Tensor], theirs: Sequence[Tensor]) -> float:
    return float(sum((a * b).sum() for a, b in zip(ours, theirs, strict=True)))


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
