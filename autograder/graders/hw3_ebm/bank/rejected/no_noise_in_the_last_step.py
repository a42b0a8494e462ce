"""Leaves the noise of the last step out, as some samplers of diffusion models do.

hint: How many of your steps add noise? Are all steps alike in the handout?
fails: b.noise b.fresh
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for step in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient
        if step < num_steps - 1:
            x = x + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x
