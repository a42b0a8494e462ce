"""The checks of hw4_conv_vae, in the order of the handout.

Where an answer is random, its check states how often a right one fails by chance, and the smallest
mistake that is found with probability 0.999. Both follow from `autograder/checking/statistics.py`,
where there is no other source.

Networks may have any layers: of those of a submission only general properties are graded, and all
else over small networks that are known (`probes.py`).
"""

import torch

from autograder.checking import (
    Tolerance,
    check,
    conv_judges,
    gradient,
    hidden_conv_judges,
    intact,
    pathwise,
    probes,
    repeat,
)
from autograder.checking.batches import by_kind, gaussian_kinds
from autograder.checking.hidden_decoder_judges import any_probabilities
from autograder.checking.hidden_judges import (
    STEP,
    are_finite,
    follows_its_sample,
    has_form,
    leaves_alone,
)
from autograder.checking.hidden_latent_judges import normal_noise
from autograder.graders.hw4_conv_vae import hidden_judges, judges

SIDE, PIXELS = 28, 784
ABOUT = Tolerance(relative=1e-3)  # p + 1e-5, a usual way to stay finite, is off by less

# ---------------------------------------------------------------- a: networks

Z = 3
MANY = 130  # images: more than a batch of the training has


def images(draw, count, p=0.5):
    """Black and white images of independent pixels."""
    return draw.binary(count, 1, SIDE, SIDE, p=p)


@check("a1", "Encoder: mu and logvar of the right shape", points=6, public=True)
def test_encoder(satisfies, draw):
    x = images(draw, 7)

    def twice(hw):
        encoder = hw.Encoder(Z).eval()
        return [encoder(x), encoder(x)]

    satisfies(twice, judge=conv_judges.two_vectors(7, Z))


@check("a1.layers", "Encoder: two convolutional layers", points=3, public=True)
def test_encoder_layers(satisfies, draw):
    x = images(draw, 7)
    satisfies(
        lambda hw: probes(hw).layers(hw.Encoder(Z), x),
        judge=judges.has_layers("is convolutional", 0),
    )


@check("a1.outputs", "Encoder: values that mu and logvar can have", points=2, requires=("a1",))
def test_encoder_outputs(satisfies, draw):
    x = images(draw, 5)
    satisfies(
        lambda hw: probes(hw).shaken(hw.Encoder(32), x)[0],
        judge=hidden_conv_judges.free_values,
    )


@check("a1.images", "Encoder: each image by itself; one latent dimension; no seed", points=2,
       requires=("a1",))  # fmt: skip
def test_encoder_of_single_images(satisfies, draw):
    x = images(draw, MANY)
    satisfies(
        lambda hw: probes(hw).one_by_one(hw.Encoder(Z), x),
        judge=hidden_conv_judges.each_by_itself,
    )
    satisfies(lambda hw: hw.Encoder(1).eval()(x[:7]), judge=hidden_judges.is_pair(7, 1))
    satisfies(lambda hw: probes(hw).drawn_after(hw.Encoder(Z), x[:7]), judge=hidden_judges.draws_on)


@check("a1.weights", "Encoder: weights that learn", points=2, requires=("a1",))
def test_encoder_weights(satisfies, draw):
    x = images(draw, 5)
    satisfies(
        # Of few latents, a ReLU may end all.
        lambda hw: probes(hw).dependence(hw.Encoder(64), hw.Encoder(64), x),
        judge=hidden_judges.depends("mu", "logvar"),
    )


@check("a2", "Decoder: probabilities of the right shape", points=6, public=True)
def test_decoder(satisfies, draw):
    z = draw.normal(7, Z, std=3)
    satisfies(
        lambda hw: [conv_judges.summary(answer) for answer in probes(hw).shaken(hw.Decoder(Z), z)],
        judge=conv_judges.probabilities(7),
    )

    def fresh(hw):
        decoder = hw.Decoder(Z).eval()
        return [conv_judges.summary(decoder(z)), conv_judges.summary(decoder(z))]

    satisfies(fresh, judge=conv_judges.probabilities(7))


@check("a2.layers", "Decoder: two layers that enlarge", points=3, public=True)
def test_decoder_layers(satisfies, draw):
    z = draw.normal(7, Z)
    satisfies(
        lambda hw: probes(hw).layers(hw.Decoder(Z), z),
        judge=judges.has_layers("enlarges what it gets", 1),
    )


