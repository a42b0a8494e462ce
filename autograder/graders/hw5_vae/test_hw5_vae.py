"""The checks of hw5_vae, in the order of the handout."""

import argparse

import numpy as np
import torch

from autograder.checking import (
    bare,
    check,
    fill,
    filling,
    gradient,
    probes,
    repeat,
    shapes,
    stand_in,
)

# ---------------------------------------------------------------- a: decoder

LATENT, HIDDEN, DATA = 3, 11, 13  # all different, and none of them the sheet's
LINEAR_1 = [(HIDDEN, LATENT), (HIDDEN,)]
LINEAR_2 = [(HIDDEN, HIDDEN), (HIDDEN,)]
LINEAR_3 = [(DATA, HIDDEN), (DATA,)]
SECOND_ACTIVATIONS = (  # the reference's first
    torch.tanh, torch.relu, torch.sigmoid,
    torch.nn.functional.elu, torch.nn.functional.gelu, torch.nn.functional.silu,
    torch.nn.functional.softplus, torch.nn.functional.leaky_relu,
)  # fmt: skip


@check("a", "Decoder: probabilities of the right shape", points=4, public=True)
def test_decoder_gives_probabilities(satisfies, draw):
    z = draw.normal(7, LATENT, std=3)

    def judge(p):
        if not torch.is_tensor(p) or tuple(p.shape) != (7, DATA):
            shape = tuple(p.shape) if torch.is_tensor(p) else type(p).__name__
            return (
                f"Decoder({LATENT}, {HIDDEN}, {DATA}) maps z of shape (7, {LATENT}) to {shape}, "
                f"but (7, {DATA}) is asked."
            )
        if not bool(((p >= 0) & (p <= 1)).all()):
            return "The outputs are not all probabilities between 0 and 1."
        return None

    satisfies(lambda hw: hw.Decoder(LATENT, HIDDEN, DATA)(z), judge=judge)


@check("a.values", "Decoder: tanh, and a sigmoid at the end", points=8)
def test_decoder_values(agree, satisfies, draw):
    z, number = draw.normal(7, LATENT), draw.integer(0, 10**6)
    three = LINEAR_1 + LINEAR_2 + LINEAR_3
    two = LINEAR_1 + LINEAR_3

    def judge(sizes):
        if sorted(map(tuple, sizes)) in (sorted(two), sorted(three)):
            return None
        return (
            f"The parameters of Decoder({LATENT}, {HIDDEN}, {DATA}) have the shapes "
            f"{', '.join(map(str, map(tuple, sizes)))}. Linear layers {LATENT} → {HIDDEN} → {DATA}, "
            f"or {LATENT} → {HIDDEN} → {HIDDEN} → {DATA}, are asked."
        )

    satisfies(lambda hw: shapes(hw.Decoder(LATENT, HIDDEN, DATA)), judge=judge)

    w1, b1, w2, b2, w3, b3 = filling(three, number, scale=1.5)
    h1 = torch.tanh(z @ w1.T + b1)
    outputs = [torch.sigmoid(f(h1 @ w2.T + b2) @ w3.T + b3) for f in SECOND_ACTIVATIONS]
    outputs.append(torch.sigmoid(h1 @ w3.T + b3))
    agree(lambda hw: fill(hw.Decoder(LATENT, HIDDEN, DATA), number, scale=1.5)(z), also=outputs)


# ---------------------------------------------------------------- b1: Gaussian density


@check("b1", "logpdf_diagonal_gaussian", points=8, public=True)
def test_logpdf_diagonal_gaussian(agree, draw):
    z, mu = draw.normal(7, 3), draw.normal(7, 3)
    var = draw.uniform(7, 3, low=0.05, high=4.0)
    agree(lambda hw: hw.VAE.logpdf_diagonal_gaussian(z, mu, var))


@check("b1.broadcast", "logpdf_diagonal_gaussian: one mean and variance for all", points=3)
def test_logpdf_diagonal_gaussian_broadcasts(agree, draw):
    z, mu, var = draw.normal(5, 3), draw.normal(3), draw.uniform(3, low=0.05, high=4.0)
    agree(lambda hw: hw.VAE.logpdf_diagonal_gaussian(z, mu, var))
    z, mu, var = draw.normal(4, 4), draw.normal(4), draw.uniform(4, low=0.05, high=4.0)
    agree(lambda hw: hw.VAE.logpdf_diagonal_gaussian(z, mu, var))


