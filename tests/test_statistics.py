"""Samplers are compared with both error rates bounded, which is measured here by simulation.

Every trial has seeds of its own, fixed, so that these tests always give the same. N trials without
an error show, with 95 % confidence, an error rate below 3 / N.
"""

import math

import pytest
import torch
from scipy import stats

from autograder.checking import statistics
from autograder.checking.statistics import (
    different_distributions,
    different_means,
    kolmogorov_smirnov,
    smallest_distance,
    smallest_shift,
    threshold,
    too_noisy,
)

N = 1000


def normal(n, generator, d=3):
    return torch.randn(n, d, generator=generator)


def skewed(n, generator, d=3):
    return -torch.rand(n, d, generator=generator).clamp_min(1e-7).log()  # exponential


def uniform(n, generator, d=3):
    """Uniform with the mean and the variance of a standard normal."""
    return (2 * torch.rand(n, d, generator=generator) - 1) * math.sqrt(3)


def binary(n, generator, d=3):
    return (torch.rand(n, d, generator=generator) < 0.3).float()


def rare(n, generator, d=3):
    return (torch.rand(n, d, generator=generator) < 0.01).float()


def dependent(n, generator, d=3):
    return normal(n, generator, 1) + 0.5 * normal(n, generator, d)


def two_modes(n, generator, d=3):
    return 4 * binary(n, generator, d) + normal(n, generator, d)


SAMPLERS = [normal, skewed, uniform, binary, rare, dependent, two_modes]


def pair(first, second, trial, n=N):
    """Return independent samples of two samplers."""
    generator = torch.Generator().manual_seed(trial)
    return first(n, generator), second(n, generator)


def rate(trials, first, second, test=different_distributions, n=N):
    """Return in which share of the trials the two samplers are told apart."""
    return sum(bool(test(*pair(first, second, trial, n))) for trial in range(trials)) / trials


# ---------------------------------------------------------------- right answers


@pytest.mark.parametrize("sampler", SAMPLERS)
def test_samples_of_one_distribution_are_never_told_apart(sampler):
    """700 trials in all: with what the next test shows, the rate is far below the 1e-6 promised."""
    assert rate(100, sampler, sampler) == 0


@pytest.mark.parametrize("sampler", SAMPLERS)
def test_the_error_rate_is_at_most_the_one_that_was_asked_for(sampler, monkeypatch):
    """Measured where it can be: at 5 %, of 200 trials at most 10 ± 4 standard deviations."""
    monkeypatch.setattr(statistics, "FALSE_FAIL", 0.05)
    assert rate(200, sampler, sampler) <= (10 + 4 * math.sqrt(10)) / 200


@pytest.mark.parametrize("sampler", SAMPLERS)
def test_the_tail_is_not_much_heavier_than_that_of_a_normal(sampler, monkeypatch):
    """At 0.1 % for the means alone, of 1000 trials; 1 is expected, 6 allowed."""
    monkeypatch.setattr(statistics, "FALSE_FAIL", 0.001)
    assert rate(1000, sampler, sampler, different_means) <= 6 / 1000


# ---------------------------------------------------------------- wrong answers


@pytest.mark.parametrize("n", [200, 2000])
def test_a_shift_of_the_stated_size_is_found(n):
    """The stated power is 0.999; of 150 trials at most 2 may miss it."""
    shift = smallest_shift(n, n, tests=3)

    def shifted(n, generator):
        return normal(n, generator) + torch.tensor([0.0, shift, 0.0])

    assert rate(150, shifted, normal, different_means, n) >= 148 / 150
    assert rate(150, normal, shifted, different_means, n) >= 148 / 150
    assert rate(100, normal, normal, different_means, n) == 0


def test_a_shift_of_the_stated_size_is_found_in_a_distribution_too():
    shift = smallest_shift(N, N, tests=4 * 3 + 3)

    def shifted(n, generator):
        return normal(n, generator) + torch.tensor([0.0, 0.0, shift])

    assert rate(50, shifted, normal) >= 0.98


def narrow(n, generator):
    return 0.8 * normal(n, generator)


def shared(n, generator):
    return normal(n, generator, 1).expand(n, 3)


def opposite(n, generator):
    sample = normal(n, generator)
    return torch.stack([sample[:, 0], -sample[:, 0], sample[:, 1]], dim=1)


def same_values(n, generator):
    return normal(1, generator).expand(n, 3)


def often_zero(n, generator):
    """Zero in three of ten draws."""
    return (1 - binary(n, generator)) * normal(n, generator)


@pytest.mark.parametrize(
    ("wrong", "right", "n", "sentence"),
    [
        (narrow, normal, 2000, "The spread at [1] is too small."),
        (normal, narrow, 2000, "The spread at [2] is too large."),
        (shared, normal, N, "There is a dependence between the coordinates at [0] and at [1]."),
        (opposite, normal, N, "There is a dependence between the coordinates at [0] and at [1]."),
        (uniform, normal, 10_000, "The shape of the distribution at [0] is wrong."),
        (normal, uniform, 10_000, "The shape of the distribution at [0] is wrong."),
        (rare, binary, N, None),
        (two_modes, normal, N, None),
        (skewed, normal, N, None),
        (same_values, normal, N, None),
        (dependent, normal, N, None),
        (normal, dependent, N, None),
        (often_zero, normal, N, None),
    ],
)
def test_wrong_samplers_are_found(wrong, right, n, sentence):
    assert rate(20, wrong, right, n=n) == 1
    found = different_distributions(*pair(wrong, right, 1, n))
    if sentence:
        assert found.split("[")[0] == sentence.split("[")[0]


