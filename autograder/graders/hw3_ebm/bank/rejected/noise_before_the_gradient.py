"""Adds the noise first, and takes the gradient at the points so moved.

hint: At which points is ∇f in the formula: before or after the noise?
fails: b.moved
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x = x.detach() + math.sqrt(2 * step_size) * torch.randn_like(x)
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient
    return x
