"""Parts that checks lend to a submission: a known energy, and networks of known weights."""

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from autograder.sandbox import toolbox
from autograder.sandbox.toolbox import for_each as for_each

# ---------------------------------------------------------------- networks


def known_network(cls: type, number: int, log_Z: float, training: bool = True) -> Any:
    """An EBM with this log Z and known weights, large enough for every layer to matter."""
    ebm: Any = toolbox.built(cls(), torch.zeros(2, 2)).train(training)
    constant = getattr(ebm, "log_Z", None)
    weights = [parameter for parameter in ebm.parameters() if parameter is not constant]
    if not weights:
        raise ValueError("model.parameters() gives no weights of layers")
    sizes = [tuple(weight.shape) for weight in weights]
    turned = any(len(size) == 2 and size[0] == 2 for size in sizes)  # (inputs, outputs)
    sizes = [size[::-1] if turned else size for size in sizes]
    # no layer has one input: a column is a bias
    drawn = [size[:1] if size[1:] == (1,) else size for size in sizes]
    with torch.no_grad():
        values = toolbox.filling(drawn, number, scale=1.5)
        for weight, size, value in zip(weights, sizes, values, strict=True):
            weight.copy_(value.reshape(size).T if turned else value.reshape(size))
        if isinstance(constant, Tensor):
            constant.fill_(log_Z)
    return ebm


def learns_log_Z(ebm: Any) -> bool:
    """Tell whether log Z is among the parameters that an optimiser gets and changes."""
    found = any(parameter is ebm.log_Z for parameter in ebm.parameters())
    return found and bool(ebm.log_Z.requires_grad)


def own_forms(cls: type) -> tuple[bool, tuple[int, ...]]:
    """Return whether f of N points is (N, 1) with a submission's own class, and log Z's shape.

    What is lent has the same, so that a file is graded as it runs. (N,) and () where there is none.
    """
    column, shape = False, ()
    try:
        ebm: Any = cls()
        shape = tuple(ebm.log_Z.shape) if ebm.log_Z.numel() == 1 else ()
        column = tuple(ebm(torch.zeros(3, 2)).shape) == (3, 1)
    except Exception:  # not written yet, or wrong: graded elsewhere
        pass
    return column, shape


class KnownEnergy(nn.Module):
    """f(x) = h − ½ (x − c)ᵀ A (x − c); the parameters: A, c, h and log Z.

    Its forms are those of the class `cls`.
    """

    def __init__(
        self, cls: type, curvature: Tensor, top: Tensor, height: float = 0.0, log_Z: float = 0.0
    ) -> None:
        super().__init__()
        self.curvature, self.top = nn.Parameter(curvature), nn.Parameter(top)  # A (2, 2), c (2,)
        self.height = nn.Parameter(torch.tensor(height))
        self.column, shape = own_forms(cls)
        self.log_Z = nn.Parameter(torch.full(shape, log_Z))

    def forward(self, x: Tensor) -> Tensor:
        d = x - self.top.to(x.dtype)
        squares = (d @ self.curvature.to(x.dtype) * d).sum(dim=-1, keepdim=self.column)
        return self.height.to(x.dtype) - squares / 2


# ---------------------------------------------------------------- the loss


class nce_loss:
    """A submission's loss of a known energy, without the factor ½ that the handout leaves open.

    The factor is read off from a single point, at which the loss is 11.838 or half of that.
    """

    def __init__(
        self, loss: Callable[..., Any], cls: type, *energy: Any, training: bool = True
    ) -> None:
        self.loss, self.energy = loss, KnownEnergy(cls, *energy).train(training)
        flat = KnownEnergy(cls, torch.zeros(2, 2), torch.zeros(2), 10.0)
        try:
            point = torch.zeros(1, 2)
            found = float(torch.as_tensor(loss(flat, point, point.clone(), 1.0)).detach())
        except Exception:  # which it will raise again
            found = 0.0
        self.factor = 0.5 if abs(found / 11.838 - 0.5) < 0.01 else 1.0

    def __call__(self, x: Tensor, y: Tensor, sigma_r: float) -> Any:
        loss = self.loss(self.energy, x, y, sigma_r)
        return loss / self.factor if self.factor != 1 else loss


