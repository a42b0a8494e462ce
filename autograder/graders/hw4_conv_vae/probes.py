"""Parts that checks lend to a submission: networks that are known, and looks into its own."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from autograder.sandbox import toolbox
from autograder.sandbox.toolbox import (
    by_variance as by_variance,
    leaves,
    with_mode as with_mode,
    without_gradients as without_gradients,
)

SIDE = 28  # pixels
PIXELS = SIDE * SIDE

# ---------------------------------------------------------------- a model over known networks


class KnownEncoder(nn.Module):
    """Mean x A + a and log-variance x C + c, by the first pixels of an image alone."""

    def __init__(self, weights: Tensor, shift: Tensor, scales: Tensor, scale: Tensor) -> None:
        super().__init__()
        self.weights, self.scales = weights, scales  # A and C, (P, Z)
        self.shift, self.scale = nn.Parameter(shift), nn.Parameter(scale)  # a and c, (Z,)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        if x.dim() != 4 or x.shape[1:] != (1, SIDE, SIDE):
            raise ValueError(f"convolutions want images (B, 1, 28, 28), not {tuple(x.shape)}")
        x = x.flatten(start_dim=1)[:, : len(self.weights)]
        return x @ self.weights + self.shift, x @ self.scales + self.scale


class KnownDecoder(nn.Module):
    """The probabilities of all pixels: the first ones are a function of z, the others constant."""

    def __init__(self, pixels: Callable[[Tensor], Tensor], others: Tensor) -> None:
        super().__init__()
        self.pixels = pixels  # z (B, Z) → (B, P)
        self.others = nn.Parameter(others)  # (784 − P,)

    def forward(self, z: Tensor) -> Tensor:
        if z.dim() != 2:
            raise ValueError(f"this decoder wants z of the shape (B, Z), not {tuple(z.shape)}")
        first = self.pixels(z)
        pixels = torch.cat([first, self.others.expand(len(z), -1).to(first.dtype)], dim=1)
        return pixels.reshape(-1, 1, SIDE, SIDE)


def readable(z: Tensor) -> Tensor:
    """A pixel for each dimension of z, from which it can be read."""
    return torch.sigmoid(z)


def linear(weights: Tensor, bias: Tensor) -> Callable[[Tensor], Tensor]:
    """Pixels with the logits z B + b."""
    return lambda z: torch.sigmoid(z @ weights + bias)


def steps(count: int) -> Callable[[Tensor], Tensor]:
    """So many pixels, all of them probable where the first coordinate of z is above 0, or none."""
    return lambda z: torch.where(z[:, :1] > 0, 0.97, 0.03).expand(-1, count)


def bumps(centres: Tensor, widths: Tensor) -> Callable[[Tensor], Tensor]:
    """A pixel 0.9 exp(−(z − c)² / 2w²) for each dimension of z, each centre c and width w (J, Z).

    The probability of an image in which these pixels are all 1 is a Gaussian function of z.
    """
    return lambda z: 0.9 * (-0.5 * ((z[:, None] - centres) / widths) ** 2).exp().flatten(1)


class NoNetwork(nn.Module):
    """What stands in the place of a network: a parameter, so that it is on some device."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__()
        self.parameter = nn.Parameter(torch.zeros(()))


def model(
    cls: type, zdim: int, training: bool, encoder: Any = None, decoder: Any = None
) -> nn.Module:
    """Return a VAE of a submission, over known networks where they are given.

    Its constructor runs, for it may set attributes of the submission's own, but makes none of its
    networks: mistakes in them cost no points here. Where it fails, the parts are all there is.
    """
    names = getattr(vars(cls).get("__init__"), "__globals__", {})
    own = {name: names[name] for name in ("Encoder", "Decoder") if name in names}
    vae: Any
    try:
        names.update(dict.fromkeys(own, NoNetwork))
        vae = cls(zdim)
    except Exception:
        vae = toolbox.bare(cls, {"zdim": zdim, "encoder": NoNetwork(), "decoder": NoNetwork()})
    finally:
        names.update(own)
    if encoder is not None:
        vae.encoder = KnownEncoder(*encoder)
    if decoder is not None:
        vae.decoder = KnownDecoder(*decoder)
    result: nn.Module = vae.train(training)
    return result


