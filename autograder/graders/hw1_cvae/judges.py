"""What public checks of hw1_cvae look for in an answer: judges name its fault, or return None.

Nothing here says which inputs a check makes. The judges of hidden checks are in
`hidden_judges.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.checking.compare import a_kind
from autograder.checking.cvae_judges import not_image, not_tensor, same
from autograder.checking.judges import Judge

# ---------------------------------------------------------------- networks


def is_encoder(batch: int, latents: int) -> Judge:
    """Judge two answers of an encoder to the same images."""

    def judge(answers: Any) -> str | None:
        for answer in answers:
            if not isinstance(answer, tuple | list) or len(answer) != 2:
                return "The encoder does not give two results, mu and logvar."
            for name, part in zip(("mu", "logvar"), answer, strict=True):
                fault = not_tensor(name, part, (batch, latents))
                if fault:
                    return fault
        if not all(torch.allclose(*parts) for parts in zip(*answers, strict=True)):
            return "The same images give another mu or logvar at a second call."
        return None

    return judge


def is_decoder(shape: Sequence[int]) -> Judge:
    """Judge two answers of a decoder to the same latents."""

    def judge(answers: Any) -> str | None:
        for recon in answers:
            fault = not_image("The answer", recon, shape)
            if fault:
                return fault
        if not torch.allclose(*answers):
            return "The same z gives another image at a second call."
        return None

    return judge


# ---------------------------------------------------------------- forward


def three_parts(batch: int, pixels: int, latents: int) -> Judge:
    """Judge the form of what `forward` returns."""

    def judge(answer: Any) -> str | None:
        asked = "three results, (recon, mu, logvar), are asked"
        if not isinstance(answer, tuple | list):
            return f"The answer is {a_kind(answer)}, but {asked}."
        if len(answer) != 3:
            return f"The answer has another number of parts, but {asked}."
        recon, *vectors = answer
        faults = [not_image("recon", recon, (batch, pixels))]
        faults += [
            not_tensor(name, part, (batch, latents))
            for name, part in zip(("mu", "logvar"), vectors, strict=True)
        ]
        return next(filter(None, faults), None)

    return judge


def decodes(
    parts: Sequence[Any], asked: Sequence[Any], expected: Sequence[Any], moved: Any
) -> str | None:
    """Judge what `forward` gives for latents z that are given.

    `asked` is what `reparameterize` got, at each call; `expected` are the decoder's image of z, and
    what the encoder gives; `moved` is recon for other latents.
    """
    if not isinstance(parts, tuple | list) or len(parts) != 3 or len(expected) != 3:
        return "There is another number of results."
    recon, *q = parts
    image, *vectors = expected
    wrong = [
        name
        for name, ours, theirs in zip(("mu", "logvar"), q, vectors, strict=True)
        if not same([ours], [theirs])
    ]
    if wrong:
        return f"What is returned as {' and '.join(wrong)} is not what encode gives for x and c."
    if not asked:
        return "forward does not draw by reparameterize, with which this was tried."
    if not same(asked[:2], vectors):
        return "reparameterize gets something else than mu and logvar."
    if same([recon], [moved]):
        return "recon does not depend on the z that is drawn."
    if same([recon], [image]):
        return None
    if len(asked) > 2:
        return "Several z are drawn, and recon is not what decode gives for the first and c."
    return "recon is not what decode gives for z and c."


# ---------------------------------------------------------------- samples


def side_by_side(images: Sequence[Any]) -> Any:
    """Return images (N, D) of several classes as (N · classes, D), class after class in each row.

    Images of different forms stay as they are.
    """
    if not all(isinstance(one, Tensor) and one.shape == images[0].shape for one in images):
        return images
    return torch.stack(list(images), dim=1).flatten(end_dim=1)
