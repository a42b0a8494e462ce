"""Helpers of homework 4: options, data, training and figures. Given; nothing to fill in here.

Only the standard library, NumPy, PyTorch and tqdm are imported with this file. What one function
alone needs (torchvision, scikit-learn, Pillow) is imported in that function, because some of these
imports take longer than everything else that a small script does.

Shapes in comments and docstrings: N images in a data set, B images in a batch.
"""

import argparse
import json
import math
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from tqdm import tqdm

QUICK_EPOCHS = 20
QUICK_BATCH_SIZE = 32
TEST_SEED = 0  # of the test set's zeros and ones, which are the same in every run
# What a trained model depends on; the other options say where things are or concern figures only.
TRAINING_OPTIONS = "zdim", "num_epochs", "batch_size", "learning_rate", "kl_weight", "seed"


class UsageError(Exception):
    """What was asked for cannot be done here; its text is one sentence with the reason and a cure.

    The scripts print that sentence and leave with exit code 2, as they do for a wrong option.
    """


# --- options -------------------------------------------------------------------------------------


def make_parser(description: str, out: str, num_epochs: int) -> argparse.ArgumentParser:
    """Return a parser of the options that both scripts have, with the given defaults.

    Args:
        description: what the script does, for `--help`.
        out: the default folder of the figures.
        num_epochs: the default number of passes over the training images.
    """
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    add = parser.add_argument
    add("--zdim", type=at_least(1), default=20, help="dimension Z of the latent space")
    add("--num_epochs", type=at_least(1), default=num_epochs, help="passes over the images")
    add("--batch_size", type=at_least(1), default=128, help="images in a minibatch")
    add("--learning_rate", type=_number(above=True), default=2e-3, help="first step size of Adam")
    add("--kl_weight", type=_number(above=False), default=1.0, help="weight of the divergence")
    add("--seed", type=int, default=1234, help="seed of all random numbers")
    add("--data", default="data", help="folder of the data sets; MNIST is downloaded to it")
    add("--out", default=out, help="folder of the figures, metrics.json and checkpoint.pt")
    add("--device", default="cpu", help="cpu, cuda or mps")
    add(
        "--quick",
        action="store_true",
        help=f"small digits that need no download, at most {QUICK_EPOCHS} epochs, batches of "
        f"{QUICK_BATCH_SIZE} images or fewer, no checkpoint",
    )
    return parser


def shorten(args: argparse.Namespace) -> None:
    """Lower the options to what `--quick` allows."""
    args.num_epochs = min(args.num_epochs, QUICK_EPOCHS)
    args.batch_size = min(args.batch_size, QUICK_BATCH_SIZE)


def at_least(smallest: int) -> Callable[[str], int]:
    """Return an argparse type: whole numbers that are not smaller than `smallest`."""

    def convert(text: str) -> int:
        if not text.isdecimal() or int(text) < smallest:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number ≥ {smallest}")
        return int(text)

    return convert


def _number(above: bool) -> Callable[[str], float]:
    """Return an argparse type: finite numbers > 0 (`above`), or ≥ 0."""

    def convert(text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            number = math.nan
        if not (0 < number < math.inf or (number == 0 and not above)):
            kind = "positive number" if above else "number ≥ 0"
            raise argparse.ArgumentTypeError(f"{text!r} is not a {kind}")
        return number

    return convert


def check_device(name: str) -> torch.device:
    """Return the device called `name` (cpu, cuda or mps); UsageError if this machine lacks it."""
    available = {
        "cpu": True,
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
    }
    if not available.get(name, False):
        present = ", ".join(device for device, is_here in available.items() if is_here)
        raise UsageError(f"device {name!r} is not available here; choose one of: {present}")
    return torch.device(name)


def make_folder(path: str | Path) -> None:
    """Make the folder `path` unless it is there; UsageError if that is impossible."""
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"the folder '{path}' cannot be made ({error.strerror})") from error


# --- data ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Digits:
    """Images of handwritten digits: `images` float (N, 1, 28, 28), `labels` int64 (N,)."""

    images: Tensor
    labels: Tensor

    def to(self, device: torch.device) -> "Digits":
        """Return the same digits on another device."""
        return Digits(self.images.to(device), self.labels.to(device))


def load_images(data_dir: str | Path, quick: bool = False) -> tuple[Digits, Digits]:
    """Return the training set and the test set: MNIST, or with `quick` the small digits.

    Training images have grey values from 0 to 1; `train` makes zeros and ones of them, new ones
    whenever it uses them. The test images are zeros and ones already, drawn once and for all from
    their grey values: P(pixel = 1) = grey value. Only so the log-likelihoods of different models,
    and those in the literature, can be compared.

    Raises UsageError, before anything is written, if the data cannot be had.
    """
    train, test = load_small_digits() if quick else load_mnist(data_dir)
    generator = torch.Generator().manual_seed(TEST_SEED)
    return train, Digits(torch.bernoulli(test.images, generator=generator), test.labels)


