"""What hidden checks of hw3_cvae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from autograder.checking.judges import Judge


def learn(*names: str) -> Judge:
    """Judge `probes.weights_of` outputs with these names."""

    def judge(found: Any) -> str | None:
        if len(found) != len(names):
            return "There is another number of results."
        for name, (weights, own) in zip(names, found, strict=True):
            if not weights:
                return f"{name} carries no gradient for any weight."
            if not own:
                return f"{name} depends on weights that are not among the model's parameters."
        return None

    return judge


def any_values(answers: Any) -> str | None:
    """Judge μ and log σ² of an encoder with large random weights, and x̂ of such a decoder.

    By chance alone 64 numbers have one sign with probability 2⁻⁶³, if only the signs of the
    dimensions are random and not those of the images.
    """
    (mu, logvar), x_hat = answers
    faults = []
    if mu.min() >= 0:
        faults.append("No mean is ever negative.")
    elif mu.abs().max() <= 1:
        faults.append("All means are between −1 and 1.")
    if logvar.min() >= 0:
        faults.append("No log-variance is ever negative: no variance is below 1.")
    if mu.shape == logvar.shape and torch.allclose(mu, logvar):
        faults.append("mu and logvar are the same.")
    flat = x_hat.detach().double().flatten(start_dim=1)
    low, high = float(flat.min()), float(flat.max())
    if torch.allclose(flat.sum(1), torch.ones(len(flat)).double(), atol=1e-3):
        faults.append("The pixels of each image add up to 1.")
    elif low <= 0 or high >= 1:
        faults.append("Pixels are exactly 0 or 1 where they need not be.")
    else:
        where = ["below a half"] * (low > 0.45) + ["below 0.2"] * (low > 0.2)
        where += ["above 0.8"] * (high < 0.8)
        if where:
            faults.append(f"Whatever the weights, no pixel is {' or '.join(where)}.")
    return " ".join(faults) or None


def no_quantities(*names: str) -> Judge:
    """Judge outputs (C, D) for many classes: neighbours are to be as far apart as any two.

    Where the class is fed in as a number, the median distance of neighbours is below a tenth of
    that of others; for one-hot classes the two are alike.
    """

    def judge(outputs: Any) -> str | None:
        faults = []
        for name, output in zip(names, outputs, strict=True):
            if not isinstance(output, Tensor) or output.dim() < 2:
                return "There is another number of results."
            values = output.detach().double().flatten(start_dim=1)  # (C, D)
            distances = torch.cdist(values, values)
            if distances.diagonal(1).median() < 0.4 * distances[distances > 0].median():
                faults.append(f"{name} is alike for classes with neighbouring numbers.")
        return " ".join(faults) or None

    return judge


def reach_latents(answer: Any) -> str | None:
    """Judge gradients of x_hat for μ and log σ², given what the second must be by the first."""
    by_mu, by_logvar, expected = (part.double() for part in answer)
    faults = []
    if not bool(by_mu.any()):
        faults.append("No gradient of x_hat reaches mu.")
    if not bool(by_logvar.any()):
        faults.append("No gradient of x_hat reaches logvar.")
    if not faults and not torch.allclose(by_logvar, expected, rtol=1e-2, atol=1e-5):
        faults.append("The gradient of x_hat for logvar is not that by way of z.")
    return " ".join(faults) or None


def bounded(low: float, high: float) -> Judge:
    """Judge a loss: one finite number between these bounds."""

    def judge(value: Any) -> str | None:
        if not isinstance(value, Tensor) or value.numel() != 1:
            return "One number is asked."
        if not bool(torch.isfinite(value).all()):
            return "The loss is not finite."
        if float(value) > high:
            return "The loss is too large for what the images are."
        return "The loss is too small for what the images are." if float(value) < low else None

    return judge
