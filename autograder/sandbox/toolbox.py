"""What a check can ask for besides calling a function: gradients, repetition, bare objects, …

These functions live on the worker's side, beside the submission, and hold no secret. A check calls
them through the functions of the same names in `autograder.checking`.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn


def seed(number: int) -> None:
    """Seed every random generator that a homework may use."""
    random.seed(number)
    np.random.seed(number % 2**32)
    torch.manual_seed(number)


def identity(value: Any) -> Any:
    """Return `value`: fetches what a reference names."""
    return value


def assign(owner: Any, name: str, value: Any) -> None:
    """Set an attribute: `owner.name = value`."""
    setattr(owner, name, value)


def assign_static(owner: Any, name: str, function: Callable[..., Any]) -> None:
    """Put a stand-in for a static method on a class."""
    setattr(owner, name, staticmethod(function))


def bare(cls: type, attributes: dict[str, Any]) -> Any:
    """Return an instance whose constructor has not run, with the given attributes.

    A check of one method can so supply every part that the method needs, and does not fail
    because another part, which the constructor would build, is missing or wrong.
    """
    instance = cls.__new__(cls)
    if isinstance(instance, nn.Module):
        nn.Module.__init__(instance)
    for name, value in attributes.items():
        setattr(instance, name, value)
    return instance


def repeat(function: Callable[..., Any], times: int, args: Sequence[Any]) -> Any:
    """Call `function(*args)` so many times and stack the results: (times, ...)."""
    return stacked([function(*args) for _ in range(times)])


def stacked(results: list[Any]) -> Any:
    """Stack equal-shaped results along a new first axis; tuples element by element."""
    if isinstance(results[0], tuple | list):
        return tuple(stacked(list(parts)) for parts in zip(*results, strict=True))
    with torch.no_grad():
        return torch.stack([torch.as_tensor(result).detach() for result in results])


def gradient(function: Callable[..., Any], args: list[Any], wrt: list[int]) -> list[Any]:
    """Return d⟨c, function(*args)⟩/d args[i] for each i in `wrt`, with a fixed cotangent c.

    The entries of c differ, so that a gradient that has leaked from one example to another, or
    has been summed over the wrong axis, shows. An argument that the result does not depend on
    gets None.
    """
    leaves = list(args)
    for index in wrt:
        leaves[index] = leaves[index].detach().clone().requires_grad_()
    result = function(*leaves)
    inputs = [leaves[index] for index in wrt]
    return list(torch.autograd.grad(contracted(result), inputs, allow_unused=True))


def parameter_gradient(
    function: Callable[..., Any], args: list[Any], module: nn.Module
) -> list[Any]:
    """Return the gradients of ⟨c, function(*args)⟩ with respect to a module's parameters."""
    parameters = list(module.parameters())
    result = contracted(function(*args))
    return list(torch.autograd.grad(result, parameters, allow_unused=True))


def contracted(result: Tensor) -> Tensor:
    """Return ⟨c, result⟩ where c has as many different entries as `result`, around 1."""
    cotangent = torch.linspace(0.5, 1.5, result.numel(), dtype=result.dtype)
    return (result.reshape(-1) * cotangent).sum()


def shapes(module: nn.Module) -> list[tuple[int, ...]]:
    """Return the shapes of a module's parameters, in order."""
    return [tuple(parameter.shape) for parameter in module.parameters()]


def fill(module: nn.Module, number: int, scale: float) -> nn.Module:
    """Overwrite a module's parameters by `filling`, and return the module.

    Two modules with the same parameter shapes in the same order become equal, whatever the names.
    """
    with torch.no_grad():
        values = filling(shapes(module), number, scale)
        for parameter, value in zip(module.parameters(), values, strict=True):
            parameter.copy_(value)
    return module


def filling(sizes: list[tuple[int, ...]], number: int, scale: float) -> list[Tensor]:
    """Return normal draws with the given shapes; matrices are divided by √(their columns)."""
    generator = torch.Generator().manual_seed(number)
    values = [torch.randn(size, generator=generator) for size in sizes]
    return [
        scale * value / (value.shape[1] ** 0.5 if value.dim() > 1 else 1.0) for value in values
    ]
