"""What public checks of hw3_lightcurves look for in an answer: a fault is named, or None."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.checking.compare import a_kind
from autograder.checking.judges import Judge

NAMES = "x_hat", "mu", "logvar", "z"
Sizes = dict[str, int]  # the arguments of the constructor


def takes_condition(p: Tensor, sizes: Sizes) -> Judge:
    """Judge what `probes.watched` returns: whether encoder and decoder get cond_dim copies of p."""
    copies = sizes["cond_dim"]
    others = {"encoder": sizes["input_dim"], "decoder": sizes["latent_dim"]}

    def judge(found: Any) -> str | None:
        inputs = found[1]
        for network, other in others.items():
            width = other + copies
            fit = [given for given in inputs if given.shape[1] == width and len(given) >= len(p)]
            ours = [given[: len(p)] for given in fit]  # more, if it is called twice
            if not ours:
                each = dict.fromkeys(str(given.shape[-1]) for given in inputs)
                widths = ", ".join(each) or "no"
                return (
                    f"The {network}'s first layer should get {other} + {copies} = {width} numbers "
                    f"for each curve, but your layers get {widths} numbers."
                )
            if all(count_of(p, given) != copies for given in ours):
                nearest = max(ours, key=lambda given: count_of(p, given))
                return (
                    f"Of the {width} numbers that the {network}'s first layer gets for each curve, "
                    f"{kinds_of(p, nearest)}; {copies} are asked."
                )
        return None

    return judge


def count_of(p: Tensor, given: Tensor) -> int:
    """Return how many columns of what a layer got, (B, n), are p (B,)."""
    return int((given == p[:, None]).all(dim=0).sum())


def kinds_of(p: Tensor, given: Tensor) -> str:
    """Return what some columns of what a layer got, (B, n), have to do with p (B,)."""
    is_p = (given == p[:, None]).all(dim=0)
    varies = ~is_p & (given != given[:1]).any(dim=0)
    centred, by = (part.double() - part.double().mean(dim=0) for part in (given, p[:, None]))
    alike = (centred * by).sum(dim=0).abs() / (centred.norm(dim=0) * by.norm()).clamp_min(1e-30)
    found = {
        "are those of other curves": torch.isin(given, p).all(dim=0),
        "are whole numbers": (given == given.round()).all(dim=0),
        "are its p times another number, or plus one": alike > 1 - 1e-6,
    }
    counts = {what: int((varies & which).sum()) for what, which in found.items()}
    others = "".join(f", {count} {what}" for what, count in counts.items() if count)
    return f"{int(is_p.sum())} are its p{others}"


def is_answer(curves: int, sizes: Sizes) -> Judge:
    """Judge (x_hat, mu, logvar, z)."""
    latents = sizes["latent_dim"]
    widths = sizes["input_dim"], latents, latents, latents

    def judge(answer: Any) -> str | None:
        asked = "four tensors, (x_hat, mu, logvar, z), are asked"
        if not isinstance(answer, tuple | list):
            return f"The answer is {a_kind(answer)}, but {asked}."
        if len(answer) != len(NAMES):
            return f"The answer has another number of parts, but {asked}."
        for name, part, width in zip(NAMES, answer, widths, strict=True):
            fault = not_rows(part, curves, width)
            if fault:
                return f"{name} {fault}."
        return None

    return judge


def not_rows(value: Any, rows: int, width: int) -> str | None:
    """Return what is wrong with a value in the place of finite numbers (rows, width), or None."""
    if not isinstance(value, Tensor):
        return f"is {a_kind(value)}, but a tensor is asked"
    if tuple(value.shape) != (rows, width):
        return f"has the shape {tuple(value.shape)}, but {(rows, width)} is asked"
    if not value.is_floating_point():
        return "is not floating point"
    return None if bool(torch.isfinite(value).all()) else "is not finite"


def fresh(curves: int, sizes: Sizes) -> Judge:
    """Judge two answers to the same curves."""
    form = is_answer(curves, sizes)

    def judge(answers: Sequence[Any]) -> str | None:
        for answer in answers:
            fault = form(answer)
            if fault:
                return fault
        (_, mu, _, one), (_, _, _, other) = answers
        if torch.equal(one, mu):
            return "z is μ itself: there is no noise."
        return "Two calls give the same z." if torch.equal(one, other) else None

    return judge


def in_either_mode(training: str | None, evaluation: str | None) -> str | None:
    """Return the fault of a model that is trained, or evaluated; which of them, if only one."""
    if training == evaluation:
        return training
    mode = "train" if training else "eval"
    return f"After `model.{mode}()`: {training or evaluation}"


def noise(answers: Any) -> Any:
    """Return the noise ε of several answers, (n, B, Z): z in standard deviations from μ."""
    if not isinstance(answers, tuple | list) or len(answers) != len(NAMES):
        return answers
    if not all(isinstance(part, Tensor) and part.is_floating_point() for part in answers):
        return answers
    _, mu, logvar, z = (part.detach().double() for part in answers)
    return (z - mu) / (logvar / 2).exp() if mu.shape == logvar.shape == z.shape else answers


def names_of_moments(of: str, size: int) -> list[str]:
    """Return the names of the `moments` of vectors (n, B, size) that are called `of`."""
    return [f"the mean {what} of {of}[:, {i}]" for what in ("value", "square")
            for i in range(size)]  # fmt: skip


def moments(draws: Any) -> Any:
    """Return means and squares of the rows of several draws: (n, B, Z) → (n, 2 Z)."""
    if not isinstance(draws, Tensor) or draws.dim() != 3 or not draws.is_floating_point():
        return draws
    return torch.cat([draws, draws.square()], dim=2).double().mean(dim=1)


def fresh_curves(curves: int, times: int) -> Judge:
    """Judge two answers of `sample` to parameters p that are all equal."""

    def judge(answers: Sequence[Any]) -> str | None:
        for answer in answers:
            fault = not_rows(answer, curves, times)
            if fault:
                return f"The answer {fault}."
        one, other = answers
        faults = {
            # equal rows of a product may be rounded apart
            "two curves of one call": torch.allclose(one, one[:1].expand_as(one), atol=1e-5),
            "two calls": torch.equal(one, other),
        }
        alike = " and ".join(what for what, is_so in faults.items() if is_so)
        return (
            f"Curves of the same p should differ, but those of {alike} do not." if alike else None
        )

    return judge


def are_latents(rows: int, latents: int) -> Judge:
    """Judge what `probes.latents_of` finds in the first layer of `sample`."""

    def judge(found: Any) -> str | None:
        fault = not_rows(found, rows, latents)
        return f"For {rows} p, what the decoder gets besides them {fault}." if fault else None

    return judge
