"""Helpers of homework 2: the data. Given; nothing to fill in here.

Images are tensors that stay in memory, one row for each: grey or colour values from 0 to 1.
What one function alone needs (torchvision, scikit-learn, SciPy) is imported in that function,
because some of these imports take longer than everything else that a small script does.
"""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional

SVHN_SIDE = 32  # an SVHN image has 32×32 pixels of 3 colours, 3072 numbers


class UsageError(Exception):
    """What was asked for cannot be done here; its text is one sentence with the reason and a cure.

    The scripts print that sentence and leave with exit code 2, as they do for a wrong option.
    """


@dataclass(frozen=True)
class Data:
    """Images (N, D), float32 from 0 to 1, and their classes (N,), int64 from 0 to 9."""

    train_images: Tensor
    train_labels: Tensor
    test_images: Tensor
    test_labels: Tensor

    def to(self, device: torch.device) -> "Data":
        """Return the same data on another device."""
        return Data(
            self.train_images.to(device),
            self.train_labels.to(device),
            self.test_images.to(device),
            self.test_labels.to(device),
        )


def binarise(grey: Tensor, generator: torch.Generator | None = None) -> Tensor:
    """Turn each pixel into 1 with the probability that is its grey value, and into 0 otherwise.

    For training, every batch is binarised anew when it is drawn (*dynamic* binarisation), so that
    the model hardly ever sees the same image twice. Same shape and type as `grey`.
    """
    uniform = torch.rand(grey.shape, generator=generator, device=grey.device)
    return (uniform < grey).to(grey.dtype)  # faster than torch.bernoulli(grey), and the same


def binarise_once(grey: Tensor, seed: int = 0) -> Tensor:
    """Binarise the test images, always in the same way, so that results can be compared."""
    return binarise(grey.cpu(), torch.Generator().manual_seed(seed)).to(grey.device)


def choose_labelled(labels: Tensor, per_class: int = 10, seed: int = 0) -> Tensor:
    """Return the indices of `per_class` images of each class, drawn at random: (C · per_class,).

    They are the images whose labels a semi-supervised model may see. The same labels and seed give
    the same indices; they come class by class. The global random state is left alone.
    """
    generator = torch.Generator().manual_seed(seed)
    order = torch.randperm(len(labels), generator=generator)  # (N,)
    shuffled = labels.cpu()[order]
    chosen = [order[shuffled == label][:per_class] for label in shuffled.unique()]
    return torch.cat(chosen).to(labels.device)


# --- grey digits ---------------------------------------------------------------------------------


def load_images(data_dir: str | Path, quick: bool = False) -> Data:
    """Return grey images of handwritten digits: MNIST, or with `quick` the small digits.

    Raises UsageError, before anything is written, if the data cannot be had.
    """
    return load_digits() if quick else load_mnist(data_dir)


