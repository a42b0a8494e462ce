"""The checks of hw5_diffusion, in the order of the handout.

Where an answer is random, its check states how often a right one fails by chance, and the smallest
mistake that is found with probability 0.999. Both follow from `autograder/checking/statistics.py`
where there is no other source: a comparison of means or of distributions fails a right answer at
most once in 10⁶ times. The score networks are lent, so that no check of a function depends on
training; their parameters A, b, c are those of `probes.Affine`.
"""

import torch

from autograder.checking import Tolerance, check, probes, repeat, show_field, show_points
from autograder.checking.hidden_latent_judges import normal_noise
from autograder.graders.hw5_diffusion import hidden_judges, judges

NOTHING, ONE = torch.zeros(2), torch.eye(2)
TURN = torch.tensor([[0.0, 1.0], [-1.0, 0.0]])


def descending(draw, *levels):
    return draw.uniform(1, low=0.9, high=1.1) * torch.tensor(levels)


# ---------------------------------------------------------------- a: the loss


def downhill(draw):
    """A and b of a score that leads back to some point, as real scores do."""
    turn = draw.uniform(1) * TURN
    return draw.uniform(1, low=-0.9, high=-0.6) * ONE + turn, 1.5 + draw.uniform(2)


def loss_with(hw, network, training=True, **options):
    fixed = probes(hw).Affine(*network, fixed=True).train(training)
    return probes(hw).denoising_loss(hw.ScoreMatching, fixed, **options)


def gradient_with(hw, network):
    return probes(hw).gradient_of_denoising_loss(hw.ScoreMatching, probes(hw).Affine(*network))


@check("a", "denoising_loss: right on average", points=12, public=True)
def test_loss(satisfies, in_mean, draw):
    # 1000 calls with 20 samples: a loss that is 12 % off is found. The samples are few, because
    # noise that they share makes the spread of the loss √20 times as large: that is for a.noise.
    # Wrong powers of σ may cancel over one choice of levels, above or below 1, but not over both.
    # The points are centred: their mean could make up for b, and with it the product of the two
    # coordinates' residuals vanish, by which the square of their sum differs from the loss.
    for largest_to_smallest in ((3.0, 2.5, 0.6), (0.8, 0.5, 0.3)):
        network, x = (*downhill(draw), NOTHING), draw.normal(20, 2)
        inputs = x - x.mean(0), descending(draw, *largest_to_smallest)

        def losses(hw, times, network=network, inputs=inputs):
            return repeat(loss_with(hw, network), times, *inputs)

        satisfies(lambda hw, losses=losses: losses(hw, 2), judge=judges.fresh_losses)
        in_mean(lambda hw, losses=losses: losses(hw, 1000))


@check("a.sigma", "denoising_loss: σ of each sample to the network", points=6)
def test_loss_passes_sigma(satisfies, in_mean, draw):
    a, _ = downhill(draw)
    network = (1000 * a, NOTHING, NOTHING, 1.0)  # a score x̃ A / σ, beside which no target counts
    x, levels = torch.zeros(20, 2), descending(draw, 3.0, 2.0, 0.6, 0.3)  # x̃ / σ is the noise
    satisfies(lambda hw: repeat(loss_with(hw, network), 2, x, levels), judge=judges.fresh_losses)
    # as for a
    in_mean(lambda hw: repeat(loss_with(hw, network), 600, x, levels))


@check("a.levels", "denoising_loss: a level for each sample, all alike", points=8)
def test_loss_uses_all_levels(in_distribution, draw):
    size = 1e6 * (1 + draw.uniform(2))  # of scores, beside which noise does not matter
    levels = descending(draw, 0.8, 0.5, 0.3, 0.1)  # of which larger ones have smaller scores
    # 700 calls: a mean that is off by 0.49 standard deviations of the loss is found, or a variance
    # 2.1 times as large. One level for all 5 samples makes it 3.1 times as large. They have weights
    # of their own, so that it matters whose level is which.
    for n in (5, 1):
        values = torch.arange(1.0, n + 1)[:, None] * size

        def losses(hw, values=values):
            network = probes(hw).Cells(values, True)
            loss = probes(hw).denoising_loss(hw.ScoreMatching, network)
            return repeat(loss, 700, probes(hw).cells(len(values)), levels)

        in_distribution(losses)


