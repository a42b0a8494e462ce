"""Parts that checks lend to a submission: networks that are known, and looks into its own."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any
from unittest import mock

import torch
from torch import Tensor, nn

from autograder.sandbox import toolbox
from autograder.sandbox.toolbox import (
    by_variance as by_variance,
    flat,
    leaves,
    with_mode as with_mode,
    without_gradients as without_gradients,
)

SIDE = 28  # pixels
PIXELS = SIDE * SIDE

# ---------------------------------------------------------------- a model over known networks


class KnownEncoder(nn.Module):
    """Mean x A + a and log-variance x C + b; a and b of the class, x the first pixels alone."""

    def __init__(self, weights: Tensor, scales: Tensor, means: Tensor, widths: Tensor) -> None:
        super().__init__()
        self.weights, self.scales = weights, scales  # A and C, (P, Z)
        self.means, self.widths = nn.Parameter(means), nn.Parameter(widths)  # a and b, (classes, Z)

    def forward(self, x: Tensor, c: Tensor) -> tuple[Tensor, Tensor]:
        if x.dim() != 4 or x.shape[1:] != (1, SIDE, SIDE):
            raise ValueError(f"convolutions want images (B, 1, 28, 28), not {tuple(x.shape)}")
        if c.dim() != 1:
            raise ValueError(f"this encoder wants classes (B,), not {tuple(c.shape)}")
        x = x.flatten(start_dim=1)[:, : len(self.weights)]
        return x @ self.weights + self.means[c], x @ self.scales + self.widths[c]


class KnownDecoder(nn.Module):
    """The first pixels are sigmoid(z), the next ones show the class, and the others are grey."""

    def __init__(self, faces: Tensor) -> None:
        super().__init__()
        self.faces = nn.Parameter(faces)  # (classes, P)

    def forward(self, z: Tensor, c: Tensor) -> Tensor:
        if z.dim() != 2 or c.dim() != 1:
            raise ValueError(
                "this decoder wants z of the shape (B, Z) and classes (B,), not "
                f"{tuple(z.shape)} and {tuple(c.shape)}"
            )
        first = torch.cat([torch.sigmoid(z), self.faces[c]], dim=1)
        grey = first.new_full((len(first), PIXELS - first.shape[1]), 0.5)
        return torch.cat([first, grey], dim=1).reshape(-1, 1, SIDE, SIDE)


class NoNetwork(nn.Module):
    """What stands in the place of a network: a parameter, so that it is on some device."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__()
        self.parameter = nn.Parameter(torch.zeros(()))


def model(
    cls: type, zdim: int, nclasses: int, training: bool, encoder: Any = None, decoder: Any = None
) -> nn.Module:
    """Return a CVAE of a submission, over known networks where they are given.

    Its constructor runs, for it may set attributes of the submission's own, but makes none of its
    networks: mistakes in them cost no points here. Where it fails, the parts are all there is.
    """
    names = getattr(vars(cls).get("__init__"), "__globals__", {})
    own = {name: names[name] for name in ("Encoder", "Decoder") if name in names}
    sizes = {"zdim": zdim, "nclasses": nclasses}
    cvae: Any
    try:
        names.update(dict.fromkeys(own, NoNetwork))
        cvae = cls(**sizes)
    except Exception:
        cvae = toolbox.bare(cls, {**sizes, "encoder": NoNetwork(), "decoder": NoNetwork()})
    finally:
        names.update(own)
    if encoder is not None:
        cvae.encoder = KnownEncoder(*encoder)
    if decoder is not None:
        cvae.decoder = KnownDecoder(decoder)
    result: nn.Module = cvae.train(training)
    return result


def mixed(mu: Tensor, logvar: Tensor, call: int) -> Tensor:
    """Give a stand-in for a sample of `reparameterize`: a number in which all three leave a trace.

    Another one at every call, as a sample is.
    """
    return 0.4 * mu - 0.3 * logvar + 0.2 * torch.sin(3 * mu * logvar) + 0.7 * call


class forward:
    """One of the results of `forward`, or all of them, with a stand-in for `reparameterize`."""

    def __init__(self, cvae: Any, part: int | None = None) -> None:
        self.cvae, self.part = cvae, part

    def __call__(self, x: Tensor, c: Tensor) -> Any:
        calls = itertools.count()

        def draw(cvae: Any, mu: Tensor, logvar: Tensor) -> Tensor:
            return mixed(mu, logvar, next(calls)) if cvae.training else mu

        with mock.patch.object(type(self.cvae), "reparameterize", draw):
            parts = self.cvae(x, c)
        return parts if self.part is None else parts[self.part]


