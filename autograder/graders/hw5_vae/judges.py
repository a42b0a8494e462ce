"""What public checks of hw5_vae look for in an answer: judges name its fault, or return None.

Nothing here says which inputs a check makes. The judges of hidden checks are in
`hidden_judges.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor

Judge = Callable[[Any], "str | None"]

PADDING = 3  # of concat_images
MOST_PARTS = 2000  # of a list in place of an array
READABLE = 1e-3  # how far the image of a z may be from what the decoder gives for that z


def as_tensor(value: Any) -> Tensor | None:
    """Return numbers in whatever container they come as one tensor, or None where they are none."""
    if isinstance(value, Tensor):
        return value.detach()
    if isinstance(value, np.ndarray | np.generic | bool | int | float):
        return torch.as_tensor(value)
    if isinstance(value, list | tuple) and 0 < len(value) <= MOST_PARTS:
        parts = [as_tensor(part) for part in value]
        shapes = {None if part is None else part.shape for part in parts}
        if len(shapes) == 1 and None not in shapes:
            return torch.stack([part.double() for part in parts if part is not None])
    return None


def kind(value: Any) -> str:
    """Return what a value is, for a sentence."""
    if isinstance(value, Tensor | np.ndarray):
        return f"an array of the shape {tuple(value.shape)}"
    return "None" if value is None else f"a {type(value).__name__}"


def repeatable(values: Sequence[Any]) -> str | None:
    """Judge two answers to the same question: numbers, or lists of them."""
    if all(isinstance(value, list | tuple) and len(value) <= MOST_PARTS for value in values):
        faults = map(repeatable, zip(*values, strict=False))
        return next(filter(None, faults), None)
    first, second = map(as_tensor, values)
    if first is None or second is None or first.shape != second.shape:
        return None  # the comparison with the right answer tells more
    if torch.allclose(first.double(), second.double(), rtol=1e-4, equal_nan=True):
        return None
    return "Two calls with the same arguments give different answers."


# ---------------------------------------------------------------- decoder and samplers


def is_probability(shape: tuple[int, ...]) -> Judge:
    """Judge the decoder's two answers to the same z."""

    def judge(values: Sequence[Any]) -> str | None:
        p = values[0]
        if not isinstance(p, Tensor) or tuple(p.shape) != shape or p.is_complex():
            return f"The answer is {kind(p)}, but a tensor {shape} is asked."
        if not bool(((p >= 0) & (p <= 1)).all()):
            return "The outputs are not all probabilities between 0 and 1."
        if repeatable(values):
            return "The same decoder maps the same z to other probabilities at a second call."
        return None

    return judge


