"""The checks of hw5_diffusion, in the order of the handout.

Where an answer is random, its check states how often a right one fails by chance, and the smallest
mistake that is found with probability 0.999. Both follow from `autograder/checking/statistics.py`
where there is no other source: a comparison of means or of distributions fails a right answer at
most once in 10⁶ times. The score networks are lent, so that no check of a function depends on
training; their parameters A, b, c are those of `probes.Affine`.
"""

import torch

from autograder.checking import check, intact, probes, repeat
from autograder.graders.hw5_diffusion import hidden_judges, judges

ZERO = torch.zeros(2, 2), torch.zeros(2), torch.zeros(2)  # the score 0


def downhill(draw):
    """A and b of a score that leads back to some point, as real scores do."""
    return 0.3 * draw.normal(2, 2) - 0.7 * torch.eye(2), draw.normal(2)


def descending(draw, *levels):
    return draw.uniform(1, low=0.9, high=1.1) * torch.tensor(levels)


# ---------------------------------------------------------------- a: the loss


def loss_with(hw, network):
    return probes(hw).denoising_loss(hw.ScoreMatching, probes(hw).Affine(*network))


@check("a", "denoising_loss: the right value on average", points=14, public=True)
def test_loss(in_mean, draw):
    network = (*downhill(draw), torch.zeros(2))
    x, levels = draw.normal(301, 2), descending(draw, 2.0, 1.0, 0.5)
    # 500 calls with 301 samples: a loss that is 5 % off is found
    in_mean(lambda hw: repeat(loss_with(hw, network), 500, x, levels))


@check("a.sigma", "denoising_loss: the network gets each sample's noise level", points=6)
def test_loss_passes_sigma(in_mean, draw):
    network = (*downhill(draw), 1 + draw.uniform(2))
    x, levels = draw.normal(301, 2), descending(draw, 3.0, 2.0, 0.6, 0.3)
    # as for a
    in_mean(lambda hw: repeat(loss_with(hw, network), 500, x, levels))


@check("a.levels", "denoising_loss: a noise level for each sample, all alike", points=8)
def test_loss_uses_all_levels(in_distribution, draw):
    levels = descending(draw, 2.0, 1.0, 0.7, 0.5)
    # 3000 calls: a mean that is off by 0.23 standard deviations of the loss is found; one level
    # for all 5 samples makes the spread of the loss 1.4 times as large
    for n in (5, 1):
        x = draw.normal(n, 2)
        in_distribution(lambda hw, x=x: repeat(loss_with(hw, ZERO), 3000, x, levels))


@check("a.noise", "denoising_loss: fresh noise for each sample and coordinate", points=7)
def test_loss_noise_is_independent(in_distribution, draw):
    x, levels = draw.normal(5, 2), torch.ones(1)
    # with the score 0 and σ = 1 the loss is that of the noise alone, (χ² of 10 degrees) / 5; noise
    # that two coordinates or two samples share makes its variance 2 or more times as large, and a
    # variance that is 1.4 times as large is found
    in_distribution(lambda hw: repeat(loss_with(hw, ZERO), 3000, x, levels))


@check("a.gradient", "denoising_loss: gradients for the network", points=7)
def test_loss_gradient(in_mean, draw):
    network = (*downhill(draw), torch.zeros(2))
    x, levels = draw.normal(301, 2), descending(draw, 2.0, 1.0, 0.5)

    def gradients(hw):
        lent = probes(hw).Affine(*network)
        of_loss = probes(hw).gradient_of_denoising_loss(hw.ScoreMatching, lent)
        return repeat(of_loss, 500, x, levels)

    # 500 calls: found where one of the 6 is off by 0.6 of its standard deviation over calls
    in_mean(gradients)


@check("a.input", "denoising_loss: leaves the data as they are", points=2)
def test_loss_keeps_the_data(satisfies, draw):
    x, levels = draw.normal(7, 2), descending(draw, 2.0, 1.0, 0.5)

    def judge(kept):
        return None if all(kept) else "It changes its arguments: the data are not what they were."

    satisfies(lambda hw: intact(loss_with(hw, ZERO), x, levels), judge=judge)


# ---------------------------------------------------------------- b: training


def training_values(hw):
    return probes(hw).numbers(hw.training_hyperparameters(), judges.TRAINING)


def train_in_steps(training, iterations):
    """In short calls, so that a slow machine is not taken for an endless loop."""
    for done in range(0, iterations, 250):
        training.run(min(250, iterations - done))


