"""Follows −∇f, away from the data.

hint: Where are data: where f is large, or where it is small? Which way does −∇f lead?
fails: b
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() - step_size * gradient + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x
