"""What hidden checks of hw4_cvae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

from autograder.checking.conv_judges import real
from autograder.checking.hidden_conv_judges import is_kept
from autograder.checking.judges import Judge

# ---------------------------------------------------------------- networks


def learn(*names: str) -> Judge:
    """Judge `probes.weights_of` outputs with these names."""

    def judge(found: Any) -> str | None:
        if len(found) != len(names):
            return "There is another number of results."
        for name, (weights, own, whole, first, known) in zip(names, found, strict=True):
            if not weights:
                return f"{name} carries no gradient for any weight."
            if not own:
                return f"{name} depends on weights that are not among the network's parameters."
            if not first:
                return f"No gradient of {name} reaches the first layers."
            if not whole:
                return f"Weights that matter have no gradient of {name}."
            if not known:
                return f"{name} depends on random numbers that are not among the parameters."
        return None

    return judge


def is_pair(batch: int, latents: int) -> Judge:
    """Judge mu and logvar of so many images and so many latent dimensions."""

    def judge(answers: Any) -> str | None:
        parts = answers if isinstance(answers, list | tuple) else ()
        right = [real(part) and tuple(part.shape) == (batch, latents) for part in parts]
        return None if right == [True, True] else "mu and logvar do not have the shape (B, Z)."

    return judge


# ---------------------------------------------------------------- what a call leaves behind


def is_left(found: Any) -> str | None:
    """Judge `probes.left`."""
    if not isinstance(found, list | tuple) or len(found) != 4:
        return "It changes what it was given."
    *kept, gradients = found
    off = "It switches gradients off, and leaves them off."
    return is_kept(kept) or (None if gradients else off)


def draws_on(numbers: Any) -> str | None:
    """Judge `probes.drawn_after`: the same numbers come twice with a probability below 1e-20."""
    if not real(numbers) or len(numbers) != 2:
        return "The answer has another form."
    seeded = bool((numbers[0] == numbers[1]).all())
    return "The same random numbers follow every call: it sets a seed." if seeded else None
