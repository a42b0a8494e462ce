"""The checks of hw1_sparse_autoencoder, in the order of the handout.

Nothing in this homework is left to chance, so that answers are compared with the right ones. The
encoder may be any: of a submission's network only general properties are graded. The function
`shrinkage`, on which it may build, is graded by itself, and lent to it where it is wrong.
"""

import torch
from torch.nn import functional

from autograder.checking import check, gradient, intact, probes
from autograder.checking.hidden_judges import leaves_alone
from autograder.graders.hw1_sparse_autoencoder import hidden_judges, judges

B, V, H = 7, 11, 17  # images, pixels and codes: no two of them alike

# ---------------------------------------------------------------- a1: soft thresholding


@check("a1", "shrinkage: a number as threshold", points=12, public=True)
def test_shrinkage(agree, draw):
    h = draw.normal(B, H)
    for threshold in (0.5, 1, 0.15):
        agree(lambda hw, threshold=threshold: hw.shrinkage(h, threshold))


@check("a1.tensor", "shrinkage: thresholds in a tensor, other shapes", points=5)
def test_shrinkage_of_tensors(agree, draw):
    shapes = ((B, H), ()), ((B, H), (H,)), ((B, H), (B, 1)), ((3, B, H), (B, H)), ((H,), (H,))
    for shape, broadcast in (*shapes, ((1, H), ()), ((B, 1), (1,)), ((2, 1, H), (H,))):
        h, threshold = draw.normal(*shape), draw.uniform(*broadcast, low=0.2, high=1.2)
        agree(lambda hw, h=h, threshold=threshold: hw.shrinkage(h, threshold))
    h, threshold = draw.normal(B, H), draw.uniform(H, low=0.2, high=1.2)
    agree(lambda hw: probes(hw).without_gradients(hw.shrinkage)(h, threshold))


@check("a1.extremes", "shrinkage: thresholds of 0, zeros, and large entries", points=3,
       requires=("a1",))  # fmt: skip
def test_shrinkage_at_extremes(agree, draw):
    h = draw.normal(B, H)
    h[:, :3] = 0
    for scale, threshold in ((1, 0), (1, 0.5), (1e6, 0.5), (1e-6, 0), (1e-6, 1e-6), (1, 100)):
        agree(lambda hw, scaled=scale * h, threshold=threshold: hw.shrinkage(scaled, threshold))


@check("a1.gradient", "shrinkage: gradients for h and threshold", points=5)
def test_shrinkage_gradient(agree, draw):
    h, threshold = draw.normal(B, H), draw.uniform(H, low=0.2, high=1.2)
    agree(lambda hw: gradient(hw.shrinkage, h, threshold))
    for shape in (), (1,):  # h is positive, so that the parts of the one sum do not cancel
        h, threshold = draw.uniform(B, H, low=0.1, high=2), draw.uniform(*shape, low=0.2, high=1.2)
        agree(lambda hw, h=h, threshold=threshold: gradient(hw.shrinkage, h, threshold))


@check("a1.zeros", "shrinkage: gradients where h is 0", points=2, requires=("a1", "a1.gradient"))
def test_shrinkage_gradient_at_zeros(agree, draw):
    h, threshold = draw.normal(B, H), draw.uniform(H, low=0.2, high=1.2)
    h[:, ::3] = 0
    agree(lambda hw: gradient(hw.shrinkage, h, threshold))


@check("a1.inputs", "shrinkage: leaves its arguments alone", points=1, requires=("a1", "a1.tensor"))
def test_shrinkage_leaves_its_arguments_alone(satisfies, draw):
    h, threshold = draw.normal(B, H), draw.uniform(B, H, low=0.2, high=1.2)
    satisfies(lambda hw: intact(hw.shrinkage, h, threshold), judge=leaves_alone("h", "threshold"))


# ---------------------------------------------------------------- a2: the autoencoder


def looks(name, *images, hidden=H):
    """The expressions for a look into a network: with its own shrinkage, and with one lent."""
    return [
        lambda hw, lend=lend: getattr(probes(hw), name)(hw.SparseAutoencoder, *images, hidden, lend)
        for lend in (False, True)
    ]


