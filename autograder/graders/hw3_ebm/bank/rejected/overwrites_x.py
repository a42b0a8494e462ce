"""Moves the points that it was given, in place.

hint: Where do the caller's points lie after your function has run? What does detach() share?
fails: b.traces
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach()
        x += step_size * gradient + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x
