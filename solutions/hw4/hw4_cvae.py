"""Homework 4, question 3: a variational autoencoder of handwritten digits, given their class.

    python hw4_cvae.py --quick                  the whole script in under a minute, small digits
    python hw4_cvae.py --data DIR               MNIST (downloaded to DIR if need be)
    python hw4_cvae.py --help                   all options

The model (D = 28 · 28 pixels; Z latent dimensions; the class c is 0, 1, …, C − 1):

    prior                 p(z)   = N(z; 0, I), whatever c is
    decoder      p_θ(x | z, c)   = Π_d Ber(x_d; x̂_d),        x̂ = f_θ(z, c)
    encoder      q_φ(z | x, c)   = N(z; μ, diag(σ²)),        (μ, log σ²) = g_φ(x, c)

Shapes in comments and docstrings: B images in a batch; images are (B, 1, 28, 28); classes c are
integers (B,). `logvar` is always log σ², the logarithm of the variance.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from hw4_utils import (
    Digits,
    UsageError,
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


class Encoder(nn.Module):
    """The encoder g_φ: image x and its class c → mean μ and log-variance log σ² of q_φ(z | x, c).

    The layers are yours to choose; those of `hw4_conv_vae.py` will do. The class, as a one-hot
    vector or an `nn.Embedding`, is concatenated to what one of them gets.
    """

    def __init__(self, zdim: int, nclasses: int) -> None:
        """Make the layers for Z = `zdim` and C = `nclasses`, with PyTorch's random weights."""
        super().__init__()
        self.nclasses = nclasses
        # BEGIN SOLUTION
        self.convolutions = nn.Sequential(
            nn.Conv2d(1, 16, kernel_size=4, stride=2, padding=1),  # (B, 16, 14, 14)
            nn.SiLU(),
            nn.Conv2d(16, 32, kernel_size=4, stride=2, padding=1),  # (B, 32, 7, 7)
            nn.SiLU(),
            nn.Flatten(),
        )
        self.linear = nn.Sequential(
            nn.Linear(32 * 7 * 7 + nclasses, 256),
            nn.SiLU(),
            nn.Linear(256, 2 * zdim),  # μ and log σ² side by side
        )
        # STUB
        # raise NotImplementedError("hw4_cvae.a1: make the layers of the encoder")
        # END SOLUTION

    def forward(self, x: Tensor, c: Tensor) -> tuple[Tensor, Tensor]:
        """Map images x (B, 1, 28, 28) and classes c (B,) to mu and logvar, each (B, Z)."""
        # BEGIN SOLUTION
        one_hot = functional.one_hot(c, self.nclasses).to(x.dtype)  # (B, C)
        h = torch.cat([self.convolutions(x), one_hot], dim=1)  # (B, 32 · 7 · 7 + C)
        mu, logvar = self.linear(h).chunk(2, dim=1)
        return mu, logvar
        # STUB
        # raise NotImplementedError("hw4_cvae.a1: compute mu and logvar from x and c")
        # END SOLUTION


class Decoder(nn.Module):
    """The decoder f_θ: latent z and class c → for each pixel the probability x̂ that it is 1.

    The layers are yours to choose, with a sigmoid at the end. The class, as a one-hot vector or an
    `nn.Embedding`, is concatenated to z.
    """

    def __init__(self, zdim: int, nclasses: int) -> None:
        """Make the layers for Z = `zdim` and C = `nclasses`, with PyTorch's random weights."""
        super().__init__()
        self.nclasses = nclasses
        # BEGIN SOLUTION
        self.layers = nn.Sequential(
            nn.Linear(zdim + nclasses, 256),
            nn.SiLU(),
            nn.Linear(256, 32 * 7 * 7),
            nn.SiLU(),
            nn.Unflatten(1, (32, 7, 7)),
            nn.ConvTranspose2d(32, 16, kernel_size=4, stride=2, padding=1),  # (B, 16, 14, 14)
            nn.SiLU(),
            nn.ConvTranspose2d(16, 1, kernel_size=4, stride=2, padding=1),  # (B, 1, 28, 28)
            nn.Sigmoid(),
        )
        # STUB
        # raise NotImplementedError("hw4_cvae.a2: make the layers of the decoder")
        # END SOLUTION

    def forward(self, z: Tensor, c: Tensor) -> Tensor:
        """Map latents z (B, Z) and classes c (B,) to probabilities x_hat (B, 1, 28, 28)."""
        # BEGIN SOLUTION
        one_hot = functional.one_hot(c, self.nclasses).to(z.dtype)  # (B, C)
        return self.layers(torch.cat([z, one_hot], dim=1))
        # STUB
        # raise NotImplementedError("hw4_cvae.a2: compute x_hat from z and c")
        # END SOLUTION


