"""The checks of hw4_cvae, in the order of the handout.

Where an answer is random, its check states how often a right one fails by chance, and the smallest
mistake that is found with probability 0.999. Both follow from `autograder/checking/statistics.py`,
where there is no other source.

Networks may have any layers: of those of a submission only general properties are graded, such as
that the class matters, and all else over small networks that are known (`probes.py`).
"""

import torch

from autograder.checking import (
    Tolerance,
    check,
    conv_judges,
    cvae_judges,
    gradient,
    hidden_conv_judges,
    hidden_cvae_judges,
    intact,
    parameter_gradient,
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
    independent,
    leaves_alone,
)
from autograder.checking.hidden_latent_judges import normal_noise
from autograder.graders.hw4_cvae import hidden_judges, judges

SIDE = 28
ABOUT = Tolerance(relative=1e-3)  # p + 1e-5, a usual way to stay finite, is off by less

# ---------------------------------------------------------------- a: networks

Z, CLASSES = 3, 4
MANY = 130  # images: more than a batch of the training has


def images(draw, count):
    """Black and white images of independent pixels."""
    return draw.binary(count, 1, SIDE, SIDE)


def labels(draw, count, classes=CLASSES):
    """Classes, of which all occur where there is room."""
    return (torch.arange(count) + draw.integer(0, classes)) % classes


@check("a1", "Encoder: mu and logvar of the right shape", points=5, public=True)
def test_encoder(satisfies, draw):
    x, c = images(draw, 7), labels(draw, 7)

    def twice(hw):
        encoder = hw.Encoder(Z, CLASSES).eval()
        return [encoder(x, c), encoder(x, c)]

    satisfies(twice, judge=conv_judges.two_vectors(7, Z))


@check("a1.class", "Encoder: mu and logvar depend on the class", points=6, public=True,
       requires=("a1",))  # fmt: skip
def test_encoder_sees_the_class(satisfies, draw):
    x, others = images(draw, 3), images(draw, 3)
    satisfies(
        lambda hw: probes(hw).with_each_class(hw.Encoder(16, CLASSES), x, others, CLASSES),
        judge=cvae_judges.depend("mu", "logvar"),
    )


@check("a1.outputs", "Encoder: values that mu and logvar can have", points=2, requires=("a1",))
def test_encoder_outputs(satisfies, draw):
    x, c = images(draw, 5), labels(draw, 5)
    satisfies(
        lambda hw: probes(hw).shaken(hw.Encoder(32, CLASSES), x, c),
        judge=hidden_conv_judges.free_values,
    )


@check("a1.images", "Encoder: each image by itself; one latent dimension; no seed", points=2,
       requires=("a1",))  # fmt: skip
def test_encoder_of_single_images(satisfies, draw):
    x, c = images(draw, MANY), labels(draw, MANY)
    satisfies(
        lambda hw: probes(hw).one_by_one(hw.Encoder(Z, CLASSES), x, c),
        judge=hidden_conv_judges.each_by_itself,
    )
    few = x[:7], c[:7]
    satisfies(
        lambda hw: hw.Encoder(1, CLASSES).eval()(*few),
        judge=hidden_judges.is_pair(7, 1),
    )
    satisfies(
        lambda hw: probes(hw).drawn_after(hw.Encoder(Z, CLASSES), *few),
        judge=hidden_judges.draws_on,
    )


@check("a1.number", "Encoder: many classes, no quantities", points=2, requires=("a1.class",))
def test_encoder_sees_no_quantity(satisfies, draw):
    many = 60
    x, c = images(draw, 1).expand(many, -1, -1, -1), torch.arange(many)
    satisfies(
        lambda hw: list(probes(hw).enlarged(hw.Encoder(Z, many), x, c)(x, c)),
        judge=hidden_cvae_judges.no_quantities("mu", "logvar"),
    )
    few, others = images(draw, 3), images(draw, 3)
    satisfies(
        lambda hw: probes(hw).with_each_class(hw.Encoder(16, 13), few, others, 13),
        judge=cvae_judges.depend("mu", "logvar"),
    )


