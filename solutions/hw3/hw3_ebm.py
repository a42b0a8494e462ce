"""Homework 3, exercise 3: an energy-based model of points in the plane.

    python hw3_ebm.py                    train twice, sample, draw (a few minutes; no data needed)
    python hw3_ebm.py --quick            fewer points and epochs, in under a minute
    python hw3_ebm.py --help             all options

The data are points x on a *Swiss roll*, a spiral. A network f_θ describes their density up to a
constant, and the number log Z, learnt along with it, is this constant:

    log p(x) = f_θ(x) − log Z            (f is large where data are; the energy is E = −f)

It learns by telling data from noise (noise-contrastive estimation, NCE). Langevin dynamics then
follows the gradient of f from noise to new points of the roll.

    noise    q(y) = N(y; 0, σ_r² I)      σ_r is a standard deviation

Shapes in comments and docstrings: N points, S samples.

Source: Gutmann and Hyvärinen, "Noise-contrastive estimation of unnormalized statistical models,
with applications to natural image statistics", 2012.
"""

import argparse
import math
import sys
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from tqdm import tqdm

from hw3_utils import (
    UsageError,
    at_least,
    batch_indices,
    check_device,
    integrated_log_Z,
    load_swiss_roll,
    make_folder,
    positive,
    roll_coverage,
    roll_precision,
    save_energy,
    save_metrics,
    save_points,
)

SIGMAS = (3.0, 6.0)  # σ_r
STEP_SIZES = (0.1, 0.01, 0.001)  # ε
QUICK_POINTS, QUICK_EPOCHS, QUICK_SAMPLES = 10_000, 20, 500


class EBM(nn.Module):
    """The network f_θ and the constant log Z: log p(x) = f_θ(x) − log Z.

    Attributes:
        log_Z: the learnt logarithm of Z, a parameter with one element, 1 at first.
    """

    log_Z: nn.Parameter

    def __init__(self) -> None:
        """Make the layers, with PyTorch's usual random weights, and log Z = 1.

        A multi-layer perceptron from 2 numbers to 1 with three hidden layers of 128 units; after
        each hidden layer LeakyReLU with the slope 0.2 for negative numbers.
        """
        super().__init__()
        # BEGIN SOLUTION
        self.f = nn.Sequential(
            nn.Linear(2, 128),
            nn.LeakyReLU(0.2),
            nn.Linear(128, 128),
            nn.LeakyReLU(0.2),
            nn.Linear(128, 128),
            nn.LeakyReLU(0.2),
            nn.Linear(128, 1),
        )
        self.log_Z = nn.Parameter(torch.ones(()))
        # STUB
        # raise NotImplementedError("hw3_ebm.a1: make the layers of f and the parameter log_Z")
        # END SOLUTION

    def forward(self, x: Tensor) -> Tensor:
        """Map points x (N, 2) to f_θ(x), one number for each, (N,). log Z is not subtracted."""
        # BEGIN SOLUTION
        return self.f(x).squeeze(dim=1)
        # STUB
        # raise NotImplementedError("hw3_ebm.a1: compute f(x)")
        # END SOLUTION


def nce_loss(model: EBM, x: Tensor, y: Tensor, sigma_r: float) -> Tensor:
    """Return the loss of noise-contrastive estimation: log loss of telling data x from noise y.

    As many data as noise points are given, so the probability that a point u is data rather than
    noise is p(u) / (p(u) + q(u)), the sigmoid of

        logit(u) = log p(u) − log q(u) = f_θ(u) − log Z − log q(u),    q = N(0, σ_r² I)

        loss = −1/N Σ_i log sigmoid(logit(x_i)) − 1/N Σ_i log(1 − sigmoid(logit(y_i)))

    It is finite also where the logit is very large or very small. It carries gradients for the
    network's parameters, for log Z and for the points, which are right there, too.

    Args:
        model: maps points (N, 2) to f, (N,), and has the attribute `log_Z`.
        x: data, (N, 2).
        y: noise from q, (N, 2).
        sigma_r: σ_r, the standard deviation of the noise.

    Returns:
        A scalar: the mean over the data plus the mean over the noise.
    """

    # BEGIN SOLUTION
    def logit(points: Tensor) -> Tensor:
        log_q = -points.square().sum(dim=1) / (2 * sigma_r**2) - math.log(
            2 * math.pi * sigma_r**2
        )  # (N,)
        return model(points).reshape(-1) - model.log_Z - log_q

    # −log sigmoid(a) = softplus(−a) and −log(1 − sigmoid(a)) = softplus(a), without overflow
    return functional.softplus(-logit(x)).mean() + functional.softplus(logit(y)).mean()
    # STUB
    # raise NotImplementedError("hw3_ebm.a2: return the loss of telling x from y")
    # END SOLUTION


