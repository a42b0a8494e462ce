"""Compares samplers and Monte-Carlo estimates with both error rates bounded.

A correct sampler may draw its noise in any order from any stream, so samples are never compared
with samples one by one. Two sets of independent draws are compared by statistics whose difference
is asymptotically normal, and by the Kolmogorov–Smirnov distance of each coordinate. A comparison
that makes k tests rejects each at `FALSE_FAIL / k` (Bonferroni), so that two samples of one
distribution are told apart with probability at most about `FALSE_FAIL`; the constant leaves two
orders of magnitude below the promised 1e-6 for the error of the normal approximation in its tail.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor

FALSE_FAIL = 1e-8
POWER_QUANTILE = 3.0902  # Φ⁻¹(0.999): an effect this far beyond the threshold is found in 99.9 %
ROUNDING = 1e-5  # relative; constants that differ by less are taken as equal
MAX_SPREAD = 6.0  # of estimates, in standard deviations of the reference's
MIN_VALUES = 20  # so many different ones make a standard deviation that can be relied on


def threshold(tests: int) -> float:
    """Return how many standard errors a difference may have when `tests` are made."""
    tail = torch.tensor(FALSE_FAIL / tests / 2, dtype=torch.float64)
    return -float(torch.special.ndtri(tail))


def smallest_shift(n: int, m: int, tests: int) -> float:
    """Return the shift of a mean, in standard deviations, that is found with probability 0.999."""
    return (threshold(tests) + POWER_QUANTILE) * math.sqrt(1 / n + 1 / m)


def smallest_distance(n: int, tests: int) -> float:
    """Return the Kolmogorov–Smirnov distance beyond which two samples of size n differ."""
    return math.sqrt(math.log(2 * tests / FALSE_FAIL) / n)


def different_means(ours: Tensor, theirs: Tensor, names: Sequence[str] = ()) -> str:
    """Return where the means of two samples (n, ...) and (m, ...) differ, or ''.

    `names` are those of the d means, "the mean at [i, j]" if there are none.
    """
    a, b = _flat(ours), _flat(theirs)  # (n, d), (m, d)
    by_place = [f"the mean{_index(i, theirs)}" for i in range(b.shape[1])]
    return _different_means(a, b, list(names) or by_place)


def dependence(samples: Tensor) -> tuple[bool, bool]:
    """Tell whether samples (n, R, C), none of their entries constant, are related from row to row.

    And whether the entries of one row are. Under independence √n times a correlation is standard
    normal; with k pairs of entries the largest is beyond `threshold(k)` with probability
    `FALSE_FAIL`. Found with probability 0.999 is a correlation of that plus 3.1, divided by √n; the
    correlation of shared noise is 1.
    """
    n, _, columns = samples.shape
    unit = ((samples - samples.mean(0)) / samples.std(0)).reshape(n, -1)  # (n, R·C)
    row = torch.arange(unit.shape[1]) // columns
    related = (unit.T @ unit / n).abs() > threshold(math.comb(len(row), 2)) / math.sqrt(n)
    related.fill_diagonal_(False)
    same_row = row[:, None] == row
    return bool(related[~same_row].any()), bool(related[same_row].any())


def too_noisy(ours: Tensor, theirs: Tensor) -> bool:
    """Tell whether estimates (n, ...) vary far more than the others (m, ...).

    Means are compared within their standard errors, which noise makes as large as one likes: noise
    alone would pass for an estimate of anything. With `MAX_SPREAD`, the smallest shift that is
    found is at most 4.3 times that of an estimate as good as the reference's. Coordinates in which
    the others take few values are left out: there, a rare one may be missing by chance.
    """
    a, b = _flat(ours), _flat(theirs)  # (n, d), (m, d)
    spread = b.std(0)
    spread = spread.clamp_min(1e-3 * float(spread.max()))  # constant in one way of computing it
    rounding = ROUNDING * float(b.abs().mean(0).max())
    noisy = a.std(0) > MAX_SPREAD * spread + rounding
    return any(len(set(b[:, i].tolist())) >= MIN_VALUES for i in noisy.nonzero().flatten().tolist())


def different_distributions(ours: Tensor, theirs: Tensor) -> str:
    """Return how the distributions of two samples (n, ...) and (n, ...) differ, or ''.

    Tested are the mean and the spread of every coordinate, the correlation of every pair of
    coordinates, and every marginal distribution as a whole.
    """
    a, b = _flat(ours), _flat(theirs)  # (n, d)
    centre, scale = b.mean(0), b.std(0)
    scale = torch.where(scale > ROUNDING * centre.abs(), scale, centre.abs())  # a constant's own
    scale = torch.where(scale > 0, scale, 1.0)
    a, b = (a - centre) / scale, (b - centre) / scale
    rounding = ROUNDING * (1 + (centre / scale).abs())
    d = b.shape[1]
    rows, columns = torch.triu_indices(d, d, offset=1)
    names = [f"the mean{_index(i, theirs)}" for i in range(d)]
    found = _far_off(a, b) or _different_means(a, b, names, tests=4 * d + len(rows), units=True)
    if found:
        return found
    names = [f"the spread{_index(i, theirs)}" for i in range(d)]
    found = _far_off(a**2, b**2) or _different_means(
        a**2, b**2, names, tests=4 * d + len(rows), units=True
    )
    if found:
        return found
    names = [
        f"the dependence between the coordinates{_index(i, theirs)} and{_index(j, theirs)}"
        for i, j in zip(rows.tolist(), columns.tolist(), strict=True)
    ]
    products = a[:, rows] * a[:, columns], b[:, rows] * b[:, columns]
    found = _different_means(*products, names, tests=4 * d + len(rows), units=True)
    if found:
        return found
    allowed = smallest_distance(min(len(a), len(b)), 4 * d + len(rows))
    for i in range(d):
        if kolmogorov_smirnov(a[:, i], b[:, i], float(rounding[i])) > allowed:
            return f"The shape of the distribution{_index(i, theirs)} is wrong."
    return ""


def kolmogorov_smirnov(a: Tensor, b: Tensor, rounding: float = 0.0) -> float:
    """Return sup |F_a − F_b| of the empirical distribution functions of two vectors.

    For n = m ≥ 458 it exceeds ε with probability at most 2·exp(−n ε²) (Wei and Dudley, 2012).
    Values that differ by less than `rounding` count as equal, which can only make it smaller.
    """
    return max(_lead(a, b, rounding), _lead(b, a, rounding))


def _lead(a: Tensor, b: Tensor, rounding: float) -> float:
    """Return sup F_a(x) − F_b(x + rounding), which lies at an entry of a."""
    a, b = a.sort().values, b.sort().values
    f_a = torch.searchsorted(a, a, right=True) / len(a)
    f_b = torch.searchsorted(b, a + rounding, right=True) / len(b)
    return float((f_a - f_b).max())


def _far_off(a: Tensor, b: Tensor) -> str:
    """Return that values have no place in the distribution, where they hide all else, or ''.

    One that is large enough makes every standard error as large as its own effect.
    """
    return "There are values far outside of the distribution." if too_noisy(a, b) else ""


def _different_means(
    a: Tensor, b: Tensor, names: list[str], tests: int = 0, units: bool = False
) -> str:
    mean_a, mean_b = a.mean(0), b.mean(0)
    error = (a.var(0) / len(a) + b.var(0) / len(b)).sqrt()
    if not names:
        return ""
    size = (mean_b.abs() + b.std(0)).max()
    allowed = threshold(tests or len(names)) * error + ROUNDING * size
    excess = (mean_a - mean_b).abs() / allowed.clamp_min(1e-300)
    excess = excess.nan_to_num(nan=math.inf)  # what is no number is equal to nothing
    if not (excess > 1).any():
        return ""
    worst = int(excess.argmax())
    if units:  # of standardised values only the direction is worth telling
        if names[worst].startswith("the dependence"):
            return f"There is a dependence{names[worst].removeprefix('the dependence')}."
        way = "large" if mean_a[worst] > mean_b[worst] else "small"
        return f"{names[worst][:1].upper()}{names[worst][1:]} is too {way}."
    return (
        f"{names[worst][:1].upper()}{names[worst][1:]} is {mean_a[worst]:.5g}, "
        f"but {mean_b[worst]:.5g} is expected (standard error {error[worst]:.2g})."
    )


def _flat(sample: Tensor) -> Tensor:
    return sample.detach().double().reshape(len(sample), -1)


def _index(position: int, sample: Tensor) -> str:
    """Return ' at [i, j]' for a coordinate of a sample (n, ...), '' where there is only one."""
    if math.prod(sample.shape[1:]) == 1:
        return ""
    index = []
    for size in reversed(sample.shape[1:]):
        position, remainder = divmod(position, size)
        index.append(remainder)
    return f" at {index[::-1]}"