@check("a1.weights", "Encoder: weights that learn", points=2, requires=("a1",))
def test_encoder_weights(satisfies, draw):
    x, c = images(draw, CLASSES), labels(draw, CLASSES)
    satisfies(
        lambda hw: probes(hw).weights_of(hw.Encoder(Z, CLASSES), hw.Encoder(Z, CLASSES), x, c),
        judge=hidden_judges.learn("mu", "logvar"),
    )


@check("a2", "Decoder: probabilities of the right shape", points=5, public=True)
def test_decoder(satisfies, draw):
    z, c = draw.normal(7, Z, std=3), labels(draw, 7)

    def twice(hw):
        decoder = probes(hw).enlarged(hw.Decoder(Z, CLASSES), z, c)
        return [
            conv_judges.summary(decoder(z, c)),
            conv_judges.summary(decoder(z, c)),
        ]

    satisfies(twice, judge=conv_judges.probabilities(7))


@check("a2.class", "Decoder: probabilities depend on the class", points=6, public=True,
       requires=("a2",))  # fmt: skip
def test_decoder_sees_the_class(satisfies, draw):
    z, others = draw.normal(3, Z), draw.normal(3, Z)
    satisfies(
        lambda hw: probes(hw).with_each_class(hw.Decoder(Z, CLASSES), z, others, CLASSES),
        judge=cvae_judges.depend("x_hat"),
    )


@check("a2.outputs", "Decoder: values that probabilities can have", points=2, requires=("a2",))
def test_decoder_outputs(satisfies, draw):
    z, c = draw.normal(5, Z, std=3), labels(draw, 5)

    def images(hw):
        large = [probes(hw).shaken(hw.Decoder(Z, CLASSES), z, c) for _ in range(4)]
        return [*large, hw.Decoder(Z, CLASSES).eval()(z, c)]

    satisfies(images, judge=any_probabilities)


@check("a2.images", "Decoder: each image by itself; no seed", points=2, requires=("a2",))
def test_decoder_of_single_images(satisfies, draw):
    z, c = draw.normal(MANY, Z, std=3), labels(draw, MANY)
    satisfies(
        lambda hw: probes(hw).one_by_one(hw.Decoder(Z, CLASSES), z, c),
        judge=hidden_conv_judges.each_by_itself,
    )
    satisfies(
        lambda hw: probes(hw).drawn_after(hw.Decoder(Z, CLASSES), z[:7], c[:7]),
        judge=hidden_judges.draws_on,
    )


@check("a2.number", "Decoder: many classes, no quantities", points=2, requires=("a2.class",))
def test_decoder_sees_no_quantity(satisfies, draw):
    many = 60
    z, c = draw.normal(1, Z).expand(many, -1), torch.arange(many)
    satisfies(
        lambda hw: [probes(hw).enlarged(hw.Decoder(Z, many), z, c)(z, c)],
        judge=hidden_cvae_judges.no_quantities("x_hat"),
    )
    few, others = draw.normal(3, Z), draw.normal(3, Z)
    satisfies(
        lambda hw: probes(hw).with_each_class(hw.Decoder(Z, 13), few, others, 13),
        judge=cvae_judges.depend("x_hat"),
    )


@check("a2.weights", "Decoder: weights that learn", points=2, requires=("a2",))
def test_decoder_weights(satisfies, draw):
    z, c = draw.normal(3, Z), labels(draw, 3)
    satisfies(
        lambda hw: probes(hw).weights_of(hw.Decoder(Z, CLASSES), hw.Decoder(Z, CLASSES), z, c),
        judge=hidden_judges.learn("x_hat"),
    )


# ---------------------------------------------------------------- b: reparameterisation


def sampler(hw, latents=Z, training=True):
    """The method `reparameterize` of a model in this mode."""
    return probes(hw).model(hw.CVAE, latents, CLASSES, training).reparameterize


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


