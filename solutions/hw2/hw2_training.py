"""Helpers of homework 2: options, training, evaluation, figures. Given; nothing to fill in here."""

import argparse
import hashlib
import inspect
import json
import math
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from tqdm import tqdm

from hw2_data import UsageError

BATCH_SIZE = 100
LEARNING_RATE = 1e-3
COOLDOWN = 0.1  # of the training: the share in which the learning rate falls
QUICK_ITERATIONS = 1000
CHECKPOINT_EVERY = 1000  # iterations
# Options of the scripts that do not change what is learnt: they may differ when training goes on.
FREE_OPTIONS = ("data", "out", "iw")
EVALUATION_ROWS = 1000  # decoder outputs computed at once: what bounds the memory of an evaluation

# --- options -------------------------------------------------------------------------------------


def option_parser(name: str, description: str, iterations: int) -> argparse.ArgumentParser:
    """Return a parser with the options that all scripts of this homework have in common.

    `name` is that of the script without .py; `iterations` is the usual length of the training.
    """
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.ArgumentDefaultsHelpFormatter
    )
    add = parser.add_argument
    add("--iterations", type=at_least(1), default=iterations, help="steps of the training")
    add("--seed", type=int, default=1234, help="seed of all random numbers")
    add("--data", default="data", help="folder of the data sets; MNIST is downloaded to it")
    add(
        "--out", default=f"out/{name}", help="folder of the figures, metrics.json and checkpoint.pt"
    )
    add("--device", default="cpu", help="cpu, cuda or mps")
    add(
        "--quick",
        action="store_true",
        help="small digits that need no download, and few iterations: under a minute in all",
    )
    return parser


def read_options(
    parser: argparse.ArgumentParser,
    argv: Sequence[str] | None = None,
    quick_iterations: int = QUICK_ITERATIONS,
) -> argparse.Namespace:
    """Read the options from `argv`, or from the command line if it is None.

    With --quick there are at most `quick_iterations` iterations. As the first thing that every
    script does, it also has PyTorch compute with 0 in place of denormal numbers (those closer to 0
    than 1e-38). They matter nowhere here, but processors are slow with them: where the classifier
    is sure, q(y | x) of all other labels is denormal, and so are the gradients that it weighs.
    """
    torch.set_flush_denormal(True)  # before there are threads, which take it over from this one
    args = parser.parse_args(argv)
    if args.quick:
        args.iterations = min(args.iterations, quick_iterations)
    return args


def at_least(smallest: int) -> Callable[[str], int]:
    """Return an argparse type: whole numbers that are not smaller than `smallest`."""

    def convert(text: str) -> int:
        if not text.isdecimal() or int(text) < smallest:
            raise argparse.ArgumentTypeError(f"{text!r} is not a whole number ≥ {smallest}")
        return int(text)

    return convert


def positive(text: str) -> float:
    """Convert an option's text to a positive number; an argparse type."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive number")
    return number


def not_negative(text: str) -> float:
    """Convert an option's text to a number that is positive or zero; an argparse type."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number ≥ 0")
    return number


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


# --- training ------------------------------------------------------------------------------------


def random_indices(images: Tensor) -> Tensor:
    """Return the indices of a batch of the images (N, D), drawn at random: (BATCH_SIZE,)."""
    return torch.randint(len(images), (BATCH_SIZE,), device=images.device)


def train(model: nn.Module, batch_loss: Callable[[], Tensor], args: argparse.Namespace) -> None:
    """Minimise a loss with Adam, in `args.iterations` steps; show a progress bar.

    The learning rate is LEARNING_RATE, and falls to 0 in the last tenth of the steps, so that the
    weights do not end where the noise of the last few batches has thrown them.

    Every CHECKPOINT_EVERY iterations, and at the end, everything that training needs to go on is
    saved as `checkpoint.pt` in the folder `args.out`. If there is such a file, training goes on
    from there, and ends with the very weights that it would have had without the interruption.
    With --quick there is no checkpoint.

    Args:
        model: what is trained; its parameters are changed.
        batch_loss: draws a batch and returns its loss, a scalar with gradients.
        args: the options of the script.

    Raises:
        UsageError: the checkpoint cannot be read, or comes from a run with other options.
    """
    optimiser = torch.optim.Adam(model.parameters(), lr=LEARNING_RATE, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda done: min(1.0, (args.iterations - done) / (COOLDOWN * args.iterations))
    )
    checkpoint = Checkpoint(model, optimiser, schedule, args)
    first = 0 if args.quick else checkpoint.load()
    progress = tqdm(
        range(first, args.iterations),
        desc="training",
        unit="step",
        initial=first,
        total=args.iterations,
    )
    for iteration in progress:
        loss = batch_loss()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        if iteration % 100 == 0:
            progress.set_postfix(loss=f"{loss.item():.2f}")
        done = iteration + 1
        if not args.quick and (done % CHECKPOINT_EVERY == 0 or done == args.iterations):
            checkpoint.save(done)


