"""The checks of hw2_vae, in the order of the handout.

Where an answer is random, its check states how often a right one fails by chance, and the smallest
mistake that is found with probability 0.999. Both follow from `autograder/checking/statistics.py`,
where there is no other source.

The bounds are graded over small networks that are known (`probes.py`), and with weights far from
those of fresh networks: means and variances of q that are far from the prior's, logits that z moves
a lot. They are also graded with given functions in the place of a submission's `sample_gaussian`
and `log_normal`, so that a mistake in these costs its points once.
"""

import math

import torch

from autograder.checking import Tolerance, check, gradient, intact, pathwise, probes, repeat
from autograder.checking.batches import by_kind, gaussian_kinds
from autograder.checking.hidden_bound_judges import finite
from autograder.checking.hidden_judges import STEP, follows_its_sample, has_form, leaves_alone
from autograder.checking.hidden_latent_judges import normal_noise
from autograder.checking.judges import columns, fresh_scalars
from autograder.graders.hw2_vae import hidden_judges, judges

# ---------------------------------------------------------------- a: sampling


# n = 1000 draws of 6 coordinates make 39 tests. A right sampler fails with probability 1e-8; the
# smallest mistakes found are 0.43 σ in a mean, 60 % in a variance, 0.31 in a correlation.
@check("a", "sample_gaussian: mean and spread", points=6, public=True)
def test_sample_gaussian(satisfies, in_distribution, draw):
    m, v = gaussian_kinds(draw, 1000)
    satisfies(lambda hw: hw.sample_gaussian(m[:40], v[:40]), judge=judges.is_sample((40, 3)))
    in_distribution(lambda hw: by_kind(hw.sample_gaussian(m, v), 2))


# With variances from e⁻¹² to e¹². Both error rates are those of `normal_noise`: n = 10,000 draws of
# two rows of 6 make 92 tests, and found are 0.1 σ in a mean, 15 % in a variance, 0.1 in a
# correlation, and a distance of 0.02 from the normal distribution function.
@check("a.shape", "sample_gaussian: the whole distribution", points=3)
def test_sample_gaussian_is_gaussian(satisfies, draw):
    m = torch.tensor([0.3, -2.0, 20.0, 1.0, -8.0, 50.0]) * draw.uniform(6, low=0.8, high=1.2)
    log_v = torch.tensor([-12.0, -6.0, -1.5, 1.0, 6.0, 12.0]) + draw.uniform(6, low=-0.5, high=0.5)
    kinds = [torch.stack([part, part.flip(0)]) for part in (m, log_v)]
    rows = kinds[0].repeat(10_000, 1), kinds[1].exp().repeat(10_000, 1)
    satisfies(
        lambda hw: hw.sample_gaussian(*(part[:80:2] for part in rows)),  # of one kind
        judge=has_form(judges.is_sample((40, 6))),
    )
    satisfies(
        lambda hw: by_kind(hw.sample_gaussian(*rows), 2, in_turn=True),
        judge=normal_noise(kinds[0], kinds[1], 10_000),
    )


# 300 draws. Of 5 coordinates found are 0.54 σ in a mean, 127 % in a variance, and a correlation of
# 0.54.
@check("a.sizes", "sample_gaussian: one row, one dimension", points=1, requires=("a", "a.shape"))
def test_sample_gaussian_of_other_sizes(satisfies, draw):
    for shape in ((1, 3), (5, 1), (1, 1)):
        m, log_v = draw.normal(*shape), draw.uniform(*shape, low=-1.0, high=1.0)
        v = log_v.exp()
        satisfies(
            lambda hw, m=m, v=v: repeat(hw.sample_gaussian, 300, m, v),
            judge=normal_noise(m, log_v),
        )


# 1000 calls make 15 tests of pairs: a correlation of 0.3 is found. Both error rates are explained
# in `independent`.
@check("a.independence", "sample_gaussian: fresh noise everywhere", points=2)
def test_sample_gaussian_is_independent(satisfies, draw):
    m, v = draw.normal(3, 2), draw.uniform(3, 2, low=0.5, high=4.0)
    satisfies(
        lambda hw: repeat(hw.sample_gaussian, 1000, m, v),
        judge=hidden_judges.independent(1000, 3, of="samples", between="the rows of a sample"),
    )