@check("a2", "SparseAutoencoder: x_hat and h of the right shape", points=6, public=True)
def test_autoencoder(satisfies, draw):
    satisfies(*looks("answers", draw.normal(B, V)), judge=judges.outputs_and_codes(B, H))


@check("a2.decoder", "SparseAutoencoder: x_hat is the product of dictionary and h", points=8,
       public=True, requires=("a2",))  # fmt: skip
def test_decoder(satisfies, draw):
    satisfies(*looks("decoded", draw.normal(8 * H, V, std=2)), judge=judges.is_product)


@check("a2.modes", "SparseAutoencoder: x_hat is that product in every mode, after every step",
       points=3, requires=("a2.decoder",))  # fmt: skip
def test_decoder_in_modes(satisfies, draw):
    images = draw.normal(B, V, std=2)
    satisfies(*looks("decoded_in_modes", images), judge=hidden_judges.is_product_in_every_mode)


@check("a2.linear", "SparseAutoencoder: an encoder that is not linear", points=5, requires=("a2",))
def test_encoder_is_not_linear(satisfies, draw):
    # Not a black image for c: an encoder may divide by the standard deviation of its image.
    a, b, c = draw.normal(B, V, std=2), draw.normal(B, V, std=2), draw.normal(B, V)
    satisfies(*looks("superposed", a, b, c), judge=hidden_judges.not_linear)


@check("a2.sizes", "SparseAutoencoder: one image, other numbers of codes", points=3,
       requires=("a2",))  # fmt: skip
def test_autoencoder_of_other_sizes(satisfies, draw):
    # 3 · 14 pixels are not to be taken for several images of 3 × 3
    sizes = (1, V, H), (23, 6, 4), (4, 9, 9), (3, 14, 21), (5, 1, 3), (4, 9, 1)
    for batch, visible, hidden in sizes:
        images = draw.normal(batch, visible)
        satisfies(
            *looks("answers", images, hidden=hidden), judge=hidden_judges.has_sizes(batch, hidden)
        )


@check("a2.images", "SparseAutoencoder: each image by itself", points=3, requires=("a2",))
def test_autoencoder_of_single_images(satisfies, draw):
    satisfies(*looks("one_by_one", draw.normal(B, V)), judge=hidden_judges.each_by_itself)


@check("a2.weights", "SparseAutoencoder: gradients reach dictionary and encoder", points=5,
       requires=("a2",))  # fmt: skip
def test_autoencoder_learns(satisfies, draw):
    satisfies(*looks("dependence", draw.normal(B, V, std=2)), judge=hidden_judges.learns)


@check("a2.inputs", "SparseAutoencoder: leaves images, weights and modes alone", points=1,
       requires=("a2",))  # fmt: skip
def test_autoencoder_leaves_all_else_alone(satisfies, draw):
    satisfies(*looks("leftovers", draw.normal(B, V)), judge=hidden_judges.leaves_all_else_alone)


# ---------------------------------------------------------------- b: the loss


def loss_inputs(draw, batch=B, visible=V, hidden=H):
    """x̂, x and h, none of whose entries is 0."""
    x_hat, x = draw.normal(batch, visible), draw.uniform(batch, visible)
    signs = 2 * draw.binary(batch, hidden) - 1
    return x_hat, x, signs * draw.uniform(batch, hidden, low=0.2, high=3.0)


@check("b", "loss_function", points=13, public=True)
def test_loss(agree, draw):
    inputs = loss_inputs(draw)
    for l1 in (0.3, 2):
        agree(lambda hw, l1=l1: hw.loss_function(*inputs, l1))


@check("b.sizes", "loss_function: other sizes, large values, no penalty", points=3,
       requires=("b",))  # fmt: skip
def test_loss_of_other_sizes(agree, draw):
    # Two large batches: the mean of some of the images may by chance be that of all.
    sizes = (1, V, H, 0.7), (4, 6, 6, 0), (9, 9, 4, 50), (3, 1, 1, 1), (300, 3, 4, 0.7), \
        (257, 2, 3, 0.3)  # fmt: skip
    for batch, visible, hidden, l1 in sizes:
        inputs = loss_inputs(draw, batch, visible, hidden)
        agree(lambda hw, inputs=inputs, l1=l1: hw.loss_function(*inputs, l1))
    x_hat, x, h = loss_inputs(draw)
    agree(lambda hw: hw.loss_function(100 * x_hat, x, 1e4 * h, 0.3))
    agree(lambda hw: probes(hw).without_gradients(hw.loss_function)(x_hat, x, h, 0.3))


