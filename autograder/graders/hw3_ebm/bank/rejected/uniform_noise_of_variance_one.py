"""Draws uniform noise with the right mean and variance.

hint: Mean and variance of your z are right. What about its shape?
fails: b.fresh
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        z = math.sqrt(12) * (torch.rand_like(x) - 0.5)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * z
    return x