@check("b1.extremes", "logpdf_diagonal_gaussian: tiny and huge variances", points=3)
def test_logpdf_diagonal_gaussian_at_extremes(agree, draw):
    z, mu = draw.normal(7, 3, std=5), draw.normal(7, 3)
    for exponent in (-5.0, 5.0):
        var = draw.uniform(7, 3, low=0.5, high=2.0) * 10**exponent
        agree(lambda hw, var=var: hw.VAE.logpdf_diagonal_gaussian(z, mu, var))


@check("b1.gradient", "logpdf_diagonal_gaussian: gradients", points=4)
def test_logpdf_diagonal_gaussian_gradient(agree, draw):
    z, mu = draw.normal(7, 3), draw.normal(7, 3)
    var = draw.uniform(7, 3, low=0.05, high=4.0)
    agree(lambda hw: gradient(hw.VAE.logpdf_diagonal_gaussian, z, mu, var))


# ---------------------------------------------------------------- b2: Bernoulli probability


@check("b2", "logpdf_bernoulli", points=6, public=True)
def test_logpdf_bernoulli(agree, draw):
    x, p = draw.binary(7, 5), draw.uniform(7, 5, low=0.02, high=0.98)
    agree(lambda hw: hw.VAE.logpdf_bernoulli(x, p))


@check("b2.extremes", "logpdf_bernoulli: finite at p = 0 and p = 1", points=4)
def test_logpdf_bernoulli_at_extremes(satisfies, draw):
    agreeing = draw.binary(7, 5)
    wrong_pixel = torch.cat([1 - agreeing[:, :1], agreeing[:, 1:]], dim=1)

    def judge(value):
        if not torch.is_tensor(value) or value.numel() != 14:
            return "The answer is not a tensor of shape (B,)."
        right, wrong = value.reshape(2, 7)
        if not bool(torch.isfinite(value).all()):
            return "At p = 0 or p = 1 the log-probability is not finite."
        if not bool((right.abs() < 1e-2).all()):
            return "Where x agrees with p = 0 or p = 1, the log-probability is not about 0."
        if not bool((wrong < -10).all()):
            return "Where x contradicts p = 0 or p = 1, the log-probability is not below -10."
        return None

    x = torch.cat([agreeing, wrong_pixel])
    satisfies(lambda hw: hw.VAE.logpdf_bernoulli(x, agreeing.repeat(2, 1)), judge=judge)


@check("b2.gradient", "logpdf_bernoulli: gradient with respect to p", points=3)
def test_logpdf_bernoulli_gradient(agree, draw):
    x, p = draw.binary(7, 5), draw.uniform(7, 5, low=0.02, high=0.98)
    agree(lambda hw: gradient(hw.VAE.logpdf_bernoulli, x, p, wrt=[1]))


# ---------------------------------------------------------------- b3, b4: samplers


@check("b3", "sample_diagonal_gaussian: mean and spread", points=7, public=True)
def test_sample_diagonal_gaussian(in_distribution, draw):
    mu = draw.normal(1, 3).expand(20_000, 3)
    var = draw.uniform(1, 3, low=1.5, high=6.0).expand(20_000, 3)
    in_distribution(lambda hw: hw.VAE.sample_diagonal_gaussian(mu, var))


@check("b3.independence", "sample_diagonal_gaussian: fresh noise everywhere", points=3)
def test_sample_diagonal_gaussian_is_independent(in_distribution, draw):
    mu, var = draw.normal(3, 2), draw.uniform(3, 2, low=0.5, high=4.0)
    in_distribution(lambda hw: repeat(hw.VAE.sample_diagonal_gaussian, 2000, mu, var))


@check("b3.gradient", "sample_diagonal_gaussian: gradients reach mu and sigma_square", points=5)
def test_sample_diagonal_gaussian_is_reparameterised(satisfies, draw):
    mu, var = draw.normal(5, 3), draw.uniform(5, 3, low=0.5, high=4.0)

    def judge(pair):
        for (automatic, numeric), name in zip(pair, ("mu", "sigma_square"), strict=True):
            scale = numeric.abs().max().clamp_min(0.1)
            if not bool(((automatic - numeric).abs() <= 0.02 * scale).all()):
                return (
                    f"The gradient with respect to {name} is not the derivative of the sample: "
                    f"moving {name} moves z in another way."
                )
        return None

    satisfies(lambda hw: probes(hw).pathwise(hw.VAE.sample_diagonal_gaussian, mu, var), judge=judge)


