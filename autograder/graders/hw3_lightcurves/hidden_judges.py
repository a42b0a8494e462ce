"""What hidden checks of hw3_lightcurves look for in an answer. Students do not get this file."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from autograder.checking.judges import Judge
from autograder.graders.hw3_lightcurves.judges import NAMES, Sizes, count_of, is_answer, not_rows


def takes_any_value(curves: int, sizes: Sizes) -> Judge:
    """Judge an answer of large networks: whether results beyond ±1 occur."""
    form = is_answer(curves, sizes)

    def judge(answer: Any) -> str | None:
        if form(answer):
            return "The answer does not have the form that is asked."
        for name, part in zip(NAMES[:3], answer, strict=False):
            low, high = float(part.detach().min()), float(part.detach().max())
            sides = ["below −1"] * (low >= -1) + ["above 1"] * (high <= 1)
            if sides:
                return f"{name} is never {' or '.join(sides)}, whatever the weights are."
        return None

    return judge


def has_hidden_layers(x: Tensor, p: Tensor, sizes: Sizes) -> Judge:
    """Judge an answer to curves, and the shapes of all parameters: networks that are not linear."""
    form = is_answer(len(x), sizes)

    def judge(found: Any) -> str | None:
        answer, shapes = found
        if form(answer):
            return "The answer does not have the form that is asked."
        if sum(len(shape) == 2 and sizes["hidden"] in shape for shape in shapes) < 4:
            return "The layers among the parameters do not have as many units as `hidden` says."
        x_hat, mu, logvar, z = (part.detach().double() for part in answer)
        pairs = {
            "encoder": (x.double(), torch.cat([mu, logvar], dim=1)),
            "decoder": (z, x_hat),
        }
        for network, (given, result) in pairs.items():
            if is_affine(torch.cat([given, p.double()[:, None]], dim=1), result):
                return f"The {network} is a linear function of what it gets."
        return None

    return judge


def is_affine(inputs: Tensor, results: Tensor) -> bool:
    """Tell whether results (N, m) are an affine function of inputs (N, n)."""
    features = torch.cat([inputs, torch.ones(len(inputs), 1, dtype=inputs.dtype)], dim=1)
    fitted = features @ torch.linalg.lstsq(features, results, driver="gelsd").solution
    return bool((fitted - results).norm() < 1e-3 * (results - results.mean(dim=0)).norm())


def decodes_its_z(x: Tensor, p: Tensor, sizes: Sizes) -> Judge:
    """Judge what `probes.watched` returns: the encoder should get x, the decoder the returned z."""
    form = is_answer(len(x), sizes)

    def judge(found: Any) -> str | None:
        answer, inputs = found
        if form(answer):
            return "The answer does not have the form that is asked."
        _, mu, _, z = answer
        same = [given for given in inputs if len(given) == len(x)]
        if not any(contains(given, x) for given in same):
            return "The encoder does not get the curves."
        if any(contains(given, z) for given in same):
            return None
        instead = "μ" if any(contains(given, mu) for given in same) else "another one"
        return f"The decoder does not get the z that is returned, but {instead}."

    return judge


def contains(given: Tensor, part: Tensor) -> bool:
    """Tell whether all columns of a part (B, n) are among those that a layer got, (B, m)."""
    pairs = torch.isclose(given.double()[:, :, None], part.detach().double()[:, None, :])
    return bool(pairs.all(dim=0).any(dim=0).all())


def follows_its_noise(found: Any) -> str | None:
    """Judge what `probes.jacobians` returns: the derivatives of z = μ + σ ε, and of x̂."""
    answer, derivatives = found
    sizes = {tuple(part.shape) for part in answer[1:]}
    if len(answer) != len(NAMES) or len(sizes) != 1:
        return "The answer does not have the form that is asked."
    _, mu, _, z = (part.double() for part in answer)
    by_x_hat, by_mu, by_logvar, by_z = (part.double() for part in derivatives)  # (B, n, B, T)
    if not bool(by_z.any()):
        return "No gradient of z reaches the encoder."
    through_logvar = (z - mu)[:, :, None, None] / 2 * by_logvar
    if not torch.allclose(by_z, by_mu + through_logvar, rtol=1e-3, atol=1e-4):
        return "The gradient of z is not that of μ + σ ε."
    return None if bool(by_x_hat.any()) else "No gradient of x_hat reaches the encoder."


def standardised(noise: Any) -> Any:
    """Return noise (S, Z) with mean 0 and variance 1, where there is such: its shape."""
    if not isinstance(noise, Tensor) or noise.dim() != 2 or not noise.is_floating_point():
        return noise
    centred = (noise - noise.mean(dim=0)).double()
    return centred / centred.std(dim=0).clamp_min(1e-30)


def are_curves(curves: int, times: int) -> Judge:
    """Judge the form of what `sample` gives."""

    def judge(answer: Any) -> str | None:
        return "There is not a curve for each p." if not_rows(answer, curves, times) else None

    return judge


def gives_p_to_decoder(p: Tensor) -> Judge:
    """Judge what `probes.watched` returns for `sample`: its first layer should get p."""

    def judge(found: Any) -> str | None:
        inputs = found[1]
        if not inputs or len(inputs[0]) != len(p):
            return "The decoder does not get a row for each p."
        if count_of(p, inputs[0]):
            return None
        one_for_all = len(p) > 1 and bool((inputs[0] == inputs[0][0]).all(dim=0).any())
        which = "same p in every row" if one_for_all else "p of each row"
        return f"The decoder {'gets' if one_for_all else 'does not get'} the {which}."

    return judge


def gives_one_curve(curves: int, sizes: Sizes) -> Judge:
    """Judge an answer of `forward` with layers that pay no heed to what they get."""
    form = is_answer(curves, sizes)

    def judge(answer: Any) -> str | None:
        if form(answer):
            return "The answer does not have the form that is asked."
        return None if all_alike(answer[0]) else "x_hat is not what the decoder gives for z and p."

    return judge


def is_the_decoders(curves: int, sizes: Sizes) -> Judge:
    """Judge curves of `sample`, and an answer of `forward`, as for `gives_one_curve`."""

    def judge(found: Any) -> str | None:
        samples, answer = found
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
        return None if same else "The curves are not what the decoder gives."

    return judge


def all_alike(curves: Tensor) -> bool:
    """Tell whether all curves (B, T) are the same, but for rounding."""
    return torch.allclose(curves, curves[:1].expand_as(curves), atol=1e-5)
