"""The checks of hw2_gmvae, in the order of the handout.

Where an answer is random, its check states how often a right one fails by chance, and the smallest
mistake that is found with probability 0.999. Both follow from `autograder/checking/statistics.py`,
where there is no other source.

The bounds are graded over small networks that are known (`probes.py`), with weights and a prior far
from those of a fresh model. They are also graded over a stand-in for `log_normal_mixture`, so that
a mistake in it costs its points once.
"""

import torch
from torch.nn import functional

from autograder.checking import Tolerance, check, gradient, intact, judges, probes, repeat
from autograder.checking.hidden_bound_judges import finite
from autograder.checking.hidden_judges import leaves_alone
from autograder.graders.hw2_gmvae.hidden_judges import different, independent, sometimes_negative
from autograder.graders.hw2_gmvae.probes import mixture_stand_in

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


@check("a.extremes", "log_normal_mixture: far from every mode, and close to narrow ones", points=7)
def test_log_normal_mixture_at_extremes(agree, draw):
    z, m, v = mixture_inputs(draw, (7, 50), (1, 5, 50))
    at_modes = m[0, [0, 1, 2, 3, 4, 4, 4]] + 0.01 * z
    harmless = Tolerance(relative=1e-3)  # adding 1e-8 to a variance
    for each in (at_modes, m, 1e-3 * v), (100 + z, m, v):  # densities over- and underflow
        agree(lambda hw, each=each: hw.log_normal_mixture(*each), tolerance=harmless)


@check("a.gradient", "log_normal_mixture: gradients", points=8)
def test_log_normal_mixture_gradient(agree, draw):
    for m in ((1, 5, 3), (7, 5, 3)):
        inputs = mixture_inputs(draw, (7, 3), m)
        agree(lambda hw, inputs=inputs: gradient(hw.log_normal_mixture, *inputs))


@check("a.extremes.gradient", "log_normal_mixture: gradients far from every mode", points=1,
       requires=("a.extremes", "a.gradient"))  # fmt: skip
def test_log_normal_mixture_gradient_at_extremes(agree, draw):
    z, m, v = mixture_inputs(draw, (7, 50), (1, 5, 50))
    agree(
        lambda hw: gradient(hw.log_normal_mixture, 100 + z, m, v),
        tolerance=Tolerance(relative=1e-3),
    )


@check("a.inputs", "log_normal_mixture: leaves its arguments alone", points=1, requires=("a",))
def test_log_normal_mixture_leaves_its_arguments_alone(satisfies, draw):
    inputs = mixture_inputs(draw, (7, 3), (7, 5, 3))
    satisfies(
        lambda hw: intact(hw.log_normal_mixture, *inputs),
        judge=leaves_alone("z", "m", "v"),
    )


# ---------------------------------------------------------------- the two bounds

ELBO, IWAE = "negative_elbo_bound", "negative_iwae_bound"
NUMBER = {"nelbo": 0, "niwae": 0, "kl": 1, "rec": 2}  # of a result
PIXELS = 17


def some_model(
    draw, latents=3, components=6, pixels=PIXELS, contrast=1.0, slope=0.2, off=0.0, narrower=0.0
):
    """z_pre, and the weights of encoder and decoder.

    q is wide, far from N(0, I) and near one component, so that most mistakes change much.
    `contrast` is how sure the decoder is of pixels, `slope` how much it listens to z, and `off` how
    far the mean of q is on average from that of its component; log σ² of q is less by `narrower`.
    """
    middle = draw.uniform(latents, low=-5, high=-3)
    others = middle + draw.normal(components - 1, latents, mean=10, std=2)
    means = torch.cat([others, middle[None]])
    variances = draw.uniform(components, latents, low=7, high=9)  # before the softplus
    weights = draw.normal(pixels, latents, std=5 / pixels**0.5)
    scales = draw.normal(pixels, latents, std=0.8 / pixels**0.5)
    encoder = [weights, middle + off, scales, draw.uniform(latents, low=2.4, high=2.6) - narrower]
    slopes = slope / 5 * weights.T  # so that z tells something of x
    decoder = [slopes, -middle @ slopes, draw.normal(pixels, mean=-2 * contrast, std=contrast)]
    return torch.cat([means, variances])[None], encoder, decoder


