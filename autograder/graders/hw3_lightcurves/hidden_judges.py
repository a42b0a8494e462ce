"""What hidden checks of hw3_lightcurves look for in an answer. Students do not get this file."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor

from autograder.checking.judges import Judge
from autograder.graders.hw3_lightcurves import judges
from autograder.graders.hw3_lightcurves.judges import NAMES, Sizes, is_answer, not_rows

NETWORKS = "encoder", "decoder"
LIMIT = 12.0  # which any result exceeds, of networks that are large enough


def takes_any_value(curves: int, sizes: Sizes) -> Judge:
    """Judge answers of large networks, and more curves: whether there are results of any size."""
    widths = sizes["input_dim"], sizes["latent_dim"], sizes["latent_dim"]

    def judge(found: Any) -> str | None:
        answers, more = found
        for answer in answers:
            if not isinstance(answer, tuple | list) or len(answer) < len(widths):
                return "The answer does not have the form that is asked."
        for place, (name, width) in enumerate(zip(NAMES, widths, strict=False)):
            parts = [answer[place] for answer in answers]
            if any(not isinstance(part, Tensor) or part.shape != (curves, width) for part in parts):
                return f"{name} does not have the form that is asked."
            if name == "x_hat":
                parts += [part for part in more if not not_rows(part, curves, width)]
            values = torch.cat(parts).detach().double().nan_to_num()
            low, high = float(values.min()), float(values.max())
            bounds = (
                [b for b in (0, -1, -LIMIT) if low >= b][:1],
                [b for b in (0, 1, LIMIT) if high <= b][:1],
            )
            sides = [
                f"{way} {b:g}"
                for way, found in zip(("below", "above"), bounds, strict=True)
                for b in found
            ]
            if sides:
                return f"{name} is never {' or '.join(sides)}, whatever the weights are."
        return None

    return judge


def has_hidden_layers(x: Tensor, p: Tensor, sizes: Sizes) -> Judge:
    """Judge the shapes of all parameters, and what `probes.weights_of` tells; and several models.

    Of each, the answer and what each layer got.

    Networks should not be linear, neither as a whole nor from one layer to the next. With some
    weights a right one is: no unit changes its side, or one curve far from all others hides it. So
    it has to be with all weights.
    """

    def judge(found: Any) -> str | None:
        models, shapes, weights = found
        if sum(len(shape) == 2 and sizes["hidden"] in shape for shape in shapes) < 4:
            return "The layers among the parameters do not have as many units as `hidden` says."
        for answer, _ in models:
            parts = list(answer) if isinstance(answer, tuple | list) else []
            tensors = [part for part in parts if isinstance(part, Tensor) and part.dim() == 2]
            if not 3 <= len(parts) == len(tensors):
                return "The answer does not have the form that is asked."
            if any(not_rows(part, len(x), part.shape[1]) for part in tensors):
                return "The answer does not have the form that is asked."
        linear = set.intersection(*(linear_networks(x, p, answer) for answer, _ in models))
        if linear:
            network = "encoder" if "encoder" in linear else "decoder"
            return f"The {network} is a linear function of what it gets."
        if set.intersection(*(linear_pairs(layers) for _, layers in models)):
            return "There is no non-linearity between two of the layers."
        if not all(own for _, own in weights):
            return "There are weights that are not among the model's parameters."
        frozen = [name for name, (learns, _) in zip(NETWORKS, weights, strict=True) if not learns]
        return f"No weight of the {frozen[0]} has a gradient." if frozen else None

    return judge


def linear_networks(x: Tensor, p: Tensor, answer: Sequence[Tensor]) -> set[str]:
    """Return which of encoder and decoder seem to be linear."""
    x_hat, mu, logvar, *rest = (part.detach().double() for part in answer)
    pairs = {"encoder": (x.double(), torch.cat([mu, logvar], dim=1))}
    if rest:
        pairs["decoder"] = rest[0], x_hat
    condition = p.double()[:, None]
    return {
        network
        for network, (given, result) in pairs.items()
        if is_affine(torch.cat([given, condition], dim=1), result)
    }


def linear_pairs(layers: Sequence[Tensor]) -> set[tuple[int, int]]:
    """Return which pairs of layers seem to have nothing but linear ones between them."""
    return {
        (i, j)
        for (i, before), (j, after) in itertools.combinations(enumerate(layers), 2)
        if len(before) == len(after) and is_affine(before.double(), made_of(before, after).double())
    }


def made_of(before: Tensor, after: Tensor) -> Tensor:
    """Return what a layer got, (B, n), that may be a result of an earlier one, which got (B, m).

    What both of them got is not, nor what is the same for all curves.
    """
    common = torch.isclose(before.double()[:, :, None], after.double()[:, None, :]).all(dim=0)
    return after[:, ~common.any(dim=0) & (after != after[:1]).any(dim=0)]


def is_affine(inputs: Tensor, results: Tensor) -> bool:
    """Tell whether results (N, m) are an affine function of inputs (N, n).

    Anything is a function of as many inputs as there are rows; then it cannot be told.
    """
    features = torch.cat([inputs, torch.ones(len(inputs), 1, dtype=inputs.dtype)], dim=1)
    if not results.numel() or len(features) < features.shape[1] + 5:
        return False
    fitted = features @ torch.linalg.lstsq(features, results, driver="gelsd").solution
    return bool((fitted - results).norm() < 1e-4 * (results - results.mean(dim=0)).norm())


def decodes_its_z(x: Tensor, p: Tensor, sizes: Sizes) -> Judge:
    """Judge what `probes.watched` returns: the encoder should get x, the decoder the returned z."""
    form = is_formed(len(x), sizes)

    def judge(found: Any) -> str | None:
        answer, inputs = found
        fault = form(answer)
        if fault:
            return fault
        _, mu, _, z = answer
        same = [given for given in inputs if len(given) == len(x)]
        if not any(tells(given, x) for given in same):
            return "The encoder does not get the curves."
        if any(contains(given, z) for given in same):
            return None
        instead = "another one"
        if any(contains(given, mu) for given in same):
            instead = "μ"
        elif any(tells(given, z) for given in same):
            instead = "what is made of it"
        return f"The decoder does not get the z that is returned, but {instead}."

    return judge


def is_formed(curves: int, sizes: Sizes) -> Judge:
    """Judge (x_hat, mu, logvar, z) as `is_answer` does, but tell nothing that can be chosen."""
    form = is_answer(curves, sizes)

    def judge(answer: Any) -> str | None:
        if not isinstance(answer, tuple | list):
            return "The answer is not a tuple of tensors."
        if len(answer) != len(NAMES):
            return "There is another number of results than is asked."
        return "The results do not have the form that is asked." if form(answer) else None

    return judge


def contains(given: Tensor, part: Tensor) -> bool:
    """Tell whether all columns of a part (B, n) are among those that a layer got, (B, m)."""
    pairs = torch.isclose(given.double()[:, :, None], part.detach().double()[:, None, :])
    return bool(pairs.all(dim=0).any(dim=0).all())


def tells(given: Tensor, part: Tensor) -> bool:
    """Tell whether a layer gets all columns of a part (B, n), or each on another scale."""
    ours, theirs = (value.detach().double() for value in (given, part))
    ours, theirs = ours - ours.mean(dim=0), theirs - theirs.mean(dim=0)
    ours, theirs = (v / v.norm(dim=0).clamp_min(1e-30) for v in (ours, theirs))
    return bool(((ours.T @ theirs).abs() > 1 - 1e-6).any(dim=0).all())


def follow_their_noise(found: Any) -> str | None:
    """Judge what `probes.jacobians` returns in training mode, and in evaluation mode."""
    return judges.in_either_mode(*map(follows_its_noise, found))


def follows_its_noise(found: Any) -> str | None:
    """Judge what `probes.jacobians` returns: the derivatives of z = μ + σ ε, and of x̂.

    There are fewer μ and log σ² than times, so that not any x̂ could be a function of them.
    """
    answer, derivatives = found
    sizes = {tuple(part.shape) for part in answer[1:]}
    if not answer:
        return "The answer is not a tuple of tensors."
    if len(answer) != len(NAMES):
        return "There is another number of results than is asked."
    if len(sizes) != 1:
        return "The results do not have the form that is asked."
    _, mu, _, z = (part.double() for part in answer)
    by_x_hat, by_mu, by_logvar, by_z = (part.double() for part in derivatives)  # (B, n, B, T)
    if not bool(by_z.any()):
        return "No gradient of z reaches the encoder."
    through_logvar = (z - mu)[:, :, None, None] / 2 * by_logvar
    if far(by_z, by_mu + through_logvar, SAME).any():
        left_out = not far(by_z, by_mu, SAME).any()
        return (
            f"The gradient of z {'leaves out that of σ' if left_out else 'is not that of μ + σ ε'}."
        )
    if not bool(by_x_hat.any()):
        return "No gradient of x_hat reaches the encoder."
    if not spans(torch.cat([by_mu, by_logvar], dim=1), by_x_hat):
        return "x_hat depends on x in another way than through μ and σ."
    if torch.equal(z, mu):  # that there is no noise is told elsewhere
        return None
    ways = {"μ": by_mu, "σ": through_logvar}
    cut = [name for (name, part), other in zip(ways.items(), ("σ", "μ"), strict=True)
           if spans(ways[other], by_x_hat) and not spans(ways[other], part)]  # fmt: skip
    return f"No gradient of x_hat reaches {' or '.join(cut)}." if cut else None


def spans(derivatives: Tensor, others: Tensor) -> bool:
    """Tell whether others (B, m, B, T) are linear combinations of derivatives (B, n, B, T)."""
    ours, theirs = (part.flatten(2).flatten(0, 1).T for part in (derivatives, others))
    theirs = theirs / theirs.norm(dim=0).clamp_min(1e-30)
    fitted = ours @ torch.linalg.lstsq(ours, theirs, driver="gelsd").solution
    return bool((fitted - theirs).norm() < 1e-3 * theirs.norm())


def has_finite_gradients(gradients: Any) -> str | None:
    """Judge the gradients of the loss by its arguments."""
    if all(isinstance(one, Tensor) and bool(torch.isfinite(one).all()) for one in gradients):
        return None
    return "The gradient of the loss is not finite."


# ---------------------------------------------------------------- each curve by itself


def narrowest(answer: Any, count: int) -> list[int]:
    """Return the numbers of some curves whose z is next to μ, whatever the noise is."""
    if not isinstance(answer, tuple | list) or len(answer) != len(NAMES):
        return list(range(count))
    _, mu, _, z = answer
    if not all(isinstance(part, Tensor) and part.dim() == 2 for part in (mu, z)):
        return list(range(count))
    if mu.shape != z.shape or len(mu) < count:
        return list(range(count))
    distances = (z - mu).detach().abs().amax(dim=1)
    return [int(i) for i in distances.argsort()[:count]]


def each_by_itself(curves: int, sizes: Sizes) -> Judge:
    """Judge two answers to curves, and one to each of them, twice, without the others.

    μ and log σ² should be the same. x̂ should be where z is: next to μ, so that it is not random.
    """
    widths = sizes["input_dim"], sizes["latent_dim"], sizes["latent_dim"], sizes["latent_dim"]

    def has_form(answer: Any, rows: int) -> bool:
        if not isinstance(answer, tuple | list) or not 3 <= len(answer) <= 4:
            return False
        pairs = zip(answer, widths, strict=False)
        return not any(not_rows(part, rows, width) for part, width in pairs)

    def judge(answers: Any) -> str | None:
        together, again, *alone = answers
        if not all(has_form(answer, curves) for answer in (together, again)):
            return "The answer does not have the form that is asked."
        if not all(has_form(answer, 2) for answer in alone):
            return "The answer to one curve does not have the form that is asked."
        rows = [torch.cat([part[:1] for part in parts]) for parts in zip(*alone, strict=True)]
        for others, fault in (
            (again, "is another for the same {of}: where does chance come in?"),
            (rows, "depends on the other curves of the batch."),
        ):
            name = differing(together, others)
            if name:
                of = "z and p" if name == "x_hat" else "x and p"
                return f"{name} {fault.format(of=of)}"
        return None

    return judge


def differing(ours: Sequence[Tensor], theirs: Sequence[Tensor]) -> str:
    """Return which of two answers' results differ that should not, or ''."""
    (x_hat, mu, logvar, *z), (other_x_hat, other_mu, other_logvar, *other_z) = (
        [part.detach().double() for part in answer] for answer in (ours, theirs)
    )
    for name, one, other in (("mu", mu, other_mu), ("logvar", logvar, other_logvar)):
        if far(one, other, SAME).any():
            return name
    if not z:  # that it is missing is told elsewhere
        return ""
    moved = far(z[0], mu, SAME / 10) | far(other_z[0], mu, SAME / 10)  # (B, Z)
    still = ~moved.any(dim=1)
    return "x_hat" if far(x_hat[still], other_x_hat[still], NEAR).any() else ""


SAME = 1e-4  # of the largest value: what rounding makes of one
NEAR = 0.02  # and what a decoder with large weights makes of the rest of noise in z


def far(ours: Tensor, theirs: Tensor, share: float) -> Tensor:
    """Tell which entries of two tensors are further apart than a share of the largest."""
    size = float(theirs.abs().max()) if theirs.numel() else 0.0
    return (ours - theirs).abs() > share * size
