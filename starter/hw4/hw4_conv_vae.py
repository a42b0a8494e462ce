"""Homework 4, question 2: a convolutional variational autoencoder of handwritten digits.

    python hw4_conv_vae.py --quick              the whole script in under a minute, small digits
    python hw4_conv_vae.py --data DIR           MNIST (downloaded to DIR if need be)
    python hw4_conv_vae.py --help               all options

The model (D = 28 · 28 pixels; Z latent dimensions):

    prior              p(z)   = N(z; 0, I)
    decoder      p_θ(x | z)   = Π_d Ber(x_d; x̂_d),        x̂ = f_θ(z)
    encoder      q_φ(z | x)   = N(z; μ, diag(σ²)),        (μ, log σ²) = g_φ(x)

Shapes in comments and docstrings: B images in a batch; images are (B, 1, 28, 28), as convolutions
want them. `logvar` is always log σ², the logarithm of the variance.
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

from hw4_utils import (
    UsageError,
    at_least,
    check_device,
    image_grid,
    load_images,
    make_folder,
    make_parser,
    save_image,
    save_metrics,
    shorten,
    train,
)

QUICK_SAMPLES = 20
LOG_2PI = math.log(2 * math.pi)


class Encoder(nn.Module):
    """The encoder g_φ: image x → mean μ and log-variance log σ² of q_φ(z | x).

    At least two convolutional layers, for instance with a stride of 2, which halves height and
    width, then linear layers. All else is yours to choose.
    """

    def __init__(self, zdim: int) -> None:
        """Make the layers for Z = `zdim`, with PyTorch's usual random weights."""
        super().__init__()
        raise NotImplementedError("hw4_conv_vae.a1: make the layers of the encoder")

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Map images x (B, 1, 28, 28) to mu and logvar of q(z | x), each (B, Z)."""
        raise NotImplementedError("hw4_conv_vae.a1: compute mu and logvar from x")


class Decoder(nn.Module):
    """The decoder f_θ: latent z → for each pixel the probability x̂ that it is 1.

    Linear layers, then at least two that enlarge what they get (transposed convolutions with a
    stride of 2, or upsampling and a convolution), and a sigmoid at the end. All else is yours to
    choose.
    """

    def __init__(self, zdim: int) -> None:
        """Make the layers for Z = `zdim`, with PyTorch's usual random weights."""
        super().__init__()
        raise NotImplementedError("hw4_conv_vae.a2: make the layers of the decoder")

    def forward(self, z: Tensor) -> Tensor:
        """Map latents z (B, Z) to probabilities x_hat (B, 1, 28, 28), each between 0 and 1."""
        raise NotImplementedError("hw4_conv_vae.a2: compute x_hat from z")