@check("a.noise", "denoising_loss: fresh noise everywhere and always", points=6)
def test_loss_noise_is_independent(satisfies, in_distribution, draw):
    x, levels = draw.normal(61, 2), torch.ones(1)
    # With the score 0 and σ = 1 the loss is that of the noise alone: (χ² of 122 degrees) / 61.
    # Noise that two coordinates share makes its variance 2 times as large, noise that all samples
    # share 61 times. With 1200 calls, a variance 1.8 times as large is found. The network is one
    # that is evaluated; and what is drawn without gradients is noise, too.
    none, some = (0 * ONE, NOTHING, NOTHING), (*downhill(draw), NOTHING)
    satisfies(
        lambda hw: repeat(loss_with(hw, some, keep=True), 2, x, levels), judge=judges.fresh_losses
    )
    in_distribution(
        lambda hw: repeat(loss_with(hw, none, training=False, keep=True), 1200, x, levels)
    )
    satisfies(
        lambda hw: repeat(probes(hw).without_gradients(loss_with(hw, some)), 2, x, levels),
        judge=judges.fresh_losses,
    )


@check("a.gradient", "denoising_loss: gradients for the network", points=6)
def test_loss_gradient(satisfies, in_mean, draw):
    # Found where one of 6 gradients is off by 0.53 (0.74) of its standard deviation over 600 (300)
    # calls. Below 1 the noise's share of the loss weighs more, above 1 the choice of levels.
    for calls, *largest_to_smallest in ((600, 0.7, 0.5, 0.4), (300, 3.0, 2.0, 1.0)):
        network, x = (*downhill(draw), NOTHING), draw.normal(20, 2)
        inputs = x, descending(draw, *largest_to_smallest)

        def losses(hw, network=network, inputs=inputs):
            return repeat(loss_with(hw, network), 2, *inputs)

        def gradients(hw, network=network, inputs=inputs, calls=calls):
            return repeat(gradient_with(hw, network), calls, *inputs)

        satisfies(losses, judge=judges.fresh_losses)
        in_mean(gradients)


# By `normal_noise`: of 1000 calls with 2 samples, a correlation of 0.30 is found; of 60 calls with
# 577 samples, as many as no round number divides, a variance that is 8 % off, or noise that is
# never beyond 3 standard deviations. The smallest level is far below those that one would choose.
@check("a.normal", "denoising_loss: normal noise for each sample, at any level", points=4,
       requires=("a", "a.gradient"))  # fmt: skip
def test_loss_noise_is_normal(satisfies):
    def noise(hw, times, number, level):
        drawn = probes(hw).noise_in_denoising_loss(hw.ScoreMatching)
        return repeat(drawn, times, probes(hw).cells(number), torch.tensor([level]))

    standard = torch.zeros(2, 2)
    satisfies(lambda hw: noise(hw, 1000, 2, 0.005), judge=normal_noise(standard, standard, 1000))
    satisfies(
        lambda hw: noise(hw, 60, 577, 1.0),
        judge=hidden_judges.of_all_points(normal_noise(NOTHING, NOTHING, 60 * 577)),
    )


@check("a.input", "denoising_loss: leaves data and network alone", points=2, requires=("a",))
def test_loss_leaves_no_traces(satisfies, draw):
    network = (*downhill(draw), NOTHING)
    x, levels = draw.normal(7, 2), descending(draw, 2.0, 1.0, 0.5)
    for training in (True, False):

        def traces(hw, training=training):
            lent = probes(hw).Affine(*network).train(training)
            loss = probes(hw).denoising_loss(hw.ScoreMatching, lent)
            return probes(hw).left_by_loss(loss, x, levels)

        satisfies(traces, judge=hidden_judges.leaves_no_traces)


