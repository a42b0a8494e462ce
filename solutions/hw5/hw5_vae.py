"""Homework 5, question 2: a variational autoencoder of handwritten digits.

    python hw5_vae.py --quick                the whole script in under a minute, small digits
    python hw5_vae.py --data DIR             10,000 MNIST images (downloaded to DIR if need be)
    python hw5_vae.py --help                 all options

The model (D = 784 pixels, each 0 or 1; Z = 2 latent dimensions):

    prior              p(z)   = N(z; 0, I)
    decoder      p_θ(x | z)   = Π_d Ber(x_d; p_d),        p = f_θ(z)
    encoder      q_φ(z | x)   = N(z; μ, diag(σ²)),        (μ, σ²) = g_φ(x)

Shapes in comments and docstrings: B images in a batch, N images in the training set. `sigma_square`
is always the variance σ², never the standard deviation σ.
"""

import argparse
import math
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from tqdm import tqdm

from hw5_utils import (
    UsageError,
    array_to_image,
    batch_indices,
    check_device,
    concat_images,
    load_images,
    make_folder,
    save_image,
    save_metrics,
    save_scatter,
)

QUICK_EPOCHS = 40


class Encoder(nn.Module):
    """The encoder g_φ: image x → mean μ and variance σ² of q_φ(z | x). Given.

    A hidden layer of tanh units feeds two linear layers: one gives μ, the other log σ², so that
    the variance is positive whatever the weights are.
    """

    def __init__(self, latent_dimension: int, hidden_units: int, data_dimension: int) -> None:
        """Make the layers, with PyTorch's usual random weights."""
        super().__init__()
        self.hidden = nn.Linear(data_dimension, hidden_units)
        self.mu = nn.Linear(hidden_units, latent_dimension)
        self.log_sigma_square = nn.Linear(hidden_units, latent_dimension)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Map images x (B, D) to the mean and the variance of q(z | x), each (B, Z)."""
        h = torch.tanh(self.hidden(x))  # (B, hidden_units)
        return self.mu(h), self.log_sigma_square(h).exp()


class Decoder(nn.Module):
    """The decoder f_θ: latent z → for each pixel the probability p that it is 1.

    A multi-layer perceptron with two hidden layers of `hidden_units` units, that is three linear
    maps; tanh after each hidden layer, and the sigmoid 1 / (1 + e^(−a)) at the output, elementwise:

        h₁ = tanh(A₁ z + b₁),        h₂ = tanh(A₂ h₁ + b₂),        p = sigmoid(A₃ h₂ + b₃)

    The problem sheet can also be read as two linear maps, p = sigmoid(A₂ tanh(A₁ z + b₁) + b₂).
    Either decoder gets full marks, and so does another usual non-linearity in the place of the
    second tanh.
    """

    def __init__(self, latent_dimension: int, hidden_units: int, data_dimension: int) -> None:
        """Make the layers, with PyTorch's usual random weights."""
        super().__init__()
        # BEGIN SOLUTION
        self.layers = nn.Sequential(
            nn.Linear(latent_dimension, hidden_units),
            nn.Tanh(),
            nn.Linear(hidden_units, hidden_units),
            nn.Tanh(),
            nn.Linear(hidden_units, data_dimension),
            nn.Sigmoid(),
        )
        # STUB
        # raise NotImplementedError("hw5_vae.a: make the layers of the decoder")
        # END SOLUTION

    def forward(self, z: Tensor) -> Tensor:
        """Map latents z (B, Z) to probabilities p (B, D), each between 0 and 1."""
        # BEGIN SOLUTION
        return self.layers(z)  # (B, D)
        # STUB
        # raise NotImplementedError("hw5_vae.a: compute p from z with the decoder's layers")
        # END SOLUTION