@check("a2.outputs", "Decoder: values that probabilities can have", points=2, requires=("a2",))
def test_decoder_outputs(satisfies, draw):
    z = draw.normal(5, Z, std=3)

    def images(hw):
        large = [probes(hw).shaken(hw.Decoder(Z), z)[0] for _ in range(4)]
        return [*large, hw.Decoder(Z).eval()(z)]

    satisfies(images, judge=any_probabilities)


@check("a2.images", "Decoder: each image by itself; no seed", points=2, requires=("a2",))
def test_decoder_of_single_images(satisfies, draw):
    z = draw.normal(MANY, Z, std=3)
    satisfies(
        lambda hw: probes(hw).one_by_one(hw.Decoder(Z), z),
        judge=hidden_conv_judges.each_by_itself,
    )
    satisfies(lambda hw: probes(hw).drawn_after(hw.Decoder(Z), z[:7]), judge=hidden_judges.draws_on)


@check("a2.weights", "Decoder: weights that learn", points=2, requires=("a2",))
def test_decoder_weights(satisfies, draw):
    z = draw.normal(5, Z, std=10)  # with small ones, a bias may be more than all of what z does
    satisfies(
        lambda hw: probes(hw).dependence(hw.Decoder(Z), hw.Decoder(Z), z),
        judge=hidden_judges.depends("x_hat"),
    )


# ---------------------------------------------------------------- b: reparameterisation


def sampler(hw, latents=Z, training=True):
    """The method `reparameterize` of a model in this mode."""
    return probes(hw).model(hw.VAE, latents, training).reparameterize


def copies(mu, logvar, count):
    """So many of each row, one after the other."""
    return [part.repeat_interleave(count, dim=0) for part in (mu, logvar)]


# n = 1000 draws of 6 coordinates make 39 tests. A right sampler fails with probability 1e-8; the
# smallest mistakes found are 0.43 σ in a mean, 60 % in a variance, 0.31 in a correlation.
@check("b", "reparameterize: mean and spread in training mode", points=4, public=True)
def test_reparameterize(satisfies, in_distribution, draw):
    mu, variance = gaussian_kinds(draw, 1000)
    logvar = variance.log()
    satisfies(
        lambda hw: sampler(hw)(mu[:40], logvar[:40]),
        judge=conv_judges.is_sample((40, Z), mu[:40]),
    )
    in_distribution(lambda hw: by_kind(sampler(hw)(mu, logvar), 2))


@check("b.eval", "reparameterize: mu in eval mode", points=3, public=True)
def test_reparameterize_in_eval_mode(satisfies, agree, draw):
    mu, logvar = draw.normal(7, Z), draw.normal(7, Z)
    same = conv_judges.is_deterministic
    satisfies(lambda hw: [sampler(hw, training=False)(mu, logvar) for _ in range(2)], judge=same)
    agree(lambda hw: sampler(hw, training=False)(mu, logvar))
    agree(lambda hw: gradient(sampler(hw, training=False), mu, logvar))


# As above with n = 10,000: 0.14 σ in a mean, 19 % in a variance, 0.1 in a correlation, and a
# distance of 0.06 between distribution functions. Where each number has a variance of its own, from
# e^(−10) to e^8, with n = 4000: 0.16 σ, 26 %, 0.16, and, of all together, a distance of 0.02; both
# error rates are explained in `normal_noise`.
@check("b.shape", "reparameterize: the whole distribution", points=2)
def test_reparameterize_is_gaussian(satisfies, in_distribution, draw):
    mu, variance = gaussian_kinds(draw, 10_000)
    logvar = variance.log()
    satisfies(
        lambda hw: sampler(hw)(mu[:40], logvar[:40]),
        judge=has_form(conv_judges.is_sample((40, Z), mu[:40])),
    )
    in_distribution(lambda hw: by_kind(sampler(hw)(mu, logvar), 2))

    logvar = torch.linspace(-10, 8, 20).reshape(4, 5)
    mu = draw.normal(4, 5) * (logvar / 2).exp()
    many = copies(mu, logvar, 4000)
    satisfies(
        lambda hw: by_kind(sampler(hw, latents=5)(*many), len(mu)),
        judge=normal_noise(mu, logvar),
    )