@check("a.gradient", "sample_gaussian: gradients reach m and v", points=5)
def test_sample_gaussian_is_reparameterised(satisfies, draw):
    m, v = draw.normal(5, 3), draw.uniform(5, 3, low=0.5, high=4.0)
    satisfies(
        lambda hw: pathwise(hw.sample_gaussian, m, v, STEP),
        judge=follows_its_sample(m, v, ("m", "v")),
    )


@check("a.inputs", "sample_gaussian: leaves its arguments alone", points=1, requires=("a",))
def test_sample_gaussian_leaves_its_arguments_alone(satisfies, draw):
    m, v = draw.normal(5, 3), draw.uniform(5, 3, low=0.5, high=4.0)
    satisfies(lambda hw: intact(hw.sample_gaussian, m, v), judge=leaves_alone("m", "v"))


# ---------------------------------------------------------------- b: log-density


def gaussian_inputs(draw, x, m, v):
    """x, m and v of these shapes."""
    return draw.normal(*x), draw.normal(*m), draw.uniform(*v, low=0.3, high=4.0)


@check("b", "log_normal", points=7, public=True)
def test_log_normal(agree, draw):
    inputs = gaussian_inputs(draw, (7, 3), (7, 3), (7, 3))
    agree(lambda hw: hw.log_normal(*inputs))


@check("b.broadcast", "log_normal: one mean and variance for all, several axes", points=4)
def test_log_normal_broadcasts(agree, draw):
    for shapes in (
        ((7, 3), (1,), (1,)),  # a prior
        ((4, 4), (4,), (1,)),
        ((5, 3), (1, 3), (5, 3)),
        ((5, 3), (5, 3), (5, 1)),
        ((5, 7, 3), (7, 3), (7, 3)),  # several samples for each image
        ((3,), (3,), (3,)),
        ((1, 3), (1, 3), (1, 3)),  # one image
        ((2, 1, 3), (1, 3), (1, 3)),
    ):
        inputs = gaussian_inputs(draw, *shapes)
        agree(lambda hw, inputs=inputs: hw.log_normal(*inputs))


@check("b.extremes", "log_normal: small and large variances", points=3)
def test_log_normal_at_extremes(agree, draw):
    x, m = draw.normal(7, 23, std=5), draw.normal(7, 23)
    for exponent in (-4, 4):  # densities and determinants under- and overflow
        v = draw.uniform(7, 23, low=0.5, high=2.0) * 10.0**exponent
        agree(
            lambda hw, v=v: hw.log_normal(x, m, v),
            tolerance=Tolerance(relative=1e-3),  # adding 1e-8 to a variance is harmless
        )


@check("b.gradient", "log_normal: gradients", points=4)
def test_log_normal_gradient(agree, draw):
    inputs = gaussian_inputs(draw, (7, 3), (7, 3), (7, 3))
    agree(lambda hw: gradient(hw.log_normal, *inputs))


@check("b.inputs", "log_normal: leaves its arguments alone", points=1, requires=("b",))
def test_log_normal_leaves_its_arguments_alone(satisfies, draw):
    inputs = gaussian_inputs(draw, (7, 3), (7, 3), (7, 3))
    satisfies(lambda hw: intact(hw.log_normal, *inputs), judge=leaves_alone("x", "m", "v"))


# ---------------------------------------------------------------- the two bounds

ELBO, IWAE = "negative_elbo_bound", "negative_iwae_bound"
PIXELS, SURE, CALLS = 19, 10, 100
IMAGES = 20  # with many more, noise that they share makes a bound vary far more
BROAD, NARROW, TINY = (3.0, 6.0), (0.2, 0.5), (1e-4, 2e-4)  # variances of q
GRADED = torch.tensor([(1.8, 3.2), (0.6, 1.0), (0.1, 0.2)]).T  # those of each of three latents


