"""Homework 2, questions 1 and 3: a variational autoencoder of handwritten digits.

    python hw2_vae.py --quick            the whole script in under a minute, small digits
    python hw2_vae.py --data DIR         MNIST (downloaded to DIR if need be)
    python hw2_vae.py --help             all options

The model (D = 784 pixels, each 0 or 1; Z = 10 latent dimensions):

    prior              p(z)   = N(z; 0, I)
    decoder      p_θ(x | z)   = Π_d Ber(x_d; sigmoid(logits_d)),        logits = f_θ(z)
    encoder      q_φ(z | x)   = N(z; m, diag(v)),                       (m, v) = g_φ(x)

Shapes in comments and docstrings: B images in a batch, M importance samples for each image. The
variance v is σ², never the standard deviation σ. Bounds are summed over pixels and latent
dimensions, and averaged over the batch; they are negative, so that smaller is better.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn

from hw2_data import UsageError, binarise, binarise_once, load_images
from hw2_training import (
    at_least,
    check_device,
    evaluate_bounds,
    make_folder,
    option_parser,
    positive,
    random_indices,
    read_options,
    save_grid,
    save_metrics,
    train,
)
from hw2_utils import (
    Decoder,
    Encoder,
    duplicate,
    kl_normal,
    log_bernoulli_with_logits,
    log_mean_exp,
)


def sample_gaussian(m: Tensor, v: Tensor) -> Tensor:
    """Draw one z from N(m, diag(v)) for each row, with the reparameterisation trick.

        z = m + √v ⊙ ε,    ε ~ N(0, I)

    The noise ε depends on neither m nor v, so that gradients flow through z to both. It is drawn
    anew for each row and each dimension.

    Args:
        m: the mean, (B, Z).
        v: the variance, (B, Z).

    Returns:
        (B, Z).
    """
    # BEGIN SOLUTION
    epsilon = torch.randn_like(m)
    return m + v.sqrt() * epsilon
    # STUB
    # raise NotImplementedError("hw2_vae.a: draw z ~ N(m, diag(v))")
    # END SOLUTION


def log_normal(x: Tensor, m: Tensor, v: Tensor) -> Tensor:
    """Log-density of each x under the Gaussian N(m, diag(v)).

        log N(x; m, diag(v)) = Σ_i −½ [ log(2π v_i) + (x_i − m_i)² / v_i ]

    Args:
        x: (…, Z), for instance (B, Z).
        m: the mean, of any shape that broadcasts to that of x: (B, Z), or (1,) if all its elements
            are equal, like those of the prior.
        v: the variance, likewise.

    Returns:
        (…): one number for each x, summed over all Z elements i of the last axis.
    """
    # BEGIN SOLUTION
    log_densities = -0.5 * ((2 * torch.pi * v).log() + (x - m).square() / v)  # (…, Z)
    return log_densities.sum(dim=-1)
    # STUB
    # raise NotImplementedError("hw2_vae.b: return log N(x; m, diag(v))")
    # END SOLUTION


class VAE(nn.Module):
    """Encoder, decoder and prior, and two bounds of the log-likelihood.

    Attributes:
        enc: the encoder, x (B, D) → mean and variance of q(z | x), each (B, Z).
        dec: the decoder, z (B, Z) → logits of p(x | z), (B, D).
        z_prior: mean and variance of p(z), each of the shape (1,), which broadcasts to (B, Z).
    """

    z_prior_m: Tensor
    z_prior_v: Tensor

    def __init__(self, z_dim: int = 10) -> None:
        """Make the networks, with PyTorch's usual random weights."""
        super().__init__()
        self.z_dim = z_dim
        self.enc = Encoder(z_dim)
        self.dec = Decoder(z_dim)
        self.register_buffer("z_prior_m", torch.zeros(1))  # not trained, but moved with the model
        self.register_buffer("z_prior_v", torch.ones(1))

    @property
    def z_prior(self) -> tuple[Tensor, Tensor]:
        """Mean and variance of the prior, each (1,). Given."""
        return self.z_prior_m, self.z_prior_v

    def negative_elbo_bound(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Negative evidence lower bound, with one z ~ q(z | x) for each image.

            nelbo = kl + rec
            kl    = 1/B Σ_b KL(q(z | x_b), p(z))
            rec   = 1/B Σ_b −log p(x_b | z_b)

        Args:
            x: images, (B, D), zeros and ones.

        Returns:
            (nelbo, kl, rec), three scalars with gradients: averages over the batch. kl is the
            closed form or an unbiased estimate from z; both are right.
        """
        # BEGIN SOLUTION
        m, v = self.enc(x)  # (B, Z)
        z = sample_gaussian(m, v)  # (B, Z)
        kl = kl_normal(m, v, *self.z_prior).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
        # STUB
        # raise NotImplementedError("hw2_vae.c: return the negative ELBO and its two terms")
        # END SOLUTION

    def negative_iwae_bound(self, x: Tensor, iw: int) -> tuple[Tensor, Tensor, Tensor]:
        """Negative importance-weighted bound, with M = `iw` samples z ~ q(z | x) for each image.

            niwae = −1/B Σ_b log [ 1/M Σ_i w_bi ],    w_bi = p(x_b, z_bi) / q(z_bi | x_b)
            kl    = 1/B Σ_b 1/M Σ_i log [ q(z_bi | x_b) / p(z_bi) ],   or KL(q, p) in closed form
            rec   = 1/B Σ_b 1/M Σ_i −log p(x_b | z_bi)

        kl and rec are the terms of the ELBO, plain averages over the samples, in which the weights
        w play no role. So niwae is less than kl + rec if M > 1. Only logarithms of weights are ever
        computed: the weights themselves would underflow, p(x | z) being about e^(−100).

        Args:
            x: images, (B, D), zeros and ones.
            iw: M, the number of samples for each image.

        Returns:
            (niwae, kl, rec), three scalars with gradients: averages over the batch.
        """
        # BEGIN SOLUTION
        m, v = self.enc(x)  # (B, Z)
        x, m, v = duplicate(x, iw), duplicate(m, iw), duplicate(v, iw)  # (M·B, …)
        z = sample_gaussian(m, v)  # (M·B, Z)
        log_p_x = log_bernoulli_with_logits(x, self.dec(z))  # log p(x | z), (M·B,)
        log_p_z = log_normal(z, *self.z_prior)  # (M·B,)
        log_q_z = log_normal(z, m, v)  # log q(z | x), (M·B,)
        log_w = (log_p_x + log_p_z - log_q_z).reshape(iw, -1)  # (M, B)
        niwae = -log_mean_exp(log_w, dim=0).mean()
        return niwae, (log_q_z - log_p_z).mean(), -log_p_x.mean()
        # STUB
        # raise NotImplementedError("hw2_vae.d: return the negative IWAE bound, kl and rec")
        # END SOLUTION

    @torch.no_grad()
    def draw_digits(self, count: int) -> Tensor:
        """Draw z ~ p(z) and return the probabilities of the pixels of p(x | z), (count, D). Given.

        Samples x themselves would have pixels at random, where these are grey.
        """
        z = torch.randn(count, self.z_dim, device=self.z_prior_m.device)  # (count, Z)
        return torch.sigmoid(self.dec(z))


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = option_parser(
        "hw2_vae",
        "Train a variational autoencoder on handwritten digits, evaluate it and draw digits.",
        iterations=20_000,
    )
    add = parser.add_argument
    add("--z_dim", type=at_least(1), default=10, help="dimension Z of the latent space")
    add("--beta", type=positive, default=1.0, help="weight of the kl term in training: a β-VAE")
    add("--iw", type=at_least(0), default=1000, help="evaluate IWAE-1, -10, … up to this (0: none)")
    return read_options(parser, argv)


def run(args: argparse.Namespace) -> None:
    """Train, draw and evaluate. Raises UsageError if an option or a checkpoint is wrong."""
    device = check_device(args.device)
    data = load_images(args.data, args.quick).to(device)
    make_folder(args.out)
    torch.manual_seed(args.seed)
    vae = VAE(args.z_dim).to(device)

    def batch_loss() -> Tensor:
        x = binarise(data.train_images[random_indices(data.train_images)])  # (B, D), anew each time
        nelbo, kl, _ = vae.negative_elbo_bound(x)
        return nelbo + (args.beta - 1) * kl

    train(vae, batch_loss, args)
    save_grid(vae.draw_digits(200), rows=10, columns=20, path=Path(args.out) / "digits.png")
    metrics = evaluate_bounds(vae, binarise_once(data.test_images), args.iw)
    save_metrics(metrics, args.out)
    print(f"Figure and numbers: digits.png and metrics.json in {args.out}")


def main(argv: Sequence[str] | None = None) -> None:
    """Run the script; for a wrong option, print one sentence and exit with code 2."""
    args = parse_args(argv)
    try:
        run(args)
    except UsageError as error:
        print(f"hw2_vae.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
