"""Parts that checks lend to a submission: score networks that are known, and a trainer."""

import math
from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from autograder.sandbox import toolbox


def column(sigma: Any, x: Tensor) -> Tensor:
    """Noise levels (N, 1) for points x (N, 2), given in any shape that a network has to take."""
    sigma = torch.as_tensor(sigma, dtype=x.dtype)
    if x.dim() != 2 or tuple(sigma.shape) not in ((), (1,), (1, 1), (len(x),), (len(x), 1)):
        raise ValueError(
            f"the score network was given x of shape {tuple(x.shape)} and sigma of shape "
            f"{tuple(sigma.shape)}; it takes (N, 2), and a scalar, (N,) or (N, 1)"
        )
    return sigma.reshape(-1, 1).expand(len(x), 1)


class Affine(nn.Module):
    """s(x, σ) = x A / σ^q + b + c log σ, with the parameters A and b.

    Where nobody asks for their gradients, `fixed` ones take half the time.
    """

    def __init__(
        self, a: Tensor, b: Tensor, c: Tensor, q: float = 0.0, fixed: bool = False
    ) -> None:
        super().__init__()
        self.a, self.b = (nn.Parameter(p, requires_grad=not fixed) for p in (a, b))  # (2, 2), (2,)
        self.c, self.q = c, q  # (2,)
        self.has_c = bool(c.any())

    def forward(self, x: Tensor, sigma: Any) -> Tensor:
        sigma = column(sigma, x)
        if self.q:
            x = x / sigma**self.q
        scores = torch.addmm(self.b.to(x.dtype), x, self.a.to(x.dtype))
        return scores + self.c.to(x.dtype) * sigma.log() if self.has_c else scores


APART = 100.0  # the distance of neighbours in `cells`: noise of the levels that are used is less
COLUMNS = 25


