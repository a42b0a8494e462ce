"""The checks of hw3_ebm, in the order of the handout.

Where an answer is random, its check states how often a right one fails by chance, and the smallest
mistake that is found with probability 0.999. Both follow from `autograder/checking/statistics.py`:
a comparison of means or of distributions fails a right answer at most once in 10⁶ times.

Loss and sampler are graded over an energy that is known, f(x) = h − ½ (x − c)ᵀ A (x − c), so that
no check of them depends on the network or on training.
"""

import torch

from autograder.checking import Tolerance, check, fetch, gradient, probes, repeat
from autograder.checking.hidden_judges import independent
from autograder.graders.hw3_ebm import hidden_judges, judges

FLAT = torch.zeros(2, 2)  # A of an energy that is the same everywhere


def curvature(draw, low, high):
    """A symmetric matrix A with these smallest and largest eigenvalues, not along the axes."""
    angle = draw.uniform(1, low=0.5, high=1.0).item()
    c, s = torch.tensor(angle).cos(), torch.tensor(angle).sin()
    turn = torch.stack([torch.stack([c, -s]), torch.stack([s, c])])
    return turn @ torch.tensor([low, high]).diag() @ turn.T


# ---------------------------------------------------------------- a1: the network


def known(hw, number, training=True):
    """The network of a submission with known weights and a log Z that is not 0."""
    return probes(hw).known_network(hw.EBM, number, 3.7, training)


# By chance f may be positive at all points, where what is done to negative ones is not seen. It is
# not of four networks.
@check("a1", "EBM: f(x)", points=10, public=True)
def test_f(agree, draw):
    x = draw.normal(23, 2, std=5)
    for number in (1, 4, 5, 6):
        agree(lambda hw, number=number: known(hw, number)(x))


@check("a1.log_Z", "EBM: log_Z, a parameter that is 1 at first", points=6, public=True)
def test_log_Z(satisfies):
    def found(hw):
        ebm = hw.EBM()
        return [fetch(ebm.log_Z), probes(hw).learns_log_Z(ebm)]

    satisfies(found, judge=judges.is_log_Z)


# Each is of 20 groups: f of one point may by chance be so small that rounding is all that is seen.
# The model is evaluated here, not trained, which must be the same.
@check("a1.sizes", "EBM: one point, two points, many points", points=3, requires=("a1",))
def test_f_of_other_sizes(agree, draw):
    for points in (1, 2, 200):
        groups = draw.normal(20, points, 2, std=5)
        agree(lambda hw, groups=groups: probes(hw).for_each(known(hw, 2, training=False), groups))


@check("a1.gradient", "EBM: gradients for the points", points=2)
def test_f_gradient(agree, draw):
    x = draw.normal(23, 2, std=5)
    for number in (3, 7, 8, 9):  # as in a1
        agree(lambda hw, number=number: gradient(known(hw, number), x))


@check("a1.fresh", "EBM: random weights", points=2)
def test_f_of_fresh_networks(satisfies, draw):
    x = draw.normal(7, 2, std=5)
    satisfies(lambda hw: [hw.EBM()(x), hw.EBM()(x)], judge=hidden_judges.can_learn)


# ---------------------------------------------------------------- a2: the loss


def problem(draw, points, height=0.0):
    """Data, noise, and an energy with its log Z; for σ from 0.7 to 2 all logits are moderate.

    They are between −10 and 5, or `height` above that: which formula is stable does not matter.
    """
    x = draw.uniform(points, 2, low=-1.0, high=1.5)
    y = draw.uniform(points, 2, low=-1.5, high=1.0)
    height = height + draw.uniform(1, low=-0.5, high=0.5).item()
    log_Z = draw.uniform(1, low=1.5, high=2.5).item()
    top = draw.uniform(2, low=0.6, high=1.4)
    return x, y, (curvature(draw, 0.6, 1.2), top, height, log_Z)


def loss_with(hw, energy, training=True):
    return probes(hw).nce_loss(hw.nce_loss, hw.EBM, *energy, training=training)


