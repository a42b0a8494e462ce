"""Gradients by torch.func, point by point."""

import math

import torch
from torch.func import grad, vmap


def langevin_dynamics(x, model, step_size, num_steps):
    slope = vmap(grad(lambda u: model(u[None]).squeeze()))
    x = x.detach()
    for _ in range(num_steps):
        x = x + step_size * slope(x).detach() + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x