def load_mnist(data_dir: str | Path) -> tuple[Digits, Digits]:
    """Return MNIST's 60,000 training and 10,000 test images in grey, with their labels.

    They are read from the folder `data_dir`/MNIST/raw, and downloaded to it first if they are not
    there. Raises UsageError if torchvision is missing, or the files are neither there nor to be
    downloaded.
    """
    try:
        from torchvision.datasets import MNIST
    except (ImportError, OSError, RuntimeError) as error:
        raise UsageError(
            f"MNIST is read with torchvision, which cannot be imported ({_first_line(error)}); "
            "install it (pip install torchvision) or use the digits that need no download (--quick)"
        ) from error
    try:
        try:
            parts = MNIST(data_dir, train=True), MNIST(data_dir, train=False)
        except RuntimeError:  # not there: download elsewhere, so that a failure leaves nothing here
            with tempfile.TemporaryDirectory() as scratch:
                MNIST(scratch, train=True, download=True)
                shutil.copytree(scratch, data_dir, dirs_exist_ok=True)
            parts = MNIST(data_dir, train=True), MNIST(data_dir, train=False)
    except (OSError, RuntimeError, ValueError) as error:
        raise UsageError(
            f"MNIST could be neither read from the folder '{data_dir}' nor downloaded to it "
            f"({_first_line(error)}); name the folder in which MNIST/raw is (--data), "
            "or use the digits that need no download (--quick)"
        ) from error
    train, test = (Digits(part.data.unsqueeze(1) / 255, part.targets) for part in parts)
    return train, test


def load_small_digits() -> tuple[Digits, Digits]:
    """Return scikit-learn's digits in grey: 1,500 for training, the other 297 for testing.

    The originals are 8×8 with grey values 0 … 16; they come with scikit-learn, so that nothing is
    downloaded. Enlarged they would be blurred: here most pixels are black or white, as in MNIST.
    """
    try:
        from sklearn import datasets
    except ImportError as error:
        raise UsageError(
            f"the small digits come with scikit-learn, which cannot be imported "
            f"({_first_line(error)}); install it with: pip install scikit-learn"
        ) from error
    pixels, targets = datasets.load_digits(return_X_y=True)
    small = torch.from_numpy(pixels).float().reshape(-1, 1, 8, 8) / 16  # (N, 1, 8, 8)
    large = functional.interpolate(small, size=(28, 28), mode="bilinear")
    images = (4 * (large - 0.5) + 0.5).clamp(0, 1)
    labels = torch.from_numpy(targets).long()
    return Digits(images[:1500], labels[:1500]), Digits(images[1500:], labels[1500:])


