"""Ways to look into a submission's networks, whose layers are its own choice."""

import contextlib
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize
from torch.overrides import TorchFunctionMode

from autograder.sandbox import toolbox

# ---------------------------------------------------------------- what layers get


class Layers(TorchFunctionMode):
    """Notes what each layer gets, (B, n), in their order, and which it is; to be used as a context.

    Layers are the dense ones, and those that normalise or drop out, unless only `dense` ones are
    looked for. A single column is left out: times a row of ones, it gives copies of p. What several
    layers have in common is noted once.
    """

    def __init__(self, dense: bool = False) -> None:
        super().__init__()
        self.dense = dense
        self.inputs: list[tuple[Tensor, Any]] = []
        self.noted: dict[int, list[Tensor]] = {}  # by place in memory, as there may be many

    def __torch_function__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: Any = None
    ) -> Any:
        named = kwargs or {}
        name = func.__name__.strip("_")
        given = (*args, *(named[name] for name in KEYWORDS if name in named))
        if name in PRODUCTS:
            self._note(*factor(name, given))
        elif name in PREPARING and not self.dense:
            self._note(given[0], name)
        return func(*args, **named)

    def _note(self, found: Tensor | None, layer: Any) -> None:
        if found is None or found.shape[-1] < 2:
            return
        found = toolbox.outside(found).reshape(-1, found.shape[-1])
        here = self.noted.setdefault(found.data_ptr(), [])
        if not any(torch.equal(found, other) for other in here):
            here.append(found)
            self.inputs.append((found, layer))


# Where the factors are among a product's arguments.
PRODUCTS = {"linear": 0, "matmul": 0, "mm": 0, "addmm": 1, "mv": 0, "addmv": 1, "einsum": 1,
            "tensordot": 0, "inner": 0}  # fmt: skip
PREPARING = ("batch_norm", "layer_norm", "rms_norm", "dropout", "alpha_dropout")
KEYWORDS = "input", "mat1", "mat", "other", "mat2", "vec", "weight"  # in the order of arguments
OF_VECTORS = ("linear", "matmul", "mv", "addmv")  # as of the layers of a single curve


def factor(name: str, args: tuple[Any, ...]) -> tuple[Tensor | None, Any]:
    """Return what is multiplied by weights, (…, n), and of which layer these are, if any.

    It is the first factor that is no parameter.
    """
    factors = args[PRODUCTS[name] :][:2]
    layer = next((value.data_ptr() for value in factors if is_weight(value)), None)
    for place, value in enumerate(factors):
        if isinstance(value, Tensor) and not is_weight(value):
            if value.dim() < 2:
                return (value if name in OF_VECTORS else None), layer
            turned = place == 1 and name in ("matmul", "mm", "addmm")
            return (value.mT if turned else value), layer  # weights times columns
    return None, layer


def is_weight(value: Any) -> bool:
    """Tell whether a value is a parameter, or a view of one, such as its transpose."""
    if not isinstance(value, Tensor):
        return False
    return any(isinstance(tensor, nn.Parameter) for tensor in (value, value._base))


def watched(function: Callable[..., Any], *args: Any) -> list[Any]:
    """Return the answer of a function of curves or of p, and what its layers got meanwhile.

    What one layer got of fewer curves is put together, as they may be looked at one by one.
    """
    with Layers() as layers:
        answer = function(*args)
    parts: dict[Any, list[Tensor]] = {}
    for number, (given, layer) in enumerate(layers.inputs):
        whole = len(given) >= len(args[-1])
        parts.setdefault(number if whole else (layer, given.shape[1]), []).append(given)
    return [answer, [torch.cat(pieces) for pieces in parts.values()]]


def each_layer(function: Callable[..., Any], x: Tensor, p: Tensor) -> list[Tensor]:
    """Return what each dense layer gets, (B, n), in their order, if curves come one by one."""
    rows = []
    for i in range(len(x)):
        with Layers(dense=True) as layers:
            function(x[[i]], p[[i]])
        rows.append([given for given, _ in layers.inputs])
    return [torch.cat(list(of_one_layer)) for of_one_layer in zip(*rows, strict=False)]