class latents_of:
    """The z behind so many samples of a model whose decoder is `readable`: (count, Z).

    Of samples that have another shape, that shape.
    """

    def __init__(self, vae: Any) -> None:
        self.vae = vae

    def __call__(self, count: int) -> Any:
        images = self.vae.sample(count)
        if not isinstance(images, Tensor) or images.shape != (count, 1, SIDE, SIDE):
            return torch.tensor(images.shape) if isinstance(images, Tensor) else images
        return images[:, 0, 0, : self.vae.zdim].detach().double().logit().float()


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


def shaken(network: nn.Module, value: Tensor, scale: float = 1.5) -> Any:
    """Return what a network makes of `value` in eval mode, twice, after noise on all its weights.

    So the outputs are far from those of a fresh network.
    """
    network.eval()
    with torch.no_grad():
        network(value)  # lazy layers have no weights before
        for parameter in network.parameters():
            parameter.add_(scale * torch.randn(parameter.shape))
        return [network(value), network(value)]


class Layers(TorchFunctionMode):
    """Counts what a network does: its convolutions, and how often it enlarges what it has.

    An enlargement is one of the smaller side of (B, C, H, W) maps, beyond all that were there
    before; a margin that is put around a map is none.
    """

    def __init__(self, batch: int) -> None:
        super().__init__()
        self.batch = batch
        self.convolutions = self.enlargements = self.side = 0

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        result = func(*args, **(kwargs or {}))
        name = getattr(func, "__name__", "")
        self.convolutions += "conv" in name or name == "unfold"
        maps = isinstance(result, Tensor) and result.dim() == 4
        if maps and len(result) in (1, self.batch):  # images may be looked at one by one
            side = min(result.shape[2:])
            self.enlargements += 0 < self.side < side and "pad" not in name
            self.side = max(self.side, side)
        return result


def layers(network: nn.Module, value: Tensor) -> list[int]:
    """Return how many convolutions and enlargements a network makes of `value`."""
    with torch.no_grad(), Layers(len(value)) as found:
        network.eval()(value)
    return [found.convolutions, found.enlargements]


def dependence(network: nn.Module, again: nn.Module, value: Tensor) -> list[list[bool]]:
    """Tell of each output of a network what `toolbox.weights_of` does, and two things more.

    Whether the output has a gradient with respect to the input; and whether `again`, another
    network of the same sizes, gives the same once it has the same parameters and buffers.
    """
    tracked = value.clone().requires_grad_()
    moves = []
    for output in toolbox.outputs_of(network.eval(), tracked):
        if not isinstance(output, Tensor):
            raise toolbox.NotATensor(f"It returned {type(output).__name__}, not a tensor.")
        moved = tracked in leaves(output) and bool(
            torch.autograd.grad(
                (output * toolbox.cotangent(output)).sum(), tracked, retain_graph=True
            )[0].any()
        )
        moves.append(moved)
    again.eval()(value)  # lazy layers have no weights before
    for ours, theirs in zip(network.parameters(), again.parameters(), strict=True):
        if torch.equal(ours, theirs):
            ours.requires_grad_()  # what is not random, such as a filter, need not learn
    found = toolbox.weights_of(network, network, value)
    again.load_state_dict(network.state_dict())
    pairs = zip(*(toolbox.outputs_of(each, value) for each in (network, again)), strict=True)
    known = [torch.allclose(one, other, rtol=1e-4, atol=1e-6) for one, other in pairs]
    return [[*each, *more] for each, *more in zip(found, moves, known, strict=True)]


def one_by_one(network: nn.Module, values: Tensor, first: int = 5) -> list[Any]:
    """Return what a network makes of the first examples of a batch, of each alone, and of all again
    where no gradients are asked.

    Images are reduced to 16 of their pixels.
    """
    network.eval()
    together = _flat(network(values))[:first]
    alone = torch.cat([_flat(network(value[None])) for value in values[:first]])
    with torch.no_grad():
        return [together, alone, _flat(network(values))[:first]]


def _flat(outputs: Any) -> Tensor:
    parts = outputs if isinstance(outputs, tuple | list) else [outputs]
    flat = torch.cat([torch.as_tensor(part).detach().flatten(start_dim=1) for part in parts], dim=1)
    return flat[:, :: PIXELS // 16] if flat.shape[1] == PIXELS else flat