class Checkpoint:
    """A file that training can go on from: weights, optimiser, its schedule, random numbers."""

    def __init__(
        self,
        model: nn.Module,
        optimiser: torch.optim.Optimizer,
        schedule: torch.optim.lr_scheduler.LRScheduler,
        args: argparse.Namespace,
    ) -> None:
        """Remember what to save; reads and writes nothing."""
        self.model = model
        self.optimiser = optimiser
        self.schedule = schedule
        self.path = Path(args.out) / "checkpoint.pt"
        self.options = {k: v for k, v in vars(args).items() if k not in FREE_OPTIONS}
        self.device = torch.device(args.device)
        self.code = fingerprint(model)

    def save(self, iteration: int) -> None:
        """Write the file, after so many iterations. It is never found half written."""
        content = {
            "options": self.options,
            "code": self.code,
            "iteration": iteration,
            "model": self.model.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "schedule": self.schedule.state_dict(),
            "random": torch.get_rng_state(),
        }
        if self.device.type != "cpu":
            content["random_device"] = torch.get_device_module(self.device).get_rng_state()
        unfinished = self.path.with_suffix(".unfinished")
        torch.save(content, unfinished)
        os.replace(unfinished, self.path)

    def load(self) -> int:
        """Restore what the file holds and return its iteration; 0 if there is no file.

        Says so if it does, because that may not be wanted after a change of the code. Raises
        UsageError if the file cannot be read, or comes from a run with other options.
        """
        if not self.path.exists():
            return 0
        cure = "choose another folder (--out) or delete the file"
        try:
            content: dict[str, Any] = torch.load(self.path, map_location="cpu", weights_only=True)
            self._check_options(content["options"], cure)
            self.model.load_state_dict(content["model"])
            self.optimiser.load_state_dict(content["optimiser"])
            self.schedule.load_state_dict(content["schedule"])
            torch.set_rng_state(content["random"])
            if self.device.type != "cpu":
                torch.get_device_module(self.device).set_rng_state(content["random_device"])
        except UsageError:
            raise
        except Exception as error:  # whatever a damaged file makes of itself
            raise UsageError(
                f"the checkpoint '{self.path}' cannot be read, or is that of another model; {cure}"
            ) from error
        print(f"Training goes on after iteration {content['iteration']} of '{self.path}'.")
        if content["code"] != self.code:
            print("The code has changed since then; delete that file to train anew with it.")
        return int(content["iteration"])

    def _check_options(self, options: dict[str, Any], cure: str) -> None:
        """Raise UsageError if these options are not those of this run."""
        different = [
            f"{name} {options.get(name)} instead of {self.options.get(name)}"
            for name in sorted(options.keys() | self.options.keys())
            if options.get(name) != self.options.get(name)
        ]
        if different:
            raise UsageError(
                f"the checkpoint '{self.path}' is that of a run with other options "
                f"({', '.join(different)}); {cure}"
            )


def fingerprint(model: nn.Module) -> str:
    """Return a number that changes when the file changes in which the model's class is written.

    It is empty where there is no such file, as in a notebook.
    """
    try:
        return hashlib.sha256(Path(inspect.getfile(type(model))).read_bytes()).hexdigest()
    except (OSError, TypeError):
        return ""


# --- evaluation ----------------------------------------------------------------------------------


@torch.no_grad()
def evaluate(
    bound: Callable[..., Sequence[Tensor]],
    *data: Tensor,
    batch_size: int = 1000,
    title: str = "evaluation",
) -> list[float]:
    """Return what a bound is on average over the whole of the data, computed batch by batch.

    Args:
        bound: maps a batch to scalars, each an average over the batch.
        data: what `bound` takes: images (N, D), or images (N, D) and labels (N, C).
        batch_size: images in a batch; the last one is smaller if batch_size does not divide N.
        title: what the progress bar is called.

    Returns:
        One number for each scalar that `bound` returns, averaged over all N images.
    """
    count = len(data[0])
    batches = [tensor.split(batch_size) for tensor in data]
    total = torch.zeros((), dtype=torch.float64)
    for batch in tqdm(list(zip(*batches, strict=True)), desc=title, unit="batch"):
        scalars = torch.stack(list(bound(*batch))).double().cpu()
        total = total + len(batch[0]) * scalars
    return (total / count).tolist()


