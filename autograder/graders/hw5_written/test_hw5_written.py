"""The checks of hw5_written, in the order of the handout. Nothing in them is random but the inputs.

Functions are evaluated in float64, on numbers and on arrays whose axes all have different sizes.
"""

import numpy as np

from autograder.checking import check, intact
from autograder.graders.hw5_written import judges


def array(tensor):
    return tensor.double().numpy()


def unchanged(flags):
    return None if all(flags) else "An argument is changed: work on a copy."


def fault(found):
    """For expressions that give the fault itself: a recorded answer then tells students nothing."""
    return found


# ---------------------------------------------------------------- 1: variational autoencoders


# One number could be guessed at home: its public check looks at the form alone, for no points. The
# number itself counts after handing in.
@check("1b", "encoder_output_dimension: a whole number", points=0, public=True)
def test_encoder_output_dimension_is_a_number(satisfies):
    satisfies(lambda hw: judges.whole_number(hw.encoder_output_dimension(), 1, 100), judge=fault)


@check("1b.answer", "encoder_output_dimension", points=6)
def test_encoder_output_dimension(agree):
    agree(lambda hw: hw.encoder_output_dimension())


@check("1g", "kl_with_itself: a number for each Gaussian", points=2, public=True)
def test_kl_with_itself_is_a_number(satisfies, draw):
    mu, sigma = array(draw.normal(5, 1)), array(draw.uniform(3, low=0.3, high=3.0))
    satisfies(lambda hw: judges.one_number(hw.kl_with_itself(0.5, 2.0)), judge=fault)
    satisfies(lambda hw: judges.numbers(hw.kl_with_itself(mu, sigma), (5, 3)), judge=fault)


@check("1g.value", "kl_with_itself", points=6)
def test_kl_with_itself(agree, draw):
    mu, sigma = array(draw.normal(5)), array(draw.uniform(5, low=0.3, high=3.0))
    agree(lambda hw: judges.plus_one(hw.kl_with_itself(float(mu[0]), float(sigma[0]))))
    agree(lambda hw: judges.plus_one(hw.kl_with_itself(mu, sigma)), also=[1.0])  # one 0 for all


@check("1h", "kl_same_variance", points=12, public=True)
def test_kl_same_variance(agree, draw):
    mu, other = array(draw.normal(5)), array(draw.normal(5, mean=2.0))
    sigma = array(draw.uniform(5, low=0.3, high=3.0))
    agree(lambda hw: hw.kl_same_variance(mu, other, sigma))


@check("1h.shapes", "kl_same_variance: numbers, arrays, and both", points=6)
def test_kl_same_variance_broadcasts(agree, satisfies, draw):
    mu, other, sigma = array(draw.normal(5)), array(draw.normal(3, 1)), 0.7
    agree(lambda hw: hw.kl_same_variance(float(mu[0]), float(other[1, 0]), sigma))
    agree(lambda hw: hw.kl_same_variance(3, 1, 2))  # whole numbers are numbers, too
    agree(lambda hw: hw.kl_same_variance(mu, other, sigma))
    agree(lambda hw: hw.kl_same_variance(np.array([[[3, 1]], [[2, 5]]]), 2, sigma))
    satisfies(lambda hw: intact(hw.kl_same_variance, mu, mu + 1, np.abs(mu)), judge=unchanged)


@check("1h.extremes", "kl_same_variance: small and large deviations", points=4)
def test_kl_same_variance_at_extremes(agree, draw):
    mu, other = array(draw.normal(5)), array(draw.normal(5))
    for sigma in (1e-5, 1e5):
        agree(lambda hw, sigma=sigma: hw.kl_same_variance(mu, other, sigma))


@check("1i", "optimal_q", points=14, public=True)
def test_optimal_q(agree, draw):
    likelihood = array(draw.uniform(6, low=0.05, high=2.0))  # a density in x: above 1 at times
    prior = array(draw.uniform(6, low=0.05, high=1.0))
    agree(lambda hw: hw.optimal_q(likelihood, prior / prior.sum()))


