"""Limits the gradient to ±10, so that nothing blows up.

hint: Which distribution do the samples have if the gradient is not that of f?
fails: b
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        gradient = gradient.clamp(-10, 10)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x
