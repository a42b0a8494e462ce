"""Adds the same noise to all points.

hint: How many random numbers does a step need for S points?
fails: b.noise b.fresh
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * torch.randn(2)
    return x
