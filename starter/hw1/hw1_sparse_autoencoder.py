"""Homework 1, question 3: a sparse autoencoder that takes the noise off handwritten digits.

    python hw1_sparse_autoencoder.py --quick        under a minute, on small digits
    python hw1_sparse_autoencoder.py --data DIR     MNIST (downloaded to DIR if need be)
    python hw1_sparse_autoencoder.py --help         all options

The model (V = 784 pixels, H = 1176 = 1.5 V codes, of which few differ from zero):

    noisy input    x̃ = x + σ ε,        ε ~ N(0, I)
    encoder        h = f_θ(x̃)          not linear
    decoder        x̂ = D h             linear; the columns of D, the dictionary, are its atoms
    loss           ‖x̂ − x‖² + λ ‖h‖₁   the second term makes h sparse

Shapes in comments and docstrings: B images in a batch. `noise` is the standard deviation σ, `l1`
the weight λ.
"""

import argparse
import sys
from collections.abc import Sequence

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
    not_negative,
    positive,
    save_image_rows,
    save_metrics,
    weights_to_grey,
)

QUICK_PASSES = 5  # over the small digits, in each epoch


def shrinkage(h: Tensor, threshold: Tensor | float) -> Tensor:
    """Move every entry of h towards zero by the threshold, and those that reach it to zero.

        shrinkage(h, t) = sign(h) · max(|h| − t, 0)

    Soft thresholding, on both sides: negative entries stay negative. It solves the lasso in one
    dimension, argmin_u ½ (u − h)² + t |u|, which is why it turns up in methods for sparse codes.
    Gradients reach `h` and, if it is a tensor, `threshold`.

    Args:
        h: any shape.
        threshold: t ≥ 0, a number or a tensor that broadcasts with h.

    Returns:
        The shape of h.
    """
    raise NotImplementedError("hw1_sparse_autoencoder.a1: return sign(h) max(|h| − threshold, 0)")


