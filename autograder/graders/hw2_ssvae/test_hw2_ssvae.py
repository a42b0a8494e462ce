"""The checks of hw2_ssvae, in the order of the handout.

Where an answer is random, its check states how often a right one fails by chance, and the smallest
mistake that is found with probability 0.999. Both follow from `autograder/checking/statistics.py`,
where there is no other source.

The bound is graded over small networks that are known (`probes.py`), and far from fresh ones: a
classifier with preferences, in which it is right more often than not; an encoder and a decoder to
which the label matters a lot, and whose divergence is largest for the labels that are preferred.
"""

import torch

from autograder.checking import check, intact, probes, repeat
from autograder.graders.hw2_ssvae import hidden_judges, judges

NAMES = "nelbo", "kl_z", "kl_y", "rec"
PIXELS, LATENTS, LABELS = 19, 3, 10
IMAGES, CALLS = 23, 100


def problem(draw, images, decided=1.0, contrast=1.0):
    """Images, and the parameters of encoder, decoder and classifier.

    `decided` is the size of the classifier's logits, `contrast` that of the decoder's.
    """
    preferred = draw.uniform(LABELS, low=0.0, high=1.0)
    faces = draw.normal(LABELS, PIXELS, std=2.0)  # logits of the digits
    x = torch.bernoulli(faces.sigmoid()[torch.arange(images) % LABELS], generator=draw.generator)
    signs = 2 * draw.binary(LATENTS) - 1
    weights = torch.cat(
        [
            draw.normal(PIXELS, LATENTS, std=0.2),
            2 * preferred[:, None] * signs + draw.normal(LABELS, LATENTS, std=0.2),
        ]
    )
    scales = draw.normal(PIXELS + LABELS, LATENTS, std=0.1)
    scale = draw.uniform(LATENTS, low=2.0, high=3.0).log()  # far from the prior's
    encoder = [weights, draw.normal(LATENTS, std=0.3), scales, scale]
    slopes = draw.uniform(LATENTS, PIXELS, low=0.2, high=0.5) * (2 * draw.binary(PIXELS) - 1)
    decoder = [torch.cat([slopes, faces]), contrast * draw.normal(PIXELS, std=0.3)]
    likeness = decided * 0.25 * faces.T
    classifier = [likeness, decided * 2 * preferred - likeness.sum(0) / 2]
    return x, encoder, decoder, classifier


def over(networks, expression):
    """The expression of the bound over known networks."""
    return lambda hw: expression(hw, probes(hw).negative_elbo_bound(hw.SSVAE, *networks))


def is_a_bound(satisfies, networks, x):
    """Require four scalars, and fresh noise."""
    calls = over(networks, lambda _, bound: [bound(x), bound(x)])
    satisfies(calls, judge=judges.fresh_scalars(*NAMES))


def estimates(networks, times, names, x):
    """The expression for some of the bound's results in so many calls: (times, results)."""
    numbers = [NAMES.index(name) for name in names]
    return over(networks, lambda _, bound: judges.columns(repeat(bound, times, x), numbers))


def gradients(networks, times, weights, x):
    """The expression for gradients of a weighted sum of the results: (times, parameters)."""
    return over(
        networks, lambda hw, bound: repeat(probes(hw).gradient_of(bound, weights), times, x)
    )


# ---------------------------------------------------------------- a: the bound


# 100 calls with 23 images: found is a bound that is off by 0.6 nats.
@check("a", "negative_elbo_bound: nelbo", points=24, public=True)
def test_elbo(satisfies, in_mean, draw):
    x, *networks = problem(draw, IMAGES)
    is_a_bound(satisfies, networks, x)
    in_mean(estimates(networks, CALLS, ["nelbo"], x))


def is_term(name, calls, satisfies, in_mean, draw):
    """Require this term of a bound, whatever the others are."""
    x, *networks = problem(draw, IMAGES)
    satisfies(over(networks, lambda _, bound: bound(x)), judge=judges.scalars(*NAMES))
    in_mean(estimates(networks, calls, [name], x))