def gradient_with(hw, energy, of="network", training=True):
    return probes(hw).gradient_of(loss_with(hw, energy, training), of)


@check("a2", "nce_loss", points=16, public=True)
def test_loss(agree, draw):
    for sigma in (1.6, 0.7):
        x, y, energy = problem(draw, 7)
        agree(lambda hw, x=x, y=y, sigma=sigma, e=energy: loss_with(hw, e)(x, y, sigma))


@check("a2.extremes", "nce_loss: very large and very small logits", points=8, requires=("a2",))
def test_loss_at_extremes(agree, draw):
    for height in (300.0, -300.0, 3e4, -3e4):
        x, y, energy = problem(draw, 7, height)
        agree(
            lambda hw, x=x, y=y, e=energy: [
                loss_with(hw, e)(x, y, 1.5),
                gradient_with(hw, e)(x, y, 1.5),
            ]
        )


@check("a2.gradient", "nce_loss: gradients for the network", points=10)
def test_loss_gradient(agree, draw):
    for points, sigma in ((1, 2), (2, 1.5), (200, 0.8)):
        x, y, energy = problem(draw, points)
        agree(lambda hw, x=x, y=y, sigma=sigma, e=energy: gradient_with(hw, e)(x, y, sigma))


@check("a2.points", "nce_loss: gradients for the points", points=2, requires=("a2",))
def test_loss_gradient_for_points(agree, draw):
    x, y, energy = problem(draw, 7)
    agree(lambda hw: gradient_with(hw, energy, "points")(x, y, 0.9))


# As in a1.sizes, each is of 20 groups, for one gradient may be near 0, and of a model that is
# evaluated.
@check("a2.log_Z", "nce_loss: gradient for log Z", points=6)
def test_loss_gradient_for_log_Z(agree, draw):
    for sigma in (1.5, 0.8):
        energy = problem(draw, 1)[2]
        # of as many normal points, some logits would be extreme: see a2.extremes
        x, y = draw.uniform(20, 23, 2, low=-1, high=3), draw.uniform(20, 23, 2, low=-2, high=2)
        agree(
            lambda hw, x=x, y=y, sigma=sigma, e=energy: probes(hw).for_each(
                gradient_with(hw, e, "log_Z", training=False), x, y, [sigma] * len(x)
            ),
            tolerance=Tolerance(floor=1e-3),
        )


@check("a2.inputs", "nce_loss: leaves points and model alone", points=1, requires=("a2",))
def test_loss_leaves_its_arguments_alone(satisfies, draw):
    x, y, energy = problem(draw, 7)
    satisfies(
        lambda hw: probes(hw).left_by_loss(loss_with(hw, energy), x, y, 1.5),
        judge=hidden_judges.leaves_no_traces,
    )


# ---------------------------------------------------------------- b: Langevin dynamics


def sampler_with(hw, *energy, training=True):
    return probes(hw).langevin_dynamics(hw.langevin_dynamics, hw.EBM, *energy, training=training)


def far(draw, *shape, scale):
    """Coordinates of this size, so large that noise does not matter."""
    return scale * draw.uniform(*shape, low=0.5, high=2.0) * (2 * draw.binary(*shape) - 1)


def slope(draw, points, step_size, share=1.0, scale=1e6):
    """Points, and A and c of an energy: a step goes 0.3 to 0.7 of this share of the way to c."""
    matrix = curvature(draw, 0.3 * share, 0.7 * share) / step_size
    return far(draw, points, 2, scale=scale), (matrix, far(draw, 2, scale=scale))


# The noise of a coordinate has a standard deviation of 0.3 at most. Allowed are 1e-5 of the largest
# entry, which is above 2e5 even where a point is about to cross an axis: more than 6 of them.
@check("b", "langevin_dynamics: the drift", points=12, public=True)
def test_drift(agree, draw):
    for steps, step_size in ((1, 0.02), (3, 0.01)):
        x, energy = slope(draw, 5, step_size)
        agree(lambda hw, x=x, e=energy, s=step_size, n=steps: sampler_with(hw, *e)(x, s, n))


