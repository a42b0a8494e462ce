"""What public checks of hw3_cvae look for in an answer: judges name its fault, or return None.

Nothing here says which inputs a check makes. The judges of hidden checks are in
`hidden_judges.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from autograder.checking.compare import a_kind
from autograder.checking.cvae_judges import not_image, not_tensor, same
from autograder.checking.judges import Judge

# ---------------------------------------------------------------- networks


def are_networks(batch: int, latents: int, shape: Sequence[int]) -> Judge:
    """Judge two answers each of an encoder and of a decoder to the same question."""

    def judge(answers: Any) -> str | None:
        encoded, decoded = answers
        for answer in encoded:
            if not isinstance(answer, tuple | list) or len(answer) != 2:
                return "The encoder does not give two results, mu and logvar."
            for name, part in zip(("mu", "logvar"), answer, strict=True):
                fault = not_tensor(name, part, (batch, latents))
                if fault:
                    return fault
        for x_hat in decoded:
            fault = not_image("x_hat", x_hat, (batch, *shape))
            if fault:
                return fault
        if not all(torch.allclose(*parts) for parts in zip(*encoded, strict=True)):
            return "The same images give another mu or logvar at a second call."
        if not torch.allclose(*decoded):
            return "The same z gives another image at a second call."
        return None

    return judge


# ---------------------------------------------------------------- forward


def four_parts(batch: int, latents: int, shape: Sequence[int]) -> Judge:
    """Judge the form of what `forward` returns."""

    def judge(answer: Any) -> str | None:
        asked = "four results, (x_hat, mu, logvar, z), are asked"
        if not isinstance(answer, tuple | list):
            return f"The answer is {a_kind(answer)}, but {asked}."
        if len(answer) != 4:
            return f"The answer has another number of parts, but {asked}."
        x_hat, *vectors = answer
        faults = [not_image("x_hat", x_hat, (batch, *shape))]
        names = "mu", "logvar", "z"
        faults += [
            not_tensor(name, part, (batch, latents))
            for name, part in zip(names, vectors, strict=True)
        ]
        return next(filter(None, faults), None)

    return judge


def same_parts(evaluated: Sequence[Any], training: Sequence[Any]) -> str | None:
    """Judge what `forward` gives in the two modes, for given latents."""
    names = "x_hat", "mu", "logvar", "z"
    pairs = zip(names, evaluated, training, strict=True)
    other = [name for name, ours, theirs in pairs if not same([ours], [theirs])]
    return f"In training mode {' and '.join(other)} are others." if other else None


def noise_of(answer: Any, lent: bool) -> Any:
    """Return the noise (B / 2, 2 Z) of the latents that `forward` returns, two images in a row.

    If lent, they are drawn by the stand-in for `reparametrize`.
    """
    if not isinstance(answer, tuple | list) or len(answer) != 4:
        return answer
    _, mu, logvar, z = (torch.as_tensor(part).detach().double() for part in answer)
    noise = z - 5 * mu - logvar if lent else (z - mu) * torch.exp(-logvar / 2)
    return noise.reshape(len(noise) // 2, -1)
