"""Parts that checks lend to a submission: small networks that are known, and given functions."""

from typing import Any
from unittest import mock

import torch
from torch import Tensor, nn
from torch.nn import functional

from autograder.sandbox import toolbox
from hw2_utils import gaussian

# ---------------------------------------------------------------- networks

WIDTH = 784  # pixels of an MNIST image
OFF = -40.0  # the logit of a pixel that is 0, which adds nothing to a bound


class KnownEncoder(nn.Module):
    """q(z | x) with mean m = x A + a and variance v = exp(x C + c); the parameter is (a, c).

    Pixels beyond those that A knows do not matter. `pixels` is how many there were, in a list.
    """

    def __init__(self, weights: Tensor, shift: Tensor, scales: Tensor, scale: Tensor) -> None:
        super().__init__()
        self.weights = torch.cat([weights, scales], dim=1)  # A and C, (D, 2Z)
        self.shifts = nn.Parameter(torch.cat([shift, scale]))  # a and c, (2Z,)
        self.pixels = [len(weights)]

    def forward(self, x: Tensor, y: None = None) -> tuple[Tensor, Tensor]:
        self.pixels[0], known = x.shape[-1], len(self.weights)
        inputs = x if x.shape[-1] == known else x[..., :known]
        m, log_v = (inputs @ self.weights + self.shifts).chunk(2, dim=-1)
        return m, log_v.exp()


class KnownDecoder(nn.Module):
    """The logits (g ⊙ z) B + b; the parameter is g. All z that it was given are in `seen`.

    It gives as many pixels as the encoder has got; those that B does not know are 0.
    """

    def __init__(self, encoder: KnownEncoder, weights: Tensor, bias: Tensor) -> None:
        super().__init__()
        self.weights, self.bias = weights, bias  # B (Z, D) and b (D,)
        self.gain = nn.Parameter(torch.ones(len(weights)))  # g, (Z,)
        self.missing = lambda: encoder.pixels[0] - len(bias)
        self.seen: list[Tensor] = []

    def forward(self, z: Tensor, y: None = None) -> Tensor:
        self.seen.append(toolbox.outside(z))
        logits = (self.gain * z) @ self.weights + self.bias
        missing = self.missing()
        return functional.pad(logits, (0, missing), value=OFF) if missing else logits


class Bound:
    """The method of a VAE that is called like the class, over known networks.

    They have few pixels, which saves time. A bound that counts on the 784 of MNIST is let pass: it
    gets as many, of which only the first ones matter.
    """

    def __init__(
        self, cls: type, encoder: list[Tensor], decoder: list[Tensor], lent: bool = False
    ) -> None:
        lend(cls, lent)
        with mock.patch.object(nn.Linear, "reset_parameters", _none):  # of networks not kept
            vae: Any = cls(len(decoder[0]))
        vae.enc = self.enc = KnownEncoder(*encoder)
        vae.dec = self.dec = KnownDecoder(self.enc, *decoder)
        self.vae, self.method = vae, getattr(vae, type(self).__name__)

    @torch.no_grad()
    def __call__(self, x: Tensor, *samples: int) -> Any:
        """Return the bound as a model is evaluated, in that mode and without gradients."""
        self.vae.eval()
        return self.answer(x, *samples)

    def in_training(self, x: Tensor, *samples: int) -> Any:
        """Return the bound as a model is trained."""
        self.vae.train()
        return self.answer(x, *samples)

    def answer(self, x: Tensor, *samples: int) -> Any:
        """Return the bound in the mode in which the model is."""
        try:
            return self.method(x, *samples)
        except RuntimeError:
            return self.method(functional.pad(x, (0, WIDTH - x.shape[1])), *samples)


def _none(layer: nn.Linear) -> None:
    """Make no random weights."""


class negative_elbo_bound(Bound):
    """The ELBO of a submission."""


class negative_iwae_bound(Bound):
    """The importance-weighted bound of a submission."""


class gradient_of:
    """The gradients of some of a bound's results for the parameters a, c and g.

    All are of one call: a second one would draw other z, and take as long again.
    """

    def __init__(self, bound: Bound, parts: list[int]) -> None:
        self.bound, self.parts = bound, parts
        self.parameters = [bound.enc.shifts, bound.dec.gain]

    def __call__(self, *args: Any) -> Tensor:
        answer = self.bound.in_training(*args)
        found = [
            part
            for i in self.parts
            for part in toolbox.gradients(answer[i], self.parameters, keep_graph=True)
        ]
        return torch.cat(found)  # (parts · 3Z,)


# ---------------------------------------------------------------- noise


class noise_of:
    """The noise ε = (z − m) / √v behind all z that the decoder got in one call, (z's, Z).

    The images have to be equal, so that m and v are those of each z.
    """

    def __init__(self, bound: Bound) -> None:
        self.bound = bound

    def __call__(self, x: Tensor, *samples: int) -> Tensor:
        self.bound.dec.seen.clear()
        self.bound(x, *samples)
        z = torch.cat([z.reshape(-1, z.shape[-1]) for z in self.bound.dec.seen])
        m, log_v = self.bound.enc.shifts.detach().chunk(2)
        return (z - m) / (log_v / 2).exp()


# ---------------------------------------------------------------- given functions


def sample_gaussian(m: Tensor, v: Tensor) -> Tensor:
    """The sampler of the homework's helpers."""
    return gaussian(m, v).rsample()


def log_normal(x: Tensor, m: Tensor, v: Tensor) -> Tensor:
    """The log-density of the homework's helpers."""
    return gaussian(m, v).log_prob(x)


def lend(cls: type, lent: bool) -> None:
    """Put these two functions into the file of a class, or give it its own ones back."""
    file = vars(cls)["__init__"].__globals__
    for given in (sample_gaussian, log_normal):
        own = file.setdefault(f"_own_{given.__name__}", file.get(given.__name__))
        file[given.__name__] = given if lent else own
