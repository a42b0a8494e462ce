"""Draws two noises, and adds them in turn.

hint: How many noises do you draw for num_steps steps?
fails: b.noise b.fresh
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    z = torch.randn(2, *x.shape)
    for step in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * z[step % 2]
    return x
