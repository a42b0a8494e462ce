"""The checks of hw2_gmvae, in the order of the handout.

Where an answer is random, its check states how often a right one fails by chance, and the smallest
mistake that is found with probability 0.999. Both follow from `autograder/checking/statistics.py`,
where there is no other source.

The bounds are graded over small networks that are known (`probes.py`), with weights and a prior far
from those of a fresh model. They are also graded over a stand-in for `log_normal_mixture`, so that
a mistake in it costs its points once.
"""

import torch

from autograder.checking import Tolerance, check, gradient, intact, probes, repeat
from autograder.graders.hw2_gmvae import hidden_judges, judges

# ---------------------------------------------------------------- a: log_normal_mixture


def mixture_inputs(draw, z, m):
    """z (B, Z), and means and variances (1, K, Z) or (B, K, Z), of these shapes."""
    return draw.normal(*z), draw.normal(*m), draw.uniform(*m, low=0.2, high=3.0)


@check("a", "log_normal_mixture", points=12, public=True)
def test_log_normal_mixture(agree, draw):
    inputs = mixture_inputs(draw, (7, 3), (1, 5, 3))
    agree(lambda hw: hw.log_normal_mixture(*inputs))


@check("a.sizes", "log_normal_mixture: a mixture for each z, and other sizes", points=5)
def test_log_normal_mixture_of_other_sizes(agree, draw):
    sizes = ((7, 3), (7, 5, 3)), ((4, 4), (4, 4, 4)), ((4, 4), (1, 4, 4)), ((3, 1), (1, 2, 1)), \
        ((1, 2), (1, 1, 2))  # fmt: skip
    for z, m in sizes:
        inputs = mixture_inputs(draw, z, m)
        agree(lambda hw, inputs=inputs: hw.log_normal_mixture(*inputs))


@check("a.extremes", "log_normal_mixture: far from every mode, and close to narrow ones", points=8)
def test_log_normal_mixture_at_extremes(agree, draw):
    z, m, v = mixture_inputs(draw, (7, 23), (1, 5, 23))
    narrow = 1e-3 * v  # at a mode the density overflows
    inputs = (100 + z, m, v), (m[0, [0, 1, 2, 3, 4, 4, 4]] + 0.03 * z, m, narrow)
    for each in inputs:
        agree(
            lambda hw, each=each: hw.log_normal_mixture(*each),
            tolerance=Tolerance(relative=1e-3),  # adding 1e-8 to a variance is harmless
        )


@check("a.gradient", "log_normal_mixture: gradients", points=8)
def test_log_normal_mixture_gradient(agree, draw):
    for m in ((1, 5, 3), (7, 5, 3)):
        inputs = mixture_inputs(draw, (7, 3), m)
        agree(lambda hw, inputs=inputs: gradient(hw.log_normal_mixture, *inputs))


@check("a.inputs", "log_normal_mixture: leaves its arguments alone", points=1, requires=("a",))
def test_log_normal_mixture_leaves_its_arguments_alone(satisfies, draw):
    inputs = mixture_inputs(draw, (7, 3), (7, 5, 3))
    satisfies(
        lambda hw: intact(hw.log_normal_mixture, *inputs),
        judge=hidden_judges.leaves_alone("z", "m", "v"),
    )


# ---------------------------------------------------------------- the two bounds

ELBO, IWAE = "negative_elbo_bound", "negative_iwae_bound"
NUMBER = {"nelbo": 0, "niwae": 0, "kl": 1, "rec": 2}  # of a result
PIXELS = 17


def some_model(draw, latents=3, components=5, pixels=PIXELS, contrast=1.0, slope=0.2):
    """z_pre, and the weights of encoder and decoder.

    q is wide, far from N(0, I) and near one component, so that most mistakes change much.
    `contrast` is how sure the decoder is of pixels, `slope` how much it listens to z.
    """
    middle = draw.uniform(latents, low=-5, high=-3)
    others = middle + draw.normal(components - 1, latents, mean=10, std=2)
    means = torch.cat([others, middle[None]])
    variances = draw.uniform(components, latents, low=7, high=9)  # before the softplus
    weights = draw.normal(pixels, latents, std=5 / pixels**0.5)
    scales = draw.normal(pixels, latents, std=0.8 / pixels**0.5)
    encoder = [weights, middle, scales, draw.uniform(latents, low=2.4, high=2.6)]
    slopes = slope / 5 * weights.T  # so that z tells something of x
    decoder = [slopes, -middle @ slopes, draw.normal(pixels, mean=-2 * contrast, std=contrast)]
    return torch.cat([means, variances])[None], encoder, decoder


