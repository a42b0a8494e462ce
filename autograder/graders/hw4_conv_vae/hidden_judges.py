"""What hidden checks of hw4_conv_vae look for in an answer: judges name its fault, or None."""

from __future__ import annotations

import math
from typing import Any

import torch

from autograder.checking.conv_judges import real
from autograder.checking.hidden_conv_judges import is_kept
from autograder.checking.hidden_judges import shared_noise
from autograder.checking.judges import Judge

# ---------------------------------------------------------------- networks


def depends(*names: str) -> Judge:
    """Judge `probes.dependence` of a network with these outputs."""

    def judge(found: Any) -> str | None:
        if not isinstance(found, list | tuple) or len(found) != len(names):
            return "The network has another number of outputs."
        for name, (weights, own, whole, moved, known) in zip(names, found, strict=True):
            if not weights:
                return f"{name} carries no gradient for any weight."
            if not own:
                return f"{name} depends on weights that are not among the network's parameters."
            if not moved:
                return f"{name} does not depend on the input."
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


# ---------------------------------------------------------------- samples


def independent(shape: tuple[int, int, int], between: str, group: int = 0) -> Judge:
    """Judge whether the entries of (calls, B, Z) answers vary, each for itself.

    The rows of a call may come in groups of so many, which are alike. Whether the distribution of
    each entry is right is not looked at; both error rates are those of `dependence`.
    """

    def judge(answers: Any) -> str | None:
        if not real(answers) or answers.numel() != math.prod(shape) or len(answers) != shape[0]:
            return "The answers do not have the shape that is asked."
        x = answers.detach().double()
        if not bool(torch.isfinite(x).all()):
            return "The answers are not all finite."
        if bool((x == x[0]).all()):
            return "Every call gives the same answer."
        x = x.reshape(-1, group or shape[1], shape[2])
        if bool((x == x[0]).all(0).any()):
            return "Some of the answers never vary."
        return shared_noise(x, between)

    return judge


def counts_all(samples: int) -> Judge:
    """Judge estimates for equal images with one sample, and with so many, over `probes.steps`.

    A weight is either next to nothing or the largest one, which a single sample finds in half of
    the images. So an estimate is the logarithm of j / K of it, and j a whole number, of its own for
    each image: 40 images have fewer than 5 different ones with a probability below 1e-20.
    """

    def judge(answers: Any) -> str | None:
        parts = answers if isinstance(answers, list | tuple) else ()
        if len(parts) != 2 or not all(real(part) and part.numel() == 40 for part in parts):
            return "The answers do not have the shape that is asked."
        one, many = (part.detach().double().flatten() for part in parts)
        shares = (many - one.max()).exp()
        if not bool((shares < 2).all()):
            return "The estimates are too large, or not finite."

        if len((shares * samples).round().unique()) < 5:
            return "The samples of one image depend on each other."

        def wholes(of: int) -> bool:
            return bool(((shares * of - (shares * of).round()).abs() < 0.05).all())

        counted = next((number for number in range(1, samples + 1) if wholes(number)), 0)
        if not counted:
            return "The estimates are not logarithms of means over all samples."
        if counted < samples:
            number = "One of" if counted == samples - 1 else "Many of"
            return f"{number} the samples do not count."
        return None

    return judge