class pixels_of:
    """The first pixels of samples of a model over known networks, as numbers before a sigmoid."""

    def __init__(self, cvae: Any, count: int) -> None:
        self.cvae, self.count = cvae, count

    def __call__(self, c: Tensor) -> Any:
        images = self.cvae.sample(c)
        if not isinstance(images, Tensor) or images.shape != (len(c), 1, SIDE, SIDE):
            return images
        return images[:, 0, 0, : self.count].detach().double().logit().float()


class part_of:
    """One of the results of a function."""

    def __init__(self, function: Callable[..., Any], part: int) -> None:
        self.function, self.part = function, part

    def __call__(self, *args: Any) -> Any:
        return self.function(*args)[self.part]


# ---------------------------------------------------------------- what a call leaves behind


def left(function: Callable[..., Any], model: nn.Module, *args: Any) -> list[bool]:
    """Return what `toolbox.kept` does, and whether gradients are still computed after the call."""
    with torch.enable_grad():
        return [*toolbox.kept(function, model, *args), torch.is_grad_enabled()]


def drawn_after(function: Callable[..., Any], *args: Tensor) -> Tensor:
    """Return random numbers that are drawn after two calls of a function, (2, 3)."""
    numbers = []
    for _ in range(2):
        function(*(arg.clone() for arg in args))
        numbers.append(torch.rand(3))
    return torch.stack(numbers)


# ---------------------------------------------------------------- a look into networks


def enlarged(network: nn.Module, value: Tensor, c: Tensor, factor: float = 2.0) -> nn.Module:
    """Return a fresh network in eval mode with larger weights: what goes in matters more."""
    with torch.no_grad():
        network(value, c)  # lazy layers have no weights before
        for parameter in network.parameters():
            parameter.mul_(factor if parameter.dim() > 1 else 1)
    return network.eval()


def shaken(network: nn.Module, value: Tensor, c: Tensor, scale: float = 1.5) -> Any:
    """Return what a network makes of its input in eval mode, after noise on all its weights."""
    network.eval()
    with torch.no_grad():
        network(value, c)
        for parameter in network.parameters():
            parameter.add_(scale * torch.randn(parameter.shape))
        return network(value, c)


def with_each_class(network: nn.Module, value: Tensor, others: Tensor, classes: int) -> Any:
    """Return outputs of an enlarged network, reduced to 112 pixels for each image: (C + 1, B, 112).

    For each class, and with other inputs for the first one. Of 16 pixels, all may be the same for
    two classes by chance, once in 1000 times, where a ReLU cuts most of them off.
    """
    labels = [torch.full((len(value),), label) for label in range(classes)]
    network = enlarged(network, value, labels[0])
    inputs = [*((value, c) for c in labels), (others, labels[0])]
    outputs = [network(*pair) for pair in inputs]
    if isinstance(outputs[0], tuple | list):
        return [torch.stack([_flat(one) for one in part]) for part in zip(*outputs, strict=True)]
    return [torch.stack([_flat(one) for one in outputs])]


def one_by_one(network: nn.Module, values: Tensor, c: Tensor, first: int = 5) -> list[Tensor]:
    """Return what a network makes of the first examples of a batch, of each alone, and of all again
    where no gradients are asked.
    """
    enlarged(network, values, c)
    together = _flat(network(values, c))[:first]
    alone = [_flat(network(values[[i]], c[[i]])) for i in range(first)]
    with torch.no_grad():
        return [together, torch.cat(alone), _flat(network(values, c))[:first]]


def _flat(outputs: Any) -> Tensor:
    rows = flat(outputs)
    return rows[:, :: PIXELS // 112] if rows.shape[1] == PIXELS else rows


def weights_of(network: nn.Module, again: nn.Module, value: Tensor, c: Tensor) -> list[list[bool]]:
    """Tell of each output of a network what `toolbox.weights_of` does, and two things more.

    Whether a gradient reaches the input, and so all layers on the way to it; and whether `again`,
    another network of the same sizes, gives the same once it has the same parameters and buffers.
    """
    tracked = value.clone().requires_grad_()
    way = [tracked in leaves(part) for part in toolbox.outputs_of(network, tracked, c)]
    again(value, c)  # lazy layers have no weights before
    for ours, theirs in zip(network.parameters(), again.parameters(), strict=True):
        if torch.equal(ours, theirs):
            ours.requires_grad_()  # what is not random, such as one-hot codes, need not learn
    found = toolbox.weights_of(network, network, value, c)
    again.eval().load_state_dict(network.state_dict())
    pairs = zip(*(toolbox.outputs_of(each, value, c) for each in (network, again)), strict=True)
    known = [torch.allclose(one, other, rtol=1e-4, atol=1e-6) for one, other in pairs]
    return [[*each, *more] for each, *more in zip(found, way, known, strict=True)]