# 300 calls make at most 66 tests of pairs: a correlation of 0.56 is found. Both error rates are
# explained in `dependence`.
@check("b.independence", "reparameterize: fresh noise everywhere", points=2)
def test_reparameterize_is_independent(satisfies, draw):
    for rows in (3, 4):
        mu, logvar = draw.normal(rows, Z), draw.uniform(rows, Z, low=-1.0, high=1.0)
        satisfies(
            lambda hw, mu=mu, logvar=logvar: repeat(sampler(hw), 300, mu, logvar),
            judge=hidden_judges.independent((300, rows, Z), between="the rows of a sample"),
        )


@check("b.gradient", "reparameterize: gradients reach mu and logvar", points=3)
def test_reparameterize_gradient(satisfies, draw):
    mu, variance = draw.normal(5, Z), draw.uniform(5, Z, low=-1.0, high=2.0).exp()
    satisfies(
        lambda hw: pathwise(probes(hw).by_variance(sampler(hw)), mu, variance, STEP),
        judge=follows_its_sample(mu, variance, names=("mu", "logvar")),
    )


# n = 1000 samples, by `normal_noise`: found are 0.3 σ in a mean, 56 % in a variance.
@check("b.sizes", "reparameterize: one image, one latent dimension", points=1,
       requires=("b.eval", "b.shape", "b.independence"))  # fmt: skip
def test_reparameterize_of_other_sizes(satisfies, agree, draw):
    for batch, latents in ((1, 5), (4, 1)):
        mu, logvar = draw.normal(batch, latents), draw.normal(batch, latents)
        satisfies(
            lambda hw, mu=mu, logvar=logvar, latents=latents: repeat(
                sampler(hw, latents), 1000, mu, logvar
            ),
            judge=normal_noise(mu, logvar),
        )
        agree(
            lambda hw, mu=mu, logvar=logvar, latents=latents: sampler(hw, latents, training=False)(
                mu, logvar
            )
        )


# As above. `evaluate` has a model in training mode, and its networks in eval mode.
@check("b.modes", "reparameterize: by the mode of the model alone", points=1,
       requires=("b.eval", "b.shape"))  # fmt: skip
def test_reparameterize_goes_by_the_mode(satisfies, agree, draw):
    mu, logvar = draw.normal(2, Z), draw.normal(2, Z)

    def by_hand(hw, training):
        model = probes(hw).model(hw.VAE, Z, not training)
        return probes(hw).with_mode(model, training).reparameterize

    many = copies(mu, logvar, 1000)
    satisfies(
        lambda hw: by_kind(probes(hw).without_gradients(sampler(hw))(*many), len(mu)),
        judge=normal_noise(mu, logvar),
    )
    satisfies(
        lambda hw: by_kind(by_hand(hw, training=True)(*many), len(mu)),
        judge=normal_noise(mu, logvar),
    )
    agree(lambda hw: by_hand(hw, training=False)(mu, logvar))


@check("b.inputs", "reparameterize: leaves its arguments and the mode alone", points=1,
       requires=("b",))  # fmt: skip
def test_reparameterize_leaves_alone(satisfies, draw):
    mu, logvar = draw.normal(5, Z), draw.normal(5, Z)
    satisfies(
        lambda hw: intact(sampler(hw), mu, logvar),
        judge=leaves_alone("mu", "logvar"),
    )

    def left(hw, training):
        model = probes(hw).model(hw.VAE, Z, training)
        return probes(hw).left(model.reparameterize, model, mu, logvar)

    for training in (True, False):
        satisfies(lambda hw, training=training: left(hw, training), judge=hidden_judges.is_left)


# ---------------------------------------------------------------- c: the loss


def loss_inputs(draw, batch=7, latents=Z):
    """x_hat, x, mu and logvar; a fifth of x is white, a third black, and the others are grey.

    No grey is near a small x_hat, where log(x_hat) and log(x_hat + 1e-5) have other gradients.
    """
    x_hat = draw.uniform(batch, 1, SIDE, SIDE, low=0.02, high=0.7)
    grey = draw.uniform(*x_hat.shape, low=0.2, high=0.6) * draw.binary(*x_hat.shape, p=0.6)
    x = torch.where(draw.binary(*grey.shape, p=0.2) == 1, 1.0, grey)
    mu = draw.normal(batch, latents, mean=1.0, std=1.5)
    return x_hat, x, mu, draw.uniform(batch, latents, low=-3.0, high=2.0)


