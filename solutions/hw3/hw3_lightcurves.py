"""Homework 3, exercise 2: a conditional variational autoencoder of light curves.

    python hw3_lightcurves.py --quick        fewer curves, in under a minute
    python hw3_lightcurves.py                the real thing, some minutes at most; no data needed
    python hw3_lightcurves.py --help         all options

A star is seen through a galaxy, whose stars bend its light. The bent light makes a network of
*caustics* on the sky. When the star crosses one of them, it appears much brighter for a short time.
How often and how strongly is set by the parameter p. A light curve is the magnification of the star
at T = 300 times.

The curves are simulated (`simulate`). The model learns them at six values of p, and is then asked
for curves at these, between them and beyond them:

    prior           p(z | p)    = N(z; 0, I)                     the same for every p
    decoder         p(x | z, p) = N(x; x̂, ½ I),                  x̂ = f_θ(z, p)
    encoder         q(z | x, p) = N(z; μ, diag(σ²)),             (μ, log σ²) = g_φ(x, p)

Both networks are dense and see p: it is repeated 32 times, so that it weighs as much as z, and
concatenated to what else they take. Shapes in comments and docstrings: B curves in a batch, N
curves in all, T times, Z latent dimensions. `logvar` is log σ², the logarithm of the variance.
"""

import argparse
import math
import sys
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from tqdm import tqdm

from hw3_utils import (
    UsageError,
    at_least,
    batch_indices,
    check_device,
    make_folder,
    neighbour_correlation,
    positive,
    save_curves,
    save_map,
    save_metrics,
    save_trajectories,
    tsne,
)

TRAINING_P = (0.01, 1.01, 2.01, 3.01, 4.01, 5.01)
INTERPOLATED_P = (0.51, 1.51, 2.51, 3.51, 4.51)
EXTRAPOLATED_P = (6.01, 7.01)
QUICK_CURVES, QUICK_EPOCHS = 1000, 20


def simulate(p: float, n: int, generator: torch.Generator | None = None) -> Tensor:
    """Return n random light curves (n, 300) at the parameter p ≥ 0. Given.

    The time runs from 0 to 1. A curve is a constant background A₀ and the light of m fold caustics:

        A(t) = A₀ + Σ_j K_j s(±(t − t_j); ρ_j)
        s(u; ρ) = 1/(2ρ) ∫_{u−ρ}^{u+ρ} 1/√v [v > 0] dv = (√max(u + ρ, 0) − √max(u − ρ, 0)) / ρ

    A point source that enters the region behind a fold at t_j gets two more images, whose
    magnification K/√(t − t_j) falls from infinity; s is its mean over a source that takes the time
    2ρ to cross. Entries (+) and exits (−) alternate, an entry first: between an entry and an exit a
    curve has the shape of a U. p sets how many crossings there are (m = p on average) and how
    strong they are (K grows with p). Random are

        A₀ in [1, 1.5],    m = ⌊p⌋ or ⌊p⌋ + 1,    t_j in the j-th of m equal parts of the time,
        K_j in (0.1 + 0.05 p) · [0.75, 1.25],    ρ_j in [0.02, 0.06],

    all of them uniformly. Simpler than in nature: the light of a fold depends on the time since (or
    until) its crossing alone, so it does not end where the next fold is crossed.

    Source of the fold's profile: Schneider, Ehlers and Falco, "Gravitational Lenses", 1992, §6.
    """
    t = torch.linspace(0, 1, 300)

    def uniform(*shape: int) -> Tensor:
        return torch.rand(*shape, generator=generator)

    background = 1 + 0.5 * uniform(n, 1)  # A₀, (n, 1)
    m = (p + uniform(n, 1)).floor()  # (n, 1)
    j = torch.arange(math.floor(p) + 1)  # (M,), with room for the most crossings
    t_j = (j + uniform(n, len(j))) / m.clamp(min=1)  # (n, M)
    strength = (0.1 + 0.05 * p) * (0.75 + 0.5 * uniform(n, len(j)))  # K, (n, M)
    strength = strength * (j < m)  # zero for crossings that do not take place
    rho = (0.02 + 0.04 * uniform(n, len(j)))[:, :, None]  # (n, M, 1)
    direction = 1 - 2 * (j % 2)  # +1 entry, −1 exit, (M,)
    u = direction[:, None] * (t - t_j[:, :, None])  # time since entry or until exit, (n, M, T)
    profile = ((u + rho).clamp(min=0).sqrt() - (u - rho).clamp(min=0).sqrt()) / rho
    return background + (strength[:, :, None] * profile).sum(dim=1)


