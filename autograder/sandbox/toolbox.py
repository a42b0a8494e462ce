"""What a check can ask for besides calling a function: gradients, repetition, bare objects, …

These functions live on the worker's side, beside the submission, and hold no secret. A check calls
them through the functions of the same names in `autograder.checking`; the last ones are for probes.
"""

from __future__ import annotations

import contextlib
import copy
import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch._C._functorch import get_unwrapped, is_batchedtensor, maybe_get_bdim


def seed(number: int) -> None:
    """Seed every random generator that a homework may use."""
    random.seed(number)
    np.random.seed(number % 2**32)
    torch.default_generator.manual_seed(number)  # torch.manual_seed looks for other devices, slowly


def identity(value: Any) -> Any:
    """Return `value`: fetches what a reference names."""
    return value


def assign(owner: Any, name: str, value: Any) -> None:
    """Set an attribute: `owner.name = value`."""
    setattr(owner, name, value)


def assign_static(owner: Any, name: str, function: Callable[..., Any]) -> None:
    """Put a stand-in for a static method on a class."""
    setattr(owner, name, staticmethod(function))


def bare(cls: type[Any], attributes: dict[str, Any]) -> Any:
    """Return an instance whose constructor has not run, with the given attributes.

    A check of one method can so supply every part that the method needs, and does not fail
    because another part, which the constructor would build, is missing or wrong.
    """
    instance: Any = object.__new__(cls)
    if isinstance(instance, nn.Module):
        nn.Module.__init__(instance)
    for name, value in attributes.items():
        setattr(instance, name, value)
    return instance


def repeat(function: Callable[..., Any], times: int, args: Sequence[Any]) -> Any:
    """Call `function(*args)` so many times and stack the results: (times, ...).

    Each call has its own copy of the tensors: changing an argument costs only the check of that.
    """
    return stacked([function(*map(_copy, args)) for _ in range(times)])


def _copy(value: Any) -> Any:
    return value.clone() if isinstance(value, Tensor) else value


def stacked(results: list[Any]) -> Any:
    """Stack equal-shaped results along a new first axis; tuples element by element."""
    if isinstance(results[0], tuple | list):
        return tuple(stacked(list(parts)) for parts in zip(*results, strict=True))
    with torch.no_grad():
        return torch.stack([torch.as_tensor(result).detach() for result in results])


def for_each(function: Callable[..., Any], *arguments: Any) -> Any:
    """Stack what a function makes of the first, the second, … of all its arguments."""
    return stacked([function(*each) for each in zip(*arguments, strict=True)])


def outside(values: Tensor) -> Tensor:
    """Return values, detached, with an axis in front for each `vmap` in which they are made."""
    values = values.detach()
    while is_batchedtensor(values):
        axis = maybe_get_bdim(values)
        values = get_unwrapped(values).movedim(axis, 0)
    return values