class VAE(nn.Module):
    """Encoder and decoder, and how a latent is drawn in between.

    Attributes:
        zdim: Z, the dimension of the latent space.
        encoder: x (B, 1, 28, 28) → mu, logvar, each (B, Z).
        decoder: z (B, Z) → x_hat (B, 1, 28, 28).
    """

    def __init__(self, zdim: int) -> None:
        """Make the two networks."""
        super().__init__()
        self.zdim = zdim
        self.encoder = Encoder(zdim)
        self.decoder = Decoder(zdim)

    @property
    def device(self) -> torch.device:
        """Where the model's weights are. Given."""
        return next(self.parameters()).device

    def reparameterize(self, mu: Tensor, logvar: Tensor) -> Tensor:
        """Draw z ~ N(μ, diag(σ²)) with the reparameterisation trick; in eval mode return μ.

            z = μ + σ ⊙ ε,    ε ~ N(0, I),    σ = exp(½ log σ²)

        In training mode (`self.training`, which `train()` and `eval()` switch) the noise ε is drawn
        anew for each image and each dimension. It depends on neither argument, so that gradients
        flow through z to both. In eval mode nothing is drawn, and z = μ.

        Args:
            mu: the mean μ, (B, Z).
            logvar: log σ², (B, Z).

        Returns:
            (B, Z).
        """
        raise NotImplementedError("hw4_conv_vae.b: draw z ~ N(mu, exp(logvar)); mu in eval mode")

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Encode images x (B, 1, 28, 28), draw z, decode it; return x_hat, mu, logvar. Given."""
        mu, logvar = self.encoder(x)
        z = self.reparameterize(mu, logvar)
        return self.decoder(z), mu, logvar

    @torch.no_grad()
    def sample(self, count: int) -> Tensor:
        """Draw images from the model: z from the prior N(0, I), then x̂ = f_θ(z).

        What is returned are the probabilities of the pixels, not zeros and ones drawn with them.
        The latents are drawn whether the model is in training or in eval mode.

        Args:
            count: how many images.

        Returns:
            (count, 1, 28, 28), on the model's device.
        """
        raise NotImplementedError("hw4_conv_vae.d: decode latents drawn from the prior")


def loss_function(
    x_hat: Tensor, x: Tensor, mu: Tensor, logvar: Tensor, kl_weight: float = 1
) -> tuple[Tensor, Tensor, Tensor]:
    """Negative ELBO of Eq. 6, in its two parts, averaged over the batch.

        bce  = 1/B Σ_b Σ_d −[ x_bd log x̂_bd + (1 − x_bd) log(1 − x̂_bd) ]
        kld  = 1/B Σ_b KL[ N(μ_b, diag(σ_b²)) ‖ N(0, I) ]
             = 1/B Σ_b Σ_i ½ [ μ_bi² + σ_bi² − 1 − log σ_bi² ]
        loss = bce + kl_weight · kld

    Summed over pixels d and latent dimensions i; nothing is drawn here. Values and gradients are
    finite also where some x̂_bd is exactly 0 or 1, which the sigmoid reaches in floating point.

    Args:
        x_hat: the decoder's probabilities x̂, (B, 1, 28, 28), from 0 to 1 inclusive.
        x: the images, of the same shape, real numbers from 0 to 1.
        mu: the encoder's mean μ, (B, Z).
        logvar: the encoder's log σ², (B, Z).
        kl_weight: the weight of kld in the loss, any number; with 1 the loss is the negative ELBO.

    Returns:
        loss, bce, kld: three scalars. kld is not multiplied by kl_weight.
    """
    raise NotImplementedError("hw4_conv_vae.c: return loss, bce and kld")


@torch.no_grad()
def log_likelihood(vae: VAE, x: Tensor, samples: int = 100) -> Tensor:
    """Estimate log p(x) of each image by importance sampling from q(z | x).

        log p(x) ≈ log 1/K Σ_k w_k,    w_k = p(x | z_k) p(z_k) / q(z_k | x),    z_k ~ q(z | x)

    The weights w_k are far too small for floating point: keep their logarithms, and take the
    logarithm of their mean in a way that does not leave them (log-sum-exp). For K = 1 this is an
    estimate of the ELBO.

    The z_k are drawn whether the model is in training or in eval mode, anew for each image, and the
    model is left in its mode.

    Args:
        vae: the model; only `vae.encoder` and `vae.decoder` are used.
        x: images of zeros and ones, (B, 1, 28, 28).
        samples: K ≥ 1, how many z are drawn for each image.

    Returns:
        (B,): one estimate for each image, in nats.
    """
    raise NotImplementedError("hw4_conv_vae.e: return the importance-sampled log p(x)")


@torch.no_grad()
def evaluate(vae: VAE, x: Tensor, samples: int) -> dict[str, float]:
    """Return what the model makes of test images x (N, 1, 28, 28), in nats per image. Given.

    `log_likelihood`: log p(x), with `samples` samples for each image; `elbo`: the bound on it, that
    is the same with one; `kld`: KL[q(z | x) ‖ p(z)]; `samples`.
    """
    vae.eval()
    totals = torch.zeros(3)
    for batch in tqdm(x.split(500), desc="testing", unit="batch"):
        log_p = log_likelihood(vae, batch, samples).mean()
        elbo = log_likelihood(vae, batch, samples=1).mean()
        x_hat, mu, logvar = vae(batch)
        _, _, kld = loss_function(x_hat, batch, mu, logvar)
        totals += len(batch) * torch.stack([log_p, elbo, kld]).cpu()
    log_p, elbo, kld = (totals / len(x)).tolist()
    return {"log_likelihood": log_p, "elbo": elbo, "kld": kld, "samples": samples}


@torch.no_grad()
def draw_figures(vae: VAE, x: Tensor, out: Path) -> None:
    """Save 100 images from the model, and test images x (N, 1, 28, 28) above what it makes of them.

    Given. Ten images in a row; the reconstructions are those with z = μ.
    """
    vae.eval()
    save_image(image_grid(vae.sample(100), columns=10), out / "samples.png")
    originals = x[:40]
    x_hat, _, _ = vae(originals)
    rows = torch.stack([originals.unflatten(0, (-1, 10)), x_hat.unflatten(0, (-1, 10))], dim=1)
    save_image(image_grid(rows.flatten(end_dim=2), columns=10), out / "reconstructions.png")


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = make_parser(
        "Train a convolutional variational autoencoder on handwritten digits and test it.",
        out="out/hw4_conv_vae",
        num_epochs=10,
    )
    parser.add_argument(
        "--samples", type=at_least(1), default=100, help="samples of z per image, for log p(x)"
    )
    args = parser.parse_args(argv)
    if args.quick:
        shorten(args)
        args.samples = min(args.samples, QUICK_SAMPLES)
    return args


def run(args: argparse.Namespace) -> None:
    """Train, test and draw. Raises UsageError if the options are wrong."""
    device = check_device(args.device)
    training_set, test_set = (digits.to(device) for digits in load_images(args.data, args.quick))
    make_folder(args.out)
    out = Path(args.out)
    torch.manual_seed(args.seed)

    vae = VAE(args.zdim).to(device)

    def losses(x: Tensor, labels: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x_hat, mu, logvar = vae(x)
        return loss_function(x_hat, x, mu, logvar, args.kl_weight)

    train(vae, losses, training_set, args)
    metrics = evaluate(vae, test_set.images, args.samples)
    draw_figures(vae, test_set.images, out)
    save_metrics(metrics, out / "metrics.json")
    print(f"On {len(test_set.images)} test images, in nats per image:")
    print(f"  log p(x)  {metrics['log_likelihood']:.2f}  ({args.samples} samples of z per image)")
    print(f"  ELBO      {metrics['elbo']:.2f}, of which KL[q(z | x) ‖ p(z)] {metrics['kld']:.2f}")
    print(f"Figures: samples.png and reconstructions.png in {args.out}")


def main(argv: Sequence[str] | None = None) -> None:
    """Run the script; for a wrong option, print one sentence and exit with code 2."""
    args = parse_args(argv)
    try:
        run(args)
    except UsageError as error:
        print(f"hw4_conv_vae.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
