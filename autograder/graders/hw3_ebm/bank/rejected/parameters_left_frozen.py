"""Switches the gradients of the parameters off, and leaves them off.

hint: Can the model go on learning after it has been sampled from?
fails: b.traces
"""

import math

import torch


def langevin_dynamics(x, model, step_size, num_steps):
    for p in model.parameters():
        p.requires_grad_(False)
    x = x.detach().clone()
    for _ in range(num_steps):
        x.requires_grad_()
        (gradient,) = torch.autograd.grad(model(x).sum(), x)
        x = x.detach() + step_size * gradient + math.sqrt(2 * step_size) * torch.randn_like(x)
    return x