def _first_line(error: Exception) -> str:
    """Return the first line of an error's message, without the punctuation at its end."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(" .:") if lines else type(error).__name__


# --- training ------------------------------------------------------------------------------------

# (x (B, 1, 28, 28), labels (B,)) → loss, bce, kld: three scalars
Losses = Callable[[Tensor, Tensor], tuple[Tensor, Tensor, Tensor]]


def batch_indices(count: int, batch_size: int) -> Iterator[Tensor]:
    """Yield the indices 0 … count − 1 once each, in a new random order, `batch_size` at a time.

    One pass over the iterator is one epoch. The last batch is smaller if batch_size does not
    divide count.
    """
    yield from torch.randperm(count).split(batch_size)


def train(model: nn.Module, losses: Losses, digits: Digits, args: argparse.Namespace) -> None:
    """Minimise the loss of binarised images with Adam.

    Each time that an image is used, each of its pixels is drawn anew: 1 with the probability that
    is its grey value, else 0. The step size falls from `args.learning_rate` to zero along half a
    cosine, so that the noise of the minibatches averages out at the end.

    Unless `args.quick` is set, a checkpoint is saved after every epoch, and training goes on from
    it when the script is started again.
    """
    optimiser = torch.optim.Adam(model.parameters(), lr=args.learning_rate)
    path = Path(args.out) / "checkpoint.pt"
    options = {name: getattr(args, name) for name in TRAINING_OPTIONS}
    epochs_done = 0 if args.quick else load_checkpoint(path, options, model, optimiser)

    count = len(digits.images)
    steps_per_epoch = math.ceil(count / args.batch_size)
    steps = args.num_epochs * steps_per_epoch
    step = epochs_done * steps_per_epoch
    model.train()
    with tqdm(total=steps, initial=step, desc="training", unit="step") as progress:
        for epoch in range(epochs_done, args.num_epochs):
            totals = torch.zeros(3)
            for index in batch_indices(count, args.batch_size):
                for group in optimiser.param_groups:
                    group["lr"] = args.learning_rate * (1 + math.cos(math.pi * step / steps)) / 2
                index = index.to(digits.images.device)
                x = torch.bernoulli(digits.images[index])  # (B, 1, 28, 28)
                loss, bce, kld = losses(x, digits.labels[index])
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()
                totals += len(x) * torch.stack([loss, bce, kld]).detach().cpu()
                step += 1
                progress.update()
            means = totals / count
            progress.set_postfix_str(f"loss {means[0]:.2f}, bce {means[1]:.2f}, kld {means[2]:.2f}")
            if not args.quick:
                save_checkpoint(path, options, epoch + 1, model, optimiser)


def save_checkpoint(
    path: Path,
    options: Mapping[str, float],
    epochs_done: int,
    model: nn.Module,
    optimiser: torch.optim.Optimizer,
) -> None:
    """Save all that training needs to go on later as if it had not been interrupted.

    The file is written beside `path` first: whenever the program ends, `path` is whole.
    """
    state = {
        "options": dict(options),
        "epochs_done": epochs_done,
        "model": model.state_dict(),
        "optimiser": optimiser.state_dict(),
        "random_state": torch.get_rng_state(),
    }
    unfinished = path.with_suffix(".unfinished")
    torch.save(state, unfinished)
    os.replace(unfinished, path)


def load_checkpoint(
    path: Path,
    options: Mapping[str, float],
    model: nn.Module,
    optimiser: torch.optim.Optimizer,
) -> int:
    """Bring model, optimiser and random numbers to where `path` was saved; return its epochs.

    Returns 0 and changes nothing if there is no such file. Raises UsageError if the file is of a
    run with other options or another model, or cannot be read.
    """
    if not path.exists():
        return 0
    cure = "choose another --out, or delete the file to train anew"
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
        saved, epochs_done = state["options"], int(state["epochs_done"])
    except Exception as error:  # whatever a broken file makes torch.load raise
        raise UsageError(f"'{path}' cannot be read as a checkpoint; {cure}") from error
    others = [name for name in options if saved.get(name) != options[name]]
    if others:
        differences = ", ".join(f"{name} {saved.get(name)}, not {options[name]}" for name in others)
        raise UsageError(f"'{path}' is of a run with other options ({differences}); {cure}")
    try:
        model.load_state_dict(state["model"])
        optimiser.load_state_dict(state["optimiser"])
    except (KeyError, RuntimeError, ValueError) as error:
        raise UsageError(f"'{path}' is of a model with other layers; {cure}") from error
    torch.set_rng_state(state["random_state"])
    print(
        f"'{path}' holds {epochs_done} of {options['num_epochs']} epochs; training goes on from "
        "there. Delete the file to train anew.",
        file=sys.stderr,
    )
    return epochs_done


def save_metrics(metrics: Mapping[str, float], path: Path) -> None:
    """Save numbers by name, as JSON; the file is there as a whole or not at all."""
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_text(json.dumps(dict(metrics), indent=1) + "\n")
    os.replace(unfinished, path)


# --- figures -------------------------------------------------------------------------------------


def image_grid(images: Tensor, columns: int, padding: int = 3) -> Tensor:
    """Lay images (N, 1, H, W) out as one (…, …): first row from left to right, then the next.

    Neighbours are `padding` white pixels (value 1) apart; there is no margin. N must be a multiple
    of `columns`; ValueError if it is not.
    """
    count, _, height, width = images.shape
    if count % columns:
        raise ValueError(f"image_grid: {count} images do not fill rows of {columns}")
    rows = count // columns
    padded = functional.pad(images, (0, padding, 0, padding), value=1.0)  # right and below
    grid = padded.reshape(rows, columns, height + padding, width + padding).transpose(1, 2)
    sheet = grid.reshape(rows * (height + padding), columns * (width + padding))
    return sheet[:-padding, :-padding] if padding else sheet


def save_image(image: Tensor, path: str | Path, enlarge: int = 3) -> None:
    """Save a grey image (H, W) with values from 0 (black) to 1 (white).

    Each value becomes a square of enlarge × enlarge pixels. Makes the folder if it is not there.
    """
    from PIL import Image

    grey = (255 * image.detach().cpu().clamp(0, 1)).round().numpy().astype(np.uint8)
    large = grey.repeat(enlarge, axis=0).repeat(enlarge, axis=1)
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(large).save(path)
