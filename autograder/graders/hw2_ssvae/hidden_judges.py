"""What hidden checks of hw2_ssvae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from autograder.checking.hidden_judges import independent
from autograder.checking.judges import Judge


def reaches(latents: int, name: str) -> Judge:
    """Judge whether a gradient for a, c, g (each with so many entries) and u reaches a, c and u."""

    def judge(gradient: Any) -> str | None:
        if not isinstance(gradient, Tensor) or not bool(torch.isfinite(gradient).all()):
            return f"The gradient of {name} is not finite."
        a, c, _, u = gradient.split([latents, latents, latents, len(gradient) - 3 * latents])
        networks = {"encoder": torch.cat([a, c]), "classifier": u}
        cut = [network for network, part in networks.items() if not bool(part.any())]
        return f"No gradient of {name} reaches the {' and the '.join(cut)}." if cut else None

    return judge


def fresh_for_each(calls: int, images: int) -> Judge:
    """Judge whether each image has noise of its own, in (calls, images or more, Z) noises."""
    incomplete = "The decoder does not get a z for each image and each label."
    among = independent(calls, images, "the z of different images", incomplete)

    def judge(noise: Any) -> str | None:
        found = among(noise)
        if found and isinstance(noise, Tensor) and noise.dim() == 3:
            alike = torch.isclose(noise, noise[:, :1], rtol=1e-3, atol=1e-3).all()
            if bool(alike) and noise.shape[1] > 1 and bool(noise.std(0).all()):
                return "All images have the same noise."
        return found

    return judge