class CVAE(nn.Module):
    """Encoder q(z | x, p) and decoder p(x | z, p), and what is done with them.

    Only `forward` and `sample` are graded, and `loss_fn` below. The other methods are a way to
    divide the work: `decode` is needed for one of the figures, keep the others or not.

    Attributes:
        input_dim: T, the number of times.
        latent_dim: Z.
        cond_dim: how often p is repeated.
    """

    def __init__(
        self, input_dim: int = 300, latent_dim: int = 32, cond_dim: int = 32, hidden: int = 128
    ) -> None:
        """Make the layers, with PyTorch's usual random weights.

        Dense layers with `hidden` units and a non-linearity after each but the last. The encoder
        takes a curve and cond_dim copies of p, T + cond_dim numbers, and gives μ and log σ², 2 Z
        numbers; the decoder takes z and cond_dim copies of p, Z + cond_dim numbers, and gives T
        numbers. They may be any real numbers: there is nothing like a sigmoid at the end. Two
        hidden layers in each do.
        """
        super().__init__()
        self.input_dim = input_dim
        self.latent_dim = latent_dim
        self.cond_dim = cond_dim
        # BEGIN SOLUTION
        self.encoder = nn.Sequential(
            nn.Linear(input_dim + cond_dim, hidden),
            nn.ReLU(),
            nn.Linear(hidden, hidden),
            nn.ReLU(),
            nn.Linear(hidden, 2 * latent_dim),
        )
        self.decoder = nn.Sequential(
            nn.Linear(latent_dim + cond_dim, hidden),
            nn.ReLU(),
            nn.Linear(hidden, hidden),
            nn.ReLU(),
            nn.Linear(hidden, input_dim),
        )
        # STUB
        # raise NotImplementedError("hw3_lightcurves.a1: make the layers of encoder and decoder")
        # END SOLUTION

    def condition(self, p: Tensor) -> Tensor:
        """Repeat each p of (B,) `cond_dim` times: (B, cond_dim)."""
        # BEGIN SOLUTION
        return p[:, None].expand(-1, self.cond_dim)
        # STUB
        # raise NotImplementedError("hw3_lightcurves.a1: repeat p")
        # END SOLUTION

    def encode(self, x: Tensor, p: Tensor) -> tuple[Tensor, Tensor]:
        """Map curves x (B, T) and parameters p (B,) to μ and log σ², each (B, Z)."""
        # BEGIN SOLUTION
        h = self.encoder(torch.cat([x, self.condition(p)], dim=1))  # (B, 2 Z)
        mu, logvar = h.chunk(2, dim=1)
        return mu, logvar
        # STUB
        # raise NotImplementedError("hw3_lightcurves.a1: compute mu and logvar from x and p")
        # END SOLUTION

    def decode(self, z: Tensor, p: Tensor) -> Tensor:
        """Map latents z (B, Z) and parameters p (B,) to curves x̂ (B, T)."""
        # BEGIN SOLUTION
        return self.decoder(torch.cat([z, self.condition(p)], dim=1))
        # STUB
        # raise NotImplementedError("hw3_lightcurves.a1: compute x_hat from z and p")
        # END SOLUTION

    def forward(self, x: Tensor, p: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Encode curves, draw one z for each, and decode it: all that the loss needs.

            z = μ + σ ⊙ ε,    ε ~ N(0, I),    σ = exp(½ log σ²)

        The noise is drawn anew for each row and each dimension.

        Args:
            x: curves, (B, T).
            p: their parameters, (B,).

        Returns:
            (x_hat, mu, logvar, z): the decoder's curve x̂ of z, (B, T); the encoder's μ and log σ²,
            each (B, Z); and the z that was drawn, (B, Z).
        """
        # BEGIN SOLUTION
        mu, logvar = self.encode(x, p)
        z = mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        return self.decode(z, p), mu, logvar, z
        # STUB
        # raise NotImplementedError("hw3_lightcurves.a2: return x_hat, mu, logvar and z")
        # END SOLUTION

    def sample(self, p: Tensor) -> Tensor:
        """Make one new curve for each parameter: z from the prior N(0, I), then the decoder.

        Args:
            p: (B,). It may lie between the values of the training set, or beyond them.

        Returns:
            The decoder's x̂, (B, T), with a new z for each row. No noise is added to it.
        """
        # BEGIN SOLUTION
        z = torch.randn(len(p), self.latent_dim, device=p.device)
        return self.decode(z, p)
        # STUB
        # raise NotImplementedError("hw3_lightcurves.b: decode z ~ N(0, I) with the parameters p")
        # END SOLUTION


def loss_fn(x: Tensor, x_hat: Tensor, mu: Tensor, logvar: Tensor) -> Tensor:
    """Return the loss of a batch of curves, smaller is better.

        loss = 1/B Σ_b [ Σ_t (x_bt − x̂_bt)² + KL(q(z | x_b, p_b), N(0, I)) ]
        KL   = ½ Σ_i [ μ_i² + σ_i² − log σ_i² − 1 ]

    The squared error is summed over the times, the divergence over the dimensions of z, and both
    are averaged over the batch.

    Args:
        x: the curves, (B, T).
        x_hat: the decoder's x̂, (B, T).
        mu: the encoder's μ, (B, Z).
        logvar: the encoder's log σ², (B, Z).

    Returns:
        A scalar.
    """
    # BEGIN SOLUTION
    squared_error = (x - x_hat).square().sum(dim=1)  # (B,)
    kl = 0.5 * (mu**2 + logvar.exp() - logvar - 1).sum(dim=1)  # (B,)
    return (squared_error + kl).mean()
    # STUB
    # raise NotImplementedError("hw3_lightcurves.a3: return squared error + KL, batch average")
    # END SOLUTION


def training_set(count: int, generator: torch.Generator) -> tuple[Tensor, Tensor]:
    """Return `count` curves for each p of TRAINING_P, (N, T), and their p, (N,). Given."""
    curves = torch.cat([simulate(p, count, generator) for p in TRAINING_P])
    return curves, torch.tensor(TRAINING_P).repeat_interleave(count)


def train(model: CVAE, curves: Tensor, p: Tensor, args: argparse.Namespace) -> list[float]:
    """Minimise the loss with Adam; return its mean over each epoch. Given."""
    optimiser = torch.optim.Adam(model.parameters(), lr=args.learning_rate)
    losses: list[float] = []
    progress = tqdm(range(args.num_epochs), desc="training", unit="epoch")
    for _ in progress:
        total = 0.0
        for index in batch_indices(len(curves), args.batch_size):
            x = curves[index]  # (B, T)
            x_hat, mu, logvar, _ = model(x, p[index])
            loss = loss_fn(x, x_hat, mu, logvar)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += len(index) * loss.item()
        losses.append(total / len(curves))
        progress.set_postfix(loss=f"{losses[-1]:.2f}")
    return losses


def sample_at(model: CVAE, p: float, n: int) -> Tensor:
    """Return n generated curves (n, T) at the one parameter p. Given."""
    device = next(model.parameters()).device
    with torch.no_grad():
        return model.sample(torch.full((n,), p, device=device)).cpu()


def statistics(curves: Tensor) -> dict[str, float]:
    """Return how bright some curves (N, T) are, and how much they vary. Given.

    `mean` is the magnification, averaged over times and curves; `variability` the standard
    deviation of a curve over time, `peak` its largest magnification, both averaged over the curves.
    """
    return {
        "mean": curves.mean().item(),
        "variability": curves.std(dim=1).mean().item(),
        "peak": curves.amax(dim=1).mean().item(),
    }


def compare(model: CVAE, generator: torch.Generator) -> dict[str, float]:
    """Print and return statistics of 1000 simulated and 1000 generated curves at each p. Given."""
    metrics: dict[str, float] = {}
    print("           mean magnification       variability                peak")
    print("     p    simulated generated   simulated generated   simulated generated")
    for p in sorted(TRAINING_P + INTERPOLATED_P + EXTRAPOLATED_P):
        simulated = statistics(simulate(p, 1000, generator))
        generated = statistics(sample_at(model, p, 1000))
        row = f"{p:6.2f}  "
        for name in simulated:
            row += f"{simulated[name]:10.2f}{generated[name]:10.2f}  "
            metrics[f"{name}_simulated_p{p:.2f}"] = simulated[name]
            metrics[f"{name}_generated_p{p:.2f}"] = generated[name]
        known = "interpolated" if p in INTERPOLATED_P else "extrapolated"
        print((row + ("" if p in TRAINING_P else known)).rstrip())
    return metrics


def draw_samples(
    model: CVAE, values: Sequence[float], generator: torch.Generator, path: Path
) -> None:
    """Draw five simulated curves, and five generated ones below them, at each p. Given."""
    rows: dict[str, Tensor] = {}
    for p in values:
        rows[f"simulated, p = {p}"] = simulate(p, 5, generator)
        rows[f"generated, p = {p}"] = sample_at(model, p, 5)
    save_curves(rows, path)


@torch.no_grad()
def draw_trajectories(model: CVAE, path: Path) -> None:
    """Draw what becomes of four curves when z stays and p grows from 0.01 to 5.01. Given."""
    device = next(model.parameters()).device
    p = torch.arange(0.01, 5.02, 0.5, device=device)  # (P,)
    panels: dict[str, Tensor] = {}
    for number in range(1, 5):
        z = torch.randn(1, model.latent_dim, device=device).expand(len(p), -1)  # the same z, (P, Z)
        panels[f"$z_{number}$"] = model.decode(z, p)  # (P, T)
    save_trajectories(panels, p, path)


@torch.no_grad()
def draw_map(model: CVAE, path: Path) -> float:
    """Draw a map (t-SNE) of generated curves, coloured by p; return how well p orders it. Given.

    Curves that resemble each other are neighbours on the map, which is made without knowing p.
    """
    device = next(model.parameters()).device
    p = torch.arange(0.01, 5.02, 0.1, device=device).repeat(20)  # 51 values, 20 curves of each
    points = tsne(model.sample(p))  # (N, 2)
    save_map(points, p, path)
    return neighbour_correlation(points, p)


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = argparse.ArgumentParser(
        description="Train a conditional VAE on simulated light curves and ask it for new ones.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    add("--num_curves", type=at_least(1), default=5000, help="training curves for each p")
    add("--num_epochs", type=at_least(1), default=40, help="passes over the training curves")
    add("--batch_size", type=at_least(1), default=128, help="curves in a minibatch")
    add("--learning_rate", type=positive, default=1e-3, help="step size of Adam")
    add("--seed", type=int, default=1234, help="seed of all random numbers")
    add("--out", default="out/hw3_lightcurves", help="folder in which the figures are saved")
    add("--device", default="cpu", help="cpu, cuda or mps")
    add(
        "--quick",
        action="store_true",
        help=f"at most {QUICK_CURVES} curves for each p and {QUICK_EPOCHS} epochs",
    )
    args = parser.parse_args(argv)
    if args.quick:
        args.num_curves = min(args.num_curves, QUICK_CURVES)
        args.num_epochs = min(args.num_epochs, QUICK_EPOCHS)
    return args


def run(args: argparse.Namespace) -> None:
    """Train the model, compare its curves with simulated ones, and draw the figures."""
    device = check_device(args.device)
    make_folder(args.out)
    out = Path(args.out)
    torch.manual_seed(args.seed)
    generator = torch.Generator().manual_seed(args.seed)  # of the simulated curves

    curves, p = training_set(args.num_curves, generator)  # (N, T) and (N,)
    model = CVAE().to(device)
    losses = train(model, curves.to(device), p.to(device), args)

    metrics = {"train_loss": losses[-1]} | compare(model, generator)
    draw_samples(model, (0.01, 5.01), generator, out / "samples.png")
    draw_samples(model, (2.51, 6.01), generator, out / "between_and_beyond.png")
    draw_trajectories(model, out / "trajectories.png")
    metrics["tsne_neighbour_correlation"] = draw_map(model, out / "tsne.png")
    save_metrics(metrics, out)

    print(f"Loss of the last epoch: {losses[-1]:.2f}")
    print(
        "Correlation of a curve's p with the mean p of its ten neighbours on the map: "
        f"{metrics['tsne_neighbour_correlation']:.2f}"
    )
    print(
        "Figures: samples.png, between_and_beyond.png, trajectories.png and tsne.png in "
        f"{args.out}; the numbers are in metrics.json"
    )


def main(argv: Sequence[str] | None = None) -> None:
    """Run the script; for a wrong option, print one sentence and exit with code 2."""
    args = parse_args(argv)
    try:
        run(args)
    except UsageError as error:
        print(f"hw3_lightcurves.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
