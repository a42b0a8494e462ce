"""Draws the noise once and adds the same in every step.

hint: In which line is the noise drawn, and how often does that line run?
fails: b.noise b.fresh
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    z = torch.randn_like(x)
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * z
    return x