def six(n, generator):
    return normal(n, generator, 6)


def test_a_mean_that_is_wrong_is_told_with_its_place():
    ours, theirs = (part.reshape(N, 2, 3) for part in pair(six, six, 1))
    ours[:, 1, 2] += 5
    found = different_means(ours, theirs)
    assert found.startswith("The mean at [1, 2] is ")
    assert "is expected (standard error 0.0" in found
    assert different_distributions(ours, theirs) == "The mean at [1, 2] is too large."
    assert different_means(ours[:, 0, 0] + 5, theirs[:, 0, 0]).startswith("The mean is ")


# ---------------------------------------------------------------- values that are hardly random


@pytest.mark.parametrize("value", [0.0, 0.1, -7.3, 1e6, 1e-6])
def test_constants_that_differ_by_rounding_are_the_same(value):
    random, theirs = pair(normal, normal, 1)
    ours = random.double()
    ours[:, 1], theirs[:, 1] = value * (1 + 1e-7), value
    assert different_distributions(ours, theirs) == ""
    assert different_means(ours, theirs) == ""


@pytest.mark.parametrize("value", [0.1, -7.3, 1e6, 1e-6])
def test_constants_that_differ_are_told_apart(value):
    ours, theirs = pair(normal, normal, 1)
    ours[:, 1], theirs[:, 1] = value * 1.01, value
    assert different_distributions(ours, theirs)
    assert different_means(ours[:, 1:2], theirs[:, 1:2])


def test_noise_alone_is_no_estimate():
    ours, theirs = pair(normal, normal, 1)
    for noise in (10.0, 1e9):
        assert different_means(1 + noise * ours, 1.5 + theirs) == ""
        assert too_noisy(1 + noise * ours, 1.5 + theirs)
    for sampler in SAMPLERS:
        samples = [pair(sampler, sampler, trial, 200) for trial in range(50)]
        assert not any(too_noisy(*sample) for sample in samples)
    assert not too_noisy(2 * ours, theirs)
    assert not too_noisy(torch.zeros(N, 3), torch.zeros(N, 3))
    assert not too_noisy(torch.full((N, 3), 0.1).double() + 1e-9 * ours, torch.full((N, 3), 0.1))
    assert not too_noisy(*pair(binary, rare, 1)), "a rare value may be missing by chance"


def test_zeros_never_pass_for_small_means():
    for size in (1.0, 1e-8, 1e-30):
        theirs = size * (1 + 0.1 * normal(N, torch.Generator().manual_seed(1)).double())
        assert different_means(torch.zeros(N, 3), theirs)
        assert different_means(theirs.flip(0), theirs) == ""
    assert different_means(torch.zeros(N, 3), torch.zeros(N, 3)) == ""


def test_a_constant_where_there_is_noise_and_noise_where_there_is_a_constant_are_wrong():
    ours, theirs = pair(normal, normal, 1)
    ours[:, 1] = 0
    assert different_distributions(ours, theirs)
    assert different_distributions(theirs, ours)


def test_the_same_few_values_with_other_rounding_are_the_same():
    ours, theirs = pair(binary, binary, 1)
    assert different_distributions(ours.double() * 0.3, theirs * 0.3) == ""
    assert different_distributions(ours * 0.3 + 1e-8, theirs.double() * 0.3) == ""


def test_whole_numbers_and_truth_values_can_be_compared():
    ours, theirs = pair(binary, binary, 1)
    assert different_distributions(ours.bool(), theirs.long()) == ""
    assert different_distributions(~ours.bool(), theirs.long())


# ---------------------------------------------------------------- against other sources


def test_the_threshold_is_the_quantile_of_a_normal():
    for tests in (1, 10, 1000):
        expected = stats.norm.isf(statistics.FALSE_FAIL / tests / 2)
        assert threshold(tests) == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize("sampler", [normal, binary, skewed])
def test_the_distance_is_that_of_scipy(sampler):
    for trial in range(10):
        ours, theirs = pair(sampler, sampler, trial, 300)
        expected = stats.ks_2samp(ours[:, 0].numpy(), theirs[:200, 0].numpy()).statistic
        assert kolmogorov_smirnov(ours[:, 0], theirs[:200, 0]) == pytest.approx(expected, abs=1e-6)


def test_the_distance_exceeds_its_bound_as_rarely_as_wei_and_dudley_say(monkeypatch):
    """P(D > ε) ≤ 2 exp(−n ε²) for n = m ≥ 458: of 1000 trials at 5 %, at most 50 ± 4 deviations."""
    n, trials = 500, 1000
    monkeypatch.setattr(statistics, "FALSE_FAIL", 0.05)
    allowed = smallest_distance(n, tests=1)
    assert 2 * math.exp(-n * allowed**2) == pytest.approx(0.05)
    samples = torch.rand(trials, 2, n, generator=torch.Generator().manual_seed(1))
    exceeding = sum(kolmogorov_smirnov(ours, theirs) > allowed for ours, theirs in samples)
    assert 10 <= exceeding <= 50 + 4 * math.sqrt(50)


def test_what_is_no_number_is_equal_to_nothing():
    numbers = torch.randn(500, 2)
    for value in (float("nan"), float("inf")):
        others = numbers.clone()
        others[0, 1] = value
        assert different_means(numbers, others)
        assert different_distributions(numbers, others)