# In closed form it is found to be off by a share of 1e-5, as an estimate by 0.5 nats.
@check("a.kl_z", "negative_elbo_bound: kl_z", points=10, public=True)
def test_kl_z(satisfies, in_mean, draw):
    is_term("kl_z", 60, satisfies, in_mean, draw)


# There is no chance in it: found is a share of 1e-5.
@check("a.kl_y", "negative_elbo_bound: kl_y", points=10, public=True)
def test_kl_y(satisfies, in_mean, draw):
    is_term("kl_y", 5, satisfies, in_mean, draw)


# As for a.
@check("a.rec", "negative_elbo_bound: rec", points=10, public=True)
def test_rec(satisfies, in_mean, draw):
    is_term("rec", CALLS, satisfies, in_mean, draw)


@check("a.sizes", "negative_elbo_bound: one image, as many images as labels", points=6,
       requires=("a",))  # fmt: skip
def test_elbo_of_other_sizes(satisfies, in_mean, draw):
    for images in (1, LABELS, 7):
        x, *networks = problem(draw, images)
        is_a_bound(satisfies, networks, x)
        in_mean(estimates(networks, 60, ["nelbo"], x))


# Probabilities that are rounded to 0 in floating point.
@check("a.sure", "negative_elbo_bound: a classifier that is sure of itself", points=7,
       requires=("a",))  # fmt: skip
def test_elbo_of_a_sure_classifier(satisfies, in_mean, draw):
    x, *networks = problem(draw, IMAGES, decided=100.0)
    is_a_bound(satisfies, networks, x)
    in_mean(estimates(networks, 60, ["nelbo"], x))


@check("a.extremes", "negative_elbo_bound: a decoder that is sure of itself", points=4,
       requires=("a",))  # fmt: skip
def test_elbo_of_a_sure_decoder(satisfies, in_mean, draw):
    x, *networks = problem(draw, IMAGES, contrast=200.0)
    is_a_bound(satisfies, networks, x)
    in_mean(estimates(networks, 60, ["nelbo"], x))


# 200 calls with 3 images: a correlation of 0.7 is found. Both error rates are explained in
# `independent`. Equal images have equal q(z | x, y); labels may share their noise.
@check("a.noise", "negative_elbo_bound: fresh noise for each image", points=6)
def test_noise_is_independent(satisfies, draw):
    x, *networks = problem(draw, images=1)
    x, label = x.expand(3, -1).clone(), draw.integer(0, LABELS)
    satisfies(
        over(networks, lambda hw, bound: repeat(probes(hw).latents_of(bound, label), 200, x)),
        judge=hidden_judges.independent(200, 3, between="the z of different images"),
    )


@check("a.gradient", "negative_elbo_bound: gradients of nelbo", points=14)
def test_elbo_gradient(in_mean, draw):
    x, *networks = problem(draw, IMAGES)
    in_mean(gradients(networks, CALLS, (1, 0, 0, 0), x))


@check("a.terms", "negative_elbo_bound: gradients of kl_z, kl_y and rec", points=6)
def test_elbo_gradient_of_terms(in_mean, draw):
    x, *networks = problem(draw, IMAGES)
    in_mean(gradients(networks, CALLS, (0, 1, 3, 2), x))


@check("a.weights", "negative_elbo_bound: whatever the weights of the loss", points=2,
       requires=("a",))  # fmt: skip
def test_elbo_has_no_weights(in_mean, draw):
    x, *networks = problem(draw, IMAGES)
    in_mean(estimates([*networks, 3.0, 0.5], 60, ["nelbo"], x))


@check("a.inputs", "negative_elbo_bound: leaves the images alone", points=1, requires=("a",))
def test_elbo_leaves_images_alone(satisfies, draw):
    x, *networks = problem(draw, IMAGES)
    satisfies(
        over(networks, lambda _, bound: intact(bound, x)), judge=hidden_judges.leaves_alone("x")
    )