class SparseAutoencoder(nn.Module):
    """Over-complete autoencoder: an encoder of your own, and a linear decoder.

    Attributes:
        atoms: the parameter from which `dictionary` is made, (V, H).
    """

    def __init__(self, visible: int, hidden: int) -> None:
        """Make the dictionary's parameter (given) and the layers of the encoder."""
        super().__init__()
        self.atoms = nn.Parameter(torch.randn(visible, hidden) / visible**0.5)
        raise NotImplementedError("hw1_sparse_autoencoder.a2: make the layers of the encoder")

    @property
    def dictionary(self) -> Tensor:
        """The dictionary D, (V, H): its columns are the atoms, scaled to unit length. Given.

        Without a fixed length the penalty on h would mean nothing: half of h and twice the atoms
        give the same x̂ at half the price. And only among atoms of one length is the atom with the
        largest |h| the one that contributes most.
        """
        return functional.normalize(self.atoms, dim=0)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Encode x by your own non-linear f, and decode the result with the dictionary.

            h = f(x),        x̂ = D h

        Args:
            x: noisy images, (B, V).

        Returns:
            (x_hat, h): x̂ (B, V), nothing else than the product with `dictionary` (no bias, no
            sigmoid); and the codes h, (B, H).
        """
        raise NotImplementedError("hw1_sparse_autoencoder.a2: compute h = f(x) and x_hat = D h")


def loss_function(x_hat: Tensor, x: Tensor, h: Tensor, l1: float) -> Tensor:
    """Return squared error and penalty, summed over pixels and codes, averaged over the batch.

        loss = 1/B Σ_b [ Σ_i (x̂_bi − x_bi)² + λ Σ_j |h_bj| ]

    Args:
        x_hat: the output x̂, (B, V).
        x: what it should be, the images without noise, (B, V).
        h: the codes, (B, H).
        l1: the weight λ ≥ 0 of the penalty.

    Returns:
        A scalar.
    """
    raise NotImplementedError("hw1_sparse_autoencoder.b: return squared error and L1 penalty")


def top_atoms(h: Tensor, dictionary: Tensor, k: int = 5) -> Tensor:
    """Return the k atoms that are used most: those whose mean |h_j| over the batch is largest.

    Args:
        h: the codes of a batch, (B, H).
        dictionary: D, (V, H), whose columns are the atoms.
        k: how many, at most H.

    Returns:
        (k, V): one atom in each row, the one with the largest mean |h_j| first.
    """
    raise NotImplementedError("hw1_sparse_autoencoder.c: return the k atoms that are used most")


# --- training and report: given ------------------------------------------------------------------


def add_noise(x: Tensor, noise: float) -> Tensor:
    """Return x + σ ε with ε ~ N(0, I), drawn anew for each image and pixel."""
    return x + noise * torch.randn_like(x)


def train(model: SparseAutoencoder, images: Tensor, args: argparse.Namespace) -> None:
    """Minimise the loss over images (N, V) by Adam, with new noise whenever an image is used."""
    optimiser = torch.optim.Adam(model.parameters(), lr=args.learning_rate)
    progress = tqdm(range(args.num_epochs), desc="training", unit="epoch")
    for _ in progress:
        for index in batch_indices(len(images), args.batch_size):
            x = images[index]  # (B, V)
            x_hat, h = model(add_noise(x, args.noise))
            loss = loss_function(x_hat, x, h, args.l1)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        progress.set_postfix(loss=f"{loss.item():.2f}")


def parse_args(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None."""
    parser = argparse.ArgumentParser(
        description="Train a sparse autoencoder that takes the noise off digits; draw its atoms.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    add("--noise", type=not_negative, default=0.4, help="standard deviation σ of the noise")
    add("--l1", type=not_negative, default=0.3, help="weight λ of the penalty on the codes")
    add("--num_epochs", type=at_least(1), default=8, help="passes over the training images")
    add("--batch_size", type=at_least(1), default=128, help="images in a minibatch")
    add("--learning_rate", type=positive, default=1e-3, help="step size of Adam")
    add("--seed", type=int, default=1234, help="seed of all random numbers")
    add("--data", default="data", help="folder of the data sets; MNIST is downloaded to it")
    add("--out", default="out/hw1_sparse_autoencoder", help="folder of the figures and metrics")
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
    """Train the model, draw pairs and atoms, and report how well it takes the noise off."""
    device = check_device(args.device)
    data = load_data("MNIST", args.data, args.quick).to(device)
    out = make_folder(args.out)
    torch.manual_seed(args.seed)

    visible = data.train_images.shape[1]
    model = SparseAutoencoder(visible, hidden=visible * 3 // 2).to(device)
    train(model, data.train_images, args)

    x = data.test_images
    noisy = add_noise(x, args.noise)
    with torch.no_grad():
        x_hat, h = model(noisy)
    rows = {"image": x[:5], "input": noisy[:5], "output": x_hat[:5]}
    save_image_rows(rows, out / "pairs.png")
    atoms = top_atoms(h, model.dictionary.detach())
    save_image_rows({"atoms": weights_to_grey(atoms)}, out / "atoms.png")
    metrics = {
        "mse_input": (noisy - x).square().mean().item(),
        "mse_output": (x_hat - x).square().mean().item(),
        "active_codes": (h != 0).float().sum(dim=1).mean().item(),
        "codes": h.shape[1],
        "penalty": h.abs().sum(dim=1).mean().item(),
    }
    save_metrics(metrics, out)
    print("Mean squared error per pixel on the test images:")
    print(f"  noisy input {metrics['mse_input']:.4f}, output {metrics['mse_output']:.4f}")
    print(f"{metrics['active_codes']:.1f} of {h.shape[1]} codes of an image differ from zero")
    print(f"Figures: pairs.png and atoms.png in {args.out}; numbers in metrics.json")


def main(argv: Sequence[str] | None = None) -> None:
    """Run the script; for a wrong option, print one sentence and exit with code 2."""
    args = parse_args(argv)
    try:
        run(args)
    except UsageError as error:
        print(f"hw1_sparse_autoencoder.py: {error}", file=sys.stderr)
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
