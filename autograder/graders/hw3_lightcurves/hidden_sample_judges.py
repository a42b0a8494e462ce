"""What hidden checks of hw3_lightcurves look for in noise and in `sample`. Not for students."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from autograder.checking.hidden_judges import independent
from autograder.checking.hidden_latent_judges import normal_noise
from autograder.checking.judges import Judge
from autograder.graders.hw3_lightcurves import judges
from autograder.graders.hw3_lightcurves.hidden_judges import is_formed
from autograder.graders.hw3_lightcurves.judges import NAMES, Sizes, not_rows

# ---------------------------------------------------------------- noise


def latents(answer: Any) -> Any:
    """Return the z of an answer, if it has any: of equal curves, noise that is moved and scaled."""
    is_one = isinstance(answer, tuple | list) and len(answer) == len(NAMES)
    return answer[-1] if is_one else answer


def is_drawn_for_each(rows: int, latents: int) -> Judge:
    """Judge normal numbers (S, Z): whether they are, and no row is another's noise, or minus it.

    Their means and variances do not matter. Both error rates are those of `normal_noise`. Of the
    pairs of rows that are looked at, fewer than 40,000, one has a correlation beyond 0.97 with a
    probability below 1e-13, and of 256,000 normal numbers none is beyond 3.9 with probability
    2e-11; cut off at 3, they still are as often there.
    """
    normal = normal_noise(torch.zeros(latents), torch.zeros(latents), count=rows)

    def judge(numbers: Any) -> str | None:
        if not_rows(numbers, rows, latents):
            return "The noise does not have the form that is asked."
        noise = (numbers.detach() - numbers.detach().mean(dim=0)).double()
        noise = noise / noise.std(dim=0).clamp_min(1e-30)
        if float((noise.T @ noise / rows).fill_diagonal_(0).abs().max()) > 0.97:
            return "The numbers of one z share noise."
        if recurs(noise / noise.norm(dim=1, keepdim=True)):
            return "Rows of a large batch share noise."
        largest = float(noise.abs().max())
        if largest < 3.9:
            return f"The noise is never beyond {2 if largest < 2 else 3.9} standard deviations."
        return normal(noise)

    return judge


def recurs(unit: Tensor) -> bool:
    """Tell whether a row of length 1 of (S, Z) is there again, or minus it, but for rounding.

    Such rows are equally far from any plane through 0: each is compared with the next five by that.
    """
    distance = (unit @ torch.linspace(1, 2, unit.shape[1], dtype=unit.dtype)).abs()
    ordered = unit[distance.argsort()]
    return any(
        bool(((ordered[:-step] * ordered[step:]).sum(dim=1).abs() > 0.97).any())
        for step in range(1, 6)
    )


def keeps_extreme_spreads(answers: Any) -> str | None:
    """Judge several answers of `probes.extreme`: noise where log σ² is far below 0, or above.

    The mean of 400 squares or more is below ½ or above 2 with probability 1e-11, by the bounds of
    Laurent and Massart. If there are fewer, it is told elsewhere that log σ² cannot be so far out;
    and what is wrong with noise where σ is neither small nor large.
    """
    noise, logvar = judges.noise(answers), answers[2].detach().double()
    if not isinstance(noise, Tensor) or noise.shape != logvar.shape:
        return "The noise does not have the form that is asked."
    for part in (-logvar, logvar):
        if not 0.5 < float(noise[(part > 1) & (part < 4)].square().mean()) < 2:
            return None
    for kind, part in (("small", -logvar), ("large", logvar)):
        chosen = noise[(part > 15) & (part < 18)].square()
        if len(chosen) >= 400 and not 0.5 < float(chosen.mean()) < 2:
            way = "more" if float(chosen.mean()) > 1 else "less"
            return f"Where σ is very {kind}, z varies {way} than it says."
    return None


# ---------------------------------------------------------------- sample


def fresh_for_curves(calls: int, curves: int) -> Judge:
    """Judge z, (calls, curves, Z): error rates are those of `independent`."""
    judged = independent(calls, curves, between="the z of different curves")

    def judge(latents: Any) -> str | None:
        if isinstance(latents, Tensor) and latents.shape[-1:] == (0,):
            return "The decoder does not get a z."
        return judged(latents)

    return judge


def is_drawn_for_equal_p(latents: Any) -> str | None:
    """Judge the z of two rows with one p, and of two with another."""
    if not_rows(latents, 4, latents.shape[-1] if isinstance(latents, Tensor) else 0):
        return "The decoder does not get one z for each p."
    same = bool((latents[::2] == latents[1::2]).all(dim=1).any())
    return "Rows with the same p have the same z." if same else None


def are_curves(curves: int, times: int) -> Judge:
    """Judge the form of what `sample` gives."""

    def judge(answer: Any) -> str | None:
        return "There is not a curve for each p." if not_rows(answer, curves, times) else None

    return judge


def gives_p_to_decoder(p: Tensor) -> Judge:
    """Judge what `probes.conditions` returns: the decoder should get what it gets in `forward`.

    What is wrong with that is told elsewhere.
    """

    def judge(found: Any) -> str | None:
        given, condition = found
        if len(given) != len(p):
            return "The decoder does not get a row for each p."
        asked = p[:, None] if condition is None else condition
        same = (given[:, :, None] == asked[:, None, :]).all(dim=0).sum(dim=0)  # for each column
        own = (asked[:, :, None] == asked[:, None, :]).all(dim=0).sum(dim=0)
        if bool((same >= own).all()):
            return None
        if bool(same.all()):
            return "The decoder gets p fewer times than in forward."
        one_for_all = len(p) > 1 and bool((given == given[0]).all(dim=0).any())
        if one_for_all:
            return "The decoder gets the same p in every row."
        rows = (given[:, :, None] == asked[:, None, :]).any(dim=1).all(dim=1)  # (B,)
        some = "some rows" if len(p) > 2 and 2 * int(rows.sum()) > len(p) else "each row"
        return f"The decoder does not get the p of {some}."

    return judge


def in_order_of_p(signs: Tensor, times: int) -> Judge:
    """Judge curves for p of these signs: from `sample`, and `forward`; and for one sign each.

    A curve is on the side of those whose mean is nearer. If networks tell the signs apart hardly,
    or mix them up in `forward`, that is told elsewhere. Of 200 curves, each on the wrong side with
    probability q, more than 60 are there, and of others at most ten of 200, twice, with less than
    1e-11, whatever q is; if their order is random, at most 60 are there with 1e-8.
    """

    def judge(found: Any) -> str | None:
        ours, answer, *kinds = found
        if any(not_rows(part, len(signs), times) for part in (ours, *kinds)):
            return "There is not a curve for each p."
        first = answer[0] if isinstance(answer, tuple | list) and answer else None
        x_hat = kinds[0][:0] if not_rows(first, len(signs), times) else torch.as_tensor(first)
        above, below = (kind.double().mean(dim=0) for kind in kinds)

        def share(curves: Tensor, of: Tensor) -> float:
            sides = (curves.double() - (above + below) / 2) @ (above - below)
            return float((sides.sign() == of).double().mean())

        one = torch.ones(len(signs))
        told = min(share(kinds[0], one), share(kinds[1], -one), share(x_hat, signs[: len(x_hat)]))
        if told >= 0.95 and share(ours, signs) < 0.7:
            return "The curves are not in the order of p."
        return None

    return judge


def gives_one_curve(curves: int, sizes: Sizes) -> Judge:
    """Judge an answer of `forward` with layers that pay no heed to what they get."""
    form = is_formed(curves, sizes)

    def judge(answer: Any) -> str | None:
        fault = form(answer)
        if fault:
            return fault
        return None if all_alike(answer[0]) else "x_hat is not what the decoder gives for z and p."

    return judge


def is_the_decoders(curves: int, sizes: Sizes) -> Judge:
    """Judge what `probes.sampled` returns, and an answer of `forward`, as for `gives_one_curve`."""

    def judge(found: Any) -> str | None:
        (samples, still_on), answer = found
        if not_rows(samples, curves, sizes["input_dim"]):
            return "The curves do not have the form that is asked."
        given = samples
        if isinstance(answer, tuple | list) and answer:
            x_hat = answer[0]
            if not not_rows(x_hat, curves, sizes["input_dim"]) and all_alike(x_hat):
                given = x_hat  # and otherwise, there is a mistake in `forward`
        if not all_alike(samples):
            return "The curves are not those of the decoder alone."
        same = torch.allclose(samples.double(), given.double(), atol=1e-5)
        if not same:
            return "The curves are not what the decoder gives."
        return None if still_on else "After sample, no gradients are computed any more."

    return judge


def all_alike(curves: Tensor) -> bool:
    """Tell whether all curves (B, T) are the same, but for rounding."""
    return torch.allclose(curves, curves[:1].expand_as(curves), atol=1e-5)