def cells(count: int) -> Tensor:
    """Points (N, 2) on a square grid: which of them a noisy point comes from can be seen."""
    number = torch.arange(count)
    return APART * torch.stack([number % COLUMNS, number // COLUMNS], dim=1)


class Cells(nn.Module):
    """s(x, σ) = v_n, or v_n log σ, where n is that of `cells` which x is next to.

    The parameters are v, (N, 2). So the gradients tell the residuals of each sample by itself.
    """

    def __init__(self, values: Tensor, logarithm: bool = False) -> None:
        super().__init__()
        self.values, self.logarithm = nn.Parameter(values), logarithm

    def forward(self, x: Tensor, sigma: Any) -> Tensor:
        sigma = column(sigma, x)
        place = (x.detach() / APART).round().long()
        number = (place[:, 0] + COLUMNS * place[:, 1]).clamp(0, len(self.values) - 1)
        scores = self.values[number].to(x.dtype)
        return scores * sigma.log() if self.logarithm else scores


# Of E[y | x], with its corners, for points (as bytes), a pen and the number of a level: made once
# for all of these networks.
TABLES: dict[tuple[bytes, float, int], tuple[Tensor, Tensor, Tensor]] = {}


class ExactScore(nn.Module):
    """The score of points (M, 2), each blurred by `pen` and by the noise level.

    E[y | x], the mean of the points y that x may come from, is tabulated on a grid for each noise
    level (rounded to 5 %) and interpolated: a thousand times faster than sums over all points.
    """

    def __init__(self, points: Tensor, pen: float = 0.01) -> None:
        super().__init__()
        self.points = points.double()
        self.pen = pen
        self.key = points.numpy().tobytes(), pen

    def forward(self, x: Tensor, sigma: Any) -> Tensor:
        levels = column(sigma, x)[:, 0].detach()
        if torch.as_tensor(sigma).numel() == 1:
            return self._scores(x, float(sigma))
        scores = torch.zeros_like(x)
        for level in levels.unique().tolist():
            rows = levels == level
            scores[rows] = self._scores(x[rows], level)
        return scores

    def _scores(self, x: Tensor, level: float) -> Tensor:
        table, low, high = self._table(level)
        places = (2 * (x.float() - low) / (high - low) - 1)[None, None]
        means = nn.functional.grid_sample(
            table, places, mode="bilinear", padding_mode="border", align_corners=True
        )
        return (means[0, :, 0].T.to(x.dtype) - x) / (level**2 + self.pen**2)

    def _table(self, level: float) -> tuple[Tensor, Tensor, Tensor]:
        number = round(math.log(level) / math.log(1.05))
        key = (*self.key, number)
        if key not in TABLES:
            TABLES[key] = self._tabulated(1.05**number)
        return TABLES[key]

    def _tabulated(self, level: float) -> tuple[Tensor, Tensor, Tensor]:
        blur = math.hypot(level, self.pen)
        low, high = self.points.amin(0) - 6 * blur, self.points.amax(0) + 6 * blur
        sizes = ((high - low) / max(blur / 3, 0.005)).long() + 2
        x, y = (torch.linspace(low[i], high[i], int(sizes[i])).double() for i in range(2))
        # w(x, y | point) is a product, so the sums over points are products of matrices
        along_x = torch.exp(-((x[:, None] - self.points[:, 0]) ** 2) / (2 * blur**2))  # (W, M)
        along_y = torch.exp(-((y[:, None] - self.points[:, 1]) ** 2) / (2 * blur**2))  # (H, M)
        total = along_y @ along_x.T  # (H, W)
        means = [(along_y * self.points[:, i]) @ along_x.T / total for i in range(2)]
        return torch.stack(means)[None].float(), low.float(), high.float()


class denoising_loss:
    """A submission's loss without the constant factor that the handout leaves open.

    The factor is read off from a score so large that the noise does not matter. By default each
    call is one of a new object, so that what an object keeps between calls has no effect.
    """

    def __init__(
        self, score_matching: Callable[[nn.Module], Any], network: nn.Module, keep: bool = False
    ) -> None:
        huge = Affine(torch.zeros(2, 2), torch.tensor([1e4, 0.0]), torch.zeros(2))
        self.of_huge_score = score_matching(huge).denoising_loss
        self.score_matching, self.network = score_matching, network
        self.kept = score_matching(network) if keep else None
        self.factors: dict[int, float] = {}

    def __call__(self, samples: Tensor, noise_levels: Tensor) -> Any:
        n = len(samples)
        if n not in self.factors:
            self.factors[n] = self._factor(n)
        model = self.kept or self.score_matching(self.network)
        return model.denoising_loss(samples, noise_levels) / self.factors[n]

    def _factor(self, n: int) -> float:
        loss = torch.as_tensor(self.of_huge_score(torch.zeros(n, 2), torch.ones(1))).detach()
        if loss.numel() != 1:
            return 1.0
        allowed = (1.0, n, 0.5)  # mean over samples, sum over samples, mean over all entries
        return next((f for f in allowed if abs(float(loss) / 1e8 - f) < 0.01 * f), 1.0)


class noise_in_denoising_loss:
    """The noise (N, 2) that a submission's loss has drawn for `cells`, to four digits.

    With the score v = 0 and one noise level, the gradient for v is 2 / N times z / σ.
    """

    def __init__(self, score_matching: Callable[[nn.Module], Any]) -> None:
        self.score_matching = score_matching
        self.losses: dict[int, tuple[denoising_loss, Cells]] = {}

    def __call__(self, samples: Tensor, noise_levels: Tensor) -> Tensor:
        n = len(samples)
        if n not in self.losses:
            network = Cells(torch.zeros(n, 2))
            self.losses[n] = denoising_loss(self.score_matching, network), network
        loss, network = self.losses[n]
        (found,) = toolbox.parameter_gradient(loss, [samples, noise_levels], network)
        return (found * n / 2 * noise_levels).round(decimals=4)


class without_gradients:
    """A function under `torch.no_grad()`; with gradients if it needs some itself."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function

    def __call__(self, *args: Any) -> Any:
        try:
            with torch.no_grad():
                return self.function(*args)
        except RuntimeError:
            return self.function(*args)


class gradient_of_denoising_loss:
    """Its gradient with respect to the parameters of an `Affine` network, (6,)."""

    def __init__(self, score_matching: Callable[[nn.Module], Any], network: nn.Module) -> None:
        self.loss = denoising_loss(score_matching, network)
        self.network = network

    def __call__(self, samples: Tensor, noise_levels: Tensor) -> Tensor:
        gradients = toolbox.parameter_gradient(self.loss, [samples, noise_levels], self.network)
        return torch.cat([gradient.flatten() for gradient in gradients])


# ---------------------------------------------------------------- what is left behind


def left_by_loss(loss: denoising_loss, samples: Tensor, levels: Tensor) -> list[str]:
    """Compute a loss in the middle of a training, and return what has changed meanwhile."""
    before = Before(loss.network, x=samples, noise_levels=levels)
    loss(samples, levels)
    return before.changes()


def left_by_sampler(
    sample: Callable[..., Any], network: nn.Module, x: Tensor, levels: Tensor, steps: int, lr: float
) -> list[str]:
    """Run a sampler in the middle of a training, and return what has changed, or has not."""
    start, before = x.clone(), Before(network, x=x, noise_levels=levels)
    result = sample(x, levels, steps, lr)
    found = {
        "shape": not isinstance(result, Tensor) or result.shape != x.shape,
        "no step": isinstance(result, Tensor) and torch.equal(result, start),
        "gradient": isinstance(result, Tensor) and result.requires_grad,
    }
    return [name for name, is_there in found.items() if is_there] + before.changes()


class Before:
    """Notes tensors, a network and PyTorch's own settings, to find out what has changed.

    Of the network's parameters the first is frozen and has a gradient, the others have none yet.
    """

    def __init__(self, network: nn.Module, **tensors: Tensor) -> None:
        self.network, self.tensors = network, tensors
        first, *_ = network.parameters()
        first.requires_grad_(False).grad = torch.ones_like(first)
        self.values = {name: tensor.clone() for name, tensor in tensors.items()}
        self.parameters = [parameter.detach().clone() for parameter in network.parameters()]
        self.state = self._state()

    def _state(self) -> dict[str, Any]:
        parameters = list(self.network.parameters())
        return {
            "flags": [parameter.requires_grad for parameter in parameters],
            "mode": [module.training for module in self.network.modules()],
            "gradients off": torch.is_grad_enabled(),
            "default type": torch.get_default_dtype(),
        }

    def changes(self) -> list[str]:
        state, parameters = self._state(), list(self.network.parameters())
        torch.set_grad_enabled(self.state["gradients off"])  # for whatever comes next
        torch.set_default_dtype(self.state["default type"])
        found = [name for name, now in state.items() if now != self.state[name]]
        first, *others = (parameter.grad for parameter in parameters)
        if first is None or not bool((first == 1).all()):
            found.append("gradients")
        if any(gradient is not None for gradient in others):
            found.append("new gradients")
        if not all(map(torch.equal, parameters, self.parameters)):
            found.append("parameters")
        return found + [
            name
            for name, tensor in self.tensors.items()
            if tensor.requires_grad or not torch.equal(tensor, self.values[name])
        ]


def numbers(value: Any, names: Sequence[str]) -> list[float]:
    """Return the named attributes as numbers."""
    return [float(getattr(value, name)) for name in names]


class Training:
    """Trains a network as `ScoreMatching.train` does, some steps at each call of `run`.

    Without a loss, the denoising loss weighted by σ² is minimised: not what is asked for, but any
    good choice of hyper-parameters makes it small as well.
    """

    def __init__(
        self,
        network: nn.Module,
        data: Tensor,
        noise_levels: Tensor,
        learning_rate: float,
        iterations: int,
        loss: Callable[[Tensor, Tensor], Tensor] | None = None,
        seed: int = 0,
    ) -> None:
        toolbox.seed(seed)
        self.network, self.data, self.noise_levels = network, data, noise_levels
        self.loss = loss or self.weighted_loss
        self.optimiser = torch.optim.Adam(network.parameters(), lr=learning_rate)
        self.schedule = torch.optim.lr_scheduler.CosineAnnealingLR(self.optimiser, iterations)

    def run(self, steps: int, batch_size: int = 500) -> None:
        for _ in range(steps):
            batch = self.data[torch.randint(len(self.data), (batch_size,))]
            self.optimiser.zero_grad()
            self.loss(batch, self.noise_levels).backward()
            self.optimiser.step()
            self.schedule.step()

    def weighted_loss(self, points: Tensor, noise_levels: Tensor) -> Tensor:
        spread = noise_levels[torch.randint(len(noise_levels), (len(points), 1))]
        noise = torch.randn(points.shape)
        return (spread * self.network(points + spread * noise, spread) + noise).pow(2).mean()
