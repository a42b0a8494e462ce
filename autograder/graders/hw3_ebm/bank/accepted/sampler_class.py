"""A sampler that is an iterator of its own; typed; noise from a generator, one for each run."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn


@dataclass
class Gaussian:
    sigma: float
    dimensions: int = 2

    def log_density(self, points: Tensor) -> Tensor:
        scaled = torch.einsum("nd,nd->n", points, points) / self.sigma**2
        return -0.5 * (scaled + self.dimensions * math.log(2 * math.pi * self.sigma**2))


class LangevinSampler:
    def __init__(self, model: nn.Module, step_size: float) -> None:
        self.model = model
        self.step_size = step_size
        self.generator = torch.Generator()
        self.generator.seed()

    def score(self, points: Tensor) -> Tensor:
        with torch.enable_grad():
            points = points.clone().requires_grad_(True)
            f = self.model(points).view(-1)
            gradients: list[Tensor] = []
            for start in range(0, len(points), 1000):
                chunk = f[start : start + 1000]
                (part,) = torch.autograd.grad(chunk.sum(), points, retain_graph=True)
                gradients.append(part[start : start + 1000])
        return torch.cat(gradients)

    def walk(self, points: Tensor) -> Iterator[Tensor]:
        while True:
            noise = torch.randn(points.shape, generator=self.generator)
            points = points + self.step_size * self.score(points)
            points = points + math.sqrt(2.0 * self.step_size) * noise
            yield points


def nce_loss(model: nn.Module, x: Tensor, y: Tensor, sigma_r: float) -> Tensor:
    noise = Gaussian(sigma_r)
    zero = torch.zeros(len(x))

    def ratio(points: Tensor) -> Tensor:
        return model(points).reshape(-1) - model.log_Z.reshape(()) - noise.log_density(points)

    losses = [torch.logaddexp(zero, -ratio(x)).mean(), torch.logaddexp(zero, ratio(y)).mean()]
    return torch.stack(losses).sum()


@torch.no_grad()
def langevin_dynamics(x: Tensor, model: nn.Module, step_size: float, num_steps: int) -> Tensor:
    walk = LangevinSampler(model, step_size).walk(x.detach())
    for _ in range(num_steps):
        x = next(walk)
    return x
