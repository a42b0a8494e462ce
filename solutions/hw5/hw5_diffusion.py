"""Homework 5, question 4: a score-based diffusion model of points in the plane.

    python hw5_diffusion.py              train, draw the score, sample (well under a minute)
    python hw5_diffusion.py --quick      the same with fewer steps; coarse letters
    python hw5_diffusion.py --help       all options

The data are points x that spell a word. With noise of standard deviation σ added to them, their
density is p_σ. A network s_θ learns its score, the direction in which log p_σ grows fastest, for
many noise levels σ at once; Langevin dynamics then follows the score from random points to new
points of the word.

    noisy point    x̃ = x + σ z,    z ~ N(0, I)
    score          s_θ(x, σ) ≈ ∇_x log p_σ(x)
    noise levels   σ_1 > σ_2 > … > σ_L        (the largest first, here and everywhere in this file)

Shapes in comments and docstrings: N points, L noise levels.

Source: Song and Ermon, "Generative Modeling by Estimating Gradients of the Data Distribution",
2019 (its Eq. 5 and 6 with all weights 1, and Algorithm 1).
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from tqdm import tqdm

from hw5_utils import (
    UsageError,
    check_device,
    energy_distance,
    load_points,
    make_folder,
    nearest_distance,
    save_metrics,
    save_points,
    save_score,
)

MAX_TRAINING_ITERATIONS = 5000
MAX_SAMPLING_EVALUATIONS = 5000  # of the network: noise levels × steps at each level
QUICK_TRAINING_ITERATIONS = 1000
QUICK_SAMPLING_ITERATIONS = 25


class DiffusionModel(nn.Module):
    """The score network s_θ(x, σ): points and noise levels → scores. Given.

    With data of standard deviation s, it computes

        s_θ(x, σ) = −x / (σ² + s²) + s / (σ √(σ² + s²)) · f_θ(x, σ)

    The first term is the exact score if the data are N(0, s² I). So the multi-layer perceptron f_θ
    has to learn only how the data differ from that, and its outputs have about unit size at every
    σ, although the scores grow like 1/σ. (Karras et al., "Elucidating the Design Space of
    Diffusion-Based Generative Models", 2022, Table 1: c_skip and c_out.)

    f_θ sees x and log σ through sines and cosines too, without which it would be slow to learn
    fine detail. (Tancik et al., "Fourier Features Let Networks Learn High Frequency Functions in
    Low Dimensional Domains", 2020.) The waves sin(ωx), cos(ωx) fade out by exp(−ω²σ²/2), as their
    means do under noise: at the noise level σ there is no detail finer than σ.
    """

    def __init__(self, hidden_units: int = 128, data_deviation: float = 0.6) -> None:
        """Make the layers of f_θ, with PyTorch's usual random weights."""
        super().__init__()
        self.data_deviation = data_deviation
        self.x_frequencies = [torch.pi / 4 * 2**k for k in range(5)]  # periods 8, 4, 2, 1, 1/2
        self.log_sigma_frequencies = [1.0, 2.0]
        x_features = 2 * (1 + 2 * len(self.x_frequencies))
        sigma_features = 1 + 2 * len(self.log_sigma_frequencies)
        self.layers = nn.Sequential(
            nn.Linear(x_features + sigma_features, hidden_units),
            nn.ReLU(),
            nn.Linear(hidden_units, hidden_units),
            nn.ReLU(),
            nn.Linear(hidden_units, 2),
        )

    def forward(self, x: Tensor, sigma: Tensor | float) -> Tensor:
        """Map points x (N, 2) and their σ, a scalar, (N,) or (N, 1), to scores (N, 2)."""
        sigma = torch.as_tensor(sigma, dtype=x.dtype, device=x.device)
        sigma = sigma.reshape(-1, 1).expand(len(x), 1)  # (N, 1)
        variance = sigma**2 + self.data_deviation**2  # of the noisy data, (N, 1)
        features = self._features(x, sigma, x / variance.sqrt())
        scale = self.data_deviation / (sigma * variance.sqrt())  # (N, 1)
        return -x / variance + scale * self.layers(features)

    def _features(self, x: Tensor, sigma: Tensor, scaled_x: Tensor) -> Tensor:
        """Return what f_θ sees of x (N, 2) and σ (N, 1): features (N, F)."""
        log_sigma = sigma.log()  # (N, 1)
        features = [scaled_x, log_sigma]
        for omega in self.log_sigma_frequencies:
            features += [torch.sin(omega * log_sigma), torch.cos(omega * log_sigma)]
        for omega in self.x_frequencies:
            fading = torch.exp(-((omega * sigma) ** 2) / 2)  # (N, 1)
            features += [fading * torch.sin(omega * x), fading * torch.cos(omega * x)]
        return torch.cat(features, dim=1)


class ScoreMatching:
    """Learns a score with denoising score matching, and samples with annealed Langevin dynamics.

    Attributes:
        scorenet: the score network s_θ(x, σ): (N, 2) and scalar, (N,) or (N, 1) → (N, 2).
    """

    def __init__(self, scorenet: nn.Module | None = None) -> None:
        """Keep the given score network, or make a new `DiffusionModel`."""
        self.scorenet = DiffusionModel() if scorenet is None else scorenet

    @staticmethod
    def generate_noise_levels(largest: float, smallest: float, n: int) -> Tensor:
        """Return n noise levels (n,), from the largest to the smallest in equal ratios. Given.

        Raises UsageError unless largest ≥ smallest > 0 and n ≥ 1.
        """
        if not (largest >= smallest > 0 and n >= 1):
            raise UsageError(
                "noise levels need largest ≥ smallest > 0 and at least one level, "
                f"not largest {largest}, smallest {smallest} and {n} levels"
            )
        return torch.from_numpy(np.geomspace(largest, smallest, n)).float()

    def denoising_loss(self, samples: Tensor, noise_levels: Tensor) -> Tensor:
        """Denoising score matching loss, at one random noise level for each sample.

            loss = 1/N Σ_n ‖ s_θ(x̃_n, σ_n) + (x̃_n − x_n) / σ_n² ‖²,    x̃_n ~ N(x_n, σ_n² I)

        ‖·‖² is summed over the two coordinates. All noise levels have the same weight, and σ_n is
        a standard deviation. The noise is drawn anew for each sample and each coordinate.

        Args:
            samples: the data x, (N, 2).
            noise_levels: (L,).

        Returns:
            A scalar, the mean over the samples, with gradients for the network's parameters.
        """
        level = torch.randint(len(noise_levels), (len(samples),), device=noise_levels.device)
        sigma_chosen = noise_levels[level]  # σ_n for each sample, (N,)
        # BEGIN SOLUTION
        sigma = sigma_chosen[:, None]  # (N, 1), to be the same for both coordinates
        noisy = samples + sigma * torch.randn_like(samples)  # x̃, (N, 2)
        score = self.scorenet(noisy, sigma)  # (N, 2)
        residual = score + (noisy - samples) / sigma**2  # (N, 2)
        return residual.square().sum(dim=1).mean()
        # STUB
        # raise NotImplementedError("hw5_diffusion.a: return the denoising loss at sigma_chosen")
        # END SOLUTION

    def train(
        self, data: Tensor, noise_levels: Tensor, learning_rate: float, iterations: int
    ) -> list[float]:
        """Minimise the denoising loss of the data (N, 2) with Adam; return all its values. Given.

        Each iteration sees 500 data points, drawn at random. The learning rate falls to zero
        along half a cosine, so that the noise of the minibatches averages out at the end.
        """
        optimiser = torch.optim.Adam(self.scorenet.parameters(), lr=learning_rate)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, T_max=iterations)
        losses: list[float] = []
        progress = tqdm(range(iterations), desc="training", unit="step")
        for iteration in progress:
            batch = data[torch.randint(len(data), (500,), device=data.device)]  # (500, 2)
            loss = self.denoising_loss(batch, noise_levels)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
            if iteration % 100 == 0:
                progress.set_postfix(loss=f"{losses[-1]:.1f}")
        return losses

    @staticmethod
    def initial_random_samples(n: int) -> Tensor:
        """Return n points (n, 2), uniform in the square [−1.5, 1.5]², to start from. Given."""
        return 3 * torch.rand(n, 2) - 1.5

    def langevin_dynamics_sample(
        self, x: Tensor, noise_levels: Tensor, iterations: int, lr: float
    ) -> Tensor:
        """Move points x to samples of the data: annealed Langevin dynamics, Algorithm 1.

        At each noise level σ_1 > … > σ_L, in this order, all points take T steps

            x ← x + α_i / 2 · s_θ(x, σ_i) + √α_i z,    z ~ N(0, I),    α_i = ε σ_i² / σ_L²

        with new noise z for each step, point and coordinate. The largest level comes first: there
        the steps are long, at σ_L they have the length α_L = ε. (Earlier versions of the handout
        numbered the levels from the smallest. Then the points would end in the largest noise, which
        scatters them again.)

        Args:
            x: the initial points, (N, 2). They are left as they are.
            noise_levels: σ_1 > … > σ_L, (L,).
            iterations: T, the number of steps at each level.
            lr: ε, the step length at the smallest level.

        Returns:
            The points after the last step, (N, 2), without a gradient.
        """
        # BEGIN SOLUTION
        with torch.no_grad():
            for sigma in noise_levels:
                alpha = lr * sigma**2 / noise_levels[-1] ** 2
                for _ in range(iterations):
                    z = torch.randn_like(x)
                    x = x + alpha / 2 * self.scorenet(x, sigma) + alpha.sqrt() * z
        return x.detach()
        # STUB
        # raise NotImplementedError("hw5_diffusion.c: run annealed Langevin dynamics from x")
        # END SOLUTION

    def plot_score(self, data: Tensor, noise_levels: Tensor, path: str | Path) -> None:
        """Save a figure of the score at four of the noise levels (L,), over the data (N, 2). Given.

        Where the network has learnt the score, the arrows point to the data: at a large σ to the
        middle of the word, at a small σ to the nearest stroke.
        """
        shown = torch.linspace(0, len(noise_levels) - 1, 4).round().long().unique()
        save_score(self.scorenet, data, noise_levels[shown], path)


@dataclass(frozen=True)
class TrainingHyperparameters:
    """What you choose for training. Raises UsageError if the values make no sense.

    Attributes:
        largest_sigma, smallest_sigma, num_levels: the arguments of `generate_noise_levels`.
        learning_rate: the step size of Adam.
        training_iterations: number of steps; at most MAX_TRAINING_ITERATIONS.
    """

    largest_sigma: float
    smallest_sigma: float
    num_levels: int
    learning_rate: float
    training_iterations: int

    def __post_init__(self) -> None:
        """Check the values."""
        ScoreMatching.generate_noise_levels(
            self.largest_sigma, self.smallest_sigma, self.num_levels
        )
        if not self.learning_rate > 0:
            raise UsageError(f"learning_rate must be positive, not {self.learning_rate}")
        if not 1 <= self.training_iterations <= MAX_TRAINING_ITERATIONS:
            raise UsageError(
                f"training_iterations must be from 1 to {MAX_TRAINING_ITERATIONS}, "
                f"not {self.training_iterations}"
            )


@dataclass(frozen=True)
class SamplingHyperparameters:
    """What you choose for sampling. Raises UsageError if the values make no sense.

    Attributes:
        sampling_iterations: T of Algorithm 1, steps at each noise level. Times the number of
            levels it is at most MAX_SAMPLING_EVALUATIONS.
        sampling_lr: ε of Algorithm 1, the step length at the smallest noise level.
    """

    sampling_iterations: int
    sampling_lr: float

    def __post_init__(self) -> None:
        """Check the values."""
        if not self.sampling_iterations >= 1:
            raise UsageError(
                f"sampling_iterations must be at least 1, not {self.sampling_iterations}"
            )
        if not self.sampling_lr > 0:
            raise UsageError(f"sampling_lr must be positive, not {self.sampling_lr}")

    def check_evaluations(self, num_levels: int) -> None:
        """Raise UsageError if sampling at so many noise levels takes too long."""
        evaluations = num_levels * self.sampling_iterations
        if evaluations > MAX_SAMPLING_EVALUATIONS:
            raise UsageError(
                f"{num_levels} noise levels × {self.sampling_iterations} sampling_iterations are "
                f"{evaluations} evaluations of the network; {MAX_SAMPLING_EVALUATIONS} are allowed"
            )


def training_hyperparameters() -> TrainingHyperparameters:
    """Return the noise levels and the training that you have found to work.

    Change the values until the arrows in `score.png` point to the data at every noise level, and
    to single strokes at the smallest ones. The handout says what to consider.
    """
    # BEGIN SOLUTION
    return TrainingHyperparameters(
        largest_sigma=1.0,  # about the size of the word: the noise hides all of it
        smallest_sigma=0.015,  # about the width of the pen: the noise hides none of it
        num_levels=12,  # neighbours differ by a factor of 1.5, so that their p_σ overlap
        learning_rate=5e-3,
        training_iterations=3000,
    )
    # STUB
    # raise NotImplementedError("hw5_diffusion.b: choose the noise levels and the training")
    # END SOLUTION


def sampling_hyperparameters() -> SamplingHyperparameters:
    """Return the number and the length of the sampling steps that you have found to work.

    Change the values until the samples in `samples.png` resemble the data. The handout says what
    to consider.
    """
    # BEGIN SOLUTION
    return SamplingHyperparameters(
        sampling_iterations=50,
        sampling_lr=3e-5,  # 0.13 σ_L²: steps short beside the detail, fifty of them beyond it
    )
    # STUB
    # raise NotImplementedError("hw5_diffusion.c2: choose the number and length of the steps")
    # END SOLUTION


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = argparse.ArgumentParser(
        description="Learn the score of points that spell a word, and sample new ones with it.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    add("--seed", type=int, default=1234, help="seed of all random numbers")
    add("--out", default="out/hw5_diffusion", help="folder in which the figures are saved")
    add("--device", default="cpu", help="cpu, cuda or mps")
    add(
        "--quick",
        action="store_true",
        help=f"at most {QUICK_TRAINING_ITERATIONS} training steps, and at most "
        f"{QUICK_SAMPLING_ITERATIONS} sampling steps per noise level",
    )
    return parser.parse_args(argv)


def run(args: argparse.Namespace) -> None:
    """Train, sample and draw. Raises UsageError if the options or hyper-parameters are wrong."""
    device = check_device(args.device)
    make_folder(args.out)
    out = Path(args.out)
    torch.manual_seed(args.seed)

    data = load_points().to(device)  # (2000, 2)
    save_points({"data": data}, out / "data.png")

    training = training_hyperparameters()
    noise_levels = ScoreMatching.generate_noise_levels(
        training.largest_sigma, training.smallest_sigma, training.num_levels
    ).to(device)
    steps = training.training_iterations
    sm = ScoreMatching(DiffusionModel().to(device))
    sm.train(
        data,
        noise_levels,
        learning_rate=training.learning_rate,
        iterations=min(steps, QUICK_TRAINING_ITERATIONS) if args.quick else steps,
    )
    sm.plot_score(data, noise_levels, out / "score.png")

    sampling = sampling_hyperparameters()
    sampling.check_evaluations(training.num_levels)
    steps = sampling.sampling_iterations
    samples = sm.langevin_dynamics_sample(
        sm.initial_random_samples(2000).to(device),
        noise_levels,
        iterations=min(steps, QUICK_SAMPLING_ITERATIONS) if args.quick else steps,
        lr=sampling.sampling_lr,
    )
    save_points({"data": data, "samples": samples}, out / "samples.png")

    metrics = {
        "energy_distance": energy_distance(samples, data),
        "sample_to_data": nearest_distance(samples, data),
        "data_to_sample": nearest_distance(data, samples),
    }
    save_metrics(metrics, out)
    print(f"Energy distance of samples and data: {metrics['energy_distance']:.4f}")
    print(f"A sample is {metrics['sample_to_data']:.4f} from the nearest data point")
    print(f"A data point is {metrics['data_to_sample']:.4f} from the nearest sample")
    print(f"Figures and numbers: data.png, score.png, samples.png and metrics.json in {args.out}")


def main(argv: Sequence[str] | None = None) -> None:
    """Run the script; for a wrong option, print one sentence and exit with code 2."""
    args = parse_args(argv)
    try:
        run(args)
    except UsageError as error:
        print(f"hw5_diffusion.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