class CVAE(nn.Module):
    """Conditional encoder and decoder, and how a latent is drawn in between.

    Attributes:
        zdim, nclasses: Z and C.
        encoder: x (B, 1, 28, 28), c (B,) → mu, logvar, each (B, Z).
        decoder: z (B, Z), c (B,) → x_hat (B, 1, 28, 28).
    """

    def __init__(self, zdim: int, nclasses: int) -> None:
        """Make the two networks."""
        super().__init__()
        self.zdim = zdim
        self.nclasses = nclasses
        self.encoder = Encoder(zdim, nclasses)
        self.decoder = Decoder(zdim, nclasses)

    def reparameterize(self, mu: Tensor, logvar: Tensor) -> Tensor:
        """Draw z ~ N(μ, diag(σ²)) with the reparameterisation trick; in eval mode return μ.

        The same as in `hw4_conv_vae.py`: copy yours.

        Args:
            mu: the mean μ, (B, Z).
            logvar: log σ², (B, Z).

        Returns:
            (B, Z).
        """
        # BEGIN SOLUTION
        if not self.training:
            return mu
        epsilon = torch.randn_like(mu)
        return mu + (logvar / 2).exp() * epsilon
        # STUB
        # raise NotImplementedError("hw4_cvae.b: draw z ~ N(mu, exp(logvar)); mu in eval mode")
        # END SOLUTION

    def forward(self, x: Tensor, c: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Encode images of known classes, draw z with `reparameterize`, and decode it.

        Args:
            x: the images, (B, 1, 28, 28).
            c: their classes, integers (B,).

        Returns:
            x_hat (B, 1, 28, 28), and mu and logvar of q(z | x, c), each (B, Z).
        """
        # BEGIN SOLUTION
        mu, logvar = self.encoder(x, c)
        z = self.reparameterize(mu, logvar)
        return self.decoder(z, c), mu, logvar
        # STUB
        # raise NotImplementedError("hw4_cvae.c: encode x, draw z, decode it")
        # END SOLUTION

    @torch.no_grad()
    def sample(self, c: Tensor) -> Tensor:
        """Draw one image of each given class: z from the prior N(0, I), then x̂ = f_θ(z, c).

        What is returned are the probabilities of the pixels, not zeros and ones drawn with them.
        Each image has a latent of its own, whether the model is in training or in eval mode.

        Args:
            c: the classes, integers (B,).

        Returns:
            (B, 1, 28, 28), in the order of `c` and on the same device.
        """
        # BEGIN SOLUTION
        return self.decoder(torch.randn(len(c), self.zdim, device=c.device), c)
        # STUB
        # raise NotImplementedError("hw4_cvae.e: decode latents from the prior with the classes c")
        # END SOLUTION


def loss_function(
    x_hat: Tensor, x: Tensor, mu: Tensor, logvar: Tensor, kl_weight: float = 1
) -> tuple[Tensor, Tensor, Tensor]:
    """Negative ELBO on log p(x | c), in its two parts, averaged over the batch.

        bce  = 1/B Σ_b Σ_d −[ x_bd log x̂_bd + (1 − x_bd) log(1 − x̂_bd) ]
        kld  = 1/B Σ_b Σ_i ½ [ μ_bi² + σ_bi² − 1 − log σ_bi² ]
        loss = bce + kl_weight · kld

    The same as in `hw4_conv_vae.py`, so copy yours: the class is in x̂, μ and σ² already, and the
    prior of z does not depend on it.

    Args:
        x_hat: the decoder's probabilities x̂, (B, 1, 28, 28), from 0 to 1 inclusive.
        x: the images, of the same shape, real numbers from 0 to 1.
        mu: the encoder's mean μ, (B, Z).
        logvar: the encoder's log σ², (B, Z).
        kl_weight: the weight of kld in the loss, any number; with 1 the loss is the negative ELBO.

    Returns:
        loss, bce, kld: three scalars. kld is not multiplied by kl_weight.
    """
    # BEGIN SOLUTION
    cross_entropy = functional.binary_cross_entropy(x_hat, x, reduction="none")
    bce = cross_entropy.flatten(start_dim=1).sum(dim=1).mean()
    kld = 0.5 * (mu**2 + logvar.exp() - 1 - logvar).sum(dim=1).mean()
    return bce + kl_weight * kld, bce, kld
    # STUB
    # raise NotImplementedError("hw4_cvae.d: return loss, bce and kld")
    # END SOLUTION


@torch.no_grad()
def evaluate(cvae: CVAE, digits: Digits) -> dict[str, float]:
    """Return the bound on log p(x | c) of test images, in nats per image. Given.

    `elbo`: with the right classes; `kld`: the divergence that it contains; `elbo_wrong_class`: with
    the next class in the place of each image's own. The two bounds differ by as much as the model
    cares for the class.
    """
    cvae.eval()
    cvae.training = True  # z is drawn, while layers such as batch normalisation stay in eval mode
    totals = torch.zeros(3)
    for x, c in zip(digits.images.split(500), digits.labels.split(500), strict=True):
        x_hat, mu, logvar = cvae(x, c)
        loss, _, kld = loss_function(x_hat, x, mu, logvar)
        x_hat, mu, logvar = cvae(x, (c + 1) % cvae.nclasses)
        loss_wrong_class, _, _ = loss_function(x_hat, x, mu, logvar)
        totals += len(x) * torch.stack([-loss, kld, -loss_wrong_class]).cpu()
    cvae.eval()
    elbo, kld, elbo_wrong_class = (totals / len(digits.images)).tolist()
    return {"elbo": elbo, "kld": kld, "elbo_wrong_class": elbo_wrong_class}


@torch.no_grad()
def draw_figures(cvae: CVAE, digits: Digits, out: Path) -> None:
    """Save images from the model, a column for each class, and test images in other classes. Given.

    In the second figure a row begins with a test image x of class c. The others are decoded from
    z = μ(x, c), its style, with each class from 0 on.
    """
    cvae.eval()
    classes = torch.arange(cvae.nclasses, device=digits.labels.device).repeat(10)  # row by row
    save_image(image_grid(cvae.sample(classes), columns=cvae.nclasses), out / "samples.png")

    x, c = digits.images[:10], digits.labels[:10]
    mu, _ = cvae.encoder(x, c)  # (10, Z)
    styles = cvae.decoder(mu.repeat_interleave(cvae.nclasses, dim=0), classes)
    rows = torch.cat([x.unsqueeze(1), styles.unflatten(0, (10, cvae.nclasses))], dim=1)
    figure = image_grid(rows.flatten(end_dim=1), columns=1 + cvae.nclasses)
    save_image(figure, out / "styles.png")


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = make_parser(
        "Train a class-conditional variational autoencoder on handwritten digits and test it.",
        out="out/hw4_cvae",
        num_epochs=10,
    )
    args = parser.parse_args(argv)
    if args.quick:
        shorten(args)
    return args


def run(args: argparse.Namespace) -> None:
    """Train, test and draw. Raises UsageError if the options are wrong."""
    device = check_device(args.device)
    training_set, test_set = (digits.to(device) for digits in load_images(args.data, args.quick))
    make_folder(args.out)
    out = Path(args.out)
    torch.manual_seed(args.seed)

    cvae = CVAE(args.zdim, nclasses=10).to(device)

    def losses(x: Tensor, c: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        x_hat, mu, logvar = cvae(x, c)
        return loss_function(x_hat, x, mu, logvar, args.kl_weight)

    train(cvae, losses, training_set, args)
    metrics = evaluate(cvae, test_set)
    draw_figures(cvae, test_set, out)
    save_metrics(metrics, out / "metrics.json")
    print(f"On {len(test_set.images)} test images, in nats per image:")
    print(f"  ELBO  {metrics['elbo']:.2f}, of which KL[q(z | x, c) ‖ p(z)] {metrics['kld']:.2f}")
    print(f"  ELBO  {metrics['elbo_wrong_class']:.2f} with the next class instead of its own")
    print(f"Figures: samples.png and styles.png in {args.out}")


def main(argv: Sequence[str] | None = None) -> None:
    """Run the script; for a wrong option, print one sentence and exit with code 2."""
    args = parse_args(argv)
    try:
        run(args)
    except UsageError as error:
        print(f"hw4_cvae.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
