"""What hidden checks of hw5_vae look for in an answer: judges name its fault, or return None."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.checking.compare import a_kind
from autograder.checking.hidden_judges import REACHES
from autograder.checking.statistics import FALSE_FAIL, dependence, threshold
from autograder.graders.hw5_vae.judges import (
    READABLE,
    Judge,
    as_tensor,
    images_of,
    interpolation_layout,
    is_binary,
    layout,
    read_latents,
    repeatable,
)


def has_layers(*layers: int) -> Judge:
    """Judge the shapes of a decoder's parameters; matrices may be either way round.

    Activations may learn a slope. None of `layers` is 1, so that one number is no bias.
    """
    wide = layers[:2] + layers[1:]  # with one more hidden layer
    allowed = [_sizes(layers), _sizes(wide)]

    def judge(shapes: Any) -> str | None:
        sizes = (sorted(size for size in shape if size != 1) for shape in shapes)
        found = sorted(filter(None, sizes))
        if found in allowed:
            return None
        matrices = sum(len(size) == 2 for size in found)
        has = (
            "has no parameters" if not shapes
            else "has one matrix" if matrices == 1
            else "has more than three matrices" if matrices > 3
            else "has another number of biases than of matrices" if len(found) != 2 * matrices
            else "has layers of other sizes"
        )  # fmt: skip
        return (
            f"Decoder{layers} {has}; linear layers {' → '.join(map(str, wide))}, or "
            f"{' → '.join(map(str, layers))}, are asked."
        )

    return judge


def _sizes(layers: tuple[int, ...]) -> list[list[int]]:
    matrices = [sorted(pair) for pair in itertools.pairwise(layers)]
    return sorted(matrices + [[width] for width in layers[1:]])


def stays_finite(value: Any) -> str | None:
    """Judge the log-probabilities of four images, of zeros and ones as are their p.

    In the first all are 0 and in the second all are 1; in the third x contradicts one p of four,
    and in the last all four of them.
    """
    if not isinstance(value, Tensor) or value.numel() != 4:
        return f"The answer is {a_kind(value)}, but a tensor of shape (B,) is asked."
    if value.is_complex():
        return "The answer is complex."
    zeros, ones, one_off, all_off = value.flatten().tolist()
    bad = {
        "x = p = 0": not math.isfinite(zeros),
        "x = p = 1": not math.isfinite(ones),
        "x contradicts p = 0 and p = 1": not math.isfinite(one_off + all_off),
    }
    if any(bad.values()):
        where = ", and ".join(case for case, is_bad in bad.items() if is_bad)
        return f"The log-probability is not finite where {where}."
    if max(abs(zeros), abs(ones)) > 1e-2:
        return "Where x agrees with p = 0 and p = 1, the value is not about 0."
    if one_off > -10 or all_off > -40:
        return "Where x contradicts a p of 0 or 1, the value is not far below 0."
    return None


def each_by_itself(shape: tuple[int, int]) -> Judge:
    """Judge what a decoder gives for a batch in several modes, and for its last rows alone."""

    def judge(outputs: Any) -> str | None:
        *batches, first = outputs[: len(outputs) - min(3, shape[0]) + 1]
        rows = [first, *outputs[len(outputs) - min(3, shape[0]) + 1 :]]
        wanted = [shape] * len(batches) + [(1, shape[1])] * len(rows)
        for part, size in zip([*batches, *rows], wanted, strict=True):
            if not isinstance(part, Tensor) or tuple(part.shape) != size:
                return "The answer does not have the shape (B, D)."
            if part.is_complex() or not bool(((part >= 0) & (part <= 1)).all()):
                return "The outputs are not all probabilities between 0 and 1."
        one, *others = (part.detach().double() for part in batches)
        if not all(torch.allclose(one, other, atol=1e-5) for other in others):
            return "The same z has other probabilities in another mode."
        alone = torch.cat([part.detach().double() for part in rows])
        if not torch.allclose(one[-len(alone) :], alone, atol=1e-5):
            return "What becomes of one z depends on the others."
        return None

    return judge


def random_weights(decoders: Any) -> str | None:
    """Judge the parameters of two new decoders, and whether they are to learn."""
    if not all(learns for parameters in decoders for learns, _ in parameters):
        return "Not all parameters learn."
    one, other = ([p for _, p in parameters if p.dim() > 1] for parameters in decoders)
    for p in (*one, *other):
        if min(p.shape) > 1 and float(p.max() - p.min()) < 1e-6:
            return "All weights of a layer are the same to begin with."
    if one and all(torch.equal(p, q) for p, q in zip(one, other, strict=True)):
        return "Two new decoders have the same weights."
    return None


def reaches(gradients: Any) -> str | None:
    """Judge the gradient of a sample with respect to one argument alone."""
    found = isinstance(gradients[0], Tensor) and bool((gradients[0].abs() > REACHES).any())
    return None if found else "No gradient reaches an argument where the other one is a constant."


def independent(shape: tuple[int, int, int]) -> Judge:
    """Judge whether the entries of (n, B, D) samples vary from call to call, each for itself.

    Whether the distribution of each entry is right is not looked at. Neither the entries nor, for
    those with more than two values, their distances from the middle may be related; nor a sample
    to the one before. As `dependence` says, with n = 1000 and the 66 pairs of B × D = 4 × 3 entries
    a right sampler fails with probability 1e-8 each time, and a correlation of 0.3 is found with
    probability 0.999; of shared noise it is 1, and more than 0.4 between pixels with p from 0.3 to
    0.7. Of calls, the 12 correlations with the call before are looked at in the same way.
    """

    def judge(samples: Any) -> str | None:
        if not isinstance(samples, Tensor) or samples.shape != shape or samples.is_complex():
            return "Each answer should be a tensor with its input's shape."
        x = samples.detach().double()  # (n, B, D)
        if not bool(torch.isfinite(x).all()):
            return "The samples are not all finite."
        if bool((x == x[0]).all(0).any()):
            return "An entry is the same at every call."
        between_rows, within_rows = dependence(x)
        if len(x.unique()) > 2:
            distances = (x - x.median(0).values).abs()
            far = (distances > distances.median(0).values).double()
            more = dependence(far)
            between_rows, within_rows = between_rows or more[0], within_rows or more[1]
        if between_rows and within_rows:
            return "All rows and all coordinates of a sample depend on each other."
        if between_rows:
            return "The rows of a sample depend on each other."
        if within_rows:
            return "The coordinates of a row depend on each other."
        unit = ((x - x.mean(0)) / x.std(0)).flatten(start_dim=1)  # (n, B·D)
        followed = (unit[1:] * unit[:-1]).mean(0).abs()
        if bool((followed > threshold(followed.numel()) / math.sqrt(len(unit))).any()):
            return "A sample depends on the one before."
        return None

    return judge


def repeatable_by_name(values: Sequence[Any]) -> str | None:
    """Judge two answers to the same question, each of them several values with names."""
    return repeatable([list(value.values()) for value in values])


def in_both_modes(judge: Judge) -> Judge:
    """Judge what is returned where gradients can be had, and where they cannot."""

    def both(found: Sequence[Any]) -> str | None:
        usual, without = map(judge, found)
        return usual or (without and f"Without gradients: {without}")

    return both


def zeros_and_ones(p: Tensor, count: int) -> Judge:
    """Judge (count, …) samples of zeros and ones with probabilities p (…).

    Frequencies are compared by Bernstein's bound, each of the t with the probability
    `FALSE_FAIL` / t of a false alarm. With L = log(2 t / `FALSE_FAIL`) found with probability 0.999
    is an error of √(2 p (1 − p) L / n) + 2 L / 3n and 3.1 standard errors: with n = 20,000 and
    t = 10, a p of 0.002 that is 0.0055 or 0 instead; any error where p is 0 or 1 that shows.
    """

    def judge(samples: Any) -> str | None:
        if (
            not isinstance(samples, Tensor)
            or samples.shape != (count, *p.shape)
            or samples.dtype not in (torch.float32, torch.float64)
            or not is_binary(samples)
        ):
            return "The samples do not have the form that is asked."
        ones = samples.double().mean(0)
        sure = (p == 0) | (p == 1)
        if bool((ones != p)[sure].any()):
            return "There are samples that p = 0 or p = 1 rules out."
        nats = math.log(2 * p.numel() / FALSE_FAIL) / count
        variance = p.double() * (1 - p.double())
        allowed = nats / 3 + ((nats / 3) ** 2 + 2 * variance * nats).sqrt()
        if bool(((ones - p).abs() > allowed)[~sure].any()):
            return "Zeros and ones do not come as often as p says."
        return None

    return judge


def matches_average_image(images: Tensor, margin: float) -> Judge:
    """Judge μ, σ² and p after training, by the bound on the training images (N, D), in nats.

    It is compared with the log-probability of the images under their average. A training that
    makes it worse is told from one that does too little: it ends far below pixels of pure chance.
    """
    average = images.mean(0).clamp(1e-3, 1 - 1e-3)
    baseline = _log_bernoulli(images, average).mean()
    chance = -images.shape[1] * math.log(2)

    def judge(value: Any) -> str | None:
        parts = value if isinstance(value, tuple | list) else ()
        if len(parts) != 3 or not all(isinstance(part, Tensor) for part in parts):
            return "After training, encoder and decoder do not return tensors μ, σ² and p."
        if not all(part.is_floating_point() for part in parts):
            return "After training, μ, σ² and p are not all floating point."
        mu, var, p = (part.detach().double() for part in parts)
        latents = (len(images), mu.shape[-1] if mu.dim() else 0)
        if p.shape != images.shape or mu.shape != latents or var.shape != latents:
            return (
                "After training, μ, σ² and p are not all of the shapes (N, Z), (N, Z) and (N, D)."
            )
        reached = bound(images, mu, var, p)
        if reached > baseline - margin:
            return None
        if reached < 10 * chance:
            return "After training, the model is far worse than pixels of pure chance."
        return "After training, the model is worse than the average image alone."

    return judge


def bound(images: Tensor, mu: Tensor, var: Tensor, p: Tensor) -> float:
    """Return the bound on the images' log-probability, in nats for each; it is never positive."""
    log_likelihood = _log_bernoulli(images, p.clamp(1e-6, 1 - 1e-6))
    return float((log_likelihood - 0.5 * (mu**2 + var - 1 - var.log()).sum(1)).mean())


