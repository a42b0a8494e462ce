"""Parts that checks lend to a submission: small networks that are known."""

from collections.abc import Sequence
from typing import Any
from unittest import mock

import torch
from torch import Tensor, nn
from torch.nn import functional

from autograder.sandbox import toolbox

# ---------------------------------------------------------------- networks
#
# They have few pixels and few latents, which saves time. Where they are `wide`, they have as many
# as the homework's networks, of which only the first ones matter.

PIXELS, LATENTS, LABELS = 784, 64, 10  # of the homework's networks
OFF = -40.0  # the logit of a pixel that is 0, which adds nothing to a bound


class KnownEncoder(nn.Module):
    """q(z | x, y) with mean [x, y] A + a and variance exp([x, y] C + c); the parameters: a, c."""

    wide = False

    def __init__(self, weights: Tensor, shift: Tensor, scales: Tensor, scale: Tensor) -> None:
        super().__init__()
        self.weights, self.scales = weights, scales  # A and C, (D + labels, Z)
        self.shift, self.scale = nn.Parameter(shift), nn.Parameter(scale)  # a and c, (Z,)

    def forward(self, x: Tensor, y: Tensor | None = None) -> tuple[Tensor, Tensor]:
        inputs = joined(*apart(x, y, len(self.weights) - LABELS, PIXELS))
        m, log_v = inputs @ self.weights + self.shift, inputs @ self.scales + self.scale
        if self.wide:
            more = (0, LATENTS - m.shape[-1])  # N(0, 1), as the prior
            m, log_v = functional.pad(m, more), functional.pad(log_v, more)
        return m, log_v.exp()


class KnownDecoder(nn.Module):
    """The logits [(y T) ⊙ g ⊙ z, y] B + b; the parameter is g. All [z, y] it got are `seen`."""

    wide = False

    def __init__(self, weights: Tensor, turns: Tensor, bias: Tensor) -> None:
        super().__init__()
        # B (Z + labels, D), T (labels, Z), b (D,)
        self.weights, self.turns, self.bias = weights, turns, bias
        self.gain = nn.Parameter(torch.ones(len(weights) - LABELS))  # g, (Z,)
        self.seen: list[Tensor] = []

    def forward(self, z: Tensor, y: Tensor | None = None) -> Tensor:
        z, y = apart(z, y, len(self.gain), LATENTS)
        turned = z if y is None else (y.to(z.dtype) @ self.turns.to(z.dtype)) * z
        inputs = joined(self.gain * turned, y)
        self.seen.append(toolbox.outside(joined(z, y)))
        logits = inputs @ self.weights + self.bias
        if self.wide:
            logits = functional.pad(logits, (0, PIXELS - logits.shape[-1]), value=OFF)
        return logits


class KnownClassifier(nn.Module):
    """The logits x U + u of the labels; the parameter is u."""

    def __init__(self, weights: Tensor, shift: Tensor) -> None:
        super().__init__()
        self.weights = weights  # U, (D, labels)
        self.shift = nn.Parameter(shift)  # u, (labels,)

    def forward(self, x: Tensor) -> Tensor:
        return x[..., : len(self.weights)] @ self.weights + self.shift


def apart(inputs: Tensor, y: Tensor | None, size: int, wide: int) -> tuple[Tensor, Tensor | None]:
    """Return so many of the inputs, and the labels, which may have been joined by hand."""
    if y is None and inputs.shape[-1] in (size + LABELS, wide + LABELS):
        inputs, y = inputs[..., :-LABELS], inputs[..., -LABELS:]
    return inputs[..., :size], y


def joined(inputs: Tensor, y: Tensor | None) -> Tensor:
    """Append the labels, as the homework's networks do."""
    return inputs if y is None else torch.cat([inputs, y], dim=-1)


# ---------------------------------------------------------------- the bound


class negative_elbo_bound:
    """The method of an SSVAE, over known networks."""

    def __init__(
        self,
        cls: type,
        encoder: list[Tensor],
        decoder: list[Tensor],
        classifier: list[Tensor],
        gen_weight: float = 1,
        class_weight: float = 100,
    ) -> None:
        with mock.patch.object(nn.Linear, "reset_parameters"):  # of networks that are not kept
            ssvae: Any = cls(gen_weight, class_weight)
        ssvae.enc = self.enc = KnownEncoder(*encoder)
        ssvae.dec = self.dec = KnownDecoder(*decoder)
        ssvae.cls = self.cls = KnownClassifier(*classifier)
        self.ssvae, self.method = ssvae, ssvae.negative_elbo_bound

    @torch.no_grad()
    def __call__(self, x: Tensor) -> Any:
        """Return the bound as a model is evaluated, in that mode and without gradients."""
        self.ssvae.eval()
        return self.answer(x)

    def in_training(self, x: Tensor) -> Any:
        """Return the bound as a model is trained."""
        self.ssvae.train()
        return self.answer(x)

    def answer(self, x: Tensor) -> Any:
        """Return the bound in the mode in which the model is."""
        if not self.enc.wide:
            try:
                return self.method(x)
            except RuntimeError:  # counts on the sizes of the homework's networks, which is right
                self.enc.wide = self.dec.wide = True
        return self.method(functional.pad(x, (0, PIXELS - x.shape[-1])))


class gradient_of:
    """The gradient of a weighted sum of the bound's results for the parameters a, c, g and u."""

    def __init__(self, bound: negative_elbo_bound, weights: Sequence[float]) -> None:
        self.bound, self.weights = bound, weights
        self.networks = nn.ModuleList([bound.enc, bound.dec, bound.cls])

    def __call__(self, x: Tensor) -> Tensor:
        return torch.cat(toolbox.parameter_gradient(self.total, [x], self.networks))

    def total(self, x: Tensor) -> Any:
        pairs = zip(self.weights, self.bound.in_training(x), strict=True)
        return sum(weight * result for weight, result in pairs if weight)


class noise_of:
    """The noise ε = (z − m) / √v behind all z that the decoder gets with one label, (z's, Z).

    The images have to be equal, so that m and v are those of each z. Each should have at least one,
    with this and with every other label; nan if it has not.
    """

    def __init__(self, bound: negative_elbo_bound, label: int) -> None:
        self.bound, self.label = bound, label

    @torch.no_grad()
    def __call__(self, x: Tensor) -> Tensor:
        seen, labels = self.bound.dec.seen, torch.eye(LABELS)
        m, v = self.bound.enc(x[:1], labels[[self.label]])  # before x may be overwritten
        seen.clear()
        self.bound(x)
        rows = torch.cat([inputs.reshape(-1, inputs.shape[-1]) for inputs in seen])
        z, y = rows[:, :-LABELS], rows[:, -LABELS:]
        fewest = int((y == 1).sum(0).min())
        known = slice(z.shape[-1])  # where they are wide, there are more
        noise = (z[y[:, self.label] == 1] - m[:, known]) / v[:, known].sqrt()
        return noise if fewest >= len(x) else torch.full((len(x), z.shape[-1]), torch.nan)