def problem(draw, images, latents=3, variances=BROAD):
    """Images, and the parameters of an encoder and of a decoder far from fresh ones."""
    low, high = variances
    signs = 2 * draw.binary(PIXELS, 1) - 1  # a pixel that pushes all latents up is pushed up by all
    weights = signs * draw.uniform(PIXELS, latents, low=0.3, high=0.9)
    shift = draw.normal(latents, std=0.5) - weights.sum(0) / 2
    scale = draw.uniform(latents, low=low, high=high).log()
    encoder = [weights, shift, draw.normal(PIXELS, latents, std=0.1), scale]
    decoder = [(signs * draw.uniform(PIXELS, latents, low=0.15, high=0.5)).T, draw.normal(PIXELS)]
    return draw.binary(images, PIXELS), encoder, decoder


def over(name, networks, expression):
    """The expression of a bound over known networks, with own functions and with given ones."""

    def evaluated(lent):
        return lambda hw: expression(hw, getattr(probes(hw), name)(hw.VAE, *networks, lent))

    return evaluated(False), evaluated(True)


def off_centre(draw, encoder, by):
    """The encoder, but with means so far from the prior's that weights differ a lot."""
    weights, shift, *others = encoder
    return [weights, shift + by * (2 * draw.binary(len(shift)) - 1), *others]


def sure(draw, decoder, logits=(100, 200)):
    """The decoder, but with large logits for half of the pixels; and which values these have."""
    weights, bias = decoder
    bias, (low, high) = bias.clone(), logits
    bias[:SURE] = draw.uniform(SURE, low=low, high=high) * (2 * draw.binary(SURE) - 1)
    return [weights, bias], (bias[:SURE] > 0).float()


def near_the_prior(draw, images=2):
    """Images, and networks with q = N(0.02, 1) for all: an estimate of kl is as often negative."""
    x, (weights, shift, scales, scale), decoder = problem(draw, images)
    return x, [0 * weights, 0 * shift + 0.02, 0 * scales, 0 * scale], decoder


def silent(encoder, decoder, slope=0.0):
    """Networks with the prior for q, and a decoder that hardly looks at z: log w has no noise."""
    return [0 * part for part in encoder], [slope * decoder[0], decoder[1]]


def is_a_bound(satisfies, name, networks, x, *samples, training=False):
    """Require three scalars and fresh noise, of a model that is evaluated or `training`."""
    first = "nelbo" if name == ELBO else "niwae"

    def twice(hw, bound):
        call = bound.in_training if training else bound
        return [call(x, *samples), call(x, *samples)]

    calls = over(name, networks, twice)
    satisfies(*calls, judge=fresh_scalars(first, "kl", "rec", fresh=first, alike=1e-6))


def results(name, networks, times, x, *samples):
    """The expressions for all three results of a bound in so many calls."""
    return over(name, networks, lambda hw, bound: repeat(bound, times, x, *samples))


def estimates(name, networks, times, parts, x, *samples):
    """The expressions for some of a bound's three results in so many calls: (times, parts)."""

    def repeated(hw, bound):
        bound(0 * x, *samples)  # nothing of which may be kept
        return columns(repeat(bound, times, x, *samples), parts, of=3)

    return over(name, networks, repeated)


def has_means(in_mean, name, networks, times, parts, x, *samples):
    """Require that some of a bound's results are right on average."""
    results = ["nelbo" if name == ELBO else "niwae", "kl", "rec"]
    names = [f"the mean of {results[part]}" for part in parts]
    in_mean(*estimates(name, networks, times, parts, x, *samples), names=names)


def gradients(name, networks, times, parts, x, *samples):
    """The expressions for gradients of some of a bound's results: (times, parts · parameters)."""

    def repeated(hw, bound):
        return repeat(probes(hw).gradient_of(bound, parts), times, x, *samples)

    return over(name, networks, repeated)


def noises(name, networks, times, x, *samples):
    """The expressions for the noise behind each z that the decoder gets: (times, z's, Z)."""
    return over(
        name, networks, lambda hw, bound: repeat(probes(hw).noise_of(bound), times, x, *samples)
    )


def nearest_to_prior(x, encoder):
    """The number of the image of which q has the mean nearest to 0; its bound has little noise."""
    weights, shift, *_ = encoder
    return int((x @ weights + shift).norm(dim=1).argmin())


