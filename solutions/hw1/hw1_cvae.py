"""Homework 1, question 2: a variational autoencoder that is told the class of each image.

    python hw1_cvae.py --quick           the whole script in under a minute, on small digits
    python hw1_cvae.py --data DIR        Fashion-MNIST (downloaded to DIR if need be)
    python hw1_cvae.py --help            all options

The model (D = 784 pixels, Z latent dimensions, C classes; c is the one-hot code of the class):

    prior             p(z | c) = N(z; 0, I)
    decoder     p_θ(x | z, c)  = Π_d Ber(x_d; p_d),        p = f_θ(z, c)
    encoder     q_φ(z | x, c)  = N(z; μ, diag(σ²)),        (μ, log σ²) = g_φ(x, c)

A standard VAE is the same with C = 1: if there is only one class, its code c is always 1 and tells
nothing.

Shapes in comments and docstrings: B images in a batch, N images in a data set. `logvar` is log σ²,
the logarithm of the variance.
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from tqdm import tqdm

from hw1_utils import (
    UsageError,
    at_least,
    batch_indices,
    check_device,
    load_data,
    make_folder,
    nearest_neighbour_labels,
    positive,
    save_image_rows,
    save_metrics,
    save_scatter,
    tsne,
)

QUICK_EPOCHS = 10
VALIDATION_SHARE = 0.2
DRAWN_CLASSES = (3, 4, 5, 7)  # Dress, Coat, Sandal, Sneaker
MANIFOLD_POINTS = 2000  # of the test images; t-SNE of all of them would take minutes


class CVAE(nn.Module):
    """Class-conditional variational autoencoder of images with n_in pixels.

    Attributes:
        n_in, z_dim, n_classes: the sizes D, Z and C.
    """

    def __init__(self, n_in: int, n_hid: int, z_dim: int, n_classes: int) -> None:
        """Make the layers of encoder and decoder, with hidden layers of n_hid units.

        The architecture is yours, as long as both networks take the class into account; simplest
        is to append the one-hot code to the network's input.
        """
        super().__init__()
        self.n_in = n_in
        self.z_dim = z_dim
        self.n_classes = n_classes
        # BEGIN SOLUTION
        self.encoder = nn.Sequential(
            nn.Linear(n_in + n_classes, n_hid),
            nn.ReLU(),
            nn.Linear(n_hid, n_hid),
            nn.ReLU(),
            nn.Linear(n_hid, 2 * z_dim),
        )
        self.decoder = nn.Sequential(
            nn.Linear(z_dim + n_classes, n_hid),
            nn.ReLU(),
            nn.Linear(n_hid, n_hid),
            nn.ReLU(),
            nn.Linear(n_hid, n_in),
            nn.Sigmoid(),
        )
        # STUB
        # raise NotImplementedError("hw1_cvae.a1: make the layers of encoder and decoder")
        # END SOLUTION

    def encode(self, x: Tensor, c: Tensor) -> tuple[Tensor, Tensor]:
        """Return the parameters of q(z | x, c): the encoder g_φ.

        Args:
            x: images, (B, D), grey values from 0 to 1.
            c: one-hot classes, (B, C), floating point.

        Returns:
            The mean μ and the logarithm of the variance, log σ², (B, Z) each. Both may be any real
            numbers, and both depend on x and on c.
        """
        # BEGIN SOLUTION
        mu, logvar = self.encoder(torch.cat([x, c], dim=1)).chunk(2, dim=1)
        return mu, logvar
        # STUB
        # raise NotImplementedError("hw1_cvae.a1: compute mu and logvar from x and c")
        # END SOLUTION

    def decode(self, z: Tensor, c: Tensor) -> Tensor:
        """Return the probabilities p of the pixels, the parameters of p(x | z, c): decoder f_θ.

        Args:
            z: latents, (B, Z).
            c: one-hot classes, (B, C), floating point.

        Returns:
            (B, D), between 0 and 1. They depend on z and on c.
        """
        # BEGIN SOLUTION
        return self.decoder(torch.cat([z, c], dim=1))
        # STUB
        # raise NotImplementedError("hw1_cvae.a2: compute the pixels' probabilities from z and c")
        # END SOLUTION

    @staticmethod
    def reparameterize(mu: Tensor, logvar: Tensor) -> Tensor:
        """Draw one z ~ N(μ, diag(σ²)) for each row, with the reparameterisation trick.

            z = μ + σ ⊙ ε,    ε ~ N(0, I),    σ = exp(½ log σ²)

        The noise is drawn anew for each row and dimension; gradients reach `mu` and `logvar`.

        Args:
            mu, logvar: (B, Z) each.

        Returns:
            (B, Z).
        """
        # BEGIN SOLUTION
        return mu + torch.exp(0.5 * logvar) * torch.randn_like(mu)
        # STUB
        # raise NotImplementedError("hw1_cvae.a3: draw z ~ N(mu, diag(exp(logvar)))")
        # END SOLUTION

    def forward(self, x: Tensor, c: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Encode x, draw one z for each image, and decode it.

        Args:
            x: (B, D).
            c: one-hot classes, (B, C), for encoder and decoder alike.

        Returns:
            (recon, mu, logvar): the decoder's probabilities, (B, D), and the encoder's two
            results, (B, Z) each.
        """
        # BEGIN SOLUTION
        mu, logvar = self.encode(x, c)
        z = self.reparameterize(mu, logvar)
        return self.decode(z, c), mu, logvar
        # STUB
        # raise NotImplementedError("hw1_cvae.a4: encode, draw z, decode")
        # END SOLUTION

    @staticmethod
    def loss_function(recon: Tensor, x: Tensor, mu: Tensor, logvar: Tensor) -> Tensor:
        """Return the negative evidence lower bound, averaged over the batch.

            loss = 1/B Σ_b [ BCE(x_b, p_b) + KL(N(μ_b, diag(σ_b²)), N(0, I)) ]
            BCE(x, p) = −Σ_d [ x_d log p_d + (1 − x_d) log(1 − p_d) ]
            KL(N(μ, diag(σ²)), N(0, I)) = ½ Σ_i [ μ_i² + σ_i² − 1 − log σ_i² ]

        Both terms are *summed* over pixels d and latent dimensions i. The loss is finite also where
        p_d is exactly 0 or 1, as a sigmoid can be in floating point, and so is its gradient.

        Args:
            recon: the decoder's probabilities p, (B, D), from 0 to 1 inclusive.
            x: the images, (B, D), grey values from 0 to 1.
            mu, logvar: the encoder's results, (B, Z) each.

        Returns:
            A scalar, to be minimised.
        """
        # BEGIN SOLUTION
        bce = functional.binary_cross_entropy(recon, x, reduction="none").sum(dim=1)  # (B,)
        kl = 0.5 * (mu.square() + logvar.exp() - 1 - logvar).sum(dim=1)  # (B,)
        return (bce + kl).mean()
        # STUB
        # raise NotImplementedError("hw1_cvae.a5: return the negative ELBO, a mean over the batch")
        # END SOLUTION

    @torch.no_grad()
    def sample_class(self, label: int, n: int) -> Tensor:
        """Draw n images of one class: z ~ N(0, I) anew for each, then the decoder.

        Args:
            label: the class, 0 … C − 1.
            n: how many images.

        Returns:
            The decoder's probabilities, to be shown as grey values, (n, D). They lie on the device
            of the model's parameters.
        """
        # BEGIN SOLUTION
        device = next(self.parameters()).device
        z = torch.randn(n, self.z_dim, device=device)
        labels = torch.full((n,), label, device=device)
        return self.decode(z, one_hot(labels, self.n_classes))
        # STUB
        # raise NotImplementedError("hw1_cvae.a6: draw z ~ N(0, I) and decode it with the class")
        # END SOLUTION


