"""Switches the gradients of all parameters on at the end, also of those that were off.

hint: Had every parameter requires_grad before your function was called?
fails: b.traces
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    model.requires_grad_(False)
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * torch.randn_like(x)
    model.requires_grad_(True)
    return x