def equal_images(draw, images, latents=2):
    """Images that are all equal, so that all z have the same mean and the same variance."""
    x, encoder, decoder = problem(draw, 1, latents)
    weights, shift, scales, scale = encoder
    return x.expand(images, -1).clone(), [0 * weights, shift, 0 * scales, scale], decoder


# ---------------------------------------------------------------- c: the ELBO
#
# A right bound fails a comparison in mean with probability 1e-8.


# 100 calls with 20 images: found are 1.4 nats in nelbo and in rec, 0.25 where q is narrow, and 3
# where kl is an estimate. A z from the prior may by chance give images as good as one of q does,
# but not as one of a broad q and as one of a narrow q with the same means. Most logits are
# positive, so that they cannot do for images.
@check("c", "negative_elbo_bound: nelbo, kl and rec", points=11, public=True)
def test_elbo(satisfies, in_mean, draw):
    x, (*others, scale), (weights, bias) = problem(draw, IMAGES)
    for factor in (1.0, 0.0625):
        networks = [*others, scale + math.log(factor)], [weights, bias + 2]
        is_a_bound(satisfies, ELBO, networks, x)
        has_means(in_mean, ELBO, networks, CALLS, [0, 1, 2], x)


# Found are 5.8 nats for one image, and 0.75 for one latent dimension.
@check("c.sizes", "negative_elbo_bound: one image, one latent dimension", points=2,
       requires=("c",))  # fmt: skip
def test_elbo_of_other_sizes(satisfies, in_mean, draw):
    for images, latents in ((1, 4), (14, 1)):
        x, *networks = problem(draw, images, latents)
        is_a_bound(satisfies, ELBO, networks, x)
        has_means(in_mean, ELBO, networks, CALLS if images > 1 else 200, [0, 1, 2], x)


# Found are 0.4 nats. Where q is narrow, and rec has no noise, it is a share of 1e-5 of nelbo and of
# kl, or 0.4 nats where kl is an estimate: it shows if only some calls are wrong. Both error rates
# of what is asked close to the prior are those of `next_to_nothing`.
@check("c.extremes", "negative_elbo_bound: a decoder that is sure of itself, q narrow or the prior",
       points=3, requires=("c",))  # fmt: skip
def test_elbo_at_extremes(satisfies, in_mean, draw):
    x, encoder, decoder = problem(draw, IMAGES, variances=GRADED)
    networks = encoder, sure(draw, decoder)[0]  # wrong about half of the pixels it is sure of
    is_a_bound(satisfies, ELBO, networks, x)
    has_means(in_mean, ELBO, networks, CALLS, [2], x)
    x, encoder, decoder = problem(draw, IMAGES, variances=TINY)
    networks = off_centre(draw, encoder, by=3.0), [0 * decoder[0], decoder[1]]
    has_means(in_mean, ELBO, networks, CALLS, [0, 1], x)
    x, *networks = near_the_prior(draw)
    satisfies(*results(ELBO, networks, 40, x), judge=hidden_judges.next_to_nothing)


# As for a.independence, with 150 calls and 3 images: a correlation of 0.75 is found.
@check("c.noise", "negative_elbo_bound: fresh noise everywhere", points=3)
def test_elbo_noise_is_independent(satisfies, draw):
    x, *networks = equal_images(draw, images=3)
    satisfies(
        *noises(ELBO, networks, 150, x),
        judge=hidden_judges.independent(150, 3, of="z", between="the z of different images"),
    )


# 100 calls with 20 images: found are gradients that are off by 0.35 for a and c, by 0.8 for g, and
# by less than half of that in the latent of which q is narrow. Where q is broad in all of them, it
# is 0.4, 0.75 and 1.6, but mistakes change more.
@check("c.gradient", "negative_elbo_bound: gradients of nelbo", points=7)
def test_elbo_gradient(satisfies, in_mean, draw):
    for variances in (GRADED, BROAD):
        x, encoder, decoder = problem(draw, IMAGES, variances=variances)
        networks = off_centre(draw, encoder, by=1.5), decoder  # no estimate of kl is negative
        is_a_bound(satisfies, ELBO, networks, x, training=True)
        in_mean(*gradients(ELBO, networks, CALLS, [0], x))