def over(name, model, expression):
    """The expression of a bound of this model, with its own mixture and with a stand-in."""

    def own(hw):
        return expression(hw, getattr(probes(hw), name)(hw.GMVAE, *model))

    def lent(hw):
        hw.log_normal_mixture = probes(hw).mixture_stand_in
        return own(hw)

    return own, lent


def is_a_bound(satisfies, name, model, x, *samples):
    """Require three scalars, and fresh noise."""
    calls = over(name, model, lambda hw, bound: [bound(x, *samples), bound(x, *samples)])
    first = "nelbo" if name == ELBO else "niwae"
    satisfies(*calls, judge=judges.fresh_scalars(first, "kl", "rec"))


def estimates(name, model, times, results, x, *samples):
    """The expressions for some of a bound's results in so many calls: (times, results)."""
    parts = [NUMBER[result] for result in results]

    def repeated(hw, bound):
        return judges.columns(repeat(bound, times, x, *samples), parts)

    return over(name, model, repeated)


def gradients(name, model, times, results, x, *samples):
    """The expressions for gradients of some results: (times, results · parameters)."""
    parts = [NUMBER[result] for result in results]

    def repeated(hw, bound):
        return repeat(probes(hw).gradient_of(bound, parts), times, x, *samples)

    return over(name, model, repeated)


def latents(name, model, times, x, *samples):
    """The expressions for each z that the decoder gets in so many calls: (times, z's, Z)."""
    return over(
        name, model, lambda hw, bound: repeat(probes(hw).latents_of(bound), times, x, *samples)
    )


# ---------------------------------------------------------------- b: the ELBO


# 200 calls with 23 images: found is a bound that is off by 0.6 nats.
@check("b", "negative_elbo_bound: nelbo", points=10, public=True)
def test_elbo(satisfies, in_mean, draw):
    model, x = some_model(draw), draw.binary(23, PIXELS)
    is_a_bound(satisfies, ELBO, model, x)
    in_mean(*estimates(ELBO, model, 300, ["nelbo"], x))


# As for b.
@check("b.terms", "negative_elbo_bound: kl and rec", points=5, public=True)
def test_elbo_terms(satisfies, in_mean, draw):
    model, x = some_model(draw), draw.binary(23, PIXELS)
    is_a_bound(satisfies, ELBO, model, x)
    in_mean(*estimates(ELBO, model, 200, ["kl", "rec"], x))


@check("b.sizes", "negative_elbo_bound: one image, one dimension, one component", points=3,
       requires=("b",))  # fmt: skip
def test_elbo_of_other_sizes(satisfies, in_mean, draw):
    for images, dimensions, components in ((1, 2, 3), (4, 4, 4), (7, 1, 1)):
        model, x = some_model(draw, dimensions, components), draw.binary(images, PIXELS)
        is_a_bound(satisfies, ELBO, model, x)
        in_mean(*estimates(ELBO, model, 80, ["nelbo"], x))


@check("b.extremes", "negative_elbo_bound: a decoder that is sure of itself", points=3,
       requires=("b",))  # fmt: skip
def test_elbo_at_extremes(satisfies, in_mean, draw):
    model, x = some_model(draw, contrast=100.0), draw.binary(23, PIXELS)
    is_a_bound(satisfies, ELBO, model, x)
    in_mean(*estimates(ELBO, model, 100, ["nelbo"], x))


# 300 calls with 3 images: a correlation of 0.55 is found. Both error rates are explained in
# `independent`.
@check("b.noise", "negative_elbo_bound: fresh noise everywhere", points=3)
def test_elbo_noise_is_independent(satisfies, draw):
    model, x = some_model(draw, latents=2), torch.zeros(3, PIXELS)  # equal images, and equal q
    satisfies(
        *latents(ELBO, model, 300, x),
        judge=hidden_judges.independent(300, 3, between="the z of different images"),
    )


@check("b.gradient", "negative_elbo_bound: gradients of nelbo", points=6)
def test_elbo_gradient(satisfies, in_mean, draw):
    model, x = some_model(draw, slope=0.1), draw.binary(23, PIXELS)
    is_a_bound(satisfies, ELBO, model, x)
    in_mean(*gradients(ELBO, model, 200, ["nelbo"], x))


