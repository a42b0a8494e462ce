"""Draws eight noises before the first step, and adds them in turn.

hint: How many numbers do you draw for 8 steps, and how many for 300?
fails: b.fresh
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    z = torch.randn(8, *x.shape)
    for step in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * z[step % 8]
    return x