@check("c", "loss_function: loss, bce and kld", points=7, public=True)
def test_loss(agree, draw):
    for _ in range(3):  # one number may be right by chance
        inputs = loss_inputs(draw)
        agree(lambda hw, inputs=inputs: hw.loss_function(*inputs), tolerance=ABOUT)


@check("c.weight", "loss_function: kl_weight", points=3, public=True)
def test_loss_weight(satisfies, draw):
    inputs = loss_inputs(draw)
    for weight in (0.5, 20, 0, -3, 1000):
        satisfies(
            lambda hw, weight=weight: [
                hw.loss_function(*inputs),
                hw.loss_function(*inputs, weight),
                hw.loss_function(*inputs, kl_weight=weight),
            ],
            judge=conv_judges.weighs(weight),
        )


@check("c.sizes", "loss_function: one image, one latent dimension", points=2, requires=("c",))
def test_loss_of_other_sizes(agree, draw):
    for batch, latents in ((1, 5), (4, 1), (1, 1), (23, 23)):
        x_hat, x, mu, logvar = loss_inputs(draw, batch, latents)
        inputs = x_hat, x, mu.abs() + 0.5, logvar  # kld of one latent is not nearly 0
        agree(lambda hw, inputs=inputs: hw.loss_function(*inputs), tolerance=ABOUT)


@check("c.extremes", "loss_function: probabilities of 0 and 1, extreme variances", points=3,
       requires=("c",))  # fmt: skip
def test_loss_at_extremes(satisfies, agree, draw):
    x_hat, x, mu, logvar = loss_inputs(draw)
    sure = (x_hat > 0.35).float()
    wrong = sure.clone()
    wrong[:, :, :5, :20] = 1 - wrong[:, :, :5, :20]  # 100 pixels
    grey = torch.where(draw.binary(*x.shape, p=0.1) == 1, 0.5, sure)
    satisfies(  # with p + 1e-5 it is 0.008
        lambda hw: hw.loss_function(sure, sure, mu, logvar),
        judge=hidden_conv_judges.bounded(-0.05, 0.05),
    )
    for contradicted in (wrong, grey):
        satisfies(
            lambda hw, x=contradicted: hw.loss_function(sure, x, mu, logvar),
            judge=hidden_conv_judges.bounded(200, 20_000),
        )
    for image in (sure, wrong):
        satisfies(
            lambda hw, x=image: gradient(
                probes(hw).part_of(hw.loss_function, 0), sure, x, mu, logvar, wrt=[0, 2, 3]
            ),
            judge=are_finite,
        )
    unlikely = torch.where(x_hat < 0.35, 0.005, 0.995)
    near = 0.1 + 0.1 * draw.uniform(*mu.shape)  # to the prior
    agree(lambda hw: hw.loss_function(unlikely, x, near, near), tolerance=ABOUT)
    for low, high in ((-20.0, -4.0), (4.0, 12.0)):  # each by itself: large terms hide small ones
        inputs = x_hat, x, near, torch.linspace(low, high, logvar.numel()).reshape(logvar.shape)
        agree(lambda hw, inputs=inputs: hw.loss_function(*inputs), tolerance=ABOUT)


@check("c.gradient", "loss_function: gradients", points=4)
def test_loss_gradient(agree, draw):
    inputs = *loss_inputs(draw), 3.0
    for part in range(3):
        agree(
            lambda hw, part=part: gradient(
                probes(hw).part_of(hw.loss_function, part), *inputs, wrt=[0, 2, 3]
            ),
            tolerance=ABOUT,
        )


@check("c.inputs", "loss_function: leaves its arguments alone; no seed", points=2, requires=("c",))
def test_loss_leaves_alone(satisfies, draw):
    x_hat, x, mu, logvar = loss_inputs(draw)
    x_hat[:2] = x_hat[:2].round()  # 0 and 1: what needs mending
    satisfies(
        lambda hw: intact(hw.loss_function, x_hat, x, mu, logvar),
        judge=leaves_alone("x_hat", "x", "mu", "logvar"),
    )
    satisfies(
        lambda hw: probes(hw).drawn_after(hw.loss_function, x_hat, x, mu, logvar),
        judge=hidden_judges.draws_on,
    )


# ---------------------------------------------------------------- d: samples


def transparent(hw, others, training=True, latents=Z):
    """A model whose samples show the z that they were decoded from."""
    decoder = [probes(hw).readable, others]
    return probes(hw).model(hw.VAE, latents, training, decoder=decoder)


