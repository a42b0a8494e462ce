"""What hidden checks of hw3_ebm look for in an answer. Students do not get this file."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from autograder.checking.judges import Judge

TRACES = {
    "gradient": "The result still carries a gradient.",
    "x": "It changes the points x that it was given.",
    "y": "It changes the points y that it was given.",
    "flag of x": "It has the points that it was given take gradients.",
    "parameters": "It changes the parameters.",
    "switched off": "It switches the gradients of the parameters off, and leaves them off.",
    "switched on": "It switches gradients of parameters on that were off.",
    "gradients": "It changes the gradients of the parameters.",
    "new gradients": "It leaves gradients with parameters that had none.",
}


def can_learn(answers: Any) -> str | None:
    """Judge f of some points with two fresh networks."""
    if not all(isinstance(f, Tensor) and f.numel() for f in answers):
        return "f of a fresh network is not a tensor with an entry for each point."
    if not all(bool(torch.isfinite(f).all()) for f in answers):
        return "f of a fresh network is not finite."
    one, other = (f.detach().flatten() for f in answers)
    if bool((one == one[0]).all()):
        return "f of a fresh network is the same everywhere."
    return "Two fresh networks are the same." if torch.equal(one, other) else None


def standardised(points: Any) -> Any:
    """Return points (S, 2) with mean 0 and variance 1, where there are such: their noise."""
    if not isinstance(points, Tensor) or points.dim() != 2 or not points.is_floating_point():
        return points
    centred = (points - points.mean(dim=0)).double()
    return centred / centred.std(dim=0).clamp_min(1e-6)


def has_tails_and_adds_up(steps: int) -> Judge:
    """Judge points after one step, and others after many: their noise, on flat ground.

    One of many normal numbers is farther out than 3.5 standard deviations; and the variance after
    so many steps is that of one, so many times, if the noise of each step is fresh. Of 20,000
    points after one step and 1000 after many, the ratio's standard error is 3.3 %.
    """

    def judge(answers: Any) -> str | None:
        for points in answers:
            z = standardised(points)
            if z is points or bool((z.std(dim=0) < 0.5).any()):
                return "There is no noise."
        if not bool((standardised(answers[0]).abs() > 3.5).any()):
            return "The noise has no tails."
        first, last = (points.double().var(dim=0).mean() for points in answers)
        if not 0.8 < float(last / first) / steps < 1.2:
            return "The noise of a step is not independent of that of the others."
        return None

    return judge


def leaves_no_traces(found: Any) -> str | None:
    """Judge what `probes.left_by_loss` or `probes.left_by_sampler` has found."""
    if not isinstance(found, list) or not set(found) <= set(TRACES):
        return "It leaves traces."
    return TRACES[found[0]] if found else None
