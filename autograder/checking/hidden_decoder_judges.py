"""The judge of hidden checks of decoders whose pixels are probabilities. Not for students."""

from __future__ import annotations

from typing import Any

import torch

from autograder.checking.conv_judges import real


def any_probabilities(answers: Any) -> str | None:
    """Judge the images of decoders with large random weights, and of a fresh one, the last.

    One draw of weights may make pixels dark or bright throughout, or round them to 0 or 1 in a deep
    decoder; not all of several, and not fresh ones.
    """
    if not isinstance(answers, list | tuple) or not all(real(a) and a.numel() for a in answers):
        return "The answer has another form."
    *large, fresh = (answer.detach().double().flatten(start_dim=1) for answer in answers)
    if torch.allclose(fresh.sum(1), torch.ones(len(fresh)).double(), atol=1e-3):
        return "The pixels of each image add up to 1."
    if fresh.min() <= 0 or fresh.max() >= 1:
        return "A fresh decoder gives probabilities of exactly 0 or 1."
    low, high = min(float(a.min()) for a in large), max(float(a.max()) for a in large)
    faults = ["below a half"] * (low > 0.49) + ["below 0.2"] * (low > 0.2)
    faults += ["above 0.8"] * (high < 0.8)
    if faults:
        return f"Whatever the weights, no probability is {' or '.join(faults)}."
    if (fresh - fresh[0]).abs().max() < 1e-6:
        return "All z give the same image."
    return None