def pixels(draw, latents=Z):
    """The probabilities of all pixels but the first ones."""
    return draw.uniform(PIXELS - latents, low=0.1, high=0.9)


# n = 500 pairs of z make 39 tests: found are 0.61 in a mean, 0.86 in a variance, and 0.43 in a
# correlation, within a z and between those of a pair. Of 1000 z two are the same with a probability
# below 1e-10.
@check("d", "VAE.sample: probabilities, decoded from the prior", points=4, public=True)
def test_sample(satisfies, in_distribution, draw):
    others = pixels(draw)
    satisfies(
        lambda hw: conv_judges.summary(transparent(hw, others).sample(7)),
        judge=conv_judges.is_images(7),
    )
    satisfies(
        lambda hw: probes(hw).latents_of(transparent(hw, others))(7),
        judge=conv_judges.is_sample((7, Z)),
    )
    satisfies(
        lambda hw: judges.different(probes(hw).latents_of(transparent(hw, others))(1000)),
        judge=judges.all_differ,
    )
    in_distribution(lambda hw: by_kind(probes(hw).latents_of(transparent(hw, others))(1000), 2))


def draws_normal_latents(satisfies, draw, training):
    """Require that 4000 images are decoded from z of N(0, I)."""
    others, zeros = pixels(draw, latents=20), torch.zeros(20)
    satisfies(
        lambda hw: probes(hw).latents_of(transparent(hw, others, training, latents=20))(4000),
        judge=normal_noise(zeros, zeros),
    )


# As above; and by `normal_noise` with n = 4000: 0.15 in a mean, 26 % in a variance, 0.15 in a
# correlation, and, of all together, a distance of 0.02.
@check("d.eval", "VAE.sample: in eval mode, too; leaves the mode alone", points=2, requires=("d",))
def test_sample_in_eval_mode(satisfies, in_distribution, draw):
    others = pixels(draw)
    in_distribution(
        lambda hw: by_kind(probes(hw).latents_of(transparent(hw, others, training=False))(1000), 2)
    )
    draws_normal_latents(satisfies, draw, training=False)
    satisfies(  # in 300 groups of 4 images
        lambda hw: by_kind(
            probes(hw).latents_of(transparent(hw, others, training=False))(1200), 4, in_turn=True
        ),
        judge=hidden_judges.independent((300, 4, Z), between="the z of different images"),
    )

    def left(hw, training):
        model = transparent(hw, others, training)
        return probes(hw).left(model.sample, model, 3)

    for training in (True, False):
        satisfies(lambda hw, training=training: left(hw, training), judge=hidden_judges.is_left)


# As for the eval mode.
@check("d.shape", "VAE.sample: the whole distribution of z", points=1, requires=("d",))
def test_sample_is_gaussian(satisfies, draw):
    draws_normal_latents(satisfies, draw, training=True)


# 300 calls, as for b.independence.
@check("d.independence", "VAE.sample: fresh z everywhere", points=1)
def test_sample_is_independent(satisfies, draw):
    others = pixels(draw)
    for count in (3, 4):
        satisfies(
            lambda hw, count=count: repeat(
                probes(hw).latents_of(transparent(hw, others)), 300, count
            ),
            judge=hidden_judges.independent((300, count, Z), between="the z of different images"),
        )


# n = 1000 calls, as for b.sizes.
@check("d.sizes", "VAE.sample: one image, one latent dimension", points=1,
       requires=("d.shape", "d.independence"))  # fmt: skip
def test_sample_of_other_sizes(satisfies, draw):
    for count, latents in ((1, 5), (4, 1)):
        others, zeros = pixels(draw, latents), torch.zeros(count, latents)
        satisfies(
            lambda hw, count=count, latents=latents, others=others: repeat(
                probes(hw).latents_of(transparent(hw, others, latents=latents)), 1000, count
            ),
            judge=normal_noise(zeros, zeros),
        )


# ---------------------------------------------------------------- e: log-likelihood


def over(hw, problem, training=True):
    """A model of a submission over the networks of a problem."""
    zdim, encoder, (form, *parameters), others = problem
    decoder = [getattr(probes(hw), form)(*parameters), others]
    return probes(hw).model(hw.VAE, zdim, training, encoder, decoder)