def spread(satisfies, in_mean, x, *energy, training=True):
    """Require the right mean, variances and covariance of points that all start at x (1, 2)."""
    x, step_size = x.expand(700, 2), 0.1

    def calls(hw, times):
        return repeat(sampler_with(hw, *energy, training=training), times, x, step_size, 5)

    satisfies(lambda hw: calls(hw, 2), judge=judges.fresh_points(700))
    in_mean(lambda hw: judges.moments(calls(hw, 60)), names=judges.MOMENTS)


# On flat ground: 60 calls with 700 points each. Found where a mean is off by 0.07 standard
# deviations of a point, or a variance by 9 %.
@check("b.noise", "langevin_dynamics: the noise", points=8, public=True)
def test_noise(satisfies, in_mean, draw):
    spread(satisfies, in_mean, draw.normal(1, 2), FLAT, torch.zeros(2))


# As for b. The last points are not far, and their noise has a standard deviation of 1e-6.
@check("b.steps", "langevin_dynamics: one point, two points, many steps", points=3, requires=("b",))
def test_drift_of_other_sizes(agree, draw):
    for points, steps, step_size, share, scale in (
        (1, 2, 1e-2, 1.0, 1e6),
        (2, 1, 1e-2, 1.0, 1e6),
        (23, 6, 1e-2, 1.0, 1e6),
        (2, 300, 1e-4, 0.02, 1e6),
        (5, 2, 2e-13, 1.0, 1.0),
    ):
        x, energy = slope(draw, points, step_size, share, scale)
        agree(lambda hw, x=x, e=energy, s=step_size, n=steps: sampler_with(hw, *e)(x, s, n))


# As for b.noise. The pull takes part in how noise of earlier steps spreads. The model is evaluated.
@check("b.moved", "langevin_dynamics: drift and noise together", points=4,
       requires=("b", "b.noise"))  # fmt: skip
def test_drift_and_noise(satisfies, in_mean, draw):
    energy = curvature(draw, 3.0, 7.0), draw.normal(2)
    spread(satisfies, in_mean, draw.normal(1, 2), *energy, training=False)


# 200 calls with 3 points: a correlation of 0.7 is found. 20,000 points: a distribution is found
# that is 0.05 from the normal one (Kolmogorov–Smirnov); the uniform one is 0.06 away. None of their
# 40,000 coordinates is beyond 3.5 standard deviations with probability 1e-8. Noise of
# earlier steps that comes again makes the variance after 100 steps larger: by 31 % is found.
@check("b.fresh", "langevin_dynamics: fresh normal noise everywhere", points=4)
def test_noise_is_fresh_and_normal(satisfies, in_distribution, draw):
    x = draw.normal(1, 2)

    def sampler(hw):
        return sampler_with(hw, FLAT, torch.zeros(2))

    satisfies(
        lambda hw: repeat(sampler(hw), 200, x.expand(3, 2), 0.1, 2),
        judge=independent(200, 3, between="different points"),
    )
    many = x.expand(20_000, 2).clone()
    in_distribution(lambda hw: hidden_judges.standardised(sampler(hw)(many, 0.1, 1)))
    satisfies(
        lambda hw: [sampler(hw)(many, 0.1, 1), sampler(hw)(many[:1000], 0.1, 100)],
        judge=hidden_judges.has_tails_and_adds_up(100),
    )


@check("b.traces", "langevin_dynamics: leaves no traces", points=3, requires=("b",))
def test_sampler_leaves_no_traces(satisfies, draw):
    x, energy = draw.normal(7, 2), (curvature(draw, 1.0, 3.0), draw.normal(2))
    satisfies(
        lambda hw: probes(hw).left_by_sampler(sampler_with(hw, *energy), x, 0.1, 3),
        judge=hidden_judges.leaves_no_traces,
    )