@check("b", "training_hyperparameters: the network learns", points=6, public=True, seconds=90)
def test_training_hyperparameters(satisfies, hw, draw):
    satisfies(lambda hw: judges.training_limits(training_values(hw)), judge=lambda fault: fault)

    largest, smallest, count, rate, iterations = training_values(hw)
    levels = judges.noise_levels(largest, smallest, count)
    points, steps = judges.data(), min(int(iterations), judges.SHORT_TRAINING)
    network = hw.DiffusionModel()
    training = probes(hw).Training(network, points, levels, rate, steps, None, draw.integer(0, 99))
    train_in_steps(training, steps)
    error = judges.score_error(network, levels, draw.normal(1000, 2))

    # Good choices: 0.05 to 0.3 (over seeds ± 0.02); bad ones in the bank: above 0.8.
    def judge(suspect):
        return None if error <= 0.5 else f"{judges.NOT_LEARNT} {suspect}"

    satisfies(lambda hw: judges.training_suspect(training_values(hw)), judge=judge)


@check("b.levels", "training_hyperparameters: noise levels that lead to the data", points=6)
def test_noise_levels(satisfies, draw):
    sampler = hidden_judges.Sampler(judges.data(), draw.generator)

    # Exact scores and good steps, at the noise levels of the submission. In 1000 runs with good
    # levels both distances are at most …; with the bad ones in the bank one is at least ….
    def judge(values):
        fault = judges.training_limits(values)
        if fault:
            return fault
        samples = sampler.at_levels(judges.noise_levels(*values[:3]))
        fault = judges.resemble_the_data(samples, energy=0.005, nearest=0.04)
        return fault and f"{fault} {hidden_judges.level_suspect(values[:3])}"

    satisfies(training_values, judge=judge)


# ---------------------------------------------------------------- c: Langevin dynamics


def springs(draw, strength):
    """A score that pulls strongly to a point, in a way that depends on the noise level.

    One step of length α goes the share α · strength / 2 of the way. The noise is small beside it.
    """
    a = torch.tensor([[-1.0, 0.3], [-0.2, -0.8]])
    return strength * a, strength * draw.normal(2), strength * (1 + draw.uniform(2))


def sampler_with(hw, network):
    return hw.ScoreMatching(probes(hw).Affine(*network)).langevin_dynamics_sample


@check("c", "langevin_dynamics_sample: the steps at one noise level", points=12, public=True)
def test_langevin_at_one_level(in_distribution, draw):
    lr, levels = 1e-3 * (1 + draw.integer(0, 100) / 100), draw.uniform(1, low=0.5, high=2.0)
    network = springs(draw, 0.5 / lr)
    x = draw.uniform(1, 2, low=1.0, high=3.0).expand(4001, 2)
    # 4001 points with one start: a mean that is off by 0.21 of their standard deviation is found;
    # one step more or less moves it by 2 or more
    in_distribution(lambda hw: sampler_with(hw, network)(x, levels, 3, lr))


@check("c.levels", "langevin_dynamics_sample: from the largest level to the smallest", points=11,
       public=True)  # fmt: skip
def test_langevin_at_several_levels(in_distribution, draw):
    lr, levels = 1e-3 * (1 + draw.integer(0, 100) / 100), descending(draw, 2.0, 1.0, 0.5)
    network = springs(draw, 0.1 / lr)
    x = draw.uniform(1, 2, low=1.0, high=3.0).expand(4001, 2)
    # as for c
    in_distribution(lambda hw: sampler_with(hw, network)(x, levels, 2, lr))


@check("c.noise", "langevin_dynamics_sample: fresh noise for each point and coordinate", points=5)
def test_langevin_noise_is_independent(satisfies, draw):
    lr, levels = 1e-3, draw.uniform(1, low=0.5, high=2.0)
    network = springs(draw, 0.5 / lr)
    x = draw.normal(3, 2)
    # 2000 calls: a correlation of 0.21 is found
    satisfies(
        lambda hw: repeat(sampler_with(hw, network), 2000, x, levels, 2, lr),
        judge=hidden_judges.independent,
    )


