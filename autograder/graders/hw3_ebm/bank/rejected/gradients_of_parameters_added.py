"""Calls backward(), which adds to the gradients of all parameters.

hint: Whose gradients does backward() change, besides those of the points?
fails: b.traces
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        model(x).sum().backward()
        gradient = x.grad
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x
