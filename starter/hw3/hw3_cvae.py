"""Homework 3, exercise 1: a conditional variational autoencoder of handwritten digits.

    python hw3_cvae.py --quick               the whole script in under a minute, small digits
    python hw3_cvae.py --data DIR            60,000 MNIST images (downloaded to DIR if need be)
    python hw3_cvae.py --number 2718         the number whose digits are drawn
    python hw3_cvae.py --help                all options

The model (D = 784 pixels between 0 and 1; y the class, one-hot; Z = 64 latent dimensions):

    prior           p(z | y)    = N(z; 0, I)                     the same for every y
    decoder         p(x | z, y) = Π_d Ber(x_d; x̂_d),             x̂ = f_θ(z, y)
    encoder         q(z | x, y) = N(z; μ, diag(σ²)),             (μ, log σ²) = g_φ(x, y)

Both networks are dense and see the class: the one-hot y is concatenated to what else they take.
Shapes in comments and docstrings: B images in a batch, N images in all, C classes, Z latent
dimensions. `logvar` is log σ², the logarithm of the variance.
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
    Digits,
    UsageError,
    at_least,
    batch_indices,
    check_device,
    concat_images,
    digits_of,
    load_images,
    make_folder,
    one_hot,
    positive,
    save_image,
    save_metrics,
    train_classifier,
)

QUICK_PASSES = 20  # over the small digits, in each epoch


class CVAE(nn.Module):
    """Encoder q(z | x, y) and decoder p(x | z, y), and what is done with them.

    Only `forward`, `reparametrize`, `sample` and `images_for` are graded. `encode` and `decode` are
    a way to divide the work: keep them or not.

    Attributes:
        input_shape: the shape of one image, such as (1, 28, 28); D is the number of its pixels.
        latent_dim: Z.
        num_classes: C.
    """

    def __init__(
        self,
        input_shape: tuple[int, ...] = (1, 28, 28),
        latent_dim: int = 64,
        num_classes: int = 10,
    ) -> None:
        """Make the layers, with PyTorch's usual random weights.

        Dense layers, with a non-linearity after each but the last. The encoder takes an image and a
        one-hot class, D + C numbers, and gives μ and log σ², 2 Z numbers; the decoder takes z and a
        one-hot class, Z + C numbers, and gives D numbers between 0 and 1 (sigmoid). The number and
        the width of the hidden layers are yours to choose. Three of 512, 256 and 128 units in the
        encoder, and the reverse in the decoder, do.
        """
        super().__init__()
        self.input_shape = tuple(input_shape)
        self.latent_dim = latent_dim
        self.num_classes = num_classes
        pixels = math.prod(self.input_shape)  # D
        raise NotImplementedError("hw3_cvae.b1: make the layers of encoder and decoder")

    def encode(self, x: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
        """Map images x (B, *input_shape) and classes y (B, C) to μ and log σ², each (B, Z)."""
        raise NotImplementedError("hw3_cvae.b1: compute mu and logvar from x and y")

    def decode(self, z: Tensor, y: Tensor) -> Tensor:
        """Map latents z (B, Z) and classes y (B, C) to images x̂ (B, *input_shape) in [0, 1]."""
        raise NotImplementedError("hw3_cvae.b1: compute x_hat from z and y")

    def reparametrize(self, mu: Tensor, logvar: Tensor) -> Tensor:
        """Draw one z from N(μ, diag(σ²)) for each row, with the reparametrisation trick.

            z = μ + σ ⊙ ε,    ε ~ N(0, I),    σ = exp(½ log σ²)

        The noise ε depends on neither μ nor σ, so that gradients flow through z to both. It is
        drawn anew for each row and each dimension.

        Args:
            mu: the mean μ, (B, Z).
            logvar: log σ², (B, Z).

        Returns:
            (B, Z).
        """
        raise NotImplementedError("hw3_cvae.b2: draw z ~ N(mu, diag(exp(logvar)))")

    def forward(self, x: Tensor, y: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Encode images, draw one z for each, and decode it: all that the loss needs.

        Args:
            x: images in [0, 1], (B, *input_shape).
            y: their classes, one-hot, (B, C).

        Returns:
            (x_hat, mu, logvar, z): the decoder's image x̂ of z, (B, *input_shape), in [0, 1]; the
            encoder's μ and log σ², each (B, Z); and the z that was drawn, (B, Z).
        """
        raise NotImplementedError("hw3_cvae.b3: return x_hat, mu, logvar and z")

    def sample(self, y: Tensor) -> Tensor:
        """Make one new image of each given class: z from the prior N(0, I), then the decoder.

        Args:
            y: classes, one-hot, (B, C).

        Returns:
            The decoder's x̂, (B, *input_shape), in [0, 1]; with a new z for each row. The pixels
            themselves are not drawn: x̂ is what one looks at.
        """
        raise NotImplementedError("hw3_cvae.c1: decode z ~ N(0, I) with the classes y")

    @torch.no_grad()
    def images_for(self, labels: Sequence[int] | Tensor) -> Tensor:
        """Draw a number: one new image of each of its digits, in their order.

        The same digit twice gives two different images.

        Args:
            labels: the digits as integers, (N,); [2, 0, 2, 3] for 2023. A list or a tensor.

        Returns:
            Images in [0, 1], (N, *input_shape).
        """
        raise NotImplementedError("hw3_cvae.c2: return one image for each label")


