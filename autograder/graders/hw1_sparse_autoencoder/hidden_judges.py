"""What hidden checks of hw1_sparse_autoencoder look for: judges name a fault, or return None."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from torch import Tensor

from autograder.checking.judges import Judge
from autograder.graders.hw1_sparse_autoencoder.judges import (
    close,
    is_product,
    outputs_and_codes,
    real,
)

MODES = (  # as in `probes.MODES`
    "in eval mode without gradients",
    "in eval mode with gradients",
    "in training mode without gradients",
    "in training mode with gradients",
)

LINEAR = 2e-5  # of the largest code; float32 is a tenth as far from a linear function


def not_linear(found: Any) -> str | None:
    """Judge `probes.superposed`: in each mode, for two networks, the codes of four images."""
    if not isinstance(found, list | tuple) or len(found) != len(MODES):
        return "The answer has another form."
    faults = []
    for networks in found:
        for codes in networks:
            if not isinstance(codes, list | tuple) or not all(map(real, defined(codes))):
                return "The codes do not have the form that is asked."
            if not all(map(real, codes)):
                return "The codes are not all finite numbers."
        faults.append(all(map(superpose, networks)))
    if faults[0]:  # whatever the other modes, as with a BatchNorm
        return "The codes are a linear function of the images."
    return in_modes("The codes are a linear function of the images", faults)


def superpose(codes: Sequence[Tensor]) -> bool:
    """Tell whether the codes of a, b, a + b − c and c are those of a linear function."""
    a, b, rest, c = (part.double() for part in codes)
    return bool((rest - a - b + c).abs().max() <= LINEAR * rest.abs().max())


def defined(parts: Sequence[Any]) -> list[Any]:
    """Put finite numbers in the place of all others, so that only the form is left to judge."""
    return [part.nan_to_num() if isinstance(part, Tensor) else part for part in parts]


def has_sizes(batch: int, hidden: int) -> Judge:
    """Judge `probes.answers` as the public judge does, but tell nothing that one can choose.

    One pixel, or one code, has no standard deviation: an encoder that divides by it may return NaN.
    """
    form = outputs_and_codes(batch, hidden)

    def judge(found: Sequence[Any]) -> str | None:
        visible, *answers = found
        if not form(found):
            return None
        pairs = all(isinstance(answer, list | tuple) for answer in answers)
        if not pairs or form([visible, *map(defined, answers)]):
            return "The answer has another form."
        return None if 1 in (visible, hidden) else "The answer is not all finite numbers."

    return judge


def is_product_in_every_mode(found: Any) -> str | None:
    """Judge `probes.decoded_in_modes`."""
    if not isinstance(found, list | tuple) or len(found) != len(MODES):
        return "The answer has another form."
    return in_modes(
        "x_hat is not the product", [is_product(one) is not None for one in found[::-1]]
    )


def in_modes(what: str, faults: Sequence[bool]) -> str | None:
    """Say in which of `MODES` there is a fault."""
    names = [name for name, fault in zip(MODES, faults, strict=True) if fault]
    return f"{what} {', '.join(names)}." if names else None


def leaves_all_else_alone(found: Any) -> str | None:
    """Judge `probes.leftovers`."""
    sentences = (
        "It overwrites the images.",
        "It seeds the random generator.",
        "It changes the model's weights at every call.",
        "It changes the model's mode.",
        "It switches gradients on for all that comes after it.",
    )
    return first_fault(found, sentences)


def each_by_itself(found: Any) -> str | None:
    """Judge `probes.one_by_one`: x̂ and h of a batch, and of its images alone."""
    together, alone = found if isinstance(found, list | tuple) else (None, None)
    parts = defined([together, alone])
    if not all(map(real, parts)) or together.shape != alone.shape:
        return "A batch of one image has another form than a larger batch."
    if not real(together) or not real(alone):
        return "For a batch of one image the answer is not all finite numbers."
    if not close(alone, together):
        return "What an image becomes depends on the other images of the batch."
    return None


def learns(found: Any) -> str | None:
    """Judge `probes.dependence`: what holds in eval mode, and in training mode."""
    sentences = (
        "The codes carry no gradient for any weight.",
        "The codes depend on weights that are not among the model's parameters.",
        "The codes depend on weights that are no parameters before the first call.",
        "No gradient of x_hat reaches the dictionary.",
        "No gradient of x_hat reaches the encoder.",
        "No gradient of the codes reaches the image.",
        "A parameter moves x_hat, and has no gradient.",
    )
    if not isinstance(found, list | tuple) or len(found) != 2:
        return "The answer has another form."
    evaluated, trained = (first_fault(one, sentences) for one in found)
    if evaluated == trained:
        return evaluated
    if evaluated:
        return f"In eval mode: {evaluated}"
    return f"In training mode: {trained}"


def first_fault(found: Any, sentences: Sequence[str]) -> str | None:
    """Return the sentence for what does not hold, the first of them if there are several."""
    if not isinstance(found, list | tuple) or len(found) != len(sentences):
        return "The answer has another form."
    faults = [sentence for sentence, holds in zip(sentences, found, strict=True) if not holds]
    return faults[0] if faults else None


def has_slope_within(bound: float) -> Judge:
    """Judge the gradient for codes that are 0, where any slope of the penalty will do."""

    def judge(found: Any) -> str | None:
        if not isinstance(found, list | tuple) or not all(map(real, found)):
            return "The gradient of the penalty is not finite where codes are 0."
        if any(bool((part.abs() > bound * (1 + 1e-4)).any()) for part in found):
            return "Where codes are 0, the gradient of the penalty is larger than it ever is."
        return None

    return judge