def one_hot(labels: Tensor, n_classes: int) -> Tensor:
    """Return the one-hot codes (N, C), floating point, of integer labels (N,). Given."""
    return functional.one_hot(labels, n_classes).float()


# --- training and evaluation: given --------------------------------------------------------------


@dataclass(frozen=True)
class CodedImages:
    """Images x (N, D), the codes c (N, C) that the model is told, and the labels (N,)."""

    x: Tensor
    c: Tensor
    labels: Tensor

    @classmethod
    def of(cls, images: Tensor, labels: Tensor, n_classes: int) -> "CodedImages":
        """Code the labels; if the model knows only one class, every image is told to be of it."""
        told = labels if n_classes > 1 else torch.zeros_like(labels)
        return cls(images, one_hot(told, n_classes), labels)


def train(model: CVAE, data: CodedImages, args: argparse.Namespace, epochs: int, name: str) -> None:
    """Minimise the loss over the data by Adam; `name` stands beside the progress bar."""
    optimiser = torch.optim.Adam(model.parameters(), lr=args.learning_rate)
    progress = tqdm(range(epochs), desc=name, unit="epoch")
    for _ in progress:
        for index in batch_indices(len(data.x), args.batch_size):
            x = data.x[index]  # (B, D)
            recon, mu, logvar = model(x, data.c[index])
            loss = model.loss_function(recon, x, mu, logvar)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        progress.set_postfix(loss=f"{loss.item():.1f}")


