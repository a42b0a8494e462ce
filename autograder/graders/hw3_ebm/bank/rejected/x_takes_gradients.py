"""Has the caller's points take gradients.

hint: Which tensor do you call requires_grad_() on? Whose is it?
fails: b.traces
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):

    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x