class latents_of:
    """What the decoder's first layer gets from `sample` besides copies of p, (B, Z).

    These may be copies of what has become of p: columns that are the same in two calls.
    """

    def __init__(self, model: Any) -> None:
        self.model = model
        self.which: Tensor | None = None  # of the columns

    def __call__(self, p: Tensor) -> Tensor:
        if self.which is None:
            some = p[:50]  # thousands may take long
            first, other = self._first(some), self._first(some)
            is_p = (first[: len(some)] == some[: len(first), None]).all(dim=0)
            fixed = (first == other).all(dim=0) if first.shape == other.shape else is_p
            self.which = ~(is_p if fixed.all() else is_p | fixed)
        first = self._first(p)
        return first[:, self.which] if first.shape[1] == len(self.which) else first

    def _first(self, p: Tensor) -> Tensor:
        return first_layer(watched(self.model.sample, p)[1], p)


def first_layer(inputs: list[Tensor], p: Tensor) -> Tensor:
    """Return which of the inputs of `sample` is that of the decoder: the first with p, if any.

    Other products may come before it, such as that of a covariance's root and noise.
    """
    fit = [given for given in inputs if len(given) == len(p)]
    with_p = [given for given in fit if bool((given == p[:, None]).all(dim=0).any())]
    return next(iter([*with_p, *fit, *inputs]), torch.zeros(len(p), 0))


def conditions(model: Any, x: Tensor, p: Tensor, usual: Tensor | None = None) -> list[Any]:
    """Return what the decoder's first layer gets from `sample`, and besides z from `forward`.

    None for the latter if `forward` cannot be called, or has no such layer. Where that is p itself
    at `usual` values, it should be so at others.
    """
    given = first_layer(watched(model.sample, p)[1], p)
    if usual is not None:
        asked = condition(model, x, usual, given.shape[1])
        if asked is not None and bool((asked == usual[:, None]).all()):
            return [given, p[:, None].expand(-1, asked.shape[1])]
    return [given, condition(model, x, p, given.shape[1])]


def condition(model: Any, x: Tensor, p: Tensor, width: int) -> Tensor | None:
    """Return what the decoder's first layer of this width gets from `forward` besides z, if any.

    What is the same in two calls has nothing to do with z, and zeros with p.
    """
    try:
        (answer, ours), (_, others) = (watched(model, x, p) for _ in range(2))
        latents = torch.cat([part.detach() for part in answer[1:]], dim=1)
        pairs = [
            (one, other, (one[:, :, None] == latents[:, None]).all(dim=0).any(dim=1))
            for one, other in zip(ours, others, strict=True)
            if one.shape == (len(p), width)
        ]
        one, other, of_z = max(pairs, key=lambda pair: bool(pair[2].any()))
    except Exception:  # there is something wrong with `forward`
        return None
    return one[:, (one == other).all(dim=0) & ~of_z & one.any(dim=0)]


def sampled(model: Any, p: Tensor) -> list[Any]:
    """Return curves of `sample`, and whether gradients are computed afterwards as before."""
    with torch.enable_grad():
        return [model.sample(p), torch.is_grad_enabled()]


def without_gradients(function: Callable[..., Any], *args: Tensor) -> Any:
    """Call a function while no gradients are computed."""
    return toolbox.without_gradients(function)(*args)


def answer_if_any(model: Any, x: Tensor, p: Tensor) -> Any:
    """The answer of `forward`, or None if it has not any."""
    try:
        return model(x, p)
    except Exception:
        return None


# ---------------------------------------------------------------- networks


def new(cls: type, sizes: dict[str, int]) -> Any:
    """A CVAE of these sizes in eval mode, so that layers may normalise a batch of one.

    All its layers are known, and have plain weights. Where its layers are not written yet, what
    names the other tasks.
    """
    try:
        model: Any = adopted(cls(**sizes)).eval()
        toolbox.built(model, torch.zeros(2, sizes["input_dim"]), torch.zeros(2))
        for layer in list(model.modules()):
            unparametrised(layer)
        return model
    except NotImplementedError as error:
        return Unfinished(toolbox.bare(cls, sizes), error)