@check("1i.zeros", "optimal_q: impossible values, and tiny likelihoods", points=6)
def test_optimal_q_at_zeros(agree, satisfies, draw):
    likelihood = array(draw.uniform(6, low=0.1, high=1.0))
    prior = array(draw.uniform(6, low=0.1, high=1.0))
    likelihood[draw.integer(0, 3)] = 0.0
    prior[draw.integer(3, 6)] = 0.0
    prior /= prior.sum()
    agree(lambda hw: hw.optimal_q(likelihood, prior))
    agree(lambda hw: hw.optimal_q(1e-200 * likelihood, prior))
    satisfies(lambda hw: intact(hw.optimal_q, likelihood, prior), judge=unchanged)


@check("1j", "best_q: the number of an option", points=0, public=True)
def test_best_q_is_an_option(satisfies):
    satisfies(lambda hw: judges.whole_number(hw.best_q(), 1, 4), judge=fault)


@check("1j.answer", "best_q", points=6)
def test_best_q(agree):
    agree(lambda hw: hw.best_q())


# ---------------------------------------------------------------- 3: adversarial networks


@check("3a", "gan_value", points=14, public=True)
def test_gan_value(agree, draw):
    real = array(draw.uniform(7, low=0.55, high=0.95))  # apart: swapping them never agrees
    fake = array(draw.uniform(7, low=0.05, high=0.45))
    agree(lambda hw: hw.gan_value(real, fake))


@check("3a.sizes", "gan_value: samples of different sizes", points=4)
def test_gan_value_of_unequal_samples(agree, satisfies, draw):
    real = array(draw.uniform(3, low=0.05, high=0.95))
    fake = array(draw.uniform(8, low=0.05, high=0.95))
    agree(lambda hw: hw.gan_value(real, fake))
    agree(lambda hw: hw.gan_value(fake, real))
    satisfies(lambda hw: intact(hw.gan_value, real, fake), judge=unchanged)


# 1e-8, a usual guard of logarithms, does no harm here.
@check("3a.extremes", "gan_value: a discriminator that is nearly sure, and many points", points=2,
       requires=("3a", "3a.sizes"))  # fmt: skip
def test_gan_value_at_extremes(agree, draw):
    doubt = array(draw.uniform(6, low=2e-4, high=4e-4))
    many = array(draw.uniform(2000, low=0.1, high=0.9))
    for real, fake in ((doubt, doubt), (1 - doubt, 1 - doubt), (many, many[:1000])):
        agree(lambda hw, real=real, fake=fake: hw.gan_value(real, fake))


@check("3c", "optimal_discriminator", points=9, public=True)
def test_optimal_discriminator(agree, draw):
    data, generator = (array(draw.uniform(7, low=0.05, high=3.0)) for _ in range(2))
    agree(lambda hw: hw.optimal_discriminator(data, generator))


@check("3c.zeros", "optimal_discriminator: where one density is zero, or both are small", points=3)
def test_optimal_discriminator_at_zeros(agree, satisfies, draw):
    data, generator = (array(draw.uniform(6, low=0.05, high=3.0)) for _ in range(2))
    agree(lambda hw: hw.optimal_discriminator(1e-7 * data[:, None], generator[:, None]))
    agree(lambda hw: hw.optimal_discriminator(1e-3 * data, 1e-3 * generator))
    data[draw.integer(0, 3)] = 0.0
    generator[draw.integer(3, 6)] = 0.0
    agree(lambda hw: hw.optimal_discriminator(data, generator))
    agree(lambda hw: hw.optimal_discriminator(1, 3))
    satisfies(lambda hw: intact(hw.optimal_discriminator, data, generator), judge=unchanged)


@check("3d", "gan_optimum: a number", points=0, public=True)
def test_gan_optimum_is_a_number(satisfies):
    satisfies(lambda hw: judges.one_number(hw.gan_optimum()), judge=fault)


@check("3d.value", "gan_optimum", points=6)
def test_gan_optimum(agree):
    agree(lambda hw: hw.gan_optimum())