def evaluate_bounds(model: Any, images: Tensor, most_samples: int) -> dict[str, float]:
    """Return the bounds of a VAE or GMVAE over all images (N, D), binary: a name for each number.

    `nelbo`, `kl` and `rec` come from `model.negative_elbo_bound`; `iwae_1`, `iwae_10`, … from
    `model.negative_iwae_bound` with 1, 10, … samples, up to `most_samples` (0: none of these).
    A batch has so few images that the memory stays the same for any number of samples.
    """
    nelbo, kl, rec = evaluate(model.negative_elbo_bound, images, title="ELBO")
    metrics = {"nelbo": nelbo, "kl": kl, "rec": rec}
    try:
        samples = 1
        while samples <= most_samples:
            niwae, _, _ = evaluate(
                partial(model.negative_iwae_bound, iw=samples),
                images,
                batch_size=min(1000, max(1, EVALUATION_ROWS // samples)),
                title=f"IWAE-{samples}",
            )
            metrics[f"iwae_{samples}"] = niwae
            samples *= 10
    except NotImplementedError as error:  # question 3 comes later
        print(f"No importance-weighted bounds yet; {error}")
    return metrics


def save_metrics(metrics: dict[str, float], out: str | Path) -> None:
    """Print the numbers, and write them as `metrics.json` to the folder `out`, all at once."""
    for name, value in metrics.items():
        print(f"{name:>15} {value:9.4f}")
    unfinished = Path(out) / "metrics.unfinished"
    unfinished.write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")
    os.replace(unfinished, Path(out) / "metrics.json")


# --- figures -------------------------------------------------------------------------------------


def array_to_image(pixels: Tensor | NDArray) -> NDArray:
    """Turn a flat vector of pixels into a NumPy image, row by row.

    784 pixels are 28×28 grey values: (28, 28). 3072 are 32×32 in colour, all red values first,
    then green, then blue, and become (32, 32, 3). The vector may be a tensor on any device, with a
    gradient or without. Raises ValueError for any other number of pixels.
    """
    flat = torch.as_tensor(pixels).detach().cpu().numpy().reshape(-1)
    if flat.size == 784:
        return flat.reshape(28, 28)
    if flat.size == 3072:
        return flat.reshape(3, 32, 32).transpose(1, 2, 0)
    raise ValueError(f"array_to_image: {flat.size} pixels are neither 28×28 nor 3×32×32")


def concat_images(
    images: Sequence[NDArray], rows: int, columns: int, padding: int = 3
) -> NDArray[np.float32]:
    """Lay rows × columns images out as one: first row from left to right, then the next.

    Images are (H, W) or in colour (H, W, 3). Neighbours are `padding` white pixels (value 1) apart;
    there is no margin. 10 × 20 images of 28×28 give 307×617. Raises ValueError if the number of
    images is not rows × columns.
    """
    if len(images) != rows * columns:
        raise ValueError(
            f"concat_images: {rows} rows × {columns} columns need {rows * columns} images, "
            f"but there are {len(images)}"
        )
    height, width, *colours = np.shape(images[0])
    total_height = rows * (height + padding) - padding
    total_width = columns * (width + padding) - padding
    sheet = np.ones((total_height, total_width, *colours), dtype=np.float32)
    for number, image in enumerate(images):
        row, column = divmod(number, columns)
        top, left = row * (height + padding), column * (width + padding)
        sheet[top : top + height, left : left + width] = image
    return sheet


def save_image(image: NDArray, path: str | Path, enlarge: int = 2) -> None:
    """Save an image, (H, W) from 0 (black) to 1 (white) or in colour (H, W, 3).

    Each value becomes a square of enlarge × enlarge pixels. Makes the folder if it is not there.
    """
    from PIL import Image

    values = (255 * np.clip(image, 0, 1)).round().astype(np.uint8)
    large = values.repeat(enlarge, axis=0).repeat(enlarge, axis=1)
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(large).save(path)


def save_grid(images: Tensor, rows: int, columns: int, path: str | Path) -> None:
    """Save rows × columns images (rows · columns, D) as one figure, row by row."""
    save_image(concat_images([array_to_image(image) for image in images], rows, columns), path)
