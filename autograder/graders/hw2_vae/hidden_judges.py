"""What hidden checks of hw2_vae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from autograder.checking.hidden_judges import shared_noise
from autograder.checking.judges import Judge


def different(samples: int) -> Judge:
    """Judge whether the noise of one call, (1, z's, Z), is that of so many different z, or more."""

    def judge(noise: Any) -> str | None:
        if not isinstance(noise, Tensor) or noise.dim() != 3 or noise.is_complex():
            return "The decoder does not get one z for each sample."
        if noise.shape[1] < samples:
            return "The decoder gets fewer z than samples are asked."
        if len(noise[0].unique(dim=0)) < samples:
            return "Several samples of one image are the same."
        return None

    return judge


def independent(calls: int, rows: int, of: str, between: str) -> Judge:
    """Judge whether all entries of (calls, rows or more, Z) noises vary, each for itself.

    Whether the distribution of each entry is right is not looked at; both error rates are those of
    `dependence`.
    """

    def judge(noise: Any) -> str | None:
        if not isinstance(noise, Tensor) or noise.dim() != 3 or noise.is_complex():
            return f"{of} do not all have the form that is asked."
        if len(noise) != calls or noise.shape[1] < rows:
            return f"There are fewer {of} than are asked."
        e = noise.detach().double()  # (n, R, Z)
        if not bool(torch.isfinite(e).all()):
            return f"{of} are not all finite."
        if not bool(e.any()):
            return f"There is no noise in the {of}."
        if bool((e == e[0]).all(0).any()):
            return f"Every call has the same {of}."
        return shared_noise(e, between)

    return judge


def reach(latents: int) -> Judge:
    """Judge where gradients of kl and of rec for a, c and g, each with so many entries, arrive."""

    def judge(gradients: Any) -> str | None:
        if not isinstance(gradients, Tensor) or gradients.numel() != 6 * latents:
            return "There are no gradients of kl and rec."
        (a, c, _), (a_of_rec, c_of_rec, g) = gradients.reshape(2, 3, latents).abs().sum(-1)
        if not bool(a * c > 0):
            return "No gradient of kl reaches the encoder."
        if not bool(a_of_rec * c_of_rec * g > 0):
            return "No gradient of rec reaches the encoder and the decoder."
        return None

    return judge