@torch.no_grad()
def evaluate(model: CVAE, data: CodedImages) -> dict[str, float]:
    """Return the loss over the data, and its two terms."""
    recon, mu, logvar = model(data.x, data.c)
    loss = model.loss_function(recon, data.x, mu, logvar).item()
    prior = torch.zeros_like(mu)  # mean and log-variance of N(0, I), which has no KL from itself
    bce = model.loss_function(recon, data.x, prior, prior).item()
    return {"loss": loss, "bce": bce, "kl": loss - bce}


def choose_z_dim(
    training: CodedImages, validation: CodedImages, args: argparse.Namespace
) -> tuple[int, dict[str, float]]:
    """Return the z_dim among `args.z_dim` with the smallest loss on the validation set.

    Each is trained for `args.tuning_epochs` epochs on the training set. Also returns the losses by
    name; if there is nothing to choose from, there are none.
    """
    if len(args.z_dim) == 1:
        return args.z_dim[0], {}
    losses: dict[int, float] = {}
    for z_dim in args.z_dim:
        model = make_model(training, z_dim, args)
        train(model, training, args, args.tuning_epochs, f"Z = {z_dim}")
        losses[z_dim] = evaluate(model, validation)["loss"]
    best = min(losses, key=losses.__getitem__)
    return best, {f"tuning_loss_{z_dim}": loss for z_dim, loss in losses.items()}


def make_model(data: CodedImages, z_dim: int, args: argparse.Namespace) -> CVAE:
    """Make a model for such data, on the same device."""
    return CVAE(data.x.shape[1], args.n_hid, z_dim, data.c.shape[1]).to(data.x.device)


@torch.no_grad()
def class_in_latents(model: CVAE, known: CodedImages, data: CodedImages) -> float:
    """Return how well the class of an image can be told from its latent alone.

    It is the share of the data whose class is the most frequent one among the 10 nearest posterior
    means of known images. If z says nothing of the class, it is what guessing gives: 0.1 for ten
    classes.
    """
    known_mu, _ = model.encode(known.x, known.c)  # (M, Z)
    mu, _ = model.encode(data.x, data.c)  # (N, Z)
    found = nearest_neighbour_labels(mu, known_mu, known.labels)
    return (found == data.labels).float().mean().item()


def recognised(model: CVAE, label: int, known: CodedImages, n: int = 200) -> float:
    """Return the share of n images drawn of a class that resemble it more than any other.

    That is, the class is the most frequent one among the 10 nearest known images.
    """
    found = nearest_neighbour_labels(model.sample_class(label, n), known.x, known.labels)
    return (found == label).float().mean().item()


