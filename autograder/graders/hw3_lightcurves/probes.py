"""Ways to look into a submission's networks, whose layers are its own choice."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from autograder.sandbox import toolbox

# ---------------------------------------------------------------- what layers get


class Layers(TorchFunctionMode):
    """Notes what each dense layer gets, (B, n), in their order; to be used as a context.

    A single column is left out: times a row of ones, it gives copies of p. What several layers have
    in common is noted once.
    """

    def __init__(self) -> None:
        super().__init__()
        self.inputs: list[Tensor] = []

    def __torch_function__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: Any = None
    ) -> Any:
        named = kwargs or {}
        given = (*args, *(named[name] for name in KEYWORDS if name in named))
        found = factor(func.__name__.strip("_"), given)
        if found is not None and found.shape[-1] > 1:
            width = found.shape[-1]
            found = toolbox.outside(found).reshape(-1, width)
            if not any(is_same(found, other) for other in self.inputs):
                self.inputs.append(found)
        return func(*args, **(kwargs or {}))


# Where the factors are among a product's arguments.
PRODUCTS = {"linear": 0, "matmul": 0, "mm": 0, "addmm": 1, "mv": 0, "addmv": 1, "einsum": 1,
            "tensordot": 0, "inner": 0}  # fmt: skip
KEYWORDS = "input", "mat1", "mat", "other", "mat2", "vec", "weight"  # in the order of arguments
OF_VECTORS = ("linear", "matmul", "mv", "addmv")  # as of the layers of a single curve


def factor(name: str, args: tuple[Any, ...]) -> Tensor | None:
    """Return what is multiplied by weights, (…, n): the first factor that is no parameter."""
    if name not in PRODUCTS:
        return None
    factors = args[PRODUCTS[name] :][:2]
    for place, value in enumerate(factors):
        if isinstance(value, Tensor) and not is_weight(value):
            if value.dim() < 2:
                return value if name in OF_VECTORS else None
            turned = place == 1 and name in ("matmul", "mm", "addmm")
            return value.mT if turned else value  # weights times columns
    return None


def is_weight(value: Tensor) -> bool:
    """Tell whether a tensor is a parameter, or a view of one, such as its transpose."""
    return any(isinstance(tensor, nn.Parameter) for tensor in (value, value._base))


def is_same(ours: Tensor, theirs: Tensor) -> bool:
    """Tell whether two tensors are one, at the same place in memory."""
    return ours.data_ptr() == theirs.data_ptr() and torch.equal(ours, theirs)


def watched(function: Callable[..., Any], *args: Any) -> list[Any]:
    """Return the answer of a function, and what its dense layers got meanwhile.

    What layers of one width got is put together, as curves may be looked at one by one.
    """
    with Layers() as layers:
        answer = function(*args)
    widths = dict.fromkeys(given.shape[1] for given in layers.inputs)
    return [
        answer,
        [torch.cat([g for g in layers.inputs if g.shape[1] == width]) for width in widths],
    ]


def each_layer(function: Callable[..., Any], x: Tensor, p: Tensor) -> list[Tensor]:
    """Return what each dense layer gets, (B, n), in their order, if curves come one by one."""
    rows = []
    for i in range(len(x)):
        with Layers() as layers:
            function(x[[i]], p[[i]])
        rows.append(layers.inputs)
    return [torch.cat(list(of_one_layer)) for of_one_layer in zip(*rows, strict=False)]


class latents_of:
    """What the decoder's first layer gets from `sample` besides copies of p, (B, Z).

    These may be copies of what has become of p: columns that are the same in two calls.
    """

    def __init__(self, model: Any) -> None:
        self.model = model
        self.which: Tensor | None = None  # of the columns

    def __call__(self, p: Tensor) -> Tensor:
        first = self._first(p)
        if self.which is None:
            other = self._first(p)
            is_p = (first[: len(p)] == p[: len(first), None]).all(dim=0)
            fixed = (first == other).all(dim=0) if first.shape == other.shape else is_p
            self.which = ~(is_p if fixed.all() else is_p | fixed)
        return first[:, self.which]

    def _first(self, p: Tensor) -> Tensor:
        return first_layer(watched(self.model.sample, p)[1], p)


def first_layer(inputs: list[Tensor], p: Tensor) -> Tensor:
    """Return which of the inputs of `sample` is that of the decoder: the first with p, if any.

    Other products may come before it, such as that of a covariance's root and noise.
    """
    fit = [given for given in inputs if len(given) == len(p)]
    with_p = [given for given in fit if bool((given == p[:, None]).all(dim=0).any())]
    return next(iter([*with_p, *fit, *inputs]), torch.zeros(len(p), 0))


def conditions(model: Any, x: Tensor, p: Tensor) -> list[Any]:
    """Return what the decoder's first layer gets from `sample`, and besides z from `forward`.

    None for the latter if `forward` cannot be called, or has no such layer. What is the same in two
    calls has nothing to do with z.
    """
    given = first_layer(watched(model.sample, p)[1], p)
    try:
        (answer, ours), (_, others) = (watched(model, x, p) for _ in range(2))
        pairs = zip(ours, others, strict=True)
        one, other = next((a, b) for a, b in pairs if a.shape == (len(p), given.shape[1]))
        fixed = (one == other).all(dim=0)
        latents = torch.cat([part.detach() for part in answer[1:]], dim=1)
        of_z = (one[:, :, None] == latents[:, None]).all(dim=0).any(dim=1)
    except Exception:  # there is something wrong with `forward`
        return [given, None]
    return [given, one[:, fixed & ~of_z]]


def answer_if_any(model: Any, x: Tensor, p: Tensor) -> Any:
    """The answer of `forward`, or None if it has not any."""
    try:
        return model(x, p)
    except Exception:
        return None


# ---------------------------------------------------------------- networks


def new(cls: type, sizes: dict[str, int]) -> Any:
    """A CVAE of these sizes in eval mode, so that layers may normalise a batch of one.

    Where its layers are not written yet, what names the other tasks.
    """
    try:
        model: Any = cls(**sizes).eval()
        return toolbox.built(model, torch.zeros(2, sizes["input_dim"]), torch.zeros(2))
    except NotImplementedError as error:
        return Unfinished(toolbox.bare(cls, sizes), error)


class Unfinished(nn.Module):
    """Methods without layers: each names its own task; one that is written, that of the layers."""

    def __init__(self, methods: Any, missing: NotImplementedError) -> None:
        super().__init__()
        self.methods, self.missing = methods, missing

    def forward(self, x: Tensor, p: Tensor) -> Any:
        return self._result(self.methods.forward, x, p)

    def sample(self, p: Tensor) -> Any:
        return self._result(self.methods.sample, p)

    def _result(self, method: Callable[..., Any], *args: Tensor) -> Any:
        try:
            return method(*args)
        except NotImplementedError:
            raise
        except Exception:  # there are no layers
            raise self.missing from None


def amplified(
    cls: type, number: int, x: Tensor, p: Tensor, sizes: dict[str, int], spread: float = 0.7
) -> Any:
    """A CVAE with known weights, so large that μ and log σ² vary by this much, or a bit more.

    Of a fresh one, both are next to 0 for all curves. No variance is so large or small that it has
    no square in single precision.
    """
    model = new(cls, sizes)
    for exponent in range(40):
        toolbox.fill(model, number, 1.1**exponent)
        _, mu, logvar, *_ = (part.detach() for part in model(x, p))
        if float(mu.std() + logvar.std()) > 2 * spread or float(logvar.abs().max()) > 80:
            break
    return model


def narrow(cls: type, x: Tensor, p: Tensor, sizes: dict[str, int], count: int) -> Any:
    """A CVAE with known weights for which so many of the curves have a z that is next to μ.

    If log σ² cannot be as small as that, there is none: then it is one with large weights.
    """
    for number in range(1, 25):
        model = amplified(cls, number, x, p, sizes, spread=30.0)
        _, mu, _, *z = model(x, p)
        if not z or int(((z[0] - mu).abs() < 1e-6 * mu.abs().max()).all(dim=-1).sum()) >= count:
            break
    return model


def silent(cls: type, number: int, sizes: dict[str, int]) -> Any:
    """A CVAE whose layers pay no heed to what they get: only their biases are not 0, but large."""
    model = new(cls, sizes)
    toolbox.fill(model, number, 20.0)
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() > 1:
                parameter.zero_()
    return model


def loud(cls: type, number: int, sizes: dict[str, int], p: Tensor) -> Any:
    """Curves of a CVAE with weights so large that variances would overflow, if it can sample."""
    model = new(cls, sizes)
    toolbox.fill(model, number, 20.0)
    try:
        return torch.as_tensor(model.sample(p)).detach()
    except Exception:  # there is something wrong with `sample`
        return None


# ---------------------------------------------------------------- gradients


def jacobians(model: nn.Module, x: Tensor, p: Tensor) -> list[Any]:
    """Return (x_hat, mu, logvar, z) of one call, and the derivative of each by x, (B, n, B, T)."""
    x = x.clone().requires_grad_()
    answer = [torch.as_tensor(part) for part in model(x, p)]
    return [[part.detach() for part in answer], [_jacobian(part, x) for part in answer]]


def _jacobian(result: Tensor, x: Tensor) -> Tensor:
    if not result.requires_grad:
        return torch.zeros(*result.shape, *x.shape)
    rows = [
        torch.autograd.grad(entry, x, retain_graph=True, materialize_grads=True)[0]
        for entry in result.reshape(-1)
    ]
    return torch.stack(rows).reshape(*result.shape, *x.shape)
