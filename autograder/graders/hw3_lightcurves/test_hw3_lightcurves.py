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
from autograder.checking.cvae_judges import said
from autograder.checking.hidden_judges import leaves_alone
from autograder.graders.hw3_lightcurves import hidden_judges, hidden_sample_judges, judges

DEFAULT = {"input_dim": 300, "latent_dim": 32, "cond_dim": 32, "hidden": 128}
SMALL = {"input_dim": 11, "latent_dim": 3, "cond_dim": 32, "hidden": 13}
ONE = {"input_dim": 6, "latent_dim": 1, "cond_dim": 32, "hidden": 4}
FEW_COPIES = {"cond_dim": 5}  # of p; elsewhere 32, so that who writes 32 loses the points once
WIDE = SMALL | {"input_dim": 5, "latent_dim": 32}
CURVES = 7


def curves(draw, number=CURVES, sizes=SMALL):
    """Curves (B, T) and their parameters p (B,), all different; of many copies p is smaller."""
    x = 1 + draw.normal(number, 1) + draw.normal(number, sizes["input_dim"])
    return x, draw.uniform(number, low=0.1, high=45 / sizes["cond_dim"])


def new(hw, sizes=SMALL):
    return probes(hw).new(hw.CVAE, sizes)


def model_of(hw, x, p, sizes=SMALL, number=1, **options):
    return probes(hw).amplified(hw.CVAE, number, x, p, sizes, **options)


# ---------------------------------------------------------------- a1: the layers


@check("a1", "CVAE: encoder and decoder get p", points=9, public=True)
def test_condition(satisfies, draw):
    for sizes in (DEFAULT, SMALL | FEW_COPIES):
        x, p = curves(draw, CURVES, sizes)

        def judged(hw, x=x, p=p, sizes=sizes):
            judge = judges.takes_condition(p, sizes)
            return judge(probes(hw).watched(hw.CVAE(**sizes), x, p))

        satisfies(judged, judge=said)


# Weights so large that μ and log σ² have a standard deviation of 12 or more, or biases of 20. For
# some of them a result is negative for all curves, or positive, but not for all of several.
@check("a1.values", "CVAE: x_hat, mu and logvar can be any numbers", points=5)
def test_results_are_not_limited(satisfies, draw):
    x, p = curves(draw, 60)

    def found(hw):
        numbers = range(1, 7)
        large = [model_of(hw, x, p, number=n, spread=12.0)(x, p) for n in numbers]
        silent = [probes(hw).silent(hw.CVAE, n, SMALL)(x, p) for n in numbers]
        return large + silent, [probes(hw).loud(hw.CVAE, n, SMALL, p) for n in numbers]

    satisfies(found, judge=hidden_judges.takes_any_value(60, SMALL))


@check("a1.layers", "CVAE: hidden layers, and non-linearities", points=5)
def test_hidden_layers(satisfies, draw):
    sizes = {"input_dim": 4, "latent_dim": 2, "cond_dim": 32, "hidden": 17}
    x, p = curves(draw, 60, sizes)

    def found(hw):
        models = [model_of(hw, x, p, sizes, number) for number in range(1, 7)]
        layers = [[model(x, p), probes(hw).each_layer(model, x, p)] for model in models]
        return layers, shapes(models[0]), probes(hw).weights_of(hw.CVAE, x, p, sizes)

    satisfies(found, judge=hidden_judges.has_hidden_layers(x, p, sizes))


@check("a1.rows", "CVAE: each curve by itself, and chance in z alone", points=4)
def test_curves_by_themselves(satisfies, draw):
    sizes = SMALL | {"latent_dim": 2}
    x, p = curves(draw, 60, sizes)

    def found(hw):
        model = probes(hw).narrow(hw.CVAE, x, p, sizes, 3)
        rows = hidden_judges.narrowest(model(x, p), CURVES)
        alone = [model(x[[i, i]], p[[i, i]]) for i in rows]
        return [model(x[rows], p[rows]), model(x[rows], p[rows]), *alone]

    satisfies(found, judge=hidden_judges.each_by_itself(CURVES, sizes))


# ---------------------------------------------------------------- a2: forward