def without_gradients(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that is called under `torch.no_grad()`."""
    return torch.no_grad()(function)


def with_mode(model: Any, training: bool) -> Any:
    """Set the mode of a model itself, while its networks stay in theirs."""
    model.training = training
    return model


def kept(function: Callable[..., Any], model: Any, *args: Any) -> list[bool]:
    """Call `function(*args)`; return whether all is as it is to be.

    The tensors among the arguments, and the model's modes, as they were before; and in eval mode
    none of its networks called in training mode.
    """
    before = copy.deepcopy([arg for arg in args if isinstance(arg, Tensor)])
    modes = [module.training for module in model.modules()]
    called: list[bool] = []
    for network in model.children():
        network.register_forward_pre_hook(lambda module, _: called.append(module.training))
    function(*args)
    after = [arg for arg in args if isinstance(arg, Tensor)]
    return [
        all(torch.equal(old, new) for old, new in zip(before, after, strict=True)),
        [module.training for module in model.modules()] == modes,
        modes[0] or not any(called),
    ]


def built(network: nn.Module, *inputs: Tensor) -> nn.Module:
    """Return a network with all its weights: lazy layers make them at their first call."""
    if any(nn.parameter.is_lazy(parameter) for parameter in network.parameters()):
        network(*inputs)
    return network


class GradientCut(Exception):
    """A result from which no gradient flows back."""


class NotATensor(Exception):
    """A result that is no tensor where one is needed."""


def gradient(function: Callable[..., Any], args: list[Any], wrt: list[int]) -> list[Tensor]:
    """Return d⟨c, function(*args)⟩/d args[i] for each i in `wrt`, with c = `cotangent`.

    Zero for an argument that the result does not depend on; raises GradientCut if it depends on
    none of them.
    """
    leaves = list(args)
    for index in wrt:
        leaves[index] = leaves[index].detach().clone().requires_grad_()
    return gradients(function(*leaves), [leaves[index] for index in wrt])


def parameter_gradient(
    function: Callable[..., Any], args: list[Any], module: nn.Module
) -> list[Tensor]:
    """Return the gradients of ⟨c, function(*args)⟩ with respect to a module's parameters."""
    return gradients(function(*args), list(module.parameters()))


def gradients(result: Tensor, inputs: Sequence[Tensor], keep_graph: bool = False) -> list[Tensor]:
    """Return the gradients of ⟨c, result⟩; `keep_graph` for those of other results of one call."""
    if not isinstance(result, Tensor):
        raise NotATensor(f"It returned {type(result).__name__}, but a tensor is asked.")
    if not result.requires_grad:
        raise GradientCut
    contracted = (result * cotangent(result)).sum()
    found = torch.autograd.grad(contracted, inputs, retain_graph=keep_graph, materialize_grads=True)
    return list(found)


def pathwise(
    sample: Callable[..., Tensor], mean: Tensor, variance: Tensor, step: float
) -> list[Tensor]:
    """Return weights w, a sample z and one of other noise; then for either argument three more.

    Those are the gradient of Σ w z, and samples of the noise of z with the argument a step larger
    and a step smaller. All is in double precision.
    """
    with double_precision():
        return _pathwise(sample, mean.double(), variance.double(), step)


@contextlib.contextmanager
def double_precision() -> Iterator[None]:
    """Make numbers float64 for which no other type is asked: noise goes with its arguments."""
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    try:
        yield
    finally:
        torch.set_default_dtype(before)


def _pathwise(
    sample: Callable[..., Tensor], mean: Tensor, variance: Tensor, step: float
) -> list[Tensor]:
    arguments = [mean, variance]
    samples: list[Tensor] = []

    def recorded(*args: Tensor) -> Tensor:
        samples.append(sample(*args))
        return samples[-1]

    def at(position: int, shift: float, number: int = 1) -> Tensor:
        seed(number)
        moved = [arg.clone() for arg in arguments]
        moved[position] = moved[position] + shift
        return sample(*moved).detach()

    seed(1)
    both = gradient(recorded, arguments, [0, 1])
    z = samples[0].detach()
    found = [cotangent(z), z, at(0, 0.0, number=2)]
    for position, one in enumerate(both):
        found += [one, at(position, step), at(position, -step)]
    return found


def cotangent(result: Tensor) -> Tensor:
    """Return the vector c that a gradient's result is contracted with: different entries around 1.

    They differ so that a gradient that has leaked from one example to another, or has been summed
    over the wrong axis, shows.
    """
    if result.numel() == 1:
        return torch.ones_like(result)
    return torch.linspace(0.5, 1.5, result.numel(), dtype=result.dtype).reshape(result.shape)


def intact(function: Callable[..., Any], args: list[Any]) -> list[bool]:
    """Call `function(*args)` and return for each argument whether it still has its value."""
    before = copy.deepcopy(args)
    function(*args)
    return [bool(np.array_equal(old, new)) for old, new in zip(before, args, strict=True)]


def shapes(module: nn.Module) -> list[tuple[int, ...]]:
    """Return the shapes of a module's parameters, in order."""
    return [tuple(parameter.shape) for parameter in module.parameters()]


def fill(module: nn.Module, number: int, scale: float) -> nn.Module:
    """Overwrite a module's parameters by `filling`, and return the module.

    Networks with parameters of the same shapes become equal, whatever the names, and whatever the
    order in which parameters of different shapes were made.
    """
    with torch.no_grad():
        values = filling(shapes(module), number, scale)
        for parameter, value in zip(module.parameters(), values, strict=True):
            parameter.copy_(value)
    return module


def filling(sizes: list[tuple[int, ...]], number: int, scale: float) -> list[Tensor]:
    """Return a normal draw for each shape, matrices divided by √(their columns).

    A draw depends on its shape and on how many of that shape came before it.
    """
    values = []
    for index, size in enumerate(sizes):
        occurrence = sizes[:index].count(size)
        stream = hash((number, occurrence, *size)) % 2**63  # integers: the same in every process
        generator = torch.Generator().manual_seed(stream)
        width = size[1] ** 0.5 if len(size) > 1 else 1.0
        values.append(scale / width * torch.randn(size, generator=generator))
    return values


# ---------------------------------------------------------------- for the probes of graders

NORMALISING = nn.modules.batchnorm._NormBase, nn.LayerNorm, nn.GroupNorm, nn.RMSNorm


class by_variance:
    """A sampler of μ and log σ² as one of μ and σ²."""

    def __init__(self, sample: Callable[..., Any]) -> None:
        """`sample` takes μ and log σ²."""
        self.sample = sample

    def __call__(self, mean: Tensor, variance: Tensor) -> Any:
        """Draw, with the logarithm of this variance."""
        return self.sample(mean, variance.log())


def enlarge(model: nn.Module, number: int, gain: float, bias: float) -> None:
    """Fill a model's parameters with `gain`, those of less than two axes with `gain` times `bias`.

    Layers that normalise keep a weight of 1, or little would be left of what comes in.
    """
    fill(model, number, gain)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.mul_(bias if parameter.dim() < 2 else 1)
        for layer in model.modules():
            if isinstance(layer, NORMALISING) and layer.weight is not None:
                layer.weight.fill_(1)


def one_by_one(network: Callable[..., Any], values: Tensor, classes: Tensor) -> list[Tensor]:
    """Return what a network makes of a batch, and of each of its rows alone, side by side."""
    alone = [flat(network(values[[i]], classes[[i]])) for i in range(len(classes))]
    return [flat(network(values, classes)), torch.cat(alone)]


def flat(outputs: Any) -> Tensor:
    """Return all outputs of a network side by side: (B, ·)."""
    parts = outputs if isinstance(outputs, tuple | list) else [outputs]
    return torch.cat([part.detach().flatten(start_dim=1) for part in parts], dim=1)


def weights_of(model: nn.Module, network: Callable[..., Any], *args: Tensor) -> list[list[bool]]:
    """Tell of each output of a network whether weights have a gradient, which ones, and all.

    Whether any weight has one, whether all that have are the model's parameters, and whether all
    parameters have one that matter: an output in eval mode is another one when they are changed.
    """
    reached = [leaves(part) for part in outputs_of(network, *args)]
    model.eval()  # two calls give the same
    before, whole = outputs_of(network, *args), [True] * len(reached)
    for parameter in model.parameters():
        kept = parameter.detach().clone()
        with torch.no_grad():
            parameter.add_(torch.randn_like(parameter))
            for i, part in enumerate(outputs_of(network, *args)):
                whole[i] &= parameter in reached[i] or torch.allclose(part, before[i])
            parameter.copy_(kept)
    own = set(model.parameters())
    return [[bool(n), n <= own, every] for n, every in zip(reached, whole, strict=True)]


def outputs_of(network: Callable[..., Any], *args: Tensor) -> list[Tensor]:
    """Return what a network makes of copies of its arguments, as a list also if it is one tensor.

    Copies, because some networks change what they are given.
    """
    outputs = network(*map(_copy, args))
    return list(outputs) if isinstance(outputs, tuple | list) else [outputs]


def leaves(result: Tensor) -> set[Tensor]:
    """Return all tensors that a result was made of and that want a gradient."""
    found, seen, todo = set(), set(), [result.grad_fn]
    while todo:
        node: Any = todo.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            found.add(node.variable)
        todo += [before for before, _ in node.next_functions]
    return found