@torch.no_grad()
def save_manifold(
    model: CVAE, data: CodedImages, names: Sequence[str], seed: int, path: Path
) -> None:
    """Save a scatter plot of posterior means in the plane, coloured by class; by t-SNE if Z ≠ 2.

    Of the data only the first MANIFOLD_POINTS are shown.
    """
    shown = slice(MANIFOLD_POINTS)
    mu, _ = model.encode(data.x[shown], data.c[shown])  # (N, Z)
    kind = "standard VAE" if model.n_classes == 1 else "class-conditional VAE"
    if model.z_dim == 2:
        save_scatter(mu, data.labels[shown], names, f"posterior means of the {kind}", path)
    else:
        title = f"posterior means of the {kind}, {model.z_dim} dimensions, by t-SNE"
        save_scatter(tsne(mu, seed), data.labels[shown], names, title, path)


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = argparse.ArgumentParser(
        description="Train a class-conditional and a standard VAE on Fashion-MNIST; compare them.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    add(
        "--z_dim",
        type=at_least(2),
        nargs="+",
        default=[2, 5, 10, 20],
        help="latent dimensions Z, of which the validation set chooses one",
    )
    add("--n_hid", type=at_least(1), default=400, help="width of the hidden layers")
    add("--num_epochs", type=at_least(1), default=15, help="passes over the training images")
    add("--tuning_epochs", type=at_least(1), default=3, help="the same, while Z is chosen")
    add("--batch_size", type=at_least(1), default=128, help="images in a minibatch")
    add("--learning_rate", type=positive, default=1e-3, help="step size of Adam")
    add("--seed", type=int, default=1234, help="seed of all random numbers")
    add("--data", default="data", help="folder of the data sets; Fashion-MNIST is downloaded to it")
    add("--out", default="out/hw1_cvae", help="folder in which figures and metrics are saved")
    add("--device", default="cpu", help="cpu, cuda or mps")
    add(
        "--quick",
        action="store_true",
        help=f"small digits that need no download, and at most {QUICK_EPOCHS} epochs",
    )
    args = parser.parse_args(argv)
    if args.quick:
        args.num_epochs = min(args.num_epochs, QUICK_EPOCHS)
        args.tuning_epochs = min(args.tuning_epochs, QUICK_EPOCHS)
    return args


def run(args: argparse.Namespace) -> None:
    """Choose Z, train both models, draw what they have learnt, and report the comparison."""
    device = check_device(args.device)
    data = load_data("FashionMNIST", args.data, args.quick).to(device)
    out = make_folder(args.out)
    torch.manual_seed(args.seed)

    names = data.class_names
    shuffled = torch.randperm(len(data.train_images), device=device)
    held_out = round(VALIDATION_SHARE * len(shuffled))
    metrics: dict[str, float] = {}
    for kind, n_classes in {"cvae": len(names), "vae": 1}.items():
        validation, training = (
            CodedImages.of(data.train_images[index], data.train_labels[index], n_classes)
            for index in (shuffled[:held_out], shuffled[held_out:])
        )
        test = CodedImages.of(data.test_images, data.test_labels, n_classes)
        if kind == "cvae":
            z_dim, metrics = choose_z_dim(training, validation, args)
            metrics["z_dim"] = z_dim
        model = make_model(training, z_dim, args)
        train(model, training, args, args.num_epochs, f"{kind}, Z = {z_dim}")

        metrics[f"{kind}_validation_loss"] = evaluate(model, validation)["loss"]
        for name, value in evaluate(model, test).items():
            metrics[f"{kind}_test_{name}"] = value
        metrics[f"{kind}_class_in_latents"] = class_in_latents(model, training, test)
        save_manifold(model, test, names, args.seed, out / f"manifold_{kind}.png")
        if kind == "cvae":
            rows = {names[label]: model.sample_class(label, 10) for label in DRAWN_CLASSES}
            save_image_rows(rows, out / "samples.png")
            for label in DRAWN_CLASSES:
                metrics[f"recognised_{names[label].lower()}"] = recognised(model, label, training)

    save_metrics(metrics, out)
    for name, value in metrics.items():
        print(f"{name:24} {value:8.3f}")
    print(f"Figures: manifold_cvae.png, manifold_vae.png and samples.png in {args.out}")


def main(argv: Sequence[str] | None = None) -> None:
    """Run the script; for a wrong option, print one sentence and exit with code 2."""
    args = parse_args(argv)
    try:
        run(args)
    except UsageError as error:
        print(f"hw1_cvae.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