def is_sample(shape: tuple[int, int], of: str) -> Judge:
    """Judge a sample whose rows all come from one distribution; `of` is what it is shaped like."""

    def judge(value: Any) -> str | None:
        if not isinstance(value, Tensor) or tuple(value.shape) != shape:
            return f"The answer is {kind(value)}, not a tensor with the shape {shape} of {of}."
        if not value.is_floating_point():
            return f"The samples have the type {str(value.dtype)[6:]}, not floating point."
        if bool((value == value[0]).all()):
            return "Equal rows get equal samples."
        if any(bool((value[k:] == value[:-k]).all()) for k in range(2, len(value) // 2)):
            return "The samples of a batch repeat after some rows."
        return None

    return judge


def is_binary_sample(shape: tuple[int, int]) -> Judge:
    """Judge a sample of zeros and ones."""
    form = is_sample(shape, of="p")

    def judge(value: Any) -> str | None:
        if isinstance(value, Tensor) and tuple(value.shape) == shape and not is_binary(value):
            return "The samples are not all 0 or 1."
        return form(value)

    return judge


def binary(samples: Any) -> Any:
    """Return samples in which all but 0 and 1 is not finite, and so no answer."""
    if not isinstance(samples, Tensor):
        return samples
    return torch.where((samples == 0) | (samples == 1), samples, torch.nan)


def is_binary(images: Tensor) -> bool:
    """Tell whether all pixels are 0 or 1."""
    return bool(((images == 0) | (images == 1)).all())


# ---------------------------------------------------------------- figures


def layout(figure: Any, rows: int, columns: int) -> str | None:
    """Judge whether an array is a figure of rows × columns images of 28×28 pixels."""
    size = tuple((28 + PADDING) * count - PADDING for count in (rows, columns))
    if not isinstance(figure, Tensor | np.ndarray):
        return f"The answer is {kind(figure)}, but the figure's array is asked."
    if tuple(figure.shape) != size:
        return (
            f"The figure has the shape {tuple(figure.shape)}, but {rows} rows and {columns} "
            f"columns of 28×28 images make {size}."
        )
    pixels = torch.as_tensor(figure)
    if pixels.is_complex() or not bool(((pixels >= 0) & (pixels <= 1)).all()):
        return "The figure has values that are not between 0 and 1."
    return None


def images_of(figure: Any, rows: int, columns: int) -> Tensor:
    """Return the images (rows, columns, 784) of a figure that has this layout."""
    pixels = torch.as_tensor(figure).detach().double()
    tile = 28 + PADDING
    padded = torch.nn.functional.pad(pixels, (0, PADDING, 0, PADDING))
    return padded.reshape(rows, tile, columns, tile).transpose(1, 2)[:, :, :28, :28].flatten(2)


def read_latents(images: Tensor, a: Tensor, b: Tensor) -> tuple[Tensor, Tensor]:
    """Read z (…, Z) off images p = sigmoid(z A + b) (…, D); also how far they are from such a p.

    Least squares on the logits, each weighted by p (1 − p), so that saturated pixels don't count.
    """
    a, b = a.double(), b.double()
    p = images.clamp(1e-7, 1 - 1e-7)
    weights = p * (1 - p)
    normal = torch.einsum("zd,...d,yd->...zy", a, weights, a)
    z = torch.linalg.solve(normal, torch.einsum("zd,...d->...z", a, weights * (p.logit() - b)))
    return z, (torch.sigmoid(z @ a + b) - images).abs().amax(-1)


def shows_pairs(a: Tensor, b: Tensor) -> Judge:
    """Judge figures of distributions beside samples, by a decoder p = sigmoid(z A + b)."""

    def judge(figures: Sequence[Any]) -> str | None:
        for figure in figures:
            fault = layout(figure, 10, 2)
            if fault:
                return fault
            left, right = images_of(figure, 10, 2).unbind(1)
            if is_binary(left):
                return "The left column is zeros and ones; the distributions p(x | z) belong there."
            if not is_binary(right):
                return "The right column is not all zeros and ones; samples of x belong there."
            if read_latents(left, a, b)[1].max() > READABLE:
                return "The left column does not show what the decoder gives for any z."
        return None

    return judge


def interpolation_layout(value: Any) -> str | None:
    """Judge the form of one figure and its labels."""
    if not isinstance(value, tuple | list) or len(value) != 2:
        return "Two values are asked: the figure's array, and the labels of the pairs."
    figure, pairs = value[0], as_tensor(value[1])
    if pairs is None or tuple(pairs.shape) != (3, 2):
        return f"The labels of the pairs are {kind(value[1])}, but the shape (3, 2) is asked."
    return layout(figure, 3, 11)


def shows_interpolations(answer: tuple[Any, Sequence[Any]]) -> str | None:
    """Judge one answer, and the labels of further ones: three pairs of different classes each."""
    value, further = answer
    fault = interpolation_layout(value)
    if fault:
        return fault
    images = images_of(value[0], 3, 11)  # (3, 11, 784)
    if is_binary(images):
        return "The images are zeros and ones; the distributions p(x | z) belong there."
    labels = [as_tensor(pairs) for pairs in (value[1], *further)]
    pairs = torch.stack([part for part in labels if part is not None and part.shape == (3, 2)])
    if bool((pairs[..., 0] == pairs[..., 1]).any()):
        return "A pair has the same class twice."
    if bool((pairs == pairs[:, :1]).all()) and bool((images == images[0]).all()):
        return "All three rows show the same pair."
    return None