# ---------------------------------------------------------------- b: training


def training_values(hw):
    return probes(hw).numbers(hw.training_hyperparameters(), judges.TRAINING)


def train(hw, network, values, loss=None, most=judges.MAX_TRAINING_ITERATIONS):
    """In short calls, so that a slow machine is not taken for an endless loop."""
    rate, iterations = values[3], min(int(values[4]), most)
    levels = judges.noise_levels(*values[:3])
    training = probes(hw).Training(network, judges.data(), levels, rate, iterations, loss)
    for done in range(0, iterations, 100):
        training.run(min(100, iterations - done))


@check("b", "training_hyperparameters: the network learns", points=6, public=True, seconds=90)
def test_training_hyperparameters(satisfies, hw, draw):
    satisfies(lambda hw: judges.training_limits(training_values(hw)), judge=judges.same)

    values, network = training_values(hw), hw.DiffusionModel()
    train(hw, network, values, most=judges.SHORT_TRAINING)
    levels, title = judges.noise_levels(*values[:3]), "Your network's score, after a short training"
    show_field(hw, title, judges.data(), network, levels[len(levels) // 2])
    error = judges.score_error(network, levels, draw.normal(400, 2))

    # Good choices: 0.06 to 0.46, over seeds ± 0.02; the bad ones in the bank: above 0.8
    def judge(suspect):
        return None if error <= 0.6 else f"{judges.NOT_LEARNT} {suspect}"

    satisfies(lambda hw: judges.training_suspect(training_values(hw)), judge=judge)


@check("b.levels", "training_hyperparameters: noise levels that lead to the data", points=6)
def test_noise_levels(satisfies, draw):
    sample = hidden_judges.Sampler(draw.integer(0, 2**40))

    # Exact scores and good steps, at the noise levels of the submission.
    @hidden_judges.once
    def judge(values):
        fault = judges.training_limits(values)
        if fault:
            return fault
        samples = sample.at(judges.noise_levels(*values[:3]))
        fault = judges.resemblance(samples, judges.data(), energy=0.005, nearest=0.04)
        return fault and f"{fault} {hidden_judges.level_suspect(values)}"

    satisfies(training_values, judge=judge)


# ---------------------------------------------------------------- c: Langevin dynamics


def springs(draw, strength):
    """A score that pulls to a point, which depends on the noise level.

    A step of length α goes about the share α · strength / 2 of the way. The noise is small beside
    the way.
    """
    a = -draw.uniform(2, low=0.8, high=1.2).diag()
    return strength * a, strength * draw.normal(2), strength * (2 + draw.uniform(2))


def sampler_of(hw, network):
    return hw.ScoreMatching(network).langevin_dynamics_sample


def sampler_with(hw, network, training=True):
    return sampler_of(hw, probes(hw).Affine(*network, fixed=True).train(training))


def steps_are_right(satisfies, in_mean, *arguments):
    """Means and spreads are compared, but no dependence between points: that is c.noise.

    400 calls with 15 points: found where a mean is off by 0.17 standard deviations of a point, or
    a variance by 24 %. Leaving out the last draw of noise changes it by more than 25 %.
    """
    network, x, *rest = arguments
    x = x.expand(15, 2)
    satisfies(lambda hw: repeat(sampler_with(hw, network), 2, x, *rest),
              judge=lambda points: judges.fresh_points(points, 15))  # fmt: skip
    in_mean(lambda hw: judges.moments(repeat(sampler_with(hw, network), 400, x, *rest)),
            names=judges.MOMENTS)  # fmt: skip


@check("c", "langevin_dynamics_sample: one noise level", points=10, public=True)
def test_langevin_at_one_level(satisfies, in_mean, draw):
    lr, levels = 1e-3 * draw.integer(10, 20) / 10, draw.uniform(1, low=0.5, high=2.0)
    network, x = springs(draw, 0.5 / lr), draw.uniform(1, 2, low=2.0, high=4.0)
    steps_are_right(satisfies, in_mean, network, x, levels, 3, lr)


@check("c.levels", "langevin_dynamics_sample: largest level first", points=9, public=True)
def test_langevin_at_several_levels(satisfies, in_mean, draw):
    lr, levels = 1e-3 * draw.integer(10, 20) / 10, descending(draw, 2.0, 1.5, 1.0)
    network, x = springs(draw, 0.35 / lr), draw.uniform(1, 2, low=2.0, high=4.0)
    steps_are_right(satisfies, in_mean, network, x, levels, 2, lr)


@check("c.noise", "langevin_dynamics_sample: fresh noise everywhere", points=4, public=True)
def test_langevin_noise_is_independent(satisfies, draw):
    lr, levels = 1e-3, descending(draw, 1.5, 1.0)
    network = (-0.3 / lr * ONE, NOTHING, NOTHING)
    x = draw.normal(3, 2)
    # a correlation of 0.42 is found; that of shared noise is 1
    satisfies(
        lambda hw: repeat(sampler_with(hw, network), judges.CALLS, x, levels, 2, lr),
        judge=judges.independent,
    )


# As for a.normal, of noise that is not small beside a step. The first network is evaluated, the
# second is asked without gradients.
@check("c.normal", "langevin_dynamics_sample: normal noise, always", points=3,
       requires=("c", "c.levels"))  # fmt: skip
def test_langevin_noise_is_normal(satisfies):
    network, level = (0 * ONE, NOTHING, NOTHING), torch.ones(1)
    standard, x = torch.zeros(2, 2), torch.zeros(577, 2)
    satisfies(
        lambda hw: repeat(sampler_with(hw, network, training=False), 1000, x[:2], level, 1, 1.0),
        judge=normal_noise(standard, standard, 1000),
    )

    def noise(hw):
        sample = probes(hw).without_gradients(sampler_with(hw, network))
        return repeat(sample, 60, x, level, 1, 1.0)

    satisfies(noise, judge=hidden_judges.of_all_points(normal_noise(NOTHING, NOTHING, 60 * 577)))


# Each step goes 0.15 to 0.3 of the way to 0, of what is at least 5000 at first and 280 at the end.
# Beside that the noise, of standard deviation 2 at most, does not matter. The wide tolerance allows
# a tiny number that is added to σ_L², against a division by zero.
@check("c.lengths", "langevin_dynamics_sample: short and long steps, equal levels", points=3,
       requires=("c", "c.levels"))  # fmt: skip
def test_langevin_with_steps_of_any_length(agree, draw):
    for lr, levels in (
        (3e-5, (1.0, 0.1, 0.015)),
        (0.25, (2.0, 1.0, 0.5)),
        (1e-3, (2.0, 2.0, 1.0, 1.0)),
    ):
        pull = draw.uniform(2, low=0.15, high=0.3).diag() * 2 * levels[-1] ** 2 / lr
        network = (-pull, NOTHING, NOTHING, 2.0)
        x = draw.uniform(5, 2, low=5e3, high=2e4) * (2 * draw.binary(5, 2) - 1)
        inputs = x, torch.tensor(levels), 2, lr
        agree(lambda hw, n=network, inputs=inputs: sampler_with(hw, n)(*inputs),
              tolerance=Tolerance(relative=0.05))  # fmt: skip


@check("c.input", "langevin_dynamics_sample: leaves nothing behind", points=4)
def test_langevin_leaves_no_traces(satisfies, draw):
    lr, levels = 1e-3, descending(draw, 2.0, 1.0, 0.5)
    network, x = springs(draw, 0.1 / lr), draw.normal(1, 2)  # one point has to do as well

    for training in (True, False):

        def traces(hw, training=training):
            lent = probes(hw).Affine(*network).train(training)
            return probes(hw).left_by_sampler(sampler_of(hw, lent), lent, x, levels, 2, lr)

        satisfies(traces, judge=hidden_judges.leaves_no_traces)


# ---------------------------------------------------------------- c2: sampling


def sampling_values(hw):
    return probes(hw).numbers(hw.sampling_hyperparameters(), judges.SAMPLING)


def own_choice(hw):
    """The arguments of the sampler: levels, sampling_iterations, sampling_lr; or their fault."""
    (steps, rate), training = sampling_values(hw), training_values(hw)
    fault = judges.training_limits(training) or judges.sampling_limits(steps, rate, training[2])
    return fault or (judges.noise_levels(*training[:3]), int(steps), rate)


def sampled(hw, network, x, choice):
    if isinstance(choice, str):
        return choice
    samples = sampler_of(hw, network)(x, *choice)
    return samples if isinstance(samples, torch.Tensor) else "The samples are not a tensor."


@check("c2", "sampling_hyperparameters: the samples resemble the data", points=3, public=True,
       requires=("c", "c.levels", "c.noise"))  # fmt: skip
def test_sampling_hyperparameters(satisfies, draw):
    start = draw.uniform(2000, 2, low=-1.5, high=1.5)

    def at_own_levels(hw):
        choice = own_choice(hw)
        samples = sampled(hw, probes(hw).ExactScore(judges.data(), judges.PEN), start, choice)
        title = "Your sampler with the exact score, at your noise levels"
        show_points(hw, title, {"the data": judges.data(), "your samples": samples})
        fault = judges.resemblance(samples, judges.data(), energy=0.01, nearest=0.025)
        return fault and f"{fault} {judges.step_suspect(choice)}"

    def on_a_ring(hw):
        """Other points, and levels that suit them: own ones that are no good cost nothing."""
        choice = judges.for_ring(own_choice(hw))
        ring = probes(hw).ExactScore(judges.ring(), judges.RING_PEN)
        samples = sampled(hw, ring, judges.RADIUS * start, choice)
        return judges.resemblance(samples, judges.ring(), energy=0.1, nearest=1.2)

    # The submission's own sampler with exact scores; figures as for c2.steps.
    satisfies(at_own_levels, on_a_ring, judge=judges.same)


def at_good_levels(hw):
    """Steps of the same length beside the smallest level, whatever is wrong with the levels."""
    return hidden_judges.for_good_levels(own_choice(hw))


def without_own_levels(hw):
    """For a submission whose training is still to be written."""
    steps, rate = sampling_values(hw)
    fault = judges.sampling_limits(steps, rate)
    return fault or (hidden_judges.good_levels(), int(steps), rate)


@check("c2.steps", "sampling_hyperparameters: enough steps of a good length", points=4)
def test_sampling_steps(satisfies, draw):
    sample = hidden_judges.Sampler(draw.integer(0, 2**40))

    # Exact scores, and a sampler of ours.
    @hidden_judges.once
    def judge(choice):
        samples = choice if isinstance(choice, str) else sample(*choice)
        fault = judges.resemblance(samples, judges.data(), energy=0.01, nearest=0.025)
        return fault and f"{fault} {judges.step_suspect(choice)}"

    satisfies(own_choice, at_good_levels, without_own_levels, judge=judge)


@check("c2.pipeline", "training and sampling: 2000 points that resemble the data", points=4,
       requires=("a", "a.sigma", "a.levels", "a.gradient", "b", "b.levels",
                 "c", "c.levels", "c.noise", "c.input", "c2", "c2.steps"), seconds=150)  # fmt: skip
def test_the_whole(satisfies, measure, draw):
    start = draw.uniform(2000, 2, low=-1.5, high=1.5)

    def made(hw):
        choice = own_choice(hw)
        if isinstance(choice, str):
            return choice
        network = hw.DiffusionModel()
        train(hw, network, training_values(hw), hw.ScoreMatching(network).denoising_loss)
        return [sampled(hw, network, part, choice) for part in start.split(500)]  # each in time

    def judge(samples):
        return judges.resemblance(samples, judges.data(), energy=0.03, nearest=0.04)

    samples = satisfies(made, judge=judge)
    measure("energy distance", hidden_judges.energy(samples), better="low")