# As above.
@check("c.terms", "negative_elbo_bound: gradients of kl and rec", points=3)
def test_elbo_gradient_of_terms(satisfies, in_mean, draw):
    for variances in (GRADED, BROAD):
        x, encoder, decoder = problem(draw, IMAGES, variances=variances)
        networks = off_centre(draw, encoder, by=1.5), decoder  # no estimate of kl is negative
        is_a_bound(satisfies, ELBO, networks, x, training=True)
        in_mean(*gradients(ELBO, networks, CALLS, [1, 2], x))


@check("c.inputs", "negative_elbo_bound: leaves the images alone", points=1, requires=("c",))
def test_elbo_leaves_images_alone(satisfies, draw):
    x, *networks = problem(draw, 7)
    satisfies(
        *over(ELBO, networks, lambda hw, bound: intact(bound, x)),
        judge=leaves_alone("x"),
    )


# ---------------------------------------------------------------- d: the IWAE bound


# 100 calls with 20 images: found are 0.7 nats. Every other image is a likely one, so that it shows
# which weights are averaged; means far from the prior's make the number of samples matter. Where
# log w has no noise, a share of 1e-5 is found.
@check("d", "negative_iwae_bound: niwae", points=9, public=True)
def test_iwae(satisfies, in_mean, draw):
    x, encoder, decoder = problem(draw, IMAGES, variances=NARROW)
    decoder, expected = sure(draw, decoder, logits=(1.5, 3.0))
    x[::2, :SURE], x[1::2, :SURE] = expected, 1 - expected
    networks = off_centre(draw, encoder, by=1.5), decoder
    is_a_bound(satisfies, IWAE, networks, x, 3)
    has_means(in_mean, IWAE, networks, CALLS, [0], x, 3)
    has_means(in_mean, IWAE, silent(encoder, decoder), 5, [0], x, 3)


# Found are 0.3 nats in kl, 0.2 in rec; over broad q, whose z are further from the mean, 1.2 and
# 0.8. A decoder that does not look at z tells a rec decoded at the mean from the rest of a bound.
@check("d.terms", "negative_iwae_bound: kl and rec are those of the ELBO", points=5, public=True)
def test_iwae_terms(satisfies, in_mean, draw):
    for variances in (NARROW, BROAD):
        x, encoder, decoder = problem(draw, IMAGES, variances=variances)
        is_a_bound(satisfies, IWAE, (encoder, decoder), x, 4)
        if variances is NARROW:
            blind = encoder, [0 * decoder[0], decoder[1]]
            has_means(in_mean, IWAE, blind, CALLS, [1, 2], x, 4)
        has_means(in_mean, IWAE, (encoder, decoder), CALLS, [1, 2], x, 4)


# Over broad q, samples that are not averaged as they should be are found, and 2.3 nats; over narrow
# ones densities that are wrong or missing, and 1.4 nats. But the bounds with 7 and with 10 samples
# are 0.1 nats apart: who ignores their number is found by that of z, which is as large, or larger.
@check("d.image", "negative_iwae_bound: one image", points=2)
def test_iwae_of_one_image(satisfies, in_mean, draw):
    for variances in ((3.0, 6.0), (0.02, 0.05)):
        x, *networks = problem(draw, IMAGES, variances=variances)
        x = x[None, nearest_to_prior(x, networks[0])]
        is_a_bound(satisfies, IWAE, networks, x, 7)
        satisfies(*noises(IWAE, networks, 1, x, 300), judge=hidden_judges.different(300))
        has_means(in_mean, IWAE, networks, CALLS, [0], x, 7)


# Found are 0.9 nats.
@check("d.sizes", "negative_iwae_bound: other numbers of images and samples", points=2,
       requires=("d",))  # fmt: skip
def test_iwae_of_other_sizes(satisfies, in_mean, draw):
    for images, samples in ((14, 1), (9, 9)):
        x, *networks = problem(draw, images, variances=NARROW)
        is_a_bound(satisfies, IWAE, networks, x, samples)
        has_means(in_mean, IWAE, networks, CALLS, [0], x, samples)


# Found are 0.4 nats. Of q next to the prior, the same holds as in c.extremes.
@check("d.extremes", "negative_iwae_bound: weights that underflow, q narrow or the prior", points=3,
       requires=("d",))  # fmt: skip