def difficult(draw, count):
    """Images, equal in pairs, and networks whose encoder is far from the posterior: Z = 3."""
    known = 20
    signs = 2 * draw.binary(known, 1) - 1
    weights = signs * draw.uniform(known, Z, low=0.02, high=0.1)
    scale = torch.tensor([1.1, 1.3, 1.2])  # σ² is much larger than that of the posterior
    encoder = [weights, draw.uniform(Z, low=0.8, high=1.2), draw.normal(known, Z, std=0.03), scale]
    decoder = "linear", draw.normal(Z, known, std=0.2), draw.normal(known)
    expected = draw.binary(PIXELS - known)
    x = torch.cat([draw.binary(2, known), expected.expand(2, -1)], dim=1)
    x[1, -3:] = 1 - x[1, -3:]  # the second image is far less likely
    x = x.repeat(count, 1)
    problem = Z, encoder, decoder, torch.where(expected == 1, 0.999, 0.001)
    return x.reshape(2 * count, 1, SIDE, SIDE), problem


def columns(count, *estimates, noise=0.0):
    """Estimates of several calls, so many times count, side by side: (count, …); and noise of ours.

    What has another form stays as it is.
    """
    for part in estimates:
        if not isinstance(part, torch.Tensor) or part.numel() % count or not part.numel():
            return part.reshape(-1) if isinstance(part, torch.Tensor) else part
    return torch.cat([part.reshape(count, -1) for part in estimates], dim=1) + noise


# Columns are four kinds of estimates, each with n = 500 independent rows; that makes 22 tests. A
# right answer fails with probability 1e-8; found are 0.59 of a column's own spread in its mean,
# which is about 0.7 nats in the best of them, and 0.42 in a correlation.
@check("e", "log_likelihood: the right distribution of estimates", points=7, public=True)
def test_log_likelihood(satisfies, in_distribution, draw):
    x, problem = difficult(draw, 500)
    satisfies(
        lambda hw: hw.log_likelihood(over(hw, problem), x[::2][:20], 4),
        judge=judges.are_estimates(20),
    )
    in_distribution(
        lambda hw: columns(
            500, *(hw.log_likelihood(over(hw, problem), x, samples) for samples in (1, 5))
        )
    )


# As above, with two columns and 9 tests.
@check("e.eval", "log_likelihood: in eval mode, too", points=3, requires=("e",))
def test_log_likelihood_in_eval_mode(in_distribution, draw):
    x, problem = difficult(draw, 300)
    in_distribution(
        lambda hw: columns(300, hw.log_likelihood(over(hw, problem, training=False), x, 3))
    )


def solvable(draw, count, latents=Z, contradicted=None, sure=0, scale=1.0):
    """Images, and networks over which every weight w_k is exactly p(x), wherever z_k is.

    The likelihood is a Gaussian function of z, with a width of about `scale`, and the encoder gives
    the posterior. All other pixels have a probable value, but for so many of each image that are
    `contradicted`; the last ones are `sure`, with probabilities of 0 and 1.
    """
    centres = 1.5 + scale * draw.uniform(2, latents, low=-1.0, high=1.0)
    widths = scale * draw.uniform(2, latents, low=0.6, high=1.2)
    precision = 1 + (widths**-2).sum(0)
    zeros = torch.zeros(2 * latents, latents)
    encoder = [zeros, (centres / widths**2).sum(0) / precision, zeros, -precision.log()]

    expected = draw.binary(PIXELS - 2 * latents)
    others = torch.where(expected == 1, 0.97, 0.03)
    others[len(others) - sure :] = expected[len(expected) - sure :]
    x = torch.cat([torch.ones(2 * latents), expected]).repeat(count, 1)
    if contradicted is None:
        contradicted = draw.integers(count, low=0, high=9)
    end = PIXELS - sure
    for image, number in zip(x, contradicted, strict=True):
        image[end - number : end] = 1 - image[end - number : end]
    problem = latents, encoder, ("bumps", centres, widths), others
    return x.reshape(count, 1, SIDE, SIDE), problem


# Here each weight is p(x), and nothing is left to chance but a noise of 0.05 that is ours. 100 rows
# of 7 images make 7 tests. A right answer fails with probability 1e-8; found are 0.07 nats.
@check("e.exact", "log_likelihood: exact where the encoder is", points=3, public=True)
def test_log_likelihood_is_exact(satisfies, in_mean, draw):
    x, problem = solvable(draw, 7)
    satisfies(lambda hw: hw.log_likelihood(over(hw, problem), x, 3), judge=judges.one_each(7))
    rows, noise = x.repeat(100, 1, 1, 1), draw.normal(100, 7, std=0.05)
    in_mean(lambda hw: columns(100, hw.log_likelihood(over(hw, problem), rows, 3), noise=noise))