@check("b4", "sample_Bernoulli: zeros and ones with the right frequency", points=6, public=True)
def test_sample_bernoulli(satisfies, in_distribution, draw):
    p = draw.uniform(1, 3, low=0.05, high=0.95).expand(20_000, 3)

    def judge(x):
        if not torch.is_tensor(x) or tuple(x.shape) != (20_000, 3):
            return "The answer is not a tensor with the shape of p."
        if not x.is_floating_point():
            return f"The samples have the type {str(x.dtype)[6:]}, but floating point is asked."
        if not bool(((x == 0) | (x == 1)).all()):
            return "The samples are not all 0 or 1."
        return None

    satisfies(lambda hw: hw.VAE.sample_Bernoulli(p), judge=judge)
    in_distribution(lambda hw: hw.VAE.sample_Bernoulli(p))


@check("b4.independence", "sample_Bernoulli: fresh noise everywhere", points=2)
def test_sample_bernoulli_is_independent(in_distribution, draw):
    p = draw.uniform(3, 2, low=0.2, high=0.8)
    in_distribution(lambda hw: repeat(hw.VAE.sample_Bernoulli, 2000, p))


# ---------------------------------------------------------------- c: the bound


def elbo_inputs(draw):
    z, mu = draw.normal(7, 3), draw.normal(7, 3, std=2)
    var = draw.uniform(7, 3, low=0.05, high=4.0)
    x, p = draw.binary(7, 11), draw.uniform(7, 11, low=0.02, high=0.98)
    return z, mu, var, x, p


def elbo_of(hw):
    args = argparse.Namespace(latent_dimension=3, data_dimension=11, device="cpu")
    return bare(hw.VAE, args=args).elbo


def elbo_with_stand_ins(hw):
    """The bound over other densities: whether it is right does not hang on b1 and b2."""
    stand_in(hw.VAE, "logpdf_diagonal_gaussian", probes(hw).gaussian_stand_in)
    stand_in(hw.VAE, "logpdf_bernoulli", probes(hw).bernoulli_stand_in)
    return elbo_of(hw)


def closed_form_bound(z, mu, var, x, p):
    """Eq. 1 with the divergence in closed form, which the handout allows as well."""
    log_likelihood = torch.where(x == 1, p, 1 - p).log().sum(-1)
    divergence = 0.5 * (mu**2 + var - 1 - var.log()).sum(-1)
    return (log_likelihood - divergence).mean()


@check("c", "elbo: Eq. 2, averaged over the batch", points=10, public=True)
def test_elbo(agree, draw):
    inputs = elbo_inputs(draw)
    agree(
        lambda hw: elbo_of(hw)(*inputs),
        lambda hw: elbo_with_stand_ins(hw)(*inputs),
        also=[closed_form_bound(*inputs)],
    )


@check("c.gradient", "elbo: gradients", points=5)
def test_elbo_gradient(agree, draw):
    inputs = elbo_inputs(draw)
    leaves = [value.clone().requires_grad_() for value in inputs]
    closed_form = torch.autograd.grad(
        closed_form_bound(*leaves), [leaves[i] for i in (0, 1, 2, 4)], materialize_grads=True
    )
    agree(
        lambda hw: gradient(elbo_of(hw), *inputs, wrt=[0, 1, 2, 4]),
        lambda hw: gradient(elbo_with_stand_ins(hw), *inputs, wrt=[0, 1, 2, 4]),
        also=[list(closed_form)],
    )


# ---------------------------------------------------------------- d: training

PIXELS, CLUSTERS, FLIP = 64, 4, 0.05


def clustered_images(draw, count):
    """Images near one of four prototypes, each pixel flipped with probability 5 %."""
    prototypes = draw.binary(CLUSTERS, PIXELS)
    labels = draw.integers(count, low=0, high=CLUSTERS)
    flips = draw.binary(count, PIXELS, p=FLIP)
    return (prototypes[labels] - flips).abs(), labels


@check("d", "training: better than the average image", points=5, seconds=60,
       requires=("a", "b1", "b2", "b3", "b3.gradient", "c"))  # fmt: skip