def _log_bernoulli(x: Tensor, p: Tensor) -> Tensor:
    return torch.where(x == 1, p, 1 - p).log().sum(1)


# ---------------------------------------------------------------- what figures show


def is_saved(found: Any) -> str | None:
    """Judge whether a figure was saved."""
    return None if found is True else "There is no file with this name in the folder of --out."


def draws_from_the_model(a: Tensor, b: Tensor, means: Tensor, cuts: Sequence[float]) -> Judge:
    """Judge figures of p(x | z) beside x, by a decoder p = sigmoid(z A + b); `means` are posterior.

    In the place of samples a figure may show p, cut where the stand-in for the sampler has cut it.
    Error rates of the z are those of `not_standard_normal`, and of the samples of `_not_drawn`.
    """

    def judge(figures: Sequence[Any]) -> str | None:
        if any(layout(figure, 10, 2) for figure in figures):
            return "The figure has another layout."
        p, x = torch.stack([images_of(figure, 10, 2) for figure in figures]).unbind(2)
        z, distance = read_latents(p, a, b)  # (F, 10, 2), (F, 10)
        if distance.max() > READABLE:
            return "The left column does not show what the decoder gives for any z."
        if (torch.cdist(z, z) + torch.eye(10)).min() < 1e-4:
            return "Rows repeat: each row needs a z of its own."
        if (z.diff(dim=1) - z.diff(dim=1)[:, :1]).abs().max() < 1e-3:
            return "The z of the rows are evenly spaced."
        z = z.flatten(end_dim=1)
        if torch.cdist(z, means.double()).min(1).values.max() < 1e-2:
            return "The rows show reconstructions of training images."
        fault = not_standard_normal(z)
        if fault:
            return f"The z of the rows are not drawn from the prior: {fault}."
        if bool((p == p[0]).all()):
            return "Every call draws the same z."
        at = torch.tensor(cuts, dtype=p.dtype).reshape(-1, 1, 1)
        is_cut = (x == (p > at)) | ((p - at).abs() < 1e-6)
        return None if bool(is_cut.all()) else _not_drawn(x, p)

    return judge


