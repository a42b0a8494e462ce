"""Samplers of normal numbers are judged with both error rates bounded: measured by simulation.

As in `test_statistics.py`, every trial has a fixed seed of its own.
"""

import math

import pytest
import torch

from autograder.checking import hidden_latent_judges, statistics
from autograder.checking.batches import by_kind
from autograder.checking.hidden_latent_judges import normal_noise
from autograder.checking.statistics import POWER_QUANTILE, threshold

MEAN = torch.tensor([0.3, -20.0, 1.0, 7.0])
LOGVAR = torch.tensor([-8.0, -1.0, 0.5, 6.0])
D = len(MEAN)
TESTS = 2 * D + math.comb(D, 2) + 2
# Found with probability 0.999, as `normal_noise` states it.
NATS = math.log(2 * TESTS / statistics.FALSE_FAIL)


def smallest(n):
    """The smallest mistakes that are found in a mean and in a correlation, and in a variance."""
    error = POWER_QUANTILE * math.sqrt(2 / n)
    in_variance = (2 * math.sqrt(NATS / n) + 2 * NATS / n + error) / (1 - error)
    return (threshold(TESTS) + POWER_QUANTILE) / math.sqrt(n), in_variance


def sampled(noise):
    """Samples with this noise (n, d)."""
    return MEAN + torch.exp(LOGVAR / 2) * noise


def noise_of(trial, n):
    return torch.randn(n, D, generator=torch.Generator().manual_seed(trial), dtype=torch.double)


def rate(trials, n, change=lambda noise: noise):
    """Return in which share of the trials a fault is found, in single precision as a rule."""
    judge = normal_noise(MEAN, LOGVAR, n)
    faults = [judge(sampled(change(noise_of(trial, n))).float()) for trial in range(trials)]
    return sum(fault is not None for fault in faults) / trials


# ---------------------------------------------------------------- right answers


@pytest.mark.parametrize(("n", "trials"), [(300, 500), (2000, 200), (20_000, 50)])
def test_normal_noise_is_never_found_wrong(n, trials):
    assert rate(trials, n) == 0


@pytest.mark.parametrize("n", [300, 2000])
def test_the_error_rate_is_at_most_the_one_that_was_asked_for(n, monkeypatch):
    """Measured where it can be: at 5 %, of 400 trials at most 20 ± 4 standard deviations."""
    for module in (statistics, hidden_latent_judges):
        monkeypatch.setattr(module, "FALSE_FAIL", 0.05)
    assert 0 < rate(400, n) <= (20 + 4 * math.sqrt(20)) / 400


# ---------------------------------------------------------------- wrong answers


@pytest.mark.parametrize("n", [300, 2000])
def test_mistakes_of_the_stated_size_are_found(n):
    """The stated power is 0.999; of 150 trials at most 2 may miss it."""
    shift, excess = smallest(n)
    sign = torch.tensor([0.0, 0.0, 1.0, 0.0])

    def correlated(noise):
        shared = shift * noise[:, 0] + math.sqrt(1 - shift**2) * noise[:, 3]
        return torch.cat([noise[:, :3], shared[:, None]], dim=1)

    for change in (
        lambda noise: noise + shift * sign,
        lambda noise: noise * torch.sqrt(1 + excess * sign),
        correlated,
    ):
        assert rate(150, n, change) >= 148 / 150


def test_a_smaller_variance_of_the_stated_size_is_found():
    """A variance cannot be smaller by more than itself: n = 300 is not enough."""
    _, excess = smallest(2000)
    assert excess < 0.5
    assert rate(150, 2000, lambda noise: noise * math.sqrt(1 - excess)) >= 148 / 150


def cut(noise):
    return noise.clamp(-2, 2)


def without_tails(noise):
    return torch.where(noise.abs() > 2, noise * 0.5, noise)


def uniform(noise):
    return (2 * torch.special.ndtr(noise) - 1) * math.sqrt(3)


def heavy(noise):
    """Student's, with 5 degrees of freedom and variance 1."""
    generator = torch.Generator().manual_seed(int(noise.abs().sum()))
    chi = torch.randn(5, *noise.shape, generator=generator).square().mean(0)
    return noise / chi.sqrt() * math.sqrt(3 / 5)


def rounded(noise):
    return noise.round()


def in_opposite_pairs(noise):
    half = noise[: len(noise) // 2]
    return torch.stack([half, half]).flatten(0, 1)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda noise: noise + torch.tensor([0.0, 0.5, 0, 0]), "Means are wrong."),
        (lambda noise: 0.7 * noise, "A small spread is too small. A middle spread is too small. "
         "A large spread is too small."),
        (lambda noise: noise * torch.tensor([2.0, 1, 1, 1]), "A small spread is too large."),
        (lambda noise: noise * torch.tensor([1, 1, 1, 0.5]), "A large spread is too small."),
        (lambda noise: noise[:, :1].expand(-1, D), "Numbers share noise."),
        (lambda noise: 0 * noise, None),
        (cut, None),
        (without_tails, None),
        (uniform, None),
        (heavy, None),
        (rounded, None),
        (in_opposite_pairs, "Samples recur."),
    ],
)  # fmt: skip
def test_other_noise_is_found(change, sentence):
    judge = normal_noise(MEAN, LOGVAR, 10_000)
    for trial in range(5):
        fault = judge(sampled(change(noise_of(trial, 10_000))))
        assert fault == sentence if sentence else fault


@pytest.mark.parametrize(
    ("samples", "sentence"),
    [
        (None, "form"),
        (torch.zeros(5000, 3), "form"),
        (torch.zeros(4999, 4), "form"),
        (torch.zeros(5000, 4, dtype=torch.long), "form"),
        (torch.zeros(()), "form"),
        (torch.full((5000, 4), float("nan")), "not all finite"),
    ],
)
def test_what_is_no_set_of_samples_is_told(samples, sentence):
    assert sentence in (normal_noise(MEAN, LOGVAR, 5000)(samples) or "")


def test_rows_with_parameters_of_their_own_are_told_apart():
    kinds = [torch.stack([part, part.flip(0)]) for part in (MEAN, LOGVAR)]
    noise = noise_of(1, 4000).float()
    rows = [part.repeat(2000, 1) for part in kinds]
    right = rows[0] + torch.exp(rows[1] / 2) * noise

    def judge(samples):
        return normal_noise(kinds[0], kinds[1], 2000)(by_kind(samples, 2, in_turn=True))

    assert judge(right) is None
    assert judge(rows[0] + torch.exp(rows[1] / 2).mean(0) * noise)
    assert judge(right[:-1]) == judge(None)
