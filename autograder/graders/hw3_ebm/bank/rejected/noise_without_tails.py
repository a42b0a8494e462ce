"""Limits the noise to three standard deviations.

hint: How often is a normal number beyond three standard deviations? And one of yours?
fails: b.fresh
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        z = torch.randn_like(x).clamp(-3, 3)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * z
    return x