@check("b.gradient", "loss_function: gradients", points=5)
def test_loss_gradient(agree, draw):
    inputs = loss_inputs(draw)
    agree(lambda hw: gradient(hw.loss_function, *inputs, 0.3))


@check("b.zeros", "loss_function: codes that are small, gradients where they are 0", points=2,
       requires=("b",))  # fmt: skip
def test_loss_of_small_codes(agree, satisfies, draw):
    x_hat, x, h = loss_inputs(draw)
    black = torch.zeros_like(x)  # so that nothing but the penalty is left
    agree(lambda hw: hw.loss_function(black, black, 1e-3 * h, 0.137))
    satisfies(
        lambda hw: gradient(hw.loss_function, x_hat, x, torch.zeros_like(h), 0.3, wrt=[2]),
        judge=hidden_judges.has_slope_within(0.3 / B),
    )


@check("b.inputs", "loss_function: leaves its arguments alone", points=1, requires=("b",))
def test_loss_leaves_its_arguments_alone(satisfies, draw):
    inputs = loss_inputs(draw)
    satisfies(
        lambda hw: intact(hw.loss_function, *inputs, 0.3),
        judge=leaves_alone("x_hat", "x", "h", "l1"),
    )


# ---------------------------------------------------------------- c: atoms


def use(draw, batch, hidden):
    """Codes (batch, hidden) whose mean |h| are far from each other, in random order.

    In turn they are negative for all images; large for one image and 0 for the others; and of
    either sign, and larger from image to image. So whatever else could be called large has another
    order.
    """
    strength = 1.2 ** -torch.arange(float(hidden))
    h = -strength.repeat(batch, 1)
    h[:, 2::3] *= torch.arange(1.0, batch + 1)[:, None] * 2 / (batch + 1)
    h[:, 1::3] = 0
    h[batch // 2, 1::3] = batch * strength[1::3] * (2 * draw.binary(len(strength[1::3])) - 1)
    h[::2, 2::3] *= -1
    return h[:, draw.normal(hidden).argsort()]


def atoms(draw, visible, hidden):
    """A dictionary: columns of unit length."""
    return functional.normalize(draw.normal(visible, hidden), dim=0)


@check("c", "top_atoms", points=10, public=True)
def test_top_atoms(agree, draw):
    # Three times: five atoms are in any one order, such as that of the dictionary, once in 120.
    for _ in range(3):
        h, dictionary = use(draw, B, H), atoms(draw, H + 2, H)
        agree(lambda hw, h=h, d=dictionary: hw.top_atoms(h, d))


@check("c.sizes", "top_atoms: other numbers of atoms, images and codes", points=3)
def test_top_atoms_of_other_sizes(agree, draw):
    sizes = (3, B, H, H), (1, 4, 5, 9), (6, 2, V, 6), (4, 40, 3, H), (14, B, 3, H), (4, 250, V, H)
    for k, batch, visible, hidden in sizes:
        h, dictionary = use(draw, batch, hidden), atoms(draw, visible, hidden)
        agree(lambda hw, h=h, d=dictionary, k=k: hw.top_atoms(h, d, k))
    small, dictionary = 1e-3 * use(draw, B, H), atoms(draw, V, H)
    agree(lambda hw: hw.top_atoms(small, dictionary))
    h, few = use(draw, B, 4), atoms(draw, V, 4)
    h[:, 3] = 0  # comes last, and still is one of four
    agree(lambda hw: hw.top_atoms(h, few, k=4))
    alone = use(draw, 1, H), atoms(draw, V, H)
    agree(lambda hw: hw.top_atoms(*alone, k=2))


@check("c.inputs", "top_atoms: leaves its arguments alone", points=1, requires=("c",))
def test_top_atoms_leaves_its_arguments_alone(satisfies, draw):
    h, dictionary = use(draw, B, H), atoms(draw, V, H)
    satisfies(
        lambda hw: intact(hw.top_atoms, h, dictionary, 3),
        judge=leaves_alone("h", "dictionary", "k"),
    )