@check("b.terms.gradient", "negative_elbo_bound: gradients of kl and rec", points=1,
       requires=("b.terms",))  # fmt: skip
def test_elbo_terms_gradient(in_mean, draw):
    model, x = some_model(draw, slope=0.1), draw.binary(23, PIXELS)
    in_mean(*gradients(ELBO, model, 60, ["kl", "rec"], x))


@check("b.inputs", "negative_elbo_bound: leaves the images alone", points=1, requires=("b",))
def test_elbo_leaves_images_alone(satisfies, draw):
    model, x = some_model(draw), draw.binary(7, PIXELS)
    satisfies(
        *over(ELBO, model, lambda hw, bound: intact(bound, x)),
        judge=hidden_judges.leaves_alone("x"),
    )


# ---------------------------------------------------------------- c: the IWAE bound


# 150 calls with 17 images and 6 samples each: found is a bound that is off by 0.6 nats.
@check("c", "negative_iwae_bound: niwae", points=10, public=True)
def test_iwae(satisfies, in_mean, draw):
    model, x = some_model(draw), draw.binary(23, PIXELS)
    is_a_bound(satisfies, IWAE, model, x, 6)
    in_mean(*estimates(IWAE, model, 150, ["niwae"], x, 6))


# As for c.
@check("c.terms", "negative_iwae_bound: kl and rec are those of the ELBO", points=5, public=True)
def test_iwae_terms(satisfies, in_mean, draw):
    model, x = some_model(draw), draw.binary(23, PIXELS)
    is_a_bound(satisfies, IWAE, model, x, 6)
    in_mean(*estimates(IWAE, model, 100, ["kl", "rec"], x, 6))


@check("c.sizes", "negative_iwae_bound: one sample, one image, and other sizes", points=3,
       requires=("c",))  # fmt: skip
def test_iwae_of_other_sizes(satisfies, in_mean, draw):
    for images, samples, dimensions, components in ((7, 1, 3, 5), (1, 6, 1, 1), (4, 4, 4, 4)):
        model, x = some_model(draw, dimensions, components), draw.binary(images, PIXELS)
        is_a_bound(satisfies, IWAE, model, x, samples)
        in_mean(*estimates(IWAE, model, 80, ["niwae"], x, samples))


@check("c.extremes", "negative_iwae_bound: weights that underflow", points=4, requires=("c",))
def test_iwae_at_extremes(satisfies, in_mean, draw):
    model, x = some_model(draw, pixels=784, contrast=3.0), draw.binary(11, 784)  # e^(−1000)
    is_a_bound(satisfies, IWAE, model, x, 6)
    in_mean(*estimates(IWAE, model, 60, ["niwae"], x, 6))


# As for b.noise: 6 samples with 66 pairs of coordinates.
@check("c.noise", "negative_iwae_bound: fresh noise everywhere", points=3)
def test_iwae_noise_is_independent(satisfies, draw):
    model, x = some_model(draw, latents=2), torch.zeros(3, PIXELS)
    satisfies(
        *latents(IWAE, model, 300, x, 2),
        judge=hidden_judges.independent(300, 6, between="different z"),
    )


@check("c.gradient", "negative_iwae_bound: gradients of niwae", points=7)
def test_iwae_gradient(satisfies, in_mean, draw):
    model, x = some_model(draw, slope=0.1), draw.binary(23, PIXELS)
    is_a_bound(satisfies, IWAE, model, x, 6)
    in_mean(*gradients(IWAE, model, 200, ["niwae"], x, 6))


@check("c.terms.gradient", "negative_iwae_bound: gradients of kl and rec", points=1,
       requires=("c.terms",))  # fmt: skip
def test_iwae_terms_gradient(in_mean, draw):
    model, x = some_model(draw, slope=0.1), draw.binary(23, PIXELS)
    in_mean(*gradients(IWAE, model, 60, ["kl", "rec"], x, 6))


@check("c.inputs", "negative_iwae_bound: leaves the images alone", points=1, requires=("c",))
def test_iwae_leaves_images_alone(satisfies, draw):
    model, x = some_model(draw), draw.binary(7, PIXELS)
    satisfies(
        *over(IWAE, model, lambda hw, bound: intact(bound, x, 4)),
        judge=hidden_judges.leaves_alone("x", "iw"),
    )
