"""What hidden checks of hw2_ssvae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

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
