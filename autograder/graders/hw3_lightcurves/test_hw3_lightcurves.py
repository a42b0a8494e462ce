"""The checks of hw3_lightcurves, in the order of the handout.

Where an answer is random, its check states how often a right one fails by chance, and the smallest
mistake that is found with probability 0.999. Both follow from `autograder/checking/statistics.py`:
a comparison of means or of distributions fails a right answer at most once in 10⁶ times.

Which layers there are is the students' choice, so that nothing can be compared with what the
solution's networks give. Checks look at what dense layers get (`probes.watched`), and at how the
parts of one answer go together. They use few times and latents, and weights far from fresh ones.
"""

import torch

from autograder.checking import Tolerance, check, gradient, intact, probes, repeat, shapes
from autograder.checking.hidden_judges import independent, leaves_alone
from autograder.graders.hw3_lightcurves import hidden_judges, judges

DEFAULT = {"input_dim": 300, "latent_dim": 32, "cond_dim": 32, "hidden": 128}
SMALL = {"input_dim": 11, "latent_dim": 3, "cond_dim": 5, "hidden": 13}
CURVES = 7


def curves(draw, number=CURVES, sizes=SMALL):
    """Curves (B, T) and their parameters p (B,), all different."""
    x = 1 + draw.normal(number, 1) + draw.normal(number, sizes["input_dim"])
    return x, draw.uniform(number, low=0.1, high=5.0)


def new(hw, sizes=SMALL):
    return probes(hw).new(hw.CVAE, sizes)


def model_of(hw, x, p, sizes=SMALL, **options):
    return probes(hw).amplified(hw.CVAE, 1, x, p, sizes, **options)


# ---------------------------------------------------------------- a1: the layers


@check("a1", "CVAE: encoder and decoder get p", points=10, public=True)
def test_condition(satisfies, draw):
    for sizes in (DEFAULT, SMALL):
        x, p = curves(draw, CURVES, sizes)
        satisfies(
            lambda hw, x=x, p=p, sizes=sizes: probes(hw).watched(hw.CVAE(**sizes), x, p),
            judge=judges.takes_condition(p, sizes),
        )


@check("a1.values", "CVAE: x_hat, mu and logvar can be any numbers", points=5)
def test_results_are_not_limited(satisfies, draw):
    x, p = curves(draw, 100)
    x = 10 * x
    satisfies(
        lambda hw: model_of(hw, x, p, spread=5.0)(x, p),
        judge=hidden_judges.takes_any_value(100, SMALL),
    )


@check("a1.layers", "CVAE: hidden layers, and a non-linearity", points=5)
def test_hidden_layers(satisfies, draw):
    sizes = {"input_dim": 4, "latent_dim": 2, "cond_dim": 3, "hidden": 17}
    x, p = curves(draw, 60, sizes)

    def found(hw):
        model = model_of(hw, x, p, sizes)
        return [model(x, p), shapes(model)]

    satisfies(found, judge=hidden_judges.has_hidden_layers(x, p, sizes))


# ---------------------------------------------------------------- a2: forward


# 60 calls with 200 curves: found is noise that is off by 0.1 in its mean, or by 14 % in its
# variance.
@check("a2", "forward", points=16, public=True)
def test_forward(satisfies, in_mean, draw):
    x, p = curves(draw, 200)

    def twice(hw):
        model = model_of(hw, x, p)
        return [model(x, p), model(x, p)]

    satisfies(twice, judge=judges.fresh(200, SMALL))
    in_mean(lambda hw: judges.moments(judges.noise(repeat(model_of(hw, x, p), 60, x, p))),
            names=judges.names_of_moments("((z − mu) / σ)", SMALL["latent_dim"]))  # fmt: skip


@check("a2.z", "forward: decodes the z that it returns", points=5)
def test_forward_decodes_its_z(satisfies, draw):
    x, p = curves(draw)
    satisfies(
        lambda hw: probes(hw).watched(model_of(hw, x, p), x, p),
        judge=hidden_judges.decodes_its_z(x, p, SMALL),
    )
    satisfies(
        lambda hw: probes(hw).silent(hw.CVAE, 1, SMALL)(x, p),
        judge=hidden_judges.gives_one_curve(CURVES, SMALL),
    )


@check("a2.gradient", "forward: gradients for the encoder", points=7)
def test_forward_gradient(satisfies, draw):
    sizes = SMALL | {"input_dim": 4}
    x, p = curves(draw, 3, sizes)
    satisfies(
        lambda hw: probes(hw).jacobians(model_of(hw, x, p, sizes), x, p),
        judge=hidden_judges.follows_its_noise,
    )


# 200 calls with 3 curves: a correlation of 0.7 is found. 20,000 curves: a distribution is found
# that is 0.05 from the normal one (Kolmogorov–Smirnov); the uniform one is 0.06 away.
@check("a2.fresh", "forward: fresh normal noise everywhere", points=5)
def test_forward_noise_is_fresh_and_normal(satisfies, in_distribution, draw):
    x, p = curves(draw, 3)
    satisfies(
        lambda hw: judges.noise(repeat(model_of(hw, x, p), 200, x, p)),
        judge=independent(200, 3, between="the z of different curves"),
    )
    many = x[:1].expand(20_000, -1).clone(), p[:1].expand(20_000).clone()
    in_distribution(lambda hw: hidden_judges.standardised(judges.noise(model_of(hw, x, p)(*many))))


