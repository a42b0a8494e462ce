"""Judges of several homeworks find fault with what is wrong, and with nothing else."""

from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from autograder.checking.hidden_decoder_judges import any_probabilities
from autograder.checking.hidden_judges import STEP, follows_its_sample
from autograder.sandbox import toolbox

Sampler = Callable[[Tensor, Tensor], Tensor]

UNSEEDED = torch.Generator().manual_seed(3)

RIGHT: dict[str, Sampler] = {
    "standard noise": lambda m, v: m + v.sqrt() * torch.randn_like(m),
    "torch.distributions": lambda m, v: torch.distributions.Normal(m, v.sqrt()).rsample(),
    "noise by cosines": lambda m, v: m + (2 * v).sqrt() * (7 * torch.rand_like(m)).cos(),
    "noise of no seed": lambda m, v: m + v.sqrt() * torch.randn(
        m.shape, dtype=m.dtype, generator=UNSEEDED),
    "a product of matrices": lambda m, v: m + (
        torch.diag_embed(v.sqrt()) @ torch.randn(*m.shape, 1)).squeeze(-1),
}  # fmt: skip
WRONG: dict[str, tuple[Sampler, str]] = {
    "no noise": (lambda m, v: m + 0 * v, "No gradient reaches v."),
    "noise that is no noise": (lambda m, v: m + 1e-9 * v, "No gradient reaches v."),
    "no noise but a gradient": (
        lambda m, v: m + 0.03 * v, "The gradient with respect to v is not how z moves with it."),
    "next to no noise": (
        lambda m, v: m + 0.03 * v + 1e-6 * torch.randn_like(m), "The gradient with respect to v"),
    "no mean": (lambda m, v: v.sqrt() * torch.randn_like(m), "No gradient reaches m."),
    "gradients stopped": (lambda m, v: torch.normal(m, v.sqrt()), "No gradient reaches"),
    "one gradient stopped": (
        lambda m, v: m + v.sqrt().detach() * torch.randn_like(m), "No gradient reaches v."),
    "half a gradient": (
        lambda m, v: m + (v.sqrt() + v.sqrt().detach()) / 2 * torch.randn_like(m),
        "The gradient with respect to v is not how z moves with it."),
}  # fmt: skip


def fault_of(sampler: Sampler) -> str | None:
    generator = torch.Generator().manual_seed(1)
    mean = torch.randn(5, 3, generator=generator)
    variance = 0.5 + 3.5 * torch.rand(5, 3, generator=generator)
    found = toolbox.pathwise(sampler, mean, variance, STEP)
    return follows_its_sample(mean, variance, ("m", "v"))(found)


@pytest.mark.parametrize("name", RIGHT)
def test_a_sample_that_moves_with_mean_and_variance_is_right(name: str) -> None:
    assert fault_of(RIGHT[name]) is None


@pytest.mark.parametrize("name", WRONG)
def test_a_sample_without_its_gradients_is_wrong(name: str) -> None:
    sampler, fault = WRONG[name]
    found = fault_of(sampler)
    assert found is not None and fault in found


def images(low: float, high: float) -> Tensor:
    """Images (4, 1, 3, 3) of different pixels between these bounds."""
    pixels = torch.linspace(low, high, 36)[torch.randperm(36, generator=UNSEEDED)]
    return pixels.reshape(4, 1, 3, 3)


FRESH = images(0.3, 0.7)


def test_pixels_may_be_rounded_or_dark_for_some_large_weights() -> None:
    assert any_probabilities([images(0.0, 1.0), images(0.0, 0.1), images(0.4, 0.9), FRESH]) is None


@pytest.mark.parametrize(
    ("answers", "fault"),
    [
        ([images(0.5, 1.0), images(0.5, 0.9), FRESH], "no probability is below a half"),
        ([images(0.1, 0.7), FRESH], "no probability is above 0.8"),
        ([images(0.3, 0.7), FRESH], "below 0.2 or above 0.8"),
        ([images(0.1, 0.9), FRESH.round()], "exactly 0 or 1"),
        ([images(0.1, 0.9), FRESH / FRESH.sum((1, 2, 3), keepdim=True)], "add up to 1"),
        ([images(0.1, 0.9), FRESH[:1].expand(4, -1, -1, -1)], "All z give the same image"),
        ([images(0.1, 0.9).long(), FRESH], "another form"),
        (None, "another form"),
    ],
)
def test_pixels_that_are_no_probabilities_of_their_own_are_told(
    answers: list[Tensor] | None, fault: str
) -> None:
    assert fault in str(any_probabilities(answers))