# In either mode, 60 calls with 200 curves: found is noise that is off by 0.13 in its mean, or by
# 18 % in its variance.
@check("a2", "forward", points=14, public=True)
def test_forward(satisfies, in_mean, draw):
    x, p = curves(draw, 200)

    def judged(hw):
        judge, model = judges.fresh(200, SMALL), model_of(hw, x, p)
        modes = [model.train(mode) and judge([model(x, p), model(x, p)]) for mode in (True, False)]
        return judges.in_either_mode(*modes)

    def moments(hw, mode):
        return judges.moments(judges.noise(repeat(model_of(hw, x, p).train(mode), 60, x, p)))

    satisfies(judged, judge=said)
    for mode in (True, False):
        in_mean(lambda hw, mode=mode: moments(hw, mode),
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
        judge=hidden_sample_judges.gives_one_curve(CURVES, SMALL),
    )


@check("a2.gradient", "forward: gradients for the encoder", points=6)
def test_forward_gradient(satisfies, draw):
    sizes = {"input_dim": 9, "latent_dim": 2, "cond_dim": 32, "hidden": 40}
    x, p = curves(draw, 4, sizes)

    def found(hw):
        model = model_of(hw, x, p, sizes, spread=1.0)
        return [probes(hw).jacobians(model.train(mode), x, p) for mode in (True, False)]

    satisfies(found, judge=hidden_judges.follow_their_noise)


# 200 calls with 2 curves: a correlation of 0.7 is found. 256,000 numbers, of which means and
# variances do not matter: found is noise that is cut off at 3, a share beyond 3 that is off by
# 0.11 % (right is 0.27 %), or a distribution that is 0.011 from the normal one; the uniform one is
# 0.06 away (Kolmogorov–Smirnov). At last, 20 calls with 300 curves: found is a σ that is limited to
# 0.001 or to 1000, where at least 20 of the 900 log σ² are from −18 to −15, or from 15 to 18.
@check("a2.fresh", "forward: fresh normal noise everywhere", points=5)
def test_forward_noise_is_fresh_and_normal(satisfies, draw):
    x, p = curves(draw, 2)
    satisfies(lambda hw: new(hw)(x, p), judge=hidden_judges.is_formed(2, SMALL))
    satisfies(
        lambda hw: judges.noise(repeat(model_of(hw, x, p), 200, x, p)),
        judge=hidden_sample_judges.fresh_for_curves(200, 2),
    )
    few, q = curves(draw, 4, WIDE)
    few, q = few / 10, q / 10  # σ is not lost in the rounding of μ
    many = few[:1].expand(8000, -1).clone(), q[:1].expand(8000).clone()
    satisfies(
        lambda hw: hidden_sample_judges.latents(model_of(hw, few, q, WIDE, spread=0.0)(*many)),
        judge=hidden_sample_judges.is_drawn_for_each(8000, WIDE["latent_dim"]),
    )
    many, q = curves(draw, 300)
    satisfies(
        lambda hw: repeat(probes(hw).extreme(hw.CVAE, many, q, SMALL), 20, many, q),
        judge=hidden_sample_judges.keeps_extreme_spreads,
    )


@check("a2.sizes", "forward: one curve, one latent, usual sizes", points=3)
def test_forward_of_other_sizes(satisfies, draw):
    for number, sizes in ((1, SMALL | FEW_COPIES), (2, SMALL), (23, DEFAULT), (5, ONE)):
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
    for number, sizes in ((CURVES, SMALL), (1, SMALL), (23, DEFAULT), (300, ONE)):
        inputs = loss_inputs(draw, number, sizes)
        agree(lambda hw, inputs=inputs: hw.loss_fn(*inputs))
    inputs = loss_inputs(draw)
    agree(lambda hw: probes(hw).without_gradients(hw.loss_fn, *inputs))


@check("a3.gradient", "loss_fn: gradients", points=6)
def test_loss_gradient(agree, draw):
    x, *others = loss_inputs(draw)
    agree(lambda hw: gradient(hw.loss_fn, x, *others))


# The variances are above 1e-34, so that they can be computed from their logarithms.
@check("a3.extremes", "loss_fn: no or large errors, and very narrow or wide q", points=4,
       requires=("a3",))  # fmt: skip