@check("a2.sizes", "forward: one curve, two curves, usual sizes", points=3)
def test_forward_of_other_sizes(satisfies, draw):
    for number, sizes in ((1, SMALL), (2, SMALL), (23, DEFAULT)):
        x, p = curves(draw, number, sizes)
        satisfies(
            lambda hw, x=x, p=p, sizes=sizes: new(hw, sizes)(x, p),
            judge=judges.is_answer(number, sizes),
        )


@check("a2.inputs", "forward: leaves curves and parameters alone", points=1)
def test_forward_leaves_its_arguments_alone(satisfies, draw):
    x, p = curves(draw)
    satisfies(lambda hw: intact(new(hw), x, p), judge=leaves_alone("x", "p"))


# ---------------------------------------------------------------- a3: the loss


def loss_inputs(draw, number=CURVES, sizes=SMALL):
    """x, x_hat (B, T), mu, logvar (B, Z)."""
    x, latents = curves(draw, number, sizes)[0], sizes["latent_dim"]
    x_hat = x + draw.normal(*x.shape, std=0.5)
    return x, x_hat, draw.normal(number, latents), draw.normal(number, latents, mean=-1)


@check("a3", "loss_fn", points=14, public=True)
def test_loss(agree, draw):
    for number, sizes in ((CURVES, SMALL), (1, SMALL), (23, DEFAULT)):
        inputs = loss_inputs(draw, number, sizes)
        agree(lambda hw, inputs=inputs: hw.loss_fn(*inputs))


@check("a3.gradient", "loss_fn: gradients", points=6)
def test_loss_gradient(agree, draw):
    x, *others = loss_inputs(draw)
    agree(lambda hw: gradient(hw.loss_fn, x, *others, wrt=[1, 2, 3]))


# The variances are above 1e-34, so that they can be computed from their logarithms.
@check("a3.extremes", "loss_fn: large errors, and very narrow or wide q", points=4,
       requires=("a3",))  # fmt: skip
def test_loss_at_extremes(agree, draw):
    x, x_hat, mu, logvar = loss_inputs(draw)
    narrow = torch.zeros_like(x), torch.zeros_like(x), mu, logvar - 70
    for inputs in (narrow, (x, x_hat, mu, logvar + 25), (1e3 * x, x_hat, mu, logvar)):
        agree(lambda hw, inputs=inputs: hw.loss_fn(*inputs), tolerance=Tolerance(relative=1e-3))


@check("a3.inputs", "loss_fn: leaves its arguments alone", points=1)
def test_loss_leaves_its_arguments_alone(satisfies, draw):
    inputs = loss_inputs(draw)
    satisfies(
        lambda hw: intact(hw.loss_fn, *inputs),
        judge=leaves_alone("x", "x_hat", "mu", "logvar"),
    )


# ---------------------------------------------------------------- b: sample


# 60 calls with 200 curves, as for a2.
@check("b", "sample", points=8, public=True)
def test_sample(satisfies, in_mean, draw):
    p = torch.full((200,), float(draw.integer(1, 6)))

    def twice(hw):
        model = new(hw)
        return [model.sample(p), model.sample(p)]

    satisfies(twice, judge=judges.fresh_curves(200, SMALL["input_dim"]))
    in_mean(lambda hw: judges.moments(repeat(probes(hw).latents_of(new(hw)), 60, p)),
            names=judges.names_of_moments("z", SMALL["latent_dim"]))  # fmt: skip


@check("b.p", "sample: one p, many p, any p", points=4)
def test_sample_at_any_p(satisfies, draw):
    for p in (draw.uniform(23, low=0.1, high=5.0), draw.uniform(1, low=6.0, high=30.0)):
        satisfies(
            lambda hw, p=p: new(hw).sample(p),
            judge=hidden_judges.are_curves(len(p), SMALL["input_dim"]),
        )
        satisfies(
            lambda hw, p=p: probes(hw).watched(new(hw).sample, p),
            judge=hidden_judges.gives_p_to_decoder(p),
        )


# As for a2.fresh.
@check("b.fresh", "sample: fresh normal z everywhere", points=4)
def test_sample_is_fresh_and_normal(satisfies, in_distribution, draw):
    p = torch.tensor([float(draw.integer(1, 6))])

    def latents(hw):
        return probes(hw).latents_of(new(hw))

    satisfies(
        lambda hw: repeat(latents(hw), 200, p.expand(3).clone()),
        judge=independent(200, 3, between="the z of different curves"),
    )
    many = p.expand(20_000).clone()
    in_distribution(lambda hw: hidden_judges.standardised(latents(hw)(many)))


@check("b.exact", "sample: the decoder's curves, without noise", points=2)
def test_sample_adds_no_noise(satisfies, draw):
    x, p = curves(draw)

    def found(hw):
        model = probes(hw).silent(hw.CVAE, 1, SMALL)
        return [model.sample(p), model(x, p)]

    satisfies(found, judge=hidden_judges.is_the_decoders(CURVES, SMALL))
