"""Drops the axis of points where there is only one.

hint: Which shape has your result for a single point?
fails: b.steps
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x.squeeze(0)
