"""Adds no noise: gradient ascent.

hint: Where do all the points end if they only climb? Is that a sample?
fails: b.noise b.fresh
"""

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient
    return x