class VAE:
    """Encoder and decoder, their objective, their training, and three figures of what they learnt.

    Not itself an nn.Module: its method `train` trains the model, while that of an nn.Module
    switches between two modes.

    Attributes:
        args: the options, as `parse_args` returns them.
        encoder, decoder: the two networks, on the device `args.device`.
        train_images: (N, D) float, zeros and ones; empty if none were given.
        train_labels: (N,) integer classes, 0 … 9.
    """

    def __init__(
        self,
        args: argparse.Namespace,
        train_images: Tensor | None = None,
        train_labels: Tensor | None = None,
    ) -> None:
        """Make the networks and keep the data; touches neither disk nor network."""
        if train_images is None:
            train_images = torch.empty(0, args.data_dimension)
        if train_labels is None:
            train_labels = torch.empty(0, dtype=torch.long)
        sizes = args.latent_dimension, args.hidden_units, args.data_dimension
        self.args = args
        self.encoder = Encoder(*sizes).to(args.device)
        self.decoder = Decoder(*sizes).to(args.device)
        self.train_images = train_images.to(args.device)
        self.train_labels = train_labels.to(args.device)

    # --- distributions ---------------------------------------------------------------------------

    @staticmethod
    def logpdf_diagonal_gaussian(z: Tensor, mu: Tensor, sigma_square: Tensor) -> Tensor:
        """Log-density of each z under the Gaussian N(μ, diag(σ²)).

            log N(z; μ, diag(σ²)) = Σ_i −½ [ log(2π σ_i²) + (z_i − μ_i)² / σ_i² ]

        Args:
            z: (B, Z).
            mu: the mean μ, (B, Z), or (Z,) if it is the same for the whole batch.
            sigma_square: the variance σ² > 0, (B, Z) or (Z,).

        Returns:
            (B,): one number for each z, summed over the dimensions i.
        """
        # BEGIN SOLUTION
        log_densities = -0.5 * (
            torch.log(2 * torch.pi * sigma_square) + (z - mu) ** 2 / sigma_square
        )  # (B, Z)
        return log_densities.sum(dim=-1)
        # STUB
        # raise NotImplementedError("hw5_vae.b1: return log N(z; mu, diag(sigma_square))")
        # END SOLUTION

    @staticmethod
    def logpdf_bernoulli(x: Tensor, p: Tensor) -> Tensor:
        """Log-probability of each x under independent Bernoulli distributions.

            log p(x | z) = Σ_d log Ber(x_d; p_d),    Ber(1; p) = p,    Ber(0; p) = 1 − p

        The result stays finite when some p_d is exactly 0 or 1, which the sigmoid reaches in
        floating point: such a pixel counts about 0 if x_d agrees with it, and something finite
        below −10 if not, and the gradient is finite, too. Elsewhere both are those of the formula.

        Args:
            x: (B, D), zeros and ones.
            p: probabilities that x is 1, (B, D), from 0 to 1 inclusive.

        Returns:
            (B,): one number for each x, summed over the pixels d.
        """
        # BEGIN SOLUTION
        tiny = 1e-7  # log 1e-7 = −16; in float32, 1 − 1e-7 still differs from 1
        p = p.clamp(tiny, 1 - tiny)
        return (x * p.log() + (1 - x) * (1 - p).log()).sum(dim=-1)
        # STUB
        # raise NotImplementedError("hw5_vae.b2: return log Ber(x; p), finite at p = 0 and p = 1")
        # END SOLUTION

    @staticmethod
    def sample_diagonal_gaussian(mu: Tensor, sigma_square: Tensor) -> Tensor:
        """Draw one z from N(μ, diag(σ²)) for each row, with the reparameterisation trick.

            z = μ + σ ⊙ ε,    ε ~ N(0, I),    σ the square root of σ²

        The noise ε depends on neither μ nor σ², so that gradients flow through z to both.
        It is drawn anew for each row and each dimension.

        Args:
            mu: the mean μ, (B, Z).
            sigma_square: the variance σ² ≥ 0, (B, Z).

        Returns:
            (B, Z).
        """
        # BEGIN SOLUTION
        epsilon = torch.randn_like(mu)
        return mu + sigma_square.sqrt() * epsilon
        # STUB
        # raise NotImplementedError("hw5_vae.b3: draw z ~ N(mu, diag(sigma_square))")
        # END SOLUTION

    @staticmethod
    def sample_Bernoulli(p: Tensor) -> Tensor:
        """Draw one x from the Bernoulli distributions with probabilities p.

        x_d is 1 with probability p_d and 0 otherwise, independently for each pixel and image.

        Args:
            p: (B, D), from 0 to 1 inclusive.

        Returns:
            (B, D) of zeros and ones, floating point like p (not bool).
        """
        # BEGIN SOLUTION
        return torch.bernoulli(p)
        # STUB
        # raise NotImplementedError("hw5_vae.b4: draw x ~ Ber(p)")
        # END SOLUTION

    def sample_z(self, mu: Tensor, sigma_square: Tensor) -> Tensor:
        """Draw one z (B, Z) from q(z | x), given its mean and variance, each (B, Z). Given."""
        return self.sample_diagonal_gaussian(mu, sigma_square)

    # --- objective and training ------------------------------------------------------------------

    def elbo(
        self, sampled_z: Tensor, mu: Tensor, sigma_square: Tensor, x: Tensor, p: Tensor
    ) -> Tensor:
        """Evidence lower bound, estimated with one z per image: Eq. 2 of the problem sheet.

            ELBO = 1/B Σ_b [ log p(x_b | z_b) + log p(z_b) − log q(z_b | x_b) ]

        with p(x | z) = Ber(x; p), prior p(z) = N(z; 0, I) and q(z | x) = N(z; μ, diag(σ²)). Larger
        is better. It is a function of its arguments alone: it runs no network and draws no z.

        Args:
            sampled_z: z ~ q(z | x), (B, Z).
            mu: the encoder's mean, (B, Z).
            sigma_square: the encoder's variance, (B, Z).
            x: the images, (B, D).
            p: the decoder's probabilities for `sampled_z`, (B, D).

        Returns:
            A scalar: the mean over the batch.
        """
        # BEGIN SOLUTION
        zero, one = torch.zeros_like(mu), torch.ones_like(mu)  # mean and variance of the prior
        log_likelihood = self.logpdf_bernoulli(x, p)  # log p(x | z), (B,)
        log_prior = self.logpdf_diagonal_gaussian(sampled_z, zero, one)  # log p(z), (B,)
        log_posterior = self.logpdf_diagonal_gaussian(sampled_z, mu, sigma_square)  # log q(z | x)
        return (log_likelihood + log_prior - log_posterior).mean()
        # STUB
        # raise NotImplementedError("hw5_vae.c: return the ELBO of Eq. 2, averaged over the batch")
        # END SOLUTION

    def train(self) -> list[float]:
        """Maximise the ELBO with Adam, and return its mean over each epoch, in nats. Given."""
        parameters = [*self.encoder.parameters(), *self.decoder.parameters()]
        optimiser = torch.optim.Adam(parameters, lr=self.args.learning_rate)
        elbos: list[float] = []
        progress = tqdm(range(self.args.num_epochs), desc="training", unit="epoch")
        for _ in progress:
            elbos.append(self.train_epoch(optimiser))
            progress.set_postfix(ELBO=f"{elbos[-1]:.2f}")
        return elbos

    def train_epoch(self, optimiser: torch.optim.Optimizer) -> float:
        """Pass once over the training images in random order; return the mean ELBO. Given."""
        count = len(self.train_images)
        total = 0.0
        for index in batch_indices(count, self.args.batch_size):
            x = self.train_images[index]  # (B, D)
            mu, sigma_square = self.encoder(x)
            z = self.sample_z(mu, sigma_square)
            elbo = self.elbo(z, mu, sigma_square, x, self.decoder(z))
            optimiser.zero_grad()
            (-elbo).backward()  # optimisers minimise
            optimiser.step()
            total += len(index) * elbo.item()
        return total / count

    # --- figures ---------------------------------------------------------------------------------

    def figure_path(self, name: str) -> Path:
        """Return where the figure of that name is saved: in the folder `args.out`. Given."""
        return Path(self.args.out) / name

    @staticmethod
    def interpolate_mu(mua: Tensor, mub: Tensor, alpha: float) -> Tensor:
        """Return the point z_α = (1 − α) μ_a + α μ_b on the line from mua to mub. Given."""
        return (1 - alpha) * mua + alpha * mub

    @torch.no_grad()
    def visualize_data_space(self) -> NDArray:
        """Draw 10 images from the model: Figure (e) i of the problem sheet.

        For each of 10 latents z from the prior N(0, I), drawn with `sample_diagonal_gaussian`: the
        decoder's distribution p(x | z), shown as the image of its probabilities, and beside it one
        sample x from that distribution.

        Returns:
            The figure, (307, 59): `concat_images` of 10 rows × 2 columns of 28×28 images with
            the usual padding; distributions in the left column, samples in the right. It is also
            saved, with `save_image`, as `data_space.png` in the folder `args.out`.
        """
        # BEGIN SOLUTION
        prior_mean = torch.zeros(10, self.args.latent_dimension, device=self.args.device)
        z = self.sample_diagonal_gaussian(prior_mean, torch.ones_like(prior_mean))  # (10, Z)
        p = self.decoder(z)  # (10, D)
        x = self.sample_Bernoulli(p)  # (10, D)
        pairs = torch.stack([p, x], dim=1)  # (10, 2, D): distribution, then sample
        images = [array_to_image(pixels) for pixels in pairs.flatten(end_dim=1)]
        figure = concat_images(images, rows=10, columns=2)
        save_image(figure, self.figure_path("data_space.png"))
        return figure
        # STUB
        # raise NotImplementedError("hw5_vae.e1: draw 10 distributions p(x | z) beside samples")
        # END SOLUTION

    @torch.no_grad()
    def visualize_latent_space(self) -> tuple[Tensor, Tensor]:
        """Show where the encoder puts the training images: Figure (e) ii of the problem sheet.

        A scatter plot of the mean μ of q(z | x) for each image in `train_images`, coloured by
        its class in `train_labels`.

        Returns:
            The points (N, 2), in the order of `train_images`, and their labels (N,). The plot is
            also saved, with `save_scatter`, as `latent_space.png` in the folder `args.out`.
        """
        # BEGIN SOLUTION
        means, _ = self.encoder(self.train_images)  # (N, Z)
        save_scatter(means, self.train_labels, self.figure_path("latent_space.png"))
        return means, self.train_labels
        # STUB
        # raise NotImplementedError("hw5_vae.e2: plot the posterior means, coloured by class")
        # END SOLUTION

    @torch.no_grad()
    def visualize_inter_class_interpolation(self) -> tuple[NDArray, Tensor]:
        """Morph one class into another: Figure (e) iii of the problem sheet.

        Draws 3 pairs (a, b) of training images at random, each of two different classes. Each pair
        is one row: the distributions p(x | z_α) on the line from the posterior mean μ_a to μ_b,
        z_α = (1 − α) μ_a + α μ_b (see `interpolate_mu`), for α = 0, 0.1, …, 1 from left to right.

        Returns:
            The figure, (90, 338): `concat_images` of 3 rows × 11 columns of 28×28 images with the
            usual padding; and the classes of the pairs, (3, 2): one row (class of a, class of b)
            for each row of the figure. The figure is also saved, with `save_image`, as
            `interpolation.png` in the folder `args.out`.
        """
        # BEGIN SOLUTION
        labels = self.train_labels.cpu()
        images: list[NDArray] = []
        classes: list[Tensor] = []
        for _ in range(3):
            a = int(torch.randint(len(labels), ()))
            others = (labels != labels[a]).nonzero().flatten()  # images of every other class
            b = int(others[torch.randint(len(others), ())])
            (mua, mub), _ = self.encoder(self.train_images[[a, b]])  # the means, (2, Z)
            line = [self.interpolate_mu(mua, mub, step / 10) for step in range(11)]
            p = self.decoder(torch.stack(line))  # (11, D)
            images += [array_to_image(pixels) for pixels in p]
            classes.append(labels[[a, b]])
        figure = concat_images(images, rows=3, columns=11)
        save_image(figure, self.figure_path("interpolation.png"))
        return figure, torch.stack(classes)
        # STUB
        # raise NotImplementedError("hw5_vae.e3: interpolate between 3 pairs of different classes")
        # END SOLUTION


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = argparse.ArgumentParser(
        description="Train a variational autoencoder on handwritten digits and draw its figures.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    add("--latent_dimension", type=_at_least(2), default=2, help="dimension Z of the latent space")
    add("--hidden_units", type=_at_least(1), default=500, help="width of the hidden layers")
    add("--data_dimension", type=int, default=784, choices=[784], help="pixels of an image")
    add("--num_epochs", type=_at_least(1), default=200, help="passes over the training images")
    add("--batch_size", type=_at_least(1), default=100, help="images in a minibatch")
    add("--learning_rate", type=_positive, default=1e-3, help="step size of Adam")
    add("--seed", type=int, default=1234, help="seed of all random numbers")
    add("--data", default="data", help="folder of the data sets; MNIST is downloaded to it")
    add("--out", default="out/hw5_vae", help="folder in which the figures are saved")
    add("--device", default="cpu", help="cpu, cuda or mps")
    add(
        "--quick",
        action="store_true",
        help=f"small digits that need no download, and at most {QUICK_EPOCHS} epochs",
    )
    args = parser.parse_args(argv)
    if args.quick:
        args.num_epochs = min(args.num_epochs, QUICK_EPOCHS)
    return args


def _at_least(smallest: int) -> Callable[[str], int]:
    """Return an argparse type: whole numbers that are not smaller than `smallest`."""

    def convert(text: str) -> int:
        if not text.isdecimal() or int(text) < smallest:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number ≥ {smallest}")
        return int(text)

    return convert


def _positive(text: str) -> float:
    """Convert an option's text to a positive number; an argparse type."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive number")
    return number


def main(argv: Sequence[str] | None = None) -> None:
    """Train the model, draw its figures, and print the ELBO and where the figures are."""
    args = parse_args(argv)
    try:
        check_device(args.device)
        images, labels = load_images(args.data, args.quick)
        make_folder(args.out)
    except UsageError as error:
        print(f"hw5_vae.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None

    torch.manual_seed(args.seed)
    vae = VAE(args, images, labels)
    elbos = vae.train()
    vae.visualize_data_space()
    vae.visualize_latent_space()
    vae.visualize_inter_class_interpolation()
    save_metrics({"elbo": elbos[-1]}, args.out)
    print(f"ELBO on the {len(images)} training images, last epoch: {elbos[-1]:.2f} nats per image")
    print(
        "Figures and number: data_space.png, latent_space.png, interpolation.png "
        f"and metrics.json in {args.out}"
    )


if __name__ == "__main__":
    main()