def test_iwae_at_extremes(satisfies, in_mean, draw):
    x, encoder, decoder = problem(draw, IMAGES, variances=NARROW)
    decoder, expected = sure(draw, decoder)
    x[:, :SURE] = 1 - expected  # p(x | z) is about e^(−1500)
    networks = encoder, decoder
    is_a_bound(satisfies, IWAE, networks, x, 4)
    has_means(in_mean, IWAE, networks, CALLS, [0], x, 4)
    satisfies(*gradients(IWAE, networks, 1, [0], x, 4), judge=finite("niwae"))
    far_apart = encoder, [1000 * decoder[0], decoder[1]]  # the weights of one image, too
    is_a_bound(satisfies, IWAE, far_apart, x[:1], 30)
    x, *networks = problem(draw, IMAGES, variances=TINY)
    has_means(in_mean, IWAE, networks, CALLS, [0], x, 4)
    x, *networks = near_the_prior(draw)
    satisfies(*results(IWAE, networks, 40, x, 2), judge=hidden_judges.next_to_nothing)


# Found are 0.4 nats.
@check("d.range", "negative_iwae_bound: likely and unlikely images in one batch", points=2,
       requires=("d",))  # fmt: skip
def test_iwae_of_very_different_images(satisfies, in_mean, draw):
    x, encoder, decoder = problem(draw, IMAGES, variances=NARROW)
    decoder, expected = sure(draw, decoder)
    x[: IMAGES // 2, :SURE], x[IMAGES // 2 :, :SURE] = expected, 1 - expected
    networks = encoder, decoder
    is_a_bound(satisfies, IWAE, networks, x, 4)
    has_means(in_mean, IWAE, networks, CALLS, [0], x, 4)


# As for c.noise: 6 samples with 66 pairs of coordinates, of which one of 0.8 is found.
@check("d.noise", "negative_iwae_bound: fresh noise everywhere", points=3)
def test_iwae_noise_is_independent(satisfies, draw):
    x, *networks = equal_images(draw, images=3)
    satisfies(
        *noises(IWAE, networks, 150, x, 2),
        judge=hidden_judges.independent(150, 6, of="z", between="different z"),
    )


# 100 calls with 20 images: found are gradients that are off by 0.3. On average they are about 1.5
# for a, 1 for g, and 0.5 for c. Weights that are nearly equal show how many are averaged (over 80,
# a gradient has a ninth of the spread of one), and those of opposite images, which of them: found
# is 0.14.
@check("d.gradient", "negative_iwae_bound: gradients of niwae", points=5)
def test_iwae_gradient(satisfies, in_mean, draw):
    x, encoder, decoder = problem(draw, IMAGES, variances=NARROW)
    networks = off_centre(draw, encoder, by=1.5), decoder
    is_a_bound(satisfies, IWAE, networks, x, 3, training=True)
    in_mean(*gradients(IWAE, networks, CALLS, [0], x, 3))
    weights, bias = decoder
    likely = (weights[0] > 0).float()
    opposites = torch.stack([likely, 1 - likely])
    networks = silent(encoder, [weights, bias.abs() * (2 * likely - 1)], slope=0.1)
    in_mean(*gradients(IWAE, networks, CALLS, [0], opposites, 80))


# 100 calls with 20 images and 3 samples each: found are gradients that are off by 0.25. With these
# variances, a log q that is cut off from m and v, but not from z, is hardly noisier: that is right
# on average in kl, and wrong in niwae alone.
@check("d.terms.gradient", "negative_iwae_bound: gradients of kl and rec", points=1,
       requires=("d.terms",))  # fmt: skip
def test_iwae_terms_gradient(in_mean, draw):
    x, *networks = problem(draw, IMAGES, variances=(0.3, 0.5))
    in_mean(*gradients(IWAE, networks, CALLS, [1, 2], x, 3))


@check("d.inputs", "negative_iwae_bound: leaves the images alone", points=1, requires=("d",))
def test_iwae_leaves_images_alone(satisfies, draw):
    x, *networks = problem(draw, 7)
    satisfies(
        *over(IWAE, networks, lambda hw, bound: intact(bound, x, 3)),
        judge=leaves_alone("x", "iw"),
    )