def test_training_improves_the_bound(satisfies, draw):
    images, labels = clustered_images(draw, 600)
    epsilon = draw.normal(600, 2)
    average = images.mean(0).clamp(1e-3, 1 - 1e-3)
    average_image = torch.where(images == 1, average, 1 - average).log().sum(1).mean()
    args = argparse.Namespace(
        latent_dimension=2, hidden_units=32, data_dimension=PIXELS, num_epochs=25, batch_size=50,
        learning_rate=3e-3, seed=0, out=".", device="cpu",
    )  # fmt: skip

    def trained(hw):
        vae = hw.VAE(args, images, labels)
        vae.train()
        mu, var = vae.encoder(images)
        z = mu + var.sqrt() * epsilon
        return z, mu, var, vae.decoder(z)

    def judge(value):
        z, mu, var, p = (part.detach() for part in value)
        p = p.clamp(1e-6, 1 - 1e-6)
        log_likelihood = torch.where(images == 1, p, 1 - p).log().sum(1)
        divergence = 0.5 * (mu**2 + var - 1 - var.log()).sum(1)
        bound = (log_likelihood - divergence).mean()
        if bound > average_image + 5:
            return None
        return (
            f"After {args.num_epochs} epochs the bound is {bound:.1f} nats; the average image alone "
            f"gives {average_image:.1f}. A model that has learnt is at least 5 nats better."
        )

    satisfies(trained, judge=judge)


# ---------------------------------------------------------------- e: figures


def model(hw, **attributes):
    """A VAE with networks of ours: the figures do not hang on a Decoder or on training."""
    args = argparse.Namespace(latent_dimension=2, hidden_units=4, data_dimension=784,
                              batch_size=9, out="figures", device="cpu")  # fmt: skip
    return bare(hw.VAE, args=args, **attributes)


def tiles(figure, rows, columns):
    """The images (rows, columns, 28, 28) of a figure, or None where its size is another."""
    figure = torch.as_tensor(figure)
    if tuple(figure.shape) != (31 * rows - 3, 31 * columns - 3):
        return None
    padded = torch.nn.functional.pad(figure.double(), (0, 3, 0, 3))
    return padded.reshape(rows, 31, columns, 31).transpose(1, 2)[:, :, :28, :28]


def latents(images, a):
    """Read z off images p = sigmoid(z A); also how far the images are from any such p."""
    logits = torch.logit(images.reshape(len(images), 784).clamp(1e-6, 1 - 1e-6))
    z = logits @ torch.linalg.pinv(a.double())
    return z, (torch.sigmoid(z @ a.double()) - images.reshape(len(images), 784)).abs().max()


def array_fault(figure, rows, columns):
    if not isinstance(figure, np.ndarray | torch.Tensor):
        return f"The answer is a {type(figure).__name__}, but the figure's array is asked."
    if tiles(figure, rows, columns) is None:
        return (
            f"The figure has the shape {tuple(figure.shape)}, but {rows} rows and {columns} columns "
            f"of 28×28 images make {(31 * rows - 3, 31 * columns - 3)}."
        )
    return None


def data_space(hw, a):
    return model(hw, decoder=probes(hw).LinearDecoder(a)).visualize_data_space()


def data_space_with_stand_ins(hw, a):
    stand_in(hw.VAE, "sample_diagonal_gaussian", probes(hw).prior_stand_in)
    stand_in(hw.VAE, "sample_Bernoulli", probes(hw).pixels_stand_in)
    return data_space(hw, a)


@check("e1", "visualize_data_space: 10 rows of distribution and sample", points=3, public=True)
def test_data_space(satisfies, draw):
    a = draw.normal(2, 784)

    def judge(figure):
        fault = array_fault(figure, 10, 2)
        if fault:
            return fault
        left, right = tiles(figure, 10, 2).unbind(1)
        if bool(((left == 0) | (left == 1)).all()):
            return "The left column has zeros and ones; the distributions p(x | z) belong there."
        if not bool(((right == 0) | (right == 1)).all()):
            return "The right column is not all zeros and ones; samples of x belong there."
        if latents(left, a)[1] > 1e-3:
            return "The left column does not show what the decoder gives for any z."
        return None

    satisfies(
        lambda hw: data_space(hw, a), lambda hw: data_space_with_stand_ins(hw, a), judge=judge
    )


