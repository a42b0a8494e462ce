"""Homework 2, questions 2 and 3: a VAE whose prior is a mixture of Gaussians (GMVAE).

    python hw2_gmvae.py --quick          the whole script in under a minute, small digits
    python hw2_gmvae.py --data DIR       MNIST (downloaded to DIR if need be)
    python hw2_gmvae.py --help           all options

The model (D = 784 pixels, each 0 or 1; Z = 10 latent dimensions; K = 500 components):

    prior        p_θ(z)       = 1/K Σ_k N(z; m_k, diag(v_k)),           all m_k and v_k are learnt
    decoder      p_θ(x | z)   = Π_d Ber(x_d; sigmoid(logits_d)),        logits = f_θ(z)
    encoder      q_φ(z | x)   = N(z; m, diag(v)),                       (m, v) = g_φ(x)

Shapes in comments and docstrings: B images in a batch, M importance samples for each image. The
variance v is σ², never the standard deviation σ. Bounds are summed over pixels and latent
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

from hw2_data import UsageError, binarise, binarise_once, load_images
from hw2_training import (
    at_least,
    check_device,
    evaluate_bounds,
    make_folder,
    option_parser,
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
    gaussian,
    gaussian_parameters,
    log_bernoulli_with_logits,
    log_mean_exp,
)


def log_normal_mixture(z: Tensor, m: Tensor, v: Tensor) -> Tensor:
    """Log-density of each z under a mixture of K Gaussians with equal weights.

        log p(z) = log [ 1/K Σ_k N(z; m_k, diag(v_k)) ]

    It stays finite and exact where z is far from every m_k. There all K densities are rounded to
    zero, so that the sum has to be computed from their logarithms.

    Args:
        z: (B, Z).
        m: the means, (B, K, Z), or (1, K, Z) if the mixture is the same for the whole batch.
        v: the variances, of the same shape as m.

    Returns:
        (B,): one number for each z.
    """
    # BEGIN SOLUTION
    z = z.unsqueeze(dim=1)  # (B, 1, Z), to meet each of the K components
    distances = torch.einsum("bkz,bkz->bk", (z - m).square(), 1 / v)  # Σ_i (z_i − m_ki)² / v_ki
    log_components = -0.5 * (distances + (2 * torch.pi * v).log().sum(dim=-1))  # log N_k, (B, K)
    return log_mean_exp(log_components, dim=1)
    # STUB
    # raise NotImplementedError("hw2_gmvae.a: return the log-density of the mixture at z")
    # END SOLUTION


class GMVAE(nn.Module):
    """Encoder, decoder and a learnt prior, and two bounds of the log-likelihood.

    Attributes:
        enc: the encoder, x (B, D) → mean and variance of q(z | x), each (B, Z).
        dec: the decoder, z (B, Z) → logits of p(x | z), (B, D).
        z_pre: the parameter from which the prior is computed, (1, 2K, Z).
        z_prior: the means m_k and variances v_k of the prior's components, each (1, K, Z).
    """

    def __init__(self, z_dim: int = 10, k: int = 500) -> None:
        """Make the networks, and a prior of k components, with random weights."""
        super().__init__()
        self.z_dim = z_dim
        self.k = k
        self.enc = Encoder(z_dim)
        self.dec = Decoder(z_dim)
        self.z_pre = nn.Parameter(torch.randn(1, 2 * k, z_dim))

    @property
    def z_prior(self) -> tuple[Tensor, Tensor]:
        """Means and variances of the prior's components, each (1, K, Z). Given.

        Read from `z_pre`: its first K rows are the means, the others become the variances.
        """
        return gaussian_parameters(self.z_pre, dim=1)

    def negative_elbo_bound(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Negative evidence lower bound, with one z ~ q(z | x) for each image.

            nelbo = kl + rec
            kl    = 1/B Σ_b [ log q(z_b | x_b) − log p(z_b) ]
            rec   = 1/B Σ_b −log p(x_b | z_b)

        KL(q, p) has no closed form here, as p is a mixture; kl is its unbiased estimate from z.

        Args:
            x: images, (B, D), zeros and ones.

        Returns:
            (nelbo, kl, rec), three scalars with gradients, also for `z_pre`: averages over the
            batch.
        """
        # BEGIN SOLUTION
        q = gaussian(*self.enc(x))  # q(z | x)
        z = q.rsample()  # (B, Z)
        kl = (q.log_prob(z) - log_normal_mixture(z, *self.z_prior)).mean()
        rec = -log_bernoulli_with_logits(x, self.dec(z)).mean()
        return kl + rec, kl, rec
        # STUB
        # raise NotImplementedError("hw2_gmvae.b: return the negative ELBO and its two terms")
        # END SOLUTION

    def negative_iwae_bound(self, x: Tensor, iw: int) -> tuple[Tensor, Tensor, Tensor]:
        """Negative importance-weighted bound, with M = `iw` samples z ~ q(z | x) for each image.

            niwae = −1/B Σ_b log [ 1/M Σ_i w_bi ],    w_bi = p(x_b, z_bi) / q(z_bi | x_b)
            kl    = 1/B Σ_b 1/M Σ_i log [ q(z_bi | x_b) / p(z_bi) ]
            rec   = 1/B Σ_b 1/M Σ_i −log p(x_b | z_bi)

        kl and rec are the terms of the ELBO, plain averages over the samples, in which the weights
        w play no role. So niwae is less than kl + rec if M > 1. Only logarithms of weights are ever
        computed: the weights themselves would underflow, p(x | z) being about e^(−100).

        Args:
            x: images, (B, D), zeros and ones.
            iw: M, the number of samples for each image.

        Returns:
            (niwae, kl, rec), three scalars with gradients, also for `z_pre`: averages over the
            batch.
        """
        # BEGIN SOLUTION
        m, v = self.enc(x)  # (B, Z)
        q = gaussian(duplicate(m, iw), duplicate(v, iw))
        z = q.rsample()  # (M·B, Z)
        log_p_x = log_bernoulli_with_logits(duplicate(x, iw), self.dec(z))  # log p(x | z), (M·B,)
        log_ratio = q.log_prob(z) - log_normal_mixture(z, *self.z_prior)  # log q / p, (M·B,)
        log_w = (log_p_x - log_ratio).reshape(iw, -1)  # (M, B)
        niwae = -log_mean_exp(log_w, dim=0).mean()
        return niwae, log_ratio.mean(), -log_p_x.mean()
        # STUB
        # raise NotImplementedError("hw2_gmvae.c: return the negative IWAE bound, kl and rec")
        # END SOLUTION

    @torch.no_grad()
    def draw_digits(self, count: int) -> Tensor:
        """Draw z ~ p(z) and return the probabilities of the pixels of p(x | z), (count, D). Given.

        Samples x themselves would have pixels at random, where these are grey.
        """
        m, v = self.z_prior  # (1, K, Z)
        component = torch.randint(self.k, (count,), device=m.device)
        z = gaussian(m[0, component], v[0, component]).sample()  # (count, Z)
        return torch.sigmoid(self.dec(z))


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = option_parser(
        "hw2_gmvae",
        "Train a VAE with a mixture of Gaussians as its prior, evaluate it and draw digits.",
        iterations=20_000,
    )
    add = parser.add_argument
    add("--z_dim", type=at_least(1), default=10, help="dimension Z of the latent space")
    add("--k", type=at_least(1), default=500, help="number K of the prior's components")
    add("--iw", type=at_least(0), default=1000, help="evaluate IWAE-1, -10, … up to this (0: none)")
    return read_options(parser, argv)


def run(args: argparse.Namespace) -> None:
    """Train, draw and evaluate. Raises UsageError if an option or a checkpoint is wrong."""
    device = check_device(args.device)
    data = load_images(args.data, args.quick).to(device)
    make_folder(args.out)
    torch.manual_seed(args.seed)
    gmvae = GMVAE(args.z_dim, args.k).to(device)

    def batch_loss() -> Tensor:
        x = binarise(data.train_images[random_indices(data.train_images)])  # (B, D), anew each time
        nelbo, _, _ = gmvae.negative_elbo_bound(x)
        return nelbo

    train(gmvae, batch_loss, args)
    save_grid(gmvae.draw_digits(200), rows=10, columns=20, path=Path(args.out) / "digits.png")
    metrics = evaluate_bounds(gmvae, binarise_once(data.test_images), args.iw)
    save_metrics(metrics, args.out)
    print(f"Figure and numbers: digits.png and metrics.json in {args.out}")


def main(argv: Sequence[str] | None = None) -> None:
    """Run the script; for a wrong option, print one sentence and exit with code 2."""
    args = parse_args(argv)
    try:
        run(args)
    except UsageError as error:
        print(f"hw2_gmvae.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