def test_loss_at_extremes(agree, satisfies, draw):
    x, x_hat, mu, logvar = loss_inputs(draw)
    narrow = torch.zeros_like(x), torch.zeros_like(x), mu, logvar - 70
    for inputs in (narrow, (x, x_hat, mu, logvar + 25), (1e3 * x, x_hat, mu, logvar)):
        agree(lambda hw, inputs=inputs: hw.loss_fn(*inputs), tolerance=Tolerance(relative=1e-3))
        satisfies(
            lambda hw, inputs=inputs: gradient(hw.loss_fn, *inputs, wrt=[1, 2, 3]),
            judge=hidden_judges.has_finite_gradients,
        )


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
    times, latents = SMALL["input_dim"], SMALL["latent_dim"]

    def judged(hw):
        model = new(hw).train()
        fault = judges.fresh_curves(200, times)([model.sample(p), model.sample(p)])
        return fault or judges.are_latents(200, latents)(probes(hw).latents_of(model)(p))

    def moments(hw, mode):
        return judges.moments(repeat(probes(hw).latents_of(new(hw).train(mode)), 60, p))

    satisfies(judged, judge=said)
    for mode in (True, False):
        in_mean(lambda hw, mode=mode: moments(hw, mode),
                names=judges.names_of_moments("z", latents))  # fmt: skip


@check("b.p", "sample: one p, many p, any p", points=4)
def test_sample_at_any_p(satisfies, draw):
    for number, sizes in ((23, SMALL), (1, SMALL), (5, ONE), (1, ONE)):
        p = draw.uniform(number, low=0.1, high=30.0)
        satisfies(
            lambda hw, p=p, sizes=sizes: new(hw, sizes).sample(p),
            judge=hidden_sample_judges.are_curves(number, sizes["input_dim"]),
        )
    several = torch.cat([draw.uniform(13, low=0.1, high=5.0), draw.uniform(10, low=5.1, high=30.0)])
    for p in (several, draw.uniform(1, low=6.0, high=30.0)):
        x = curves(draw, len(p))[0]
        satisfies(
            lambda hw, x=x, p=p: probes(hw).conditions(new(hw), x, p),
            judge=hidden_sample_judges.gives_p_to_decoder(p),
        )
    usual = several.clone()
    several = torch.cat([-usual[:3], usual[3:]])  # not only those of the training set
    x, signs = curves(draw, len(usual))[0], 2.0 * draw.binary(200) - 1
    satisfies(
        lambda hw: probes(hw).conditions(new(hw), x, several, usual),
        judge=hidden_sample_judges.gives_p_to_decoder(several),
    )
    many = curves(draw, 200)[0]

    def curves_of_both_signs(hw):
        model, p = new(hw), 30 * torch.ones(200)
        answer = probes(hw).answer_if_any(model, many, p * signs)
        return model.sample(p * signs), answer, model.sample(p), model.sample(-p)

    satisfies(
        curves_of_both_signs, judge=hidden_sample_judges.in_order_of_p(signs, SMALL["input_dim"])
    )


# As for a2.fresh.
@check("b.fresh", "sample: fresh normal z everywhere", points=4)
def test_sample_is_fresh_and_normal(satisfies, draw):
    p = draw.uniform(2, low=0.1, high=9.0)

    def latents(hw, sizes=SMALL):
        return probes(hw).latents_of(new(hw, sizes))

    satisfies(
        lambda hw: repeat(latents(hw), 200, p[:1].expand(2).clone()),
        judge=hidden_sample_judges.fresh_for_curves(200, 2),
    )
    satisfies(
        lambda hw: latents(hw)(p.repeat_interleave(2)),
        judge=hidden_sample_judges.is_drawn_for_equal_p,
    )
    satisfies(
        lambda hw: latents(hw, WIDE)(p.repeat(4000)),
        judge=hidden_sample_judges.is_drawn_for_each(8000, WIDE["latent_dim"]),
    )


@check("b.exact", "sample: the decoder's curves, and nothing else", points=2)
def test_sample_adds_no_noise(satisfies, draw):
    x, p = curves(draw)

    def found(hw):
        model = probes(hw).silent(hw.CVAE, 1, SMALL)
        return [probes(hw).sampled(model, p), probes(hw).answer_if_any(model, x, p)]

    satisfies(found, judge=hidden_sample_judges.is_the_decoders(CURVES, SMALL))
