"""Judges of public checks of conditional VAEs: each names the fault of an answer, or None.

Nothing here says which inputs a check makes.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.checking.compare import a_kind
from autograder.checking.judges import Judge
from autograder.checking.statistics import different_distributions


def said(fault: Any) -> str | None:
    """Judge what an expression has already judged."""
    return fault if isinstance(fault, str) else None


def in_any_mode(fault: Callable[[bool], str | None]) -> str | None:
    """Return the fault of a model, given its mode: whether in training; and where it has it."""
    evaluated, training = fault(False), fault(True)
    if evaluated and training:
        return evaluated
    if evaluated or training:
        return f"{evaluated or training} Only in {'eval' if evaluated else 'training'} mode."
    return None


def not_tensor(name: str, value: Any, shape: Sequence[int]) -> str | None:
    """Return how a value is no finite tensor of this shape, or None."""
    asked = f"real numbers of the shape {tuple(shape)} are asked"
    if not isinstance(value, Tensor) or not value.is_floating_point():
        return f"{name} is {a_kind(value)}, but {asked}."
    if tuple(value.shape) != tuple(shape):
        return f"{name} has the shape {tuple(value.shape)}, but {asked}."
    return None if bool(torch.isfinite(value).all()) else f"{name} is not finite."


def not_image(name: str, value: Any, shape: Sequence[int]) -> str | None:
    """Return how a value is no tensor of images of this shape, or None."""
    fault = not_tensor(name, value, shape)
    if not fault and -1 <= value.min() < 0 and value.max() <= 1:
        return f"{name} has values between −1 and 1, and not between 0 and 1."
    if not fault and not bool(((value >= 0) & (value <= 1)).all()):
        return f"{name} has values that are not between 0 and 1."
    return fault


def depend(*names: str) -> Judge:
    """Judge outputs with these names.

    Each comes as (C + 1, B, …): for every class, and for the first class with other inputs.
    """

    def judge(outputs: Any) -> str | None:
        faults = []
        for name, output in zip(names, outputs, strict=True):
            if not isinstance(output, Tensor) or output.dim() < 2:
                return f"{name} is {a_kind(output)}."
            flat = output.flatten(start_dim=2)  # (C + 1, B, ·)
            *classes, others = flat
            if not _differ(others, classes[0]):
                of = "x" if name in ("mu", "logvar") else "z"
                faults.append(f"{name} does not depend on the {of}.")
            pairs = [(a, b) for i, a in enumerate(classes) for b in classes[:i]]
            if not any(_differ(*pair) for pair in pairs):
                faults.append(f"{name} does not depend on the class.")
            elif not all(_differ(*pair) for pair in pairs):
                faults.append(f"{name} is the same for some of the classes.")
        return " ".join(faults) or None

    return judge


def _differ(ours: Tensor, theirs: Tensor) -> bool:
    return not torch.allclose(ours, theirs, rtol=1e-5, atol=1e-6)


def each_by_itself(answers: Any) -> str | None:
    """Judge what encoder and decoder make of a batch, and of its rows alone."""
    if all(same([together], [alone]) for together, alone in answers):
        return None
    return "What becomes of an image depends on the others of its batch."


def same(ours: Sequence[Any], theirs: Sequence[Any]) -> bool:
    """Tell whether tensors are the same, rounding aside."""
    return len(ours) == len(theirs) and all(
        isinstance(a, Tensor)
        and isinstance(b, Tensor)
        and a.shape == b.shape
        and torch.allclose(a.double(), b.double(), rtol=1e-3, atol=1e-4)
        for a, b in zip(ours, theirs, strict=False)
    )


def is_sample(mean: Tensor) -> Judge:
    """Judge a sample whose rows all come from one distribution, with this mean."""

    def judge(value: Any) -> str | None:
        fault = not_tensor("The answer", value, mean.shape)
        if fault:
            return fault
        if torch.equal(value.to(mean.dtype), mean):
            return "The answer is mu: nothing is drawn."
        return "Equal rows get equal samples." if bool((value == value[0]).all()) else None

    return judge


def are_drawn(shape: Sequence[int]) -> Judge:
    """Judge two answers of so many images, (B, …), all of one class."""

    def judge(answers: Sequence[Any]) -> str | None:
        for answer in answers:
            fault = not_image("The answer", answer, shape)
            if fault:
                return fault
        images = torch.stack([answer.detach() for answer in answers])
        if bool(((images == 0) | (images == 1)).all()):
            return "The pixels are zeros and ones, but what the decoder gives is asked."
        rows = images.shape[1] > 1 and torch.allclose(images, images[:, :1])
        calls = torch.allclose(*images)
        if rows and calls:
            return "A class has the same image always."
        if rows:
            return "A class has the same image throughout a call."
        return "Two calls give the same images." if calls else None

    return judge


def drawn_like(images: Any, others: Any, rows: int, shape: Sequence[int]) -> str | None:
    """Judge images (N·R, …), given what the decoder makes of the prior: classes repeat in R rows.

    Named is what distinguishes mistakes: whether it is the classes that are wrong, and how much
    the images of a class vary.
    """
    for name, part in (("The answer", images), ("What the decoder gives", others)):
        fault = not_image(name, part, shape)
        if fault:
            return fault
    if bool(((images == 0) | (images == 1)).all()):
        return "The pixels are zeros and ones."
    ours, theirs = (_grouped(part, rows) for part in (images, others))  # (N, R, D)
    # By logits: of a pixel that is nearly black but for a few images, two right samples need not
    # have the same spread.
    if not different_distributions(_logits(ours), _logits(theirs)):
        return None
    if bool((ours - ours[0]).abs().max() < 1e-5):  # equal rows of a product may be rounded apart
        return "A class has the same image always."
    if not any(different_distributions(ours[:, row], theirs[:, row]) for row in range(rows)):
        return "The images of one call depend on each other."
    if not different_distributions(ours[:, 0], ours[:, 1]):
        return "All classes have the same images."
    if not different_distributions(ours.flatten(0, 1), theirs.flatten(0, 1)):
        return "The images are not in the order of the classes."
    for row, other in itertools.permutations(range(rows), 2):
        if not different_distributions(ours[:, row], theirs[:, other]):
            return "A class has the images of another."
    share = float(ours.std(0).mean() / theirs.std(0).mean())
    if share < 0.8:
        return "The images of a class vary less than what the decoder makes of the prior."
    if share > 1.25:
        return "The images of a class vary more than what the decoder makes of the prior."
    return "The images are not what the decoder makes of the prior and the classes."


def _grouped(images: Tensor, rows: int) -> Tensor:
    return images.detach().double().reshape(len(images) // rows, rows, -1)


def _logits(groups: Tensor) -> Tensor:
    return groups.flatten(1).logit(eps=1e-7)