def langevin_dynamics(x: Tensor, model: EBM, step_size: float, num_steps: int) -> Tensor:
    """Move points x towards samples of the model: unadjusted Langevin dynamics.

    All points take `num_steps` steps

        x ← x + ε ∇f(x) + √(2ε) z,    z ~ N(0, I)

    with new noise z for each step, point and coordinate.

    Args:
        x: the initial points, (S, 2). They are left as they are.
        model: maps points (S, 2) to f, (S,). Its parameters are left as they are, with their
            gradients (`.grad`, which may be None) and whether they take any (`requires_grad`).
        step_size: ε.
        num_steps: how many steps.

    Returns:
        The points after the last step, (S, 2), detached: without a gradient.
    """
    # BEGIN SOLUTION
    x = x.detach().clone()
    for _ in range(num_steps):
        with torch.enable_grad():  # also where the caller has switched gradients off
            x.requires_grad_()
            (gradient,) = torch.autograd.grad(model(x).sum(), x)  # ∇f at each point, (S, 2)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x
    # STUB
    # raise NotImplementedError("hw3_ebm.b: run Langevin dynamics from x")
    # END SOLUTION


def train(model: EBM, data: Tensor, sigma_r: float, args: argparse.Namespace) -> list[float]:
    """Minimise the NCE loss of the data (N, 2) with Adam; return its mean over each epoch. Given.

    Each minibatch meets new noise, as many points as it has itself. The learning rate falls to zero
    along half a cosine, so that the noise averages out at the end.
    """
    optimiser = torch.optim.Adam(model.parameters(), lr=args.learning_rate)
    steps = args.num_epochs * math.ceil(len(data) / args.batch_size)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, T_max=steps)
    losses: list[float] = []
    progress = tqdm(range(args.num_epochs), desc=f"training, σ_r = {sigma_r:g}", unit="epoch")
    for _ in progress:
        total = 0.0
        for index in batch_indices(len(data), args.batch_size):
            x = data[index]  # (B, 2)
            y = sigma_r * torch.randn_like(x)
            loss = nce_loss(model, x, y, sigma_r)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
            total += len(index) * loss.item()
        losses.append(total / len(data))
        progress.set_postfix(loss=f"{losses[-1]:.4f}", log_Z=f"{model.log_Z.item():.3f}")
    return losses


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = argparse.ArgumentParser(
        description="Train an energy-based model of a Swiss roll with NCE, and sample from it.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    add("--num_points", type=at_least(1), default=50_000, help="training points")
    add("--num_epochs", type=at_least(1), default=40, help="passes over the training points")
    add("--batch_size", type=at_least(1), default=128, help="points in a minibatch")
    add("--learning_rate", type=positive, default=1e-3, help="step size of Adam")
    add("--num_samples", type=at_least(1), default=2000, help="points that are sampled")
    add("--num_steps", type=at_least(1), default=1000, help="steps of Langevin dynamics, T")
    add("--seed", type=int, default=1234, help="seed of all random numbers")
    add("--out", default="out/hw3_ebm", help="folder in which the figures are saved")
    add("--device", default="cpu", help="cpu, cuda or mps")
    add(
        "--quick",
        action="store_true",
        help=f"at most {QUICK_POINTS} points, {QUICK_EPOCHS} epochs and {QUICK_SAMPLES} samples",
    )
    args = parser.parse_args(argv)
    if args.quick:
        args.num_points = min(args.num_points, QUICK_POINTS)
        args.num_epochs = min(args.num_epochs, QUICK_EPOCHS)
        args.num_samples = min(args.num_samples, QUICK_SAMPLES)
    return args


def check_log_Z(model: EBM, sigma_r: float) -> dict[str, float]:
    """Compare log Z as learnt with log ∫ e^f(x) dx, integrated over three squares. Given."""
    log_Z = model.log_Z.item()
    metrics = {"log_Z": log_Z}
    print(f"log Z, σ_r = {sigma_r:g}: learnt {log_Z:.4f}")
    for limit in (15, 20, 30):
        metrics[f"log_Z_integrated_{limit}"] = integrated = integrated_log_Z(model, limit)
        print(
            f"    integrated over [−{limit}, {limit}]²: {integrated:.4f}; Z learnt differs by "
            f"{math.expm1(log_Z - integrated):+.2%}, log Z by {log_Z / integrated - 1:+.2%}"
        )
    metrics["relative_difference_of_Z"] = math.expm1(log_Z - integrated)
    metrics["relative_difference_of_log_Z"] = log_Z / integrated - 1
    return metrics


def check_samples(samples: Tensor, name: str) -> dict[str, float]:
    """Say which share of the roll samples (S, 2) cover, and which share of them is on it. Given."""
    coverage, precision = roll_coverage(samples), roll_precision(samples)
    print(f"{name:48} cover {coverage:6.1%} of the roll; {precision:6.1%} are on it")
    return {"coverage": coverage, "precision": precision}


def run(args: argparse.Namespace) -> None:
    """Train a model for each σ_r, sample from both, draw, and say how good the samples are."""
    device = check_device(args.device)
    make_folder(args.out)
    out = Path(args.out)
    torch.manual_seed(args.seed)

    data = load_swiss_roll(args.num_points, args.seed).to(device)
    shown = data[: args.num_samples]
    models: dict[float, EBM] = {}
    noise: dict[float, Tensor] = {}  # where Langevin dynamics starts
    metrics: dict[str, float] = {}

    def record(values: dict[str, float], suffix: str) -> None:
        metrics.update({f"{key}_{suffix}": value for key, value in values.items()})

    record(check_samples(shown, "data"), "data")
    for sigma in SIGMAS:
        models[sigma] = model = EBM().to(device)
        record({"loss": train(model, data, sigma, args)[-1]}, f"sigma{sigma:g}")
        record(check_log_Z(model, sigma), f"sigma{sigma:g}")
        noise[sigma] = sigma * torch.randn(args.num_samples, 2, device=device)
        panels = {"data": shown, f"noise, $\\sigma_r$ = {sigma:g}": noise[sigma]}
        record(check_samples(noise[sigma], f"noise, σ_r = {sigma:g}"), f"noise{sigma:g}")
        for step in STEP_SIZES:
            samples = langevin_dynamics(noise[sigma], model, step, args.num_steps)
            panels[f"$\\epsilon$ = {step:g}, T = {args.num_steps}"] = samples
            values = check_samples(samples, f"samples, σ_r = {sigma:g}, ε = {step:g}")
            record(values, f"sigma{sigma:g}_epsilon{step:g}")
        save_points(panels, out / f"samples_sigma{sigma:g}.png")

    # Is it the training or the starting points to which σ_r matters? Exchange the latter.
    for sigma, start in (SIGMAS, SIGMAS[::-1]):
        samples = langevin_dynamics(noise[start], models[sigma], 0.01, args.num_steps)
        name = f"samples, σ_r = {sigma:g}, ε = 0.01, from noise with {start:g}"
        record(check_samples(samples, name), f"sigma{sigma:g}_started{start:g}")
    titles = {f"$\\sigma_r$ = {sigma:g}": model for sigma, model in models.items()}
    save_energy(titles, shown, out / "energy.png")
    save_metrics(metrics, out)
    print(
        f"Figures: samples_sigma3.png, samples_sigma6.png and energy.png in {args.out}; "
        "the numbers are in metrics.json"
    )


def main(argv: Sequence[str] | None = None) -> None:
    """Run the script; for a wrong option, print one sentence and exit with code 2."""
    args = parse_args(argv)
    try:
        run(args)
    except UsageError as error:
        print(f"hw3_ebm.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
