"""Homework 2, bonus question 5: style and content of house numbers, told apart (FSVAE).

    python hw2_fsvae.py --quick          the whole script in under a minute, small digits in colour
    python hw2_fsvae.py --data DIR       SVHN, from a file that you have put into DIR/svhn
    python hw2_fsvae.py --svhn FILE      SVHN, from this file
    python hw2_fsvae.py --help           all options

SVHN is not downloaded for you: http://ufldl.stanford.edu/housenumbers has train_32x32.mat.

The model (D = 3072 numbers of 32×32 pixels in colour; Z = 10 latent dimensions; C = 10 classes).
It is fully supervised: the label y, the content, is always known, and z is left with the style.

    prior              p(z)   = N(z; 0, I)
    decoder   p_θ(x | y, z)   = N(x; μ, 0.1 I),                         μ = f_θ(y, z)
    encoder   q_φ(z | x, y)   = N(z; m, diag(v)),                       (m, v) = g_φ(x, y)

Shapes in comments and docstrings: B images in a batch. A label y is a one-hot vector of C floats.
The variance v is σ², never the standard deviation σ. Bounds are summed over pixels and latent
dimensions, and averaged over the batch; they are negative, so that smaller is better.

`gaussian(m, v)` from `hw2_utils.py` draws from a Gaussian and evaluates its density, so that this
file needs no answers of `hw2_vae.py`. Your own functions do as well, if you copy them to this file.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from hw2_data import UsageError, find_svhn, load_digits_in_colour, load_svhn
from hw2_training import (
    check_device,
    evaluate,
    make_folder,
    option_parser,
    random_indices,
    read_options,
    save_grid,
    save_metrics,
    train,
)
from hw2_utils import Decoder, Encoder, gaussian, kl_normal, one_hot


class FSVAE(nn.Module):
    """Encoder, decoder and prior, and a bound of the conditional log-likelihood log p(x | y).

    Attributes:
        enc: the encoder, x (B, D) and y (B, C) → mean and variance of q(z | x, y), each (B, Z).
        dec: the decoder, z (B, Z) and y (B, C) → means of p(x | y, z), (B, D).
        z_prior: mean and variance of p(z), each of the shape (1,), which broadcasts to (B, Z).
        x_variance: the variance of each number of p(x | y, z), 0.1, of the shape (1,).
        z_dim, y_dim: Z and C.
    """

    z_prior_m: Tensor
    z_prior_v: Tensor
    x_variance: Tensor

    def __init__(self) -> None:
        """Make the networks, with PyTorch's usual random weights."""
        super().__init__()
        self.z_dim = 10
        self.y_dim = 10
        self.enc = Encoder(self.z_dim, self.y_dim, x_dim=3072, hidden_units=500)
        self.dec = Decoder(self.z_dim, self.y_dim, x_dim=3072, hidden_units=500)
        self.register_buffer("z_prior_m", torch.zeros(1))  # not trained, but moved with the model
        self.register_buffer("z_prior_v", torch.ones(1))
        self.register_buffer("x_variance", torch.full((1,), 0.1))

    @property
    def z_prior(self) -> tuple[Tensor, Tensor]:
        """Mean and variance of the prior, each (1,). Given."""
        return self.z_prior_m, self.z_prior_v

    def negative_elbo_bound(self, x: Tensor, y: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Negative lower bound of log p(x | y), with one z ~ q(z | x, y) for each image.

            nelbo = kl_z + rec
            kl_z  = 1/B Σ_b KL(q(z | x_b, y_b), p(z))
            rec   = 1/B Σ_b −log p(x_b | y_b, z_b),         p(x | y, z) = N(x; μ, 0.1 I)

        rec is a density's logarithm, and all of it: with its constant 3072/2 · log(2π · 0.1) it is
        negative where the means fit.

        Args:
            x: images, (B, D), from 0 to 1.
            y: their labels, (B, C), one-hot.

        Returns:
            (nelbo, kl_z, rec), three scalars with gradients: averages over the batch. kl_z is the
            closed form or an unbiased estimate from z; both are right.
        """
        raise NotImplementedError("hw2_fsvae.a: return the negative ELBO and its two terms")

    @torch.no_grad()
    def draw_digits(self, count: int) -> Tensor:
        """Draw `count` styles z ~ p(z), and decode each with every label. Given.

        Returns the means of p(x | y, z), (count · C, D): the C digits of the first style, then
        those of the second.
        """
        z = torch.randn(count, self.z_dim, device=self.z_prior_m.device)  # (count, Z)
        y = torch.eye(self.y_dim, device=z.device).repeat(count, 1)  # (count · C, C)
        return self.dec(z.repeat_interleave(self.y_dim, dim=0), y)


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = option_parser(
        "hw2_fsvae",
        "Train a VAE of house numbers that is told their labels, evaluate it and draw digits.",
        iterations=20_000,
    )
    help_svhn = "file of SVHN; None: train_32x32.mat, or else another, in the folder svhn of --data"
    parser.add_argument("--svhn", help=help_svhn)
    return read_options(parser, argv, quick_iterations=500)


def run(args: argparse.Namespace) -> None:
    """Train, draw and evaluate. Raises UsageError if an option or a checkpoint is wrong."""
    device = check_device(args.device)
    if args.quick:
        images, labels = load_digits_in_colour()
    else:
        images, labels = load_svhn(args.svhn or find_svhn(args.data))
    images, y = images.to(device), one_hot(labels).to(device)  # (N, D), (N, C)
    test = len(images) // 10  # the last tenth is kept for the evaluation
    make_folder(args.out)
    torch.manual_seed(args.seed)
    fsvae = FSVAE().to(device)

    def batch_loss() -> Tensor:
        batch = random_indices(images[:-test])
        nelbo, _, _ = fsvae.negative_elbo_bound(images[batch], y[batch])
        return nelbo

    train(fsvae, batch_loss, args)
    save_grid(fsvae.draw_digits(20), rows=20, columns=10, path=Path(args.out) / "digits.png")
    bound = evaluate(fsvae.negative_elbo_bound, images[-test:], y[-test:], title="ELBO")
    save_metrics(dict(zip(["nelbo", "kl_z", "rec"], bound, strict=True)), args.out)
    print(f"Figure and numbers: digits.png and metrics.json in {args.out}")


def main(argv: Sequence[str] | None = None) -> None:
    """Run the script; for a wrong option, print one sentence and exit with code 2."""
    args = parse_args(argv)
    try:
        run(args)
    except UsageError as error:
        print(f"hw2_fsvae.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
