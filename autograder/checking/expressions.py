"""What an expression over a homework module may use besides calling its functions.

Each of these takes names from `hw` (proxies) and works on the submission, on the reference and on
every misconception alike. The work is done on the subject's side, by `sandbox/toolbox.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from autograder.sandbox.proxy import Proxy, subject_of


def fetch(name: Proxy) -> Any:
    """Return the value of an attribute, such as `fetch(model.train_images)`."""
    return subject_of(name).toolbox.identity(name)


def probes(hw: Proxy) -> Proxy:
    """Return the assignment's `probes.py` on the side of `hw`."""
    return subject_of(hw).probes


def bare(cls: Proxy, **attributes: Any) -> Any:
    """Return an instance of `cls` whose constructor has not run, with these attributes."""
    return subject_of(cls).toolbox.bare(cls, attributes)


def stand_in(cls: Proxy, name: str, function: Proxy) -> None:
    """Replace a static method by a stand-in, so that a mistake in it costs its points only once."""
    subject_of(cls).toolbox.assign_static(cls, name, function)


def fill(module: Proxy, number: int, scale: float = 1.0) -> Any:
    """Overwrite a network's parameters by draws that depend on their shapes and order alone."""
    return subject_of(module).toolbox.fill(module, number, scale)


def shapes(module: Proxy) -> list[tuple[int, ...]]:
    """Return the shapes of a network's parameters, in order."""
    result: list[tuple[int, ...]] = subject_of(module).toolbox.shapes(module)
    return result


def gradient(function: Proxy, *args: Any, wrt: Sequence[int] | None = None) -> Any:
    """Return the gradients of `function(*args)` with respect to its arguments.

    The result, if it is not a scalar, is contracted with a fixed vector of different entries.
    `wrt` are the arguments' numbers; by default all floating-point tensors.
    """
    if wrt is None:
        floats = [torch.is_tensor(arg) and arg.is_floating_point() for arg in args]
        wrt = [index for index, is_float in enumerate(floats) if is_float]
    subject = subject_of(function)
    subject.calls.append((f"the gradient of {function!r}", args, {}))
    return subject.toolbox.gradient(function, list(args), list(wrt))


def parameter_gradient(function: Proxy, *args: Any, module: Proxy) -> Any:
    """Return the gradients of `function(*args)` with respect to the parameters of `module`."""
    subject = subject_of(function)
    subject.calls.append((f"the gradient of {function!r}", args, {}))
    return subject.toolbox.parameter_gradient(function, list(args), module)


def pathwise(sample: Proxy, mean: Any, variance: Any, step: float) -> Any:
    """Return gradients of `sample(mean, variance)`, and samples with either argument moved."""
    return subject_of(sample).toolbox.pathwise(sample, mean, variance, step)


def intact(function: Proxy, *args: Any) -> list[bool]:
    """Call `function(*args)` and return for each argument whether it still has its value."""
    subject = subject_of(function)
    subject.calls.append((repr(function), args, {}))
    result: list[bool] = subject.toolbox.intact(function, list(args))
    return result


def repeat(function: Proxy, times: int, *args: Any) -> Any:
    """Call `function(*args)` so many times and return the stacked results, (times, ...)."""
    subject = subject_of(function)
    subject.calls.append((f"{times} times {function!r}", args, {}))
    return subject.toolbox.repeat(function, times, list(args))
