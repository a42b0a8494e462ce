"""Adds the same noise to both coordinates of a point.

hint: How many random numbers does a step need for one point?
fails: b.noise b.fresh
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        z = torch.randn(len(x), 1)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * z
    return x