def _not_drawn(x: Tensor, p: Tensor) -> str | None:
    """Return how pixels x (F, 10, D) of F figures are not drawn with probabilities p, or None.

    Given p, all of these sums over independent pixels have the mean 0. In one of 6 figures the
    excess is beyond 7 of its standard deviations with probability 2e-11; the others are compared by
    Bernstein's bound, with the probability `FALSE_FAIL` of a false alarm. Samples that are cut at
    0.5, or drawn for another z, have an excess of over 40. Of 2000 pixels with about the same p
    found with probability 0.999 is a frequency that is off by 0.12, of a row's 784 one that is off
    by 0.2, and between two rows a correlation of 0.42. Of thousands of pixels with p < 0.1, not
    nearly half are ever white.
    """
    rest = x - p
    white = [float(one[dark].mean()) for one, dark in zip(x, p < 0.1, strict=True)]
    if min(white) > 0.38 and x[p < 0.1].mean() > 0.47:  # another z does it in some
        return "Where the left column is nearly black, the right one is as often white."
    excess = (rest * (p - 0.5)).flatten(start_dim=1).sum(1)  # (F,)
    spread = (p * (1 - p) * (p - 0.5) ** 2).flatten(start_dim=1).sum(1).sqrt()
    if bool((excess.abs() > 7 * spread).any()):
        way = "more" if excess.sum() > 0 else "less"
        return f"The right column follows the distribution beside it {way} than samples do."
    variance = p * (1 - p)
    kinds = [(10 * p).long().clamp(max=9) == tenth for tenth in range(10)]
    sums = torch.stack([*(rest[kind].sum() for kind in kinds), *rest.sum(2).flatten()])
    variances = torch.stack([*(variance[kind].sum() for kind in kinds), *variance.sum(2).flatten()])
    if _beyond_chance(sums, variances):
        return "Zeros and ones in the right column do not come as often as the left one says."
    above = torch.ones(10, 10).triu(1) == 1  # pairs of rows
    products, variances = ((part @ part.mT)[:, above] for part in (rest, variance))
    if _beyond_chance(products, variances):
        return "The samples in one row depend on those in another."
    return None


