"""Parts that checks lend to a submission: machines that are known, and stand-ins, no answers."""

import types
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from autograder.sandbox import toolbox
from autograder.sandbox.toolbox import for_each as for_each, without_gradients as without_gradients

PARAMETERS = "W", "b", "alpha", "sigma"


def machine(cls: type, numbers: Sequence[Tensor], k: int = 1, lent: Sequence[str] = ()) -> Any:
    """Return an RBM with these W, b, α and σ, and with stand-ins for what is lent.

    Further numbers are those of the stand-ins: A, a, C, c and a variance.
    """
    rbm: Any = cls(*numbers[0].shape, k)
    for group in lent:
        for name, function in LENT[group].items():
            setattr(rbm, name, types.MethodType(function, rbm))
    rbm.seen = []  # by a free energy that is lent
    set_numbers(rbm, numbers)
    return rbm


def set_numbers(rbm: Any, numbers: Sequence[Tensor]) -> None:
    """Give an RBM these W, b, α and σ, in the place of the old ones, and its stand-ins theirs."""
    with torch.no_grad():
        for name, value in zip(PARAMETERS, numbers, strict=False):
            getattr(rbm, name).copy_(value)
    rbm.lent_numbers = list(numbers[len(PARAMETERS) :])


# ---------------------------------------------------------------- stand-ins


def odd_p_h(rbm: Any, v: Tensor) -> Tensor:
    """The normal distribution function of v A + a: probabilities, but not those of an RBM."""
    weights, bias = rbm.lent_numbers[:2]
    return torch.special.ndtr(v @ weights.to(v) + bias.to(v))


def odd_sample_h(rbm: Any, v: Tensor) -> Tensor:
    """Draw from these probabilities."""
    return torch.bernoulli(odd_p_h(rbm, v))


def odd_p_v(rbm: Any, h: Tensor) -> tuple[Tensor, Tensor]:
    """The mean h C + c, through which a gradient can flow, and the lent variance."""
    weights, bias, variance = rbm.lent_numbers[2:]
    mean = h @ weights.to(h) + bias + (rbm.b - rbm.b.detach())
    return mean, variance.expand_as(mean)


def odd_sample_v(rbm: Any, h: Tensor) -> Tensor:
    """Draw with this mean and variance; a gradient flows through it, too."""
    mean, variance = odd_p_v(rbm, h)
    return mean + torch.normal(0, variance.sqrt())


def sure_h(rbm: Any, v: Tensor) -> Tensor:
    """Probabilities of 0 and 1: every chain that draws from them takes the same course."""
    weights, bias = rbm.lent_numbers[:2]
    return (v @ weights.to(v) + bias < 0).to(v)


def sure_p_v(rbm: Any, h: Tensor) -> tuple[Tensor, Tensor]:
    """The same mean as before, and a variance of 0."""
    mean = odd_p_v(rbm, h)[0]
    return mean, torch.zeros_like(mean)


def sure_v(rbm: Any, h: Tensor) -> Tensor:
    """That mean, which is all that can be drawn."""
    return odd_p_v(rbm, h)[0]


def odd_gibbs(rbm: Any, v: Tensor, k: int) -> Tensor:
    """Not a chain: moves v, and the farther the larger k is."""
    return (0.5 * v.roll(1, dims=1) + 3 * k).detach()


def drawn_gibbs(rbm: Any, v: Tensor, k: int) -> Tensor:
    """Not a chain either: moves v at random."""
    return (v + torch.randn_like(v)).detach()


def odd_free_energy(rbm: Any, v: Tensor) -> Tensor:
    """Not a free energy: a function (B,) in which v and every parameter leave a trace."""
    trace = (v @ rbm.W).sum(1) + v.cos() @ rbm.b + v.sin().sum(1) * rbm.alpha.sum()
    return 3 * v.square().sum(1) + trace


def seeing_free_energy(rbm: Any, v: Tensor) -> Tensor:
    """The same, which keeps all that it is asked about."""
    rbm.seen.append(v.detach().clone())
    return odd_free_energy(rbm, v)


LENT: dict[str, dict[str, Callable[..., Any]]] = {
    "p_h": {"p_h_given_v": odd_p_h},
    "p_v": {"p_v_given_h": odd_p_v},
    "h": {"p_h_given_v": odd_p_h, "sample_h": odd_sample_h},
    "v": {"p_v_given_h": odd_p_v, "sample_v": odd_sample_v},
    "sure": {
        "p_h_given_v": sure_h,
        "sample_h": sure_h,
        "p_v_given_h": sure_p_v,
        "sample_v": sure_v,
    },
    "gibbs": {"gibbs": odd_gibbs},
    "drawn": {"gibbs": drawn_gibbs},
    "free_energy": {"free_energy": odd_free_energy},
    "seen": {"free_energy": seeing_free_energy},
}


# ---------------------------------------------------------------- what is asked of a machine


def gradients(rbm: Any, method: str, v: Tensor, part: int | None = None) -> list[Tensor]:
    """Return the gradients of a method's result, or of one part, for its argument, W, b and α."""
    leaf = nn.Parameter(v.clone())
    leaves = nn.ParameterList([leaf, rbm.W, rbm.b, rbm.alpha])

    def result(argument: Tensor) -> Any:
        found = getattr(rbm, method)(argument)
        return found if part is None else found[part]

    return toolbox.parameter_gradient(result, [leaf], leaves)


def keeps(rbm: Any, method: str, *args: Any) -> list[bool]:
    """Return whether the first argument, W, b, α and σ have kept their values in a call."""

    def call(*values: Any) -> None:
        getattr(rbm, method)(values[0], *args[1:])

    with torch.no_grad():
        return toolbox.intact(call, [args[0], *(getattr(rbm, name).data for name in PARAMETERS)])


def carries_gradient(rbm: Any, v: Tensor, k: int) -> list[bool]:
    """Tell whether a gradient flows through how v_k was drawn, and whether others still can."""
    with torch.enable_grad():  # and whatever the chain leaves behind ends with it
        return [bool(rbm.gibbs(v, k).requires_grad), torch.is_grad_enabled()]


class means_of:
    """The means over all rows of one kind: of v_k − b, and of products of its coordinates.

    The products are of two different coordinates. So the means are the same whether the last v_k
    is a sample or a mean.
    """

    def __init__(self, rbm: Any, kinds: int) -> None:
        self.rbm, self.kinds = rbm, kinds

    def __call__(self, v: Tensor, k: int) -> Tensor:
        x = (self.rbm.gibbs(v, k) - self.rbm.b).detach()
        x = x.reshape(self.kinds, -1, v.shape[1])  # (kinds, rows, V)
        first, second = torch.triu_indices(v.shape[1], v.shape[1], offset=1)
        return torch.cat([x, x[..., first] * x[..., second]], dim=-1).double().mean(dim=1)


def reached(rbm: Any, v: Tensor) -> Tensor:
    """Return all rows but those of v, which are equal, that the loss asks the free energy about."""
    rbm.contrastive_divergence_loss(v)
    seen = torch.cat([one.reshape(-1, v.shape[1]) for one in rbm.seen])
    return seen[(seen != v[0]).any(dim=1)]


class bias_gradient_of:
    """The gradient of the loss for b. It is linear in v_k: of samples and means it is the same."""

    def __init__(self, rbm: Any) -> None:
        self.rbm = rbm

    def __call__(self, v: Tensor) -> Tensor:
        return gradients(self.rbm, "contrastive_divergence_loss", v)[2]