def load_mnist(data_dir: str | Path) -> Data:
    """Return MNIST: 60,000 training and 10,000 test images of 28×28 grey values.

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
            train, test = MNIST(data_dir, train=True), MNIST(data_dir, train=False)
        except RuntimeError:  # not there: download elsewhere, so that a failure leaves nothing here
            with tempfile.TemporaryDirectory() as scratch:
                MNIST(scratch, download=True)
                shutil.copytree(scratch, data_dir, dirs_exist_ok=True)
            train, test = MNIST(data_dir, train=True), MNIST(data_dir, train=False)
    except (OSError, RuntimeError, ValueError) as error:
        raise UsageError(
            f"MNIST could be neither read from the folder '{data_dir}' nor downloaded to it "
            f"({_first_line(error)}); name the folder in which MNIST/raw is (--data), "
            "or use the digits that need no download (--quick)"
        ) from error
    return Data(
        train.data.flatten(start_dim=1) / 255, train.targets,
        test.data.flatten(start_dim=1) / 255, test.targets,
    )  # fmt: skip


def load_digits() -> Data:
    """Return scikit-learn's handwritten digits, enlarged to 28×28: 1,500 to train, 297 to test.

    The originals are 8×8 with grey values 0 … 16; they come with scikit-learn, so that nothing is
    downloaded.
    """
    small, labels = _small_digits()
    images = functional.interpolate(small, size=(28, 28), mode="bilinear").flatten(start_dim=1)
    return Data(images[:1500], labels[:1500], images[1500:], labels[1500:])


def _small_digits() -> tuple[Tensor, Tensor]:
    """Return the originals, (1797, 1, 8, 8) from 0 to 1, and their labels (1797,)."""
    try:
        from sklearn import datasets
    except ImportError as error:
        raise UsageError(
            f"the small digits come with scikit-learn, which cannot be imported "
            f"({_first_line(error)}); install it with: pip install scikit-learn"
        ) from error
    pixels, labels = datasets.load_digits(return_X_y=True)
    small = torch.from_numpy(pixels).float().reshape(-1, 1, 8, 8) / 16
    return small, torch.from_numpy(labels).long()


# --- digits in colour ----------------------------------------------------------------------------


def find_svhn(data_dir: str | Path) -> Path:
    """Return the file of SVHN in the folder `data_dir`/svhn: train_32x32.mat, or else any other.

    Raises UsageError if there is no file that ends in .mat.
    """
    files = sorted(Path(data_dir, "svhn").glob("*.mat"))
    if not files:
        raise UsageError(
            f"there is no file of SVHN in the folder '{Path(data_dir, 'svhn')}'; put "
            "train_32x32.mat from http://ufldl.stanford.edu/housenumbers into it, name a file "
            "(--svhn), or use the digits that need no download (--quick)"
        )
    training = [file for file in files if file.name == "train_32x32.mat"]
    return [*training, *files][0]


def load_svhn(path: str | Path) -> tuple[Tensor, Tensor]:
    """Return house numbers in colour, (N, 3072) from 0 to 1, and their classes (N,), 0 … 9.

    `path` is a file of http://ufldl.stanford.edu/housenumbers in its Format 2 (cropped digits),
    such as train_32x32.mat: X (32, 32, 3, N) of bytes, and y (N, 1), in which 10 stands for the
    digit 0. A row of the result has all red values, then all green, then all blue ones, each
    32×32 row by row. Raises UsageError if there is no such file, or it has other contents.
    """
    try:
        from scipy.io import loadmat
    except ImportError as error:
        raise UsageError(
            f"SVHN is read with SciPy, which cannot be imported ({_first_line(error)}); "
            "install it (pip install scipy) or use the digits that need no download (--quick)"
        ) from error
    try:
        content: dict[str, Any] = loadmat(path, variable_names=["X", "y"], appendmat=False)
    except Exception as error:  # whatever a file of another kind makes of itself
        raise UsageError(
            f"'{path}' cannot be read as a file of SVHN ({_first_line(error)}); name one such as "
            "train_32x32.mat, or use the digits that need no download (--quick)"
        ) from error
    if not {"X", "y"} <= content.keys() or content["X"].shape[:3] != (SVHN_SIDE, SVHN_SIDE, 3):
        raise UsageError(
            f"'{path}' does not have the contents of SVHN's cropped digits, X (32, 32, 3, N) and "
            "y (N, 1); name a file such as train_32x32.mat"
        )
    pixels = torch.from_numpy(content["X"]).permute(3, 2, 0, 1)  # (N, 3, 32, 32)
    labels = torch.from_numpy(content["y"].astype("int64")).flatten() % 10
    return pixels.flatten(start_dim=1) / 255, labels


def load_digits_in_colour(seed: int = 0) -> tuple[Tensor, Tensor]:
    """Return scikit-learn's digits as 32×32 colour images in SVHN's shape, and their classes.

    Images (1797, 3072), labels (1797,). Each has a bright colour of its own, on dark paper of
    another: a style, which the class says nothing about. The same seed gives the same images.
    """
    small, labels = _small_digits()
    shape = functional.interpolate(small, size=(SVHN_SIDE, SVHN_SIDE), mode="bilinear")
    generator = torch.Generator().manual_seed(seed)
    ink, paper = torch.rand(2, len(labels), 3, 1, 1, generator=generator)
    paper, ink = paper / 2, (1 + ink) / 2  # from 0 to ½, and from ½ to 1
    return (paper + shape * (ink - paper)).flatten(start_dim=1), labels


def _first_line(error: Exception) -> str:
    """Return the first line of an error's message, without the punctuation at its end."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(" .:") if lines else type(error).__name__