@check("e1.content", "visualize_data_space: z from the prior, x from p(x | z)", points=2)
def test_data_space_content(satisfies, draw):
    a = draw.normal(2, 784)

    def judge(figure):
        if array_fault(figure, 10, 2):
            return "The figure has another layout."
        left, right = tiles(figure, 10, 2).unbind(1)
        z, distance = latents(left, a)
        if distance > 1e-3:
            return "The left column does not show what the decoder gives for any z."
        if not bool((torch.cdist(z, z) + torch.eye(10)).min() > 1e-6):
            return "Rows repeat: each row needs its own z."
        if z.abs().max() > 6 or (z**2).mean() < 0.05:
            return "The z of the rows do not look like draws from the prior N(0, I)."
        excess = (right - left) * (left - 0.5)  # large where a pixel follows its probability
        spread = (left * (1 - left) * (left - 0.5) ** 2).sum().sqrt()
        exact = bool((right == (left > 0.5)).all())  # what the stand-in for the sampler gives
        if not exact and excess.sum().abs() > 7 * spread:
            return "The right column is not drawn from the distribution beside it."
        return None

    satisfies(
        lambda hw: data_space(hw, a), lambda hw: data_space_with_stand_ins(hw, a), judge=judge
    )


@check("e2", "visualize_latent_space: posterior means and classes", points=4, public=True)
def test_latent_space(agree, draw):
    images, m = draw.binary(23, 784), draw.normal(784, 2, std=0.1)
    labels = draw.integers(23, low=0, high=10)

    def figure(hw):
        encoder = probes(hw).LinearEncoder(m)
        vae = model(hw, encoder=encoder, train_images=images, train_labels=labels)
        return vae.visualize_latent_space()

    agree(figure)


def interpolation(hw, a, m, images, labels):
    lent = {"decoder": probes(hw).LinearDecoder(a), "encoder": probes(hw).LinearEncoder(m)}
    vae = model(hw, **lent, train_images=images, train_labels=labels)
    return vae.visualize_inter_class_interpolation()


def interpolation_inputs(draw):
    """Few classes, in blocks: neighbouring images share theirs, and random pairs often do."""
    a, m = draw.normal(2, 784), draw.normal(784, 2, std=0.1)
    images = draw.binary(30, 784)
    labels = torch.arange(30) // 10
    return a, m, images, labels


@check("e3", "visualize_inter_class_interpolation: 3 × 11 images of different classes", points=3,
       public=True)  # fmt: skip
def test_interpolation(satisfies, draw):
    inputs = interpolation_inputs(draw)

    def judge(value):
        if not isinstance(value, tuple | list) or len(value) != 2:
            return "The figure's array and the labels of the pairs are asked: two values."
        figure, pairs = value
        fault = array_fault(figure, 3, 11)
        if fault:
            return fault
        pairs = torch.as_tensor(pairs)
        if tuple(pairs.shape) != (3, 2):
            return f"The labels of the pairs have the shape {tuple(pairs.shape)}, not (3, 2)."
        if bool((pairs[:, 0] == pairs[:, 1]).any()):
            return "A pair has the same class twice."
        return None

    for _ in range(4):  # a pair of one class is drawn by luck only now and then
        satisfies(lambda hw: interpolation(hw, *inputs), judge=judge)


@check("e3.content", "visualize_inter_class_interpolation: means, in equal steps", points=2)
def test_interpolation_content(satisfies, draw):
    a, m, images, labels = interpolation_inputs(draw)
    means = (images @ m).double()

    def judge(value):
        if not isinstance(value, tuple | list) or len(value) != 2 or array_fault(value[0], 3, 11):
            return "The figure has another layout."
        figure, pairs = value[0], torch.as_tensor(value[1])
        z, distance = latents(tiles(figure, 3, 11).reshape(33, 28, 28), a)
        if distance > 1e-3:
            return "The images are not what the decoder gives for any z."
        z = z.reshape(3, 11, 2)
        steps = z.diff(dim=1)
        if (steps - steps.mean(1, keepdim=True)).abs().max() > 1e-2 * steps.abs().max():
            return "The z of a row do not lie on a line in equal steps."
        for row, ends in enumerate((z[:, 0], z[:, -1])):
            nearest = torch.cdist(ends, means).min(1)
            if nearest.values.max() > 1e-2:
                return "A row does not begin and end at posterior means of training images."
            if pairs.shape != (3, 2) or not torch.equal(labels[nearest.indices], pairs[:, row]):
                return "The labels are not those of the images at the ends of the rows."
        return None

    satisfies(lambda hw: interpolation(hw, a, m, images, labels), judge=judge)