def loss_fn(x: Tensor, x_hat: Tensor, mu: Tensor, logvar: Tensor) -> Tensor:
    """Return the negative of the conditional ELBO, averaged over the batch; smaller is better.

        loss = 1/B Σ_b [ BCE(x_b, x̂_b) + KL(q(z | x_b, y_b), N(0, I)) ]

        BCE(x, x̂) = −Σ_d [ x_d log x̂_d + (1 − x_d) log(1 − x̂_d) ]       summed over the pixels
        KL          = ½ Σ_i [ μ_i² + σ_i² − log σ_i² − 1 ]                summed over the dimensions

    The class y occurs in it only by way of x̂, μ and log σ². The value is finite also where some x̂_d
    is exactly 0 or 1, and so is its gradient.

    Args:
        x: the images, (B, *input_shape), real numbers in [0, 1].
        x_hat: the decoder's x̂, (B, *input_shape), in [0, 1].
        mu: the encoder's μ, (B, Z).
        logvar: the encoder's log σ², (B, Z).

    Returns:
        A scalar.
    """
    raise NotImplementedError("hw3_cvae.b4: return BCE + KL, averaged over the batch")


def train(model: CVAE, data: Digits, args: argparse.Namespace) -> list[float]:
    """Minimise the loss with Adam; return its mean over each epoch, in nats per image. Given."""
    optimiser = torch.optim.Adam(model.parameters(), lr=args.learning_rate)
    y = one_hot(data.labels, model.num_classes)  # (N, C)
    losses: list[float] = []
    for epoch in range(args.num_epochs):
        total = 0.0
        batches = list(batch_indices(len(data.images), args.batch_size))
        for index in tqdm(batches, desc=f"epoch {epoch + 1}", unit="batch", leave=False):
            x = data.images[index]  # (B, 1, 28, 28)
            x_hat, mu, logvar, _ = model(x, y[index])
            loss = loss_fn(x, x_hat, mu, logvar)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += len(index) * loss.item()
        losses.append(total / len(data.images))
    return losses


@torch.no_grad()
def evaluate(model: CVAE, data: Digits) -> dict[str, float]:
    """Return the loss of some images and its two parts, in nats per image. Given."""
    x_hat, mu, logvar, _ = model(data.images, one_hot(data.labels, model.num_classes))
    zero = torch.zeros_like(mu)  # μ = log σ² = 0 is the prior itself: its divergence is zero
    loss = loss_fn(data.images, x_hat, mu, logvar).item()
    reconstruction = loss_fn(data.images, x_hat, zero, zero).item()
    return {"loss": loss, "reconstruction": reconstruction, "kl": loss - reconstruction}


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = argparse.ArgumentParser(
        description="Train a conditional VAE on handwritten digits and let it draw a number.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    add("--number", type=digits_of, default="31415926", help="the number whose digits are drawn")
    add("--latent_dim", type=at_least(1), default=64, help="dimension Z of the latent space")
    add("--num_epochs", type=at_least(1), default=1, help="passes over the training images")
    add("--batch_size", type=at_least(1), default=64, help="images in a minibatch")
    add("--learning_rate", type=positive, default=3e-3, help="step size of Adam")
    add("--seed", type=int, default=1234, help="seed of all random numbers")
    add("--data", default="data", help="folder of the data sets; MNIST is downloaded to it")
    add("--out", default="out/hw3_cvae", help="folder in which the figures are saved")
    add("--device", default="cpu", help="cpu, cuda or mps")
    add(
        "--quick",
        action="store_true",
        help=f"small digits that need no download; an epoch passes {QUICK_PASSES} times over them",
    )
    args = parser.parse_args(argv)
    if args.quick:
        args.num_epochs *= QUICK_PASSES
    return args


def run(args: argparse.Namespace) -> None:
    """Train the model, draw its figures, and say how good it is."""
    device = check_device(args.device)
    train_data, test_data = load_images(args.data, args.quick)
    train_data, test_data = train_data.to(device), test_data.to(device)
    make_folder(args.out)
    out = Path(args.out)
    torch.manual_seed(args.seed)

    model = CVAE(latent_dim=args.latent_dim).to(device)
    losses = train(model, train_data, args)
    metrics = {"train_loss": losses[-1]}
    metrics |= {f"test_{name}": value for name, value in evaluate(model, test_data).items()}

    classes = torch.arange(10).repeat(10)  # 10 rows, each with the digits 0 … 9
    save_image(concat_images(model.images_for(classes), 10, 10), out / "digits.png")
    number = model.images_for(args.number)
    save_image(concat_images(number, 1, len(number)), out / "number.png", enlarge=4)

    # What a classifier that has seen real images makes of 200 drawn images of each digit.
    classify = train_classifier(train_data)
    classes = torch.arange(10, device=device).repeat(200)
    recognised = classify(model.images_for(classes)) == classes  # (2000,)
    metrics["recognised"] = recognised.float().mean().item()
    right = classify(test_data.images) == test_data.labels
    metrics["recognised_real"] = right.float().mean().item()
    save_metrics(metrics, out)

    print(
        "Test images: loss {test_loss:.2f} = reconstruction {test_reconstruction:.2f} + KL "
        "{test_kl:.2f} nats per image".format(**metrics)
    )
    print(
        "A classifier recognises {recognised:.1%} of 2000 drawn digits, and {recognised_real:.1%} "
        "of the test images".format(**metrics)
    )
    print(f"Figures: digits.png and number.png in {args.out}; the numbers are in metrics.json")


def main(argv: Sequence[str] | None = None) -> None:
    """Run the script; for a wrong option, print one sentence and exit with code 2."""
    args = parse_args(argv)
    try:
        run(args)
    except UsageError as error:
        print(f"hw3_cvae.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