class gradient_of:
    """The gradients of a loss, side by side.

    They are for the energy's parameters A, c and h, (7,), for its log Z, (1,), or for the points.
    """

    def __init__(self, loss: nce_loss, of: str = "network") -> None:
        self.loss, self.of = loss, of

    def __call__(self, x: Tensor, y: Tensor, sigma_r: float) -> Tensor:
        energy = self.loss.energy
        if self.of == "points":
            leaves = [x.clone().requires_grad_(), y.clone().requires_grad_()]
            x, y = (leaf.clone() for leaf in leaves)  # which may be changed in place
        elif self.of == "log_Z":
            leaves = [energy.log_Z]
        else:
            leaves = [energy.curvature, energy.top, energy.height]
        found = toolbox.gradients(self.loss(x, y, sigma_r), leaves)
        return torch.cat([gradient.flatten() for gradient in found])


# ---------------------------------------------------------------- Langevin dynamics


class langevin_dynamics:
    """A submission's sampler over a known energy."""

    def __init__(
        self, sample: Callable[..., Any], cls: type, *energy: Any, training: bool = True
    ) -> None:
        self.sample, self.energy = sample, KnownEnergy(cls, *energy).train(training)

    def __call__(self, x: Tensor, step_size: float, num_steps: int) -> Any:
        return self.sample(x, self.energy, step_size, num_steps)


# ---------------------------------------------------------------- what is left behind


def left_by_loss(loss: nce_loss, x: Tensor, y: Tensor, sigma_r: float) -> list[str]:
    """Compute a loss in the middle of a training, and return what has changed meanwhile."""
    given = {"x": (x, x.clone()), "y": (y, y.clone())}
    model = Model(loss.energy)
    loss(x, y, sigma_r)
    changed = [name for name, (now, before) in given.items() if not torch.equal(now, before)]
    return changed + model.changes()


def left_by_sampler(
    sample: langevin_dynamics, x: Tensor, step_size: float, num_steps: int
) -> list[str]:
    """Run a sampler in the middle of a training, and return what has changed meanwhile."""
    start, model = x.clone(), Model(sample.energy)
    result = sample(x, step_size, num_steps)
    found = {
        "gradient": isinstance(result, Tensor) and result.requires_grad,
        "x": not torch.equal(x, start),
        "flag of x": x.requires_grad or x.grad is not None,
    }
    return [name for name, is_there in found.items() if is_there] + model.changes()


class Model:
    """Notes the parameters of a model, to find out what has changed.

    The first is frozen, the second has no gradient yet, the others have gradients of 1.
    """

    def __init__(self, model: nn.Module) -> None:
        self.parameters = list(model.parameters())
        self.parameters[0].requires_grad_(False)
        for parameter in self.parameters[2:]:
            parameter.grad = torch.ones_like(parameter)
        self.before = list(map(state, self.parameters))

    def changes(self) -> list[str]:
        found = set()
        for parameter, before in zip(self.parameters, self.before, strict=True):
            value, learns, gradient = state(parameter)
            if not torch.equal(value, before[0]):
                found.add("parameters")
            if learns != before[1]:
                found.add("switched on" if learns else "switched off")
            if before[2] is None and gradient is not None:
                found.add("new gradients")
            elif before[2] is not None and (gradient is None or not gradient.equal(before[2])):
                found.add("gradients")
        return sorted(found)


def state(parameter: Tensor) -> tuple[Tensor, bool, Tensor | None]:
    """Return what there is of a parameter, as copies: value, requires_grad, and .grad."""
    gradient = None if parameter.grad is None else parameter.grad.clone()
    return parameter.detach().clone(), parameter.requires_grad, gradient