def _beyond_chance(sums: Tensor, variances: Tensor) -> bool:
    """Tell whether one of the sums, of mean 0 and of terms within ±1, is beyond what is chance."""
    nats = math.log(4 * sums.numel() / FALSE_FAIL)  # it is asked twice
    return bool((sums.abs() > nats / 3 + ((nats / 3) ** 2 + 2 * variances * nats).sqrt()).any())


def not_standard_normal(z: Tensor) -> str | None:
    """Return how latents (n, 2) are no draws from N(0, I), repetitions aside, or None.

    Under the prior the mean of N numbers times √N is normal, and their sum of squares is χ² with N
    degrees of freedom, whatever N is; a correlation r is larger with probability (1 − r²)^(n/2 − 1)
    at most, where that is small. Right draws are turned down with probability 5e-7. With n = 60
    found with probability 0.999 are a mean of 0.76, or a variance below 0.38 or above 2.6; of one
    coordinate alone 1.2, 0.17 and 4.6; a correlation of 0.85.
    """
    level, of_one = 1e-7, 1e-8
    z = torch.unique(z.round(decimals=4), dim=0)
    centred = z - z.mean(0)
    correlation = (centred[:, 0] @ centred[:, 1]) / centred.norm(dim=0).prod()
    if len(z) > 2 and (1 - correlation**2).clamp(min=0) ** (len(z) / 2 - 1) < of_one:
        return "their coordinates depend on each other"
    for numbers, unlikely in ((z.flatten(), level), (z[:, 0], of_one), (z[:, 1], of_one)):
        count = torch.tensor(numbers.numel(), dtype=torch.float64)
        below = torch.special.gammainc(count / 2, numbers.square().sum() / 2)
        above = torch.special.gammaincc(count / 2, numbers.square().sum() / 2)
        if min(below, above) < unlikely:
            return f"their spread is too {'small' if below < above else 'large'}"
        if torch.special.ndtr(-numbers.mean().abs() * count.sqrt()) < unlikely:
            return "their mean is wrong"
    return None