def near_the_prior(draw, shift=0.05, slope=0.2):
    """As `some_model`, but q(z | x) is N(m, v) for all x, and each component N(m + shift √v, v).

    That is the second of two models. In the first, for the stand-in, the other components are where
    the estimate of kl is about 0, too.
    """
    z_pre, (weights, middle, scales, _), decoder = some_model(draw, slope=slope)
    before = z_pre[:, -1:].expand(1, z_pre.shape[1] // 2, -1)  # of the softplus, one v for all
    v = functional.softplus(before[:, 0])
    near = (middle + shift * v.sqrt()).expand_as(before)
    usual = middle + v.sqrt()  # a z as far from the mean as is usual
    gap = mixture_stand_in(usual, near, functional.softplus(before)) - gaussian_at_one(v)
    away = near.clone()
    away[:, :-1] += gap / (3 * (1 - 1 / before.shape[1]) * before.shape[2])
    encoder = [0 * weights, middle, 0 * scales, v[0].log()]
    return [[torch.cat([means, before], dim=1), encoder, decoder] for means in (away, near)]


def near_zero(draw, name, *samples):
    """The expressions for 40 calls of a bound where kl is about 0."""
    images = draw.binary(2, PIXELS)

    def estimates(hw, bound):
        return repeat(bound, 40, images, *samples)

    lent, own = (over(name, model, estimates) for model in near_the_prior(draw))
    return lent[0], own[1]


def gaussian_at_one(v):
    """log N(m + √v; m, diag(v)) for variances v (B, Z), which no mean changes."""
    return -0.5 * ((2 * torch.pi * v).log() + 1).sum(dim=-1)


def over(name, model, expression, public=False):
    """The expression of a bound of this model, with its own mixture and with a stand-in.

    A public check tells about the first of them, which should be the student's own. For the others
    the stand-in comes first: with it, a wrong mixture costs no time.
    """

    def evaluated(lent):
        return lambda hw: expression(hw, getattr(probes(hw), name)(hw.GMVAE, *model, lent))

    own, stand_in = evaluated(False), evaluated(True)
    return (own, stand_in) if public else (stand_in, own)


def has_mean(
    satisfies, in_mean, name, results, times, model, x, *samples, public=False, blind=False
):
    """Require three scalars, fresh noise, and in so many calls the right mean of some results.

    Of a `blind` decoder, which does not look at z, fresh noise is not asked. With 100 calls, a
    result is found that is off by 1.3 of its standard deviations.
    """

    def twice(hw, bound):
        return [bound(x, *samples), bound(x, *samples)]

    def repeated(hw, bound):
        bound(0 * x, *samples)  # nothing of which may be kept: both terms are far smaller
        return judges.columns(repeat(bound, times, x, *samples), [NUMBER[r] for r in results], of=3)

    first = "nelbo" if name == ELBO else "niwae"
    if blind:
        once = over(name, model, lambda hw, bound: bound(x, *samples), public)
        satisfies(*once, judge=judges.scalars(first, "kl", "rec"))
    else:
        judge = judges.fresh_scalars(first, "kl", "rec", fresh=first, alike=1e-6)
        satisfies(*over(name, model, twice, public), judge=judge)
    names = [f"the mean of {result}" for result in results]
    in_mean(*over(name, model, repeated, public), names=names)


def gradients(name, shares, times, model, x, *samples):
    """The expressions for gradients of a sum of a bound's results: (times, parameters).

    Found is one of 229 gradients that is off by 1.4 of its standard deviations in 100 calls, by 1.1
    in 150.
    """

    def repeated(hw, bound):
        return repeat(probes(hw).gradient_of(bound, shares), times, x, *samples)

    return over(name, model, repeated)


def latents(name, times, model, x, *samples):
    """The expressions for each z that the decoder gets in so many calls: (times, z's, Z)."""

    def repeated(hw, bound):
        return repeat(probes(hw).latents_of(bound), times, x, *samples)

    return over(name, model, repeated)


# ---------------------------------------------------------------- b: the ELBO


# With 20 images, found is a bound that is off by 0.8 nats in 150 calls, and by 0.5 in 60 where q is
# narrow. Of a wide q, what wider noise adds to kl and what it takes from it may be alike by chance.
@check("b", "negative_elbo_bound: nelbo", points=10, public=True)
def test_elbo(satisfies, in_mean, draw):
    x = draw.binary(20, PIXELS)
    for calls, narrower in ((150, 0.0), (60, 5.0)):
        model = some_model(draw, slope=0.25, narrower=narrower)
        has_mean(satisfies, in_mean, ELBO, ["nelbo"], calls, model, x, public=True)


# As for b.
@check("b.terms", "negative_elbo_bound: kl and rec", points=5, public=True)
def test_elbo_terms(satisfies, in_mean, draw):
    model, x = some_model(draw), draw.binary(20, PIXELS)
    has_mean(satisfies, in_mean, ELBO, ["kl", "rec"], 150, model, x, public=True)


@check("b.sizes", "negative_elbo_bound: one image, one dimension, one component", points=3,
       requires=("b",))  # fmt: skip
def test_elbo_of_other_sizes(satisfies, in_mean, draw):
    for images, dimensions, components in ((1, 2, 3), (7, 1, 1)):
        model, x = some_model(draw, dimensions, components), draw.binary(images, PIXELS)
        has_mean(satisfies, in_mean, ELBO, ["nelbo"], 100, model, x)


# Found is a bound that is off by 0.4 nats. Where q is nearly the prior, each estimate of kl is
# negative with probability 0.48 or, if it is an average over 50 z, 0.33: that none of 40 is happens
# in one of 10⁷ gradings.
@check("b.extremes", "negative_elbo_bound: a decoder that is sure of itself, q narrow or the prior",
       points=3, requires=("b",))  # fmt: skip
def test_elbo_at_extremes(satisfies, in_mean, draw):
    model, x = some_model(draw, contrast=100.0, narrower=10.0), draw.binary(23, PIXELS)
    has_mean(satisfies, in_mean, ELBO, ["nelbo"], 100, model, x)
    satisfies(*near_zero(draw, ELBO), judge=sometimes_negative)


# 150 calls with 3 images: a correlation of 0.8 is found. Both error rates are explained in
# `independent`.
@check("b.noise", "negative_elbo_bound: fresh noise everywhere", points=3)
def test_elbo_noise_is_independent(satisfies, draw):
    model, x = some_model(draw, latents=2), torch.zeros(3, PIXELS)  # equal images, and equal q
    satisfies(
        *latents(ELBO, 150, model, x),
        judge=independent(150, 3, between="the z of different images"),
    )


@check("b.gradient", "negative_elbo_bound: gradients of nelbo", points=6)
def test_elbo_gradient(in_mean, draw):
    model, x = some_model(draw, slope=0.1, off=5.0), draw.binary(16, PIXELS)
    in_mean(*gradients(ELBO, [1, 0, 0], 150, model, x))


@check("b.terms.gradient", "negative_elbo_bound: gradients of kl and rec", points=1,
       requires=("b.terms",))  # fmt: skip
def test_elbo_terms_gradient(in_mean, draw):
    # on the far side of its component: in between, the others might pull as a mistake does
    model, x = some_model(draw, slope=0.1, off=-6.0), draw.binary(16, PIXELS)
    in_mean(*gradients(ELBO, [0, 1, 2], 100, model, x))


@check("b.inputs", "negative_elbo_bound: leaves the images alone", points=1, requires=("b",))
def test_elbo_leaves_images_alone(satisfies, draw):
    model, x = some_model(draw), draw.binary(7, PIXELS)
    satisfies(
        *over(ELBO, model, lambda hw, bound: intact(bound, x)),
        judge=leaves_alone("x"),
    )


# ---------------------------------------------------------------- c: the IWAE bound


# 200 calls with 16 images and 6 samples each: found is a bound that is off by 0.4 nats.
@check("c", "negative_iwae_bound: niwae", points=10, public=True)
def test_iwae(satisfies, in_mean, draw):
    # Weights differ much between images, and between samples of one image.
    model, x = some_model(draw, contrast=2.0, slope=0.4), draw.binary(16, PIXELS)
    has_mean(satisfies, in_mean, IWAE, ["niwae"], 200, model, x, 6, public=True)


# 100 calls with 16 images and 6 samples each: found are terms that are off by 0.45 nats. A decoder
# that does not look at z tells a rec decoded at the mean from the rest of a bound.
@check("c.terms", "negative_iwae_bound: kl and rec are those of the ELBO", points=5, public=True)
def test_iwae_terms(satisfies, in_mean, draw):
    for slope, off in ((0.0, 3.0), (0.2, 0.0)):
        model, x = some_model(draw, slope=slope, off=off), draw.binary(16, PIXELS)
        has_mean(
            satisfies, in_mean, IWAE, ["kl", "rec"], 100, model, x, 6,
            public=True, blind=slope == 0,
        )  # fmt: skip


# For a single sample, q is close to the prior, where log w has little noise: found is a bound that
# is off by 0.25 nats. Of the others, it is 0.5.
@check("c.sizes", "negative_iwae_bound: one sample or two, one image, one dimension", points=3,
       requires=("c",))  # fmt: skip
def test_iwae_of_other_sizes(satisfies, in_mean, draw):
    single = near_the_prior(draw, slope=0.05)[1]
    usual, small = some_model(draw), some_model(draw, 1, 1)
    for model, images, samples in ((single, 20, 1), (usual, 20, 2), (small, 1, 6)):
        x = draw.binary(images, PIXELS)
        has_mean(satisfies, in_mean, IWAE, ["niwae"], 200, model, x, samples)


# Weights are about e^(−1000). Found is a bound that is off by 0.6 nats; of kl, the same holds as in
# b.extremes.
@check("c.extremes", "negative_iwae_bound: weights that underflow, q narrow or the prior", points=3,
       requires=("c",))  # fmt: skip
def test_iwae_at_extremes(satisfies, in_mean, draw):
    model, x = some_model(draw, pixels=784, contrast=3.0, narrower=10.0), draw.binary(7, 784)
    has_mean(satisfies, in_mean, IWAE, ["niwae"], 100, model, x, 6)
    satisfies(*near_zero(draw, IWAE, 2), judge=sometimes_negative)


# As for b.noise: 6 samples with 66 pairs of coordinates. That 300 z are different is no matter of
# chance.
@check("c.noise", "negative_iwae_bound: fresh noise everywhere", points=3)
def test_iwae_noise_is_independent(satisfies, draw):
    model, x = some_model(draw, latents=2), torch.zeros(3, PIXELS)
    satisfies(
        *latents(IWAE, 150, model, x, 2),
        judge=independent(150, 6, between="different z"),
    )
    satisfies(*latents(IWAE, 1, model, x[:1], 300), judge=different(300))


@check("c.gradient", "negative_iwae_bound: gradients of niwae", points=7)
def test_iwae_gradient(in_mean, draw):
    model, x = some_model(draw, slope=0.1, off=3.0), draw.binary(16, PIXELS)
    in_mean(*gradients(IWAE, [1, 0, 0], 150, model, x, 16))


@check("c.extremes.gradient", "negative_iwae_bound: gradients where weights underflow", points=1,
       requires=("c.extremes", "c.gradient"))  # fmt: skip
def test_iwae_gradient_at_extremes(satisfies, draw):
    model, x = some_model(draw, pixels=784, contrast=3.0), draw.binary(7, 784)
    satisfies(*gradients(IWAE, [1, 0, 0], 1, model, x, 6), judge=finite("niwae"))


@check("c.terms.gradient", "negative_iwae_bound: gradients of kl and rec", points=1,
       requires=("c.terms",))  # fmt: skip
def test_iwae_terms_gradient(in_mean, draw):
    model, x = some_model(draw, slope=0.1), draw.binary(16, PIXELS)
    in_mean(*gradients(IWAE, [0, 1, 2], 100, model, x, 6))


@check("c.inputs", "negative_iwae_bound: leaves the images alone", points=1, requires=("c",))
def test_iwae_leaves_images_alone(satisfies, draw):
    model, x = some_model(draw), draw.binary(7, PIXELS)
    satisfies(
        *over(IWAE, model, lambda hw, bound: intact(bound, x, 4)),
        judge=leaves_alone("x", "iw"),
    )