@check("c.input", "langevin_dynamics_sample: leaves its input alone, keeps no gradient", points=5)
def test_langevin_leaves_no_traces(satisfies, draw):
    lr, levels = 1e-3, descending(draw, 2.0, 1.0, 0.5)
    network = springs(draw, 0.1 / lr)
    x = draw.normal(1, 2)  # a single point has to do as well

    def traces(hw):
        lent = probes(hw).Affine(*network)
        sample = hw.ScoreMatching(lent).langevin_dynamics_sample
        return probes(hw).traces(sample, lent, x, levels, 2, lr)

    satisfies(traces, judge=hidden_judges.leaves_no_traces)


# ---------------------------------------------------------------- c2: sampling


def sampling_values(hw):
    return probes(hw).numbers(hw.sampling_hyperparameters(), judges.SAMPLING)


def own_choice(hw):
    """Noise levels, sampling_iterations and sampling_lr; or what is wrong with them."""
    sampling, training = sampling_values(hw), training_values(hw)
    fault = judges.training_limits(training) or judges.sampling_limits(sampling, training[2])
    return fault or (judges.noise_levels(*training[:3]), *sampling)


def at_good_levels(hw):
    """The same steps, in proportion, whatever is wrong with the levels."""
    training = training_values(hw)
    steps, rate = sampling_values(hw)
    if judges.training_limits(training) or judges.sampling_limits((steps, rate)):
        return own_choice(hw)
    levels = judges.noise_levels(*judges.STANDARD)
    return levels, judges.at_most(steps, len(levels)), rate * float(levels[-1] / training[1]) ** 2


def without_own_levels(hw):
    """For a submission whose training is still to be written."""
    steps, rate = sampling_values(hw)
    levels = judges.noise_levels(*judges.STANDARD)
    fault = judges.sampling_limits((steps, rate))
    return fault or (levels, judges.at_most(steps, len(levels)), rate)


def samples_with(hw, network, choice, start):
    if isinstance(choice, str):
        return choice
    levels, steps, rate = choice
    return hw.ScoreMatching(network).langevin_dynamics_sample(start, levels, int(steps), rate)


@check("c2", "sampling_hyperparameters: samples that resemble the data", points=3, public=True,
       requires=("c", "c.levels"))  # fmt: skip
def test_sampling_hyperparameters(satisfies, draw):
    points, start = judges.data(), draw.uniform(2000, 2, low=-1.5, high=1.5)

    def samples(choose, hw):
        choice = choose(hw)
        return samples_with(hw, probes(hw).ExactScore(points, judges.PEN), choice, start)

    # The submission's own sampler with exact scores; figures as for c2.steps.
    satisfies(
        lambda hw: samples(own_choice, hw),
        lambda hw: samples(at_good_levels, hw),
        lambda hw: samples(without_own_levels, hw),
        judge=lambda value: judges.resemble_the_data(value, energy=0.01, nearest=0.025),
    )


@check("c2.steps", "sampling_hyperparameters: enough steps of a good length", points=4)
def test_sampling_steps(satisfies, draw):
    sampler = hidden_judges.Sampler(judges.data(), draw.generator)

    # Exact scores and a sampler of ours. In 1000 runs …
    def judge(choice):
        if isinstance(choice, str):
            return choice
        levels, steps, rate = choice
        samples = sampler.with_steps(levels, int(steps), rate)
        fault = judges.resemble_the_data(samples, energy=0.01, nearest=0.025)
        ratio = rate / float(levels[-1]) ** 2
        return fault and f"{fault} {hidden_judges.step_suspect(steps, ratio)}"

    satisfies(own_choice, at_good_levels, without_own_levels, judge=judge)


@check("c2.pipeline", "training and sampling: 2000 points that resemble the data", points=4,
       seconds=150, requires=("a", "a.sigma", "a.gradient", "b", "c", "c.levels"))  # fmt: skip
def test_the_whole(satisfies, draw):
    points, start = judges.data(), draw.uniform(2000, 2, low=-1.5, high=1.5)

    def samples(hw):
        choice = own_choice(hw)
        if isinstance(choice, str):
            return choice
        *_, rate, iterations = training_values(hw)
        network = hw.DiffusionModel()
        loss = hw.ScoreMatching(network).denoising_loss
        training = probes(hw).Training(network, points, choice[0], rate, int(iterations), loss)
        train_in_steps(training, int(iterations))
        return [samples_with(hw, network, choice, part) for part in start.split(1000)]

    satisfies(
        samples, judge=lambda value: judges.resemble_the_data(value, energy=0.03, nearest=0.04)
    )