def adopted(model: nn.Module) -> nn.Module:
    """Register the layers that a model keeps in lists or dictionaries; that is told elsewhere."""
    ordinary = vars(nn.Module())
    own = [value for name, value in vars(model).items() if name not in ordinary]
    while own:
        value = own.pop()
        if isinstance(value, list | tuple):
            own += value
        elif isinstance(value, dict):
            own += value.values()
        elif isinstance(value, nn.Module) and value not in set(model.modules()):
            model.add_module(f"adopted_{len(model._modules)}", adopted(value))
        elif isinstance(value, nn.Parameter) and all(value is not p for p in model.parameters()):
            model.register_parameter(f"adopted_{len(model._parameters)}", value)
    return model


def unparametrised(layer: nn.Module) -> None:
    """Give a layer plain weights, which a check can choose: those of norm 1 cannot be 0."""
    for name in list(getattr(layer, "parametrizations", ())):
        parametrize.remove_parametrizations(layer, name)
    for remove in (nn.utils.remove_weight_norm, nn.utils.remove_spectral_norm):
        with contextlib.suppress(ValueError):  # there is none
            remove(layer)


def weights_of(cls: type, x: Tensor, p: Tensor, sizes: dict[str, int]) -> list[list[bool]]:
    """Tell of encoder and decoder whether a weight has a gradient, and all are parameters."""
    model = toolbox.built(cls(**sizes), x, p)
    encoder, decoder = set[Tensor](), set[Tensor]()
    own = set[Tensor](model.parameters())
    for part in results(model(x, p)):
        of = decoder if part.shape[-1:] == (sizes["input_dim"],) else encoder
        of |= toolbox.leaves(part)
    return [[bool(weights), weights <= own] for weights in (encoder, decoder - encoder)]


def results(answer: Any) -> list[Tensor]:
    """Return the three tensors or more of an answer, or none if it has another form."""
    parts = list(answer) if isinstance(answer, tuple | list) else []
    return parts if len(parts) > 2 and all(isinstance(part, Tensor) for part in parts) else []


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
        parts = results(model(x, p))
        if not parts:
            break
        _, mu, logvar, *_ = (part.detach() for part in parts)
        if float(mu.std() + logvar.std()) > 2 * spread or float(logvar.abs().max()) > 80:
            break
    return model


def narrow(cls: type, x: Tensor, p: Tensor, sizes: dict[str, int], count: int) -> Any:
    """A CVAE with known weights for which so many of the curves have a z that is next to μ.

    If log σ² cannot be as small as that, there is none: then it is one with large weights.
    """
    for number in range(1, 25):
        model = amplified(cls, number, x, p, sizes, spread=30.0)
        _, mu, _, *z = results(model(x, p)) or [torch.zeros(1)] * 3
        if not z or z[0].shape != mu.shape:
            break
        if int(((z[0] - mu).abs() < 1e-6 * mu.abs().max()).all(dim=-1).sum()) >= count:
            break
    return model


def extreme(cls: type, x: Tensor, p: Tensor, sizes: dict[str, int]) -> Any:
    """A CVAE with known weights for which many log σ² are from 15 to 18, and from −18 to −15."""
    for number in range(1, 25):
        model = amplified(cls, number, x, p, sizes, spread=12.0)
        _, _, logvar, *_ = results(model(x, p)) or [torch.zeros(1)] * 3
        counts = [((part > 15) & (part < 18)).sum() for part in (logvar, -logvar)]
        if min(counts) >= 25:
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
    answer = results(model(x, p))
    return [[part.detach() for part in answer], [_jacobian(part, x) for part in answer]]


def _jacobian(result: Tensor, x: Tensor) -> Tensor:
    if not result.requires_grad:
        return torch.zeros(*result.shape, *x.shape)
    rows = [
        torch.autograd.grad(entry, x, retain_graph=True, materialize_grads=True)[0]
        for entry in result.reshape(-1)
    ]
    return torch.stack(rows).reshape(*result.shape, *x.shape)
