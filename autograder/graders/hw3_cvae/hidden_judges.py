"""What hidden checks of hw3_cvae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

import torch

from autograder.checking.cvae_judges import same


def reach_latents(answer: Any) -> str | None:
    """Judge gradients of x_hat for μ and log σ², given what the second must be by the first."""
    by_mu, by_logvar, expected = (part.double() for part in answer)
    faults = []
    if not bool(by_mu.any()):
        faults.append("No gradient of x_hat reaches mu.")
    if not bool(by_logvar.any()):
        faults.append("No gradient of x_hat reaches logvar.")
    size = float(expected.abs().max())  # next to nothing is no gradient, either
    if not faults and not torch.allclose(by_logvar, expected, rtol=1e-2, atol=1e-4 * size):
        faults.append("The gradient of x_hat for logvar is not that by way of z.")
    return " ".join(faults) or None


def reach_weights(answer: Any, lent: bool) -> str | None:
    """Judge `probes.weight_gradients`: z moves as its distribution does, and all have gradients.

    If lent, z is drawn by the stand-in for `reparametrize`.
    """
    automatic, differences, of_z, of_mu, of_logvar, noise = answer
    expected = 5 * of_mu + of_logvar if lent else of_mu + noise * of_logvar
    if not _close(of_z, expected, 1e-3):
        return "z does not move as mu and logvar do."
    names = "x_hat", "mu", "logvar"
    wrong = [
        name
        for name, ours, by in zip(names, automatic, differences, strict=True)
        if not _close(ours, by, 1e-2)
    ]
    return f"Gradients are not how {' and '.join(wrong)} move." if wrong else None


def _close(ours: torch.Tensor, theirs: torch.Tensor, share: float) -> bool:
    return bool((ours - theirs).norm() < share * theirs.norm())


def encoded_alike(answers: Any) -> str | None:
    """Judge μ and log σ² of two calls of `forward` in training, with the same arguments."""
    one, other = answers
    return None if same(one, other) else "In training, another mu or logvar at a second call."


def drawn_anew(answers: Any) -> str | None:
    """Judge the latents of two calls of `forward` with the same arguments."""
    one, other = answers
    return "Two calls give the same z." if torch.equal(one, other) else None
