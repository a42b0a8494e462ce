"""What hidden checks of hw1_sparse_autoencoder look for: judges name a fault, or return None."""

from __future__ import annotations

from typing import Any

from autograder.checking.judges import Judge
from autograder.graders.hw1_sparse_autoencoder.judges import close, real

LINEAR = 2e-5  # of the largest code; float32 is a tenth as far from a linear function


def not_linear(found: Any) -> str | None:
    """Judge `probes.superposed`: for networks the codes of a, of b, of a + b, and of 0."""
    for codes in found if isinstance(found, list | tuple) else []:
        if not isinstance(codes, list | tuple) or not all(map(real, codes)):
            return "The codes do not have the form that is asked."
        a, b, both, nothing = (part.detach().double() for part in codes)
        if (both - a - b + nothing).abs().max() > LINEAR * both.abs().max():
            return None
    return "The codes are a linear function of the images."


def each_by_itself(found: Any) -> str | None:
    """Judge `probes.one_by_one`: x̂ and h of a batch, and of its images alone."""
    together, alone = found if isinstance(found, list | tuple) else (None, None)
    if not real(together) or not real(alone) or together.shape != alone.shape:
        return "A batch of one image has another form than a larger batch."
    if not close(alone, together):
        return "What an image becomes depends on the other images of the batch."
    return None


def learns(found: Any) -> str | None:
    """Judge `probes.dependence`."""
    sentences = (
        "The codes do not depend on the image.",
        "The codes carry no gradient for any weight.",
        "The codes depend on weights that are not among the model's parameters.",
        "No gradient of x_hat reaches the dictionary.",
        "No gradient of x_hat reaches the encoder.",
    )
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