# 40 calls with 5 groups of 4 images make 6 tests of pairs: a correlation of 0.66 is found. Both
# error rates are explained in `dependence`.
@check("e.noise", "log_likelihood: fresh noise everywhere", points=2)
def test_log_likelihood_noise(satisfies, draw):
    x, problem = difficult(draw, 10)
    satisfies(
        lambda hw: repeat(hw.log_likelihood, 40, over(hw, problem), x, 2),
        judge=hidden_judges.independent(
            (40, 20, 1), between="the estimates for different images", group=4
        ),
    )


@check("e.sizes", "log_likelihood: other numbers of images and samples", points=2, requires=("e",))
def test_log_likelihood_of_other_sizes(agree, draw):
    for count, samples, latents in ((1, 6, 4), (5, 1, 3), (4, 4, 2), (1, 1, 1)):
        x, problem = solvable(draw, count, latents)
        agree(
            lambda hw, problem=problem, x=x, samples=samples: hw.log_likelihood(
                over(hw, problem), x, samples
            ),
            tolerance=ABOUT,
        )
    agree(lambda hw: hw.log_likelihood(over(hw, problem), x), tolerance=ABOUT)


@check("e.many", "log_likelihood: each of many samples counts", points=2, requires=("e",))
def test_log_likelihood_of_many_samples(satisfies, draw):
    count, known, samples = 40, 20, 127  # a prime number: no share of fewer is one of so many
    zeros, others = torch.zeros(known, 1), torch.full((PIXELS - known,), 0.999)
    prior = [zeros, torch.zeros(1), zeros, torch.zeros(1)]
    problem = 1, prior, ("steps", known), others
    x = torch.ones(count, 1, SIDE, SIDE)
    satisfies(
        lambda hw: [hw.log_likelihood(over(hw, problem), x, number) for number in (1, samples)],
        judge=hidden_judges.counts_all(samples),
    )


# Where variances are small, it is as for e.exact.
@check("e.extremes", "log_likelihood: unlikely images, sure pixels, small variances", points=2,
       requires=("e",))  # fmt: skip
def test_log_likelihood_at_extremes(agree, in_mean, draw):
    x, problem = solvable(draw, 7, contradicted=[300] * 7)  # p(x) is about e^(−1000)
    agree(lambda hw: hw.log_likelihood(over(hw, problem), x, 5), tolerance=ABOUT)
    certain, other = solvable(draw, 7, sure=300)
    agree(lambda hw: hw.log_likelihood(over(hw, other), certain, 5), tolerance=ABOUT)
    x, narrow = solvable(draw, 7, scale=0.03)
    rows, noise = x.repeat(100, 1, 1, 1), draw.normal(100, 7, std=0.05)
    in_mean(lambda hw: columns(100, hw.log_likelihood(over(hw, narrow), rows, 5), noise=noise))


# In the last one, columns are two kinds of estimates with n = 300, as for e.eval.
@check("e.range", "log_likelihood: likely and unlikely images in one batch", points=1,
       requires=("e",))  # fmt: skip
def test_log_likelihood_of_very_different_images(agree, in_distribution, draw):
    x, problem = solvable(draw, 7, contradicted=[5, 300, 4, 300, 6, 400, 5])
    agree(lambda hw: hw.log_likelihood(over(hw, problem), x, 5), tolerance=ABOUT)

    x, (_, [*encoder, scale], (form, weights, bias), others) = difficult(draw, 300)
    wide = Z, [*encoder, scale + 5], (form, 0 * weights, bias), others  # with z in no pixel
    in_distribution(lambda hw: columns(300, hw.log_likelihood(over(hw, wide), x, 1)))


@check("e.inputs", "log_likelihood: leaves the images and the mode alone", points=1,
       requires=("e",))  # fmt: skip
def test_log_likelihood_leaves_alone(satisfies, draw):
    x, problem = solvable(draw, 3)

    def left(hw, training):
        vae = over(hw, problem, training)
        return probes(hw).left(hw.log_likelihood, vae, vae, x, 2)

    for training in (True, False):
        satisfies(lambda hw, training=training: left(hw, training), judge=hidden_judges.is_left)