def follows_the_line(a: Tensor, b: Tensor, mu: Tensor, variance: Tensor, labels: Tensor) -> Judge:
    """Judge interpolations, given each training image's posterior mean, variance and label."""

    def judge(values: Sequence[Any]) -> str | None:
        if any(map(interpolation_layout, values)):
            return "The figure has another layout."
        images = torch.stack([images_of(figure, 3, 11) for figure, _ in values])
        pairs = torch.stack([torch.as_tensor(as_tensor(pairs)) for _, pairs in values])
        z, distance = read_latents(images, a, b)  # (F, 3, 11, 2), (F, 3, 11)
        if distance.max() > READABLE:
            inner = distance[..., [0, -1]].max() < READABLE
            where = "between the ends of a row" if inner else "of a row"
            return f"The images {where} are not what the decoder gives for any z."
        steps = z.diff(dim=2)
        if (steps - steps.mean(2, keepdim=True)).abs().max() > 1e-2 * steps.abs().max():
            return "The z of a row do not lie on a line in equal steps."
        ends = z[:, :, [0, -1]].flatten(end_dim=2)  # (F · 3 · 2, 2)
        there = torch.cdist(ends, mu.double()) < 1e-2  # training images with their mean at an end
        if not bool(there.any(1).all()):
            if bool((torch.cdist(ends, variance.double()).min(1).values < 1e-2).all()):
                return "The rows begin and end at the variances of training images."
            part = "end" if bool(there.any(1)[::2].all()) else "begin"
            return f"A row does not {part} at the posterior mean of a training image."
        if not bool((there & (pairs.reshape(-1, 1) == labels)).any(1).all()):
            turned = pairs.flip(-1).reshape(-1, 1)
            if bool((there & (turned == labels)).any(1).all()):
                return "The rows begin at the image whose label comes second."
            return "The labels are not those of the images at the ends of the rows."
        shown = torch.cdist(ends, mu.double()).argmin(1).reshape(-1, 3, 2)
        return _not_at_random(ends.reshape(-1, 3, 4), pairs) or _not_all(shown, pairs, len(mu))

    return judge


def _not_at_random(ends: Tensor, pairs: Tensor) -> str | None:
    """Return what the ends (F, 3, 2 Z) of the rows of F figures have in common, or None.

    Pairs may be drawn in several ways: any two images, two classes first, with repetitions or not.
    With 30 images of each class, a class is at its place in the figure before with a probability of
    0.1, and two rows of a figure are the same, or all begin with the same image, with one of 2e-5
    at most: of 30 figures all are with less than 1e-28.
    """
    same = 1e-3
    if bool(((ends - ends[:, :1]).abs() < same).all()):
        return None  # all three rows show the same pair, which e3 says
    if bool(((ends - ends[0]).abs() < same).all()):
        return "Every call shows the same pairs."
    if bool((pairs == pairs[0]).flatten(start_dim=1).all(0).any()):
        return "Every call shows the same class in the same place."
    for first, second in itertools.combinations(range(3), 2):
        if bool(((ends[:, first] - ends[:, second]).abs() < same).all()):
            return "Rows of a figure show the same pair, whenever it is drawn."
    halves = ends.chunk(2, dim=-1)
    if any(len(half.flatten(end_dim=1).round(decimals=2).unique(dim=0)) <= 2 for half in halves):
        return "The rows of all figures share one or two images."
    if any(bool(((half - half[:, :1]).abs() < same).all()) for half in halves):
        return "The rows of a figure share an image, whenever it is drawn."
    return None


def _not_all(shown: Tensor, pairs: Tensor, count: int) -> str | None:
    """Return which of all `count` images and pairs of classes (F, 3, 2) are never shown, or None.

    With 30 figures, one of ten classes is missing in 90 pairs of two different ones with
    probability 10 · 0.8^90 = 2e-8; for the rest it is less than 1e-15 (a third of the images is
    not shown, an end shows 10 images of 300 only, a class is always with the same one).
    """
    if len(pairs.unique()) < 10:
        return "Not all classes are ever shown."
    for classes in (pairs.reshape(-1, 2), pairs.flip(-1).reshape(-1, 2)):
        if len(classes.unique(dim=0)) == len(classes[:, 0].unique()):
            return "The class at one end of a row settles that at the other."
    if any(len(end.unique()) <= 10 for end in shown.unbind(-1)):
        return "Of each class, the rows always show the same image."
    if len((3 * shown // count).unique()) < 3:
        return "A whole part of the training images is never shown."
    return None