@check("b.eval", "reparameterize: mu in eval mode", points=4, public=True)
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
# explained in `independent`.
@check("b.independence", "reparameterize: fresh noise everywhere", points=2)
def test_reparameterize_is_independent(satisfies, draw):
    for rows in (3, 4):
        mu, logvar = draw.normal(rows, Z), draw.uniform(rows, Z, low=-1.0, high=1.0)
        satisfies(
            lambda hw, mu=mu, logvar=logvar: repeat(sampler(hw), 300, mu, logvar),
            judge=independent(300, rows, between="the rows of a sample"),
        )


@check("b.gradient", "reparameterize: gradients reach mu and logvar", points=3)
def test_reparameterize_gradient(satisfies, draw):
    mu, variance = draw.normal(5, Z), draw.uniform(5, Z, low=0.5, high=4.0)
    satisfies(
        lambda hw: pathwise(probes(hw).by_variance(sampler(hw)), mu, variance, STEP),
        judge=follows_its_sample(mu, variance, ("mu", "logvar")),
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
        model = probes(hw).model(hw.CVAE, Z, CLASSES, not training)
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
        model = probes(hw).model(hw.CVAE, Z, CLASSES, training)
        return probes(hw).left(model.reparameterize, model, mu, logvar)

    for training in (True, False):
        satisfies(lambda hw, training=training: left(hw, training), judge=hidden_judges.is_left)


# ---------------------------------------------------------------- c: forward


def known(draw, latents=Z):
    """The parameters of an encoder and of a decoder to which the class matters."""
    encoder = [
        draw.normal(20, latents, std=0.3),
        draw.normal(20, latents, std=0.2),
        draw.normal(CLASSES, latents),
        draw.normal(CLASSES, latents),
    ]
    return encoder, draw.uniform(CLASSES, 5, low=0.1, high=0.9)


# There is no chance in it: with a stand-in for `reparameterize`.
@check("c", "forward: encode, reparameterize, decode, with the right class", points=6, public=True)
def test_forward(agree, draw):
    x, c, networks = images(draw, 7), labels(draw, 7), known(draw)
    agree(lambda hw: parts(over(hw, networks), x, c))


def over(hw, networks, training=True):
    """A model of a submission over known networks."""
    return probes(hw).model(hw.CVAE, networks[0][0].shape[1], CLASSES, training, *networks)


def parts(cvae, x, c):
    """What `forward` returns: of images, the pixels that show z and the class."""
    answer = probes(cvae).forward(cvae)(x, c)
    if not isinstance(answer, tuple | list) or not answer:
        return answer
    return [judges.corner(answer[0], Z + 5), *answer[1:]]


def first(answer):
    """The first part of an answer that has several."""
    return answer[0] if isinstance(answer, list) else answer


@check("c.gradient", "forward: gradients reach the encoder by way of z", points=2)
def test_forward_gradient(agree, draw):
    x, c, networks = images(draw, 5), labels(draw, 5), known(draw)

    def gradients(hw, part, training):
        cvae = over(hw, networks, training)
        forward = probes(hw).forward(cvae, part)
        return parameter_gradient(forward, x, c, module=cvae.encoder)

    for training in (True, False):
        for part in range(3):
            agree(lambda hw, part=part, training=training: gradients(hw, part, training))


@check("c.eval", "forward: in eval mode, too; grey images, one image, extreme variances", points=2,
       requires=("c",))  # fmt: skip
def test_forward_of_others(satisfies, agree, draw):
    (*encoder, _), decoder = known(draw)
    extreme = torch.linspace(-8.0, 8.0, CLASSES * Z).reshape(CLASSES, Z)
    networks = [*encoder, extreme], decoder
    for training, batch in ((False, 7), (True, 7), (True, 1), (False, 1)):
        x, c = draw.uniform(batch, 1, SIDE, SIDE), labels(draw, batch)

        def answer(hw, training=training, x=x, c=c):
            return parts(over(hw, networks, training), x, c)

        satisfies(
            lambda hw, answer=answer: [first(answer(hw)) for _ in range(2)],
            judge=conv_judges.is_deterministic,
        )
        agree(answer)


@check("c.inputs", "forward: leaves images, classes and the mode alone; no seed", points=2,
       requires=("c",))  # fmt: skip
def test_forward_leaves_alone(satisfies, draw):
    x, c, networks = draw.uniform(5, 1, SIDE, SIDE), labels(draw, 5), known(draw)
    satisfies(
        lambda hw: intact(probes(hw).forward(over(hw, networks)), x, c),
        judge=leaves_alone("x", "c"),
    )

    def left(hw, training):
        cvae = over(hw, networks, training)
        return probes(hw).left(probes(hw).forward(cvae), cvae, x, c)

    for training in (True, False):
        satisfies(lambda hw, training=training: left(hw, training), judge=hidden_judges.is_left)
    satisfies(
        lambda hw: probes(hw).drawn_after(probes(hw).forward(over(hw, networks)), x, c),
        judge=hidden_judges.draws_on,
    )


# ---------------------------------------------------------------- d: the loss


def loss_inputs(draw, batch=7, latents=Z):
    """x_hat, x, mu and logvar; a fifth of x is white, a third black, and the others are dark."""
    x_hat = draw.uniform(batch, 1, SIDE, SIDE, low=0.02, high=0.7)
    grey = draw.uniform(batch, 1, SIDE, SIDE, low=-0.4, high=0.6).clamp_min(0)
    x = torch.where(draw.binary(*grey.shape, p=0.2) == 1, 1.0, grey)
    mu = draw.normal(batch, latents, mean=1.0, std=1.5)
    return x_hat, x, mu, draw.uniform(batch, latents, low=-3.0, high=2.0)


@check("d", "loss_function: loss, bce and kld", points=7, public=True)
def test_loss(agree, draw):
    for _ in range(3):  # one number may be right by chance
        inputs = loss_inputs(draw)
        agree(lambda hw, inputs=inputs: hw.loss_function(*inputs), tolerance=ABOUT)


@check("d.weight", "loss_function: kl_weight", points=3, public=True)
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


@check("d.sizes", "loss_function: one image, one latent dimension", points=2, requires=("d",))
def test_loss_of_other_sizes(agree, draw):
    for batch, latents in ((1, 5), (4, 1), (1, 1), (23, 23)):
        x_hat, x, mu, logvar = loss_inputs(draw, batch, latents)
        inputs = x_hat, x, mu.abs() + 0.5, logvar  # kld of one latent is not nearly 0
        agree(lambda hw, inputs=inputs: hw.loss_function(*inputs), tolerance=ABOUT)


@check("d.extremes", "loss_function: probabilities of 0 and 1, extreme variances", points=3,
       requires=("d",))  # fmt: skip
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


@check("d.gradient", "loss_function: gradients", points=4)
def test_loss_gradient(agree, draw):
    inputs = *loss_inputs(draw), 3.0
    for part in range(3):
        agree(
            lambda hw, part=part: gradient(
                probes(hw).part_of(hw.loss_function, part), *inputs, wrt=[0, 2, 3]
            ),
            tolerance=ABOUT,
        )


@check("d.inputs", "loss_function: leaves its arguments alone; no seed", points=2, requires=("d",))
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


# ---------------------------------------------------------------- e: samples


def shown(hw, networks, count, training=True):
    """The method `sample` of a model whose images show so many numbers: those of z come first."""
    return probes(hw).pixels_of(over(hw, networks, training), count)


# n = 500 pairs of z make 39 tests: found are 0.61 in a mean, 0.86 in a variance, and 0.43 in a
# correlation, within a z and between those of a pair. Classes that are drawn are the same twice
# with probability 1e-18, and of 1000 z two with a probability below 1e-10.
@check("e", "CVAE.sample: z from the prior, decoded with the right classes", points=6, public=True)
def test_sample(satisfies, agree, in_distribution, draw):
    c, networks = labels(draw, 30), known(draw)
    satisfies(
        lambda hw: conv_judges.summary(over(hw, networks).sample(c)),
        judge=conv_judges.is_images(30),
    )
    satisfies(
        lambda hw: shown(hw, networks, Z)(torch.full((7,), 2)),
        judge=conv_judges.is_sample((7, Z)),
    )

    def classes(hw):
        return judges.after(shown(hw, networks, Z + 5)(c), Z)

    satisfies(lambda hw: [classes(hw), classes(hw)], judge=conv_judges.is_deterministic)
    agree(classes)
    many = torch.tensor([2, 0]).repeat(500)
    satisfies(lambda hw: judges.different(shown(hw, networks, Z)(many)), judge=judges.all_differ)
    in_distribution(lambda hw: by_kind(shown(hw, networks, Z)(many), 2, in_turn=True))


def draws_normal_latents(satisfies, draw, training):
    """Require that 4000 images are decoded from z of N(0, I)."""
    networks, c, zeros = known(draw, latents=20), labels(draw, 4000), torch.zeros(20)
    satisfies(
        lambda hw: shown(hw, networks, 20, training)(c),
        judge=normal_noise(zeros, zeros),
    )


# As above; and by `normal_noise` with n = 4000: 0.15 in a mean, 26 % in a variance, 0.15 in a
# correlation, and, of all together, a distance of 0.02.
@check("e.eval", "CVAE.sample: in eval mode, too; leaves the mode alone", points=2, requires=("e",))
def test_sample_in_eval_mode(satisfies, in_distribution, draw):
    networks, many = known(draw), torch.tensor([1, 3]).repeat(500)
    in_distribution(
        lambda hw: by_kind(shown(hw, networks, Z, training=False)(many), 2, in_turn=True)
    )
    draws_normal_latents(satisfies, draw, training=False)
    satisfies(  # in 250 groups of 4 images
        lambda hw: by_kind(shown(hw, networks, Z, training=False)(many), 4, in_turn=True),
        judge=independent(250, 4, between="the z of different images"),
    )

    def left(hw, training):
        model = over(hw, networks, training)
        return probes(hw).left(model.sample, model, many[:5])

    for training in (True, False):
        satisfies(lambda hw, training=training: left(hw, training), judge=hidden_judges.is_left)


# As for the eval mode.
@check("e.shape", "CVAE.sample: the whole distribution of z", points=1, requires=("e",))
def test_sample_is_gaussian(satisfies, draw):
    draws_normal_latents(satisfies, draw, training=True)


# 300 calls, as for b.independence.
@check("e.independence", "CVAE.sample: fresh z everywhere", points=1)
def test_sample_is_independent(satisfies, draw):
    networks = known(draw)
    for count in (3, 4):
        c = torch.full((count,), 1)
        satisfies(
            lambda hw, c=c: repeat(shown(hw, networks, Z), 300, c),
            judge=independent(300, count, between="the z of different images"),
        )


# n = 1000 calls, as for b.sizes.
@check("e.sizes", "CVAE.sample: one image, one latent dimension, 100 images", points=1,
       requires=("e.shape", "e.independence"))  # fmt: skip
def test_sample_of_other_sizes(satisfies, agree, draw):
    for count, latents in ((1, 5), (4, 1)):
        networks, c = known(draw, latents), labels(draw, count)
        zeros = torch.zeros(count, latents)
        satisfies(
            lambda hw, networks=networks, c=c, latents=latents: repeat(
                shown(hw, networks, latents), 1000, c
            ),
            judge=normal_noise(zeros, zeros),
        )
    many, networks = draw.integers(100, low=0, high=CLASSES), known(draw)
    agree(lambda hw: judges.after(shown(hw, networks, Z + 5)(many), Z))
